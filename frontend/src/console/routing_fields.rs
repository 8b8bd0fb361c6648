//! To which department, to whom there, and a word with it.

use majlis_contract::case::AssignCase;
use majlis_contract::department::{OfficerQuery, OfficerRef};
use majlis_contract::{AccountId, DepartmentId};
use yew::prelude::*;

use super::options::departments;
use crate::api::municipality::list_officers;
use crate::load::{Load, use_load};
use crate::reference_data::use_departments;
use crate::t;
use crate::ui::{Failed, Field, Select};

/// As many officers are listed at once; the others are searched for.
const LISTED: usize = 100;

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
    let (words, chosen) = (use_state(String::new), use_state(|| None::<OfficerRef>));
    let officers = use_load((props.value.department, words.trim().to_owned()), |(department, q)| async move {
        match department {
            Some(id) => list_officers(id, &OfficerQuery { q: (!q.is_empty()).then_some(q) }).await.map(|page| page.items),
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
    let found: Vec<OfficerRef> = officers.ready().cloned().unwrap_or_default();
    let many = found.len() >= LISTED || !words.is_empty();
    // Who was chosen stays there, whatever is searched for.
    let kept = chosen.as_ref().filter(|officer| Some(officer.id) == props.value.officer && !found.contains(officer));
    let people = vec![(None, kept.into_iter().chain(&found).map(|officer| (officer.id.to_string(), officer.name.clone())).collect())];
    let onchoose = {
        let (chosen, onchange, value, found) = (chosen.setter(), props.onchange.clone(), props.value.clone(), found.clone());
        Callback::from(move |id: String| {
            let officer = id.parse().ok();
            chosen.set(found.iter().find(|found| Some(found.id) == officer).cloned());
            onchange.emit(Routing { officer, ..value.clone() });
        })
    };
    let oninput = {
        let words = words.setter();
        Callback::from(move |typed: String| words.set(typed))
    };
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
            if many {
                <Field
                    id={format!("{}-search", props.name)}
                    label={t!("routing-search")}
                    optional={true}
                    maxlength="100"
                    value={(*words).clone()}
                    {oninput}
                />
            }
            <Select
                id={format!("{}-officer", props.name)}
                label={t!("routing-officer")}
                value={props.value.officer.map(|id| id.to_string()).unwrap_or_default()}
                options={people}
                none={t!("routing-anyone")}
                onchange={onchoose}
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
