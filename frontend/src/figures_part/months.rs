//! Choosing among whole months that have ended, of which alone everybody may see figures.

use chrono::{Datelike, Duration, Months, NaiveDate};
use yew::prelude::*;

use crate::i18n;
use crate::t;
use crate::ui::Select;

#[derive(Properties, PartialEq)]
pub struct MonthsFieldProps {
    pub from: Option<NaiveDate>,
    pub onchange: Callback<(Option<NaiveDate>, Option<NaiveDate>)>,
}

/// The first and the last day of so many months before this one; half a day late, when it has begun everywhere.
fn last_months(count: u32) -> Option<(NaiveDate, NaiveDate)> {
    let this = (i18n::now() - Duration::hours(12)).date_naive().with_day(1)?;
    Some((this.checked_sub_months(Months::new(count))?, this.pred_opt()?))
}

#[component]
pub fn MonthsField(props: &MonthsFieldProps) -> Html {
    // The three months are what the server gives unless told.
    let named = [
        ("1", last_months(1), t!("period-last-month")),
        ("3", None, t!("period-three-months")),
        ("12", last_months(12), t!("period-twelve-months")),
    ];
    let chosen = named.iter().find(|(_, period, _)| period.map(|(from, _)| from) == props.from).map_or("3", |(word, _, _)| *word);
    let options = vec![(None, named.iter().map(|(word, _, text)| ((*word).to_owned(), text.clone())).collect())];
    let onchange = props.onchange.reform(move |word: String| {
        let period = named.iter().find(|(name, _, _)| *name == word).and_then(|(_, period, _)| *period);
        period.unzip()
    });
    html! { <Select id="period" label={t!("period")} value={chosen.to_owned()} {options} {onchange} /> }
}
