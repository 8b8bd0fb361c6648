//! What a decision says, in both languages. Only what differs is sent.

use majlis_contract::SubjectId;
use majlis_contract::decision::{DecisionAction, DecisionView};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::api::decision::{create_decision, edit_decision};
use crate::console::Route;
use crate::console::administration::Which;
use crate::console::administration::spec::{FieldSpec, Kind, use_lists};
use crate::console::administration::value::{Body, Draft, difference, whole};
use crate::console::sheet::{Sheet, Written, use_written};
use crate::console::subjects::is_stale;
use crate::console::unsaved::use_unsaved;
use crate::form::{on_submit, use_form};
use crate::load::use_sending_key;
use crate::t;
use crate::ui::use_toast;

/// The subject that a new decision is on, in its address.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct On {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject_id: Option<SubjectId>,
}

#[derive(Properties, PartialEq)]
pub struct FormProps {
    /// None for a new one.
    #[prop_or_default]
    pub view: Option<DecisionView>,
    #[prop_or_default]
    pub onsaved: Callback<DecisionView>,
    /// Somebody else changed it: it is read anew, and what was typed stays.
    #[prop_or_default]
    pub onstale: Callback<()>,
}

#[component]
pub fn Form(props: &FormProps) -> Html {
    let new = props.view.is_none();
    let writes = props.view.as_ref().is_none_or(|view| view.permitted.contains(&DecisionAction::Edit));
    let on = use_location().and_then(|location| location.query::<On>().ok()).unwrap_or_default();
    let etag = props.view.as_ref().map(|view| view.etag.clone());
    let (written, fields) = use_written(values(props.view.as_ref()), etag, |_| fields());
    let Written { began, draft } = &written;
    let lists = use_lists();
    let (toast, navigator) = (use_toast(), use_navigator());
    let key = use_sending_key::<Value>();
    let mut body = if new { whole(&fields, draft) } else { difference(&fields, began, draft) };
    if let Some(subject) = on.subject_id.filter(|_| new) {
        body.0["subject_id"] = json!(subject);
    }
    let dirty = **draft != **began;
    let form = {
        let (target, stale, onsaved, key) = (props.view.clone(), props.onstale.clone(), props.onsaved.clone(), key.clone());
        let (anew, sending) = (written.anew(), key.clone());
        use_form(
            move |Body(body): Body| {
                let (target, stale, key) = (target.clone(), stale.clone(), sending.of(&body));
                async move {
                    let answer = match target {
                        Some(view) => edit_decision(view.id, &view.etag, &body).await,
                        None => create_decision(&key, &body).await,
                    };
                    if answer.as_ref().is_err_and(is_stale) {
                        stale.emit(());
                    }
                    answer
                }
            },
            move |saved: DecisionView| {
                key.spend();
                toast.say(t!("decision-saved"));
                anew(values(Some(&saved)));
                match &navigator {
                    Some(navigator) if new => navigator.replace(&Route::Decision { which: Which::Id(saved.id.0) }),
                    _ => onsaved.emit(saved),
                }
            },
        )
    };
    let guard = use_unsaved(dirty && !form.busy && writes);
    let onsubmit = {
        let submit = form.submit.clone();
        on_submit(move || submit.emit(body.clone()))
    };
    let verb = if new { t!("decision-begin") } else { t!("thing-save") };
    let onchange = written.change();
    html! { <Sheet {form} {fields} draft={(**draft).clone()} {lists} {guard} {writes} unsaved={dirty && !new} {verb} {onsubmit} {onchange} /> }
}

fn values(view: Option<&DecisionView>) -> Draft {
    let text = |of: fn(&DecisionView) -> &majlis_contract::Bilingual| view.map(|view| of(view).clone());
    Draft::of(&json!({
        "title": text(|view| &view.title),
        "decided": text(|view| &view.decided),
        "reasons": text(|view| &view.reasons),
        "changes": text(|view| &view.changes),
    }))
}

fn fields() -> Vec<FieldSpec> {
    let long = |name, label| FieldSpec::new(name, label, Kind::Bilingual { long: true });
    vec![
        FieldSpec::new("title", t!("field-title"), Kind::Bilingual { long: false }),
        long("decided", t!("decision-decided")).hint(t!("decision-decided-hint")),
        long("reasons", t!("decision-reasons")).hint(t!("decision-reasons-hint")),
        long("changes", t!("decision-changes")).hint(t!("decision-changes-hint")),
    ]
}
