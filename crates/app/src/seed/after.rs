//! What comes after a generated case: those who follow it, a repeat that goes into the first, and what residents think
//! of the answer.

use std::collections::HashMap;

use chrono::{DateTime, Duration, Utc};
use majlis_contract::case::{ActorKind, CaseEventKind, CaseState, RatingReason};
use majlis_domain::case::{is_internal, is_open};
use majlis_persistence::entity::{case, event, follower, rating};
use serde_json::{Value, json};
use uuid::Uuid;

use super::dice::Dice;
use super::draft::Draft;
use super::world::World;
use crate::App;
use crate::case::{reporter_as_follower, who_is_account};

/// Rows beside the cases and their events.
#[derive(Debug, Default)]
pub struct After {
    pub followers: Vec<follower::Model>,
    pub ratings: Vec<rating::Model>,
}

/// Adds what follows to cases that have their numbers.
pub fn complete(app: &App, world: &World<'_>, drafts: &mut [Draft]) -> After {
    let mut after = After::default();
    let by_category = places(drafts);
    for at in 0..drafts.len() {
        let mut dice = Dice::new(world.plan.seed, drafts[at].row.number.unsigned_abs() ^ 0xAF7E_0000_0000);
        if drafts[at].row.state == CaseState::Duplicate.as_str() {
            merge(app, drafts, at, &by_category, &mut dice, &mut after);
        }
        follow(world, &mut drafts[at], &mut dice, &mut after);
        rate(world, &mut drafts[at], &mut dice, &mut after);
    }
    after
}

/// Where the cases of each category stand in the list.
fn places(drafts: &[Draft]) -> HashMap<Uuid, Vec<usize>> {
    let mut places: HashMap<Uuid, Vec<usize>> = HashMap::new();
    for (at, draft) in drafts.iter().enumerate() {
        places.entry(draft.row.category_id).or_default().push(at);
    }
    places
}

/// The repeat goes into the last case of its category that was open then, and lies beside it.
fn merge(app: &App, drafts: &mut [Draft], at: usize, places: &HashMap<Uuid, Vec<usize>>, dice: &mut Dice, after: &mut After) {
    let repeat = &drafts[at].row;
    let Some(when) = repeat.closed_at else { return };
    let fits = |first: &case::Model| {
        let open = first.resolved_at.or(first.closed_at).is_none_or(|end| end > when);
        // What others wait for is not taken back.
        let keeps = ![CaseState::Duplicate.as_str(), CaseState::Withdrawn.as_str()].contains(&first.state.as_str());
        open && keeps && first.created_at < repeat.created_at
    };
    let known = places.get(&repeat.category_id).map_or(&[][..], Vec::as_slice);
    let Some(first) = known.iter().copied().rev().find(|other| fits(&drafts[*other].row)) else { return };
    let kept = drafts[first].row.clone();
    let row = &mut drafts[at].row;
    row.state_before = Some(CaseState::Submitted.to_string());
    row.duplicate_of = Some(kept.id);
    row.district_id = kept.district_id;
    row.address.clone_from(&kept.address);
    // Some thirty metres away.
    let near = |degrees: f64, dice: &mut Dice| ((degrees + dice.between(-0.0003, 0.0003)) * 100_000.0).round() / 100_000.0;
    row.latitude = kept.latitude.map(|degrees| near(degrees, dice));
    row.longitude = kept.longitude.map(|degrees| near(degrees, dice));
    row.search = crate::case::search_words(row);
    let repeat = row.clone();
    let came = reporter_as_follower(app, &repeat, kept.id, dice.id(when), when)
        .filter(|_| repeat.reporter_id.is_none() || repeat.reporter_id != kept.reporter_id);
    let data = |other: &case::Model, more: Value| {
        let mut data = json!({ "other": other.id, "other_reference": other.reference, "followers": u8::from(came.is_some()) });
        if let (Some(data), Value::Object(more)) = (data.as_object_mut(), more) {
            data.extend(more);
        }
        data
    };
    let mut by = None;
    if let Some(marked) = drafts[at].events.iter_mut().find(|event| event.kind == CaseEventKind::MarkedDuplicate.as_str()) {
        marked.data = data(&kept, marked.data.take());
        by = marked.actor_id;
    }
    let merged = data(&repeat, json!({}));
    let kept = &mut drafts[first];
    kept.row.merged += 1;
    kept.row.version += 1;
    kept.row.updated_at = kept.row.updated_at.max(when);
    kept.row.followers += i32::from(came.is_some());
    kept.events.push(happened(kept.row.id, CaseEventKind::Merged, (ActorKind::Staff, by), merged, when, dice));
    after.followers.extend(came);
}

