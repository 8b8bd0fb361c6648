//! What the case says of itself, and correcting it.

use majlis_contract::case::CaseAction;
use yew::prelude::*;

use super::desk::Desk;
use super::edit::EditDialog;
use crate::i18n::{Label, here};
use crate::t;
use crate::ui::{Button, ButtonKind, glyph};

#[derive(Properties, PartialEq)]
pub struct FactsProps {
    pub desk: Desk,
}

#[component]
pub fn Facts(props: &FactsProps) -> Html {
    let case = &props.desk.case;
    let open = use_state(|| false);
    let fact = |name: String, value: String| html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> };
    let onclick = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let onclose = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    html! {
        <section class="card c-dense" aria-labelledby="work-facts">
            <div class="row row--between">
                <h2 id="work-facts" class="h-md">{ t!("work-facts") }</h2>
                if props.desk.may(CaseAction::Edit) {
                    <Button kind={ButtonKind::Quiet} class="btn--dense" glyph={glyph::EDIT} {onclick}>{ CaseAction::Edit.label() }</Button>
                }
            </div>
            <dl class="kv small">
                { fact(t!("filter-kind"), case.kind.label()) }
                { fact(t!("filter-category"), here(&case.category.name)) }
                { fact(t!("filter-priority"), case.priority.label()) }
                { fact(t!("filter-district"), case.district.as_ref().map_or_else(|| t!("work-no-district"), |district| here(&district.name))) }
                { fact(t!("work-visibility"), case.visibility.label()) }
            </dl>
            if props.desk.may(CaseAction::Edit) {
                <EditDialog desk={props.desk.clone()} open={*open} {onclose} />
            }
        </section>
    }
}
