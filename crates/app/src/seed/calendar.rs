//! When people write and when offices work: by day, in the evening, less at the weekend (Friday and Saturday).

use chrono::{DateTime, Datelike, Duration, Timelike, Utc, Weekday};

use super::SeedPlan;
use super::dice::Dice;

/// The generated town keeps Gulf Standard Time all year.
const OFFSET: Duration = Duration::hours(4);

/// How much is written in each hour of the day.
const HOURS: [f64; 24] =
    [0.8, 0.4, 0.25, 0.2, 0.35, 0.9, 2.0, 4.0, 6.5, 7.5, 7.2, 6.4, 5.0, 4.0, 3.4, 3.8, 5.0, 6.2, 7.0, 7.6, 7.2, 5.8, 3.8, 1.8];

fn is_weekend(local: DateTime<Utc>) -> bool {
    matches!(local.weekday(), Weekday::Fri | Weekday::Sat)
}

/// Times at which so many cases are sent, in order.
pub fn moments(plan: &SeedPlan, count: usize) -> Vec<DateTime<Utc>> {
    let mut dice = Dice::new(plan.seed, u64::MAX);
    let span = i64::from(plan.days.max(1));
    // The service becomes known: somewhat more comes each week. Some days are busier than others.
    let weights: Vec<f64> = (0..span)
        .map(|day| {
            let local = plan.until + OFFSET - Duration::days(span - day) + Duration::hours(12);
            let weekend = if is_weekend(local) { 0.55 } else { 1.0 };
            weekend * (0.75 + 0.5 * day as f64 / span as f64) * dice.between(0.75, 1.25)
        })
        .collect();
    let mut times: Vec<DateTime<Utc>> = (0..count).map(|_| moment(plan, span, &weights, &mut dice)).collect();
    times.sort_unstable();
    times
}

fn moment(plan: &SeedPlan, span: i64, weights: &[f64], dice: &mut Dice) -> DateTime<Utc> {
    let day = i64::try_from(dice.weighted(weights.iter().copied())).unwrap_or_default();
    // A day here is the 24 hours that end with the present's hour.
    let begin = plan.until - Duration::days(span - day);
    let first = (begin + OFFSET).hour() as usize;
    let passed = dice.weighted((0..24).map(|passed| HOURS[(first + passed) % 24]));
    let at = begin + Duration::hours(i64::try_from(passed).unwrap_or_default()) + dice.hours(0.0, 1.0);
    whole(at.min(plan.until - Duration::minutes(2)))
}

/// To the millisecond, as ids keep it.
pub fn whole(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(at.timestamp_millis()).unwrap_or(at)
}

/// Whether the municipality's counters are open.
pub fn counters_open(at: DateTime<Utc>) -> bool {
    let local = at + OFFSET;
    (8..14).contains(&local.hour()) && !is_weekend(local)
}

/// The time itself while the office is open, else some minutes after it opens next.
pub fn office(at: DateTime<Utc>, (opens, closes, at_weekends): (u32, u32, bool), dice: &mut Dice) -> DateTime<Utc> {
    let mut local = at + OFFSET;
    let open = |local: DateTime<Utc>| (opens..closes).contains(&local.hour()) && (at_weekends || !is_weekend(local));
    if open(local) {
        return at;
    }
    let late = dice.hours(0.05, 1.4);
    for _ in 0..200 {
        local += Duration::hours(1) - Duration::minutes(i64::from(local.minute()));
        if open(local) {
            return whole(local - OFFSET + late);
        }
    }
    at
}
