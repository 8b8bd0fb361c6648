//! What every use case stands on.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};
use majlis_persistence::Db;
use uuid::{ContextV7, Timestamp, Uuid};

use crate::attachment::Room;
use crate::auth::AuthState;
use crate::contribution::{Listeners, ModerationFiguresKept, WatchListKept};
use crate::dashboard::DashboardCaches;
use crate::directory::DirectoryCache;
use crate::look::RecentLooks;
use crate::port::{Blobs, Clock, Mail, Pushing, Random, Texting};
use crate::public_case::Crowds;
use crate::vault::Vault;

/// Facts of the installation that use cases need.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where residents reach the portal, without a slash at the end; used in messages.
    pub base_url: String,
    /// Refuses everything that is only for trying out.
    pub production: bool,
    /// From whom e-mail comes, such as `Al Sahil <no-reply@alsahil.example>`.
    pub mail_from: String,
    pub sms: SmsRules,
}

/// What may be spent on SMS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmsRules {
    /// How numbers begin that SMS are sent to (`+968`); the municipality's own country when there is none.
    pub countries: Vec<String>,
    /// Codes in an hour and in a day, to whomever.
    pub codes_per_hour: u32,
    pub codes_per_day: u32,
    /// Messages to guests and followers in an hour and in a day.
    pub messages_per_hour: u32,
    pub messages_per_day: u32,
}

impl Default for SmsRules {
    fn default() -> Self {
        Self { countries: Vec::new(), codes_per_hour: 200, codes_per_day: 1000, messages_per_hour: 500, messages_per_day: 2000 }
    }
}

impl SmsRules {
    /// Whether SMS are sent to a number in E.164; `own` is the municipality's country code.
    pub fn reaches(&self, number: &str, own: &str) -> bool {
        if self.countries.is_empty() { number.starts_with(own) } else { self.countries.iter().any(|code| number.starts_with(code)) }
    }
}

/// What stands behind the ports.
pub struct Outside {
    pub clock: Arc<dyn Clock>,
    pub random: Arc<dyn Random>,
    pub blobs: Arc<dyn Blobs>,
    pub mail: Arc<dyn Mail>,
    pub texting: Arc<dyn Texting>,
    pub pushing: Arc<dyn Pushing>,
}

/// The application: the database, the outside, and the installation's settings.
pub struct App {
    pub db: Db,
    pub clock: Arc<dyn Clock>,
    pub random: Arc<dyn Random>,
    pub vault: Vault,
    pub blobs: Arc<dyn Blobs>,
    pub mail: Arc<dyn Mail>,
    pub texting: Arc<dyn Texting>,
    pub pushing: Arc<dyn Pushing>,
    pub settings: Settings,
    pub directory: DirectoryCache,
    pub dashboard: DashboardCaches,
    pub moderation: ModerationFiguresKept,
    pub listeners: Listeners,
    pub watch_list: WatchListKept,
    pub crowds: Crowds,
    pub auth: AuthState,
    pub looks: RecentLooks,
    pub room: Room,
    ids: Mutex<ContextV7>,
}

impl App {
    pub fn new(db: Db, vault: Vault, settings: Settings, outside: Outside) -> Self {
        let Outside { clock, random, blobs, mail, texting, pushing } = outside;
        let (directory, auth, room) = (DirectoryCache::default(), AuthState::default(), Room::default());
        Self {
            db,
            clock,
            random,
            vault,
            blobs,
            mail,
            texting,
            pushing,
            settings,
            directory,
            dashboard: DashboardCaches::default(),
            moderation: ModerationFiguresKept::default(),
            listeners: Listeners::default(),
            watch_list: WatchListKept::default(),
            crowds: Crowds::default(),
            looks: RecentLooks::default(),
            auth,
            room,
            ids: Mutex::new(ContextV7::new()),
        }
    }

    /// The time now.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// A new id that sorts after all that were given before (UUIDv7, RFC 9562).
    pub fn new_id(&self) -> Uuid {
        let now = self.clock.now();
        let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
        let context = self.ids.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        Uuid::new_v7(Timestamp::from_unix(&*context, seconds, now.timestamp_subsec_nanos()))
    }
}
