//! A text as its letters, each with the piece of the text that it was written as.

use unicode_normalization::char::decompose_compatible;

use crate::text::{Folded, fold};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Letter,
    Digit,
    /// Anything between letters but blanks. It may be meant as a letter.
    Sign,
    Space,
}

/// A letter, folded, and where it stands as byte offsets; marks that follow it are part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyph {
    pub c: char,
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
}

/// The letters of a text: decomposed, small, the forms of alef, hamza seats, ya and ta marbuta folded, digits Latin; marks, tatweel
/// and controls that nobody sees are no letters of their own.
pub fn glyphs(text: &str) -> Vec<Glyph> {
    let mut made: Vec<Glyph> = Vec::new();
    for (start, written) in text.char_indices() {
        let end = start + written.len_utf8();
        let mut parts = Vec::new();
        decompose_compatible(written, |part| parts.extend(part.to_lowercase()));
        for part in parts {
            match folded(part) {
                Some((c, kind)) => made.push(Glyph { c, kind, start, end }),
                None => {
                    if let Some(last) = made.last_mut().filter(|last| last.kind != Kind::Space) {
                        last.end = end;
                    }
                }
            }
        }
    }
    made
}

fn folded(c: char) -> Option<(char, Kind)> {
    match fold(c) {
        Folded::Drop => None,
        Folded::Keep(c) if c.is_ascii_digit() => Some((c, Kind::Digit)),
        Folded::Keep(c) => Some((same_shape(c), Kind::Letter)),
        // Unicode calls more of them marks and controls than texts are searched for.
        Folded::Space if matches!(c, '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180E}' | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}') => {
            None
        }
        Folded::Space if c.is_whitespace() => Some((c, Kind::Space)),
        Folded::Space => Some((c, Kind::Sign)),
    }
}

/// Letters of other alphabets that look the same, and letters without their dots.
const fn same_shape(c: char) -> char {
    match c {
        'گ' | 'ڪ' => 'ك',
        'پ' | 'ٮ' => 'ب',
        'چ' => 'ج',
        'ڤ' | 'ڡ' => 'ف',
        'ٯ' => 'ق',
        'ں' => 'ن',
        'ھ' | 'ہ' | 'ە' => 'ه',
        'ے' => 'ي',
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' => 'c',
        'е' | 'ε' => 'e',
        'і' | 'ι' => 'i',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'υ' => 'u',
        'х' | 'χ' => 'x',
        'у' => 'y',
        _ => c,
    }
}

/// How a letter of the text stands to the one that is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    Same,
    /// A digit or sign that is written for it.
    Alike,
    No,
}

impl Glyph {
    pub fn fits(&self, wanted: char) -> Fit {
        if self.c == wanted {
            return Fit::Same;
        }
        let alike = match wanted {
            'ا' => matches!(self.c, '1' | 'l' | 'i' | '|'),
            'ه' => matches!(self.c, '5' | '0' | 'o'),
            'و' => self.c == '9',
            'ع' => self.c == '3',
            'ح' => self.c == '7',
            'ط' => self.c == '6',
            'a' => matches!(self.c, '4' | '@'),
            'b' => self.c == '8',
            'e' => self.c == '3',
            'g' => self.c == '9',
            'i' => matches!(self.c, '1' | '!' | '|'),
            'l' => matches!(self.c, '1' | '|'),
            'o' => self.c == '0',
            's' => matches!(self.c, '5' | '$'),
            't' => matches!(self.c, '7' | '+'),
            _ => false,
        };
        if alike { Fit::Alike } else { Fit::No }
    }
}
