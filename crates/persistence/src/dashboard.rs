//! The times of the cases of a period, and the ratings of their answers, grouped by what cases are told apart by.
//!
//! Times are read from one index that holds all of them. Those of a group come as one text, since handing rows over one by
//! one costs more than everything else; what they mean is `domain`'s.

use majlis_domain::figures::{CaseTimes, Ratings};
use sea_orm::{ConnectionTrait, DbErr, QueryResult, Statement, Value};
use uuid::Uuid;

use crate::dialect;

/// Which cases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slice {
    /// Ids grow with time: from the first of one day up to before the first of another.
    pub from: Uuid,
    pub before: Uuid,
    /// Only these departments.
    pub departments: Option<Vec<Uuid>>,
    pub category_id: Option<Uuid>,
    pub channel: Option<&'static str>,
    pub district_id: Option<Uuid>,
}

/// What cases are told apart by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    pub department_id: Option<Uuid>,
    pub category_id: Uuid,
    pub channel: String,
    pub district_id: Option<Uuid>,
}

/// The columns of a kind, beside the department.
const REST: &str = "category_id, channel, district_id";

/// The cases of a period by their kind.
pub async fn groups(db: &impl ConnectionTrait, slice: &Slice) -> Result<Vec<(Kind, Vec<CaseTimes>)>, DbErr> {
    let backend = db.get_database_backend();
    let (conditions, values) = conditions(slice, "id", "department_id");
    let times = dialect::joined_times(backend);
    let sql = format!("SELECT department_id, {REST}, {times} AS times FROM cases WHERE {conditions} GROUP BY department_id, {REST}");
    let rows = db.query_all_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    rows.iter().map(|row| Ok((kind(row)?, times_of(row)?))).collect()
}

/// What residents thought of the answers in the cases of a period; the department is the one that gave the answer.
pub async fn ratings(db: &impl ConnectionTrait, slice: &Slice) -> Result<Vec<(Kind, Ratings)>, DbErr> {
    let backend = db.get_database_backend();
    let (conditions, values) = conditions(slice, "ratings.case_id", "ratings.department_id");
    let sql = format!(
        "SELECT ratings.department_id, {REST}, COUNT(*) AS count, SUM(score) AS stars \
         FROM ratings JOIN cases ON cases.id = ratings.case_id WHERE {conditions} GROUP BY ratings.department_id, {REST}"
    );
    let rows = db.query_all_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    rows.iter().map(|row| Ok((kind(row)?, ratings_of(row)?))).collect()
}

/// The conditions of a slice over the columns of the case's id and of the department, and the values for their places.
fn conditions(slice: &Slice, id: &str, department: &str) -> (String, Vec<Value>) {
    let mut values: Vec<Value> = vec![slice.from.into(), slice.before.into()];
    let mut conditions = vec![format!("{id} >= $1"), format!("{id} < $2")];
    let mut equal = |column: &str, value: Option<Value>| {
        if let Some(value) = value {
            values.push(value);
            conditions.push(format!("{column} = ${}", values.len()));
        }
    };
    equal("category_id", slice.category_id.map(Into::into));
    equal("channel", slice.channel.map(Into::into));
    equal("district_id", slice.district_id.map(Into::into));
    if let Some(departments) = &slice.departments {
        let places = departments.iter().map(|department| {
            values.push((*department).into());
            format!("${}", values.len())
        });
        let places = places.collect::<Vec<_>>().join(", ");
        conditions.push(if places.is_empty() { "1 = 0".to_owned() } else { format!("{department} IN ({places})") });
    }
    (conditions.join(" AND "), values)
}

fn kind(row: &QueryResult) -> Result<Kind, DbErr> {
    Ok(Kind {
        department_id: row.try_get("", "department_id")?,
        category_id: row.try_get("", "category_id")?,
        channel: row.try_get("", "channel")?,
        district_id: row.try_get("", "district_id")?,
    })
}

fn times_of(row: &QueryResult) -> Result<Vec<CaseTimes>, DbErr> {
    let times: String = row.try_get("", "times")?;
    times.split(';').map(|text| read(text).ok_or_else(|| DbErr::Custom(format!("no times: {text}")))).collect()
}

fn ratings_of(row: &QueryResult) -> Result<Ratings, DbErr> {
    let whole = |column: &str| row.try_get::<i64>("", column).map(i64::unsigned_abs);
    Ok(Ratings { count: whole("count")?, stars: whole("stars")? })
}

/// `received,due,answered,resolved,open`, where the third and fourth may be empty.
fn read(text: &str) -> Option<CaseTimes> {
    let mut parts = text.split(',');
    let mut next = || parts.next().map(|part| part.parse::<i64>().ok());
    let (received_at, due_at, answered_at, resolved_at, open) = (next()??, next()??, next()?, next()?, next()??);
    Some(CaseTimes { received_at, due_at, answered_at, resolved_at, open: open == 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_back() {
        let whole = CaseTimes { received_at: 5, due_at: 9, answered_at: Some(7), resolved_at: None, open: true };
        assert_eq!(read("5,9,7,,1"), Some(whole));
        assert_eq!(read("5,9"), None);
    }
}
