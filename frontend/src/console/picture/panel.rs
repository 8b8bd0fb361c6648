//! Choosing a picture, saying what it shows, and putting it at the end of the text.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use majlis_contract::attachment::PICTURE_TYPES;
use majlis_contract::picture::PICTURE_DESCRIPTION_LENGTH;
use majlis_contract::problem::FieldCode;
use majlis_domain::picture::with_picture;
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlElement, Node};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::api::attachment::miniature;
use crate::api::picture::upload_picture;
use crate::console::administration::FileButton;
use crate::form::bind;
use crate::i18n::Label;
use crate::load::use_action;
use crate::t;
use crate::title::focus;
use crate::ui::{Alert, Button, ButtonKind, Icon, TextArea, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct PanelProps {
    /// What the ids inside begin with.
    pub id: AttrValue,
    /// What the text's field is called.
    pub label: AttrValue,
    pub text: AttrValue,
    pub oninput: Callback<String>,
    /// Hears whether a picture was put into the text.
    pub onclose: Callback<bool>,
}

#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let ids = Ids::of(&props.id);
    let (file, refused) = (use_state(|| None::<File>), use_state(|| None::<String>));
    let (description, tried) = (use_state(String::new), use_state(|| false));
    // The text may be written on while the picture is on its way, and the panel be closed.
    let latest = use_mut_ref(|| None::<(AttrValue, Callback<String>)>);
    *latest.borrow_mut() = Some((props.text.clone(), props.oninput.clone()));
    {
        let latest = latest.clone();
        use_effect_with((), move |()| move || *latest.borrow_mut() = None);
    }
    {
        let first = ids.file.clone();
        use_effect_with((), move |()| focus(&first));
    }
    let root = use_node_ref();
    let is_left = use_unsent(&root, file.is_some() || !description.trim().is_empty());
    let send = {
        let onclose = props.onclose.clone();
        use_action(
            |(file, description): (File, String)| async move { upload_picture(&file).await.map(|picture| (picture.address, description)) },
            move |(address, description): (String, String)| {
                let Some((text, oninput)) = latest.borrow().clone() else { return };
                oninput.emit(with_picture(&text, &description, &address));
                onclose.emit(true);
            },
        )
    };
    let onfile = {
        let (file, refused, forget) = (file.setter(), refused.setter(), send.forget_error.clone());
        Callback::from(move |chosen: File| {
            forget.emit(());
            let is_taken = PICTURE_TYPES.contains(&chosen.type_().as_str());
            refused.set((!is_taken).then(|| t!("photo-kind", name = chosen.name())));
            file.set(is_taken.then_some(chosen));
        })
    };
    let missing = file.is_none() && *tried;
    let file_error = (*refused).clone().or_else(|| missing.then(|| t!("picture-file-missing")));
    let fault = description_fault(&description);
    let description_error = fault.filter(|_| *tried).map(|code| AttrValue::from(code.label()));
    let add = {
        let (file, description, tried, run) = (file.clone(), description.clone(), tried.setter(), send.run.clone());
        let ids = ids.clone();
        Callback::from(move |_: MouseEvent| {
            tried.set(true);
            match (&*file, fault) {
                (Some(file), None) => run.emit((file.clone(), (*description).clone())),
                (None, _) => focus(&ids.file),
                (Some(_), Some(_)) => focus(&ids.description),
            }
        })
    };
    let busy = send.busy.then(|| AttrValue::from(t!("picture-sending")));
    html! {
        <div ref={root} class="card card--sunken stack gap-3" role="group" aria-labelledby={ids.title.clone()} tabindex="-1">
            <p class="strong" id={ids.title.clone()}>{ t!("picture-add-to", field = props.label.as_str()) }</p>
            if let Some(error) = &send.error {
                <Alert tone={Tone::Bad} role="alert" title={error.text()} />
            } else if is_left {
                <Alert tone={Tone::Warn} role="alert" title={t!("picture-left")} />
            }
            { chosen(&ids, &file, file_error, send.busy, onfile) }
            <TextArea id={ids.description.clone()} label={t!("picture-description")} hint={html! { { t!("picture-description-hint") } }}
                value={(*description).clone()} oninput={bind(&description)} error={description_error} limit={PICTURE_DESCRIPTION_LENGTH} />
            <div class="row gap-2">
                <Button kind={ButtonKind::Second} class="btn--dense" {busy} onclick={add}>{ t!("picture-put") }</Button>
                <Button kind={ButtonKind::Quiet} class="btn--dense" onclick={props.onclose.reform(|_: MouseEvent| false)}>{ t!("picture-cancel") }</Button>
            </div>
        </div>
    }
}

