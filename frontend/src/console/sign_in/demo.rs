//! The demo's staff: one press signs in as one of them. Absent outside the demo.

use majlis_contract::auth::{StaffSignIn, StaffSignInAnswer};
use majlis_contract::demo::DemoSignIn;
use majlis_contract::role::Role;
use yew::prelude::*;

use crate::api::ApiError;
use crate::api::auth::sign_in_staff;
use crate::api::demo::list_demo_sign_ins;
use crate::console::Route;
use crate::i18n::{Label, here};
use crate::load::{use_action, use_load};
use crate::municipality::use_municipality;
use crate::reference_data::use_departments;
use crate::t;
use crate::ui::{Button, ButtonKind, Failed, Link};

#[derive(Properties, PartialEq)]
pub struct DemoProps {
    pub onanswer: Callback<(StaffSignIn, StaffSignInAnswer)>,
}

#[component]
pub fn Demo(props: &DemoProps) -> Html {
    if use_municipality().demo {
        html! { <List onanswer={props.onanswer.clone()} /> }
    } else {
        Html::default()
    }
}

#[component]
fn List(props: &DemoProps) -> Html {
    let people = use_load((), |()| async { list_demo_sign_ins().await.map(|page| page.items) });
    let departments = use_departments();
    let onanswer = props.onanswer.clone();
    let enter = use_action(|email: String| async move { as_one(&email).await }, move |both| onanswer.emit(both));
    let item = |person: &DemoSignIn| {
        let roles: Vec<String> = person
            .roles
            .iter()
            .map(|grant| {
                let department = departments.ready().zip(grant.department_id).and_then(|(all, id)| all.iter().find(|known| known.id == id));
                match department {
                    Some(department) => format!("{} ({})", grant.role.label(), here(&department.name)),
                    None => grant.role.label(),
                }
            })
            .collect();
        let email = person.email.clone();
        html! {
            <li key={person.email.clone()}>
                <Button kind={ButtonKind::Second} class="btn--block c-demo" busy={enter.busy.then(|| AttrValue::from(t!("sign-in-busy")))}
                    onclick={enter.run.reform(move |_: MouseEvent| email.clone())}>
                    <span class="strong"><bdi>{ &person.name }</bdi></span>
                    <span class="small muted">{ roles.join(" · ") }</span>
                </Button>
            </li>
        }
    };
    html! {
        <section class="card stack gap-3" aria-labelledby="demo-title">
            <div>
                <h2 id="demo-title" class="h-lg">{ t!("demo-title") }</h2>
                <p class="small muted">{ t!("demo-lead") }{ " " }<Link<Route> to={Route::Messages}>{ t!("demo-messages") }</Link<Route>></p>
            </div>
            if let Some(error) = &enter.error {
                <Failed error={error.clone()} />
                <p class="small">{ t!("demo-again") }</p>
            }
            { people.show(Html::default(), |list| {
                let (first, others) = one_of_each(list);
                html! {
                    <>
                        <ul class="stack gap-2">{ for first.into_iter().map(item) }</ul>
                        if !others.is_empty() {
                            <details>
                                <summary class="c-summary">{ t!("demo-others", count = others.len()) }</summary>
                                <ul class="stack gap-2 mt-2">{ for others.into_iter().map(item) }</ul>
                            </details>
                        }
                    </>
                }
            }) }
        </section>
    }
}

/// The first of each office, and all the others.
fn one_of_each(people: &[DemoSignIn]) -> (Vec<&DemoSignIn>, Vec<&DemoSignIn>) {
    let mut seen: Vec<Option<Role>> = Vec::new();
    people.iter().partition(|person| {
        let role = person.roles.first().map(|grant| grant.role);
        let fresh = !seen.contains(&role);
        seen.push(role);
        fresh
    })
}

/// The authenticator's code changes every half minute, so it is asked for at the press.
async fn as_one(email: &str) -> Result<(StaffSignIn, StaffSignInAnswer), ApiError> {
    let people = list_demo_sign_ins().await?.items;
    let person = people.into_iter().find(|person| person.email == email).ok_or_else(ApiError::unreadable)?;
    let body = StaffSignIn {
        email: person.email,
        password: person.password,
        code: Some(person.code),
        recovery_code: None,
        client: Default::default(),
    };
    sign_in_staff(&body).await.map(|answer| (body, answer))
}
