//! Who uses the program: a visitor, or somebody signed in.

use std::rc::Rc;

use majlis_contract::account::AccountView;
use majlis_contract::auth::Tokens;
use majlis_domain::permission::Permission;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::api::{self, Audience};
use crate::preference;

/// Who it is.
#[derive(Debug, Clone, PartialEq)]
pub enum Person {
    /// Not known yet: the session is being renewed.
    Unknown,
    Visitor,
    SignedIn(Rc<AccountView>),
}

/// The session, by [`use_session`].
#[derive(Clone, PartialEq)]
pub struct Session {
    pub person: Person,
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

    /// For building menus; the server decides all the same.
    pub fn may(&self, permission: Permission) -> bool {
        self.account().is_some_and(|account| account.permissions.iter().any(|held| held == permission.as_str()))
    }

    /// After signing in.
    pub fn begin(&self, tokens: Tokens) {
        api::set_token(&tokens.access_token);
        preference::write(hint(self.audience), "1");
        self.change.emit(Person::SignedIn(Rc::new(tokens.account)));
    }

    /// After the account was changed.
    pub fn update(&self, account: AccountView) {
        self.change.emit(Person::SignedIn(Rc::new(account)));
    }

    /// Signs out here at once and on the server as soon as it answers.
    pub fn sign_out(&self) {
        preference::remove(hint(self.audience));
        self.change.emit(Person::Visitor);
        spawn_local(async {
            // Without an answer the session ends by itself later.
            let _ = api::auth::sign_out().await;
            api::forget_token();
        });
    }
}

/// Visitors who never signed in are spared a question that is sure to fail.
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
    let person = use_state(|| if preference::read(hint(audience)).is_some() { Person::Unknown } else { Person::Visitor });
    {
        let person = person.clone();
        use_effect_with(audience, move |audience| {
            let audience = *audience;
            api::set_audience(audience);
            let ended = person.clone();
            api::on_session_end(move || {
                preference::remove(hint(audience));
                ended.set(Person::Visitor);
            });
            if *person == Person::Unknown {
                spawn_local(async move {
                    match api::auth::refresh_session().await {
                        Ok(tokens) => person.set(Person::SignedIn(Rc::new(tokens.account.clone()))),
                        Err(_) => person.set(Person::Visitor),
                    }
                });
            }
        });
    }
    let change = {
        let person = person.clone();
        Callback::from(move |next| person.set(next))
    };
    let session = Session { person: (*person).clone(), audience, change };
    html! { <ContextProvider<Session> context={session}>{ props.children.clone() }</ContextProvider<Session>> }
}

/// Who uses the program.
#[hook]
pub fn use_session() -> Session {
    use_context().unwrap_or(Session { person: Person::Visitor, audience: Audience::Resident, change: Callback::noop() })
}
