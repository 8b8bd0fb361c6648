//! The life of a letter, whom it is for, and when the digest of a week is due.

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, TimeZone, Utc};
use majlis_contract::Language;
use majlis_contract::calendar::Weekday;
use majlis_contract::newsletter::{LetterAction, LetterAudience, LetterState, LetterStep, NewsletterWishes};
use majlis_contract::subject::{Axis, ParticipationKind};

use crate::Permission;
use crate::actor::Actor;
use crate::message::shown;
use crate::refusal::Refusal;
use LetterAction::{Cancel, Discard, Edit, Finish, Schedule, Send};
use LetterState::{Discarded, Draft, Scheduled, Sending, Sent};

/// How long a subscription waits for being confirmed before it is forgotten.
pub const WAITS: Duration = Duration::days(7);
/// How long after its hour a digest is still begun, where nobody was there to begin it.
const GRACE: Duration = Duration::days(2);

/// How somebody stands to letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterStanding {
    /// Reads what was sent.
    Public,
    /// Reads drafts as well.
    Reader,
    /// Writes letters and sends them.
    Editor,
    /// The clockwork.
    System,
}

/// How the caller stands to letters.
pub fn standing(actor: &Actor) -> LetterStanding {
    match actor {
        Actor::System => LetterStanding::System,
        _ if Permission::NewsletterManage.allows(actor) => LetterStanding::Editor,
        _ if Permission::NewsletterRead.allows(actor) => LetterStanding::Reader,
        _ => LetterStanding::Public,
    }
}

/// Whether the caller may know of it.
pub fn sees(state: LetterState, standing: LetterStanding) -> bool {
    state == Sent || standing != LetterStanding::Public
}

/// Decides an action: the state that it leads to, which may be the same.
pub fn decide(
    state: LetterState,
    action: LetterAction,
    standing: LetterStanding,
) -> Result<LetterState, Refusal<LetterState, LetterAction>> {
    if !sees(state, standing) {
        return Err(Refusal::Unseen);
    }
    if !is_for(action, standing) {
        return Err(Refusal::NotYours);
    }
    leads_to(state, action, standing).ok_or_else(|| Refusal::NotNow { state, action, possible: permitted(state, standing) })
}

/// All that the caller may do now, in the order of the vocabulary.
pub fn permitted(state: LetterState, standing: LetterStanding) -> Vec<LetterAction> {
    let may = |action: LetterAction| is_for(action, standing) && leads_to(state, action, standing).is_some();
    LetterAction::ALL.iter().copied().filter(|action| may(*action)).collect()
}

/// The action that a step by hand is.
pub const fn action_of(step: LetterStep) -> LetterAction {
    match step {
        LetterStep::Schedule => Schedule,
        LetterStep::Send => Send,
        LetterStep::Cancel => Cancel,
        LetterStep::Discard => Discard,
    }
}

const fn is_for(action: LetterAction, standing: LetterStanding) -> bool {
    match action {
        Edit | Schedule | Cancel | Discard => matches!(standing, LetterStanding::Editor),
        Send => matches!(standing, LetterStanding::Editor | LetterStanding::System),
        Finish => matches!(standing, LetterStanding::System),
    }
}

/// What is on its way stays as it was written. The clockwork sends only what was given a time.
const fn leads_to(state: LetterState, action: LetterAction, standing: LetterStanding) -> Option<LetterState> {
    match (state, action) {
        (Draft, Edit) => Some(Draft),
        (Draft, Schedule) => Some(Scheduled),
        (Draft, Send) if !matches!(standing, LetterStanding::System) => Some(Sending),
        (Scheduled, Send) => Some(Sending),
        (Scheduled, Cancel) => Some(Draft),
        (Draft | Scheduled, Discard) => Some(Discarded),
        (Sending, Finish) => Some(Sent),
        _ => None,
    }
}

/// Whether somebody wants to hear of something.
pub fn wants(wishes: &NewsletterWishes, axis: Axis, kind: ParticipationKind) -> bool {
    (wishes.axes.is_empty() || wishes.axes.contains(&axis)) && (wishes.kinds.is_empty() || wishes.kinds.contains(&kind))
}

/// Whether a letter is for somebody, partner or not.
pub fn is_for_reader(audience: &LetterAudience, wishes: &NewsletterWishes, is_partner: bool) -> bool {
    let of_kind = if is_partner { audience.partners } else { audience.subscribers };
    let reads = |language: Language| audience.languages.is_empty() || audience.languages.contains(&language);
    of_kind && wishes.letters && reads(wishes.language) && meet(&audience.axes, &wishes.axes) && meet(&audience.kinds, &wishes.kinds)
}

/// Whether two choices have something in common; who chose nothing chose everything.
fn meet<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.is_empty() || other.is_empty() || one.iter().any(|item| other.contains(item))
}

/// The digest that is due: its moment, and the week that it is the one of (`2026-W48`, ISO 8601).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DigestDue {
    pub at: DateTime<Utc>,
    pub week: String,
}

/// The digest whose hour has come last by the clocks of the municipality, as long as it is not stale.
pub fn digest_due<Z: TimeZone>(now: &DateTime<Z>, day: Weekday, hour: u8) -> Option<DigestDue> {
    let zone = now.timezone();
    let days_back = (now.weekday().num_days_from_sunday() + 7 - day as u32) % 7;
    let today = now.date_naive();
    let on = |back: u32| -> Option<(NaiveDate, DateTime<Utc>)> {
        let date = today.checked_sub_days(Days::new(back.into()))?;
        Some((date, shown(&zone, date, hour)?.to_utc()))
    };
    let (date, at) = [days_back, days_back + 7].into_iter().filter_map(on).find(|(_, at)| *at <= now.to_utc())?;
    let week = date.iso_week();
    (now.to_utc() - at <= GRACE).then(|| DigestDue { at, week: format!("{}-W{:02}", week.year(), week.week()) })
}

#[cfg(test)]
mod tests;
