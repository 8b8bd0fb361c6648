//! The keys that sign access tokens: made when first needed, renewed every month, shared by all processes
//! through the database.

use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, Duration, Utc};
use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::{DecodingKey, EncodingKey};
use majlis_persistence::signing_key::{self as store, SigningKey};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::vault::{Purpose, Vault};
use crate::{App, AppError, AppResult};

/// How long a key signs.
const SIGNS_FOR: Duration = Duration::days(30);
/// How long a retired key still verifies and is published.
pub(super) const VERIFIES_FOR: Duration = Duration::hours(24);
/// How long the keys are believed without asking the database.
const KEPT: Duration = Duration::seconds(60);
/// How soon an unknown key is a reason to ask again: another process may have made it.
const ASK_AGAIN: Duration = Duration::seconds(2);

/// One key pair.
pub struct Key {
    /// The `kid`.
    pub(super) id: String,
    pub(super) signing: EncodingKey,
    pub(super) verifying: DecodingKey,
    public: [u8; 32],
    created_at: DateTime<Utc>,
    retired_at: Option<DateTime<Utc>>,
}

impl Key {
    /// A key pair from its seed (RFC 8032).
    pub(super) fn new(id: String, seed: &[u8; 32], created_at: DateTime<Utc>, retired_at: Option<DateTime<Utc>>) -> Self {
        // PKCS #8 around the seed, as RFC 8410 has it, is what jsonwebtoken reads.
        const PREFIX: [u8; 16] = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];
        let public = ed25519_dalek::SigningKey::from_bytes(seed).verifying_key().to_bytes();
        let signing = EncodingKey::from_ed_der(&[PREFIX.as_slice(), seed].concat());
        Self { id, signing, verifying: DecodingKey::from_ed_der(&public), public, created_at, retired_at }
    }

    fn read(row: SigningKey, vault: &Vault) -> Option<Self> {
        let seed = vault.open(&row.secret).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        if seed.is_none() {
            tracing::warn!(kid = %row.id, "a signing key can't be opened with this installation's secret and is passed over");
        }
        Some(Self::new(row.id.to_string(), &seed?, row.created_at, row.retired_at))
    }

    /// What verifies its signatures.
    pub(super) const fn public(&self) -> &[u8; 32] {
        &self.public
    }

    fn signs(&self, now: DateTime<Utc>) -> bool {
        self.retired_at.is_none() && self.created_at + SIGNS_FOR > now
    }

    fn verifies(&self, now: DateTime<Utc>) -> bool {
        self.retired_at.is_none_or(|retired_at| retired_at + VERIFIES_FOR > now)
    }

    fn jwk(&self) -> Value {
        json!({ "kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "kid": self.id, "x": BASE64URL_NOPAD.encode(&self.public) })
    }
}

/// The keys, the newest first.
#[derive(Default)]
pub struct Ring(pub(super) Vec<Arc<Key>>);

impl Ring {
    fn signer(&self, now: DateTime<Utc>) -> Option<Arc<Key>> {
        self.0.iter().find(|key| key.signs(now)).cloned()
    }

    /// The key that verifies tokens with the `kid`.
    pub(super) fn verifier(&self, kid: &str, now: DateTime<Utc>) -> Option<&Key> {
        self.0.iter().map(|key| &**key).find(|key| key.id == kid && key.verifies(now))
    }
}

/// The keys as they were read last.
#[derive(Default)]
pub(super) struct RingCache(RwLock<Option<(DateTime<Utc>, Arc<Ring>)>>);

impl RingCache {
    fn get(&self, now: DateTime<Utc>, patience: Duration) -> Option<Arc<Ring>> {
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|(at, _)| (Duration::zero()..patience).contains(&(now - *at))).map(|(_, ring)| ring.clone())
    }

    fn put(&self, now: DateTime<Utc>, ring: Arc<Ring>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some((now, ring));
    }
}

async fn ring(app: &App, patience: Duration) -> AppResult<Arc<Ring>> {
    let now = app.now();
    if let Some(kept) = app.auth.ring.get(now, patience) {
        return Ok(kept);
    }
    let rows = store::list(app.db.read()).await?;
    let ring = Arc::new(Ring(rows.into_iter().filter_map(|row| Key::read(row, &app.vault)).map(Arc::new).collect()));
    app.auth.ring.put(now, ring.clone());
    Ok(ring)
}

/// The keys among which a token's `kid` is looked for.
pub(super) async fn ring_with(app: &App, kid: &str) -> AppResult<Arc<Ring>> {
    let kept = ring(app, KEPT).await?;
    if kept.verifier(kid, app.now()).is_some() { Ok(kept) } else { ring(app, ASK_AGAIN).await }
}

/// The key that signs now. Ask for it before a transaction begins: it may need to make one.
pub(crate) async fn signer(app: &App) -> AppResult<Arc<Key>> {
    if let Some(key) = ring(app, KEPT).await?.signer(app.now()) {
        return Ok(key);
    }
    renew(app).await?;
    let missing = || AppError::internal("there is no signing key");
    ring(app, Duration::zero()).await?.signer(app.now()).ok_or_else(missing)
}

/// Makes a new key, unless a rival has just made one.
async fn renew(app: &App) -> AppResult<()> {
    app.db
        .write(async |tx| {
            let rows = store::list(tx).await?;
            let newest = rows.first().map_or(Uuid::nil(), |row| row.id);
            let rival = rows.into_iter().next().and_then(|row| Key::read(row, &app.vault));
            if rival.is_some_and(|key| key.signs(app.now())) {
                return Ok(());
            }
            let mut seed = [0; 32];
            app.random.fill(&mut seed);
            let secret = app.vault.seal(&*app.random, &seed)?;
            let id = successor(&app.vault, newest);
            store::replace(tx, SigningKey { id, secret, created_at: app.now(), retired_at: None }).await?;
            Ok::<_, AppError>(())
        })
        .await
}

/// The id of the key that follows another: rivals come to the same one, so that only the first is kept.
fn successor(vault: &Vault, id: Uuid) -> Uuid {
    let mac = vault.mac(Purpose::Ticket, &[b"signing key after ".as_slice(), id.as_bytes()].concat());
    super::id_from(&mac)
}

/// The public keys (RFC 7517), for those who verify our tokens themselves.
pub async fn jwks(app: &App) -> AppResult<Value> {
    signer(app).await?;
    let now = app.now();
    let ring = ring(app, KEPT).await?;
    let keys: Vec<Value> = ring.0.iter().filter(|key| key.verifies(now)).map(|key| key.jwk()).collect();
    Ok(json!({ "keys": keys }))
}
