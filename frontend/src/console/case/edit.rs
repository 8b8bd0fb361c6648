//! Correcting subject, category, priority and district. Only what differs is sent.

use majlis_contract::Patch;
use majlis_contract::case::{CaseView, EditCase, Priority};
use yew::prelude::*;

use super::desk::{Desk, summary, use_deed};
use crate::api::case::edit_case;
use crate::console::options::{categories, districts, words};
use crate::form::{bind, field_id, on_submit};
use crate::reference_data::{use_categories, use_districts};
use crate::t;
use crate::ui::{Button, ButtonKind, Dialog, Field, Select};

#[derive(Properties, PartialEq)]
pub struct EditDialogProps {
    pub desk: Desk,
    pub open: bool,
    pub onclose: Callback<()>,
}

#[component]
pub fn EditDialog(props: &EditDialogProps) -> Html {
    let case = &props.desk.case;
    let (category_list, district_list) = (use_categories(), use_districts());
    let subject = use_state(String::new);
    let category = use_state(String::new);
    let priority = use_state(String::new);
    let district = use_state(String::new);
    // What the fields began with: what another changes meanwhile is not put back.
    let began = use_state(|| values(case));
    {
        let began = began.setter();
        let states = [subject.setter(), category.setter(), priority.setter(), district.setter()];
        let now = values(case);
        // Begins with what the case says whenever it is opened, and not while somebody types.
        use_effect_with(props.open, move |open| {
            if *open {
                began.set(now.clone());
                states.into_iter().zip(now).for_each(|(state, value)| state.set(value));
            }
        });
    }
    let form = use_deed(
        &props.desk,
        |key, etag, body: EditCase| async move { edit_case(&key, &etag, &body).await },
        t!("work-edited"),
        props.onclose.clone(),
    );
    let onsubmit = {
        let typed = [subject.trim().to_owned(), (*category).clone(), (*priority).clone(), (*district).clone()];
        let (submit, began) = (form.submit.clone(), (*began).clone());
        on_submit(move || submit.emit(difference(&began, &typed)))
    };
    html! {
        <Dialog open={props.open} title={t!("edit-title")} onclose={props.onclose.clone()}>
            <form class="stack gap-3 mt-3" {onsubmit} novalidate={true}>
                { summary(&form) }
                <Field id={field_id("/subject")} label={t!("edit-subject")} value={(*subject).clone()} maxlength="120"
                    oninput={bind(&subject)} error={form.at("/subject")} />
                <Select id={field_id("/category_id")} label={t!("filter-category")} value={(*category).clone()}
                    options={categories(category_list.ready(), Some(case.kind))} onchange={bind(&category)} error={form.at("/category_id")} />
                <Select id={field_id("/priority")} label={t!("filter-priority")} value={(*priority).clone()}
                    options={words::<Priority>()} onchange={bind(&priority)} error={form.at("/priority")} />
                <Select id={field_id("/district_id")} label={t!("filter-district")} value={(*district).clone()} none={t!("work-no-district")}
                    options={districts(district_list.ready())} onchange={bind(&district)} error={form.at("/district_id")} />
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
                    <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("edit-go") }</Button>
                </div>
            </form>
        </Dialog>
    }
}

fn values(case: &CaseView) -> [String; 4] {
    let district = case.district.as_ref().map(|district| district.id.to_string()).unwrap_or_default();
    [case.subject.clone(), case.category.id.to_string(), case.priority.to_string(), district]
}

fn difference(now: &[String; 4], typed: &[String; 4]) -> EditCase {
    let changed = |at: usize| (now[at] != typed[at]).then(|| typed[at].clone());
    EditCase {
        subject: changed(0),
        category_id: changed(1).and_then(|id| id.parse().ok()),
        priority: changed(2).and_then(|word| word.parse().ok()),
        district_id: match changed(3) {
            None => Patch::Keep,
            Some(id) => id.parse().map_or(Patch::Clear, Patch::Set),
        },
        details: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_sent() {
        let now = ["subject", "c", "high", "d"].map(str::to_owned);
        assert_eq!(difference(&now, &now), EditCase::default());
        let cleared = ["subject", "c", "low", ""].map(str::to_owned);
        assert_eq!(
            difference(&now, &cleared),
            EditCase { priority: Some(Priority::Low), district_id: Patch::Clear, ..EditCase::default() }
        );
    }
}
