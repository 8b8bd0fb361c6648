//! One of the two cases: what was said, shown and pointed at, and who reported it, masked.

use std::rc::Rc;

use majlis_contract::case::CaseView;
use yew::prelude::*;

use crate::case_part::{PriorityMark, StateBadge};
use crate::cases::{PhotoStrip, PlaceMap};
use crate::console::Route;
use crate::i18n::here;
use crate::t;
use crate::ui::{Badge, Link, Ref, Tone, When, glyph};

#[derive(Properties, PartialEq)]
pub struct SideProps {
    pub case: Rc<CaseView>,
    pub kept: bool,
}

#[component]
pub fn Side(props: &SideProps) -> Html {
    let case = &props.case;
    let title = format!("merge-{}", case.id);
    let fact = |name: String, value: Html| html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> };
    html! {
        <section class={classes!("card", "stack", "gap-3", props.kept.then_some("card--kept"))} aria-labelledby={title.clone()}>
            <div class="row gap-2">
                if props.kept {
                    <Badge tone={Tone::Ok} glyph={glyph::CHECK} dense={true}>{ t!("merge-kept") }</Badge>
                } else {
                    <Badge tone={Tone::Mute} glyph={glyph::STATE_DUPLICATE} dense={true}>{ t!("merge-merged") }</Badge>
                }
                <StateBadge state={case.state} dense={true} />
                <PriorityMark priority={case.priority} />
            </div>
            // With the reference: two reports of one matter may well have the same subject.
            <div id={title}>
                <h2 class="h-lg"><Link<Route> to={Route::Case { id: case.id }}><bdi>{ &case.subject }</bdi></Link<Route>></h2>
                <p class="small muted"><Ref value={case.reference.clone()} />{ " · " }<When at={case.created_at} /></p>
            </div>
            <p class="pre" dir="auto">{ &case.description }</p>
            if case.photos.is_empty() {
                <p class="small muted">{ t!("merge-no-photos") }</p>
            } else {
                <PhotoStrip photos={case.photos.clone()} />
            }
            <PlaceMap place={case.place.clone()} district={case.district.clone()} details={case.details.clone()} />
            <dl class="kv small">
                { fact(t!("filter-category"), html! { { here(&case.category.name) } }) }
                { fact(t!("filter-department"), html! { { case.department.as_ref().map_or_else(|| t!("not-routed"), |department| here(&department.name)) } }) }
                { fact(t!("work-reporter"), reporter(case)) }
                { fact(t!("merge-followers"), html! { { t!("followers", count = case.followers) } }) }
            </dl>
        </section>
    }
}

/// As far as it is shown without a reason.
fn reporter(case: &CaseView) -> Html {
    let Some(reporter) = &case.reporter else { return Html::default() };
    let masked: Vec<&String> = reporter.masked_phone.iter().chain(&reporter.masked_email).collect();
    html! {
        <>
            if let Some(name) = &reporter.name {
                <bdi>{ name }</bdi>{ " " }
            }
            { for masked.into_iter().map(|value| html! { <><Ref value={value.clone()} />{ " " }</> }) }
        </>
    }
}
