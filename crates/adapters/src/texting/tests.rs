//! Against a gateway on this machine.

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::*;

/// What a gateway that answers once heard, and what became of the message. `answer` is the status line and what follows.
async fn answered(gateway: Gateway, path: &str, answer: &'static str) -> (Result<(), SendError>, String) {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}{path}", listener.local_addr().unwrap());
    let heard = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut heard = Vec::new();
        while !is_whole(&heard) && socket.read_buf(&mut heard).await.unwrap() > 0 {}
        let (head, body) = answer.split_once("\n\n").unwrap_or((answer, ""));
        let head = head.replace('\n', "\r\n");
        let answer = format!("HTTP/1.1 {head}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len());
        socket.write_all(answer.as_bytes()).await.unwrap();
        String::from_utf8(heard).unwrap()
    });
    let sms = Sms { to: "+96899123456".to_owned(), text: "493027 \"رمزك\" & {to}".to_owned() };
    let sent = HttpTexting::new(Gateway { url, ..gateway }).unwrap().send(&sms).await;
    (sent, heard.await.unwrap())
}

fn is_whole(heard: &[u8]) -> bool {
    let text = String::from_utf8_lossy(heard);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).and_then(|length| length.parse().ok());
    body.len() >= length.unwrap_or(0)
}

fn body(heard: &str) -> &str {
    heard.split("\r\n\r\n").nth(1).unwrap()
}

#[tokio::test]
async fn sends_json_with_the_key() {
    let gateway = Gateway { key: Some("k3y".to_owned()), ..Gateway::default() };
    let (sent, heard) = answered(gateway, "/send", "202 Accepted").await;
    assert_eq!(sent, Ok(()));
    assert!(heard.starts_with("POST /send HTTP/1.1") && heard.contains("authorization: Bearer k3y"), "{heard}");
    let read: serde_json::Value = serde_json::from_str(body(&heard)).unwrap();
    assert_eq!(read, json!({ "to": "+96899123456", "text": "493027 \"رمزك\" & {to}" }));
}

#[tokio::test]
async fn sends_a_form_or_a_query_as_the_gateway_wants_it() {
    let gateway = Gateway {
        body: "mobile={digits}&msg={text}&pass={key}".to_owned(),
        key: Some("a&b".to_owned()),
        headers: vec!["X-Account: 42".to_owned()],
        ..Gateway::default()
    };
    let (sent, heard) = answered(gateway, "/", "200 OK").await;
    assert_eq!(sent, Ok(()));
    let pairs: Vec<(String, String)> = form_urlencoded::parse(body(&heard).as_bytes()).into_owned().collect();
    let expected = [("mobile", "96899123456"), ("msg", "493027 \"رمزك\" & {to}"), ("pass", "a&b")];
    assert_eq!(pairs, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    assert!(heard.contains("x-account: 42") && heard.contains("application/x-www-form-urlencoded"), "{heard}");
    assert!(!heard.contains("Bearer"), "the key has its place");
    let gateway = Gateway { method: "get".to_owned(), ..Gateway::default() };
    let (sent, heard) = answered(gateway, "/?to={to}&text={text}", "200 OK").await;
    assert_eq!(sent, Ok(()));
    let query = heard.split(' ').nth(1).unwrap().split_once('?').unwrap().1;
    let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    assert_eq!(pairs[1].1, "493027 \"رمزك\" & {to}");
}

#[tokio::test]
async fn tells_what_passes_from_what_does_not() {
    let plain = |answer| answered(Gateway::default(), "/", answer);
    assert!(matches!(plain("400 Bad Request").await.0, Err(SendError::Permanent(_))));
    for passing in ["500 Oh", "503 Busy", "429 Slow", "401 Key", "308 Moved\nlocation: http://127.0.0.1:1/"] {
        assert!(matches!(plain(passing).await.0, Err(SendError::Temporary(_))), "{passing}");
    }
    for named in ["429 Slow\nretry-after: 90", "503 Busy\nretry-after: 90"] {
        let sent = plain(named).await.0;
        assert!(matches!(&sent, Err(SendError::Later { wait, .. }) if *wait == chrono::Duration::seconds(90)), "{sent:?}");
    }
}

#[tokio::test]
async fn a_good_status_with_a_bad_word_is_not_taken() {
    let gateway = || Gateway { accepted: Some("\"OK\"".to_owned()), refused: Some("BAD_NUMBER".to_owned()), ..Gateway::default() };
    assert_eq!(answered(gateway(), "/", "200 OK\n\n{\"status\":\"OK\"}").await.0, Ok(()));
    assert!(matches!(answered(gateway(), "/", "200 OK\n\n{\"status\":\"NO_CREDIT\"}").await.0, Err(SendError::Temporary(_))));
    assert!(matches!(answered(gateway(), "/", "200 OK\n\n{\"status\":\"BAD_NUMBER\"}").await.0, Err(SendError::Permanent(_))));
}

#[test]
fn what_can_not_work_is_refused_at_once() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let new = |change: fn(&mut Gateway)| {
        let mut gateway = Gateway { url: "https://sms.example/send".to_owned(), ..Gateway::default() };
        change(&mut gateway);
        HttpTexting::new(gateway).err().map(|error| error.setting)
    };
    assert_eq!(new(|_| {}), None);
    for url in ["http://sms.example/send", "http://localhost.example/", "ftp://sms.example", "sms"] {
        let gateway = Gateway { url: url.to_owned(), ..Gateway::default() };
        assert_eq!(HttpTexting::new(gateway).err().map(|error| error.setting), Some("sms_url"), "{url}");
    }
    assert_eq!(new(|gateway| gateway.body = "{\"text\": \"{text}\"}".to_owned()), Some("sms_body"));
    assert_eq!(new(|gateway| gateway.body = "{\"to\": {to}, \"text\": {text}}".to_owned()), Some("sms_body"));
    assert_eq!(new(|gateway| gateway.method = "GET".to_owned()), Some("sms_body"), "the places are in a body that is not sent");
    assert_eq!(new(|gateway| gateway.method = "DELETE".to_owned()), Some("sms_method"));
    assert_eq!(new(|gateway| gateway.headers = vec!["nothing".to_owned()]), Some("sms_headers"));
}
