//! Lists for the public and for authors.

use sea_orm::sea_query::{Condition, SimpleExpr};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

use super::ContributionRow;
use super::unanswered::replied;
use crate::case::queue::QueueError;
use crate::cursor;
use crate::dialect::{self, Searched};
use crate::entity::contribution::{Column, Entity};

/// Rows and where the next page begins.
type Rows = (Vec<ContributionRow>, Option<String>);

/// In which order ideas come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdeaOrder {
    /// By lot, around from this one.
    Fair(i32),
    Newest,
    MostSupported,
    MostDiscussed,
}

/// In which order comments come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentOrder {
    Oldest,
    Newest,
    MostSupported,
}

/// The lot of the published idea of a subject that stands at a place, counted from the lowest lot.
pub async fn lot_at(db: &impl ConnectionTrait, subject: Uuid, place: u64) -> Result<Option<i32>, DbErr> {
    let published =
        Entity::find().filter(Column::SubjectId.eq(subject)).filter(Column::Kind.eq("idea")).filter(Column::State.eq("published"));
    let query = published.select_only().column(Column::Lot).order_by_asc(Column::Lot).order_by_asc(Column::Id);
    query.offset(place).limit(1).into_tuple().one(db).await
}

/// What ideas must be like.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub status: Option<&'static str>,
    pub category: Option<Uuid>,
    pub district: Option<Uuid>,
    /// In search form.
    pub words: Vec<String>,
}

/// A page of the published ideas of a subject.
pub async fn ideas(
    db: &impl ConnectionTrait,
    subject: Uuid,
    wanted: &Wanted,
    order: IdeaOrder,
    limit: u64,
    cursor: Option<&str>,
) -> Result<Rows, QueueError> {
    let select = Entity::find().filter(published_ideas(db, subject, wanted).await?);
    match order {
        IdeaOrder::Fair(start) => fair(db, select, start, limit, cursor).await,
        IdeaOrder::Newest => by_id(db, select, true, limit, cursor).await,
        IdeaOrder::MostSupported => by_count(db, select, Column::Supports, |row| row.supports, limit, cursor).await,
        IdeaOrder::MostDiscussed => by_count(db, select, Column::Comments, |row| row.comments, limit, cursor).await,
    }
}

/// What the published ideas of a subject are like that are wanted.
pub(super) async fn published_ideas(db: &impl ConnectionTrait, subject: Uuid, wanted: &Wanted) -> Result<Condition, DbErr> {
    let words: Option<SimpleExpr> = match wanted.words.is_empty() {
        true => None,
        false => Some(dialect::matches(db, Searched::Contributions, &wanted.words).await?),
    };
    Ok(Condition::all()
        .add(Column::SubjectId.eq(subject))
        .add(Column::Kind.eq("idea"))
        .add(Column::State.eq("published"))
        .add_option(wanted.status.map(|status| Column::Status.eq(status)))
        .add_option(wanted.category.map(|id| Column::CategoryId.eq(id)))
        .add_option(wanted.district.map(|id| Column::DistrictId.eq(id)))
        .add_option(words))
}

/// Which part of a draft comments are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Whichever.
    Any,
    /// The draft as a whole.
    Whole,
    Section(Uuid),
}

impl Part {
    fn condition(self) -> Condition {
        match self {
            Self::Any => Condition::all(),
            Self::Whole => Condition::all().add(Column::SectionId.is_null()),
            Self::Section(id) => Condition::all().add(Column::SectionId.eq(id)),
        }
    }
}

/// Which comments are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comments {
    pub subject: Uuid,
    /// None for those on the subject itself.
    pub idea: Option<Uuid>,
    /// None for those that answer no other.
    pub reply_to: Option<Uuid>,
    pub part: Part,
    /// Only those of residents that the municipality has not replied to.
    pub unanswered: bool,
}

impl Comments {
    fn condition(self) -> Condition {
        let same = |column: Column, id: Option<Uuid>| id.map_or_else(|| column.is_null(), |id| column.eq(id));
        let all = Condition::all()
            .add(Column::SubjectId.eq(self.subject))
            .add(Column::Kind.eq("comment"))
            .add(same(Column::IdeaId, self.idea))
            .add(same(Column::ReplyTo, self.reply_to))
            .add(self.part.condition());
        match self.unanswered {
            true => all.add(Column::Official.eq(false)).add(Column::Id.not_in_subquery(replied(self.subject))),
            false => all,
        }
    }
}

