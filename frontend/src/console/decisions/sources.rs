//! What a decision drew on: what is named, and naming more.

use majlis_contract::DecisionSourceId;
use majlis_contract::decision::{DecisionAction, DecisionSourceView, DecisionView};
use majlis_contract::page::PageQuery;
use yew::prelude::*;

use super::name::Name;
use crate::api::decision::{list_decision_sources, take_out_decision_source};
use crate::console::subjects::is_stale;
use crate::i18n::{Label, here};
use crate::load::{use_action, use_paged};
use crate::outcome::OutcomeBadge;
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Empty, Failed, Late, MoreButton, Ref, Skeleton, Tone, glyph, use_toast};

#[derive(Properties, PartialEq)]
pub struct SourcesProps {
    pub view: DecisionView,
    pub onchanged: Callback<DecisionView>,
    pub onstale: Callback<()>,
}

#[component]
pub fn Sources(props: &SourcesProps) -> Html {
    let view = &props.view;
    let id = view.id;
    let edits = view.permitted.contains(&DecisionAction::Edit);
    // Read anew with every version.
    let list =
        use_paged(view.etag.clone(), move |_, cursor| async move { list_decision_sources(id, &PageQuery { cursor, limit: None }).await });
    let toast = use_toast();
    let out = {
        let (etag, onchanged, onstale) = (view.etag.clone(), props.onchanged.clone(), props.onstale.clone());
        use_action(
            move |source: DecisionSourceId| {
                let (etag, onstale) = (etag.clone(), onstale.clone());
                async move {
                    let answer = take_out_decision_source(id, &etag, source).await;
                    if answer.as_ref().is_err_and(is_stale) {
                        onstale.emit(());
                    }
                    answer
                }
            },
            move |view: DecisionView| {
                toast.say(t!("source-taken-out"));
                onchanged.emit(view);
            },
        )
    };
    let line = |one: &DecisionSourceView| {
        let source = one.id;
        let name = name_of(one);
        html! {
            <li key={source.to_string()} class="card card--sunken stack gap-2">
                <div class="row row--between gap-2">
                    <p class="grow">{ said(one) }</p>
                    <OutcomeBadge outcome={one.outcome} dense={true} />
                </div>
                if let Some(note) = &one.note {
                    <p class="pre measure"><bdi>{ here(note) }</bdi></p>
                }
                if edits {
                    <div>
                        <Button kind={ButtonKind::Quiet} class="btn--dense" label={t!("source-take-out-named", name = name.as_str())}
                            onclick={out.run.reform(move |_: MouseEvent| source)}>{ t!("source-take-out") }</Button>
                    </div>
                }
            </li>
        }
    };
    html! {
        <section class="card stack" aria-labelledby="sources-title">
            <h2 id="sources-title" class="h-lg">{ t!("sources-title") }</h2>
            <p class="muted measure">{ t!("sources-lead") }</p>
            if let Some(error) = &out.error {
                <Alert tone={Tone::Bad} role="alert" title={error.text()} />
            }
            if list.started && list.items.is_empty() {
                <Empty glyph={glyph::SPEECH} title={t!("sources-none")}><p>{ t!("sources-none-text") }</p></Empty>
            } else if list.started {
                <ul class="stack gap-3 c-plain">{ for list.items.iter().map(line) }</ul>
                <MoreButton shown={list.items.len()} has_more={list.has_more} busy={list.busy} onmore={list.more.clone()} />
            } else if list.error.is_none() {
                <Late><Skeleton /></Late>
            }
            if let Some(error) = &list.error {
                <Failed error={error.clone()} again={list.more.clone()} />
            }
            if edits {
                <Name view={view.clone()} onchanged={props.onchanged.clone()} onstale={props.onstale.clone()} />
            }
        </section>
    }
}

fn name_of(one: &DecisionSourceView) -> String {
    let said = one.contribution.as_ref().map(|said| said.title.clone());
    said.or_else(|| one.case_reference.clone()).unwrap_or_default()
}

fn said(one: &DecisionSourceView) -> Html {
    match (&one.contribution, &one.case_reference) {
        (Some(said), _) => html! { <><span class="small muted">{ said.kind.label() }{ ": " }</span><bdi>{ said.title.clone() }</bdi></> },
        (None, Some(number)) => {
            html! { <><span class="small muted">{ t!("source-report") }{ ": " }</span><Ref value={number.clone()} /></> }
        }
        (None, None) => html! { { t!("source-report") } },
    }
}
