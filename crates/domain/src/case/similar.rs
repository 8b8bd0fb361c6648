//! How alike two matters are: where they are, of which category, in which words.

use majlis_contract::case::Likeness;
use majlis_contract::{CategoryId, DistrictId};

/// Metres beyond which two points have nothing to do with each other.
pub const MOST_METRES: f64 = 400.0;
/// Metres in a degree of latitude.
const DEGREE: f64 = 111_320.0;
/// What distance, category and words weigh at most, and a district or a group alone; together 100.
const NEAR: f64 = 40.0;
const DISTRICT: f64 = 8.0;
const CATEGORY: f64 = 30.0;
const GROUP: f64 = 15.0;
const WORDS: f64 = 30.0;
/// What is less alike is not worth showing.
const ENOUGH: f64 = 45.0;
/// So many words must be shared for texts that are shorter to count as the same.
const FEW_WORDS: usize = 4;
/// Words that are in every text, in search form.
const EMPTY_WORDS: [&str; 22] = [
    "من", "في", "علي", "الي", "عن", "مع", "هذا", "هذه", "منذ", "قرب", "امام", "بعد", "قبل", "كل", "the", "and", "is", "are", "for", "with",
    "near", "since",
];

/// What is known of a matter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Matter<'a> {
    /// Latitude and longitude, WGS 84.
    pub point: Option<(f64, f64)>,
    pub district: Option<DistrictId>,
    pub category: CategoryId,
    /// The group that the category belongs to.
    pub group: Option<CategoryId>,
    /// In search form.
    pub words: &'a str,
}

/// How alike two matters are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// 0 to 100.
    pub score: u8,
    /// Metres between the points.
    pub metres: Option<u32>,
    /// What weighs most first.
    pub why: Vec<Likeness>,
}

/// How alike they are; nothing where it is not enough to be the same matter.
pub fn alike(one: &Matter<'_>, other: &Matter<'_>) -> Option<Alike> {
    let metres = one.point.zip(other.point).map(|(a, b)| metres(a, b));
    if metres.is_some_and(|metres| metres > MOST_METRES) {
        return None;
    }
    let place = match metres {
        Some(metres) => (Likeness::Near, NEAR * (1.0 - metres / MOST_METRES)),
        None if same(one.district, other.district) => (Likeness::District, DISTRICT),
        None => return None,
    };
    let category = if one.category == other.category {
        (Likeness::Category, CATEGORY)
    } else if same(one.group, other.group) {
        (Likeness::Group, GROUP)
    } else {
        (Likeness::Category, 0.0)
    };
    let words = (Likeness::Words, WORDS * shared(one.words, other.words));
    let score = place.1 + category.1 + words.1;
    if score < ENOUGH {
        return None;
    }
    let mut reasons: Vec<(Likeness, f64)> = [place, category, words].into_iter().filter(|(_, weight)| *weight >= 5.0).collect();
    reasons.sort_by(|a, b| b.1.total_cmp(&a.1));
    Some(Alike {
        score: score.round() as u8,
        metres: metres.map(|metres| metres.round() as u32),
        why: reasons.into_iter().map(|(why, _)| why).collect(),
    })
}

/// Both known, and equal.
fn same<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.is_some() && one == other
}

/// The box `[south, west, north, east]` of everything within [`MOST_METRES`] of a point.
pub fn box_around((latitude, longitude): (f64, f64)) -> [f64; 4] {
    let high = MOST_METRES / DEGREE;
    let wide = high / latitude.to_radians().cos().max(0.01);
    [latitude - high, longitude - wide, latitude + high, longitude + wide]
}

/// Metres between two points; the earth is flat within a town.
fn metres(a: (f64, f64), b: (f64, f64)) -> f64 {
    let north = (a.0 - b.0) * DEGREE;
    let east = (a.1 - b.1) * DEGREE * ((a.0 + b.0) / 2.0).to_radians().cos();
    north.hypot(east)
}

