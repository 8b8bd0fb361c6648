//! Working on one case.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use majlis_contract::CaseId;
use majlis_contract::case::{CaseView, TimelineEntry};
use majlis_contract::page::PageQuery;
use majlis_contract::problem::ErrorCode;
use yew::prelude::*;

use crate::api::ApiError;
use crate::api::case::{CaseKey, get_case, get_case_timeline, list_case_deliveries};
use crate::cases::PlaceMap;
use crate::load::{Load, Loading, use_load};
use crate::t;
use crate::title::use_title;
use crate::ui::{Failed, Late, Skeleton};

use super::counts::use_counts;
use desk::Desk;

mod actions;
mod clock;
mod composer;
mod conversation;
mod cover;
mod crumbs;
mod deliveries;
pub mod desk;
mod edit;
mod facts;
mod found;
mod head;
mod hear;
mod history;
mod merged;
mod outcome;
mod publish;
mod publish_photos;
mod rating;
mod reject;
mod reporter;
mod routing;
mod say;
mod similar;
mod templates;

#[derive(Properties, PartialEq)]
pub struct CasePageProps {
    pub id: CaseId,
}

#[component]
pub fn CasePage(props: &CasePageProps) -> Html {
    let case = use_load(props.id, |id| async move { get_case(&CaseKey::new(id)).await });
    match &case.state {
        Load::Pending => html! { <><h1 class="sr">{ t!("loading") }</h1><Late><Skeleton blocks={3} /></Late></> },
        Load::Failed(error) => html! { <Lost error={error.clone()} again={case.reload.clone()} /> },
        Load::Ready(view) => html! { <Work key={props.id.to_string()} view={Rc::clone(view)} loading={Held(case.clone())} /> },
    }
}

/// The reading behind the page; always the same one.
#[derive(Clone)]
struct Held(Loading<CaseView>);

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        self.0.state == other.0.state
    }
}

#[derive(Properties, PartialEq)]
struct LostProps {
    error: ApiError,
    again: Callback<()>,
}

#[component]
fn Lost(props: &LostProps) -> Html {
    use_title(t!("failed-title"));
    let again = (!props.error.is(ErrorCode::NotFound)).then(|| props.again.clone());
    html! { <><h1 class="sr">{ t!("failed-title") }</h1><Failed error={props.error.clone()} {again} /></> }
}

#[derive(Properties, PartialEq)]
struct WorkProps {
    view: Rc<CaseView>,
    loading: Held,
}

#[component]
fn Work(props: &WorkProps) -> Html {
    let case = &props.view;
    let id = case.id;
    use_title(t!("work-title", reference = case.reference.as_str()));
    let counts = use_counts();
    let events = use_load(id, |id| async move { whole_timeline(id).await });
    let deliveries = use_load(id, |id| async move {
        let page = PageQuery { limit: Some(100), cursor: None };
        list_case_deliveries(id, &page).await.map(|page| page.items)
    });
    let refresh = {
        let (events, deliveries, counts) = (events.reload.clone(), deliveries.reload.clone(), counts.refresh.clone());
        Callback::from(move |()| {
            events.emit(());
            counts.emit(());
            // Messages leave a moment after what they tell of.
            let deliveries = deliveries.clone();
            deliveries.emit(());
            Timeout::new(3000, move || deliveries.emit(())).forget();
        })
    };
    let desk = Desk {
        case: Rc::clone(case),
        reasons: outcome::use_reasons(case),
        changed: {
            let (set, refresh) = (props.loading.0.set.clone(), refresh.clone());
            Callback::from(move |view: CaseView| {
                set.emit(view);
                refresh.emit(());
            })
        },
        stale: {
            let (reload, refresh) = (props.loading.0.reload.clone(), refresh.clone());
            Callback::from(move |()| {
                reload.emit(());
                refresh.emit(());
            })
        },
    };
    html! {
        <>
            <crumbs::Crumbs {id} />
            <head::Head desk={desk.clone()} />
            <merged::MergedInto desk={desk.clone()} />
            <div class="c-work mt-3">
                <div class="stack">
                    { events.show(html! { <Skeleton /> }, |list| html! { <conversation::Conversation case={Rc::clone(case)} entries={list.clone()} /> }) }
                    <merged::MergedCases case={Rc::clone(case)} />
                    <composer::Composer desk={desk.clone()} onsaid={refresh} />
                    { events.show(Html::default(), |list| html! { <history::History entries={list.clone()} /> }) }
                    <deliveries::Deliveries list={deliveries.state.clone()} again={deliveries.reload.clone()} />
                </div>
                <div class="stack">
                    <clock::ClockCard case={Rc::clone(case)} />
                    <rating::RatingCard case={Rc::clone(case)} />
                    <routing::RoutingCard desk={desk.clone()} />
                    <similar::SimilarCard key={case.etag.clone()} desk={desk.clone()} />
                    <facts::Facts desk={desk.clone()} />
                    <reporter::ReporterCard desk={desk.clone()} />
                    <section class="card" aria-labelledby="work-place">
                        <h2 id="work-place" class="h-md">{ t!("work-place") }</h2>
                        <div class="mt-2"><PlaceMap place={case.place.clone()} district={case.district.clone()} details={case.details.clone()} /></div>
                    </section>
                </div>
            </div>
        </>
    }
}

/// All that happened, newest first. A case with more than a thousand events shows the last thousand.
async fn whole_timeline(id: CaseId) -> Result<Vec<TimelineEntry>, ApiError> {
    let key = CaseKey::new(id);
    let mut all = Vec::new();
    let mut cursor = None;
    for _ in 0..10 {
        let page = get_case_timeline(&key, &PageQuery { limit: Some(100), cursor }).await?;
        all.extend(page.items);
        cursor = page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    Ok(all)
}
