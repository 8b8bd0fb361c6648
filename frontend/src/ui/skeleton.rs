//! What stands in for content that is on its way.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::t;

#[derive(Properties, PartialEq)]
pub struct LateProps {
    pub children: Html,
}

/// Shows its children after 300 ms: quick answers don't flicker.
#[component]
pub fn Late(props: &LateProps) -> Html {
    let due = use_state(|| false);
    {
        let due = due.clone();
        use_effect_with((), move |()| {
            let timer = Timeout::new(300, move || due.set(true));
            move || drop(timer)
        });
    }
    if !*due {
        return Html::default();
    }
    html! { <div aria-busy="true"><span class="sr" role="status">{ t!("loading") }</span>{ props.children.clone() }</div> }
}

#[derive(Properties, PartialEq)]
pub struct SkeletonProps {
    /// How many blocks.
    #[prop_or(2)]
    pub blocks: u8,
}

/// A title, a line and some blocks.
#[component]
pub fn Skeleton(props: &SkeletonProps) -> Html {
    html! {
        <div class="stack" aria-hidden="true">
            <span class="sk sk--title"></span>
            <span class="sk"></span>
            { for (0..props.blocks).map(|_| html! { <span class="sk sk--block"></span> }) }
        </div>
    }
}
