//! The life of a contribution: who may say, support, hide and appeal what, and when.

use chrono::{DateTime, Duration, Utc};
use majlis_contract::contribution::{ContributionAction, ContributionKind, ContributionState, Hint, HintKind};
use majlis_contract::subject::Review;

use crate::personal_data::{self, PersonalData};
use crate::refusal::Refusal;
use crate::sight::Sight;
use ContributionAction::*;
use ContributionState::*;

/// For how long after it was published an author can change it and leave nothing of its earlier words to be read.
const TRACELESS: Duration = Duration::minutes(10);
/// How many published contributions make an author trusted, where none was hidden.
pub const TRUSTED_FROM: u64 = 3;

/// How somebody stands to a contribution. A person can be several of these.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Voice {
    /// It is their own.
    pub author: bool,
    /// Has an account with which to take part.
    pub resident: bool,
    /// Sees what the public doesn't.
    pub reader: bool,
    pub moderator: bool,
    /// Speaks for the municipality.
    pub manager: bool,
    /// They have had enough published and nothing hidden: see [`is_trusted`].
    pub trusted: bool,
    /// Until when they are banned from writing in public; none for who is not.
    pub banned_until: Option<DateTime<Utc>>,
}

impl Voice {
    /// What they say is the municipality's word.
    const fn is_official(self) -> bool {
        !self.resident && (self.moderator || self.manager)
    }
}

/// What a decision about a contribution rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContributionFacts {
    pub kind: ContributionKind,
    pub state: ContributionState,
    pub published_at: Option<DateTime<Utc>>,
    /// The municipality says it itself.
    pub official: bool,
    /// Others have answered it in public.
    pub is_answered: bool,
    /// It was appealed before.
    pub was_appealed: bool,
    /// Another moderator has decided the appeal.
    pub is_final: bool,
    /// It was reported, and no moderator has looked since.
    pub is_reported: bool,
    /// Machines pointed something out in it, and no moderator has looked since.
    pub is_pointed_out: bool,
    /// Moderators have covered parts of its words.
    pub is_redacted: bool,
    /// It was merged into another, whatever became of it since.
    pub is_merged: bool,
    /// The asker is the moderator who hid it.
    pub hidden_by_asker: bool,
    /// The asker supports it.
    pub is_supported: bool,
    pub around: Around,
}

/// What the subject allows now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Around {
    /// Everybody may know of the subject.
    pub is_public: bool,
    pub is_open: bool,
    /// The municipality answers in it.
    pub takes_answers: bool,
    pub support: bool,
    pub comments: bool,
    pub review: Review,
}

/// The states in which everybody reads the words.
pub const READABLE: [ContributionState; 2] = [Published, Merged];

/// How much the caller sees: a marker stays where others have answered. What was said on something goes out of sight with it.
pub fn sight(facts: &ContributionFacts, voice: Voice) -> Sight {
    match facts.state {
        _ if voice.author || voice.reader => Sight::Whole,
        _ if !facts.around.is_public => Sight::Nothing,
        state if READABLE.contains(&state) => Sight::Whole,
        Hidden | Appealed | Withdrawn if facts.is_answered && facts.published_at.is_some() => Sight::Marker,
        _ => Sight::Nothing,
    }
}

/// Decides an action: the state that it leads to, which may be the same.
pub fn decide(
    facts: &ContributionFacts,
    action: ContributionAction,
    voice: Voice,
) -> Result<ContributionState, Refusal<ContributionState, ContributionAction>> {
    if sight(facts, voice) == Sight::Nothing {
        return Err(Refusal::Unseen);
    }
    if !is_for(facts, action, voice) {
        return Err(Refusal::NotYours);
    }
    if let Some(until) = voice.banned_until.filter(|_| is_public_voice(action)) {
        return Err(Refusal::Barred { until });
    }
    leads_to(facts, action, voice).ok_or_else(|| Refusal::NotNow { state: facts.state, action, possible: permitted(facts, voice) })
}

/// All that the caller may do now, in the order of the vocabulary.
pub fn permitted(facts: &ContributionFacts, voice: Voice) -> Vec<ContributionAction> {
    let useful = |action: ContributionAction| match action {
        Support => !facts.is_supported,
        Unsupport => facts.is_supported,
        _ => true,
    };
    let barred = |action: ContributionAction| voice.banned_until.is_some() && is_public_voice(action);
    let may = |action: ContributionAction| {
        is_for(facts, action, voice) && !barred(action) && useful(action) && leads_to(facts, action, voice).is_some()
    };
    ContributionAction::ALL.iter().copied().filter(|action| may(*action)).collect()
}

/// What a ban closes: words for the public, and what weighs with them. Taking back what one has said or given stays open, and so do
/// appeals.
const fn is_public_voice(action: ContributionAction) -> bool {
    match action {
        Edit | Support | Comment | Report => true,
        Withdraw | Unsupport | Appeal | Publish | Hide | Redact | Answer | Merge => false,
    }
}

