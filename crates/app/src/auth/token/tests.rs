//! The corpus of forgeries: none may pass.

use data_encoding::{BASE64URL_NOPAD as B64, HEXLOWER};
use hmac::{Hmac, Mac};
use serde_json::{Map, Value, json};
use sha2::Sha256;
use std::sync::Arc;

use super::*;

const ISSUER: &str = "https://majlis.example";
const KID: &str = "0193f0e7-a4c7-8cc1-9d3b-0f1a2b3c4d5e";
const OTHER_KID: &str = "0193f0e7-a4c7-8cc1-9d3b-0f1a2b3c4d5f";

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_760_000_000, 0).unwrap()
}

fn key(kid: &str, seed: u8, retired_at: Option<DateTime<Utc>>) -> Arc<Key> {
    Arc::new(Key::new(kid.to_owned(), &[seed; 32], now(), retired_at))
}

fn ring() -> Ring {
    Ring(vec![key(KID, 1, None), key(OTHER_KID, 2, Some(now() - Duration::hours(1)))])
}

fn person() -> Subject {
    Subject::Account(AccountId(Uuid::from_u128(7)), SessionId(Uuid::from_u128(8)))
}

fn good() -> String {
    sign(&key(KID, 1, None), ISSUER, &person(), Uuid::from_u128(9), now(), now() + LIFE).unwrap()
}

fn passes(token: &str) -> Option<Subject> {
    verify(&Proven::default(), &ring(), ISSUER, token, now())
}

fn json_of(part: &str) -> Map<String, Value> {
    serde_json::from_slice(&B64.decode(part.as_bytes()).unwrap()).unwrap()
}

fn part(value: &Map<String, Value>) -> String {
    B64.encode(&serde_json::to_vec(value).unwrap())
}

/// A token signed by us, truly, over what `change` makes of header and claims.
fn signed(seed: u8, change: impl FnOnce(&mut Map<String, Value>, &mut Map<String, Value>)) -> String {
    use ed25519_dalek::Signer;
    let token = good();
    let mut parts = token.split('.');
    let (mut header, mut claims) = (json_of(parts.next().unwrap()), json_of(parts.next().unwrap()));
    change(&mut header, &mut claims);
    let message = format!("{}.{}", part(&header), part(&claims));
    let signature = ed25519_dalek::SigningKey::from_bytes(&[seed; 32]).sign(message.as_bytes());
    format!("{message}.{}", B64.encode(&signature.to_bytes()))
}

fn header(name: &str, value: Value) -> String {
    signed(1, |header, _| {
        header.insert(name.to_owned(), value);
    })
}

fn claim(name: &str, value: Value) -> String {
    signed(1, |_, claims| {
        claims.insert(name.to_owned(), value);
    })
}

fn without(name: &str) -> String {
    signed(1, |header, claims| {
        header.remove(name);
        claims.remove(name);
    })
}

/// HS256 with something that everybody knows as the secret.
fn hs256(secret: &[u8]) -> String {
    let token = signed(1, |header, _| {
        header.insert("alg".to_owned(), json!("HS256"));
    });
    let message = token.rsplit_once('.').unwrap().0;
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(secret).unwrap();
    mac.update(message.as_bytes());
    format!("{message}.{}", B64.encode(&mac.finalize().into_bytes()))
}

fn unsigned(algorithm: &str) -> String {
    let token = header("alg", json!(algorithm));
    format!("{}.", token.rsplit_once('.').unwrap().0)
}

#[test]
fn a_good_token_passes() {
    assert_eq!(passes(&good()), Some(person()));
    assert_eq!(passes(&signed(1, |_, _| ())), Some(person()), "the forger's tool itself works");
    let client = Subject::Client(ApiClientId(Uuid::from_u128(5)), vec![Scope::CasesSubmit, Scope::CasesRead]);
    let old = key(OTHER_KID, 2, None);
    let token = sign(&old, ISSUER, &client, Uuid::from_u128(9), now(), now() + LIFE).unwrap();
    assert_eq!(passes(&token), Some(client), "a retired key still verifies for a day");
}

