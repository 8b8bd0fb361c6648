//! The whole API, put together.

use std::sync::Arc;

use actix_web::dev::HttpServiceFactory;
use actix_web::guard;
use actix_web::middleware::from_fn;
use actix_web::{App as Actix, HttpRequest, HttpResponse, ResponseError, Route, web};
use majlis_app::App;
use serde_json::Value;
use utoipa_actix_web::AppExt;
use utoipa_actix_web::scope::scope;
use utoipa_actix_web::service_config::ServiceConfig;

pub use crate::extract::TrustedProxies;
use crate::fallback::{KnownPaths, only_read, refuse};
pub use crate::health::Stopping;
use crate::kept::Kept;
use crate::limit::Limits;
use crate::middleware::{authenticate, conditional, limited};
use crate::{
    account, api_client, attachment, auth, case, category, change, closing_reason, contact, contribution, dashboard, dead_letter, decision,
    delivery, demo, department, district, draft, health, initiative, initiative_kind, leave, look, municipality, newsletter, notification,
    openapi, picture, policy, public_case, push, sanction, search, service_level, session, staff, subject, template, watch_word,
};

/// Where the API's own paths begin.
const BASE: &str = "/api/v1";
/// Where those begin that other standards name (RFC 8615).
const WELL_KNOWN: &str = "/.well-known";

/// Routes below [`BASE`]. Literal paths come before those with ids.
fn routes(config: &mut ServiceConfig, with_demo: bool) {
    case::routes(config);
    public_case::routes(config);
    dashboard::routes(config);
    subject::routes(config);
    draft::routes(config);
    sanction::routes(config);
    decision::routes(config);
    initiative::routes(config);
    newsletter::routes(config);
    contribution::routes(config);
    search::routes(config);
    attachment::routes(config);
    picture::routes(config);
    auth::routes(config);
    account::routes(config);
    contact::routes(config);
    session::routes(config);
    notification::routes(config);
    push::routes(config);
    leave::routes(config);
    look::routes(config);
    municipality::routes(config);
    delivery::routes(config);
    department::routes(config);
    district::routes(config);
    category::routes(config);
    service_level::routes(config);
    template::routes(config);
    closing_reason::routes(config);
    initiative_kind::routes(config);
    watch_word::routes(config);
    policy::routes(config);
    staff::routes(config);
    change::routes(config);
    dead_letter::routes(config);
    api_client::routes(config);
    if with_demo {
        demo::routes(config);
    }
}

/// The OpenAPI document; with the demo's own operations where they are served.
pub fn document(with_demo: bool) -> serde_json::Result<Value> {
    let (_, collected) = Actix::new()
        .into_utoipa_app()
        .openapi(openapi::base())
        .service(scope(BASE).configure(|config: &mut ServiceConfig| routes(config, with_demo)))
        .service(scope(WELL_KNOWN).configure(auth::well_known))
        .split_for_parts();
    openapi::complete(&collected)
}

/// What the applications of all worker threads share.
#[derive(Clone)]
pub struct Api {
    app: web::Data<App>,
    limits: web::Data<Limits>,
    proxies: web::Data<TrustedProxies>,
    stopping: web::Data<Stopping>,
    kept: web::Data<Kept>,
    document: web::Bytes,
    known: Arc<KnownPaths>,
    with_demo: bool,
}

impl Api {
    /// Prepares the document and the table of known paths, once per process.
    pub fn new(app: Arc<App>, limits: Limits, proxies: TrustedProxies, stopping: Arc<Stopping>) -> serde_json::Result<Self> {
        let with_demo = !app.settings.production;
        let document = document(with_demo)?;
        Ok(Self {
            app: app.into(),
            limits: web::Data::new(limits),
            proxies: web::Data::new(proxies),
            stopping: stopping.into(),
            kept: web::Data::new(Kept::default()),
            known: Arc::new(KnownPaths::of(&document)),
            document: serde_json::to_vec(&document)?.into(),
            with_demo,
        })
    }

    /// Adds the API, its document and the health checks to a worker thread's application.
    pub fn configure(&self, config: &mut web::ServiceConfig) {
        let known = self.known.clone();
        let refuse_rest = move |request: HttpRequest| {
            let answer = refuse(&known, &request);
            async move { answer }
        };
        let document = self.document.clone();
        let serve_document = move || {
            let bytes = document.clone();
            async move { HttpResponse::Ok().content_type("application/json").insert_header(("cache-control", "public, no-cache")).body(bytes) }
        };
        let api = web::scope(BASE)
            .wrap(from_fn(authenticate))
            .wrap(from_fn(conditional))
            .configure(|inner| routes(&mut ServiceConfig::new(inner), self.with_demo))
            .default_service(web::to(refuse_rest.clone()));
        let well_known = web::scope(WELL_KNOWN)
            .wrap(from_fn(authenticate))
            .wrap(from_fn(conditional))
            .configure(|inner| auth::well_known(&mut ServiceConfig::new(inner)))
            .default_service(web::to(refuse_rest));
        config
            .app_data(self.app.clone())
            .app_data(self.limits.clone())
            .app_data(self.proxies.clone())
            .app_data(self.stopping.clone())
            .app_data(self.kept.clone())
            .service(api)
            .service(well_known)
            // The page itself is the portal's; its `POST` is for mail programs.
            .service(web::resource("/{language}/leave").guard(guard::Post()).to(leave::one_click).wrap(from_fn(limited)))
            .service(readable("/api/openapi.json", web::get().to(serve_document)))
            .service(readable("/healthz", web::get().to(health::alive)))
            .service(readable("/readyz", web::get().to(health::ready)));
    }
}

/// A path beside the API's own, which can only be read.
pub fn readable(path: &str, read: Route) -> impl HttpServiceFactory + 'static {
    // The second route keeps other methods from being looked for elsewhere.
    web::resource(path).route(read).route(web::to(|| async { only_readable() })).wrap(from_fn(limited))
}

/// The outermost layer, for the application that [`Api::configure`] is part of.
pub use crate::middleware::edge as outermost;

/// 405 as the API says it, for paths that can only be read.
pub fn only_readable() -> HttpResponse {
    only_read().error_response()
}

/// 404 as the API says it, for paths that belong to nobody.
pub fn not_found() -> HttpResponse {
    crate::error::ApiError::new(majlis_contract::problem::ErrorCode::NotFound).error_response()
}
