//! From configuration to an application.

use std::path::Path;
use std::sync::Arc;

use majlis_adapters::{
    AheadClock, CaughtMail, CaughtPush, CaughtTexting, HttpTexting, NoTexting, OsRandom, S3Settings, SmtpMail, StoredBlobs, SystemClock,
    WebPush,
};
use majlis_app::port::{Blobs, Clock, Mail, Pushing, Texting};
use majlis_app::vault::{Purpose, Vault};
use majlis_app::{App, Outside, Settings, SmsRules};
use majlis_persistence::Db;
use majlis_persistence::db::sqlite_path;

use crate::config::Config;

/// Anything that keeps a command from doing its work.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Opens the database and puts the application together, on the system's clock; the demo's can be ahead.
pub async fn app(config: &Config) -> Result<Arc<App>, Failure> {
    let hours = config.clock_ahead_hours;
    if hours == 0 || config.is_production() {
        return app_with_clock(config, Arc::new(SystemClock)).await;
    }
    tracing::warn!(hours, "the clock is ahead");
    app_with_clock(config, Arc::new(AheadClock::by_hours(hours))).await
}

/// As [`app`], on another clock.
pub async fn app_with_clock(config: &Config, clock: Arc<dyn Clock>) -> Result<Arc<App>, Failure> {
    tls();
    let db = open(config).await?;
    let vault = Vault::new(config.secret.as_bytes());
    let (mail, texting, pushing) = messengers(config, &vault, &db, &clock)?;
    let settings = Settings {
        base_url: config.base_url.clone(),
        production: config.is_production(),
        mail_from: config.mail_from.clone(),
        sms: SmsRules {
            countries: config.sms_countries.clone(),
            codes_per_hour: config.sms_codes_per_hour,
            codes_per_day: config.sms_codes_per_day,
            messages_per_hour: config.sms_messages_per_hour,
            messages_per_day: config.sms_messages_per_day,
        },
    };
    let blobs = blobs(config)?;
    Ok(Arc::new(App::new(db, vault, settings, Outside { clock, random: Arc::new(OsRandom), blobs, mail, texting, pushing })))
}

/// One TLS stack for mail, SMS, photos and PostgreSQL; a second installation changes nothing.
pub fn tls() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// Where photos are kept: in the bucket that is configured, else in a directory.
pub fn blobs(config: &Config) -> Result<Arc<dyn Blobs>, Failure> {
    tls();
    let Some(bucket) = config.s3_bucket.clone() else {
        return Ok(Arc::new(StoredBlobs::directory(config.data.join("blobs"))?));
    };
    let settings = S3Settings {
        bucket,
        endpoint: config.s3_endpoint.clone(),
        region: config.s3_region.clone(),
        access_key: config.s3_access_key.clone(),
        secret_key: config.s3_secret_key.clone(),
        path_style: config.s3_path_style,
    };
    Ok(Arc::new(StoredBlobs::s3(&settings)?))
}

/// What carries messages away.
type Messengers = (Arc<dyn Mail>, Arc<dyn Texting>, Arc<dyn Pushing>);

/// Opens the database; the directory of an embedded one is made.
pub async fn open(config: &Config) -> Result<Db, Failure> {
    tls();
    if let Some(parent) = sqlite_path(&config.database).and_then(Path::parent) {
        std::fs::create_dir_all(parent)?;
    }
    Ok(Db::open(&config.database, config.database_connections).await?)
}

fn messengers(config: &Config, vault: &Vault, db: &Db, clock: &Arc<dyn Clock>) -> Result<Messengers, Failure> {
    let seeds = (0..=u8::MAX).map(|number| vault.mac(Purpose::Push, &[number]));
    let push = WebPush::new(seeds, &push_contact(config), &config.push_services)?;
    if !config.is_production() {
        return Ok((
            Arc::new(CaughtMail::new(db.clone(), clock.clone())),
            Arc::new(CaughtTexting::new(db.clone(), clock.clone())),
            Arc::new(CaughtPush::new(db.clone(), clock.clone(), push)),
        ));
    }
    let mail = Arc::new(smtp(config)?);
    let texting: Arc<dyn Texting> = match config.gateway() {
        Some(gateway) => Arc::new(HttpTexting::new(gateway)?),
        None => Arc::new(NoTexting),
    };
    Ok((mail, texting, Arc::new(push)))
}

/// The mail server that is configured.
pub fn smtp(config: &Config) -> Result<SmtpMail, Failure> {
    tls();
    Ok(SmtpMail::new(config.smtp_url.as_deref().unwrap_or_default(), &config.mail_from)?)
}

/// Whom push services can ask: an address must be https there.
fn push_contact(config: &Config) -> String {
    if config.base_url.starts_with("https://") { config.base_url.clone() } else { "mailto:demo@majlis.example".to_owned() }
}
