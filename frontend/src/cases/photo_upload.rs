//! Photos chosen for a report or a message: each goes to the server at once, and what is sent later is its claim.

use majlis_contract::attachment::MAX_ATTACHMENTS;
use web_sys::File;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::photo_list::{Change, Item, KeptPhoto, List, is_picture};
use crate::api::ApiError;
use crate::api::attachment::{miniature, upload_attachment};
use crate::t;
use crate::ui::{PhotoPicker, Upload, UploadState};

const MOST: usize = MAX_ATTACHMENTS as usize;

/// The photos of one form, by [`use_photos`].
#[derive(Clone, PartialEq)]
pub struct Photos {
    list: UseReducerHandle<List>,
}

impl Photos {
    /// What goes into `attachments`.
    pub fn claims(&self) -> Vec<String> {
        self.list.items.iter().filter_map(|item| item.kept.as_ref().map(|kept| kept.claim.clone())).collect()
    }

    /// For a draft; a photo can be claimed for 24 hours.
    pub fn kept(&self) -> Vec<KeptPhoto> {
        self.list.items.iter().filter_map(|item| item.kept.clone()).collect()
    }

    /// True while one is on its way: sending now would leave it behind.
    pub fn busy(&self) -> bool {
        self.list.items.iter().any(|item| matches!(item.upload.state, UploadState::Uploading(_)))
    }

    /// How many did not arrive.
    pub fn failed(&self) -> usize {
        self.list.items.iter().filter(|item| matches!(item.upload.state, UploadState::Failed(_))).count()
    }

    /// How many have arrived or are on their way.
    pub fn sendable(&self) -> usize {
        self.len() - self.failed()
    }

    /// The server no longer has the photo of the claim at this place: it was not sent in time.
    pub fn expire(&self, at: usize) {
        if let Some(item) = self.list.items.iter().filter(|item| item.kept.is_some()).nth(at) {
            self.list.dispatch(Change::Failed(item.upload.number, t!("photo-expired")));
        }
    }

    /// How many are shown.
    pub fn len(&self) -> usize {
        self.list.items.len()
    }

    pub fn is_empty(&self) -> bool {
        self.list.items.is_empty()
    }

    /// After sending.
    pub fn clear(&self) {
        self.list.dispatch(Change::Clear);
    }

    fn add(&self, files: Vec<File>) {
        let room = MOST.saturating_sub(self.len());
        for (number, file) in (self.list.count + 1..).zip(files.into_iter().take(room)) {
            self.list.dispatch(Change::Add(number, file.clone()));
            self.send(number, file);
        }
    }

    fn retry(&self, number: u32) {
        let file = self.list.items.iter().find(|item| item.upload.number == number).and_then(|item| item.file.clone());
        if let Some(file) = file {
            self.list.dispatch(Change::Again(number));
            self.send(number, file);
        }
    }

    fn send(&self, number: u32, file: File) {
        let dispatcher = self.list.dispatcher();
        let heard = self.list.dispatcher();
        if !is_picture(&file) {
            dispatcher.dispatch(Change::Failed(number, t!("photo-kind", name = file.name())));
            return;
        }
        spawn_local(async move {
            if let Some(picture) = miniature(&file).await {
                dispatcher.dispatch(Change::Miniature(number, picture));
            }
            let sent: Result<_, ApiError> = upload_attachment(&file, move |percent| heard.dispatch(Change::Percent(number, percent))).await;
            dispatcher.dispatch(match sent {
                Ok(photo) => Change::Done(number, Box::new(photo)),
                Err(error) => Change::Failed(number, error.text()),
            });
        });
    }
}

/// The photos of one form, beginning with those of its draft.
#[hook]
pub fn use_photos(kept: impl FnOnce() -> Vec<KeptPhoto>) -> Photos {
    let list = use_reducer(|| {
        let numbered = (1..).zip(kept().into_iter().take(MOST));
        let items: Vec<Item> = numbered
            .map(|(number, photo)| Item {
                upload: Upload {
                    number,
                    name: photo.name.clone(),
                    thumbnail: Some(photo.thumbnail.clone()),
                    size: photo.size,
                    again: false,
                    state: UploadState::Done,
                },
                kept: Some(photo),
                file: None,
            })
            .collect();
        List { count: u32::try_from(items.len()).unwrap_or_default(), items }
    });
    Photos { list }
}

#[derive(Properties, PartialEq)]
pub struct PhotoUploadProps {
    pub id: AttrValue,
    pub photos: Photos,
}

/// Chooses up to six photos and shows each one's way.
#[component]
pub fn PhotoUpload(props: &PhotoUploadProps) -> Html {
    let photos = &props.photos;
    let uploads: Vec<Upload> = photos.list.items.iter().map(|item| item.upload.clone()).collect();
    let (add, remove, retry) = (photos.clone(), photos.clone(), photos.clone());
    let left = MOST.saturating_sub(uploads.len());
    let hint = html! { <>{ t!("photo-left", count = left) }</> };
    html! {
        <PhotoPicker
            id={props.id.clone()}
            {uploads}
            most={MOST}
            {hint}
            onadd={move |files| add.add(files)}
            onremove={move |number| remove.list.dispatch(Change::Remove(number))}
            onretry={move |number| retry.retry(number)}
        />
    }
}
