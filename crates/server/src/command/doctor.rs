//! `majlis doctor`: what is wrong, before residents find out.

use majlis_app::directory::MunicipalitySettings;
use majlis_persistence::migration;

use super::say;
use crate::config::Config;
use crate::wiring::{self, Failure};

/// Checks one thing after the other and fails when any of them does.
pub async fn run(config: &Config) -> Result<(), Failure> {
    let mut report = Report::default();
    report.note("configuration", Ok(format!("{:?}, {}", config.mode, config.base_url)));
    report.advise("proxies", proxies(config));
    report.note("data", writable(config));
    report.note("photos", photos(config).await);
    report.advise("photos", encrypted(config));
    report.note("mail", mail(config).await);
    match wiring::open(config).await {
        Err(error) => report.note("database", Err(error.to_string())),
        Ok(db) => {
            report.note("database", db.ping().await.map(|()| format!("{:?} answers", db.backend())).map_err(|error| error.to_string()));
            report.note("durability", durability(&db).await);
            report.note("migrations", pending(&db).await);
        }
    }
    match wiring::app(config).await {
        Err(error) => report.note("wiring", Err(error.to_string())),
        Ok(app) => match app.directory.get(&app).await {
            Err(_) => report.note("municipality", Err("not set up; run: majlis seed --profile FILE".to_owned())),
            Ok(directory) => {
                report.note("municipality", Ok(directory.settings.name.en.clone()));
                report.advise("duty desk", duty_desk(&directory.settings));
            }
        },
    }
    say(&report.text)?;
    if report.failed { Err("something needs attention".into()) } else { Ok(()) }
}

#[derive(Default)]
struct Report {
    text: String,
    failed: bool,
}

impl Report {
    /// What is worth a thought, though it may be meant.
    fn advise(&mut self, what: &str, outcome: Result<String, String>) {
        let (mark, detail) = match outcome {
            Ok(detail) => ("ok  ", detail),
            Err(detail) => ("WARN", detail),
        };
        self.text.push_str(&format!("{mark} {what}: {detail}\n"));
    }

    fn note(&mut self, what: &str, outcome: Result<String, String>) {
        self.failed |= outcome.is_err();
        let (mark, detail) = match outcome {
            Ok(detail) => ("ok  ", detail),
            Err(detail) => ("FAIL", detail),
        };
        self.text.push_str(&format!("{mark} {what}: {detail}\n"));
    }
}

/// Behind a proxy that is not trusted everybody has the proxy's address, and so shares one limit.
fn proxies(config: &Config) -> Result<String, String> {
    match (config.trusted_proxies.len(), is_local(&config.base_url)) {
        (0, false) => Err("`trusted_proxies` is empty: if a proxy stands in front, all visitors share its rate limits".to_owned()),
        (0, true) => Ok("none needed here".to_owned()),
        (count, _) => Ok(format!("{count} trusted")),
    }
}

/// Whether only this machine can reach the address.
fn is_local(base_url: &str) -> bool {
    let host = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    let host = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit())).map_or(host, |(host, _)| host);
    host == "localhost" || host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Without a duty desk a case of high priority waits in the queues like any other.
fn duty_desk(settings: &MunicipalitySettings) -> Result<String, String> {
    match settings.duty_desk {
        Some(_) => Ok("hears of cases of high priority".to_owned()),
        None => Err("there is none: nobody is alerted of cases of high priority; set it in the console's settings".to_owned()),
    }
}

fn writable(config: &Config) -> Result<String, String> {
    let probe = config.data.join(".doctor");
    std::fs::create_dir_all(&config.data)
        .and_then(|()| std::fs::write(&probe, b"ok"))
        .and_then(|()| std::fs::remove_file(&probe))
        .map_err(|e| e.to_string())?;
    Ok(format!("{} can be written", config.data.display()))
}

/// Keeps something, reads it again and takes it away, as photos would be.
async fn photos(config: &Config) -> Result<String, String> {
    // Whoever else runs this at the same time has another name.
    let name = format!("doctor/{}", std::process::id());
    let text = |error: &dyn std::fmt::Display| error.to_string();
    let blobs = wiring::blobs(config).map_err(|error| text(&error))?;
    blobs.put(&name, name.clone().into()).await.map_err(|error| text(&error))?;
    let kept = blobs.get(&name).await.map_err(|error| text(&error))?;
    blobs.delete(&name).await.map_err(|error| text(&error))?;
    if kept.is_none_or(|kept| kept != name) {
        return Err("what was kept is not what was given".to_owned());
    }
    Ok(match &config.s3_bucket {
        Some(bucket) => format!("the bucket {bucket} keeps them"),
        None => format!("{} keeps them", config.data.join("blobs").display()),
    })
}

/// Speaks with the mail server, without sending anything.
async fn mail(config: &Config) -> Result<String, String> {
    if !config.is_production() {
        return Ok("caught and shown in the console: nothing leaves".to_owned());
    }
    wiring::smtp(config).map_err(|error| error.to_string())?.check().await?;
    Ok("the mail server listens".to_owned())
}

fn encrypted(config: &Config) -> Result<String, String> {
    match config.s3_endpoint.as_deref().filter(|endpoint| endpoint.starts_with("http://") && !is_local(endpoint)) {
        Some(endpoint) => Err(format!("{endpoint} is not encrypted: good only in a network that nobody else is in")),
        None => Ok("nobody reads along".to_owned()),
    }
}

/// Whether an acknowledged write survives a loss of power, as the database itself says.
async fn durability(db: &majlis_persistence::Db) -> Result<String, String> {
    let settings = db.durability().await.map_err(|error| error.to_string())?;
    let listed = |(name, value, _): &(&str, String, bool)| format!("{name}={value}");
    let (good, bad): (Vec<_>, Vec<_>) = settings.iter().partition(|(_, _, enough)| *enough);
    match bad.is_empty() {
        true => Ok(good.into_iter().map(listed).collect::<Vec<_>>().join(", ")),
        false => Err(format!("{}: what was acknowledged may be lost", bad.into_iter().map(listed).collect::<Vec<_>>().join(", "))),
    }
}

async fn pending(db: &majlis_persistence::Db) -> Result<String, String> {
    match migration::pending(db).await {
        Ok(0) => Ok("all applied".to_owned()),
        Ok(missing) => Err(format!("{missing} missing; run: majlis migrate")),
        Err(error) => Err(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Mode;

    #[test]
    fn a_public_address_without_trusted_proxies_is_worth_a_warning() {
        let with = |base_url: &str, proxies: &[&str]| Config {
            base_url: base_url.to_owned(),
            trusted_proxies: proxies.iter().map(|address| address.parse().unwrap()).collect(),
            ..Config::default()
        };
        let mut report = Report::default();
        report.advise("proxies", proxies(&with("https://majlis.example", &[])));
        assert!(report.text.starts_with("WARN proxies: `trusted_proxies` is empty") && !report.failed, "{}", report.text);
        for good in [with("https://majlis.example", &["10.0.0.2"]), with("http://localhost:8080", &[]), with("http://[::1]:80", &[])] {
            assert!(proxies(&good).is_ok(), "{}", good.base_url);
        }
    }

    #[actix_web::test]
    async fn a_mail_server_that_is_not_there_is_told() {
        assert!(mail(&Config::default()).await.is_ok(), "the demo's messages are caught");
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let config = Config { mode: Mode::Production, smtp_url: Some(format!("smtp://{free}")), ..Config::default() };
        assert!(mail(&config).await.is_err());
    }
}
