//! What has happened to a subject, the latest first; a few lines, and the rest when it is wanted.

use majlis_contract::SubjectId;
use majlis_contract::page::PageQuery;
use majlis_contract::subject::{SubjectHistoryEntry, SubjectHistoryKind};
use yew::prelude::*;

use crate::api::subject_follow::list_subject_history;
use crate::i18n::{Label, here, moment_both};
use crate::load::use_paged;
use crate::portal::Route;
use crate::t;
use crate::title::use_focus_on_more;
use crate::ui::{Glyph, Icon, Link, When, glyph};

/// Lines that are shown at once.
const AT_ONCE: u16 = 4;

#[derive(Properties, PartialEq)]
pub struct HistoryProps {
    pub subject: SubjectId,
}

#[component]
pub fn History(props: &HistoryProps) -> Html {
    let list = use_paged(props.subject, |subject, cursor| async move {
        list_subject_history(subject, &PageQuery { cursor, limit: Some(AT_ONCE) }).await
    });
    use_focus_on_more("happened", list.items.len());
    html! {
        <section id="history" class="stack" aria-labelledby="history-title">
            <h2 id="history-title">{ t!("history-title") }</h2>
            { list.show(html! { <p class="muted">{ t!("history-none") }</p> }, || html! {
                <div>
                    <ol class="timeline">{ for list.items.iter().enumerate().map(|(at, entry)| line(at, entry)) }</ol>
                    // A short one says nothing of its end.
                    if list.has_more || list.items.len() > usize::from(AT_ONCE) {
                        { list.more_button() }
                    }
                </div>
            }) }
        </section>
    }
}

fn line(at: usize, entry: &SubjectHistoryEntry) -> Html {
    let (class, glyph) = look(entry.kind);
    // The committee's answer stands whole on the page of the initiative.
    let is_answer = matches!(entry.kind, SubjectHistoryKind::Adopted | SubjectHistoryKind::Declined);
    html! {
        <li key={entry.id.to_string()} id={format!("happened-{at}")} tabindex="-1">
            <span class={classes!("timeline__dot", class)}><Icon {glyph} /></span>
            <div>
                <h3>{ entry.kind.label() }</h3>
                <p class="timeline__when"><When at={entry.at} /></p>
                { for details(entry).into_iter().map(|detail| html! { <p class="mt-1">{ detail }</p> }) }
                if let Some(decision) = &entry.decision {
                    <p class="mt-1"><Link<Route> to={Route::Decision { id: decision.id }}><bdi>{ here(&decision.title) }</bdi></Link<Route>></p>
                }
                if let Some(reason) = entry.reason.as_ref().filter(|_| !is_answer) {
                    <p class="pre mt-2">{ t!("history-why", reason = here(reason)) }</p>
                }
            </div>
        </li>
    }
}

/// What belongs to it, in short lines.
fn details(entry: &SubjectHistoryEntry) -> Vec<String> {
    let mut lines = Vec::new();
    if entry.kind == SubjectHistoryKind::PutOff {
        lines.extend(entry.opens_at.filter(|at| *at > entry.at).map(|at| t!("history-opens", date = moment_both(at))));
        lines.push(entry.closes_at.map_or_else(|| t!("history-no-end"), |at| t!("history-closes", date = moment_both(at))));
    }
    lines.extend(entry.version.map(|number| t!("history-version", number = number)));
    lines.extend(entry.signatures.map(|count| t!("history-signatures", count = count)));
    if let (Some(milestone), Some(state)) = (&entry.milestone, entry.milestone_state) {
        lines.push(t!("history-milestone", milestone = here(milestone), state = state.label()));
    }
    lines
}

fn look(kind: SubjectHistoryKind) -> (&'static str, Glyph) {
    use SubjectHistoryKind::*;
    match kind {
        Announced | Opened | Reopened | Began => ("is-info", glyph::MEGAPHONE),
        TakenBack => ("is-mute", glyph::STATE_WITHDRAWN),
        PutOff => ("is-warn", glyph::CALENDAR),
        Closed => ("is-mute", glyph::STATE_CLOSED),
        VersionPublished | VersionAdopted => ("is-info", glyph::DOCUMENT),
        PointsAnswered => ("is-ok", glyph::SPEECH),
        Analysed => ("is-info", glyph::CHART),
        Decided | Adopted => ("is-ok", glyph::SHIELD),
        Archived => ("is-mute", glyph::LOCK),
        Third | TwoThirds | Reached => ("is-ok", glyph::UP),
        Expired => ("is-bad", glyph::CLOCK),
        Declined => ("is-bad", glyph::STATE_REJECTED),
        Milestone => ("is-info", glyph::STATE_IN_PROGRESS),
        Done => ("is-ok", glyph::CHECK),
    }
}
