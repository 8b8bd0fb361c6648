use proptest::prelude::*;

use super::*;

#[test]
fn the_same_is_found_and_the_opposite_is_not() {
    let said = "أقترح زراعة أشجار ظل على جانبي شارع السوق القديم";
    for (other, likeness) in [
        ("أقترح زراعة أشجار ظل على جانبي شارع السوق القديم", Some(RepeatKind::Copied)),
        ("أَقترح زراعــة أشجار ظل، على جانبي شارع السوق القديم!!", Some(RepeatKind::Copied)),
        ("السلام عليكم، على جانبي شارع السوق القديم أقترح زراعة أشجار ظل", Some(RepeatKind::Alike)),
        ("لا أقترح زراعة أشجار ظل على جانبي شارع السوق القديم", None),
        ("أقترح زراعة أشجار ظل على جانبي شارع المدارس القديم", None),
        ("أؤيد", None),
    ] {
        assert_eq!(compare(said, other), likeness, "{other}");
    }
    assert_eq!(compare("line 7 needs more buses in winter mornings", "line 9 needs more buses in winter mornings"), None);
}

/// Each word is not held against each where texts differ in very many.
#[test]
fn long_texts_are_no_burden() {
    let long = |from: u32| -> String { (from..from + 3_000).filter_map(char::from_u32).flat_map(|c| [c, ' ']).collect() };
    let (one, other) = (long(0x4E00), long(0x4E00 + 3_000));
    for _ in 0..100 {
        assert_eq!(compare(&one, &other), None);
    }
}

#[test]
fn short_words_find_each_other_by_their_author_alone() {
    assert!(marks("نعم أؤيد").is_empty());
    assert_eq!(own_mark(7, "نعم أؤيد"), own_mark(7, "نعـــم، أُؤيد!"));
    assert_ne!(own_mark(7, "نعم أؤيد"), own_mark(8, "نعم أؤيد"));
}

/// Stored marks are compared with those that later versions make.
#[test]
fn marks_never_change() {
    insta::assert_debug_snapshot!(marks("shade trees along the harbour road"));
}

proptest! {
    #[test]
    fn what_is_equal_is_copied(text in "\\PC{1,80}") {
        prop_assert!(compare(&text, &text).is_some() || Words::of(&text).line.is_empty());
        prop_assert!(marks(&text).len() <= MARKS);
    }

    #[test]
    fn likeness_is_mutual(one in "(بيت|حديقة|شارع|سوق|ظل|قديم|لا| ){1,12}", other in "(بيت|حديقة|شارع|سوق|ظل|قديم|لا| ){1,12}") {
        prop_assert_eq!(compare(&one, &other), compare(&other, &one));
    }
}
