//! One way of telling cases apart: the finding as title, bars, and the table in their place when asked for.

use yew::prelude::*;

use super::table::{Row, rows};
use super::too_small;
use crate::i18n::{self, Value};
use crate::t;
use crate::ui::{Bar, Bars, Button, ButtonKind, glyph};

#[derive(Properties, PartialEq)]
pub struct GroupProps {
    pub id: AttrValue,
    /// What is counted.
    pub title: AttrValue,
    /// The text that says which is the largest.
    pub finding: AttrValue,
    /// The name of the groups.
    pub column: AttrValue,
    /// The largest first.
    pub rows: Vec<Row>,
    pub total: Option<u64>,
    pub small: i64,
}

#[component]
pub fn Group(props: &GroupProps) -> Html {
    let as_table = use_state(|| false);
    let toggle = {
        let as_table = as_table.clone();
        Callback::from(move |_: MouseEvent| as_table.set(!*as_table))
    };
    let bars: Vec<Bar> = props.rows.iter().filter_map(|row| Some(Bar { label: row.name.clone(), value: row.figures.received? })).collect();
    let finding = match (props.rows.first(), props.total) {
        (Some(Row { name, figures }), Some(total)) if total > 0 && figures.received.is_some() => {
            let share = (figures.received.unwrap_or_default() as f64 / total as f64 * 100.0).round();
            i18n::text(&props.finding, &[("name", Value::from(name.as_str())), ("share", Value::from(share as i64))])
        }
        _ => props.title.to_string(),
    };
    let title = format!("{}-title", props.id);
    let table = *as_table || bars.is_empty();
    html! {
        <section class="card" aria-labelledby={title.clone()}>
            <div class="row row--between row--top chart-head mb-3">
                <div class="grow"><h2 id={title} class="h-lg">{ finding }</h2><p class="small muted">{ &props.title }</p></div>
                if !bars.is_empty() {
                    <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::LIST} pressed={table} onclick={toggle}>{ t!("figures-table") }</Button>
                }
            </div>
            if props.rows.is_empty() {
                <p class="muted">{ t!("figures-no-group") }</p>
            } else if table {
                { rows(&props.column, &props.rows) }
            } else {
                <Bars {bars} />
            }
            { too_small(props.small) }
        </section>
    }
}
