//! Pictures in what staff write in CommonMark. They are the municipality's own material, for everybody who has their address.

use bytes::Bytes;
use majlis_contract::picture::PictureView;
use majlis_contract::{AccountId, PictureId};
use majlis_domain::picture::PictureAddress;
use majlis_persistence::entity::picture::Model;
use majlis_persistence::picture as store;

use crate::attachment::{Arriving, prepared};
use crate::{App, AppError, AppResult};

/// Takes a picture: what is kept of it is made here, the bytes given are not.
pub async fn upload(app: &App, by: AccountId, arrived: Arriving) -> AppResult<PictureView> {
    let picture = prepared(arrived).await?;
    let id = PictureId(app.new_id());
    let address = PictureAddress { id, width: picture.width, height: picture.height };
    let size = u32::try_from(picture.picture.len()).map_err(AppError::internal)?;
    let (width, height, created_at) = (picture.width, picture.height, app.now());
    let row = Model {
        id: id.0,
        width: width.try_into().map_err(AppError::internal)?,
        height: height.try_into().map_err(AppError::internal)?,
        size: size.try_into().map_err(AppError::internal)?,
        uploaded_by: by.0,
        created_at,
    };
    // The row comes first, so that no picture is kept that nothing tells of.
    app.db.write(async |tx| store::insert(tx, row).await).await?;
    app.blobs.put(&blob(id), picture.picture.into()).await?;
    Ok(PictureView { id, address: address.to_string(), width, height, size, created_at })
}

/// The picture's bytes (JPEG). Its id is in no list and can't be guessed: whoever has it was given it, mostly by a text.
pub async fn show(app: &App, id: PictureId) -> AppResult<Bytes> {
    app.blobs.get(&blob(id)).await?.ok_or(AppError::NOT_FOUND)
}

/// Its name in the blob store.
fn blob(id: PictureId) -> String {
    format!("p/{id}/picture.jpg")
}
