//! Comments as they appear.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::entity::contribution::{Column, Entity};

/// Where a comment has appeared.
#[derive(Debug, Clone, FromQueryResult)]
pub struct Appeared {
    pub id: Uuid,
    pub subject_id: Uuid,
    pub idea_id: Option<Uuid>,
    pub section_id: Option<Uuid>,
    pub reply_to: Option<Uuid>,
    pub published_at: DateTime<Utc>,
}

/// Comments that were published after `since` and still are, the earliest first; of one subject or of all.
pub async fn appeared(db: &impl ConnectionTrait, subject: Option<Uuid>, since: DateTime<Utc>, limit: u64) -> Result<Vec<Appeared>, DbErr> {
    let columns = [Column::Id, Column::SubjectId, Column::IdeaId, Column::SectionId, Column::ReplyTo, Column::PublishedAt];
    let mut select = Entity::find().select_only().columns(columns).filter(Column::PublishedAt.gt(since));
    if let Some(subject) = subject {
        select = select.filter(Column::SubjectId.eq(subject));
    }
    select
        .filter(Column::Kind.eq("comment"))
        .filter(Column::State.eq("published"))
        .order_by_asc(Column::PublishedAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .into_model()
        .all(db)
        .await
}
