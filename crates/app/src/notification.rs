//! Messages inside the app, for the person that they are for.

use majlis_contract::delivery::Audience;
use majlis_contract::notification::{NotificationPage, NotificationView};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::subject::SubjectState;
use majlis_contract::{AccountId, CaseId, NotificationId};
use majlis_domain::message::{Spoken, Voice};
use majlis_persistence::notification::{self as store, Row};
use majlis_persistence::{cursor, event as events};
use uuid::Uuid;

use crate::case::{published_of, subject_outside, word};
use crate::contribution::{is_readable, reference};
use crate::initiative::is_public;
use crate::message::{Topic, about, is_about_a_name};
use crate::{App, AppError, AppResult, decision, subject};

/// How many unread ones are counted.
const MOST_COUNTED: u64 = 100;

/// A page of the account's messages and how many are unread.
pub async fn list(app: &App, account: AccountId, page: &PageQuery) -> AppResult<NotificationPage> {
    let after = page.cursor.as_deref().map(cursor::decode).transpose()?;
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (rows, next_cursor) = store::page(app.db.read(), account.0, after, limit).await?;
    let unread = store::unread(app.db.read(), account.0, MOST_COUNTED).await?;
    let items = views(app, rows).await?;
    Ok(NotificationPage { items, next_cursor, unread: u32::try_from(unread).map_err(AppError::internal)? })
}

/// With what each is about, in a bounded number of questions.
async fn views(app: &App, rows: Vec<Row>) -> AppResult<Vec<NotificationView>> {
    let directory = app.directory.get(app).await?;
    let cases: Vec<Uuid> = rows.iter().filter_map(|row| row.case_id).collect();
    let shown = published_of(app.db.read(), &cases).await?;
    let others = rows.iter().filter(|row| row.case_id.is_none()).map(|row| row.event_id).collect();
    let events = events::find_all(app.db.read(), others).await?;
    let topics = Topic::of_all(app, &events.iter().collect::<Vec<_>>()).await?;
    let topic = |row: &Row| topics.get(&about(events.iter().find(|event| event.id == row.event_id)?));
    let is_outside = |row: &Row| row.audience.parse::<Audience>().is_ok_and(|audience| audience.voice() == Voice::Follower);
    // What was hidden or taken back since, or waits again in other words, is read by its author alone.
    let contribution = |row: &Row| match topic(row)? {
        Topic::Said(said) if is_readable(&said.row) || !is_outside(row) => {
            Some(word(&said.subject.kind).and_then(|kind| reference(&said.row, kind)))
        }
        _ => None,
    };
    let decision = |row: &Row| match topic(row)? {
        Topic::Decision(decision) => Some(decision::reference(decision)),
        _ => None,
    };
    // Who only signed an initiative is told of their own name as its owner.
    let is_of_a_name = |row: &Row| row.kind.parse().is_ok_and(is_about_a_name);
    let initiative = |row: &Row| match topic(row)? {
        Topic::Initiative(initiative) if is_public(initiative) || !(is_outside(row) || is_of_a_name(row)) => {
            Some(crate::initiative::reference((**initiative).clone()))
        }
        _ => None,
    };
    let subject = |row: &Row| match topic(row)? {
        Topic::Subject(row) if row.state != SubjectState::Draft.as_str() => Some(subject::reference(row)),
        _ => None,
    };
    let view = |row: Row| {
        // Followers read what staff let through, not what was sent.
        let audience: Audience = row.audience.parse().map_err(AppError::internal)?;
        let outside = row.category_id.zip(row.language.as_deref()).filter(|_| audience.voice() == Voice::Follower);
        let case_subject = match outside {
            Some(of) => Some(subject_outside(&directory, of, row.case_id.and_then(|case| shown.get(&case)))),
            None => row.subject.clone(),
        };
        Ok(NotificationView {
            id: NotificationId(row.id),
            kind: row.kind.parse().map_err(AppError::internal)?,
            audience,
            case_id: row.case_id.map(CaseId),
            contribution: contribution(&row).transpose()?,
            decision: decision(&row).transpose()?,
            initiative: initiative(&row),
            subject: subject(&row).transpose()?,
            case_reference: row.reference,
            case_subject,
            created_at: row.created_at,
            read_at: row.read_at,
        })
    };
    rows.into_iter().map(view).collect()
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
