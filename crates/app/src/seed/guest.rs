//! How a case comes in and from whom.

use chrono::{DateTime, Utc};
use majlis_contract::Language;
use majlis_contract::case::{ActorKind, Channel};
use majlis_contract::role::PublicName;
use uuid::Uuid;

use super::calendar::counters_open;
use super::dice::Dice;
use super::people::{self, email, phone};
use super::world::World;

/// Who sends a case.
#[derive(Debug, Clone)]
pub struct Sender {
    pub channel: Channel,
    pub language: Language,
    pub public_name: PublicName,
    /// The account of a resident.
    pub account: Option<Uuid>,
    /// The machine of a partner.
    pub client: Option<Uuid>,
    pub name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// Who stands on the first event.
    pub by: (ActorKind, Option<Uuid>),
    /// Whether the policy was agreed to in sending.
    pub agreed: bool,
}

impl Sender {
    /// A resident at the portal or in the app.
    pub fn resident(world: &World<'_>, number: usize, channel: Channel, dice: &mut Dice) -> Self {
        let resident = &world.residents[number];
        let usual = resident.public_name();
        Self {
            channel,
            language: resident.language(),
            public_name: if dice.chance(0.15) { people::public_name(dice) } else { usual },
            account: Some(resident.account.id),
            client: None,
            name: None,
            email: None,
            phone: None,
            by: (ActorKind::Reporter, Some(resident.account.id)),
            agreed: true,
        }
    }

    /// Anybody, over any channel.
    pub fn any(world: &World<'_>, index: u32, at: DateTime<Utc>, dice: &mut Dice) -> Self {
        let channels = [Channel::Web, Channel::MobileApp, Channel::CallCentre, Channel::SocialMedia, Channel::Counter, Channel::PartnerApi];
        let counter = if counters_open(at) { 0.14 } else { 0.0 };
        let channel = channels[dice.weighted([0.46, 0.22, 0.18, 0.05, counter, 0.03])];
        let guests = if world.directory.settings.guests_may_report { 0.4 } else { 0.0 };
        match channel {
            Channel::MobileApp => Self::some_resident(world, channel, dice),
            Channel::Web if !dice.chance(guests) => Self::some_resident(world, channel, dice),
            _ => Self::stranger(world, index, channel, dice),
        }
    }

    fn some_resident(world: &World<'_>, channel: Channel, dice: &mut Dice) -> Self {
        // Some write often, most once. The demonstration's own resident has cases of her own.
        let others = world.residents.len().saturating_sub(1).max(1);
        let number = (dice.between(0.0, 1.0).powi(2) * others as f64) as usize + 1;
        Self::resident(world, number.min(world.residents.len() - 1), channel, dice)
    }

    fn stranger(world: &World<'_>, index: u32, channel: Channel, dice: &mut Dice) -> Self {
        let arabic = dice.chance(0.78);
        let by = match channel {
            Channel::Web => (ActorKind::Reporter, None),
            Channel::PartnerApi => (ActorKind::ApiClient, Some(world.partner.id)),
            _ => (ActorKind::Staff, world.staff.agent(dice)),
        };
        let called = matches!(channel, Channel::CallCentre | Channel::Counter);
        let with_email = !called && (channel != Channel::SocialMedia || dice.chance(0.3));
        let number = index % 900_000;
        let code = &world.directory.settings.country_code;
        Self {
            channel,
            language: if arabic { Language::Arabic } else { Language::English },
            public_name: if channel == Channel::Web && dice.chance(0.3) { people::public_name(dice) } else { PublicName::Anonymous },
            account: None,
            client: (channel == Channel::PartnerApi).then_some(world.partner.id),
            name: dice.chance(0.85).then(|| people::name(&world.material.names, arabic, dice)),
            email: with_email.then(|| email("guest", index)),
            phone: (!with_email || dice.chance(0.5)).then(|| phone(code, 100_000 + number)),
            by,
            agreed: matches!(channel, Channel::Web | Channel::PartnerApi),
        }
    }
}
