//! The access token, kept in memory, and its renewal by the cookie that scripts can't read.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_util::FutureExt;
use futures_util::future::{LocalBoxFuture, Shared};
use majlis_contract::account::AccountView;
use majlis_contract::auth::{Refresh, Tokens};
use majlis_contract::problem::ErrorCode;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::ApiError;
use super::request::Call;

#[wasm_bindgen(module = "/js/lock.js")]
extern "C" {
    fn locked(name: &str, run: &js_sys::Function) -> js_sys::Promise;
}

/// Whose session a program uses: a resident's and a member of staff's may live side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Audience {
    #[default]
    Resident,
    Staff,
}

type Found = Rc<dyn Fn(AccountView)>;
type Renewal = Shared<LocalBoxFuture<'static, Result<Rc<Tokens>, ApiError>>>;

thread_local! {
    static AUDIENCE: Cell<Audience> = const { Cell::new(Audience::Resident) };
    static TOKEN: RefCell<Option<String>> = const { RefCell::new(None) };
    static EXPECTED: Cell<bool> = const { Cell::new(false) };
    static RENEWAL: RefCell<Option<Renewal>> = const { RefCell::new(None) };
    static ENDED: RefCell<Option<Rc<dyn Fn()>>> = const { RefCell::new(None) };
    static FOUND: RefCell<Option<Found>> = const { RefCell::new(None) };
}

/// Said once at the start of a program.
pub fn set_audience(audience: Audience) {
    AUDIENCE.with(|cell| cell.set(audience));
}

pub fn set_token(token: &str) {
    TOKEN.with(|cell| *cell.borrow_mut() = Some(token.to_owned()));
}

pub fn forget_token() {
    TOKEN.with(|cell| cell.borrow_mut().take());
}

/// Whether somebody is signed in as far as this device knows: without a token, calls in their name renew the session first
/// instead of going out as nobody's.
pub fn expect_session(expected: bool) {
    EXPECTED.with(|cell| cell.set(expected));
}

/// What to do when the session turns out to have ended.
pub fn on_session_end(run: impl Fn() + 'static) {
    ENDED.with(|cell| *cell.borrow_mut() = Some(Rc::new(run)));
}

/// What to do when a call found whose session it is, which was not known before.
pub fn on_session_found(run: impl Fn(AccountView) + 'static) {
    FOUND.with(|cell| *cell.borrow_mut() = Some(Rc::new(run)));
}

pub fn has_token() -> bool {
    token().is_some()
}

pub(super) fn token() -> Option<String> {
    TOKEN.with(|cell| cell.borrow().clone())
}

/// The token to sign a call with; none for visitors.
pub(super) async fn signature() -> Result<Option<String>, ApiError> {
    if !has_token() && EXPECTED.with(Cell::get) {
        let tokens = renew().await?;
        let found = FOUND.with(|cell| cell.borrow().clone());
        if let Some(found) = found {
            found(tokens.account.clone());
        }
    }
    Ok(token())
}

/// Renews the session. However many ask at once, one request goes out, also across tabs.
pub(super) async fn renew() -> Result<Rc<Tokens>, ApiError> {
    let renewal = RENEWAL.with(|cell| cell.borrow_mut().get_or_insert_with(|| send().boxed_local().shared()).clone());
    let result = renewal.await;
    RENEWAL.with(|cell| cell.borrow_mut().take());
    result
}

async fn send() -> Result<Rc<Tokens>, ApiError> {
    let staff = AUDIENCE.with(Cell::get) == Audience::Staff;
    let answer: Rc<RefCell<Option<Result<Tokens, ApiError>>>> = Rc::default();
    let kept = Rc::clone(&answer);
    let run = Closure::once_into_js(move || {
        future_to_promise(async move {
            let body = Refresh { refresh_token: None, staff };
            let result = Call::post("/auth/refresh").unsigned().json(&body).send::<Tokens>().await;
            *kept.borrow_mut() = Some(result);
            Ok(JsValue::UNDEFINED)
        })
    });
    let name = if staff { "majlis.staff-session" } else { "majlis.session" };
    let _ = JsFuture::from(locked(name, run.unchecked_ref())).await;
    let result = answer.borrow_mut().take().unwrap_or_else(|| Err(ApiError::unreachable()));
    match &result {
        Ok(tokens) => set_token(&tokens.access_token),
        Err(error) if error.is(ErrorCode::RefreshRefused) || error.is(ErrorCode::Unauthenticated) => {
            forget_token();
            let ended = ENDED.with(|cell| cell.borrow().clone());
            if let Some(ended) = ended {
                ended();
            }
        }
        // Without a connection the session may well live on.
        Err(_) => {}
    }
    result.map(Rc::new)
}
