//! The shelves of the queue, as the address names them.

use majlis_contract::contribution::{ContributionAction, ContributionState, ModerationItem, ModerationQuery, ModerationShelf};
use majlis_domain::contribution::READABLE;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::api::query;
use crate::console::Route;
use crate::console::counts::{Counts, count_text, use_counts};
use crate::console::in_view::use_current_in_view;
use crate::i18n::Label;
use crate::t;
use crate::ui::Link;

impl Label for ModerationShelf {
    const STEM: &'static str = "moderation-shelf";
    const WORDS: &'static [Self] = Self::ALL;
    fn word(self) -> &'static str {
        self.as_str()
    }
}

/// The shelf in the address; an address that makes no sense shows what waits.
#[hook]
pub fn use_shelf() -> ModerationShelf {
    let asked = use_location().and_then(|location| location.query::<ModerationQuery>().ok());
    asked.and_then(|asked| asked.shelf).unwrap_or_default()
}

pub fn count_of(counts: &Counts, shelf: ModerationShelf) -> Option<u32> {
    let counts = counts.moderation?;
    Some(match shelf {
        ModerationShelf::Waiting => counts.waiting,
        ModerationShelf::Reported => counts.reported,
        ModerationShelf::PointedOut => counts.pointed_out,
        ModerationShelf::Redacted => counts.redacted,
        ModerationShelf::Appealed => counts.appealed,
        ModerationShelf::Hidden => counts.hidden,
    })
}

/// Whether contributions in this state stand on the shelf.
fn is_for(shelf: ModerationShelf, state: ContributionState) -> bool {
    match shelf {
        ModerationShelf::Waiting => state == ContributionState::Pending,
        ModerationShelf::Reported | ModerationShelf::PointedOut => READABLE.contains(&state),
        ModerationShelf::Appealed => state == ContributionState::Appealed,
        ModerationShelf::Hidden => state == ContributionState::Hidden,
        ModerationShelf::Redacted => true,
    }
}

/// Whether it still stands on the shelf.
pub fn holds(shelf: ModerationShelf, item: &ModerationItem) -> bool {
    let is_settled = match shelf {
        ModerationShelf::Reported => item.reports.is_empty(),
        // What was looked at can't be kept once more.
        ModerationShelf::PointedOut => !item.contribution.permitted.contains(&ContributionAction::Publish),
        _ => false,
    };
    is_for(shelf, item.contribution.state) && !is_settled
}

/// After publishing.
pub fn published(shelf: ModerationShelf) -> String {
    match shelf {
        ModerationShelf::Waiting | ModerationShelf::Hidden => t!("moderation-published"),
        ModerationShelf::Reported => t!("moderation-kept"),
        ModerationShelf::PointedOut | ModerationShelf::Redacted => t!("moderation-stays"),
        ModerationShelf::Appealed => t!("moderation-granted"),
    }
}

#[derive(Properties, PartialEq)]
pub struct ShelvesProps {
    pub current: ModerationShelf,
}

/// True links, with how much stands on each.
#[component]
pub fn Shelves(props: &ShelvesProps) -> Html {
    let counts = use_counts();
    let navigator = use_navigator();
    let row = use_current_in_view((props.current, counts.moderation.is_some()));
    let base = navigator.as_ref().and_then(|navigator| navigator.basename().map(str::to_owned)).unwrap_or_default();
    let link = |shelf: ModerationShelf| {
        let asked = ModerationQuery { shelf: (shelf != ModerationShelf::default()).then_some(shelf), ..ModerationQuery::default() };
        let href = format!("{base}{}{}", Route::Moderation.to_path(), query(&asked));
        let navigator = navigator.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            let elsewhere = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key() || event.button() != 0;
            if let (false, Some(navigator)) = (elsewhere, &navigator) {
                event.prevent_default();
                let _ = navigator.push_with_query(&Route::Moderation, &asked);
            }
        });
        html! {
            <a key={shelf.as_str()} {href} {onclick} aria-current={(shelf == props.current).then_some("true")}>
                { shelf.label() }
                if let Some(count) = count_of(&counts, shelf) {
                    <span class="count">{ count_text(count) }</span>
                }
            </a>
        }
    };
    let appeals = counts.moderation.map(|counts| counts.sanctions).filter(|count| *count > 0);
    let sanctions = html! {
        <Link<Route> to={Route::Sanctions}>
            { t!("sanctions-title") }
            if let Some(count) = appeals {
                <span class="count">{ count_text(count) }</span>
            }
        </Link<Route>>
    };
    let words = html! { <Link<Route> to={Route::WatchWords}>{ t!("watch-words-title") }</Link<Route>> };
    html! { <nav ref={row} class="views" aria-label={t!("moderation-shelves")}>{ for ModerationShelf::ALL.iter().map(|shelf| link(*shelf)) }{ sanctions }{ words }</nav> }
}
