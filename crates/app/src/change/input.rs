//! What administrators send, cleaned and checked: all mistakes at once.

use majlis_contract::Bilingual;
use majlis_contract::problem::{FieldCode, FieldError};
use majlis_contract::validation::not_blank;
use majlis_domain::text;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{AppError, AppResult};

/// The mistakes found so far.
#[derive(Debug, Default)]
pub(crate) struct Checks(Vec<FieldError>);

impl Checks {
    pub fn refuse(&mut self, pointer: impl Into<String>, code: FieldCode) {
        self.0.push(FieldError::new(pointer, code));
    }

    pub fn unless(&mut self, good: bool, pointer: impl Into<String>, code: FieldCode) {
        if !good {
            self.refuse(pointer, code);
        }
    }

    /// A text in both languages without what can't be seen, in one line or in several.
    pub fn text(&mut self, pointer: &str, given: &Bilingual, most: usize) -> Bilingual {
        let mut one = |language: &str, words: &str| {
            let words = text::clean(words);
            let pointer = format!("{pointer}/{language}");
            self.unless(not_blank(&words).is_ok(), pointer.clone(), FieldCode::Required);
            self.unless(words.chars().count() <= most, pointer, FieldCode::TooLong);
            words
        };
        Bilingual::new(one("ar", &given.ar), one("en", &given.en))
    }

    /// As [`Checks::text`], in one line of at most 120 characters.
    pub fn name(&mut self, pointer: &str, given: &Bilingual) -> Bilingual {
        let line = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.text(pointer, &Bilingual::new(line(&given.ar), line(&given.en)), 120)
    }

    /// Nothing was wrong.
    pub fn done(self) -> AppResult<()> {
        if self.0.is_empty() { Ok(()) } else { Err(AppError::Validation(self.0)) }
    }
}

/// The code that was given, unless something has it; else one made from the English name that nothing has.
pub(crate) fn free_code(given: Option<String>, name: &str, spare: &str, taken: impl Fn(&str) -> bool) -> AppResult<String> {
    if let Some(code) = given {
        return if taken(&code) { Err(AppError::field("/code", FieldCode::Taken)) } else { Ok(code) };
    }
    let stem = text::code_of(name).unwrap_or_else(|| spare.to_owned());
    let numbered = (2..).map(|number| format!("{stem}_{number}"));
    let mut candidates = std::iter::once(stem.clone()).chain(numbered);
    candidates.find(|code| !taken(code)).ok_or_else(|| AppError::internal("numbers have ended"))
}

/// The position after all others.
pub(crate) fn last_position(positions: impl Iterator<Item = i32>) -> u32 {
    positions.max().map_or(0, |last| u32::try_from(last).unwrap_or_default() + 1)
}

pub(crate) fn json(value: impl Serialize) -> AppResult<Value> {
    serde_json::to_value(value).map_err(AppError::internal)
}

pub(crate) fn of_json<T: DeserializeOwned>(value: &Value) -> AppResult<T> {
    serde_json::from_value(value.clone()).map_err(AppError::internal)
}
