//! The browser side of Majlis: the residents' portal and the staff console over one library.
//!
//! `ui` knows no domain word; `portal` and `console` compose pages; `api` has one typed function per
//! operation. Styles are classes of `frontend/styles`: the Content-Security-Policy refuses `style`
//! attributes, so none may stand in `html!`.

pub mod account_part;
pub mod api;
pub mod case_part;
pub mod cases;
pub mod console;
pub mod crash;
pub mod draft_part;
pub mod figures_part;
pub mod form;
pub mod i18n;
pub mod lazy;
pub mod load;
pub mod municipality;
pub mod outbox;
mod outcome;
pub mod portal;
pub mod preference;
mod reasons;
pub mod reference_data;
pub mod session;
pub mod shell_part;
pub mod start;
pub mod title;
pub mod ui;
mod wanted;
