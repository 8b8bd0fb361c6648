//! The life of an initiative: who may do what with it, what it needs, and when it has it.

mod name;

pub use name::{NameStanding, decide_name, permitted_names};

use chrono::{DateTime, Duration, Utc};
use majlis_contract::DistrictId;
use majlis_contract::initiative::{InitiativeAction, InitiativeState, InitiativeTerms, SigningObstacle};
use majlis_contract::subject::SubjectState;

use crate::refusal::Refusal;
use crate::sight::Sight;
use InitiativeAction::*;
use InitiativeState::*;

/// How long before the deadline people are told that it comes.
pub const EXPIRING: Duration = Duration::days(3);

/// How somebody stands to an initiative. A person can be several of these.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InitiativeStanding {
    pub sponsor: bool,
    pub cosponsor: bool,
    /// Has the sponsor's link.
    pub invited: bool,
    /// Has an account with which to take part.
    pub resident: bool,
    /// Sees what the public doesn't.
    pub reader: bool,
    /// Sees what was taken back as well.
    pub auditor: bool,
    pub moderator: bool,
    /// Enters what was gathered elsewhere.
    pub clerk: bool,
    /// Studies what has its support.
    pub committee: bool,
    /// Until when they are banned from writing in public; none for who is not.
    pub banned_until: Option<DateTime<Utc>>,
}

/// What a decision about an initiative rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InitiativeFacts {
    pub state: InitiativeState,
    /// Until when it gathers; none before it ever did.
    pub gathers_until: Option<DateTime<Utc>>,
    /// As many stand for it as its kind asks for.
    pub has_cosponsors: bool,
    /// The asker has signed it.
    pub is_signed: bool,
    /// Nothing keeps the asker's account from signing.
    pub is_eligible: bool,
    /// What it was when it was hidden; none while it is not.
    pub hidden_from: Option<InitiativeState>,
    /// The asker is the moderator who hid it.
    pub hidden_by_asker: bool,
    /// Another moderator has decided that it stays hidden.
    pub is_final: bool,
    /// It was reported, and no moderator has looked since.
    pub is_reported: bool,
}

/// The states in which everybody may read it.
pub const fn is_public(state: InitiativeState) -> bool {
    !matches!(state, Draft | Pending | Hidden | Appealed | Withdrawn)
}

/// Whether the committee has not answered by the time that everybody was told.
pub fn is_late(state: InitiativeState, study_until: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    state == UnderStudy && study_until.is_some_and(|until| until <= now)
}

/// Whether the caller may know of it: what was not published, or is hidden, is between those who stand for it and staff; what was not
/// sent is theirs alone, with those whom they invite; what was taken back is its sponsor's.
pub fn sees(state: InitiativeState, standing: InitiativeStanding) -> bool {
    let is_theirs = standing.sponsor || standing.cosponsor;
    match state {
        Draft => is_theirs || standing.invited,
        Pending | Hidden | Appealed => is_theirs || standing.reader,
        Withdrawn => standing.sponsor || standing.auditor,
        Gathering | UnderStudy | Adopted | InImplementation | Done | Declined | Expired => true,
    }
}

/// How much the caller sees: where others have signed or commented on what is hidden, a marker says why it is gone.
pub fn sight(state: InitiativeState, standing: InitiativeStanding, is_answered: bool) -> Sight {
    match state {
        _ if sees(state, standing) => Sight::Whole,
        Hidden | Appealed if is_answered => Sight::Marker,
        _ => Sight::Nothing,
    }
}

/// Decides an action: the state that it leads to, which may be the same.
pub fn decide(
    facts: &InitiativeFacts,
    action: InitiativeAction,
    standing: InitiativeStanding,
    now: DateTime<Utc>,
) -> Result<InitiativeState, Refusal<InitiativeState, InitiativeAction>> {
    if !sees(facts.state, standing) {
        return Err(Refusal::Unseen);
    }
    if !is_for(facts, action, standing) {
        return Err(Refusal::NotYours);
    }
    if let Some(until) = standing.banned_until.filter(|_| is_public_voice(action)) {
        return Err(Refusal::Barred { until });
    }
    leads_to(facts, action, now).ok_or_else(|| Refusal::NotNow { state: facts.state, action, possible: permitted(facts, standing, now) })
}

/// All that the caller may do now, in the order of the vocabulary.
pub fn permitted(facts: &InitiativeFacts, standing: InitiativeStanding, now: DateTime<Utc>) -> Vec<InitiativeAction> {
    let useful = |action: InitiativeAction| match action {
        Sign => !facts.is_signed,
        Unsign => facts.is_signed,
        _ => true,
    };
    let barred = |action: InitiativeAction| standing.banned_until.is_some() && is_public_voice(action);
    let may = |action: InitiativeAction| {
        is_for(facts, action, standing) && !barred(action) && useful(action) && leads_to(facts, action, now).is_some()
    };
    InitiativeAction::ALL.iter().copied().filter(|action| may(*action)).collect()
}

