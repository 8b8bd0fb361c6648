//! Those who signed and show their names.

use majlis_contract::InitiativeId;
use majlis_contract::Page;
use majlis_contract::page::PageQuery;
use yew::prelude::*;

use crate::api::initiative::list_signers;
use crate::i18n::date_short;
use crate::load::use_paged;
use crate::t;
use crate::ui::{Failed, Late, MoreButton, Skeleton};

#[derive(Properties, PartialEq)]
pub struct SignersProps {
    pub id: InitiativeId,
    /// Read anew when it changes.
    pub total: u32,
}

#[component]
pub fn Signers(props: &SignersProps) -> Html {
    let unnamed = use_state(|| 0_u32);
    let told = unnamed.setter();
    let list = use_paged((props.id, props.total), move |(id, _), cursor| {
        let told = told.clone();
        async move {
            let page = list_signers(id, &PageQuery { cursor, limit: None }).await?;
            told.set(page.unnamed);
            Ok(Page { items: page.items, next_cursor: page.next_cursor })
        }
    });
    html! {
        <section class="stack" aria-labelledby="signers-title">
            <h2 id="signers-title">{ t!("initiative-signers") }</h2>
            if list.started {
                <ul class="row gap-3">
                    { for list.items.iter().enumerate().map(|(at, one)| html! {
                        <li key={at}><bdi class="strong">{ &one.name }</bdi>{ " " }<span class="small muted">{ date_short(one.signed_at) }</span></li>
                    }) }
                </ul>
                <p class="muted">{ t!("initiative-unnamed", count = *unnamed) }</p>
                if list.has_more {
                    <MoreButton shown={list.items.len()} has_more={true} busy={list.busy} onmore={list.more.clone()} />
                }
            } else if list.error.is_none() {
                <Late><Skeleton blocks={1} /></Late>
            }
            if let Some(error) = &list.error {
                <Failed error={error.clone()} again={list.more.clone()} />
            }
        </section>
    }
}
