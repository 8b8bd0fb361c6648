//! What handlers take from a request: parsed, checked, or refused as a problem.

use std::future::Future;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::pin::Pin;
use std::str::FromStr;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::StreamExt;
use majlis_app::idempotency::{Ticket, VISITOR};
use majlis_app::{App, AppError, vault};
use majlis_contract::problem::{ErrorCode, FieldCode, FieldError};
use majlis_contract::validation;
use majlis_domain::Actor;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Segment;
use validator::Validate;

use crate::error::ApiError;
use crate::header::IdempotencyKey;

/// The application, shared by all workers.
pub type AppData = web::Data<App>;

/// Bytes of a JSON body at most.
const MAX_JSON: usize = 64 * 1024;
/// How long a body may take to arrive.
const BODY_PATIENCE: Duration = Duration::from_secs(30);

type Later<T> = Pin<Box<dyn Future<Output = Result<T, ApiError>>>>;

/// A JSON body, parsed and validated: every error stands at its JSON pointer.
pub struct Body<T, const MOST: usize = MAX_JSON> {
    pub value: T,
    hash: String,
}

impl<T, const MOST: usize> Body<T, MOST> {
    /// The ticket under which this request may be repeated.
    pub fn ticket(&self, key: &IdempotencyKey, actor: &Actor, operation: &'static str) -> Ticket {
        ticket(key, actor, operation, self.hash.clone())
    }
}

/// As [`Body::ticket`], of a request without a body.
pub fn bare_ticket(request: &HttpRequest, key: &IdempotencyKey, actor: &Actor, operation: &'static str) -> Ticket {
    ticket(key, actor, operation, request_hash(request.path(), b""))
}

fn ticket(key: &IdempotencyKey, actor: &Actor, operation: &'static str, request_hash: String) -> Ticket {
    let owner = match actor {
        Actor::Person { account, .. } => format!("account:{account}"),
        Actor::Client { client, .. } => format!("client:{client}"),
        Actor::Visitor | Actor::System => VISITOR.to_owned(),
    };
    Ticket { owner, operation, key: key.0.clone(), request_hash }
}

impl<T: DeserializeOwned + Serialize + Validate + 'static, const MOST: usize> FromRequest for Body<T, MOST> {
    type Error = ApiError;
    type Future = Later<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_json = media_type(request).is_some_and(|kind| matches!(kind.as_str(), "application/json" | "application/merge-patch+json"));
        let payload = payload.take();
        let path = request.path().to_owned();
        Box::pin(async move {
            if !is_json {
                return Err(ApiError::new(ErrorCode::UnsupportedMediaType));
            }
            let bytes = read(payload, MOST).await?;
            let value: T = parse(&bytes)?;
            let errors = validation::check(&value);
            if !errors.is_empty() {
                return Err(AppError::Validation(errors).into());
            }
            Ok(Self { value, hash: request_hash(&path, &bytes) })
        })
    }
}

/// What a repeat must agree in. The path belongs to it: the same words said on another case are another request.
fn request_hash(path: &str, body: &[u8]) -> String {
    vault::digest(&[path.as_bytes(), b"\n", body].concat())
}

/// The media type of the body, without parameters.
pub fn media_type(request: &HttpRequest) -> Option<String> {
    let value = request.headers().get(header::CONTENT_TYPE)?.to_str().ok()?;
    value.split(';').next().map(|kind| kind.trim().to_ascii_lowercase())
}

/// Reads a body, up to a limit of bytes and of time.
pub async fn read(payload: Payload, limit: usize) -> Result<Vec<u8>, ApiError> {
    let mut bytes = Vec::new();
    let keep = |chunk: &[u8]| {
        bytes.extend_from_slice(chunk);
        Ok(())
    };
    receive(payload, limit, keep).await?;
    Ok(bytes)
}

/// As [`read`], part by part.
pub async fn receive(mut payload: Payload, limit: usize, mut take: impl FnMut(&[u8]) -> Result<(), ApiError>) -> Result<(), ApiError> {
    let reading = async {
        let mut length = 0;
        while let Some(chunk) = payload.next().await {
            let chunk = chunk.map_err(|_| ApiError::new(ErrorCode::Malformed))?;
            length += chunk.len();
            if length > limit {
                return Err(ApiError::new(ErrorCode::TooLarge));
            }
            take(&chunk)?;
        }
        Ok(())
    };
    tokio::time::timeout(BODY_PATIENCE, reading).await.unwrap_or_else(|_| Err(ApiError::new(ErrorCode::RequestTimeout)))
}

