//! Staff: invited, given roles, blocked; nobody raises themselves, and one administrator always stays.

use std::sync::Arc;

use acceptance::{Client, Postbox, Staff, TestServer};
use chrono::Duration;
use majlis_app::port::SendError;
use serde_json::{Value, json};
use totp_rs::{Algorithm, Secret, TOTP};

use super::department::changes;

const PASSWORD: &str = "seven palms by the lantern coast";

async fn invite(server: &TestServer, administrator: &Client, email: &str, roles: Value) -> (Value, String) {
    let made =
        administrator.post("/administration/invitations", &json!({ "email": email, "roles": roles, "language": "en" })).await.expect(201);
    server.run_jobs().await;
    let message = server.newest_message(email).await;
    let token = message.text.split("/console/en/invitation#token=").nth(1).expect("a link").split_whitespace().next().expect("a token");
    (made, token.to_owned())
}

fn accept(token: &str) -> Value {
    json!({ "token": token, "name": "خالد المعشني", "password": PASSWORD })
}

/// What an authenticator shows now.
fn code(server: &TestServer, secret: &Value) -> String {
    let bytes = Secret::Encoded(secret.as_str().expect("a secret").to_owned()).to_bytes().expect("base32");
    let totp = TOTP::new_unchecked(Algorithm::SHA1, 6, 1, 30, bytes, None, String::new());
    totp.generate(server.app.now().timestamp().try_into().expect("after 1970"))
}

/// Takes an invitation up to its end: somebody who is signed in.
async fn join(server: &TestServer, token: &str) -> Client {
    let visitor = server.visitor();
    let enrolment = visitor.post("/auth/invitation-acceptances", &accept(token)).await.expect(201);
    let body = json!({ "enrolment_token": enrolment["enrolment_token"], "code": code(server, &enrolment["secret"]), "client": "app" });
    let enrolled = visitor.post("/auth/staff-enrolments", &body).await.expect(201);
    assert_eq!(enrolled["recovery_codes"].as_array().unwrap().len(), 10);
    visitor.with_token(enrolled["tokens"]["access_token"].as_str().unwrap())
}

async fn member(administrator: &Client, email: &str) -> Value {
    let page = administrator.get("/administration/staff?limit=100").await.expect(200);
    let items = page["items"].as_array().unwrap().clone();
    items.into_iter().find(|item| item["email"] == email).unwrap_or_else(|| panic!("no {email}"))
}

