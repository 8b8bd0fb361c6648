use super::*;

const NOBODY: Voice =
    Voice { author: false, resident: false, reader: false, moderator: false, manager: false, trusted: false, banned_until: None };
const BANNED: Voice = Voice { banned_until: Some(DateTime::<Utc>::MAX_UTC), resident: true, ..NOBODY };

const VOICES: [(&str, Voice); 9] = [
    ("visitor", NOBODY),
    ("resident", Voice { resident: true, ..NOBODY }),
    ("author", Voice { author: true, resident: true, ..NOBODY }),
    ("auditor", Voice { reader: true, ..NOBODY }),
    ("moderator", Voice { reader: true, moderator: true, ..NOBODY }),
    ("manager", Voice { reader: true, moderator: true, manager: true, ..NOBODY }),
    ("banned", BANNED),
    ("banned author", Voice { author: true, ..BANNED }),
    ("trusted author", Voice { author: true, resident: true, trusted: true, ..NOBODY }),
];

fn facts(state: ContributionState, now: DateTime<Utc>) -> ContributionFacts {
    let was_public = matches!(state, Published | Hidden | Appealed | Merged);
    ContributionFacts {
        kind: ContributionKind::Idea,
        state,
        published_at: was_public.then(|| now - Duration::hours(1)),
        official: false,
        is_answered: false,
        was_appealed: state == Appealed,
        is_final: false,
        is_reported: false,
        is_pointed_out: false,
        is_redacted: false,
        is_merged: state == Merged,
        hidden_by_asker: false,
        is_supported: false,
        around: Around { is_public: true, is_open: true, takes_answers: true, support: true, comments: true, review: Review::Before },
    }
}

/// The whole table: kind × review × state × action × voice, of what was published an hour ago where residents can still speak.
#[test]
fn state_action_voice_table() {
    let mut tables = String::new();
    for (kind, review) in ContributionKind::ALL.iter().flat_map(|kind| Review::ALL.iter().map(move |review| (*kind, *review))) {
        tables.push_str(&format!("{kind}, reviewed {review}\n{}\n", table(kind, review)));
    }
    insta::assert_snapshot!(tables);
}

fn table(kind: ContributionKind, review: Review) -> String {
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
    let mut table = String::new();
    for &state in ContributionState::ALL {
        let facts = facts(state, now);
        let facts = ContributionFacts { kind, around: Around { review, ..facts.around }, ..facts };
        for &action in ContributionAction::ALL {
            let cell = |(name, voice): &(&str, Voice)| match decide(&facts, action, *voice) {
                Ok(next) if next == state => Some(format!("{name}: stays")),
                Ok(next) => Some(format!("{name}: {next}")),
                Err(Refusal::NotNow { .. }) => Some(format!("{name}: not now")),
                Err(Refusal::Barred { .. }) => Some(format!("{name}: barred")),
                Err(Refusal::NotYours) => None,
                Err(Refusal::Unseen) => Some(format!("{name}: unseen")),
            };
            let row: Vec<String> = VOICES.iter().filter_map(cell).collect();
            table.push_str(&format!("{:<11}{:<11}{}\n", state.as_str(), action.as_str(), row.join(" | ")));
        }
    }
    table
}

#[test]
fn who_hid_it_does_not_decide_the_appeal() {
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
    let own = ContributionFacts { hidden_by_asker: true, ..facts(Appealed, now) };
    let moderator = VOICES[4].1;
    assert_eq!(decide(&own, Publish, moderator), Err(Refusal::NotYours));
    assert_eq!(decide(&own, Hide, moderator), Err(Refusal::NotYours));
    assert_eq!(decide(&facts(Appealed, now), Hide, moderator), Ok(Hidden));
}

