//! Addresses that open a photo for a while, and claims that prove who uploaded it. Both are signed, neither is stored.

use chrono::{DateTime, Duration, DurationRound, Utc};
use majlis_contract::AttachmentId;

use crate::App;
use crate::vault::{Purpose, same};

/// The two sizes in which a photo is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Picture,
    Thumbnail,
}

impl Kind {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Thumbnail => "thumbnail",
        }
    }

    /// Its name in the blob store.
    pub(super) fn blob(self, id: AttachmentId) -> String {
        format!("a/{id}/{}.jpg", self.as_str())
    }
}

/// The address of a photo. It holds for one to two hours and changes once an hour, so that browsers can keep the picture.
pub(super) fn url(app: &App, id: AttachmentId, kind: Kind, now: DateTime<Utc>) -> String {
    let hour = now.duration_trunc(Duration::hours(1)).unwrap_or(now);
    let expires = (hour + Duration::hours(2)).timestamp();
    let signature = signature(app, id, kind, expires);
    format!("/api/v1/attachments/{id}/{}?expires={expires}&signature={signature}", kind.as_str())
}

/// Whether we made the address and it still holds.
pub(super) fn is_valid(app: &App, id: AttachmentId, kind: Kind, expires: i64, given: &str, now: DateTime<Utc>) -> bool {
    same(given.as_bytes(), signature(app, id, kind, expires).as_bytes()) && now.timestamp() < expires
}

fn signature(app: &App, id: AttachmentId, kind: Kind, expires: i64) -> String {
    app.vault.url_mac(Purpose::AttachmentUrl, format!("{id}:{}:{expires}", kind.as_str()).as_bytes())
}

/// What the uploader gets, to name the photo in a report or message.
pub(super) fn claim(app: &App, id: AttachmentId) -> String {
    format!("{id}.{}", app.vault.url_mac(Purpose::AttachmentClaim, id.0.as_bytes()))
}

/// The photo that a claim names, when it is ours.
pub(super) fn claimed(app: &App, given: &str) -> Option<AttachmentId> {
    let id: AttachmentId = given.split_once('.')?.0.parse().ok()?;
    same(given.as_bytes(), claim(app, id).as_bytes()).then_some(id)
}
