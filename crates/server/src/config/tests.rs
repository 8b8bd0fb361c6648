use super::*;

#[test]
fn every_key_is_explained() {
    let value = serde_json::to_value(Config::default()).unwrap();
    let mut keys: Vec<_> = value.as_object().unwrap().keys().map(String::as_str).collect();
    let mut explained: Vec<_> = KEYS.iter().map(|(key, _, _)| *key).collect();
    keys.sort_unstable();
    explained.sort_unstable();
    assert_eq!(keys, explained);
}

#[test]
fn the_explained_file_can_be_read() {
    let uncommented: String = explained()
        .lines()
        .filter_map(|line| line.strip_prefix('#').filter(|rest| !rest.starts_with(' ')))
        .map(|l| format!("{l}\n"))
        .collect();
    let read: Result<Config, _> = Figment::from(Serialized::defaults(Config::default())).merge(Toml::string(&uncommented)).extract();
    assert!(read.is_ok(), "{read:?}");
}

#[test]
fn a_secret_may_be_made_of_digits() {
    let digits = "01234567890123456789012345678901";
    let known = Figment::from(Serialized::defaults(Config::default()));
    let config: Config = with_texts(known, |name| (name == "MAJLIS_SECRET").then(|| digits.to_owned())).extract().unwrap();
    assert_eq!((config.secret.as_str(), config.metrics_token), (digits, None));
}

#[test]
fn production_refuses_the_demo_secret_and_plain_http() {
    let good = Config {
        mode: Mode::Production,
        secret: "x".repeat(48),
        base_url: "https://majlis.example".into(),
        smtp_url: Some("smtps://mail.example".into()),
        ..Config::default()
    };
    assert!(good.check().is_ok());
    assert!(Config { secret: DEMO_SECRET.into(), ..good.clone() }.check().is_err());
    assert!(Config { secret: "short".into(), ..good.clone() }.check().is_err());
    assert!(Config { base_url: "http://majlis.example".into(), ..good.clone() }.check().is_err());
    assert!(Config { smtp_url: None, ..good.clone() }.check().is_err());
    assert!(Config { clock_ahead_hours: 1, ..good.clone() }.check().is_err());
    assert!(Config { clock_ahead_hours: 1, mode: Mode::Demo, ..good }.check().is_ok());
}
