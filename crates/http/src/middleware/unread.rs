//! Long bodies that nobody reads to their end: the connection ends with the answer.
//!
//! actix reads the rest of a body, however long, as soon as its payload is dropped. So what is left of a long one is kept
//! until the answer has been sent; then the connection is closed, after a moment in which the caller can read the answer.
//! The answer says so (RFC 9112, 9.6): else the caller would send its next request into a closed connection. The rest of
//! a short body is cheaper to read than a new connection is to open.

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use actix_web::HttpMessage;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::http::ConnectionType;
use actix_web::http::header::CONTENT_LENGTH;
use actix_web::web::Bytes;
use futures_util::{Stream, StreamExt};

/// Bytes of a body that is read to its end, whoever wants it.
const SHORT: u64 = 64 * 1024;

/// A body, held by its reader and by the edge.
#[derive(Clone)]
pub struct Kept {
    payload: Rc<RefCell<Payload>>,
    ended: Rc<Cell<bool>>,
}

impl Stream for Kept {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let polled = self.payload.borrow_mut().poll_next_unpin(context);
        self.ended.set(matches!(polled, Poll::Ready(None | Some(Err(_)))));
        polled
    }
}

/// Keeps the request's body, if it has one that is long, or may be.
pub fn keep(request: &mut ServiceRequest) -> Option<Kept> {
    if announced(request).is_some_and(|length| length <= SHORT) {
        return None;
    }
    let payload = request.take_payload();
    if matches!(payload, Payload::None) {
        return None;
    }
    let kept = Kept { payload: Rc::new(RefCell::new(payload)), ended: Rc::default() };
    request.set_payload(Payload::Stream { payload: Box::pin(kept.clone()) });
    Some(kept)
}

fn announced(request: &ServiceRequest) -> Option<u64> {
    request.headers().get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// The answer, which holds what is left of the request's body until it has been sent.
pub fn held(mut answer: ServiceResponse<BoxBody>, kept: Option<Kept>) -> ServiceResponse<BoxBody> {
    match kept.filter(|kept| !kept.ended.get()) {
        Some(unread) => {
            answer.response_mut().head_mut().set_connection_type(ConnectionType::Close);
            answer.map_body(|_, body| BoxBody::new(Holding { body, _unread: unread }))
        }
        None => answer,
    }
}

struct Holding {
    body: BoxBody,
    _unread: Kept,
}

impl MessageBody for Holding {
    type Error = Box<dyn std::error::Error>;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Self::Error>>> {
        Pin::new(&mut self.body).poll_next(context)
    }
}
