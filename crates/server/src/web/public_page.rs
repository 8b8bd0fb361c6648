//! The pages that are for everybody, and their texts, for what is made of a page before it is sent.

use majlis_contract::Language;

/// The portal's own texts, so that the server says what the program says once it runs; and those of heads, which it alone says.
const ARABIC: [&str; 7] = [
    include_str!("../../../../frontend/texts/ar/common.ftl"),
    include_str!("../../../../frontend/texts/ar/portal.ftl"),
    include_str!("../../../../frontend/texts/ar/head.ftl"),
    include_str!("../../../../frontend/texts/ar/participate.ftl"),
    include_str!("../../../../frontend/texts/ar/initiatives.ftl"),
    include_str!("../../../../frontend/texts/ar/newsletter.ftl"),
    include_str!("../../../../frontend/texts/ar/glossary.ftl"),
];
const ENGLISH: [&str; 7] = [
    include_str!("../../../../frontend/texts/en/common.ftl"),
    include_str!("../../../../frontend/texts/en/portal.ftl"),
    include_str!("../../../../frontend/texts/en/head.ftl"),
    include_str!("../../../../frontend/texts/en/participate.ftl"),
    include_str!("../../../../frontend/texts/en/initiatives.ftl"),
    include_str!("../../../../frontend/texts/en/newsletter.ftl"),
    include_str!("../../../../frontend/texts/en/glossary.ftl"),
];

/// A page by what stands after the language in its address, with the ids of its texts.
pub struct PublicPage {
    pub path: &'static str,
    pub title: &'static str,
    pub description: &'static str,
    pub opening: Opening,
}

/// What the page begins with, as the program draws it.
pub enum Opening {
    /// The home page's, over its picture.
    Hero { heading: &'static str, lead: &'static str },
    /// A heading, and below it what the page is for.
    Heading { heading: &'static str, lead: Option<&'static str> },
    /// A heading below the line that says which of several steps this is.
    Step { heading: &'static str },
    /// Something else: grey lines stand for it.
    Other,
}

use Opening::{Heading, Hero, Other, Step};

const PAGES: [PublicPage; 19] = [
    PublicPage { path: "/", title: "home-page", description: "head-home", opening: Hero { heading: "home-title", lead: "home-lead" } },
    PublicPage { path: "/report", title: "report-kind-title", description: "head-report", opening: Step { heading: "report-kind-title" } },
    PublicPage { path: "/follow", title: "follow-title", description: "head-follow", opening: Other },
    PublicPage { path: "/map", title: "map-page", description: "head-map", opening: heading("map-page", Some("map-lead")) },
    PublicPage {
        path: "/participate",
        title: "participate-page",
        description: "head-participate",
        opening: heading("participate-page", Some("participate-lead")),
    },
    PublicPage {
        path: "/participate/moderation",
        title: "moderation-page",
        description: "head-moderation",
        opening: heading("moderation-page", None),
    },
    axis("/axes/information", "axis-information", "axis-information-lead"),
    axis("/axes/consultation", "axis-consultation", "axis-consultation-lead"),
    axis("/axes/cooperation", "axis-cooperation", "axis-cooperation-lead"),
    PublicPage {
        path: "/glossary",
        title: "glossary-page",
        description: "glossary-lead",
        opening: heading("glossary-page", Some("glossary-lead")),
    },
    PublicPage { path: "/initiatives", title: "initiatives-page", description: "head-initiatives", opening: Other },
    PublicPage {
        path: "/decisions",
        title: "decisions-page",
        description: "head-decisions",
        opening: heading("decisions-page", Some("decisions-lead")),
    },
    PublicPage { path: "/search", title: "search-page", description: "head-search", opening: heading("search-page", None) },
    PublicPage {
        path: "/newsletter",
        title: "newsletter-page",
        description: "head-newsletter",
        opening: heading("newsletter-page", Some("newsletter-lead")),
    },
    PublicPage {
        path: "/newsletter/letters",
        title: "letters-page",
        description: "head-letters",
        opening: heading("letters-page", Some("letters-lead")),
    },
    PublicPage {
        path: "/figures",
        title: "figures-page",
        description: "head-figures",
        opening: heading("figures-page", Some("figures-lead")),
    },
    PublicPage {
        path: "/policies/participation",
        title: "policy-participation",
        description: "head-participation",
        opening: heading("policy-participation", None),
    },
    PublicPage {
        path: "/policies/privacy",
        title: "policy-privacy",
        description: "head-privacy",
        opening: heading("policy-privacy", None),
    },
    PublicPage { path: "/sign-in", title: "nav-sign-in", description: "head-sign-in", opening: Other },
];

const fn heading(heading: &'static str, lead: Option<&'static str>) -> Opening {
    Heading { heading, lead }
}

/// An axis of participation; a way back to the board stands above its heading.
const fn axis(path: &'static str, title: &'static str, lead: &'static str) -> PublicPage {
    PublicPage { path, title, description: lead, opening: Other }
}

/// The page at an address, unless it belongs to somebody or isn't there.
pub fn at(path: &str) -> Option<&'static PublicPage> {
    let rest = without_language(path);
    PAGES.iter().find(|page| page.path == rest)
}

/// `/ar/report/` is `/report`, `/en` is `/`.
fn without_language(path: &str) -> &str {
    let inside = path.strip_prefix("/ar").or_else(|| path.strip_prefix("/en")).filter(|rest| rest.is_empty() || rest.starts_with('/'));
    let rest = inside.unwrap_or(path).trim_end_matches('/');
    if rest.is_empty() { "/" } else { rest }
}

/// A text of one line and without variables of its own; the id where there is none, which a test rules out.
pub fn text(language: Language, id: &'static str) -> &'static str {
    let files = match language {
        Language::Arabic => ARABIC,
        Language::English => ENGLISH,
    };
    let mut lines = files.into_iter().flat_map(str::lines);
    lines.find_map(|line| line.strip_prefix(id)?.strip_prefix(" = ")).unwrap_or(id)
}

pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_there() {
        for language in Language::ALL {
            for page in &PAGES {
                let opening = match page.opening {
                    Hero { heading, lead } => vec![heading, lead],
                    Step { heading } => vec![heading],
                    Heading { heading, lead } => [Some(heading), lead].into_iter().flatten().collect(),
                    Other => vec![],
                };
                for id in [page.title, page.description].into_iter().chain(opening) {
                    assert_ne!(text(*language, id), id, "{} in {language}", page.path);
                }
            }
        }
    }
}
