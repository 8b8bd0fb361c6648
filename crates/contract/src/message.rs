//! Leaving messages that nobody has to get.

use serde::{Deserialize, Serialize};

crate::vocabulary! {
    /// What was left.
    Left {
        /// No more e-mail comes to the account
        Email = "email",
        /// The case is not followed any more
        Case = "case",
        /// The subject is not followed any more
        Subject = "subject",
        /// The newsletter does not come any more
        Newsletter = "newsletter",
    }
}

/// What somebody has left by the link in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeftView {
    pub left: Left,
}
