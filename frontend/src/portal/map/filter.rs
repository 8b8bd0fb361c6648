//! What is shown, as the address says it: going back and loading anew show the same.

use majlis_contract::public_case::{PublicCaseFilter, PublicListQuery, PublicMapQuery};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::portal::Route;
use crate::ui::MapView;

/// The filter in the address; an address that makes no sense shows everything.
#[hook]
pub fn use_filter() -> PublicCaseFilter {
    let location = use_location();
    location.and_then(|location| location.query::<PublicCaseFilter>().ok()).unwrap_or_default()
}

/// Shows with another filter. The page stays where it is, so each change is no step of its own in the history.
#[hook]
pub fn use_go() -> Callback<PublicCaseFilter> {
    let navigator = use_navigator();
    Callback::from(move |filter: PublicCaseFilter| {
        if let Some(navigator) = &navigator {
            let _ = navigator.replace_with_query(&Route::Map, &filter);
        }
    })
}

pub fn list_query(filter: &PublicCaseFilter, cursor: Option<String>) -> PublicListQuery {
    let PublicCaseFilter { category_id, district_id, state, from, to, q } = filter.clone();
    PublicListQuery { category_id, district_id, state, from, to, q, limit: None, cursor }
}

pub fn map_query(filter: &PublicCaseFilter, view: &MapView) -> PublicMapQuery {
    let PublicCaseFilter { category_id, district_id, state, from, to, q } = filter.clone();
    PublicMapQuery { category_id, district_id, state, from, to, q, bbox: view.bbox.clone(), zoom: view.zoom }
}
