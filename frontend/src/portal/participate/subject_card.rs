//! A subject on the board.

use majlis_contract::subject::{ParticipationKind, SubjectSummary};
use majlis_contract::{InitiativeId, SubjectId};
use yew::prelude::*;

use super::words::{Times, audience, kind_glyph, places};
use crate::i18n::{Label, here};
use crate::portal::Route;
use crate::t;
use crate::ui::{Link, Niche};

#[derive(Properties, PartialEq)]
pub struct SubjectCardProps {
    pub subject: SubjectSummary,
    /// For bringing the focus there.
    pub focus_id: AttrValue,
    /// The element of its heading.
    #[prop_or(AttrValue::Static("h2"))]
    pub heading: AttrValue,
}

#[component]
pub fn SubjectCard(props: &SubjectCardProps) -> Html {
    let subject = &props.subject;
    let meant_for = audience(&subject.audience).map(|groups| html! { <span>{ t!("subject-meant-for", groups = groups) }</span> });
    html! {
        <article class="card card--link row row--top nowrap-row" id={props.focus_id.clone()} tabindex="-1">
            <Niche glyph={kind_glyph(subject.kind)} class="niche--khareef" />
            <div class="grow">
                <p class="facts"><span class="tag">{ subject.kind.label() }</span><span>{ places(&subject.districts) }</span><span>{ subject.axis.label() }</span>{ meant_for }</p>
                <@{props.heading.to_string()} class="h-lg"><Link<Route> to={page_of(subject.kind, subject.id)}><bdi>{ here(&subject.title) }</bdi></Link<Route>></@>
                <p class="muted">{ here(&subject.summary) }</p>
                <p class="facts mt-2">
                    <Times state={subject.state} opens_at={subject.opens_at} closes_at={subject.closes_at} />
                    if subject.kind == ParticipationKind::IdeaRound {
                        <span>{ t!("ideas-count", count = subject.ideas) }</span>
                    }
                </p>
            </div>
        </article>
    }
}

/// An initiative has a page of its own.
pub fn page_of(kind: ParticipationKind, id: SubjectId) -> Route {
    match kind {
        ParticipationKind::IdeaRound | ParticipationKind::Consultation => Route::Subject { id },
        ParticipationKind::Initiative => Route::Initiative { id: InitiativeId(id.0) },
    }
}
