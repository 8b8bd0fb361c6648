//! Texts formatted by Fluent's own JavaScript library: `web/texts.js` fetches the page's language before the
//! program starts, so neither the other language nor a second formatter is downloaded.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use majlis_contract::municipality::Numerals;

use super::Value;

#[wasm_bindgen]
extern "C" {
    /// None when the language files don't have it.
    #[wasm_bindgen(js_namespace = majlisTexts, js_name = format)]
    fn format(id: &str, values: &Object) -> Option<String>;
    #[wasm_bindgen(js_namespace = majlisTexts, js_name = numerals)]
    fn use_numerals(system: &str);
    #[wasm_bindgen(js_namespace = majlisTexts, js_name = fetch, catch)]
    async fn fetch_more(part: &str) -> Result<JsValue, JsValue>;
}

/// Numbers inside texts have them too.
pub fn set_numerals(numerals: Numerals) {
    use_numerals(numerals.as_str());
}

pub fn find(id: &str, values: &[(&str, Value)]) -> Option<String> {
    let named = Object::new();
    for (name, value) in values {
        let value = match value {
            Value::Text(text) => JsValue::from_str(text),
            Value::Number(number) => JsValue::from_f64(*number),
        };
        let _ = Reflect::set(&named, &JsValue::from_str(name), &value);
    }
    format(id, &named)
}

/// Fetches the texts of a part of the program, once. False when they didn't come.
pub async fn fetch(part: &str) -> bool {
    fetch_more(part).await.is_ok()
}