fn parse<T: DeserializeOwned + Serialize>(bytes: &[u8]) -> Result<T, ApiError> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let inner = error.inner();
        if inner.is_data() {
            return AppError::Validation(vec![field_error(error.path(), &inner.to_string())]).into();
        }
        ApiError::new(ErrorCode::Malformed)
    })?;
    json.end().map_err(|_| ApiError::new(ErrorCode::Malformed))?;
    if bytes.contains(&b'[')
        && let (Ok(sent), Ok(read)) = (serde_json::from_slice(bytes), serde_json::to_value(&value))
        && let Some(pointer) = list_for_object(&sent, &read)
    {
        return Err(AppError::Validation(vec![FieldError::new(pointer, FieldCode::Invalid)]).into());
    }
    Ok(value)
}

/// Where a list stands for an object. Serde takes it, the fields in their order; the document doesn't.
fn list_for_object(sent: &Value, read: &Value) -> Option<String> {
    let below = |name: &str, inner: &Value| Some(format!("/{name}{}", list_for_object(inner, read.get(name)?)?));
    match (sent, read) {
        (Value::Array(_), Value::Object(_)) => Some(String::new()),
        (Value::Object(fields), Value::Object(_)) => fields.iter().find_map(|(name, inner)| below(name, inner)),
        _ => None,
    }
}

/// Where a value of the wrong form stands, from what serde says.
fn field_error(path: &serde_path_to_error::Path, message: &str) -> FieldError {
    let parent: String = path.iter().filter_map(token).map(|token| format!("/{token}")).collect();
    let named = |prefix: &str| message.strip_prefix(prefix).and_then(|rest| rest.split('`').next()).map(escaped);
    if let Some(field) = named("missing field `") {
        FieldError::new(format!("{parent}/{field}"), FieldCode::Required)
    } else if let Some(field) = named("unknown field `") {
        let pointer = if parent.ends_with(&format!("/{field}")) { parent } else { format!("{parent}/{field}") };
        FieldError::new(pointer, FieldCode::NotAllowed)
    } else {
        FieldError::new(parent, FieldCode::Invalid)
    }
}

/// One step of a JSON pointer (RFC 6901).
fn token(segment: &Segment) -> Option<String> {
    match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(escaped(key)),
        Segment::Enum { variant } => Some(escaped(variant)),
        Segment::Unknown => None,
    }
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The query, parsed and validated; fields that the operation does not have are refused.
pub struct Params<T>(pub T);

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Params<T> {
    type Error = ApiError;
    type Future = std::future::Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(params(request.query_string()).map(Self))
    }
}

fn params<T: DeserializeOwned + Validate>(query: &str) -> Result<T, ApiError> {
    // An empty parameter says the same as none.
    let pairs = serde_urlencoded::from_str::<Vec<(String, String)>>(query).map_err(|_| ApiError::new(ErrorCode::Malformed))?;
    let filled: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let plain = serde_urlencoded::to_string(filled).map_err(|_| ApiError::new(ErrorCode::Malformed))?;
    let reader = serde_urlencoded::Deserializer::new(form_urlencoded_pairs(&plain));
    let value: T = serde_path_to_error::deserialize(reader)
        .map_err(|error| AppError::Validation(vec![field_error(error.path(), &error.inner().to_string())]))?;
    let errors = validation::check(&value);
    if errors.is_empty() { Ok(value) } else { Err(AppError::Validation(errors).into()) }
}

fn form_urlencoded_pairs(query: &str) -> form_urlencoded::Parse<'_> {
    form_urlencoded::parse(query.as_bytes())
}

/// An id in the path; what is no id names nothing.
pub struct Id<T>(pub T);

impl<T: FromStr + 'static> FromRequest for Id<T> {
    type Error = ApiError;
    type Future = std::future::Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let parsed = request.match_info().iter().next().and_then(|(_, text)| text.parse().ok());
        std::future::ready(parsed.map(Self).ok_or_else(|| ApiError::new(ErrorCode::NotFound)))
    }
}

