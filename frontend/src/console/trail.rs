//! The list that a case was opened from: the way back to it, and the cases before and after.

use majlis_contract::CaseId;
use majlis_contract::case::QueueQuery;
use serde::{Deserialize, Serialize};

use super::tab;

const KEY: &str = "trail";

/// What the inbox showed last.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Trail {
    pub filter: QueueQuery,
    pub ids: Vec<CaseId>,
}

impl Trail {
    pub fn read() -> Self {
        tab::read_json(KEY).unwrap_or_default()
    }

    pub fn keep(&self) {
        tab::write_json(KEY, self);
    }

    /// Where the case stands in the list, counted from 0.
    pub fn place(&self, id: CaseId) -> Option<usize> {
        self.ids.iter().position(|known| *known == id)
    }

    /// The case before it.
    pub fn before(&self, id: CaseId) -> Option<CaseId> {
        self.place(id)?.checked_sub(1).and_then(|at| self.ids.get(at)).copied()
    }

    /// The case after it.
    pub fn after(&self, id: CaseId) -> Option<CaseId> {
        self.ids.get(self.place(id)? + 1).copied()
    }
}
