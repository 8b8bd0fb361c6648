//! What happens around every request.

mod authenticate;
mod conditional;
mod edge;

pub use authenticate::authenticate;
pub use conditional::conditional;
pub use edge::{edge, request_id};
