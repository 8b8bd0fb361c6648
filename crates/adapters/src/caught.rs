//! For trying out: messages are written to a table instead of being sent, and the console shows them.

use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use majlis_app::port::{Clock, Email, Mail, SendError, Sms, Texting};
use majlis_contract::delivery::DeliveryChannel;
use majlis_persistence::entity::caught_message::Model;
use majlis_persistence::{Db, DbErr, caught_message};
use uuid::{ContextV7, Timestamp, Uuid};

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
