//! The corpus of forged access tokens, many of them truly signed with the server's own key: none opens anything.

use acceptance::{Client, TestServer};
use data_encoding::BASE64URL_NOPAD as B64;
use ed25519_dalek::{Signer, SigningKey};
use hmac::{Hmac, Mac};
use majlis_persistence::signing_key;
use serde_json::{Map, Value, json};
use sha2::Sha256;

/// What a forger has: a good token, and for the sharpest forgeries the key itself.
struct Forger {
    header: Map<String, Value>,
    claims: Map<String, Value>,
    key: SigningKey,
}

impl Forger {
    async fn new(server: &TestServer, resident: &Client) -> Self {
        let parts: Vec<&str> = resident.token().split('.').collect();
        let read = |part: &str| serde_json::from_slice(&B64.decode(part.as_bytes()).unwrap()).unwrap();
        let keys = signing_key::list(server.app.db.read()).await.unwrap();
        let seed: [u8; 32] = server.app.vault.open(&keys[0].secret).unwrap().try_into().unwrap();
        Self { header: read(parts[0]), claims: read(parts[1]), key: SigningKey::from_bytes(&seed) }
    }

    fn message(&self, header: &[(&str, Value)], claims: &[(&str, Value)]) -> String {
        let part = |base: &Map<String, Value>, change: &[(&str, Value)]| {
            let mut map = base.clone();
            for (name, value) in change {
                // Null takes a field away.
                match value {
                    Value::Null => drop(map.remove(*name)),
                    value => drop(map.insert((*name).to_owned(), value.clone())),
                }
            }
            B64.encode(&serde_json::to_vec(&map).unwrap())
        };
        format!("{}.{}", part(&self.header, header), part(&self.claims, claims))
    }

    fn signed_by(key: &SigningKey, message: String) -> String {
        let signature = key.sign(message.as_bytes());
        format!("{message}.{}", B64.encode(&signature.to_bytes()))
    }

    fn signed(&self, header: &[(&str, Value)], claims: &[(&str, Value)]) -> String {
        Self::signed_by(&self.key, self.message(header, claims))
    }

    fn hs256(&self, secret: &[u8]) -> String {
        let message = self.message(&[("alg", json!("HS256"))], &[]);
        let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(secret).unwrap();
        mac.update(message.as_bytes());
        format!("{message}.{}", B64.encode(&mac.finalize().into_bytes()))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_forgery_opens_anything() {
    const DAY: i64 = 86_400;
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let other = server.resident("badr@example.om").await;
    let forger = Forger::new(&server, &resident).await;
    let try_it = async |token: &str| server.visitor().with_token(token).get("/account").await;
    try_it(&forger.signed(&[], &[])).await.expect(200);

    let now = server.app.now().timestamp();
    let public = forger.key.verifying_key().to_bytes();
    let stranger = SigningKey::from_bytes(&[7; 32]);
    let victim = Forger::new(&server, &other).await.claims["sub"].clone();
    let (head, last) = resident.token().rsplit_once('.').unwrap();
    let other_last = other.token().rsplit_once('.').unwrap().1;
    let own_key = json!({ "kty": "OKP", "crv": "Ed25519", "x": B64.encode(&stranger.verifying_key().to_bytes()) });
    let header = |name: &'static str, value: Value| forger.signed(&[(name, value)], &[]);
    let claim = |name: &'static str, value: Value| forger.signed(&[], &[(name, value)]);
    let unsigned = |alg: &str| format!("{}.", forger.message(&[("alg", json!(alg))], &[]));
    let forgeries = [
        ("alg none", unsigned("none")),
        ("alg None", unsigned("None")),
        ("alg none with a signature", format!("{}.{last}", forger.message(&[("alg", json!("none"))], &[]))),
        ("HS256 with the public key", forger.hs256(&public)),
        ("HS256 with the public key as text", forger.hs256(B64.encode(&public).as_bytes())),
        ("HS256 with nothing", forger.hs256(b"")),
        ("another key", Forger::signed_by(&stranger, forger.message(&[], &[]))),
        ("another key, given along", Forger::signed_by(&stranger, forger.message(&[("jwk", own_key)], &[]))),
        ("no kid", header("kid", Value::Null)),
        ("another kid", header("kid", json!(uuid::Uuid::new_v4()))),
        ("a path as kid", header("kid", json!("../../dev/null"))),
        ("SQL as kid", header("kid", json!("' OR 1=1 --"))),
        ("typ of identity tokens", header("typ", json!("JWT"))),
        ("no typ", header("typ", Value::Null)),
        ("critical extension", header("crit", json!(["b64"]))),
        ("another algorithm's name", header("alg", json!("ES256"))),
        ("key by address", header("jku", json!("https://evil.example/jwks.json"))),
        ("another audience", claim("aud", json!("other"))),
        ("no audience", claim("aud", Value::Null)),
        ("another issuer", claim("iss", json!("https://evil.example"))),
        ("no issuer", claim("iss", Value::Null)),
        ("expired", forger.signed(&[], &[("iat", json!(now - 700)), ("nbf", json!(now - 700)), ("exp", json!(now - 100))])),
        ("of tomorrow", forger.signed(&[], &[("iat", json!(now + DAY)), ("nbf", json!(now + DAY)), ("exp", json!(now + DAY + 600))])),
        ("for a year", claim("exp", json!(now + 31_536_000))),
        ("no expiry", claim("exp", Value::Null)),
        ("expiry as text", claim("exp", json!("never"))),
        ("another person on this session", claim("sub", victim)),
        ("no session", claim("sid", Value::Null)),
        ("another session", claim("sid", json!(uuid::Uuid::new_v4()))),
        ("a machine of the same id", claim("sub", json!(forger.claims["sub"].as_str().unwrap().replace("account:", "client:")))),
        ("scope beside the session", claim("scope", json!("cases:submit"))),
        ("altered payload", format!("{}.{last}", forger.message(&[], &[("exp", json!(now + 599))]))),
        ("another token's signature", format!("{head}.{other_last}")),
        ("no signature", format!("{head}.")),
        ("two parts", head.to_owned()),
        ("four parts", format!("{}.x", resident.token())),
        ("signature of zeros", format!("{head}.{}", B64.encode(&[0; 64]))),
        ("nothing", String::new()),
        ("too long", format!("{}{}", resident.token(), "A".repeat(8000))),
    ];
    assert!(forgeries.len() >= 20);
    for (name, token) in forgeries {
        let answer = try_it(&token).await;
        assert_eq!(answer.status, 401, "{name}: {}", answer.body);
        assert_eq!(answer.refused(401), "unauthenticated", "{name}");
        // Nor where no token is needed: who shows one must show a good one.
        assert_eq!(server.visitor().with_token(&token).get("/municipality").await.status, 401, "{name}");
    }
    try_it(resident.token()).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_bearer_scheme_counts() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let visitor = server.visitor();
    let token = resident.token();
    for value in
        [token.to_owned(), format!("Basic {token}"), format!("Token {token}"), "Bearer".to_owned(), format!("Bearer {token} {token}")]
    {
        let request = visitor.request(reqwest::Method::GET, "/account").header("authorization", &value);
        assert_eq!(visitor.send(request).await.refused(401), "unauthenticated", "{value}");
    }
    let by_query = visitor.get(&format!("/account?access_token={token}")).await;
    assert_eq!(by_query.refused(401), "unauthenticated");
}
