//! Who works here, and who is invited to.

mod invitations;
mod invite;
mod member;
mod roles;

use majlis_contract::change::SubjectKind;
use majlis_contract::page::PageQuery;
use majlis_contract::role::RoleGrant;
use majlis_contract::staff::StaffView;
use majlis_domain::permission::Permission;
use majlis_domain::text::search_form;
use yew::prelude::*;

pub use invite::Invite;
pub use member::Member;

use super::history::History;
use super::section::{Section, Which};
use crate::api::ApiError;
use crate::api::staff::list_staff;
use crate::console::Route;
use crate::form::bind;
use crate::i18n::{Label, here};
use crate::load::use_load;
use crate::reference_data::use_departments;
use crate::session::use_session;
use crate::t;
use crate::ui::{Badge, Empty, Field, Icon, Link, Ref, Skeleton, Tone, glyph};

/// All who work here; a municipality with more than a thousand shows the first thousand.
pub async fn everybody() -> Result<Vec<StaffView>, ApiError> {
    let (mut all, mut cursor) = (Vec::new(), None);
    for _ in 0..10 {
        let page = list_staff(&PageQuery { limit: Some(100), cursor }).await?;
        all.extend(page.items);
        cursor = page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    Ok(all)
}

#[component]
pub fn StaffList() -> Html {
    let staff = use_load((), |()| everybody());
    let departments = use_departments();
    let words = use_state(String::new);
    let manages = use_session().may(Permission::StaffManage);
    let named = |grant: &RoleGrant| {
        let department = departments.ready().into_iter().flatten().find(|found| Some(found.id) == grant.department_id);
        department.map_or_else(|| grant.role.label(), |found| t!("role-in", role = grant.role.label(), department = here(&found.name)))
    };
    html! {
        <>
            <div class="row row--between">
                <h1>{ Section::Staff.label() }</h1>
                if manages {
                    <Link<Route> class="btn btn--dense" to={Route::Thing { section: Section::Staff, which: Which::New }}><Icon glyph={glyph::PLUS} />{ t!("staff-invite") }</Link<Route>>
                }
            </div>
            <p class="muted measure">{ t!("staff-lead") }</p>
            <div class="row c-dense">
                <div class="grow c-search"><Field id="staff-search" kind="search" label={t!("administration-search")} value={(*words).clone()} oninput={bind(&words)} /></div>
            </div>
            { staff.show(html! { <Skeleton /> }, |all| table(all, &words, &named)) }
            <History subject={SubjectKind::Staff} />
            <invitations::Invitations />
        </>
    }
}

fn table(all: &[StaffView], words: &str, named: &impl Fn(&RoleGrant) -> String) -> Html {
    let wanted = search_form(words);
    let roles = |member: &StaffView| member.roles.iter().map(named).collect::<Vec<_>>().join(" · ");
    let found = |member: &&StaffView| {
        let text =
            format!("{} {} {}", member.name.as_deref().unwrap_or_default(), member.email.as_deref().unwrap_or_default(), roles(member));
        wanted.is_empty() || wanted.split(' ').all(|word| search_form(&text).contains(word))
    };
    let shown: Vec<&StaffView> = all.iter().filter(found).collect();
    if shown.is_empty() {
        return html! { <Empty glyph={glyph::PERSON} title={t!("administration-none-title")}><p>{ t!("staff-none-text") }</p></Empty> };
    }
    html! {
        <div class="table-wrap">
            <table class="table table--dense table--cards">
                <caption class="sr">{ Section::Staff.label() }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ t!("field-name") }</th>
                        <th scope="col">{ t!("field-roles") }</th>
                        <th scope="col">{ t!("filter-state") }</th>
                    </tr>
                </thead>
                <tbody>
                    { for shown.into_iter().map(|member| html! {
                        <tr key={member.id.to_string()}>
                            <th scope="row">
                                <span>
                                    <Link<Route> class="t" to={Route::Thing { section: Section::Staff, which: Which::Id(member.id.0) }}><bdi>{ name(member) }</bdi></Link<Route>>
                                    if let Some(email) = &member.email {
                                        <span class="t__sub muted"><Ref value={email.clone()} /></span>
                                    }
                                </span>
                            </th>
                            <td data-th={t!("field-roles")}>{ roles(member) }</td>
                            <td data-th={t!("filter-state")}>{ state(member) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

pub fn name(member: &StaffView) -> String {
    member.name.clone().filter(|name| !name.is_empty()).or_else(|| member.email.clone()).unwrap_or_default()
}

pub fn state(member: &StaffView) -> Html {
    if member.blocked_at.is_some() {
        html! { <Badge tone={Tone::Bad} glyph={glyph::STATE_REJECTED} dense={true}>{ t!("staff-blocked") }</Badge> }
    } else if member.enrolled {
        html! { <Badge tone={Tone::Ok} glyph={glyph::CHECK} dense={true}>{ t!("staff-active") }</Badge> }
    } else {
        html! { <Badge tone={Tone::Warn} glyph={glyph::STATE_AWAITING} dense={true}>{ t!("staff-without") }</Badge> }
    }
}
