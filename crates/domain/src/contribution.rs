//! The life of a contribution: who may say, support, hide and appeal what, and when.

use chrono::{DateTime, Duration, Utc};
use majlis_contract::contribution::{ContributionAction, ContributionKind, ContributionState, Hint, HintKind};
use majlis_contract::subject::Review;

use crate::personal_data::{self, PersonalData};
use crate::refusal::Refusal;
use ContributionAction::*;
use ContributionState::*;

/// How long an author can change what is published already.
const EDITABLE: Duration = Duration::minutes(10);
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
    /// The asker is the moderator who hid it.
    pub hidden_by_asker: bool,
    /// The asker supports it.
    pub is_supported: bool,
    pub around: Around,
}

/// What the subject allows now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Around {
    pub is_open: bool,
    pub support: bool,
    pub comments: bool,
    pub review: Review,
}

/// How much of a contribution somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    Nothing,
    /// That something stood here, and why it does no more.
    Marker,
    Whole,
}

/// How much the caller sees: a marker stays where others have answered.
pub fn sight(facts: &ContributionFacts, voice: Voice) -> Sight {
    match facts.state {
        Published => Sight::Whole,
        _ if voice.author || voice.reader => Sight::Whole,
        Hidden | Appealed | Withdrawn if facts.is_answered && facts.published_at.is_some() => Sight::Marker,
        _ => Sight::Nothing,
    }
}

/// Decides an action: the state that it leads to, which may be the same.
pub fn decide(
    facts: &ContributionFacts,
    action: ContributionAction,
    voice: Voice,
    now: DateTime<Utc>,
) -> Result<ContributionState, Refusal<ContributionState, ContributionAction>> {
    if sight(facts, voice) == Sight::Nothing {
        return Err(Refusal::Unseen);
    }
    if !is_for(facts, action, voice) {
        return Err(Refusal::NotYours);
    }
    leads_to(facts, action, now).ok_or_else(|| Refusal::NotNow { state: facts.state, action, possible: permitted(facts, voice, now) })
}

/// All that the caller may do now, in the order of the vocabulary.
pub fn permitted(facts: &ContributionFacts, voice: Voice, now: DateTime<Utc>) -> Vec<ContributionAction> {
    let useful = |action: ContributionAction| match action {
        Support => !facts.is_supported,
        Unsupport => facts.is_supported,
        _ => true,
    };
    let may = |action: ContributionAction| is_for(facts, action, voice) && useful(action) && leads_to(facts, action, now).is_some();
    ContributionAction::ALL.iter().copied().filter(|action| may(*action)).collect()
}

/// Until when its author can change what is published.
pub fn editable_until(published_at: DateTime<Utc>) -> DateTime<Utc> {
    published_at + EDITABLE
}

/// Where what was just written begins.
pub fn first_state(review: Review, published: u64, was_hidden: bool, official: bool) -> ContributionState {
    let trusted = !was_hidden && published >= TRUSTED_FROM;
    match review {
        _ if official => Published,
        Review::Before => Pending,
        Review::AfterIfTrusted if !trusted => Pending,
        Review::AfterIfTrusted | Review::After => Published,
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
        Publish | Hide => voice.moderator && !voice.author && !(appealed && facts.hidden_by_asker),
        Answer => voice.manager && matches!(facts.kind, ContributionKind::Idea),
    }
}

