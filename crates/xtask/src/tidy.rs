//! `cargo xtask tidy`: what the compiler doesn't check about the house.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::process::{Outcome, output, root, step};

/// Which of our crates each crate may name in its manifest. This is the table of `crates/README.md`.
const DIRECTION: &[(&str, &[&str])] = &[
    ("contract", &[]),
    ("domain", &["contract"]),
    ("persistence", &["contract", "domain"]),
    ("app", &["contract", "domain", "persistence"]),
    ("adapters", &["contract", "app", "persistence"]),
    ("http", &["contract", "domain", "app"]),
    ("jobs", &["contract", "domain", "app"]),
    ("server", &["contract", "domain", "persistence", "app", "adapters", "http", "jobs"]),
];

/// What the pure crates may never see: they build for the browser and decide without a clock.
const IMPURE: &[&str] = &["tokio", "sea-orm", "actix-web", "reqwest", "rand", "tracing"];

/// Lines of one file at most; the tables of the demo's words are data.
const MAX_LINES: usize = 500;

#[derive(Args)]
pub struct Tidy;

impl Tidy {
    pub fn run(&self) -> Outcome {
        let mut faults = Vec::new();
        direction(&mut faults)?;
        files(&mut faults)?;
        documents(&mut faults)?;
        if faults.is_empty() {
            return Ok(());
        }
        Err(format!("tidy found:\n  {}", faults.join("\n  ")))
    }
}

fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn direction(faults: &mut Vec<String>) -> Outcome {
    for (name, allowed) in DIRECTION {
        let manifest = read(&root().join("crates").join(name).join("Cargo.toml"))?;
        let dependencies = manifest.split("[dependencies]").nth(1).unwrap_or_default().split("\n[").next().unwrap_or_default();
        for line in dependencies.lines() {
            let dependency = line.split(['.', ' ', '=']).next().unwrap_or_default();
            if let Some(ours) = dependency.strip_prefix("majlis-")
                && !allowed.contains(&ours)
            {
                faults.push(format!("crates/{name} must not name {ours}"));
            }
            if matches!(*name, "contract" | "domain") && IMPURE.contains(&dependency) {
                faults.push(format!("crates/{name} must not know {dependency}"));
            }
        }
    }
    Ok(())
}

/// The files that git knows, or would take.
fn tracked(endings: &[&str]) -> Outcome<Vec<PathBuf>> {
    let list =
        output(std::process::Command::new("git").current_dir(root()).args(["ls-files", "--cached", "--others", "--exclude-standard"]))?;
    Ok(list.lines().filter(|file| endings.iter().any(|ending| file.ends_with(ending))).map(PathBuf::from).collect())
}

fn files(faults: &mut Vec<String>) -> Outcome {
    let mut lengths = BTreeMap::new();
    for file in tracked(&[".rs"])? {
        if file.file_name().is_some_and(|name| name == "mod.rs") {
            faults.push(format!("{}: modules are stem.rs, not mod.rs", file.display()));
        }
        let Ok(text) = std::fs::read_to_string(root().join(&file)) else { continue };
        lengths.insert(file, text.lines().count());
    }
    let mut sorted: Vec<usize> = lengths.values().copied().collect();
    sorted.sort_unstable();
    let at = |share: usize| sorted.get(sorted.len() * share / 100).copied().unwrap_or_default();
    step(&format!(
        "tidy: {} Rust files, median {} lines, p90 {}, longest {}",
        sorted.len(),
        at(50),
        at(90),
        sorted.last().copied().unwrap_or_default()
    ));
    faults
        .extend(lengths.iter().filter(|(_, lines)| **lines > MAX_LINES).map(|(file, lines)| format!("{}: {lines} lines", file.display())));
    Ok(())
}

fn documents(faults: &mut Vec<String>) -> Outcome {
    let map = read(&root().join("crates/README.md"))?;
    let crates = std::fs::read_dir(root().join("crates")).map_err(|error| error.to_string())?;
    for entry in crates.filter_map(Result::ok).filter(|entry| entry.path().join("Cargo.toml").exists()) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !map.contains(&format!("`{name}`")) {
            faults.push(format!("crates/README.md does not say what `{name}` is"));
        }
    }
    for (name, allowed) in DIRECTION {
        let row = format!("| `{name}` | {} |", if allowed.is_empty() { "–".to_owned() } else { allowed.join(", ") });
        if !map.contains(&row) {
            faults.push(format!("crates/README.md lacks the row: {row}"));
        }
    }
    if read(&root().join("frontend/package-lock.json"))?.contains("\"resolved\": \"http") {
        faults.push("frontend/package-lock.json names a registry host; set omit-lockfile-registry-resolved".to_owned());
    }
    Ok(())
}
