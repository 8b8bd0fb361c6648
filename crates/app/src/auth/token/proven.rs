//! Signatures that were found good. To check one takes longer than the rest of a small answer, and the same token comes
//! with every request for ten minutes.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};

use lru::LruCache;
use sha2::{Digest, Sha256};

use super::Claims;
use crate::auth::key::Key;

/// How many tokens are remembered; the longest unused is forgotten first.
const MOST: NonZeroUsize = NonZeroUsize::new(10_000).unwrap();

/// What a token was proven to claim, and the key that proved it.
type Proof = ([u8; 32], Arc<Claims>);

/// Tokens by their SHA-256, so that none lies in memory longer than its request. Says nothing of time, of keys that
/// were retired since, or of sessions: those are looked at each time.
pub(in crate::auth) struct Proven(Mutex<LruCache<[u8; 32], Proof>>);

impl Default for Proven {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(MOST)))
    }
}

impl Proven {
    /// The claims of a token that this key signed; `prove` is asked when it is not known yet.
    pub(super) fn claims(&self, token: &str, key: &Key, prove: impl FnOnce() -> Option<Claims>) -> Option<Arc<Claims>> {
        let digest: [u8; 32] = Sha256::digest(token).into();
        if let Some(known) = self.known(&digest, key) {
            return Some(known);
        }
        let claims = Arc::new(prove()?);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).put(digest, (*key.public(), claims.clone()));
        Some(claims)
    }

    fn known(&self, digest: &[u8; 32], key: &Key) -> Option<Arc<Claims>> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(digest).filter(|(signer, _)| signer == key.public()).map(|(_, claims)| claims.clone())
    }
}
