//! What happens around every request.

mod conditional;
mod edge;

pub use conditional::conditional;
pub use edge::{edge, request_id};