/// Whatever the review, what is changed right after it was published is looked at as what is new.
#[test]
fn nothing_goes_past_the_moderators_by_being_changed() {
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
    let (author, fresh) = (VOICES[2].1, ContributionFacts { published_at: Some(now), ..facts(Published, now) });
    let by = |voice, review, facts: ContributionFacts| {
        let facts = ContributionFacts { around: Around { review, ..facts.around }, ..facts };
        decide(&facts, Edit, voice).ok()
    };
    let under = |review, facts| by(author, review, facts);
    for (review, plain, answered) in [
        (Review::Before, Some(Pending), None),
        (Review::AfterIfTrusted, Some(Pending), None),
        (Review::After, Some(Published), Some(Published)),
    ] {
        assert_eq!(under(review, fresh), plain, "{review}");
        assert_eq!(under(review, ContributionFacts { is_answered: true, ..fresh }), answered, "{review}, answered");
        assert_eq!(under(review, ContributionFacts { official: true, ..fresh }), Some(Published), "{review}, official");
        assert_eq!(under(review, ContributionFacts { is_redacted: true, ..fresh }), Some(Pending), "{review}, covered");
    }
    let (trusted, answered) = (Voice { trusted: true, ..author }, ContributionFacts { is_answered: true, ..fresh });
    let changed = Review::ALL.iter().map(|review| by(trusted, *review, answered)).collect::<Vec<_>>();
    assert_eq!(changed, [None, Some(Published), Some(Published)], "whose words need no look before, in the order of the vocabulary");
}

#[test]
fn the_municipality_answers_after_residents_can_say_no_more() {
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
    let over = |takes_answers| {
        let facts = facts(Published, now);
        ContributionFacts { around: Around { is_open: false, takes_answers, ..facts.around }, ..facts }
    };
    for (name, voice) in VOICES {
        let speaks = voice.moderator || voice.manager;
        assert_eq!(decide(&over(true), Comment, voice).is_ok(), speaks, "{name}");
        assert!(decide(&over(false), Comment, voice).is_err(), "{name}, in the archive");
    }
}

#[test]
fn what_was_reported_can_stay() {
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
    let reported = ContributionFacts { is_reported: true, ..facts(Published, now) };
    assert_eq!(decide(&reported, Publish, VOICES[4].1), Ok(Published));
    let pointed_out = ContributionFacts { is_pointed_out: true, ..facts(Published, now) };
    assert_eq!(decide(&pointed_out, Publish, VOICES[4].1), Ok(Published));
}

/// Hidden or not, it never becomes an idea of its own again: its supporters are with the other one.
#[test]
fn what_was_merged_stays_merged() {
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
    let moderator = VOICES[4].1;
    for state in [Pending, Hidden, Appealed] {
        let merged = ContributionFacts { is_merged: true, ..facts(state, now) };
        assert_eq!(decide(&merged, Publish, moderator), Ok(Merged), "{state}");
        assert!(matches!(decide(&merged, Merge, moderator), Err(Refusal::NotNow { .. })), "{state}");
    }
    let comment = ContributionFacts { kind: ContributionKind::Comment, ..facts(Published, now) };
    assert_eq!(decide(&comment, Merge, moderator), Err(Refusal::NotYours));
}

#[test]
fn an_appeal_is_decided_once() {
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
    let decided = ContributionFacts { was_appealed: true, is_final: true, ..facts(Hidden, now) };
    let author = VOICES[2].1;
    assert_eq!(permitted(&decided, author), [Withdraw]);
    assert!(matches!(decide(&decided, Publish, VOICES[4].1), Err(Refusal::NotNow { .. })));
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

/// What a banned person is offered is what they are not refused.
#[test]
fn a_ban_closes_writing_and_leaves_the_way_back() {
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
    let author = Voice { author: true, ..BANNED };
    assert_eq!(permitted(&facts(Published, now), BANNED), []);
    assert_eq!(permitted(&ContributionFacts { is_supported: true, ..facts(Published, now) }, BANNED), [Unsupport]);
    assert_eq!(permitted(&facts(Pending, now), author), [Withdraw]);
    assert_eq!(permitted(&facts(Hidden, now), author), [Withdraw, Appeal]);
}
