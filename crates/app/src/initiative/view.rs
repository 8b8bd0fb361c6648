//! An initiative as its readers see it.

use majlis_contract::InitiativeId;
use majlis_contract::contribution::HiddenView;
use majlis_contract::initiative::{InitiativeKindRef, InitiativeState, InitiativeSupport, InitiativeView, InitiativeWay, MilestoneView};
use majlis_domain::Actor;
use majlis_domain::initiative::{permitted, sees, sight};
use majlis_domain::sight::Sight;
use majlis_persistence::ConnectionTrait;
use majlis_persistence::initiative::{self as store, InitiativeRow, MilestoneRow};
use majlis_persistence::subject as subjects;

use super::{Asked, asked, count, name};
use crate::case::word;
use crate::change::of_json;
use crate::directory::Directory;
use crate::sanction::ban_of;
use crate::secret::invitation_secret;
use crate::subject::is_following;
use crate::{App, AppError, AppResult};

/// One initiative; what the asker may not know of is not there, or a marker where others have answered it.
pub async fn show(app: &App, actor: &Actor, id: InitiativeId) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    let row = store::find(app.db.read(), id.0).await?.ok_or(AppError::NOT_FOUND)?;
    let asked = asked(app, app.db.read(), &directory, actor, &row, false).await?;
    let standing = asked.standing;
    let view = viewed(app, app.db.read(), &directory, actor, row, asked).await?;
    let is_answered = view.signed || view.comments > 0 || view.support.total > view.cosponsor_count + 1;
    match sight(view.state, standing, is_answered) {
        Sight::Nothing => Err(AppError::NOT_FOUND),
        Sight::Marker => Ok(marker(view)),
        Sight::Whole => Ok(view),
    }
}

/// What everybody sees of what is hidden: why, and by which policy. The words are gone, and with them the names of who stands for
/// them and what was answered.
fn marker(view: InitiativeView) -> InitiativeView {
    InitiativeView {
        title: None,
        text: None,
        sponsor: None,
        cosponsors: Vec::new(),
        reasons: None,
        milestones: Vec::new(),
        note: None,
        hidden: view.hidden.map(|hidden| HiddenView { note: None, ..hidden }),
        appeal: None,
        ..view
    }
}

/// An initiative that the asker may know of, and how they stand to it.
pub(super) async fn seen(app: &App, directory: &Directory, actor: &Actor, id: InitiativeId) -> AppResult<(InitiativeRow, Asked)> {
    let row = store::find(app.db.read(), id.0).await?.ok_or(AppError::NOT_FOUND)?;
    let asked = asked(app, app.db.read(), directory, actor, &row, false).await?;
    if !sees(asked.facts.state, asked.standing) {
        return Err(AppError::NOT_FOUND);
    }
    Ok((row, asked))
}

/// One initiative for an asker who may know of it.
pub(super) async fn view(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    actor: &Actor,
    row: InitiativeRow,
) -> AppResult<InitiativeView> {
    let asked = asked(app, db, directory, actor, &row, false).await?;
    viewed(app, db, directory, actor, row, asked).await
}

/// As [`view`], where it is known how the asker stands to it.
pub(super) async fn viewed(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    actor: &Actor,
    row: InitiativeRow,
    asked: Asked,
) -> AppResult<InitiativeView> {
    let standing = asked.standing;
    let subject = subjects::find(db, row.id).await?.ok_or_else(|| AppError::internal("an initiative without a subject"))?;
    let beside = store::cosponsors(db, row.id).await?;
    let milestones = store::milestones(db, row.id).await?;
    let own = standing.sponsor || standing.cosponsor;
    let inside = own || standing.reader;
    let is_draft = asked.facts.state == InitiativeState::Draft;
    let name_hidden = match actor.account() {
        Some(reader) => store::hidden_name(db, row.id, reader.0).await?.as_ref().map(name::why).transpose()?,
        None => None,
    };
    let is_hidden = matches!(asked.facts.state, InitiativeState::Hidden | InitiativeState::Appealed);
    let hidden = if is_hidden { hidden(directory, &row)? } else { None };
    Ok(InitiativeView {
        id: row.id.into(),
        state: asked.facts.state,
        kind: kind(directory, &row)?,
        language: word(&row.language)?,
        support: support(&row),
        way: way(&row),
        title: Some(row.title),
        text: Some(row.text),
        district: row.district_id.and_then(|id| directory.district_ref(id.into())),
        sponsor: row.shown_name,
        cosponsors: beside.into_iter().filter_map(|person| person.shown_name).collect(),
        cosponsor_count: count(row.cosponsors),
        terms: asked.terms,
        gathers_until: row.gathers_until,
        study_until: row.study_until,
        reasons: row.reasons.as_ref().map(of_json).transpose()?,
        milestones: milestones.into_iter().map(milestone).collect::<AppResult<_>>()?,
        comments: count(subject.comments),
        created_at: row.created_at,
        submitted_at: row.submitted_at,
        note: row.note.filter(|_| inside && hidden.is_none()),
        hidden,
        appeal: row.appeal.filter(|_| inside && is_hidden),
        own,
        following: is_following(db, actor, row.id).await?,
        signed: asked.facts.is_signed,
        name_hidden,
        obstacles: asked.obstacles,
        invitation: (standing.sponsor && is_draft).then(|| invitation_secret(app, row.id.into())),
        ban: ban_of(app, db, actor).await?,
        permitted: permitted(&asked.facts, standing, app.now()),
        etag: format!("\"{}\"", row.version),
    })
}

/// Why it is hidden.
fn hidden(directory: &Directory, row: &InitiativeRow) -> AppResult<Option<HiddenView>> {
    let (Some(reasons), Some(at)) = (&row.hiding_reasons, row.hidden_at) else { return Ok(None) };
    Ok(Some(HiddenView {
        reasons: of_json(reasons)?,
        note: row.note.clone(),
        policy_version: row.policy_version.map(count),
        policy_id: directory.participation_policy(row.policy_version),
        at,
        is_final: row.is_final,
    }))
}

pub(super) fn support(row: &InitiativeRow) -> InitiativeSupport {
    InitiativeSupport { online: count(row.online), elsewhere: count(row.elsewhere), total: count(row.total) }
}

/// Its kind by name, retired or not.
pub(super) fn kind(directory: &Directory, row: &InitiativeRow) -> AppResult<InitiativeKindRef> {
    let kind = directory.initiative_kind(row.kind_id.into()).ok_or_else(|| AppError::internal("an initiative without a kind"))?;
    Ok(InitiativeKindRef { id: kind.id, name: kind.name.clone() })
}

fn way(row: &InitiativeRow) -> InitiativeWay {
    InitiativeWay {
        began_at: row.began_at,
        third_at: row.third_at,
        two_thirds_at: row.two_thirds_at,
        reached_at: row.reached_at,
        expired_at: row.expired_at,
        decided_at: row.decided_at,
        done_at: row.done_at,
    }
}

fn milestone(row: MilestoneRow) -> AppResult<MilestoneView> {
    let day = |words: &str| words.parse().map_err(AppError::internal);
    Ok(MilestoneView {
        id: row.id.into(),
        title: of_json(&row.title)?,
        planned_on: day(&row.planned_on)?,
        done_on: row.done_on.as_deref().map(day).transpose()?,
        state: word(&row.state)?,
        etag: format!("\"{}\"", row.version),
    })
}
