//! Cuts a text into sections, by the headings and numbers that by-laws have.

mod marker;

use majlis_contract::draft::{HEADING_LENGTH, ProposedSection};
use marker::{Marker, Rank, marker};

/// Characters of a line that can be a heading of its own.
const SHORT: usize = 80;

/// The sections that a text proposes, in its order. What stands before the first is a section without a number; a text without any mark
/// is one section.
///
/// The strongest kind of mark that a text has twice cuts it: articles and chapters («المادة (3)», «الفصل الأول», “Article 3”), else
/// CommonMark headings, else numbers at the beginning of lines («3.»); so the numbered paragraphs of an article stay in it.
pub fn cut(text: &str) -> Vec<ProposedSection> {
    let lines: Vec<(&str, Option<Marker>)> = text.lines().map(|line| (line.trim_end(), marker(line))).collect();
    let rank = strongest(&lines);
    let mut pieces: Vec<Piece> = vec![Piece::default()];
    for (line, marker) in lines {
        match marker.filter(|marker| Some(marker.rank) == rank) {
            Some(marker) => pieces.push(Piece { number: marker.number, heading: marker.heading, name: marker.name, lines: Vec::new() }),
            None => pieces.last_mut().into_iter().for_each(|piece| piece.lines.push(line)),
        }
    }
    pieces.into_iter().filter_map(Piece::section).collect()
}

/// The rank by which a text is cut: the first that it has twice, or else the first that it has.
fn strongest(lines: &[(&str, Option<Marker>)]) -> Option<Rank> {
    let count = |rank: Rank| lines.iter().filter(|(_, marker)| marker.as_ref().is_some_and(|marker| marker.rank == rank)).count();
    let having = |least: usize| Rank::ALL.into_iter().find(|rank| count(*rank) >= least);
    having(2).or_else(|| having(1).filter(|rank| *rank != Rank::Number))
}

#[derive(Default)]
struct Piece<'t> {
    number: String,
    /// What stands behind the mark in its line.
    heading: String,
    /// The mark itself.
    name: String,
    lines: Vec<&'t str>,
}

impl Piece<'_> {
    fn section(self) -> Option<ProposedSection> {
        let Self { number, mut heading, name, mut lines } = self;
        let blank = lines.iter().take_while(|line| line.trim().is_empty()).count();
        lines.drain(..blank);
        if name.is_empty() && lines.is_empty() {
            return None;
        }
        // «المادة (3)» alone in its line: the heading stands in the next, when that is no sentence.
        let is_alone = !name.is_empty() && heading.is_empty();
        if is_alone && lines.len() > 1 && lines.first().is_some_and(|line| is_heading(line)) {
            heading = lines.remove(0).trim().to_owned();
        }
        if heading.is_empty() {
            heading = name;
        }
        let text = lines.join("\n").trim().to_owned();
        // A numbered line too long for a heading is the section's text.
        if heading.chars().count() > HEADING_LENGTH {
            let text = format!("{heading}\n{text}").trim().to_owned();
            return Some(ProposedSection { number, heading: String::new(), text });
        }
        Some(ProposedSection { number, heading, text })
    }
}

fn is_heading(line: &str) -> bool {
    let line = line.trim();
    let ends = line.ends_with(['.', '،', ':', '؛', ',', ';']);
    !line.is_empty() && !ends && line.chars().count() <= SHORT && !line.starts_with(|c: char| c.is_numeric() || "-*•".contains(c))
}

#[cfg(test)]
mod tests;
