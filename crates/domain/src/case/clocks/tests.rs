use majlis_contract::case::{ClockBasis, ClockState};
use proptest::prelude::*;

use super::*;
use crate::case::{ClockHours, Ruler};

const PLAIN: Rulers<'static> = Rulers { working: None };

fn terms() -> Terms {
    Terms { resolution_hours: Some(240), ..Terms::of_hours(72) }
}

fn hour(hours: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap() + TimeDelta::hours(hours)
}

fn happening(hours: i64, kind: CaseEventKind, state: Option<CaseState>) -> Happening {
    Happening { state, ..Happening::of(kind, hour(hours)) }
}

fn began() -> Clocks {
    Clocks::start(terms(), hour(0), PLAIN)
}

fn then(clocks: &mut Clocks, hours: i64, kind: CaseEventKind, state: CaseState) {
    clocks.follow(&happening(hours, kind, Some(state)), PLAIN);
}

#[test]
fn a_clock_stands_while_the_resident_is_asked_and_goes_on_after() {
    let mut clocks = began();
    assert_eq!((clocks.answer.due_at, clocks.resolution.unwrap().due_at), (hour(72), hour(240)));
    then(&mut clocks, 10, CaseEventKind::Started, CaseState::InProgress);
    then(&mut clocks, 20, CaseEventKind::Asked, CaseState::AwaitingResident);
    let view = clocks.view(hour(500));
    assert_eq!(view.answer.unwrap().state, ClockState::Met, "a question is an answer");
    assert_eq!(view.resolution.unwrap().state, ClockState::Paused);
    assert_eq!((clocks.next_due(), clocks.next_alarm()), (None, None));
    then(&mut clocks, 520, CaseEventKind::Informed, CaseState::InProgress);
    assert_eq!(clocks.resolution.unwrap().due_at, hour(740), "the five hundred hours do not count");
    then(&mut clocks, 600, CaseEventKind::Asked, CaseState::AwaitingResident);
    then(&mut clocks, 610, CaseEventKind::Informed, CaseState::InProgress);
    assert_eq!(clocks.resolution.unwrap().due_at, hour(750));
    then(&mut clocks, 751, CaseEventKind::Resolved, CaseState::Resolved);
    assert_eq!(clocks.view(hour(900)).resolution.unwrap().state, ClockState::MetLate);
    assert_eq!((clocks.next_due(), clocks.escalation()), (None, None));
}

#[test]
fn what_was_late_before_the_question_stays_late() {
    let mut clocks = began();
    clocks.follow(&happening(1, CaseEventKind::Replied, None), PLAIN);
    then(&mut clocks, 300, CaseEventKind::Asked, CaseState::AwaitingResident);
    then(&mut clocks, 400, CaseEventKind::Informed, CaseState::InProgress);
    let clock = clocks.resolution.unwrap();
    assert_eq!(clock.due_at, hour(240));
    assert_eq!(clock.escalate_at, hour(264), "both were over before the pause");
    assert_eq!(clocks.view(hour(400)).resolution.unwrap().state, ClockState::Late);
}

#[test]
fn a_reopened_case_has_a_new_clock_for_its_resolution() {
    let mut clocks = began();
    then(&mut clocks, 100, CaseEventKind::Resolved, CaseState::Resolved);
    assert_eq!(clocks.view(hour(101)).answer.unwrap().state, ClockState::MetLate);
    then(&mut clocks, 150, CaseEventKind::Reopened, CaseState::Reopened);
    let clock = clocks.resolution.unwrap();
    assert_eq!((clock.started_at, clock.due_at, clock.met_at), (hour(150), hour(390), None));
    assert_eq!(clocks.next_due(), Some(hour(390)));
}

#[test]
fn alarms_ring_in_order_and_once_however_late() {
    let mut clocks = began();
    let steps = |rung: Vec<Alarm>| rung.into_iter().map(|alarm| (alarm.clock, alarm.step)).collect::<Vec<_>>();
    use ClockKind::{Answer, Resolution};
    assert_eq!(clocks.next_alarm().map(|(at, _)| at), Some(hour(54)));
    assert_eq!(steps(clocks.ring(hour(53))), []);
    assert_eq!(steps(clocks.ring(hour(54))), [(Answer, Step::Warning)]);
    assert_eq!(steps(clocks.ring(hour(54))), []);
    assert_eq!(clocks.escalation(), None);
    assert_eq!(steps(clocks.ring(hour(72))), [(Answer, Step::Manager)]);
    assert_eq!(clocks.escalation(), Some(Escalation::Manager));
    // After days without a clockwork.
    assert_eq!(
        steps(clocks.ring(hour(264))),
        [
            (Answer, Step::ParticipationManager),
            (Resolution, Step::Warning),
            (Resolution, Step::Manager),
            (Resolution, Step::ParticipationManager)
        ]
    );
    assert_eq!(clocks.next_alarm(), None);
    // The answer is given: what is left is the resolution's.
    clocks.follow(&happening(265, CaseEventKind::Replied, None), PLAIN);
    assert_eq!(clocks.escalation(), Some(Escalation::ParticipationManager));
    then(&mut clocks, 266, CaseEventKind::Rejected, CaseState::Rejected);
    assert_eq!(clocks.escalation(), None);
}

