//! One step at a time, with what is known so far beside it.

use std::rc::Rc;

use majlis_contract::category::CategoryView;
use majlis_contract::district::DistrictView;
use yew::prelude::*;

use super::course::{Course, use_course};
use super::kept::Elsewhere;
use super::resume::{Discard, Resume};
use super::review::forward::Forward;
use super::side::{DraftNote, Side};
use super::step::{Step, is_back};
use super::{details, kind, place, review, similar};
use crate::form::on_submit;
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Button, ButtonKind, ErrorSummary, Steps, Tone};

#[derive(Properties, PartialEq)]
pub struct FlowProps {
    pub categories: Rc<Vec<CategoryView>>,
    pub districts: Rc<Vec<DistrictView>>,
}

#[component]
pub fn Flow(props: &FlowProps) -> Html {
    let back = use_memo((), |()| is_back());
    let course = use_course(&props.districts, *back);
    let discarding = use_state(|| false);
    // Whoever comes back by the address of a step is in the midst of it.
    let resuming = use_state(|| !course.started && back.is_none() && !course.draft.is_empty());
    {
        let go = course.go.clone();
        let furthest = course.furthest;
        use_effect_with(*back, move |back| {
            if back.is_some() {
                go.emit(furthest);
            }
        });
    }
    let step = course.step;
    use_title(if *resuming { t!("resume-title") } else { step.title(course.draft.kind) });

    let ask = |open: bool| {
        let discarding = discarding.clone();
        Callback::from(move |()| discarding.set(open))
    };
    let ondiscard = {
        let (discarding, resuming, discard) = (discarding.clone(), resuming.clone(), course.discard.clone());
        Callback::from(move |()| {
            discarding.set(false);
            resuming.set(false);
            discard.emit(());
        })
    };
    let dialog = html! { <Discard open={*discarding} onkeep={ask(false)} {ondiscard} /> };
    let (categories, districts) = (Rc::clone(&props.categories), Rc::clone(&props.districts));
    if *resuming {
        let onresume = {
            let (resuming, go) = (resuming.clone(), course.go.clone());
            let furthest = course.furthest;
            Callback::from(move |()| {
                resuming.set(false);
                go.emit(furthest);
            })
        };
        let photos = course.photos.sendable();
        return html! {
            <div class="wrap page">
                <Resume draft={course.draft.clone()} {categories} {districts} {photos} {onresume} ondiscard={ask(true)} />
                { dialog }
            </div>
        };
    }
    let submit = course.submit.clone();
    let onsubmit = on_submit(move || submit.emit(()));
    let empty = course.draft.is_empty() && course.photos.is_empty();
    html! {
        <div class="wrap page">
            <div class="split">
                <div>
                    <Steps now={step.number()} names={Step::ALL.map(|step| AttrValue::from(step.name())).to_vec()} />
                    <h1>{ step.title(course.draft.kind) }</h1>
                    if step == Step::Similar {
                        // Joining has a form of its own, which can't stand in another.
                        <div class="stack gap-5 mt-3">
                            <similar::SimilarStep draft={course.draft.clone()} similar={course.similar.clone()} onjoined={course.put_away.clone()} />
                        </div>
                    }
                    <form class="stack gap-6 mt-5" {onsubmit} novalidate={true}>
                        <div role="status">{ course.elsewhere.map(elsewhere).unwrap_or_default() }</div>
                        <ErrorSummary errors={course.errors.clone()} failure={course.failure.clone()} tries={course.tries} />
                        // Sent as it is: what was typed now would be lost.
                        <fieldset class="stack gap-6" role="presentation" disabled={course.busy}>{ content(&course, props) }</fieldset>
                        <div class="actions">
                            <Forward {step} policies={course.policies.clone()} photos_busy={course.photos.busy()} busy={course.busy} />
                            if let Some(previous) = course.previous {
                                <Button kind={ButtonKind::Second} class="btn--lg" disabled={course.busy} onclick={course.go.reform(move |_| previous)}>
                                    { t!("report-back") }
                                </Button>
                            }
                        </div>
                        <div class="only-narrow"><DraftNote {empty} busy={course.busy} ondiscard={ask(true)} /></div>
                    </form>
                </div>
                <Side draft={course.draft.clone()} {categories} {districts} photos={course.photos.sendable()} {empty} busy={course.busy} ondiscard={ask(true)} />
            </div>
            { dialog }
        </div>
    }
}

/// What another tab has done with the draft, so that nobody wonders where their words went.
fn elsewhere(what: Elsewhere) -> Html {
    let text = match what {
        Elsewhere::Changed => t!("report-elsewhere-changed"),
        Elsewhere::Gone => t!("report-elsewhere-gone"),
    };
    html! { <Alert tone={Tone::Info}><p>{ text }</p></Alert> }
}

/// What the step asks.
fn content(course: &Course, props: &FlowProps) -> Html {
    let (draft, editor, errors) = (course.draft.clone(), course.editor.clone(), course.errors.clone());
    let (categories, districts, photos) = (Rc::clone(&props.categories), Rc::clone(&props.districts), course.photos.clone());
    match course.step {
        Step::Kind => html! { <kind::KindStep {draft} {editor} {categories} {errors} /> },
        Step::Place => html! { <place::PlaceStep {draft} {editor} {districts} {errors} /> },
        Step::Details => html! { <details::DetailsStep {draft} {editor} {photos} expired={course.expired} {errors} /> },
        Step::Similar => Html::default(),
        Step::Review => html! {
            <review::ReviewStep {draft} {editor} {photos} {categories} {districts} {errors}
                policies={course.policies.clone()} onchange={course.go.clone()} />
        },
    }
}
