//! From an audience to the people in it, a page at a time.

mod initiative;

use chrono::TimeDelta;
use majlis_contract::Language;
use majlis_contract::account::NotificationPreferences;
use majlis_contract::contact::ContactKind;
use majlis_contract::delivery::{Audience, DeliveryChannel};
use majlis_contract::notification::DialogueEventKind;
use majlis_contract::role::Role;
use majlis_contract::subject::SubjectState;
use majlis_domain::message::of_contribution as of_contribution_kind;
use majlis_persistence::decision::{self as decisions, DecisionRow};
use majlis_persistence::draft as drafts;
use majlis_persistence::entity::{case, delivery, event};
use majlis_persistence::follower::{self, FollowerRow};
use majlis_persistence::recipient::{self as store, Reachable};
use majlis_persistence::subject::follow as subject_follow;
use majlis_persistence::{account as accounts, contribution, notification as notifications};
use uuid::Uuid;

use super::topic::{Said, Topic};
use crate::account::preferences;
use crate::draft::POINTS_PUBLISHED;
use crate::{App, AppError, AppResult};

/// People on a page at most.
const PAGE: u64 = 100;
/// Answers in an hour of which somebody is told by mail and push; of more they read inside the app.
const REPLIES_AN_HOUR: u64 = 5;

/// Somebody to be told, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// None for guests.
    pub account: Option<Uuid>,
    pub language: Language,
    pub addresses: Vec<(DeliveryChannel, String)>,
    /// When messages may come; a guest has said nothing of it.
    pub wishes: NotificationPreferences,
}

/// Some people of an audience.
#[derive(Debug, Default)]
pub struct People {
    pub recipients: Vec<Recipient>,
    /// Where the next page begins; none after the last.
    pub next: Option<Uuid>,
}

/// A page of the people in an audience of an event, from after `after` on.
pub async fn people(app: &App, audience: Audience, event: &event::Model, topic: &Topic, after: Option<Uuid>) -> AppResult<People> {
    match topic {
        Topic::Case(case) => of_case(app, audience, event, case, after).await,
        Topic::Said(said) => of_contribution(app, audience, event, said, after).await,
        Topic::Decision(decision) if audience == Audience::Contributors => contributors(app, decision, after).await,
        Topic::Initiative(row) if audience != Audience::Followers => initiative::people(app, audience, event, row, after).await,
        // What is being prepared again is told to nobody.
        Topic::Subject(row) if row.state == SubjectState::Draft.as_str() => Ok(People::default()),
        Topic::Subject(row) if audience == Audience::Contributors => authors(app, (row.id, event), after).await,
        Topic::Decision(_) | Topic::Initiative(_) | Topic::Subject(_) if audience == Audience::Followers => {
            subject_followers(app, topic.followed().map(|subject| (subject, event)), after).await
        }
        Topic::Decision(_) | Topic::Initiative(_) | Topic::Subject(_) => Ok(People::default()),
    }
}

async fn of_contribution(app: &App, audience: Audience, event: &event::Model, said: &Said, after: Option<Uuid>) -> AppResult<People> {
    match audience {
        Audience::Author => {
            let author = store::of_accounts(app.db.read(), vec![said.row.author_id]).await?;
            let mut recipients: Vec<Recipient> = author.into_iter().map(of_account).collect();
            if of_contribution_kind(&event.kind) == Some(DialogueEventKind::ContributionReplied) {
                let is_much = replies(app, said.row.author_id).await? >= REPLIES_AN_HOUR;
                recipients = recipients.into_iter().map(|person| if is_much { only_in_app(person) } else { without_sms(person) }).collect();
            }
            Ok(People { recipients, next: None })
        }
        Audience::Supporters => supporters(app, said, after).await,
        _ => Ok(People::default()),
    }
}

/// Who supports an idea, and whose idea was merged into it, without text messages. Its author hears as that.
async fn supporters(app: &App, said: &Said, after: Option<Uuid>) -> AppResult<People> {
    let some = contribution::supporters(app.db.read(), said.row.id, after, PAGE).await?;
    let next = some.last().copied().filter(|_| some.len() as u64 == PAGE);
    let joined = match after {
        None => contribution::merged_authors(app.db.read(), said.row.id, PAGE).await?,
        Some(_) => Vec::new(),
    };
    let mut others: Vec<Uuid> = some.into_iter().chain(joined).filter(|account| *account != said.row.author_id).collect();
    others.sort_unstable();
    others.dedup();
    let accounts = store::of_accounts(app.db.read(), others).await?;
    Ok(People { recipients: accounts.into_iter().map(of_account).map(without_sms).collect(), next })
}

/// How many answers somebody was told of within the hour. Any number may answer, and nobody's letter box is to be filled by them.
async fn replies(app: &App, account: Uuid) -> AppResult<u64> {
    let (kind, since) = (DialogueEventKind::ContributionReplied, app.now() - TimeDelta::hours(1));
    Ok(notifications::recent_of_kind(app.db.read(), account, kind.as_str(), since, PAGE).await?)
}

