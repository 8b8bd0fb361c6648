//! Words: those that every text has, letters that stand apart, and words that can't be told apart any more.

use super::{arabic_words, is_arabic};

/// Words that are in every Arabic text of a municipality; none of them is another word backwards.
pub const COMMON: [&str; 52] = [
    "من",
    "في",
    "على",
    "إلى",
    "أن",
    "التي",
    "الذي",
    "هذا",
    "هذه",
    "ذلك",
    "عن",
    "مع",
    "كل",
    "أو",
    "بعد",
    "قبل",
    "عند",
    "بين",
    "غير",
    "كان",
    "يكون",
    "تكون",
    "يجوز",
    "يجب",
    "يحظر",
    "بها",
    "لها",
    "منها",
    "عليها",
    "خلال",
    "وفق",
    "وفقا",
    "بشكل",
    "جميع",
    "أي",
    "إذا",
    "حتى",
    "المادة",
    "مادة",
    "البلدية",
    "بلدية",
    "اللائحة",
    "لائحة",
    "القانون",
    "المنطقة",
    "منطقة",
    "الخدمات",
    "خدمات",
    "البلدي",
    "المشاركة",
    "الفصل",
    "التالية",
];

/// How words begin: the article, by itself and behind particles.
pub const BEGINNINGS: [&str; 5] = ["ال", "وال", "بال", "لل", "فال"];

/// Letters of an Arabic word at most; longer ones are several without their spaces.
const LONGEST: usize = 18;

/// Joins letters that stand apart, where wider spaces show the words; line by line.
pub fn joined(text: &str) -> String {
    if !text.lines().any(is_apart) {
        return text.to_owned();
    }
    let lines: Vec<String> = text.lines().map(|line| if is_apart(line) { joined_line(line) } else { line.to_owned() }).collect();
    let end = if text.ends_with('\n') { "\n" } else { "" };
    lines.join("\n") + end
}

/// Whether most words of a line are single letters.
fn is_apart(line: &str) -> bool {
    let (mut single, mut all) = (0, 0);
    for word in line.split_whitespace().filter(|word| word.chars().any(is_arabic)) {
        all += 1;
        single += usize::from(word.chars().filter(|c| is_arabic(*c)).count() == 1);
    }
    all >= 4 && single * 3 > all * 2
}

/// A line without wider spaces stays as it is: nobody can tell where its words end.
fn joined_line(line: &str) -> String {
    let line = line.trim();
    if !line.contains("  ") {
        return line.to_owned();
    }
    let words = line.split("  ").filter(|word| !word.trim().is_empty());
    words.map(|word| word.split_whitespace().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// Whether words can't be told any more: letters still apart, words run together, or letters that the file does not name.
pub fn is_broken(text: &str) -> bool {
    let arabic = text.chars().filter(|c| is_arabic(*c)).count();
    let unnamed = text.chars().filter(|c| matches!(c, '\u{FFFD}' | '\u{E000}'..='\u{F8FF}')).count();
    if unnamed * 50 > arabic + unnamed && unnamed > 2 {
        return true;
    }
    let apart = text.lines().filter(|line| is_apart(line)).count();
    let words = arabic_words(text).count();
    let run_together = arabic_words(text).filter(|word| is_run_together(word)).count();
    apart > 0 || run_together * 20 > words
}

/// Whether a word is too long, or goes on behind a letter that only ends words.
fn is_run_together(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(|c| is_arabic(*c)).collect();
    letters.len() > LONGEST || letters.windows(2).any(|pair| matches!(pair[0], 'ة' | 'ى') && is_arabic(pair[1]))
}
