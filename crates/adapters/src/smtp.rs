//! E-mail over SMTP.

use std::time::Duration;

use async_trait::async_trait;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use majlis_app::port::{Email, Mail, SendError};

use crate::{SettingError, is_loopback};

/// How long one step of the conversation may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A mail server that takes our messages.
pub struct SmtpMail {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl SmtpMail {
    /// `smtps://user:password@host` (TLS at once) or `smtp://user:password@host?tls=required` (STARTTLS).
    /// Without TLS only to this machine.
    pub fn new(url: &str, from: &str) -> Result<Self, SettingError> {
        let starttls = url.split_once('?').is_some_and(|(_, query)| query.split('&').any(|pair| pair == "tls=required"));
        if !url.starts_with("smtps://") && !starttls && !is_loopback(host(url)) {
            return Err(SettingError::new("smtp_url", "mail must be encrypted: use smtps://, or smtp:// with ?tls=required"));
        }
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|error| SettingError::new("smtp_url", error))?;
        let from = from.parse().map_err(|error| SettingError::new("mail_from", error))?;
        Ok(Self { transport: builder.timeout(Some(PATIENCE)).build(), from })
    }

    /// Goes as far as a message would, without one: connects, encrypts, signs in and asks whether the server listens.
    pub async fn check(&self) -> Result<(), String> {
        match self.transport.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err("the mail server does not go on after the greeting".to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }

    fn message(&self, email: &Email) -> Result<Message, SendError> {
        let permanent = |error: &dyn std::fmt::Display| SendError::Permanent(error.to_string());
        if [&email.subject, &email.to, &email.message_id].into_iter().chain(&email.leave).any(|line| line.chars().any(char::is_control)) {
            return Err(permanent(&"line breaks in a header"));
        }
        let to: Mailbox = email.to.parse().map_err(|error: lettre::address::AddressError| permanent(&error))?;
        let raw = |name: &'static str, value: String| HeaderValue::new(HeaderName::new_from_ascii_str(name), value);
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&email.subject)
            .message_id(Some(email.message_id.clone()))
            // So that nobody's holiday notice answers (RFC 3834).
            .raw_header(raw("Auto-Submitted", "auto-generated".to_owned()));
        if let Some(address) = &email.leave {
            message = message
                .raw_header(raw("List-Unsubscribe", format!("<{address}>")))
                .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
        }
        message.multipart(MultiPart::alternative_plain_html(email.text.clone(), email.html.clone())).map_err(|error| permanent(&error))
    }
}

/// The host of `scheme://user:password@host:port/…`.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    match host.find(']') {
        Some(end) => &host[..=end],
        None => host.split(':').next().unwrap_or_default(),
    }
}

/// 5xx answers are final (RFC 5321, 4.2.1), except those about our own credentials, which an administrator can mend.
fn send_error(error: &smtp::Error) -> SendError {
    let code = error.status().map(u16::from);
    if error.is_permanent() && !matches!(code, Some(530 | 534 | 535 | 538)) {
        SendError::Permanent(error.to_string())
    } else {
        SendError::Temporary(error.to_string())
    }
}

#[async_trait]
impl Mail for SmtpMail {
    async fn send(&self, email: &Email) -> Result<(), SendError> {
        let message = self.message(email)?;
        self.transport.send(message).await.map(|_| ()).map_err(|error| send_error(&error))
    }
}

#[cfg(test)]
mod tests;
