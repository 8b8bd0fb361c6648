//! One server.

use std::sync::Arc;

use chrono::Duration;
use majlis_app::App;
use majlis_contract::contact::ContactKind;
use majlis_contract::demo::{CaughtMessage, DemoSignIn};
use majlis_persistence::ConnectionTrait;
use majlis_server::config::Config;
use majlis_server::{serve, wiring};
use serde_json::json;

use crate::{Client, FakeClock, Staff, database};

/// A server of one's own.
pub struct TestServer {
    pub app: Arc<App>,
    pub clock: Arc<FakeClock>,
    pub base: String,
    config: Config,
    running: Option<serve::Running>,
    _directory: Arc<tempfile::TempDir>,
}

impl TestServer {
    /// Starts one with the test configuration.
    pub async fn start() -> Self {
        Self::start_with(|_| {}).await
    }

    /// Starts one with the configuration changed.
    pub async fn start_with(change: impl FnOnce(&mut Config)) -> Self {
        Self::start_as(change, |_| {}).await
    }

    /// Starts one with the configuration changed, and the application too: its ports can be replaced.
    pub async fn start_as(change: impl FnOnce(&mut Config), replace: impl FnOnce(&mut App)) -> Self {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let mut config = database::fresh(directory.path()).await;
        change(&mut config);
        Self::serving(directory, config, replace).await
    }

    /// Starts one on a database without a table.
    pub async fn start_empty() -> Self {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let config = database::empty(directory.path()).await;
        Self::serving(directory, config, |_| {}).await
    }

    async fn serving(directory: tempfile::TempDir, config: Config, replace: impl FnOnce(&mut App)) -> Self {
        let clock = Arc::new(FakeClock::default());
        let mut app = wiring::app_with_clock(&config, clock.clone()).await.expect("an application");
        replace(Arc::get_mut(&mut app).expect("nobody else has it yet"));
        let running = serve::start(&config, app.clone()).await.expect("a server");
        let base = format!("http://{}", running.address);
        Self { app, clock, base, config, running: Some(running), _directory: Arc::new(directory) }
    }

    /// Stops the server and starts another process's worth of it on the same database and clock.
    pub async fn restart(&mut self) {
        self.running.take().expect("running").stop().await.expect("a graceful stop");
        self.app.db.close().await.expect("closing");
        self.app = wiring::app_with_clock(&self.config, self.clock.clone()).await.expect("an application");
        let running = serve::start(&self.config, self.app.clone()).await.expect("a server");
        self.base = format!("http://{}", running.address);
        self.running = Some(running);
    }

    /// Another worker's application on the same database and clock: on PostgreSQL with connections of its own, on SQLite,
    /// which is one process's, the same.
    pub async fn colleague(&self) -> Arc<App> {
        match std::env::var("MAJLIS_TEST_POSTGRES") {
            Ok(_) => wiring::app_with_clock(&self.config, self.clock.clone()).await.expect("an application"),
            Err(_) => self.app.clone(),
        }
    }

    /// Starts another process's worth of it beside this one, on the same database and clock.
    pub async fn beside(&self) -> Self {
        self.beside_on(self.clock.clone()).await
    }

    /// As [`Self::beside`], but its clock is ahead by so much.
    pub async fn beside_at(&self, ahead: Duration) -> Self {
        let clock = FakeClock::default();
        clock.set(self.app.now() + ahead);
        self.beside_on(Arc::new(clock)).await
    }

    async fn beside_on(&self, clock: Arc<FakeClock>) -> Self {
        let app = wiring::app_with_clock(&self.config, clock.clone()).await.expect("an application");
        let running = serve::start(&self.config, app.clone()).await.expect("a server");
        let base = format!("http://{}", running.address);
        Self { app, clock, base, config: self.config.clone(), running: Some(running), _directory: self._directory.clone() }
    }

