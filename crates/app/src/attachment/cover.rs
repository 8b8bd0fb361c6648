//! Photos with parts covered: pictures of their own, so that nothing leads from what the public gets to what was sent.

use majlis_contract::AttachmentId;
use majlis_contract::case::Area;
use majlis_persistence::entity::attachment::Model;
use serde_json::json;
use uuid::Uuid;

use super::{DECODERS, Kind, keep, picture, unclaimed};
use crate::{App, AppError, AppResult};

/// A covered version that was made, and is shown to nobody yet.
#[derive(Debug, Clone)]
pub struct Cover {
    pub id: Uuid,
    pub photo: Uuid,
    pub areas: Vec<Area>,
}

/// Makes the covered version of a photo. Until a case shows it, it belongs to nothing, and is thrown away like what nobody claims.
pub async fn cover(app: &App, photo: &Model, areas: &[Area]) -> AppResult<Cover> {
    let original = app.blobs.get(&Kind::Picture.blob(AttachmentId(photo.id))).await?;
    let original = original.ok_or_else(|| AppError::internal("a photo without its picture"))?;
    let permit = DECODERS.acquire().await.map_err(AppError::internal)?;
    let wanted = areas.to_vec();
    let paint = move || {
        let _permit = permit;
        picture::covered(&original, &wanted)
    };
    let painted = tokio::task::spawn_blocking(paint).await.map_err(AppError::internal)?.map_err(AppError::internal)?;
    let row = Model { event_id: photo.event_id, covers: Some(photo.id), areas: Some(json!(areas)), ..unclaimed(app, &painted)? };
    let id = row.id;
    keep(app, row, painted).await?;
    Ok(Cover { id, photo: photo.id, areas: areas.to_vec() })
}
