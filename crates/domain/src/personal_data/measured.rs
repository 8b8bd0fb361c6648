//! How well the finder does on a labelled set of texts (`data/personal_data.tsv`): `cargo test -p majlis-domain measured -- --nocapture`.
//!
//! The set was written without sight of the rules. Every other text is held out: nobody looks at it when mending rules, so
//! what is measured on it holds for texts that were never seen.

// It prints what it measures.
#![allow(clippy::print_stdout)]

use super::{Finding, find};

const TEXTS: &str = include_str!("../../data/personal_data.tsv");

/// A text without its marks, and where they were.
struct Labelled {
    text: String,
    pieces: Vec<Finding>,
}

fn labelled(marked: &str) -> Labelled {
    let (mut text, mut pieces) = (String::new(), Vec::new());
    let mut parts = marked.split(['⟦', '⟧']);
    text.push_str(parts.next().unwrap_or_default());
    while let (Some(piece), Some(rest)) = (parts.next(), parts.next()) {
        let (kind, piece) = piece.split_once(':').unwrap();
        let start = text.len();
        text.push_str(piece);
        let kind = serde_json::from_value(kind.into()).unwrap();
        pieces.push(Finding { kind, start, end: text.len() });
        text.push_str(rest);
    }
    Labelled { text, pieces }
}

#[derive(Default)]
struct Score {
    pieces: u32,
    /// Pieces that the findings cover, but for what stands around letters and digits.
    found: u32,
    findings: u32,
    /// Findings that touch a piece.
    right: u32,
    /// Of these, with the kind of the piece.
    named: u32,
}

impl Score {
    /// Adds a text, and says what was missed or wrong.
    fn add(&mut self, Labelled { text, pieces }: &Labelled) -> Vec<String> {
        let findings = find(text);
        let mut mistakes = Vec::new();
        for piece in pieces {
            let inside = |at: usize| findings.iter().any(|finding| (finding.start..finding.end).contains(&at));
            let mut letters = text[piece.start..piece.end].char_indices().filter(|(_, c)| c.is_alphanumeric());
            let found = letters.all(|(i, _)| inside(piece.start + i));
            self.pieces += 1;
            self.found += u32::from(found);
            if !found {
                mistakes.push(format!("missed {:?} in {text}", &text[piece.start..piece.end]));
            }
        }
        for finding in &findings {
            let piece = pieces.iter().find(|piece| piece.start < finding.end && finding.start < piece.end);
            self.findings += 1;
            self.right += u32::from(piece.is_some());
            self.named += u32::from(piece.is_some_and(|piece| piece.kind == finding.kind));
            if piece.is_none() {
                mistakes.push(format!("wrong {:?} in {text}", &text[finding.start..finding.end]));
            }
        }
        mistakes
    }

    fn recall(&self) -> f64 {
        f64::from(self.found) / f64::from(self.pieces)
    }

    fn precision(&self) -> f64 {
        f64::from(self.right) / f64::from(self.findings)
    }

    fn print(&self, name: &str) {
        let (recall, precision) = (self.recall(), self.precision());
        println!("{name}: {} pieces, recall {recall:.3}; {} findings, precision {precision:.3}", self.pieces, self.findings);
        println!("{name}: {} of {} findings with the right kind", self.named, self.right);
    }
}

#[test]
fn most_of_what_is_personal_is_found_and_little_else() {
    let texts = TEXTS.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    let (mut seen, mut held_out) = (Score::default(), Score::default());
    for (nth, (_, marked)) in texts.enumerate() {
        if nth % 2 == 1 {
            held_out.add(&labelled(marked));
            continue;
        }
        for mistake in seen.add(&labelled(marked)) {
            println!("{mistake}");
        }
    }
    seen.print("seen");
    held_out.print("held out");
    assert!(held_out.pieces > 100, "a set to measure on");
    assert!(held_out.recall() >= 0.95 && held_out.precision() >= 0.92);
}
