//! What is done with several cases at once.

use std::collections::BTreeSet;
use std::rc::Rc;

use majlis_contract::CaseId;
use majlis_contract::case::{CaseSummary, Priority};
use yew::prelude::*;

use super::outcome::{Course, Job, OutcomeList, run};
use crate::console::counts::use_counts;
use crate::console::routing_fields::{Routing, RoutingFields};
use crate::i18n::Label;
use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, Choice, ChoiceGroup, Dialog, glyph};

#[derive(Properties, PartialEq)]
pub struct BulkProps {
    pub items: Rc<Vec<CaseSummary>>,
    pub chosen: BTreeSet<CaseId>,
    /// The dialog for routing, which a shortcut opens as well.
    pub routing: bool,
    pub onrouting: Callback<bool>,
    pub onchoose: Callback<BTreeSet<CaseId>>,
    /// Something was changed: the list is old.
    pub ondone: Callback<()>,
}

#[component]
pub fn Bulk(props: &BulkProps) -> Html {
    let counts = use_counts();
    let weighing = use_state(|| false);
    let routing = use_state(Routing::default);
    let priority = use_state(|| None::<Priority>);
    let missing = use_state(|| false);
    let course = use_state(Course::default);
    use_effect_with(course.is_over(), |over| {
        if *over {
            focus("bulk-back");
        }
    });
    let cases: Vec<CaseSummary> = props.items.iter().filter(|case| props.chosen.contains(&case.id)).cloned().collect();
    let close = {
        let (course, weighing, missing) = (course.clone(), weighing.setter(), missing.setter());
        let (onrouting, onchoose, ondone, chosen) =
            (props.onrouting.clone(), props.onchoose.clone(), props.ondone.clone(), props.chosen.clone());
        Callback::from(move |()| {
            if course.running {
                return;
            }
            if course.is_over() {
                // Those that were refused stay chosen, so that they can be tried again.
                let done = course.outcomes.iter().filter(|outcome| outcome.refusal.is_none()).map(|outcome| outcome.id);
                let mut left = chosen.clone();
                for id in done {
                    left.remove(&id);
                }
                onchoose.emit(left);
                ondone.emit(());
                counts.refresh.emit(());
            }
            course.set(Course::default());
            missing.set(false);
            weighing.set(false);
            onrouting.emit(false);
        })
    };
    let begin = |job: Option<Job>| {
        let (cases, missing) = (cases.clone(), missing.setter());
        let course = course.setter();
        Callback::from(move |_: MouseEvent| match &job {
            Some(job) => {
                let course = course.clone();
                missing.set(false);
                run(cases.clone(), job.clone(), Callback::from(move |now| course.set(now)));
            }
            None => missing.set(true),
        })
    };
    let error = missing.then(|| AttrValue::from(t!("bulk-choose-first")));
    let ends = |label: String, job: Option<Job>| {
        let ended = course.is_over();
        html! {
            <div class="dialog__do">
                if ended {
                    <Button id="bulk-back" onclick={close.reform(|_: MouseEvent| ())}>{ t!("bulk-back") }</Button>
                } else {
                    if !course.running {
                        <Button kind={ButtonKind::Second} onclick={close.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
                    }
                    <Button busy={course.running.then(|| AttrValue::from(t!("bulk-running")))} onclick={begin(job)}>{ label }</Button>
                }
            </div>
        }
    };
    let count = cases.len();
    html! {
        <>
            <div role="status">
                if count > 0 {
                    <div class="c-bulk row gap-2">
                        <span class="strong small">{ t!("bulk-chosen", count = count) }</span>
                        <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::ROUTE} onclick={props.onrouting.reform(|_: MouseEvent| true)}>{ t!("keys-route") }</Button>
                        <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::FLAG} onclick={{ let weighing = weighing.setter(); move |_| weighing.set(true) }}>{ t!("bulk-priority") }</Button>
                        <Button kind={ButtonKind::Quiet} class="btn--dense" onclick={props.onchoose.reform(|_: MouseEvent| BTreeSet::new())}>{ t!("bulk-none") }</Button>
                    </div>
                }
            </div>
            <Dialog open={props.routing && count > 0} title={t!("bulk-route-title", count = count)} onclose={close.clone()}>
                if course.of == 0 {
                    <p class="muted mb-3">{ t!("bulk-route-text") }</p>
                    <RoutingFields name="bulk" value={(*routing).clone()} department_error={error.clone()}
                        onchange={{ let routing = routing.setter(); move |next| routing.set(next) }} />
                } else {
                    <OutcomeList course={(*course).clone()} done={t!("bulk-routed")} />
                }
                { ends(t!("routing-go"), routing.body().map(Job::Route)) }
            </Dialog>
            <Dialog open={*weighing && count > 0} title={t!("bulk-priority-title", count = count)} onclose={close.clone()}>
                if course.of == 0 {
                    <ChoiceGroup id="bulk-priority" legend={t!("filter-priority")} {error}>
                        { for Priority::ALL.iter().map(|value| {
                            let priority_set = priority.setter();
                            html! {
                                <Choice name="bulk-priority" class="choice--dense" value={value.as_str()} checked={*priority == Some(*value)}
                                    label={html! { { value.label() } }} onchange={move |_| priority_set.set(Some(*value))} />
                            }
                        }) }
                    </ChoiceGroup>
                } else {
                    <OutcomeList course={(*course).clone()} done={t!("bulk-weighed")} />
                }
                { ends(t!("bulk-priority-go"), priority.map(Job::Priority)) }
            </Dialog>
        </>
    }
}
