//! The photos of an idea, each with what its author says of it.

use std::collections::BTreeMap;

use majlis_contract::contribution::{ContributionView, IDEA_PHOTOS, IdeaPhoto, IdeaPhotoView, PHOTO_ALT_LENGTH};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::api::ApiError;
use crate::cases::{KeptPhoto, PhotoUpload, Photos, use_photos_up_to};
use crate::form::{FieldErrors, field_id};
use crate::i18n::now;
use crate::t;
use crate::ui::{Field, Icon, glyph};

/// What drafts keep of them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PhotoDraft {
    pub photos: Vec<KeptPhoto>,
    /// What is to be seen, by the claim of an upload or the id of a photo that the idea has.
    pub alts: BTreeMap<String, String>,
    /// The photos that the idea had when the draft was begun.
    pub had: Vec<String>,
}

impl PhotoDraft {
    /// The photos that an idea has.
    pub fn of(view: &ContributionView) -> Self {
        let alt = |photo: &IdeaPhotoView| Some((photo.picture.id.to_string(), photo.alt.clone()?));
        let ids = view.photos.iter().map(|photo| photo.picture.id.to_string());
        Self { photos: view.photos.iter().map(had).collect(), alts: view.photos.iter().filter_map(alt).collect(), had: ids.collect() }
    }

    /// As it can be gone on with: the idea's own photos by their addresses of now, without those that are gone, and with those that came
    /// elsewhere since, which nobody here has taken away.
    pub fn fresh(mut self, view: &ContributionView) -> Self {
        let own = |claim: &str| view.photos.iter().find(|photo| photo.picture.id.to_string() == claim);
        let fresh = |photo: KeptPhoto| match photo.claim.as_deref() {
            Some(claim) if !claim.contains('.') => own(claim).map(had),
            _ => Some(photo),
        };
        self.photos = self.photos.into_iter().filter_map(fresh).collect();
        let now = Self::of(view);
        let is_known = |id: &String| self.had.contains(id) || self.photos.iter().any(|photo| photo.claim.as_ref() == Some(id));
        let came = now.photos.into_iter().filter(|photo| photo.claim.as_ref().is_some_and(|id| !is_known(id)));
        for photo in came.collect::<Vec<_>>() {
            self.alts.extend(photo.claim.as_ref().and_then(|id| now.alts.get_key_value(id)).map(|(id, alt)| (id.clone(), alt.clone())));
            self.photos.push(photo);
        }
        self.had = now.had;
        self
    }

    /// As the idea's own photos were sent.
    pub fn sent(&self) -> Vec<IdeaPhoto> {
        sent(self.photos.iter().filter_map(|photo| photo.claim.clone()), &self.alts)
    }

    /// Everything that is said of them, to be looked through.
    pub fn words(&self) -> String {
        self.alts.values().cloned().collect::<Vec<_>>().join("\n")
    }
}

fn had(photo: &IdeaPhotoView) -> KeptPhoto {
    let picture = &photo.picture;
    KeptPhoto {
        claim: Some(picture.id.to_string()),
        device_id: None,
        name: String::new(),
        thumbnail: picture.thumbnail_url.clone(),
        size: Some(picture.size),
        uploaded_at: now(),
    }
}

/// The photos of the form, beginning with those of its draft. Photos that the server no longer has say so by themselves.
#[hook]
pub fn use_idea_photos(found: &PhotoDraft, failure: Option<&ApiError>, keep: Callback<Vec<KeptPhoto>>) -> Photos {
    let photos = use_photos_up_to(IDEA_PHOTOS as usize, || found.photos.clone());
    {
        let known = claims(&found.photos);
        use_effect_with(photos.kept(), move |kept| {
            if claims(kept) != known {
                keep.emit(kept.clone());
            }
        });
    }
    {
        let photos = photos.clone();
        let old: Vec<usize> = found.photos.iter().enumerate().filter(|(_, photo)| !photo.can_be_claimed()).map(|(at, _)| at).collect();
        // Of an old draft; from the end, since each that is lost is counted no more.
        use_effect_with((), move |()| old.iter().rev().for_each(|at| photos.expire(*at)));
    }
    {
        let photos = photos.clone();
        use_effect_with(failure.cloned(), move |failure| {
            let fields = failure.as_ref().map(ApiError::fields).unwrap_or_default();
            for at in fields.iter().rev().filter_map(|field| lost(&field.pointer)) {
                photos.expire(at);
            }
        });
    }
    photos
}

/// The place of a photo that can't be had.
fn lost(pointer: &str) -> Option<usize> {
    pointer.strip_prefix("/photos/")?.strip_suffix("/photo")?.parse().ok()
}

/// Errors of single uploads, at the field of all photos.
pub fn photo_errors(errors: &FieldErrors) -> FieldErrors {
    errors.renamed(|pointer| lost(pointer).map(|_| "/photos".to_owned()))
}

/// What is sent.
pub fn sent_photos(photos: &Photos, alts: &BTreeMap<String, String>) -> Vec<IdeaPhoto> {
    sent(photos.claims().into_iter(), alts)
}

fn sent(claims: impl Iterator<Item = String>, alts: &BTreeMap<String, String>) -> Vec<IdeaPhoto> {
    let alt = |claim: &str| alts.get(claim).map(|alt| alt.trim().to_owned()).filter(|alt| !alt.is_empty());
    claims.map(|photo| IdeaPhoto { alt: alt(&photo), photo }).collect()
}

fn claims(photos: &[KeptPhoto]) -> Vec<Option<String>> {
    photos.iter().map(|photo| photo.claim.clone()).collect()
}

#[derive(Properties, PartialEq)]
pub struct IdeaPhotosProps {
    pub photos: Photos,
    pub alts: BTreeMap<String, String>,
    pub errors: FieldErrors,
    /// The claim, and what is to be seen.
    pub onalt: Callback<(String, String)>,
}

#[component]
pub fn IdeaPhotos(props: &IdeaPhotosProps) -> Html {
    let photos = &props.photos;
    let error = props.errors.at("/photos").or_else(|| (photos.failed() > 0).then(|| t!("idea-photos-failed")));
    let alt = |(index, (number, photo)): (usize, (usize, KeptPhoto))| {
        let claim = photo.claim.unwrap_or_default();
        let pointer = format!("/photos/{index}/alt");
        let value = props.alts.get(&claim).cloned().unwrap_or_default();
        let error = props.errors.at(&pointer).map(AttrValue::from);
        html! {
            <Field key={number} id={field_id(&pointer)} label={t!("idea-photo-alt", number = number)} optional={true} {value} {error}
                oninput={props.onalt.reform(move |words| (claim.clone(), words))} maxlength={PHOTO_ALT_LENGTH.to_string()} autocomplete="off" />
        }
    };
    html! {
        <fieldset id={field_id("/photos")} tabindex="-1" class={classes!("stack", "gap-3", error.as_ref().map(|_| "field--bad"))}>
            <legend class="legend">{ t!("idea-photos") }{ " " }<span class="muted weight-normal">{ t!("idea-optional") }</span></legend>
            <p class="hint">{ t!("idea-photos-hint") }</p>
            if let Some(error) = error {
                <p class="field__error"><Icon glyph={glyph::STOP} class="icon--sm" /><span>{ error }</span></p>
            }
            <PhotoUpload id="idea-photos" photos={photos.clone()} />
            { for photos.arrived().into_iter().enumerate().map(alt) }
        </fieldset>
    }
}
