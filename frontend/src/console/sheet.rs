//! The sheet of fields on which a thing of the dialogue is prepared: a subject, a decision, a letter.

use serde_json::Value;
use yew::prelude::*;

use super::administration::spec::{FieldSpec, Lists};
use super::administration::thing::FieldInput;
use super::administration::value::{Body, Draft};
use super::subjects::{changed_alert, is_stale};
use crate::form::Form;
use crate::t;
use crate::ui::Button;

/// What stands on a sheet.
#[derive(Clone)]
pub struct Written {
    /// What the fields began with: what another changes meanwhile is not put back.
    pub began: UseStateHandle<Draft>,
    pub draft: UseStateHandle<Draft>,
}

impl Written {
    /// For when it was saved: the sheet begins anew with that.
    pub fn anew(&self) -> impl Fn(Draft) + 'static {
        let (began, draft) = (self.began.setter(), self.draft.setter());
        move |now| {
            began.set(now.clone());
            draft.set(now);
        }
    }

    /// Writes into one field.
    pub fn change(&self) -> Callback<(&'static str, Value)> {
        let draft = self.draft.clone();
        Callback::from(move |(name, value): (&'static str, Value)| draft.set(draft.with(name, value)))
    }
}

/// A sheet that begins with `known`; once a newer version of the thing is there, what was typed stays and the rest is that.
#[hook]
pub fn use_written(known: Draft, etag: Option<String>, fields: impl FnOnce(&Draft) -> Vec<FieldSpec>) -> (Written, Vec<FieldSpec>) {
    let began = use_state(|| known.clone());
    let draft = use_state(|| known.clone());
    let fields = fields(&draft);
    {
        let (began, draft, fields) = (began.clone(), draft.clone(), fields.clone());
        use_effect_with(etag, move |_| {
            draft.set(rebased(&fields, &began, &draft, &known));
            began.set(known);
        });
    }
    (Written { began, draft }, fields)
}

/// The newest version, with what was typed since kept.
fn rebased(fields: &[FieldSpec], began: &Draft, draft: &Draft, latest: &Draft) -> Draft {
    let untouched = fields.iter().filter(|field| draft.get(field.name) == began.get(field.name));
    untouched.fold(draft.clone(), |next, field| next.with(field.name, latest.get(field.name).clone()))
}

#[derive(Properties, PartialEq)]
pub struct SheetProps {
    pub form: Form<Body>,
    pub fields: Vec<FieldSpec>,
    pub draft: Draft,
    pub lists: Lists,
    /// Keeps the page while something is not saved.
    pub guard: Html,
    /// Whether the reader may write into it.
    pub writes: bool,
    /// Says that something is not saved.
    pub unsaved: bool,
    /// What the button does.
    pub verb: AttrValue,
    pub onsubmit: Callback<SubmitEvent>,
    pub onchange: Callback<(&'static str, Value)>,
}

#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let form = &props.form;
    html! {
        <form class="card stack" onsubmit={&props.onsubmit} novalidate={true}>
            { props.guard.clone() }
            if form.failure.as_ref().is_some_and(is_stale) {
                { changed_alert() }
            } else {
                { form.summary() }
            }
            <fieldset class="stack c-fields" disabled={!props.writes}>
                <legend class="sr">{ t!("thing-fields") }</legend>
                { for props.fields.iter().map(|field| html! {
                    <FieldInput key={field.name} spec={field.clone()} value={props.draft.get(field.name).clone()} lists={props.lists.clone()}
                        errors={form.errors.clone()} onchange={props.onchange.clone()} />
                }) }
            </fieldset>
            if props.writes {
                <div class="row">
                    <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ &props.verb }</Button>
                    if props.unsaved {
                        <span class="small muted" role="status">{ t!("unsaved-note") }</span>
                    }
                </div>
            }
        </form>
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::console::administration::spec::Kind;

    #[test]
    fn what_was_typed_stays_over_a_newer_version() {
        let fields = ["axis", "review"].map(|name| FieldSpec::new(name, String::new(), Kind::Code));
        let began = Draft::of(&json!({ "axis": "consultation", "review": "before" }));
        let typed = began.with("review", json!("after"));
        let latest = Draft::of(&json!({ "axis": "information", "review": "before" }));
        let next = rebased(&fields, &began, &typed, &latest);
        assert_eq!((next.text("axis"), next.text("review")), ("information", "after"));
    }
}
