//! The way back to the list, and to the cases before and after in it.

use majlis_contract::CaseId;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::console::Route;
use crate::console::filter::InboxLink;
use crate::console::keys::{self, Shortcut, use_shortcuts};
use crate::console::trail::Trail;
use crate::t;
use crate::ui::{Icon, Link, glyph};

#[derive(Properties, PartialEq)]
pub struct CrumbsProps {
    pub id: CaseId,
}

#[component]
pub fn Crumbs(props: &CrumbsProps) -> Html {
    let trail = use_memo((), |()| Trail::read());
    let navigator = use_navigator();
    let (before, after) = (trail.before(props.id), trail.after(props.id));
    let heard = Callback::from(move |shortcut| {
        let to = match shortcut {
            Shortcut::Next => after,
            Shortcut::Previous => before,
            _ => None,
        };
        if let (Some(id), Some(navigator)) = (to, &navigator) {
            navigator.push(&Route::Case { id });
        }
    });
    use_shortcuts(keys::are_on(), heard);
    let step = |to: Option<CaseId>, label: String, glyph| match to {
        Some(id) => {
            html! { <Link<Route> class="btn btn--quiet btn--dense btn--icon" to={Route::Case { id }} {label}><Icon {glyph} class="icon--sm" /></Link<Route>> }
        }
        None => Html::default(),
    };
    html! {
        <nav class="crumbs row gap-2" aria-label={t!("work-crumbs")}>
            <InboxLink class="linkish" filter={trail.filter.clone()}><Icon glyph={glyph::BACK} class="icon--sm" />{ t!("inbox-title") }</InboxLink>
            if let Some(place) = trail.place(props.id) {
                <span class="muted small">{ t!("work-place-in-list", now = place + 1, all = trail.ids.len()) }</span>
                { step(before, t!("work-before"), glyph::UP) }
                { step(after, t!("work-after"), glyph::DOWN) }
            }
        </nav>
    }
}
