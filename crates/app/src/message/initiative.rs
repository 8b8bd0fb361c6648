//! What is said about an initiative, to those who stand for it, signed it, commented on it or follow it.

use chrono::{DateTime, Utc};
use majlis_contract::contribution::HidingReason;
use majlis_contract::delivery::Audience;
use majlis_contract::initiative::MilestoneState;
use majlis_contract::notification::DialogueEventKind;
use majlis_contract::subject::ParticipationKind;
use majlis_contract::{Bilingual, Language};
use majlis_domain::message::{Spoken, Voice};
use majlis_persistence::entity::{delivery, event};
use majlis_persistence::initiative::InitiativeRow;

use super::compose::Composed;
use super::layout::Part;
use super::text::text;
use super::time::moment_both;
use crate::contribution::beginning;
use crate::directory::Directory;
use crate::event::given;
use crate::initiative::is_public;
use crate::secret::invitation_secret;
use crate::{App, AppError, AppResult};

/// Puts together what a delivery says; none to the public about what was hidden since.
pub fn message(
    app: &App,
    directory: &Directory,
    delivery: &delivery::Model,
    event: &event::Model,
    kind: DialogueEventKind,
    row: &InitiativeRow,
) -> AppResult<Option<Composed>> {
    let audience: Audience = delivery.audience.parse().map_err(AppError::internal)?;
    let asks_again = kind == DialogueEventKind::InitiativeChanged;
    // Who only signed it is outside as well, though what is told is of their own name.
    let is_outside = audience.voice() == Voice::Follower || is_about_a_name(kind);
    if is_outside && !asks_again && !is_public(row) {
        return Ok(None);
    }
    let language: Language = delivery.language.parse().unwrap_or_default();
    let page = format!("{}/{language}/{}", app.settings.base_url, ParticipationKind::Initiative.page(row.id.into()));
    let in_language = |words: Bilingual| words.get(language).to_owned();
    let about = About {
        kind,
        audience,
        municipality: directory.settings.name.get(language).to_owned(),
        time_zone: directory.settings.time_zone.clone(),
        title: row.title.clone(),
        total: given::<u32>(event, "total").unwrap_or_default(),
        threshold: given::<u32>(event, "threshold").unwrap_or_default(),
        until: given(event, "until").or(row.study_until),
        reasons: given(event, "reasons").unwrap_or_default(),
        milestone: given::<Bilingual>(event, "title").map(in_language),
        milestone_state: given(event, "state").filter(|_| kind == DialogueEventKind::InitiativeMilestone),
        text: given::<Bilingual>(event, "explanation").map(in_language).or_else(|| event.text.clone()),
        // Only who has the sponsor's link can read it, and agree.
        link: if asks_again { format!("{page}/join#secret={}", invitation_secret(app, row.id.into())) } else { page },
    };
    Ok(Some(compose(language, &about)))
}

/// All that such a message can say.
struct About {
    kind: DialogueEventKind,
    audience: Audience,
    municipality: String,
    /// IANA name.
    time_zone: String,
    title: String,
    total: u32,
    threshold: u32,
    /// Until when it can be signed; once it has its support, until when the committee answers.
    until: Option<DateTime<Utc>>,
    reasons: Vec<HidingReason>,
    milestone: Option<String>,
    milestone_state: Option<MilestoneState>,
    /// The moderator's word to its sponsor, or the committee's reasons.
    text: Option<String>,
    link: String,
}

/// Whether it is told to who signed, of their own name.
pub(crate) const fn is_about_a_name(kind: DialogueEventKind) -> bool {
    matches!(kind, DialogueEventKind::InitiativeNameHidden | DialogueEventKind::InitiativeNameRestored)
}