/// Where it waits until they look.
fn only_in_app(mut person: Recipient) -> Recipient {
    person.addresses.retain(|(channel, _)| *channel == DeliveryChannel::InApp);
    person
}

/// By the ways that cost nothing.
fn without_sms(mut person: Recipient) -> Recipient {
    person.addresses.retain(|(channel, _)| *channel != DeliveryChannel::Sms);
    person
}

/// Who followed a subject when the event came: whoever follows since has read of it on the page.
async fn subject_followers(app: &App, followed: Option<(Uuid, &event::Model)>, after: Option<Uuid>) -> AppResult<People> {
    let Some((subject, event)) = followed else { return Ok(People::default()) };
    let some = subject_follow::followers(app.db.read(), (subject, event.id), after, PAGE).await?;
    around(app, (subject, event), some).await
}

/// Who wrote something on a subject.
async fn authors(app: &App, (subject, event): (Uuid, &event::Model), after: Option<Uuid>) -> AppResult<People> {
    let some = contribution::authors_on(app.db.read(), subject, after, PAGE).await?;
    around(app, (subject, event), some).await
}

/// A page of people around a subject, without text messages. Who made a point of a draft hears what became of it, and not once more that
/// all are answered.
async fn around(app: &App, (subject, event): (Uuid, &event::Model), mut some: Vec<Uuid>) -> AppResult<People> {
    let next = some.last().copied().filter(|_| some.len() as u64 == PAGE);
    if event.kind == POINTS_PUBLISHED {
        let told = drafts::makers_among(app.db.read(), subject, some.clone()).await?;
        some.retain(|person| !told.contains(person));
    }
    let accounts = store::of_accounts(app.db.read(), some).await?;
    Ok(People { recipients: accounts.into_iter().map(of_account).map(without_sms).collect(), next })
}

async fn contributors(app: &App, decision: &DecisionRow, after: Option<Uuid>) -> AppResult<People> {
    let some = decisions::contributors(app.db.read(), (decision.id, decision.subject_id), after, PAGE).await?;
    let next = some.last().copied().filter(|_| some.len() as u64 == PAGE);
    let accounts = store::of_accounts(app.db.read(), some).await?;
    Ok(People { recipients: accounts.into_iter().map(of_account).collect(), next })
}

async fn of_case(app: &App, audience: Audience, event: &event::Model, case: &case::Model, after: Option<Uuid>) -> AppResult<People> {
    match audience {
        Audience::Reporter => reporter(app, case).await,
        Audience::Officer => {
            let found = officer(app, case).await?;
            if found.recipients.is_empty() { managers(app, case, after).await } else { Ok(found) }
        }
        Audience::DepartmentManagers => managers(app, case, after).await,
        Audience::ParticipationManagers => first_of(app, &ABOVE_ALL, after).await,
        Audience::DutyDesk => duty_desk(app).await,
        Audience::Followers => followers(app, case, after).await,
        Audience::Newcomer => newcomer(app, event).await,
        Audience::Author | Audience::Supporters | Audience::Contributors => Ok(People::default()),
    }
}

/// Who works on the case, as long as they still may and belong to its department.
async fn officer(app: &App, case: &case::Model) -> AppResult<People> {
    let Some(officer) = case.officer_id else { return Ok(People::default()) };
    let grants = accounts::grants(app.db.read(), officer).await?;
    let belongs = grants.iter().any(|grant| grant.department_id.is_some() && grant.department_id == case.department_id);
    if belongs { staff(app, vec![officer]).await } else { Ok(People::default()) }
}

/// Whether a message still goes where it went when it was written: the person may have been blocked, taken the address
/// back or wished otherwise since.
pub(super) async fn is_still_reached(app: &App, row: &delivery::Model) -> AppResult<bool> {
    let Some(account) = row.account_id else { return Ok(true) };
    let found = staff(app, vec![account]).await?;
    let channel: DeliveryChannel = row.channel.parse().map_err(AppError::internal)?;
    Ok(found.recipients.iter().any(|person| person.addresses.contains(&(channel, row.address.clone()))))
}

/// An account is reached as it wishes; a guest where the report says.
async fn reporter(app: &App, case: &case::Model) -> AppResult<People> {
    let accounts = store::of_accounts(app.db.read(), case.reporter_id.into_iter().collect()).await?;
    let guest = || Recipient {
        account: None,
        language: case.language.parse().unwrap_or_default(),
        addresses: guest_address(case.reporter_email.clone(), case.reporter_phone.clone()).into_iter().collect(),
        wishes: NotificationPreferences::default(),
    };
    Ok(People { recipients: vec![accounts.into_iter().next().map_or_else(guest, of_account)], next: None })
}

async fn followers(app: &App, case: &case::Model, after: Option<Uuid>) -> AppResult<People> {
    let some = follower::some_of_case(app.db.read(), case.id, after, PAGE).await?;
    let next = some.last().map(|follower| follower.id).filter(|_| some.len() as u64 == PAGE);
    let accounts = store::of_accounts(app.db.read(), some.iter().filter_map(|follower| follower.account_id).collect()).await?;
    let guests = some.into_iter().filter(|follower| follower.account_id.is_none()).map(guest);
    Ok(People { recipients: accounts.into_iter().map(of_account).chain(guests).collect(), next })
}

