//! Rows of links that scroll inside themselves on a phone: the one that is current is in view.

use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// Put the reference on the row; `what` says which link is current, and whether the row has its full width yet.
#[hook]
pub fn use_current_in_view<D: PartialEq + 'static>(what: D) -> NodeRef {
    let row = use_node_ref();
    {
        let row = row.clone();
        use_effect_with(what, move |_| {
            let current = row.cast::<Element>().and_then(|row| row.query_selector("[aria-current]").ok().flatten());
            if let Some(link) = current {
                let options = ScrollIntoViewOptions::new();
                options.set_inline(ScrollLogicalPosition::Center);
                options.set_block(ScrollLogicalPosition::Nearest);
                link.scroll_into_view_with_scroll_into_view_options(&options);
            }
        });
    }
    row
}