/// When it is possible, and the state after it.
fn leads_to(facts: &ContributionFacts, action: ContributionAction, now: DateTime<Utc>) -> Option<ContributionState> {
    let Around { is_open, support, comments, review } = facts.around;
    let state = facts.state;
    let fresh = facts.published_at.is_some_and(|at| now <= editable_until(at));
    match action {
        Edit if state == Pending => Some(Pending),
        // Corrected, and sent again.
        Edit if state == Hidden && !facts.is_final => Some(Pending),
        // Nothing goes past the moderators by being changed afterwards, and answers don't lose what they answer.
        Edit if state == Published && is_open && fresh => match (facts.official || review == Review::After, facts.is_answered) {
            (true, _) => Some(Published),
            (false, false) => Some(Pending),
            (false, true) => None,
        },
        Withdraw if state != Withdrawn => Some(Withdrawn),
        Support | Unsupport if state == Published && is_open && support => Some(state),
        Comment if state == Published && is_open && comments => Some(state),
        Report if state == Published => Some(state),
        Appeal if state == Hidden && !facts.was_appealed && !facts.is_final => Some(Appealed),
        Publish if matches!(state, Pending | Appealed) || (state == Hidden && !facts.is_final) => Some(Published),
        // What was reported stays as it is: a moderator has looked.
        Publish if state == Published && facts.is_reported => Some(Published),
        Hide if matches!(state, Pending | Published | Appealed) => Some(Hidden),
        Answer if state == Published => Some(state),
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
        Some(Hint { kind, words: text.get(found.start..found.end)?.to_owned() })
    });
    let is_link = |word: &&str| {
        let word = word.to_lowercase();
        word.contains("://") || word.starts_with("www.")
    };
    let links = text.split_whitespace().filter(is_link).map(|word| Hint { kind: HintKind::Link, words: word.to_owned() });
    personal.chain(links).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const VOICES: [(&str, Voice); 6] = [
        ("visitor", Voice { author: false, resident: false, reader: false, moderator: false, manager: false }),
        ("resident", Voice { author: false, resident: true, reader: false, moderator: false, manager: false }),
        ("author", Voice { author: true, resident: true, reader: false, moderator: false, manager: false }),
        ("auditor", Voice { author: false, resident: false, reader: true, moderator: false, manager: false }),
        ("moderator", Voice { author: false, resident: false, reader: true, moderator: true, manager: false }),
        ("manager", Voice { author: false, resident: false, reader: true, moderator: true, manager: true }),
    ];

    fn facts(state: ContributionState, now: DateTime<Utc>) -> ContributionFacts {
        let was_public = matches!(state, Published | Hidden | Appealed);
        ContributionFacts {
            kind: ContributionKind::Idea,
            state,
            published_at: was_public.then(|| now - Duration::hours(1)),
            official: false,
            is_answered: false,
            was_appealed: state == Appealed,
            is_final: false,
            is_reported: false,
            hidden_by_asker: false,
            is_supported: false,
            around: Around { is_open: true, support: true, comments: true, review: Review::Before },
        }
    }

    /// The whole table: state × action × voice, of an idea in an open round that was published an hour ago.
    #[test]
    fn state_action_voice_table() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        let mut table = String::new();
        for &state in ContributionState::ALL {
            for &action in ContributionAction::ALL {
                let cell = |(name, voice): &(&str, Voice)| match decide(&facts(state, now), action, *voice, now) {
                    Ok(next) if next == state => Some(format!("{name}: stays")),
                    Ok(next) => Some(format!("{name}: {next}")),
                    Err(Refusal::NotNow { .. }) => Some(format!("{name}: not now")),
                    Err(Refusal::NotYours) => None,
                    Err(Refusal::Unseen) => Some(format!("{name}: unseen")),
                };
                let row: Vec<String> = VOICES.iter().filter_map(cell).collect();
                table.push_str(&format!("{:<11}{:<11}{}\n", state.as_str(), action.as_str(), row.join(" | ")));
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn who_hid_it_does_not_decide_the_appeal() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        let own = ContributionFacts { hidden_by_asker: true, ..facts(Appealed, now) };
        let moderator = VOICES[4].1;
        assert_eq!(decide(&own, Publish, moderator, now), Err(Refusal::NotYours));
        assert_eq!(decide(&own, Hide, moderator, now), Err(Refusal::NotYours));
        assert_eq!(decide(&facts(Appealed, now), Hide, moderator, now), Ok(Hidden));
    }

    /// Whatever the review, what is changed right after it was published is looked at as what is new.
    #[test]
    fn nothing_goes_past_the_moderators_by_being_changed() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        let (author, fresh) = (VOICES[2].1, ContributionFacts { published_at: Some(now), ..facts(Published, now) });
        let under = |review, facts: ContributionFacts| {
            let facts = ContributionFacts { around: Around { review, ..facts.around }, ..facts };
            decide(&facts, Edit, author, now).ok()
        };
        for (review, plain, answered) in [
            (Review::Before, Some(Pending), None),
            (Review::AfterIfTrusted, Some(Pending), None),
            (Review::After, Some(Published), Some(Published)),
        ] {
            assert_eq!(under(review, fresh), plain, "{review}");
            assert_eq!(under(review, ContributionFacts { is_answered: true, ..fresh }), answered, "{review}, answered");
            assert_eq!(under(review, ContributionFacts { official: true, ..fresh }), Some(Published), "{review}, official");
        }
    }

    #[test]
    fn what_was_reported_can_stay() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        let reported = ContributionFacts { is_reported: true, ..facts(Published, now) };
        assert_eq!(decide(&reported, Publish, VOICES[4].1, now), Ok(Published));
    }

    #[test]
    fn an_appeal_is_decided_once() {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        let decided = ContributionFacts { was_appealed: true, is_final: true, ..facts(Hidden, now) };
        let author = VOICES[2].1;
        assert_eq!(permitted(&decided, author, now), [Withdraw]);
        assert!(matches!(decide(&decided, Publish, VOICES[4].1, now), Err(Refusal::NotNow { .. })));
    }

    #[test]
    fn trust_is_earned_and_lost() {
        assert_eq!(first_state(Review::AfterIfTrusted, 2, false, false), Pending);
        assert_eq!(first_state(Review::AfterIfTrusted, 3, false, false), Published);
        assert_eq!(first_state(Review::AfterIfTrusted, 300, true, false), Pending);
        assert_eq!(first_state(Review::Before, 300, false, false), Pending);
        assert_eq!(first_state(Review::Before, 0, true, true), Published);
    }

    #[test]
    fn moderators_see_numbers_and_links() {
        let found = hints("تواصلوا معي على 99123456 أو https://shop.example/offer");
        let kinds: Vec<HintKind> = found.iter().map(|hint| hint.kind).collect();
        assert_eq!(kinds, [HintKind::Phone, HintKind::Link]);
        assert_eq!(found[0].words, "99123456");
    }
}
