//! `majlis seed`: a municipality from its profile, and demo cases.

use std::path::{Path, PathBuf};

use clap::Args;
use majlis_app::App;
use majlis_app::profile::{self, Profile};
use majlis_app::seed::{self, CaseMaterial, DialogueMaterial, SeedPlan};
use majlis_persistence::migration;

use super::say;
use crate::config::Config;
use crate::wiring::{self, Failure};

/// The same seed makes the same town.
const SEED: u64 = 20_261_122;
/// Three months of cases.
const DAYS: u32 = 92;

#[derive(Debug, Args)]
pub struct Options {
    /// The municipality's profile (TOML)
    #[arg(long)]
    profile: PathBuf,
    /// How many made-up cases to add to an empty installation; never in production
    #[arg(long, value_name = "CASES")]
    demo: Option<u32>,
    /// What made-up cases are made of (TOML); beside the profile unless told
    #[arg(long, value_name = "FILE")]
    material: Option<PathBuf>,
}

/// Applies the profile, then adds demo cases where asked for. Applying it again changes what differs.
pub async fn run(config: &Config, options: Options) -> Result<(), Failure> {
    if options.demo.is_some() && config.is_production() {
        return Err("demo cases are not for production".into());
    }
    let app = wiring::app(config).await?;
    migration::up(&app.db).await?;
    let profile = read(&options.profile)?;
    let summary = profile::apply(&app, &profile).await?;
    say(&format!(
        "  {} districts, {} departments, {} categories, {} service levels; {} policy texts and {} members of staff added\n",
        summary.districts,
        summary.departments,
        summary.categories,
        summary.service_levels,
        summary.policies_added,
        summary.staff_created.len()
    ))?;
    for thing in &summary.kept {
        say(&format!("  kept {thing}: it was changed in the console\n"))?;
    }
    for text in &summary.policies_kept {
        say(&format!("  kept {text}: people may have agreed to it; give the new text a new version\n"))?;
    }
    for email in &summary.staff_left_out {
        say(&format!("  {email} has no account yet; see: majlis create-admin\n"))?;
    }
    match options.demo {
        Some(cases) => demo(&app, &options, cases).await,
        None => Ok(()),
    }
}

fn read(path: &Path) -> Result<Profile, Failure> {
    let text = text_of(path)?;
    let beside = |name: &str| text_of(&path.with_file_name(name)).map_err(|error| error.to_string());
    Profile::read(&text, beside).map_err(|mistakes| {
        let list: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
        format!("{} has mistakes:\n  {}", path.display(), list.join("\n  ")).into()
    })
}

async fn demo(app: &App, options: &Options, cases: u32) -> Result<(), Failure> {
    let stem = options.profile.file_stem().unwrap_or_default().to_string_lossy();
    let beside = |what: &str| options.profile.with_file_name(format!("{stem}-{what}.toml"));
    let path = options.material.clone().unwrap_or_else(|| beside("cases"));
    let material = named(&path, CaseMaterial::read(&text_of(&path)?))?;
    let plan = SeedPlan { seed: SEED, cases, residents: cases / 2 + 1, until: app.now(), days: DAYS };
    let report = seed::demo_cases(app, &plan, &material).await?;
    say(&format!("  {} cases, {} events, {} residents, {} photos\n", report.cases, report.events, report.residents, report.photos))?;
    let path = beside("dialogue");
    if path.exists() {
        let subjects = seed::demo_dialogue(app, &named(&path, DialogueMaterial::read(&text_of(&path)?))?).await?;
        say(&format!("  {subjects} subjects\n"))?;
    }
    Ok(())
}

fn text_of(path: &Path) -> Result<String, Failure> {
    named(path, std::fs::read_to_string(path))
}

/// Mistakes name the file.
fn named<T, E: std::fmt::Display>(path: &Path, result: Result<T, E>) -> Result<T, Failure> {
    result.map_err(|error| format!("{}: {error}", path.display()).into())
}
