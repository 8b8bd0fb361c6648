//! One's own warnings and bans: why, until when, the appeal, and what came of it.

use majlis_contract::page::PageQuery;
use majlis_contract::sanction::{AppealSanction, SanctionAction, SanctionKind, SanctionState, SanctionView};
use yew::prelude::*;

use super::clause::Reasons;
use super::idea_card::beginning;
use super::kept::use_draft;
use super::own::failure;
use super::permalink::{Permalink, Place};
use crate::api::sanction::{appeal_sanction, list_own_sanctions};
use crate::form::{on_submit, use_form};
use crate::i18n::moment_both;
use crate::load::use_paged;
use crate::portal::Route;
use crate::t;
use crate::title::focus;
use crate::ui::{Alert, Button, ButtonKind, Failed, Link, MoreButton, TextArea, Tone};

/// Characters of an appeal at most.
const LENGTH: usize = 1000;

/// Nothing for who was never given one.
#[component]
pub fn Sanctions() -> Html {
    let own = use_paged((), |(), cursor| async move { list_own_sanctions(&PageQuery { cursor, limit: None }).await });
    if let Some(error) = &own.error {
        return html! { <Failed error={error.clone()} again={own.more.clone()} /> };
    }
    if own.items.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack" aria-labelledby="sanctions-title">
            <h2 id="sanctions-title">{ t!("sanctions-title") }</h2>
            { for own.items.iter().map(|one| html! { <Card key={one.id.to_string()} sanction={one.clone()} reload={own.reload.clone()} /> }) }
            <MoreButton shown={own.items.len()} has_more={own.has_more} busy={own.busy} onmore={own.more.clone()} />
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct CardProps {
    sanction: SanctionView,
    /// It is not any more what the person saw.
    reload: Callback<()>,
}

#[component]
fn Card(props: &CardProps) -> Html {
    let newer = use_state(|| None::<SanctionView>);
    let open = use_state(|| false);
    let one = newer.as_ref().unwrap_or(&props.sanction);
    let heading = format!("sanction-{}", one.id);
    let done = {
        let (newer, open, heading) = (newer.setter(), open.setter(), heading.clone());
        Callback::from(move |view: SanctionView| {
            newer.set(Some(view));
            open.set(false);
            focus(&heading);
        })
    };
    let show = |shown: bool| {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(shown))
    };
    let tone = if one.is_in_force { Tone::Warn } else { Tone::Info };
    html! {
        <article class="card stack gap-3" aria-labelledby={heading.clone()}>
            <h3 id={heading.clone()} tabindex="-1">{ title(one) }</h3>
            <Alert {tone}><p>{ standing(one) }</p></Alert>
            <Reasons why={why(one.policy_version)} reasons={one.reasons.clone()} policy={one.policy_id} />
            <p class="facts"><span>{ t!("sanction-for") }{ " " }{ cause(one) }</span></p>
            { said(t!("sanction-note"), &one.note) }
            if let Some(appeal) = &one.appeal {
                { said(t!("sanction-your-appeal"), &appeal.text) }
            }
            if let Some(decision) = &one.decision {
                { said(t!("sanction-decision"), &decision.note) }
            }
            if one.is_in_force && one.kind == SanctionKind::Ban {
                <p>{ t!("ban-open") }{ " " }<Link<Route> to={Route::Report}>{ t!("ban-report") }</Link<Route>></p>
            }
            if one.permitted.contains(&SanctionAction::Appeal) {
                if *open {
                    <AppealForm sanction={one.clone()} {done} refused={props.reload.clone()} oncancel={show(false)} />
                } else {
                    <div class="row"><Button kind={ButtonKind::Second} onclick={show(true)}>{ t!("own-appeal") }</Button></div>
                }
            }
        </article>
    }
}

/// What it was given for, with the way to it.
fn cause(one: &SanctionView) -> Html {
    if let Some(initiative) = &one.initiative {
        return html! { <Link<Route> to={Route::Initiative { id: initiative.id }}><bdi>{ &initiative.title }</bdi></Link<Route>> };
    }
    let Some(said) = &one.contribution else { return Html::default() };
    let words = said.title.as_deref().or(said.text.as_deref()).map(beginning).unwrap_or_default();
    html! { <Permalink said={Place::from(said)}><bdi>{ words }</bdi></Permalink> }
}

fn title(one: &SanctionView) -> String {
    match one.until {
        Some(until) => t!("sanction-ban", moment = moment_both(until)),
        None => t!("sanction-warning"),
    }
}

/// How it stands now.
fn standing(one: &SanctionView) -> String {
    match one.state {
        SanctionState::Appealed => t!("sanction-appealed"),
        SanctionState::Lifted => t!("sanction-lifted"),
        SanctionState::Upheld if one.is_in_force => t!("sanction-upheld"),
        _ if !one.is_in_force => t!("sanction-over"),
        _ => match one.kind {
            SanctionKind::Warning => t!("sanction-warning-means"),
            SanctionKind::Ban => t!("sanction-ban-means"),
        },
    }
}

fn why(version: Option<u32>) -> String {
    match version {
        Some(version) => t!("sanction-why", version = version),
        None => t!("sanction-why-some"),
    }
}

fn said(by: String, words: &str) -> Html {
    html! { <div class="msg"><p class="msg__by">{ by }</p><p class="pre" dir="auto">{ words.to_owned() }</p></div> }
}

#[derive(Properties, PartialEq)]
struct AppealProps {
    sanction: SanctionView,
    done: Callback<SanctionView>,
    refused: Callback<()>,
    oncancel: Callback<MouseEvent>,
}

#[component]
fn AppealForm(props: &AppealProps) -> Html {
    let (id, etag) = (props.sanction.id, props.sanction.etag.clone());
    let draft = use_draft::<String>(format!("sanction.{id}"));
    let form = {
        let (draft, done) = (draft.clone(), props.done.clone());
        let call = move |body: AppealSanction| {
            let etag = etag.clone();
            async move { appeal_sanction(id, &etag, &body).await }
        };
        use_form(call, move |view: SanctionView| {
            draft.clear();
            done.emit(view);
        })
    };
    super::own::use_refusal(form.failure.as_ref(), &form.clear, &props.refused);
    let field = format!("sanction-appeal-{id}");
    {
        let field = field.clone();
        use_effect_with((form.tries, form.errors.clone()), move |_| focus(&field));
    }
    let onsubmit = {
        let (text, submit) = (draft.value.trim().to_owned(), form.submit.clone());
        on_submit(move || submit.emit(AppealSanction { text: text.clone() }))
    };
    html! {
        <form class="stack" {onsubmit} novalidate={true}>
            { failure(&form) }
            <TextArea id={field} label={t!("sanction-appeal-label")} hint={html! { <>{ t!("sanction-appeal-hint") }</> }} value={(*draft.value).clone()}
                oninput={draft.on(|text, typed| *text = typed)} error={form.at("/text")} limit={LENGTH} />
            <div class="row">
                <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("say-busy")))}>{ t!("own-appeal-send") }</Button>
                <Button kind={ButtonKind::Quiet} onclick={props.oncancel.clone()}>{ t!("say-later") }</Button>
            </div>
        </form>
    }
}
