//! Offers the newer list when the shelf's count has changed since it was read.

use majlis_contract::case::QueueView;
use yew::prelude::*;

use crate::console::counts::use_counts;
use crate::i18n::now;
use crate::t;
use crate::ui::{Button, ButtonKind};

/// Counts that come this soon after the list tell of the same things, only later.
const SAME: i64 = 5;

#[derive(Properties, PartialEq)]
pub struct FreshProps {
    pub view: QueueView,
    /// Another for every list that was read.
    pub round: usize,
    pub onrefresh: Callback<()>,
}

/// The list itself never changes under somebody's hands.
#[component]
pub fn Fresh(props: &FreshProps) -> Html {
    let count = use_counts().of(props.view);
    let seen = use_state_eq(|| count);
    let read_at = use_mut_ref(now);
    {
        let (seen, read_at) = (seen.setter(), read_at.clone());
        use_effect_with((props.view, props.round), move |_| {
            read_at.replace(now());
            seen.set(count);
        });
    }
    {
        let seen = seen.clone();
        use_effect_with(count, move |count| {
            if seen.is_none() || (now() - *read_at.borrow()).num_seconds() < SAME {
                seen.set(*count);
            }
        });
    }
    let changed = matches!((*seen, count), (Some(seen), Some(now)) if seen != now);
    html! {
        <span role="status">
            if changed {
                <Button kind={ButtonKind::Quiet} class="btn--dense" onclick={props.onrefresh.reform(|_: MouseEvent| ())}>{ t!("inbox-newer") }</Button>
            }
        </span>
    }
}
