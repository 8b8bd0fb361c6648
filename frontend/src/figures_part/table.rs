//! Figures of groups as a table; a card for each group on a phone.

use majlis_contract::dashboard::Figures;
use yew::prelude::*;

use super::cards::percent;
use crate::i18n::{number, span_subject};
use crate::t;

/// A group and its figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub name: String,
    pub figures: Figures,
}

/// Columns that nothing is known for are left out.
pub fn rows(column: &str, rows: &[Row]) -> Html {
    type Cell = fn(&Figures) -> Option<String>;
    let all: [(String, Cell); 8] = [
        (t!("figures-received"), |figures| figures.received.map(|count| number(count as f64))),
        (t!("figures-on-time"), on_time),
        (t!("figures-overdue"), |figures| figures.open_overdue.map(|count| number(count as f64))),
        (t!("figures-median-answer"), |figures| span(figures.median_answer_seconds)),
        (t!("figures-p90-answer"), |figures| span(figures.p90_answer_seconds)),
        (t!("figures-median-resolution"), |figures| span(figures.median_resolution_seconds)),
        (t!("figures-p90-resolution"), |figures| span(figures.p90_resolution_seconds)),
        (t!("figures-satisfaction"), |figures| figures.satisfaction.map(|mean| number((mean * 10.0).round() / 10.0))),
    ];
    let columns: Vec<&(String, Cell)> = all.iter().filter(|(_, cell)| rows.iter().any(|row| cell(&row.figures).is_some())).collect();
    html! {
        <div class="table-wrap" tabindex="0" role="group" aria-label={column.to_owned()}>
            <table class="table table--cards table--dense table--figures">
                <thead><tr><th scope="col">{ column }</th>{ for columns.iter().map(|(name, _)| html! { <th scope="col" class="n">{ name }</th> }) }</tr></thead>
                <tbody>
                    { for rows.iter().map(|row| html! {
                        <tr>
                            <th scope="row">{ &row.name }</th>
                            { for columns.iter().map(|(name, cell)| html! {
                                <td class="n" data-th={name.clone()}>{ cell(&row.figures).unwrap_or_else(|| "–".to_owned()) }</td>
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// The share with the counts that it is of.
fn on_time(figures: &Figures) -> Option<String> {
    let share = figures.on_time?;
    let of = figures.answered.zip(figures.open_overdue).map(|(answered, overdue)| answered + overdue);
    match figures.answered_in_time.zip(of) {
        Some((part, of)) => Some(t!("figures-share", share = percent(share), part = number(part as f64), of = number(of as f64))),
        None => Some(percent(share)),
    }
}

fn span(seconds: Option<u64>) -> Option<String> {
    seconds.map(|seconds| span_subject(i64::try_from(seconds).unwrap_or(i64::MAX)))
}
