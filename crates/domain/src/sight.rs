//! How much of what people said somebody sees.

/// How much of a contribution or an initiative somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    Nothing,
    /// That something stood here, and why it does no more.
    Marker,
    Whole,
}
