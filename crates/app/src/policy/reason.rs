//! The reasons for which moderators act: those of the participation policy in force.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use majlis_contract::contribution::HidingReason;
use majlis_contract::policy::{CLAUSE_LENGTH, PolicyKind, PolicyReason};
use majlis_contract::problem::FieldCode;
use serde_json::{Value, json};

use crate::change::{Checks, of_json};
use crate::directory::Directory;
use crate::{AppError, AppResult};

/// The reasons of a text as they are kept; of a participation policy where nobody has chosen among them, all.
pub(crate) fn read(kind: PolicyKind, kept: Option<&Value>) -> AppResult<Vec<PolicyReason>> {
    let all = || HidingReason::ALL.iter().map(|reason| PolicyReason { reason: *reason, clause: None }).collect();
    match (kind, kept) {
        (PolicyKind::Participation, Some(kept)) => of_json(kept),
        (PolicyKind::Participation, None) => Ok(all()),
        (PolicyKind::Privacy, _) => Ok(Vec::new()),
    }
}

/// In the order of the vocabulary. A participation policy has one at least, each once; other texts have none.
pub(super) fn checked(checks: &mut Checks, kind: PolicyKind, given: &[PolicyReason]) -> Vec<PolicyReason> {
    let has_reasons = kind == PolicyKind::Participation;
    checks.unless(has_reasons || given.is_empty(), "/reasons", FieldCode::NotAllowed);
    checks.unless(!has_reasons || !given.is_empty(), "/reasons", FieldCode::Required);
    let mut seen = HashSet::new();
    let mut clean = Vec::new();
    for (at, PolicyReason { reason, clause }) in given.iter().enumerate() {
        checks.unless(seen.insert(*reason), format!("/reasons/{at}/reason"), FieldCode::Taken);
        let clause = clause.as_ref().map(|clause| checks.text(&format!("/reasons/{at}/clause"), clause, CLAUSE_LENGTH));
        clean.push(PolicyReason { reason: *reason, clause });
    }
    clean.sort_by_key(|one| HidingReason::ALL.iter().position(|reason| *reason == one.reason));
    clean
}

/// Each reason under its word: its clause, or the word again where it has none.
pub(super) fn by_word(reasons: &[PolicyReason]) -> Value {
    let said = |one: &PolicyReason| one.clause.as_ref().map_or_else(|| json!(one.reason), |clause| json!(clause));
    Value::Object(reasons.iter().map(|one| (one.reason.to_string(), said(one))).collect())
}

/// What a moderator gives as reasons, each once and in the order of the vocabulary; all are in force.
pub(crate) fn given(directory: &Directory, reasons: &[HidingReason], now: DateTime<Utc>) -> AppResult<Vec<HidingReason>> {
    match reasons.iter().all(|reason| in_force(directory, *reason, now)) {
        false => Err(AppError::field("/reasons", FieldCode::NotInForce)),
        true => Ok(HidingReason::ALL.iter().copied().filter(|reason| reasons.contains(reason)).collect()),
    }
}

/// Whether the participation policy in force has the reason; before there is any policy, all are.
pub(crate) fn in_force(directory: &Directory, reason: HidingReason, now: DateTime<Utc>) -> bool {
    let policy = directory.policy_in_force(PolicyKind::Participation, now);
    policy.is_none_or(|policy| policy.reasons.iter().any(|one| one.reason == reason))
}
