//! The clockwork: what runs by itself. Jobs that use cases left, and work that comes back every minute.

mod handler;
mod periodic;
mod run;
mod worker;

#[cfg(test)]
mod tests;

pub use periodic::run_periodic;
pub use run::run_due;
pub use worker::worker;
