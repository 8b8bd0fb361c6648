//! What is said about a subject, to those who follow it or took part in it.

use chrono::{DateTime, Utc};
use majlis_contract::delivery::Audience;
use majlis_contract::notification::DialogueEventKind;
use majlis_contract::{Bilingual, Language};
use majlis_persistence::entity::{delivery, event};
use majlis_persistence::subject::SubjectRow;

use super::compose::Composed;
use super::layout::Part;
use super::text::text;
use super::time::moment_both;
use crate::change::of_json;
use crate::contribution::beginning;
use crate::directory::Directory;
use crate::event::given;
use crate::subject::{is_public, page_of};
use crate::{App, AppResult};

/// Puts together what a delivery says; none where nobody may see the subject any more.
pub fn message(
    app: &App,
    directory: &Directory,
    delivery: &delivery::Model,
    event: &event::Model,
    kind: DialogueEventKind,
    row: &SubjectRow,
) -> AppResult<Option<Composed>> {
    if !is_public(row)? {
        return Ok(None);
    }
    let language: Language = delivery.language.parse().unwrap_or_default();
    let put_off = kind == DialogueEventKind::SubjectPutOff;
    let about = About {
        kind,
        took_part: delivery.audience == Audience::Contributors.as_str(),
        municipality: directory.settings.name.get(language).to_owned(),
        time_zone: directory.settings.time_zone.clone(),
        title: of_json::<Bilingual>(&row.title)?.get(language).to_owned(),
        opens_at: given(event, "opens_at").filter(|at| put_off && *at > event.at),
        // What is told of another end tells the end that it was given then.
        closes_at: if put_off { given(event, "closes_at") } else { given(event, "closes_at").or(row.closes_at) },
        version: given(event, "number"),
        reason: given::<Bilingual>(event, "reason").map(|words| words.get(language).to_owned()),
        link: format!("{}/{language}/{}", app.settings.base_url, page_of(row)?),
    };
    Ok(Some(compose(language, &about)))
}

/// All that such a message can say.
struct About {
    kind: DialogueEventKind,
    /// Whether it is told to who wrote something, and not to who follows.
    took_part: bool,
    municipality: String,
    /// IANA name.
    time_zone: String,
    title: String,
    /// When it opens, where that is still to come and has changed.
    opens_at: Option<DateTime<Utc>>,
    /// When it closes or closed.
    closes_at: Option<DateTime<Utc>>,
    /// The number of the version of its draft.
    version: Option<u32>,
    /// Why, in the municipality's words.
    reason: Option<String>,
    link: String,
}

/// Whether it can be taken part in until an end, which the message tells.
const fn tells_the_end(kind: DialogueEventKind) -> bool {
    use DialogueEventKind::{SubjectClosing, SubjectOpened, SubjectPutOff, SubjectReopened};
    matches!(kind, SubjectOpened | SubjectPutOff | SubjectClosing | SubjectReopened)
}

fn compose(language: Language, about: &About) -> Composed {
    let name = beginning(&about.title);
    let time = |at: Option<DateTime<Utc>>| at.map(|at| moment_both(language, at, &about.time_zone));
    let (opens, until) = (time(about.opens_at), time(about.closes_at));
    let values = [
        ("municipality", about.municipality.as_str()),
        ("title", name.as_str()),
        ("opens", opens.as_deref().unwrap_or_default()),
        ("until", until.as_deref().unwrap_or_default()),
        ("version", &about.version.map(|number| number.to_string()).unwrap_or_default()),
    ];
    let say = |id: &str| text(language, id, &values);
    let own = |suffix: &str| say(&format!("{}-{suffix}", about.kind));
    let mut parts = vec![Part::Words(say("greeting")), Part::Words(own(if about.took_part { "part" } else { "body" }))];
    parts.extend(opens.is_some().then(|| Part::Words(say("subject-opens"))));
    if tells_the_end(about.kind) {
        parts.push(Part::Words(say(if until.is_some() { "subject-until" } else { "subject-no-end" })));
    }
    let quote = about.reason.clone().filter(|text| !text.trim().is_empty());
    parts.extend(quote.clone().map(Part::Quote));
    parts.push(Part::Link { label: say("open-subject"), address: about.link.clone() });
    parts.push(Part::Note(say(if about.took_part { "contributor-why" } else { "subject-follower-why" })));
    parts.push(Part::Words(say("signature")));
    let (subject, sms) = (own("subject"), format!("{}\n{}", own("sms"), about.link));
    Composed::of(name, &about.link, quote, (subject, parts, sms))
}

#[cfg(test)]
mod tests {
    use majlis_domain::message::dialogue_audiences;

    use super::super::layout::as_text;
    use super::*;

    fn about(kind: DialogueEventKind, closes_at: Option<DateTime<Utc>>) -> About {
        About {
            kind,
            took_part: false,
            municipality: "Al Sahil".to_owned(),
            time_zone: "Asia/Muscat".to_owned(),
            title: "Parks of our districts".to_owned(),
            opens_at: None,
            closes_at,
            version: Some(2),
            reason: Some("Many asked for more time.".to_owned()),
            link: "https://majlis.example/en/participate/1".to_owned(),
        }
    }

    /// Every event that anybody is told of has all its words, in both languages.
    #[test]
    fn nothing_is_left_unsaid() {
        let kinds = DialogueEventKind::ALL.iter().filter(|kind| kind.is_subject());
        let until = DateTime::from_timestamp(1_795_375_800, 0);
        for (kind, language) in kinds.flat_map(|kind| Language::ALL.iter().map(move |language| (*kind, *language))) {
            let told = dialogue_audiences(kind).iter().map(|audience| *audience == Audience::Contributors);
            for (took_part, closes_at) in told.flat_map(|took_part| [(took_part, until), (took_part, None)]) {
                let Composed { message, .. } = compose(language, &About { took_part, ..about(kind, closes_at) });
                let whole = as_text(language, &message.parts);
                for said in [&message.subject, &whole, &message.sms] {
                    assert!(!said.contains('$') && !said.contains("subject_") && !said.contains("subject-"), "{kind} {language}: {said}");
                    assert!(said.contains("Parks of our districts"), "{kind} {language}: {said}");
                }
                assert!(whole.contains("Many asked for more time.") && whole.contains("/en/participate/1"), "{kind} {language}: {whole}");
                assert!(message.sms.contains("/en/participate/1"), "{kind} {language}: {}", message.sms);
            }
        }
    }

    #[test]
    fn the_end_is_told_where_one_can_take_part_until_then() {
        let until = DateTime::from_timestamp(1_795_375_800, 0);
        let said = |kind, until| as_text(Language::English, &compose(Language::English, &about(kind, until)).message.parts);
        assert!(said(DialogueEventKind::SubjectPutOff, until).contains("It closes on Sunday 22 November 2026"));
        assert!(said(DialogueEventKind::SubjectOpened, None).contains("no end"));
        assert!(!said(DialogueEventKind::SubjectClosed, until).contains("It closes on"));
    }
}
