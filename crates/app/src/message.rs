//! Messages to people: what is said, in their language, and how it leaves.

pub mod code;
mod compose;
pub mod deliver;
mod layout;
pub mod tell;
mod text;
mod time;
