//! Finds personal data in a text, so that its author can be told before it is sent (T3).

use serde::Serialize;

mod address;
mod naming;
mod number;
mod spoken;

/// A kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(serde::Deserialize))]
#[serde(rename_all = "snake_case")]
pub enum PersonalData {
    Phone,
    Email,
    CivilNumber,
    CardNumber,
}

/// Where in the text it stands, as byte offsets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub kind: PersonalData,
    pub start: usize,
    pub end: usize,
}

/// All findings, in the order of the text, not overlapping.
pub fn find(text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    // Addresses first: they may have digits in them.
    for more in [address::find(text), number::find(text), spoken::find(text)] {
        add(&mut found, more);
    }
    found
}

/// Adds what overlaps with nothing. Both are in the order of the text.
fn add(found: &mut Vec<Finding>, mut more: Vec<Finding>) {
    more.retain(|finding| {
        let next = found.partition_point(|other| other.end <= finding.start);
        found.get(next).is_none_or(|other| other.start >= finding.end)
    });
    found.append(&mut more);
    found.sort_by_key(|finding| finding.start);
}

#[cfg(test)]
mod measured;
#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn kinds(text: &str) -> Vec<PersonalData> {
        find(text).into_iter().map(|f| f.kind).collect()
    }

    #[test]
    fn finds_what_is_personal() {
        use PersonalData::*;
        assert_eq!(kinds("للتواصل 99123456."), [Phone]);
        assert_eq!(kinds("رقمي ٩٩١٢ ٣٤٥٦ أو salma@example.om"), [Phone, Email]);
        assert_eq!(kinds("call +968 9912 3456 now"), [Phone]);
        assert_eq!(kinds("بطاقتي 4111 1111 1111 1111"), [CardNumber]);
        assert_eq!(kinds("هويتي 784-1985-1234567-1"), [CivilNumber]);
        assert_eq!(kinds("الرقم المدني 12345678"), [CivilNumber]);
        assert_eq!(kinds("جواز سفر رقمه P4471938 وآخر AB7712045"), [CivilNumber, CivilNumber]);
        assert_eq!(kinds("9 9 1 2 3 4 5 6 أو 968+ 72461983 أو 011-478-2936"), [Phone, Phone, Phone]);
        assert_eq!(kinds("تسعة تسعة واحد اثنين ثلاثة أربعة خمسة ستة"), [Phone]);
        assert_eq!(kinds("Salma (AT) example (Dot) om, SALMA@EXAMPLE . COM"), [Email, Email]);
        assert_eq!(kinds("99123456+95123456"), [Phone, Phone]);
        assert_eq!(kinds("جوالي٩٩١٢٣٤٥٦ وعداد الماء رقم 97640218"), [Phone]);
    }

    #[test]
    fn leaves_the_rest() {
        for harmless in [
            "العمود رقم 214",
            "DH-0931",
            "منذ 3 أيام",
            "في 20261122",
            "MJ-48317-6",
            "شارع 23 يوليو @",
            "100 200 300",
            "T-95036612",
            "فاتورة 92018845",
            "2026-2030",
            "22-11-2026",
            "انتهاء الهوية 22-11-2026",
            "أكثر من 20000000",
            "22.934170, 57.530830",
            "https://example.om/request/92345678",
            "@majlis",
        ] {
            assert_eq!(kinds(harmless), [], "{harmless}");
        }
    }

    #[test]
    fn long_texts_are_no_burden() {
        for part in ["1 ", "a@", "12-", "99123456 "] {
            assert!(find(&part.repeat(5_000)).len() <= 5_000);
        }
    }

    #[test]
    fn an_address_ends_with_its_sentence() {
        for text in ["write to salma (at) example (dot) om. Meter 12", "write to salma@example.om. Meter 12"] {
            let found = find(text);
            assert!(found.iter().all(|f| text[..f.end].ends_with("om")) && found.len() == 1, "{text}");
        }
    }

    #[test]
    fn says_where() {
        let text = "اتصل 99123456 الآن";
        let found = find(text);
        assert_eq!(found.first().map(|f| &text[f.start..f.end]), Some("99123456"));
    }

    proptest! {
        #[test]
        fn never_panics_and_stays_inside(text in "\\PC{0,80}") {
            for f in find(&text) {
                prop_assert!(text.get(f.start..f.end).is_some());
            }
        }
    }
}
