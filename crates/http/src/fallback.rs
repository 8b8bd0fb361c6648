//! Paths and methods that don't exist, as problems.

use actix_web::HttpRequest;
use actix_web::dev::ResourceDef;
use actix_web::http::Method;
use majlis_contract::problem::ErrorCode;

use crate::error::{ApiError, ApiResult};

/// Which methods each path of the API has.
pub struct KnownPaths(Vec<(ResourceDef, Vec<String>)>);

impl KnownPaths {
    /// From the OpenAPI document, so that a path is written once.
    pub fn of(document: &serde_json::Value) -> Self {
        let paths = document["paths"].as_object().into_iter().flatten();
        let known = paths.map(|(path, item)| {
            let methods = item.as_object().into_iter().flatten().map(|(method, _)| method.to_uppercase()).collect();
            (ResourceDef::new(path.as_str()), methods)
        });
        Self(known.collect())
    }

    fn methods(&self, path: &str) -> Vec<&str> {
        // A path that is written out is not also one with an id: the fewest parameters count.
        let parameters = |definition: &ResourceDef| definition.pattern().map_or(0, |pattern| pattern.matches('{').count());
        let matching = || self.0.iter().filter(|(definition, _)| definition.is_match(path));
        let fewest = matching().map(|(definition, _)| parameters(definition)).min();
        let mut found: Vec<&str> = matching()
            .filter(|(definition, _)| Some(parameters(definition)) == fewest)
            .flat_map(|(_, methods)| methods.iter().map(String::as_str))
            .collect();
        if found.contains(&"GET") {
            found.push("HEAD");
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Answers what no route took: 405 with `Allow` when the path has other methods, else 404.
pub fn refuse(known: &KnownPaths, request: &HttpRequest) -> ApiResult {
    let methods = known.methods(request.path());
    if methods.is_empty() || (methods.contains(&request.method().as_str()) && request.method() != Method::OPTIONS) {
        return Err(ApiError::new(ErrorCode::NotFound));
    }
    Err(ApiError::method_not_allowed(methods.join(", ")))
}

/// 405 for what can only be read.
pub fn only_read() -> ApiError {
    ApiError::method_not_allowed("GET, HEAD".to_owned())
}
