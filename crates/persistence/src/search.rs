//! Everything that everybody may read, in a table of its own, with the terms under which it is found.
//!
//! Documents follow what they are of by themselves: [`follow`] is called where cases and what is said on them, subjects,
//! contributions, initiatives, decisions, drafts, letters and policies are written, in the same transaction, so that no use case can
//! forget it. [`make_anew`] makes all of them once, after the version that brought them or changed what they hold.

mod candidate;
mod check;
mod document;
mod find;
pub(crate) mod follow;
mod making;
mod store;

pub use crate::entity::search_document::Model as DocumentRow;
pub use check::readable;
pub use find::{Question, Results, find, named};
pub(crate) use making::unmark;
pub use making::{make_again, make_anew};
pub(crate) use store::rebuild_index;
