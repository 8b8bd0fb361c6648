//! Ideas that become one.

use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::entity::contribution::{Column, Entity};
use crate::entity::support;

/// Has whoever supports one idea support another, each once and not its author, and counts them there; says how many that were. They
/// stay with the first idea as well, where nothing is counted any more.
pub async fn carry_supports(db: &impl ConnectionTrait, from: Uuid, (into, author): (Uuid, Uuid)) -> Result<u32, DbErr> {
    use support::{Column as Support, Entity as Supports};
    let mut carried = Query::select();
    carried
        .expr(Expr::value(into))
        .column(Support::AccountId)
        .column(Support::CreatedAt)
        .from(Supports)
        .and_where(Support::ContributionId.eq(from))
        .and_where(Support::AccountId.ne(author));
    let mut insert = Query::insert();
    insert
        .into_table(Supports)
        .columns([Support::ContributionId, Support::AccountId, Support::CreatedAt])
        .select_from(carried)
        .map_err(|error| DbErr::Custom(error.to_string()))?
        .on_conflict(OnConflict::columns([Support::ContributionId, Support::AccountId]).do_nothing().to_owned());
    let added = db.execute(&insert).await?.rows_affected();
    let added = i32::try_from(added).map_err(|error| DbErr::Custom(error.to_string()))?;
    let supports = Expr::col(Column::Supports).add(added);
    Entity::update_many().col_expr(Column::Supports, supports).filter(Column::Id.eq(into)).exec(db).await?;
    Ok(added.unsigned_abs())
}

/// Has what was merged into an idea lead to the one that this is merged into.
pub async fn lead_on(db: &impl ConnectionTrait, from: Uuid, into: Uuid) -> Result<(), DbErr> {
    let led = Entity::update_many()
        .col_expr(Column::MergedInto, Expr::value(into))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::MergedInto.eq(from));
    led.exec(db).await?;
    Ok(())
}

/// The authors of ideas that were merged into one, the first so many accounts.
pub async fn merged_authors(db: &impl ConnectionTrait, into: Uuid, limit: u64) -> Result<Vec<Uuid>, DbErr> {
    let authors = Entity::find().select_only().column(Column::AuthorId).distinct().filter(Column::MergedInto.eq(into));
    authors.filter(Column::State.eq("merged")).order_by_asc(Column::AuthorId).limit(limit).into_tuple().all(db).await
}
