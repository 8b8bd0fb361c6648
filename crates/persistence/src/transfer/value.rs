//! Values as both databases have them.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use sea_orm::{DbErr, QueryResult, Value};
use uuid::Uuid;

use super::schema::Column;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Uuid,
    Text,
    Integer,
    Long,
    Double,
    Boolean,
    Moment,
    Date,
    Time,
    Json,
    Bytes,
}

impl Kind {
    /// By the name that SQLite or PostgreSQL has for it.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "uuid_text" | "uuid" => Self::Uuid,
            "text" | "varchar" | "character varying" => Self::Text,
            "integer" => Self::Integer,
            "bigint" => Self::Long,
            "double" | "double precision" => Self::Double,
            "boolean" => Self::Boolean,
            "timestamp_with_timezone_text" | "timestamp with time zone" => Self::Moment,
            "date_text" | "date" => Self::Date,
            "time_text" | "time without time zone" => Self::Time,
            "jsonb_text" | "jsonb" | "json_text" | "json" => Self::Json,
            "blob" | "bytea" => Self::Bytes,
            _ => return None,
        })
    }
}

/// Reads one value of a row.
pub fn read(row: &QueryResult, column: &Column) -> Result<Value, DbErr> {
    let name = column.name.as_str();
    Ok(match column.kind {
        Kind::Uuid => row.try_get::<Option<Uuid>>("", name)?.into(),
        Kind::Text => row.try_get::<Option<String>>("", name)?.into(),
        Kind::Integer => row.try_get::<Option<i32>>("", name)?.into(),
        Kind::Long => row.try_get::<Option<i64>>("", name)?.into(),
        Kind::Double => row.try_get::<Option<f64>>("", name)?.into(),
        Kind::Boolean => row.try_get::<Option<bool>>("", name)?.into(),
        Kind::Moment => row.try_get::<Option<DateTime<Utc>>>("", name)?.into(),
        Kind::Date => row.try_get::<Option<NaiveDate>>("", name)?.into(),
        Kind::Time => row.try_get::<Option<NaiveTime>>("", name)?.into(),
        Kind::Json => row.try_get::<Option<serde_json::Value>>("", name)?.into(),
        Kind::Bytes => row.try_get::<Option<Vec<u8>>>("", name)?.into(),
    })
}

/// The value as the other database's column wants it: whole numbers are narrower there than here at most.
pub fn fitted(value: Value, kind: Kind) -> Value {
    match (value, kind) {
        (Value::Int(number), Kind::Long) => Value::BigInt(number.map(i64::from)),
        (Value::BigInt(number), Kind::Integer) => Value::Int(number.and_then(|number| i32::try_from(number).ok())),
        (value, _) => value,
    }
}

/// The value in one form, whichever database it came from.
pub fn canonical(value: &Value) -> Option<Vec<u8>> {
    let text = match value {
        Value::Uuid(uuid) => return uuid.map(|uuid| uuid.as_bytes().to_vec()),
        Value::Bytes(bytes) => return bytes.clone(),
        Value::String(text) => text.clone()?,
        Value::Int(number) => number.as_ref()?.to_string(),
        Value::BigInt(number) => number.as_ref()?.to_string(),
        Value::Double(number) => number.as_ref()?.to_bits().to_string(),
        Value::Bool(yes) => yes.as_ref()?.to_string(),
        Value::ChronoDateTimeUtc(moment) => moment.as_ref()?.timestamp_micros().to_string(),
        Value::ChronoDate(date) => date.as_ref()?.to_string(),
        Value::ChronoTime(time) => time.as_ref()?.to_string(),
        Value::Json(json) => sorted(json.as_ref()?),
        other => format!("{other:?}"),
    };
    Some(text.into_bytes())
}

/// JSON with its keys in order: PostgreSQL keeps them in one of its own.
fn sorted(json: &serde_json::Value) -> String {
    use serde_json::Value as Json;
    match json {
        Json::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_by_key(|(name, _)| *name);
            let fields: Vec<String> = fields.into_iter().map(|(name, value)| format!("{name:?}:{}", sorted(value))).collect();
            format!("{{{}}}", fields.join(","))
        }
        Json::Array(items) => format!("[{}]", items.iter().map(sorted).collect::<Vec<_>>().join(",")),
        // 1 and 1.0 are the same number, and one of the two databases writes it the other way.
        Json::Number(number) => {
            number.as_i64().map_or_else(|| format!("{:?}", number.as_f64()), |whole| format!("{:?}", Some(whole as f64)))
        }
        plain => plain.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_order_of_keys_and_the_way_numbers_are_written_do_not_count() {
        let one = serde_json::from_str(r#"{"b": [1, {"y": null, "x": "ض"}], "a": 2.0}"#).unwrap();
        let other = json!({ "a": 2, "b": [1.0, { "x": "ض", "y": null }] });
        assert_eq!(sorted(&one), sorted(&other));
        assert_ne!(sorted(&one), sorted(&json!({ "a": 2, "b": [1.5, { "x": "ض", "y": null }] })));
        assert_ne!(canonical(&Value::String(None)), canonical(&Value::from("")));
    }

    #[test]
    fn whole_numbers_fit_the_other_column() {
        assert_eq!(fitted(Value::Int(Some(7)), Kind::Long), Value::BigInt(Some(7)));
        assert_eq!(fitted(Value::BigInt(Some(7)), Kind::Integer), Value::Int(Some(7)));
        assert_eq!(canonical(&Value::Int(Some(7))), canonical(&Value::BigInt(Some(7))));
    }
}
