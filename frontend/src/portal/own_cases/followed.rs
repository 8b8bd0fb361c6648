//! The cases of others that the person follows.

use majlis_contract::case::FollowedCase;
use majlis_contract::page::PageQuery;
use yew::prelude::*;

use crate::api::case::list_followed_cases;
use crate::load::use_paged;
use crate::portal::case_card::CaseCard;
use crate::t;
use crate::ui::{Failed, MoreButton};

/// Nothing while there is none.
#[component]
pub fn Followed() -> Html {
    let cases = use_paged((), |(), cursor| async move { list_followed_cases(&PageQuery { cursor, limit: None }).await });
    let card = |case: &FollowedCase| {
        html! {
            <li key={case.id.to_string()}>
                <CaseCard
                    id={case.id}
                    reference={case.reference.clone()}
                    subject={case.subject.clone()}
                    state={case.state}
                    created_at={case.created_at}
                    clocks={case.clocks.clone()}
                    own={false}
                />
            </li>
        }
    };
    if cases.items.is_empty() && cases.error.is_none() {
        return Html::default();
    }
    html! {
        <section class="stack gap-4" aria-labelledby="followed-title">
            <h2 id="followed-title">{ t!("followed-title") }</h2>
            <ul class="grid grid--2 gap-3">{ for cases.items.iter().map(card) }</ul>
            <MoreButton shown={cases.items.len()} has_more={cases.has_more} busy={cases.busy} onmore={cases.more.clone()} />
            if let Some(error) = &cases.error {
                <Failed error={error.clone()} again={cases.more.clone()} />
            }
        </section>
    }
}
