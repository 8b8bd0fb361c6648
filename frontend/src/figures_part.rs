//! Parts that show figures of the service, in the console and in the portal alike.

mod cards;
mod groups;
mod months;
mod period;
mod table;
mod trend;

use majlis_contract::dashboard::DashboardView;
use yew::prelude::*;

use crate::i18n::{Label, here};
use crate::t;

pub use cards::Cards;
pub use groups::Group;
pub use months::MonthsField;
pub use period::{Period, days_ago};
pub use table::{Row, rows};
pub use trend::Trend;

#[derive(Properties, PartialEq)]
pub struct BoardProps {
    pub view: DashboardView,
}

/// The figures of a period, from the whole to its parts.
#[component]
pub fn Board(props: &BoardProps) -> Html {
    let view = &props.view;
    let departments = view.by_department.iter().map(|one| Row { name: here(&one.department.name), figures: one.figures.clone() });
    let categories = view.by_category.iter().map(|one| Row { name: here(&one.category.name), figures: one.figures.clone() });
    let channels = view.by_channel.iter().map(|one| Row { name: one.channel.label(), figures: one.figures.clone() });
    let districts = view.by_district.iter().map(|one| Row { name: here(&one.district.name), figures: one.figures.clone() });
    let small = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let (departments, not_shown) = (departments.collect::<Vec<_>>(), view.not_shown);
    html! {
        <div class="stack gap-5">
            <Cards figures={view.total.clone()} />
            <Trend parts={view.over_time.clone()} />
            <section class="card" aria-labelledby="departments-title">
                <h2 id="departments-title" class="h-lg mb-3">{ t!("figures-departments") }</h2>
                if departments.is_empty() {
                    <p class="muted">{ t!("figures-no-group") }</p>
                } else {
                    { rows(&t!("figures-department"), &departments) }
                }
                { too_small(small(not_shown.departments)) }
            </section>
            <div class="grid grid--2 figures-groups">
                <Group id="categories" title={t!("figures-categories")} finding="figures-most-category" column={t!("figures-category")}
                    rows={categories.collect::<Vec<_>>()} total={view.total.received} small={small(not_shown.categories)} />
                <Group id="channels" title={t!("figures-channels")} finding="figures-most-channel" column={t!("figures-channel")}
                    rows={channels.collect::<Vec<_>>()} total={view.total.received} small={small(not_shown.channels)} />
                <Group id="districts" title={t!("figures-districts")} finding="figures-most-district" column={t!("figures-district")}
                    rows={districts.collect::<Vec<_>>()} total={view.total.received} small={small(not_shown.districts)} />
            </div>
        </div>
    }
}

/// Says that groups were left out, and why.
fn too_small(count: i64) -> Html {
    if count == 0 {
        return Html::default();
    }
    html! { <p class="small muted mt-3">{ t!("figures-too-small", count = count) }</p> }
}
