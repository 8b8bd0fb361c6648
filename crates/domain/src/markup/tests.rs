use super::*;
use crate::picture::{PictureAddress, in_commonmark};

const ADDRESS: &str = "/api/v1/pictures/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e?width=2048&height=1536";
/// What it becomes.
const SHOWN: &str = "<img src=\"/api/v1/pictures/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e?width=2048&amp;height=1536\" alt=\"ظل\" \
    width=\"2048\" height=\"1536\" loading=\"lazy\" decoding=\"async\">";

#[test]
fn plain_words_have_no_signs() {
    assert_eq!(plain("## ظل\n\n**أشجار** [هنا](https://x.om)\n\n- مقاعد\n- ماء"), "ظل\nأشجار هنا\nمقاعد\nماء");
}

#[test]
fn words_are_formatted() {
    let made = html_of("# لماذا؟\n\nنريد **ظلًا** و[رأيكم](https://alsahil.example/a?b=1&c=2).\n\n- شجر\n- مظلات");
    assert_eq!(
        made,
        "<h2>لماذا؟</h2>\n<p>نريد <strong>ظلًا</strong> و<a href=\"https://alsahil.example/a?b=1&amp;c=2\">رأيكم</a>.</p>\n\
         <ul>\n<li>شجر</li>\n<li>مظلات</li>\n</ul>\n"
    );
}

#[test]
fn a_picture_of_our_own_is_shown_and_in_mails_described() {
    let text = format!("قبل\n\n![ظل]({ADDRESS})\n\nو![*ظل*]({ADDRESS} \"عنوان\") بعد");
    assert_eq!(html_of(&text), format!("<p>قبل</p>\n<p>{SHOWN}</p>\n<p>و{SHOWN} بعد</p>\n"));
    assert_eq!(html_for_mail(&text), "<p>قبل</p>\n<p>ظل</p>\n<p>و<em>ظل</em> بعد</p>\n");
    assert_eq!(plain(&text), "قبل\nظل\nوظل بعد");
}

#[test]
fn other_pictures_stay_their_descriptions() {
    let other = ADDRESS.replace("/api", "https://evil.example/api");
    assert_eq!(html_of(&format!("![ظل]({other})")), "<p>ظل</p>\n");
    assert_eq!(html_of(&format!("![]({ADDRESS})![ ]({ADDRESS})")), "<p></p>\n");
    // What stands in a description is words.
    let nested = format!("![ظل [هنا](https://x.example) ![شجر]({ADDRESS}) `ماء`]({ADDRESS})");
    assert_eq!(html_of(&nested), format!("<p>{}</p>\n", SHOWN.replace("ظل", "ظل هنا شجر ماء")));
    assert_eq!(html_of(&format!("![قرب ![ظل]({ADDRESS})]({other})")), format!("<p>قرب {SHOWN}</p>\n"));
}

#[test]
fn a_description_comes_out_as_it_was_typed() {
    for typed in ["ظل", "[أ] (ب) \\ ]](x)", "a *b* _c_ `d` <e> &amp; \"f\" 'g' !h", "![x](y)", "</p><script>"] {
        let made = html_of(&in_commonmark(typed, ADDRESS));
        let alt = made.split(" alt=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        let read = alt.replace("&quot;", "\"").replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&");
        assert_eq!(read, typed, "{made}");
    }
}

/// Whether an element is a picture of ours with nothing of its own.
fn is_our_picture(element: &str) -> bool {
    let Some((address, rest)) = element.strip_prefix("<img src=\"").and_then(|rest| rest.split_once("\" alt=\"")) else { return false };
    let Some((description, rest)) = rest.split_once('"') else { return false };
    PictureAddress::read(&address.replace("&amp;", "&")).is_some_and(|PictureAddress { width, height, .. }| {
        let size = format!(" width=\"{width}\" height=\"{height}\" loading=\"lazy\" decoding=\"async\">");
        !description.is_empty() && !description.contains('<') && rest == size
    })
}

