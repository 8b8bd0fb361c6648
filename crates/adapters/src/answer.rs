//! What the answer of another system says about a message: taken, to be tried again, or refused.

use chrono::{DateTime, Duration, Utc};
use majlis_app::port::SendError;
use reqwest::header::{HeaderMap, RETRY_AFTER};
use reqwest::{Response, StatusCode};

/// Bytes of an answer that are looked at.
const LOOKED_AT: usize = 64 * 1024;

/// Taken or not, by the status alone.
pub fn judged(who: &str, answer: &Response, now: DateTime<Utc>) -> Result<(), SendError> {
    let status = answer.status();
    let error = format!("{who} answered {status}");
    match status {
        status if status.is_success() => Ok(()),
        _ if passes(status) => Err(match retry_after(answer.headers(), now) {
            Some(wait) => SendError::Later { error, wait },
            None => SendError::Temporary(error),
        }),
        _ => Err(SendError::Permanent(error)),
    }
}

/// What passes by itself, and what an administrator can mend.
fn passes(status: StatusCode) -> bool {
    let mendable = matches!(status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::NOT_FOUND);
    mendable || matches!(status, StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS) || !status.is_client_error()
}

/// `Retry-After` as seconds or as a date (RFC 9110, 10.2.3).
fn retry_after(headers: &HeaderMap, now: DateTime<Utc>) -> Option<Duration> {
    let value = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = value.parse::<u32>() {
        return Some(Duration::seconds(seconds.into()));
    }
    let at = DateTime::parse_from_rfc2822(value).ok()?.to_utc();
    Some((at - now).max(Duration::zero()))
}

/// The beginning of an answer's body, as text.
pub async fn body(mut answer: Response) -> Result<String, reqwest::Error> {
    let mut bytes = Vec::new();
    while bytes.len() < LOOKED_AT
        && let Some(chunk) = answer.chunk().await?
    {
        bytes.extend_from_slice(&chunk);
    }
    bytes.truncate(LOOKED_AT);
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retry_after_in_both_forms() {
        let now = "2026-11-22T19:30:00Z".parse().unwrap();
        let wait = |value: &'static str| retry_after(&HeaderMap::from_iter([(RETRY_AFTER, value.parse().unwrap())]), now);
        assert_eq!(wait("120"), Some(Duration::minutes(2)));
        assert_eq!(wait("Sun, 22 Nov 2026 19:40:00 GMT"), Some(Duration::minutes(10)));
        assert_eq!(wait("Sun, 22 Nov 2026 19:20:00 GMT"), Some(Duration::zero()));
        assert_eq!(wait("soon"), None);
        assert_eq!(retry_after(&HeaderMap::new(), now), None);
    }
}
