//! The share answered in time, over time: a line that says its numbers, or the table in its place.

use chrono::{DateTime, Utc};
use majlis_contract::Language;
use majlis_contract::dashboard::FiguresInTime;
use yew::prelude::*;

use super::cards::percent;
use crate::i18n::{self, date_short, number};
use crate::t;
use crate::ui::{Button, ButtonKind, glyph};

#[derive(Properties, PartialEq)]
pub struct TrendProps {
    pub parts: Vec<FiguresInTime>,
}

/// A difference in percent that is worth a word.
const NOTABLE: f64 = 0.02;

#[component]
pub fn Trend(props: &TrendProps) -> Html {
    let as_table = use_state(|| false);
    let toggle = {
        let as_table = as_table.clone();
        Callback::from(move |_: MouseEvent| as_table.set(!*as_table))
    };
    let known: Vec<(usize, f64)> = props.parts.iter().enumerate().filter_map(|(at, part)| Some((at, part.on_time?))).collect();
    let (Some((_, first)), Some((_, last))) = (known.first(), known.last()) else { return Html::default() };
    if known.len() < 2 {
        return Html::default();
    }
    let (from, to) = (percent(*first), percent(*last));
    let title = match last - first {
        change if change > NOTABLE => t!("trend-better", from = from.as_str(), to = to.as_str()),
        change if change < -NOTABLE => t!("trend-worse", from = from.as_str(), to = to.as_str()),
        _ => t!("trend-same", to = to.as_str()),
    };
    let table = html! {
        <div class="table-wrap" tabindex="0" role="group" aria-label={title.clone()}>
            <table class="table table--dense">
                <thead><tr><th scope="col">{ t!("trend-part") }</th><th scope="col" class="n">{ t!("figures-on-time") }</th><th scope="col" class="n">{ t!("figures-received") }</th></tr></thead>
                <tbody>
                    { for props.parts.iter().map(|part| html! {
                        <tr>
                            <th scope="row">{ date_short(noon(part)) }</th>
                            <td class="n">{ part.on_time.map_or_else(|| "–".to_owned(), percent) }</td>
                            <td class="n">{ part.received.map_or_else(|| "–".to_owned(), |count| number(count as f64)) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    };
    html! {
        <section class="card" aria-labelledby="trend-title">
            <div class="row row--between row--top chart-head mb-3">
                <div class="grow"><h2 id="trend-title" class="h-lg">{ title.clone() }</h2><p class="small muted">{ t!("trend-what") }</p></div>
                <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::LIST} pressed={*as_table} onclick={toggle}>{ t!("figures-table") }</Button>
            </div>
            if *as_table {
                { table }
            } else {
                <div class="only-wide">{ line(&props.parts, &known, &title, "wide", 720.0, 4) }</div>
                <div class="only-narrow">{ line(&props.parts, &known, &title, "narrow", 330.0, 2) }</div>
            }
        </section>
    }
}

/// Its own drawing for each width, so that the letters keep their size.
fn line(parts: &[FiguresInTime], known: &[(usize, f64)], title: &str, name: &str, width: f64, marks: usize) -> Html {
    let (top, bottom, side, height) = (24.0, 180.0, 48.0, 216.0);
    let arabic = i18n::language() == Language::Arabic;
    let last = parts.len().saturating_sub(1).max(1) as f64;
    // The past stands where reading begins; the numbers of the axis beside it.
    let x = |at: usize| {
        let along = side + (width - side - 16.0) * at as f64 / last;
        if arabic { width - along } else { along }
    };
    let lowest = known.iter().map(|(_, share)| *share).fold(1.0, f64::min);
    // In fifths, so that the four steps above it are whole percents.
    let floor = ((lowest * 5.0 - 0.25).floor() / 5.0).clamp(0.0, 0.8);
    let y = |share: f64| bottom - (share - floor) / (1.0 - floor) * (bottom - top);
    let (axis, anchor) = if arabic { (width - side + 8.0, "start") } else { (side - 8.0, "end") };
    let steps: Vec<f64> = (0..=4).map(|step| floor + (1.0 - floor) * f64::from(step) / 4.0).collect();
    let path: String = known
        .iter()
        .enumerate()
        .map(|(nth, (at, share))| format!("{}{:.1} {:.1}", if nth == 0 { "M" } else { "L" }, x(*at), y(*share)))
        .collect();
    let (first, end) = (known[0], known[known.len() - 1]);
    let every = parts.len().div_ceil(marks).max(1);
    let label = |(at, share): (usize, f64), near: f64, anchor: &'static str| {
        html! { <text class="lab" x={px(x(at))} y={px(y(share) - near)} text-anchor={anchor} direction="ltr">{ percent(share) }</text> }
    };
    // The first number keeps away from those of the axis.
    let inwards = if arabic { "end" } else { "start" };
    let (title_id, told_id) = (format!("trend-{name}-title"), format!("trend-{name}-told"));
    html! {
        <svg class="chart" viewBox={format!("0 0 {width} {height}")} role="img" aria-labelledby={format!("{title_id} {told_id}")}>
            <title id={title_id}>{ t!("trend-what") }</title>
            <desc id={told_id}>{ title.to_owned() }</desc>
            { for steps.iter().map(|share| html! {
                <>
                    <path class="chart__grid" d={format!("M{side} {0:.1}H{1}", y(*share), width - 16.0)} transform={arabic.then(|| format!("translate({width} 0) scale(-1 1)"))} />
                    <text x={px(axis)} y={px(y(*share) + 5.0)} text-anchor={anchor} direction="ltr">{ percent(*share) }</text>
                </>
            }) }
            <path class="chart__line" d={path} />
            { for known.iter().map(|(at, share)| {
                let radius = if *at == end.0 { "6" } else if known.len() > 40 { "2" } else { "3.5" };
                html! { <circle class={if *at == end.0 { "chart__dot chart__dot--last" } else { "chart__dot" }} cx={px(x(*at))} cy={px(y(*share))} r={radius} /> }
            }) }
            { label(first, 12.0, inwards) }
            { label(end, 14.0, "middle") }
            { for parts.iter().enumerate().step_by(every).map(|(at, part)| {
                // The first and the last word grow away from the edges.
                let anchor = if at == 0 { "start" } else if at + 1 == parts.len() { "end" } else { "middle" };
                html! { <text x={px(x(at))} y={px(height - 8.0)} text-anchor={anchor}>{ i18n::day_month(noon(part)) }</text> }
            }) }
        </svg>
    }
}

fn px(value: f64) -> String {
    format!("{value:.1}")
}

/// The middle of its first day, which is that day wherever the municipality is.
fn noon(part: &FiguresInTime) -> DateTime<Utc> {
    part.from.and_hms_opt(9, 0, 0).unwrap_or_default().and_utc()
}
