//! The municipality's settings, read once and there for every page.

use std::rc::Rc;

use majlis_contract::municipality::{ColourToken, MunicipalityView};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::i18n::numerals;
use crate::load::{Load, use_load};
use crate::ui::{Failed, FirstPage};
use crate::{api, i18n};

/// The address that dials a number as it is written: a space would end it, and a `#` would begin a fragment.
pub fn dial(number: &str) -> String {
    format!("tel:{}", number.split_whitespace().collect::<String>().replace('#', "%23"))
}

#[derive(Clone, PartialEq)]
struct Context(Rc<MunicipalityView>);

#[derive(Properties, PartialEq)]
pub struct MunicipalityProviderProps {
    pub children: Html,
}

/// Draws its children once the settings are here: no page need ask whether they are.
#[component]
pub fn MunicipalityProvider(props: &MunicipalityProviderProps) -> Html {
    let settings = use_load((), |()| async {
        let view = api::municipality::get_municipality().await?;
        i18n::set_region(&view.region, &view.time_zone);
        numerals::start(view.numerals);
        paint(&view.colours);
        Ok(view)
    });
    match &settings.state {
        Load::Pending => html! { <FirstPage /> },
        Load::Failed(error) => html! { <main class="wrap page"><Failed error={error.clone()} again={settings.reload.clone()} /></main> },
        Load::Ready(view) => {
            let context = Context(Rc::clone(view));
            html! { <ContextProvider<Context> {context}>{ props.children.clone() }</ContextProvider<Context>> }
        }
    }
}

/// The municipality's settings. Only under [`MunicipalityProvider`], which every page is.
#[hook]
pub fn use_municipality() -> Rc<MunicipalityView> {
    let context = use_context::<Context>();
    context.map_or_else(|| unreachable!("pages stand under MunicipalityProvider"), |context| context.0)
}

/// The municipality's colours replace the sea scale and nothing else.
fn paint(colours: &[ColourToken]) {
    let Some(root) = crate::preference::root().and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) else { return };
    for colour in colours.iter().filter(|colour| colour.name.starts_with("sea-")) {
        let _ = root.style().set_property(&format!("--{}", colour.name), &colour.value);
    }
}

#[cfg(test)]
mod tests {
    use super::dial;

    #[test]
    fn numbers_are_dialled_as_they_are_written() {
        assert_eq!(dial("1100"), "tel:1100");
        assert_eq!(dial("+968 2400 1100"), "tel:+96824001100");
        assert_eq!(dial("*11#"), "tel:*11%23");
    }
}
