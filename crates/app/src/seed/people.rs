//! The residents of the generated town. Their addresses are reserved ones that nobody has (RFC 2606), their numbers
//! begin with 00 after the country code, which no network gives out.

use chrono::{DateTime, Duration, Utc};
use majlis_contract::contact::ContactKind;
use majlis_contract::role::{PublicName, Role, StakeholderGroup};
use majlis_contract::{Language, PolicyId};
use majlis_persistence::entity::{account, account_role, contact, policy_acceptance};
use uuid::Uuid;

use super::SeedPlan;
use super::calendar::whole;
use super::dice::Dice;
use super::material::Names;

/// Who signs in to see the demonstration as a resident.
pub const DEMO_EMAIL: &str = "resident@alsahil.example";
const DEMO_NAME: &str = "سلمى الكثيرية";

/// A resident with everything that hangs on the account.
#[derive(Debug, Clone)]
pub struct Resident {
    pub account: account::Model,
    pub role: account_role::Model,
    pub contacts: Vec<contact::Model>,
    pub acceptances: Vec<policy_acceptance::Model>,
}

impl Resident {
    pub fn language(&self) -> Language {
        self.account.language.parse().unwrap_or_default()
    }

    pub fn public_name(&self) -> PublicName {
        self.account.public_name.parse().unwrap_or_default()
    }
}

/// What residents are made from.
pub struct Census<'a> {
    pub plan: &'a SeedPlan,
    pub names: &'a Names,
    pub districts: &'a [Uuid],
    pub policies: &'a [PolicyId],
    pub country_code: &'a str,
}

/// The residents; the first is the one of the demonstration.
pub fn residents(census: &Census<'_>) -> Vec<Resident> {
    (0..census.plan.residents.max(1)).map(|number| resident(census, number)).collect()
}

fn resident(census: &Census<'_>, number: u32) -> Resident {
    let mut dice = Dice::new(census.plan.seed, (1 << 40) + u64::from(number));
    let demo = number == 0;
    let before = Duration::days(i64::from(census.plan.days) + 2) + dice.hours(0.0, 24.0 * 200.0);
    let created_at = whole(census.plan.until - before);
    let arabic = demo || dice.chance(0.78);
    let id = dice.id(created_at);
    let name = match demo {
        true => DEMO_NAME.to_owned(),
        false => name(census.names, arabic, &mut dice),
    };
    let account = account::Model {
        id,
        name: (demo || dice.chance(0.92)).then_some(name),
        public_name: public_name(&mut dice).to_string(),
        stakeholder_group: group(&mut dice).map(|group| group.to_string()),
        district_id: if demo || dice.chance(0.7) { dice.pick(census.districts).copied() } else { None },
        language: if arabic { Language::Arabic } else { Language::English }.to_string(),
        notify_email: demo || dice.chance(0.85),
        notify_sms: !demo && dice.chance(0.6),
        notify_push: true,
        digest_hour: None,
        quiet_from: None,
        quiet_until: None,
        password_hash: None,
        totp_secret: None,
        totp_confirmed_at: None,
        totp_last_step: 0,
        failed_attempts: 0,
        locked_until: None,
        blocked_at: None,
        created_at,
        version: 1,
    };
    let role = account_role::Model { id: dice.id(created_at), account_id: id, role: Role::Resident.to_string(), department_id: None };
    let accept = |policy: &PolicyId| policy_acceptance::Model {
        id: dice.id(created_at),
        account_id: id,
        policy_id: policy.0,
        accepted_at: created_at,
    };
    let acceptances = census.policies.iter().map(accept).collect();
    let contacts = contacts(census, number, &account, &mut dice);
    Resident { account, role, contacts, acceptances }
}

/// A made-up name that is not the demonstration's own.
pub fn name(names: &Names, arabic: bool, dice: &mut Dice) -> String {
    let names = if arabic { &names.arabic } else { &names.english };
    let others: Vec<&String> = names.iter().filter(|name| *name != DEMO_NAME).collect();
    dice.pick(&others).map(|name| (*name).clone()).unwrap_or_default()
}

pub fn public_name(dice: &mut Dice) -> PublicName {
    [PublicName::Name, PublicName::Initials, PublicName::Anonymous][dice.weighted([0.3, 0.3, 0.4])]
}

fn group(dice: &mut Dice) -> Option<StakeholderGroup> {
    use StakeholderGroup::{Academia, Citizen, Company, Expert, NonGovernmental, ResidentOfCountry, Visitor};
    let groups =
        [None, Some(Citizen), Some(ResidentOfCountry), Some(Visitor), Some(Company), Some(NonGovernmental), Some(Expert), Some(Academia)];
    groups[dice.weighted([0.12, 0.52, 0.24, 0.02, 0.05, 0.02, 0.02, 0.01])]
}

fn contacts(census: &Census<'_>, number: u32, account: &account::Model, dice: &mut Dice) -> Vec<contact::Model> {
    let email = if number == 0 { DEMO_EMAIL.to_owned() } else { email("resident", number) };
    let (with_email, with_phone) = match dice.weighted([0.55, 0.3, 0.15]) {
        _ if number == 0 => (true, true),
        0 => (true, true),
        1 => (true, false),
        _ => (false, true),
    };
    let mut row = |kind: ContactKind, value: String| contact::Model {
        id: dice.id(account.created_at),
        account_id: account.id,
        kind: kind.to_string(),
        value,
        confirmed_at: Some(account.created_at),
        created_at: account.created_at,
    };
    let mut contacts = Vec::new();
    if with_email {
        contacts.push(row(ContactKind::Email, email));
    }
    if with_phone {
        contacts.push(row(ContactKind::Phone, phone(census.country_code, number)));
    }
    contacts
}

/// An address in a domain that nobody can have.
pub fn email(word: &str, number: u32) -> String {
    let domain = ["mail.example", "post.example", "example.com"][number as usize % 3];
    format!("{word}.{number:04}@{domain}")
}

/// A number in a range that no network gives out.
pub fn phone(country_code: &str, number: u32) -> String {
    format!("{country_code}00{number:06}")
}

/// The time before which no generated resident signs up.
pub fn earliest(plan: &SeedPlan) -> DateTime<Utc> {
    plan.until - Duration::days(i64::from(plan.days) + 2)
}
