//! Choosing a period: the usual ones by name, any other by its days.

use chrono::{Datelike, Days, NaiveDate};
use yew::prelude::*;

use crate::i18n;
use crate::t;
use crate::ui::{Field, Select};

#[derive(Properties, PartialEq)]
pub struct PeriodProps {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub onchange: Callback<(Option<NaiveDate>, Option<NaiveDate>)>,
}

/// The first day of a period that ends today.
pub fn days_ago(days: u64) -> Option<NaiveDate> {
    i18n::now().date_naive().checked_sub_days(Days::new(days.saturating_sub(1)))
}

#[component]
pub fn Period(props: &PeriodProps) -> Html {
    let year = NaiveDate::from_ymd_opt(i18n::now().year(), 1, 1);
    let named = [("30", None, t!("period-month")), ("90", days_ago(90), t!("period-quarter")), ("year", year, t!("period-year"))];
    let chosen = match props.to {
        None => named.iter().find(|(_, from, _)| *from == props.from).map_or("own", |(word, _, _)| *word),
        Some(_) => "own",
    };
    let pick = {
        let (onchange, named) = (props.onchange.clone(), named.clone());
        Callback::from(move |word: String| {
            let from = named.iter().find(|(name, _, _)| *name == word).map_or_else(|| days_ago(30), |(_, from, _)| *from);
            let to = (word == "own").then(|| i18n::now().date_naive());
            onchange.emit((from, to));
        })
    };
    let mut options: Vec<(String, String)> = named.iter().map(|(word, _, text)| ((*word).to_owned(), text.clone())).collect();
    options.push(("own".to_owned(), t!("period-own")));
    let (from, to) = (props.from, props.to);
    let day = |value: Option<NaiveDate>| value.map(|day| day.to_string()).unwrap_or_default();
    html! {
        <>
            <Select id="period" label={t!("period")} value={chosen.to_owned()} options={vec![(None, options)]} onchange={pick} />
            if chosen == "own" {
                <Field id="period-from" label={t!("period-from")} kind="date" dir="ltr" value={day(from)}
                    oninput={props.onchange.reform(move |text: String| (text.parse().ok(), to))} />
                <Field id="period-to" label={t!("period-to")} kind="date" dir="ltr" value={day(to)}
                    oninput={props.onchange.reform(move |text: String| (from, text.parse().ok()))} />
            }
        </>
    }
}
