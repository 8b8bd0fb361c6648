//! What the figures of the service mean. Each is defined here once, over facts, and nowhere else.
//!
//! - **received**: cases received in the period; all other figures are of these.
//! - **answered in time**: the first answer was given when it was due or before.
//! - **open overdue**: open, without an answer, and the time for it has passed.
//! - **on time**: in time / (answered + open overdue). What is still waiting within its time says nothing yet.
//! - **satisfaction**: the mean of the stars of all answers that were rated; of a department, those that it gave.
//! - **percentiles**: the nearest rank, exactly: the smallest value that so many of a hundred do not exceed.

use majlis_contract::dashboard::{Figures, PublicFigure, SMALLEST_GROUP};

/// What is known of one case; moments in Unix seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseTimes {
    pub received_at: i64,
    pub due_at: i64,
    pub answered_at: Option<i64>,
    pub resolved_at: Option<i64>,
    /// The municipality still owes something.
    pub open: bool,
}

/// What residents thought of answers: how many rated one, and the sum of their stars (1 to 5 each).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ratings {
    pub count: u64,
    pub stars: u64,
}

impl std::iter::Sum for Ratings {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self { count: sum.count + one.count, stars: sum.stars + one.stars })
    }
}

impl CaseTimes {
    pub fn is_in_time(&self) -> bool {
        self.answered_at.is_some_and(|answered| answered <= self.due_at)
    }

    pub fn is_overdue(&self, now: i64) -> bool {
        self.open && self.answered_at.is_none() && self.due_at < now
    }
}

/// The figures of some cases, and of the ratings of their answers.
pub fn of<'a>(cases: impl IntoIterator<Item = &'a CaseTimes>, ratings: Ratings, now: i64) -> Figures {
    let (mut received, mut in_time, mut overdue) = (0_u64, 0_u64, 0_u64);
    let (mut answers, mut resolutions) = (Vec::new(), Vec::new());
    for case in cases {
        received += 1;
        in_time += u64::from(case.is_in_time());
        overdue += u64::from(case.is_overdue(now));
        answers.extend(case.answered_at.map(|at| passed(case.received_at, at)));
        resolutions.extend(case.resolved_at.map(|at| passed(case.received_at, at)));
    }
    let answered = answers.len() as u64;
    Figures {
        received: Some(received),
        answered: Some(answered),
        answered_in_time: Some(in_time),
        open_overdue: Some(overdue),
        on_time: share(in_time, answered + overdue),
        resolved: Some(resolutions.len() as u64),
        median_answer_seconds: percentile(&mut answers, 50),
        p90_answer_seconds: percentile(&mut answers, 90),
        median_resolution_seconds: percentile(&mut resolutions, 50),
        p90_resolution_seconds: percentile(&mut resolutions, 90),
        ratings: Some(ratings.count),
        satisfaction: share(ratings.stars, ratings.count),
    }
}

fn passed(from: i64, to: i64) -> u64 {
    u64::try_from(to - from).unwrap_or_default()
}

/// A part of a whole, or the mean of so many; nothing when there is no whole.
pub fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// The value at the nearest rank; the order of the values is lost.
pub fn percentile(values: &mut [u64], percent: u64) -> Option<u64> {
    let rank = (values.len() as u64 * percent).div_ceil(100).max(1);
    let at = usize::try_from(rank - 1).ok().filter(|at| *at < values.len())?;
    Some(*values.select_nth_unstable(at).1)
}

/// Whether a group is large enough to be shown.
pub const fn is_shown(received: u64) -> bool {
    received >= SMALLEST_GROUP
}

/// Which of the parts of a whole are shown: those that are large enough, and of these all but the smallest when what is left
/// out would be small; else it could be found by taking the others from the whole.
pub fn shown_parts(sizes: &[u64]) -> Vec<bool> {
    let mut shown: Vec<bool> = sizes.iter().map(|size| is_shown(*size)).collect();
    let hidden: u64 = sizes.iter().filter(|size| !is_shown(**size)).sum();
    if hidden > 0 && !is_shown(hidden) {
        let smallest = (0..sizes.len()).filter(|at| shown[*at]).min_by_key(|at| sizes[*at]);
        smallest.into_iter().for_each(|at| shown[at] = false);
    }
    shown
}

