//! For trying out: messages are written to a table instead of being sent, and the console shows them.

use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use majlis_app::port::{Clock, Email, Mail, Push, Pushing, SendError, Sms, Target, Texting};
use majlis_contract::delivery::DeliveryChannel;
use majlis_persistence::entity::caught_message::Model;
use majlis_persistence::{Db, DbErr, caught_message};
use serde_json::Value;
use uuid::{ContextV7, Timestamp, Uuid};

use crate::WebPush;

struct Catcher {
    db: Db,
    clock: Arc<dyn Clock>,
    ids: Mutex<ContextV7>,
}

impl Catcher {
    fn new(db: Db, clock: Arc<dyn Clock>) -> Self {
        Self { db, clock, ids: Mutex::new(ContextV7::new()) }
    }

    async fn keep(&self, channel: DeliveryChannel, to: &str, subject: &str, text: &str) -> Result<(), SendError> {
        let now = self.clock.now();
        let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
        let id = {
            let context = self.ids.lock().unwrap_or_else(PoisonError::into_inner);
            Uuid::new_v7(Timestamp::from_unix(&*context, seconds, now.timestamp_subsec_nanos()))
        };
        let row = Model {
            id,
            channel: channel.to_string(),
            recipient: to.to_owned(),
            subject: subject.to_owned(),
            text: text.to_owned(),
            sent_at: now,
        };
        let kept: Result<(), DbErr> = self.db.write(async |tx| caught_message::insert(tx, row).await).await;
        kept.map_err(|error| SendError::Temporary(error.to_string()))
    }
}

/// Catches e-mail.
pub struct CaughtMail(Catcher);

impl CaughtMail {
    pub fn new(db: Db, clock: Arc<dyn Clock>) -> Self {
        Self(Catcher::new(db, clock))
    }
}

#[async_trait]
impl Mail for CaughtMail {
    async fn send(&self, email: &Email) -> Result<(), SendError> {
        self.0.keep(DeliveryChannel::Email, &email.to, &email.subject, &email.text).await
    }
}

/// Catches SMS.
pub struct CaughtTexting(Catcher);

impl CaughtTexting {
    pub fn new(db: Db, clock: Arc<dyn Clock>) -> Self {
        Self(Catcher::new(db, clock))
    }
}

#[async_trait]
impl Texting for CaughtTexting {
    async fn send(&self, sms: &Sms) -> Result<(), SendError> {
        self.0.keep(DeliveryChannel::Sms, &sms.to, "", &sms.text).await
    }
}

/// Catches what devices would show. Which devices can be reached, the true sender says.
pub struct CaughtPush {
    catcher: Catcher,
    sender: WebPush,
}

impl CaughtPush {
    pub fn new(db: Db, clock: Arc<dyn Clock>, sender: WebPush) -> Self {
        Self { catcher: Catcher::new(db, clock), sender }
    }
}

#[async_trait]
impl Pushing for CaughtPush {
    fn public_key(&self) -> String {
        self.sender.public_key()
    }

    fn check(&self, target: &Target) -> Result<(), &'static str> {
        self.sender.check(target)
    }

    async fn push(&self, push: &Push) -> Result<(), SendError> {
        let payload: Value = serde_json::from_str(&push.payload).unwrap_or_default();
        let line = |name: &str| payload.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let text = format!("{}\n{}", line("text"), line("open"));
        self.catcher.keep(DeliveryChannel::Push, &push.target.endpoint, &line("title"), &text).await
    }
}
