//! How well the finder does on labelled texts (`data/repeats.tsv`): `cargo test -p majlis-domain repeat::measured -- --nocapture`.
//!
//! Each text of a group is held against its original, and all originals against each other. Every other group is held out: nobody
//! looks at it when mending rules, so what is measured on it holds for texts that were never seen.

// It prints what it measures.
#![allow(clippy::print_stdout)]

use std::collections::HashSet;

use super::{compare, marks};

const TEXTS: &str = include_str!("../../data/repeats.tsv");

struct Group {
    original: &'static str,
    repeats: Vec<&'static str>,
    others: Vec<&'static str>,
}

fn groups() -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for line in TEXTS.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let (label, text) = (columns.next().unwrap(), columns.nth(1).unwrap());
        match label {
            "original" => groups.push(Group { original: text, repeats: Vec::new(), others: Vec::new() }),
            "repeat" => groups.last_mut().unwrap().repeats.push(text),
            "other" => groups.last_mut().unwrap().others.push(text),
            unknown => panic!("no label: {unknown}"),
        }
    }
    groups
}

/// As the server finds it: a shared mark first, then the comparison.
fn is_found(original: &str, text: &str) -> bool {
    let known: HashSet<i64> = marks(original).into_iter().collect();
    marks(text).iter().any(|mark| known.contains(mark)) && compare(original, text).is_some()
}

#[derive(Default)]
struct Score {
    repeats: u32,
    found: u32,
    wrong: u32,
}

impl Score {
    fn add(&mut self, group: &Group, tells: bool) {
        for text in &group.repeats {
            let found = is_found(group.original, text);
            self.repeats += 1;
            self.found += u32::from(found);
            if tells && !found {
                println!("missed: {text}");
            }
        }
        for text in group.others.iter().filter(|text| is_found(group.original, text)) {
            self.wrong += 1;
            if tells {
                println!("wrong: {text}");
            }
        }
    }

    fn recall(&self) -> f64 {
        f64::from(self.found) / f64::from(self.repeats)
    }

    fn precision(&self) -> f64 {
        f64::from(self.found) / f64::from(self.found + self.wrong)
    }

    fn print(&self, name: &str) {
        let (recall, precision) = (self.recall(), self.precision());
        println!("{name}: {} repeats, recall {recall:.3}; {} wrong, precision {precision:.3}", self.repeats, self.wrong);
    }
}

#[test]
fn most_repeats_are_found_and_little_else() {
    let groups = groups();
    let texts: usize = groups.iter().map(|group| 1 + group.repeats.len() + group.others.len()).sum();
    assert!(texts >= 300, "a set to measure on: {texts}");
    let (mut seen, mut held_out) = (Score::default(), Score::default());
    for (nth, group) in groups.iter().enumerate() {
        if nth % 2 == 0 { seen.add(group, true) } else { held_out.add(group, false) }
    }
    for (nth, one) in groups.iter().enumerate() {
        let like = groups[nth + 1..].iter().filter(|other| is_found(one.original, other.original)).count();
        held_out.wrong += u32::try_from(like).unwrap();
    }
    seen.print("seen");
    held_out.print("held out");
    assert!(held_out.recall() >= 0.9 && held_out.precision() >= 0.95);
    assert!(seen.recall() >= 0.9 && seen.precision() >= 0.95);
}
