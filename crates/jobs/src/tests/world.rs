//! An application on a temporary SQLite file whose mail can be made to fail.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use chrono::{DateTime, Duration, Utc};
use futures_util::future::BoxFuture;
use majlis_adapters::{CaughtTexting, OsRandom, StoredBlobs};
use majlis_app::event::{NewEvent, record};
use majlis_app::port::{Clock, Email, Mail, Push, Pushing, SendError, Target};
use majlis_app::vault::Vault;
use majlis_app::{App, AppError, Outside, Settings};
use majlis_contract::case::{ActorKind, CaseEventKind};
use majlis_contract::{CaseId, EventId};
use majlis_domain::reference;
use majlis_persistence::entity::{account, case, contact};
use majlis_persistence::{Db, account as accounts, case as cases, contact as contacts, migration, municipality};
use serde_json::json;
use tempfile::TempDir;
use uuid::Uuid;

use crate::run_due;

pub struct Hand(Mutex<DateTime<Utc>>);

impl Clock for Hand {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

/// Keeps what is sent, and fails as told.
#[derive(Default)]
pub struct Postbox {
    pub sent: Mutex<Vec<Email>>,
    pub failure: Mutex<Option<SendError>>,
    /// What happens while the next message is on its way.
    pub meanwhile: Mutex<Option<BoxFuture<'static, ()>>>,
}

#[async_trait]
impl Mail for Postbox {
    async fn send(&self, email: &Email) -> Result<(), SendError> {
        let meanwhile = self.meanwhile.lock().unwrap().take();
        if let Some(meanwhile) = meanwhile {
            meanwhile.await;
        }
        if let Some(failure) = self.failure.lock().unwrap().clone() {
            return Err(failure);
        }
        self.sent.lock().unwrap().push(email.clone());
        Ok(())
    }
}

/// Keeps what devices would show, and fails as told.
#[derive(Default)]
pub struct Screens {
    pub shown: Mutex<Vec<Push>>,
    pub failure: Mutex<Option<SendError>>,
}

#[async_trait]
impl Pushing for Screens {
    fn public_key(&self) -> String {
        "key".to_owned()
    }

    fn check(&self, _: &Target) -> Result<(), &'static str> {
        Ok(())
    }

    async fn push(&self, push: &Push) -> Result<(), SendError> {
        if let Some(failure) = self.failure.lock().unwrap().clone() {
            return Err(failure);
        }
        self.shown.lock().unwrap().push(push.clone());
        Ok(())
    }
}

pub struct World {
    pub app: Arc<App>,
    pub screens: Arc<Screens>,
    pub clock: Arc<Hand>,
    pub mail: Arc<Postbox>,
    pub folder: TempDir,
    numbers: AtomicU64,
}

pub async fn world() -> World {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&format!("sqlite:{}", folder.path().join("majlis.db").display()), 4).await.unwrap();
    migration::up(&db).await.unwrap();
    let clock = Arc::new(Hand(Mutex::new(DateTime::from_timestamp(1_795_375_800, 0).unwrap())));
    let mail = Arc::new(Postbox::default());
    let texting = Arc::new(CaughtTexting::new(db.clone(), clock.clone()));
    let pushing = Arc::new(Screens::default());
    let blobs = Arc::new(StoredBlobs::directory(folder.path().join("blobs")).unwrap());
    let settings = Settings {
        base_url: "https://majlis.example".into(),
        production: false,
        mail_from: "Al Sahil <no-reply@alsahil.example>".into(),
        sms: Default::default(),
    };
    let vault = Vault::new(*b"0123456789abcdef0123456789abcdef");
    let app = Arc::new(App::new(
        db,
        vault,
        settings,
        Outside { clock: clock.clone(), random: Arc::new(OsRandom), blobs, mail: mail.clone(), texting, pushing: pushing.clone() },
    ));
    let town = json!({
        "name": { "ar": "بلدية الساحل", "en": "Al Sahil Municipality" }, "hotline": "1100", "country_code": "+968",
        "time_zone": "Asia/Muscat", "region": "OM", "default_language": "ar", "guests_may_report": true, "answer_hours": 72,
        "reopen_days": 7, "reference_prefix": "MJ", "colours": [],
        "map": { "latitude": 17.0, "longitude": 54.1, "zoom": 12, "tiles": null, "attribution": null }
    });
    app.db.write(async |tx| municipality::save_settings(tx, app.new_id(), town, app.now()).await).await.unwrap();
    World { app, screens: pushing, clock, mail, folder, numbers: AtomicU64::new(10_001) }
}

