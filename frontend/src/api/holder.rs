//! In whose name calls go out: whose session it is, with the access token beside it, in memory.

use std::cell::RefCell;
use std::rc::Rc;

use majlis_contract::AccountId;
use majlis_contract::account::AccountView;
use majlis_contract::auth::Tokens;

/// What a call is signed with.
#[derive(Debug, Clone, PartialEq)]
pub struct Signature {
    pub account: AccountId,
    pub token: String,
}

/// Who is signed in as far as this page knows. Without a token, calls renew the session first instead of going out as nobody's.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) enum Holder {
    #[default]
    Nobody,
    /// The device knows of a session, and the page has shown nobody's yet: whoever the server names.
    Somebody,
    /// The page is that of an account which the server could not confirm.
    Away(AccountId),
    Present(Signature),
}

impl Holder {
    pub(super) fn account(&self) -> Option<AccountId> {
        match self {
            Self::Nobody | Self::Somebody => None,
            Self::Away(account) => Some(*account),
            Self::Present(signature) => Some(signature.account),
        }
    }

    pub(super) fn signature(&self) -> Option<Signature> {
        match self {
            Self::Present(signature) => Some(signature.clone()),
            _ => None,
        }
    }
}

type Found = Rc<dyn Fn(AccountView)>;

thread_local! {
    static HOLDER: RefCell<Holder> = const { RefCell::new(Holder::Nobody) };
    static ENDED: RefCell<Option<Rc<dyn Fn()>>> = const { RefCell::new(None) };
    static FOUND: RefCell<Option<Found>> = const { RefCell::new(None) };
}

pub(super) fn holder() -> Holder {
    HOLDER.with(|cell| cell.borrow().clone())
}

fn put(holder: Holder) -> Holder {
    HOLDER.with(|cell| cell.replace(holder))
}

/// Somebody has signed in, or the session was renewed.
pub fn hold(tokens: &Tokens) {
    put(Holder::Present(Signature { account: tokens.account.id, token: tokens.access_token.clone() }));
}

/// The device knows of a session: whose it is will be found out.
pub fn expect_somebody() {
    put(Holder::Somebody);
}

/// The server could not say whose session it is; the device knows.
pub fn expect(account: Option<AccountId>) {
    put(account.map_or(Holder::Nobody, Holder::Away));
}

/// Takes the session out of the program: nothing goes out in its name from here on.
pub fn let_go() -> Option<Signature> {
    put(Holder::Nobody).signature()
}

pub fn is_held() -> bool {
    holder().signature().is_some()
}

/// What to do when the session turns out to have ended.
pub fn on_session_end(run: impl Fn() + 'static) {
    ENDED.with(|cell| *cell.borrow_mut() = Some(Rc::new(run)));
}

/// What to do when it was found whose session it is, which was not known before or is another's now.
pub fn on_session_found(run: impl Fn(AccountView) + 'static) {
    FOUND.with(|cell| *cell.borrow_mut() = Some(Rc::new(run)));
}

pub(super) fn tell_ended() {
    if let Some(ended) = ENDED.with(|cell| cell.borrow().clone()) {
        ended();
    }
}

pub(super) fn tell_found(account: &AccountView) {
    if let Some(found) = FOUND.with(|cell| cell.borrow().clone()) {
        found(account.clone());
    }
}
