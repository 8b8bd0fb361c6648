//! Publishing the answers to all points at once: asked about first, with who is told and what still lacks an answer.

use std::rc::Rc;

use majlis_contract::draft::{ConsultationView, PointState, PointView, SortingQuery};
use yew::prelude::*;

use super::target::name;
use crate::api::draft_admin::{list_sorting, publish_points};
use crate::console::subjects::{changed_alert, is_stale};
use crate::load::{use_action, use_load};
use crate::t;
use crate::title::focus_soon;
use crate::ui::{Alert, Button, ButtonKind, Dialog, Tone, glyph, use_toast};

#[derive(Properties, PartialEq)]
pub struct PublishProps {
    pub view: ConsultationView,
    pub points: Rc<Vec<PointView>>,
    pub onpublished: Callback<ConsultationView>,
    /// Somebody else changed something: it is read anew.
    pub onstale: Callback<()>,
}

#[component]
pub fn Publish(props: &PublishProps) -> Html {
    let view = &props.view;
    let open = use_state(|| false);
    let toast = use_toast();
    let publish = {
        let (id, etag) = (view.subject_id, view.etag.clone());
        let (onstale, onpublished, open) = (props.onstale.clone(), props.onpublished.clone(), open.setter());
        use_action(
            move |()| {
                let (etag, onstale) = (etag.clone(), onstale.clone());
                async move {
                    let answer = publish_points(id, &etag).await;
                    if answer.as_ref().is_err_and(is_stale) {
                        onstale.emit(());
                    }
                    answer
                }
            },
            move |view: ConsultationView| {
                toast.say(t!("points-published"));
                open.set(false);
                onpublished.emit(view);
                // The button that opened the dialog is gone.
                focus_soon("main");
            },
        )
    };
    let show = |to: bool| {
        let (open, forget) = (open.setter(), publish.forget_error.clone());
        Callback::from(move |()| {
            forget.emit(());
            open.set(to);
        })
    };
    let lacking: Vec<&PointView> = props.points.iter().filter(|point| point.state == PointState::Open).collect();
    let is_ready = lacking.is_empty() && !props.points.is_empty();
    html! {
        <>
            <div>
                <Button class="btn--dense" glyph={glyph::MEGAPHONE} onclick={show(true).reform(|_: MouseEvent| ())}>{ t!("points-publish") }</Button>
            </div>
            <Dialog open={*open} title={t!("points-publish-title")} onclose={show(false)}>
                <div class="stack gap-3 mt-2">
                    if let Some(error) = &publish.error {
                        if is_stale(error) {
                            { changed_alert() }
                        } else {
                            <Alert tone={Tone::Bad} role="alert" title={error.text()} />
                        }
                    }
                    <p>{ t!("points-publish-text") }</p>
                    <p class="strong">{ t!("points-publish-told", count = view.to_tell.unwrap_or_default()) }</p>
                    if props.points.is_empty() {
                        <Alert tone={Tone::Warn}><p>{ t!("points-publish-nothing") }</p></Alert>
                    }
                    if !lacking.is_empty() {
                        <Alert tone={Tone::Warn} title={t!("points-publish-lacking", count = lacking.len())}>
                            <ul>{ for lacking.iter().map(|point| html! { <li><bdi>{ name(point) }</bdi></li> }) }</ul>
                        </Alert>
                    }
                    <Unsorted key={view.etag.clone()} view={view.clone()} />
                    <div class="dialog__do">
                        <Button kind={ButtonKind::Second} onclick={show(false).reform(|_: MouseEvent| ())}>{ t!("step-not-yet") }</Button>
                        if is_ready {
                            <Button busy={publish.busy.then(|| AttrValue::from(t!("sending")))} onclick={publish.run.reform(|_: MouseEvent| ())}>{ t!("points-publish") }</Button>
                        }
                    </div>
                </div>
            </Dialog>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct UnsortedProps {
    view: ConsultationView,
}

/// Comments that are in no point: who wrote them is told nothing.
#[component]
fn Unsorted(props: &UnsortedProps) -> Html {
    let left = use_load(props.view.subject_id, |id| async move {
        list_sorting(id, &SortingQuery { limit: Some(super::AT_ONCE), ..SortingQuery::default() }).await
    });
    let count = left.ready().map_or(0, |page| page.items.len());
    let has_more = left.ready().is_some_and(|page| page.next_cursor.is_some());
    html! {
        if count > 0 {
            <Alert tone={Tone::Warn}><p>{ if has_more { t!("points-unsorted-many", count = count) } else { t!("points-unsorted", count = count) } }</p></Alert>
        }
    }
}
