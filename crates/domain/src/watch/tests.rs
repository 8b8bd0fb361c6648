use proptest::prelude::*;

use super::*;

/// What is found of one entry, as it stands in the text.
fn found<'a>(entry: &str, text: &'a str) -> Vec<&'a str> {
    WatchList::new([entry]).find(text).into_iter().map(|one| &text[one.start..one.end]).collect()
}

#[test]
fn evasions_are_found_as_they_stand() {
    for (entry, text, piece) in [
        ("غبي", "أنت غبي جدًا", "غبي"),
        ("غبي", "أنت غَبِيّ!", "غَبِيّ"),
        ("غبي", "غـبـي", "غـبـي"),
        ("غبي", "يا غــــبــــي", "غــــبــــي"),
        ("غبي", "غبيييييي والله", "غبيييييي"),
        ("غبي", "غبيي", "غبيي"),
        ("غبي", "غغغبي", "غغغبي"),
        ("غبي", "غ.ب.ي", "غ.ب.ي"),
        ("غبي", "هذا غ ب ي فعلا", "غ ب ي"),
        ("غبي", "هذا غ - ب - ي فعلا", "غ - ب - ي"),
        ("غبي", "غ_ب_ي", "غ_ب_ي"),
        ("غبي", "غ-بي", "غ-بي"),
        ("غبي", "غ*ب*ي", "غ*ب*ي"),
        ("غبي", "الغبي", "الغبي"),
        ("غبي", "والغبي", "والغبي"),
        ("غبي", "وغبي", "وغبي"),
        ("غبي", "للغبي", "للغبي"),
        ("غبي", "ياغبي", "ياغبي"),
        ("غبي", "غبى", "غبى"),
        ("غبي", "غبی", "غبی"),
        ("غبي", "غ\u{200B}ب\u{200C}ي", "غ\u{200B}ب\u{200C}ي"),
        ("غبي", "غ\u{2060}بي", "غ\u{2060}بي"),
        ("غبي", "ﻏﺒﻲ", "ﻏﺒﻲ"),
        ("أحمق", "احمق", "احمق"),
        ("أحمق", "آحمق", "آحمق"),
        ("أحمق", "1حمق", "1حمق"),
        ("أحمق", "١حمق", "١حمق"),
        ("أحمق", "lحمق", "lحمق"),
        ("احمق", "أ ح م ق", "أ ح م ق"),
        ("تافه", "تافة", "تافة"),
        ("تافه", "تاف٥", "تاف٥"),
        ("تافه", "تافهـ", "تافهـ"),
        ("كلب", "ڪلب", "ڪلب"),
        ("كلب", "گلب", "گلب"),
        ("ابن كلب", "ابن الكلب", "ابن الكلب"),
        ("ابن كلب", "إبن  كلـــب", "إبن  كلـــب"),
        ("ابن كلب", "ابن.كلب", "ابن.كلب"),
        ("حمار", "7مار", "7مار"),
        ("idiot", "you IDIOT", "IDIOT"),
        ("idiot", "idiooooot", "idiooooot"),
        ("idiot", "1d10t", "1d10t"),
        ("idiot", "!d!ot", "!d!ot"),
        ("idiot", "i.d.i.o.t", "i.d.i.o.t"),
        ("idiot", "i d i o t", "i d i o t"),
        ("idiot", "ïdïot", "ïdïot"),
        ("idiot", "ｉｄｉｏｔ", "ｉｄｉｏｔ"),
        ("idiot", "іdіоt", "іdіоt"),
        ("stupid", "$tup1d", "$tup1d"),
        ("stupid", "stu-pid", "stu-pid"),
        ("ass", "a$$", "a$$"),
        ("ass", "asssss", "asssss"),
        ("shut up", "shut  UP", "shut  UP"),
    ] {
        assert_eq!(found(entry, text), [piece], "{entry} in {text}");
    }
}

#[test]
fn innocent_words_are_left() {
    for (entry, text) in [
        ("كلب", "مكلبات الحديقة"),
        ("كلب", "كلبشة"),
        ("كلب", "الكلاب الضالة في الحي"),
        ("كلب", "كل بيت في الحي"),
        ("كلب", "كل ب"),
        ("كلب", "تكلبس"),
        ("غبي", "غبيراء"),
        ("غبي", "يغيب"),
        ("غبي", "غيب ي"),
        ("مر", "ممر المشاة"),
        ("مر", "مرحبا"),
        ("مر", "م ر"),
        ("حمار", "حمارة القيظ"),
        ("حمار", "احمرار"),
        ("ابن كلب", "ابن كلبون"),
        ("ابن كلب", "ابن عمي له كلب"),
        ("ass", "glass and assess"),
        ("ass", "as soon as"),
        ("ass", "class"),
        ("lose", "the loose stone"),
        ("boo", "800"),
        ("as", "45 people"),
        ("idiot", "idiotic"),
        ("idiot", "i did it"),
        ("hell", "hello there"),
        ("hell", "shell"),
        ("damn", "Damnoni"),
        ("shut up", "the shop is shut. Upstairs it is open"),
    ] {
        assert_eq!(found(entry, text), Vec::<&str>::new(), "{entry} in {text}");
    }
}

#[test]
fn a_word_ends_where_its_sentence_ends() {
    assert_eq!(found("كلب", "هذا كلب.بيتنا قريب"), ["كلب"]);
    assert_eq!(found("كلب", "كلب كلب"), ["كلب", "كلب"]);
    assert_eq!(found("كلب", "«كلب»، (الكلب)"), ["كلب", "الكلب"]);
}

#[test]
fn the_longer_of_two_is_named() {
    let list = WatchList::new(["كلب", "كلب ابن كلب"]);
    let words: Vec<usize> = list.find("يا كلب ابن كلب ويا كلب").into_iter().map(|one| one.word).collect();
    assert_eq!(words, [1, 0]);
}

#[test]
fn spellings_are_one_entry() {
    assert_eq!(form("أَحْمَـق"), form("احمق"));
    assert_eq!(form("Shut-Up"), form("shut up"));
    assert_eq!((letters("غَـ"), letters("..."), letters("٧a")), (1, 0, 2));
}

/// Nothing of a text makes it slow: there is no way back in it.
#[test]
fn long_texts_are_no_burden() {
    let list = WatchList::new(["ااااب", "abab ab", "غبي", "idiot"]);
    for part in ["ا", "ا.", "ab ", "غ ب ", ". ", ".", "\u{2057}"] {
        assert!(list.find(&part.repeat(5_000)).len() <= 5_000);
    }
}

proptest! {
    #[test]
    fn stays_inside(text in "\\PC{0,80}", entry in "\\PC{2,12}") {
        for one in WatchList::new([entry.as_str()]).find(&text) {
            prop_assert!(text.get(one.start..one.end).is_some_and(|piece| !piece.is_empty()));
        }
    }

    /// Parting, stretching and marking a word hides it from nobody.
    #[test]
    fn a_hidden_word_is_found(sign in "[.\\-_*]{1,2}", more in 2usize..6, before in "(حديقة |رأيي أن |)") {
        let list = WatchList::new(["غبي"]);
        for spelled in [["غ", "ب", "ي"].join(&sign), format!("غب{}", "ي".repeat(more)), format!("غـ{}بي", "ـ".repeat(more)), "غَبِي".to_owned()] {
            prop_assert_eq!(list.find(&format!("{before}{spelled}")).len(), 1, "{}", spelled);
        }
    }
}
