//! Texts that go through every string field: hostile ones, and honest ones that look hostile.

/// What the texts are, by kind.
const SQL: &[&str] = &[
    "'; DROP TABLE \"case\"; --",
    "' OR '1'='1",
    "\" OR \"\"=\"",
    "1; SELECT pg_sleep(5)",
    "' UNION SELECT NULL, version()--",
    "admin'--",
    "O'Brien",
    "$$; DELETE FROM account; $$",
    "'); ATTACH DATABASE '/tmp/x' AS x;--",
    "?1 ?2 :name @name $1",
    "\\'; --",
    "E'\\\\x27'",
];
const LIKE: &[&str] = &["%", "_", "%%%%", "100%", "a_b", "\\%", "\\", "[a-z]%", "%' ESCAPE '!", "*", "؟*?", "50%_off"];
const HTML: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<b>عريض</b>",
    "</textarea><svg onload=alert(1)>",
    "javascript:alert(1)",
    "<a href=\"javascript:alert(1)\">x</a>",
    "&lt;script&gt;",
    "&amp;&#x27;&quot;",
    "\"><script>",
    "{{7*7}}",
    "${7*7}",
    "<%= 7*7 %>",
    "#{7*7}",
    "<!--#exec cmd=\"id\"-->",
    "<iframe srcdoc='x'>",
    "5 < 7 && 9 > 3",
];
const XML: &[&str] = &[
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
    "&e;",
    "<![CDATA[x]]>",
    "<?xml version=\"1.0\"?>",
    "]]>",
    "<!ENTITY % p SYSTEM \"http://127.0.0.1/\">%p;",
];
const CSV: &[&str] = &[
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(\"http://x\")",
    "\"a\",\"b\"",
    "a;b\tc",
    "＝1+1",
    "－5",
    "-5",
    "+96899123456",
];
const ARABIC: &[&str] = &[
    "أَربعةُ أعمِدةِ إنارةٍ مُطفأةٌ",
    "إنارة الشوارع",
    "ٱلسَّلَامُ عَلَيْكُمْ",
    "مـــدرسة",
    "٤٨٣١٧",
    "۴۸۳۱۷",
    "لا",
    "ﷺ",
    "ﻻ",
    "سؤال؟ نعم، نعم؛",
    "بلاغ رقم MJ-48317-6 (عاجل)",
    "گچپژ",
    "شارع ٢٣ يوليو، سكة 214",
    "النص العربي with English معًا",
    "ـ",
    "ء",
    "كهرباء/ماء",
    "«اقتباس»",
    "ریال ﷼",
];
const BIDI: &[&str] = &[
    "\u{202E}txt.exe",
    "abc\u{202E}fed\u{202C}",
    "\u{2066}x\u{2069}",
    "\u{200F}مرحبا\u{200E}",
    "\u{202A}\u{202B}\u{202D}",
    "\u{202E}",
    "\u{2067}\u{2069}",
    "\u{061C}س",
];
const ODD: &[&str] = &[
    "😀",
    "👨‍👩‍👧‍👦",
    "🇴🇲",
    "👍🏽",
    "a\u{200B}b",
    "\u{200B}",
    "\u{FEFF}x",
    "\u{2060}",
    "e\u{301}",
    "é",
    "Z̸̡a̶l̷g̵o̴",
    "ｆｕｌｌｗｉｄｔｈ",
    "ß ﬁ Ǆ İ ı",
    "日本語",
    "हिन्दी",
    "\u{10FFFF}",
    "\u{FFFD}",
    "\u{FFFE}",
    "\u{E000}",
    "𝕏",
    "\u{AD}soft",
    "\u{2028}line\u{2029}",
    "\u{A0}",
];
const CONTROL: &[&str] = &[
    "\u{0}",
    "a\u{0}b",
    "\u{1}\u{2}",
    "\u{1B}[31mred\u{1B}[0m",
    "\u{7}",
    "\u{7F}",
    "\u{85}",
    "a\rb",
    "a\r\nb",
    "a\nb",
    "\ta\t",
    "  a  ",
    "\u{8}\u{8}x",
    "x\r\nBcc: all@example.om",
    "\u{0}\u{0}\u{0}",
];
const PATHS: &[&str] = &[
    "../../etc/passwd",
    "..\\..\\windows",
    "/etc/passwd",
    "%2e%2e%2f",
    "%00",
    "file:///etc/passwd",
    "C:\\x",
    "....//",
    "|id",
    "`id`",
    "$(id)",
    "; id",
    "~root",
    "\\\\server\\share",
    "nul",
    "-rf",
    "null",
    "undefined",
    "NaN",
    "true",
    "0",
    "1e309",
    "[]",
    "{}",
    "\"",
    "'",
    "\\u0000",
    "(?:a+)+$",
];

/// All of them, with very long ones.
pub fn all() -> Vec<String> {
    let short = [SQL, LIKE, HTML, XML, CSV, ARABIC, BIDI, ODD, CONTROL, PATHS].concat();
    let long = [
        "ا".repeat(2000),
        "ا".repeat(2001),
        "😀".repeat(2000),
        "x".repeat(10_000),
        "a ".repeat(900),
        "%".repeat(199),
        "\u{0}".repeat(1999),
        "\u{301}".repeat(500),
    ];
    let all: Vec<String> = short.into_iter().map(str::to_owned).chain(long).collect();
    assert!(all.len() >= 100);
    all
}

/// A text as it is kept: without control characters (but line breaks and tabs), without overrides of the writing direction, and
/// without white space around it. Nothing when nothing that can be seen is left, or when it is longer than the field.
pub fn kept(text: &str, most: usize) -> Option<String> {
    let overrides = "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}";
    let unix = text.replace("\r\n", "\n");
    let clean: String = unix.chars().filter(|c| matches!(c, '\n' | '\t') || !(c.is_control() || overrides.contains(*c))).collect();
    let clean = clean.trim().to_owned();
    let unseen = |c: char| c.is_whitespace() || "\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2060}\u{FEFF}".contains(c);
    (!clean.chars().all(unseen) && text.chars().count() <= most).then_some(clean)
}
