//! Roles, each with its department where it needs one.

use majlis_contract::role::{Role, RoleGrant};
use yew::prelude::*;

use crate::console::options::departments;
use crate::form::{FieldErrors, field_id};
use crate::i18n::Label;
use crate::reference_data::use_departments;
use crate::t;
use crate::ui::{Button, ButtonKind, ChoiceGroup, Select, glyph};

#[derive(Properties, PartialEq)]
pub struct RolesProps {
    pub value: Vec<RoleGrant>,
    pub errors: FieldErrors,
    pub onchange: Callback<Vec<RoleGrant>>,
}

#[component]
pub fn Roles(props: &RolesProps) -> Html {
    let all = use_departments();
    let value = &props.value;
    let change = |edit: fn(&mut Vec<RoleGrant>, usize, String), at: usize| {
        let value = value.clone();
        props.onchange.reform(move |text: String| {
            let mut next = value.clone();
            edit(&mut next, at, text);
            next
        })
    };
    let set_role = |next: &mut Vec<RoleGrant>, at: usize, word: String| {
        if let Ok(role) = word.parse::<Role>() {
            next[at] = RoleGrant { role, department_id: next[at].department_id.filter(|_| role.needs_department()) };
        }
    };
    let words =
        vec![(None, Role::ALL.iter().filter(|role| role.is_staff()).map(|role| (role.as_str().to_owned(), role.label())).collect())];
    let add = change(|next, _, _| next.push(RoleGrant { role: Role::ServiceAgent, department_id: None }), 0);
    let error = |pointer: String| props.errors.at(&pointer).map(AttrValue::from);
    html! {
        <ChoiceGroup id={field_id("/roles")} legend={t!("field-roles")} hint={html! { { t!("field-roles-hint") } }} error={error("/roles".to_owned())}>
            { for value.iter().enumerate().map(|(at, grant)| html! {
                <div key={at} class="row c-route">
                    <div class="grow">
                        <Select id={field_id(&format!("/roles/{at}/role"))} label={t!("field-role")} value={grant.role.as_str()} options={words.clone()}
                            error={error(format!("/roles/{at}/role"))} onchange={change(set_role, at)} />
                    </div>
                    if grant.role.needs_department() {
                        <div class="grow">
                            <Select id={field_id(&format!("/roles/{at}/department_id"))} label={t!("filter-department")} none={t!("routing-none")}
                                value={grant.department_id.map(|id| id.to_string()).unwrap_or_default()} options={departments(all.ready())}
                                error={error(format!("/roles/{at}/department_id"))} onchange={change(|next, at, id| next[at].department_id = id.parse().ok(), at)} />
                        </div>
                    }
                    <Button kind={ButtonKind::Quiet} class="btn--dense btn--icon" glyph={glyph::TRASH} label={t!("role-remove", role = grant.role.label())}
                        onclick={change(|next, at, _| { next.remove(at); }, at).reform(|_: MouseEvent| String::new())} />
                </div>
            }) }
            <div><Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::PLUS} onclick={add.reform(|_: MouseEvent| String::new())}>{ t!("role-add") }</Button></div>
        </ChoiceGroup>
    }
}
