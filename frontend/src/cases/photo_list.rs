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

    /// Whether both are one and the same photo.
    fn is(&self, other: &Self) -> bool {
        match (&self.device_id, &other.device_id) {
            (Some(one), Some(other)) => one == other,
            _ => self.claim.is_some() && self.claim == other.claim,
        }
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

impl Item {
    /// A photo of a draft.
    pub fn restored(number: u32, photo: KeptPhoto) -> Self {
        let has_arrived = photo.claim.is_some() && (photo.device_id.is_none() || photo.can_be_claimed());
        let upload = Upload {
            number,
            name: photo.name.clone(),
            thumbnail: Some(photo.thumbnail.clone()),
            size: photo.size,
            again: photo.device_id.is_some(),
            state: if has_arrived { UploadState::Done } else { UploadState::Waiting },
        };
        Self { upload, kept: Some(photo), file: None }
    }

    pub fn is_on_its_way(&self) -> bool {
        matches!(self.upload.state, UploadState::Uploading(_))
    }

    /// Among those photos.
    pub fn is_in(&self, photos: &[KeptPhoto]) -> bool {
        self.kept.as_ref().is_some_and(|kept| photos.iter().any(|photo| photo.is(kept)))
    }

    /// The server does not have it, or no longer.
    fn forget_claim(&mut self) {
        if let Some(kept) = &mut self.kept {
            kept.claim = None;
        }
    }
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
    /// Why it did not arrive.
    Failed(u32, String),
    /// As [`Change::Failed`], and trying again is no use: the picture itself is at fault, or nobody has it any more.
    Lost(u32, String),
    /// The draft as another tab has left it.
    Follow(Vec<KeptPhoto>),
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
            Change::Again(number) => {
                put(number, UploadState::Uploading(0));
                if let Some(item) = items.iter_mut().find(|item| item.upload.number == number) {
                    item.forget_claim();
                }
            }
            Change::Waiting(number) => put(number, UploadState::Waiting),
            Change::Percent(number, percent) => put(number, UploadState::Uploading(percent)),
            Change::Failed(number, reason) => {
                put(number, UploadState::Failed(reason));
                if let Some(item) = items.iter_mut().find(|item| item.upload.number == number) {
                    item.forget_claim();
                }
            }
            Change::Lost(number, reason) => {
                put(number, UploadState::Failed(reason));
                if let Some(item) = items.iter_mut().find(|item| item.upload.number == number) {
                    item.kept = None;
                }
            }
            Change::Follow(photos) => {
                let mut before = std::mem::take(&mut items);
                for photo in photos {
                    let known = before.iter().position(|item| item.is_in(std::slice::from_ref(&photo)));
                    items.push(match known.map(|at| before.remove(at)) {
                        // What is on its way here arrives here.
                        Some(item) if item.is_on_its_way() => Item { kept: Some(photo), ..item },
                        Some(item) => Item { file: item.file, ..Item::restored(item.upload.number, photo) },
                        None => {
                            count += 1;
                            Item::restored(count, photo)
                        }
                    });
                }
                // Those that no draft holds yet.
                items.extend(before.into_iter().filter(|item| item.kept.is_none()));
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

#[cfg(test)]
mod tests {
    use super::*;

    fn photo(id: &str) -> KeptPhoto {
        KeptPhoto {
            claim: None,
            device_id: Some(id.to_owned()),
            name: id.to_owned(),
            thumbnail: String::new(),
            size: None,
            uploaded_at: DateTime::default(),
        }
    }

    fn list(ids: &[&str]) -> Rc<List> {
        Rc::new(List::default()).reduce(Change::Follow(ids.iter().map(|id| photo(id)).collect()))
    }

    fn names(list: &List) -> Vec<(u32, &str)> {
        list.items.iter().map(|item| (item.upload.number, item.upload.name.as_str())).collect()
    }

    #[test]
    fn what_did_not_arrive_stays_in_the_draft_unless_it_is_lost() {
        let list = list(&["a", "b"]).reduce(Change::Failed(1, "later".to_owned())).reduce(Change::Lost(2, "unreadable".to_owned()));
        let kept: Vec<bool> = list.items.iter().map(|item| item.kept.is_some()).collect();
        assert_eq!(kept, [true, false]);
    }

    #[test]
    fn another_tabs_photos_are_followed_and_what_is_on_its_way_here_goes_on() {
        let list = list(&["a", "b"]).reduce(Change::Again(2));
        let claimed = KeptPhoto { claim: Some("claim".to_owned()), device_id: None, ..photo("c") };
        let list = list.reduce(Change::Follow(vec![photo("b"), claimed]));
        assert_eq!(names(&list), [(2, "b"), (3, "c")]);
        let states: Vec<&UploadState> = list.items.iter().map(|item| &item.upload.state).collect();
        assert_eq!(states, [&UploadState::Uploading(0), &UploadState::Done]);
    }
}
