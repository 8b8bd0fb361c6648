//! Changing the password.

use majlis_contract::auth::ChangePassword;
use yew::prelude::*;

use crate::api::account::change_password;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::t;
use crate::ui::{Button, ButtonKind, Field, use_toast};

#[component]
pub fn Password() -> Html {
    let current = use_state(String::new);
    let new = use_state(String::new);
    let toast = use_toast();
    let form = {
        let (current, new) = (current.setter(), new.setter());
        use_form(
            |body: ChangePassword| async move { change_password(&body).await },
            move |()| {
                current.set(String::new());
                new.set(String::new());
                toast.say(t!("password-changed"));
            },
        )
    };
    let onsubmit = {
        let (current, new, submit) = (current.clone(), new.clone(), form.submit.clone());
        on_submit(move || submit.emit(ChangePassword { current: (*current).clone(), new: (*new).clone() }))
    };
    html! {
        <section class="card stack gap-3" aria-labelledby="account-password">
            <h2 id="account-password" class="h-md">{ t!("password-title") }</h2>
            <p class="small muted">{ t!("password-lead") }</p>
            <form class="stack gap-3" {onsubmit} novalidate={true}>
                { form.summary() }
                <Field id={field_id("/current")} label={t!("password-current")} kind="password" autocomplete="current-password" dir="ltr"
                    value={(*current).clone()} oninput={bind(&current)} error={form.at("/current")} />
                <Field id={field_id("/new")} label={t!("password-new")} hint={html! { { t!("password-hint") } }} kind="password" autocomplete="new-password" dir="ltr"
                    value={(*new).clone()} oninput={bind(&new)} error={form.at("/new")} />
                <div><Button submit={true} kind={ButtonKind::Second} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("password-go") }</Button></div>
            </form>
        </section>
    }
}
