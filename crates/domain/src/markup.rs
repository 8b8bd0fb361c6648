//! CommonMark as HTML that can do nothing: HTML in it is shown as it is written, links lead to web, mail and telephone only,
//! and of pictures only the municipality's own are shown; others are their descriptions.

mod picture;
#[cfg(test)]
mod tests;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use picture::Picture;

/// Where links may lead.
const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// The HTML of a text in CommonMark. Its headings begin at the second level: the first is the page's own.
pub fn html_of(text: &str) -> String {
    made(text, Inert { shows_pictures: true, ..Inert::default() })
}

/// The same for letters, as mails and as they are read later: in mails our addresses lead nowhere, so all pictures are their descriptions.
pub fn html_for_mail(text: &str) -> String {
    made(text, Inert::default())
}

fn made(text: &str, mut inert: Inert) -> String {
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
    /// Whether pictures of the municipality's own are shown.
    shows_pictures: bool,
    /// The picture whose description is read now.
    picture: Option<Picture>,
    /// Whether the links around what is read now are kept, the innermost last.
    links: Vec<bool>,
}

impl Inert {
    fn event<'t>(&mut self, event: Event<'t>) -> Option<Event<'t>> {
        if let Some(picture) = &mut self.picture {
            if picture.goes_on(&event) {
                return None;
            }
            return self.picture.take()?.html().map(|html| Event::InlineHtml(html.into()));
        }
        match event {
            Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
            Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Image { dest_url, .. }) => {
                self.picture = if self.shows_pictures { Picture::at(&dest_url) } else { None };
                None
            }
            Event::End(TagEnd::Image) => None,
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
