//! What residents tell the moderators: one report each, until a moderator has looked.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::entity::contribution;
use crate::entity::contribution_report::{Column, Entity, Model};

/// Writes what somebody reports of a contribution or of an initiative, by its id; false when the person has done so already, and no
/// moderator has looked since.
pub async fn add(db: &impl ConnectionTrait, id: Uuid, account: Uuid, reason: &str, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let row = Model { contribution_id: id, account_id: account, reason: reason.to_owned(), created_at: now, settled_at: None };
    let again = OnConflict::columns([Column::ContributionId, Column::AccountId])
        .update_columns([Column::Reason, Column::CreatedAt, Column::SettledAt])
        .action_and_where(Expr::col((Entity, Column::SettledAt)).is_not_null())
        .to_owned();
    Ok(Entity::insert(row.into_active_model()).on_conflict(again).exec_without_returning(db).await? == 1)
}

/// A moderator has looked at what was reported of a contribution or of an initiative; says how many reports that were.
pub async fn close(db: &impl ConnectionTrait, id: Uuid, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let open = Entity::update_many().col_expr(Column::SettledAt, Expr::value(now)).filter(Column::SettledAt.is_null());
    Ok(open.filter(Column::ContributionId.eq(id)).exec(db).await?.rows_affected)
}

/// As [`add`], of a contribution, which counts it.
pub async fn report(db: &impl ConnectionTrait, contribution: Uuid, account: Uuid, reason: &str, now: DateTime<Utc>) -> Result<bool, DbErr> {
    use contribution::{Column as Counted, Entity as Contributions};
    let added = add(db, contribution, account, reason, now).await?;
    if added {
        // It waits from the first report on.
        let since = Expr::col(Counted::WaitingSince).if_null(now);
        let update = Contributions::update_many()
            .col_expr(Counted::Reports, Expr::col(Counted::Reports).add(1))
            .col_expr(Counted::WaitingSince, since);
        update.filter(Counted::Id.eq(contribution)).exec(db).await?;
    }
    Ok(added)
}

/// As [`close`], of a contribution, which has none left.
pub async fn settle(db: &impl ConnectionTrait, contribution: Uuid, now: DateTime<Utc>) -> Result<u64, DbErr> {
    use contribution::{Column as Counted, Entity as Contributions};
    let settled = close(db, contribution, now).await?;
    let none = Contributions::update_many().col_expr(Counted::Reports, Expr::value(0)).filter(Counted::Id.eq(contribution));
    none.exec(db).await?;
    Ok(settled)
}

/// How often contributions, or initiatives, were reported for what, and not looked at yet; the most first.
pub async fn counts(db: &impl ConnectionTrait, contributions: Vec<Uuid>) -> Result<Vec<(Uuid, String, i64)>, DbErr> {
    if contributions.is_empty() {
        return Ok(Vec::new());
    }
    let count = Expr::col(Column::AccountId).count();
    let query = Entity::find().select_only().column(Column::ContributionId).column(Column::Reason).column_as(count.clone(), "n");
    let query = query.filter(Column::ContributionId.is_in(contributions)).filter(Column::SettledAt.is_null());
    let query = query.group_by(Column::ContributionId).group_by(Column::Reason).order_by_desc(count).order_by_asc(Column::Reason);
    query.into_tuple().all(db).await
}