/// Published cases find followers, the longer they are open the more.
fn follow(world: &World<'_>, draft: &mut Draft, dice: &mut Dice, after: &mut After) {
    let published = draft.events.iter().find(|event| event.kind == CaseEventKind::Published.as_str()).map(|event| event.at);
    let (Some(from), true) = (published, world.residents.len() > 2 && dice.chance(0.3)) else { return };
    let until = draft.row.resolved_at.or(draft.row.closed_at).unwrap_or(world.plan.until);
    let wanted = 1 + dice.below(((until - from).num_hours().clamp(0, 120) / 24) as usize + 1);
    let open = draft.row.state.parse().is_ok_and(is_open);
    for number in 0..wanted {
        // The demonstration's own resident follows some that are not finished.
        let own = number == 0 && open && dice.chance(0.25);
        let resident = if own { &world.residents[0] } else { &world.residents[1 + dice.below(world.residents.len() - 1)] };
        let (account, at) = (resident.account.id, between(from, until, dice));
        let known = after.followers.iter().rev().take_while(|row| row.case_id == draft.row.id).any(|row| row.account_id == Some(account));
        if known || draft.row.reporter_id == Some(account) || at >= world.plan.until {
            continue;
        }
        let id = dice.id(at);
        draft.row.followers += 1;
        draft.events.push(happened(
            draft.row.id,
            CaseEventKind::Followed,
            (ActorKind::Follower, Some(account)),
            json!({ "follower_id": id }),
            at,
            dice,
        ));
        after.followers.push(follower::Model {
            id,
            case_id: draft.row.id,
            who: who_is_account(account),
            account_id: Some(account),
            name: None,
            email: None,
            phone: None,
            language: resident.account.language.clone(),
            came_from: None,
            created_at: at,
            left_at: None,
        });
    }
}

/// Who confirms mostly says how it was; of the others few do. Late answers please less.
fn rate(world: &World<'_>, draft: &mut Draft, dice: &mut Dice, after: &mut After) {
    let row = &draft.row;
    let (Some(closed), true) = (row.closed_at, row.state == CaseState::Closed.as_str()) else { return };
    let confirmed = draft.events.iter().any(|event| event.kind == CaseEventKind::Confirmed.as_str());
    let answer = draft.events.iter().rev().find(|event| event.kind == CaseEventKind::Resolved.as_str());
    let at = closed + dice.hours(0.1, 30.0);
    let (Some(answer), true) = (answer, at < world.plan.until && dice.chance(if confirmed { 0.6 } else { 0.15 })) else { return };
    let late = row.answered_at.is_some_and(|answered| answered > row.due_at);
    let weights = if late { [0.25, 0.25, 0.25, 0.15, 0.1] } else { [0.04, 0.06, 0.14, 0.36, 0.4] };
    let score = i32::try_from(dice.weighted(weights)).unwrap_or_default() + 1;
    let mut reasons: Vec<RatingReason> = RatingReason::ALL.iter().copied().filter(|_| dice.chance(0.25)).collect();
    reasons.truncate(3);
    let rated = rating::Model {
        id: dice.id(at),
        case_id: row.id,
        event_id: answer.id,
        department_id: row.department_id,
        score,
        reasons: json!(reasons),
        comment: None,
        created_at: at,
        updated_at: at,
    };
    let data = json!({ "score": score, "reasons": reasons, "answer_id": answer.id });
    let by = (ActorKind::Reporter, row.reporter_id);
    draft.events.push(happened(draft.row.id, CaseEventKind::Rated, by, data, at, dice));
    after.ratings.push(rated);
}

fn between(from: DateTime<Utc>, until: DateTime<Utc>, dice: &mut Dice) -> DateTime<Utc> {
    let length = (until - from).num_milliseconds().max(1) as f64;
    from + Duration::milliseconds((dice.between(0.0, length)) as i64)
}

fn happened(
    case: Uuid,
    kind: CaseEventKind,
    by: (ActorKind, Option<Uuid>),
    data: Value,
    at: DateTime<Utc>,
    dice: &mut Dice,
) -> event::Model {
    event::Model {
        id: dice.id(at),
        subject_kind: majlis_persistence::event::CASE.to_owned(),
        subject_id: case,
        kind: kind.to_string(),
        actor_kind: by.0.to_string(),
        actor_id: by.1,
        internal: is_internal(kind),
        text: None,
        data,
        at,
    }
}
