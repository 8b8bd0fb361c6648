//! Photos: chosen, on their way, there.

use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::{Button, ButtonKind, Icon, Progress, glyph};
use crate::t;

#[derive(Properties, PartialEq)]
pub struct PhotoProps {
    /// The small picture.
    pub thumbnail: AttrValue,
    /// The large one, opened by a click.
    pub full: AttrValue,
    /// What it shows, or "Photo 1 of 3".
    pub alt: AttrValue,
}

/// A picture that opens large.
#[component]
pub fn Photo(props: &PhotoProps) -> Html {
    html! {
        <figure class="photo">
            <a href={props.full.clone()} target="_blank" rel="noopener">
                <img src={props.thumbnail.clone()} alt={props.alt.clone()} loading="lazy" />
            </a>
        </figure>
    }
}

/// Where one chosen photo stands.
#[derive(Debug, Clone, PartialEq)]
pub enum UploadState {
    Uploading(u8),
    /// Why, in words.
    Failed(String),
    Done,
}

/// One chosen photo.
#[derive(Debug, Clone, PartialEq)]
pub struct Upload {
    pub number: u32,
    pub name: String,
    /// Where its small picture is, once it is there.
    pub thumbnail: Option<String>,
    pub state: UploadState,
}

#[derive(Properties, PartialEq)]
pub struct PhotoPickerProps {
    pub id: AttrValue,
    pub uploads: Vec<Upload>,
    pub most: usize,
    #[prop_or_default]
    pub hint: Option<Html>,
    pub onadd: Callback<Vec<File>>,
    /// By number.
    pub onremove: Callback<u32>,
    pub onretry: Callback<u32>,
}

/// Chooses photos and shows each one's way to the server.
#[component]
pub fn PhotoPicker(props: &PhotoPickerProps) -> Html {
    let onchange = props.onadd.reform(|event: Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return Vec::new() };
        let files = input.files().map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect()).unwrap_or_default();
        // The same file may be chosen again after it was removed.
        input.set_value("");
        files
    });
    let hint_id = format!("{}-hint", props.id);
    html! {
        <div class="stack gap-3">
            if !props.uploads.is_empty() {
                <ul class="photos">{ for props.uploads.iter().map(|upload| item(props, upload)) }</ul>
            }
            if props.uploads.len() < props.most {
                <div class="drop">
                    <Icon glyph={glyph::CAMERA} class="icon--lg" />
                    <label class="btn btn--second" for={props.id.clone()}>{ t!("photo-add") }</label>
                    <input
                        class="sr"
                        id={props.id.clone()}
                        type="file"
                        accept="image/*"
                        multiple={true}
                        aria-describedby={props.hint.as_ref().map(|_| hint_id.clone())}
                        {onchange}
                    />
                    if let Some(hint) = &props.hint {
                        <p class="hint" id={hint_id.clone()}>{ hint.clone() }</p>
                    }
                </div>
            }
        </div>
    }
}

fn item(props: &PhotoPickerProps, upload: &Upload) -> Html {
    let number = upload.number;
    let remove = props.onremove.reform(move |_| number);
    let retry = props.onretry.reform(move |_| number);
    let name = upload.name.as_str();
    html! {
        <li key={number} class="photo">
            if let Some(thumbnail) = &upload.thumbnail {
                <img src={thumbnail.clone()} alt={upload.name.clone()} />
            }
            <div class="photo__text stack gap-2">
                <p class="small" dir="auto">{ name }</p>
                { match &upload.state {
                    UploadState::Uploading(percent) => html! {
                        <>
                            <Progress percent={*percent} label={t!("photo-uploading", name = name)} />
                            <p class="small" role="status"><bdi dir="ltr">{ format!("{percent}%") }</bdi></p>
                        </>
                    },
                    UploadState::Failed(reason) => html! {
                        <>
                            <p class="small field__error" role="alert">{ reason }</p>
                            <Button kind={ButtonKind::Second} class="btn--dense" onclick={retry}>{ t!("try-again") }</Button>
                        </>
                    },
                    UploadState::Done => Html::default(),
                } }
                <Button kind={ButtonKind::Quiet} class="btn--dense" glyph={glyph::TRASH} label={t!("photo-remove-named", name = name)} onclick={remove}>
                    { t!("photo-remove") }
                </Button>
            </div>
        </li>
    }
}