/// Until when its author can change what is published and leave nothing of its earlier words to be read.
pub fn traceless_until(published_at: DateTime<Utc>) -> DateTime<Utc> {
    published_at + TRACELESS
}

/// Whether a change leaves what stood there before to be read.
pub fn leaves_trace(published_at: DateTime<Utc>, changed_at: DateTime<Utc>) -> bool {
    changed_at > traceless_until(published_at)
}

/// Where what was just written begins.
pub fn first_state(review: Review, published: u64, was_hidden: bool, official: bool) -> ContributionState {
    let is_after = is_reviewed_after(review, is_trusted(published, was_hidden));
    if official || is_after { Published } else { Pending }
}

/// Whether an author with so much published, something hidden ever or not, is looked at after publication where trusted ones are.
pub const fn is_trusted(published: u64, was_hidden: bool) -> bool {
    !was_hidden && published >= TRUSTED_FROM
}

const fn is_reviewed_after(review: Review, is_trusted: bool) -> bool {
    match review {
        Review::Before => false,
        Review::AfterIfTrusted => is_trusted,
        Review::After => true,
    }
}

/// Who may ever do it. Nobody moderates their own words.
fn is_for(facts: &ContributionFacts, action: ContributionAction, voice: Voice) -> bool {
    let appealed = facts.state == Appealed;
    match action {
        Edit | Withdraw | Appeal => voice.author,
        Support | Unsupport | Report => voice.resident && !voice.author,
        Comment => voice.resident || voice.moderator || voice.manager,
        // The one who hid it does not decide the appeal.
        Publish | Hide | Redact => voice.moderator && !voice.author && !(appealed && facts.hidden_by_asker),
        Answer => voice.manager && matches!(facts.kind, ContributionKind::Idea),
        Merge => voice.moderator && !voice.author && matches!(facts.kind, ContributionKind::Idea),
    }
}

/// When it is possible, and the state after it.
fn leads_to(facts: &ContributionFacts, action: ContributionAction, voice: Voice) -> Option<ContributionState> {
    let Around { is_open, support, comments, review, .. } = facts.around;
    let state = facts.state;
    // What was merged is not an idea of its own again.
    let public = if facts.is_merged { Merged } else { Published };
    match action {
        Edit if state == Pending => Some(Pending),
        // Corrected, and sent again.
        Edit if state == Hidden && !facts.is_final => Some(Pending),
        // What would be published at once is changed at once. Nothing else goes past the moderators by being changed afterwards, and
        // answers don't lose what they answer.
        Edit if state == Published && is_open => {
            let is_after = is_reviewed_after(review, voice.trusted) && !facts.is_redacted;
            match (facts.official || is_after, facts.is_answered) {
                (true, _) => Some(Published),
                (false, false) => Some(Pending),
                (false, true) => None,
            }
        }
        Withdraw if state != Withdrawn => Some(Withdrawn),
        Support | Unsupport if state == Published && is_open && support => Some(state),
        // Residents are answered after their time to speak is over, too.
        Comment if state == Published && comments && (is_open || facts.around.takes_answers && voice.is_official()) => Some(state),
        Report if READABLE.contains(&state) => Some(state),
        Appeal if state == Hidden && !facts.was_appealed && !facts.is_final => Some(Appealed),
        Publish if matches!(state, Pending | Appealed) || (state == Hidden && !facts.is_final) => Some(public),
        // What was reported or pointed out stays as it is: a moderator has looked.
        Publish if state == public && (facts.is_reported || facts.is_pointed_out) => Some(public),
        Hide if matches!(state, Pending | Published | Appealed | Merged) => Some(Hidden),
        Redact if matches!(state, Pending | Published | Merged) => Some(state),
        Answer if state == Published => Some(state),
        Merge if state == Published => Some(Merged),
        _ => None,
    }
}

/// What machines point out to the moderators.
pub fn hints(text: &str) -> Vec<Hint> {
    let personal = personal_data::find(text).into_iter().filter_map(|found| {
        let kind = match found.kind {
            PersonalData::Phone => HintKind::Phone,
            PersonalData::Email => HintKind::Email,
            PersonalData::CivilNumber => HintKind::CivilNumber,
            PersonalData::CardNumber => HintKind::CardNumber,
        };
        Some(Hint { kind, words: text.get(found.start..found.end)?.to_owned(), listed: None })
    });
    let is_link = |word: &&str| {
        let word = word.to_lowercase();
        word.contains("://") || word.starts_with("www.")
    };
    let links = text.split_whitespace().filter(is_link).map(|word| Hint { kind: HintKind::Link, words: word.to_owned(), listed: None });
    personal.chain(links).collect()
}

#[cfg(test)]
mod tests;
