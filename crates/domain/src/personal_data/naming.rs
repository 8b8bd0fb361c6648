//! What the words before a number call it: `رقم العداد 97640218` is a meter, `جوالي 97640218` a telephone.

use crate::text::search_form_of;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    Phone,
    /// Of a person's papers.
    Civil,
    /// Of a thing: a meter, an invoice, a report.
    Thing,
}

/// How many words before a number may name it.
const NEAR: usize = 3;
/// A passport is often named further away: "found a passport on the beach, number …".
const NEAR_PASSPORT: usize = 8;

// Stems in the form of `text::search_form`: Arabic ones stand anywhere in a word (لجوالي، هواتفكم), English ones begin it.
const PHONE: [&str; 19] = [
    "جوال",
    "موبايل",
    "هاتف",
    "تلفون",
    "تليفون",
    "واتس",
    "نقال",
    "اتصل",
    "اتصال",
    "تواصل",
    "كلم",
    "رقمي",
    "phone",
    "mobile",
    "tel",
    "call",
    "whatsapp",
    "contact",
    "sms",
];
const CIVIL: [&str; 13] =
    ["مدني", "هويه", "هويت", "اقامه", "اقامت", "بطاقه", "بطاقت", "civil", "national", "identity", "iqama", "cpr", "resident"];
const THING: [&str; 47] = [
    "بلاغ",
    "فاتور",
    "معامل",
    "عداد",
    "رخص",
    "تصريح",
    "مناقص",
    "عقد",
    "حساب",
    "تجاري",
    "طلب",
    "حجز",
    "قطعه",
    "سند",
    "ايصال",
    "مرجع",
    "اشتراك",
    "مشترك",
    "شحن",
    "عضوي",
    "جهاز",
    "تسلسل",
    "مخطط",
    "report",
    "invoice",
    "bill",
    "transaction",
    "ref",
    "meter",
    "permit",
    "licen",
    "tender",
    "contract",
    "account",
    "booking",
    "registration",
    "application",
    "request",
    "serial",
    "plot",
    "order",
    "ticket",
    "receipt",
    "tracking",
    "case",
    "membership",
    "device",
];
const PASSPORT: [&str; 2] = ["جواز", "passport"];

/// The nearest name before a number, in the same part of its sentence.
pub fn before(text: &str) -> Option<Name> {
    words(text).take(NEAR).take_while(|word| !ends_a_part(word)).find_map(name)
}

/// Whether the words after a number call it one of somebody's papers: "12345678 (civil number)".
pub fn civil_after(text: &str) -> bool {
    text.split_whitespace().take(NEAR).find_map(name) == Some(Name::Civil)
}

pub fn passport_before(text: &str) -> bool {
    words(text).take(NEAR_PASSPORT).any(|word| is_among(&form(word), &PASSPORT))
}

/// Whether a word is one for telephones, such as the `tel` of `tel:99123456`.
pub fn is_phone(word: &str) -> bool {
    is_among(&form(word), &PHONE)
}

/// The last word first.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.rsplit(char::is_whitespace).filter(|word| !word.is_empty())
}

fn ends_a_part(word: &str) -> bool {
    let abbreviation = ["no.", "No.", "ref.", "Ref.", "tel.", "Tel."].contains(&word);
    word.ends_with([',', '،', '؛', '.', '!', '?', '؟']) && !abbreviation || word.chars().any(|c| c.is_numeric())
}

fn name(word: &str) -> Option<Name> {
    let word = form(word);
    let named = |stems: &[&str], name| is_among(&word, stems).then_some(name);
    named(&PHONE, Name::Phone).or_else(|| named(&THING, Name::Thing)).or_else(|| named(&CIVIL, Name::Civil))
}

fn form(word: &str) -> String {
    search_form_of(word.chars())
}

fn is_among(word: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| if stem.is_ascii() { word.split(' ').any(|part| part.starts_with(stem)) } else { word.contains(stem) })
}
