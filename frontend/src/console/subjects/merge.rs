//! Merging an idea into another of its subject: finding the other one by its words, and choosing it.

use majlis_contract::ContributionId;
use majlis_contract::contribution::{ContributionState, ContributionView, IdeaQuery, IdeaSort, MergeIdea};
use yew::prelude::*;

use super::step::is_stale;
use crate::api::contribution::get_contribution;
use crate::api::subject::list_ideas;
use crate::api::subject_admin::merge_idea;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::load::{Load, use_load, use_settled};
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Choice, ChoiceGroup, Dialog, Failed, Field, Late, Skeleton, Tone, use_toast};

/// Ideas that are offered at a time.
const OFFERED: u16 = 10;
/// Milliseconds without a key after which the words are looked for.
const SETTLED: u32 = 300;

#[derive(Properties, PartialEq)]
pub struct MergeDialogProps {
    pub idea: ContributionView,
    pub open: bool,
    pub onchanged: Callback<ContributionView>,
    pub onclose: Callback<()>,
}

#[component]
pub fn MergeDialog(props: &MergeDialogProps) -> Html {
    let idea = &props.idea;
    let words = use_state(String::new);
    let chosen = use_state(|| None::<ContributionId>);
    let toast = use_toast();
    let form = {
        let (id, etag, onchanged, onclose) = (idea.id, idea.etag.clone(), props.onchanged.clone(), props.onclose.clone());
        let newest = onchanged.clone();
        use_form(
            move |body: MergeIdea| {
                let (etag, newest) = (etag.clone(), newest.clone());
                async move {
                    let answer = merge_idea(id, &etag, &body).await;
                    // Somebody else was quicker: the next try merges what stands there now.
                    if answer.as_ref().is_err_and(is_stale)
                        && let Ok(view) = get_contribution(id).await
                    {
                        newest.emit(view);
                    }
                    answer
                }
            },
            move |view: ContributionView| {
                toast.say(t!("idea-merge-done"));
                onclose.emit(());
                onchanged.emit(view);
            },
        )
    };
    let lacking = use_state(|| false);
    let onsubmit = {
        let (chosen, lacking, submit) = (chosen.clone(), lacking.setter(), form.submit.clone());
        on_submit(move || {
            lacking.set(chosen.is_none());
            if let Some(into_id) = *chosen {
                submit.emit(MergeIdea { into_id });
            }
        })
    };
    let onchoose = {
        let (chosen, lacking) = (chosen.setter(), lacking.setter());
        Callback::from(move |id| {
            chosen.set(Some(id));
            lacking.set(false);
        })
    };
    let error = form.at("/into_id").or_else(|| lacking.then(|| AttrValue::from(t!("idea-merge-choose-one"))));
    html! {
        <Dialog open={props.open} class="dialog--wide" title={t!("idea-merge-title")} onclose={props.onclose.clone()}>
            <form class="stack gap-3 mt-2" {onsubmit} novalidate={true}>
                <p class="muted"><bdi>{ idea.title.clone().unwrap_or_default() }</bdi></p>
                <p>{ t!("idea-merge-text") }</p>
                if form.failure.as_ref().is_some_and(is_stale) {
                    <Alert tone={Tone::Warn} role="alert" title={t!("subject-changed-title")}><p>{ t!("idea-merge-changed-text") }</p></Alert>
                } else {
                    { form.summary() }
                }
                <Field id={format!("idea-merge-words-{}", idea.id)} label={t!("idea-merge-search")} kind="search" value={(*words).clone()} oninput={bind(&words)} />
                if props.open {
                    <Found idea={idea.clone()} words={(*words).clone()} chosen={*chosen} {error} {onchoose} />
                }
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
                    <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("idea-merge-go") }</Button>
                </div>
            </form>
        </Dialog>
    }
}

#[derive(Properties, PartialEq)]
struct FoundProps {
    idea: ContributionView,
    words: String,
    chosen: Option<ContributionId>,
    error: Option<AttrValue>,
    onchoose: Callback<ContributionId>,
}

/// The ideas of the same subject that hold the words; the most supported without any.
#[component]
fn Found(props: &FoundProps) -> Html {
    let (subject, itself) = (props.idea.subject.id, props.idea.id);
    let settled = use_settled(props.words.trim().to_owned(), SETTLED);
    let found = use_load((*settled).clone(), move |words| async move {
        let q = Some(words).filter(|words| !words.is_empty());
        list_ideas(subject, &IdeaQuery { sort: Some(IdeaSort::MostSupported), q, limit: Some(OFFERED), ..IdeaQuery::default() }).await
    });
    let offered = |view: &&ContributionView| view.id != itself && view.state == ContributionState::Published;
    match &found.state {
        Load::Pending => html! { <Late><Skeleton /></Late> },
        Load::Failed(error) => html! { <Failed error={error.clone()} again={found.reload.clone()} /> },
        Load::Ready(page) if !page.items.iter().any(|view| offered(&view)) => {
            html! { <p class="muted" role="status">{ t!("idea-merge-none") }</p> }
        }
        Load::Ready(page) => html! {
            <ChoiceGroup id={field_id("/into_id")} legend={t!("idea-merge-into")} layout="stack gap-2" error={props.error.clone()}>
                { for page.items.iter().filter(offered).map(|view| {
                    let (id, onchoose) = (view.id, props.onchoose.clone());
                    html! {
                        <Choice key={id.to_string()} name="merge-into" class="choice--dense" value={id.to_string()} checked={props.chosen == Some(id)}
                            label={html! { <bdi>{ view.title.clone().unwrap_or_default() }</bdi> }}
                            hint={html! { { t!("idea-supports", count = view.supports) } }} onchange={move |_| onchoose.emit(id)} />
                    }
                }) }
            </ChoiceGroup>
        },
    }
}
