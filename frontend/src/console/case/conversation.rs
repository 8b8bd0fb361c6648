//! What was said on the case, the oldest first: the resident, the municipality, and the staff among themselves.

use std::rc::Rc;

use majlis_contract::case::{ActorKind, CaseEventKind, CaseView, TimelineEntry};
use yew::prelude::*;

use crate::cases::PhotoStrip;
use crate::i18n::{Label, here};
use crate::t;
use crate::ui::{Badge, Tone, When, glyph};

#[derive(Properties, PartialEq)]
pub struct ConversationProps {
    pub case: Rc<CaseView>,
    /// All that happened, newest first.
    pub entries: Vec<TimelineEntry>,
}

#[component]
pub fn Conversation(props: &ConversationProps) -> Html {
    let case = &props.case;
    html! {
        <ol class="stack gap-3" aria-label={t!("work-conversation")}>
            <li class="msg">
                <p class="msg__by">
                    <strong>{ ActorKind::Reporter.label() }</strong>
                    <span><When at={case.created_at} /></span>
                </p>
                <p class="pre" dir="auto">{ &case.description }</p>
                <PhotoStrip photos={case.photos.clone()} class="mt-3" />
            </li>
            { for props.entries.iter().rev().filter(|entry| is_said(entry)).map(|entry| html! { <Message key={entry.id.to_string()} entry={entry.clone()} /> }) }
        </ol>
    }
}

/// Words or photos; what came with the report stands above already.
fn is_said(entry: &TimelineEntry) -> bool {
    let told_elsewhere = matches!(entry.kind, CaseEventKind::Submitted | CaseEventKind::Edited | CaseEventKind::ContactViewed);
    !told_elsewhere && (entry.text.is_some() || !entry.photos.is_empty())
}

/// Notes of routing are the staff's, though residents see that it was routed.
fn is_internal(entry: &TimelineEntry) -> bool {
    entry.internal || matches!(entry.kind, CaseEventKind::Assigned | CaseEventKind::Started)
}

#[derive(Properties, PartialEq)]
struct MessageProps {
    entry: TimelineEntry,
}

#[component]
fn Message(props: &MessageProps) -> Html {
    let entry = &props.entry;
    let heard = entry.kind == CaseEventKind::Informed;
    let by_staff = entry.actor == ActorKind::Staff && !heard;
    let internal = is_internal(entry);
    let class = match (by_staff, internal) {
        (_, true) => "msg msg--note",
        (true, false) => "msg msg--out",
        _ => "msg",
    };
    let department = entry.department.as_ref().map(|department| here(&department.name));
    let name = entry.actor_name.clone().filter(|name| !name.is_empty());
    // What staff wrote down, the resident said.
    let who = if heard { ActorKind::Reporter.label() } else { name.clone().unwrap_or_else(|| entry.actor.label()) };
    html! {
        <li {class}>
            <p class="msg__by">
                if internal {
                    <Badge tone={Tone::Warn} glyph={glyph::LOCK} dense={true}>{ t!("work-internal") }</Badge>
                } else if by_staff {
                    <Badge tone={Tone::Ok} glyph={glyph::EYE} dense={true}>{ t!("work-seen") }</Badge>
                }
                <strong><bdi>{ who }</bdi></strong>
                if entry.kind != CaseEventKind::Replied && entry.kind != CaseEventKind::Noted && entry.kind != CaseEventKind::Informed {
                    <span>{ entry.kind.label() }</span>
                }
                if let Some(channel) = entry.channel {
                    <span>{ channel.label() }</span>
                    if let Some(name) = name.filter(|_| heard) {
                        <span><bdi>{ name }</bdi></span>
                    }
                }
                if let Some(reason) = entry.rejection_reason {
                    <span>{ reason.label() }</span>
                }
                if let Some(reason) = &entry.closing_reason {
                    <span>{ here(&reason.name) }</span>
                }
                <span>
                    <When at={entry.at} />
                    if let Some(department) = department.filter(|_| by_staff) {
                        { " · " }
                        { if entry.kind == CaseEventKind::Assigned { t!("work-to", name = department.as_str()) } else { department } }
                    }
                </span>
            </p>
            if let Some(text) = &entry.text {
                <p class="pre" dir="auto">{ text }</p>
            }
            <PhotoStrip photos={entry.photos.clone()} class="mt-3" />
        </li>
    }
}
