//! Asking the device where it is.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::t;
use crate::ui::MapPlace;

#[wasm_bindgen(module = "/js/locate.js")]
extern "C" {
    #[wasm_bindgen(js_name = locate)]
    fn locate_device() -> js_sys::Promise;
}

/// Where the device is, and how sure it is of that, in metres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    pub place: MapPlace,
    pub accuracy: f64,
}

/// Asks once; the browser may ask the person first. Fails with what to do, in words.
pub async fn locate() -> Result<Found, String> {
    match JsFuture::from(locate_device()).await {
        Ok(values) => {
            let values = js_sys::Array::from(&values);
            let number = |at: u32| values.get(at).as_f64().unwrap_or_default();
            Ok(Found { place: MapPlace { latitude: number(0), longitude: number(1) }, accuracy: number(2) })
        }
        Err(reason) => Err(match reason.as_string().as_deref() {
            Some("denied") => t!("locate-denied"),
            Some("late") => t!("locate-late"),
            Some("unsupported") => t!("locate-unsupported"),
            _ => t!("locate-unknown"),
        }),
    }
}
