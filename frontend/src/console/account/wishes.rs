//! By which ways and when messages come to a member of staff.

use std::rc::Rc;

use majlis_contract::account::{AccountView, EditAccount, NotificationPreferences};
use yew::prelude::*;

use crate::account_part::Wishes;
use crate::api::account::edit_account;
use crate::form::use_form;
use crate::session::use_session;
use crate::t;
use crate::ui::use_toast;

#[derive(Properties, PartialEq)]
pub struct OwnWishesProps {
    pub account: Rc<AccountView>,
}

#[component]
pub fn OwnWishes(props: &OwnWishesProps) -> Html {
    let session = use_session();
    let toast = use_toast();
    let etag = props.account.etag.clone();
    let form = use_form(
        move |body: EditAccount| {
            let etag = etag.clone();
            async move { edit_account(&etag, &body).await }
        },
        move |account| {
            toast.say(t!("account-saved"));
            session.update(account);
        },
    );
    let onsave =
        form.submit.reform(|wishes: NotificationPreferences| EditAccount { notifications: Some(wishes), ..EditAccount::default() });
    let busy = form.busy.then(|| AttrValue::from(t!("sending")));
    html! {
        <section class="card stack gap-3" aria-labelledby="account-wishes">
            <h2 id="account-wishes" class="h-md">{ t!("channels-title") }</h2>
            <Wishes account={props.account.clone()} head={form.summary()} quiet_error={form.at("/notifications/quiet_hours")} {busy} {onsave} />
        </section>
    }
}
