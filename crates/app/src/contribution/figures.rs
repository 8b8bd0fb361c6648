//! What moderation did, counted from its log for everybody.

use std::sync::Arc;

use chrono::{DateTime, Datelike, Duration, Months, NaiveDate, Utc};
use chrono_tz::Tz;
use majlis_contract::contribution::{ContributionState, FIGURES_MONTHS, HidingReason, ModerationFigures, ModerationMonth, ReportCount};
use majlis_domain::calendar::start_of_day;
use majlis_domain::moderation::{Acts, COUNTED, Waits, months};
use majlis_persistence::contribution as store;
use tokio::sync::Mutex;
use uuid::Uuid;

use crate::public_case::{first_id, lines};
use crate::{App, AppError, AppResult};

/// For how long figures serve again.
const KEPT: Duration = Duration::seconds(60);

/// The figures as they were made last. Who asks meanwhile waits for them, so that they are never made twice at once.
#[derive(Debug, Default)]
pub struct ModerationFiguresKept(Mutex<Option<(DateTime<Utc>, Arc<ModerationFigures>)>>);

/// What moderation did in the last months.
pub async fn figures(app: &App) -> AppResult<Arc<ModerationFigures>> {
    let mut kept = app.moderation.0.lock().await;
    let now = app.now();
    if let Some((at, figures)) = kept.as_ref()
        && (Duration::zero()..KEPT).contains(&(now - *at))
    {
        return Ok(figures.clone());
    }
    let figures = Arc::new(made(app, now).await?);
    *kept = Some((now, figures.clone()));
    Ok(figures)
}

async fn made(app: &App, now: DateTime<Utc>) -> AppResult<ModerationFigures> {
    let directory = app.directory.get(app).await?;
    let zone: Tz = directory.settings.time_zone.parse().unwrap_or(Tz::UTC);
    let days = first_days(now.with_timezone(&zone).date_naive());
    let firsts: Vec<Uuid> = days.iter().map(|day| first_id(start_of_day(zone, *day))).collect();
    let db = app.db.read();
    let (acts, waits) = tokio::try_join!(store::act_counts(db, &firsts, &COUNTED), store::wait_counts(db, &firsts, &COUNTED))?;
    let acts = acts.into_iter().map(alike).collect::<AppResult<Vec<_>>>()?;
    let waits: Vec<Waits> = waits
        .into_iter()
        .map(|wait| Waits { month: place(wait.month), tenths: u64::try_from(wait.tenths).unwrap_or_default(), count: number(wait.count) })
        .collect();
    let mut months = months(&days, &acts, &waits);
    months.reverse();
    Ok(ModerationFigures { months })
}

/// The first days of the months, the oldest first.
fn first_days(today: NaiveDate) -> Vec<NaiveDate> {
    let this = today.with_day(1).unwrap_or(today);
    (0..FIGURES_MONTHS).rev().filter_map(|back| this.checked_sub_months(Months::new(back))).collect()
}

fn alike(counted: store::ActCount) -> AppResult<Acts> {
    let reasons: Vec<HidingReason> = match counted.reasons.as_str() {
        "" => Vec::new(),
        list => serde_json::from_str(list).map_err(AppError::internal)?,
    };
    Ok(Acts {
        month: place(counted.month),
        at_once: counted.state == ContributionState::Published.as_str(),
        from_hidden: counted.came_from == ContributionState::Hidden.as_str(),
        kind: counted.kind,
        reasons,
        count: number(counted.count),
        settled: number(counted.settled),
    })
}

fn place(month: i32) -> usize {
    usize::try_from(month).unwrap_or_default()
}

fn number(count: i64) -> u64 {
    u64::try_from(count).unwrap_or_default()
}

const COLUMNS: [&str; 18] = [
    "month",
    "received",
    "published_at_once",
    "published",
    "restored",
    "hidden",
    "redacted",
    "reports",
    "reports_settled",
    "appeals",
    "appeals_granted",
    "appeals_rejected",
    "warnings",
    "bans",
    "sanctions_lifted",
    "sanction_appeals",
    "sanctions_upheld",
    "median_hours",
];

/// One line for each month, a column for each reason (RFC 4180, with a byte order mark).
pub fn figures_csv(figures: &ModerationFigures) -> AppResult<Vec<u8>> {
    let of = |what: &'static str| HidingReason::ALL.iter().map(move |reason| format!("{what}_{reason}"));
    let reasons = of("hidden").chain(of("sanctioned")).chain(of("redacted"));
    let head = COLUMNS.iter().map(|column| (*column).to_owned()).chain(reasons).collect();
    let mut file = "\u{FEFF}".as_bytes().to_vec();
    file.extend(lines(std::iter::once(head).chain(figures.months.iter().map(line)))?);
    Ok(file)
}

fn line(month: &ModerationMonth) -> Vec<String> {
    let counts = [
        month.received,
        month.published_at_once,
        month.published,
        month.restored,
        month.hidden,
        month.redacted,
        month.reports,
        month.reports_settled,
        month.appeals,
        month.appeals_granted,
        month.appeals_rejected,
        month.warnings,
        month.bans,
        month.sanctions_lifted,
        month.sanction_appeals,
        month.sanctions_upheld,
    ];
    let first = std::iter::once(month.month.format("%Y-%m").to_string());
    let median = month.median_hours.map(|hours| hours.to_string()).unwrap_or_default();
    let reasons = [&month.hidden_by_reason, &month.sanctioned_by_reason, &month.redacted_by_reason];
    let reasons = reasons.into_iter().flat_map(|counted| by_reason(counted));
    first.chain(counts.map(|count| count.to_string())).chain([median]).chain(reasons).collect()
}

/// A number for each reason of the policy, in its order.
fn by_reason(counted: &[ReportCount]) -> impl Iterator<Item = String> {
    let of = |reason: &HidingReason| counted.iter().find(|one| one.reason == *reason).map_or(0, |one| one.count);
    HidingReason::ALL.iter().map(move |reason| of(reason).to_string())
}
