use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use bytes::Bytes;
use chrono::Duration;
use majlis_contract::case::{ActorKind, CaseAction, CaseEventKind, CaseState, CaseVisibility, Channel, ClockState};
use majlis_domain::case::{CaseFacts, Past, Rulers, Standing, decide, event_of, is_answer, reckon, reopen_until};
use majlis_domain::{place, reference};
use majlis_persistence::case::queue;
use majlis_persistence::{Db, migration};

use super::*;
use crate::directory::MunicipalitySettings;
use crate::port::{BlobError, Blobs, Clock, Email, Mail, Push, Pushing, Random, SendError, Sms, Target, Texting};
use crate::profile::{self, Profile};
use crate::vault::Vault;
use crate::{AppError, Outside, Settings};

struct Fixed;

impl Clock for Fixed {
    fn now(&self) -> DateTime<Utc> {
        "2026-11-22T09:30:00Z".parse().unwrap()
    }
}

impl Random for Fixed {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}

#[async_trait]
impl Mail for Fixed {
    async fn send(&self, _: &Email) -> Result<(), SendError> {
        Ok(())
    }
}

#[async_trait]
impl Texting for Fixed {
    async fn send(&self, _: &Sms) -> Result<(), SendError> {
        Ok(())
    }
}

#[async_trait]
impl Pushing for Fixed {
    fn public_key(&self) -> String {
        String::new()
    }

    fn check(&self, _: &Target) -> Result<(), &'static str> {
        Ok(())
    }

    async fn push(&self, _: &Push) -> Result<(), SendError> {
        Ok(())
    }
}

#[derive(Default)]
struct Memory(Mutex<HashMap<String, Bytes>>);

#[async_trait]
impl Blobs for Memory {
    async fn put(&self, name: &str, bytes: Bytes) -> Result<(), BlobError> {
        self.0.lock().unwrap().insert(name.to_owned(), bytes);
        Ok(())
    }
    async fn get(&self, name: &str) -> Result<Option<Bytes>, BlobError> {
        Ok(self.0.lock().unwrap().get(name).cloned())
    }
    async fn delete(&self, name: &str) -> Result<(), BlobError> {
        self.0.lock().unwrap().remove(name);
        Ok(())
    }
}

fn file(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/profiles");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

fn profile() -> Profile {
    Profile::read(&file("al-sahil.toml"), |name| Ok(file(name))).unwrap()
}

fn material() -> CaseMaterial {
    CaseMaterial::read(&file("al-sahil-cases.toml")).unwrap()
}

/// A town of its own for each test, forgotten after it.
struct Town {
    app: App,
    blobs: Arc<Memory>,
    path: std::path::PathBuf,
}

impl Town {
    async fn found(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("majlis-seed-{name}-{}.db", std::process::id()));
        let _ = std::fs::remove_file(&path);
        let db = Db::open(&format!("sqlite:{}", path.display()), 1).await.unwrap();
        migration::up(&db).await.unwrap();
        let settings =
            Settings { base_url: "http://localhost".into(), production: false, mail_from: "a@b.example".into(), sms: Default::default() };
        let (fixed, blobs) = (Arc::new(Fixed), Arc::new(Memory::default()));
        let vault = Vault::new(*b"0123456789abcdef0123456789abcdef");
        let app = App::new(
            db,
            vault,
            settings,
            Outside {
                clock: fixed.clone(),
                random: fixed.clone(),
                blobs: blobs.clone(),
                mail: fixed.clone(),
                texting: fixed.clone(),
                pushing: fixed,
            },
        );
        Self { app, blobs, path }
    }
}

impl Drop for Town {
    fn drop(&mut self) {
        for end in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{end}", self.path.display()));
        }
    }
}

fn plan(seed: u64, cases: u32) -> SeedPlan {
    SeedPlan { seed, cases, residents: 120, until: Fixed.now(), days: 90 }
}

