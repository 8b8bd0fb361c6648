//! The fixture that all operations share: one server, everybody signed in, and cases as far along as needed.

mod case;
mod dialogue;
mod draft;
mod initiative;
mod newsletter;

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};

use acceptance::{Client, TestServer};
use chrono::Duration;
use majlis_app::staff::{self, NewStaff};
use majlis_contract::Language;
use majlis_contract::role::{Role, RoleGrant};
use serde_json::{Value, json};
use tokio::sync::OnceCell;
use totp_rs::{Algorithm, Secret, TOTP};

use super::who::Who;

pub use case::{Case, Stage};
pub use dialogue::Said;
pub use initiative::Far;

/// The password of staff who are made here.
pub const PASSWORD: &str = "grey pelican over the jetty";
/// The authenticator of staff who are made here.
pub const AUTHENTICATOR: &str = "RE46V37QOTIEG44L2LY52JRWEXSZBKPU";

pub struct World {
    pub server: TestServer,
    pub category: String,
    pub lighting: String,
    pub policy: String,
    people: HashMap<Who, Client>,
    counter: AtomicU32,
    subject: OnceCell<String>,
    /// A kind of initiatives that asks for nobody beside the sponsor.
    pub initiative_kind: String,
}

impl World {
    pub async fn start() -> Self {
        let server = TestServer::start().await;
        let category = server.id_of("categories", server.lamp_category()).await;
        let lighting = server.id_of("departments", "lighting").await;
        let policy = server.policy_id().await;
        let mut world = Self {
            server,
            category,
            lighting,
            policy,
            people: HashMap::new(),
            counter: AtomicU32::new(0),
            subject: OnceCell::new(),
            initiative_kind: String::new(),
        };
        for who in Who::ALL.into_iter().chain([Who::Forged]) {
            let client = world.sign_in(who).await;
            world.people.insert(who, client);
        }
        let few = json!({ "cosponsors": 0, "threshold": 40 });
        world.initiative_kind = world.server.initiative_kind(&world.client(Who::Administrator), few).await;
        world
    }

    async fn sign_in(&self, who: Who) -> Client {
        match who {
            Who::Visitor | Who::Guest => self.server.visitor(),
            Who::Forged => self.server.visitor().with_token("eyJhbGciOiJub25lIn0.e30."),
            Who::Resident => self.server.resident("salma@example.om").await,
            Who::OtherResident => self.server.resident("hamid@example.om").await,
            Who::ApiClient => {
                let (id, secret) = self.api_client().await;
                let form = [("grant_type", "client_credentials"), ("client_id", &id), ("client_secret", &secret)];
                let visitor = self.server.visitor();
                let body: Vec<String> = form.iter().map(|(name, value)| format!("{name}={value}")).collect();
                let request = visitor.request(reqwest::Method::POST, "/auth/token");
                let request = request.header("content-type", "application/x-www-form-urlencoded").body(body.join("&"));
                let token = visitor.send(request).await.expect(200);
                visitor.with_token(text(&token["access_token"]))
            }
            _ => self.server.staff(who.staff().expect("staff")).await,
        }
    }

    pub fn client(&self, who: Who) -> Client {
        self.people[&who].clone()
    }

    fn next(&self) -> u32 {
        self.counter.fetch_add(1, Ordering::Relaxed)
    }

    /// An address that nobody used before.
    pub fn fresh_email(&self) -> String {
        format!("person{}@example.om", self.next())
    }

    /// A machine with all scopes: its id and secret.
    pub async fn api_client(&self) -> (String, String) {
        let administrator = self.client(Who::Administrator);
        let body = json!({ "name": "تجاوب", "scopes": ["cases:submit", "cases:read"] });
        let made = administrator.post("/api-clients", &body).await.expect(201);
        (text(&made["id"]).to_owned(), text(&made["client_secret"]).to_owned())
    }

    /// A name that nothing has, in both languages.
    pub fn fresh_name(&self) -> Value {
        let number = self.next();
        json!({ "ar": format!("شيء {number}"), "en": format!("Thing {number}") })
    }

    /// Something that the administrator has added: its path and version.
    pub async fn made(&self, list: &str, body: Value) -> (String, String) {
        let made = self.client(Who::Administrator).post(&format!("/administration/{list}"), &body).await.expect(201);
        (format!("/administration/{list}/{}", text(&made["id"])), text(&made["etag"]).to_owned())
    }

    /// A member of staff by address: the id and the version.
    pub async fn member(&self, email: &str) -> (String, String) {
        let mut cursor = String::new();
        loop {
            let asked = format!("/administration/staff?limit=100&cursor={cursor}");
            let page = self.client(Who::Administrator).get(&asked).await.expect(200);
            if let Some(found) = items(&page).iter().find(|member| member["email"] == email) {
                return (text(&found["id"]).to_owned(), text(&found["etag"]).to_owned());
            }
            cursor = text(&page["next_cursor"]).to_owned();
        }
    }

    /// A new invitation, and the secret of its link.
    pub async fn invitation(&self) -> (Value, String) {
        self.moment().await;
        let email = self.fresh_email();
        let body = json!({ "email": email, "roles": [{ "role": "moderator", "department_id": null }], "language": "en" });
        let made = self.client(Who::Administrator).post("/administration/invitations", &body).await.expect(201);
        self.server.run_jobs().await;
        let message = self.server.newest_message(&email).await;
        let token = message.text.split("#token=").nth(1).expect("a link").split_whitespace().next().expect("a token");
        (made, token.to_owned())
    }

