//! Public lists that follow from the directory alone: written and tagged once, and given to everybody as they are for
//! as long as it stands.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use actix_web::HttpResponse;
use bytes::Bytes;
use majlis_app::directory::Directory;
use majlis_app::{App, AppError, AppResult, vault};
use serde::Serialize;

use crate::error::ApiResult;

/// The tag of an answer, so that nobody reads its body to find it.
#[derive(Debug, Clone)]
pub struct Tag(pub String);

struct Written {
    of: Arc<Directory>,
    body: Bytes,
    tag: Tag,
}

/// What was written of the directory as it stands.
#[derive(Default)]
pub struct Kept(Mutex<HashMap<&'static str, Written>>);

impl Kept {
    /// The list of that name; made by `view` when the directory is another than the last time.
    pub async fn answer<T: Serialize>(&self, app: &App, name: &'static str, view: impl AsyncFnOnce() -> AppResult<T>) -> ApiResult {
        let directory = app.directory.get(app).await?;
        if let Some((body, tag)) = self.written(name, &directory) {
            return Ok(public(body, tag));
        }
        let body = Bytes::from(serde_json::to_vec(&view().await?).map_err(AppError::internal)?);
        let tag = Tag(vault::digest(&body).chars().take(16).collect());
        let written = Written { of: directory, body: body.clone(), tag: tag.clone() };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(name, written);
        Ok(public(body, tag))
    }

    fn written(&self, name: &str, directory: &Arc<Directory>) -> Option<(Bytes, Tag)> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let written = all.get(name).filter(|written| Arc::ptr_eq(&written.of, directory))?;
        Some((written.body.clone(), written.tag.clone()))
    }
}

fn public(body: Bytes, tag: Tag) -> HttpResponse {
    let mut answer = HttpResponse::Ok().insert_header(("cache-control", "public, no-cache")).content_type("application/json").body(body);
    answer.extensions_mut().insert(tag);
    answer
}
