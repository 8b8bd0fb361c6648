//! All that happened to the case, also what nobody said anything about.

use majlis_contract::case::{CaseEventKind, EditedField, TimelineEntry};
use yew::prelude::*;

use crate::i18n::{Label, here};
use crate::t;
use crate::ui::When;

#[derive(Properties, PartialEq)]
pub struct HistoryProps {
    /// Newest first.
    pub entries: Vec<TimelineEntry>,
}

#[component]
pub fn History(props: &HistoryProps) -> Html {
    html! {
        <details class="card">
            <summary class="strong c-summary">{ t!("work-history", count = props.entries.len()) }</summary>
            <ol class="stack gap-2 small mt-3">
                { for props.entries.iter().map(|entry| html! {
                    <li key={entry.id.to_string()} class="c-event">
                        <span class="muted"><When at={entry.at} /></span>
                        <span>{ what(entry) }</span>
                    </li>
                }) }
            </ol>
        </details>
    }
}

/// In one line: what, to whom, to which state, by whom, why.
fn what(entry: &TimelineEntry) -> Html {
    let to = match (entry.kind, &entry.department) {
        (CaseEventKind::Assigned, Some(department)) => Some(t!("work-to", name = here(&department.name))),
        _ => None,
    };
    let state = entry.state.map(|state| t!("work-now-state", state = state.label()));
    let priority = entry.priority.map(|priority| t!("work-now-priority", priority = priority.label()));
    let reason = entry.rejection_reason.map(Label::label).or_else(|| entry.closing_reason.as_ref().map(|reason| here(&reason.name)));
    let clock = entry.clock.map(Label::label);
    let channel = entry.channel.map(Label::label);
    // The priority is said with its new value.
    let edited = entry.edited.iter().filter(|field| **field != EditedField::Priority).map(|field| field.label());
    let score = entry.score.map(|score| t!("rating-of", score = score));
    let other = entry.other.as_ref().map(|other| other.reference.clone());
    let followers = entry.followers.filter(|count| *count > 0).map(|count| t!("followers", count = count));
    let decision = entry.part.as_ref().map(|part| here(&part.decision.title));
    let parts = [Some(entry.kind.label()), channel, clock, other, followers, to, state, priority, reason, score, decision];
    let parts = parts.into_iter().flatten();
    // Said whole, since the subject of a case can be corrected as well as redacted.
    let fields: Vec<String> = entry.redacted.iter().map(|field| field.label()).collect();
    let redacted = (!fields.is_empty()).then(|| t!("work-redacted-fields", fields = fields.join(t!("list-comma").as_str())));
    let parts: Vec<String> = parts.chain(edited).chain(redacted).collect();
    let who = entry.actor_name.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| entry.actor.label());
    let why = entry.text.as_ref().filter(|_| entry.kind == CaseEventKind::ContactViewed);
    html! {
        <>
            { parts.join(" · ") }{ " · " }<bdi class="muted">{ who }</bdi>
            if let Some(why) = why {
                <span class="block">{ t!("work-why") }{ " " }<bdi dir="auto">{ why }</bdi></span>
            }
        </>
    }
}
