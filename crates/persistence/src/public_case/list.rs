//! Lists of published cases.

use majlis_domain::tile;
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, SimpleExpr};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::PublicRow;
use crate::cursor::{self, BadCursor};
use crate::dialect::{self, Searched};
use crate::entity::public_case::{Column, Entity};

/// What is looked for in the public texts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub enum Words {
    #[default]
    Anything,
    /// In search form, at least one.
    All(Vec<String>),
    /// In stored form.
    Reference(String),
}

/// What published cases must be like.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    pub category_id: Option<Uuid>,
    pub district_id: Option<Uuid>,
    pub state: Option<&'static str>,
    /// Ids grow with time: from the first of one day up to before the first of another.
    pub from: Option<Uuid>,
    pub before: Option<Uuid>,
    pub words: Words,
}

impl Filter {
    /// Whether the kept counts know the answer.
    pub fn is_counted(&self) -> bool {
        self.from.is_none() && self.before.is_none() && self.words == Words::Anything
    }

    /// The conditions on the kept counts.
    pub(super) fn of_cells(&self) -> Vec<SimpleExpr> {
        let column = |name: &'static str| Expr::col(Alias::new(name));
        let category = self.category_id.map(|id| column("category_id").eq(id));
        let district = self.district_id.map(|id| column("district_id").eq(id));
        let state = self.state.map(|state| column("state").eq(state));
        category.into_iter().chain(district).chain(state).collect()
    }

    /// The conditions on the cases themselves.
    pub(super) async fn of_cases(&self, db: &impl ConnectionTrait) -> Result<Condition, DbErr> {
        let words = match &self.words {
            Words::Anything => None,
            Words::All(words) => Some(dialect::matches(db, Searched::PublicCases, words).await?),
            Words::Reference(reference) => Some(Column::Reference.eq(reference.as_str())),
        };
        let condition = Condition::all()
            .add_option(self.category_id.map(|id| Column::CategoryId.eq(id)))
            .add_option(self.district_id.map(|id| Column::DistrictId.eq(id)))
            .add_option(self.state.map(|state| Column::State.eq(state)))
            .add_option(self.from.map(|id| Column::Id.gte(id)))
            .add_option(self.before.map(|id| Column::Id.lt(id)))
            .add_option(words);
        Ok(condition)
    }
}

/// What a page of the public list met.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    #[error(transparent)]
    Database(#[from] DbErr),
    #[error(transparent)]
    Cursor(#[from] BadCursor),
}

/// A page of published cases, newest first.
pub async fn page(
    db: &impl ConnectionTrait,
    filter: &Filter,
    limit: u64,
    cursor: Option<&str>,
) -> Result<(Vec<PublicRow>, Option<String>), ListError> {
    let mut select = Entity::find().filter(filter.of_cases(db).await?).order_by_desc(Column::Id).limit(limit + 1);
    if let Some(cursor) = cursor {
        select = select.filter(Column::Id.lt(cursor::decode::<Uuid>(cursor)?));
    }
    Ok(cursor::cut(select.all(db).await?, limit, |row| row.id)?)
}

/// The cases in some squares of a level, at most `limit`. Words and dates are not asked for.
pub async fn in_squares(
    db: &impl ConnectionTrait,
    filter: &Filter,
    level: u8,
    squares: &[(u32, u32)],
    limit: u64,
) -> Result<Vec<PublicRow>, DbErr> {
    if squares.is_empty() {
        return Ok(Vec::new());
    }
    let inside = squares.iter().fold(Condition::any(), |any, square| {
        let (first, last) = tile::run(level, *square);
        any.add(Column::Cell.between(first, last))
    });
    let select = Entity::find().filter(inside).filter(filter.of_cases(db).await?);
    select.order_by_asc(Column::Cell).limit(limit).all(db).await
}
