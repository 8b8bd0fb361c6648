//! Why an initiative is hidden: for everybody where it was signed or commented on, and for those who stand for it, with its sponsor's
//! appeal.

use std::rc::Rc;

use majlis_contract::contribution::{AppealContribution, HiddenView};
use majlis_contract::initiative::{InitiativeAction, InitiativeState, InitiativeView};
use yew::prelude::*;

use super::card::state_badge;
use crate::api::initiative::appeal_initiative;
use crate::form::{field_id, on_submit, use_form};
use crate::i18n::here;
use crate::portal::Route;
use crate::portal::participate::{hidden_reasons, use_draft};
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Button, Link, TextArea, Tone, use_toast};

/// Characters of an appeal at most.
const LENGTH: usize = 2000;

#[derive(Properties, PartialEq)]
pub struct MarkerProps {
    pub view: Rc<InitiativeView>,
}

/// What stands in the place of an initiative that others have signed or commented on.
#[component]
pub fn Marker(props: &MarkerProps) -> Html {
    let view = &props.view;
    use_title(t!("initiative-page"));
    let next = match view.hidden.as_ref().is_some_and(|hidden| hidden.is_final) {
        true => t!("initiative-marker-final"),
        false => t!("initiative-marker-next"),
    };
    html! {
        <div class="wrap page stack gap-5 task">
            <header>
                <div class="row gap-2 mb-3">{ state_badge(view.state) }<span class="small muted">{ here(&view.kind.name) }</span></div>
                <h1>{ t!("initiative-page") }</h1>
            </header>
            <Alert tone={Tone::Warn} title={t!("initiative-hidden")}>
                <div class="stack gap-3 mt-2">
                    if let Some(hidden) = &view.hidden {
                        { hidden_reasons(hidden) }
                    }
                    <p>{ t!("initiative-marker", count = view.support.total) }{ " " }{ next }</p>
                </div>
            </Alert>
            <div class="row"><Link<Route> class="btn" to={Route::Initiatives}>{ t!("initiatives-all") }</Link<Route>></div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct HiddenProps {
    pub view: InitiativeView,
    pub set: Callback<InitiativeView>,
    pub hidden: HiddenView,
}

#[component]
pub fn Hidden(props: &HiddenProps) -> Html {
    let view = &props.view;
    let may = |action| view.permitted.contains(&action);
    let appealed = view.state == InitiativeState::Appealed;
    let title = if appealed { t!("initiative-appealed") } else { t!("initiative-hidden") };
    html! {
        <Alert tone={if appealed { Tone::Warn } else { Tone::Bad }} {title}>
            <div class="stack gap-3 mt-2">
                { hidden_reasons(&props.hidden) }
                if let Some(appeal) = &view.appeal {
                    <div class="msg"><p class="msg__by">{ t!("initiative-appeal-said") }</p><p class="pre" dir="auto">{ appeal }</p></div>
                }
                if appealed {
                    <p>{ t!("own-appealed-text") }</p>
                } else if props.hidden.is_final {
                    <p>{ t!("own-hidden-final") }</p>
                }
                if may(InitiativeAction::Edit) {
                    <p>{ t!("initiative-hidden-next") }</p>
                }
                if may(InitiativeAction::Appeal) {
                    <Appeal view={view.clone()} set={props.set.clone()} />
                }
            </div>
        </Alert>
    }
}

#[derive(Properties, PartialEq)]
struct AppealProps {
    view: InitiativeView,
    set: Callback<InitiativeView>,
}

#[component]
fn Appeal(props: &AppealProps) -> Html {
    let (id, etag) = (props.view.id, props.view.etag.clone());
    let toast = use_toast();
    let draft = use_draft::<String>(format!("appeal.{id}"));
    let form = {
        let (draft, set) = (draft.clone(), props.set.clone());
        let call = move |body: AppealContribution| {
            let etag = etag.clone();
            async move { appeal_initiative(id, &etag, &body).await }
        };
        use_form(call, move |view: InitiativeView| {
            draft.clear();
            toast.say(t!("own-appealed"));
            set.emit(view);
        })
    };
    let onsubmit = {
        let (text, submit) = (draft.value.trim().to_owned(), form.submit.clone());
        on_submit(move || submit.emit(AppealContribution { text: text.clone() }))
    };
    html! {
        <form class="stack" {onsubmit} novalidate={true}>
            <p>{ t!("own-hidden-appeal") }</p>
            if let Some(error) = form.failure.as_ref().filter(|error| error.fields().is_empty()) {
                <Alert tone={Tone::Bad} role="alert"><p>{ error.text() }</p></Alert>
            }
            <TextArea id={field_id("/text")} label={t!("own-appeal-label")} hint={html! { <>{ t!("own-appeal-hint") }</> }} value={(*draft.value).clone()}
                oninput={draft.on(|text, typed| *text = typed)} error={form.at("/text")} limit={LENGTH} />
            <div class="row"><Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("say-busy")))}>{ t!("own-appeal-send") }</Button></div>
        </form>
    }
}
