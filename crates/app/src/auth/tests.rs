//! Signing in, over a real database.

mod machine;
mod resident;
mod rotation;
mod staff;
mod world;
