//! When the digest of the week leaves.

use majlis_contract::calendar::Weekday;
use majlis_contract::newsletter::{EditNewsletterSettings, NewsletterSettings};
use majlis_domain::Actor;
use majlis_persistence::ConnectionTrait;
use majlis_persistence::newsletter::{self as store, SettingRow};
use serde_json::json;
use uuid::Uuid;

use super::happened;
use crate::case::word;
use crate::change::written;
use crate::{App, AppResult};

/// Sunday at eight, as long as nobody has set anything else.
const DAY: Weekday = Weekday::Sunday;
const HOUR: u8 = 8;

/// The settings as they are now.
pub async fn get(app: &App) -> AppResult<NewsletterSettings> {
    found(app.db.read()).await
}

pub(super) async fn found(db: &impl ConnectionTrait) -> AppResult<NewsletterSettings> {
    let view = |digest_day, digest_hour, version: i64| NewsletterSettings { digest_day, digest_hour, etag: format!("\"{version}\"") };
    Ok(match store::settings(db).await? {
        Some(row) => view(word(&row.digest_day)?, u8::try_from(row.digest_hour).unwrap_or(HOUR), row.version),
        None => view(DAY, HOUR, 0),
    })
}

/// Sets when the digest leaves, unless that has changed since `version`.
pub async fn edit(app: &App, actor: &Actor, version: i64, input: EditNewsletterSettings) -> AppResult<NewsletterSettings> {
    app.db
        .write(async |tx| {
            let old = found(tx).await?;
            // Whether it has changed since is found out in writing: the same refusal.
            let row = SettingRow {
                id: Uuid::nil(),
                digest_day: input.digest_day.to_string(),
                digest_hour: input.digest_hour.into(),
                updated_at: app.now(),
                version: version + 1,
            };
            written(store::save_settings(tx, row, version).await?)?;
            let data = json!({
                "digest_day": { "from": old.digest_day, "to": input.digest_day },
                "digest_hour": { "from": old.digest_hour, "to": input.digest_hour },
            });
            happened(app, tx, actor, ("newsletter_settings", Uuid::nil()), ("edited", data)).await?;
            found(tx).await
        })
        .await
}
