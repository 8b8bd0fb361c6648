//! Photos for about a third of the generated cases. Each scene is drawn once and its bytes are used again.

use std::collections::{BTreeSet, HashMap};

use bytes::Bytes;
use chrono::{DateTime, Duration, Utc};
use majlis_contract::AttachmentId;
use majlis_contract::case::Channel;
use majlis_persistence::entity::attachment;
use tokio::task::JoinSet;
use uuid::Uuid;

use super::SeedPlan;
use super::dice::Dice;
use super::draft::Draft;
use super::scene::Scene;
use super::world::World;
use crate::attachment::picture::Picture;
use crate::{App, AppError, AppResult};

/// Cases, counted from the last, that may have photos: a million cases don't need a third of a million files.
const WITH_PHOTOS: u32 = 1_200;

struct Drawn {
    picture: Bytes,
    thumbnail: Bytes,
    width: i32,
    height: i32,
    size: i32,
}

/// The scenes drawn so far.
pub struct Photos {
    from: u32,
    drawn: HashMap<Scene, Drawn>,
}

impl Photos {
    pub fn for_plan(plan: &SeedPlan) -> Self {
        Self { from: plan.cases.saturating_sub(WITH_PHOTOS), drawn: HashMap::new() }
    }

    /// Puts photos into the store and gives their rows. `first` is the index of the first of the cases.
    pub async fn attach(&mut self, app: &App, world: &World<'_>, drafts: &[Draft], first: u32) -> AppResult<Vec<attachment::Model>> {
        let wanted = |(index, draft): (u32, &Draft)| {
            let mut dice = Dice::new(world.plan.seed, (1 << 41) + u64::from(index));
            let scene = scene(world, draft).filter(|_| index >= self.from && dice.chance(likely(draft)))?;
            let at = draft.row.created_at - Duration::seconds(20);
            Some((scene, attachment::Model { case_id: Some(draft.row.id), ..empty(dice.id(at), at) }))
        };
        let wanted: Vec<_> = (first..).zip(drafts).filter_map(wanted).collect();
        self.draw(wanted.iter().map(|(scene, _)| *scene).collect()).await?;
        let mut rows = Vec::with_capacity(wanted.len());
        for (scene, row) in wanted {
            let drawn = self.drawn.get(&scene).ok_or_else(|| AppError::internal("a scene that was just drawn is gone"))?;
            let id = AttachmentId(row.id);
            for (size, bytes) in [("picture", &drawn.picture), ("thumbnail", &drawn.thumbnail)] {
                app.blobs.put(&format!("a/{id}/{size}.jpg"), bytes.clone()).await?;
            }
            rows.push(attachment::Model { width: drawn.width, height: drawn.height, size: drawn.size, ..row });
        }
        Ok(rows)
    }

    /// Draws the scenes that are missing, all at once.
    async fn draw(&mut self, scenes: BTreeSet<Scene>) -> AppResult<()> {
        let mut drawing = JoinSet::new();
        for scene in scenes.into_iter().filter(|scene| !self.drawn.contains_key(scene)) {
            drawing.spawn_blocking(move || scene.picture().map(|picture| (scene, picture)));
        }
        while let Some(done) = drawing.join_next().await {
            let (scene, made) = done.map_err(AppError::internal)??;
            self.drawn.insert(scene, Drawn::of(made)?);
        }
        Ok(())
    }
}

impl Drawn {
    fn of(made: Picture) -> AppResult<Self> {
        let number = |value: usize| i32::try_from(value).map_err(AppError::internal);
        let (width, height, size) = (number(made.width as usize)?, number(made.height as usize)?, number(made.picture.len())?);
        Ok(Self { picture: made.picture.into(), thumbnail: made.thumbnail.into(), width, height, size })
    }
}

fn empty(id: Uuid, created_at: DateTime<Utc>) -> attachment::Model {
    attachment::Model { id, case_id: None, event_id: None, width: 0, height: 0, size: 0, created_at, covers: None, areas: None }
}

fn scene(world: &World<'_>, draft: &Draft) -> Option<Scene> {
    Scene::of_icon(&world.directory.category_ref(draft.row.category_id.into())?.icon)
}

/// People take photos of what they see, not of what they ask; on the phone they send none.
fn likely(draft: &Draft) -> f64 {
    let called = [Channel::CallCentre, Channel::Counter].iter().any(|channel| draft.row.channel == channel.as_str());
    match draft.row.kind.as_str() {
        _ if called => 0.0,
        "complaint" | "observation" => 0.58,
        "suggestion" => 0.2,
        _ => 0.05,
    }
}
