//! One generated case with everything that happened on it, before it has a number.

use chrono::Duration;
use majlis_contract::case::{ActorKind, CaseEventKind, CaseKind, CaseState, CaseVisibility, Channel, Priority};
use majlis_contract::policy::PolicyKind;
use majlis_domain::case::Clocks;
use majlis_domain::text::headline;
use majlis_persistence::entity::{case, event};
use serde_json::json;

use super::dice::Dice;
use super::fate::Fate;
use super::guest::Sender;
use super::life::Life;
use super::material::{Story, Telling};
use super::place::Spot;
use super::world::{Birth, World};
use crate::case::clock::note;

/// A case and its events, in order. Its number, reference and search words are given when it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    pub row: case::Model,
    pub events: Vec<event::Model>,
    pub clocks: Clocks,
    /// Whether the demonstration's own resident sent it.
    pub own: bool,
}

/// Generates the case with this index.
pub fn draft(world: &World<'_>, index: u32, birth: &Birth) -> Draft {
    let mut dice = Dice::new(world.plan.seed, u64::from(index));
    let sender = match birth.own {
        Some(_) => Sender::resident(world, 0, if dice.chance(0.5) { Channel::Web } else { Channel::MobileApp }, &mut dice),
        None => Sender::any(world, index, birth.at, &mut dice),
    };
    let fate = birth.own.unwrap_or_else(|| Fate::choose(world.plan.until - birth.at, &mut dice));
    let (category, story) = choose_story(world, &sender, fate, &mut dice);
    let told = story.tell(sender.language);
    let pointed = match (story.kind, sender.channel) {
        (CaseKind::Inquiry, _) => 0.25,
        (_, Channel::CallCentre | Channel::Counter | Channel::SocialMedia) => 0.6,
        _ => 0.93,
    };
    let spot = Spot::find(world, sender.language, pointed, &mut dice);
    let mut row = new_row(world, &sender, story, told, category, spot.as_ref(), birth, &mut dice);
    let priority = world.directory.category(category).map_or(Priority::Medium, |entry| entry.view.priority);
    let urgent = priority == Priority::High;
    let department = world.directory.department_for(category, row.district_id.map(Into::into));
    let terms = world.directory.terms(story.kind, category, priority);
    let clocks = Clocks::start(terms, birth.at, world.directory.rulers());
    let submitted = first_event(&row, &sender, &clocks, &mut dice);
    row.due_at = clocks.answer.due_at;
    let mut life =
        Life { world, dice: &mut dice, told, row, clocks, events: vec![submitted], at: birth.at, urgent, smooth: birth.own.is_some() };
    // The time that is over is the present: whatever has not happened yet, has not.
    life.alert_duty();
    let _ = life.live(fate, department, &story.notes_ar);
    life.ring(world.plan.until);
    let Life { row, clocks, events, .. } = life;
    Draft { row, events, clocks, own: birth.own.is_some() }
}

/// A story that can have the fate.
fn choose_story<'a>(world: &World<'a>, sender: &Sender, fate: Fate, dice: &mut Dice) -> (majlis_contract::CategoryId, &'a Story) {
    let possible = |story: &Story| {
        let told = story.tell(sender.language);
        match fate {
            Fate::Rejected => told.rejection.is_some(),
            Fate::Waiting => !told.questions.is_empty(),
            Fate::Reopened => matches!(story.kind, CaseKind::Complaint | CaseKind::Observation),
            _ => true,
        }
    };
    let chosen = dice.weighted(world.stories.iter().map(|(_, story, weight)| if possible(story) { *weight } else { 0.0 }));
    let (category, story, _) = world.stories[chosen];
    (category, story)
}

#[allow(clippy::too_many_arguments, reason = "one place where everything that was chosen meets")]
fn new_row(
    world: &World<'_>,
    sender: &Sender,
    story: &Story,
    told: Telling<'_>,
    category: majlis_contract::CategoryId,
    spot: Option<&Spot>,
    birth: &Birth,
    dice: &mut Dice,
) -> case::Model {
    let text = dice.pick(told.texts).map(String::as_str).unwrap_or_default();
    let description = spot.map_or_else(|| text.to_owned(), |spot| spot.fill(text));
    let priority = world.directory.category(category).map_or(Priority::Medium, |entry| entry.view.priority);
    let policy = world.directory.policy_in_force(PolicyKind::Participation, birth.at).filter(|_| sender.agreed);
    case::Model {
        id: dice.id(birth.at),
        number: 0,
        reference: String::new(),
        kind: story.kind.to_string(),
        state: CaseState::Submitted.to_string(),
        subject: headline(&description, crate::case::SUBJECT_LENGTH),
        description,
        category_id: category.0,
        department_id: None,
        officer_id: None,
        district_id: spot.map(|spot| spot.district.0),
        latitude: spot.and_then(|spot| spot.point).map(|(_, latitude)| latitude),
        longitude: spot.and_then(|spot| spot.point).map(|(longitude, _)| longitude),
        address: spot.and_then(|spot| spot.address.clone()),
        details: serde_json::json!({}),
        priority: priority.to_string(),
        channel: sender.channel.to_string(),
        visibility: CaseVisibility::Private.to_string(),
        public_name: sender.public_name.to_string(),
        reporter_id: sender.account,
        client_id: sender.client,
        reporter_name: sender.name.clone(),
        reporter_email: sender.email.clone(),
        reporter_phone: sender.phone.clone(),
        rejection_reason: None,
        closing_reason_id: None,
        policy_id: policy.map(|policy| policy.id.0),
        language: sender.language.to_string(),
        created_at: birth.at,
        updated_at: birth.at,
        due_at: birth.at,
        answered_at: None,
        resolved_at: None,
        closed_at: None,
        clocks: None,
        resolution_due_at: None,
        soon_at: None,
        next_due_at: birth.at,
        escalation: None,
        search: String::new(),
        version: 1,
        followers: 0,
        merged: 0,
        duplicate_of: None,
        state_before: None,
        reminded_at: None,
        reopen_until: None,
        remind_at: None,
        rate_until: None,
    }
}

fn first_event(row: &case::Model, sender: &Sender, clocks: &Clocks, dice: &mut Dice) -> event::Model {
    let (actor_kind, actor_id): (ActorKind, _) = sender.by;
    let mut data = json!({ "terms": clocks.terms });
    note(&mut data, clocks.measured());
    event::Model {
        // A moment later, as in the product: the case is there before its first event.
        id: dice.id(row.created_at + Duration::milliseconds(1)),
        subject_kind: majlis_persistence::event::CASE.to_owned(),
        subject_id: row.id,
        kind: CaseEventKind::Submitted.to_string(),
        actor_kind: actor_kind.to_string(),
        actor_id,
        internal: false,
        text: None,
        data,
        at: row.created_at,
    }
}
