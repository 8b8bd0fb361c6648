//! One case of the inbox.

use majlis_contract::CaseId;
use majlis_contract::case::CaseSummary;
use yew::prelude::*;

use super::row_id;
use crate::case_part::{Due, EscalationBadge, PriorityMark, StateBadge};
use crate::console::Route;
use crate::i18n::{Label, here};
use crate::t;
use crate::ui::{Link, Ref};

#[derive(Properties, PartialEq)]
pub struct RowProps {
    pub case: CaseSummary,
    pub chosen: bool,
    pub current: bool,
    pub ontoggle: Callback<CaseId>,
    pub oncurrent: Callback<CaseId>,
}

#[component]
pub fn Row(props: &RowProps) -> Html {
    let case = &props.case;
    let id = case.id;
    let onchange = props.ontoggle.reform(move |_: Event| id);
    let onfocusin = props.oncurrent.reform(move |_: FocusEvent| id);
    html! {
        <tr class={classes!(props.chosen.then_some("is-on"), props.current.then_some("is-current"))} {onfocusin}>
            <td data-th="">
                <input
                    class="check"
                    type="checkbox"
                    checked={props.chosen}
                    aria-label={t!("inbox-choose", reference = case.reference.as_str())}
                    {onchange}
                />
            </td>
            <td data-th={t!("filter-priority")}><PriorityMark priority={case.priority} /></td>
            <td data-th={t!("inbox-due")}>
                <Due clocks={case.clocks.clone()} />
            </td>
            <th scope="row">
                <Link<Route> class="t" id={row_id(id)} to={Route::Case { id }}><bdi>{ &case.subject }</bdi></Link<Route>>
                <span class="t__sub">
                    <Ref value={case.reference.clone()} />{ " · " }{ here(&case.category.name) }
                    if let Some(district) = &case.district {
                        { " · " }{ here(&district.name) }
                    }
                    if case.followers > 0 {
                        { " · " }{ t!("followers", count = case.followers) }
                    }
                </span>
            </th>
            <td data-th={t!("filter-state")}><StateBadge state={case.state} dense={true} />{ " " }<EscalationBadge escalation={case.escalation} dense={true} /></td>
            <td data-th={t!("filter-department")}>
                if let Some(department) = &case.department {
                    { here(&department.name) }
                } else {
                    <span class="muted">{ t!("not-routed") }</span>
                }
            </td>
            <td data-th={t!("filter-channel")}>{ case.channel.label() }</td>
        </tr>
    }
}
