//! Which digits a person reads Arabic with: the municipality's, or those that were chosen on this device.

use std::str::FromStr;

use majlis_contract::municipality::Numerals;

use super::{engine, format};
use crate::preference;

const KEY: &str = "numerals";

/// Before anything is drawn with them.
pub fn start(usual: Numerals) {
    let chosen = preference::read(KEY).and_then(|word| Numerals::from_str(&word).ok());
    format::set_numerals(chosen.unwrap_or(usual));
    engine::set_numerals(format::numerals());
}

/// The digits that the page doesn't have.
pub fn others() -> Numerals {
    match format::numerals() {
        Numerals::Latin => Numerals::Arabic,
        Numerals::Arabic => Numerals::Latin,
    }
}

/// Keeps the choice and opens the page anew: every number on it is drawn again. Drafts are kept.
pub fn choose(numerals: Numerals) {
    preference::write(KEY, numerals.as_str());
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