/// The two ids of a path, of a thing and of a part of it. As [`Id`] where either is not an id.
pub struct Ids<A, B>(pub A, pub B);

impl<A: FromStr + 'static, B: FromStr + 'static> FromRequest for Ids<A, B> {
    type Error = ApiError;
    type Future = std::future::Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let mut texts = request.match_info().iter().map(|(_, text)| text);
        let both = texts.next().and_then(|text| text.parse().ok()).zip(texts.next().and_then(|text| text.parse().ok()));
        std::future::ready(both.map(|(thing, part)| Self(thing, part)).ok_or_else(|| ApiError::new(ErrorCode::NotFound)))
    }
}

/// Proxies whose word about the caller's address is taken.
#[derive(Debug, Clone, Default)]
pub struct TrustedProxies(pub Vec<IpAddr>);

/// The address that the request comes from, for limits and logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    /// The peer's address, or what the nearest trusted proxy says in `X-Forwarded-For`.
    pub fn of(request: &HttpRequest) -> Self {
        let peer = request.peer_addr().map_or(IpAddr::from([0, 0, 0, 0]), |peer| peer.ip());
        let trusted = request.app_data::<web::Data<TrustedProxies>>().map_or(&[][..], |proxies| &proxies.0);
        let forwarded = request.headers().get_all("x-forwarded-for").map(|value| value.to_str().unwrap_or_default());
        Self(subscriber(nearest(peer, forwarded, trusted)))
    }
}

/// The nearest hop that is no trusted proxy. What can't be read ends the search: beyond it anybody may have written anything.
fn nearest<'a>(peer: IpAddr, forwarded: impl Iterator<Item = &'a str>, trusted: &[IpAddr]) -> IpAddr {
    let hops: Vec<&str> = forwarded.flat_map(|value| value.split(',')).map(str::trim).collect();
    let mut nearest = peer.to_canonical();
    for hop in hops.into_iter().rev() {
        if !trusted.contains(&nearest) {
            break;
        }
        let Some(address) = hop.parse().ok().or_else(|| Some(hop.parse::<SocketAddr>().ok()?.ip())) else { break };
        nearest = address.to_canonical();
    }
    nearest
}

/// Whoever has one IPv6 address has at least the 64-bit network around it; they count as one.
fn subscriber(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(v6) => Ipv6Addr::from(u128::from(v6) & (u128::MAX << 64)).into(),
        v4 @ IpAddr::V4(_) => v4,
    }
}

impl FromRequest for ClientAddress {
    type Error = ApiError;
    type Future = std::future::Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Ok(Self::of(request)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_trusted_proxies_are_believed() {
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        let of = |peer: &str, forwarded: &[&str]| nearest(ip(peer), forwarded.iter().copied(), &[ip("10.0.0.2"), ip("10.0.0.3")]);
        assert_eq!(of("192.0.2.1", &["198.51.100.7"]), ip("192.0.2.1"), "a stranger's word counts for nothing");
        assert_eq!(of("10.0.0.2", &["198.51.100.7"]), ip("198.51.100.7"));
        assert_eq!(of("::ffff:10.0.0.2", &["198.51.100.7"]), ip("198.51.100.7"));
        assert_eq!(of("10.0.0.2", &["1.1.1.1, 198.51.100.7", "10.0.0.3"]), ip("198.51.100.7"), "the nearest that is no proxy of ours");
        assert_eq!(of("10.0.0.2", &["1.1.1.1, 198.51.100.7:4711"]), ip("198.51.100.7"));
        assert_eq!(of("10.0.0.2", &["1.1.1.1, nonsense"]), ip("10.0.0.2"), "nothing beyond what can't be read");
        assert_eq!(of("10.0.0.2", &[]), ip("10.0.0.2"));
    }

    #[test]
    fn an_ipv6_network_is_one_subscriber() {
        let of = |text: &str| subscriber(text.parse().unwrap()).to_string();
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::1"));
        assert_eq!(of("192.0.2.1"), "192.0.2.1");
    }

    #[test]
    fn the_same_words_on_another_case_are_another_request() {
        assert_ne!(request_hash("/api/v1/cases/1/information", b"{}"), request_hash("/api/v1/cases/2/information", b"{}"));
        assert_eq!(request_hash("/a", b"{}"), request_hash("/a", b"{}"));
    }
}
