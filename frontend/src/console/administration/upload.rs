//! Many districts at once, from a file.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::api::administration::upload_districts;
use crate::i18n::Label;
use crate::load::use_action;
use crate::reference_data;
use crate::t;
use crate::ui::{Button, ButtonKind, Dialog, Failed, glyph, use_toast};

#[derive(Properties, PartialEq)]
pub struct UploadProps {
    pub onuploaded: Callback<()>,
}

#[component]
pub fn Upload(props: &UploadProps) -> Html {
    let open = use_state(|| false);
    let toast = use_toast();
    let send = {
        let (open, onuploaded) = (open.setter(), props.onuploaded.clone());
        use_action(
            |file: File| async move {
                let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
                upload_districts(text).await
            },
            move |done: majlis_contract::district::DistrictsUploaded| {
                reference_data::forget();
                toast.say(t!("upload-done", created = i64::from(done.created), changed = i64::from(done.changed)));
                open.set(false);
                onuploaded.emit(());
            },
        )
    };
    let show = |to: bool| {
        let (open, forget) = (open.setter(), send.forget_error.clone());
        Callback::from(move |()| {
            forget.emit(());
            open.set(to);
        })
    };
    html! {
        <>
            <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::UP} onclick={show(true).reform(|_: MouseEvent| ())}>{ t!("upload-open") }</Button>
            <Dialog open={*open} title={t!("upload-title")} onclose={show(false)}>
                <div class="stack gap-3 mt-2">
                    <p>{ t!("upload-text") }</p>
                    if let Some(error) = &send.error {
                        <Failed error={error.clone()} />
                        <ul class="small">{ for mistakes(error.fields()) }</ul>
                    }
                    <FileButton id="districts-file" accept=".geojson,.json,application/geo+json" label={t!("outline-choose")} busy={send.busy} onfile={send.run.clone()} />
                </div>
                <div class="dialog__do"><Button kind={ButtonKind::Second} onclick={show(false).reform(|_: MouseEvent| ())}>{ t!("close") }</Button></div>
            </Dialog>
        </>
    }
}

/// Each mistake with the place where it stands in the file.
fn mistakes(errors: &[majlis_contract::problem::FieldError]) -> Vec<Html> {
    let one = |error: &majlis_contract::problem::FieldError| {
        html! { <li><bdi class="ref ref--long" dir="ltr">{ error.pointer.clone() }</bdi>{ ": " }{ error.code.label() }</li> }
    };
    errors.iter().map(one).collect()
}

#[derive(Properties, PartialEq)]
pub struct FileButtonProps {
    pub id: AttrValue,
    pub accept: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub busy: bool,
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    pub onfile: Callback<File>,
}

/// The browser's own file input, looking like a button.
#[component]
pub fn FileButton(props: &FileButtonProps) -> Html {
    let onfile = props.onfile.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        let file = input.files().and_then(|files| files.get(0));
        // The same file may be chosen again after it was mended.
        input.set_value("");
        file.into_iter().for_each(|file| onfile.emit(file));
    });
    html! {
        <label class="btn btn--second btn--dense c-file" for={props.id.clone()}>
            <input type="file" class="sr" id={props.id.clone()} accept={props.accept.clone()} disabled={props.busy} aria-describedby={props.described_by.clone()} {onchange} />
            { if props.busy { AttrValue::from(t!("sending")) } else { props.label.clone() } }
        </label>
    }
}
