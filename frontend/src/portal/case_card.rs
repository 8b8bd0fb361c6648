//! A case in a list: state, subject, number, and how it stands against the promise.

use chrono::{DateTime, Utc};
use majlis_contract::CaseId;
use majlis_contract::case::{CaseClocks, CaseState};
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
    pub clocks: CaseClocks,
    /// The reader reported it: what waits for the reporter stands out.
    #[prop_or(true)]
    pub own: bool,
    /// For bringing the focus there.
    #[prop_or_default]
    pub focus_id: Option<AttrValue>,
    /// Of its heading.
    #[prop_or(3)]
    pub level: u8,
}

#[component]
pub fn CaseCard(props: &CaseCardProps) -> Html {
    // Of one's own cases, what waits for the reader stands out.
    let asked = match props.state {
        _ if !props.own => None,
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
                <Due clocks={props.clocks.clone()} />
                if let Some(asked) = asked {
                    <span class="due due--soon"><Icon glyph={glyph::WARNING} />{ asked }</span>
                }
                <span>{ t!("case-sent-on", date = i18n::date_short(props.created_at)) }</span>
            </p>
        </article>
    }
}
