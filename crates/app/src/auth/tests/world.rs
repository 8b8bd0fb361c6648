//! An application on a temporary SQLite file, with a clock that is moved by hand.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use bytes::Bytes;
use chrono::{DateTime, Duration, Utc};
use majlis_contract::auth::{ClientKind, RequestCode, SignIn};
use majlis_contract::contact::ContactKind;
use majlis_contract::problem::ErrorCode;
use majlis_contract::role::{Role, RoleGrant};
use majlis_contract::{AccountId, Language};
use majlis_domain::Actor;
use majlis_persistence::{Db, migration, municipality};
use serde_json::json;
use tempfile::TempDir;

use super::super::{Caller, Issued, Network, actor_by, claim_of, request_code, sign_in, totp};
use crate::idempotency::Ticket;
use crate::port::{BlobError, Blobs, Clock, Email, Mail, Push, Pushing, Random, SendError, Sms, Target, Texting};
use crate::staff::{NewStaff, create};
use crate::vault::Vault;
use crate::{App, AppError, AppResult, Settings, job};

pub const EMAIL: &str = "salma@example.om";
pub const STAFF: &str = "agent@alsahil.example";
pub const PASSWORD: &str = "lantern coast seven palms";
pub const TOTP: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

pub struct Hand(Mutex<DateTime<Utc>>);

impl Clock for Hand {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

struct Outside;

impl Random for Outside {
    fn fill(&self, bytes: &mut [u8]) {
        rand::fill(bytes);
    }
}

#[async_trait]
impl Mail for Outside {
    async fn send(&self, _: &Email) -> Result<(), SendError> {
        Ok(())
    }
}

#[async_trait]
impl Texting for Outside {
    async fn send(&self, _: &Sms) -> Result<(), SendError> {
        Ok(())
    }
}

#[async_trait]
impl Pushing for Outside {
    fn public_key(&self) -> String {
        String::new()
    }

    fn check(&self, _: &Target) -> Result<(), &'static str> {
        Ok(())
    }

    async fn push(&self, _: &Push) -> Result<(), SendError> {
        Ok(())
    }
}

#[async_trait]
impl Blobs for Outside {
    async fn put(&self, _: &str, _: Bytes) -> Result<(), BlobError> {
        Ok(())
    }
    async fn get(&self, _: &str) -> Result<Option<Bytes>, BlobError> {
        Ok(None)
    }
    async fn delete(&self, _: &str) -> Result<(), BlobError> {
        Ok(())
    }
}

pub struct World {
    pub app: App,
    clock: Arc<Hand>,
    _folder: TempDir,
}

pub async fn world() -> World {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&format!("sqlite:{}", folder.path().join("majlis.db").display()), 4).await.unwrap();
    migration::up(&db).await.unwrap();
    let clock = Arc::new(Hand(Mutex::new(DateTime::from_timestamp(1_760_000_000, 0).unwrap())));
    let outside = Arc::new(Outside);
    let settings = Settings {
        base_url: "https://majlis.example".into(),
        production: false,
        mail_from: "Al Sahil <no-reply@alsahil.example>".into(),
        sms: Default::default(),
    };
    let vault = Vault::new(*b"0123456789abcdef0123456789abcdef");
    let app = App::new(
        db,
        vault,
        settings,
        crate::Outside {
            clock: clock.clone(),
            random: outside.clone(),
            blobs: outside.clone(),
            mail: outside.clone(),
            texting: outside.clone(),
            pushing: outside,
        },
    );
    let town = json!({
        "name": { "ar": "الساحل", "en": "Al Sahil" }, "hotline": "1100", "country_code": "+968", "time_zone": "Asia/Muscat", "region": "OM",
        "default_language": "ar", "guests_may_report": true, "answer_hours": 72, "reopen_days": 7, "reference_prefix": "MJ",
        "map": { "latitude": 17.0, "longitude": 54.1, "zoom": 12, "tiles": null, "attribution": null }, "colours": []
    });
    app.db.write(async |tx| municipality::save_settings(tx, app.new_id(), town, app.now()).await).await.unwrap();
    World { app, clock, _folder: folder }
}

impl World {
    pub fn pass(&self, time: Duration) {
        *self.clock.0.lock().unwrap() += time;
    }

    /// The codes that are to be sent, and not seen yet.
    pub async fn codes(&self) -> Vec<String> {
        let jobs = job::claim(&self.app, 10).await.unwrap();
        let open =
            |job: &job::Job| String::from_utf8(self.app.vault.open(job.payload()["sealed_code"].as_str().unwrap()).unwrap()).unwrap();
        let codes = jobs.iter().map(open).collect();
        let done: Vec<_> = jobs.into_iter().map(|job| (job, job::Outcome::Done)).collect();
        job::settle(&self.app, &done).await.unwrap();
        codes
    }

    /// Asks for a code and gives the request that signs in with it.
    pub async fn code(&self, address: &str, client: ClientKind) -> SignIn {
        let kind = if address.contains('@') { ContactKind::Email } else { ContactKind::Phone };
        let asked = RequestCode { kind, address: address.to_owned(), language: Language::English };
        let code_request_id = request_code(&self.app, asked, &network(&self.app)).await.unwrap().id;
        SignIn { code_request_id, code: self.codes().await.remove(0), client }
    }

    pub async fn resident(&self, address: &str) -> Issued {
        sign_in(&self.app, self.code(address, ClientKind::App).await, caller(&self.app)).await.unwrap()
    }

    pub async fn staff(&self, totp_secret: Option<&str>) -> AccountId {
        let staff = NewStaff {
            name: "سعيد بن سالم".into(),
            email: STAFF.into(),
            password: PASSWORD.into(),
            grants: vec![RoleGrant { role: Role::ServiceAgent, department_id: None }],
            language: Language::Arabic,
            totp_secret: totp_secret.map(str::to_owned),
        };
        create(&self.app, staff).await.unwrap()
    }

    /// What the authenticator shows now.
    pub fn totp(&self, secret: &str) -> String {
        totp::totp(secret, "", "").unwrap().generate(self.app.now().timestamp().unsigned_abs())
    }

    pub async fn actor(&self, issued: &Issued) -> AppResult<Actor> {
        self.actor_of(&issued.tokens.access_token).await
    }

    pub async fn actor_of(&self, token: &str) -> AppResult<Actor> {
        actor_by(&self.app, claim_of(&self.app, token).await?).await
    }

    pub fn ticket(&self, operation: &'static str) -> Ticket {
        Ticket { owner: "test".into(), operation, key: self.app.new_id().to_string(), request_hash: String::new() }
    }
}

/// Where everybody is.
pub fn network(app: &App) -> Network {
    Network::of(app, [192, 0, 2, 1].into())
}

pub fn caller(app: &App) -> Caller {
    Caller { network: network(app), device: Some("Test/1".into()) }
}

/// The code of a refusal.
pub fn refusal<T>(result: AppResult<T>) -> Option<ErrorCode> {
    match result {
        Err(AppError::Refused(code)) => Some(code),
        Err(AppError::CodeWrong { .. }) => Some(ErrorCode::CodeWrong),
        Err(AppError::RateLimited { .. }) => Some(ErrorCode::RateLimited),
        Err(AppError::Validation(_)) => Some(ErrorCode::ValidationFailed),
        Err(AppError::StateConflict { .. }) => Some(ErrorCode::StateConflict),
        Err(error) => panic!("{error}"),
        Ok(_) => None,
    }
}
