//! Drafts: their versions and sections; the points that are made on them beside it.

mod point;

use sea_orm::sea_query::{Expr, ExprTrait, LockType};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, IntoActiveModel, JoinType, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait,
};
use serde_json::Value;
use uuid::Uuid;

use crate::entity::{consultation, draft_identity, draft_section, draft_version};
use crate::search;

pub use crate::entity::consultation::Model as ConsultationRow;
pub use crate::entity::draft_point::Model as PointRow;
pub use crate::entity::draft_section::Model as SectionRow;
pub use crate::entity::draft_version::Model as VersionRow;
pub use point::*;

/// Rows that one statement writes at most.
const AT_ONCE: usize = 500;

/// What a consultation holds, kept from others until the transaction ends; begun where there is nothing yet.
pub async fn hold(db: &impl ConnectionTrait, subject: Uuid) -> Result<ConsultationRow, DbErr> {
    use consultation::{Column, Entity};
    let new = ConsultationRow { subject_id: subject, points_published_at: None, version: 1 };
    let insert = Entity::insert_many([new.into_active_model()]).on_conflict_do_nothing_on([Column::SubjectId]);
    insert.exec_without_returning(db).await?;
    let row = Entity::find_by_id(subject).lock(LockType::Update).one(db).await?;
    row.ok_or_else(|| DbErr::RecordNotFound("the consultation".to_owned()))
}

/// What a consultation holds; nothing before its first version.
pub async fn find(db: &impl ConnectionTrait, subject: Uuid) -> Result<Option<ConsultationRow>, DbErr> {
    consultation::Entity::find_by_id(subject).one(db).await
}

/// Writes a consultation that is held.
pub async fn save(db: &impl ConnectionTrait, row: ConsultationRow) -> Result<(), DbErr> {
    consultation::Entity::update(row.clone().into_active_model().reset_all()).exec(db).await?;
    search::follow::consultation(db, &row).await
}

/// The versions of a draft, the oldest first; there are a hundred at most.
pub async fn versions(db: &impl ConnectionTrait, subject: Uuid) -> Result<Vec<VersionRow>, DbErr> {
    use draft_version::{Column, Entity};
    Entity::find().filter(Column::SubjectId.eq(subject)).order_by_asc(Column::Number).all(db).await
}

/// Adds a version.
pub async fn insert_version(db: &impl ConnectionTrait, row: VersionRow) -> Result<(), DbErr> {
    draft_version::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(db).await?;
    Ok(())
}

/// Writes a changed version over the one that the change rests on; false when that is no longer the current one.
pub async fn save_version(db: &impl ConnectionTrait, row: VersionRow, old_version: i64) -> Result<bool, DbErr> {
    use draft_version::{Column, Entity};
    let (id, saved) = (row.id, row.clone());
    let change = row.into_active_model().reset_all();
    let written = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Version.eq(old_version)).exec(db).await?;
    if written.rows_affected == 1 {
        search::follow::version(db, &saved).await?;
    }
    Ok(written.rows_affected == 1)
}

/// The sections of a version, in their order.
pub async fn sections(db: &impl ConnectionTrait, version: Uuid) -> Result<Vec<SectionRow>, DbErr> {
    use draft_section::{Column, Entity};
    Entity::find().filter(Column::VersionId.eq(version)).order_by_asc(Column::Position).all(db).await
}

/// Whether a version has a section.
pub async fn has_section(db: &impl ConnectionTrait, version: Uuid, section: Uuid) -> Result<bool, DbErr> {
    Ok(draft_section::Entity::find_by_id((version, section)).one(db).await?.is_some())
}

