//! A word or phrase of the list, and whether it stands at a place of a text.

use super::glyph::{Fit, Glyph, Kind, glyphs};

/// What Arabic writes together with a word, folded.
const PARTICLES: [&str; 14] = ["", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "فلل", "و", "ف", "ب", "ل", "يا"];
/// How many of these go with words of two letters as well: with a single letter before them they would be other words.
const FOR_SHORT: usize = 9;
/// Signs and blanks between two letters of a parted word at most.
const WIDEST_GAP: usize = 3;
/// A letter that stands there so often is stretched; twice is how words are spelled.
const STRETCHED: usize = 3;

/// A letter, as often as it stands one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    c: char,
    times: usize,
}

impl Run {
    /// Long vowels are stretched by one more already.
    fn allows(self, times: usize) -> bool {
        let is_vowel = matches!(self.c, 'ا' | 'و' | 'ي');
        times == self.times || (times > self.times && (is_vowel || times >= STRETCHED))
    }
}

/// The words of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(Vec<Vec<Run>>);

impl Pattern {
    pub fn new(entry: &str) -> Self {
        let mut words: Vec<Vec<Run>> = Vec::new();
        let mut begins = true;
        for glyph in glyphs(entry) {
            if !matches!(glyph.kind, Kind::Letter | Kind::Digit) {
                begins = true;
                continue;
            }
            if std::mem::take(&mut begins) {
                words.push(Vec::new());
            }
            let Some(word) = words.last_mut() else { continue };
            match word.last_mut().filter(|run| run.c == glyph.c) {
                Some(run) => run.times += 1,
                None => word.push(Run { c: glyph.c, times: 1 }),
            }
        }
        Self(words)
    }

    pub fn form(&self) -> String {
        let word = |runs: &Vec<Run>| runs.iter().flat_map(|run| std::iter::repeat_n(run.c, run.times)).collect::<String>();
        self.0.iter().map(word).collect::<Vec<_>>().join(" ")
    }

    /// Where it ends, if it stands here: the place after its last letter.
    pub fn at(&self, glyphs: &[Glyph], first: usize) -> Option<usize> {
        self.together(glyphs, first).or_else(|| match self.0.as_slice() {
            [word] => letters(glyphs, first, word, true),
            _ => None,
        })
    }

    fn together(&self, glyphs: &[Glyph], first: usize) -> Option<usize> {
        let mut at = first;
        for (nth, word) in self.0.iter().enumerate() {
            if nth > 0 {
                let between = |glyph: &&Glyph| matches!(glyph.kind, Kind::Space | Kind::Sign);
                let gap = glyphs[at..].iter().take(WIDEST_GAP + 1).take_while(between).count();
                if gap == 0 || gap > WIDEST_GAP {
                    return None;
                }
                at += gap;
            }
            at = with_particles(glyphs, at, word)?;
        }
        (at > first).then_some(at)
    }
}

fn with_particles(glyphs: &[Glyph], at: usize, word: &[Run]) -> Option<usize> {
    let is_arabic = word.first().is_some_and(|run| matches!(run.c, '\u{0600}'..='\u{06FF}'));
    let most = match (is_arabic, length(word)) {
        (false, _) => 1,
        (true, 0..=2) => FOR_SHORT,
        (true, _) => PARTICLES.len(),
    };
    let after = |particle: &&str| {
        let long = particle.chars().count();
        let written = glyphs.get(at..at + long)?;
        written.iter().map(|glyph| glyph.c).eq(particle.chars()).then_some(at + long)
    };
    PARTICLES[..most].iter().filter_map(after).find_map(|begin| letters(glyphs, begin, word, false))
}

fn length(word: &[Run]) -> usize {
    word.iter().map(|run| run.times).sum()
}

/// Where a word ends that begins here; `parted` if all its letters stand apart. Signs within it are passed over, and blanks between
/// letters that all stand apart.
fn letters(glyphs: &[Glyph], first: usize, word: &[Run], parted: bool) -> Option<usize> {
    let (mut at, mut same) = (first, 0);
    // Of two letters that stand apart everything would be found.
    if parted && length(word) <= super::FEWEST_LETTERS {
        return None;
    }
    for (nth, run) in word.iter().enumerate() {
        let (is_last, mut times) = (nth + 1 == word.len(), 0);
        loop {
            let is_first = nth == 0 && times == 0;
            // What ends here goes on nowhere else.
            let may_cross = !(is_first || (is_last && run.allows(times)));
            let Some(here) = next(glyphs, at, run.c, (parted && !is_first, may_cross)) else { break };
            same += usize::from(glyphs[here].fits(run.c) == Fit::Same);
            times += 1;
            at = here + 1;
        }
        if !run.allows(times) {
            return None;
        }
    }
    let enough = if length(word) <= super::FEWEST_LETTERS { length(word) } else { 1 };
    let ends = glyphs.get(at).is_none_or(|glyph| glyph.kind != Kind::Letter);
    (ends && same >= enough).then_some(at)
}

/// Where the letter stands next: here, or behind a gap.
fn next(glyphs: &[Glyph], at: usize, wanted: char, (parted, may_cross): (bool, bool)) -> Option<usize> {
    let fits = |at: usize| glyphs.get(at).is_some_and(|glyph| glyph.fits(wanted) != Fit::No);
    if !parted && fits(at) {
        return Some(at);
    }
    let in_gap = |glyph: &&Glyph| match glyph.kind {
        Kind::Sign => true,
        Kind::Space => parted && glyph.c != '\n',
        Kind::Letter | Kind::Digit => false,
    };
    if !may_cross {
        return None;
    }
    // Counted no further than it may be wide: texts of nothing but signs are looked through as quickly as others.
    let gap = glyphs.get(at..)?.iter().take(WIDEST_GAP + 1).take_while(in_gap).count();
    ((1..=WIDEST_GAP).contains(&gap) && fits(at + gap)).then_some(at + gap)
}
