//! Addresses in one form, and masked for showing.

use majlis_contract::contact::ContactKind;
use majlis_contract::validation;

/// The stored form of an address: e-mail in lower case, phone in E.164. `None` when it is neither.
///
/// `country_code` (such as `+968`) is put before numbers that have none.
pub fn normalise(kind: ContactKind, value: &str, country_code: &str) -> Option<String> {
    match kind {
        ContactKind::Email => validation::email(value).ok().map(|()| value.trim().to_lowercase()),
        ContactKind::Phone => normalise_phone(value, country_code),
    }
}

fn normalise_phone(value: &str, country_code: &str) -> Option<String> {
    validation::phone(value).ok()?;
    let latin = validation::with_latin_digits(value.trim());
    let digits: String = latin.chars().filter(char::is_ascii_digit).collect();
    let own = country_code.trim_start_matches('+');
    let full = if latin.starts_with('+') {
        digits
    } else if let Some(rest) = digits.strip_prefix("00") {
        rest.to_owned()
    } else if digits.starts_with(own) && digits.len() >= own.len() + 8 {
        digits
    } else {
        format!("{own}{}", digits.trim_start_matches('0'))
    };
    (8..=15).contains(&full.len()).then(|| format!("+{full}"))
}

/// An address that shows whose it is only to its owner: `s•••a@example.om`, `+968 •••• ••56`.
pub fn mask(kind: ContactKind, value: &str) -> String {
    match kind {
        ContactKind::Email => match value.split_once('@') {
            Some((local, domain)) => {
                let first = local.chars().next().map(String::from).unwrap_or_default();
                let last =
                    if local.chars().count() > 2 { local.chars().last().map(String::from).unwrap_or_default() } else { String::new() };
                format!("{first}•••{last}@{domain}")
            }
            None => "•••".to_owned(),
        },
        ContactKind::Phone => {
            let digits: Vec<char> = value.chars().filter(char::is_ascii_digit).collect();
            let end: String = digits.iter().rev().take(2).rev().collect();
            let start: String = digits.iter().take(3).collect();
            format!("+{start} •••• ••{end}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_form() {
        for typed in ["99123456", "+968 9912 3456", "٩٩١٢٣٤٥٦", "00968-99123456", "96899123456", "099123456"] {
            assert_eq!(normalise(ContactKind::Phone, typed, "+968").as_deref(), Some("+96899123456"), "{typed}");
        }
        assert_eq!(normalise(ContactKind::Email, " Salma@Example.OM ", "+968").as_deref(), Some("salma@example.om"));
        assert_eq!(normalise(ContactKind::Phone, "salma", "+968"), None);
    }

    #[test]
    fn masks_hide() {
        assert_eq!(mask(ContactKind::Email, "salma@example.om"), "s•••a@example.om");
        assert_eq!(mask(ContactKind::Email, "ab@example.om"), "a•••@example.om");
        assert_eq!(mask(ContactKind::Phone, "+96899123456"), "+968 •••• ••56");
    }
}
