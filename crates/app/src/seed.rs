//! Generated cases for a demonstration or a measurement: the same seed gives the same cases.
//!
//! A case is a story of the material, a person, a place and a time. It then lives through the domain's own
//! decisions, so that every history is one that the product could have written.

mod after;
mod calendar;
mod dialogue;
mod dice;
mod draft;
mod fate;
mod guest;
mod life;
mod material;
mod narrative;
mod people;
mod photo;
mod place;
mod scene;
mod world;
mod write;

use chrono::{DateTime, Utc};

pub use dialogue::{DialogueMaterial, demo_dialogue};
pub use material::{CaseMaterial, MaterialError};

use crate::{App, AppResult};
use draft::Draft;
use photo::Photos;
use world::World;

/// What is to be generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeedPlan {
    pub seed: u64,
    pub cases: u32,
    pub residents: u32,
    /// The present of the generated town: nothing happens after it.
    pub until: DateTime<Utc>,
    /// How many days back the first case lies.
    pub days: u32,
}

/// What was generated. All zero when there were cases already: nothing is added to them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SeedReport {
    pub cases: u32,
    pub events: u64,
    pub residents: u32,
    pub photos: u32,
}

/// Cases that are made and written together.
const BATCH: usize = 2_000;

/// Generates people and cases into a municipality whose profile was applied, unless it has cases already.
pub async fn demo_cases(app: &App, plan: &SeedPlan, material: &CaseMaterial) -> AppResult<SeedReport> {
    if write::is_occupied(app).await? {
        return Ok(SeedReport::default());
    }
    let world = World::look(app, plan, material).await?;
    let mut report = SeedReport { residents: plan.residents, ..SeedReport::default() };
    let mut photos = Photos::for_plan(plan);
    let births = world.births();
    for some in births.chunks(BATCH) {
        let first = report.cases;
        let drafts: Vec<Draft> = (first..).zip(some).map(|(index, birth)| draft::draft(&world, index, birth)).collect();
        let attached = photos.attach(app, &world, &drafts, first).await?;
        report.cases += u32::try_from(drafts.len()).unwrap_or_default();
        report.events += drafts.iter().map(|draft| draft.events.len() as u64).sum::<u64>();
        report.photos += u32::try_from(attached.len()).unwrap_or_default();
        write::cases(app, &world, drafts, attached, first == 0).await?;
    }
    Ok(report)
}

#[cfg(test)]
mod tests;
