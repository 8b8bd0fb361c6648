//! A panic ends the program: say so in words, offer a way out, and tell the server.

use wasm_bindgen::prelude::*;

use crate::t;

#[wasm_bindgen(module = "/js/crash.js")]
extern "C" {
    fn crashed(message: &str, title: &str, text: &str, button: &str);
}

/// Installs the panic hook; texts must have been loaded.
pub fn install() {
    // Fetched now: after a panic as little as possible should run.
    let (title, text, button) = (t!("crash-title"), t!("crash-text"), t!("crash-reload"));
    std::panic::set_hook(Box::new(move |info| crashed(&info.to_string(), &title, &text, &button)));
}