/// The share of words that two texts have in common, 0 to 1.
fn shared(one: &str, other: &str) -> f64 {
    let (one, other) = (telling_words(one), telling_words(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let common = short.iter().filter(|word| long.iter().any(|known| same_word(word, known))).count();
    common as f64 / short.len().max(FEW_WORDS) as f64
}

fn telling_words(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text
        .split(' ')
        .filter(|word| word.chars().count() >= 3 && !EMPTY_WORDS.contains(word) && !word.bytes().all(|b| b.is_ascii_digit()))
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// The same, or the same with an ending: "مطفا" and "مطفاه", "lamp" and "lamps".
fn same_word(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    long.strip_prefix(short).is_some_and(|ending| ending.chars().count() <= 2)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::search_form;

    /// Categories and their groups.
    const LAMP: (u8, u8) = (1, 10);
    const POLE: (u8, u8) = (2, 10);
    const WASTE: (u8, u8) = (3, 11);
    const HERE: (f64, f64) = (17.0151, 54.0924);

    fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(number: u8) -> T {
        format!("01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d{number:02}").parse().unwrap()
    }

    fn matter((category, group): (u8, u8), point: Option<(f64, f64)>, words: &str) -> Matter<'_> {
        Matter { point, district: Some(id(20)), category: id(category), group: Some(id(group)), words }
    }

    /// So many metres north.
    fn north(metres: f64) -> Option<(f64, f64)> {
        Some((HERE.0 + metres / DEGREE, HERE.1))
    }

    #[test]
    fn near_and_of_one_kind_is_the_same_matter() {
        let text = search_form("أربعة أعمدة إنارة مطفأة أمام المدرسة");
        let draft = matter(LAMP, Some(HERE), &text);
        let spelt_otherwise = search_form("اعمدة الاناره مطفأ نورها عند مدرسة البنات");
        let found = alike(&draft, &matter(LAMP, north(40.0), &spelt_otherwise)).unwrap();
        assert_eq!(found.metres, Some(40));
        assert_eq!(found.why, [Likeness::Near, Likeness::Category, Likeness::Words]);
        assert!(found.score > 80, "{found:?}");
        let group = alike(&draft, &matter(POLE, north(40.0), &spelt_otherwise)).unwrap();
        assert!(group.score < found.score && group.why.contains(&Likeness::Group));
    }

    #[test]
    fn what_is_far_or_of_another_kind_is_not() {
        let text = search_form("أعمدة إنارة مطفأة");
        let draft = matter(LAMP, Some(HERE), &text);
        assert_eq!(alike(&draft, &matter(LAMP, north(401.0), &text)), None, "too far");
        let bin = search_form("حاوية ممتلئة تفيض على الرصيف");
        assert_eq!(alike(&draft, &matter(WASTE, Some(HERE), &bin)), None, "beside it, but something else");
        assert_eq!(alike(&draft, &matter(LAMP, north(390.0), &bin)), None, "at the edge, and in other words");
        assert!(alike(&draft, &matter(LAMP, north(390.0), &text)).is_some(), "at the edge, in the same words");
    }

    #[test]
    fn without_a_point_the_district_and_the_words_must_do() {
        let text = search_form("أعمدة إنارة مطفأة أمام مدرسة الدهاريز");
        let draft = matter(LAMP, None, &text);
        let found = alike(&draft, &matter(LAMP, Some(HERE), &text)).unwrap();
        assert_eq!((found.metres, found.why.contains(&Likeness::District)), (None, true));
        assert_eq!(alike(&draft, &matter(LAMP, Some(HERE), "")), None);
        let elsewhere = Matter { district: Some(id(21)), ..matter(LAMP, Some(HERE), &text) };
        assert_eq!(alike(&draft, &elsewhere), None);
        let nowhere = Matter { district: None, ..draft };
        assert_eq!(alike(&nowhere, &Matter { district: None, ..elsewhere }), None, "two unknown places are not one");
    }

    #[test]
    fn the_box_holds_what_is_near_and_little_more() {
        let [south, west, north, east] = box_around(HERE);
        let edge = |point| metres(HERE, point);
        for point in [(south, HERE.1), (north, HERE.1), (HERE.0, west), (HERE.0, east)] {
            assert!((edge(point) - MOST_METRES).abs() < 1.0, "{point:?}");
        }
    }

    proptest! {
        #[test]
        fn it_is_alike_both_ways_and_never_more_than_whole(
            a in "[a-d ]{0,30}", b in "[a-d ]{0,30}", metres in 0.0..600.0_f64, same in any::<bool>(),
        ) {
            let one = matter(LAMP, Some(HERE), &a);
            let other = matter(if same { LAMP } else { POLE }, north(metres), &b);
            let (there, back) = (alike(&one, &other), alike(&other, &one));
            prop_assert_eq!(&there, &back);
            prop_assert!(there.is_none_or(|found| found.score <= 100 && !found.why.is_empty()));
        }
    }
}
