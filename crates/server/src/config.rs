//! Configuration: a TOML file, then the environment over it. Every key explains itself.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use majlis_adapters::{Gateway, PUSH_SERVICES};
use serde::{Deserialize, Serialize};

/// The secret of the demo; refused in production.
pub const DEMO_SECRET: &str = "this secret is known to everybody: it is only for the demo";
/// Characters of the master secret at least.
const MIN_SECRET: usize = 32;

/// How the installation is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// For trying out: messages are caught and shown, demo sign-ins work.
    Demo,
    /// For residents: nothing of the demo exists.
    Production,
}

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    Text,
    Json,
}

/// All keys. In the environment each is `MAJLIS_` and the key in capitals.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub mode: Mode,
    pub listen: SocketAddr,
    pub base_url: String,
    pub secret: String,
    pub database: String,
    pub database_connections: u32,
    pub data: PathBuf,
    pub s3_bucket: Option<String>,
    pub s3_endpoint: Option<String>,
    pub s3_region: String,
    pub s3_access_key: Option<String>,
    pub s3_secret_key: Option<String>,
    pub s3_path_style: bool,
    pub worker: bool,
    pub drain_seconds: Option<u32>,
    pub smtp_url: Option<String>,
    pub mail_from: String,
    pub sms_url: Option<String>,
    pub sms_key: Option<String>,
    pub sms_method: String,
    pub sms_headers: Vec<String>,
    pub sms_body: String,
    pub sms_accepted: Option<String>,
    pub sms_refused: Option<String>,
    pub sms_countries: Vec<String>,
    pub sms_codes_per_hour: u32,
    pub sms_codes_per_day: u32,
    pub sms_messages_per_hour: u32,
    pub sms_messages_per_day: u32,
    pub push_services: Vec<String>,
    pub trusted_proxies: Vec<IpAddr>,
    pub cors_origins: Vec<String>,
    pub limits_scale: u32,
    pub clock_ahead_hours: u32,
    pub metrics_token: Option<String>,
    pub log: String,
    pub log_format: LogFormat,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            mode: Mode::Demo,
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            base_url: "http://localhost:8080".to_owned(),
            secret: DEMO_SECRET.to_owned(),
            database: "sqlite:data/majlis.db".to_owned(),
            database_connections: 16,
            data: PathBuf::from("data"),
            s3_bucket: None,
            s3_endpoint: None,
            s3_region: "us-east-1".to_owned(),
            s3_access_key: None,
            s3_secret_key: None,
            s3_path_style: true,
            worker: true,
            drain_seconds: None,
            smtp_url: None,
            mail_from: "Majlis <no-reply@alsahil.example>".to_owned(),
            sms_url: None,
            sms_key: None,
            sms_method: Gateway::default().method,
            sms_headers: Vec::new(),
            sms_body: Gateway::default().body,
            sms_accepted: None,
            sms_refused: None,
            sms_countries: Vec::new(),
            sms_codes_per_hour: 200,
            sms_codes_per_day: 1000,
            sms_messages_per_hour: 500,
            sms_messages_per_day: 2000,
            push_services: PUSH_SERVICES.map(str::to_owned).to_vec(),
            trusted_proxies: Vec::new(),
            cors_origins: Vec::new(),
            limits_scale: 1,
            clock_ahead_hours: 0,
            metrics_token: None,
            log: "info".to_owned(),
            log_format: LogFormat::Text,
        }
    }
}

