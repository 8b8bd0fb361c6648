//! The life of a version of a draft, and when points can be worked on.

use majlis_contract::draft::{ConsultationAction, VersionAction, VersionState};

use crate::refusal::Refusal;
use crate::subject::SubjectStanding;

/// What decisions about a version rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VersionFacts {
    pub state: VersionState,
    /// It is the text that was adopted.
    pub is_adopted: bool,
    /// Another version is the text that was adopted.
    pub other_is_adopted: bool,
    /// It is the last of those that are published.
    pub is_last: bool,
}

/// Decides what somebody wants to do with a version.
pub fn decide_version(
    facts: &VersionFacts,
    action: VersionAction,
    standing: SubjectStanding,
) -> Result<(), Refusal<VersionState, VersionAction>> {
    if !sees_version(facts.state, standing) {
        return Err(Refusal::Unseen);
    }
    if standing != SubjectStanding::Manager {
        return Err(Refusal::NotYours);
    }
    if is_possible(facts, action) {
        return Ok(());
    }
    Err(Refusal::NotNow { state: facts.state, action, possible: version_permitted(facts, standing) })
}

/// All that the caller may do with a version now, in the order of the vocabulary.
pub fn version_permitted(facts: &VersionFacts, standing: SubjectStanding) -> Vec<VersionAction> {
    let may = |action: &VersionAction| standing == SubjectStanding::Manager && is_possible(facts, *action);
    VersionAction::ALL.iter().copied().filter(may).collect()
}

/// Whether the caller may know of a version.
pub fn sees_version(state: VersionState, standing: SubjectStanding) -> bool {
    state == VersionState::Published || standing != SubjectStanding::Public
}

/// What is published never changes, but for being adopted; nothing follows the text that was adopted.
const fn is_possible(facts: &VersionFacts, action: VersionAction) -> bool {
    match (action, facts.state) {
        (VersionAction::Edit | VersionAction::Publish, VersionState::Draft) => !facts.other_is_adopted,
        (VersionAction::Adopt, VersionState::Published) => facts.is_last && !facts.is_adopted && !facts.other_is_adopted,
        _ => false,
    }
}

/// What decisions about a consultation rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConsultationFacts {
    /// A version is being written.
    pub has_draft: bool,
    pub is_adopted: bool,
    /// It has a version that everybody can read.
    pub is_published: bool,
    pub are_points_published: bool,
    /// Nobody can comment on it any more.
    pub is_over: bool,
}

/// What can be done with a consultation now, by those who manage subjects.
pub fn consultation_permitted(facts: &ConsultationFacts, standing: SubjectStanding) -> Vec<ConsultationAction> {
    let possible = |action: &ConsultationAction| match action {
        ConsultationAction::BeginVersion => !facts.has_draft && !facts.is_adopted,
        ConsultationAction::Sort => facts.is_published && !facts.are_points_published,
        // Once, and nobody comes too late for it.
        ConsultationAction::PublishPoints => facts.is_published && facts.is_over && !facts.are_points_published,
    };
    ConsultationAction::ALL.iter().copied().filter(|action| standing == SubjectStanding::Manager && possible(action)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The whole table: state × action × standing, of a version and of a consultation.
    #[test]
    fn state_action_standing_table() {
        let draft = VersionFacts { state: VersionState::Draft, is_adopted: false, other_is_adopted: false, is_last: false };
        let published = VersionFacts { state: VersionState::Published, is_last: true, ..draft };
        let versions = [
            ("draft", draft),
            ("draft after adoption", VersionFacts { other_is_adopted: true, ..draft }),
            ("published", published),
            ("published, not the last", VersionFacts { is_last: false, ..published }),
            ("adopted", VersionFacts { is_adopted: true, ..published }),
            ("published, another adopted", VersionFacts { other_is_adopted: true, ..published }),
        ];
        let begun =
            ConsultationFacts { has_draft: true, is_adopted: false, is_published: false, are_points_published: false, is_over: false };
        let open = ConsultationFacts { has_draft: false, is_published: true, ..begun };
        let over = ConsultationFacts { is_over: true, ..open };
        let consultations = [
            ("being written", begun),
            ("open", open),
            ("over", over),
            ("answered", ConsultationFacts { are_points_published: true, ..over }),
            ("answered and adopted", ConsultationFacts { are_points_published: true, is_adopted: true, ..over }),
        ];
        let mut table = String::new();
        for standing in [SubjectStanding::Public, SubjectStanding::Reader, SubjectStanding::Manager, SubjectStanding::System] {
            let who = format!("{standing:?}");
            for (name, facts) in &versions {
                let cell = |action: &VersionAction| match decide_version(facts, *action, standing) {
                    Ok(()) => format!("{action}: yes"),
                    Err(Refusal::Unseen) => format!("{action}: unseen"),
                    Err(Refusal::NotYours) => format!("{action}: not yours"),
                    Err(_) => format!("{action}: not now"),
                };
                let row: Vec<String> = VersionAction::ALL.iter().map(cell).collect();
                table.push_str(&format!("{who:<8}version {name:<28}{}\n", row.join(" | ")));
            }
            for (name, facts) in &consultations {
                let row: Vec<&str> = consultation_permitted(facts, standing).iter().map(|action| action.as_str()).collect();
                table.push_str(&format!("{who:<8}consultation {name:<23}{}\n", row.join(" | ")));
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn what_is_published_never_changes() {
        let facts = |state, is_adopted, other_is_adopted| VersionFacts { state, is_adopted, other_is_adopted, is_last: true };
        let may = |facts: &VersionFacts| version_permitted(facts, SubjectStanding::Manager);
        assert_eq!(may(&facts(VersionState::Draft, false, false)), [VersionAction::Edit, VersionAction::Publish]);
        assert_eq!(may(&facts(VersionState::Published, false, false)), [VersionAction::Adopt]);
        assert_eq!(may(&facts(VersionState::Published, true, false)), []);
        assert_eq!(may(&facts(VersionState::Draft, false, true)), []);
        for standing in [SubjectStanding::Public, SubjectStanding::Reader, SubjectStanding::System] {
            assert_eq!(version_permitted(&facts(VersionState::Draft, false, false), standing), []);
        }
    }

    #[test]
    fn the_public_knows_nothing_of_what_is_being_written() {
        let facts = VersionFacts { state: VersionState::Draft, is_adopted: false, other_is_adopted: false, is_last: false };
        assert_eq!(decide_version(&facts, VersionAction::Edit, SubjectStanding::Public), Err(Refusal::Unseen));
        assert_eq!(decide_version(&facts, VersionAction::Edit, SubjectStanding::Reader), Err(Refusal::NotYours));
        assert!(decide_version(&facts, VersionAction::Adopt, SubjectStanding::Manager).is_err());
    }

    #[test]
    fn answers_are_published_once() {
        let facts =
            ConsultationFacts { has_draft: false, is_adopted: false, is_published: true, are_points_published: false, is_over: true };
        assert_eq!(consultation_permitted(&facts, SubjectStanding::Manager), ConsultationAction::ALL);
        let after = ConsultationFacts { are_points_published: true, ..facts };
        assert_eq!(consultation_permitted(&after, SubjectStanding::Manager), [ConsultationAction::BeginVersion]);
        assert_eq!(consultation_permitted(&facts, SubjectStanding::Reader), []);
        let still_open = ConsultationFacts { is_over: false, ..facts };
        let sorting = [ConsultationAction::BeginVersion, ConsultationAction::Sort];
        assert_eq!(consultation_permitted(&still_open, SubjectStanding::Manager), sorting, "who comments last is answered too");
    }
}
