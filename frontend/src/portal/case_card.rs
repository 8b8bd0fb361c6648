//! A case in a list: state, subject, number, and how it stands against the promise.

use chrono::{DateTime, Utc};
use majlis_contract::CaseId;
use majlis_contract::case::CaseState;
use yew::prelude::*;

use super::Route;
use crate::case_part::{Due, StateBadge};
use crate::i18n;
use crate::t;
use crate::ui::{Icon, Link, Ref, glyph};

#[derive(Properties, PartialEq)]
pub struct CaseCardProps {
    pub id: CaseId,
    pub reference: AttrValue,
    pub subject: AttrValue,
    pub state: CaseState,
    pub created_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    #[prop_or_default]
    pub answered_at: Option<DateTime<Utc>>,
    /// For bringing the focus there.
    #[prop_or_default]
    pub focus_id: Option<AttrValue>,
    /// Of its heading.
    #[prop_or(3)]
    pub level: u8,
}

#[component]
pub fn CaseCard(props: &CaseCardProps) -> Html {
    // Withdrawn before an answer: there is no promise to keep.
    let promised = props.answered_at.is_some()
        || matches!(props.state, CaseState::Submitted | CaseState::Assigned | CaseState::InProgress | CaseState::Reopened);
    // Both lists are of one's own cases: what waits for the reader stands out.
    let asked = match props.state {
        CaseState::AwaitingResident => Some(t!("card-your-answer")),
        CaseState::Resolved => Some(t!("judge-title")),
        _ => None,
    };
    html! {
        <article class="card card--link fill-card" id={props.focus_id.clone()} tabindex={props.focus_id.as_ref().map(|_| "-1")}>
            <div class="row row--between">
                <StateBadge state={props.state} />
                <span class="small muted"><Ref value={props.reference.clone()} /></span>
            </div>
            <@{format!("h{}", props.level)} class="h-lg mt-2">
                <Link<Route> to={Route::Case { id: props.id }}><bdi>{ &props.subject }</bdi></Link<Route>>
            </@>
            <p class="facts mt-2">
                if promised {
                    <Due state={props.state} created_at={props.created_at} due_at={props.due_at} answered_at={props.answered_at} />
                }
                if let Some(asked) = asked {
                    <span class="due due--soon"><Icon glyph={glyph::WARNING} />{ asked }</span>
                }
                <span>{ t!("case-sent-on", date = i18n::date_short(props.created_at)) }</span>
            </p>
        </article>
    }
}