fn compose(language: Language, about: &About) -> Composed {
    let say = |id: &str, values: &[(&str, &str)]| text(language, id, values);
    let name = beginning(&about.title);
    let (whose, why) = match about.audience {
        _ if about.kind == DialogueEventKind::InitiativeChanged => ("initiative-stood-for", "sponsor-why"),
        _ if is_about_a_name(about.kind) => ("initiative-signed", "signer-why"),
        Audience::Followers => ("initiative-followed", "subject-follower-why"),
        Audience::Supporters => ("initiative-signed", "signer-why"),
        Audience::Contributors => ("initiative-commented", "contributor-why"),
        _ => ("initiative-own", "sponsor-why"),
    };
    let what = say(whose, &[("title", &name)]);
    let reasons = about.reasons.iter().map(|reason| say(&format!("hiding-reason-{reason}"), &[]));
    let reasons = reasons.collect::<Vec<_>>().join(&say("semicolon", &[]));
    let until = about.until.map(|at| moment_both(language, at, &about.time_zone)).unwrap_or_default();
    let state = about.milestone_state.map(|state| say(&format!("milestone-state-{state}"), &[])).unwrap_or_default();
    let values = [
        ("municipality", about.municipality.as_str()),
        ("what", &what),
        ("total", &about.total.to_string()),
        ("threshold", &about.threshold.to_string()),
        ("until", &until),
        ("reasons", &reasons),
        ("milestone", about.milestone.as_deref().unwrap_or_default()),
        ("state", &state),
    ];
    let own = |suffix: &str| say(&format!("{}-{suffix}", about.kind), &values);
    let mut parts = vec![Part::Words(say("greeting", &[])), Part::Words(own("body"))];
    if !about.reasons.is_empty() {
        parts.push(Part::Words(say("hidden-because", &values)));
    }
    let quote = about.text.clone().filter(|text| !text.trim().is_empty());
    parts.extend(quote.clone().map(Part::Quote));
    if matches!(about.kind, DialogueEventKind::InitiativeNameHidden | DialogueEventKind::InitiativeHidden) {
        parts.push(Part::Words(own("next")));
    }
    parts.push(Part::Link { label: say("open-initiative", &[]), address: about.link.clone() });
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

    /// Every event that people are told of has all its words for every audience, in both languages.
    #[test]
    fn nothing_is_left_unsaid() {
        let told = DialogueEventKind::ALL.iter().filter(|kind| kind.is_initiative());
        let told = told.flat_map(|kind| dialogue_audiences(*kind).iter().map(|one| (*kind, *one)));
        for ((kind, audience), language) in told.flat_map(|told| Language::ALL.iter().map(move |language| (told, *language))) {
            let about = About {
                kind,
                audience,
                municipality: "Al Sahil".to_owned(),
                time_zone: "Asia/Muscat".to_owned(),
                title: "Shade over the bus stops".to_owned(),
                total: 334,
                threshold: 1000,
                until: DateTime::from_timestamp(1_795_375_800, 0),
                reasons: if kind.as_str().ends_with("hidden") || kind == DialogueEventKind::InitiativeAppealRejected {
                    HidingReason::ALL.to_vec()
                } else {
                    Vec::new()
                },
                milestone: Some("Trees".to_owned()),
                milestone_state: Some(MilestoneState::Begun),
                text: None,
                link: "https://majlis.example/en/initiatives/1".to_owned(),
            };
            let Composed { message, .. } = compose(language, &about);
            let whole = as_text(language, &message.parts);
            for said in [&message.subject, &whole, &message.sms] {
                assert!(!said.contains('$') && !said.contains(&format!("{kind}-")), "{kind} {audience} {language}: {said}");
                assert!(!said.contains("hiding-reason") && !said.contains("milestone-state"), "{kind} {language}: {said}");
            }
            for said in [&whole, &message.sms] {
                assert!(said.contains("Shade over the bus stops") && said.contains("/en/initiatives/1"), "{kind} {language}: {said}");
            }
            assert!(!message.subject.contains('\n'));
        }
    }
}
