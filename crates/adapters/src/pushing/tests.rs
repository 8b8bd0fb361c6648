//! Against a push service on this machine, which does what a browser's maker and the browser do together.

use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use web_push_native::decrypt;

use super::*;

/// A browser: its key pair and its secret.
struct Browser {
    key: SecretKey,
    auth: [u8; 16],
}

impl Browser {
    fn new() -> Self {
        Self { key: SecretKey::from_slice(&[9; 32]).unwrap(), auth: [5; 16] }
    }

    fn target(&self, endpoint: &str) -> Target {
        Target {
            endpoint: endpoint.to_owned(),
            p256dh: BASE64URL_NOPAD.encode(self.key.public_key().to_encoded_point(false).as_bytes()),
            auth: BASE64URL_NOPAD.encode(&self.auth),
        }
    }
}

/// What a service heard: the head in lower case and the body.
type Heard = (String, Vec<u8>);

/// Answers once.
async fn service(answer: &'static str) -> (String, tokio::task::JoinHandle<Heard>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}/push/device-1", listener.local_addr().unwrap());
    let heard = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut bytes = Vec::new();
        loop {
            socket.read_buf(&mut bytes).await.unwrap();
            let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
            let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
            let length: usize = header(&head, "content-length").parse().unwrap();
            if bytes.len() >= end + 4 + length {
                let answer = format!("HTTP/1.1 {answer}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
                socket.write_all(answer.as_bytes()).await.unwrap();
                return (head, bytes[end + 4..].to_vec());
            }
        }
    });
    (endpoint, heard)
}

fn header<'a>(head: &'a str, name: &str) -> &'a str {
    let found = head.lines().find_map(|line| line.split_once(": ").filter(|(key, _)| key.eq_ignore_ascii_case(name)));
    found.map_or_else(|| panic!("no {name} in {head}"), |(_, value)| value)
}

fn web_push() -> WebPush {
    let _ = rustls::crypto::ring::default_provider().install_default();
    WebPush::new([[0; 32], [7; 32]], "mailto:it@alsahil.example", &["127.0.0.1".to_owned()]).unwrap()
}

fn now() -> DateTime<Utc> {
    "2026-11-22T19:30:00Z".parse().unwrap()
}

async fn pushed(answer: &'static str) -> (Result<(), SendError>, Heard) {
    let (endpoint, heard) = service(answer).await;
    let push = Push {
        target: Browser::new().target(&endpoint),
        payload: "{\"title\":\"عالجنا بلاغك\"}".into(),
        keep: chrono::Duration::days(2),
        now: now(),
    };
    let sent = web_push().push(&push).await;
    (sent, heard.await.unwrap())
}

#[tokio::test]
async fn the_browser_reads_it_and_the_service_knows_who_sent_it() {
    let (sent, (head, body)) = pushed("201 Created").await;
    assert_eq!(sent, Ok(()));
    assert!(!body.windows(5).any(|five| five == b"title"), "nobody on the way reads it");
    let browser = Browser::new();
    let read = decrypt(body, &browser.key, &Auth::clone_from_slice(&browser.auth)).unwrap();
    assert_eq!(String::from_utf8(read).unwrap(), "{\"title\":\"عالجنا بلاغك\"}");
    assert_eq!((header(&head, "content-encoding"), header(&head, "ttl")), ("aes128gcm", "172800"));

    let (token, key) = header(&head, "authorization").strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
    assert_eq!(key, web_push().public_key(), "the key that the browser subscribed with");
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let bytes = |text: &str| BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
    let verifying = VerifyingKey::from_sec1_bytes(&bytes(key)).unwrap();
    verifying.verify(signed.as_bytes(), &Signature::from_slice(&bytes(signature)).unwrap()).unwrap();
    let claims: Value = serde_json::from_slice(&bytes(signed.split_once('.').unwrap().1)).unwrap();
    let origin = format!("http://{}", header(&head, "host"));
    assert_eq!(claims, json!({ "aud": origin, "exp": now().timestamp() + 12 * 3600, "sub": "mailto:it@alsahil.example" }));
}

#[tokio::test]
async fn tells_what_is_gone_from_what_passes() {
    for gone in ["404 Not Found", "410 Gone"] {
        assert!(matches!(pushed(gone).await.0, Err(SendError::Gone(_))), "{gone}");
    }
    assert!(matches!(pushed("503 Busy").await.0, Err(SendError::Temporary(_))));
    assert!(
        matches!(pushed("429 Slow\r\nretry-after: 60").await.0, Err(SendError::Later { wait, .. }) if wait == chrono::Duration::minutes(1))
    );
    assert!(matches!(pushed("413 Large").await.0, Err(SendError::Permanent(_))));
}

#[test]
fn only_known_services_and_whole_keys() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let services = PUSH_SERVICES.map(str::to_owned);
    let push = WebPush::new([[7; 32]], "https://majlis.example", &services).unwrap();
    let target = |endpoint: &str| Browser::new().target(endpoint);
    for good in
        ["https://fcm.googleapis.com/fcm/send/x", "https://updates.push.services.mozilla.com/wpush/v2/x", "https://web.push.apple.com/x"]
    {
        assert_eq!(push.check(&target(good)), Ok(()), "{good}");
    }
    for bad in [
        "http://fcm.googleapis.com/x",
        "https://evilfcm.googleapis.com.example/x",
        "https://xfcm.googleapis.com/x",
        "https://10.0.0.1/x",
        "http://127.0.0.1/x",
        "https://user@fcm.googleapis.com/x",
        "",
    ] {
        assert_eq!(push.check(&target(bad)), Err("/endpoint"), "{bad}");
    }
    let known = target("https://web.push.apple.com/x");
    assert_eq!(push.check(&Target { p256dh: "AAAA".to_owned(), ..known.clone() }), Err("/keys/p256dh"));
    assert_eq!(push.check(&Target { auth: "AAAA".to_owned(), ..known }), Err("/keys/auth"));
}
