//! What appears, changes or leaves the public, followed in the transaction that writes it.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use majlis_contract::contribution::ContributionKind;
use majlis_contract::draft::VersionState;
use majlis_contract::search::SearchKind;
use majlis_contract::subject::{ParticipationKind, SubjectState};
use majlis_domain::initiative::is_public as is_public_initiative;
use majlis_domain::publication::covered;
use sea_orm::sea_query::LockType;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::document::{
    initiative_words, of_case, of_contribution, of_decision, of_initiative, of_letter, of_point, of_policy, of_section, of_subject,
};
use super::making::hold_cases;
use super::store::{AT_ONCE, has, put, remove, words_of};
use crate::contribution::ContributionRow;
use crate::decision::DecisionRow;
use crate::draft::{self, ConsultationRow, VersionRow};
use crate::entity::search_document::Column;
use crate::entity::{consultation, contribution, draft_point, draft_version, initiative, policy, subject};
use crate::initiative::{InitiativeRow, MilestoneRow, milestones};
use crate::newsletter::LetterRow;
use crate::policy::Policy;
use crate::public_case::PublicRow;
use crate::subject::SubjectRow;
use crate::{case, event, public_case};

/// What was said on a case that is found, the last: as its page shows the last of what happened.
const ANSWERS: u32 = 50;

/// Cases were published, or what is published of them was changed.
pub(crate) async fn cases(db: &impl ConnectionTrait, rows: &[PublicRow]) -> Result<(), DbErr> {
    hold_cases(db).await?;
    for some in rows.chunks(AT_ONCE) {
        let ids: Vec<Uuid> = some.iter().map(|row| row.id).collect();
        let answers = answers(db, &ids).await?;
        let of = |row| of_case(row, answers.get(&row.id).map(Vec::as_slice).unwrap_or_default());
        put(db, some.iter().flat_map(of).collect()).await?;
    }
    Ok(())
}

/// Somebody is called otherwise: their name is covered in what was answered on their cases.
pub(crate) async fn named(db: &impl ConnectionTrait, account: Uuid) -> Result<(), DbErr> {
    let mut after = Uuid::nil();
    loop {
        let some = case::published_by(db, account, after, AT_ONCE as u64).await?;
        let Some(last) = some.last() else { return Ok(()) };
        after = *last;
        cases(db, &public_case::find_all(db, &some).await?).await?;
    }
}

/// The municipality said something to all on a case, which may be public.
pub(crate) async fn answered(db: &impl ConnectionTrait, case: Uuid) -> Result<(), DbErr> {
    match public_case::find(db, case).await? {
        Some(row) => cases(db, &[row]).await,
        None => Ok(()),
    }
}

/// What the municipality said to all on each of the cases, as their pages show it.
async fn answers(db: &impl ConnectionTrait, ids: &[Uuid]) -> Result<HashMap<Uuid, Vec<String>>, DbErr> {
    let said = event::said_to_all(db, ids, ANSWERS).await?;
    let answered: HashSet<Uuid> = said.iter().map(|(case, _)| *case).collect();
    let names = case::hidden_names(db, case::namings(db, answered.into_iter().collect()).await?).await?;
    let mut answers: HashMap<Uuid, Vec<String>> = HashMap::new();
    for (case, text) in said {
        let text = covered(&text, names.get(&case).map(String::as_str));
        answers.entry(case).or_default().push(text);
    }
    Ok(answers)
}

/// A case, or another thing, is not public any more.
pub(crate) async fn gone(db: &impl ConnectionTrait, id: Uuid) -> Result<(), DbErr> {
    remove(db, Column::Id.eq(id).into()).await
}

/// A decision was written. It stays public once it is.
pub(crate) async fn decision(db: &impl ConnectionTrait, row: &DecisionRow) -> Result<(), DbErr> {
    if row.state == "published" { put(db, of_decision(row)).await } else { gone(db, row.id).await }
}

