//! References that can be read over the phone: `MJ-48317-6`.
//!
//! The last digit checks the others by Damm's method (H. M. Damm, 2004): every single wrong digit
//! and every swap of neighbours is noticed.

use majlis_contract::validation::with_latin_digits;

/// Damm's totally anti-symmetric quasigroup of order ten.
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

fn damm(digits: &str) -> Option<u8> {
    digits.chars().try_fold(0u8, |interim, c| c.to_digit(10).map(|digit| DAMM[interim as usize][digit as usize]))
}

/// The reference of the case with this number.
pub fn of_number(prefix: &str, number: u64) -> String {
    let digits = number.to_string();
    let check = damm(&digits).unwrap_or(0);
    format!("{prefix}-{digits}-{check}")
}

/// The reference as it is stored, from how people type it: any case, digits of either script, with or
/// without dashes and spaces. `None` when it is not a reference or the check digit is wrong.
pub fn normalise(text: &str) -> Option<String> {
    let compact: String = with_latin_digits(text).chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect();
    let start = compact.find(|c: char| c.is_ascii_digit())?;
    let (prefix, digits) = compact.split_at(start);
    let plausible = (1..=6).contains(&prefix.len()) && (2..=19).contains(&digits.len());
    let (number, check) = digits.split_at(digits.len().checked_sub(1)?);
    if plausible && damm(digits) == Some(0) { Some(format!("{prefix}-{number}-{check}")) } else { None }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn as_people_type_it() {
        let reference = of_number("MJ", 48317);
        let digits: String = reference.chars().filter(char::is_ascii_digit).collect();
        for typed in [reference.clone(), reference.to_lowercase(), format!(" mj {digits}"), reference.replace('4', "٤").replace('8', "۸")]
        {
            assert_eq!(normalise(&typed).as_deref(), Some(reference.as_str()), "{typed}");
        }
        for wrong in ["", "MJ", "48317", "MJ-48317-0x", "MJ-1"] {
            assert_ne!(normalise(wrong).as_deref(), Some(reference.as_str()));
        }
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_noticed(number in 10_000u64..10_000_000_000, at in 0usize..6, digit in 0u32..10) {
            let reference = of_number("MJ", number);
            let mut chars: Vec<char> = reference.chars().collect();
            let at = 3 + at.min(chars.len() - 4);
            prop_assume!(chars[at].is_ascii_digit() && chars[at].to_digit(10) != Some(digit));
            chars[at] = char::from_digit(digit, 10).unwrap_or('0');
            prop_assert_eq!(normalise(&chars.into_iter().collect::<String>()), None);
        }

        #[test]
        fn normalising_never_panics(text in "\\PC{0,40}") {
            let _ = normalise(&text);
        }
    }
}
