//! CommonMark as HTML that can do nothing: HTML in it is shown as it is written, links lead to web, mail and telephone only,
//! and pictures are their descriptions.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// Where links may lead.
const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// The HTML of a text in CommonMark. Its headings begin at the second level: the first is the page's own.
pub fn html_of(text: &str) -> String {
    let mut inert = Inert::default();
    let events = Parser::new_ext(text, Options::empty()).filter_map(|event| inert.event(event));
    let mut made = String::new();
    html::push_html(&mut made, events);
    made
}

/// The words of a text in CommonMark without its signs, for searching: blocks stand on lines of their own.
pub fn plain(text: &str) -> String {
    let mut made = String::new();
    for event in Parser::new_ext(text, Options::empty()) {
        match event {
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => made.push_str(&words),
            Event::SoftBreak => made.push(' '),
            Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock) => made.push('\n'),
            _ => {}
        }
    }
    made.trim_end().to_owned()
}

/// Leaves out what could do something.
#[derive(Default)]
struct Inert {
    /// Whether the links around what is read now are kept, the innermost last.
    links: Vec<bool>,
}

impl Inert {
    fn event<'t>(&mut self, event: Event<'t>) -> Option<Event<'t>> {
        match event {
            Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
            Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
            Event::Start(Tag::Link { ref dest_url, .. }) => {
                self.links.push(is_harmless(dest_url));
                self.links.last().copied()?.then_some(event)
            }
            Event::End(TagEnd::Link) => self.links.pop()?.then_some(event),
            Event::Start(Tag::Heading { level, .. }) => {
                Some(Event::Start(Tag::Heading { level: below(level), id: None, classes: Vec::new(), attrs: Vec::new() }))
            }
            Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(below(level)))),
            // A language of code would become a class.
            Event::Start(Tag::CodeBlock(_)) => {
                Some(Event::Start(Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Fenced(CowStr::Borrowed("")))))
            }
            other => Some(other),
        }
    }
}

fn is_harmless(address: &str) -> bool {
    let address = address.trim().to_ascii_lowercase();
    SCHEMES.iter().any(|scheme| address.starts_with(scheme))
}

const fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 => HeadingLevel::H4,
        HeadingLevel::H4 => HeadingLevel::H5,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        ];
        for text in tried {
            let made = html_of(text);
            let mut rest = made.as_str();
            while let Some(at) = rest.find('<') {
                let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
                let element = &rest[at..end];
                let plain = element.trim_start_matches("</").trim_start_matches('<').trim_end_matches('>');
                let name = plain.split([' ', '/']).next().unwrap_or_default();
                let known = ["p", "h2", "h3", "ul", "li", "strong", "em", "pre", "code", "a", "blockquote", "hr", "br"];
                assert!(known.contains(&name), "{text:?} became {made:?}");
                if let Some((_, attributes)) = plain.split_once(' ') {
                    let is_link = name == "a" && (attributes.starts_with("href=\"https://") || attributes.starts_with("href=\"http://"));
                    let alone = attributes.matches('"').count() == 2 || attributes.contains(" title=\"");
                    assert!(is_link && alone, "{text:?} became {made:?}");
                }
                rest = &rest[end..];
            }
        }
    }
}
