//! How far a case comes.

use chrono::Duration;

use super::dice::Dice;

/// What becomes of a case, if there is time for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fate {
    /// Resolved, then confirmed, reopened or closed by itself.
    Done,
    /// Resolved, and nobody has said anything yet.
    Resolved,
    /// Resolved, confirmed by the resident.
    Confirmed,
    /// Resolved, reopened, and not begun again yet.
    Reopened,
    Rejected,
    Withdrawn,
    Duplicate,
    /// Routed to nobody.
    Neglected,
    /// Routed and not begun.
    Stalled,
    /// The resident does not answer.
    Waiting,
    /// Work that takes weeks.
    Long,
}

impl Fate {
    /// The cases of the demonstration's own resident: how many hours ago each was sent, and how it stands.
    pub const OWN: [(f64, Self); 8] = [
        (3.0, Self::Neglected),
        (30.0, Self::Stalled),
        (96.0, Self::Waiting),
        (140.0, Self::Resolved),
        (170.0, Self::Long),
        (230.0, Self::Reopened),
        (620.0, Self::Rejected),
        (1010.0, Self::Confirmed),
    ];

    /// The fate of a case of this age. Nothing waits for ever: what is stuck is young.
    pub fn choose(age: Duration, dice: &mut Dice) -> Self {
        let young = |days: i64, weight: f64| if age < Duration::days(days) { weight } else { 0.0 };
        let fates = [
            (Self::Done, 0.8),
            (Self::Rejected, 0.07),
            (Self::Withdrawn, 0.03),
            (Self::Duplicate, 0.02),
            (Self::Neglected, young(2, 0.25) + young(8, 0.08)),
            (Self::Stalled, young(10, 0.16)),
            (Self::Waiting, young(12, 0.16)),
            (Self::Long, young(30, 0.12)),
            (Self::Reopened, young(16, 0.06)),
        ];
        fates[dice.weighted(fates.map(|(_, weight)| weight))].0
    }
}