/// Holds back the form around the panel while a picture was begun that is not in its text yet: it would be lost without a word. Gives
/// whether that has happened.
#[hook]
fn use_unsent(panel: &NodeRef, is_begun: bool) -> bool {
    let is_left = use_state(|| false);
    {
        let (panel, is_left) = (panel.clone(), is_left.setter());
        use_effect_with(is_begun, move |is_begun| {
            is_left.set(false);
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            // On the window, before all who hear of it below.
            let listener = web_sys::window().filter(|_| *is_begun).map(|window| {
                EventListener::new_with_options(&window, "submit", options, move |event| {
                    let form = event.target().and_then(|form| form.dyn_into::<Node>().ok());
                    if let Some(inside) = panel.cast::<HtmlElement>().filter(|inside| form.is_some_and(|form| form.contains(Some(inside))))
                    {
                        event.prevent_default();
                        event.stop_propagation();
                        is_left.set(true);
                        let _ = inside.focus();
                    }
                })
            });
            move || drop(listener)
        });
    }
    *is_left
}

#[derive(Clone)]
struct Ids {
    title: AttrValue,
    file: AttrValue,
    description: AttrValue,
}

impl Ids {
    fn of(panel: &str) -> Self {
        let id = |part: &str| AttrValue::from(format!("{panel}-{part}"));
        Self { title: id("title"), file: id("file"), description: id("description") }
    }
}

/// What is wrong with a description.
fn description_fault(text: &str) -> Option<FieldCode> {
    if text.trim().is_empty() {
        Some(FieldCode::Required)
    } else if text.chars().count() > PICTURE_DESCRIPTION_LENGTH {
        Some(FieldCode::TooLong)
    } else {
        None
    }
}

/// The file that was chosen, in small, and the button that chooses one.
fn chosen(ids: &Ids, file: &Option<File>, error: Option<String>, busy: bool, onfile: Callback<File>) -> Html {
    let (hint, fault) = (format!("{}-hint", ids.file), format!("{}-error", ids.file));
    let described_by = if error.is_some() { format!("{hint} {fault}") } else { hint.clone() };
    let label = if file.is_some() { t!("picture-choose-other") } else { t!("picture-choose") };
    html! {
        <div class={classes!("field", error.as_ref().map(|_| "field--bad"))}>
            <p class="hint" id={hint}>{ t!("picture-file-hint") }</p>
            if let Some(error) = error {
                <p class="field__error" id={fault}><Icon glyph={glyph::STOP} class="icon--sm" /><span>{ error }</span></p>
            }
            <div class="row gap-3">
                if let Some(file) = file {
                    <Miniature file={file.clone()} />
                }
                <FileButton id={ids.file.clone()} accept={PICTURE_TYPES.join(",")} {label} {busy} {described_by} {onfile} />
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct MiniatureProps {
    file: File,
}

/// A file in small, where the browser can draw it, and its name.
#[component]
fn Miniature(props: &MiniatureProps) -> Html {
    let drawn = use_state(|| None::<(File, String)>);
    {
        let drawn = drawn.setter();
        use_effect_with(props.file.clone(), move |file| {
            let file = file.clone();
            spawn_local(async move {
                if let Some(picture) = miniature(&file).await {
                    drawn.set(Some((file, picture)));
                }
            });
        });
    }
    // Drawing takes a while: it may be that of a file that was chosen before.
    let picture = drawn.as_ref().filter(|(file, _)| *file == props.file).map(|(_, picture)| picture.clone());
    html! {
        <>
            if let Some(picture) = picture {
                <img class="c-picture" src={picture} alt="" />
            }
            <bdi class="small" role="status">{ props.file.name() }</bdi>
        </>
    }
}