    /// The version of somebody's account.
    pub async fn account_etag(&self, who: Who) -> String {
        let account = self.client(who).get("/account").await.expect(200);
        text(&account["etag"]).to_owned()
    }

    /// All messages leave and a moment passes, so that the next one is the newest.
    async fn moment(&self) {
        self.server.run_jobs().await;
        self.server.advance(Duration::milliseconds(1));
    }

    /// Somebody new, signed in.
    pub async fn new_resident(&self) -> Client {
        self.moment().await;
        self.server.resident(&self.fresh_email()).await
    }

    /// A code asked for by a new address: the request's id, and the code.
    pub async fn code(&self) -> (String, String) {
        self.moment().await;
        let email = self.fresh_email();
        let asked = self.server.visitor().post("/auth/codes", &json!({ "kind": "email", "address": email })).await.expect(202);
        self.server.run_jobs().await;
        (text(&asked["id"]).to_owned(), self.server.code_for(&email).await)
    }

    /// An unconfirmed address of somebody's: its id, and the code that was sent there.
    pub async fn contact(&self, who: Who) -> (String, String) {
        self.moment().await;
        let email = self.fresh_email();
        let added = self.client(who).post("/account/contacts", &json!({ "kind": "email", "value": email })).await.expect(201);
        self.server.run_jobs().await;
        (text(&added["id"]).to_owned(), self.server.code_for(&email).await)
    }

    /// A new agent, with an authenticator or still without: the address.
    pub async fn new_staff(&self, authenticator: bool) -> String {
        let email = format!("staff{}@alsahil.example", self.next());
        let staff = NewStaff {
            name: "وليد".to_owned(),
            email: email.clone(),
            password: PASSWORD.to_owned(),
            grants: vec![RoleGrant { role: Role::ServiceAgent, department_id: None }],
            language: Language::Arabic,
            totp_secret: authenticator.then(|| AUTHENTICATOR.to_owned()),
        };
        staff::create(&self.server.app, staff).await.expect("staff");
        email
    }

    /// What an authenticator shows now.
    pub fn authenticator(&self, secret: &str) -> String {
        let bytes = Secret::Encoded(secret.to_owned()).to_bytes().expect("base32");
        let totp = TOTP::new_unchecked(Algorithm::SHA1, 6, 1, 30, bytes, None, String::new());
        totp.generate(self.server.app.now().timestamp().try_into().expect("after 1970"))
    }

    /// The demo's sign-in of a member of staff, with a code that was not used.
    pub async fn demo_sign_in(&self, who: Who) -> Value {
        let email = who.staff().expect("staff").email();
        let page = self.server.visitor().get("/demo/sign-ins").await.expect(200);
        items(&page).iter().find(|person| person["email"] == email).expect("the profile's staff").clone()
    }

    /// A browser's subscription to messages on its screen.
    pub fn device(&self) -> Value {
        let keys = json!({
            "p256dh": "BLn9b-VR0ca83knDNZ32dCHGyjJp-1riX9ZTN40MqV8K_LpQmLqxC_DoHvqvFXO_nGdAB4W9dogZb_sM-uV4JbY",
            "auth": "_ordMnz7uTCmrpBTeUV4Bw",
        });
        json!({ "endpoint": format!("https://updates.push.services.mozilla.com/wpush/v2/{}", self.next()), "keys": keys })
    }

    /// A message to somebody new, whose wishes nobody has changed.
    async fn delivery(&self) -> String {
        let case = self.new_resident().await.post("/cases", &self.report(Who::Resident)).await.expect(201);
        self.server.run_jobs().await;
        let page = self.client(Who::Agent).get(&format!("/cases/{}/deliveries", text(&case["id"]))).await.expect(200);
        let mail = items(&page).iter().find(|one| one["channel"] == "email" && one["audience"] == "reporter").expect("a mail");
        text(&mail["id"]).to_owned()
    }

    /// A message that was given up.
    pub async fn dead_letter(&self) -> String {
        let email = self.fresh_email();
        let mut report = self.report(Who::Visitor);
        report["reporter"] = json!({ "email": email });
        self.server.visitor().post("/cases", &report).await.expect(201);
        self.server.run_jobs().await;
        self.server.sql(&format!("UPDATE deliveries SET state = 'failed' WHERE address = '{email}'")).await;
        let page = self.client(Who::Administrator).get("/dead-letters?limit=1").await.expect(200);
        text(&items(&page)[0]["id"]).to_owned()
    }

    /// What the link for leaving a message carries.
    pub async fn leave_token(&self) -> String {
        let id = self.delivery().await.parse().expect("an id");
        let address = majlis_app::message::leave::address(&self.server.app, id, "ar");
        address.split_once("token=").expect("a token").1.to_owned()
    }

    /// The newest unread message inside the app of the resident's.
    pub async fn notification(&self) -> String {
        self.moment().await;
        self.case(Stage::Assigned).await;
        self.server.run_jobs().await;
        let page = self.client(Who::Resident).get("/notifications").await.expect(200);
        text(&items(&page).first().expect("a message")["id"]).to_owned()
    }
}

/// The text of a JSON string.
#[track_caller]
pub fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// The items of a page.
#[track_caller]
pub fn items(page: &Value) -> &Vec<Value> {
    page["items"].as_array().expect("items")
}
