//! What differs between two versions, section by section and word by word.
//!
//! Words are compared without vowel signs and tatweel, which by-laws gain and lose without meaning anything by it, and shown as they are
//! written.

use std::collections::{HashMap, HashSet};

use majlis_contract::SectionId;
use majlis_contract::draft::{Run, RunKind, SectionChange, SectionDifference};
use similar::{Algorithm, DiffTag, capture_diff_slices, capture_diff_slices_deadline};
use std::time::Instant;

/// A section of one version, in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section<'t> {
    pub id: SectionId,
    pub number: &'t str,
    pub heading: &'t str,
    /// CommonMark.
    pub text: &'t str,
}

/// What differs, in the order of the newer version; what was removed stands behind what it stood behind. After `deadline` what remains
/// is compared more roughly: more of it is shown as replaced than need be.
pub fn difference(old: &[Section<'_>], new: &[Section<'_>], deadline: Instant) -> Vec<SectionDifference> {
    let before: HashMap<SectionId, &Section<'_>> = old.iter().map(|section| (section.id, section)).collect();
    let kept: HashSet<SectionId> = new.iter().map(|section| section.id).filter(|id| before.contains_key(id)).collect();
    let moved = moved(old, new, &kept);
    let mut all: Vec<SectionDifference> =
        new.iter().map(|section| of_section(before.get(&section.id).copied(), section, &moved, deadline)).collect();
    for (at, section) in old.iter().enumerate().filter(|(_, section)| !kept.contains(&section.id)) {
        let place = at.checked_sub(1).and_then(|above| all.iter().position(|one| one.id == old[above].id)).map_or(0, |above| above + 1);
        all.insert(place, removed(section));
    }
    all
}

fn of_section(old: Option<&Section<'_>>, new: &Section<'_>, moved: &HashSet<SectionId>, deadline: Instant) -> SectionDifference {
    let (heading, text) = match old {
        Some(old) => (runs(old.heading, new.heading, deadline), runs(old.text, new.text, deadline)),
        None => (whole(RunKind::Added, new.heading), whole(RunKind::Added, new.text)),
    };
    let is_same = heading.iter().chain(&text).all(|run| run.kind == RunKind::Kept);
    let change = match old {
        None => SectionChange::Added,
        Some(_) if is_same => SectionChange::Unchanged,
        Some(_) => SectionChange::Changed,
    };
    SectionDifference { id: new.id, number: new.number.to_owned(), change, is_moved: moved.contains(&new.id), heading, text }
}

fn removed(old: &Section<'_>) -> SectionDifference {
    SectionDifference {
        id: old.id,
        number: old.number.to_owned(),
        change: SectionChange::Removed,
        is_moved: false,
        heading: whole(RunKind::Removed, old.heading),
        text: whole(RunKind::Removed, old.text),
    }
}

/// The fewest sections that must be moved for what both versions have to stand in the newer order.
fn moved(old: &[Section<'_>], new: &[Section<'_>], kept: &HashSet<SectionId>) -> HashSet<SectionId> {
    let order = |sections: &[Section<'_>]| -> Vec<SectionId> { sections.iter().map(|one| one.id).filter(|id| kept.contains(id)).collect() };
    let (before, after) = (order(old), order(new));
    let stay = capture_diff_slices(Algorithm::Myers, &before, &after).into_iter().filter(|op| op.tag() == DiffTag::Equal);
    let stay: HashSet<SectionId> = stay.flat_map(|op| after[op.new_range()].to_vec()).collect();
    after.into_iter().filter(|id| !stay.contains(id)).collect()
}

/// Whether two texts have the same words, as [`runs`] compares them.
pub fn is_same(old: &str, new: &str) -> bool {
    old == new || pieces(old).into_iter().map(key).eq(pieces(new).into_iter().map(key))
}

/// The words of two texts: kept, added, removed, in reading order. What is kept and removed is the old text, what is kept and added the
/// new one, but for vowel signs and tatweel.
pub fn runs(old: &str, new: &str, deadline: Instant) -> Vec<Run> {
    let (before, after) = (pieces(old), pieces(new));
    let keys = |pieces: &[&str]| -> Vec<String> { pieces.iter().map(|piece| key(piece)).collect() };
    let found = capture_diff_slices_deadline(Algorithm::Patience, &keys(&before), &keys(&after), Some(deadline));
    let fates = found.into_iter().map(|op| Fate {
        is_kept: op.tag() == DiffTag::Equal,
        was: before[op.old_range()].concat(),
        is: after[op.new_range()].concat(),
    });
    let mut made = Vec::new();
    for fate in joined(fates.collect()) {
        if fate.is_kept {
            push(&mut made, RunKind::Kept, fate.is);
        } else {
            push(&mut made, RunKind::Removed, fate.was);
            push(&mut made, RunKind::Added, fate.is);
        }
    }
    made
}

/// Pieces that stand together and share a fate.
struct Fate {
    is_kept: bool,
    was: String,
    is: String,
}

impl Fate {
    fn is_replaced(&self) -> bool {
        !self.is_kept && !self.was.is_empty() && !self.is.is_empty()
    }

    fn is_blank(&self) -> bool {
        self.is_kept && self.is.trim().is_empty() && !self.is.contains('\n')
    }
}

/// Two words that were replaced beside each other are read as one change, and not word by word.
fn joined(fates: Vec<Fate>) -> Vec<Fate> {
    let mut joined: Vec<Fate> = Vec::new();
    for fate in fates {
        match joined.as_mut_slice() {
            [.., first, blank] if fate.is_replaced() && blank.is_blank() && first.is_replaced() => {
                first.was = [first.was.as_str(), &blank.was, &fate.was].concat();
                first.is = [first.is.as_str(), &blank.is, &fate.is].concat();
                joined.pop();
            }
            _ => joined.push(fate),
        }
    }
    joined
}

fn push(runs: &mut Vec<Run>, kind: RunKind, text: String) {
    if !text.is_empty() {
        runs.push(Run { kind, text });
    }
}

fn whole(kind: RunKind, text: &str) -> Vec<Run> {
    if text.is_empty() { Vec::new() } else { vec![Run { kind, text: text.to_owned() }] }
}

/// Words, white space and single signs; vowel signs and tatweel belong to their word.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = match kind_of(first) {
            Piece::Sign => first.len_utf8(),
            kind => rest.find(|c| kind_of(c) != kind).unwrap_or(rest.len()),
        };
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

#[derive(PartialEq, Eq)]
enum Piece {
    Word,
    Space,
    Break,
    Sign,
}

fn kind_of(c: char) -> Piece {
    match c {
        '\n' => Piece::Break,
        _ if c.is_whitespace() => Piece::Space,
        _ if c.is_alphanumeric() || is_silent(c) => Piece::Word,
        _ => Piece::Sign,
    }
}

/// Arabic vowel signs, superscript alef and tatweel.
const fn is_silent(c: char) -> bool {
    matches!(c, '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0640}')
}

/// By what pieces are compared.
fn key(piece: &str) -> String {
    if piece.contains('\n') {
        return piece.to_owned();
    }
    if piece.chars().all(char::is_whitespace) {
        return " ".to_owned();
    }
    piece.chars().filter(|c| !is_silent(*c)).collect()
}

#[cfg(test)]
mod tests;