/// What a ban closes: words for the public, and what weighs with them. Taking back what one has given stays open, and so do appeals.
const fn is_public_voice(action: InitiativeAction) -> bool {
    match action {
        Edit | Submit | Join | Sign | Report => true,
        Leave | Unsign | Withdraw | Appeal | Accept | Return | Hide | Enter | Correct | Adopt | Decline | Plan | Finish => false,
    }
}

/// Who may ever do it. Nobody checks or decides what they stand for, and who stands for it has signed it with that. Who hid it neither
/// shows it again nor decides the appeal.
fn is_for(facts: &InitiativeFacts, action: InitiativeAction, standing: InitiativeStanding) -> bool {
    let stands_for_it = standing.sponsor || standing.cosponsor;
    match action {
        Edit | Submit | Withdraw | Appeal => standing.sponsor,
        Join => standing.resident && standing.invited && !stands_for_it && facts.is_eligible,
        Leave => standing.cosponsor,
        Sign => standing.resident && (facts.is_eligible || facts.is_signed),
        Report => standing.resident && !stands_for_it,
        // Who began it stands by it; whoever joined may have moved away.
        Unsign => standing.resident && !standing.sponsor,
        Accept | Return | Hide => standing.moderator && !stands_for_it && !facts.hidden_by_asker,
        Enter | Correct => standing.clerk && !stands_for_it,
        Adopt | Decline | Plan | Finish => standing.committee && !stands_for_it,
    }
}

/// When it is possible, and the state after it. What people have signed is not changed any more: hidden after that, it can only be
/// shown again. It is then what it was, with as much time left as it had.
fn leads_to(facts: &InitiativeFacts, action: InitiativeAction, now: DateTime<Utc>) -> Option<InitiativeState> {
    let began = facts.gathers_until.is_some();
    let has_time = facts.gathers_until.is_some_and(|until| now < until);
    match (facts.state, action) {
        (Draft, Edit | Join | Leave) => Some(Draft),
        (Hidden, Edit) if !began && !facts.is_final => Some(Draft),
        (Draft, Submit) if facts.has_cosponsors => Some(Pending),
        (Draft | Pending | Hidden | Appealed, Withdraw) if !began => Some(Withdrawn),
        (Pending, Accept) => Some(Gathering),
        (Hidden, Appeal) if !facts.is_final => Some(Appealed),
        (Hidden | Appealed, Accept) if !facts.is_final => facts.hidden_from,
        (Pending, Return) => Some(Draft),
        (Pending | Appealed, Hide) => Some(Hidden),
        (state, Hide) if is_public(state) => Some(Hidden),
        (state, Report) if is_public(state) => Some(state),
        // It stays as it is: a moderator has looked.
        (state, Accept) if is_public(state) && facts.is_reported => Some(state),
        (Gathering, Sign | Unsign | Enter | Correct) if has_time => Some(Gathering),
        // A wrong number is put right where it has led to the committee as well, which decides knowing it.
        (UnderStudy, Correct) => Some(UnderStudy),
        (UnderStudy, Adopt) => Some(Adopted),
        (UnderStudy, Decline) => Some(Declined),
        (Adopted | InImplementation, Plan) => Some(facts.state),
        (InImplementation, Finish) => Some(Done),
        _ => None,
    }
}

/// The state of the subject that an initiative is: comments are open while it gathers.
pub const fn subject_state(state: InitiativeState) -> SubjectState {
    match state {
        Draft | Pending | Hidden | Appealed | Withdrawn => SubjectState::Draft,
        Gathering => SubjectState::Open,
        UnderStudy | Adopted | InImplementation | Done | Declined | Expired => SubjectState::Closed,
    }
}

/// What an initiative has passed on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    Third,
    TwoThirds,
    Reached,
}

/// The marks that so many signatures have passed, in their order.
pub fn passed(total: u32, threshold: u32) -> Vec<Mark> {
    let (total, threshold) = (u64::from(total), u64::from(threshold));
    let marks = [(Mark::Third, total * 3 >= threshold), (Mark::TwoThirds, total * 3 >= threshold * 2), (Mark::Reached, total >= threshold)];
    marks.into_iter().filter(|(_, is_passed)| *is_passed).map(|(mark, _)| mark).collect()
}

/// What keeps an account from signing an initiative about a district, or about the whole municipality.
pub fn obstacles(terms: &InitiativeTerms, area: Option<DistrictId>, home: Option<DistrictId>, has_contact: bool) -> Vec<SigningObstacle> {
    let lives_there = home.is_some_and(|home| area.is_none_or(|area| area == home));
    let residence = (terms.residents_only && !lives_there).then_some(SigningObstacle::Residence);
    let contact = (terms.confirmed_contact && !has_contact).then_some(SigningObstacle::Contact);
    residence.into_iter().chain(contact).collect()
}

#[cfg(test)]
mod tests;
