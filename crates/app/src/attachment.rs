//! Photos: uploaded by anybody, claimed by a report or message, thrown away when nobody does.

mod address;
mod cover;
pub mod picture;
mod room;
mod take;

use bytes::Bytes;
use chrono::{DateTime, Duration, Utc};
use majlis_contract::attachment::{AttachmentUploaded, AttachmentView};
use majlis_contract::problem::ErrorCode;
use majlis_contract::{AttachmentId, CaseId, EventId};
use majlis_persistence::entity::attachment::Model;
use majlis_persistence::{DatabaseTransaction, attachment as store, contribution, job, public_case as published};
use serde_json::json;
use tokio::sync::Semaphore;

pub use address::Kind;
pub use cover::{Cover, cover};
pub use room::{Arriving, Room};

pub(crate) use take::{claimed, take};

use crate::job::{DELETE_BLOBS, Job, JobError};
use crate::{App, AppError, AppResult};

/// How many pictures this process decodes at once; a large one takes up to 200 MB while it lasts and is decoded alone.
const DECODERS_AT_ONCE: u32 = 2;
static DECODERS: Semaphore = Semaphore::const_new(DECODERS_AT_ONCE as usize);
/// How long a photo waits to be claimed.
const UNCLAIMED_KEPT: Duration = Duration::hours(24);
/// How many unclaimed photos are thrown away at once.
const PURGED_AT_ONCE: u64 = 500;
/// Of how many photos the blobs are deleted in one go: few enough for a slow store and the time that a job has.
const DELETED_AT_ONCE: usize = 50;

/// Takes a photo: what is kept of it is made here, the bytes given are not.
pub async fn upload(app: &App, arrived: Arriving) -> AppResult<AttachmentUploaded> {
    let picture = prepared(arrived).await?;
    let row = unclaimed(app, &picture)?;
    let (id, view) = (AttachmentId(row.id), view(app, &row, app.now()));
    keep(app, row, picture).await?;
    Ok(AttachmentUploaded { attachment: view, claim: address::claim(app, id) })
}

/// The row of a picture that belongs to nothing.
fn unclaimed(app: &App, picture: &picture::Picture) -> AppResult<Model> {
    Ok(Model {
        id: app.new_id(),
        case_id: None,
        event_id: None,
        width: picture.width.try_into().map_err(AppError::internal)?,
        height: picture.height.try_into().map_err(AppError::internal)?,
        size: picture.picture.len().try_into().map_err(AppError::internal)?,
        created_at: app.now(),
        covers: None,
        areas: None,
    })
}

async fn keep(app: &App, row: Model, picture: picture::Picture) -> AppResult<()> {
    let id = AttachmentId(row.id);
    // The row comes first: should we die before the end, the purge finds it and the blobs with it.
    app.db.write(async |tx| store::insert(tx, row).await).await?;
    app.blobs.put(&Kind::Picture.blob(id), picture.picture.into()).await?;
    Ok(app.blobs.put(&Kind::Thumbnail.blob(id), picture.thumbnail.into()).await?)
}

/// What is kept of a picture that arrived.
pub(crate) async fn prepared(arrived: Arriving) -> AppResult<picture::Picture> {
    let share = if picture::is_large(&arrived.bytes) { DECODERS_AT_ONCE } else { 1 };
    let permit = DECODERS.acquire_many(share).await.map_err(AppError::internal)?;
    let prepare = move || {
        // Both kept to the end of the work, which goes on when the sender hangs up.
        let (_permit, arrived) = (permit, arrived);
        picture::prepare(&arrived.bytes)
    };
    let made = tokio::task::spawn_blocking(prepare).await.map_err(AppError::internal)?;
    made.map_err(|refusal| {
        tracing::info!(%refusal, "a picture was refused");
        AppError::Refused(ErrorCode::PictureRefused)
    })
}

/// What is kept of a municipality's mark that arrived.
pub(crate) async fn prepared_mark(bytes: Vec<u8>) -> AppResult<Vec<u8>> {
    let permit = DECODERS.acquire().await.map_err(AppError::internal)?;
    let prepare = move || {
        let _permit = permit;
        picture::mark(&bytes)
    };
    let made = tokio::task::spawn_blocking(prepare).await.map_err(AppError::internal)?;
    made.map_err(|_| AppError::Refused(ErrorCode::PictureRefused))
}

/// Gives uploaded photos to a case, or to an event on it. Each can be given once, and only by who uploaded it.
pub async fn claim_all(app: &App, tx: &DatabaseTransaction, claims: &[String], case: CaseId, event: Option<EventId>) -> AppResult<()> {
    if claims.is_empty() {
        return Ok(());
    }
    let pointer = |at: usize| format!("/attachments/{at}");
    let known = take::free(app, tx, claims, pointer).await?;
    // A rival may have been quicker since.
    let given = store::claim(tx, &known, case.0, event.map(|event| event.0)).await?;
    if given == known.len() as u64 { Ok(()) } else { Err(take::unknown(vec![0], pointer)) }
}

