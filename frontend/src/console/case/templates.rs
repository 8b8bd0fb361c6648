//! Beginning with a template: those that fit the case, filled in. What follows is written by hand.

use majlis_contract::case::{CaseView, RejectionReason};
use majlis_contract::template::{CaseTemplate, TemplatePurpose};
use yew::prelude::*;

use crate::api::case::list_case_templates;
use crate::i18n::here;
use crate::load::use_load;
use crate::t;
use crate::ui::Select;

/// What is begun with.
#[derive(Debug, Clone, PartialEq)]
pub struct Beginning {
    pub text: String,
    pub reason: Option<RejectionReason>,
}

#[derive(Properties, PartialEq)]
pub struct TemplatesProps {
    pub id: AttrValue,
    pub case: std::rc::Rc<CaseView>,
    pub purpose: TemplatePurpose,
    pub onpick: Callback<Beginning>,
}

/// Nothing where there is none, and nothing while it is not known: writing goes on without.
#[component]
pub fn Templates(props: &TemplatesProps) -> Html {
    let case = &props.case;
    let list = use_load((case.id, case.etag.clone()), |(id, _)| async move { list_case_templates(id).await.map(|page| page.items) });
    let fitting: Vec<CaseTemplate> = list.ready().into_iter().flatten().filter(|found| found.purpose == props.purpose).cloned().collect();
    if fitting.is_empty() {
        return Html::default();
    }
    let options = vec![(None, fitting.iter().map(|found| (found.id.to_string(), here(&found.name))).collect())];
    let onpick = props.onpick.clone();
    let onchange = Callback::from(move |id: String| {
        let found = fitting.iter().find(|found| found.id.to_string() == id);
        found.into_iter().for_each(|found| onpick.emit(Beginning { text: found.text.clone(), reason: found.rejection_reason }));
    });
    html! { <Select id={props.id.clone()} label={t!("template-insert")} value="" {options} none={t!("template-none")} {onchange} optional={true} /> }
}

/// What was written stays; the template comes after it.
pub fn begun(written: &str, beginning: &str) -> String {
    let written = written.trim_end();
    if written.is_empty() { beginning.to_owned() } else { format!("{written}\n\n{beginning}") }
}
