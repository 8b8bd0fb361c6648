use chrono::FixedOffset;

use super::*;

/// The whole table: state × action × standing.
#[test]
fn state_action_standing_table() {
    let standings = [LetterStanding::Public, LetterStanding::Reader, LetterStanding::Editor, LetterStanding::System];
    let mut table = String::new();
    for &state in LetterState::ALL {
        for &action in LetterAction::ALL {
            let cell = |standing: &LetterStanding| match decide(state, action, *standing) {
                Ok(next) => format!("{standing:?}: {next}"),
                Err(Refusal::NotNow { .. }) => format!("{standing:?}: not now"),
                Err(Refusal::NotYours | Refusal::Barred { .. }) => format!("{standing:?}: not theirs"),
                Err(Refusal::Unseen) => format!("{standing:?}: unseen"),
            };
            let row: Vec<String> = standings.iter().map(cell).collect();
            table.push_str(&format!("{:<10}{:<9}{}\n", state.as_str(), action.as_str(), row.join(" | ")));
        }
    }
    insta::assert_snapshot!(table);
}

fn wishes() -> NewsletterWishes {
    NewsletterWishes { language: Language::Arabic, digest: true, letters: true, axes: Vec::new(), kinds: Vec::new() }
}

fn everybody() -> LetterAudience {
    LetterAudience { subscribers: true, partners: true, languages: Vec::new(), axes: Vec::new(), kinds: Vec::new() }
}

#[test]
fn a_letter_is_for_those_who_want_what_it_is_about() {
    assert!(is_for_reader(&everybody(), &wishes(), false));
    assert!(!is_for_reader(&everybody(), &NewsletterWishes { letters: false, ..wishes() }, false));
    assert!(!is_for_reader(&LetterAudience { subscribers: false, ..everybody() }, &wishes(), false));
    assert!(is_for_reader(&LetterAudience { subscribers: false, ..everybody() }, &wishes(), true));
    assert!(!is_for_reader(&LetterAudience { languages: vec![Language::English], ..everybody() }, &wishes(), false));
    let on = LetterAudience { axes: vec![Axis::Consultation], ..everybody() };
    assert!(is_for_reader(&on, &wishes(), false), "who chose nothing hears of everything");
    assert!(is_for_reader(&on, &NewsletterWishes { axes: vec![Axis::Cooperation, Axis::Consultation], ..wishes() }, false));
    assert!(!is_for_reader(&on, &NewsletterWishes { axes: vec![Axis::Cooperation], ..wishes() }, false));
}

#[test]
fn the_digest_is_due_at_its_hour_and_not_days_later() {
    let zone = FixedOffset::east_opt(4 * 3600).unwrap();
    let at = |day: u32, hour: u32, minute: u32| zone.with_ymd_and_hms(2026, 11, day, hour, minute, 0).unwrap();
    // 22 November 2026 is a Sunday.
    let due = |now| digest_due(&now, Weekday::Sunday, 8).map(|due| (due.at, due.week));
    assert_eq!(due(at(22, 7, 59)), None);
    let sunday = Some((at(22, 8, 0).to_utc(), "2026-W47".to_owned()));
    assert_eq!(due(at(22, 8, 0)), sunday);
    assert_eq!(due(at(24, 8, 0)), sunday);
    assert_eq!(due(at(24, 8, 1)), None);
    assert_eq!(due(at(29, 9, 0)), Some((at(29, 8, 0).to_utc(), "2026-W48".to_owned())));
    assert_eq!(digest_due(&at(22, 8, 0), Weekday::Saturday, 20).map(|due| due.at), Some(at(21, 20, 0).to_utc()));
}