/// The photos as they were sent, without what the public sees in their place.
pub fn originals(rows: Vec<Model>) -> Vec<Model> {
    rows.into_iter().filter(|row| row.covers.is_none()).collect()
}

/// Photos as their readers get them, with addresses that work for a while.
pub fn views(app: &App, rows: &[Model]) -> Vec<AttachmentView> {
    let now = app.now();
    rows.iter().map(|row| view(app, row, now)).collect()
}

fn view(app: &App, row: &Model, now: DateTime<Utc>) -> AttachmentView {
    let id = AttachmentId(row.id);
    AttachmentView {
        id,
        url: address::url(app, id, Kind::Picture, now),
        thumbnail_url: address::url(app, id, Kind::Thumbnail, now),
        width: row.width.unsigned_abs(),
        height: row.height.unsigned_abs(),
        size: row.size.unsigned_abs(),
        created_at: row.created_at,
    }
}

/// The same as everybody gets them: the addresses hold only as long as the public may see the photo.
pub fn public_views(app: &App, rows: &[Model]) -> Vec<AttachmentView> {
    let mut views = views(app, rows);
    views.iter_mut().for_each(|view| for_public(app, view));
    views
}

/// One photo, as everybody gets it or for its reader alone.
pub(crate) fn one(app: &App, row: &Model, is_public: bool) -> AttachmentView {
    let mut view = view(app, row, app.now());
    if is_public {
        for_public(app, &mut view);
    }
    view
}

/// Puts the addresses that everybody gets.
pub fn for_public(app: &App, view: &mut AttachmentView) {
    let now = app.now();
    view.url = address::public_url(app, view.id, Kind::Picture, now);
    view.thumbnail_url = address::public_url(app, view.id, Kind::Thumbnail, now);
}

/// The picture's bytes, for who has an address that we made and that still holds.
pub async fn picture(app: &App, id: AttachmentId, kind: Kind, expires: i64, public: bool, signature: &str) -> AppResult<Bytes> {
    if !address::is_valid(app, id, kind, expires, public, signature, app.now()) {
        return Err(AppError::NOT_FOUND);
    }
    // An address that was given to everybody ends with the publication, not with its hour.
    if public && !is_public(app, id).await? {
        return Err(AppError::NOT_FOUND);
    }
    app.blobs.get(&kind.blob(id)).await?.ok_or(AppError::NOT_FOUND)
}

/// Whether the public may see a photo now, on a case or on an idea.
async fn is_public(app: &App, id: AttachmentId) -> AppResult<bool> {
    let db = app.db.read();
    Ok(published::shows_photo(db, id.0).await? || contribution::shows_photo(db, id.0).await?)
}

/// Throws photos away that nobody claimed in time: the rows here, their blobs by a job of the same transaction.
pub async fn purge(app: &App) -> AppResult<u64> {
    let now = app.now();
    app.db
        .write(async |tx| {
            let ids = store::stale(tx, now - UNCLAIMED_KEPT, PURGED_AT_ONCE).await?;
            if ids.is_empty() {
                return Ok(0);
            }
            job::enqueue(tx, app.new_id(), DELETE_BLOBS, json!({ "attachment_ids": ids }), now).await?;
            let deleted = store::delete_unclaimed(tx, &ids).await?;
            // One that was claimed in between must keep its blobs: come again later.
            if deleted == ids.len() as u64 { Ok(deleted) } else { Err(AppError::internal("photos were claimed during the purge")) }
        })
        .await
}

/// Does the job `{attachment_ids}`: deletes the blobs of photos whose rows are gone, some at a time.
pub async fn delete_blobs(app: &App, job: &Job) -> Result<(), JobError> {
    let ids: Vec<AttachmentId> =
        serde_json::from_value(job.payload()["attachment_ids"].clone()).map_err(|e| JobError::Never(e.to_string()))?;
    let (some, rest) = ids.split_at(ids.len().min(DELETED_AT_ONCE));
    for id in some {
        for kind in [Kind::Picture, Kind::Thumbnail] {
            app.blobs.delete(&kind.blob(*id)).await.map_err(|error| JobError::Again(error.to_string()))?;
        }
    }
    if rest.is_empty() {
        return Ok(());
    }
    app.db.write(async |tx| job::keep_progress(tx, job.id(), json!({ "attachment_ids": rest })).await).await?;
    Err(JobError::NotYet(app.now()))
}
