//! What was said before: on the same subject, in an idea anywhere, or by the same author.

use majlis_contract::contribution::{ContributionKind, ContributionState, RepeatKind};
use majlis_domain::repeat::{compare, marks, own_mark};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::contribution::{self as store, ContributionRow};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::finding::whole;
use crate::AppResult;

/// Contributions that are compared at most.
const COMPARED: usize = 20;
/// Those that are named at most.
const NAMED: usize = 5;

/// A contribution that said the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SaidBefore {
    pub id: Uuid,
    pub likeness: RepeatKind,
}

/// Finds what said the same before, and leaves the marks by which this will be found.
pub(super) async fn find(tx: &DatabaseTransaction, row: &ContributionRow) -> AppResult<Vec<SaidBefore>> {
    let text = whole(row);
    let (marks, own) = (marks(&text), own_mark(row.author_id.as_u128(), &text));
    let all: Vec<i64> = marks.iter().copied().filter(|mark| *mark != own).chain([own]).collect();
    store::put_marks(tx, row, &all).await?;
    let near = store::sharing_marks(tx, row, (&marks, own), COMPARED).await?;
    let mut before: Vec<SaidBefore> = store::find_all(tx, near)
        .await?
        .into_iter()
        .filter(|other| other.id < row.id && counts(row, other))
        .filter_map(|other| Some(SaidBefore { id: other.id, likeness: compare(&text, &whole(&other))? }))
        .collect();
    before.sort_unstable_by_key(|one| (one.likeness != RepeatKind::Copied, one.id));
    before.truncate(NAMED);
    Ok(before)
}

/// What was taken back was not said, and of other subjects only ideas that stand count, unless one person says it everywhere.
fn counts(row: &ContributionRow, other: &ContributionRow) -> bool {
    let stands = [ContributionState::Pending, ContributionState::Published].iter().any(|state| other.state == state.as_str());
    let ideas = [row, other].iter().all(|one| one.kind == ContributionKind::Idea.as_str());
    let said = other.state != ContributionState::Withdrawn.as_str() && !other.official;
    said && (other.subject_id == row.subject_id || other.author_id == row.author_id || (ideas && stands))
}
