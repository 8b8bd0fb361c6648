//! Making all documents, where they were not made with the terms of this version.

use chrono::Utc;
use majlis_domain::search::VERSION;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::document::{of_decision, of_letter};
use super::follow;
use super::store::{AT_ONCE, clear, put};
use crate::Db;
use crate::entity::{decision, newsletter_letter, public_case, search_making, subject};

/// Whatever is written into them, documents follow. In the order in which requests write them: what is said before what it is said on.
const FOLLOWED: &str = "contributions, initiative_milestones, initiatives, consultations, draft_versions, draft_points, subjects, \
    decisions, public_cases, newsletter_letters, policies";

/// Makes all documents anew, unless those that are there were made with this version's terms; says whether it did. It is one
/// transaction: until it is done, what was there before is found.
pub async fn make_anew(db: &Db) -> Result<bool, DbErr> {
    if is_made(db.read()).await? {
        return Ok(false);
    }
    db.write(async |tx| {
        hold(tx).await?;
        let must = !is_made(tx).await?;
        if must {
            make(tx).await?;
        }
        Ok(must)
    })
    .await
}

/// Makes all documents anew, whatever they were made with.
pub async fn make_again(db: &Db) -> Result<(), DbErr> {
    db.write(async |tx| {
        hold(tx).await?;
        make(tx).await
    })
    .await
}

async fn make(tx: &DatabaseTransaction) -> Result<(), DbErr> {
    clear(tx).await?;
    unmark(tx).await?;
    // One index that is made at the end costs a fraction of one that grows with each document.
    drop_index(tx).await?;
    subjects(tx).await?;
    decisions(tx).await?;
    cases(tx).await?;
    letters(tx).await?;
    follow::policies(tx, Utc::now()).await?;
    create_index(tx).await?;
    let made = search_making::Model { version: VERSION }.into_active_model().reset_all();
    search_making::Entity::insert(made).exec_without_returning(tx).await.map(drop)
}

/// Takes the mark away that says so: an empty town that everything is copied into gets the mark of the other.
pub(crate) async fn unmark(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    search_making::Entity::delete_many().exec(db).await.map(drop)
}

async fn is_made(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    Ok(search_making::Entity::find_by_id(VERSION).one(db).await?.is_some())
}

/// Nobody writes what documents are made of meanwhile, and of several processes one makes them.
async fn hold(tx: &DatabaseTransaction) -> Result<(), DbErr> {
    if tx.get_database_backend() == DbBackend::Postgres {
        let patience = "SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0";
        tx.execute_unprepared(&format!("{patience}; LOCK TABLE {FOLLOWED} IN SHARE ROW EXCLUSIVE MODE")).await?;
    }
    Ok(())
}

/// Waits where all documents are being made, and keeps others from beginning it: documents of cases are written before the table that
/// they follow, or without it.
pub(super) async fn hold_cases(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    if db.get_database_backend() == DbBackend::Postgres {
        db.execute_unprepared("LOCK TABLE public_cases IN ROW EXCLUSIVE MODE").await?;
    }
    Ok(())
}

async fn drop_index(tx: &DatabaseTransaction) -> Result<(), DbErr> {
    if tx.get_database_backend() == DbBackend::Postgres {
        tx.execute_unprepared("DROP INDEX search_documents_terms").await?;
    }
    Ok(())
}

async fn create_index(tx: &DatabaseTransaction) -> Result<(), DbErr> {
    if tx.get_database_backend() == DbBackend::Postgres {
        let create = "CREATE INDEX search_documents_terms ON search_documents USING gin (terms) WITH (fastupdate = off)";
        tx.execute_unprepared(create).await?;
    }
    Ok(())
}

async fn subjects(tx: &DatabaseTransaction) -> Result<(), DbErr> {
    let mut after = Uuid::nil();
    loop {
        let some = subject::Entity::find().filter(subject::Column::Id.gt(after)).order_by_asc(subject::Column::Id);
        let some = some.limit(AT_ONCE as u64).all(tx).await?;
        let Some(last) = some.last() else { return Ok(()) };
        after = last.id;
        for row in &some {
            follow::subject(tx, row).await?;
        }
    }
}

async fn decisions(tx: &DatabaseTransaction) -> Result<(), DbErr> {
    use decision::{Column, Entity};
    let mut after = Uuid::nil();
    loop {
        let some = Entity::find().filter(Column::Id.gt(after)).filter(Column::State.eq("published")).order_by_asc(Column::Id);
        let some = some.limit(AT_ONCE as u64).all(tx).await?;
        let Some(last) = some.last() else { return Ok(()) };
        after = last.id;
        put(tx, some.iter().flat_map(of_decision).collect()).await?;
    }
}

async fn cases(tx: &DatabaseTransaction) -> Result<(), DbErr> {
    use public_case::{Column, Entity};
    let mut after = Uuid::nil();
    loop {
        let some = Entity::find().filter(Column::Id.gt(after)).order_by_asc(Column::Id).limit(AT_ONCE as u64).all(tx).await?;
        let Some(last) = some.last() else { return Ok(()) };
        after = last.id;
        follow::cases(tx, &some).await?;
    }
}

async fn letters(tx: &DatabaseTransaction) -> Result<(), DbErr> {
    use newsletter_letter::{Column, Entity};
    let mut after = Uuid::nil();
    loop {
        let some = Entity::find().filter(Column::Kind.eq("letter")).filter(Column::State.eq("sent")).filter(Column::Id.gt(after));
        let some = some.order_by_asc(Column::Id).limit(AT_ONCE as u64).all(tx).await?;
        let Some(last) = some.last() else { return Ok(()) };
        after = last.id;
        put(tx, some.iter().flat_map(of_letter).collect()).await?;
    }
}
