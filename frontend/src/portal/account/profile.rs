//! Name, how it is shown, who one is to the municipality, home district, language.

use majlis_contract::account::EditAccount;
use majlis_contract::role::{PublicName, StakeholderGroup};
use majlis_contract::{Language, Patch};
use yew::prelude::*;

use super::PartProps;
use super::edit::use_edit;
use crate::form::{bind, field_id, on_submit};
use crate::i18n::{self, Label};
use crate::reference_data::use_districts;
use crate::t;
use crate::ui::{Button, Choice, ChoiceGroup, Field, Select};

#[component]
pub fn Profile(props: &PartProps) -> Html {
    let account = &props.account;
    let districts = use_districts();
    let name = use_state(|| account.name.clone().unwrap_or_default());
    let public_name = use_state(|| account.public_name);
    let group = use_state(|| account.stakeholder_group.map(|group| group.to_string()).unwrap_or_default());
    let district = use_state(|| account.district_id.map(|id| id.to_string()).unwrap_or_default());
    let language = use_state(|| account.language);
    let edit = use_edit(props);
    let onsubmit = {
        let (name, public_name, group) = (name.clone(), public_name.clone(), group.clone());
        let (district, language, submit) = (district.clone(), language.clone(), edit.form.submit.clone());
        on_submit(move || {
            let typed = name.trim();
            submit.emit(EditAccount {
                name: if typed.is_empty() { Patch::Clear } else { Patch::Set(typed.to_owned()) },
                public_name: Some(*public_name),
                stakeholder_group: group.parse().map_or(Patch::Clear, Patch::Set),
                district_id: district.parse().map_or(Patch::Clear, Patch::Set),
                language: Some(*language),
                notifications: None,
            });
        })
    };
    let groups = vec![(None, StakeholderGroup::ALL.iter().map(|group| (group.to_string(), group.label())).collect())];
    let places = districts.ready().map_or_else(Vec::new, |list| {
        vec![(None, list.iter().map(|district| (district.id.to_string(), i18n::here(&district.name))).collect())]
    });
    let shown = |choice: &PublicName| {
        let (state, choice) = (public_name.clone(), *choice);
        let onchange = Callback::from(move |_| state.set(choice));
        html! { <Choice name="public-name" checked={*public_name == choice} label={Html::from(choice.label())} {onchange} /> }
    };
    let spoken = |choice: Language, word: &'static str| {
        let state = language.clone();
        let onchange = Callback::from(move |_| state.set(choice));
        let label = html! { <span lang={choice.as_str()}>{ word }</span> };
        html! { <Choice name="language" checked={*language == choice} {label} {onchange} /> }
    };
    html! {
        <section class="card" aria-labelledby="profile-title">
            <h2 id="profile-title" class="mb-5">{ t!("profile-title") }</h2>
            <form class="stack gap-5" {onsubmit} novalidate={true}>
                { edit.head() }
                <Field
                    id={field_id("/name")}
                    label={t!("profile-name")}
                    optional={true}
                    autocomplete="name"
                    value={(*name).clone()}
                    oninput={bind(&name)}
                    error={edit.form.at("/name")}
                />
                <ChoiceGroup id={field_id("/public_name")} legend={t!("profile-public")} hint={Html::from(t!("profile-public-hint"))}>
                    { for PublicName::ALL.iter().map(shown) }
                </ChoiceGroup>
                <Select
                    id={field_id("/stakeholder_group")}
                    label={t!("profile-group")}
                    optional={true}
                    value={(*group).clone()}
                    options={groups}
                    none={t!("profile-none")}
                    onchange={bind(&group)}
                />
                <Select
                    id={field_id("/district_id")}
                    label={t!("profile-district")}
                    optional={true}
                    value={(*district).clone()}
                    options={places}
                    none={t!("profile-none")}
                    onchange={bind(&district)}
                    error={edit.form.at("/district_id")}
                />
                <ChoiceGroup id={field_id("/language")} legend={t!("profile-language")}>
                    { spoken(Language::Arabic, "العربية") }
                    { spoken(Language::English, "English") }
                </ChoiceGroup>
                <div><Button submit={true} busy={edit.busy()}>{ t!("account-save") }</Button></div>
            </form>
        </section>
    }
}
