//! The secret that opens one case without an account, and the one by which people stand for an initiative. They are derived, so they
//! stand in no database.

use majlis_contract::{CaseId, InitiativeId};

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

/// What the sponsor's link for co-sponsors holds.
pub(crate) fn invitation_secret(app: &App, id: InitiativeId) -> String {
    app.vault.readable_mac(Purpose::Cosponsor, id.0.as_bytes())
}

/// Whether what was given is the initiative's, as [`matches`].
pub(crate) fn invites(app: &App, id: InitiativeId, given: &str) -> bool {
    same(plain(given).as_bytes(), plain(&invitation_secret(app, id)).as_bytes())
}

/// Without the dashes and spaces that are only there for reading.
fn plain(secret: &str) -> String {
    secret.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}')).flat_map(char::to_lowercase).collect()
}
