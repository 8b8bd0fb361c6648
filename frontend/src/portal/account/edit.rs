//! Saving a part of the account; one that changed elsewhere is read again and what was typed stays.

use majlis_contract::account::{AccountView, EditAccount};
use majlis_contract::problem::ErrorCode;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::PartProps;
use crate::api::account::{edit_account, get_account};
use crate::form::{Form, use_form};
use crate::t;
use crate::ui::{Alert, Tone, use_toast};

/// A part's form, and whether the account turned out to have changed.
pub struct Edit {
    pub form: Form<EditAccount>,
    changed: bool,
}

impl Edit {
    /// What stands at the head of the form.
    pub fn head(&self) -> Html {
        html! {
            <>
                { self.form.summary() }
                if self.changed {
                    <Alert tone={Tone::Warn} role="alert" title={t!("account-changed")}><p>{ t!("account-changed-text") }</p></Alert>
                }
            </>
        }
    }

    pub fn busy(&self) -> Option<AttrValue> {
        self.form.busy.then(|| AttrValue::from(t!("account-saving")))
    }
}

#[hook]
pub fn use_edit(part: &PartProps) -> Edit {
    let toast = use_toast();
    let changed = use_state(|| false);
    let etag = part.account.etag.clone();
    let form = {
        let (changed, onchange) = (changed.clone(), part.onchange.clone());
        use_form(
            move |body: EditAccount| {
                let etag = etag.clone();
                async move { edit_account(&etag, &body).await }
            },
            move |view: AccountView| {
                changed.set(false);
                toast.say(t!("account-saved"));
                onchange.emit(view);
            },
        )
    };
    let (clear, onchange) = (form.clear.clone(), part.onchange.clone());
    let flag = changed.clone();
    use_effect_with(form.failure.clone(), move |failure| {
        if failure.as_ref().is_some_and(|error| error.is(ErrorCode::PreconditionFailed)) {
            spawn_local(async move {
                if let Ok(view) = get_account().await {
                    clear.emit(());
                    flag.set(true);
                    onchange.emit(view);
                }
            });
        }
    });
    Edit { form, changed: *changed }
}
