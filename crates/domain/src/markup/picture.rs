//! A picture of the municipality's own, while its description is read.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::picture::PictureAddress;

pub struct Picture {
    address: PictureAddress,
    description: String,
    /// Images inside the description that have begun and not ended.
    inside: usize,
}

impl Picture {
    /// The picture at an address, if that is one of ours.
    pub fn at(address: &str) -> Option<Self> {
        Some(Self { address: PictureAddress::read(address)?, description: String::new(), inside: 0 })
    }

    /// Takes a part of the description, as words alone; false once it has ended.
    pub fn goes_on(&mut self, part: &Event<'_>) -> bool {
        match part {
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => self.description.push_str(words),
            Event::SoftBreak | Event::HardBreak => self.description.push(' '),
            Event::Start(Tag::Image { .. }) => self.inside += 1,
            Event::End(TagEnd::Image) => match self.inside.checked_sub(1) {
                Some(left) => self.inside = left,
                None => return false,
            },
            _ => {}
        }
        true
    }

    /// The element; none without a description, since there is nothing that who can't see it would get.
    pub fn html(self) -> Option<String> {
        let description = self.description.trim();
        let PictureAddress { width, height, .. } = self.address;
        (!description.is_empty()).then(|| {
            let (address, description) = (escaped(&self.address.to_string()), escaped(description));
            format!(
                "<img src=\"{address}\" alt=\"{description}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" decoding=\"async\">"
            )
        })
    }
}

/// For an attribute in double quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