fn path(member: &Value) -> String {
    format!("/administration/staff/{}", member["id"].as_str().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invited_officer_sets_up_name_password_and_authenticator_and_works() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let lighting = server.id_of("departments", "lighting").await;
    let roles = json!([{ "role": "department_officer", "department_id": lighting }]);
    let email = "new.officer@alsahil.example";
    let (invitation, token) = invite(&server, &administrator, email, roles.clone()).await;
    assert_eq!((&invitation["state"], &invitation["roles"]), (&json!("open"), &roles));
    let offer = server.visitor().post("/auth/invitation-looks", &json!({ "token": token })).await.expect(200);
    assert_eq!((&offer["email"], &offer["roles"]), (&json!(email), &roles));
    let weak = json!({ "token": token, "name": "خالد", "password": "new.officer1" });
    assert_eq!(server.visitor().post("/auth/invitation-acceptances", &weak).await.field("/password"), "weak_password");

    let officer = join(&server, &token).await;
    let account = officer.get("/account").await.expect(200);
    assert_eq!((&account["name"], &account["roles"]), (&json!("خالد المعشني"), &roles));
    officer.get("/cases").await.expect(200);
    for again in [accept(&token), json!({ "token": token, "name": "x", "password": PASSWORD })] {
        assert_eq!(server.visitor().post("/auth/invitation-acceptances", &again).await.refused(422), "code_expired", "a link works once");
    }
    assert_eq!(server.visitor().post("/auth/invitation-looks", &json!({ "token": token })).await.refused(422), "code_expired");
    let kinds: Vec<Value> =
        changes(&administrator, "invitation", &invitation["id"]).await.iter().map(|change| change["kind"].clone()).collect();
    assert_eq!(kinds, ["accepted", "created"]);
    let twice = json!({ "email": email.to_uppercase(), "roles": roles });
    assert_eq!(
        administrator.post("/administration/invitations", &twice).await.refused(409),
        "already_exists",
        "who works here is not invited"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn links_end_by_time_by_being_taken_back_and_by_a_newer_one() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let roles = json!([{ "role": "moderator", "department_id": null }]);
    let refused = async |token: &str| server.visitor().post("/auth/invitation-acceptances", &accept(token)).await.refused(422);
    let (first, old) = invite(&server, &administrator, "one@alsahil.example", roles.clone()).await;
    server.advance(Duration::seconds(1));
    let (second, new) = invite(&server, &administrator, "one@alsahil.example", roles.clone()).await;
    assert_eq!(refused(&old).await, "code_expired", "a newer one replaces it");
    let taken_back = format!("/administration/invitations/{}", second["id"].as_str().unwrap());
    assert_eq!(administrator.delete(&taken_back).await.status, 204);
    assert_eq!(refused(&new).await, "code_expired");
    let again = administrator.delete(&taken_back).await;
    assert_eq!((again.status, again.body["state"].as_str()), (409, Some("revoked")));
    let list = administrator.get("/administration/invitations").await.expect(200);
    assert!(list["items"].as_array().unwrap().iter().any(|item| item["id"] == first["id"] && item["state"] == "revoked"));

    let (_, late) = invite(&server, &administrator, "two@alsahil.example", roles).await;
    server.advance(Duration::days(7));
    assert_eq!(refused(&late).await, "code_expired");
    assert_eq!(refused("nonsense").await, "code_expired");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_who_take_one_link_up_one_does() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let roles = json!([{ "role": "moderator", "department_id": null }]);
    let (_, token) = invite(&server, &administrator, "one@alsahil.example", roles).await;
    let visitor = server.visitor();
    let body = accept(&token);
    let answers = futures_util::future::join_all((0..6).map(|_| visitor.post("/auth/invitation-acceptances", &body))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 201).count(), 1);
    assert!(answers.iter().all(|answer| matches!(answer.status, 201 | 422)));
}

#[tokio::test(flavor = "multi_thread")]
async fn roles_and_blocking_hold_at_once() {
    let server = TestServer::start().await;
    let (administrator, agent) = (server.staff(Staff::Administrator).await, server.staff(Staff::Agent).await);
    let found = member(&administrator, Staff::Agent.email()).await;
    let moderator = json!({ "roles": [{ "role": "moderator", "department_id": null }, { "role": "moderator", "department_id": null }] });
    let changed = administrator.patch_if(&path(&found), &found["etag"], &moderator).await.expect(200);
    assert_eq!(changed["roles"].as_array().unwrap().len(), 1, "each role once");
    let report = json!({});
    assert_eq!(agent.post("/cases/entered", &report).await.refused(403), "forbidden", "no longer an agent");
    assert_eq!(administrator.patch_if(&path(&found), &found["etag"], &moderator).await.refused(412), "precondition_failed");
    let blocked = administrator.patch_if(&path(&found), &changed["etag"], &json!({ "blocked": true })).await.expect(200);
    assert!(blocked["blocked_at"].is_string());
    assert_eq!(agent.get("/account").await.refused(401), "unauthenticated");
    let back = administrator.patch_if(&path(&found), &blocked["etag"], &json!({ "blocked": false })).await.expect(200);
    assert_eq!(agent.get("/account").await.refused(401), "unauthenticated", "the session has ended for good");
    let gone = administrator.patch_if(&path(&found), &back["etag"], &json!({ "roles": [] })).await.expect(200);
    assert_eq!(gone["roles"], json!([]));
    assert_eq!(administrator.patch_if(&path(&found), &gone["etag"], &moderator).await.refused(404), "not_found");
    let kinds: Vec<Value> = changes(&administrator, "staff", &found["id"]).await.iter().map(|change| change["kind"].clone()).collect();
    // The profile was applied by the clock on the wall, before or after the test's own.
    let (created, done): (Vec<Value>, Vec<Value>) = kinds.into_iter().partition(|kind| kind == "created");
    assert_eq!(done, ["changed", "unblocked", "blocked", "changed"]);
    assert_eq!(created.len(), 1, "the profile gave them the account");
    // Whoever left can come again, by an invitation, with another authenticator.
    let roles = json!([{ "role": "service_agent", "department_id": null }]);
    let (_, token) = invite(&server, &administrator, Staff::Agent.email(), roles).await;
    join(&server, &token).await.get("/cases").await.expect(200);

    for (roles, pointer, code) in [
        (json!([{ "role": "resident", "department_id": null }]), "/roles/0/role", "not_allowed"),
        (
            json!([{ "role": "auditor", "department_id": server.id_of("departments", "lighting").await }]),
            "/roles/0/department_id",
            "not_allowed",
        ),
        (json!([{ "role": "department_manager", "department_id": null }]), "/roles/0/department_id", "required"),
        (json!([{ "role": "department_manager", "department_id": found["id"] }]), "/roles/0/department_id", "unknown"),
    ] {
        let officer = member(&administrator, Staff::LightingOfficer.email()).await;
        let answer = administrator.patch_if(&path(&officer), &officer["etag"], &json!({ "roles": roles })).await;
        assert_eq!(answer.field(pointer), code, "{roles}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_changes_themselves_and_an_administrator_always_stays() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let mine = member(&administrator, Staff::Administrator.email()).await;
    for body in [json!({ "blocked": true }), json!({ "roles": [] }), json!({ "roles": [{ "role": "auditor", "department_id": null }] })] {
        let answer = administrator.patch_if(&path(&mine), &mine["etag"], &body).await;
        assert_eq!((answer.status, answer.body["state"].as_str()), (409, Some("own_account")), "{body}");
    }
    let raised = json!({ "roles": [mine["roles"][0], { "role": "auditor", "department_id": null }] });
    assert_eq!(
        administrator.patch_if(&path(&mine), &mine["etag"], &raised).await.refused(409),
        "state_conflict",
        "nobody raises themselves"
    );
    assert_eq!(member(&administrator, Staff::Administrator.email()).await, mine);

    // Two administrators who shut each other out at once: one of them stays.
    let roles = json!([{ "role": "administrator", "department_id": null }]);
    let (_, token) = invite(&server, &administrator, "second@alsahil.example", roles).await;
    let second = join(&server, &token).await;
    let other = member(&administrator, "second@alsahil.example").await;
    let body = json!({ "blocked": true });
    let (mine_path, other_path) = (path(&mine), path(&other));
    let (a, b) =
        tokio::join!(administrator.patch_if(&other_path, &other["etag"], &body), second.patch_if(&mine_path, &mine["etag"], &body));
    assert_eq!([a.status, b.status].iter().filter(|status| **status == 200).count(), 1, "{} {}", a.body, b.body);
    assert!([a.status, b.status].iter().all(|status| matches!(status, 200 | 401 | 403)), "{} {}", a.status, b.status);
    let left = if a.status == 200 { administrator } else { second };
    left.get("/administration/staff").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_ends_with_the_rights_of_who_sent_it() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let roles = json!([{ "role": "administrator", "department_id": null }]);
    let (_, token) = invite(&server, &administrator, "second@alsahil.example", roles.clone()).await;
    let second = join(&server, &token).await;
    let (_, open) = invite(&server, &second, "third@alsahil.example", roles).await;
    let known = member(&administrator, "second@alsahil.example").await;
    administrator.patch_if(&path(&known), &known["etag"], &json!({ "blocked": true })).await.expect(200);
    let refused = server.visitor().post("/auth/invitation-acceptances", &accept(&open)).await;
    assert_eq!(refused.refused(422), "code_expired");
}

/// The secret of the link in the newest of some messages.
fn link(messages: &[majlis_app::port::Email]) -> String {
    let text = &messages.last().expect("a message").text;
    let token = text.split("invitation#token=").nth(1).expect("a link").split_whitespace().next();
    token.expect("a token").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_that_did_not_arrive_is_told_and_sent_again() {
    let postbox = Arc::new(Postbox::default());
    let mail = postbox.clone();
    let server = TestServer::start_as(|_| {}, move |app| app.mail = mail).await;
    let (administrator, auditor) = (server.staff(Staff::Administrator).await, server.staff(Staff::Auditor).await);
    let email = "new.officer@alsahil.example";
    let body = json!({ "email": email, "roles": [{ "role": "moderator", "department_id": null }] });
    let made = administrator.post("/administration/invitations", &body).await.expect(201);
    let state = async |who: &Client| who.get("/administration/invitations").await.expect(200)["items"][0]["state"].clone();
    postbox.fail(Some(SendError::Permanent("550 no such user".to_owned())));
    server.run_jobs().await;
    assert_eq!(state(&auditor).await, "undelivered");

    postbox.fail(None);
    let again = format!("/administration/invitations/{}/send", made["id"].as_str().unwrap());
    assert_eq!(auditor.post(&again, &json!({})).await.refused(403), "forbidden");
    server.advance(Duration::days(1));
    let administrator = server.staff(Staff::Administrator).await;
    let sent = administrator.post(&again, &json!({})).await.expect(200);
    assert_eq!((&sent["id"], &sent["state"]), (&made["id"], &json!("open")));
    assert!(sent["expires_at"].as_str() > made["expires_at"].as_str(), "seven days from now");
    server.run_jobs().await;
    let first = link(&postbox.to(email));
    // One that has expired, too; and the link before it stops working.
    server.advance(Duration::days(8));
    let administrator = server.staff(Staff::Administrator).await;
    assert_eq!(state(&administrator).await, "expired");
    administrator.post(&again, &json!({})).await.expect(200);
    server.run_jobs().await;
    let refused = server.visitor().post("/auth/invitation-acceptances", &accept(&first)).await;
    assert_eq!(refused.refused(422), "code_expired");
    join(&server, &link(&postbox.to(email))).await.get("/account").await.expect(200);
    assert_eq!(administrator.post(&again, &json!({})).await.refused(409), "already_exists", "they work here by now");
    let kinds: Vec<Value> = changes(&administrator, "invitation", &made["id"]).await.iter().map(|change| change["kind"].clone()).collect();
    assert_eq!(kinds, ["accepted", "sent_again", "sent_again", "undelivered", "created"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_back_is_not_sent_again() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let roles = json!([{ "role": "moderator", "department_id": null }]);
    let (made, _) = invite(&server, &administrator, "one@alsahil.example", roles).await;
    let path = format!("/administration/invitations/{}", made["id"].as_str().unwrap());
    assert_eq!(administrator.delete(&path).await.status, 204);
    let again = administrator.post(&format!("{path}/send"), &json!({})).await;
    assert_eq!((again.status, again.body["state"].as_str()), (409, Some("revoked")));
}
