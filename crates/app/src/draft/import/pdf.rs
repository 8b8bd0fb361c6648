//! The text layer of a PDF file, line by line.

mod page;

use lopdf::{Document, LoadOptions};

use super::Stop;

/// Pages that are read at most.
const PAGES: usize = 500;
/// Bytes that a page, or any other part of a file, may unfold to.
const UNFOLDED: usize = 16 * 1024 * 1024;

/// The text of the first pages, page after page; none where it is no PDF file, or a locked one.
pub fn text(bytes: &[u8], most: usize, stop: &Stop) -> Option<String> {
    let options = LoadOptions { max_decompressed_size: Some(UNFOLDED), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(bytes, options).ok().filter(|document| !document.is_encrypted())?;
    let mut text = String::new();
    for id in document.get_pages().into_values().take(PAGES) {
        if stop.is_wanted() || text.len() > most * 2 {
            break;
        }
        // A page that can't be read is left out as a picture would be; without any text the officer is told so.
        if let Some(page) = page::text(&document, id) {
            text.push_str(&page);
            text.push('\n');
        }
    }
    Some(text)
}
