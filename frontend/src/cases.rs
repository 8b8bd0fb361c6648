//! What the portal and the console share about cases.

pub mod secret;
