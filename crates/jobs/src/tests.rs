//! The clockwork over a real database, with a clock that is moved by hand.

mod close;
mod digest;
mod lease;
mod photo;
mod tell;
mod world;
