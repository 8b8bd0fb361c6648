//! Recovery codes: each works once instead of the authenticator.

use data_encoding::{BASE32_NOPAD, HEXLOWER};
use majlis_persistence::ConnectionTrait;
use majlis_persistence::recovery_code::{self as store, RecoveryCode};
use uuid::Uuid;

use crate::vault::Purpose;
use crate::{App, AppResult};

/// How many there are.
const COUNT: usize = 10;

/// Gives the account new codes in place of all others; they are shown this one time.
pub(super) async fn renew(app: &App, tx: &impl ConnectionTrait, account: Uuid) -> AppResult<Vec<String>> {
    let codes: Vec<String> = (0..COUNT).map(|_| new_code(app)).collect();
    let row = |code: &String| RecoveryCode { id: app.new_id(), account_id: account, code_hash: hash(app, account, code), used_at: None };
    store::replace(tx, account, codes.iter().map(row).collect()).await?;
    Ok(codes)
}

/// Uses a code up. Gives whether there was such a one.
pub(super) async fn use_up(app: &App, tx: &impl ConnectionTrait, account: Uuid, code: &str) -> AppResult<bool> {
    Ok(store::use_up(tx, account, &hash(app, account, code), app.now()).await?)
}

/// 80 bits in four groups of four.
fn new_code(app: &App) -> String {
    let mut bytes = [0; 10];
    app.random.fill(&mut bytes);
    let text = BASE32_NOPAD.encode(&bytes).to_lowercase();
    [&text[..4], &text[4..8], &text[8..12], &text[12..]].join("-")
}

/// The code as it stands in the database. People may leave the dashes out or type capitals.
fn hash(app: &App, account: Uuid, code: &str) -> String {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    HEXLOWER.encode(&app.vault.mac(Purpose::OneTimeCode, format!("recovery {account} {plain}").as_bytes()))
}
