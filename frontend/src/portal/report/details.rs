//! Step 3: photos and words.

use majlis_contract::case::MAX_DESCRIPTION;
use yew::prelude::*;

use super::draft::{Draft, Editor};
use super::personal::PersonalHints;
use crate::cases::{PhotoUpload, Photos};
use crate::form::FieldErrors;
use crate::i18n::Label;
use crate::t;
use crate::ui::{Alert, Icon, TextArea, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct DetailsStepProps {
    pub draft: UseReducerHandle<Draft>,
    pub editor: Editor,
    pub photos: Photos,
    pub expired: usize,
    pub errors: FieldErrors,
}

#[component]
pub fn DetailsStep(props: &DetailsStepProps) -> Html {
    let draft = &props.draft;
    let kind = draft.kind.word();
    let photo_error = props.errors.at("/attachments");
    html! {
        <>
            <fieldset id="f-attachments" tabindex="-1" class={photo_error.as_ref().map(|_| "field--bad")}>
                <legend class="legend">{ t!("report-photos") }{ " " }<span class="muted weight-normal">{ t!("report-photos-optional") }</span></legend>
                <p class="hint mb-3">{ t!("report-photos-hint") }</p>
                if props.expired > 0 {
                    <Alert tone={Tone::Warn} class="mb-3"><p>{ t!("report-photos-expired", count = props.expired) }</p></Alert>
                }
                if let Some(error) = photo_error {
                    <p class="field__error mb-3"><Icon glyph={glyph::STOP} class="icon--sm" /><span>{ error }</span></p>
                }
                <PhotoUpload id="report-photos" photos={props.photos.clone()} />
            </fieldset>
            <div class="stack gap-3">
                <TextArea
                    id="f-description"
                    label={t!("report-description", kind = kind)}
                    hint={html! { <>{ t!("report-description-hint", kind = kind) }</> }}
                    error={props.errors.at("/description").map(AttrValue::from)}
                    value={draft.description.clone()}
                    oninput={props.editor.on(|draft, text| draft.description = text)}
                    limit={MAX_DESCRIPTION as usize}
                />
                <PersonalHints draft={draft.clone()} editor={props.editor.clone()} />
            </div>
        </>
    }
}
