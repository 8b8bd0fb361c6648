//! Links to a comment on its page, and the comment that the address names.

use std::str::FromStr;

use gloo_events::EventListener;
use majlis_contract::contribution::{ContributionKind, ContributionView};
use majlis_contract::notification::ContributionRef;
use majlis_contract::subject::ParticipationKind;
use majlis_contract::{ContributionId, SectionId, SubjectId};
use wasm_bindgen::JsValue;
use yew::prelude::*;
use yew_router::prelude::*;

use super::subject_card::page_of;
use crate::portal::Route;

/// The element that a comment is.
pub fn anchor(id: ContributionId) -> String {
    format!("c-{id}")
}

/// Where something that was said stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub id: ContributionId,
    pub kind: ContributionKind,
    pub subject: (ParticipationKind, SubjectId),
    pub idea_id: Option<ContributionId>,
}

impl From<&ContributionView> for Place {
    fn from(view: &ContributionView) -> Self {
        Self { id: view.id, kind: view.kind, subject: (view.subject.kind, view.subject.id), idea_id: view.idea_id }
    }
}

impl From<&ContributionRef> for Place {
    fn from(said: &ContributionRef) -> Self {
        Self { id: said.id, kind: said.kind, subject: (said.subject_kind, said.subject_id), idea_id: said.idea_id }
    }
}

impl Place {
    /// The page that it is read on.
    pub fn page(self) -> Route {
        match (self.kind, self.idea_id) {
            (ContributionKind::Idea, _) => Route::Idea { id: self.id },
            (ContributionKind::Comment, Some(id)) => Route::Idea { id },
            (ContributionKind::Comment, None) => page_of(self.subject.0, self.subject.1),
        }
    }
}

/// What the address names after `#c-`.
pub fn named() -> Option<ContributionId> {
    after("#c-")
}

/// The point that the address names after `#point-`.
pub fn named_point() -> Option<u32> {
    after("#point-")
}

/// The section that the address names after `#s-`.
pub fn named_section() -> Option<SectionId> {
    after("#s-")
}

fn after<T: FromStr>(mark: &str) -> Option<T> {
    let hash = web_sys::window()?.location().hash().ok()?;
    hash.strip_prefix(mark)?.parse().ok()
}

/// What `read` finds in the address, also when its fragment changes on the page.
#[hook]
pub fn use_fragment<T: Copy + PartialEq + 'static>(read: fn() -> Option<T>) -> Option<T> {
    let found = use_state_eq(read);
    {
        let found = found.setter();
        use_effect_with((), move |()| {
            let listener = web_sys::window().map(|window| EventListener::new(&window, "hashchange", move |_| found.set(read())));
            move || drop(listener)
        });
    }
    *found
}

#[derive(Properties, PartialEq)]
pub struct PermalinkProps {
    pub said: Place,
    #[prop_or_default]
    pub class: Classes,
    pub children: Html,
}

/// A true link to something that was said, wherever it stands.
#[component]
pub fn Permalink(props: &PermalinkProps) -> Html {
    let at = (props.said.kind == ContributionKind::Comment).then(|| anchor(props.said.id));
    html! { <Spot to={props.said.page()} {at} class={props.class.clone()}>{ props.children.clone() }</Spot> }
}

/// Routes have no fragment; the page reads it once it is drawn.
fn put_fragment(hash: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let (false, Some(history)) = (hash.is_empty(), history) {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(hash));
    }
}

#[derive(Properties, PartialEq)]
pub struct ElsewhereProps {
    pub to: Route,
}

/// Sends the reader on to the page that shows it, to the same spot of it. Going back doesn't lead here again.
#[component]
pub fn Elsewhere(props: &ElsewhereProps) -> Html {
    let navigator = use_navigator();
    use_effect_with(props.to, move |to| {
        let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
        if let Some(navigator) = navigator {
            navigator.replace(to);
            put_fragment(&hash);
        }
    });
    Html::default()
}

#[derive(Properties, PartialEq)]
pub struct SpotProps {
    pub to: Route,
    /// The element of the page to be led to; none for its beginning.
    pub at: Option<String>,
    #[prop_or_default]
    pub class: Classes,
    pub children: Html,
}

/// A true link to a spot of a page.
#[component]
pub fn Spot(props: &SpotProps) -> Html {
    let navigator = use_navigator();
    let (to, hash) = (props.to, props.at.as_ref().map(|at| format!("#{at}")).unwrap_or_default());
    let base = navigator.as_ref().and_then(|navigator| navigator.basename().map(str::to_owned)).unwrap_or_default();
    let path = format!("{base}{}", to.to_path());
    let href = format!("{path}{hash}");
    let onclick = Callback::from(move |event: MouseEvent| {
        let elsewhere = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key() || event.button() != 0;
        if let (false, Some(navigator)) = (elsewhere, &navigator) {
            event.prevent_default();
            // On the page itself only the fragment changes, and whoever waits for that hears of it.
            let location = web_sys::window().map(|window| window.location());
            if let Some(location) = location.filter(|here| !hash.is_empty() && here.pathname().is_ok_and(|at| at == path)) {
                let _ = location.set_hash(&hash);
                return;
            }
            navigator.push(&to);
            put_fragment(&hash);
        }
    });
    html! { <a class={props.class.clone()} {href} {onclick}>{ props.children.clone() }</a> }
}
