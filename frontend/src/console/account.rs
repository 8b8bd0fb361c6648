//! One's own account: name, language, devices, password, recovery codes.

use yew::prelude::*;

use crate::account_part::Sessions;
use crate::i18n::{Label, here};
use crate::reference_data::use_departments;
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Button, ButtonKind, Ref, glyph};

mod name;
mod password;
mod recovery;
mod wishes;

#[component]
pub fn Account() -> Html {
    use_title(t!("nav-account"));
    let session = use_session();
    let departments = use_departments();
    let Some(account) = session.account().cloned() else { return Html::default() };
    let roles = account.roles.iter().filter(|grant| grant.role.is_staff()).map(|grant| {
        let department = departments.ready().zip(grant.department_id).and_then(|(all, id)| all.iter().find(|known| known.id == id));
        let name = department.map(|department| here(&department.name));
        html! { <li>{ grant.role.label() }{ name.map(|name| format!(" · {name}")).unwrap_or_default() }</li> }
    });
    let leave = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| session.sign_out())
    };
    html! {
        <div class="stack task">
            <h1>{ t!("nav-account") }</h1>
            <section class="card stack gap-3" aria-labelledby="account-who">
                <h2 id="account-who" class="h-md">{ t!("account-who") }</h2>
                <ul class="small">{ for roles }</ul>
                <ul class="small">{ for account.contacts.iter().map(|contact| html! { <li><Ref value={contact.value.clone()} /></li> }) }</ul>
                <name::Name account={account.clone()} />
            </section>
            <wishes::OwnWishes account={account.clone()} />
            <section class="card stack gap-3" aria-labelledby="account-devices">
                <h2 id="account-devices" class="h-md">{ t!("sessions-title") }</h2>
                <Sessions />
            </section>
            <password::Password />
            <recovery::Recovery />
            <div><Button kind={ButtonKind::DangerSecond} glyph={glyph::LEAVE} onclick={leave}>{ t!("sign-out") }</Button></div>
        </div>
    }
}
