use super::*;

fn shown(text: &str) -> Vec<String> {
    cut(text).into_iter().map(|one| format!("{}|{}|{}", one.number, one.heading, one.text.replace('\n', "⏎"))).collect()
}

#[test]
fn articles_cut_a_by_law() {
    let text = "لائحة عربات الطعام\n\nالمادة (١): التعريفات\nالعربة: مركبة لبيع الطعام.\n\nالمادة (2)\nأماكن الوقوف\n1. تقف العربة في المواقف.\n\
                2. لا تقف قرب مسجد.\nكما تنص المادة 1 من هذه اللائحة.\nالمادة الثالثة - ساعات العمل\nحتى منتصف الليل.";
    let expected = [
        "||لائحة عربات الطعام",
        "1|التعريفات|العربة: مركبة لبيع الطعام.",
        "2|أماكن الوقوف|1. تقف العربة في المواقف.⏎2. لا تقف قرب مسجد.⏎كما تنص المادة 1 من هذه اللائحة.",
        "3|ساعات العمل|حتى منتصف الليل.",
    ];
    assert_eq!(shown(text), expected);
}

#[test]
fn an_article_that_is_spoken_of_begins_none() {
    let text = "مادة 1\nنص أول.\nالمادة 1 من القانون تسري هنا.\nمادة 2\nنص ثانٍ.";
    assert_eq!(shown(text), ["1|مادة 1|نص أول.⏎المادة 1 من القانون تسري هنا.", "2|مادة 2|نص ثانٍ."]);
}

#[test]
fn chapters_stay_between_their_articles() {
    let text = "الفصل الأول: أحكام عامة\nالمادة (1)\nنص.\nالفصل الثاني\nالرسوم\nالمادة (2)\nنص آخر.";
    let expected = ["|الفصل الأول: أحكام عامة|", "1|المادة (1)|نص.", "|الفصل الثاني|الرسوم", "2|المادة (2)|نص آخر."];
    assert_eq!(shown(text), expected);
}

#[test]
fn headings_and_numbers_cut_what_has_no_articles() {
    assert_eq!(
        shown("# Definitions\n\nA stall is a cart.\n\n## 2. Places\n\n- Here\n"),
        ["|Definitions|A stall is a cart.", "2|Places|- Here"]
    );
    let numbers = "1. التعريفات\nنص.\n2- الأماكن\n2.1 تقف العربة.\n2.2 لا تقف هنا.\n٣) الرسوم\nنص.";
    assert_eq!(shown(numbers), ["1|التعريفات|نص.", "2|الأماكن|2.1 تقف العربة.⏎2.2 لا تقف هنا.", "3|الرسوم|نص."]);
    assert_eq!(shown("Article 1 – Scope\nText.\n**Section 2: Fees**\nMore."), ["1|Scope|Text.", "2|Fees|More."]);
}

#[test]
fn a_text_without_marks_is_one_section() {
    assert_eq!(shown("نص بلا أرقام.\nوسطر ثانٍ."), ["||نص بلا أرقام.⏎وسطر ثانٍ."]);
    assert!(cut(" \n\n").is_empty());
}
