//! What a page shows before its program has come: its own heading, where it is known, so that nobody looks at grey
//! lines only. The program draws the same at the same place.

use majlis_contract::Language;

use super::public_page::{self, Opening, escaped, text};

/// As it stands in the built page.
const BEGIN: &str = "<main id=\"boot-wait\" aria-busy=\"true\">";
const END: &str = "</main>";
/// Stands for what is still to come.
const REST: &str = "<span class=\"sk\"></span><span class=\"sk sk--block\"></span><span class=\"sk sk--block\"></span>";

/// The page with its heading in place of a grey line, if it is one that has a known heading.
pub fn put_into(html: String, path: &str, language: Language) -> String {
    let Some(screen) = public_page::at(path).and_then(|page| of(&page.opening, language)) else { return html };
    let Some((before, rest)) = html.split_once(BEGIN) else { return html };
    let Some((_, after)) = rest.split_once(END) else { return html };
    [before, BEGIN, &screen, END, after].concat()
}

fn of(opening: &Opening, language: Language) -> Option<String> {
    let word = |id| escaped(text(language, id));
    match opening {
        Opening::Hero { heading, lead } => Some(format!(
            "<div class=\"hero lattice\"><div class=\"only-narrow\"><div class=\"hero__scene\"></div></div>\
             <div class=\"hero__sheet\"><div class=\"wrap hero__in\"><div class=\"stack hero__say gap-5\">\
             <div><h1>{}</h1><p class=\"lead measure mt-2\">{}</p></div>{REST}</div></div></div></div>",
            word(heading),
            word(lead)
        )),
        Opening::Heading { heading, lead } => {
            let lead = lead.map(|lead| format!("<p class=\"lead measure\">{}</p>", word(lead))).unwrap_or_default();
            Some(format!(
                "<div class=\"wrap page\"><div class=\"stack gap-5\"><div><h1>{}</h1>{lead}</div>{REST}</div></div>",
                word(heading)
            ))
        }
        Opening::Step { heading } => Some(format!(
            "<div class=\"wrap page\"><div class=\"stack gap-5\"><span class=\"sk sk--steps\"></span><h1>{}</h1>{REST}</div></div>",
            word(heading)
        )),
        Opening::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<body><main id=\"boot-wait\" aria-busy=\"true\"><span class=\"sk\"></span></main><main hidden></main></body>";

    #[test]
    fn a_public_page_begins_with_its_own_heading() {
        let made = put_into(PAGE.to_owned(), "/en/map", Language::English);
        assert!(made.contains(&format!("<h1>{}</h1>", text(Language::English, "map-page"))), "{made}");
        assert!(made.ends_with("</main><main hidden></main></body>"), "{made}");
        let made = put_into(PAGE.to_owned(), "/ar/report", Language::Arabic);
        assert!(made.contains("<h1>ماذا تريد أن تبلّغ عنه؟</h1>"), "{made}");
    }

    #[test]
    fn others_wait_with_grey_lines() {
        for path in ["/en/follow", "/ar/cases/01a20000-0000-7000-8000-000000000000", "/arsenal"] {
            assert_eq!(put_into(PAGE.to_owned(), path, Language::English), PAGE);
        }
    }
}
