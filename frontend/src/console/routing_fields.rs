//! To which department, to whom there, and a word with it.

use majlis_contract::case::AssignCase;
use majlis_contract::department::OfficerRef;
use majlis_contract::{AccountId, DepartmentId};
use yew::prelude::*;

use super::options::departments;
use crate::api::municipality::list_officers;
use crate::load::{Load, use_load};
use crate::reference_data::use_departments;
use crate::t;
use crate::ui::{Failed, Field, Select};

/// What is chosen so far.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Routing {
    pub department: Option<DepartmentId>,
    pub officer: Option<AccountId>,
    pub note: String,
}

impl Routing {
    /// What is sent, once a department is chosen.
    pub fn body(&self) -> Option<AssignCase> {
        let note = self.note.trim();
        Some(AssignCase { department_id: self.department?, officer_id: self.officer, note: (!note.is_empty()).then(|| note.to_owned()) })
    }
}

#[derive(Properties, PartialEq)]
pub struct RoutingFieldsProps {
    /// Several may stand on one page.
    pub name: AttrValue,
    pub value: Routing,
    /// Above the departments: what is suggested.
    #[prop_or_default]
    pub hint: Option<Html>,
    #[prop_or_default]
    pub department_error: Option<AttrValue>,
    #[prop_or_default]
    pub note_error: Option<AttrValue>,
    pub onchange: Callback<Routing>,
}

#[component]
pub fn RoutingFields(props: &RoutingFieldsProps) -> Html {
    let all = use_departments();
    let officers = use_load(props.value.department, |department| async move {
        match department {
            Some(id) => list_officers(id).await.map(|page| page.items),
            None => Ok(Vec::<OfficerRef>::new()),
        }
    });
    let change = |set: fn(&mut Routing, String)| {
        let value = props.value.clone();
        props.onchange.reform(move |text: String| {
            let mut next = value.clone();
            set(&mut next, text);
            next
        })
    };
    let people = officers.ready().map(Vec::as_slice).unwrap_or_default();
    let people = vec![(None, people.iter().map(|officer| (officer.id.to_string(), officer.name.clone())).collect())];
    html! {
        <div class="stack gap-3">
            <Select
                id={format!("{}-department", props.name)}
                label={t!("filter-department")}
                value={props.value.department.map(|id| id.to_string()).unwrap_or_default()}
                options={departments(all.ready())}
                none={t!("routing-none")}
                hint={props.hint.clone()}
                error={props.department_error.clone()}
                onchange={change(|routing, id| {
                    routing.department = id.parse().ok();
                    routing.officer = None;
                })}
            />
            <Select
                id={format!("{}-officer", props.name)}
                label={t!("routing-officer")}
                value={props.value.officer.map(|id| id.to_string()).unwrap_or_default()}
                options={people}
                none={t!("routing-anyone")}
                onchange={change(|routing, id| routing.officer = id.parse().ok())}
            />
            if let Load::Failed(error) = &officers.state {
                <Failed error={error.clone()} again={officers.reload.clone()} />
            }
            <Field
                id={format!("{}-note", props.name)}
                label={t!("routing-note")}
                optional={true}
                maxlength="4000"
                value={props.value.note.clone()}
                error={props.note_error.clone()}
                oninput={change(|routing, note| routing.note = note)}
            />
        </div>
    }
}
