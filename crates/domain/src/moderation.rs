//! What the figures of moderation mean: from the acts of the log to months.

use chrono::NaiveDate;
use majlis_contract::contribution::{FEWEST_WAITS, HidingReason, ModerationMonth, ReportCount};

/// Events that are counted, by what they happened to. Withdrawing, editing and answering are no business of moderators; of an initiative
/// that was given back it is counted how long it had waited.
pub const COUNTED: [(&str, &[&str]); 3] = [
    (
        "contribution",
        &["submitted", "published", "hidden", "redacted", "reported", "reports_settled", "appealed", "appeal_granted", "appeal_rejected"],
    ),
    (
        "initiative",
        &[
            "submitted",
            "initiative_began",
            "initiative_returned",
            "initiative_hidden",
            "initiative_restored",
            "shown_again",
            "initiative_name_hidden",
            "reported",
            "reports_settled",
            "appealed",
            "initiative_appeal_granted",
            "initiative_appeal_rejected",
        ],
    ),
    ("sanction", &["warned", "banned", "sanction_lifted", "sanction_appealed", "sanction_upheld"]),
];

/// Acts that are alike, and how many they were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acts {
    /// The place of its month.
    pub month: usize,
    /// The event, one of [`COUNTED`].
    pub kind: String,
    /// Of what was submitted: it was public at once.
    pub at_once: bool,
    /// Of what was published: it was hidden before, and not appealed.
    pub from_hidden: bool,
    pub reasons: Vec<HidingReason>,
    pub count: u64,
    /// Reports that they settled together.
    pub settled: u64,
}

/// How long things had waited for a moderator, in tenths of an hour, and how many they were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    pub month: usize,
    pub tenths: u64,
    pub count: u64,
}

/// The figures of each month; `months` are their first days.
pub fn months(months: &[NaiveDate], acts: &[Acts], waits: &[Waits]) -> Vec<ModerationMonth> {
    let month = |(at, first): (usize, &NaiveDate)| {
        let mut figures = ModerationMonth { month: *first, ..ModerationMonth::default() };
        acts.iter().filter(|act| act.month == at).for_each(|act| count(&mut figures, act));
        in_order(&mut figures.hidden_by_reason);
        in_order(&mut figures.redacted_by_reason);
        in_order(&mut figures.sanctioned_by_reason);
        figures.median_hours = median(waits.iter().filter(|wait| wait.month == at).map(|wait| (wait.tenths, wait.count)).collect());
        figures
    };
    months.iter().enumerate().map(month).collect()
}

fn in_order(counted: &mut [ReportCount]) {
    counted.sort_by_key(|one| HidingReason::ALL.iter().position(|reason| *reason == one.reason));
}

fn count(figures: &mut ModerationMonth, act: &Acts) {
    figures.reports_settled += act.settled;
    match act.kind.as_str() {
        "submitted" => {
            figures.received += act.count;
            figures.published_at_once += if act.at_once { act.count } else { 0 };
        }
        "published" | "initiative_began" | "initiative_restored" | "shown_again" => {
            // Earlier versions wrote of initiatives that it was shown again, and not from where.
            let restored = act.from_hidden || act.kind == "shown_again";
            figures.published += act.count;
            figures.restored += if restored { act.count } else { 0 };
        }
        "hidden" | "initiative_hidden" => {
            figures.hidden += act.count;
            count_reasons(&mut figures.hidden_by_reason, act);
        }
        "redacted" | "initiative_name_hidden" => {
            figures.redacted += act.count;
            count_reasons(&mut figures.redacted_by_reason, act);
        }
        "reported" => figures.reports += act.count,
        "appealed" => figures.appeals += act.count,
        "appeal_granted" | "initiative_appeal_granted" => figures.appeals_granted += act.count,
        "appeal_rejected" | "initiative_appeal_rejected" => figures.appeals_rejected += act.count,
        _ => count_sanctions(figures, act),
    }
}

