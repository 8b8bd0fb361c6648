//! Why an action on a subject, a contribution or a sanction is refused.

use chrono::{DateTime, Utc};

/// A typed denial: which state, which action, and what would be possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal<S, A> {
    /// The caller may not know that it exists.
    Unseen,
    /// The caller may see it, but never do this.
    NotYours,
    /// The caller may do this, but is banned from writing in public until then.
    Barred { until: DateTime<Utc> },
    /// The state or the time does not allow it.
    NotNow { state: S, action: A, possible: Vec<A> },
}
