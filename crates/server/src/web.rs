//! The portal, the console and the documentation: files built by `cargo xtask web`, inside the binary.

use std::collections::HashMap;
use std::sync::Arc;

use actix_web::http::{Method, header};
use actix_web::{HttpRequest, HttpResponse, web};
use majlis_contract::Language;
use rust_embed::{EmbeddedFile, RustEmbed};

pub use head::Head;

mod first_screen;
mod head;
mod public_page;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../frontend/dist"]
#[allow_missing = true]
struct Files;

/// As it stands in the built page.
const TITLE_AR: &str = "<title>مجلس</title>";
const TITLE_EN: &str = "<title>Majlis</title>";
const BRAND_AR: &str = "<span class=\"brand__name\">مجلس</span>";
const BRAND_EN: &str = "<span class=\"brand__name\">Majlis</span>";
/// What holds for the service worker, which has no page: it may ask this server, and nobody else, for anything.
const WORKER_POLICY: &str = "default-src 'none'; connect-src 'self'";
/// Hashed names never change their content.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// The pages, ready to be served.
#[derive(Clone)]
pub struct Pages {
    inner: Arc<Inner>,
}

struct Inner {
    /// Page name and language to its HTML.
    documents: HashMap<(&'static str, &'static str), String>,
    policy: String,
    /// None before the municipality is set up.
    head: Option<Head>,
}

impl Pages {
    /// Reads the pages and prepares each in both languages. `tiles` is the address of map tiles, if there are any.
    pub fn load(tiles: Option<&str>, head: Option<Head>) -> Self {
        let mut documents = HashMap::new();
        for name in ["index.html", "console.html", "docs.html"] {
            let html = Files::get(name).map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_else(|| not_built(name));
            documents.insert((name, "en"), in_english(&html));
            documents.insert((name, "ar"), html);
        }
        Self { inner: Arc::new(Inner { documents, policy: policy(tiles), head }) }
    }

    /// Adds the pages; whatever is no file and no part of the API is the portal.
    pub fn configure(&self, config: &mut web::ServiceConfig) {
        let pages = self.clone();
        let serve = move |request: HttpRequest| std::future::ready(pages.answer(&request));
        config.default_service(web::to(serve));
    }

    fn answer(&self, request: &HttpRequest) -> HttpResponse {
        let path = request.path();
        let is_overview = path == "/api" || path == "/api/";
        let is_documentation = path.starts_with("/api/docs");
        if (path.starts_with("/api/") && !is_overview && !is_documentation) || path.starts_with("/.well-known/") {
            return majlis_http::api::not_found();
        }
        // HEAD arrives here as GET.
        if request.method() != Method::GET {
            return majlis_http::api::only_readable();
        }
        if is_overview {
            return HttpResponse::Found().insert_header((header::LOCATION, "/api/docs")).finish();
        }
        if is_documentation {
            return self.document("docs.html", "en");
        }
        if let Some(file) = Files::get(path.trim_start_matches('/')).filter(|_| !path.ends_with(".html") && path != "/") {
            return self.file(request, path, file);
        }
        if path.starts_with("/assets/") {
            return majlis_http::api::not_found();
        }
        let language = if path.starts_with("/en/") || path == "/en" || path.starts_with("/console/en") { "en" } else { "ar" };
        if path == "/console" || path.starts_with("/console/") {
            return self.document("console.html", language);
        }
        self.portal(path, language)
    }

    fn portal(&self, path: &str, language: &'static str) -> HttpResponse {
        let Some(head) = &self.inner.head else { return self.document("index.html", language) };
        let html = self.inner.documents.get(&("index.html", language)).map(String::as_str).unwrap_or_default();
        let spoken = if language == "en" { Language::English } else { Language::Arabic };
        let title = if language == "en" { TITLE_EN } else { TITLE_AR };
        self.page(first_screen::put_into(html.replacen(title, &head.of(path, spoken), 1), path, spoken))
    }

    fn document(&self, name: &'static str, language: &'static str) -> HttpResponse {
        self.page(self.inner.documents.get(&(name, language)).cloned().unwrap_or_default())
    }

    fn page(&self, html: String) -> HttpResponse {
        HttpResponse::Ok()
            .content_type("text/html; charset=utf-8")
            .insert_header((header::CONTENT_SECURITY_POLICY, self.inner.policy.as_str()))
            .insert_header((header::CACHE_CONTROL, "no-cache"))
            .body(html)
    }

    /// A file, in the best compression that was made of it at build time.
    fn file(&self, request: &HttpRequest, path: &str, file: EmbeddedFile) -> HttpResponse {
        let accepted = request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let packed = [("br", "br"), ("gzip", "gz")]
            .into_iter()
            .filter(|(encoding, _)| accepted.contains(encoding))
            .find_map(|(encoding, suffix)| Files::get(&format!("{}.{suffix}", path.trim_start_matches('/'))).map(|file| (encoding, file)));
        let etag = format!("\"{}\"", majlis_app::vault::digest(&file.metadata.sha256_hash()).split_at(16).0);
        let mut answer = HttpResponse::Ok();
        answer
            .content_type(media_type(path))
            .insert_header((header::CACHE_CONTROL, if path.starts_with("/assets/") { FOREVER } else { "no-cache" }))
            .insert_header((header::VARY, "accept-encoding"))
            .insert_header((header::ETAG, etag.as_str()));
        if path == "/sw.js" {
            answer.insert_header((header::CONTENT_SECURITY_POLICY, WORKER_POLICY));
        }
        if request.headers().get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()) == Some(etag.as_str()) {
            return HttpResponse::NotModified().insert_header((header::ETAG, etag)).finish();
        }
        match packed {
            Some((encoding, file)) => answer.insert_header((header::CONTENT_ENCODING, encoding)).body(file.data.into_owned()),
            None => answer.body(file.data.into_owned()),
        }
    }
}

/// The head says the language before the first script runs, for link previews and screen readers.
fn in_english(html: &str) -> String {
    html.replace("lang=\"ar\" dir=\"rtl\" data-theme", "lang=\"en\" dir=\"ltr\" data-theme")
        .replace(TITLE_AR, TITLE_EN)
        .replace(BRAND_AR, BRAND_EN)
        .replace("/manifest.webmanifest", "/manifest-en.webmanifest")
}

/// Only what we serve runs, WebAssembly may compile, and pictures come from us and from the map's tiles.
fn policy(tiles: Option<&str>) -> String {
    let origin = tiles.and_then(|address| {
        let (scheme, rest) = address.split_once("://")?;
        // `{s}` stands for one of several hosts.
        Some(format!(" {scheme}://{}", rest.split('/').next()?.replace("{s}", "*")))
    });
    let images = format!("img-src 'self' data: blob:{}", origin.unwrap_or_default());
    [
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        &images,
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
    .join("; ")
}

fn not_built(name: &str) -> String {
    format!(
        "<!doctype html><html lang=\"ar\" dir=\"rtl\"><title>Majlis</title><p lang=\"en\" dir=\"ltr\">{name} was not built. Run: cargo xtask web</p></html>"
    )
}

/// What a file is; Fluent's texts have no registered type.
fn media_type(path: &str) -> String {
    match path.ends_with(".ftl") {
        true => "text/plain; charset=utf-8".to_owned(),
        false => mime_guess::from_path(path).first_or_octet_stream().to_string(),
    }
}
