//! Small things inside text and lists.

use chrono::{DateTime, SecondsFormat, Utc};
use yew::prelude::*;

use crate::i18n;

#[derive(Properties, PartialEq)]
pub struct RefProps {
    pub value: AttrValue,
}

/// The longest that fits beside something else on a narrow phone; e-mail addresses may be longer.
const UNBROKEN: usize = 24;

/// A reference, phone number or code: left to right and unbroken in any text, unless it is very long.
#[component]
pub fn Ref(props: &RefProps) -> Html {
    let long = props.value.chars().count() > UNBROKEN;
    html! { <bdi class={classes!("ref", long.then_some("ref--long"))} dir="ltr">{ &props.value }</bdi> }
}

#[derive(Properties, PartialEq)]
pub struct WhenProps {
    pub at: DateTime<Utc>,
    /// "3 hours ago" instead of the day and time, which then stand in the title.
    #[prop_or_default]
    pub ago: bool,
    /// The day in both calendars, without the time.
    #[prop_or_default]
    pub both: bool,
}

/// A moment, in the municipality's time.
#[component]
pub fn When(props: &WhenProps) -> Html {
    let text = match (props.ago, props.both) {
        (true, _) => i18n::ago(props.at),
        (_, true) => i18n::date_both(props.at),
        _ => i18n::moment(props.at),
    };
    let title = props.ago.then(|| i18n::moment(props.at));
    html! { <time datetime={props.at.to_rfc3339_opts(SecondsFormat::Secs, true)} {title}>{ text }</time> }
}

#[derive(Properties, PartialEq)]
pub struct ProgressProps {
    pub percent: u8,
    pub label: AttrValue,
}

/// How far something has come.
#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    html! { <progress class="progress" max="100" value={props.percent.to_string()} aria-label={props.label.clone()}></progress> }
}
