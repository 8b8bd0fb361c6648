//! Checks that the browser and the server share, and their errors as JSON pointers.

use std::borrow::Cow;

use validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

use crate::problem::{FieldCode, FieldError};

/// All errors of a value, each at its JSON pointer (RFC 6901). Empty when the value is good.
pub fn check(value: &impl Validate) -> Vec<FieldError> {
    match value.validate() {
        Ok(()) => Vec::new(),
        Err(errors) => {
            let mut found = Vec::new();
            collect("", &errors, &mut found);
            found.sort_by(|a, b| a.pointer.cmp(&b.pointer));
            found
        }
    }
}

fn collect(prefix: &str, errors: &ValidationErrors, found: &mut Vec<FieldError>) {
    for (field, kind) in errors.errors() {
        let pointer = format!("{prefix}/{field}");
        match kind {
            ValidationErrorsKind::Field(list) => {
                found.extend(list.iter().map(|error| FieldError { pointer: pointer.clone(), code: code_of(error) }));
            }
            ValidationErrorsKind::Struct(inner) => collect(&pointer, inner, found),
            ValidationErrorsKind::List(items) => {
                for (index, inner) in items {
                    collect(&format!("{pointer}/{index}"), inner, found);
                }
            }
        }
    }
}

fn code_of(error: &ValidationError) -> FieldCode {
    match error.code.as_ref() {
        "length" => length_code(error),
        "range" => FieldCode::OutOfRange,
        code => code.parse().unwrap_or(FieldCode::Invalid),
    }
}

/// `validator` says only "length"; which end was missed follows from its parameters.
fn length_code(error: &ValidationError) -> FieldCode {
    let length = error.params.get("value").map_or(0, |value| match value {
        serde_json::Value::String(text) => text.chars().count(),
        serde_json::Value::Array(items) => items.len(),
        _ => 0,
    });
    let over = error.params.get("max").and_then(serde_json::Value::as_u64).is_some_and(|max| length as u64 > max);
    let is_list = error.params.get("value").is_some_and(serde_json::Value::is_array);
    match (over, is_list) {
        (true, true) => FieldCode::TooMany,
        (true, false) => FieldCode::TooLong,
        (false, _) if length == 0 => FieldCode::Required,
        (false, _) => FieldCode::TooShort,
    }
}

/// An error for a custom check.
pub fn error(code: FieldCode) -> ValidationError {
    ValidationError::new(code.as_str())
}

/// The text has something besides white space and what can't be seen.
pub fn not_blank(text: &str) -> Result<(), ValidationError> {
    let unseen = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    };
    if text.chars().all(unseen) { Err(error(FieldCode::Required)) } else { Ok(()) }
}

/// A stable short name: a small Latin letter, then small Latin letters, digits and underscores, at most 60.
pub fn short_code(text: &str) -> Result<(), ValidationError> {
    let starts = text.starts_with(|c: char| c.is_ascii_lowercase());
    let formed = starts && text.len() <= 60 && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if formed { Ok(()) } else { Err(error(FieldCode::Invalid)) }
}

/// One `@` with something on both sides, a dot in the domain, no spaces, control or angle characters.
///
/// Deliberately smaller than RFC 5321: the code that is sent there is the real check.
pub fn email(text: &str) -> Result<(), ValidationError> {
    let bad = || error(FieldCode::InvalidEmail);
    let text = text.trim();
    let (local, domain) = text.split_once('@').ok_or_else(bad)?;
    let clean = |part: &str| !part.is_empty() && !part.chars().any(|c| c.is_whitespace() || c.is_control() || "<>@,;:\"\\()[]".contains(c));
    let dotted =
        domain.contains('.') && domain.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'));
    if clean(local) && clean(domain) && dotted && text.len() <= 254 && local.len() <= 64 { Ok(()) } else { Err(bad()) }
}

/// 7 to 15 digits (E.164) in any digits of the two scripts, with an optional leading `+` and usual separators.
pub fn phone(text: &str) -> Result<(), ValidationError> {
    let body = text.trim().strip_prefix('+').unwrap_or(text.trim());
    let digits = body.chars().filter(|c| latin_digit(*c).is_some()).count();
    let clean = body.chars().all(|c| latin_digit(c).is_some() || matches!(c, ' ' | '-' | '(' | ')' | '\u{2011}'));
    if clean && (7..=15).contains(&digits) { Ok(()) } else { Err(error(FieldCode::InvalidPhone)) }
}

/// Six digits in either script.
pub fn one_time_code(text: &str) -> Result<(), ValidationError> {
    let trimmed: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    if trimmed.len() == 6 && trimmed.iter().all(|c| latin_digit(*c).is_some()) { Ok(()) } else { Err(error(FieldCode::InvalidCode)) }
}

/// The digit 0–9 for a Latin, Arabic-Indic (٠–٩) or extended Arabic-Indic (۰–۹) digit.
pub fn latin_digit(c: char) -> Option<char> {
    let value = match c {
        '0'..='9' => c as u32 - '0' as u32,
        '\u{0660}'..='\u{0669}' => c as u32 - 0x0660,
        '\u{06F0}'..='\u{06F9}' => c as u32 - 0x06F0,
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// The text with every digit as 0–9.
pub fn with_latin_digits(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| latin_digit(c).unwrap_or(c)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emails() {
        for good in ["salma@example.om", "a.b+c@sub.example.co"] {
            assert!(email(good).is_ok(), "{good}");
        }
        for bad in ["", "salma", "salma@", "@example.om", "a b@example.om", "a@b", "a@b..c", "a@@b.c", "a@b.c\r\nBcc: x@y.z"] {
            assert!(email(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_cannot_be_seen_is_blank() {
        for blank in ["", " \n", "\u{202E}", "\0\u{200B} \u{FEFF}"] {
            assert!(not_blank(blank).is_err(), "{blank:?}");
        }
        assert!(not_blank("\u{202B}نعم").is_ok());
    }

    #[test]
    fn phones_in_both_scripts() {
        for good in ["99123456", "+968 9912 3456", "٩٩١٢٣٤٥٦", "(0968) 99-123-456"] {
            assert!(phone(good).is_ok(), "{good}");
        }
        for bad in ["", "123", "9912345a", "+9689912345678901"] {
            assert!(phone(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn codes_in_both_scripts() {
        assert!(one_time_code("٤٩٣ ٠٢٧").is_ok());
        assert!(one_time_code("12345").is_err());
    }
}
