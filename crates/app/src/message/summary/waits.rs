//! What waits for staff, as it was counted.

use chrono::{DateTime, Utc};
use majlis_contract::InitiativeId;
use majlis_contract::contribution::ModerationCounts;
use majlis_contract::initiative::InitiativeDesk;
use majlis_contract::role::Role;
use majlis_domain::{Actor, Permission};
use majlis_persistence::contribution::{self as contributions, Shelf};
use majlis_persistence::initiative::{self as initiatives, Order, Wanted};
use majlis_persistence::sanction as sanctions;
use serde::{Deserialize, Serialize};

use crate::contribution::{beginning, counts};
use crate::{App, AppResult};

/// Initiatives under study that are named.
const MOST: u64 = 10;

/// What waits, whoever is told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waits {
    pub counted_at: DateTime<Utc>,
    pub counts: ModerationCounts,
    /// Since when that waits which has waited for a moderator longest.
    pub oldest: Option<DateTime<Utc>>,
    /// Some that the committee studies, the soonest due first.
    pub studied: Vec<Studied>,
}

/// An initiative before the committee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Studied {
    pub id: InitiativeId,
    pub title: String,
    /// Until when the committee answers, as everybody was told.
    pub until: DateTime<Utc>,
}

impl Waits {
    pub async fn now(app: &App) -> AppResult<Self> {
        let db = app.db.read();
        let (studied, _) = initiatives::list(db, wanted(InitiativeDesk::UnderStudy), Order::Soonest, MOST, None).await?;
        Ok(Self {
            counted_at: app.now(),
            counts: counts(app, &Actor::System).await?,
            oldest: oldest(app).await?,
            studied: studied
                .into_iter()
                .map(|row| Studied { id: row.id.into(), title: beginning(&row.title), until: row.study_until.unwrap_or(row.turns_at) })
                .collect(),
        })
    }

    /// How much waits for moderators.
    pub const fn to_moderate(&self) -> u32 {
        self.counts.to_moderate() + self.counts.initiatives_to_moderate()
    }

    /// Who can do something about any of it.
    pub fn roles(&self) -> Vec<Role> {
        let moderation = (self.to_moderate() > 0).then_some(Permission::ModerationAct);
        let study = (self.counts.initiatives_under_study > 0).then_some(Permission::InitiativeStudy);
        moderation.into_iter().chain(study).flat_map(|permission| permission.roles()).copied().collect()
    }
}

fn wanted(desk: InitiativeDesk) -> Wanted<'static> {
    Wanted { shelf: desk.as_str(), ..Wanted::default() }
}

/// The first of every shelf of moderators, each in the order of its index.
async fn oldest(app: &App) -> AppResult<Option<DateTime<Utc>>> {
    let db = app.db.read();
    let first = async |shelf: Shelf| contributions::queue(db, shelf, 1, None).await.map(|(rows, _)| rows);
    let said = [first(Shelf::Waiting).await?, first(Shelf::Reported).await?, first(Shelf::Appealed).await?];
    let said = said.into_iter().flatten().filter_map(|row| row.waiting_since);
    let (pending, _) = initiatives::list(db, wanted(InitiativeDesk::Pending), Order::Soonest, 1, None).await?;
    let (reported, _) = initiatives::reported(db, 1, None).await?;
    let (appealed, _) = initiatives::list(db, wanted(InitiativeDesk::Appealed), Order::Soonest, 1, None).await?;
    let (sanctions, _) = sanctions::list(db, sanctions::Shelf::Appealed, app.now(), 1, None).await?;
    let begun = pending.into_iter().filter_map(|row| row.submitted_at);
    let begun = begun.chain(reported.into_iter().filter_map(|row| row.reported_at));
    let begun = begun.chain(appealed.into_iter().filter_map(|row| row.appealed_at));
    Ok(said.chain(begun).chain(sanctions.into_iter().filter_map(|row| row.appealed_at)).min())
}
