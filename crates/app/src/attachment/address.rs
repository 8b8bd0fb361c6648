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
    let expires = expires(now);
    let signature = signature(app, id, kind, expires, false);
    format!("/api/v1/attachments/{id}/{}?expires={expires}&signature={signature}", kind.as_str())
}

/// The address that everybody gets of a photo on a published case; it ends when the public may no longer see the photo.
pub(super) fn public_url(app: &App, id: AttachmentId, kind: Kind, now: DateTime<Utc>) -> String {
    let expires = expires(now);
    let signature = signature(app, id, kind, expires, true);
    format!("/api/v1/attachments/{id}/{}?expires={expires}&public=true&signature={signature}", kind.as_str())
}

fn expires(now: DateTime<Utc>) -> i64 {
    let hour = now.duration_trunc(Duration::hours(1)).unwrap_or(now);
    (hour + Duration::hours(2)).timestamp()
}

/// Whether we made the address and it still holds.
pub(super) fn is_valid(app: &App, id: AttachmentId, kind: Kind, expires: i64, public: bool, given: &str, now: DateTime<Utc>) -> bool {
    same(given.as_bytes(), signature(app, id, kind, expires, public).as_bytes()) && now.timestamp() < expires
}

fn signature(app: &App, id: AttachmentId, kind: Kind, expires: i64, public: bool) -> String {
    let audience = if public { ":public" } else { "" };
    app.vault.url_mac(Purpose::AttachmentUrl, format!("{id}:{}:{expires}{audience}", kind.as_str()).as_bytes())
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
