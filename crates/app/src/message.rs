//! Messages to people: who is told, what is said, in their language, and how it leaves.

mod about;
mod audience;
mod budget;
pub mod code;
mod compose;
pub mod deliver;
pub mod digest;
pub mod invitation;
mod layout;
pub mod leave;
pub mod push;
pub mod tell;
mod text;
mod time;
mod wishes;

pub(crate) use time::moment;
