//! What happens around every request.

mod authenticate;
mod conditional;
mod edge;
mod limited;
mod unread;

pub use authenticate::authenticate;
pub use conditional::conditional;
pub use edge::{edge, request_id};
pub use limited::limited;
