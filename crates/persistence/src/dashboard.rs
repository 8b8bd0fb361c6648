//! The times of the cases of a period, grouped by what they are told apart by, in one statement.
//!
//! Read from one index that holds all of it. The times of a group come as one text, since handing rows over one by one costs
//! more than everything else; what they mean is `domain`'s.

use majlis_domain::figures::CaseTimes;
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

/// Cases that have department, category, channel and district in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    pub department_id: Option<Uuid>,
    pub category_id: Uuid,
    pub channel: String,
    pub district_id: Option<Uuid>,
    pub cases: Vec<CaseTimes>,
}

/// The groups of a period.
pub async fn groups(db: &impl ConnectionTrait, slice: &Slice) -> Result<Vec<Group>, DbErr> {
    let backend = db.get_database_backend();
    let mut values: Vec<Value> = vec![slice.from.into(), slice.before.into()];
    let mut conditions = vec!["id >= $1".to_owned(), "id < $2".to_owned()];
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
        conditions.push(if places.is_empty() { "1 = 0".to_owned() } else { format!("department_id IN ({places})") });
    }
    let sql = format!(
        "SELECT department_id, category_id, channel, district_id, {} AS times FROM cases WHERE {} \
         GROUP BY department_id, category_id, channel, district_id",
        dialect::joined_times(backend),
        conditions.join(" AND ")
    );
    let rows = db.query_all_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    rows.iter().map(group).collect()
}

fn group(row: &QueryResult) -> Result<Group, DbErr> {
    let times: String = row.try_get("", "times")?;
    let cases =
        times.split(';').map(|text| read(text).ok_or_else(|| DbErr::Custom(format!("no times: {text}")))).collect::<Result<_, _>>()?;
    Ok(Group {
        department_id: row.try_get("", "department_id")?,
        category_id: row.try_get("", "category_id")?,
        channel: row.try_get("", "channel")?,
        district_id: row.try_get("", "district_id")?,
        cases,
    })
}

/// `received,due,answered,resolved,open`, where the third and fourth may be empty.
fn read(text: &str) -> Option<CaseTimes> {
    let mut parts = text.split(',');
    let mut next = || parts.next().map(|part| part.parse::<i64>().ok());
    let (received_at, due_at, answered_at, resolved_at, open) = (next()??, next()??, next()?, next()?, next()??);
    Some(CaseTimes { received_at, due_at, answered_at, resolved_at, open: open == 1, rating: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_back() {
        let whole = CaseTimes { received_at: 5, due_at: 9, answered_at: Some(7), resolved_at: None, open: true, rating: None };
        assert_eq!(read("5,9,7,,1"), Some(whole));
        assert_eq!(read("5,9"), None);
    }
}
