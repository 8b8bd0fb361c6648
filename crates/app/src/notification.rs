//! Messages inside the app, for the person that they are for.

use majlis_contract::delivery::Audience;
use majlis_contract::notification::{NotificationPage, NotificationView};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::{AccountId, CaseId, NotificationId};
use majlis_domain::message::{Spoken, Voice};
use majlis_persistence::cursor;
use majlis_persistence::notification::{self as store, Row};
use uuid::Uuid;

use crate::case::{published_of, subject_outside};
use crate::{App, AppError, AppResult};

/// How many unread ones are counted.
const MOST_COUNTED: u64 = 100;

/// A page of the account's messages and how many are unread.
pub async fn list(app: &App, account: AccountId, page: &PageQuery) -> AppResult<NotificationPage> {
    let after = page.cursor.as_deref().map(cursor::decode).transpose()?;
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (rows, next_cursor) = store::page(app.db.read(), account.0, after, limit).await?;
    let unread = store::unread(app.db.read(), account.0, MOST_COUNTED).await?;
    let directory = app.directory.get(app).await?;
    let cases: Vec<Uuid> = rows.iter().map(|row| row.case_id).collect();
    let shown = published_of(app.db.read(), &cases).await?;
    let items = rows.into_iter().map(|row| {
        // Followers read what staff let through, not what was sent.
        let audience: Audience = row.audience.parse().map_err(AppError::internal)?;
        let subject = match audience.voice() {
            Voice::Follower => subject_outside(&directory, (row.category_id, &row.language), shown.get(&row.case_id)),
            Voice::Reporter | Voice::Staff => row.subject.clone(),
        };
        view(Row { subject, ..row }, audience)
    });
    let items = items.collect::<AppResult<_>>()?;
    Ok(NotificationPage { items, next_cursor, unread: u32::try_from(unread).map_err(AppError::internal)? })
}

/// Marks one message as read; once read it stays so.
pub async fn mark_read(app: &App, account: AccountId, id: NotificationId) -> AppResult<()> {
    let found = app.db.write(async |tx| store::mark(tx, account.0, id.0, app.now()).await).await?;
    if found { Ok(()) } else { Err(AppError::NOT_FOUND) }
}

/// Marks all messages as read.
pub async fn mark_all_read(app: &App, account: AccountId) -> AppResult<()> {
    Ok(app.db.write(async |tx| store::mark_all(tx, account.0, app.now()).await).await?)
}

fn view(row: Row, audience: Audience) -> AppResult<NotificationView> {
    Ok(NotificationView {
        id: NotificationId(row.id),
        kind: row.kind.parse().map_err(AppError::internal)?,
        audience,
        case_id: CaseId(row.case_id),
        case_reference: row.reference,
        case_subject: row.subject,
        created_at: row.created_at,
        read_at: row.read_at,
    })
}
