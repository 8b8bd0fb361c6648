//! Photos of a town that is being saved.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use acceptance::{Client, photo};
use majlis_persistence::entity::attachment;
use sea_orm::EntityTrait;
use serde_json::json;
use tokio::task::JoinHandle;

use crate::caller::{Caller, Kept};
use crate::plan::Outcome;
use crate::town::Town;

/// A case with a photo, and the photo as it is served.
pub struct Shown {
    case: Kept,
    bytes: Vec<u8>,
}

/// Reports with a photo.
pub async fn kept(caller: &Caller) -> Shown {
    let visitor = Client::new(&caller.base);
    let claim = visitor.upload(photo(), "image/jpeg").await.expect(201)["claim"].clone();
    let mut report = caller.form();
    report["description"] = json!("عمود مائل، وصورته معه.");
    report["reporter"] = json!({ "email": "photographer@example.om" });
    report["attachments"] = json!([claim]);
    let receipt = visitor.post("/cases", &report).await.expect(201);
    let text = |name: &str| receipt[name].as_str().expect("a text").to_owned();
    let case = Kept { id: text("id"), secret: text("secret") };
    Shown { bytes: served(caller, &case).await, case }
}

/// The photo of a case.
async fn served(caller: &Caller, case: &Kept) -> Vec<u8> {
    let view = caller.get(&format!("/api/v1/cases/{}", case.id), Some(&case.secret)).await.expect("an answer").body;
    caller.bytes(view["photos"][0]["url"].as_str().expect("an address")).await
}

/// Somebody who sends photos all the while.
pub struct Photographer {
    stop: Arc<AtomicBool>,
    sending: JoinHandle<u32>,
}

pub fn more(caller: &Caller) -> Photographer {
    let (caller, stop) = (caller.clone(), Arc::new(AtomicBool::new(false)));
    let stopped = stop.clone();
    let sending = tokio::spawn(async move {
        let mut sent = 0;
        while !stopped.load(Ordering::Relaxed) {
            let said = caller.upload(photo(), "image/jpeg").await.expect("an answer");
            assert!(matches!(said.status, 201 | 503), "{}: {}", said.status, said.body);
            sent += u32::from(said.status == 201);
        }
        sent
    });
    Photographer { stop, sending }
}

impl Photographer {
    pub async fn stop(self) -> u32 {
        self.stop.store(true, Ordering::Relaxed);
        self.sending.await.expect("a photographer")
    }
}

/// Every photo that the restored database names is among the restored ones, and a server there shows the same picture.
pub async fn whole(restored: &Town, shown: &Shown, more: u32) -> Outcome {
    let db = restored.look().await;
    let named = attachment::Entity::find().all(db.read()).await.map_err(|error| error.to_string())?;
    db.close().await.map_err(|error| error.to_string())?;
    let files =
        |id: &uuid::Uuid| std::fs::read_dir(restored.directory.join("data/blobs/a").join(id.to_string())).map_or(0, Iterator::count);
    let lacking = named.iter().filter(|photo| files(&photo.id) == 0).count();
    let server = restored.served().await;
    let same = served(&Caller::of(&server.base).await, &shown.case).await == shown.bytes;
    server.stop().await;
    let found = format!(
        "{} photos of {} sent meanwhile and before, {lacking} without their file, one shown as before: {same}",
        named.len(),
        more + 1
    );
    if lacking == 0 && same { Ok(found) } else { Err(found) }
}
