//! What a message is about: the thing that its event happened to.

use std::collections::HashMap;

use majlis_contract::notification::NoticeKind;
use majlis_domain::message::{of_contribution, of_decision, of_initiative, of_sanction, of_subject};
use majlis_persistence::contribution::ContributionRow;
use majlis_persistence::decision::DecisionRow;
use majlis_persistence::entity::{case, event};
use majlis_persistence::initiative::{self as initiatives, InitiativeRow};
use majlis_persistence::subject::SubjectRow;
use majlis_persistence::{case as cases, contribution as contributions, decision as decisions, event as events, subject as subjects};
use serde_json::Value;
use uuid::Uuid;

use crate::contribution::CONTRIBUTION;
use crate::decision::DECISION;
use crate::event::given;
use crate::initiative::INITIATIVE;
use crate::sanction::{FOR_CONTRIBUTION, FOR_INITIATIVE, SANCTION};
use crate::subject::SUBJECT;
use crate::{App, AppResult};

/// Something that people are told of.
#[derive(Debug, Clone, PartialEq)]
pub enum Topic {
    Case(Box<case::Model>),
    Said(Box<Said>),
    Decision(Box<DecisionRow>),
    Initiative(Box<InitiativeRow>),
    Subject(Box<SubjectRow>),
}

/// A contribution, and where it was said.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    pub row: ContributionRow,
    pub subject: SubjectRow,
    /// The idea that a comment is on.
    pub idea: Option<ContributionRow>,
}

/// What a message about an event tells of; none where nobody is told, or where this version does not know such events.
pub fn kind_of(event: &event::Model) -> Option<NoticeKind> {
    match event.subject_kind.as_str() {
        events::CASE => event.kind.parse().ok().map(NoticeKind::Case),
        CONTRIBUTION => of_contribution(&event.kind).map(NoticeKind::Dialogue),
        INITIATIVE => of_initiative(&event.kind).map(NoticeKind::Dialogue),
        SANCTION => of_sanction(&event.kind).map(NoticeKind::Dialogue),
        SUBJECT => of_subject(&event.kind, event.data.get("to").and_then(Value::as_str)).map(NoticeKind::Dialogue),
        DECISION => of_decision(&event.kind).map(NoticeKind::Dialogue),
        _ => None,
    }
}

/// The id of what messages about an event are about: of a warning or a ban, what it was given for.
pub fn about(event: &event::Model) -> Uuid {
    let given_for = || given(event, FOR_INITIATIVE).or_else(|| given(event, FOR_CONTRIBUTION));
    if event.subject_kind == SANCTION { given_for().unwrap_or(event.subject_id) } else { event.subject_id }
}

impl Topic {
    /// What an event is about; none when it is gone.
    pub async fn of(app: &App, event: &event::Model) -> AppResult<Option<Self>> {
        Ok(Self::of_all(app, &[event]).await?.remove(&about(event)))
    }

    /// What several events are about, by its id, as [`about`] gives it.
    pub async fn of_all(app: &App, events: &[&event::Model]) -> AppResult<HashMap<Uuid, Self>> {
        let of = |kinds: &[&str]| -> Vec<Uuid> {
            events.iter().filter(|event| kinds.contains(&event.subject_kind.as_str())).map(|event| about(event)).collect()
        };
        let cases = cases::find_all(app.db.read(), of(&[events::CASE])).await?;
        let mut topics: HashMap<Uuid, Self> = cases.into_iter().map(|row| (row.id, Self::Case(Box::new(row)))).collect();
        let said = said(app, of(&[CONTRIBUTION, SANCTION])).await?;
        topics.extend(said.into_iter().map(|said| (said.row.id, Self::Said(Box::new(said)))));
        let decisions = decisions::find_all(app.db.read(), of(&[DECISION])).await?;
        topics.extend(decisions.into_iter().map(|row| (row.id, Self::Decision(Box::new(row)))));
        let rows = initiatives::find_all(app.db.read(), of(&[INITIATIVE, SANCTION])).await?;
        topics.extend(rows.into_iter().map(|row| (row.id, Self::Initiative(Box::new(row)))));
        let rows = subjects_of(app, of(&[SUBJECT])).await?;
        topics.extend(rows.into_iter().map(|row| (row.id, Self::Subject(Box::new(row)))));
        Ok(topics)
    }

    /// The case, where it is one.
    pub fn case(&self) -> Option<&case::Model> {
        match self {
            Self::Case(case) => Some(case),
            Self::Said(_) | Self::Decision(_) | Self::Initiative(_) | Self::Subject(_) => None,
        }
    }

    /// The subject by whose followers it is heard; none of what nobody follows that way.
    pub fn followed(&self) -> Option<Uuid> {
        match self {
            Self::Subject(row) => Some(row.id),
            Self::Initiative(row) => Some(row.id),
            Self::Decision(row) => row.subject_id,
            Self::Case(_) | Self::Said(_) => None,
        }
    }
}

async fn subjects_of(app: &App, ids: Vec<Uuid>) -> AppResult<Vec<SubjectRow>> {
    if ids.is_empty() { Ok(Vec::new()) } else { Ok(subjects::find_all(app.db.read(), ids).await?) }
}

/// Contributions with what they are on, in three questions at most.
async fn said(app: &App, ids: Vec<Uuid>) -> AppResult<Vec<Said>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = contributions::find_all(app.db.read(), ids).await?;
    let on = subjects::find_all(app.db.read(), rows.iter().map(|row| row.subject_id).collect()).await?;
    let ideas = contributions::find_all(app.db.read(), rows.iter().filter_map(|row| row.idea_id).collect()).await?;
    let whole = |row: ContributionRow| {
        let subject = on.iter().find(|subject| subject.id == row.subject_id)?.clone();
        let idea = ideas.iter().find(|idea| Some(idea.id) == row.idea_id).cloned();
        Some(Said { row, subject, idea })
    };
    Ok(rows.into_iter().filter_map(whole).collect())
}
