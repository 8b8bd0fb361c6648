//! Why an action on a subject or a contribution is refused.

/// A typed denial: which state, which action, and what would be possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal<S, A> {
    /// The caller may not know that it exists.
    Unseen,
    /// The caller may see it, but never do this.
    NotYours,
    /// The state or the time does not allow it.
    NotNow { state: S, action: A, possible: Vec<A> },
}
