//! What was changed in the working calendar, day by day: its lists are long, and mostly one line of them differs.

use chrono::NaiveDate;
use majlis_contract::calendar::Weekday;
use majlis_contract::change::FieldChange;
use majlis_contract::{Bilingual, Language};
use yew::prelude::*;

use super::of;
use crate::i18n::{date_short, here, language};
use crate::t;

/// What was taken away struck, what came underlined; what stayed is not told.
pub fn part(part: &str, change: &FieldChange) -> Html {
    let (was, is) = (items(change.from.as_ref()), items(change.to.as_ref()));
    let gone = was.iter().filter(|item| !is.contains(item));
    let come = is.iter().filter(|item| !was.contains(item));
    html! {
        <li>
            <span class="muted">{ title(part) }{ ": " }</span>
            { for gone.map(|item| html! { <><del><span class="sr">{ t!("history-was") }{ " " }</span><bdi>{ said(part, item) }</bdi></del>{ " " }</> }) }
            { for come.map(|item| html! { <><ins><span class="sr">{ t!("history-is") }{ " " }</span><bdi>{ said(part, item) }</bdi></ins>{ " " }</> }) }
        </li>
    }
}

fn title(part: &str) -> String {
    match part {
        "weekend" => t!("calendar-weekend"),
        "hours" => t!("calendar-hours"),
        "holidays" => t!("calendar-holidays"),
        "ramadan" => t!("calendar-ramadan"),
        _ => t!("field-calendar"),
    }
}

fn items(list: Option<&Bilingual>) -> Vec<String> {
    let text = list.map(here).unwrap_or_default();
    text.split("، ").flat_map(|part| part.split(", ")).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}

/// An item in words; what can't be read, such as the end of a list that was cut, as it stands.
fn said(part: &str, item: &str) -> String {
    let pieces: Vec<&str> = item.split(": ").collect();
    let words = match (part, pieces.as_slice()) {
        ("weekend", [day]) => of::<Weekday>(day),
        ("hours", [to, from, day]) => of::<Weekday>(day).map(|day| format!("{day} {}", hours(from, to))),
        ("holidays", [to, english, arabic, from]) => {
            let name = if language() == Language::Arabic { arabic } else { english };
            days(from, to).map(|days| format!("{name} ({days})"))
        }
        ("ramadan", [to, ends, begins, from]) => days(from, to).map(|days| format!("{days} {}", hours(begins, ends))),
        _ => None,
    };
    words.unwrap_or_else(|| item.to_owned())
}

/// From left to right in any text.
fn hours(from: &str, to: &str) -> String {
    format!("\u{2066}{from}-{to}\u{2069}")
}

fn days(from: &str, to: &str) -> Option<String> {
    let day = |text: &str| Some(date_short(text.parse::<NaiveDate>().ok()?.and_hms_opt(9, 0, 0)?.and_utc()));
    let (first, last) = (day(from)?, day(to)?);
    Some(if first == last { first } else { t!("calendar-days", from = first, to = last) })
}
