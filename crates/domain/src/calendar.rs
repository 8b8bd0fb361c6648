//! The working calendar: what is wrong in one, and how working time is counted.

mod check;
#[cfg(feature = "calendar")]
mod working;

pub use check::{Fault, faults, keeps_past_holidays, missing_past_holidays};
#[cfg(feature = "calendar")]
pub use working::{WorkingTime, is_zone, start_of_day};
