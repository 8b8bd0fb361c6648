//! How alike two texts are, by their terms.

use std::collections::HashSet;

/// So many terms must be shared for texts that are shorter to count as the same.
const FEW: usize = 3;

/// The share of terms that two texts have in common, 0 to 1, of the shorter one; each as [`super::terms`] gives them.
pub fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (each_once(one), each_once(other));
    let common = one.intersection(&other).count();
    common as f64 / one.len().min(other.len()).max(FEW) as f64
}

fn each_once(terms: &str) -> HashSet<&str> {
    terms.split(' ').filter(|term| !term.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::terms;
    use super::*;

    fn of(one: &str, other: &str) -> f64 {
        likeness(&terms(one), &terms(other))
    }

    #[test]
    fn the_same_in_other_forms_is_alike() {
        assert_eq!(of("إنارة الممشى الطويل", "نريد أن تُنار الممرات؛ إنارةٌ للممشى الطويل"), 1.0);
        assert_eq!(of("More lamps in parks", "a lamp for the park, and more"), 1.0);
    }

    #[test]
    fn a_word_in_common_is_not_enough() {
        assert!(of("حديقة", "حديقة") < 0.5);
        assert!(of("حديقة الحي الشرقي", "مواقف قرب الحديقة") < 0.5);
        assert_eq!(of("", ""), 0.0);
    }
}
