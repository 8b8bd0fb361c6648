//! One generated case with everything that happened on it, before it has a number.

use chrono::Duration;
use majlis_contract::case::{ActorKind, CaseEventKind, CaseKind, CaseState, CaseVisibility, Channel, Priority};
use majlis_contract::policy::PolicyKind;
use majlis_domain::case::answer_due;
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

/// A case and its events, in order. Its number, reference and search words are given when it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    pub row: case::Model,
    pub events: Vec<event::Model>,
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
    let row = new_row(world, &sender, story, told, category, spot.as_ref(), birth, &mut dice);
    let urgent = row.priority == Priority::High.as_str();
    let department = world.directory.department_for(category, row.district_id.map(Into::into));
    let submitted = first_event(&row, &sender, &mut dice);
    let mut life = Life { world, dice: &mut dice, told, row, events: vec![submitted], at: birth.at, urgent, smooth: birth.own.is_some() };
    // The time that is over is the present: whatever has not happened yet, has not.
    let _ = life.live(fate, department, &story.notes_ar);
    Draft { row: life.row, events: life.events, own: birth.own.is_some() }
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
    let settings = &world.directory.settings;
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
        policy_id: policy.map(|policy| policy.id.0),
        language: sender.language.to_string(),
        created_at: birth.at,
        updated_at: birth.at,
        due_at: answer_due(birth.at, settings.answer_hours),
        answered_at: None,
        resolved_at: None,
        closed_at: None,
        search: String::new(),
        version: 1,
    }
}

fn first_event(row: &case::Model, sender: &Sender, dice: &mut Dice) -> event::Model {
    let (actor_kind, actor_id): (ActorKind, _) = sender.by;
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
        data: json!({}),
        at: row.created_at,
    }
}