/// What was tried elsewhere: none of it becomes an element or attribute of its own.
#[test]
fn injections_come_out_inert() {
    let tried = [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "<svg/onload=alert(1)>",
        "<div onclick='x'>\n\ntext\n\n</div>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a]( java\tscript:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "[a](vbscript:x)",
        "[a](//evil.example)",
        "<javascript:alert(1)>",
        "![a\" onerror=\"alert(1)](x)",
        "![x](https://evil.example/track.png)",
        "[a](https://x.example/\"onmouseover=\"alert(1))",
        "[a](https://x.example 'title\" onclick=\"alert(1)')",
        "```\" onclick=\"alert(1)\nx\n```",
        "[a]: javascript:alert(1)\n\n[a]",
        "<!-- --><script>x</script>",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
        "# x {#id .class onclick=y}",
        "![x](javascript:alert(1))",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "![x](ADDRESS)",
        "![x\" onerror=\"alert(1)](ADDRESS)",
        "![x' onerror='alert(1)](ADDRESS)",
        "![x><script>alert(1)</script>](ADDRESS)",
        "![<img src=x onerror=alert(1)>](ADDRESS)",
        "![&quot; onerror=&quot;alert(1)](ADDRESS)",
        "![x](ADDRESS \"title\\\" onerror=\\\"alert(1)\")",
        "![x](ADDRESS 'title\" onerror=\"alert(1)')",
        "![x](<ADDRESS\" onerror=\"alert(1)>)",
        "![x](ADDRESS&onerror=alert(1))",
        "![x](ADDRESS#\"onerror=alert(1))",
        "![x](//evil.exampleADDRESS)",
        "![x](https://evil.exampleADDRESS)",
        "![x](\\\\evil.exampleADDRESS)",
        "![x](/api/v1/pictures/../attachments/x?width=1&height=1)",
        "![x](/api/v1/pictures/%2e%2e/x?width=1&height=1)",
        "![x](/api/v1/pictures/?width=1&height=1)",
        "![x ![y](https://evil.example/t.png) z](ADDRESS)",
        "![x [y](javascript:alert(1)) z](ADDRESS)",
        "![x ![y](ADDRESS) z](https://evil.example/t.png)",
        "[![x](ADDRESS)](javascript:alert(1))",
        "[![x](ADDRESS)](https://x.example)",
        "![x][a]\n\n[a]: ADDRESS \"onerror=alert(1)\"",
        "![x][a]\n\n[a]: https://evil.example/t.png",
    ];
    let mut shown = 0;
    for text in tried.map(|text| text.replace("ADDRESS", ADDRESS)) {
        let made = html_of(&text);
        assert!(!html_for_mail(&text).contains("<img"), "{text:?}");
        let mut rest = made.as_str();
        while let Some(at) = rest.find('<') {
            let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
            let element = &rest[at..end];
            rest = &rest[end..];
            if element.starts_with("<img") {
                assert!(is_our_picture(element), "{text:?} became {made:?}");
                shown += 1;
                continue;
            }
            let plain = element.trim_start_matches("</").trim_start_matches('<').trim_end_matches('>');
            let name = plain.split([' ', '/']).next().unwrap_or_default();
            let known = ["p", "h2", "h3", "ul", "li", "strong", "em", "pre", "code", "a", "blockquote", "hr", "br"];
            assert!(known.contains(&name), "{text:?} became {made:?}");
            if let Some((_, attributes)) = plain.split_once(' ') {
                let is_link = name == "a" && (attributes.starts_with("href=\"https://") || attributes.starts_with("href=\"http://"));
                let alone = attributes.matches('"').count() == 2 || attributes.contains(" title=\"");
                assert!(is_link && alone, "{text:?} became {made:?}");
            }
        }
    }
    assert_eq!(shown, 14, "those of our own are shown");
}
