//! Step 4: everything once more, whom to answer, the promise.

use std::rc::Rc;

use majlis_contract::case::Priority;
use majlis_contract::category::CategoryView;
use majlis_contract::district::DistrictView;
use majlis_contract::policy::PolicyView;
use yew::prelude::*;

use super::draft::{Draft, Editor};
use super::step::Step;
use crate::cases::Photos;
use crate::form::FieldErrors;
use crate::load::Loading;
use crate::municipality::use_municipality;
use crate::portal::hotline::Hotline;
use crate::session::{Person, use_session};
use crate::t;
use crate::ui::{Late, Skeleton};

mod contact;
pub mod forward;
mod guest;
mod name;
mod promise;
mod summary;

#[derive(Properties, PartialEq)]
pub struct ReviewStepProps {
    pub draft: UseReducerHandle<Draft>,
    pub editor: Editor,
    pub photos: Photos,
    pub categories: Rc<Vec<CategoryView>>,
    pub districts: Rc<Vec<DistrictView>>,
    pub policies: Loading<Vec<PolicyView>>,
    pub errors: FieldErrors,
    pub onchange: Callback<Step>,
}

#[component]
pub fn ReviewStep(props: &ReviewStepProps) -> Html {
    let municipality = use_municipality();
    let session = use_session();
    let (draft, editor) = (props.draft.clone(), props.editor.clone());
    let category = props.categories.iter().find(|category| Some(category.id) == draft.category);
    let urgent = category.is_some_and(|category| category.priority == Priority::High);
    let person = match &session.person {
        Person::Unknown => html! { <Late><Skeleton blocks={1} /></Late> },
        Person::Away(_) => html! { <contact::AwayContact /> },
        Person::SignedIn(account) => html! {
            <>
                <contact::OwnContact account={Rc::clone(account)} />
                <name::PublicNameChoice draft={draft.clone()} {editor} name={account.name.clone()} usual={account.public_name} />
            </>
        },
        Person::Visitor if !municipality.guests_may_report => html! { <guest::SignInFirst /> },
        Person::Visitor => {
            let name = Some(draft.name.trim().to_owned()).filter(|name| !name.is_empty());
            html! {
                <>
                    <guest::GuestContact draft={draft.clone()} editor={editor.clone()} errors={props.errors.clone()} />
                    <name::PublicNameChoice draft={draft.clone()} {editor} {name} />
                </>
            }
        }
    };
    html! {
        <>
            if urgent {
                <Hotline title={t!("report-urgent-title")} text={t!("report-urgent-text")} />
            }
            <summary::Summary
                draft={draft.clone()}
                photos={props.photos.clone()}
                category={category.cloned()}
                districts={Rc::clone(&props.districts)}
                onchange={props.onchange.clone()}
            />
            { person }
            <promise::Promise kind={draft.kind} category={draft.category} policies={props.policies.clone()} error={props.errors.at("/policy_id").map(AttrValue::from)} />
        </>
    }
}
