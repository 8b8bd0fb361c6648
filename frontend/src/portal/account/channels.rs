//! By which ways and when messages come.

use majlis_contract::account::{EditAccount, NotificationPreferences};
use yew::prelude::*;

use super::PartProps;
use super::edit::use_edit;
use crate::account_part::Wishes;
use crate::t;

#[component]
pub fn Channels(props: &PartProps) -> Html {
    let edit = use_edit(props);
    let onsave =
        edit.form.submit.reform(|wishes: NotificationPreferences| EditAccount { notifications: Some(wishes), ..EditAccount::default() });
    html! {
        <section class="card" aria-labelledby="channels-title">
            <h2 id="channels-title" class="mb-5">{ t!("channels-title") }</h2>
            <Wishes account={props.account.clone()} head={edit.head()} quiet_error={edit.form.at("/notifications/quiet_hours")} busy={edit.busy()} {onsave} />
        </section>
    }
}
