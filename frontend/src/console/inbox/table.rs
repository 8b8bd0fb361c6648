//! The cases of the inbox; compact cards on a phone.

use std::collections::BTreeSet;
use std::rc::Rc;

use majlis_contract::CaseId;
use majlis_contract::case::CaseSummary;
use yew::prelude::*;

use super::row::Row;
use crate::t;

#[derive(Properties, PartialEq)]
pub struct TableProps {
    pub items: Rc<Vec<CaseSummary>>,
    pub chosen: BTreeSet<CaseId>,
    pub current: Option<CaseId>,
    pub onchoose: Callback<BTreeSet<CaseId>>,
    pub ontoggle: Callback<CaseId>,
    pub oncurrent: Callback<CaseId>,
}

#[component]
pub fn Table(props: &TableProps) -> Html {
    let all = props.items.iter().all(|case| props.chosen.contains(&case.id));
    let onchange = {
        let (items, onchoose) = (Rc::clone(&props.items), props.onchoose.clone());
        Callback::from(move |_: Event| onchoose.emit(if all { BTreeSet::new() } else { items.iter().map(|case| case.id).collect() }))
    };
    html! {
        <div class="table-wrap">
            <table class="table table--dense table--cards inbox">
                <caption class="sr">{ t!("inbox-title") }</caption>
                <thead>
                    <tr>
                        <th scope="col"><input class="check" type="checkbox" checked={all} aria-label={t!("inbox-choose-all")} {onchange} /></th>
                        <th scope="col">{ t!("filter-priority") }</th>
                        <th scope="col">{ t!("inbox-due") }</th>
                        <th scope="col">{ t!("inbox-case") }</th>
                        <th scope="col">{ t!("filter-state") }</th>
                        <th scope="col">{ t!("filter-department") }</th>
                        <th scope="col">{ t!("filter-channel") }</th>
                    </tr>
                </thead>
                <tbody>
                    { for props.items.iter().map(|case| html! {
                        <Row
                            key={case.id.to_string()}
                            case={case.clone()}
                            chosen={props.chosen.contains(&case.id)}
                            current={props.current == Some(case.id)}
                            ontoggle={props.ontoggle.clone()}
                            oncurrent={props.oncurrent.clone()}
                        />
                    }) }
                </tbody>
            </table>
        </div>
    }
}
