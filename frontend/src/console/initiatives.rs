//! Initiatives: what waits for whom, and one with all that staff do with it.

mod check;
mod elsewhere;
mod known;
mod milestone_form;
mod milestones;
mod names;
mod page;
mod study;

use majlis_contract::initiative::{InitiativeDesk, InitiativeDeskQuery, InitiativeSummary};
use majlis_domain::initiative::is_late;
use yew::prelude::*;

use super::Route;
use super::counts::{Counts, count_text, use_counts};
use crate::api::initiative_admin::list_desk;
use crate::i18n::{Label, date_short, here, now, number};
use crate::load::use_paged;
use crate::t;
use crate::title::use_title;
use crate::ui::{Badge, Chip, Empty, Link, Tone, glyph};

pub use page::InitiativePage;

impl Label for InitiativeDesk {
    const STEM: &'static str = "initiative-desk";
    const WORDS: &'static [Self] = Self::ALL;
    fn word(self) -> &'static str {
        self.as_str()
    }
}

#[component]
pub fn Initiatives() -> Html {
    use_title(t!("initiatives-title"));
    let counts = use_counts();
    let desk = use_state(InitiativeDesk::default);
    let list =
        use_paged(*desk, |desk, cursor| async move { list_desk(&InitiativeDeskQuery { desk: Some(desk), limit: None, cursor }).await });
    let chip = |which: InitiativeDesk| {
        let set = desk.setter();
        let count = count_of(&counts, which).filter(|count| *count > 0);
        html! {
            <Chip key={which.as_str()} pressed={*desk == which} onclick={move |()| set.set(which)}>
                { which.label() }
                if let Some(count) = count {
                    { " " }<span class="count">{ count_text(count) }</span>
                }
            </Chip>
        }
    };
    html! {
        <div class="stack">
            <h1>{ t!("initiatives-title") }</h1>
            <p class="muted measure">{ t!("initiatives-lead") }</p>
            <div class="row gap-2" role="group" aria-label={t!("filter-state")}>{ for InitiativeDesk::ALL.iter().map(|which| chip(*which)) }</div>
            { list.show(html! { <Empty glyph={glyph::CHECK_RING} title={t!("initiatives-none")} /> }, || html! {
                <>
                    { table(&list.items) }
                    { list.more_button() }
                </>
            }) }
        </div>
    }
}

/// How many wait for somebody who decides.
fn count_of(counts: &Counts, desk: InitiativeDesk) -> Option<u32> {
    let counts = counts.moderation?;
    match desk {
        InitiativeDesk::Pending => Some(counts.initiatives_pending),
        InitiativeDesk::UnderStudy => Some(counts.initiatives_under_study),
        InitiativeDesk::Reported => Some(counts.initiatives_reported),
        InitiativeDesk::Appealed => Some(counts.initiatives_appealed),
        _ => None,
    }
}

fn table(all: &[InitiativeSummary]) -> Html {
    html! {
        <div class="table-wrap">
            <table class="table table--dense table--cards">
                <caption class="sr">{ t!("initiatives-title") }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ t!("field-title") }</th>
                        <th scope="col">{ t!("filter-state") }</th>
                        <th scope="col">{ t!("initiative-support") }</th>
                        <th scope="col">{ t!("initiative-due") }</th>
                    </tr>
                </thead>
                <tbody>{ for all.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

fn row(one: &InitiativeSummary) -> Html {
    let due = one.study_until.or(one.gathers_until).or(one.submitted_at).unwrap_or(one.created_at);
    html! {
        <tr key={one.id.to_string()}>
            <th scope="row">
                <span>
                    <Link<Route> class="t" to={Route::Initiative { id: one.id }}><span dir="auto">{ &one.title }</span></Link<Route>>
                    <span class="t__sub muted weight-normal">{ here(&one.kind.name) }</span>
                    if one.reports > 0 {
                        <Badge tone={Tone::Warn} glyph={glyph::FLAG} dense={true}>{ t!("initiative-reports", count = one.reports) }</Badge>
                    }
                </span>
            </th>
            <td data-th={t!("filter-state")}>{ one.state.label() }</td>
            <td data-th={t!("initiative-support")}>{ number(f64::from(one.support.total)) }{ " / " }{ number(f64::from(one.threshold)) }</td>
            <td data-th={t!("initiative-due")}>
                <span>
                    { date_short(due) }
                    if is_late(one.state, one.study_until, now()) {
                        { " " }<Badge tone={Tone::Bad} glyph={glyph::STOP} dense={true}>{ t!("initiative-late") }</Badge>
                    }
                </span>
            </td>
        </tr>
    }
}