/// Lives a history again under the domain's rules and gives the state that it ends in.
fn replay(draft: &Draft, settings: &MunicipalitySettings, rulers: Rulers<'_>) -> CaseState {
    let mut facts =
        CaseFacts { state: CaseState::Submitted, visibility: CaseVisibility::Private, reopen_until: None, past: Past::default() };
    let (mut answered, mut resolved) = (None, None);
    let mut before = draft.row.created_at;
    for (i, event) in draft.events.iter().enumerate() {
        let kind: CaseEventKind = event.kind.parse().unwrap();
        assert!(event.at >= before && event.subject_id == draft.row.id, "{event:?}");
        before = event.at;
        if i == 0 {
            assert_eq!(kind, CaseEventKind::Submitted);
            continue;
        }
        assert!(event.id > draft.events[i - 1].id, "events sort as they happened");
        if is_of_clockwork(kind) {
            assert!(event.internal, "{event:?}");
            continue;
        }
        let action = CaseAction::ALL.iter().copied().find(|action| event_of(*action) == kind).unwrap();
        let standing = match event.actor_kind.parse().unwrap() {
            ActorKind::Reporter => Standing::Reporter,
            ActorKind::Staff => Standing::Handler,
            ActorKind::System => Standing::System,
            ActorKind::ApiClient => Standing::Partner,
            ActorKind::Follower => Standing::Follower,
        };
        let state = decide(&facts, action, standing, event.at).unwrap_or_else(|denial| panic!("{denial}: {:?}", draft.events));
        assert_eq!(event.data.get("state").is_some(), state != facts.state, "{event:?}");
        facts.state = state;
        match action {
            CaseAction::Resolve => {
                resolved = Some(event.at);
                facts.reopen_until = Some(reopen_until(event.at, settings.reopen_days));
            }
            CaseAction::Reopen => (resolved, facts.reopen_until) = (None, None),
            CaseAction::Publish => facts.visibility = CaseVisibility::Published,
            _ => {}
        }
        if is_answer(action) {
            answered = answered.or(Some(event.at));
        }
    }
    let by_people = || draft.events.iter().filter(|event| !is_of_clockwork(event.kind.parse().unwrap()));
    assert_eq!(draft.row.version, by_people().count() as i64);
    assert_eq!(draft.row.updated_at, by_people().next_back().unwrap().at);
    let happenings: Vec<_> = draft.events.iter().map(|event| crate::case::clock::heard(event).unwrap()).collect();
    assert_eq!(reckon(happenings, rulers).as_ref(), Some(&draft.clocks), "what is stored follows from the events");
    assert_eq!(draft.row.answered_at, answered);
    assert_eq!((draft.row.resolved_at, draft.row.reopen_until), (resolved, facts.reopen_until), "what was reopened is not resolved");
    assert_eq!(draft.row.visibility, facts.visibility.as_str());
    facts.state
}

fn is_of_clockwork(kind: CaseEventKind) -> bool {
    matches!(kind, CaseEventKind::ClockWarned | CaseEventKind::Escalated | CaseEventKind::EscalatedFurther | CaseEventKind::DutyAlerted)
}

#[tokio::test]
async fn every_history_is_one_that_the_product_could_have_written() {
    let (town, material) = (Town::found("histories").await, material());
    profile::apply(&town.app, &profile()).await.unwrap();
    let world = World::look(&town.app, &plan(7, 3000), &material).await.unwrap();
    let births = world.births();
    let drafts: Vec<Draft> = (0..).zip(&births).map(|(index, birth)| draft::draft(&world, index, birth)).collect();
    let mut states: BTreeMap<String, u32> = BTreeMap::new();
    let mut channels: BTreeMap<String, u32> = BTreeMap::new();
    let mut clocks: BTreeMap<String, u32> = BTreeMap::new();
    let (mut late, mut answered, mut escalated) = (0, 0, 0);
    for draft in &drafts {
        let row = &draft.row;
        assert_eq!(replay(draft, &world.directory.settings, world.directory.rulers()).as_str(), row.state);
        assert!(draft.events.iter().all(|event| event.at < world.plan.until));
        assert_eq!(row.due_at, draft.clocks.answer.due_at);
        let standing = draft.clocks.view(world.plan.until);
        for clock in [&standing.answer, &standing.resolution].into_iter().flatten() {
            *clocks.entry(clock.state.to_string()).or_default() += 1;
        }
        escalated += u32::from(draft.clocks.escalation().is_some());
        assert!(draft.clocks.next_alarm().is_none_or(|(at, _)| at > world.plan.until - Duration::minutes(1)), "{:?}", draft.clocks);
        assert!(!row.description.contains('{') && !row.subject.is_empty(), "{}", row.description);
        if let (Some(longitude), Some(latitude), Some(district)) = (row.longitude, row.latitude, row.district_id) {
            let outline = &world.directory.district(district.into()).unwrap().outline;
            assert!(place::contains(outline, longitude, latitude));
        }
        *states.entry(row.state.clone()).or_default() += 1;
        *channels.entry(row.channel.clone()).or_default() += 1;
        answered += u32::from(row.answered_at.is_some());
        late += u32::from(row.answered_at.is_some_and(|at| at > row.due_at));
    }
    for state in CaseState::ALL {
        assert!(states.contains_key(state.as_str()), "no case is {state}: {states:?}");
    }
    for channel in Channel::ALL {
        assert!(channels.contains_key(channel.as_str()), "no case came by {channel}: {channels:?}");
    }
    for state in ClockState::ALL {
        assert!(clocks.contains_key(state.as_str()), "no clock is {state}: {clocks:?}");
    }
    assert!((10..300).contains(&escalated), "{escalated} of 3000 are escalated");
    assert!(late > 0 && f64::from(late) < 0.2 * f64::from(answered), "{late} of {answered} are late");
    let published = drafts.iter().filter(|draft| draft.row.visibility == "published").count();
    assert!((1500..2100).contains(&published), "{published} of 3000 are published");
}

