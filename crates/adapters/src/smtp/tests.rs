//! Against a mail server that speaks just enough.

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::*;

/// Takes one conversation, answers `RCPT` as told, and gives what it heard.
async fn server(recipient: &'static str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let heard = tokio::spawn(async move {
        let (socket, _) = listener.accept().await.unwrap();
        let (reader, mut writer) = socket.into_split();
        let mut lines = BufReader::new(reader).lines();
        let (mut heard, mut in_data) = (String::new(), false);
        writer.write_all(b"220 test\r\n").await.unwrap();
        while let Ok(Some(line)) = lines.next_line().await {
            heard.push_str(&line);
            heard.push('\n');
            let answer = match line.split(' ').next().unwrap_or_default() {
                "." => Some("250 taken"),
                _ if in_data => None,
                "EHLO" => Some("250 test"),
                "RCPT" => Some(recipient),
                "DATA" => Some("354 go on"),
                "QUIT" => Some("221 bye"),
                _ => Some("250 ok"),
            };
            in_data = answer == Some("354 go on") || (in_data && answer.is_none());
            if let Some(answer) = answer {
                writer.write_all(format!("{answer}\r\n").as_bytes()).await.unwrap();
            }
            if matches!(answer, Some("250 taken" | "221 bye")) {
                break;
            }
        }
        heard
    });
    (url, heard)
}

fn email() -> Email {
    Email {
        to: "salma@example.om".to_owned(),
        subject: "استلمنا بلاغك MJ-10001-4".to_owned(),
        text: "نردّ عليك".to_owned(),
        html: "<p>نردّ عليك</p>".to_owned(),
        message_id: "<1@majlis.example>".to_owned(),
        leave: None,
    }
}

async fn sent(recipient: &'static str, email: &Email) -> (Result<(), SendError>, String) {
    let (url, heard) = server(recipient).await;
    let mail = SmtpMail::new(&url, "Al Sahil <no-reply@alsahil.example>").unwrap();
    let sent = mail.send(email).await;
    drop(mail);
    (sent, heard.await.unwrap())
}

#[tokio::test]
async fn both_forms_arrive_with_their_headers() {
    let (sent, heard) = sent("250 ok", &email()).await;
    assert_eq!(sent, Ok(()));
    for line in [
        "MAIL FROM:<no-reply@alsahil.example>",
        "RCPT TO:<salma@example.om>",
        "Message-ID: <1@majlis.example>",
        "Auto-Submitted: auto-generated",
    ] {
        assert!(heard.contains(line), "{line} in {heard}");
    }
    assert!(heard.contains("multipart/alternative") && heard.contains("text/plain") && heard.contains("text/html"));
    assert!(heard.contains("Subject: =?utf-8?b?"));
}

#[tokio::test]
async fn what_can_be_left_says_how() {
    let leave = "https://majlis.example/ar/leave?token=01936f0e7a4c7cc19d3b0f1a2b3c4d5e.kXh3qzv7m2YwN4tR8sLpXQ";
    let (_, heard) = sent("250 ok", &Email { leave: Some(leave.to_owned()), ..email() }).await;
    // Long headers are folded (RFC 5322, 2.2.3).
    let heard = heard.replace("\n ", " ");
    assert!(heard.contains(&format!("List-Unsubscribe: <{leave}>\n")), "{heard}");
    assert!(heard.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\n"), "{heard}");
    let (_, heard) = sent("250 ok", &email()).await;
    assert!(!heard.contains("List-Unsubscribe"));
}

#[tokio::test]
async fn refusals_are_final_and_greylisting_is_not() {
    assert!(matches!(sent("550 no such person", &email()).await.0, Err(SendError::Permanent(_))));
    assert!(matches!(sent("451 come again later", &email()).await.0, Err(SendError::Temporary(_))));
    let nobody = SmtpMail::new("smtp://127.0.0.1:1", "a@b.example").unwrap();
    assert!(matches!(nobody.send(&email()).await, Err(SendError::Temporary(_))));
}

#[tokio::test]
async fn headers_can_not_be_broken_out_of() {
    let mail = SmtpMail::new("smtp://127.0.0.1:1", "a@b.example").unwrap();
    let broken = [
        Email { subject: "x\r\nBcc: all@example.om".to_owned(), ..email() },
        Email { to: "salma@example.om\r\nBcc: all@example.om".to_owned(), ..email() },
        Email { to: "no address".to_owned(), ..email() },
        Email { message_id: "<1@x>\nX: y".to_owned(), ..email() },
        Email { leave: Some("https://x/>\nX: y".to_owned()), ..email() },
    ];
    for email in broken {
        assert!(matches!(mail.send(&email).await, Err(SendError::Permanent(_))), "{email:?}");
    }
}

// The pool of connections lives on a runtime.
#[tokio::test]
async fn only_encrypted_off_this_machine() {
    // The binary installs the provider once for everything.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let new = |url: &str| SmtpMail::new(url, "Al Sahil <a@b.example>");
    assert!(new("smtps://user:secret@mail.example:465").is_ok());
    assert!(new("smtp://user:secret@mail.example:587?tls=required").is_ok());
    assert!(new("smtp://[::1]:1025").is_ok());
    for refused in
        ["smtp://mail.example", "smtp://127.0.0.1@mail.example", "smtp://mail.example?tls=opportunistic", "http://mail.example", ""]
    {
        assert!(new(refused).is_err(), "{refused}");
    }
    assert!(SmtpMail::new("smtps://mail.example", "not an address").is_err());
}

#[tokio::test]
async fn a_server_that_listens_is_told_from_one_that_is_not_there() {
    let (url, heard) = server("250 ok").await;
    let mail = SmtpMail::new(&url, "no-reply@alsahil.example").unwrap();
    assert_eq!(mail.check().await, Ok(()));
    heard.abort();
    let gone = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let mail = SmtpMail::new(&format!("smtp://{gone}"), "no-reply@alsahil.example").unwrap();
    assert!(mail.check().await.is_err());
}
