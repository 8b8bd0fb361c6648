//! What the portal and the console share about one's own account.

mod device;
mod sessions;
mod wishes;

pub use sessions::Sessions;
pub use wishes::Wishes;
