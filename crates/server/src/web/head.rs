//! The head of each page, made before it is sent: search engines and link previews run no program.

use majlis_contract::{Bilingual, Language};

/// The portal's own texts, so that the head says what the program says once it runs.
const ARABIC: [&str; 2] =
    [include_str!("../../../../frontend/texts/ar/common.ftl"), include_str!("../../../../frontend/texts/ar/portal.ftl")];
const ENGLISH: [&str; 2] =
    [include_str!("../../../../frontend/texts/en/common.ftl"), include_str!("../../../../frontend/texts/en/portal.ftl")];

/// Pages that are for everybody: what stands after the language, the id of the title, the id of the description.
const PUBLIC: [(&str, &str, &str); 8] = [
    ("/", "home-page", "head-home"),
    ("/report", "report-kind-title", "head-report"),
    ("/follow", "follow-title", "head-follow"),
    ("/map", "map-page", "head-map"),
    ("/figures", "figures-page", "head-figures"),
    ("/policies/participation", "policy-participation", "head-participation"),
    ("/policies/privacy", "policy-privacy", "head-privacy"),
    ("/sign-in", "nav-sign-in", "head-sign-in"),
];

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
        let rest = without_language(path);
        let product = text(language, "product-name");
        let Some((page, title, description)) = PUBLIC.into_iter().find(|(page, _, _)| *page == rest) else {
            // What belongs to somebody is nobody else's to find.
            return format!("<title>{product}</title><meta name=\"robots\" content=\"noindex\" />");
        };
        let title = text(language, title);
        let description = text(language, description).replace("{ $name }", self.name.get(language));
        let address = |language: Language| format!("{}/{language}{page}", self.base_url);
        let mut tags = vec![
            format!("<title>{} | {product}</title>", escaped(title)),
            meta("name", "description", &description),
            link("canonical", "", &address(language)),
        ];
        tags.extend(Language::ALL.iter().map(|other| link("alternate", other.as_str(), &address(*other))));
        tags.push(link("alternate", "x-default", &format!("{}{page}", self.base_url)));
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

/// `/ar/report/` is `/report`, `/en` is `/`.
fn without_language(path: &str) -> &str {
    let inside = path.strip_prefix("/ar").or_else(|| path.strip_prefix("/en")).filter(|rest| rest.is_empty() || rest.starts_with('/'));
    let rest = inside.unwrap_or(path).trim_end_matches('/');
    if rest.is_empty() { "/" } else { rest }
}

/// A text of one line and without variables of its own; the id where there is none, which a test rules out.
fn text(language: Language, id: &'static str) -> &'static str {
    let files = match language {
        Language::Arabic => ARABIC,
        Language::English => ENGLISH,
    };
    let mut lines = files.into_iter().flat_map(str::lines);
    lines.find_map(|line| line.strip_prefix(id)?.strip_prefix(" = ")).unwrap_or(id)
}

fn meta(kind: &str, name: &str, content: &str) -> String {
    format!("<meta {kind}=\"{name}\" content=\"{}\" />", escaped(content))
}

fn link(rel: &str, language: &str, address: &str) -> String {
    let language = if language.is_empty() { String::new() } else { format!(" hreflang=\"{language}\"") };
    format!("<link rel=\"{rel}\"{language} href=\"{}\" />", escaped(address))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
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
        let english = head().of("/en/", Language::English);
        assert!(english.contains("<title>Home | Majlis</title>"));
        assert!(english.contains("Al Sahil &amp; &quot;Sons&quot;"), "{english}");
    }

    #[test]
    fn every_text_is_there() {
        for language in Language::ALL {
            for (page, title, description) in PUBLIC {
                for id in [title, description] {
                    assert_ne!(text(*language, id), id, "{page} in {language}");
                }
            }
        }
    }

    #[test]
    fn what_belongs_to_somebody_is_not_indexed() {
        for path in ["/ar/cases/01a20000-0000-7000-8000-000000000000", "/en/account", "/arsenal", "/ar/<script>"] {
            let made = head().of(path, Language::Arabic);
            assert!(made.contains("noindex") && !made.contains("canonical"), "{path}: {made}");
        }
    }
}
