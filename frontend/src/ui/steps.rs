//! Where one is in a task. The words say it; the bar is decoration.

use yew::prelude::*;

use crate::t;

#[derive(Properties, PartialEq)]
pub struct StepsProps {
    /// Counts from 1.
    pub now: usize,
    /// The name of each step.
    pub names: Vec<AttrValue>,
}

#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let name = props.names.get(props.now.saturating_sub(1)).cloned().unwrap_or_default();
    let next = props.names.get(props.now).cloned();
    html! {
        <div class="steps">
            <p class="row row--between small">
                <span class="strong">{ t!("step-of", now = props.now, all = props.names.len(), name = name.as_str()) }</span>
                if let Some(next) = next {
                    <span class="muted">{ t!("step-next", name = next.as_str()) }</span>
                }
            </p>
            <ol class="steps__bar" aria-hidden="true">
                { for (1..=props.names.len()).map(|step| {
                    let class = match step.cmp(&props.now) {
                        std::cmp::Ordering::Less => Some("is-done"),
                        std::cmp::Ordering::Equal => Some("is-now"),
                        std::cmp::Ordering::Greater => None,
                    };
                    html! { <li {class}></li> }
                }) }
            </ol>
        </div>
    }
}
