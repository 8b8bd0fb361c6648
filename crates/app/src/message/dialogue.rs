//! What is said about something that was written on a subject.

use chrono::{DateTime, Utc};
use majlis_contract::contribution::{ContributionKind, HidingReason, IdeaStatus};
use majlis_contract::decision::Outcome;
use majlis_contract::delivery::Audience;
use majlis_contract::notification::DialogueEventKind;
use majlis_contract::sanction::SanctionKind;
use majlis_contract::{Bilingual, Language};
use majlis_domain::message::{Spoken, Voice};
use majlis_persistence::entity::{delivery, event};
use majlis_persistence::initiative::InitiativeRow;
use uuid::Uuid;

use super::compose::Composed;
use super::layout::Part;
use super::text::text;
use super::time::moment_both;
use super::topic::Said;
use crate::contribution::{beginning, is_readable};
use crate::directory::Directory;
use crate::event::given;
use crate::subject::{page_of, reference_outside};
use crate::{App, AppError, AppResult};

/// Puts together what a delivery says; none to supporters of what nobody sees any more.
pub fn message(
    app: &App,
    directory: &Directory,
    delivery: &delivery::Model,
    event: &event::Model,
    kind: DialogueEventKind,
    said: &Said,
) -> AppResult<Option<Composed>> {
    let voice = delivery.audience.parse::<Audience>().map_err(AppError::internal)?.voice();
    if voice == Voice::Follower && !is_readable(&said.row) {
        return Ok(None);
    }
    let language: Language = delivery.language.parse().unwrap_or_default();
    let whose = match voice {
        Voice::Follower => Whose::Supported,
        _ if said.row.kind == ContributionKind::Idea.as_str() => Whose::Idea,
        _ => Whose::Comment,
    };
    let about = About::of(directory, event, (language, kind), (whose, title(said, language)?), link(app, language, event, kind, said)?);
    Ok(Some(compose(language, &about)))
}

/// As [`message`], of a warning or a ban that the sponsor of an initiative got for it.
pub fn sanction_for(
    app: &App,
    directory: &Directory,
    delivery: &delivery::Model,
    event: &event::Model,
    kind: DialogueEventKind,
    row: &InitiativeRow,
) -> AppResult<Composed> {
    let language: Language = delivery.language.parse().unwrap_or_default();
    let link = format!("{}/{language}/{OWN}", app.settings.base_url);
    Ok(compose(language, &About::of(directory, event, (language, kind), (Whose::Initiative, row.title.clone()), link)))
}

/// Whether the reasons are told: where they are given, and not once more where something ends.
const fn says_why(kind: DialogueEventKind) -> bool {
    use DialogueEventKind::{AppealRejected, Banned, ContributionHidden, ContributionRedacted, Warned};
    matches!(kind, ContributionHidden | ContributionRedacted | AppealRejected | Warned | Banned)
}

/// What people know it by: an idea by its title, a comment by what it is on as far as everybody reads that.
fn title(said: &Said, language: Language) -> AppResult<String> {
    let on = said.idea.as_ref().filter(|idea| is_readable(idea)).unwrap_or(&said.row);
    match &on.title {
        Some(title) => Ok(title.clone()),
        None => Ok(reference_outside(&said.subject)?.title.get(language).to_owned()),
    }
}

/// Where it is read, or what answers it: an idea on its page, a comment and a point on the page of what they are on, and warnings and bans where one's own is.
fn link(app: &App, language: Language, event: &event::Model, kind: DialogueEventKind, said: &Said) -> AppResult<String> {
    let (row, reply) = (&said.row, given::<Uuid>(event, "reply_id"));
    let point = given::<u32>(event, "number").filter(|_| kind == DialogueEventKind::PointAnswered);
    let comment = format!("#c-{}", reply.unwrap_or(row.id));
    let page = match (row.idea_id, point) {
        _ if kind.is_sanction() => OWN.to_owned(),
        (_, Some(number)) => format!("{}#point-{number}", page_of(&said.subject)?),
        _ if row.kind == ContributionKind::Idea.as_str() => format!("ideas/{}{}", row.id, reply.map(|_| comment).unwrap_or_default()),
        (Some(idea), None) => format!("ideas/{idea}{comment}"),
        (None, None) => format!("{}{comment}", page_of(&said.subject)?),
    };
    Ok(format!("{}/{language}/{page}", app.settings.base_url))
}