    /// Does in the database what no operation of the API does.
    pub async fn sql(&self, statement: &str) {
        self.app.db.for_migrations().execute_unprepared(statement).await.expect(statement);
    }

    /// Moves the clock.
    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
    }

    /// Runs everything that is due, until nothing is.
    pub async fn run_jobs(&self) {
        majlis_jobs::run_periodic(&self.app).await;
        // Events of one case are told one after the other, each in a round of its own.
        for _ in 0..2000 {
            if majlis_jobs::run_due(&self.app, 50).await == 0 {
                return;
            }
        }
        panic!("jobs never end");
    }

    /// Somebody without an account.
    pub fn visitor(&self) -> Client {
        Client::new(&self.base)
    }

    /// A resident, signed in by e-mail code.
    pub async fn resident(&self, email: &str) -> Client {
        let visitor = self.visitor();
        let asked = visitor.post("/auth/codes", &json!({ "kind": ContactKind::Email, "address": email })).await.expect(202);
        self.run_jobs().await;
        let code = self.code_for(email).await;
        let body = json!({ "code_request_id": asked["id"], "code": code, "client": "app" });
        let tokens = visitor.post("/auth/sessions", &body).await.expect(201);
        visitor.with_token(tokens["access_token"].as_str().expect("a token"))
    }

    /// The newest code in a message to an address.
    pub async fn code_for(&self, address: &str) -> String {
        // A word of its own: six digits in a row stand in the ids of links too.
        let is_code = |word: &&str| word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit());
        let code = |text: &str| text.split_whitespace().find(is_code).map(str::to_owned);
        let messages = self.messages().await.into_iter().filter(|message| message.to == address);
        messages.into_iter().find_map(|message| code(&message.text)).expect("a code")
    }

    /// The newest caught message to an address.
    pub async fn newest_message(&self, address: &str) -> CaughtMessage {
        self.messages().await.into_iter().find(|message| message.to == address).expect("a message")
    }

    /// Caught messages, newest first.
    pub async fn messages(&self) -> Vec<CaughtMessage> {
        let page = self.visitor().get("/demo/messages?limit=100").await.expect(200);
        serde_json::from_value(page["items"].clone()).expect("messages")
    }

    /// What a member of staff signs in with now.
    pub async fn credentials(&self, who: Staff) -> DemoSignIn {
        let page = self.visitor().get("/demo/sign-ins").await.expect(200);
        let all: Vec<DemoSignIn> = serde_json::from_value(page["items"].clone()).expect("sign-ins");
        all.into_iter().find(|person| person.email == who.email()).expect("the profile's staff")
    }

    /// A member of staff, signed in with password and authenticator.
    pub async fn staff(&self, who: Staff) -> Client {
        let (visitor, person) = (self.visitor(), self.credentials(who).await);
        let body = json!({ "email": person.email, "password": person.password, "code": person.code, "client": "app" });
        let answer = visitor.post("/auth/staff-sessions", &body).await.expect(200);
        visitor.with_token(answer["access_token"].as_str().expect("a token"))
    }

    /// The id of something in a public list, by its code in the profile.
    pub async fn id_of(&self, list: &str, code: &str) -> String {
        let page = self.visitor().get(&format!("/{list}")).await.expect(200);
        let items = page["items"].as_array().expect("items").clone();
        let found = items.iter().find(|item| item["code"] == code).unwrap_or_else(|| panic!("no {code} in {list}"));
        found["id"].as_str().expect("an id").to_owned()
    }

    /// The version of the participation policy in force.
    pub async fn policy_id(&self) -> String {
        let page = self.visitor().get("/policies").await.expect(200);
        let items = page["items"].as_array().expect("items").clone();
        items.iter().find(|policy| policy["kind"] == "participation").expect("a policy")["id"].as_str().expect("an id").to_owned()
    }

    /// Stops the server as SIGTERM would.
    pub async fn stop(mut self) {
        if let Some(running) = self.running.take() {
            running.stop().await.expect("a graceful stop");
        }
    }
}
