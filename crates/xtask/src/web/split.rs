//! Parts one wasm program into what it starts with and what is fetched when a page is first opened,
//! at the functions that carry `#[wasm_split]`.

use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::{Options, transform};

use crate::process::{Outcome, step};

/// The script that fetches the parts; the program's own script imports it.
const LOADER: &str = "./parts.js";

/// Writes `{program}.js`, `{program}_bg.wasm`, `parts.js` and the parts into the folder `package`.
pub fn split(built: &Path, program: &str, package: &Path, debug: bool) -> Outcome {
    step(&format!("web: {program}: parts and bindings"));
    // Parts of an earlier build must not be shipped with this one.
    let _ = std::fs::remove_dir_all(package);
    let input = std::fs::read(built).map_err(|error| format!("{}: {error}", built.display()))?;
    let start = built.with_file_name(format!("{program}-start")).join(format!("{program}.wasm"));
    std::fs::create_dir_all(start.parent().unwrap_or(package)).map_err(|error| error.to_string())?;
    let script = format!("./{program}.js");
    let mut options = Options::new(&input);
    options.output_dir = package;
    options.main_out_path = &start;
    options.main_module = &script;
    options.link_name = LOADER;
    transform(options).map_err(|error| format!("parts of {program}: {error:#}"))?;
    bind(&start, package, debug)
}

/// Every wasm file of a package.
pub fn modules(package: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = std::fs::read_dir(package).map_err(|error| format!("{}: {error}", package.display()))?;
    let mut found: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    found.retain(|path| path.extension().is_some_and(|extension| extension == "wasm"));
    found.sort();
    Ok(found)
}

fn bind(wasm: &Path, package: &Path, debug: bool) -> Outcome {
    let made = Bindgen::new().input_path(wasm).web(true).map(|bindgen| {
        bindgen
            .typescript(false)
            .remove_name_section(!debug)
            .remove_producers_section(true)
            // The parts import what the start exports.
            .keep_lld_exports(true)
            .demangle(false)
            .generate(package)
    });
    made.and_then(|done| done).map_err(|error| format!("wasm-bindgen: {error:#}"))
}
