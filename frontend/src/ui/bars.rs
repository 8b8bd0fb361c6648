//! Horizontal bars that say their numbers: the list is the table.

use yew::prelude::*;

use crate::i18n::number;

#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub label: String,
    pub value: u64,
}

#[derive(Properties, PartialEq)]
pub struct BarsProps {
    pub bars: Vec<Bar>,
}

/// From zero to the largest.
#[component]
pub fn Bars(props: &BarsProps) -> Html {
    let most = props.bars.iter().map(|bar| bar.value).max().unwrap_or_default().max(1);
    let bar = |bar: &Bar| {
        let share = bar.value as f64 / most as f64 * 100.0;
        html! {
            <li>
                <span>{ &bar.label }</span>
                <b><bdi>{ number(bar.value as f64) }</bdi></b>
                <svg class="hbars__bar" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 10">
                    <rect class="hbars__track" width="100" height="10" />
                    <rect class="hbars__fill" width={format!("{share:.2}")} height="10" />
                </svg>
            </li>
        }
    };
    html! { <ul class="hbars">{ for props.bars.iter().map(bar) }</ul> }
}
