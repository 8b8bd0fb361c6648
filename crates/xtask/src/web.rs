//! `cargo xtask web`: two wasm programs and the pages around them, compressed, in `frontend/dist`.

use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;

use crate::process::{Outcome, cargo, output, root, run, step};

mod size;
mod split;
mod stamp;

const TARGET: &str = "wasm32-unknown-unknown";
const PROGRAMS: [&str; 2] = ["portal", "console"];
/// Smaller first, then fewer functions: a browser compiles each when it is first called, while the person waits. Not
/// `--all-features`: with it wasm-opt writes an encoding that browsers refuse.
const SHRINK: [&str; 4] = ["-Oz", "-O3", "--always-inline-max-function-size=10", "--flexible-inline-max-function-size=40"];

#[derive(Args)]
pub struct Web {
    /// Smallest files: brotli at its best
    #[arg(long)]
    pub release: bool,
    /// Quickest build, for trying things out: unoptimised and large
    #[arg(long, conflicts_with_all = ["release", "check"])]
    pub dev: bool,
    /// Fail when what a resident downloads first is over its budget (implies --release)
    #[arg(long)]
    pub check: bool,
    /// Build even if nothing has changed
    #[arg(long)]
    pub force: bool,
}

impl Web {
    pub fn run(&self) -> Outcome {
        let root = root();
        let frontend = root.join("frontend");
        let dist = frontend.join("dist");
        let target = root.join("target-web");
        let mode = self.mode();

        let stamp_file = target.join("web.stamp");
        let stamp = stamp::of(&root, mode)?;
        if !self.force && dist.join("index.html").exists() && stamp::is_fresh(&stamp_file, &stamp) {
            step("web: nothing has changed");
        } else {
            let _ = std::fs::remove_file(&stamp_file);
            self.build(&root, &frontend, &target)?;
            std::fs::write(&stamp_file, &stamp).map_err(|error| error.to_string())?;
        }
        if mode == "dev" {
            return Ok(());
        }
        let report = size::measure(&dist)?;
        report.print();
        if self.check { report.within_budget() } else { Ok(()) }
    }

    fn mode(&self) -> &'static str {
        match (self.dev, self.release || self.check) {
            (true, _) => "dev",
            (_, true) => "release",
            _ => "quick",
        }
    }

    fn build(&self, root: &Path, frontend: &Path, target: &Path) -> Outcome {
        wasm_target()?;
        packages(frontend)?;
        step("web: cargo build for wasm32");
        let profile = if self.dev { "dev" } else { "web" };
        run(cargo()
            .current_dir(root)
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", rust_flags(root))
            .args(["build", "--package", "majlis-frontend", "--bins", "--target", TARGET, "--profile", profile]))?;
        let built = target.join(TARGET).join(if self.dev { "debug" } else { "web" });
        for program in PROGRAMS {
            let package = frontend.join("pkg").join(program);
            split::split(&built.join(format!("{program}.wasm")), program, &package, self.dev)?;
            if !self.dev {
                step(&format!("web: {program}: wasm-opt"));
                for module in split::modules(&package)? {
                    shrink(frontend, &module)?;
                }
            }
        }
        step("web: vite build");
        run(node_tool(frontend, "vite").args(["build", "--logLevel", "warn"]).env("MAJLIS_WEB", self.mode()))
    }
}

/// Relocations, by which the program is parted; and no long beginnings in the names of source files in panic
/// messages, which would tell of the building machine too.
fn rust_flags(root: &Path) -> String {
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let mut flags = format!("-Clink-args=--emit-relocs --remap-path-prefix={}=.", root.display());
    if let Some(home) = cargo_home {
        flags.push_str(&format!(" --remap-path-prefix={}=~", home.join("registry/src").display()));
    }
    flags
}

/// Installs the wasm32 standard library when rustup is here and lacks it.
fn wasm_target() -> Outcome {
    let Ok(installed) = output(Command::new("rustup").args(["target", "list", "--installed"])) else {
        // Without rustup the toolchain comes from elsewhere; cargo says what is missing.
        return Ok(());
    };
    if installed.lines().any(|line| line.trim() == TARGET) {
        return Ok(());
    }
    step("web: rustup target add wasm32-unknown-unknown");
    run(Command::new("rustup").args(["target", "add", TARGET]))
}

/// `npm ci` when what is installed is not what the lock names.
fn packages(frontend: &Path) -> Outcome {
    let lock = std::fs::read_to_string(frontend.join("package-lock.json")).map_err(|error| error.to_string())?;
    let note = frontend.join("node_modules/.majlis-lock");
    if std::fs::read_to_string(&note).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    step("web: npm ci");
    run(Command::new("npm").current_dir(frontend).args(["ci", "--no-audit", "--no-fund"]))
        .map_err(|error| format!("{error}. Node.js 20 or newer with npm is needed: https://nodejs.org"))?;
    std::fs::write(note, lock).map_err(|error| error.to_string())
}

fn shrink(frontend: &Path, wasm: &Path) -> Outcome {
    let smaller: PathBuf = wasm.with_extension("opt.wasm");
    // It complains about a part of the name section that is new to it; what it prints is shown when it fails.
    output(node_tool(frontend, "wasm-opt").args(SHRINK).arg(wasm).arg("-o").arg(&smaller))?;
    std::fs::rename(&smaller, wasm).map_err(|error| error.to_string())
}

fn node_tool(frontend: &Path, name: &str) -> Command {
    let mut command = Command::new(frontend.join("node_modules/.bin").join(name));
    command.current_dir(frontend);
    command
}
