//! The photos of a case, each shown to the public, shown in part, or hidden.

use std::rc::Rc;

use majlis_contract::AttachmentId;
use majlis_contract::case::{Area, CoveredPhoto, PublicationPhoto, PublicationView};
use yew::prelude::*;

use crate::t;
use crate::ui::{Button, ButtonKind, Choice};

/// What is chosen of the photos.
#[derive(Clone, PartialEq)]
pub struct Chosen {
    pub hidden: UseStateHandle<Vec<AttachmentId>>,
    pub covered: UseStateHandle<Vec<CoveredPhoto>>,
}

#[hook]
pub fn use_chosen(shown: &PublicationView) -> Chosen {
    let hidden = || shown.photos.iter().filter(|photo| photo.hidden).map(|photo| photo.photo.id).collect();
    let covered = |photo: &PublicationPhoto| CoveredPhoto { photo: photo.photo.id, areas: photo.areas.clone() };
    let covered = || shown.photos.iter().filter(|photo| !photo.areas.is_empty()).map(covered).collect();
    Chosen { hidden: use_state(hidden), covered: use_state(covered) }
}

impl Chosen {
    pub fn areas(&self, photo: AttachmentId) -> Vec<Area> {
        self.covered.iter().find(|covered| covered.photo == photo).map(|covered| covered.areas.clone()).unwrap_or_default()
    }

    pub fn cover(&self, photo: AttachmentId, areas: Vec<Area>) {
        let mut covered = (*self.covered).clone();
        covered.retain(|known| known.photo != photo);
        if !areas.is_empty() {
            covered.push(CoveredPhoto { photo, areas });
        }
        self.covered.set(covered);
    }

    fn hide(&self, photo: AttachmentId, hide: bool) {
        let mut hidden = (*self.hidden).clone();
        hidden.retain(|known| *known != photo);
        if hide {
            hidden.push(photo);
        }
        self.hidden.set(hidden);
    }
}

#[derive(Properties, PartialEq)]
pub struct PublishPhotosProps {
    pub shown: Rc<PublicationView>,
    pub chosen: Chosen,
    /// Parts of this one are to be covered.
    pub oncover: Callback<usize>,
}

#[component]
pub fn PublishPhotos(props: &PublishPhotosProps) -> Html {
    let (chosen, all) = (&props.chosen, props.shown.photos.len());
    let photo = |(at, photo): (usize, &PublicationPhoto)| {
        let (number, photo) = (at + 1, &photo.photo);
        let onhide = {
            let (chosen, id) = (chosen.clone(), photo.id);
            Callback::from(move |hide: bool| chosen.hide(id, hide))
        };
        let boxes = chosen.areas(photo.id).len();
        html! {
            <li key={photo.id.to_string()} class="stack gap-2">
                <div class="photo"><img src={photo.thumbnail_url.clone()} alt={t!("photo-of", number = number, all = all)} loading="lazy" /></div>
                <Choice name="hidden" many={true} class="choice--bare choice--dense" checked={chosen.hidden.contains(&photo.id)}
                    label={html! { t!("publish-hide-photo", number = number) }} onchange={onhide} />
                <Button kind={ButtonKind::Second} class="btn--dense" id={opener(at)} label={t!("cover-open-named", number = number)}
                    onclick={props.oncover.reform(move |_: MouseEvent| at)}>{ t!("cover-open") }</Button>
                if boxes > 0 {
                    <p class="small muted">{ t!("cover-count", count = boxes) }</p>
                }
            </li>
        }
    };
    html! {
        <fieldset>
            <legend class="legend">{ t!("publish-photos") }</legend>
            <ul class="photos mt-2">{ for props.shown.photos.iter().enumerate().map(photo) }</ul>
        </fieldset>
    }
}

/// The button that opens a photo, to which the focus returns.
pub fn opener(at: usize) -> String {
    format!("cover-open-{at}")
}
