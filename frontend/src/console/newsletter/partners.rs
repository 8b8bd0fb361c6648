//! Organisations that are told of each opening: the list, and one more.

mod add;
mod card;
mod edit;
mod fields;
mod remove;

use majlis_contract::page::PageQuery;
use majlis_domain::permission::Permission;
use yew::prelude::*;

use self::add::Add;
use self::card::Partner;
use super::letter::back;
use crate::api::newsletter_admin::list_partners;
use crate::load::use_paged;
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Empty, glyph};

#[component]
pub fn Partners() -> Html {
    use_title(t!("partners-title"));
    let manages = use_session().may(Permission::NewsletterManage);
    let list = use_paged((), |(), cursor| async move { list_partners(&PageQuery { cursor, limit: None }).await });
    let again = list.reload.clone();
    html! {
        <div class="stack c-subject">
            { back() }
            <h1>{ t!("partners-title") }</h1>
            <p class="muted measure">{ t!("partners-lead") }</p>
            if manages {
                <Add onadded={again.clone()} />
            }
            { list.show(html! { <Empty glyph={glyph::MAIL} title={t!("partners-none")}><p>{ t!("partners-none-text") }</p></Empty> }, || html! {
                <>
                    <ul class="stack gap-3">
                        { for list.items.iter().map(|one| html! {
                            <li key={format!("{} {}", one.id, one.etag)}><Partner view={one.clone()} {manages} onchanged={again.clone()} /></li>
                        }) }
                    </ul>
                    { list.more_button() }
                </>
            }) }
        </div>
    }
}