fn count_sanctions(figures: &mut ModerationMonth, act: &Acts) {
    match act.kind.as_str() {
        "warned" => figures.warnings += act.count,
        "banned" => figures.bans += act.count,
        "sanction_lifted" => figures.sanctions_lifted += act.count,
        "sanction_appealed" => figures.sanction_appeals += act.count,
        "sanction_upheld" => figures.sanctions_upheld += act.count,
        _ => {}
    }
    if matches!(act.kind.as_str(), "warned" | "banned") {
        count_reasons(&mut figures.sanctioned_by_reason, act);
    }
}

fn count_reasons(counted: &mut Vec<ReportCount>, act: &Acts) {
    act.reasons.iter().for_each(|reason| count_reason(counted, *reason, act.count));
}

fn count_reason(counted: &mut Vec<ReportCount>, reason: HidingReason, more: u64) {
    let more = u32::try_from(more).unwrap_or(u32::MAX);
    match counted.iter_mut().find(|one| one.reason == reason) {
        Some(one) => one.count += more,
        None => counted.push(ReportCount { reason, count: more }),
    }
}

/// The nearest rank, in hours; nothing where they are few.
fn median(mut waits: Vec<(u64, u64)>) -> Option<f64> {
    let all: u64 = waits.iter().map(|(_, count)| count).sum();
    if all < FEWEST_WAITS {
        return None;
    }
    waits.sort_unstable();
    let mut passed = 0;
    let (tenths, _) = waits.into_iter().find(|(_, count)| {
        passed += count;
        passed >= all.div_ceil(2)
    })?;
    Some(tenths as f64 / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn acts(kind: &str, reasons: Vec<HidingReason>, count: u64, settled: u64) -> Acts {
        Acts { month: 1, kind: kind.to_owned(), at_once: false, from_hidden: false, reasons, count, settled }
    }

    #[test]
    fn the_median_is_the_nearest_rank_and_silent_on_few() {
        assert_eq!(median(vec![(7, 4)]), None);
        assert_eq!(median(vec![(90, 1), (5, 2), (20, 2)]), Some(2.0));
        assert_eq!(median(vec![(10, 3), (40, 3)]), Some(1.0));
    }

    #[test]
    fn one_thing_counts_for_each_of_its_reasons() {
        let both = vec![HidingReason::Spam, HidingReason::Insult];
        let acts = acts("hidden", both, 2, 3);
        let made = months(&[NaiveDate::MIN, NaiveDate::MAX], &[acts], &[]);
        assert_eq!(made[0], ModerationMonth { month: NaiveDate::MIN, ..ModerationMonth::default() });
        assert_eq!((made[1].hidden, made[1].reports_settled), (2, 3));
        let counted = [HidingReason::Insult, HidingReason::Spam].map(|reason| ReportCount { reason, count: 2 });
        assert_eq!(made[1].hidden_by_reason, counted);
    }

    #[test]
    fn what_is_counted_of_initiatives_and_sanctions() {
        let all = [
            acts("initiative_began", vec![], 4, 0),
            acts("shown_again", vec![], 1, 0),
            Acts { from_hidden: true, ..acts("published", vec![], 2, 0) },
            acts("initiative_hidden", vec![HidingReason::Spam], 3, 5),
            acts("warned", vec![HidingReason::Insult], 2, 0),
            acts("banned", vec![HidingReason::Insult], 1, 0),
            acts("sanction_lifted", vec![HidingReason::Insult], 1, 0),
        ];
        let made = &months(&[NaiveDate::MIN, NaiveDate::MAX], &all, &[])[1];
        assert_eq!((made.published, made.restored, made.hidden, made.reports_settled), (7, 3, 3, 5));
        assert_eq!((made.warnings, made.bans, made.sanctions_lifted), (2, 1, 1));
        assert_eq!(made.sanctioned_by_reason, [ReportCount { reason: HidingReason::Insult, count: 3 }]);
    }
}
