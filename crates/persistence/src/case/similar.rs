//! Open cases that may be about the same matter: by place, from indexes that hold open cases alone.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::CaseRow;
use super::queue::OPEN;
use crate::entity::case::{Column, Entity};

/// Which cases may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    Everything,
    /// What is published, what the departments have, and what the person reported.
    Some {
        departments: Vec<Uuid>,
        reporter: Option<Uuid>,
    },
}

impl Sight {
    fn condition(&self) -> Condition {
        match self {
            Self::Everything => Condition::all(),
            Self::Some { departments, reporter } => Condition::any()
                .add(Column::Visibility.eq("published"))
                .add_option((!departments.is_empty()).then(|| Column::DepartmentId.is_in(departments.iter().copied())))
                .add_option(reporter.map(|reporter| Column::ReporterId.eq(reporter))),
        }
    }
}

/// Open cases within `[south, west, north, east]`, the newest first.
pub async fn open_within(db: &impl ConnectionTrait, sight: &Sight, bounds: [f64; 4], limit: u64) -> Result<Vec<CaseRow>, DbErr> {
    let [south, west, north, east] = bounds;
    Entity::find()
        .filter(Expr::cust(OPEN))
        .filter(Column::Latitude.between(south, north))
        .filter(Column::Longitude.between(west, east))
        .filter(sight.condition())
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(db)
        .await
}

/// Open cases of a district and of some categories, the newest first; `pointless` asks for those without a point only.
pub async fn open_in_district(
    db: &impl ConnectionTrait,
    sight: &Sight,
    district: Uuid,
    categories: &[Uuid],
    pointless: bool,
    limit: u64,
) -> Result<Vec<CaseRow>, DbErr> {
    let mut query = Entity::find()
        .filter(Expr::cust(OPEN))
        .filter(Column::DistrictId.eq(district))
        .filter(Column::CategoryId.is_in(categories.iter().copied()))
        .filter(sight.condition());
    if pointless {
        query = query.filter(Column::Latitude.is_null());
    }
    query.order_by_desc(Column::Id).limit(limit).all(db).await
}
