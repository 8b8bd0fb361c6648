//! Which lists of a DOCX file are numbered, from its `word/numbering.xml`.

use std::collections::{HashMap, HashSet};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The lists of a file.
#[derive(Debug, Default)]
pub struct Numbering {
    /// The kind of list that a list is of.
    kinds: HashMap<String, String>,
    /// Kinds and depths that have numbers.
    numbered: HashSet<(String, u8)>,
}

impl Numbering {
    /// What can be read; nothing of what can't.
    pub fn read(xml: &str) -> Self {
        let mut made = Self::default();
        let (mut kind, mut list, mut depth) = (String::new(), String::new(), 0);
        let mut reader = Reader::from_str(xml);
        while let Ok(event) = reader.read_event() {
            let (Event::Start(tag) | Event::Empty(tag)) = event else {
                if event == Event::Eof {
                    break;
                }
                continue;
            };
            match tag.local_name().as_ref() {
                b"abstractNum" => kind = attribute(&tag, b"abstractNumId"),
                b"num" => list = attribute(&tag, b"numId"),
                b"lvl" => depth = attribute(&tag, b"ilvl").parse().unwrap_or(0),
                b"numFmt" if !matches!(attribute(&tag, b"val").as_str(), "bullet" | "none") => {
                    made.numbered.insert((kind.clone(), depth));
                }
                b"abstractNumId" => {
                    made.kinds.insert(list.clone(), attribute(&tag, b"val"));
                }
                _ => {}
            }
        }
        made
    }

    /// Whether paragraphs of a list have numbers at a depth.
    pub fn is_numbered(&self, list: &str, depth: u8) -> bool {
        self.kinds.get(list).is_some_and(|kind| self.numbered.contains(&(kind.clone(), depth)))
    }
}

fn attribute(tag: &BytesStart<'_>, name: &[u8]) -> String {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name);
    found.and_then(|attribute| String::from_utf8(attribute.value.into_owned()).ok()).unwrap_or_default()
}