#[test]
fn another_priority_is_another_promise_from_the_start() {
    let mut clocks = began();
    clocks.ring(hour(60));
    let urgent = Terms { answer_hours: 24, ..terms() };
    let edited = |at, terms| Happening { terms: Some(terms), ..happening(at, CaseEventKind::Edited, None) };
    clocks.follow(&edited(60, urgent), PLAIN);
    assert_eq!(clocks.answer.due_at, hour(24));
    assert_eq!(clocks.ring(hour(60)).len(), 2, "due, and late for long");
    // And back: what lies ahead again will ring again.
    clocks.follow(&edited(61, terms()), PLAIN);
    assert_eq!((clocks.answer.due_at, clocks.answer.rung), (hour(72), 1));
    clocks.follow(&edited(62, Terms::of_hours(72)), PLAIN);
    assert_eq!(clocks.resolution, None);
}

#[test]
fn another_promise_while_the_clock_stands_counts_up_to_where_it_stopped() {
    let mut clocks = began();
    clocks.follow(&happening(1, CaseEventKind::Replied, None), PLAIN);
    clocks.ring(hour(190));
    then(&mut clocks, 200, CaseEventKind::Asked, CaseState::AwaitingResident);
    let edited = |hours, terms| Happening { terms: Some(terms), ..happening(hours, CaseEventKind::Edited, None) };
    // The warning has rung at 180; of a promise of 300 hours it comes at 225, which the clock has not reached yet.
    clocks.follow(&edited(500, Terms { resolution_hours: Some(300), ..terms() }), PLAIN);
    assert_eq!(clocks.resolution.unwrap().rung, 0, "it stood since 200, however late it is now");
    then(&mut clocks, 600, CaseEventKind::Informed, CaseState::InProgress);
    assert_eq!(clocks.next_alarm().map(|(at, alarm)| (at, alarm.step)), Some((hour(625), Step::Warning)));
}

#[test]
fn another_calendar_moves_what_is_due_and_what_had_rung_too_early_rings_again() {
    let working = Terms { basis: ClockBasis::Working, ..terms() };
    let nights = Rulers { working: Some(&Nights) };
    let mut events = vec![Happening { terms: Some(working), ..happening(0, CaseEventKind::Submitted, None) }];
    let mut stored = Clocks::start(working, hour(0), PLAIN);
    events[0].measured = stored.measured();
    for alarm in stored.ring(hour(60)) {
        events.push(Happening { alarm: Some(alarm), ..happening(60, alarm.event(), None) });
    }
    assert_eq!(stored.answer.rung, 1);
    let mut moved = happening(61, CaseEventKind::ClockMoved, None);
    stored.follow(&moved, nights);
    moved.measured = stored.measured();
    events.push(moved);
    assert_eq!((stored.answer.due_at, stored.answer.rung), (hour(143), 0), "half of the hours count");
    events.push(happening(70, CaseEventKind::Replied, None));
    stored.follow(&happening(70, CaseEventKind::Replied, None), nights);
    // And by yet another calendar: what was due when it was answered stays.
    let again = happening(80, CaseEventKind::ClockMoved, None);
    stored.follow(&again, PLAIN);
    events.push(Happening { measured: stored.measured(), ..again });
    assert_eq!((stored.answer.due_at, stored.resolution.unwrap().due_at), (hour(143), hour(240)));
    for rulers in [PLAIN, nights] {
        assert_eq!(reckon(events.clone(), rulers).unwrap(), stored, "whichever calendar holds when it is reckoned");
    }
}

#[test]
fn what_is_taken_back_owes_nothing_until_it_is_undone() {
    let mut clocks = began();
    then(&mut clocks, 10, CaseEventKind::MarkedDuplicate, CaseState::Duplicate);
    assert_eq!((clocks.next_due(), clocks.next_alarm(), clocks.escalation()), (None, None, None));
    assert_eq!(clocks.view(hour(11)), Default::default());
    then(&mut clocks, 30, CaseEventKind::Edited, CaseState::Submitted);
    assert_eq!(clocks.next_due(), Some(hour(92)));
}

/// What a case can live through: each step an event and perhaps a state, hours after the one before.
fn steps() -> impl Strategy<Value = Vec<(i64, u8)>> {
    proptest::collection::vec((0_i64..200, 0_u8..9), 0..30)
}