/// A subject was written. With it appears and leaves what was said on it, and the text of its draft.
pub(crate) async fn subject(db: &impl ConnectionTrait, row: &SubjectRow) -> Result<(), DbErr> {
    if !is_public(&row.state) {
        // Decisions are public by themselves.
        let of_it = Condition::all().add(Column::SubjectId.eq(row.id)).add(Column::Kind.ne(SearchKind::Decision.as_str()));
        return remove(db, of_it).await;
    }
    let appears = !has(db, row.id).await?;
    if row.kind == ParticipationKind::Initiative.as_str() {
        let found = initiative::Entity::find_by_id(row.id).one(db).await?;
        if let Some(row) = found.filter(is_shown) {
            let words = words_now(db, &row).await?;
            put(db, of_initiative(&row, words)).await?;
        }
    } else {
        put(db, of_subject(row)).await?;
    }
    if appears { everything_on(db, row.id).await } else { Ok(()) }
}

/// An initiative was written; where it isn't shown, its subject leaves the public in the same transaction.
pub(crate) async fn initiative(db: &impl ConnectionTrait, row: &InitiativeRow) -> Result<(), DbErr> {
    // It is shown once its subject is, which follows it. A signature writes it too, and changes none of its words.
    let Some(known) = words_of(db, row.id).await?.filter(|_| is_shown(row)) else { return Ok(()) };
    let words = words_now(db, row).await?;
    if words == known { Ok(()) } else { put(db, of_initiative(row, words)).await }
}

/// A milestone of an initiative was written.
pub(crate) async fn milestone(db: &impl ConnectionTrait, row: &MilestoneRow) -> Result<(), DbErr> {
    match initiative::Entity::find_by_id(row.initiative_id).one(db).await? {
        Some(row) => initiative(db, &row).await,
        None => Ok(()),
    }
}

async fn words_now(db: &impl ConnectionTrait, row: &InitiativeRow) -> Result<(String, String), DbErr> {
    // There are none before the committee has decided, and nearly all writing is before.
    let milestones = if row.decided_at.is_some() { milestones(db, row.id).await? } else { Vec::new() };
    Ok(initiative_words(row, &milestones))
}

