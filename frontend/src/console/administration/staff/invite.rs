//! Inviting somebody by e-mail.

use majlis_contract::Language;
use majlis_contract::role::{Role, RoleGrant};
use majlis_contract::staff::{InvitationView, InviteStaff};
use yew::prelude::*;
use yew_router::prelude::*;

use super::roles::Roles;
use crate::api::staff::invite_staff;
use crate::console::Route;
use crate::console::administration::section::{Back, Section};
use crate::form::{bind, field_id, on_submit, use_form};
use crate::i18n::language;
use crate::load::use_sending_key;
use crate::t;
use crate::ui::{Button, Field, Select, use_toast};

#[component]
pub fn Invite() -> Html {
    let email = use_state(String::new);
    let roles = use_state(|| vec![RoleGrant { role: Role::ServiceAgent, department_id: None }]);
    let chosen = use_state(language);
    let key = use_sending_key::<InviteStaff>();
    let (toast, navigator) = (use_toast(), use_navigator());
    let form = {
        let (key, spent) = (key.clone(), key);
        use_form(
            move |body: InviteStaff| {
                let key = key.of(&body);
                async move { invite_staff(&key, &body).await }
            },
            move |made: InvitationView| {
                spent.spend();
                toast.say(t!("staff-invited", email = made.email.as_str()));
                if let Some(navigator) = &navigator {
                    navigator.push(&Route::Section { section: Section::Staff });
                }
            },
        )
    };
    let onsubmit = {
        let (email, roles, chosen, submit) = (email.clone(), roles.clone(), *chosen, form.submit.clone());
        on_submit(move || submit.emit(InviteStaff { email: email.trim().to_owned(), roles: (*roles).clone(), language: chosen }))
    };
    let onroles = {
        let roles = roles.clone();
        Callback::from(move |next| roles.set(next))
    };
    let onlanguage = {
        let chosen = chosen.clone();
        Callback::from(move |word: String| word.parse::<Language>().into_iter().for_each(|language| chosen.set(language)))
    };
    let languages = vec![(None, vec![("ar".to_owned(), t!("language-ar")), ("en".to_owned(), t!("language-en"))])];
    html! {
        <div class="stack task">
            <Back section={Section::Staff} />
            <h1>{ t!("staff-invite") }</h1>
            <p class="muted">{ t!("staff-invite-lead") }</p>
            <form class="card stack" {onsubmit} novalidate={true}>
                { form.summary() }
                <Field id={field_id("/email")} label={t!("field-email")} kind="email" dir="ltr" value={(*email).clone()} oninput={bind(&email)} error={form.at("/email")} />
                <Roles value={(*roles).clone()} errors={form.errors.clone()} onchange={onroles} />
                <Select id={field_id("/language")} label={t!("field-language")} value={chosen.as_str()} options={languages} onchange={onlanguage} />
                <div class="row"><Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("staff-invite-go") }</Button></div>
            </form>
        </div>
    }
}