#[test]
fn no_forgery_passes() {
    let public = ed25519_dalek::SigningKey::from_bytes(&[1; 32]).verifying_key().to_bytes();
    let second = now().timestamp();
    let own_jwk = json!({ "kty": "OKP", "crv": "Ed25519", "x": B64.encode(&public) });
    let mut broken = good();
    broken.replace_range(broken.len() - 4.., "AAAA");
    let half = good().rsplit_once('.').unwrap().0.to_owned();
    let swapped = format!("{}.{}", half, claim("sub", json!("account:x")).rsplit_once('.').unwrap().1);
    let altered = {
        let token = good();
        let parts: Vec<&str> = token.split('.').collect();
        let mut claims = json_of(parts[1]);
        claims.insert("sub".to_owned(), json!(format!("account:{}", Uuid::from_u128(1))));
        format!("{}.{}.{}", parts[0], part(&claims), parts[2])
    };
    let forgeries = [
        ("nothing", String::new()),
        ("no token", "token".to_owned()),
        ("dots", "..".to_owned()),
        ("no signature", half.clone()),
        ("an empty signature", format!("{half}.")),
        ("alg none", unsigned("none")),
        ("alg None", unsigned("None")),
        ("alg EdDSA without a signature", unsigned("EdDSA")),
        ("alg none with the signature", header("alg", json!("none"))),
        ("HS256 with the public key", hs256(&public)),
        ("HS256 with the public key in hexadecimal", hs256(HEXLOWER.encode(&public).as_bytes())),
        ("HS256 with the public key in base64", hs256(B64.encode(&public).as_bytes())),
        ("HS256 with no secret", hs256(b"")),
        ("RS256", header("alg", json!("RS256"))),
        ("ES256", header("alg", json!("ES256"))),
        ("two algorithms", header("alg", json!(["EdDSA", "none"]))),
        ("another key", signed(3, |_, _| ())),
        ("a key of ours under the kid of another", signed(2, |_, _| ())),
        ("a broken signature", broken),
        ("the signature of another token", swapped),
        ("an altered payload", altered),
        ("an unknown kid", header("kid", json!(Uuid::nil()))),
        ("no kid", without("kid")),
        ("a kid that is a path", header("kid", json!("../../dev/null"))),
        ("typ JWT", header("typ", json!("JWT"))),
        ("typ of an id token", header("typ", json!("id+jwt"))),
        ("typ of a logout token", header("typ", json!("logout+jwt"))),
        ("no typ", without("typ")),
        ("a key inside", header("jwk", own_jwk)),
        ("a key elsewhere", header("jku", json!("https://evil.example/jwks.json"))),
        ("a certificate elsewhere", header("x5u", json!("https://evil.example/x5u"))),
        ("critical extensions", header("crit", json!(["exp"]))),
        ("another header", header("extra", json!(true))),
        ("another audience", claim("aud", json!("other"))),
        ("several audiences", claim("aud", json!(["majlis", "other"]))),
        ("no audience", without("aud")),
        ("another issuer", claim("iss", json!("https://evil.example"))),
        ("several issuers", claim("iss", json!([ISSUER, "https://evil.example"]))),
        ("no issuer", without("iss")),
        ("expired", claim("exp", json!(second - 10))),
        (
            "expired long ago",
            signed(1, |_, claims| {
                for (name, value) in [("iat", second - 4000), ("nbf", second - 4000), ("exp", second - 3400)] {
                    claims.insert(name.to_owned(), json!(value));
                }
            }),
        ),
        ("no end", without("exp")),
        ("the end as a text", claim("exp", json!("9999999999"))),
        ("no end in sight", claim("exp", json!(second + 86_400))),
        ("the end of time", claim("exp", json!(i64::MAX))),
        ("not yet good", claim("nbf", json!(second + AHEAD + 1))),
        ("no beginning", without("nbf")),
        ("issued in the future", claim("iat", json!(second + AHEAD + 1))),
        ("no time of issue", without("iat")),
        ("no subject", without("sub")),
        ("a subject of no kind", claim("sub", json!(Uuid::from_u128(7)))),
        ("a subject of another kind", claim("sub", json!(format!("system:{}", Uuid::from_u128(7))))),
        ("no session", without("sid")),
        ("a person with scopes", claim("scope", json!("cases:read"))),
        ("a machine with a session", claim("sub", json!(format!("client:{}", Uuid::from_u128(7))))),
        ("no id", without("jti")),
        ("far too long", format!("{}{}", good(), "A".repeat(MAX_LENGTH))),
    ];
    assert!(forgeries.len() >= 20);
    let passed: Vec<&str> = forgeries.iter().filter(|(_, token)| passes(token).is_some()).map(|(name, _)| *name).collect();
    assert!(passed.is_empty(), "passed: {passed:?}");
}

#[test]
fn clocks_may_differ_a_little() {
    let at = |seconds: i64| verify(&Proven::default(), &ring(), ISSUER, &good(), now() + Duration::seconds(seconds)).is_some();
    assert!(at(-AHEAD) && at(600 + LEEWAY - 1));
    assert!(!at(-AHEAD - 1) && !at(600 + LEEWAY));
}

#[test]
fn a_key_that_retired_a_day_ago_verifies_nothing() {
    let token = signed(2, |header, _| {
        header.insert("kid".to_owned(), json!(OTHER_KID));
    });
    assert!(passes(&token).is_some());
    let ring = Ring(vec![key(OTHER_KID, 2, Some(now() - Duration::hours(24)))]);
    assert!(verify(&Proven::default(), &ring, ISSUER, &token, now()).is_none());
}

#[test]
fn what_was_proven_once_is_still_looked_at_each_time() {
    let (proven, token) = (Proven::default(), good());
    let at = |ring: &Ring, seconds: i64| verify(&proven, ring, ISSUER, &token, now() + Duration::seconds(seconds)).is_some();
    assert!(at(&ring(), 0) && at(&ring(), 1), "good, and good again");
    assert!(!at(&ring(), LIFE.num_seconds() + LEEWAY), "too late");
    assert!(!at(&Ring(vec![key(OTHER_KID, 2, None)]), 0), "its key is gone");
    assert!(!at(&Ring(vec![key(KID, 3, None)]), 0), "another key under the same name");
    let forged = signed(2, |_, _| {});
    let passes = |token: &str| verify(&proven, &ring(), ISSUER, token, now()).is_some();
    assert!(!passes(&forged) && !passes(&forged), "what was refused is refused again");
}
