//! Who signed what: one each.

use sea_orm::prelude::Json;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
    TryInsertResult,
};
use uuid::Uuid;

use crate::case::queue::QueueError;
use crate::cursor;
use crate::entity::initiative;
use crate::entity::initiative_signature::{Column, Entity};

pub use crate::entity::initiative_signature::Model as SignatureRow;

/// What somebody has signed, of which so much is read.
const MOST: u64 = 100;

/// Signs; false when the person has already.
pub async fn sign(db: &impl ConnectionTrait, row: SignatureRow) -> Result<bool, DbErr> {
    let row = row.into_active_model().reset_all();
    let insert = Entity::insert_many([row]).on_conflict_do_nothing_on([Column::InitiativeId, Column::AccountId]);
    Ok(matches!(insert.exec_without_returning(db).await?, TryInsertResult::Inserted(1)))
}

/// The first signatures, of those who stand for it. Nobody has signed it yet.
pub async fn sign_first(db: &impl ConnectionTrait, rows: Vec<SignatureRow>) -> Result<(), DbErr> {
    let rows: Vec<_> = rows.into_iter().map(|row| row.into_active_model().reset_all()).collect();
    if !rows.is_empty() {
        Entity::insert_many(rows).exec_without_returning(db).await?;
    }
    Ok(())
}

/// Takes a signature back; false when there was none.
pub async fn unsign(db: &impl ConnectionTrait, initiative: Uuid, account: Uuid) -> Result<bool, DbErr> {
    let gone = Entity::delete_many().filter(Column::InitiativeId.eq(initiative)).filter(Column::AccountId.eq(account));
    Ok(gone.exec(db).await?.rows_affected == 1)
}

/// A person's signature.
pub async fn signature(db: &impl ConnectionTrait, initiative: Uuid, account: Uuid) -> Result<Option<SignatureRow>, DbErr> {
    Entity::find_by_id((initiative, account)).one(db).await
}

/// A signature of an initiative that shows its name.
pub async fn shown_signature(db: &impl ConnectionTrait, initiative: Uuid, id: Uuid) -> Result<Option<SignatureRow>, DbErr> {
    let shown = Entity::find().filter(Column::InitiativeId.eq(initiative)).filter(Column::IsShown.eq(true));
    shown.filter(Column::Id.eq(id)).one(db).await
}

/// Shows a signature with a name, or without one; false where it was taken back.
pub async fn name_signature(
    db: &impl ConnectionTrait,
    initiative: Uuid,
    (account, id): (Uuid, Uuid),
    name: Option<String>,
) -> Result<bool, DbErr> {
    let change =
        Entity::update_many().col_expr(Column::IsShown, Expr::value(name.is_some())).col_expr(Column::ShownName, Expr::value(name));
    let of = change.filter(Column::InitiativeId.eq(initiative)).filter(Column::AccountId.eq(account)).filter(Column::Id.eq(id));
    Ok(of.exec(db).await?.rows_affected == 1)
}

/// The numbers of what some people have signed about districts other than this one and that gathers, as they were frozen.
pub async fn terms_signed_elsewhere(db: &impl ConnectionTrait, accounts: Vec<Uuid>, district: Uuid) -> Result<Vec<Json>, DbErr> {
    if accounts.is_empty() {
        return Ok(Vec::new());
    }
    let most = MOST * accounts.len() as u64;
    let of = [initiative::Column::State.eq("gathering"), initiative::Column::DistrictId.is_not_null()];
    let of = of.into_iter().fold(Condition::all().add(initiative::Column::DistrictId.ne(district)), Condition::add);
    let signed = Query::select().column(Column::InitiativeId).from(Entity).and_where(Column::AccountId.is_in(accounts)).to_owned();
    let found = initiative::Entity::find().select_only().column(initiative::Column::Terms).filter(of);
    let found = found.filter(initiative::Column::Id.in_subquery(signed)).filter(initiative::Column::Terms.is_not_null());
    found.limit(most).into_tuple().all(db).await
}

/// A page of those who show their names, the newest first.
pub async fn shown(
    db: &impl ConnectionTrait,
    initiative: Uuid,
    limit: u64,
    cursor: Option<&str>,
) -> Result<(Vec<SignatureRow>, Option<String>), QueueError> {
    let mut select = Entity::find().filter(Column::InitiativeId.eq(initiative)).filter(Column::IsShown.eq(true));
    if let Some(cursor) = cursor {
        select = select.filter(Column::Id.lt(cursor::decode::<Uuid>(cursor)?));
    }
    let rows = select.order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    Ok(cursor::cut(rows, limit, |row| row.id)?)
}

/// Some of those who signed, from after `after` on, in the order of their accounts.
pub async fn signers(db: &impl ConnectionTrait, initiative: Uuid, after: Option<Uuid>, limit: u64) -> Result<Vec<Uuid>, DbErr> {
    let mut some = Entity::find().select_only().column(Column::AccountId).filter(Column::InitiativeId.eq(initiative));
    if let Some(after) = after {
        some = some.filter(Column::AccountId.gt(after));
    }
    some.order_by_asc(Column::AccountId).limit(limit).into_tuple().all(db).await
}
