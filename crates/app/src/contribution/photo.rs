//! The photos of ideas.

use std::collections::{HashMap, HashSet};

use majlis_contract::contribution::{IdeaPhoto, IdeaPhotoView};
use majlis_domain::text;
use majlis_persistence::contribution::{self as store, PhotoRow};
use majlis_persistence::entity::attachment::Model as Upload;
use majlis_persistence::{ConnectionTrait, DatabaseTransaction, job};
use serde_json::json;
use uuid::Uuid;

use crate::job::DELETE_BLOBS;
use crate::{App, AppError, AppResult, attachment};

/// Gives an idea the photos that it is to have, in this order: those that it has already, and uploads that belong to nothing yet. The
/// others that it had are deleted for good. Says whether anything has changed.
pub(super) async fn put(app: &App, tx: &DatabaseTransaction, idea: Uuid, wanted: &[IdeaPhoto]) -> AppResult<bool> {
    let had = store::photos_of(tx, vec![idea]).await?;
    let kept = kept(app, &had, wanted)?;
    let fresh: Vec<usize> = (0..wanted.len()).filter(|at| kept[*at].is_none()).collect();
    let claims: Vec<String> = fresh.iter().map(|at| wanted[*at].photo.clone()).collect();
    let taken = attachment::take(app, tx, &claims, |at| pointer(fresh[at])).await?;
    let mut taken = taken.into_iter().map(|upload| of_upload(idea, upload));
    let rows = kept.into_iter().filter_map(|kept| kept.or_else(|| taken.next())).zip(wanted).enumerate();
    let rows: Vec<PhotoRow> = rows.map(|(at, (row, photo))| placed(row, at, photo)).collect::<AppResult<_>>()?;
    if rows == had {
        return Ok(false);
    }
    let stays: HashSet<Uuid> = rows.iter().map(|row| row.id).collect();
    let gone: Vec<Uuid> = had.iter().map(|row| row.id).filter(|id| !stays.contains(id)).collect();
    if !gone.is_empty() {
        job::enqueue(tx, app.new_id(), DELETE_BLOBS, json!({ "attachment_ids": gone }), app.now()).await?;
    }
    store::put_photos(tx, idea, rows).await?;
    Ok(true)
}

/// Which of the wanted photos the idea has already: by its name, or by the claim with which it was given.
fn kept(app: &App, had: &[PhotoRow], wanted: &[IdeaPhoto]) -> AppResult<Vec<Option<PhotoRow>>> {
    let mut named = HashSet::new();
    let one = |(at, photo): (usize, &IdeaPhoto)| {
        let id = photo.photo.parse().ok().or_else(|| attachment::claimed(app, &photo.photo));
        let row = had.iter().find(|row| Some(row.id) == id);
        match row {
            Some(row) if !named.insert(row.id) => Err(AppError::field(&pointer(at), majlis_contract::problem::FieldCode::Unknown)),
            row => Ok(row.cloned()),
        }
    };
    wanted.iter().enumerate().map(one).collect()
}

fn pointer(at: usize) -> String {
    format!("/photos/{at}/photo")
}

fn of_upload(contribution_id: Uuid, upload: Upload) -> PhotoRow {
    let Upload { id, width, height, size, created_at, .. } = upload;
    PhotoRow { id, contribution_id, position: 0, alt: None, width, height, size, created_at }
}

fn placed(row: PhotoRow, at: usize, photo: &IdeaPhoto) -> AppResult<PhotoRow> {
    Ok(PhotoRow { position: at.try_into().map_err(AppError::internal)?, alt: photo.alt.as_deref().map(text::clean), ..row })
}

/// The words that were said to photos, and where they stand in what was sent.
pub(super) fn words(photos: &[IdeaPhoto]) -> Vec<(String, String)> {
    let alt = |(at, photo): (usize, &IdeaPhoto)| Some((format!("/photos/{at}/alt"), photo.alt.clone()?));
    photos.iter().enumerate().filter_map(alt).collect()
}

/// The photos of several contributions, each one's in order.
pub(super) async fn of_all(db: &impl ConnectionTrait, ideas: Vec<Uuid>) -> AppResult<HashMap<Uuid, Vec<PhotoRow>>> {
    let mut photos = HashMap::<Uuid, Vec<PhotoRow>>::new();
    for row in store::photos_of(db, ideas).await? {
        photos.entry(row.contribution_id).or_default().push(row);
    }
    Ok(photos)
}

/// Photos as their readers get them: where everybody reads the idea, with addresses that end with its publication.
pub(super) fn views(app: &App, rows: Vec<PhotoRow>, is_public: bool) -> Vec<IdeaPhotoView> {
    let view = |row: PhotoRow| {
        let PhotoRow { id, alt, width, height, size, created_at, .. } = row;
        let upload = Upload { id, case_id: None, event_id: None, width, height, size, created_at, covers: None, areas: None };
        IdeaPhotoView { picture: attachment::one(app, &upload, is_public), alt }
    };
    rows.into_iter().map(view).collect()
}
