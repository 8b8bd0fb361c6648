//! Who looked at one's own data: when, in which role, why, and on which case.

use majlis_contract::look::{LookKind, OwnLook};
use majlis_contract::page::PageQuery;
use yew::prelude::*;

use super::Route;
use super::signed_in_only::SignedInOnly;
use crate::api::look::list_own_looks;
use crate::i18n::{Label, here};
use crate::load::use_paged;
use crate::t;
use crate::title::use_focus_on_more;
use crate::ui::{Empty, Icon, Link, Ref, When, glyph};

#[component]
pub fn Looks() -> Html {
    html! {
        <SignedInOnly title={t!("own-looks-title")} why={t!("own-looks-why")}>
            <Inside />
        </SignedInOnly>
    }
}

#[component]
fn Inside() -> Html {
    let list = use_paged((), |(), cursor| async move { list_own_looks(&PageQuery { cursor, limit: None }).await });
    use_focus_on_more("look", list.items.len());
    html! {
        <div class="wrap page">
            <div class="task stack gap-6">
                <div>
                    <h1>{ t!("own-looks-title") }</h1>
                    <p class="muted">{ t!("own-looks-lead") }</p>
                </div>
                { list.show(html! {
                    <Empty glyph={glyph::CHECK} title={t!("own-looks-none-title")}>
                        <p>{ t!("own-looks-none-text") }</p>
                        <Link<Route> class="linkish" to={Route::Account}>{ t!("own-looks-back") }</Link<Route>>
                    </Empty>
                }, || html! {
                    <div>
                        <ul class="stack gap-3">{ for list.items.iter().enumerate().map(item) }</ul>
                        { list.more_button() }
                    </div>
                }) }
            </div>
        </div>
    }
}

fn item((at, look): (usize, &OwnLook)) -> Html {
    let role = look.role.map_or_else(|| t!("own-looks-staff"), |role| role.label());
    let department = look.department.as_ref().map(|department| here(&department.name));
    let who = std::iter::once(role).chain(department).collect::<Vec<_>>().join(" · ");
    html! {
        <li key={look.id.to_string()} id={format!("look-{at}")} tabindex="-1" class="card message">
            <span class="timeline__dot"><Icon glyph={glyph::EYE} /></span>
            <div class="stack gap-1">
                <h2 class="h-md">{ look.kind.label() }</h2>
                <p>{ who }</p>
                if let Some(reason) = &look.reason {
                    <p dir="auto">{ t!("own-looks-reason", reason = reason.as_str()) }</p>
                } else if look.kind == LookKind::Contact {
                    <p>{ t!("own-looks-no-reason") }</p>
                }
                <p class="small muted">
                    if let Some((id, reference)) = look.case_id.zip(look.case_reference.clone()) {
                        <Link<Route> to={Route::Case { id }}><Ref value={reference} /></Link<Route>>
                        { " · " }
                    }
                    <When at={look.at} />
                </p>
            </div>
        </li>
    }
}