/// Where one's own contributions are, with the warnings and bans that one got.
const OWN: &str = "account/contributions";

/// What it is to who is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Idea,
    Comment,
    Initiative,
    /// An idea of somebody else.
    Supported,
}

impl Whose {
    const fn text_id(self) -> &'static str {
        match self {
            Self::Idea => "said-idea",
            Self::Comment => "said-comment",
            Self::Initiative => "initiative-own",
            Self::Supported => "said-supported",
        }
    }
}

/// All that such a message can say.
struct About {
    kind: DialogueEventKind,
    whose: Whose,
    municipality: String,
    /// IANA name.
    time_zone: String,
    /// The idea or the initiative, or what the comment is on.
    title: String,
    /// What the comment said together with others, and what became of it.
    point: Option<String>,
    outcome: Option<Outcome>,
    reasons: Vec<HidingReason>,
    status: Option<IdeaStatus>,
    sanction: Option<SanctionKind>,
    /// Of a ban.
    until: Option<DateTime<Utc>>,
    /// The moderator's word to the author, or the municipality's explanation.
    text: Option<String>,
    link: String,
}

impl About {
    fn of(
        directory: &Directory,
        event: &event::Model,
        (language, kind): (Language, DialogueEventKind),
        (whose, title): (Whose, String),
        link: String,
    ) -> Self {
        let in_language = |name: &str| given::<Bilingual>(event, name).map(|words| words.get(language).to_owned());
        Self {
            kind,
            whose,
            municipality: directory.settings.name.get(language).to_owned(),
            time_zone: directory.settings.time_zone.clone(),
            title,
            point: in_language("title").filter(|_| kind == DialogueEventKind::PointAnswered),
            outcome: given(event, "outcome"),
            reasons: given(event, "reasons").filter(|_| says_why(kind)).unwrap_or_default(),
            status: given(event, "status"),
            sanction: given(event, "kind").filter(|_| kind.is_sanction()),
            until: given(event, "until"),
            text: in_language("explanation").or_else(|| event.text.clone()),
            link,
        }
    }
}

fn compose(language: Language, about: &About) -> Composed {
    let say = |id: &str, values: &[(&str, &str)]| text(language, id, values);
    let name = beginning(&about.title);
    let what = say(about.whose.text_id(), &[("title", &name)]);
    let reasons = about.reasons.iter().map(|reason| say(&format!("hiding-reason-{reason}"), &[]));
    let reasons = reasons.collect::<Vec<_>>().join(&say("semicolon", &[]));
    let status = about.status.map(|status| say(&format!("idea-status-{status}"), &[])).unwrap_or_default();
    let outcome = about.outcome.map(|outcome| say(&format!("point-outcome-{outcome}"), &[])).unwrap_or_default();
    let sanction = about.sanction.map(|kind| say(&format!("sanction-{kind}"), &[])).unwrap_or_default();
    let until = about.until.map(|at| moment_both(language, at, &about.time_zone)).unwrap_or_default();
    let values = [
        ("municipality", about.municipality.as_str()),
        ("what", &what),
        ("reasons", &reasons),
        ("status", &status),
        ("point", about.point.as_deref().unwrap_or_default()),
        ("outcome", &outcome),
        ("sanction", &sanction),
        ("until", &until),
    ];
    let own = |suffix: &str| say(&format!("{}-{suffix}", about.kind), &values);

    let mut parts = vec![Part::Words(say("greeting", &[])), Part::Words(own("body"))];
    if !about.reasons.is_empty() {
        parts.push(Part::Words(say("hidden-because", &values)));
    }
    let quote = about.text.clone().filter(|text| !text.trim().is_empty());
    parts.extend(quote.clone().map(Part::Quote));
    match about.kind {
        DialogueEventKind::ContributionHidden | DialogueEventKind::ContributionRedacted => parts.push(Part::Words(own("next"))),
        DialogueEventKind::Warned | DialogueEventKind::Banned => parts.push(Part::Words(say("sanction-next", &values))),
        _ => {}
    }
    parts.push(Part::Link { label: say("open-contribution", &[]), address: about.link.clone() });
    let why = match about.whose {
        Whose::Supported => "supporter-why",
        Whose::Initiative => "sponsor-why",
        Whose::Idea | Whose::Comment => "author-why",
    };
    parts.push(Part::Note(say(why, &[])));
    parts.push(Part::Words(say("signature", &values)));
    let sms = format!("{}\n{}", own("sms"), about.link);
    Composed::of(name, &about.link, quote, (own("subject"), parts, sms))
}

