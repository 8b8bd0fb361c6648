//! The API over HTTP, black box. One file per resource and verb; run on SQLite, or on PostgreSQL with `MAJLIS_TEST_POSTGRES`.

mod account;
mod administration;
mod attachment;
mod auth;
mod case;
mod contract;
mod coverage;
mod dashboard;
mod dead_letter;
mod delivery;
mod dialogue;
mod look;
mod notification;
mod operation;
mod public_case;
mod search;
mod wish;
