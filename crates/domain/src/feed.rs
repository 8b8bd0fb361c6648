//! Atom feeds (RFC 4287), written.

use chrono::{DateTime, SecondsFormat, Utc};
use majlis_contract::Language;

/// A feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    pub language: Language,
    /// Its own address, which is its id too.
    pub address: String,
    /// The page that it is about.
    pub page: String,
    pub title: String,
    /// Who speaks.
    pub author: String,
    pub entries: Vec<Entry>,
}

/// Something in a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// A URI that never changes.
    pub id: String,
    pub title: String,
    /// Plain text.
    pub summary: String,
    pub page: String,
    pub published: DateTime<Utc>,
    pub updated: DateTime<Utc>,
}

/// The document, in UTF-8.
pub fn atom(feed: &Feed) -> String {
    // A feed without entries has not changed yet; the element is required all the same.
    let updated = feed.entries.iter().map(|entry| entry.updated).max().unwrap_or_default();
    let head = [
        element("id", &feed.address),
        element("title", &feed.title),
        element("updated", &time(updated)),
        format!("<author>{}</author>", element("name", &feed.author)),
        link("self", "application/atom+xml", &feed.address),
        link("alternate", "text/html", &feed.page),
    ];
    let entries: String = feed.entries.iter().map(entry).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n{}\n{entries}</feed>\n",
        feed.language,
        head.join("\n"),
    )
}

fn entry(entry: &Entry) -> String {
    let parts = [
        element("id", &entry.id),
        element("title", &entry.title),
        element("published", &time(entry.published)),
        element("updated", &time(entry.updated)),
        element("summary", &entry.summary),
        link("alternate", "text/html", &entry.page),
    ];
    format!("<entry>{}</entry>\n", parts.concat())
}

fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>", escaped(text))
}

fn link(rel: &str, kind: &str, address: &str) -> String {
    format!("<link rel=\"{rel}\" type=\"{kind}\" href=\"{}\"/>", escaped(address))
}

fn time(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Without the characters that XML 1.0 cannot hold (section 2.2), and with those that it means something by named.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' | '\n' => safe.push(sign),
            sign if sign.is_control() || matches!(sign, '\u{FFFE}' | '\u{FFFF}') => {}
            sign => safe.push(sign),
        }
    }
    safe
}
