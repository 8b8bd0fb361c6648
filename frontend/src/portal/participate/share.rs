//! Passing a page on: by what the device has for it (W3C Web Share API), else by copying its address.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::t;
use crate::ui::{Button, ButtonKind, CopyButton, glyph};

#[derive(Properties, PartialEq)]
pub struct ShareProps {
    /// What the page is about.
    pub title: AttrValue,
}

/// For the page that is shown.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let address = address.split('#').next().unwrap_or_default().to_owned();
    let Some(share) = device() else {
        return html! { <CopyButton text={address} label={t!("share-copy")} /> };
    };
    let title = props.title.clone();
    let onclick = Callback::from(move |_: MouseEvent| share.pass_on(&title, &address));
    html! { <Button kind={ButtonKind::Second} glyph={glyph::COPY_LINK} {onclick}>{ t!("share") }</Button> }
}

/// What the device passes pages on with.
struct Device {
    navigator: JsValue,
    share: js_sys::Function,
}

fn device() -> Option<Device> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let share = js_sys::Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    Some(Device { navigator, share })
}

impl Device {
    fn pass_on(&self, title: &str, address: &str) {
        let page = js_sys::Object::new();
        for (name, value) in [("title", title), ("url", address)] {
            let _ = js_sys::Reflect::set(&page, &name.into(), &value.into());
        }
        let Ok(sharing) = self.share.call1(&self.navigator, &page) else { return };
        // Who thinks better of it closes what the device shows: nothing has failed.
        spawn_local(async move {
            let _ = JsFuture::from(js_sys::Promise::from(sharing)).await;
        });
    }
}
