//! Who supports what: one each.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, TryInsertResult};
use uuid::Uuid;

use crate::entity::support::{Column, Entity, Model};
use crate::entity::{contribution, support};

/// Supports a contribution; false when the person does already.
pub async fn support(db: &impl ConnectionTrait, contribution: Uuid, account: Uuid, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let row = Model { contribution_id: contribution, account_id: account, created_at: now };
    let insert = Entity::insert_many([row.into_active_model()]).on_conflict_do_nothing_on([Column::ContributionId, Column::AccountId]);
    let added = matches!(insert.exec_without_returning(db).await?, TryInsertResult::Inserted(1));
    if added {
        count(db, contribution, 1).await?;
    }
    Ok(added)
}

/// Takes a support back; false when there was none.
pub async fn unsupport(db: &impl ConnectionTrait, contribution: Uuid, account: Uuid) -> Result<bool, DbErr> {
    let gone = Entity::delete_many().filter(Column::ContributionId.eq(contribution)).filter(Column::AccountId.eq(account));
    let gone = gone.exec(db).await?.rows_affected == 1;
    if gone {
        count(db, contribution, -1).await?;
    }
    Ok(gone)
}

async fn count(db: &impl ConnectionTrait, contribution: Uuid, more: i32) -> Result<(), DbErr> {
    use contribution::{Column as Counted, Entity as Contributions};
    let supports = Expr::col(Counted::Supports).add(more);
    Contributions::update_many().col_expr(Counted::Supports, supports).filter(Counted::Id.eq(contribution)).exec(db).await?;
    Ok(())
}

/// Some of those who support a contribution, from after `after` on, in the order of their accounts.
pub async fn supporters(db: &impl ConnectionTrait, contribution: Uuid, after: Option<Uuid>, limit: u64) -> Result<Vec<Uuid>, DbErr> {
    let mut some = support::Entity::find().select_only().column(Column::AccountId).filter(Column::ContributionId.eq(contribution));
    if let Some(after) = after {
        some = some.filter(Column::AccountId.gt(after));
    }
    some.order_by_asc(Column::AccountId).limit(limit).into_tuple().all(db).await
}

/// Which of the contributions a person supports.
pub async fn supported_among(db: &impl ConnectionTrait, account: Uuid, contributions: Vec<Uuid>) -> Result<Vec<Uuid>, DbErr> {
    if contributions.is_empty() {
        return Ok(Vec::new());
    }
    let own = support::Entity::find().select_only().column(Column::ContributionId).filter(Column::AccountId.eq(account));
    own.filter(Column::ContributionId.is_in(contributions)).into_tuple().all(db).await
}
