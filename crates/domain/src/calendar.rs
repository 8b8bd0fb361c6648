//! The working calendar: what is wrong in one, and how working time is counted.

mod check;
#[cfg(feature = "calendar")]
mod working;

pub use check::{Fault, faults};
#[cfg(feature = "calendar")]
pub use working::{WorkingTime, is_zone};
