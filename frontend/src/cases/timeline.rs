//! What happened on a case, newest first.

use majlis_contract::case::{ActorKind, CaseEventKind, TimelineEntry};
use yew::prelude::*;

use super::photo_strip::PhotoStrip;
use crate::i18n::{self, Label};
use crate::municipality::use_municipality;
use crate::t;
use crate::ui::{Glyph, Icon, Ref, When, glyph};

/// The colour of an entry's dot and its shape.
pub fn event_look(kind: CaseEventKind) -> (&'static str, Glyph) {
    match kind {
        CaseEventKind::Submitted => ("is-mute", glyph::STATE_SUBMITTED),
        CaseEventKind::Assigned => ("", glyph::ROUTE),
        CaseEventKind::Started => ("", glyph::STATE_IN_PROGRESS),
        CaseEventKind::Asked => ("is-warn", glyph::STATE_AWAITING),
        CaseEventKind::Replied => ("is-ok", glyph::SPEECH),
        CaseEventKind::Noted => ("is-warn", glyph::NOTE),
        CaseEventKind::Informed => ("is-mute", glyph::NOTE),
        CaseEventKind::Resolved => ("is-ok", glyph::STATE_RESOLVED),
        CaseEventKind::Confirmed => ("is-ok", glyph::CHECK),
        CaseEventKind::Closed => ("is-ok", glyph::STATE_CLOSED),
        CaseEventKind::Reopened => ("is-rose", glyph::STATE_REOPENED),
        CaseEventKind::Rejected => ("is-bad", glyph::STATE_REJECTED),
        CaseEventKind::MarkedDuplicate => ("is-mute", glyph::STATE_DUPLICATE),
        CaseEventKind::Merged => ("is-mute", glyph::MERGE),
        CaseEventKind::Unmerged | CaseEventKind::Parted => ("is-mute", glyph::ROUTE),
        CaseEventKind::Rated => ("is-ok", glyph::STAR),
        CaseEventKind::Decided => ("is-ok", glyph::SHIELD),
        CaseEventKind::Reminded => ("is-mute", glyph::BELL),
        CaseEventKind::Followed | CaseEventKind::Unfollowed => ("is-mute", glyph::PEOPLE),
        CaseEventKind::Withdrawn => ("is-mute", glyph::STATE_WITHDRAWN),
        CaseEventKind::Edited | CaseEventKind::Redacted => ("is-mute", glyph::EDIT),
        CaseEventKind::Published | CaseEventKind::ContactViewed => ("is-mute", glyph::EYE),
        CaseEventKind::Unpublished => ("is-mute", glyph::LOCK),
        CaseEventKind::ClockMoved => ("is-mute", glyph::CLOCK),
        CaseEventKind::ClockWarned => ("is-warn", glyph::CLOCK),
        CaseEventKind::Escalated | CaseEventKind::EscalatedFurther => ("is-bad", glyph::STOP),
        CaseEventKind::DutyAlerted => ("is-bad", glyph::PHONE),
    }
}

#[derive(Properties, PartialEq)]
pub struct TimelineItemProps {
    /// `is-ok`, `is-mute`, `is-warn`, or nothing.
    #[prop_or_default]
    pub class: AttrValue,
    pub glyph: Glyph,
    pub title: AttrValue,
    #[prop_or_default]
    pub children: Html,
}

/// One line of a timeline: its dot, its title and what belongs to it.
#[component]
pub fn TimelineItem(props: &TimelineItemProps) -> Html {
    html! {
        <li>
            <span class={classes!("timeline__dot", props.class.to_string())}><Icon glyph={props.glyph} /></span>
            <div><h3>{ &props.title }</h3>{ props.children.clone() }</div>
        </li>
    }
}

#[derive(Properties, PartialEq)]
pub struct ResidentEntryProps {
    pub entry: TimelineEntry,
    /// The reader is the one who reported.
    pub own: bool,
}

/// An entry as residents read it: the department answers, not a person.
#[component]
pub fn ResidentEntry(props: &ResidentEntryProps) -> Html {
    let entry = &props.entry;
    let (class, glyph) = event_look(entry.kind);
    html! {
        <TimelineItem {class} {glyph} title={event_title(entry, props.own)}>
            <p class="timeline__when">
                <When at={entry.at} />
                if entry.from_merged {
                    { " · " }{ t!("from-merged") }
                }
                if let Some(other) = &entry.other {
                    { " · " }<Ref value={other.reference.clone()} />
                }
            </p>
            if let Some(reason) = entry.rejection_reason {
                <p class="strong mt-2">{ reason.label() }</p>
            }
            if let Some(reason) = &entry.closing_reason {
                <p class="strong mt-2">{ i18n::here(&reason.name) }</p>
            }
            <Part entry={entry.clone()} />
            <Speech entry={entry.clone()} />
        </TimelineItem>
    }
}

#[derive(Properties, PartialEq)]
pub struct SpeechProps {
    pub entry: TimelineEntry,
}

/// The decision that drew on the case, on its page in the portal, and what came of the case there.
#[component]
pub fn Part(props: &SpeechProps) -> Html {
    let Some(part) = &props.entry.part else { return Html::default() };
    html! {
        <div class="msg mt-3">
            <p><a href={format!("/{}/decisions/{}", i18n::language(), part.decision.id)}><bdi>{ i18n::here(&part.decision.title) }</bdi></a></p>
            if let Some(note) = &part.note {
                <p class="pre">{ i18n::here(note) }</p>
            }
        </div>
    }
}

/// What was said, with its photos: by the department, tinted and signed, or by the resident.
#[component]
pub fn Speech(props: &SpeechProps) -> Html {
    let municipality = use_municipality();
    let entry = &props.entry;
    let photos = html! { <PhotoStrip photos={entry.photos.clone()} class="mt-3" /> };
    let Some(text) = &entry.text else { return photos };
    let said = html! { <p class="pre" dir="auto">{ text }</p> };
    // What residents say is theirs, whoever wrote it down.
    if entry.actor != ActorKind::Staff || entry.kind == CaseEventKind::Informed {
        return html! { <div class="msg mt-3">{ said }{ photos }</div> };
    }
    let speaker = entry.department.as_ref().map_or_else(|| i18n::here(&municipality.name), |department| i18n::here(&department.name));
    let asks = entry.kind == CaseEventKind::Asked;
    html! {
        <div class={classes!("reply", asks.then_some("reply--ask"))}>
            <p class="reply__from"><Icon glyph={glyph::SHIELD} class="icon--sm" />{ reply_from(entry.kind, &speaker) }</p>
            { said }
            { photos }
        </div>
    }
}

fn reply_from(kind: CaseEventKind, speaker: &str) -> String {
    if kind == CaseEventKind::Asked { t!("question-from", name = speaker) } else { t!("reply-from", name = speaker) }
}

/// What happened, said to the one whose case it is or to anybody.
pub fn event_title(entry: &TimelineEntry, own: bool) -> String {
    match (entry.kind, &entry.department) {
        (CaseEventKind::Assigned, Some(department)) => return t!("event-assigned-to", name = i18n::here(&department.name)),
        (CaseEventKind::Merged, _) => return t!("event-merged", count = entry.followers.unwrap_or_default()),
        (CaseEventKind::Reopened, _) if entry.actor == ActorKind::System => return entry.kind.label(),
        _ => {}
    }
    let own_words = own.then(|| i18n::find(&format!("own-{}", entry.kind.text_id()), &[])).flatten();
    own_words.unwrap_or_else(|| entry.kind.label())
}
