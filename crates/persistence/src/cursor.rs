//! Opaque keyset cursors. What they hold is ours to change: clients give them back as they came.

use sea_orm::DbErr;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The cursor was not made by us, or for another list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the cursor is not valid")]
pub struct BadCursor;

/// Makes a cursor from the key of the last row shown.
pub fn encode(key: &impl Serialize) -> Result<String, DbErr> {
    let json = serde_json::to_vec(key).map_err(|error| DbErr::Json(error.to_string()))?;
    Ok(json.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Reads a cursor back.
pub fn decode<K: DeserializeOwned>(cursor: &str) -> Result<K, BadCursor> {
    if !cursor.is_ascii() || !cursor.len().is_multiple_of(2) {
        return Err(BadCursor);
    }
    let bytes: Option<Vec<u8>> = (0..cursor.len()).step_by(2).map(|i| u8::from_str_radix(&cursor[i..i + 2], 16).ok()).collect();
    serde_json::from_slice(&bytes.ok_or(BadCursor)?).map_err(|_| BadCursor)
}

/// Cuts a list that was read one row too long, and gives the cursor for what follows.
pub fn cut<T, K: Serialize>(mut rows: Vec<T>, limit: u64, key: impl Fn(&T) -> K) -> Result<(Vec<T>, Option<String>), DbErr> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    if rows.len() <= limit {
        return Ok((rows, None));
    }
    rows.truncate(limit);
    let next = rows.last().map(|row| encode(&key(row))).transpose()?;
    Ok((rows, next))
}
