//! The binary `majlis`: configuration, wiring, commands. The only crate that sees all the others.

pub mod command;
pub mod config;
pub mod log;
pub mod metrics;
pub mod serve;
pub mod web;
pub mod wiring;
