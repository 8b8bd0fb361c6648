//! Photos chosen for a report or a message: each goes to the server at once, and what is sent later is its claim.

use gloo_events::EventListener;
use majlis_contract::attachment::MAX_ATTACHMENTS;
use majlis_contract::problem::ErrorCode;
use web_sys::{Blob, File};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::photo_list::{Change, Item, KeptPhoto, List, is_picture};
use super::photo_under_way::UnderWay;
use crate::api::attachment::{miniature, smaller, upload_attachment};
use crate::api::{ApiError, fresh_key};
use crate::ui::{PhotoPicker, Upload, UploadState};
use crate::{outbox, t};

const MOST: usize = MAX_ATTACHMENTS as usize;

/// The photos of one form, by [`use_photos`].
#[derive(Clone, PartialEq)]
pub struct Photos {
    list: UseReducerHandle<List>,
    /// How many it takes.
    most: usize,
    /// Each is kept on the device until it is sent, so that it outlives the tab and waits for a network.
    on_device: bool,
    under_way: UnderWay,
}

impl Photos {
    /// What goes into `attachments`.
    pub fn claims(&self) -> Vec<String> {
        self.list.items.iter().filter_map(|item| item.kept.as_ref().and_then(|kept| kept.claim.clone())).collect()
    }

    /// Those that the server has, in the order of [`Photos::claims`], each with its number among all that are shown, from 1 on.
    pub fn arrived(&self) -> Vec<(usize, KeptPhoto)> {
        let claimed = |item: &Item| item.kept.clone().filter(|kept| kept.claim.is_some());
        self.list.items.iter().enumerate().filter_map(|(at, item)| Some((at + 1, claimed(item)?))).collect()
    }

    /// For a draft; a photo can be claimed for 24 hours, and what the device keeps can be sent again.
    pub fn kept(&self) -> Vec<KeptPhoto> {
        self.list.items.iter().filter_map(|item| item.kept.clone()).collect()
    }

    /// True while one is on its way: sending now would leave it behind.
    pub fn busy(&self) -> bool {
        self.list.items.iter().any(Item::is_on_its_way)
    }

    /// True while one waits for a network.
    pub fn waiting(&self) -> bool {
        self.list.items.iter().any(|item| item.upload.state == UploadState::Waiting)
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
        let claimed = |item: &&Item| item.kept.as_ref().is_some_and(|kept| kept.claim.is_some());
        let Some(item) = self.list.items.iter().filter(claimed).nth(at) else { return };
        if item.kept.as_ref().is_some_and(|kept| kept.device_id.is_some()) {
            self.retry(item.upload.number);
        } else {
            self.list.dispatch(Change::Lost(item.upload.number, t!("photo-expired")));
        }
    }

    /// The draft as another tab has left it; what that one has dropped is its own to clear away.
    pub fn follow(&self, photos: Vec<KeptPhoto>) {
        for item in self.list.items.iter().filter(|item| item.kept.is_some() && !item.is_in(&photos)) {
            self.under_way.stop(item.upload.number);
        }
        self.list.dispatch(Change::Follow(photos));
    }

    /// How many are shown.
    pub fn len(&self) -> usize {
        self.list.items.len()
    }

    pub fn is_empty(&self) -> bool {
        self.list.items.is_empty()
    }

    /// After sending, or when the draft is thrown away.
    pub fn clear(&self) {
        self.under_way.stop_all();
        self.drop_kept();
        self.list.dispatch(Change::Clear);
    }

    /// The device needs them no longer.
    pub fn drop_kept(&self) {
        for id in self.list.items.iter().filter_map(device_id) {
            outbox::drop_photo(id);
        }
    }

    fn remove(&self, number: u32) {
        self.under_way.stop(number);
        let item = self.list.items.iter().find(|item| item.upload.number == number);
        if let Some(id) = item.and_then(device_id) {
            outbox::drop_photo(id);
        }
        self.list.dispatch(Change::Remove(number));
    }

    fn add(&self, files: Vec<File>) {
        let room = self.most.saturating_sub(self.len());
        for (number, file) in (self.list.count + 1..).zip(files.into_iter().take(room)) {
            self.list.dispatch(Change::Add(number, file.clone()));
            self.prepare(number, file);
        }
    }

    fn retry(&self, number: u32) {
        let Some(item) = self.list.items.iter().find(|item| item.upload.number == number) else { return };
        let (kept, file) = (device_id(item), item.file.clone());
        let (dispatcher, under_way) = (self.list.dispatcher(), self.under_way.clone());
        dispatcher.dispatch(Change::Again(number));
        under_way.begin(number);
        spawn_local(async move {
            let blob = match &kept {
                Some(id) => outbox::kept_photo(id).await,
                None => None,
            };
            match (blob, file) {
                (Some(blob), _) => under_way.finish(number, send(dispatcher, number, blob, true)).await,
                (None, Some(file)) => {
                    let blob = smaller(&file).await;
                    under_way.finish(number, send(dispatcher, number, blob, false)).await;
                }
                (None, None) => dispatcher.dispatch(Change::Lost(number, t!("photo-expired"))),
            }
        });
    }

