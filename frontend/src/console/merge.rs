//! Two cases side by side: which one is kept, and what becomes of the other.

use std::rc::Rc;

use majlis_contract::CaseId;
use majlis_contract::case::{CaseAction, CaseView, MergeCase};
use yew::prelude::*;
use yew_router::prelude::*;

use super::Route;
use super::case::desk::is_stale;
use super::counts::use_counts;
use crate::api::case::{CaseKey, get_case, merge_case};
use crate::form::{on_submit, use_form};
use crate::load::{Load, use_load};
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Button, Choice, ChoiceGroup, Failed, Icon, Late, Link, Ref, Skeleton, Tone, glyph, use_toast};

mod side;

use side::Side;

#[derive(Properties, PartialEq)]
pub struct MergePageProps {
    pub id: CaseId,
    pub other: CaseId,
}

#[component]
pub fn MergePage(props: &MergePageProps) -> Html {
    use_title(t!("merge-title"));
    let both = use_load((props.id, props.other), |(one, other)| async move {
        let one = get_case(&CaseKey::new(one)).await?;
        Ok((Rc::new(one), Rc::new(get_case(&CaseKey::new(other)).await?)))
    });
    let body = match &both.state {
        Load::Pending => html! { <Late><Skeleton blocks={3} /></Late> },
        Load::Failed(error) => html! { <Failed error={error.clone()} again={both.reload.clone()} /> },
        Load::Ready(pair) => html! { <Compare one={pair.0.clone()} other={pair.1.clone()} reload={both.reload.clone()} /> },
    };
    html! {
        <>
            <nav class="crumbs row gap-2" aria-label={t!("work-crumbs")}>
                <Link<Route> class="linkish" to={Route::Case { id: props.id }}><Icon glyph={glyph::BACK} class="icon--sm" />{ t!("merge-back") }</Link<Route>>
            </nav>
            <h1>{ t!("merge-title") }</h1>
            <p class="muted measure mt-2">{ t!("merge-lead") }</p>
            <div class="mt-5">{ body }</div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct CompareProps {
    one: Rc<CaseView>,
    other: Rc<CaseView>,
    reload: Callback<()>,
}

#[component]
fn Compare(props: &CompareProps) -> Html {
    let (navigator, toast, counts) = (use_navigator(), use_toast(), use_counts());
    // Ids grow with time: who came first mostly stays.
    let keeps_other = use_state(|| props.other.id < props.one.id);
    let (merged, kept) = if *keeps_other { (&props.one, &props.other) } else { (&props.other, &props.one) };
    let form = {
        let (merged, kept_id, reload) = (Rc::clone(merged), kept.id, props.reload.clone());
        let reference = merged.reference.clone();
        use_form(
            move |body: MergeCase| {
                let (merged, reload) = (Rc::clone(&merged), reload.clone());
                async move {
                    let answer = merge_case(&CaseKey::new(merged.id), &merged.etag, &body).await;
                    if answer.as_ref().is_err_and(is_stale) {
                        reload.emit(());
                    }
                    answer
                }
            },
            move |_: CaseView| {
                toast.say(t!("merge-done", reference = reference.as_str()));
                counts.refresh.emit(());
                if let Some(navigator) = &navigator {
                    navigator.replace(&Route::Case { id: kept_id });
                }
            },
        )
    };
    let onsubmit = {
        let (kept, submit) = (Rc::clone(kept), form.submit.clone());
        on_submit(move || submit.emit(MergeCase { into: kept.id, into_etag: kept.etag.clone() }))
    };
    let choice = |to_other: bool, case: &CaseView| {
        let (chosen, clear) = (keeps_other.setter(), form.clear.clone());
        let onchange = Callback::from(move |_: bool| {
            clear.emit(());
            chosen.set(to_other);
        });
        let label = html! { <><Ref value={case.reference.clone()} />{ " " }<bdi>{ &case.subject }</bdi></> };
        html! { <Choice name="keep" value={case.id.to_string()} checked={*keeps_other == to_other} {label} {onchange} /> }
    };
    let stale = form.failure.as_ref().is_some_and(is_stale);
    let possible = merged.permitted.contains(&CaseAction::MarkDuplicate);
    html! {
        <form class="stack" {onsubmit} novalidate={true}>
            if stale {
                <Alert tone={Tone::Warn} role="alert" title={t!("work-changed-title")}><p>{ t!("merge-changed") }</p></Alert>
            } else {
                { form.summary() }
            }
            <div class="c-merge" id={crate::form::field_id("/into")} tabindex="-1">
                <Side case={props.one.clone()} kept={!*keeps_other} />
                <Side case={props.other.clone()} kept={*keeps_other} />
            </div>
            <div class="card stack gap-4">
                <ChoiceGroup id="merge-keep" legend={t!("merge-keep")}>
                    { choice(false, &props.one) }
                    { choice(true, &props.other) }
                </ChoiceGroup>
                <p>{ t!("merge-effect", merged = merged.reference.as_str(), kept = kept.reference.as_str()) }</p>
                if !possible {
                    <p class="strong" id="merge-impossible">{ t!("merge-impossible", reference = merged.reference.as_str()) }</p>
                }
                <div class="row gap-2">
                    <Button submit={true} glyph={glyph::MERGE} disabled={!possible} described_by={(!possible).then_some("merge-impossible")}
                        busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("merge-go") }</Button>
                    <Link<Route> class="btn btn--second" to={Route::Case { id: props.one.id }}>{ t!("merge-not") }</Link<Route>>
                </div>
            </div>
        </form>
    }
}
