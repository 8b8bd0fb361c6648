//! What the municipality decided: all decisions, the latest first.

use majlis_contract::SubjectId;
use majlis_contract::decision::{DecisionQuery, DecisionSummary};
use yew::prelude::*;

use crate::api::decision::list_decisions;
use crate::i18n::{date_short, here};
use crate::load::{use_load, use_paged};
use crate::portal::Route;
use crate::t;
use crate::title::{use_focus_on_more, use_title};
use crate::ui::{Empty, Link, Niche, Skeleton, glyph};

#[component]
pub fn Decisions() -> Html {
    use_title(t!("decisions-page"));
    let list = use_paged((), |(), cursor| async move { list_decisions(&DecisionQuery { cursor, ..DecisionQuery::default() }).await });
    use_focus_on_more("decision", list.items.len());
    html! {
        <div class="wrap page">
            <div class="stack gap-6">
                <div>
                    <h1>{ t!("decisions-page") }</h1>
                    <p class="lead measure">{ t!("decisions-lead") }</p>
                </div>
                { list.show(html! {
                    <Empty glyph={glyph::SHIELD} title={t!("decisions-none")}>
                        <p>{ t!("decisions-none-text") }</p>
                        <Link<Route> class="btn" to={Route::Participate}>{ t!("subject-to-board") }</Link<Route>>
                    </Empty>
                }, || html! {
                    <div>
                        <ul class="grid grid--2 gap-3">
                            { for list.items.iter().enumerate().map(|(at, one)| html! {
                                <li key={one.id.to_string()}><DecisionCard decision={one.clone()} focus_id={format!("decision-{at}")} /></li>
                            }) }
                        </ul>
                        { list.more_button() }
                    </div>
                }) }
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct DecisionCardProps {
    pub decision: DecisionSummary,
    /// For bringing the focus there.
    pub focus_id: AttrValue,
    /// The element of its heading.
    #[prop_or(AttrValue::Static("h2"))]
    pub heading: AttrValue,
}

#[component]
pub fn DecisionCard(props: &DecisionCardProps) -> Html {
    let one = &props.decision;
    html! {
        <article class="card card--link row row--top nowrap-row fill-card" id={props.focus_id.clone()} tabindex="-1">
            <Niche glyph={glyph::SHIELD} class="niche--khareef" />
            <div class="grow">
                <@{props.heading.to_string()} class="h-lg"><Link<Route> to={Route::Decision { id: one.id }}><bdi>{ here(&one.title) }</bdi></Link<Route>></@>
                <p class="muted pre clamp">{ here(&one.decided) }</p>
                <p class="facts mt-2">
                    if let Some(at) = one.published_at {
                        <span>{ date_short(at) }</span>
                    }
                    if let Some(subject) = &one.subject {
                        <span>{ t!("contributions-on", subject = here(&subject.title)) }</span>
                    }
                </p>
            </div>
        </article>
    }
}

#[derive(Properties, PartialEq)]
pub struct DecidedProps {
    pub subject: SubjectId,
}

/// What was decided on a subject, in its page.
#[component]
pub fn Decided(props: &DecidedProps) -> Html {
    let list = use_load(props.subject, |subject| async move {
        list_decisions(&DecisionQuery { subject_id: Some(subject), ..DecisionQuery::default() }).await
    });
    html! {
        <section class="official" aria-labelledby="decided-title">
            <h2 id="decided-title" class="h-lg">{ t!("decided-title") }</h2>
            { list.show(html! { <Skeleton /> }, |page| html! { <ul class="stack gap-4 mt-3">{ for page.items.iter().map(line) }</ul> }) }
        </section>
    }
}

fn line(one: &DecisionSummary) -> Html {
    html! {
        <li key={one.id.to_string()}>
            <h3 class="h-md"><Link<Route> to={Route::Decision { id: one.id }}><bdi>{ here(&one.title) }</bdi></Link<Route>></h3>
            <p class="pre mt-1">{ here(&one.decided) }</p>
            if let Some(at) = one.published_at {
                <p class="small muted mt-1">{ date_short(at) }</p>
            }
        </li>
    }
}
