//! The head of each page, made before it is sent: search engines and link previews run no program.

use majlis_contract::{Bilingual, Language};

use super::public_page::{self, escaped, text};

/// The page of the board, and how programs can subscribe to it.
const BOARD: &str = "/participate";
const SUBSCRIBE: [(&str, &str); 2] = [("application/atom+xml", "feed.atom"), ("text/calendar", "calendar.ics")];

/// What all heads have in common.
pub struct Head {
    base_url: String,
    name: Bilingual,
    /// BCP 47 region.
    region: String,
}

impl Head {
    pub fn new(base_url: &str, name: Bilingual, region: &str) -> Self {
        Self { base_url: base_url.trim_end_matches('/').to_owned(), name, region: region.to_owned() }
    }

    /// Title, description and addresses of the page at a path of the portal.
    pub fn of(&self, path: &str, language: Language) -> String {
        let product = text(language, "product-name");
        let Some(page) = public_page::at(path) else {
            // What belongs to somebody is nobody else's to find.
            return format!("<title>{product}</title><meta name=\"robots\" content=\"noindex\" />");
        };
        let title = text(language, page.title);
        let description = text(language, page.description).replace("{ $name }", self.name.get(language));
        let address = |language: Language| format!("{}/{language}{}", self.base_url, page.path);
        let mut tags = vec![
            format!("<title>{} | {product}</title>", escaped(title)),
            meta("name", "description", &description),
            link("canonical", "", &address(language)),
        ];
        tags.extend(Language::ALL.iter().map(|other| link("alternate", other.as_str(), &address(*other))));
        tags.push(link("alternate", "x-default", &format!("{}{}", self.base_url, page.path)));
        if page.path == BOARD {
            tags.extend(SUBSCRIBE.map(|(kind, file)| {
                let address = format!("{}/api/v1/subjects/{file}?language={language}", self.base_url);
                format!("<link rel=\"alternate\" type=\"{kind}\" title=\"{}\" href=\"{}\" />", escaped(title), escaped(&address))
            }));
        }
        let locale = match language {
            Language::Arabic => format!("ar_{}", self.region),
            Language::English => "en_GB".to_owned(),
        };
        let open_graph = [
            ("og:type", "website"),
            ("og:site_name", &format!("{product} – {}", self.name.get(language))),
            ("og:title", title),
            ("og:description", &description),
            ("og:url", &address(language)),
            ("og:image", &format!("{}/icons/icon-512.png", self.base_url)),
            ("og:locale", &locale),
        ];
        tags.extend(open_graph.into_iter().map(|(property, content)| meta("property", property, content)));
        tags.push(meta("name", "twitter:card", "summary"));
        tags.concat()
    }
}

fn meta(kind: &str, name: &str, content: &str) -> String {
    format!("<meta {kind}=\"{name}\" content=\"{}\" />", escaped(content))
}

fn link(rel: &str, language: &str, address: &str) -> String {
    let language = if language.is_empty() { String::new() } else { format!(" hreflang=\"{language}\"") };
    format!("<link rel=\"{rel}\"{language} href=\"{}\" />", escaped(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head() -> Head {
        let name = Bilingual { ar: "بلدية الساحل".to_owned(), en: "Al Sahil & \"Sons\"".to_owned() };
        Head::new("https://majlis.example/", name, "OM")
    }

    #[test]
    fn a_public_page_names_itself_in_both_languages() {
        let arabic = head().of("/ar/report", Language::Arabic);
        assert!(arabic.starts_with("<title>ماذا تريد أن تبلّغ عنه؟ | مجلس</title>"), "{arabic}");
        assert!(arabic.contains("<link rel=\"canonical\" href=\"https://majlis.example/ar/report\" />"));
        assert!(arabic.contains("hreflang=\"en\" href=\"https://majlis.example/en/report\""));
        assert!(arabic.contains("hreflang=\"x-default\" href=\"https://majlis.example/report\""));
        assert!(arabic.contains("\"og:locale\" content=\"ar_OM\""));
        assert!(!arabic.contains("feed.atom"));
        let board = head().of("/ar/participate", Language::Arabic);
        let feed = "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"فرص المشاركة\" \
                    href=\"https://majlis.example/api/v1/subjects/feed.atom?language=ar\" />";
        assert!(board.contains(feed), "{board}");
        assert!(board.contains("/api/v1/subjects/calendar.ics?language=ar"));
        let english = head().of("/en/", Language::English);
        assert!(english.contains("<title>Home | Majlis</title>"));
        assert!(english.contains("Al Sahil &amp; &quot;Sons&quot;"), "{english}");
    }

    #[test]
    fn what_belongs_to_somebody_is_not_indexed() {
        for path in ["/ar/cases/01a20000-0000-7000-8000-000000000000", "/en/account", "/arsenal", "/ar/<script>"] {
            let made = head().of(path, Language::Arabic);
            assert!(made.contains("noindex") && !made.contains("canonical"), "{path}: {made}");
        }
    }
}
