//! Which passwords staff may choose (NIST SP 800-63B: length and a blocklist, no composition rules).

/// Characters at least.
pub const MIN_LENGTH: usize = 12;

const COMMON: &[&str] = &[
    "password",
    "passw0rd",
    "qwerty",
    "letmein",
    "welcome",
    "iloveyou",
    "administrator",
    "abc123",
    "111111",
    "123123",
    "dragon",
    "monkey",
    "football",
    "sunshine",
    "princess",
    "trustno1",
    "changeme",
    "secret",
    "master",
    "majlis",
    "municipality",
    "baladiya",
];

/// Whether the password is good enough. `context` are words that must not carry it: the person's name, the address.
pub fn is_acceptable(password: &str, context: &[&str]) -> bool {
    let length = password.chars().count();
    let folded = password.to_lowercase();
    let distinct: std::collections::HashSet<char> = folded.chars().collect();
    let bare = COMMON
        .iter()
        .copied()
        .chain(context.iter().copied())
        .filter(|word| word.chars().count() >= 4)
        .fold(folded, |left, word| left.replace(&word.to_lowercase(), ""));
    length >= MIN_LENGTH && distinct.len() >= 5 && bare.chars().count() >= 8 && !is_run(&bare)
}

/// A run of neighbours such as 123456789012 or abcdefghijkl.
fn is_run(text: &str) -> bool {
    let codes: Vec<i64> = text.chars().map(|c| i64::from(c as u32)).collect();
    let steps = codes.windows(2).filter(|pair| (pair[1] - pair[0]).abs() <= 1).count();
    codes.len() > 1 && steps * 10 >= (codes.len() - 1) * 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weak_and_strong() {
        for weak in ["short", "passwordpassword", "aaaaaaaaaaaaaaaa", "123456789012", "salma@alsahil", "abcdefghijklm", "password1234"] {
            assert!(!is_acceptable(weak, &["salma", "alsahil"]), "{weak}");
        }
        for strong in ["lantern coast seven palms", "نخلة على ساحل بعيد", "xK9$vv2!pQzr"] {
            assert!(is_acceptable(strong, &["salma"]), "{strong}");
        }
    }
}