/// A page of the comments on a subject or an idea, or of the answers to a comment: those that the public may read, and those that
/// left a mark since others have answered them.
pub async fn comments(
    db: &impl ConnectionTrait,
    wanted: Comments,
    order: CommentOrder,
    limit: u64,
    cursor: Option<&str>,
) -> Result<Rows, QueueError> {
    let marked = Condition::all()
        .add(Column::State.is_in(["hidden", "appealed", "withdrawn"]))
        .add(Column::Comments.gt(0))
        .add(Column::PublishedAt.is_not_null());
    // What left only a mark can't be answered.
    let shown = Condition::any().add(Column::State.eq("published")).add_option((!wanted.unanswered).then_some(marked));
    let select = Entity::find().filter(wanted.condition()).filter(shown);
    // The index's own order, so that nothing is sorted: these two are the same in all rows.
    let select = match order {
        CommentOrder::Oldest => select.order_by_asc(Column::IdeaId).order_by_asc(Column::ReplyTo),
        CommentOrder::Newest | CommentOrder::MostSupported => select.order_by_desc(Column::IdeaId).order_by_desc(Column::ReplyTo),
    };
    match order {
        CommentOrder::Oldest => by_id(db, select, false, limit, cursor).await,
        CommentOrder::Newest => by_id(db, select, true, limit, cursor).await,
        CommentOrder::MostSupported => by_count(db, select, Column::Supports, |row| row.supports, limit, cursor).await,
    }
}

/// A page of what a person has said, the newest first.
pub async fn own(db: &impl ConnectionTrait, author: Uuid, limit: u64, cursor: Option<&str>) -> Result<Rows, QueueError> {
    by_id(db, Entity::find().filter(Column::AuthorId.eq(author)), true, limit, cursor).await
}

async fn by_id(
    db: &impl ConnectionTrait,
    mut select: Select<Entity>,
    newest: bool,
    limit: u64,
    cursor: Option<&str>,
) -> Result<Rows, QueueError> {
    if let Some(cursor) = cursor {
        let id: Uuid = cursor::decode(cursor)?;
        select = select.filter(if newest { Column::Id.lt(id) } else { Column::Id.gt(id) });
    }
    let select = if newest { select.order_by_desc(Column::Id) } else { select.order_by_asc(Column::Id) };
    Ok(cursor::cut(select.limit(limit + 1).all(db).await?, limit, |row| row.id)?)
}

async fn by_count(
    db: &impl ConnectionTrait,
    mut select: Select<Entity>,
    counted: Column,
    count: impl Fn(&ContributionRow) -> i32,
    limit: u64,
    cursor: Option<&str>,
) -> Result<Rows, QueueError> {
    if let Some(cursor) = cursor {
        let (most, id): (i32, Uuid) = cursor::decode(cursor)?;
        let same = Condition::all().add(counted.eq(most)).add(Column::Id.lt(id));
        select = select.filter(Condition::any().add(counted.lt(most)).add(same));
    }
    let select = select.order_by_desc(counted).order_by_desc(Column::Id).limit(limit + 1);
    Ok(cursor::cut(select.all(db).await?, limit, |row| (count(row), row.id))?)
}

/// Where a list by lot goes on: from where it began, and the last one shown. A list goes on as it began, whatever the hour.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize)]
struct Round {
    start: i32,
    lot: i32,
    id: Uuid,
}

/// From a lot on to the last, then from the first up to it.
async fn fair(db: &impl ConnectionTrait, select: Select<Entity>, start: i32, limit: u64, cursor: Option<&str>) -> Result<Rows, QueueError> {
    let round: Option<Round> = cursor.map(cursor::decode).transpose()?;
    let start = round.map_or(start, |round| round.start);
    let after = |round: Round| {
        let same = Condition::all().add(Column::Lot.eq(round.lot)).add(Column::Id.gt(round.id));
        Condition::any().add(Column::Lot.gt(round.lot)).add(same)
    };
    let mut rows = Vec::new();
    if round.is_none_or(|round| round.lot >= start) {
        let upper = select.clone().filter(Column::Lot.gte(start)).filter(round.map_or_else(Condition::all, after));
        rows = by_lot(db, upper, limit + 1).await?;
    }
    let missing = (limit + 1).saturating_sub(rows.len() as u64);
    if missing > 0 {
        let passed = round.filter(|round| round.lot < start).map_or_else(Condition::all, after);
        rows.extend(by_lot(db, select.filter(Column::Lot.lt(start)).filter(passed), missing).await?);
    }
    Ok(cursor::cut(rows, limit, |row| Round { start, lot: row.lot, id: row.id })?)
}

async fn by_lot(db: &impl ConnectionTrait, select: Select<Entity>, limit: u64) -> Result<Vec<ContributionRow>, DbErr> {
    select.order_by_asc(Column::Lot).order_by_asc(Column::Id).limit(limit).all(db).await
}