/// Writes the sections of a version in place of those that it has.
pub async fn set_sections(db: &impl ConnectionTrait, version: Uuid, mut rows: Vec<SectionRow>) -> Result<(), DbErr> {
    use draft_section::{Column, Entity};
    Entity::delete_many().filter(Column::VersionId.eq(version)).exec(db).await?;
    while !rows.is_empty() {
        let some = rows.drain(..rows.len().min(AT_ONCE)).map(|row| row.into_active_model().reset_all());
        Entity::insert_many(some).exec_without_returning(db).await?;
    }
    Ok(())
}

/// Begins sections of a draft.
pub async fn insert_identities(db: &impl ConnectionTrait, subject: Uuid, ids: Vec<Uuid>) -> Result<(), DbErr> {
    use draft_identity::{Entity, Model};
    if ids.is_empty() {
        return Ok(());
    }
    let rows = ids.into_iter().map(|id| Model { id, subject_id: subject, comments: 0 }.into_active_model().reset_all());
    Entity::insert_many(rows).exec_without_returning(db).await?;
    Ok(())
}

/// Which of these are sections of the draft in any version, with their published comments.
pub async fn identities(db: &impl ConnectionTrait, subject: Uuid, ids: Vec<Uuid>) -> Result<Vec<(Uuid, i32)>, DbErr> {
    use draft_identity::{Column, Entity};
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let query = Entity::find().select_only().columns([Column::Id, Column::Comments]);
    query.filter(Column::SubjectId.eq(subject)).filter(Column::Id.is_in(ids)).into_tuple().all(db).await
}

/// A section that has comments and is not in some version.
#[derive(Debug, Clone, PartialEq, FromQueryResult)]
pub struct GoneRow {
    pub section_id: Uuid,
    pub number: String,
    pub heading: Value,
    /// The last published version that has it.
    pub last_version: i32,
    pub comments: i32,
}

/// Sections with published comments that a version does not have, by the last published version before it that has them; the most
/// discussed first, `most` at most.
pub async fn gone(db: &impl ConnectionTrait, subject: Uuid, version: &VersionRow, most: u64) -> Result<Vec<GoneRow>, DbErr> {
    use draft_identity::{Column, Entity};
    use draft_section::{Column as Section, Entity as Sections};
    use draft_version::{Column as Version, Entity as Versions};
    let having = Sections::find().select_only().column(Section::SectionId).filter(Section::VersionId.eq(version.id)).into_query();
    let discussed = Entity::find().filter(Column::SubjectId.eq(subject)).filter(Column::Comments.gt(0));
    let discussed = discussed.filter(Column::Id.not_in_subquery(having)).order_by_desc(Column::Comments).order_by_asc(Column::Id);
    let discussed = discussed.limit(most).all(db).await?;
    if discussed.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = discussed.iter().map(|one| one.id).collect();
    let versions = Sections::belongs_to(Versions).from(Section::VersionId).to(Version::Id).into();
    let found: Vec<(Uuid, String, Value, i32)> = Sections::find()
        .select_only()
        .columns([Section::SectionId, Section::Number, Section::Heading])
        .column(Version::Number)
        .join(JoinType::InnerJoin, versions)
        .filter(Section::SectionId.is_in(ids))
        .filter(Version::State.eq("published"))
        .filter(Version::Number.lt(version.number))
        .order_by_desc(Version::Number)
        .into_tuple()
        .all(db)
        .await?;
    let last = |one: draft_identity::Model| {
        let (_, number, heading, last) = found.iter().find(|(id, ..)| *id == one.id)?.clone();
        Some(GoneRow { section_id: one.id, number, heading, last_version: last, comments: one.comments })
    };
    Ok(discussed.into_iter().filter_map(last).collect())
}

/// Counts comments that appear on a section or leave it.
pub async fn count_comments(db: &impl ConnectionTrait, section: Uuid, more: i32) -> Result<(), DbErr> {
    use draft_identity::{Column, Entity};
    let comments = Expr::col(Column::Comments).add(more);
    Entity::update_many().col_expr(Column::Comments, comments).filter(Column::Id.eq(section)).exec(db).await?;
    Ok(())
}
