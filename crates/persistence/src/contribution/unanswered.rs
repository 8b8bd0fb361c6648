//! What the municipality has not answered yet.

use sea_orm::sea_query::{Alias, Asterisk, Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use uuid::Uuid;

use crate::decision::all_published;
use crate::entity::contribution::{Column, Entity};
use crate::entity::{consultation, decision_source, sorted_comment};

/// How many contributions of a subject have no answer: ideas without one, and comments on the subject itself without a reply of the
/// municipality; none of those that a published decision names, or whose point has its answer published. What still waits for a
/// moderator has none either. At most `most` are counted.
pub async fn count(db: &impl ConnectionTrait, subject: Uuid, most: u64) -> Result<u32, DbErr> {
    let idea = Condition::all().add(Column::Kind.eq("idea")).add(Column::Status.is_null());
    let comment = Condition::all()
        .add(Column::Kind.eq("comment"))
        .add(Column::IdeaId.is_null())
        .add(Column::ReplyTo.is_null())
        .add(Column::Id.not_in_subquery(replied(subject)));
    let waiting = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::SubjectId.eq(subject))
        .filter(Column::State.is_in(["published", "pending", "appealed"]))
        .filter(Column::Official.eq(false))
        .filter(Condition::any().add(idea).add(comment))
        .filter(Expr::exists(named()).not())
        .filter(Expr::exists(answered_as_point()).not())
        .limit(most);
    let count = Query::select().expr(Expr::col(Asterisk).count()).from_subquery(waiting.into_query(), Alias::new("waiting")).to_owned();
    let counted = db.query_one(&count).await?.ok_or_else(|| DbErr::RecordNotFound("a count".to_owned()))?;
    Ok(u32::try_from(counted.try_get_by_index::<i64>(0)?).unwrap_or(u32::MAX))
}

/// The comments of a subject that the municipality has replied to.
pub(super) fn replied(subject: Uuid) -> SelectStatement {
    let replies = Entity::find().select_only().column(Column::ReplyTo).filter(Column::SubjectId.eq(subject));
    replies.filter(Column::ReplyTo.is_not_null()).filter(Column::Official.eq(true)).filter(Column::State.eq("published")).into_query()
}

/// That a published decision names it.
fn named() -> SelectStatement {
    use decision_source::{Column as Source, Entity as Sources};
    let named = Sources::find().select_only().column(Source::Id).filter(Expr::col((Sources, Source::ContributionId)).eq(itself()));
    named.filter(Source::DecisionId.in_subquery(all_published())).into_query()
}

/// That it makes a point of a consultation whose answers are published.
fn answered_as_point() -> SelectStatement {
    use consultation::{Column as Consultation, Entity as Consultations};
    use sorted_comment::{Column as Sorted, Entity as AllSorted};
    let published =
        Consultations::find().select_only().column(Consultation::SubjectId).filter(Consultation::PointsPublishedAt.is_not_null());
    let sorted = AllSorted::find().select_only().column(Sorted::PointId);
    let sorted = sorted.filter(Expr::col((AllSorted, Sorted::ContributionId)).eq(itself()));
    sorted.filter(Sorted::SubjectId.in_subquery(published.into_query())).into_query()
}

/// The contribution that is asked about.
fn itself() -> Expr {
    Expr::col((Entity, Column::Id))
}