    /// Those that wait for a network.
    fn retry_waiting(&self) {
        for item in self.list.items.iter().filter(|item| item.upload.state == UploadState::Waiting) {
            self.retry(item.upload.number);
        }
    }

    /// Makes it small, keeps it, and sends it.
    fn prepare(&self, number: u32, file: File) {
        let (dispatcher, under_way) = (self.list.dispatcher(), self.under_way.clone());
        if !is_picture(&file) {
            dispatcher.dispatch(Change::Lost(number, t!("photo-kind", name = file.name())));
            return;
        }
        let on_device = self.on_device;
        under_way.begin(number);
        spawn_local(async move {
            if let Some(picture) = miniature(&file).await {
                dispatcher.dispatch(Change::Miniature(number, picture));
            }
            let blob = smaller(&file).await;
            let id = fresh_key();
            let kept = on_device && outbox::keep_photo(&id, &blob).await;
            if !under_way.goes_on(number) {
                return outbox::drop_photo(id);
            }
            if kept {
                dispatcher.dispatch(Change::OnDevice(number, id));
            }
            under_way.finish(number, send(dispatcher, number, blob, kept)).await;
        });
    }
}

async fn send(dispatcher: UseReducerDispatcher<List>, number: u32, blob: Blob, kept: bool) {
    let heard = dispatcher.clone();
    let sent: Result<_, ApiError> = upload_attachment(&blob, move |percent| heard.dispatch(Change::Percent(number, percent))).await;
    dispatcher.dispatch(match sent {
        Ok(photo) => Change::Done(number, Box::new(photo)),
        // The device keeps it: it goes with the report.
        Err(error) if error.is_passing() && kept => Change::Waiting(number),
        Err(error) if is_about_picture(&error) => Change::Lost(number, error.text()),
        Err(error) => Change::Failed(number, error.text()),
    });
}

fn is_about_picture(error: &ApiError) -> bool {
    matches!(error.code(), Some(ErrorCode::PictureRefused | ErrorCode::TooLarge | ErrorCode::UnsupportedMediaType))
}

fn device_id(item: &Item) -> Option<String> {
    item.kept.as_ref().and_then(|kept| kept.device_id.clone())
}

/// As [`use_photos`], each kept on the device until it is sent; what waits is sent when the network is back.
#[hook]
pub fn use_photos_on_device(kept: impl FnOnce() -> Vec<KeptPhoto>) -> Photos {
    let photos = Photos { on_device: true, ..use_photos(kept) };
    {
        let photos = photos.clone();
        use_effect_with((), move |()| photos.retry_waiting());
    }
    {
        let photos = photos.clone();
        let waiting = photos.waiting();
        use_effect_with((waiting, photos.len()), move |(waiting, _)| {
            let window = web_sys::window().filter(|_| *waiting);
            let listener = window.map(|window| EventListener::new(&window, "online", move |_| photos.retry_waiting()));
            move || drop(listener)
        });
    }
    photos
}

/// The photos of one form, beginning with those of its draft.
#[hook]
pub fn use_photos(kept: impl FnOnce() -> Vec<KeptPhoto>) -> Photos {
    use_photos_up_to(MOST, kept)
}

/// As [`use_photos`], where another number is the most.
#[hook]
pub fn use_photos_up_to(most: usize, kept: impl FnOnce() -> Vec<KeptPhoto>) -> Photos {
    let list = use_reducer(|| {
        let numbered = (1..).zip(kept().into_iter().take(most));
        let items: Vec<Item> = numbered.map(|(number, photo)| Item::restored(number, photo)).collect();
        List { count: u32::try_from(items.len()).unwrap_or_default(), items }
    });
    let under_way = (*use_memo((), |()| UnderWay::default())).clone();
    Photos { list, most, on_device: false, under_way }
}

#[derive(Properties, PartialEq)]
pub struct PhotoUploadProps {
    pub id: AttrValue,
    pub photos: Photos,
}

/// Chooses as many photos as the form takes, and shows each one's way.
#[component]
pub fn PhotoUpload(props: &PhotoUploadProps) -> Html {
    let photos = &props.photos;
    let uploads: Vec<Upload> = photos.list.items.iter().map(|item| item.upload.clone()).collect();
    let (add, remove, retry) = (photos.clone(), photos.clone(), photos.clone());
    let left = photos.most.saturating_sub(uploads.len());
    let hint = html! { <>{ t!("photo-left", count = left) }</> };
    html! {
        <PhotoPicker
            id={props.id.clone()}
            {uploads}
            most={photos.most}
            {hint}
            onadd={move |files| add.add(files)}
            onremove={move |number| remove.remove(number)}
            onretry={move |number| retry.retry(number)}
        />
    }
}
