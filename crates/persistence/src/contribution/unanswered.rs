//! What the municipality has not answered yet.

use sea_orm::sea_query::{Alias, Asterisk, Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use uuid::Uuid;

use crate::decision::all_published;
use crate::entity::contribution::{Column, Entity};
use crate::entity::decision_source;

/// How many published contributions of a subject have no answer: ideas without one, and comments on the subject itself without a reply
/// of the municipality; none of those that a published decision names. At most `most` are counted.
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
        .filter(Column::State.eq("published"))
        .filter(Column::Official.eq(false))
        .filter(Condition::any().add(idea).add(comment))
        .filter(Column::Id.not_in_subquery(named()))
        .limit(most);
    let count = Query::select().expr(Expr::col(Asterisk).count()).from_subquery(waiting.into_query(), Alias::new("waiting")).to_owned();
    let counted = db.query_one(&count).await?.ok_or_else(|| DbErr::RecordNotFound("a count".to_owned()))?;
    Ok(u32::try_from(counted.try_get_by_index::<i64>(0)?).unwrap_or(u32::MAX))
}

/// The comments of a subject that the municipality has replied to.
fn replied(subject: Uuid) -> sea_orm::sea_query::SelectStatement {
    let replies = Entity::find().select_only().column(Column::ReplyTo).filter(Column::SubjectId.eq(subject));
    replies.filter(Column::ReplyTo.is_not_null()).filter(Column::Official.eq(true)).filter(Column::State.eq("published")).into_query()
}

/// The contributions that published decisions name.
fn named() -> sea_orm::sea_query::SelectStatement {
    use decision_source::{Column as Source, Entity as Sources};
    let named = Sources::find().select_only().column(Source::ContributionId).filter(Source::ContributionId.is_not_null());
    named.filter(Source::DecisionId.in_subquery(all_published())).into_query()
}
