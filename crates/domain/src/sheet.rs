//! Cells of files that people open in a spreadsheet.

/// The text of a cell that no spreadsheet takes for a formula: one that could begin a formula gets an apostrophe before it
/// (OWASP "CSV injection", full-width signs included). Marks that turn the direction of writing are left out.
pub fn cell(text: &str) -> String {
    let clean: String = text.chars().filter(|c| !is_direction_mark(*c) && *c != '\0').collect();
    let begins = clean.trim_start_matches([' ', '\u{A0}', '\u{3000}', '\n']).chars().next();
    match begins {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠') => format!("'{clean}"),
        _ => clean,
    }
}

/// Marks that are not seen and change the direction of what follows.
pub const fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_are_defused() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("+968 99", "'+968 99"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("\r=x", "'\r=x"),
            ("\0=x", "'=x"),
            ("  =x", "'  =x"),
            ("\u{202E}=x", "'=x"),
            ("＝x", "'＝x"),
            ("a=b", "a=b"),
            ("إنارة", "إنارة"),
            ("", ""),
        ] {
            assert_eq!(cell(text), safe, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_begins_a_formula(text in ".{0,20}") {
            let made = cell(&text);
            prop_assert!(!made.starts_with(['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠']));
        }
    }
}
