//! What a message says about an event, from the event and what it happened to.

use majlis_contract::case::{ActorKind, CaseEventKind, CaseVisibility, RejectionReason};
use majlis_contract::contact::ContactKind;
use majlis_contract::delivery::{Audience, DeliveryChannel};
use majlis_contract::notification::NoticeKind;
use majlis_contract::{CaseId, ClosingReasonId, DepartmentId, Language};
use majlis_domain::message::{Spoken, Voice};
use majlis_persistence::entity::{case, delivery, event};
use majlis_persistence::subject::follow as subject_follow;
use serde_json::Value;

use super::compose::{About, Composed, compose};
use super::topic::{Topic, kind_of};
use super::{decision, dialogue, initiative, subject};
use crate::case::{Curtain, follows, secret_for_guest};
use crate::directory::Directory;
use crate::{App, AppError, AppResult, case_secret};

/// Puts together what a delivery says; none when it is no more for whom it was written.
pub async fn message(
    app: &App,
    directory: &Directory,
    delivery: &delivery::Model,
    event: &event::Model,
    topic: &Topic,
) -> AppResult<Option<Composed>> {
    if has_left(app, delivery, topic).await? {
        return Ok(None);
    }
    let (case, kind) = match (topic, kind_of(event)) {
        (Topic::Case(case), Some(NoticeKind::Case(kind))) => (case, kind),
        (Topic::Initiative(row), Some(NoticeKind::Dialogue(kind))) if kind.is_sanction() => {
            return dialogue::sanction_for(app, directory, delivery, event, kind, row).map(Some);
        }
        (Topic::Initiative(row), Some(NoticeKind::Dialogue(kind))) => {
            return initiative::message(app, directory, delivery, event, kind, row);
        }
        (Topic::Said(said), Some(NoticeKind::Dialogue(kind))) => return dialogue::message(app, directory, delivery, event, kind, said),
        (Topic::Subject(row), Some(NoticeKind::Dialogue(kind))) => return subject::message(app, directory, delivery, event, kind, row),
        (Topic::Decision(row), _) => return decision::message(app, directory, delivery, row).map(Some),
        _ => return Err(AppError::internal(format!("nothing is said of {} {}", event.subject_kind, event.kind))),
    };
    let about = about(app, directory, delivery, event, kind, case).await?;
    Ok(about.map(|about| Composed {
        message: compose(delivery.language.parse().unwrap_or_default(), &about),
        quote: about.text,
        link: about.link,
        name: case.reference.clone(),
    }))
}

/// Whether somebody who was told of it as a follower of its subject follows that no more.
async fn has_left(app: &App, delivery: &delivery::Model, topic: &Topic) -> AppResult<bool> {
    let follower = delivery.account_id.filter(|_| delivery.audience == Audience::Followers.as_str());
    match follower.zip(topic.followed()) {
        Some((account, subject)) => Ok(!subject_follow::follows(app.db.read(), subject, account).await?),
        None => Ok(false),
    }
}

/// What a message about a case can say.
async fn about(
    app: &App,
    directory: &Directory,
    delivery: &delivery::Model,
    event: &event::Model,
    kind: CaseEventKind,
    case: &case::Model,
) -> AppResult<Option<About>> {
    let settings = &directory.settings;
    let language: Language = delivery.language.parse().unwrap_or_default();
    let data = |name: &str| event.data.get(name).and_then(Value::as_str);
    let voice = delivery.audience.parse::<Audience>().map_err(AppError::internal)?.voice();
    let department = data("department_id").and_then(|id| id.parse::<DepartmentId>().ok()).or(case.department_id.map(DepartmentId));
    let department = department.and_then(|id| {
        let name = directory.department_ref(id)?.name.get(language).to_owned();
        Some((name, directory.department(id).is_some_and(|department| department.parent_id.is_some())))
    });
    let category = directory.category_ref(case.category_id.into()).map(|category| category.name.get(language).to_owned());
    let Some(opens) = opens(app, voice, delivery, CaseId(case.id)).await? else { return Ok(None) };
    Ok(Some(About {
        kind,
        voice,
        municipality: settings.name.get(language).to_owned(),
        hotline: settings.hotline.clone(),
        time_zone: settings.time_zone.clone(),
        reference: case.reference.clone(),
        category: category.unwrap_or_default(),
        department,
        due_at: data("due_at").and_then(|at| at.parse().ok()).unwrap_or(case.due_at),
        clock: data("clock").and_then(|word| word.parse().ok()),
        place: place(directory, language, case),
        answered: case.answered_at.is_some_and(|answered| answered <= event.at),
        until: case.reopen_until.unwrap_or(event.at),
        other: data("other_reference").map(str::to_owned),
        text: quoted(app, kind, voice, event, case).await?,
        rejection: data("rejection_reason").and_then(|word| word.parse::<RejectionReason>().ok()),
        outcome: data("closing_reason_id").and_then(|id| id.parse().ok()).and_then(|id| outcome(directory, language, id)),
        link: format!("{}{opens}", link(app, voice, language, CaseId(case.id))),
        open: link(app, voice, language, CaseId(case.id)),
    }))
}