/// Of the figures those that the municipality shows to the public.
pub fn public(figures: &Figures, shown: &[PublicFigure]) -> Figures {
    let may = |figure: PublicFigure| shown.contains(&figure);
    let kept = |figure: PublicFigure, value: Option<u64>| value.filter(|_| may(figure));
    use PublicFigure::*;
    Figures {
        received: kept(Received, figures.received),
        resolved: kept(Received, figures.resolved),
        answered: figures.answered.filter(|_| may(Received) || may(OnTime)),
        answered_in_time: kept(OnTime, figures.answered_in_time),
        on_time: figures.on_time.filter(|_| may(OnTime)),
        // The share can't be checked without the other half of its whole.
        open_overdue: figures.open_overdue.filter(|_| may(Overdue) || may(OnTime)),
        median_answer_seconds: kept(AnswerTime, figures.median_answer_seconds),
        p90_answer_seconds: kept(AnswerTime, figures.p90_answer_seconds),
        median_resolution_seconds: kept(ResolutionTime, figures.median_resolution_seconds),
        p90_resolution_seconds: kept(ResolutionTime, figures.p90_resolution_seconds),
        ratings: kept(Satisfaction, figures.ratings),
        // A handful of ratings are single people's words.
        satisfaction: figures.satisfaction.filter(|_| may(Satisfaction) && figures.ratings.is_some_and(is_shown)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const DAY: i64 = 86_400;

    fn case(answered: Option<i64>, resolved: Option<i64>, open: bool) -> CaseTimes {
        CaseTimes { received_at: 0, due_at: 3 * DAY, answered_at: answered, resolved_at: resolved, open }
    }

    #[test]
    fn on_time_is_of_what_was_answered_and_what_is_overdue() {
        let cases = [
            case(Some(DAY), Some(5 * DAY), false),
            case(Some(3 * DAY), None, true),
            case(Some(3 * DAY + 1), None, true),
            // Overdue.
            case(None, None, true),
            // Withdrawn before an answer: nothing is owed.
            case(None, None, false),
        ];
        let figures = of(&cases, Ratings { count: 2, stars: 7 }, 4 * DAY);
        assert_eq!(
            (figures.received, figures.answered, figures.answered_in_time, figures.open_overdue),
            (Some(5), Some(3), Some(2), Some(1))
        );
        assert_eq!((figures.on_time, figures.ratings, figures.satisfaction), (Some(0.5), Some(2), Some(3.5)));
        assert_eq!((figures.median_answer_seconds, figures.p90_answer_seconds), (Some(3 * DAY as u64), Some(3 * DAY as u64 + 1)));
        assert_eq!((figures.resolved, figures.median_resolution_seconds), (Some(1), Some(5 * DAY as u64)));
        // The same a day earlier: what waits within its time says nothing yet.
        assert_eq!(of(&cases, Ratings::default(), 3 * DAY).on_time, Some(2.0 / 3.0));
        let nothing = of(&[], Ratings::default(), 0);
        assert_eq!((nothing.on_time, nothing.satisfaction), (None, None));
    }

    #[test]
    fn the_public_sees_what_the_municipality_shows() {
        let figures = of(&[case(Some(DAY), Some(DAY), false)], Ratings::default(), 0);
        assert_eq!(public(&figures, &[]), Figures::default());
        let shown = public(&figures, &[PublicFigure::OnTime]);
        assert_eq!((shown.on_time, shown.open_overdue, shown.received), (Some(1.0), Some(0), None));
    }

    #[test]
    fn no_small_part_is_found_by_subtraction() {
        assert_eq!(shown_parts(&[40, 12, 15]), [true, true, true]);
        assert_eq!(shown_parts(&[40, 12, 9, 15]), [true, false, false, true], "21 are left out together, of two");
        assert_eq!(shown_parts(&[40, 6, 5, 15]), [true, false, false, true]);
        assert_eq!(shown_parts(&[40, 0, 15]), [true, false, true], "nothing is hidden by it");
        assert_eq!(shown_parts(&[3, 2]), [false, false]);
    }

    proptest! {
        #[test]
        fn percentiles_are_the_nearest_rank(mut values in prop::collection::vec(0_u64..1000, 1..60), percent in 1_u64..=100) {
            let found = percentile(&mut values, percent).unwrap_or_default();
            let not_more = values.iter().filter(|value| **value <= found).count() as u64;
            let less = values.iter().filter(|value| **value < found).count() as u64;
            let all = values.len() as u64;
            prop_assert!(not_more * 100 >= percent * all, "so many do not exceed it");
            prop_assert!(less * 100 < percent * all, "and it is the smallest such value");
        }
    }
}
