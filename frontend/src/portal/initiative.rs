//! Initiatives: those that gather support, one of them, beginning one, standing for one.

mod asked;
mod card;
mod filters;
mod form;
mod goal;
mod hidden;
mod join;
mod leave;
mod list;
mod page;
mod signers;
mod sponsor;
mod way;
mod withdraw;

pub use form::InitiativeForm;
pub use join::JoinPage;
pub use list::Initiatives;
pub use page::InitiativePage;
