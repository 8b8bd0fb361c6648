//! Who stands for an initiative beside its sponsor.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, TryInsertResult};
use uuid::Uuid;

use crate::entity::initiative_cosponsor::{Column, Entity};

pub use crate::entity::initiative_cosponsor::Model as CosponsorRow;

/// How many are read at most: more than a kind can ask for.
const MOST: u64 = 100;

/// Adds a co-sponsor; false when the person is one already.
pub async fn cosponsor(db: &impl ConnectionTrait, row: CosponsorRow) -> Result<bool, DbErr> {
    let insert = Entity::insert_many([row.into_active_model()]).on_conflict_do_nothing_on([Column::InitiativeId, Column::AccountId]);
    Ok(matches!(insert.exec_without_returning(db).await?, TryInsertResult::Inserted(1)))
}

/// Takes a co-sponsor away; false when the person is none.
pub async fn leave(db: &impl ConnectionTrait, initiative: Uuid, account: Uuid) -> Result<bool, DbErr> {
    let gone = Entity::delete_many().filter(Column::InitiativeId.eq(initiative)).filter(Column::AccountId.eq(account));
    Ok(gone.exec(db).await?.rows_affected == 1)
}

/// Shows a co-sponsor with a name, or without one; nothing where the person is none.
pub async fn name_cosponsor(db: &impl ConnectionTrait, initiative: Uuid, account: Uuid, name: Option<String>) -> Result<(), DbErr> {
    let change = Entity::update_many().col_expr(Column::ShownName, Expr::value(name));
    change.filter(Column::InitiativeId.eq(initiative)).filter(Column::AccountId.eq(account)).exec(db).await.map(|_| ())
}

/// Takes all co-sponsors away.
pub async fn release(db: &impl ConnectionTrait, initiative: Uuid) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::InitiativeId.eq(initiative)).exec(db).await.map(|_| ())
}

/// The co-sponsors of an initiative, in the order in which they came.
pub async fn cosponsors(db: &impl ConnectionTrait, initiative: Uuid) -> Result<Vec<CosponsorRow>, DbErr> {
    let all = Entity::find().filter(Column::InitiativeId.eq(initiative));
    all.order_by_asc(Column::AcceptedAt).order_by_asc(Column::AccountId).limit(MOST).all(db).await
}

/// Whether a person is a co-sponsor of it.
pub async fn is_cosponsor(db: &impl ConnectionTrait, initiative: Uuid, account: Uuid) -> Result<bool, DbErr> {
    Ok(!cosponsored_among(db, account, vec![initiative]).await?.is_empty())
}

/// Which of the initiatives a person is a co-sponsor of.
pub async fn cosponsored_among(db: &impl ConnectionTrait, account: Uuid, initiatives: Vec<Uuid>) -> Result<Vec<Uuid>, DbErr> {
    if initiatives.is_empty() {
        return Ok(Vec::new());
    }
    let own = Entity::find().select_only().column(Column::InitiativeId).filter(Column::AccountId.eq(account));
    own.filter(Column::InitiativeId.is_in(initiatives)).into_tuple().all(db).await
}