/// Texts that people agree to were published. Of each kind the version in force is found, and those whose time comes later; one that
/// is replaced at such a time leaves when the next is published.
pub(crate) async fn policies(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<(), DbErr> {
    let all = policy::Entity::find().order_by_asc(policy::Column::Kind).order_by_asc(policy::Column::Version).all(db).await?;
    let is_replaced = |row: &Policy| {
        let mut later = all.iter().filter(|other| other.kind == row.kind && other.version > row.version);
        later.any(|other| other.effective_at <= now)
    };
    let found: Vec<&Policy> = all.iter().filter(|row| !is_replaced(row)).collect();
    let stays = found.iter().map(|row| row.id);
    remove(db, Condition::all().add(Column::Kind.eq(SearchKind::Policy.as_str())).add(Column::Id.is_not_in(stays))).await?;
    put(db, found.into_iter().flat_map(of_policy).collect()).await
}

/// A letter was written. It stays public once it is sent; digests are in nobody's archive.
pub(crate) async fn letter(db: &impl ConnectionTrait, row: &LetterRow) -> Result<(), DbErr> {
    if row.kind == "letter" && row.state == "sent" { put(db, of_letter(row)).await } else { Ok(()) }
}

/// What a consultation holds was written: with their answers, its points appear.
pub(crate) async fn consultation(db: &impl ConnectionTrait, row: &ConsultationRow) -> Result<(), DbErr> {
    if row.points_published_at.is_none() {
        return Ok(());
    }
    let on = subject::Entity::find_by_id(row.subject_id).lock(LockType::NoKeyUpdate).one(db).await?;
    if on.is_some_and(|on| is_public(&on.state)) { points_of(db, row.subject_id).await } else { Ok(()) }
}

/// A contribution was written.
pub(crate) async fn contribution(db: &impl ConnectionTrait, row: &ContributionRow) -> Result<(), DbErr> {
    // What nobody could ever read has no document.
    if row.published_at.is_none() {
        return Ok(());
    }
    // Held before anything is asked: the subject can't leave or come back meanwhile. It is held before all that is counted below it.
    let on = subject::Entity::find_by_id(row.subject_id).lock(LockType::NoKeyUpdate).one(db).await?;
    let is_shown = row.state == "published" && on.is_some_and(|on| is_public(&on.state));
    if is_shown { put(db, of_contribution(row)).await } else { gone(db, row.id).await }
}

/// A version of a draft was written: the newest that is published is what is found.
pub(crate) async fn version(db: &impl ConnectionTrait, row: &VersionRow) -> Result<(), DbErr> {
    if row.state != VersionState::Published.as_str() {
        return Ok(());
    }
    let on = subject::Entity::find_by_id(row.subject_id).lock(LockType::NoKeyUpdate).one(db).await?;
    if on.is_some_and(|on| is_public(&on.state)) { sections_of(db, row.subject_id).await } else { Ok(()) }
}

/// All that is to be found on a subject that is public, but for itself.
pub(super) async fn everything_on(db: &impl ConnectionTrait, subject: Uuid) -> Result<(), DbErr> {
    sections_of(db, subject).await?;
    points_of(db, subject).await?;
    // One kind after the other: so an index serves it.
    for kind in [ContributionKind::Idea, ContributionKind::Comment] {
        said_on(db, subject, kind).await?;
    }
    Ok(())
}

async fn said_on(db: &impl ConnectionTrait, subject: Uuid, kind: ContributionKind) -> Result<(), DbErr> {
    use contribution::{Column, Entity};
    let published = Entity::find()
        .filter(Column::SubjectId.eq(subject))
        .filter(Column::Kind.eq(kind.as_str()))
        .filter(Column::State.eq("published"))
        .order_by_asc(Column::Id)
        .limit(AT_ONCE as u64);
    let mut after = Uuid::nil();
    loop {
        let some = published.clone().filter(Column::Id.gt(after)).all(db).await?;
        let Some(last) = some.last() else { return Ok(()) };
        after = last.id;
        put(db, some.iter().flat_map(of_contribution).collect()).await?;
    }
}

async fn sections_of(db: &impl ConnectionTrait, subject: Uuid) -> Result<(), DbErr> {
    use draft_version::{Column as Version, Entity as Versions};
    let newest = Versions::find().filter(Version::SubjectId.eq(subject)).filter(Version::State.eq(VersionState::Published.as_str()));
    let Some(newest) = newest.order_by_desc(Version::Number).one(db).await? else { return Ok(()) };
    let sections = draft::sections(db, newest.id).await?;
    let gone = Condition::all().add(Column::SubjectId.eq(subject)).add(Column::Kind.eq(SearchKind::DraftSection.as_str()));
    let stays = sections.iter().map(|section| section.section_id);
    remove(db, gone.add(Column::Id.is_not_in(stays))).await?;
    put(db, sections.iter().flat_map(|section| of_section(&newest, section)).collect()).await
}

async fn points_of(db: &impl ConnectionTrait, subject: Uuid) -> Result<(), DbErr> {
    use draft_point::{Column, Entity};
    let held = consultation::Entity::find_by_id(subject).one(db).await?;
    let Some(at) = held.and_then(|held| held.points_published_at) else { return Ok(()) };
    let all = Entity::find().filter(Column::SubjectId.eq(subject)).order_by_asc(Column::Number).limit(AT_ONCE as u64);
    let mut after = 0;
    loop {
        let some = all.clone().filter(Column::Number.gt(after)).all(db).await?;
        let Some(last) = some.last() else { return Ok(()) };
        after = last.number;
        put(db, some.iter().flat_map(|point| of_point(point, at)).collect()).await?;
    }
}

pub(super) fn is_public(state: &str) -> bool {
    state != SubjectState::Draft.as_str()
}

fn is_shown(row: &InitiativeRow) -> bool {
    row.state.parse().is_ok_and(is_public_initiative)
}
