//! Machines of other organisations.

use acceptance::{Answer, Client, Staff, TestServer};
use chrono::Duration;
use ed25519_dalek::{Signature, VerifyingKey};
use reqwest::Method;
use serde_json::{Value, json};

async fn register(administrator: &Client, scopes: Value) -> Value {
    administrator.post("/api-clients", &json!({ "name": "تجاوب", "scopes": scopes })).await.expect(201)
}

async fn ask(server: &TestServer, form: &[(&str, &str)]) -> Answer {
    let visitor = server.visitor();
    let body = form.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
    let request = visitor.request(Method::POST, "/auth/token").header("content-type", "application/x-www-form-urlencoded").body(body);
    visitor.send(request).await
}

fn credentials(client: &Value) -> [(&str, &str); 3] {
    [
        ("grant_type", "client_credentials"),
        ("client_id", client["id"].as_str().unwrap()),
        ("client_secret", client["client_secret"].as_str().unwrap()),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_sends_cases_until_it_is_shut_out() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let client = register(&administrator, json!(["cases:submit"])).await;
    let token = ask(&server, &credentials(&client)).await.expect(200);
    assert_eq!((&token["token_type"], &token["expires_in"], &token["scope"]), (&json!("Bearer"), &json!(600), &json!("cases:submit")));
    let machine = server.visitor().with_token(token["access_token"].as_str().unwrap());
    let mut report = server.report().await;
    report["reporter"] = json!({ "name": "سالم", "phone": "99123456" });
    let receipt = machine.post("/cases", &report).await.expect(201);
    assert_eq!(receipt["case"]["channel"], "partner_api");
    for path in ["/account", "/notifications", "/cases", "/api-clients"] {
        assert_eq!(machine.get(path).await.refused(403), "forbidden", "{path}");
    }
    let path = format!("/api-clients/{}", client["id"].as_str().unwrap());
    assert_eq!(administrator.delete(&path).await.status, 204);
    assert_eq!(machine.get("/municipality").await.refused(401), "unauthenticated", "at once");
    assert_eq!(ask(&server, &credentials(&client)).await.refused(401), "sign_in_failed");
    assert_eq!(administrator.delete(&path).await.refused(404), "not_found");
    let list = administrator.get("/api-clients").await.expect(200);
    assert!(list["items"][0]["revoked_at"].is_string());
    assert!(!list.to_string().contains(client["client_secret"].as_str().unwrap()), "the secret is shown once");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_machine_gets_wrong_is_said_where_it_helps_and_not_where_it_harms() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let client = register(&administrator, json!(["cases:read"])).await;
    let with = |name: &'static str, value: &'static str| {
        let mut form = credentials(&client).to_vec();
        form.retain(|(other, _)| *other != name);
        form.push((name, value));
        form
    };
    let nobody = "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e";
    for form in [with("client_secret", "made-up"), with("client_id", nobody), with("client_id", "made-up")] {
        assert_eq!(ask(&server, &form).await.refused(401), "sign_in_failed");
    }
    assert_eq!(ask(&server, &with("grant_type", "password")).await.field("/grant_type"), "not_allowed");
    assert_eq!(ask(&server, &with("scope", "cases%3Asubmit")).await.field("/scope"), "not_allowed");
    assert_eq!(ask(&server, &with("scope", "cases%3Aread")).await.expect(200)["scope"], "cases:read");
    assert_eq!(ask(&server, &credentials(&client)[..2]).await.field("/client_secret"), "required");
    assert_eq!(server.visitor().post("/auth/token", &json!({})).await.refused(415), "unsupported_media_type");
    let token = ask(&server, &credentials(&client)).await.expect(200)["access_token"].as_str().unwrap().to_owned();
    let machine = server.visitor().with_token(&token);
    assert_eq!(machine.post("/cases", &server.report().await).await.refused(403), "forbidden", "its scope is another");
    server.advance(Duration::seconds(610));
    assert_eq!(machine.get("/municipality").await.refused(401), "unauthenticated");
}

#[tokio::test(flavor = "multi_thread")]
async fn administrators_register_machines_and_nobody_else() {
    let server = TestServer::start().await;
    let body = json!({ "name": "تجاوب", "scopes": ["cases:submit"] });
    assert_eq!(server.visitor().post("/api-clients", &body).await.refused(401), "unauthenticated");
    for staff in [Staff::Agent, Staff::Moderator, Staff::Auditor] {
        assert_eq!(server.staff(staff).await.post("/api-clients", &body).await.refused(403), "forbidden", "{staff:?}");
    }
    let administrator = server.staff(Staff::Administrator).await;
    for (wrong, pointer, code) in [
        (json!({ "name": " ", "scopes": ["cases:submit"] }), "/name", "required"),
        (json!({ "name": "x", "scopes": [] }), "/scopes", "required"),
        (json!({ "name": "x", "scopes": ["everything"] }), "/scopes/0", "invalid"),
    ] {
        assert_eq!(administrator.post("/api-clients", &wrong).await.field(pointer), code);
    }
    let first = administrator.post_as("once", "/api-clients", &body).await.expect(201);
    assert_eq!(administrator.post_as("once", "/api-clients", &body).await.expect(201), first, "the secret too");
    assert_eq!(administrator.get("/api-clients").await.expect(200)["items"].as_array().map(Vec::len), Some(1));
    let path = format!("/api-clients/{}", first["id"].as_str().unwrap());
    assert_eq!(administrator.delete(&path).await.status, 204);
    assert_eq!(administrator.delete(&path).await.refused(404), "not_found");
    let history = server.staff(Staff::Auditor).await.get("/administration/changes?subject_kind=api_client").await.expect(200);
    let history = history["items"].as_array().unwrap();
    let kinds: Vec<&Value> = history.iter().map(|change| &change["kind"]).collect();
    assert_eq!(kinds, ["blocked", "created"], "each once");
    assert!(history.iter().all(|change| change["subject_id"] == first["id"] && change["actor_name"].is_string()));
    assert!(!history[1].to_string().contains(first["client_secret"].as_str().unwrap()));
}

/// Others can check our tokens with the published keys alone.
#[tokio::test(flavor = "multi_thread")]
async fn the_published_keys_verify_the_tokens() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let published = server.visitor().get("//.well-known/jwks.json").await.expect(200);
    let decode = |text: &str| data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
    let (message, signature) = resident.token().rsplit_once('.').unwrap();
    let header: Value = serde_json::from_slice(&decode(message.split('.').next().unwrap())).unwrap();
    let key = published["keys"].as_array().unwrap().iter().find(|key| key["kid"] == header["kid"]).expect("the key");
    assert_eq!((&key["kty"], &key["crv"], &key["alg"]), (&json!("OKP"), &json!("Ed25519"), &json!("EdDSA")));
    assert!(key.get("d").is_none(), "never the private part");
    let key = VerifyingKey::from_bytes(&decode(key["x"].as_str().unwrap()).try_into().unwrap()).unwrap();
    let signature = Signature::from_slice(&decode(signature)).unwrap();
    key.verify_strict(message.as_bytes(), &signature).expect("ours");
    assert!(key.verify_strict(format!("{message}x").as_bytes(), &signature).is_err());
}
