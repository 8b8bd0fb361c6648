//! What stands between those outside and what was said: hidden photos, and what is personal in what staff wrote.

use std::collections::HashMap;

use majlis_contract::case::TimelineEntry;
use majlis_domain::publication::covered;
use majlis_persistence::case::{CaseRow, Naming, hidden_names};
use majlis_persistence::{ConnectionTrait, public_case as store};
use uuid::Uuid;

use super::outside::published_of;
use crate::{App, AppResult, attachment};

/// The curtain before one case.
pub(crate) struct Curtain {
    /// The photos that are hidden; all of a case that isn't public.
    hidden: Option<Vec<Uuid>>,
    /// The reporter's, where it isn't shown.
    name: Option<String>,
}

impl Curtain {
    pub async fn before(db: &impl ConnectionTrait, row: &CaseRow) -> AppResult<Self> {
        let mut curtains = Self::before_all(db, &[row]).await?;
        Ok(curtains.remove(&row.id).unwrap_or(Self { hidden: None, name: None }))
    }

    /// Those of some cases, by their ids.
    pub async fn before_all(db: &impl ConnectionTrait, rows: &[&CaseRow]) -> AppResult<HashMap<Uuid, Self>> {
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let shown = published_of(db, &ids).await?;
        let mut names = hidden_names(db, rows.iter().map(|row| Naming::from(*row)).collect()).await?;
        let mut curtain =
            |id: Uuid| Self { hidden: shown.get(&id).map(|shown| store::hidden_ids(&shown.hidden_photos)), name: names.remove(&id) };
        Ok(ids.into_iter().map(|id| (id, curtain(id))).collect())
    }

    pub fn draw(&self, app: &App, entry: &mut TimelineEntry) {
        entry.text = entry.text.take().map(|text| self.cover(&text));
        entry.photos.retain(|photo| self.shows(photo.id.0));
        entry.photos.iter_mut().for_each(|photo| attachment::for_public(app, photo));
    }

    /// What was said, with what is personal covered.
    pub fn cover(&self, text: &str) -> String {
        covered(text, self.name.as_deref())
    }

    /// Whether those outside see a photo.
    pub fn shows(&self, photo: Uuid) -> bool {
        self.hidden.as_ref().is_some_and(|hidden| !hidden.contains(&photo))
    }
}
