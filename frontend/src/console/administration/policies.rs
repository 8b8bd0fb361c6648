//! Policy texts: what holds, what will hold, and what is being written.

mod draft;

use majlis_contract::change::SubjectKind;
use majlis_contract::policy::{PolicyDraftView, PolicyView};
use majlis_domain::permission::Permission;
use yew::prelude::*;

pub use draft::DraftPage;

use super::history::History;
use super::section::{Section, Which};
use crate::api::administration::{list_policy_drafts, list_policy_versions};
use crate::console::Route;
use crate::i18n::{Label, date_short, here, now};
use crate::load::use_load;
use crate::session::use_session;
use crate::t;
use crate::ui::{Badge, Icon, Link, Skeleton, Tone, When, glyph};

#[component]
pub fn Policies() -> Html {
    let versions = use_load((), |()| async { list_policy_versions().await.map(|page| page.items) });
    let drafts = use_load((), |()| async { list_policy_drafts().await.map(|page| page.items) });
    let manages = use_session().may(Permission::MunicipalityManage);
    html! {
        <>
            <div class="row row--between">
                <h1>{ Section::Policies.label() }</h1>
                if manages {
                    <Link<Route> class="btn btn--dense" to={Route::Thing { section: Section::Policies, which: Which::New }}><Icon glyph={glyph::PLUS} />{ t!("policy-add") }</Link<Route>>
                }
            </div>
            <p class="muted measure">{ t!("policies-lead") }</p>
            { drafts.show(html! { <Skeleton /> }, |list| if list.is_empty() { Html::default() } else { drafts_of(list) }) }
            { versions.show(html! { <Skeleton /> }, |list| versions_of(list)) }
            <History subject={SubjectKind::Policy} />
        </>
    }
}

fn drafts_of(list: &[PolicyDraftView]) -> Html {
    html! {
        <section class="stack gap-3" aria-labelledby="drafts">
            <h2 id="drafts" class="h-lg">{ t!("policy-drafts") }</h2>
            <ul class="stack gap-2 c-plain">
                { for list.iter().map(|draft| html! {
                    <li key={draft.id.to_string()} class="card card--link row row--between">
                        <h3 class="h-md"><Link<Route> to={Route::Thing { section: Section::Policies, which: Which::Id(draft.id.0) }}><bdi>{ here(&draft.title) }</bdi></Link<Route>></h3>
                        <span class="small muted">{ draft.kind.label() }{ " · " }<When at={draft.updated_at} ago={true} /></span>
                    </li>
                }) }
            </ul>
        </section>
    }
}

fn versions_of(list: &[PolicyView]) -> Html {
    let in_force = |version: &PolicyView| {
        let newer = |other: &&PolicyView| other.kind == version.kind && other.effective_at <= now();
        list.iter().filter(newer).map(|other| other.version).max() == Some(version.version)
    };
    html! {
        <section class="stack gap-3" aria-labelledby="versions">
            <h2 id="versions" class="h-lg">{ t!("policy-versions") }</h2>
            <div class="table-wrap">
                <table class="table table--dense table--cards">
                    <caption class="sr">{ t!("policy-versions") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ t!("field-title") }</th>
                            <th scope="col">{ t!("policy-version") }</th>
                            <th scope="col">{ t!("field-effective-at") }</th>
                            <th scope="col">{ t!("filter-state") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for list.iter().rev().map(|version| html! {
                            <tr key={version.id.to_string()}>
                                <th scope="row">
                                    <span>
                                        <bdi>{ here(&version.title) }</bdi>
                                        // Mostly a text is called what it is.
                                        if here(&version.title) != version.kind.label() {
                                            <span class="t__sub muted weight-normal">{ version.kind.label() }</span>
                                        }
                                    </span>
                                </th>
                                <td data-th={t!("policy-version")}>{ version.version }</td>
                                <td data-th={t!("field-effective-at")}>{ date_short(version.effective_at) }</td>
                                <td data-th={t!("filter-state")}>
                                    if in_force(version) {
                                        <Badge tone={Tone::Ok} glyph={glyph::CHECK} dense={true}>{ t!("policy-in-force") }</Badge>
                                    } else if version.effective_at > now() {
                                        <Badge tone={Tone::Info} glyph={glyph::CLOCK} dense={true}>{ t!("policy-to-come") }</Badge>
                                    } else {
                                        <Badge tone={Tone::Mute} glyph={glyph::STATE_WITHDRAWN} dense={true}>{ t!("policy-past") }</Badge>
                                    }
                                </td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}
