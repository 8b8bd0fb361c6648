//! Covering parts of a text: what stood there is gone, and a marker in words stands in its place, which copies and is read out.

/// In the place of what was covered in an Arabic text.
pub const MARKER_AR: &str = "[حُجب جزء]";
/// The same in an English text.
pub const MARKER_EN: &str = "[part covered]";

/// The text with a marker in the place of each range; ranges that touch or overlap have one. They count characters (code points). None
/// where a range is empty, holds nothing but blanks or ends outside.
pub fn redacted(text: &str, ranges: &[(u32, u32)]) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let piece = |(from, to): (usize, usize)| letters.get(from..to).filter(|piece| piece.iter().any(|c| !c.is_whitespace()));
    let ranges = joined(ranges)?;
    let marker = marker(text);
    let (mut made, mut at) = (String::new(), 0);
    for (from, to) in ranges {
        piece((from, to))?;
        made.extend(letters.get(at..from)?);
        made.push_str(marker);
        at = to;
    }
    made.extend(letters.get(at..)?);
    Some(made)
}

/// In order, without overlaps; none where one is empty.
fn joined(ranges: &[(u32, u32)]) -> Option<Vec<(usize, usize)>> {
    let mut ranges = ranges.to_vec();
    ranges.sort_unstable();
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (from, to) in ranges {
        let (from, to) = (usize::try_from(from).ok()?, usize::try_from(to).ok()?);
        if from >= to {
            return None;
        }
        match joined.last_mut().filter(|last| last.1 >= from) {
            Some(last) => last.1 = last.1.max(to),
            None => joined.push((from, to)),
        }
    }
    Some(joined)
}

/// In the language that most of the text is written in.
fn marker(text: &str) -> &'static str {
    let arabic = text.chars().filter(|c| matches!(c, '\u{0620}'..='\u{064A}')).count();
    let latin = text.chars().filter(char::is_ascii_alphabetic).count();
    if latin > arabic { MARKER_EN } else { MARKER_AR }
}

/// Whether something of the text is covered.
pub fn is_redacted(text: &str) -> bool {
    text.contains(MARKER_AR) || text.contains(MARKER_EN)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_marker_stands_for_what_was_covered() {
        assert_eq!(redacted("اتصل بي على 99123456 مساءً", &[(12, 20)]).as_deref(), Some("اتصل بي على [حُجب جزء] مساءً"));
        assert_eq!(redacted("Call 99123456 or 95123456.", &[(17, 25), (5, 13)]).as_deref(), Some("Call [part covered] or [part covered]."));
        assert_eq!(redacted("abcdef", &[(1, 3), (2, 4), (4, 5)]).as_deref(), Some("a[part covered]f"));
        assert_eq!(redacted("👍🏽 99", &[(0, 2)]).as_deref(), Some("[حُجب جزء] 99"), "code points, not bytes");
        for (text, range) in [("abc", (1, 1)), ("abc", (2, 1)), ("abc", (2, 4)), ("a  b", (1, 3)), ("", (0, 1))] {
            assert_eq!(redacted(text, &[range]), None, "{text:?} {range:?}");
        }
    }

    proptest! {
        /// Nothing of what was covered is left where it stood.
        #[test]
        fn what_is_covered_is_gone(before in "[a-z ]{0,20}", secret in "[0-9]{1,12}", after in "[a-z ]{0,20}") {
            let from = u32::try_from(before.chars().count()).unwrap();
            let to = from + u32::try_from(secret.chars().count()).unwrap();
            let made = redacted(&format!("{before}{secret}{after}"), &[(from, to)]).unwrap();
            prop_assert!(!made.contains(|c: char| c.is_ascii_digit()));
            prop_assert!(made.starts_with(&before) && made.ends_with(&after) && is_redacted(&made));
        }

        #[test]
        fn never_panics(text in "\\PC{0,30}", ranges in prop::collection::vec((0u32..40, 0u32..40), 0..6)) {
            let _ = redacted(&text, &ranges);
        }
    }
}
