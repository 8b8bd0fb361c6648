//! Counting what passed and what failed, over all kinds of tests.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::process::Outcome;

/// Lines of a failure that are said once more at the end: what was expected, and where.
const LINES_OF_FAILURE: usize = 25;

/// The sum of everything that ran.
#[derive(Default)]
pub struct Tally {
    passed: u32,
    failed: u32,
    complaints: Vec<String>,
}

impl Tally {
    /// Counts one check.
    pub fn check(&mut self, name: &str, outcome: Outcome) {
        match outcome {
            Ok(()) => self.passed += 1,
            Err(complaint) => {
                println!("FAILED {name}: {complaint}");
                self.failed += 1;
                self.complaints.push(format!("{name}: {complaint}"));
            }
        }
    }

    /// Counts the tests of a `cargo test`; one that does not even build counts as one failure.
    pub fn cargo_test(&mut self, name: &str, command: &mut Command) -> Outcome {
        self.lines(name, command, |line| {
            let counts = line.strip_prefix("test result: ")?;
            Some((number_before(counts, " passed"), number_before(counts, " failed")))
        })
    }

    /// Runs a program, shows what it prints, and counts the lines from which `counts` reads passed and failed.
    pub fn lines(&mut self, name: &str, command: &mut Command, counts: impl Fn(&str) -> Option<(u32, u32)>) -> Outcome {
        let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| format!("{name}: {error}"))?;
        let (mut failed, mut failures) = (0, Failures::default());
        for line in child.stdout.take().into_iter().flat_map(|out| BufReader::new(out).lines()) {
            let line = line.map_err(|error| error.to_string())?;
            println!("{line}");
            failures.read(&line);
            if let Some((passed, more_failed)) = counts(&line) {
                self.passed += passed;
                failed += more_failed;
            }
        }
        let status = child.wait().map_err(|error| error.to_string())?;
        if !status.success() && failed == 0 {
            failed = 1;
        }
        self.failed += failed;
        if failed > 0 {
            self.complaints.push(format!("{name}: {failed} failed"));
            self.complaints.append(&mut failures.lines);
        }
        Ok(())
    }

    /// Says the sum, alone on the last line.
    pub fn finish(self) -> Outcome {
        for complaint in &self.complaints {
            println!("  {complaint}");
        }
        println!("{} passed, {} failed", self.passed, self.failed);
        if self.failed == 0 { Ok(()) } else { Err("some tests failed".to_owned()) }
    }
}

/// What tests say of their failures, picked from all that they print: who reads the end of a long run reads why it failed.
#[derive(Default)]
struct Failures {
    lines: Vec<String>,
    left: usize,
}

impl Failures {
    fn read(&mut self, line: &str) {
        if begins_failure(line) {
            self.left = LINES_OF_FAILURE;
        }
        if self.left > 0 {
            self.left -= 1;
            self.lines.push(line.to_owned());
        }
    }
}

/// The test harness of Rust begins with `---- name stdout ----`, Playwright with `  1) [project] › file › name`.
fn begins_failure(line: &str) -> bool {
    let numbered = || line.trim_start().split_once(") [").is_some_and(|(number, _)| number.parse::<u32>().is_ok());
    (line.starts_with("---- ") && line.ends_with(" ----")) || numbered()
}

/// The number that stands right before a word.
pub fn number_before(text: &str, word: &str) -> u32 {
    let before = text.split(word).next().unwrap_or_default();
    let digits: String = before.chars().rev().take_while(char::is_ascii_digit).collect();
    digits.chars().rev().collect::<String>().parse().unwrap_or_default()
}
