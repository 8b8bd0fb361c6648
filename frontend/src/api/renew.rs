//! Renewing the session by the cookie that scripts can't read.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_util::FutureExt;
use futures_util::future::{LocalBoxFuture, Shared};
use majlis_contract::AccountId;
use majlis_contract::auth::{Refresh, Tokens};
use majlis_contract::problem::ErrorCode;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::ApiError;
use super::holder::{Signature, hold, holder, let_go, tell_ended, tell_found};
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

type Renewal = Shared<LocalBoxFuture<'static, Result<(), ApiError>>>;

thread_local! {
    static AUDIENCE: Cell<Audience> = const { Cell::new(Audience::Resident) };
    static RENEWAL: RefCell<Option<Renewal>> = const { RefCell::new(None) };
}

/// Said once at the start of a program.
pub fn set_audience(audience: Audience) {
    AUDIENCE.with(|cell| cell.set(audience));
}

/// What to sign a call with; nothing for visitors.
pub(super) async fn signature() -> Result<Option<Signature>, ApiError> {
    use super::holder::Holder::{Away, Somebody};
    if matches!(holder(), Somebody | Away(_)) {
        renew().await?;
    }
    Ok(holder().signature())
}

/// Another signature in the same name, instead of one that the server no longer takes.
pub(super) async fn instead_of(used: &Signature) -> Result<Signature, ApiError> {
    if holder().signature().as_ref() == Some(used) {
        renew().await?;
    }
    holder().signature().filter(|now| now.account == used.account).ok_or_else(ApiError::session_ended)
}

/// The token of an account, for what is sent in its name alone; none where it is not signed in here. `refused` is one that the
/// server no longer takes.
pub async fn token_of(account: AccountId, refused: Option<String>) -> Result<Option<String>, ApiError> {
    let now = signature().await?.filter(|now| now.account == account);
    Ok(match now {
        Some(used) if Some(&used.token) == refused.as_ref() => Some(instead_of(&used).await?.token),
        now => now.map(|now| now.token),
    })
}

/// Renews the session. However many ask at once, one request goes out, also across tabs.
pub(super) async fn renew() -> Result<(), ApiError> {
    let renewal = RENEWAL.with(|cell| cell.borrow_mut().get_or_insert_with(|| take_over().boxed_local().shared()).clone());
    let result = renewal.await;
    RENEWAL.with(|cell| cell.borrow_mut().take());
    result
}

/// Asks for new tokens and puts them into the program, where they are still wanted.
async fn take_over() -> Result<(), ApiError> {
    let before = holder();
    let result = ask().await;
    if holder() != before {
        // Signed out or in meanwhile: the answer is about who was here before.
        return Err(ApiError::session_ended());
    }
    match result {
        Ok(tokens) => {
            hold(&tokens);
            if before.signature().is_none_or(|before| before.account != tokens.account.id) {
                tell_found(&tokens.account);
            }
            // Another tab has signed somebody else in. What was begun here was begun in another name.
            if before.account().is_some_and(|before| before != tokens.account.id) { Err(ApiError::session_ended()) } else { Ok(()) }
        }
        Err(error) if error.is(ErrorCode::RefreshRefused) || error.is(ErrorCode::Unauthenticated) => {
            let_go();
            tell_ended();
            Err(error)
        }
        // Without a connection the session may well live on.
        Err(error) => Err(error),
    }
}

/// New tokens of whoever the cookie belongs to, one tab at a time.
pub(super) async fn ask() -> Result<Tokens, ApiError> {
    let staff = AUDIENCE.with(Cell::get) == Audience::Staff;
    let answer: Rc<RefCell<Option<Result<Tokens, ApiError>>>> = Rc::default();
    let kept = Rc::clone(&answer);
    let run = Closure::once_into_js(move || {
        future_to_promise(async move {
            let body = Refresh { refresh_token: None, staff };
            let ask = || Call::post("/auth/refresh").unsigned().json(&body).send::<Tokens>();
            let result = match ask().await {
                // An answer that was lost is asked for at once: the server takes a used refresh token for half a minute more.
                Err(error) if error.network => ask().await,
                other => other,
            };
            *kept.borrow_mut() = Some(result);
            Ok(JsValue::UNDEFINED)
        })
    });
    let name = if staff { "majlis.staff-session" } else { "majlis.session" };
    let _ = JsFuture::from(locked(name, run.unchecked_ref())).await;
    answer.borrow_mut().take().unwrap_or_else(|| Err(ApiError::unreachable()))
}