proptest! {
    /// Reckoned anew from the events or moved on by each: the same; and time is never lost or won.
    #[test]
    fn reckoning_from_the_events_gives_what_is_stored(steps in steps(), working in any::<bool>(), kept in any::<bool>()) {
        let basis = if working { ClockBasis::Working } else { ClockBasis::Clock };
        let terms = Terms { basis, ..terms() };
        let rulers = Rulers { working: Some(&Nights) };
        let mut stored = Clocks::start(terms, hour(0), rulers);
        let mut events = vec![Happening { terms: Some(terms), ..happening(0, CaseEventKind::Submitted, None) }];
        let mut now = 0;
        for (wait, what) in steps {
            now += wait;
            for alarm in stored.ring(hour(now)) {
                events.push(Happening { alarm: Some(alarm), ..happening(now, alarm.event(), None) });
            }
            let (kind, state) = match what {
                0 => (CaseEventKind::Asked, Some(CaseState::AwaitingResident)),
                1 => (CaseEventKind::Informed, Some(CaseState::InProgress)),
                2 => (CaseEventKind::Resolved, Some(CaseState::Resolved)),
                3 => (CaseEventKind::Reopened, Some(CaseState::Reopened)),
                4 => (CaseEventKind::MarkedDuplicate, Some(CaseState::Duplicate)),
                5 => (CaseEventKind::Replied, None),
                6 => (CaseEventKind::Rejected, Some(CaseState::Rejected)),
                7 => (CaseEventKind::Edited, None),
                _ => (CaseEventKind::Noted, None),
            };
            let terms = (kind == CaseEventKind::Edited).then_some(Terms { answer_hours: 24 + (now % 100) as u32, ..terms });
            let event = Happening { terms, ..happening(now, kind, state) };
            stored.follow(&event, rulers);
            events.push(Happening { measured: kept.then(|| stored.measured()).flatten(), ..event });
        }
        prop_assert_eq!(reckon(events.clone(), rulers).unwrap(), stored.clone());
        // With what was due kept in the events, under every other calendar too.
        if kept {
            events[0].measured = Clocks::start(terms, hour(0), rulers).measured();
            prop_assert_eq!(reckon(events, PLAIN).unwrap(), stored.clone());
        }
        // Kept and read again it is the same.
        let kept = serde_json::to_value(&stored).unwrap();
        prop_assert_eq!(serde_json::from_value::<Clocks>(kept).unwrap(), stored.clone());
        // What is counted up to the due time, pauses left out, is what was promised.
        if let Some(clock) = stored.resolution.filter(|clock| clock.met_at.is_none()) {
            let ruler = rulers.of(basis);
            let paused: TimeDelta = stored.pauses.iter()
                .map(|(since, until)| ruler.between((*since).clamp(clock.started_at, clock.due_at), (*until).clamp(clock.started_at, clock.due_at)))
                .sum();
            prop_assert_eq!(ruler.between(clock.started_at, clock.due_at) - paused, TimeDelta::hours(240));
        }
    }
}

/// Works in every second hour.
struct Nights;

impl Ruler for Nights {
    fn after(&self, from: DateTime<Utc>, span: TimeDelta) -> DateTime<Utc> {
        let (mut at, mut left) = (from, span);
        while left > TimeDelta::zero() {
            let hour = TimeDelta::seconds(3600 - at.timestamp() % 3600);
            let counts = at.timestamp() / 3600 % 2 == 0;
            if counts && left <= hour {
                return at + left;
            }
            left -= if counts { hour } else { TimeDelta::zero() };
            at += hour;
        }
        at
    }

    fn between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> TimeDelta {
        let (mut at, mut counted) = (from, TimeDelta::zero());
        while at < to {
            let next = (at + TimeDelta::seconds(3600 - at.timestamp() % 3600)).min(to);
            counted += if at.timestamp() / 3600 % 2 == 0 { next - at } else { TimeDelta::zero() };
            at = next;
        }
        counted
    }
}

#[test]
fn clock_hours_are_hours() {
    assert_eq!(ClockHours.between(hour(3), hour(1)), TimeDelta::zero());
    assert_eq!(ClockHours.after(hour(3), TimeDelta::hours(-1)), hour(3));
}

#[test]
fn a_reopened_case_out_of_a_merging_goes_on_where_it_stood() {
    let mut clocks = began();
    then(&mut clocks, 100, CaseEventKind::Resolved, CaseState::Resolved);
    then(&mut clocks, 150, CaseEventKind::Reopened, CaseState::Reopened);
    then(&mut clocks, 200, CaseEventKind::MarkedDuplicate, CaseState::Duplicate);
    then(&mut clocks, 210, CaseEventKind::Unmerged, CaseState::Reopened);
    let clock = clocks.resolution.unwrap();
    assert_eq!((clock.started_at, clock.due_at), (hour(150), hour(400)), "the ten hours do not count");
}

#[test]
fn a_promise_that_comes_later_is_kept_by_what_is_settled_and_begins_with_the_reopening() {
    let edited = |hours| Happening { terms: Some(terms()), ..happening(hours, CaseEventKind::Edited, None) };
    let mut settled = Clocks::start(Terms::of_hours(72), hour(0), PLAIN);
    then(&mut settled, 100, CaseEventKind::Resolved, CaseState::Resolved);
    settled.follow(&edited(120), PLAIN);
    assert_eq!((settled.resolution.unwrap().met_at, settled.next_alarm()), (Some(hour(100)), None));
    let mut again = Clocks::start(Terms::of_hours(72), hour(0), PLAIN);
    then(&mut again, 100, CaseEventKind::Resolved, CaseState::Resolved);
    then(&mut again, 500, CaseEventKind::Reopened, CaseState::Reopened);
    again.follow(&edited(510), PLAIN);
    assert_eq!(again.next_due(), Some(hour(740)));
}