/// What each key is for: `(key, example, explanation)`. `majlis config` prints it; a test holds it to [`Config`].
pub const KEYS: &[(&str, &str, &str)] = &[
    ("mode", "\"demo\"", "demo (messages are caught and shown in the console) or production"),
    ("listen", "\"127.0.0.1:8080\"", "address and port that the server listens on"),
    (
        "base_url",
        "\"http://localhost:8080\"",
        "where people reach the portal, without a slash at the end; used in messages and tokens; https in production",
    ),
    (
        "secret",
        "\"…\"",
        "at least 32 random characters from which all keys follow; keep it with the backups: without it sealed data can't be read",
    ),
    ("database", "\"sqlite:data/majlis.db\"", "sqlite:PATH or postgres://user:password@host/name"),
    ("database_connections", "16", "connections to PostgreSQL at most; SQLite has its own"),
    ("data", "\"data\"", "directory for photos, unless they are kept in a bucket"),
    ("s3_bucket", "\"majlis-photos\"", "bucket of an S3-compatible store for photos; needed when several machines serve"),
    ("s3_endpoint", "\"https://s3.example\"", "where the store is; without it Amazon's in the region"),
    ("s3_region", "\"us-east-1\"", "region of the bucket; stores of one's own mostly ignore it"),
    ("s3_access_key", "\"…\"", "who we are to the store; without keys they are asked of the machine, as Amazon's machines offer it"),
    ("s3_secret_key", "\"…\"", "and the secret to it"),
    ("s3_path_style", "true", "whether the bucket stands in the path, as stores of one's own want it, or in the host's name"),
    ("worker", "true", "whether `serve` also runs the clockwork; false when `majlis worker` runs elsewhere"),
    (
        "drain_seconds",
        "5",
        "how long /readyz says no before the server stops listening, so that a load balancer turns elsewhere; without it 5 in production and 0 in the demo",
    ),
    (
        "smtp_url",
        "\"smtps://user:password@mail.example:465\"",
        "mail server: smtps:// (TLS at once) or smtp://…?tls=required (STARTTLS); needed in production",
    ),
    ("mail_from", "\"Majlis <no-reply@alsahil.example>\"", "from whom e-mail comes"),
    (
        "sms_url",
        "\"https://sms.example/send\"",
        "SMS gateway; without it no SMS is sent. In this and the next three keys {to} is the number with its plus sign, {digits} without, {text} the message, {key} the secret, each written so that it can't break out",
    ),
    ("sms_key", "\"…\"", "secret for the gateway: sent as a bearer token, unless one of the keys around has {key} in it"),
    ("sms_method", "\"POST\"", "POST, PUT, or GET for gateways that take everything in sms_url"),
    ("sms_headers", "[\"X-Account: 42\"]", "headers for the gateway, each \"Name: value\""),
    (
        "sms_body",
        "\"mobile={digits}&message={text}\"",
        "what the gateway gets: JSON when it begins with a bracket, else a form; without it {\"to\": \"{to}\", \"text\": \"{text}\"}",
    ),
    ("sms_accepted", "\"OK\"", "what a good answer of the gateway contains; without it every 2xx is one. Others are tried again"),
    ("sms_refused", "\"INVALID_NUMBER\"", "what an answer of the gateway contains when trying again is of no use"),
    (
        "sms_countries",
        "[\"+968\", \"+971\"]",
        "how numbers begin that SMS are sent to, with the plus sign; without it the municipality's own country only; each further one is a way to run up costs",
    ),
    ("sms_codes_per_hour", "200", "one-time codes by SMS in an hour at most, to whomever; further ones are refused and logged"),
    ("sms_codes_per_day", "1000", "the same for a day"),
    (
        "sms_messages_per_hour",
        "500",
        "messages by SMS to guests and followers of cases in an hour at most; guests get further ones later, others read them in their account",
    ),
    ("sms_messages_per_day", "2000", "the same for a day"),
    (
        "push_services",
        "[\"fcm.googleapis.com\", \"push.apple.com\"]",
        "push services that messages to devices go through; without it those of the known browsers. An address of any other host is refused",
    ),
    ("trusted_proxies", "[\"10.0.0.2\"]", "proxies whose X-Forwarded-For is believed"),
    ("cors_origins", "[\"https://app.example\"]", "origins of other web apps that may call the API"),
    ("limits_scale", "1", "how many times wider than the product's own the rate limits are"),
    ("clock_ahead_hours", "0", "only in the demo: how far the clock is ahead, to see what comes due later; refused in production"),
    ("metrics_token", "\"…\"", "bearer token that /metrics asks for; in production /metrics is closed without it"),
    ("log", "\"info\"", "what is logged: error, warn, info, debug, or per module as in tracing's EnvFilter"),
    ("log_format", "\"text\"", "text or json"),
];

/// Keys whose values are text whatever they look like: `Env` would read a secret of digits as a number.
const TEXTS: [&str; 8] =
    ["secret", "s3_access_key", "s3_secret_key", "sms_key", "sms_body", "sms_accepted", "sms_refused", "metrics_token"];

/// The variables that are keys; `MAJLIS_CONFIG` names the file and is none.
fn environment() -> Env {
    Env::prefixed("MAJLIS_").ignore(&["config"]).ignore(&TEXTS)
}

