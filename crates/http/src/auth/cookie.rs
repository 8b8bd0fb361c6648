//! Where browsers keep the refresh token: out of reach of scripts, other sites and other hosts.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use majlis_app::auth::Issued;

/// Residents and staff have one each, so that both sessions can live side by side.
const fn name(staff: bool) -> &'static str {
    if staff { "__Host-majlis-staff" } else { "__Host-majlis" }
}

fn cookie(staff: bool, value: String, keep_for: Duration) -> Cookie<'static> {
    Cookie::build(name(staff), value).path("/").secure(true).http_only(true).same_site(SameSite::Strict).max_age(keep_for).finish()
}

/// The cookie with the refresh token.
pub fn keep(issued: &Issued) -> Cookie<'static> {
    cookie(issued.staff, issued.refresh_token.clone(), Duration::seconds(issued.keep_for.num_seconds()))
}

/// The cookie that takes the other away.
pub fn forget(staff: bool) -> Cookie<'static> {
    cookie(staff, String::new(), Duration::ZERO)
}

/// The refresh token that the browser sent.
pub fn read(request: &HttpRequest, staff: bool) -> Option<String> {
    request.cookie(name(staff)).map(|cookie| cookie.value().to_owned()).filter(|value| !value.is_empty())
}