impl World {
    pub fn pass(&self, time: Duration) {
        *self.clock.0.lock().unwrap() += time;
    }

    pub async fn run_jobs(&self) {
        while run_due(&self.app, 20).await > 0 {}
    }

    /// A resident with a confirmed e-mail address, a confirmed phone, and an address that is not theirs yet.
    pub async fn resident(&self, notify_email: bool, notify_sms: bool) -> Uuid {
        let (app, id, now) = (&self.app, self.app.new_id(), self.app.now());
        let row = account::Model {
            id,
            name: Some("سلمى".into()),
            public_name: "anonymous".into(),
            stakeholder_group: None,
            district_id: None,
            language: "en".into(),
            notify_email,
            notify_sms,
            notify_push: true,
            digest_hour: None,
            quiet_from: None,
            quiet_until: None,
            password_hash: None,
            totp_secret: None,
            totp_confirmed_at: None,
            totp_last_step: 0,
            failed_attempts: 0,
            locked_until: None,
            blocked_at: None,
            created_at: now,
            version: 1,
        };
        let address = |kind: &str, value: &str, confirmed_at| contact::Model {
            id: app.new_id(),
            account_id: id,
            kind: kind.into(),
            value: value.into(),
            confirmed_at,
            created_at: now,
        };
        let all = [
            address("email", "salma@example.om", Some(now)),
            address("phone", "+96899123456", Some(now)),
            address("email", "claimed@example.om", None),
        ];
        app.db
            .write(async |tx| {
                accounts::insert(tx, row).await?;
                for contact in all {
                    contacts::insert(tx, contact).await?;
                }
                Ok::<_, AppError>(())
            })
            .await
            .unwrap();
        id
    }

    /// A case of a resident, or of a guest with these addresses.
    pub async fn case(&self, reporter: Option<Uuid>, email: Option<&str>, phone: Option<&str>) -> CaseId {
        let (id, now) = (self.app.new_id(), self.app.now());
        let number = self.numbers.fetch_add(1, Ordering::Relaxed);
        let row = case::Model {
            id,
            number: i64::try_from(number).unwrap(),
            reference: reference::of_number("MJ", number),
            kind: "complaint".into(),
            state: "submitted".into(),
            subject: "عمود إنارة".into(),
            description: "عمود إنارة لا يعمل".into(),
            category_id: Uuid::nil(),
            department_id: None,
            officer_id: None,
            district_id: None,
            latitude: None,
            longitude: None,
            address: None,
            details: serde_json::json!({}),
            priority: "medium".into(),
            channel: "web".into(),
            visibility: "private".into(),
            public_name: "anonymous".into(),
            reporter_id: reporter,
            client_id: None,
            reporter_name: None,
            reporter_email: email.map(Into::into),
            reporter_phone: phone.map(Into::into),
            rejection_reason: None,
            closing_reason_id: None,
            policy_id: None,
            language: "ar".into(),
            created_at: now,
            updated_at: now,
            due_at: now + Duration::hours(72),
            answered_at: None,
            resolved_at: None,
            closed_at: None,
            clocks: None,
            resolution_due_at: None,
            soon_at: None,
            next_due_at: now + Duration::hours(72),
            escalation: None,
            search: String::new(),
            version: 1,
            followers: 0,
            merged: 0,
            duplicate_of: None,
            state_before: None,
            reminded_at: None,
            reopen_until: None,
            remind_at: None,
            rate_until: None,
        };
        self.app.db.write(async |tx| cases::insert(tx, row).await).await.unwrap();
        CaseId(id)
    }

    pub async fn event(&self, case_id: CaseId, kind: CaseEventKind, text: Option<&str>) -> EventId {
        self.record(case_id, kind, text, None).await
    }

    pub async fn event_by(&self, case_id: CaseId, kind: CaseEventKind, actor: Uuid) -> EventId {
        self.record(case_id, kind, None, Some(actor)).await
    }

    async fn record(&self, case_id: CaseId, kind: CaseEventKind, text: Option<&str>, actor_id: Option<Uuid>) -> EventId {
        let event = NewEvent {
            case_id,
            kind,
            actor_kind: ActorKind::Staff,
            actor_id,
            internal: kind == CaseEventKind::Noted,
            text: text.map(Into::into),
            data: json!({}),
            at: None,
        };
        EventId(self.app.db.write(async |tx| record(&self.app, tx, event).await).await.unwrap().id)
    }
}