/// How it ended, as the municipality calls it now.
fn outcome(directory: &Directory, language: Language, id: ClosingReasonId) -> Option<String> {
    directory.closing_reason_ref(id).map(|reason| reason.name.get(language).to_owned())
}

/// Where it is, for whoever has to go there.
fn place(directory: &Directory, language: Language, case: &case::Model) -> Option<String> {
    let district = case.district_id.and_then(|id| directory.district_ref(id.into()));
    let parts = [case.address.clone(), district.map(|district| district.name.get(language).to_owned())];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// What was said, as far as it is sent on; with what is personal covered, for those who follow somebody else's case.
async fn quoted(app: &App, kind: CaseEventKind, voice: Voice, event: &event::Model, case: &case::Model) -> AppResult<Option<String>> {
    let Some(text) = event.text.clone().filter(|_| is_quoted(kind, voice, event, case)) else { return Ok(None) };
    match voice {
        Voice::Follower => Ok(Some(Curtain::before(app.db.read(), case).await?.cover(&text))),
        Voice::Reporter | Voice::Staff => Ok(Some(text)),
    }
}

/// What residents themselves write is never sent on: it would let strangers write to anybody through us. What the reporter
/// was told is for others only when all may read it.
fn is_quoted(kind: CaseEventKind, voice: Voice, event: &event::Model, case: &case::Model) -> bool {
    let answer = match kind {
        CaseEventKind::Replied | CaseEventKind::Resolved | CaseEventKind::Rejected => true,
        CaseEventKind::Asked => voice == Voice::Reporter,
        _ => false,
    };
    let may_read = voice != Voice::Follower || case.visibility == CaseVisibility::Published.as_str();
    answer && may_read && event.actor_kind == ActorKind::Staff.as_str()
}

/// Where the case is, for who is signed in.
fn link(app: &App, voice: Voice, language: Language, id: CaseId) -> String {
    let base = &app.settings.base_url;
    match voice {
        Voice::Reporter | Voice::Follower => format!("{base}/{language}/cases/{id}"),
        Voice::Staff => format!("{base}/console/{language}/cases/{id}"),
    }
}

/// What the link carries: the reporter's opens the case on whichever device the message is read, a following guest's too.
/// Everybody else comes with rights of their own. None for those who follow it no more.
async fn opens(app: &App, voice: Voice, delivery: &delivery::Model, id: CaseId) -> AppResult<Option<String>> {
    let secret = match (voice, delivery.account_id, delivery.channel.parse()) {
        (Voice::Reporter, ..) => Some(case_secret(app, id)),
        (Voice::Follower, None, Ok(DeliveryChannel::Email)) => secret_for_guest(app, id.0, ContactKind::Email, &delivery.address).await?,
        (Voice::Follower, None, Ok(_)) => secret_for_guest(app, id.0, ContactKind::Phone, &delivery.address).await?,
        (Voice::Follower, Some(account), _) if !follows(app, id.0, account).await? => None,
        _ => return Ok(Some(String::new())),
    };
    Ok(secret.map(|secret| format!("#secret={secret}")))
}
