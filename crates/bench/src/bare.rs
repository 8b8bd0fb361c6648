//! What the web framework does with the same bytes and nothing else.

use std::path::Path;

use actix_web::http::header;
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use bytes::Bytes;

use crate::Failure;

const TAG: &str = "\"bare\"";

/// Serves until it is killed, with as many workers as the server has.
pub fn serve(file: &Path, port: u16) -> Result<(), Failure> {
    let body = Bytes::from(std::fs::read(file)?);
    let build = move || {
        let body = body.clone();
        App::new().default_service(web::to(move |request: HttpRequest| std::future::ready(answer(&request, &body))))
    };
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    actix_web::rt::System::new().block_on(HttpServer::new(build).workers(workers).bind(("127.0.0.1", port))?.run())?;
    Ok(())
}

fn answer(request: &HttpRequest, body: &Bytes) -> HttpResponse {
    let known = request.headers().get(header::IF_NONE_MATCH).is_some_and(|tag| tag == TAG);
    if known {
        return HttpResponse::NotModified().insert_header((header::ETAG, TAG)).finish();
    }
    HttpResponse::Ok().insert_header((header::ETAG, TAG)).content_type("application/json").body(body.clone())
}
