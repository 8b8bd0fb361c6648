//! An initiative in a list, and how its state is drawn.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use majlis_contract::initiative::{InitiativeState, InitiativeSummary};
use yew::prelude::*;

use crate::i18n::{Label, date_short, here};
use crate::portal::Route;
use crate::t;
use crate::ui::{Badge, Icon, Link, Progress, Tone, glyph};

pub fn state_badge(state: InitiativeState) -> Html {
    let (tone, glyph) = match state {
        InitiativeState::Draft => (Tone::Mute, glyph::NOTE),
        InitiativeState::Pending => (Tone::Warn, glyph::STATE_AWAITING),
        InitiativeState::Gathering | InitiativeState::UnderStudy | InitiativeState::InImplementation => {
            (Tone::Info, glyph::STATE_IN_PROGRESS)
        }
        InitiativeState::Adopted => (Tone::Ok, glyph::STATE_RESOLVED),
        InitiativeState::Done => (Tone::Ok, glyph::STATE_CLOSED),
        InitiativeState::Declined => (Tone::Mute, glyph::STATE_REJECTED),
        InitiativeState::Expired => (Tone::Mute, glyph::CLOCK),
        InitiativeState::Withdrawn => (Tone::Mute, glyph::STATE_REJECTED),
        InitiativeState::Hidden | InitiativeState::Appealed => (Tone::Bad, glyph::STOP),
    };
    html! { <Badge {tone} {glyph}>{ state.label() }</Badge> }
}

/// A day of the calendar, as every other date is shown.
pub fn day_words(day: NaiveDate) -> String {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    date_short(DateTime::<Utc>::from_naive_utc_and_offset(day.and_time(noon), Utc))
}

/// How much of the goal is there, 0 to 100.
pub fn percent(total: u32, threshold: u32) -> u8 {
    u8::try_from(u64::from(total).saturating_mul(100).checked_div(u64::from(threshold)).unwrap_or(100).min(100)).unwrap_or(100)
}

#[derive(Properties, PartialEq)]
pub struct InitiativeCardProps {
    pub initiative: InitiativeSummary,
    /// For bringing the focus there.
    pub focus_id: AttrValue,
}

#[component]
pub fn InitiativeCard(props: &InitiativeCardProps) -> Html {
    let one = &props.initiative;
    let words = t!("initiative-of-goal", total = one.support.total, goal = one.threshold);
    html! {
        <article class="card card--link fill-card stack gap-2" id={props.focus_id.clone()} tabindex="-1">
            <div class="row gap-2">{ state_badge(one.state) }<span class="small muted">{ here(&one.kind.name) }</span></div>
            <h2 class="h-lg"><Link<Route> to={Route::Initiative { id: one.id }}><span dir="auto" lang={one.language.to_string()}>{ &one.title }</span></Link<Route>></h2>
            <Progress percent={percent(one.support.total, one.threshold)} label={words.clone()} />
            <p class="facts">
                <span class="strong">{ words }</span>
                <span><Icon glyph={glyph::PIN} class="icon--sm" />{ one.district.as_ref().map_or_else(|| t!("initiative-everywhere"), |district| here(&district.name)) }</span>
                if let Some(until) = one.gathers_until {
                    <span>{ t!("initiative-until", date = date_short(until)) }</span>
                }
            </p>
        </article>
    }
}
