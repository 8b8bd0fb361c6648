//! A whole server for each test: its own database, a clock that only the test moves, caught messages,
//! and clients for each role. Set `MAJLIS_TEST_POSTGRES` to run on PostgreSQL, else SQLite is used.

// A test stops at the first thing that is not as it should be.
#![allow(clippy::missing_panics_doc)]

mod client;
mod clock;
mod database;
mod draft;
mod fixture;
mod postbox;
mod receiver;
pub mod sample;
mod server;
mod wire;

pub use client::{Answer, Client, IDLE};
pub use clock::FakeClock;
pub use database::profile_path;
pub use fixture::{Staff, photo};
pub use postbox::Postbox;
pub use receiver::{Fate, Heard, Receiver};
pub use server::TestServer;
pub use wire::{Wire, WireAnswer};
