use std::time::Duration;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;

/// Long after every comparison.
fn later() -> Instant {
    Instant::now() + Duration::from_secs(600)
}

fn shown(runs: &[Run]) -> String {
    let one = |run: &Run| match run.kind {
        RunKind::Kept => run.text.clone(),
        RunKind::Added => format!("[+{}+]", run.text),
        RunKind::Removed => format!("[-{}-]", run.text),
    };
    runs.iter().map(one).collect()
}

#[test]
fn words_are_compared_as_they_are_read() {
    for (old, new, expected) in [
        ("لا يقل البعد عن عشرين مترًا.", "لا يقل البعد عن عشرة أمتار.", "لا يقل البعد عن [-عشرين مترًا-][+عشرة أمتار+]."),
        ("تُحدَّث الخريطة كل سنة", "تحدث الخريطة كل ثلاثة أشهر", "تحدث الخريطة كل [-سنة-][+ثلاثة أشهر+]"),
        ("ممنـــوع", "ممنوع", "ممنوع"),
        ("يقف هنا", "يقف هنا أو هناك", "يقف هنا[+ أو هناك+]"),
        ("Open until ten at night.", "Open until midnight.", "Open until [-ten at night-][+midnight+]."),
        ("", "نص", "[+نص+]"),
        ("أ\n\nب", "أ\n\nب\n\nج", "أ\n\nب[+\n\nج+]"),
    ] {
        assert_eq!(shown(&runs(old, new, later())), expected, "{old} / {new}");
    }
}

fn section<'t>(id: u128, number: &'t str, text: &'t str) -> Section<'t> {
    Section { id: Uuid::from_u128(id).into(), number, heading: "عنوان", text }
}

#[test]
fn sections_are_followed_by_what_they_are_and_not_by_their_number() {
    let old = [section(1, "1", "أ"), section(2, "2", "ب"), section(3, "3", "ج"), section(4, "4", "د"), section(6, "5", "و")];
    let new = [section(1, "1", "أ"), section(6, "2", "و"), section(2, "3", "ب جديد"), section(4, "4", "د"), section(5, "5", "هـ")];
    let told: Vec<String> = difference(&old, &new, later())
        .iter()
        .map(|one| format!("{} {}{}", one.number, one.change, if one.is_moved { " moved" } else { "" }))
        .collect();
    assert_eq!(told, ["1 unchanged", "2 unchanged moved", "3 changed", "3 removed", "4 unchanged", "5 added"]);
}

#[test]
fn a_long_by_law_is_compared_at_once() {
    let long = |word: &str| -> String { (0..1000).map(|at| format!("{word}{at} من المادة ")).collect() };
    assert!(!runs(&long("بند"), &long("فقرة"), later()).is_empty());
}

/// What two texts are, whatever time there is to compare them.
#[test]
fn without_time_nothing_is_lost() {
    let (old, new) = ("a b c d", "a x c y");
    let runs = runs(old, new, Instant::now());
    let side = |other: RunKind| -> String { runs.iter().filter(|run| run.kind != other).map(|run| run.text.as_str()).collect() };
    assert_eq!((side(RunKind::Added).as_str(), side(RunKind::Removed).as_str()), (old, new));
}

proptest! {
    /// Both texts can be read out of the difference.
    #[test]
    fn nothing_is_lost(old in "[اب \n.]{0,30}", new in "[اب \n.]{0,30}") {
        let runs = runs(&old, &new, later());
        let side = |other: RunKind| -> String { runs.iter().filter(|run| run.kind != other).map(|run| run.text.as_str()).collect() };
        let blank = |text: &str| text.split(' ').filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        prop_assert_eq!(side(RunKind::Removed), new);
        prop_assert_eq!(blank(&side(RunKind::Added)), blank(&old));
    }
}
