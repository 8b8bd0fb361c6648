//! What a resident downloads first, against its budget.

use std::collections::BTreeSet;
use std::path::Path;

use crate::process::Outcome;

/// Everything that the portal's home page needs, compressed.
const FIRST_DOWNLOAD: u64 = 400_000;
/// The portal's program alone, in brotli.
const PORTAL_WASM: u64 = 250_000;

struct Row {
    name: String,
    raw: u64,
    sent: u64,
    first: bool,
}

pub struct Report {
    rows: Vec<Row>,
}

/// Measures every file of the build. Fonts are already compressed and travel as they are.
pub fn measure(dist: &Path) -> Outcome<Report> {
    let page = std::fs::read_to_string(dist.join("index.html")).map_err(|error| error.to_string())?;
    let mut first: BTreeSet<String> = linked(&page);
    first.insert("index.html".to_owned());
    let mut rows = Vec::new();
    for folder in [dist.to_path_buf(), dist.join("assets")] {
        for entry in std::fs::read_dir(&folder).map_err(|error| error.to_string())? {
            let entry = entry.map_err(|error| error.to_string())?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if !entry.path().is_file() || name.ends_with(".br") || name.ends_with(".gz") {
                continue;
            }
            let size = |path: &Path| std::fs::metadata(path).map(|data| data.len()).ok();
            let raw = size(&entry.path()).unwrap_or_default();
            let sent = size(&folder.join(format!("{name}.br"))).unwrap_or(raw);
            let first = first.contains(&name) || is_fetched_at_start(&name);
            rows.push(Row { name, raw, sent, first });
        }
    }
    rows.sort_by(|a, b| b.first.cmp(&a.first).then(b.sent.cmp(&a.sent)));
    Ok(Report { rows })
}

/// What the page's scripts fetch: the program, every weight of the fonts in both scripts, and the texts of one
/// language, of which Arabic's are longer.
fn is_fetched_at_start(name: &str) -> bool {
    let texts = name.starts_with("ar-common-") || name.starts_with("ar-portal-");
    texts || name.ends_with(".woff2") || is_portal_program(name)
}

fn is_portal_program(name: &str) -> bool {
    name.starts_with("portal_bg") && name.ends_with(".wasm")
}

/// The files that a page names, other than the texts of every language.
fn linked(page: &str) -> BTreeSet<String> {
    page.split('"').filter_map(|part| part.strip_prefix("/assets/")).filter(|part| !part.contains(".ftl")).map(str::to_owned).collect()
}

impl Report {
    fn first_download(&self) -> u64 {
        self.rows.iter().filter(|row| row.first).map(|row| row.sent).sum()
    }

    fn portal_wasm(&self) -> u64 {
        self.rows.iter().find(|row| is_portal_program(&row.name)).map_or(0, |row| row.sent)
    }

    pub fn print(&self) {
        println!("  {:<58} {:>10} {:>10}", "file (* = portal's first download)", "raw", "sent");
        for row in &self.rows {
            println!("{} {:<58} {:>10} {:>10}", if row.first { '*' } else { ' ' }, row.name, row.raw, row.sent);
        }
        println!("  portal, first download: {} of {FIRST_DOWNLOAD} bytes", self.first_download());
        println!("  portal, wasm:           {} of {PORTAL_WASM} bytes", self.portal_wasm());
    }

    pub fn within_budget(&self) -> Outcome {
        let over =
            |what: &str, is: u64, may: u64| (is > may).then(|| format!("{what} is {is} bytes, {} over its budget of {may}", is - may));
        let found: Vec<String> = [
            over("the portal's first download", self.first_download(), FIRST_DOWNLOAD),
            over("the portal's wasm", self.portal_wasm(), PORTAL_WASM),
        ]
        .into_iter()
        .flatten()
        .collect();
        if found.is_empty() { Ok(()) } else { Err(found.join("; ")) }
    }
}
