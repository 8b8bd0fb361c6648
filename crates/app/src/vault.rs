//! Everything that follows from the one master secret of an installation: keys by purpose, never the secret itself.

use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use data_encoding::{BASE32_NOPAD, BASE64URL_NOPAD, HEXLOWER};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::error::{AppError, AppResult};
use crate::port::Random;

/// What a derived key is for; two purposes never share a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The secret that opens one case.
    CaseSecret,
    /// The proof of who uploaded a photo.
    AttachmentClaim,
    /// Addresses of photos that work without a token.
    AttachmentUrl,
    /// One-time codes at rest.
    OneTimeCode,
    /// Short-lived tokens of our own, such as for enrolment.
    Ticket,
    /// Secrets at rest.
    Encryption,
    /// Network addresses that are to be known again.
    Network,
    /// What opens a case for one who follows it without an account.
    FollowerSecret,
    /// Contacts of followers that are to be known again.
    FollowerContact,
    /// Leaving messages without signing in.
    Leave,
    /// Standing for an initiative beside its sponsor.
    Cosponsor,
    /// Confirming, changing and leaving the newsletter without signing in.
    Newsletter,
    /// The key pair that messages to devices are signed with.
    Push,
}

impl Purpose {
    const fn label(self) -> &'static [u8] {
        match self {
            Self::CaseSecret => b"majlis case secret 1",
            Self::AttachmentClaim => b"majlis attachment claim 1",
            Self::AttachmentUrl => b"majlis attachment url 1",
            Self::OneTimeCode => b"majlis one-time code 1",
            Self::Ticket => b"majlis ticket 1",
            Self::Encryption => b"majlis encryption 1",
            Self::Network => b"majlis network 1",
            Self::FollowerSecret => b"majlis follower secret 1",
            Self::FollowerContact => b"majlis follower contact 1",
            Self::Leave => b"majlis leave 1",
            Self::Cosponsor => b"majlis cosponsor 1",
            Self::Newsletter => b"majlis newsletter 1",
            Self::Push => b"majlis push 1",
        }
    }
}

/// Holds the master secret.
#[derive(Clone)]
pub struct Vault {
    master: Vec<u8>,
}

impl Vault {
    /// A vault over a master secret of at least 32 bytes of good randomness.
    pub fn new(master: impl Into<Vec<u8>>) -> Self {
        Self { master: master.into() }
    }

    fn key(&self, purpose: Purpose) -> [u8; 32] {
        mac(&self.master, purpose.label())
    }

    /// HMAC-SHA-256 of a message under the purpose's key.
    pub fn mac(&self, purpose: Purpose, message: &[u8]) -> [u8; 32] {
        mac(&self.key(purpose), message)
    }

    /// The MAC as 128 bits in lower-case base32 groups of four that can be read aloud.
    pub fn readable_mac(&self, purpose: Purpose, message: &[u8]) -> String {
        let text = BASE32_NOPAD.encode(&self.mac(purpose, message)[..16]).to_lowercase();
        text.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect::<Vec<_>>().join("-")
    }

    /// The MAC as 128 bits in URL-safe base64.
    pub fn url_mac(&self, purpose: Purpose, message: &[u8]) -> String {
        BASE64URL_NOPAD.encode(&self.mac(purpose, message)[..16])
    }

    /// An id that proves that we gave it: what a link holds for somebody who has no account.
    pub fn signed(&self, purpose: Purpose, id: Uuid) -> String {
        format!("{}.{}", id.simple(), self.url_mac(purpose, id.as_bytes()))
    }

    /// The id of what [`Self::signed`] gave; none of anything else.
    pub fn signed_id(&self, purpose: Purpose, given: &str) -> Option<Uuid> {
        let id: Uuid = given.split_once('.')?.0.parse().ok()?;
        same(given.as_bytes(), self.signed(purpose, id).as_bytes()).then_some(id)
    }

    /// Encrypts a secret for the database (ChaCha20-Poly1305, random nonce in front).
    pub fn seal(&self, random: &dyn Random, plain: &[u8]) -> AppResult<String> {
        let mut nonce = [0; 12];
        random.fill(&mut nonce);
        let cipher = ChaCha20Poly1305::new(Key::from_slice(&self.key(Purpose::Encryption)));
        let sealed = cipher.encrypt(Nonce::from_slice(&nonce), plain).map_err(|_| AppError::internal("sealing failed"))?;
        Ok(BASE64URL_NOPAD.encode(&[nonce.as_slice(), &sealed].concat()))
    }

    /// Decrypts what [`Vault::seal`] made; an error when it was changed or made under another master secret.
    pub fn open(&self, sealed: &str) -> AppResult<Vec<u8>> {
        let bad = || AppError::internal("a sealed value can't be opened with this installation's secret");
        let bytes = BASE64URL_NOPAD.decode(sealed.as_bytes()).map_err(|_| bad())?;
        let (nonce, body) = bytes.split_at_checked(12).ok_or_else(bad)?;
        let cipher = ChaCha20Poly1305::new(Key::from_slice(&self.key(Purpose::Encryption)));
        cipher.decrypt(Nonce::from_slice(nonce), body).map_err(|_| bad())
    }
}

fn mac(key: &[u8], message: &[u8]) -> [u8; 32] {
    // HMAC takes keys of any length, so this can't fail.
    match <Hmac<Sha256> as Mac>::new_from_slice(key) {
        Ok(mut mac) => {
            mac.update(message);
            mac.finalize().into_bytes().into()
        }
        Err(_) => [0; 32],
    }
}

/// Whether two values are equal, in the same time wherever they differ.
pub fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).fold(0, |different, (x, y)| different | (x ^ y)) == 0
}

/// SHA-256 as lower-case hexadecimal, for random tokens at rest.
pub fn digest(text: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(text))
}

/// A random token of 256 bits, URL-safe.
pub fn token(random: &dyn Random) -> String {
    let mut bytes = [0; 32];
    random.fill(&mut bytes);
    BASE64URL_NOPAD.encode(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Zero;
    impl Random for Zero {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(7);
        }
    }

    #[test]
    fn sealed_values_open_only_here_and_unchanged() {
        let vault = Vault::new(*b"0123456789abcdef0123456789abcdef");
        let sealed = vault.seal(&Zero, b"secret").unwrap();
        assert_eq!(vault.open(&sealed).unwrap(), b"secret");
        assert!(Vault::new(*b"another master secret of 32 byte").open(&sealed).is_err());
        let mut changed = sealed.into_bytes();
        changed[20] = if changed[20] == b'A' { b'B' } else { b'A' };
        assert!(vault.open(&String::from_utf8(changed).unwrap()).is_err());
    }

    #[test]
    fn purposes_do_not_share_keys() {
        let vault = Vault::new(*b"0123456789abcdef0123456789abcdef");
        assert_ne!(vault.mac(Purpose::CaseSecret, b"x"), vault.mac(Purpose::Ticket, b"x"));
        assert_eq!(vault.readable_mac(Purpose::CaseSecret, b"x").len(), 26 + 6);
    }
}
