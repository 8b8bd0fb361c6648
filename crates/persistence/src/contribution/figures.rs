//! The log of moderation, counted.

use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QuerySelect, Select};
use uuid::Uuid;

use crate::entity::event::{Column, Entity};

/// Acts that are alike.
#[derive(Debug, FromQueryResult)]
pub struct ActCount {
    /// The place of its month, from 0.
    pub month: i32,
    pub kind: String,
    /// Of what was submitted: the state in which it began.
    pub state: String,
    /// The state in which it was before; empty where it is none.
    pub came_from: String,
    /// A JSON list; empty where there are none.
    pub reasons: String,
    pub count: i64,
    pub settled: i64,
}

/// Things that had waited for the same time.
#[derive(Debug, FromQueryResult)]
pub struct WaitCount {
    pub month: i32,
    /// Tenths of an hour.
    pub tenths: i32,
    pub count: i64,
}

/// Kinds of events, by what they happened to.
pub type Kinds<'a> = [(&'a str, &'a [&'a str])];

/// How many acts of these kinds were in the log in each month, those of staff as authors left out. `firsts` are the first ids of the
/// months, the oldest first.
pub async fn act_counts(db: &impl ConnectionTrait, firsts: &[Uuid], kinds: &Kinds<'_>) -> Result<Vec<ActCount>, DbErr> {
    let official = Column::Kind.eq("submitted").and(Column::ActorKind.eq("staff"));
    by_month(firsts, kinds)
        .filter(official.not())
        .column(Column::Kind)
        .column_as(Expr::cust("coalesce(data ->> 'state', '')"), "state")
        .column_as(Expr::cust("coalesce(data ->> 'from', '')"), "came_from")
        .column_as(Expr::cust("coalesce(data ->> 'reasons', '')"), "reasons")
        .column_as(Column::Id.count(), "count")
        .column_as(Expr::cust("sum(CAST(coalesce(data ->> 'settled', '0') AS integer))"), "settled")
        .group_by(Column::Kind)
        .group_by(Expr::cust("state"))
        .group_by(Expr::cust("came_from"))
        .group_by(Expr::cust("reasons"))
        .into_model()
        .all(db)
        .await
}

/// How long things had waited when moderators decided on them, in the same months.
pub async fn wait_counts(db: &impl ConnectionTrait, firsts: &[Uuid], kinds: &Kinds<'_>) -> Result<Vec<WaitCount>, DbErr> {
    by_month(firsts, kinds)
        .filter(Expr::cust("data ->> 'waited' IS NOT NULL"))
        .column_as(Expr::cust("CAST(data ->> 'waited' AS integer) / 360"), "tenths")
        .column_as(Column::Id.count(), "count")
        .group_by(Expr::cust("tenths"))
        .into_model()
        .all(db)
        .await
}

fn by_month(firsts: &[Uuid], kinds: &Kinds<'_>) -> Select<Entity> {
    // A month ends where the next one begins; the last has not ended.
    let ended = firsts.iter().skip(1).zip(0_i32..);
    let month = ended.fold(CaseStatement::new(), |month, (end, place)| month.case(Column::Id.lt(*end), Expr::value(place)));
    let last = i32::try_from(firsts.len()).unwrap_or(i32::MAX) - 1;
    let one = |(about, some): &(&str, &[&str])| Column::SubjectKind.eq(*about).and(Column::Kind.is_in(some.iter().copied()));
    let of_these = kinds.iter().map(one).fold(Condition::any(), Condition::add);
    Entity::find()
        .select_only()
        .column_as(Expr::expr(month.finally(Expr::value(last))), "month")
        .filter(Column::SubjectKind.is_in(kinds.iter().map(|(about, _)| *about)))
        // In the words of the index, which holds no case's events.
        .filter(Expr::cust("subject_kind <> 'case'"))
        .filter(Column::Id.gte(firsts.first().copied().unwrap_or_default()))
        .filter(of_these)
        .group_by(Expr::cust("month"))
}
