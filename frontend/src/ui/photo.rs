//! Photos: chosen, on their way, there.

use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::{Button, ButtonKind, Icon, Progress, glyph};
use crate::t;
use crate::title::focus;

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
    /// No network: the device keeps it until there is one.
    Waiting,
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
    /// Bytes, once it has arrived.
    pub size: Option<u32>,
    /// The file is still at hand, so it can be tried again.
    pub again: bool,
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
    let said = news(&props.uploads);
    html! {
        <div class="stack gap-3">
            if let Some(hint) = &props.hint {
                <p class="hint" id={hint_id.clone()}>{ hint.clone() }</p>
            }
            // Milestones only: each percent read out would drown everything else.
            <p class="sr" role="status">{ said }</p>
            <ul class="photos">
                { for props.uploads.iter().enumerate().map(|(at, upload)| item(props, at + 1, upload)) }
                if props.uploads.len() < props.most {
                    <li key="add">
                        <label class="drop drop--tile">
                            <Icon glyph={glyph::CAMERA} class="icon--lg" />
                            <span>{ t!("photo-add") }</span>
                            <input
                                class="sr"
                                id={props.id.clone()}
                                type="file"
                                // Phones turn their own formats into one of these.
                                accept="image/jpeg,image/png,image/webp"
                                multiple={true}
                                aria-describedby={props.hint.as_ref().map(|_| hint_id.clone())}
                                {onchange}
                            />
                        </label>
                    </li>
                }
            </ul>
        </div>
    }
}

/// What has become of the photos, in one sentence.
fn news(uploads: &[Upload]) -> String {
    let count = |is: fn(&UploadState) -> bool| uploads.iter().filter(|upload| is(&upload.state)).count();
    let failed = count(|state| matches!(state, UploadState::Failed(_)));
    let under_way = count(|state| matches!(state, UploadState::Uploading(_)));
    let waiting = count(|state| matches!(state, UploadState::Waiting));
    match (failed, under_way) {
        (0, 0) if uploads.is_empty() => String::new(),
        (0, 0) if waiting > 0 => t!("photos-waiting", count = waiting),
        (0, 0) => t!("photos-done", count = uploads.len()),
        (0, _) => t!("photos-under-way", count = under_way),
        (_, _) => t!("photos-failed", count = failed),
    }
}

fn item(props: &PhotoPickerProps, place: usize, upload: &Upload) -> Html {
    let number = upload.number;
    let input = props.id.to_string();
    let remove = props.onremove.reform(move |_: MouseEvent| {
        // The button goes away under the focus.
        focus(&input);
        number
    });
    let retry = props.onretry.reform(move |_: MouseEvent| number);
    let name = t!("photo-number", number = place);
    let state = match &upload.state {
        // All bytes are sent, and the server looks at them.
        UploadState::Uploading(100..) => t!("photo-preparing"),
        UploadState::Uploading(percent) => t!("photo-percent", percent = i64::from(*percent)),
        UploadState::Waiting => t!("photo-waiting"),
        UploadState::Failed(_) => t!("photo-not-uploaded"),
        UploadState::Done => {
            upload.size.map_or_else(|| t!("photo-uploaded"), |bytes| t!("photo-uploaded-size", size = crate::i18n::file_size(bytes)))
        }
    };
    let (glyph, label) = match &upload.state {
        UploadState::Uploading(_) => (glyph::CROSS, t!("photo-cancel-named", name = name.as_str())),
        _ => (glyph::TRASH, t!("photo-remove-named", name = name.as_str())),
    };
    html! {
        <li key={number} class="photo">
            { match &upload.thumbnail {
                Some(thumbnail) => html! { <img src={thumbnail.clone()} alt={name.clone()} /> },
                None => html! { <div class="photo__none"><Icon glyph={glyph::CAMERA} class="icon--lg" /></div> },
            } }
            if let UploadState::Uploading(percent) = upload.state {
                <Progress {percent} label={t!("photo-uploading", name = name.as_str())} />
            }
            <div class="photo__text">
                <p class="grow">{ name }<br /><span class="muted">{ state }</span></p>
                <Button kind={ButtonKind::Quiet} class="btn--icon" {glyph} {label} onclick={remove} />
            </div>
            if let UploadState::Failed(reason) = &upload.state {
                <div class="photo__failed">
                    <p class="field__error">{ reason }</p>
                    if upload.again {
                        <Button kind={ButtonKind::Second} class="btn--dense" onclick={retry}>{ t!("try-again") }</Button>
                    }
                </div>
            }
        </li>
    }
}