#[tokio::test]
async fn the_same_seed_gives_the_same_cases() {
    let (town, material) = (Town::found("same").await, material());
    profile::apply(&town.app, &profile()).await.unwrap();
    let drafts = async |seed: u64| {
        let world = World::look(&town.app, &plan(seed, 60), &material).await.unwrap();
        let births = world.births();
        (0..).zip(&births).map(|(index, birth)| draft::draft(&world, index, birth)).collect::<Vec<Draft>>()
    };
    let first = drafts(1).await;
    assert_eq!(first, drafts(1).await);
    assert_ne!(first, drafts(2).await);
}

#[tokio::test]
async fn the_demo_resident_sees_every_stage_on_every_day_of_the_week() {
    let (town, material) = (Town::found("own").await, material());
    profile::apply(&town.app, &profile()).await.unwrap();
    for day in 0..7 {
        for seed in 0..20 {
            let until = Fixed.now() + Duration::days(day) + Duration::hours(day * 3);
            let world = World::look(&town.app, &SeedPlan { until, ..plan(seed, 40) }, &material).await.unwrap();
            let births = world.births();
            let own = (0..).zip(&births).filter(|(_, birth)| birth.own.is_some());
            let own: Vec<Draft> = own.map(|(index, birth)| draft::draft(&world, index, birth)).collect();
            let states: Vec<&str> = own.iter().rev().map(|draft| draft.row.state.as_str()).collect();
            let stages = ["submitted", "assigned", "awaiting_resident", "resolved", "in_progress", "reopened", "rejected", "closed"];
            assert_eq!(states, stages, "day {day}, seed {seed}");
            assert!(own.iter().all(|draft| draft.row.reporter_id == Some(world.residents[0].account.id)));
        }
    }
}

#[tokio::test]
async fn a_town_is_written_once() {
    let (town, material) = (Town::found("written").await, material());
    let app = &town.app;
    let first = profile::apply(app, &profile()).await.unwrap();
    assert!(first.staff_created.len() > 20 && first.staff_left_out.is_empty(), "{first:?}");
    let before = app.directory.get(app).await.unwrap();
    let again = profile::apply(app, &profile()).await.unwrap();
    let after = app.directory.get(app).await.unwrap();
    assert_eq!((again.staff_created.len(), again.policies_added, again.policies_kept.len()), (0, 0, 0));
    assert_eq!((&before.categories, &before.districts, &before.policies), (&after.categories, &after.districts, &after.policies));

    let report = demo_cases(app, &plan(42, 300), &material).await.unwrap();
    assert_eq!((report.cases, report.residents), (300, 120));
    assert!((60..140).contains(&report.photos) && report.events > 1200, "{report:?}");
    let pictures = town.blobs.0.lock().unwrap().keys().filter(|name| name.starts_with("a/")).count();
    assert_eq!(pictures, report.photos as usize * 2);
    assert_eq!(demo_cases(app, &plan(42, 300), &material).await.unwrap(), SeedReport::default());

    let everything = queue::Scope::Everything;
    let query = majlis_contract::case::QueueQuery { view: Some(majlis_contract::case::QueueView::All), ..Default::default() };
    let found = queue::page(app.db.read(), &everything, &query, None, &["اناره"], 100, app.now()).await.unwrap().0;
    let found = majlis_persistence::case::find_all(app.db.read(), found.iter().map(|row| row.id).collect()).await.unwrap();
    assert!(!found.is_empty() && found.iter().all(|row| row.search.contains("اناره")), "{}", found.len());
    assert!(found.iter().all(|row| reference::normalise(&row.reference).as_deref() == Some(&row.reference)));
    let next = app.db.write(async |tx| Ok::<_, AppError>(majlis_persistence::dialect::next_case_number(tx).await?)).await.unwrap();
    assert_eq!(next, 10_301);
}
