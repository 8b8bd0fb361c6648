//! Who uses the program: a visitor, or somebody signed in.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use majlis_contract::AccountId;
use majlis_contract::account::AccountView;
use majlis_contract::auth::Tokens;
use majlis_domain::permission::Permission;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::api::{self, Audience};
use crate::preference;

/// After which the server is asked again whose session it is, unless it said when.
const ASK_AGAIN_SECONDS: u32 = 15;

/// Who it is.
#[derive(Debug, Clone, PartialEq)]
pub enum Person {
    /// Not known yet: the session is being renewed.
    Unknown,
    Visitor,
    /// Signed in as far as this device knows; the server can't be reached to say so.
    Away(AccountId),
    SignedIn(Rc<AccountView>),
}

/// The session, by [`use_session`].
#[derive(Clone, PartialEq)]
pub struct Session {
    pub person: Person,
    /// Asks the server anew who it is, for somebody who is away.
    pub again: Callback<()>,
    audience: Audience,
    change: Callback<Person>,
}

impl Session {
    pub fn account(&self) -> Option<&Rc<AccountView>> {
        match &self.person {
            Person::SignedIn(account) => Some(account),
            _ => None,
        }
    }

    pub fn is_unknown(&self) -> bool {
        self.person == Person::Unknown
    }

    /// Without a network, what belongs to an account can't be read.
    pub fn is_away(&self) -> bool {
        matches!(self.person, Person::Away(_))
    }

    /// Whose session it is, also while the server can't be reached.
    pub fn account_id(&self) -> Option<AccountId> {
        match &self.person {
            Person::Away(id) => Some(*id),
            _ => self.account().map(|account| account.id),
        }
    }

    /// For building menus; the server decides all the same.
    pub fn may(&self, permission: Permission) -> bool {
        self.account().is_some_and(|account| account.permissions.iter().any(|held| held == permission.as_str()))
    }

    /// After signing in.
    pub fn begin(&self, tokens: Tokens) {
        api::hold(&tokens);
        remember(self.audience, &tokens.account);
        self.change.emit(Person::SignedIn(Rc::new(tokens.account)));
    }

    /// After the account was changed.
    pub fn update(&self, account: AccountView) {
        self.change.emit(Person::SignedIn(Rc::new(account)));
    }

    /// Signs out here at once and on the server as soon as it answers.
    pub fn sign_out(&self) {
        let held = api::let_go();
        preference::remove(hint(self.audience));
        self.change.emit(Person::Visitor);
        spawn_local(async move {
            if let Some(held) = held {
                // Without an answer the session ends by itself later.
                let _ = api::auth::sign_out(&held).await;
            }
        });
    }
}

fn remember(audience: Audience, account: &AccountView) {
    preference::write(hint(audience), &account.id.to_string());
}

/// Visitors who never signed in are spared a question that is sure to fail. Holds whose session it is.
const fn hint(audience: Audience) -> &'static str {
    match audience {
        Audience::Resident => "signed-in",
        Audience::Staff => "staff-signed-in",
    }
}

#[derive(Properties, PartialEq)]
pub struct SessionProviderProps {
    pub audience: Audience,
    pub children: Html,
}

/// Renews the session when the program starts, and keeps it.
#[component]
pub fn SessionProvider(props: &SessionProviderProps) -> Html {
    let audience = props.audience;
    let person = use_state(|| {
        // Before any page asks for anything.
        api::set_audience(audience);
        if preference::read(hint(audience)).is_none() {
            return Person::Visitor;
        }
        api::expect_somebody();
        Person::Unknown
    });
    {
        let person = person.clone();
        use_effect_with(audience, move |audience| {
            let audience = *audience;
            let ended = person.clone();
            api::on_session_end(move || {
                preference::remove(hint(audience));
                ended.set(Person::Visitor);
            });
            let found = person.clone();
            api::on_session_found(move |account| {
                remember(audience, &account);
                found.set(Person::SignedIn(Rc::new(account)));
            });
            if *person == Person::Unknown {
                find_out(audience, person);
            }
        });
    }
    let change = {
        let person = person.clone();
        Callback::from(move |next| person.set(next))
    };
    let again = {
        let person = person.clone();
        Callback::from(move |()| {
            person.set(Person::Unknown);
            find_out(audience, person.clone());
        })
    };
    let session = Session { person: (*person).clone(), again, audience, change };
    // Where one account follows another without a sign-out, nothing of a page stays: it was the other's.
    let visits = use_mut_ref(|| (None::<AccountId>, 0_u32));
    let key = {
        let mut visits = visits.borrow_mut();
        let (last, now) = (visits.0, session.account_id());
        if last.is_some() && now.is_some() && last != now {
            visits.1 += 1;
        }
        if !session.is_unknown() {
            visits.0 = now;
        }
        visits.1
    };
    html! { <ContextProvider<Session> {key} context={session}>{ props.children.clone() }</ContextProvider<Session>> }
}

/// Asks the server whose session it is; and again later, where it could not say.
fn find_out(audience: Audience, person: UseStateHandle<Person>) {
    spawn_local(async move {
        // Whom it has found, and that the session has ended, was told to the page already.
        let Err(error) = api::auth::refresh_session().await else { return };
        // Somebody has signed in meanwhile.
        if api::is_held() {
            return;
        }
        let known = preference::read(hint(audience)).and_then(|id| id.parse().ok()).filter(|_| error.is_passing());
        api::expect(known);
        person.set(known.map_or(Person::Visitor, Person::Away));
        if known.is_some() {
            ask_again(error.retry_after, move || find_out(audience, person));
        }
    });
}

/// As soon as the network is back; if it is there, in a while.
fn ask_again(after_seconds: Option<u32>, ask: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    if window.navigator().on_line() {
        Timeout::new(after_seconds.unwrap_or(ASK_AGAIN_SECONDS).clamp(1, 600) * 1000, ask).forget();
    } else {
        EventListener::once(&window, "online", move |_| ask()).forget();
    }
}

/// Who uses the program.
#[hook]
pub fn use_session() -> Session {
    use_context().unwrap_or(Session {
        person: Person::Visitor,
        again: Callback::noop(),
        audience: Audience::Resident,
        change: Callback::noop(),
    })
}
