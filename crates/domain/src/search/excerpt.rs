//! The original words of a text with those marked that were looked for.

use std::collections::HashSet;
use std::ops::Range;

use majlis_contract::search::Segment;

use super::word::{Word, words};

/// Characters of an excerpt at most, without the ellipses at its ends.
const LENGTH: usize = 240;
/// Characters that are shown before the first word that was met, at most.
const LEAD: usize = 60;
/// Words that were met, of which each could be the first of an excerpt: what follows is no better.
const STARTS: usize = 500;

/// A text whole, in which the words of these terms are marked.
pub fn marked(text: &str, terms: &[String]) -> Vec<Segment> {
    let line = in_one_line(text);
    segments(&line, 0..line.len(), &met(&line, terms))
}

/// The part of a text that has most of the terms; its beginning where it has none.
pub fn excerpt(text: &str, terms: &[String]) -> Vec<Segment> {
    let line = in_one_line(text);
    let met = met(&line, terms);
    let part = part(&line, &met);
    let mut segments = segments(&line, part.clone(), &met);
    if part.start > 0 {
        segments.insert(0, Segment { text: "…".to_owned(), marked: false });
    }
    if part.end < line.len() {
        segments.push(Segment { text: "…".to_owned(), marked: false });
    }
    segments
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A word that was looked for, and for which term.
struct Met {
    range: Range<usize>,
    term: String,
}

fn met(line: &str, terms: &[String]) -> Vec<Met> {
    let wanted = |word: Word<'_>| {
        let term = word.terms().into_iter().find(|term| terms.contains(term))?;
        Some(Met { range: word.range, term })
    };
    words(line).filter_map(wanted).collect()
}

/// Where the excerpt is, in bytes.
fn part(line: &str, met: &[Met]) -> Range<usize> {
    if line.chars().count() <= LENGTH {
        return 0..line.len();
    }
    let start = best_start(line, met);
    let end = after(line, start, LENGTH);
    // Ends between words; one that is longer than all this is cut.
    let end = if end == line.len() { end } else { line[start..end].rfind(' ').filter(|at| *at > 0).map_or(end, |at| start + at) };
    start..end
}

/// The place from where most of the terms are within reach, the first of the best.
fn best_start(line: &str, met: &[Met]) -> usize {
    let starts = met.iter().take(STARTS).map(|one| before(line, one.range.start));
    let within = |start: usize| {
        let end = after(line, start, LENGTH);
        let first = met.partition_point(|one| one.range.start < start);
        let seen = met[first..].iter().take_while(|one| one.range.end <= end);
        seen.fold((HashSet::new(), 0), |(mut terms, times), one| {
            terms.insert(one.term.as_str());
            (terms, times + 1)
        })
    };
    let rated = starts.map(|start| {
        let (terms, times) = within(start);
        (terms.len(), times, std::cmp::Reverse(start))
    });
    rated.max().map_or(0, |(_, _, std::cmp::Reverse(start))| start)
}

/// The beginning of a word a little before a place.
fn before(line: &str, place: usize) -> usize {
    let from = line[..place].char_indices().rev().take(LEAD).last().map_or(place, |(at, _)| at);
    if from == 0 { 0 } else { line[from..place].find(' ').map_or(place, |at| from + at + 1) }
}

/// So many characters on, or the end.
fn after(line: &str, start: usize, characters: usize) -> usize {
    line[start..].char_indices().nth(characters).map_or(line.len(), |(at, _)| start + at)
}

fn segments(line: &str, part: Range<usize>, met: &[Met]) -> Vec<Segment> {
    let (mut all, mut done) = (Vec::new(), part.start);
    let mut push = |range: Range<usize>, marked: bool| {
        if !range.is_empty() {
            all.push(Segment { text: line[range].to_owned(), marked });
        }
    };
    for one in met.iter().filter(|one| one.range.start >= part.start && one.range.end <= part.end) {
        push(done..one.range.start, false);
        push(one.range.clone(), true);
        done = one.range.end;
    }
    push(done..part.end, false);
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::question;

    fn shown(segments: &[Segment]) -> String {
        segments.iter().map(|one| if one.marked { format!("[{}]", one.text) } else { one.text.clone() }).collect()
    }

    #[test]
    fn the_original_words_are_marked() {
        let text = "نريد أن تُضاء الحَدائق العامة،\nوأن تبقى حديقتنا مفتوحة";
        assert_eq!(shown(&marked(text, &question("حديقه"))), "نريد أن تُضاء [الحَدائق] العامة، وأن تبقى [حديقتنا] مفتوحة");
        assert_eq!(shown(&marked("Street lamps, by the lamp post", &question("LAMP"))), "Street [lamps], by the [lamp] post");
        assert_eq!(shown(&marked("شيء آخر", &question("حديقة"))), "شيء آخر");
    }

    #[test]
    fn an_excerpt_is_where_the_words_are() {
        let text = format!("{}الرصيف أمام المدرسة مكسور{}", "كلام طويل ".repeat(60), " وغير ذلك".repeat(60));
        let shown = shown(&excerpt(&text, &question("رصيف المدارس")));
        assert!(shown.starts_with('…') && shown.ends_with('…') && shown.contains("[الرصيف] أمام [المدرسة] مكسور"), "{shown}");
    }

    proptest! {
        #[test]
        fn an_excerpt_is_part_of_the_text(text in "[a-zا-ي ]{0,600}", asked in "[a-zا-ي ]{0,20}") {
            let made: String = excerpt(&text, &question(&asked)).into_iter().map(|one| one.text).collect();
            prop_assert!(made.chars().count() <= LENGTH + 2);
            prop_assert!(in_one_line(&text).contains(made.trim_matches('…')));
        }
    }
}
