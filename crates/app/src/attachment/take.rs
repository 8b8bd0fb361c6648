//! Uploads that leave what waits to be claimed: each once, and only for who uploaded it.

use std::collections::HashSet;

use majlis_contract::problem::{FieldCode, FieldError};
use majlis_persistence::entity::attachment::Model;
use majlis_persistence::{DatabaseTransaction, attachment as store};
use uuid::Uuid;

use super::address;
use crate::{App, AppError, AppResult};

/// The photos that claims name, which belong to nothing yet. Those that can't be had are refused where `pointer` says, all of them at
/// once: who sends several that have expired needs one more try, and not one for each.
pub(super) async fn free(
    app: &App,
    tx: &DatabaseTransaction,
    claims: &[String],
    pointer: impl Fn(usize) -> String,
) -> AppResult<Vec<Uuid>> {
    let ids: Vec<Option<Uuid>> = claims.iter().map(|claim| address::claimed(app, claim).map(|id| id.0)).collect();
    let known: Vec<Uuid> = ids.iter().flatten().copied().collect();
    let free: HashSet<Uuid> = store::unclaimed(tx, &known).await?.into_iter().collect();
    let mut named = HashSet::new();
    let is_unknown = |id: &Option<Uuid>| id.is_none_or(|id| !free.contains(&id) || !named.insert(id));
    let wrong: Vec<usize> = ids.iter().map(is_unknown).enumerate().filter(|(_, wrong)| *wrong).map(|(at, _)| at).collect();
    if wrong.is_empty() { Ok(known) } else { Err(unknown(wrong, pointer)) }
}

pub(super) fn unknown(at: Vec<usize>, pointer: impl Fn(usize) -> String) -> AppError {
    AppError::Validation(at.into_iter().map(|at| FieldError::new(pointer(at), FieldCode::Unknown)).collect())
}

/// Takes uploads for a table of their own, in the order of the claims: they are not among those any more that wait or belong to a case,
/// and whoever takes them sees to their pictures from now on.
pub(crate) async fn take(
    app: &App,
    tx: &DatabaseTransaction,
    claims: &[String],
    pointer: impl Fn(usize) -> String,
) -> AppResult<Vec<Model>> {
    if claims.is_empty() {
        return Ok(Vec::new());
    }
    let ids = free(app, tx, claims, &pointer).await?;
    let mut rows = store::find_all(tx, &ids).await?;
    // A rival may have been quicker since.
    if store::delete_unclaimed(tx, &ids).await? != ids.len() as u64 || rows.len() != ids.len() {
        return Err(unknown(vec![0], pointer));
    }
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
    Ok(rows)
}

/// The photo that a claim names, when it is ours: whatever it belongs to by now.
pub(crate) fn claimed(app: &App, claim: &str) -> Option<Uuid> {
    address::claimed(app, claim).map(|id| id.0)
}
