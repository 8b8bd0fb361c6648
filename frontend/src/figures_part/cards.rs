//! The figures of the whole, each with what it is of.

use majlis_contract::dashboard::Figures;
use yew::prelude::*;

use crate::i18n::{number, span_subject};
use crate::t;

#[derive(Properties, PartialEq)]
pub struct CardsProps {
    pub figures: Figures,
}

/// What is not shown has no place of its own.
#[component]
pub fn Cards(props: &CardsProps) -> Html {
    let all = &props.figures;
    let whole = |count: u64| number(count as f64);
    let received = all.received.map(|count| {
        let resolved = all.resolved.map(|count| t!("figures-resolved", count = i64::try_from(count).unwrap_or_default()));
        (whole(count), t!("figures-received"), resolved.unwrap_or_default())
    });
    let of = all.answered.zip(all.open_overdue).map(|(answered, overdue)| answered + overdue);
    let on_time = all.on_time.map(|share| {
        let counts = all.answered_in_time.zip(of).map(|(part, of)| t!("figures-of", part = whole(part), of = whole(of)));
        (percent(share), t!("figures-on-time"), counts.unwrap_or_default())
    });
    let overdue = all.open_overdue.map(|count| (whole(count), t!("figures-overdue"), t!("figures-overdue-hint")));
    let answer = times(all.median_answer_seconds, all.p90_answer_seconds, t!("figures-answer"));
    let resolution = times(all.median_resolution_seconds, all.p90_resolution_seconds, t!("figures-resolution"));
    let satisfaction = all.satisfaction.map(|mean| {
        let of = t!("figures-ratings", count = i64::try_from(all.ratings.unwrap_or_default()).unwrap_or_default());
        (t!("figures-stars", mean = number((mean * 10.0).round() / 10.0)), t!("figures-satisfaction"), of)
    });
    let shown = [received, on_time, overdue, answer, resolution, satisfaction];
    html! {
        <section class="card" aria-label={t!("figures-whole")}>
            <div class="figures">
                { for shown.into_iter().flatten().map(|(value, name, hint)| html! {
                    <p class="figure"><bdi class="figure__n">{ value }</bdi><span class="strong">{ name }</span><span class="small muted">{ hint }</span></p>
                }) }
            </div>
        </section>
    }
}

fn times(median: Option<u64>, p90: Option<u64>, name: String) -> Option<(String, String, String)> {
    let span = |seconds: u64| span_subject(i64::try_from(seconds).unwrap_or(i64::MAX));
    let hint = p90.map(|seconds| t!("figures-p90", span = span(seconds))).unwrap_or_default();
    median.map(|seconds| (span(seconds), name, hint))
}

/// "93%", left to right in any text.
pub fn percent(share: f64) -> String {
    format!("{}%", number((share * 100.0).round()))
}
