//! Where one came from, so that signing in leads back there. Kept for the life of the tab.

use web_sys::Storage;
use yew_router::prelude::*;

use super::Route;

const KEY: &str = "majlis.came-from";

fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// Every page but signing in itself.
pub fn remember(route: Route) {
    if let (false, Some(storage)) = (matches!(route, Route::SignIn | Route::NotFound), storage()) {
        let _ = storage.set_item(KEY, &route.to_path());
    }
}

/// The page before; what belongs to the account when it was the home page or none.
pub fn page() -> Route {
    let path = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    match path.and_then(|path| Route::recognize(&path)) {
        None | Some(Route::Home | Route::NotFound | Route::More | Route::Follow) => Route::OwnCases,
        Some(route) => route,
    }
}
