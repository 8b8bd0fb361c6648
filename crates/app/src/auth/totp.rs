//! Authenticator codes (RFC 6238: SHA-1, six digits, 30 seconds).

use chrono::{DateTime, Utc};
use data_encoding::BASE32_NOPAD;
use totp_rs::{Algorithm, TOTP};

use crate::port::Random;
use crate::vault::same;
use crate::{AppError, AppResult};

const STEP: i64 = 30;

/// A new secret of 160 bits, in base32.
pub(super) fn new_secret(random: &dyn Random) -> String {
    let mut secret = [0; 20];
    random.fill(&mut secret);
    BASE32_NOPAD.encode(&secret)
}

pub(super) fn totp(secret: &str, issuer: &str, name: &str) -> AppResult<TOTP> {
    let bytes = BASE32_NOPAD.decode(secret.trim_end_matches('=').as_bytes()).map_err(AppError::internal)?;
    // A colon would end the name inside the address.
    let plain = |text: &str| text.replace(':', " ");
    TOTP::new(Algorithm::SHA1, 6, 1, STEP.unsigned_abs(), bytes, Some(plain(issuer)), plain(name)).map_err(AppError::internal)
}

/// The `otpauth://` address for an authenticator app.
pub(super) fn address(secret: &str, issuer: &str, name: &str) -> AppResult<String> {
    Ok(totp(secret, issuer, name)?.get_url())
}

/// The step that the code belongs to: now, the one before or the one after, and later than the last used one.
pub(super) fn step_of(secret: &str, code: &str, last_step: i64, now: DateTime<Utc>) -> AppResult<Option<i64>> {
    let totp = totp(secret, "", "")?;
    let current = now.timestamp().div_euclid(STEP);
    let fits = |step: &i64| {
        let right = u64::try_from(step * STEP).is_ok_and(|time| same(totp.generate(time).as_bytes(), code.as_bytes()));
        right && *step > last_step
    };
    Ok((current - 1..=current + 1).find(fits))
}

/// A code that works now: of this step, or of the next when this one was used.
pub(crate) fn unused_code(secret: &str, last_step: i64, now: DateTime<Utc>) -> AppResult<String> {
    let step = now.timestamp().div_euclid(STEP).max(last_step + 1);
    Ok(totp(secret, "", "")?.generate(u64::try_from(step * STEP).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    // RFC 6238, appendix B: the seed "12345678901234567890".
    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn the_vectors_of_the_rfc() {
        for (time, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")] {
            assert_eq!(step_of(SECRET, code, 0, at(time)).unwrap(), Some(time / 30), "{time}");
        }
    }

    #[test]
    fn one_step_either_way_and_never_twice() {
        let step = 1_111_111_109 / 30;
        for (time, expected) in [(-60, None), (-30, Some(step)), (30, Some(step)), (60, None)] {
            assert_eq!(step_of(SECRET, "081804", 0, at(1_111_111_109 + time)).unwrap(), expected, "{time}");
        }
        assert_eq!(step_of(SECRET, "081804", step, at(1_111_111_109)).unwrap(), None);
    }
}
