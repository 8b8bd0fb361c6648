//! The public list.

use majlis_contract::page::DEFAULT_LIMIT;
use majlis_contract::public_case::{PublicCaseSummary, PublicListQuery};
use majlis_contract::{CaseId, CategoryId, DistrictId, Page};
use majlis_persistence::public_case::{self as store, ListError, PublicRow};

use super::filter;
use crate::case::word;
use crate::directory::Directory;
use crate::{App, AppError, AppResult};

/// A page of published cases, newest first.
pub async fn list(app: &App, query: &PublicListQuery) -> AppResult<Page<PublicCaseSummary>> {
    let directory = app.directory.get(app).await?;
    let Some(filter) = filter(&directory, &query.filter())? else { return Ok(Page { items: Vec::new(), next_cursor: None }) };
    let limit = u64::from(query.limit.unwrap_or(DEFAULT_LIMIT));
    let (rows, next_cursor) = store::page(app.db.read(), &filter, limit, query.cursor.as_deref()).await?;
    let items = rows.into_iter().map(|row| summary(&directory, row)).collect::<AppResult<_>>()?;
    Ok(Page { items, next_cursor })
}

fn summary(directory: &Directory, row: PublicRow) -> AppResult<PublicCaseSummary> {
    let category = directory.category_ref(CategoryId(row.category_id));
    Ok(PublicCaseSummary {
        id: CaseId(row.id),
        kind: word(&row.kind)?,
        state: word(&row.state)?,
        category: category.ok_or_else(|| AppError::internal("a case without a category"))?,
        district: row.district_id.and_then(|id| directory.district_ref(DistrictId(id))),
        latitude: row.latitude,
        longitude: row.longitude,
        created_at: row.created_at,
        updated_at: row.updated_at,
        reference: row.reference,
        subject: row.subject,
    })
}

impl From<ListError> for AppError {
    fn from(error: ListError) -> Self {
        match error {
            ListError::Database(error) => error.into(),
            ListError::Cursor(error) => error.into(),
        }
    }
}
