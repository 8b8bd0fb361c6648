//! Passwords of staff: Argon2id, off the request threads, a few at a time.

use std::sync::Arc;

use argon2::password_hash::SaltString;
use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier, Version};
use tokio::sync::Semaphore;

use crate::{App, AppError, AppResult};

/// Each hash takes 19 MiB: more than these at once would be a way to exhaust the machine.
const AT_ONCE: usize = 4;

/// No password has this hash. It is checked where there is none, so that an unknown address takes as long as a known one.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$bWFqbGlzIG5vYm9keSBzYWx0$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Lets a few in at a time.
pub(super) struct Hashing(Arc<Semaphore>);

impl Default for Hashing {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

fn argon2() -> AppResult<Argon2<'static>> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(AppError::internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The hash to store (PHC string).
pub(crate) async fn hash(app: &App, password: &str) -> AppResult<String> {
    let mut salt = [0; 16];
    app.random.fill(&mut salt);
    let password = password.to_owned();
    apart(app, move || {
        let salt = SaltString::encode_b64(&salt).map_err(AppError::internal)?;
        Ok(argon2()?.hash_password(password.as_bytes(), &salt).map_err(AppError::internal)?.to_string())
    })
    .await
}

/// Whether the password is the one that was hashed; takes the same time when nothing was.
pub(crate) async fn is_right(app: &App, password: &str, hash: Option<&str>) -> AppResult<bool> {
    let (password, hash) = (password.to_owned(), hash.unwrap_or(NOBODYS).to_owned());
    apart(app, move || {
        let parsed = PasswordHash::new(&hash).map_err(AppError::internal)?;
        Ok(argon2()?.verify_password(password.as_bytes(), &parsed).is_ok())
    })
    .await
}

async fn apart<T: Send + 'static>(app: &App, work: impl FnOnce() -> AppResult<T> + Send + 'static) -> AppResult<T> {
    let turn = app.auth.hashing.0.clone().acquire_owned().await.map_err(AppError::internal)?;
    let work = move || {
        // Kept to the end of the work, which goes on when the caller hangs up.
        let _turn = turn;
        work()
    };
    tokio::task::spawn_blocking(work).await.map_err(AppError::internal)?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobodys_hash_is_a_hash_and_nobodys() {
        let parsed = PasswordHash::new(NOBODYS).unwrap();
        assert!(argon2().unwrap().verify_password(b"", &parsed).is_err());
    }
}
