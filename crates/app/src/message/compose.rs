//! What is said about an event, in one language.

use chrono::{DateTime, Utc};
use majlis_contract::Language;
use majlis_contract::case::{CaseEventKind, ClockKind, RejectionReason};
use majlis_domain::message::Voice;

use super::layout::Part;
use super::text::{Values, text};
use super::time::{moment, moment_both};

/// All that a message about an event can say.
#[derive(Debug, Clone)]
pub struct About {
    pub kind: CaseEventKind,
    /// How the person is spoken to.
    pub voice: Voice,
    pub municipality: String,
    pub hotline: String,
    /// IANA name.
    pub time_zone: String,
    pub reference: String,
    pub category: String,
    /// The department that speaks or that it went to, and whether it is part of a directorate.
    pub department: Option<(String, bool)>,
    /// Until when we promised to answer, or what the event is about; and whether we did answer.
    pub due_at: DateTime<Utc>,
    /// Which promise the event is about.
    pub clock: Option<ClockKind>,
    /// Where it is, in one line.
    pub place: Option<String>,
    pub answered: bool,
    /// Until when it can be confirmed or reopened.
    pub until: DateTime<Utc>,
    /// The number of the case that it was merged into or taken out of.
    pub other: Option<String>,
    /// The question, reply or reason.
    pub text: Option<String>,
    pub rejection: Option<RejectionReason>,
    /// How it ended, where it was resolved.
    pub outcome: Option<String>,
    /// Opens the case.
    pub link: String,
    /// The same for who is signed in.
    pub open: String,
}

/// A message in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub subject: String,
    pub parts: Vec<Part>,
    pub sms: String,
    /// The line below the subject on a screen.
    pub short: String,
    /// What a tap on it opens.
    pub open: String,
}

/// A message, and what a digest takes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composed {
    pub message: Message,
    /// What was said, as far as it is sent on.
    pub quote: Option<String>,
    /// Opens what it is about.
    pub link: String,
    /// What it is about, by its number or title.
    pub name: String,
}

impl Composed {
    /// What is known by a name and opened by a link, with its subject, its parts and what it says as a text message.
    pub fn of(name: String, link: &str, quote: Option<String>, (subject, parts, sms): (String, Vec<Part>, String)) -> Self {
        let message = Message { subject, parts, sms, short: name.clone(), open: link.to_owned() };
        Self { message, quote, link: link.to_owned(), name }
    }
}

/// Puts the message together.
pub fn compose(language: Language, about: &About) -> Message {
    let say = |id: &str, values: &Values<'_>| text(language, id, values);
    let department = match &about.department {
        Some((name, true)) => say("section", &[("department", name)]),
        Some((name, false)) => say("directorate", &[("department", name)]),
        None => about.municipality.clone(),
    };
    let time = |at: DateTime<Utc>| moment_both(language, at, &about.time_zone);
    let (due, until) = (time(about.due_at), time(about.until));
    let reason = about.rejection.map(|reason| say(&format!("reason-{reason}"), &[])).unwrap_or_default();
    let promise = say(&format!("promise-{}", about.clock.unwrap_or(ClockKind::Answer)), &[]);
    let place = about.place.clone().unwrap_or_else(|| say("no-place", &[]));
    let values: &Values<'_> = &[
        ("municipality", &about.municipality),
        ("hotline", &about.hotline),
        ("reference", &about.reference),
        ("category", &about.category),
        ("department", &department),
        ("due", &due),
        ("until", &until),
        ("reason", &reason),
        ("outcome", about.outcome.as_deref().unwrap_or_default()),
        ("promise", &promise),
        ("place", &place),
        ("other", about.other.as_deref().unwrap_or_default()),
    ];
    let words = |id: &str| Part::Words(say(id, values));
    let own = |suffix: &str| format!("{}{}-{suffix}", prefix(about.voice), about.kind);

    let mut parts = vec![words("greeting"), words(&own("body"))];
    if about.rejection.is_some() {
        parts.push(words("rejected-because"));
    }
    if about.outcome.is_some() {
        parts.push(words("resolved-as"));
    }
    parts.extend(about.text.clone().filter(|text| !text.trim().is_empty()).map(Part::Quote));
    parts.extend(to_do(about).map(|id| words(&id)));
    let open = if about.voice == Voice::Staff { "staff-open-case" } else { "open-case" };
    parts.push(Part::Link { label: say(open, values), address: about.link.clone() });
    parts.extend(notes(about.voice).iter().map(|id| Part::Note(say(id, values))));
    parts.push(words("signature"));
    // An SMS is paid by its length: one calendar is enough there.
    let short = |at: DateTime<Utc>| moment(language, at, &about.time_zone);
    let (due, until) = (short(about.due_at), short(about.until));
    let brief = values.iter().map(|(name, value)| match *name {
        "due" => (*name, due.as_str()),
        "until" => (*name, until.as_str()),
        _ => (*name, *value),
    });
    let brief: Vec<(&str, &str)> = brief.collect();
    let sms = format!("{}\n{}", say(&own("sms"), &brief), about.link);
    Message { subject: say(&own("subject"), values), parts, sms, short: about.category.clone(), open: about.open.clone() }
}

