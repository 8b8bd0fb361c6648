//! What text messages to guests and followers may cost: a case that many follow must not use up the town's purse.

use chrono::{DateTime, Duration, Utc};
use majlis_contract::delivery::{Audience, DeliveryChannel};
use majlis_persistence::delivery as store;
use majlis_persistence::delivery::Attempt;
use majlis_persistence::entity::delivery;

use crate::job::JobError;
use crate::{App, AppResult};

/// What the record of a message says that was beyond the budget.
const USED_UP: &str = "the budget of SMS to guests and followers is used up";

/// Holds a text message back that is beyond the budget. Who has an account reads it there, and by e-mail if they wish, so the
/// text message is needless; a guest's waits until the budget is there again. Those sent in the same moment may go a little
/// beyond it.
pub async fn hold_back(app: &App, row: &delivery::Model) -> Result<bool, JobError> {
    let Some(until) = used_up_until(app, row).await? else { return Ok(false) };
    if row.account_id.is_some() {
        let dropped = Attempt::Dropped { error: USED_UP };
        app.db.write(async |tx| store::record(tx, row.id, dropped, app.now()).await).await?;
        return Ok(true);
    }
    app.db.write(async |tx| store::postpone(tx, row.id, until, Some(USED_UP)).await).await?;
    Err(JobError::NotYet(until))
}

/// Until when nothing is left for this message; none where something is, or where it is not of this budget.
async fn used_up_until(app: &App, row: &delivery::Model) -> AppResult<Option<DateTime<Utc>>> {
    if !is_budgeted(row) {
        return Ok(None);
    }
    let (now, sms) = (app.now(), &app.settings.sms);
    let windows = [("hour", Duration::hours(1), sms.messages_per_hour), ("day", Duration::hours(24), sms.messages_per_day)];
    let mut until = None;
    for (window, length, most) in windows {
        if let Some(oldest) = store::nth_newest_budgeted(app.db.read(), u64::from(most), now - length).await? {
            metrics::counter!("sms_messages_held_back_total", "window" => window).increment(1);
            until = until.max(Some(oldest + length));
        }
    }
    Ok(until)
}

/// Whether it goes to a guest or a follower. What the duty desk is told is never held back.
fn is_budgeted(row: &delivery::Model) -> bool {
    let followers = row.audience == Audience::Followers.as_str();
    let to_them = row.account_id.is_none() || followers;
    row.channel == DeliveryChannel::Sms.as_str() && to_them && row.audience != Audience::DutyDesk.as_str()
}
