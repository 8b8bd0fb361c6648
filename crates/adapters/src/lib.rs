//! The outside behind the ports of `app`: clock, randomness, pictures on disk or in an S3-compatible store, mail, SMS, push.

mod answer;
mod blobs;
mod caught;
mod pushing;
mod smtp;
mod system;
mod template;
mod texting;

pub use blobs::{S3Settings, StoredBlobs};
pub use caught::{CaughtMail, CaughtPush, CaughtTexting};
pub use pushing::{PUSH_SERVICES, WebPush};
pub use smtp::SmtpMail;
pub use system::{AheadClock, OsRandom, SystemClock};
pub use texting::{Gateway, HttpTexting, NoTexting};

/// A setting of an adapter can't be used.
#[derive(Debug, thiserror::Error)]
#[error("{setting}: {reason}")]
pub struct SettingError {
    pub setting: &'static str,
    pub reason: String,
}

impl SettingError {
    fn new(setting: &'static str, reason: impl std::fmt::Display) -> Self {
        Self { setting, reason: reason.to_string() }
    }
}

/// Whether a host is this machine, where there is no wire to encrypt.
fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare == "localhost" || bare.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}
