//! What applying a profile anew has changed, for the same history as what the console changes.

use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_domain::Actor;
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::municipality::{self as store, Rows};
use majlis_persistence::template::{self, Template};
use serde::Serialize;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::change::{self, Change};
use crate::municipality::ITSELF;
use crate::{
    App, AppError, AppResult, category, closing_reason, department, district, initiative_kind, service_level, template as templates,
};

/// The municipality before a profile is applied.
pub struct Before {
    town: Rows,
    templates: Vec<Template>,
}

impl Before {
    pub async fn of(tx: &DatabaseTransaction, town: Rows) -> AppResult<Self> {
        Ok(Self { town, templates: template::all(tx).await? })
    }

    /// Records what differs now. Nothing stands there for a first profile: everything in it is new.
    pub async fn record(self, app: &App, tx: &DatabaseTransaction) -> AppResult<()> {
        let now = store::load(tx).await?.ok_or_else(|| AppError::internal("a profile without a municipality"))?;
        let (old, written) = (&self.town, template::all(tx).await?);
        let mut all = settings(&old.settings, &now.settings)?;
        all.extend(things(SubjectKind::District, &district::entries(old)?, &district::entries(&now)?)?);
        all.extend(things(SubjectKind::Department, &department::entries(old)?, &department::entries(&now)?)?);
        all.extend(things(SubjectKind::Category, &category::entries(old)?, &category::entries(&now)?)?);
        all.extend(things(SubjectKind::ServiceLevel, &service_level::entries(old)?, &service_level::entries(&now)?)?);
        all.extend(things(SubjectKind::Template, &templates::entries(&self.templates)?, &templates::entries(&written)?)?);
        all.extend(things(SubjectKind::ClosingReason, &closing_reason::entries(old)?, &closing_reason::entries(&now)?)?);
        all.extend(things(SubjectKind::InitiativeKind, &initiative_kind::entries(old)?, &initiative_kind::entries(&now)?)?);
        all.extend(policies(old, &now));
        change::record_all(app, tx, &Actor::System, all).await
    }
}

/// Also what the console doesn't set, such as the map.
fn settings(old: &Value, new: &Value) -> AppResult<Vec<Change>> {
    let data = change::difference(Some(old), new)?;
    let changed = data != json!({});
    Ok(changed.then_some(Change { subject: SubjectKind::Municipality, id: ITSELF, kind: ChangeKind::Changed, data }).into_iter().collect())
}

/// What was added, changed, taken out of use or brought back.
fn things<T: Serialize>(subject: SubjectKind, old: &[T], new: &[T]) -> AppResult<Vec<Change>> {
    let old = old.iter().map(change::json).collect::<AppResult<Vec<Value>>>()?;
    let mut found = Vec::new();
    for thing in new {
        let thing = change::json(thing)?;
        let before = old.iter().find(|before| before["id"] == thing["id"]);
        let data = change::difference(before, &thing)?;
        let retired = |thing: &Value| !thing["retired_at"].is_null();
        let kind = before.map_or(ChangeKind::Created, |before| change::kind_of(retired(before), retired(&thing)));
        if kind != ChangeKind::Changed || data != json!({}) {
            found.push(Change { subject, id: change::of_json::<Uuid>(&thing["id"])?, kind, data });
        }
    }
    Ok(found)
}

/// Versions never change: there are new ones only.
fn policies(old: &Rows, new: &Rows) -> Vec<Change> {
    let added = new.policies.iter().filter(|row| old.policies.iter().all(|known| known.id != row.id));
    let change = |row: &majlis_persistence::policy::Policy| Change {
        subject: SubjectKind::Policy,
        id: row.id,
        kind: ChangeKind::Published,
        data: json!({ "version": { "from": null, "to": row.version }, "effective_at": { "from": null, "to": row.effective_at } }),
    };
    added.map(change).collect()
}
