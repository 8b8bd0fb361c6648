//! The list beside the map: the same cases, newest first.

use majlis_contract::public_case::{PublicCaseFilter, PublicCaseSummary};
use yew::prelude::*;

use super::filter::list_query;
use crate::api::public_case::list_public_cases;
use crate::case_part::StateBadge;
use crate::cases::category_glyph;
use crate::i18n::{date_short, here};
use crate::load::use_paged;
use crate::portal::Route;
use crate::t;
use crate::title::use_focus_on_more;
use crate::ui::{Empty, Icon, Link, Ref, glyph};

#[derive(Properties, PartialEq)]
pub struct ListProps {
    pub filter: PublicCaseFilter,
}

#[component]
pub fn List(props: &ListProps) -> Html {
    let cases = use_paged(props.filter.clone(), |filter, cursor| async move { list_public_cases(&list_query(&filter, cursor)).await });
    use_focus_on_more("public-case", cases.items.len());
    html! {
        <>
            { cases.show(html! { <Empty glyph={glyph::SEARCH} title={t!("map-none")}><p>{ t!("map-none-text") }</p></Empty> }, || html! {
                <>
                    <ul class="stack gap-3">
                        { for cases.items.iter().enumerate().map(|(at, case)| html! { <li key={case.id.to_string()}>{ card(at, case) }</li> }) }
                    </ul>
                    { cases.more_button() }
                </>
            }) }
        </>
    }
}

fn card(at: usize, case: &PublicCaseSummary) -> Html {
    html! {
        <article class="card card--link" id={format!("public-case-{at}")} tabindex="-1">
            <div class="row row--between">
                <StateBadge state={case.state} />
                <span class="small muted"><Ref value={case.reference.clone()} /></span>
            </div>
            <h3 class="h-lg mt-2"><Link<Route> to={Route::PublicCase { id: case.id }}><bdi>{ &case.subject }</bdi></Link<Route>></h3>
            <p class="facts mt-2">
                <span><Icon glyph={category_glyph(&case.category.icon)} class="icon--sm" />{ here(&case.category.name) }</span>
                if let Some(district) = &case.district {
                    <span><Icon glyph={glyph::PIN} class="icon--sm" />{ here(&district.name) }</span>
                }
                <span>{ t!("case-sent-on", date = date_short(case.created_at)) }</span>
            </p>
        </article>
    }
}