/// Puts the texts of the environment over what is known.
fn with_texts(figment: Figment, variable: impl Fn(&str) -> Option<String>) -> Figment {
    TEXTS.into_iter().fold(figment, |figment, key| match variable(&format!("MAJLIS_{}", key.to_uppercase())) {
        Some(value) => figment.merge((key, value)),
        None => figment,
    })
}

/// Why the configuration can't be used.
#[derive(Debug)]
pub struct ConfigError(pub String);

impl std::fmt::Display for ConfigError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ConfigError {}

impl Config {
    /// Reads the file, if there is one, and the environment, and checks what they say.
    pub fn load(file: Option<&Path>) -> Result<Self, ConfigError> {
        let mut figment = Figment::from(Serialized::defaults(Self::default()));
        if let Some(file) = file {
            if !file.exists() {
                return Err(ConfigError(format!("there is no configuration file {}", file.display())));
            }
            figment = figment.merge(Toml::file(file));
        }
        let figment = with_texts(figment.merge(environment()), |name| std::env::var(name).ok());
        let config: Self = figment.extract().map_err(|error| ConfigError(error.to_string()))?;
        config.check()?;
        Ok(config)
    }

    /// Refuses what would be dangerous or can't work.
    pub fn check(&self) -> Result<(), ConfigError> {
        let refuse = |text: &str| Err(ConfigError(text.to_owned()));
        if self.secret.chars().count() < MIN_SECRET {
            return refuse("`secret` needs at least 32 random characters; make one with: openssl rand -base64 48");
        }
        if self.mode == Mode::Production {
            if self.secret == DEMO_SECRET {
                return refuse("`secret` is the demo's; in production set one of your own, for example from: openssl rand -base64 48");
            }
            if !self.base_url.starts_with("https://") {
                return refuse("`base_url` must be https:// in production");
            }
            if self.clock_ahead_hours != 0 {
                return refuse("`clock_ahead_hours` is only for the demo: in production the clock is right");
            }
            if self.smtp_url.is_none() {
                return refuse("`smtp_url` is needed in production: residents get their sign-in codes by e-mail");
            }
        }
        if !self.sms_countries.iter().all(|code| is_country_code(code)) {
            return refuse("`sms_countries` must be country codes such as \"+968\"");
        }
        if self.sms_codes_per_hour == 0 || self.sms_codes_per_day == 0 {
            return refuse("`sms_codes_per_hour` and `sms_codes_per_day` must be at least 1");
        }
        if self.sms_messages_per_hour == 0 || self.sms_messages_per_day == 0 {
            return refuse("`sms_messages_per_hour` and `sms_messages_per_day` must be at least 1");
        }
        if self.s3_access_key.is_some() != self.s3_secret_key.is_some() {
            return refuse("`s3_access_key` and `s3_secret_key` belong together");
        }
        if self.base_url.ends_with('/') {
            return refuse("`base_url` must not end with a slash");
        }
        Ok(())
    }

    /// The SMS gateway, where there is one.
    pub fn gateway(&self) -> Option<Gateway> {
        Some(Gateway {
            method: self.sms_method.clone(),
            url: self.sms_url.clone()?,
            headers: self.sms_headers.clone(),
            body: self.sms_body.clone(),
            key: self.sms_key.clone(),
            accepted: self.sms_accepted.clone(),
            refused: self.sms_refused.clone(),
        })
    }

    /// How long the server still listens when it is about to stop.
    pub fn drain(&self) -> Duration {
        Duration::from_secs(self.drain_seconds.unwrap_or(if self.is_production() { 5 } else { 0 }).into())
    }

    /// Whether nothing of the demo may exist.
    pub fn is_production(&self) -> bool {
        self.mode == Mode::Production
    }
}

/// `+` and digits; more than the country's own narrow it down further.
fn is_country_code(code: &str) -> bool {
    code.strip_prefix('+').is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Every key with its explanation, as a file to start from.
pub fn explained() -> String {
    let mut text = String::from("# Configuration of Majlis. Each key can also be set as MAJLIS_<KEY> in the environment.\n");
    for (key, example, explanation) in KEYS {
        text.push_str(&format!("\n# {explanation}\n#{key} = {example}\n"));
    }
    text
}

#[cfg(test)]
mod tests;
