//! What residents say on subjects: one at a time here, lists, supports and the moderators' queue beside it.

mod author;
mod figures;
mod finding;
mod list;
mod live;
mod map;
mod mark;
mod merge;
mod photo;
mod queue;
mod report;
mod support;
pub mod unanswered;

use majlis_contract::contribution::ContributionState;
use majlis_domain::contribution::READABLE;
use sea_orm::sea_query::{Expr, ExprTrait, LockType};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::dialect::{self, Searched};
use crate::entity::contribution::{Column, Entity};
use crate::search;

pub use crate::entity::contribution::Model as ContributionRow;
pub(crate) use author::authors;
pub use author::authors_on;
pub use figures::{ActCount, act_counts, wait_counts};
pub use finding::{
    FindingRow, findings_of, pointed_out_among, pointed_out_page, put_all as put_findings, remove as remove_findings, settle_findings,
    waiting_after,
};
pub use list::{CommentOrder, Comments, IdeaOrder, Part, Wanted, comments, ideas, lot_at, own};
pub use live::{Appeared, appeared};
pub use map::{MappedIdea, mapped_ideas};
pub use mark::{put_marks, sharing_marks};
pub use merge::{carry_supports, lead_on, merged_authors};
pub use photo::{PhotoRow, photos_of, put_photos, shows_photo};
pub use queue::{Shelf, counts, hidden_of, queue, record_of};
pub use report::{add as add_report, close as close_reports, counts as report_counts, report, settle};
pub use support::{support, supported_among, supporters, unsupport};

/// The states in which everybody reads the words, as they stand in rows.
pub(crate) fn readable() -> [&'static str; 2] {
    READABLE.map(ContributionState::as_str)
}

/// The next number; never given twice.
pub async fn next_number(db: &impl ConnectionTrait) -> Result<i64, DbErr> {
    dialect::next_number(db, "contribution_number").await
}

/// Adds a contribution and its words to the search index.
pub async fn insert(db: &impl ConnectionTrait, row: ContributionRow) -> Result<(), DbErr> {
    dialect::reindex(db, Searched::Contributions, row.number, &row.search).await?;
    Entity::insert(row.clone().into_active_model().reset_all()).exec_without_returning(db).await?;
    search::follow::contribution(db, &row).await
}

/// Writes a changed contribution over the version that the change rests on; false when that is no longer the current one. What
/// others add to it, support, comments and reports, is counted by itself.
pub async fn save(db: &impl ConnectionTrait, row: ContributionRow, old_version: i64) -> Result<bool, DbErr> {
    let (id, saved) = (row.id, row.clone());
    let mut change = row.into_active_model().reset_all();
    for counted in [Column::Supports, Column::Comments, Column::Reports] {
        change.not_set(counted);
    }
    let written = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Version.eq(old_version)).exec(db).await?;
    if written.rows_affected == 1 {
        dialect::reindex(db, Searched::Contributions, saved.number, &saved.search).await?;
        search::follow::contribution(db, &saved).await?;
    }
    Ok(written.rows_affected == 1)
}

/// One contribution.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<ContributionRow>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// Several contributions.
pub async fn find_all(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<Vec<ContributionRow>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Entity::find().filter(Column::Id.is_in(ids)).all(db).await
}

/// Those of several contributions that everybody reads.
pub async fn published_among(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<Vec<ContributionRow>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Entity::find().filter(Column::Id.is_in(ids)).filter(Column::State.eq("published")).all(db).await
}

/// One contribution, held until the transaction ends.
pub async fn find_for_change(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<ContributionRow>, DbErr> {
    Entity::find_by_id(id).lock(LockType::Update).one(db).await
}

/// Counts comments that appear under a contribution or leave it.
pub async fn count_comments(db: &impl ConnectionTrait, ids: &[Uuid], more: i32) -> Result<(), DbErr> {
    let comments = Expr::col(Column::Comments).add(more);
    Entity::update_many().col_expr(Column::Comments, comments).filter(Column::Id.is_in(ids.iter().copied())).exec(db).await?;
    Ok(())
}
