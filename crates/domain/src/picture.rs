//! Pictures in texts in CommonMark: what an address of ours looks like, and how a picture stands in a text.

use std::fmt;

use majlis_contract::PictureId;
use majlis_contract::picture::MAX_PICTURE_SIDE;

const PLACE: &str = "/api/v1/pictures/";

/// Where a picture of the municipality's own is, with its size in pixels. Written as `/api/v1/pictures/{id}?width=…&height=…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureAddress {
    pub id: PictureId,
    pub width: u32,
    pub height: u32,
}

impl fmt::Display for PictureAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PLACE}{}?width={}&height={}", self.id, self.width, self.height)
    }
}

impl PictureAddress {
    /// Reads an address; none for whatever is not written exactly as ours are.
    pub fn read(text: &str) -> Option<Self> {
        let (id, size) = text.strip_prefix(PLACE)?.split_once("?width=")?;
        let (width, height) = size.split_once("&height=")?;
        let address = Self { id: id.parse().ok()?, width: side(width)?, height: side(height)? };
        // Ids and numbers can be written in several ways, ours are in one.
        (address.to_string() == text).then_some(address)
    }
}

fn side(text: &str) -> Option<u32> {
    text.parse().ok().filter(|side| (1..=MAX_PICTURE_SIDE).contains(side))
}

/// A picture as it stands in CommonMark: the description comes out in words as it was typed, on one line, whatever signs are in it.
pub fn in_commonmark(description: &str, address: &str) -> String {
    let words: Vec<&str> = description.split_whitespace().collect();
    let mut safe = String::new();
    for sign in words.join(" ").chars() {
        if matches!(sign, '\\' | '[' | ']' | '`' | '*' | '_' | '<' | '&') {
            safe.push('\\');
        }
        safe.push(sign);
    }
    format!("![{safe}]({address})")
}

/// A text with a picture at its end, on a line of its own.
pub fn with_picture(text: &str, description: &str, address: &str) -> String {
    let before = text.trim_end();
    let between = if before.is_empty() { "" } else { "\n\n" };
    format!("{before}{between}{}\n", in_commonmark(description, address))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e";

    #[test]
    fn an_address_is_read_as_it_is_written() {
        let address = PictureAddress { id: ID.parse().unwrap(), width: 2048, height: 1 };
        assert_eq!(address.to_string(), format!("/api/v1/pictures/{ID}?width=2048&height=1"));
        assert_eq!(PictureAddress::read(&address.to_string()), Some(address));
    }

    #[test]
    fn no_other_address_is_one_of_ours() {
        let good = format!("/api/v1/pictures/{ID}?width=20&height=10");
        let others = [
            String::new(),
            format!("https://evil.example{good}"),
            format!("//evil.example{good}"),
            format!(" {good}"),
            format!("{good} "),
            format!("{good}&x=1"),
            format!("{good}#x"),
            format!("{good}\" onerror=\"alert(1)"),
            good.replace("20", "0"),
            good.replace("20", "4097"),
            good.replace("20", "+20"),
            good.replace("20", "020"),
            good.replace("20", "-20"),
            good.replace("20", "٢٠"),
            good.replace("width", "height"),
            good.replace("pictures/", "pictures/../"),
            good.replace("pictures/", "pictures//"),
            good.replace("pictures", "attachments"),
            good.replace('-', ""),
            good.replace(ID, &ID.to_uppercase()),
            good.replace(ID, &format!("{{{ID}}}")),
            good.replace(ID, &format!("urn:uuid:{ID}")),
            good.replace(ID, ".."),
            format!("/api/v1/pictures/{ID}"),
            format!("/api/v1/pictures/{ID}?height=10&width=20"),
        ];
        for other in others {
            assert_eq!(PictureAddress::read(&other), None, "{other:?}");
        }
    }

    #[test]
    fn a_picture_stands_on_a_line_of_its_own() {
        assert_eq!(with_picture("", "ظل", "/x"), "![ظل](/x)\n");
        assert_eq!(with_picture("نص.\n\n", " شجر\n و[ماء] ", "/x"), "نص.\n\n![شجر و\\[ماء\\]](/x)\n");
    }
}
