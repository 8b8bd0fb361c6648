//! Which photos of a case the public sees covered.

use std::collections::{BTreeSet, HashSet};

use majlis_contract::case::{Area, CoveredPhoto};
use majlis_contract::problem::{FieldCode, FieldError};
use majlis_persistence::entity::attachment::Model as Photo;
use majlis_persistence::{ConnectionTrait, DatabaseTransaction, attachment as store};
use uuid::Uuid;

use crate::attachment::{self, Cover};
use crate::{App, AppError, AppResult};

/// What is covered of a photo, with its covered version.
pub fn areas(version: &Photo) -> Vec<Area> {
    version.areas.clone().and_then(|areas| serde_json::from_value(areas).ok()).unwrap_or_default()
}

/// What is not a photo of the case, or stands in the list twice.
pub fn misnamed(photos: &[Photo], wanted: &[CoveredPhoto]) -> Vec<FieldError> {
    let mut named = HashSet::new();
    let wrong = wanted.iter().enumerate().filter_map(|(at, covered)| {
        let known = photos.iter().any(|photo| photo.id == covered.photo.0);
        let code = if !known {
            FieldCode::Unknown
        } else if !named.insert(covered.photo) {
            FieldCode::Taken
        } else {
            return None;
        };
        Some(FieldError::new(format!("/covered_photos/{at}/photo"), code))
    });
    wrong.collect()
}

/// Makes the versions that are not there yet. One after the other: each takes the memory of a picture.
pub async fn make(app: &App, case: Uuid, wanted: &[CoveredPhoto]) -> AppResult<Vec<Cover>> {
    let db = app.db.read();
    let (photos, there) = (store::of_cases(db, &[case]).await?, store::covers(db, case).await?);
    let mut made = Vec::new();
    for missing in wanted.iter().filter(|wanted| !there.iter().any(|version| covers(version, wanted))) {
        if let Some(photo) = photos.iter().find(|photo| photo.id == missing.photo.0) {
            made.push(attachment::cover(app, photo, &missing.areas).await?);
        }
    }
    Ok(made)
}

/// Lets these photos be covered and no others, with versions that are there or were just made.
pub async fn replace(tx: &DatabaseTransaction, case: Uuid, wanted: &[CoveredPhoto], made: &[Cover]) -> AppResult<()> {
    let there = store::covers(tx, case).await?;
    let stays = |version: &&Photo| wanted.iter().any(|wanted| covers(version, wanted));
    let (stay, end): (Vec<&Photo>, Vec<&Photo>) = there.iter().partition(stays);
    let ended: Vec<Uuid> = end.iter().map(|version| version.id).collect();
    store::uncover(tx, case, &ended).await?;
    let missing = wanted.iter().filter(|wanted| !stay.iter().any(|version| covers(version, wanted)));
    let fits =
        |wanted: &CoveredPhoto| made.iter().find(|made| made.photo == wanted.photo.0 && made.areas == wanted.areas).map(|made| made.id);
    // Somebody was quicker since they were made.
    let begun: Vec<Uuid> = missing.map(fits).collect::<Option<_>>().ok_or(AppError::STALE)?;
    let shown = store::cover(tx, case, &begun).await?;
    if shown == begun.len() as u64 { Ok(()) } else { Err(AppError::STALE) }
}

fn covers(version: &Photo, wanted: &CoveredPhoto) -> bool {
    version.covers == Some(wanted.photo.0) && areas(version) == wanted.areas
}

/// The photos that nobody outside gets: those that are hidden, in either version, and those that a covered version stands for.
pub async fn withheld(db: &impl ConnectionTrait, case: Uuid, hidden: &[Uuid]) -> AppResult<Withheld> {
    let versions = store::covers(db, case).await?;
    let of_hidden = versions.iter().filter(|version| version.covers.is_some_and(|photo| hidden.contains(&photo)));
    let ids = hidden.iter().copied().chain(of_hidden.map(|version| version.id)).chain(versions.iter().filter_map(|version| version.covers));
    Ok(Withheld { photos: ids.collect(), some_covered: !versions.is_empty() })
}

pub struct Withheld {
    pub photos: BTreeSet<Uuid>,
    pub some_covered: bool,
}