#[cfg(test)]
mod tests {
    use majlis_domain::message::dialogue_audiences;

    use super::super::layout::as_text;
    use super::*;

    /// What each can be about, to an audience.
    fn of_whom(kind: DialogueEventKind, voice: Voice) -> &'static [Whose] {
        match voice {
            Voice::Follower => &[Whose::Supported],
            _ if kind.is_sanction() => &[Whose::Idea, Whose::Comment, Whose::Initiative],
            _ => &[Whose::Idea, Whose::Comment],
        }
    }

    fn about(kind: DialogueEventKind, whose: Whose) -> About {
        About {
            kind,
            whose,
            municipality: "Al Sahil".to_owned(),
            time_zone: "Asia/Muscat".to_owned(),
            title: "Shade over the bus stops".to_owned(),
            point: (kind == DialogueEventKind::PointAnswered).then(|| "Earlier closing".to_owned()),
            outcome: (kind == DialogueEventKind::PointAnswered).then_some(Outcome::Partly),
            reasons: if says_why(kind) { HidingReason::ALL.to_vec() } else { Vec::new() },
            status: (kind == DialogueEventKind::IdeaAnswered).then_some(IdeaStatus::Planned),
            sanction: kind.is_sanction().then_some(SanctionKind::Ban),
            until: DateTime::from_timestamp(1_795_375_800, 0),
            text: says_why(kind).then(|| "Please leave the number out.".to_owned()),
            link: "https://majlis.example/en/ideas/1".to_owned(),
        }
    }

    /// Every event that people are told of has all its words for every audience, in both languages.
    #[test]
    fn nothing_is_left_unsaid() {
        let kinds = DialogueEventKind::ALL.iter().filter(|kind| !kind.is_initiative() && !kind.is_subject());
        let kinds = kinds.filter(|kind| **kind != DialogueEventKind::DecisionPublished);
        let told = kinds.flat_map(|kind| dialogue_audiences(*kind).iter().map(|one| (*kind, one.voice())));
        for (kind, voice) in told {
            for (language, whose) in Language::ALL.iter().flat_map(|language| of_whom(kind, voice).iter().map(|whose| (*language, *whose)))
            {
                let Composed { message, .. } = compose(language, &about(kind, whose));
                for said in [&as_text(language, &message.parts), &message.sms] {
                    assert!(said.contains("Shade over the bus stops"), "{kind} {voice:?} {language}: {said}");
                }
                for said in [&message.subject, &as_text(language, &message.parts), &message.sms] {
                    assert!(!said.contains('$') && !said.contains(&format!("{kind}-")), "{kind} {voice:?} {language}: {said}");
                    assert!(!said.contains("hiding-reason") && !said.contains("idea-status"), "{kind} {language}: {said}");
                }
                assert!(as_text(language, &message.parts).contains("/en/ideas/1") && message.sms.contains("/en/ideas/1"));
                assert!(!message.subject.contains('\n'));
            }
        }
        for language in Language::ALL.iter().copied() {
            for outcome in Outcome::ALL {
                assert!(!text(language, &format!("point-outcome-{outcome}"), &[]).contains("point-outcome"), "{outcome} {language}");
            }
            for status in IdeaStatus::ALL {
                assert!(!text(language, &format!("idea-status-{status}"), &[]).contains("idea-status"), "{status} {language}");
            }
        }
    }
}
