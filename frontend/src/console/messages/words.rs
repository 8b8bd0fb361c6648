//! Plain text with its links made pressable and its codes made plain to see.

use yew::prelude::*;

/// What a piece of text is.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'t> {
    Plain(&'t str),
    Code(&'t str),
    Link(&'t str),
}

pub fn rich(text: &str) -> Html {
    html! { <>{ for pieces(text).into_iter().map(draw) }</> }
}

fn draw(piece: Piece) -> Html {
    match piece {
        Piece::Plain(text) => html! { { text } },
        Piece::Code(code) => html! { <bdi class="code-secret c-caught__code" dir="ltr">{ code }</bdi> },
        Piece::Link(address) => html! { <a href={address.to_owned()} target="_blank" rel="noopener" dir="ltr">{ address }</a> },
    }
}

/// Cuts at white space, and takes punctuation and isolates off each word.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    for word in text.split_inclusive(char::is_whitespace) {
        let start = word.find(|c: char| c.is_alphanumeric()).unwrap_or(word.len());
        let end = word
            .rfind(|c: char| c.is_alphanumeric() || matches!(c, '/' | '=' | '_' | '-'))
            .map_or(start, |at| at + word[at..].chars().next().map_or(0, char::len_utf8));
        let (before, rest) = word.split_at(start.min(end));
        let (core, after) = rest.split_at(end - start.min(end));
        let piece = match core {
            core if core.starts_with("http://") || core.starts_with("https://") => Piece::Link(core),
            core if core.len() == 6 && core.bytes().all(|byte| byte.is_ascii_digit()) => Piece::Code(core),
            _ => {
                found.push(Piece::Plain(word));
                continue;
            }
        };
        found.push(Piece::Plain(before));
        found.push(piece);
        found.push(Piece::Plain(after));
    }
    found.retain(|piece| *piece != Piece::Plain(""));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_codes_and_links() {
        assert_eq!(
            pieces("رمزك \u{2068}493027\u{2069}. http://a.om/ar/cases/1#secret=k-b_\nغيره 12345"),
            [
                Piece::Plain("رمزك "),
                Piece::Plain("\u{2068}"),
                Piece::Code("493027"),
                Piece::Plain("\u{2069}. "),
                Piece::Link("http://a.om/ar/cases/1#secret=k-b_"),
                Piece::Plain("\n"),
                Piece::Plain("غيره "),
                Piece::Plain("12345"),
            ]
        );
    }
}
