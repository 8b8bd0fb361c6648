use uuid::Uuid;

use super::*;

const STRANGER: InitiativeStanding = InitiativeStanding {
    sponsor: false,
    cosponsor: false,
    invited: false,
    resident: false,
    reader: false,
    auditor: false,
    moderator: false,
    clerk: false,
    committee: false,
    banned_until: None,
};
const RESIDENT: InitiativeStanding = InitiativeStanding { resident: true, ..STRANGER };
const READER: InitiativeStanding = InitiativeStanding { reader: true, ..STRANGER };

const STANDINGS: [(&str, InitiativeStanding); 9] = [
    ("stranger", STRANGER),
    ("resident", RESIDENT),
    ("invited", InitiativeStanding { invited: true, ..RESIDENT }),
    ("cosponsor", InitiativeStanding { cosponsor: true, ..RESIDENT }),
    ("sponsor", InitiativeStanding { sponsor: true, ..RESIDENT }),
    ("auditor", InitiativeStanding { auditor: true, ..READER }),
    ("moderator", InitiativeStanding { moderator: true, ..READER }),
    ("clerk", InitiativeStanding { clerk: true, ..READER }),
    ("committee", InitiativeStanding { committee: true, ..READER }),
];

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default()
}

fn facts(state: InitiativeState, gathers_until: Option<DateTime<Utc>>) -> InitiativeFacts {
    let before = if gathers_until.is_some() { Gathering } else { Pending };
    InitiativeFacts {
        state,
        gathers_until,
        has_cosponsors: true,
        is_signed: false,
        is_eligible: true,
        hidden_from: matches!(state, Hidden | Appealed).then_some(before),
        hidden_by_asker: false,
        is_final: false,
        is_reported: false,
    }
}

/// The whole table: state × action × standing, before it ever gathered, while its term runs, and after it.
#[test]
fn state_action_standing_table() {
    let mut table = String::new();
    for (when, until) in [("before", None), ("runs", Some(now() + Duration::days(1))), ("over", Some(now()))] {
        for &state in InitiativeState::ALL {
            for &action in InitiativeAction::ALL {
                let cell = |(name, standing): &(&str, InitiativeStanding)| match decide(&facts(state, until), action, *standing, now()) {
                    Ok(next) if next == state => Some(format!("{name}: stays")),
                    Ok(next) => Some(format!("{name}: {next}")),
                    Err(Refusal::NotNow { .. }) => Some(format!("{name}: not now")),
                    Err(Refusal::NotYours | Refusal::Barred { .. }) => None,
                    Err(Refusal::Unseen) => Some(format!("{name}: unseen")),
                };
                let row: Vec<String> = STANDINGS.iter().filter_map(cell).collect();
                table.push_str(&format!("{when:<7}{:<18}{:<8}{}\n", state.as_str(), action.as_str(), row.join(" | ")));
            }
        }
    }
    insta::assert_snapshot!(table);
}

/// Whatever everybody may read can be hidden, and is afterwards what it was; by another moderator.
#[test]
fn what_was_hidden_is_shown_again_as_what_it_was_and_by_another() {
    let moderator = InitiativeStanding { moderator: true, ..READER };
    for &state in InitiativeState::ALL.iter().filter(|state| is_public(**state)) {
        let before = facts(state, Some(now()));
        assert_eq!(decide(&before, Hide, moderator, now()), Ok(Hidden), "{state}");
        let hidden = InitiativeFacts { hidden_from: Some(state), ..facts(Hidden, Some(now())) };
        assert_eq!(decide(&hidden, Accept, moderator, now()), Ok(state));
        let own = InitiativeFacts { hidden_by_asker: true, ..hidden };
        assert_eq!(decide(&own, Accept, moderator, now()), Err(Refusal::NotYours), "{state}");
    }
}

#[test]
fn what_was_reported_can_stay() {
    let moderator = InitiativeStanding { moderator: true, ..READER };
    for &state in InitiativeState::ALL.iter().filter(|state| is_public(**state)) {
        let reported = InitiativeFacts { is_reported: true, ..facts(state, None) };
        assert_eq!(decide(&reported, Accept, moderator, now()), Ok(state));
        assert!(!permitted(&facts(state, None), moderator, now()).contains(&Accept), "{state}");
    }
}

