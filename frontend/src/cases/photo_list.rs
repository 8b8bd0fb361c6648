//! The state of the photos of one form.

use std::rc::Rc;

use chrono::{DateTime, TimeDelta, Utc};
use majlis_contract::attachment::AttachmentUploaded;
use serde::{Deserialize, Serialize};
use web_sys::File;
use yew::prelude::*;

use crate::ui::{Upload, UploadState};

/// A photo that has arrived, or that the device keeps until it can be sent; drafts keep it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptPhoto {
    /// Once the server has it.
    #[serde(default)]
    pub claim: Option<String>,
    /// Under which the device keeps it.
    #[serde(default)]
    pub device_id: Option<String>,
    pub name: String,
    pub thumbnail: String,
    #[serde(default)]
    pub size: Option<u32>,
    #[serde(default)]
    pub uploaded_at: DateTime<Utc>,
}

impl KeptPhoto {
    /// The server throws away what nobody has claimed after 24 hours.
    pub fn can_be_claimed(&self) -> bool {
        self.claim.is_some() && crate::i18n::now() - self.uploaded_at < TimeDelta::hours(23)
    }

    /// The server has it, or can be given it.
    pub fn can_be_sent(&self) -> bool {
        self.device_id.is_some() || self.can_be_claimed()
    }
}

/// One chosen photo.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    pub upload: Upload,
    pub kept: Option<KeptPhoto>,
    /// For trying again; photos from a draft have none.
    pub file: Option<File>,
}

/// The photos of one form in the order in which they were chosen.
#[derive(Debug, Default, PartialEq)]
pub struct List {
    pub items: Vec<Item>,
    /// The highest number so far.
    pub count: u32,
}

/// What becomes of them.
pub enum Change {
    Add(u32, File),
    Again(u32),
    Percent(u32, u8),
    Miniature(u32, String),
    /// The device keeps it under this id.
    OnDevice(u32, String),
    /// It goes with the report, once there is a network.
    Waiting(u32),
    Done(u32, Box<AttachmentUploaded>),
    Failed(u32, String),
    Remove(u32),
    Clear,
}

impl Reducible for List {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut items = self.items.clone();
        let mut count = self.count;
        let mut put = |number: u32, state: UploadState| {
            if let Some(item) = items.iter_mut().find(|item| item.upload.number == number) {
                item.upload.state = state;
            }
        };
        match change {
            Change::Add(number, file) => {
                count = count.max(number);
                let upload = Upload {
                    number,
                    name: file.name(),
                    thumbnail: None,
                    size: None,
                    again: is_picture(&file),
                    state: UploadState::Uploading(0),
                };
                items.push(Item { upload, kept: None, file: Some(file) });
            }
            Change::Again(number) => put(number, UploadState::Uploading(0)),
            Change::Waiting(number) => put(number, UploadState::Waiting),
            Change::Percent(number, percent) => put(number, UploadState::Uploading(percent)),
            Change::Failed(number, reason) => {
                put(number, UploadState::Failed(reason));
                if let Some(item) = items.iter_mut().find(|item| item.upload.number == number) {
                    item.kept = None;
                }
            }
            Change::Miniature(number, picture) => {
                if let Some(item) = items.iter_mut().find(|item| item.upload.number == number) {
                    item.upload.thumbnail = Some(picture);
                }
            }
            Change::OnDevice(number, id) => {
                if let Some(item) = items.iter_mut().find(|item| item.upload.number == number) {
                    item.upload.again = true;
                    item.kept = Some(KeptPhoto {
                        claim: None,
                        device_id: Some(id),
                        name: item.upload.name.clone(),
                        thumbnail: item.upload.thumbnail.clone().unwrap_or_default(),
                        size: None,
                        uploaded_at: DateTime::default(),
                    });
                }
            }
            Change::Done(number, photo) => {
                if let Some(item) = items.iter_mut().find(|item| item.upload.number == number) {
                    // The miniature lasts longer than the server's address.
                    let thumbnail = item.upload.thumbnail.get_or_insert(photo.attachment.thumbnail_url).clone();
                    item.upload.state = UploadState::Done;
                    item.upload.size = Some(photo.attachment.size);
                    item.kept = Some(KeptPhoto {
                        claim: Some(photo.claim),
                        device_id: item.kept.as_ref().and_then(|kept| kept.device_id.clone()),
                        name: item.upload.name.clone(),
                        thumbnail,
                        size: Some(photo.attachment.size),
                        uploaded_at: photo.attachment.created_at,
                    });
                }
            }
            Change::Remove(number) => items.retain(|item| item.upload.number != number),
            Change::Clear => items.clear(),
        }
        Self { items, count }.into()
    }
}

/// By the type that the browser sees in it.
pub fn is_picture(file: &File) -> bool {
    file.type_().starts_with("image/")
}