/// What the ids of an event's words begin with.
const fn prefix(voice: Voice) -> &'static str {
    match voice {
        Voice::Reporter => "",
        Voice::Follower => "follower-",
        Voice::Staff => "staff-",
    }
}

/// What the reporter can expect or do now.
fn to_do(about: &About) -> Option<String> {
    match about.kind {
        _ if about.voice != Voice::Reporter => None,
        CaseEventKind::Submitted | CaseEventKind::Assigned if !about.answered => Some("promise".to_owned()),
        CaseEventKind::Asked
        | CaseEventKind::Resolved
        | CaseEventKind::Rejected
        | CaseEventKind::Closed
        | CaseEventKind::Reminded
        | CaseEventKind::MarkedDuplicate
        | CaseEventKind::Unmerged => Some(format!("{}-next", about.kind)),
        _ => None,
    }
}

/// The small print.
const fn notes(voice: Voice) -> &'static [&'static str] {
    match voice {
        Voice::Reporter => &["keep-link", "no-reply", "hotline"],
        Voice::Follower => &["follower-why", "hotline"],
        Voice::Staff => &["staff-why"],
    }
}

#[cfg(test)]
mod tests {
    use majlis_domain::message::{Spoken, audiences};

    use super::super::layout::{as_html, as_text};
    use super::*;

    fn about(kind: CaseEventKind) -> About {
        let at = DateTime::from_timestamp(1_795_375_800, 0).unwrap_or_default();
        About {
            kind,
            voice: Voice::Reporter,
            municipality: "Al Sahil".to_owned(),
            hotline: "1100".to_owned(),
            time_zone: "Asia/Muscat".to_owned(),
            reference: "MJ-10001-4".to_owned(),
            category: "Street lighting".to_owned(),
            department: Some(("Public Lighting".to_owned(), true)),
            due_at: at,
            clock: None,
            place: Some("Al Salam Street".to_owned()),
            answered: false,
            until: at,
            other: Some("MJ-10002-2".to_owned()),
            text: Some("Which lamp is it?".to_owned()),
            rejection: (kind == CaseEventKind::Rejected).then_some(RejectionReason::NotFoundOnSite),
            outcome: None,
            link: "https://majlis.example/en/cases/1#secret=abcd-efgh".to_owned(),
            open: "https://majlis.example/en/cases/1".to_owned(),
        }
    }

    /// Every event that people are told of has all its words for every audience, in both languages.
    #[test]
    fn nothing_is_left_unsaid() {
        let told = CaseEventKind::ALL.iter().flat_map(|kind| audiences(*kind).iter().map(|audience| (*kind, audience.voice())));
        for (kind, voice) in told {
            for language in Language::ALL.iter().copied() {
                let message = compose(language, &About { voice, ..about(kind) });
                let whole = [
                    &*message.subject,
                    &as_text(language, &message.parts),
                    &as_html(language, &message.subject, &message.parts),
                    &message.sms,
                ];
                for said in whole {
                    assert!(said.contains("MJ-10001-4"), "{kind} {voice:?} {language}: {said}");
                    assert!(!said.contains('$') && !said.contains(&format!("{kind}-")), "{kind} {voice:?} {language}: {said}");
                }
                for said in &whole[1..] {
                    assert!(said.contains("/en/cases/1#secret=abcd-efgh"), "{said}");
                }
                assert!(!message.subject.contains('\n'));
            }
        }
    }

    #[test]
    fn each_is_spoken_to_as_what_they_are() {
        let said = |voice| {
            let about = About { voice, ..about(CaseEventKind::Reopened) };
            as_text(Language::English, &compose(Language::English, &about).parts)
        };
        assert!(said(Voice::Reporter).contains("without signing in"));
        assert!(said(Voice::Follower).contains("that you follow"));
        assert!(said(Voice::Staff).contains("Open the case:"));
        for voice in [Voice::Follower, Voice::Staff] {
            assert!(!said(voice).to_lowercase().contains("your report") && !said(voice).contains("without signing in"), "{voice:?}");
        }
    }

    #[test]
    fn says_the_promise_the_question_and_the_reason() {
        let said = |kind| as_text(Language::English, &compose(Language::English, &about(kind)).parts);
        assert!(said(CaseEventKind::Submitted).contains("by Sunday 22 November 2026 (12 Jumada II 1448 AH), 23:30"));
        assert!(said(CaseEventKind::Asked).contains("“Which lamp is it?”"));
        assert!(said(CaseEventKind::Resolved).contains("until Sunday 22 November 2026 (12 Jumada II 1448 AH), 23:30"));
        assert!(said(CaseEventKind::Rejected).contains("did not find the problem"));
        let answered = About { answered: true, ..about(CaseEventKind::Assigned) };
        assert!(!as_text(Language::English, &compose(Language::English, &answered).parts).contains("We answer you by"));
    }
}
