//! What a contribution's view takes from other rows and tables, for one or for many, in a statement or two each.

use std::collections::HashMap;

use majlis_contract::contribution::{ContributionKind, ContributionState, MergedView};
use majlis_contract::decision::PartOutcome;
use majlis_contract::draft::PointAnswer;
use majlis_domain::{Actor, Permission};
use majlis_persistence::ConnectionTrait;
use majlis_persistence::contribution::{self as store, ContributionRow, PhotoRow};
use majlis_persistence::draft as drafts;
use majlis_persistence::redaction::{self as redactions, Covered};
use uuid::Uuid;

use super::{Grounds, photo};
use crate::decision::parts;
use crate::{AppResult, draft};

/// What stands elsewhere, of several contributions.
pub(super) struct Elsewhere {
    supported: Vec<Uuid>,
    /// Those in which machines point something out; nobody but moderators asks.
    pointed_out: Vec<Uuid>,
    redacted: HashMap<Uuid, Covered>,
    outcomes: HashMap<Uuid, Vec<PartOutcome>>,
    /// Of comments on drafts.
    points: HashMap<Uuid, PointAnswer>,
    /// Ideas that comments are on, or that others were merged into.
    ideas: HashMap<Uuid, ContributionRow>,
    /// What the ideas that others were merged into are on.
    grounds: Grounds,
    photos: HashMap<Uuid, Vec<PhotoRow>>,
}

/// What stands elsewhere, of one contribution.
pub(super) struct Beside {
    pub is_supported: bool,
    pub is_pointed_out: bool,
    pub redacted: Option<Covered>,
    /// Of a merged idea with those of the one that it was merged into.
    pub outcomes: Vec<PartOutcome>,
    pub point: Option<PointAnswer>,
    pub merged: Option<MergedView>,
    /// A comment on an idea that takes no comments any more.
    pub is_closed: bool,
    pub photos: Vec<PhotoRow>,
}

impl Elsewhere {
    pub async fn of(db: &impl ConnectionTrait, actor: &Actor, rows: &[ContributionRow]) -> AppResult<Self> {
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let supported = match actor.account() {
            Some(account) => store::supported_among(db, account.0, ids.clone()).await?,
            None => Vec::new(),
        };
        let pointed_out = match Permission::ModerationAct.allows(actor) {
            true => store::pointed_out_among(db, ids.clone()).await?,
            false => Vec::new(),
        };
        let redacted = redactions::last_of(db, ids.clone()).await?;
        let targets = rows.iter().filter_map(|row| row.merged_into);
        let mut ideas: Vec<Uuid> = targets.clone().chain(rows.iter().filter_map(|row| row.idea_id)).collect();
        ideas.sort_unstable();
        ideas.dedup();
        let ideas = store::find_all(db, ideas).await?;
        let grounds = Grounds::of(db, ideas.iter().filter(|idea| targets.clone().any(|id| id == idea.id))).await?;
        let ideas = ideas.into_iter().map(|row| (row.id, row)).collect();
        let outcomes = parts(db, ids.into_iter().chain(targets).collect()).await?;
        let with_photos = rows.iter().filter(|row| row.kind == ContributionKind::Idea.as_str()).map(|row| row.id);
        let photos = photo::of_all(db, with_photos.collect()).await?;
        let points = points(db, rows).await?;
        Ok(Self { supported, pointed_out, redacted, outcomes, points, ideas, grounds, photos })
    }

    pub fn beside(&self, row: &ContributionRow) -> AppResult<Beside> {
        let both = [Some(row.id), row.merged_into];
        let outcomes = both.into_iter().flatten().filter_map(|id| self.outcomes.get(&id)).flatten();
        Ok(Beside {
            is_supported: self.supported.contains(&row.id),
            is_pointed_out: self.pointed_out.contains(&row.id),
            redacted: self.redacted.get(&row.id).cloned(),
            outcomes: outcomes.cloned().collect(),
            point: self.points.get(&row.id).cloned(),
            merged: self.merged(row)?,
            is_closed: row.idea_id.and_then(|id| self.ideas.get(&id)).is_some_and(|idea| is(idea, ContributionState::Merged)),
            photos: self.photos.get(&row.id).cloned().unwrap_or_default(),
        })
    }

    fn merged(&self, row: &ContributionRow) -> AppResult<Option<MergedView>> {
        let (Some(into), Some(at), true) = (row.merged_into, row.merged_at, is(row, ContributionState::Merged)) else { return Ok(None) };
        let into = self.ideas.get(&into).filter(|idea| is(idea, ContributionState::Published));
        Ok(Some(MergedView { into: into.map(|idea| self.grounds.reference(idea)).transpose()?, at }))
    }
}

/// The published answers to what comments on drafts say; nobody asks of other contributions.
async fn points(db: &impl ConnectionTrait, rows: &[ContributionRow]) -> AppResult<HashMap<Uuid, PointAnswer>> {
    let on_drafts = rows.iter().filter(|row| row.draft_version.is_some()).map(|row| row.id);
    let made = drafts::answered_points_of(db, on_drafts.collect()).await?;
    made.iter().filter_map(|(comment, point)| Some(draft::answer(point).transpose()?.map(|answer| (*comment, answer)))).collect()
}

fn is(row: &ContributionRow, state: ContributionState) -> bool {
    row.state == state.as_str()
}
