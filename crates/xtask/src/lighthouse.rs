//! `cargo xtask lighthouse`: the pages that residents see first on Lighthouse's simulated phone, in both languages. Fails
//! unless accessibility, best practices and SEO are whole and the performance is 90 or more.

use std::process::Command;

use crate::process::{Outcome, run, step};
use crate::test::browser::packages;
use crate::test::programs;
use crate::web::Web;

pub fn measure() -> Outcome {
    let directory = packages()?;
    Web { release: true, dev: false, check: false, force: false }.run()?;
    programs()?;
    step("lighthouse");
    let mut command = Command::new("npx");
    command.current_dir(directory).env("MAJLIS_LIGHTHOUSE", "1");
    run(command.args(["playwright", "test", "--project=lighthouse", "--workers=1", "--reporter=line"]))
}
