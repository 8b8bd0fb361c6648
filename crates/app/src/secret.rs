//! The secret that opens one case without an account. It is derived, so it stands in no database.

use majlis_contract::CaseId;

use crate::App;
use crate::vault::{Purpose, same};

/// The case's secret, in groups that can be read aloud: `k7dq-2mzf-x4ra-9wne-5hsc-tb3g-qa`.
pub fn case_secret(app: &App, id: CaseId) -> String {
    app.vault.readable_mac(Purpose::CaseSecret, id.0.as_bytes())
}

/// Whether the secret given is the case's, however it was typed. Takes the same time wherever it differs.
pub fn matches(app: &App, id: CaseId, given: &str) -> bool {
    same(plain(given).as_bytes(), plain(&case_secret(app, id)).as_bytes())
}

/// Without the dashes and spaces that are only there for reading.
fn plain(secret: &str) -> String {
    secret.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}')).flat_map(char::to_lowercase).collect()
}
