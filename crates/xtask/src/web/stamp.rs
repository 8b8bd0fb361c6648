//! Whether anything that the web build reads has changed.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::process::Outcome;

const INPUTS: [&str; 5] = ["Cargo.toml", "Cargo.lock", "crates/contract", "crates/domain", "frontend"];
const NOT_INPUTS: [&str; 4] = ["node_modules", "dist", "pkg", "target"];

/// A fingerprint of every input's content and of the way of building.
pub fn of(root: &Path, mode: &str) -> Outcome<String> {
    let mut files = Vec::new();
    for input in INPUTS {
        collect(&root.join(input), &mut files).map_err(|error| format!("{input}: {error}"))?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.strip_prefix(root).unwrap_or(&file).hash(&mut hasher);
        std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?.hash(&mut hasher);
    }
    Ok(format!("{mode} {:016x}", hasher.finish()))
}

/// The last build's fingerprint is this one; a release build serves a quick one too.
pub fn is_fresh(file: &Path, stamp: &str) -> bool {
    std::fs::read_to_string(file)
        .is_ok_and(|old| old == stamp || stamp.strip_prefix("quick ").is_some_and(|inputs| old.strip_prefix("release ") == Some(inputs)))
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if path.is_file() {
        files.push(path.to_path_buf());
        return Ok(());
    }
    for entry in std::fs::read_dir(path)? {
        let entry = entry?;
        let name = entry.file_name();
        if !NOT_INPUTS.iter().any(|skipped| name == *skipped) {
            collect(&entry.path(), files)?;
        }
    }
    Ok(())
}
