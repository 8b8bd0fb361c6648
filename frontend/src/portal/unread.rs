//! How many messages are unread, for the bars of every page.

use std::rc::Rc;

use chrono::{DateTime, Utc};
use majlis_contract::AccountId;
use yew::platform::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use super::Route;
use crate::api::notification::count_unread;
use crate::i18n;
use crate::session::use_session;

/// Asked again at most this often while one goes from page to page.
const PAUSE_SECONDS: i64 = 30;

#[derive(Clone, PartialEq)]
pub struct Unread {
    pub count: u32,
    /// The messages page knows it at first hand.
    pub set: Callback<u32>,
}

#[derive(Properties, PartialEq)]
pub struct UnreadProviderProps {
    pub children: Html,
}

#[component]
pub fn UnreadProvider(props: &UnreadProviderProps) -> Html {
    let session = use_session();
    let route = use_route::<Route>();
    let count = use_state(|| 0_u32);
    let asked = use_mut_ref(|| None::<(Option<AccountId>, DateTime<Utc>)>);
    let who = session.account().map(|account| account.id);
    {
        let (count, asked) = (count.clone(), Rc::clone(&asked));
        use_effect_with((who, route), move |(who, _)| {
            let now = i18n::now();
            let recent = (*asked.borrow()).is_some_and(|(last, at)| last == *who && (now - at).num_seconds() < PAUSE_SECONDS);
            if recent {
                return;
            }
            asked.replace(Some((*who, now)));
            if who.is_none() {
                count.set(0);
                return;
            }
            spawn_local(async move {
                // Without an answer the bell shows no number: nothing depends on it.
                if let Ok(unread) = count_unread().await {
                    count.set(unread);
                }
            });
        });
    }
    let set = {
        let count = count.clone();
        Callback::from(move |now| count.set(now))
    };
    let context = Unread { count: *count, set };
    html! { <ContextProvider<Unread> {context}>{ props.children.clone() }</ContextProvider<Unread>> }
}

#[hook]
pub fn use_unread() -> Unread {
    use_context().unwrap_or(Unread { count: 0, set: Callback::noop() })
}
