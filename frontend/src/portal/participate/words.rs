//! How things are called and drawn wherever they stand.

use chrono::{DateTime, Utc};
use majlis_contract::contribution::{ContributionState, HidingReason, IdeaStatus};
use majlis_contract::district::DistrictRef;
use majlis_contract::role::StakeholderGroup;
use majlis_contract::subject::{ParticipationKind, SubjectState};
use yew::prelude::*;

use crate::i18n::{Label, date_short, here, moment, now, span};
use crate::t;
use crate::ui::{Badge, Glyph, Icon, Tone, glyph};

/// Below so many seconds a closing time stands out.
const SOON: i64 = 3 * 24 * 60 * 60;

pub fn kind_glyph(kind: ParticipationKind) -> Glyph {
    match kind {
        ParticipationKind::IdeaRound => glyph::IDEA,
        ParticipationKind::Consultation => glyph::DOCUMENT,
        ParticipationKind::Initiative => glyph::MEGAPHONE,
    }
}

pub fn subject_badge(state: SubjectState) -> Html {
    let (tone, glyph) = match state {
        SubjectState::Draft => (Tone::Mute, glyph::NOTE),
        SubjectState::Scheduled => (Tone::Warn, glyph::STATE_AWAITING),
        SubjectState::Open => (Tone::Info, glyph::STATE_IN_PROGRESS),
        SubjectState::Closed => (Tone::Mute, glyph::STATE_CLOSED),
        SubjectState::Analysed => (Tone::Info, glyph::CHART),
        SubjectState::Decided => (Tone::Ok, glyph::STATE_RESOLVED),
        SubjectState::Archived => (Tone::Mute, glyph::LOCK),
    };
    html! { <Badge {tone} {glyph}>{ state.label() }</Badge> }
}

pub fn status_badge(status: IdeaStatus) -> Html {
    let (tone, glyph) = match status {
        IdeaStatus::UnderStudy => (Tone::Info, glyph::STATE_IN_PROGRESS),
        IdeaStatus::Accepted => (Tone::Ok, glyph::STATE_RESOLVED),
        IdeaStatus::Planned => (Tone::Ok, glyph::CALENDAR),
        IdeaStatus::Done => (Tone::Ok, glyph::STATE_CLOSED),
        IdeaStatus::Declined => (Tone::Mute, glyph::STATE_REJECTED),
    };
    html! { <Badge {tone} {glyph}>{ status.label() }</Badge> }
}

pub fn contribution_badge(state: ContributionState) -> Html {
    let (tone, glyph) = match state {
        ContributionState::Pending => (Tone::Warn, glyph::STATE_AWAITING),
        ContributionState::Published => (Tone::Ok, glyph::STATE_RESOLVED),
        ContributionState::Hidden => (Tone::Bad, glyph::STATE_REJECTED),
        ContributionState::Appealed => (Tone::Rose, glyph::STATE_REOPENED),
        ContributionState::Withdrawn => (Tone::Mute, glyph::STATE_WITHDRAWN),
        ContributionState::Merged => (Tone::Info, glyph::MERGE),
    };
    html! { <Badge {tone} {glyph}>{ state.label() }</Badge> }
}

/// The districts by name; all of them where none is named.
pub fn places(districts: &[DistrictRef]) -> String {
    if districts.is_empty() {
        return t!("board-everywhere");
    }
    districts.iter().map(|district| here(&district.name)).collect::<Vec<_>>().join(&t!("list-comma"))
}

/// Whom a subject is meant for, where it isn't for everybody.
pub fn audience(groups: &[StakeholderGroup]) -> Option<String> {
    (!groups.is_empty()).then(|| groups.iter().map(|group| group.label()).collect::<Vec<_>>().join(&t!("list-comma")))
}

pub fn reason_words(reasons: &[HidingReason]) -> String {
    reasons.iter().map(|reason| reason.label()).collect::<Vec<_>>().join(&t!("list-comma"))
}

/// Plain text: blank lines part its paragraphs.
pub fn paragraphs(text: &str) -> Html {
    let parts = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    html! { <>{ for parts.map(|part| html! { <p class="pre said" dir="auto">{ part.to_owned() }</p> }) }</> }
}

#[derive(Properties, PartialEq)]
pub struct TimesProps {
    pub state: SubjectState,
    pub opens_at: Option<DateTime<Utc>>,
    pub closes_at: Option<DateTime<Utc>>,
}

/// What time it is for a subject: how long in words, and the moment.
#[component]
pub fn Times(props: &TimesProps) -> Html {
    let left = |at: DateTime<Utc>| (at - now()).num_seconds();
    let (soon, text, at) = match (props.state, props.opens_at, props.closes_at) {
        (SubjectState::Draft, _, _) => (false, t!("times-draft"), None),
        (SubjectState::Scheduled, Some(at), _) if left(at) > 0 => (false, t!("times-opens", span = span(left(at))), Some(at)),
        (SubjectState::Scheduled, _, _) => (false, t!("times-opens-soon"), None),
        (SubjectState::Open, _, Some(at)) => (left(at) < SOON, t!("times-closes", span = span(left(at).max(0))), Some(at)),
        (SubjectState::Open, _, None) => (false, t!("times-no-end"), None),
        (_, _, Some(at)) => (false, t!("times-closed", date = date_short(at)), None),
        (_, _, None) => (false, t!("times-closed-some"), None),
    };
    let (class, glyph) = if soon { ("due due--soon", glyph::WARNING) } else { ("due due--plain", glyph::CALENDAR) };
    html! {
        <>
            <span {class}><Icon {glyph} />{ text }</span>
            if let Some(at) = at {
                <span>{ moment(at) }</span>
            }
        </>
    }
}
