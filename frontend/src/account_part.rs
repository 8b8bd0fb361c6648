//! What the portal and the console share about one's own account.

mod sessions;

pub use sessions::Sessions;