/// A guest gets the link by which to leave; who has an account sees that they follow.
async fn newcomer(app: &App, event: &event::Model) -> AppResult<People> {
    let id = event.data.get("follower_id").and_then(|id| id.as_str()?.parse().ok());
    let follower = match id {
        Some(id) => follower::by_id(app.db.read(), id).await?,
        None => None,
    };
    let follows = follower.filter(|follower| follower.account_id.is_none() && follower.left_at.is_none());
    Ok(People { recipients: follows.into_iter().map(guest).collect(), next: None })
}

fn guest(follower: FollowerRow) -> Recipient {
    Recipient {
        account: None,
        language: follower.language.parse().unwrap_or_default(),
        addresses: guest_address(follower.email, follower.phone).into_iter().collect(),
        wishes: NotificationPreferences::default(),
    }
}

/// Who is told when nobody else is there: somebody always hears of what is late.
const ABOVE_ALL: [(Role, Option<Uuid>); 2] = [(Role::ParticipationManager, None), (Role::Administrator, None)];

/// The managers of the case's department, or of the one above it that has some; of what no department has yet the agents.
async fn managers(app: &App, case: &case::Model, after: Option<Uuid>) -> AppResult<People> {
    let mut steps = match case.department_id {
        Some(department) => {
            let line = app.directory.get(app).await?.line_of(department.into());
            line.into_iter().map(|department| (Role::DepartmentManager, Some(department.0))).collect()
        }
        None => vec![(Role::ServiceAgent, None)],
    };
    steps.extend(ABOVE_ALL);
    first_of(app, &steps, after).await
}

/// A page of those who hold the first of some roles that anybody holds.
async fn first_of(app: &App, steps: &[(Role, Option<Uuid>)], after: Option<Uuid>) -> AppResult<People> {
    for (role, department) in steps {
        let first = holders(app, *role, *department, None).await?;
        if !first.recipients.is_empty() {
            return if after.is_none() { Ok(first) } else { holders(app, *role, *department, after).await };
        }
    }
    Ok(People::default())
}

/// Whoever sits at the duty desk hears on every way that leads there: what can't wait may be missed on one.
async fn duty_desk(app: &App) -> AppResult<People> {
    let directory = app.directory.get(app).await?;
    let Some(desk) = &directory.settings.duty_desk else { return Ok(People::default()) };
    let email = desk.email.clone().map(|address| (DeliveryChannel::Email, address));
    let phone = desk.phone.clone().map(|number| (DeliveryChannel::Sms, number));
    let addresses = email.into_iter().chain(phone).collect();
    Ok(People {
        recipients: vec![Recipient { account: None, language: desk.language, addresses, wishes: NotificationPreferences::default() }],
        next: None,
    })
}

async fn holders(app: &App, role: Role, department: Option<Uuid>, after: Option<Uuid>) -> AppResult<People> {
    let ids = store::holders(app.db.read(), &[role], department, after, PAGE).await?;
    let next = ids.last().copied().filter(|_| ids.len() as u64 == PAGE);
    Ok(People { next, ..staff(app, ids).await? })
}

/// Members of staff who may still sign in.
async fn staff(app: &App, ids: Vec<Uuid>) -> AppResult<People> {
    let accounts = store::of_accounts(app.db.read(), ids).await?;
    let recipients = accounts.into_iter().filter(|person| person.account.blocked_at.is_none()).map(of_account).collect();
    Ok(People { recipients, next: None })
}

/// Inside the app, and where else the person wishes, at confirmed addresses only.
pub fn of_account(Reachable { account, contacts, devices }: Reachable) -> Recipient {
    let wishes = preferences(&account);
    let wanted = contacts.into_iter().filter_map(|contact| match contact.kind.parse() {
        Ok(ContactKind::Email) if wishes.email => Some((DeliveryChannel::Email, contact.value)),
        Ok(ContactKind::Phone) if wishes.sms => Some((DeliveryChannel::Sms, contact.value)),
        _ => None,
    });
    let screens = devices.into_iter().filter(|_| wishes.push).map(|id| (DeliveryChannel::Push, id.to_string()));
    let inside = (DeliveryChannel::InApp, account.id.to_string());
    Recipient {
        account: Some(account.id),
        language: account.language.parse().unwrap_or_default(),
        addresses: std::iter::once(inside).chain(wanted).chain(screens).collect(),
        wishes,
    }
}

/// One message is enough for who gave both; e-mail says more.
pub fn guest_address(email: Option<String>, phone: Option<String>) -> Option<(DeliveryChannel, String)> {
    let email = email.map(|address| (DeliveryChannel::Email, address));
    email.or_else(|| phone.map(|address| (DeliveryChannel::Sms, address)))
}