#[test]
fn an_appeal_is_decided_once_and_by_another() {
    let (sponsor, moderator) = (InitiativeStanding { sponsor: true, ..RESIDENT }, InitiativeStanding { moderator: true, ..READER });
    let appealed = facts(Appealed, None);
    assert_eq!(permitted(&appealed, moderator, now()), [Accept, Hide]);
    assert_eq!(permitted(&InitiativeFacts { hidden_by_asker: true, ..appealed }, moderator, now()), []);
    let decided = InitiativeFacts { is_final: true, ..facts(Hidden, None) };
    assert_eq!((permitted(&decided, sponsor, now()), permitted(&decided, moderator, now())), (vec![Withdraw], vec![]));
}

#[test]
fn a_ban_closes_proposing_and_signing_and_leaves_taking_back() {
    let until = Some(now() + Duration::days(1));
    let banned = InitiativeStanding { banned_until: until, ..RESIDENT };
    let signed = InitiativeFacts { is_signed: true, ..facts(Gathering, until) };
    assert_eq!(decide(&facts(Gathering, until), Sign, banned, now()), Err(Refusal::Barred { until: now() + Duration::days(1) }));
    assert_eq!(permitted(&signed, banned, now()), [Unsign]);
    assert_eq!(permitted(&facts(Draft, None), InitiativeStanding { sponsor: true, ..banned }, now()), [Withdraw]);
}

#[test]
fn who_has_signed_is_offered_to_take_it_back_and_nothing_else() {
    let until = Some(now() + Duration::days(1));
    let open = facts(Gathering, until);
    assert_eq!(permitted(&open, RESIDENT, now()), [Sign, Report]);
    assert_eq!(permitted(&InitiativeFacts { is_signed: true, ..open }, RESIDENT, now()), [Unsign, Report]);
    let sponsor = InitiativeStanding { sponsor: true, ..RESIDENT };
    assert_eq!(permitted(&InitiativeFacts { is_signed: true, ..open }, sponsor, now()), [], "who stands for it has signed it");
    assert_eq!(permitted(&InitiativeFacts { is_eligible: false, ..open }, RESIDENT, now()), [Report]);
    assert_eq!(permitted(&InitiativeFacts { has_cosponsors: false, ..facts(Draft, None) }, sponsor, now()), [Edit, Withdraw]);
}

#[test]
fn marks_are_passed_at_a_third_two_thirds_and_all() {
    assert_eq!(passed(333, 1000), []);
    assert_eq!(passed(334, 1000), [Mark::Third]);
    assert_eq!(passed(666, 1000), [Mark::Third]);
    assert_eq!(passed(667, 1000), [Mark::Third, Mark::TwoThirds]);
    assert_eq!(passed(1000, 1000), [Mark::Third, Mark::TwoThirds, Mark::Reached]);
    assert_eq!(passed(1, 1), [Mark::Third, Mark::TwoThirds, Mark::Reached]);
    assert_eq!(passed(u32::MAX, u32::MAX).len(), 3);
}

#[test]
fn obstacles_follow_the_terms() {
    let (here, there) = (DistrictId(Uuid::from_u128(1)), DistrictId(Uuid::from_u128(2)));
    let open = InitiativeTerms {
        threshold: 10,
        term_days: 30,
        cosponsors: 2,
        minimum_age: None,
        residents_only: false,
        confirmed_contact: false,
        study_days: 30,
    };
    let strict = InitiativeTerms { residents_only: true, confirmed_contact: true, ..open };
    assert_eq!(obstacles(&open, Some(here), None, false), []);
    assert_eq!(obstacles(&strict, Some(here), Some(here), true), []);
    assert_eq!(obstacles(&strict, Some(here), Some(there), false), [SigningObstacle::Residence, SigningObstacle::Contact]);
    assert_eq!(obstacles(&strict, None, Some(there), true), [], "anywhere in the municipality");
    assert_eq!(obstacles(&strict, None, None, true), [SigningObstacle::Residence]);
}
