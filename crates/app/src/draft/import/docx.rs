//! The text of a DOCX file as CommonMark: headings, numbered paragraphs, lists, lines.

mod numbering;

use std::collections::HashMap;
use std::io::{Cursor, Read};

use numbering::Numbering;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

/// Bytes that a part of the file may unfold to.
const UNFOLDED: u64 = 32 * 1024 * 1024;

/// The text; none where it is no DOCX file.
pub fn text(bytes: &[u8], most: usize) -> Option<String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let document = part(&mut archive, "word/document.xml")?;
    let numbering = part(&mut archive, "word/numbering.xml").map(|xml| Numbering::read(&xml)).unwrap_or_default();
    let mut body = Body { numbering, ..Body::default() };
    let mut reader = Reader::from_str(&document);
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => body.start(&tag),
            Event::Empty(tag) => body.empty(&tag),
            Event::Text(words) => body.say(&words.decode().ok()?),
            Event::GeneralRef(name) => body.say(&referred(&name).unwrap_or_default()),
            Event::End(tag) => body.end(tag.local_name().as_ref()),
            Event::Eof => break,
            _ => {}
        }
        if body.text.len() > most * 2 {
            break;
        }
    }
    Some(body.text)
}

/// A part of the file as text, no larger than it may be: an archive says of itself how large its parts are, and may lie.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let mut text = String::new();
    let file = archive.by_name(name).ok()?;
    let read = file.take(UNFOLDED + 1).read_to_string(&mut text).ok()?;
    (read as u64 <= UNFOLDED).then_some(text)
}

fn referred(name: &quick_xml::events::BytesRef<'_>) -> Option<String> {
    if let Ok(Some(sign)) = name.resolve_char_ref() {
        return Some(sign.to_string());
    }
    let sign = match name.decode().ok()?.as_ref() {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return None,
    };
    Some(sign.to_owned())
}

/// What has been read.
#[derive(Default)]
struct Body {
    numbering: Numbering,
    /// How far each list was counted, by depth.
    counted: HashMap<String, Vec<u32>>,
    text: String,
    paragraph: Paragraph,
    /// Inside of what holds words that are shown.
    is_said: bool,
}

#[derive(Default)]
struct Paragraph {
    words: String,
    /// Of a heading: 1 to 6.
    heading: Option<u8>,
    /// Of a list: which, and how deep.
    list: Option<String>,
    depth: u8,
}

impl Body {
    fn start(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            b"p" => self.paragraph = Paragraph::default(),
            b"t" => self.is_said = true,
            _ => self.empty(tag),
        }
    }

    fn empty(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            b"pStyle" => self.paragraph.heading = value(tag).and_then(|style| level(&style)),
            b"outlineLvl" => {
                self.paragraph.heading =
                    value(tag).and_then(|level| level.parse::<u8>().ok()).map(|level| level + 1).filter(|level| *level <= 6)
            }
            b"numId" => self.paragraph.list = value(tag).filter(|id| id != "0"),
            b"ilvl" => self.paragraph.depth = value(tag).and_then(|depth| depth.parse().ok()).unwrap_or(0),
            b"tab" => self.paragraph.words.push(' '),
            b"br" | b"cr" => self.paragraph.words.push('\n'),
            _ => {}
        }
    }

    fn say(&mut self, words: &str) {
        if self.is_said {
            self.paragraph.words.push_str(words);
        }
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"t" => self.is_said = false,
            b"p" => self.paragraph_ends(),
            _ => {}
        }
    }

    fn paragraph_ends(&mut self) {
        let Paragraph { words, heading, list, depth } = std::mem::take(&mut self.paragraph);
        let words = words.trim();
        if words.is_empty() {
            return;
        }
        let mark = list.map(|list| self.mark(list, depth)).unwrap_or_default();
        let hashes = heading.map(|level| "#".repeat(level.into()) + " ").unwrap_or_default();
        let is_item = heading.is_none() && !mark.is_empty();
        let ends = if is_item { "\n" } else { "\n\n" };
        if !is_item && !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
        self.text.push_str(&format!("{hashes}{mark}{words}{ends}"));
    }

    /// The number of a numbered paragraph, counted as the file counts it; a dash for a list without numbers.
    fn mark(&mut self, list: String, depth: u8) -> String {
        if !self.numbering.is_numbered(&list, depth) {
            return "- ".to_owned();
        }
        let counts = self.counted.entry(list).or_default();
        counts.resize(usize::from(depth) + 1, 0);
        if let Some(count) = counts.last_mut() {
            *count += 1;
        }
        let numbers = counts.iter().filter(|count| **count > 0).map(ToString::to_string);
        let numbers = numbers.collect::<Vec<_>>().join(".");
        if depth == 0 { format!("{numbers}. ") } else { format!("{numbers} ") }
    }
}

/// The `w:val` of a tag.
fn value(tag: &BytesStart<'_>) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == b"val")?;
    String::from_utf8(found.value.into_owned()).ok()
}

/// The level of a style of headings: `Heading1`, `heading 2`, `1`, `Title`.
fn level(style: &str) -> Option<u8> {
    let style = style.to_lowercase();
    if style == "title" {
        return Some(1);
    }
    let rest = style.strip_prefix("heading").unwrap_or(&style).trim();
    rest.parse().ok().filter(|level| (1..=6).contains(level))
}
