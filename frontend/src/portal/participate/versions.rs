//! What something said before its author changed it.

use majlis_contract::ContributionId;
use majlis_contract::contribution::{ContributionVersion, ContributionView};
use majlis_contract::page::PageQuery;
use yew::prelude::*;

use super::words::paragraphs;
use crate::api::contribution::list_contribution_versions;
use crate::i18n::moment;
use crate::load::use_paged;
use crate::t;
use crate::ui::{Failed, Late, MoreButton, Skeleton};

#[derive(Properties, PartialEq)]
pub struct VersionsProps {
    pub view: ContributionView,
}

/// The way to the earlier words, where there are any.
#[component]
pub fn Versions(props: &VersionsProps) -> Html {
    let shown = use_state(|| false);
    if !props.view.has_versions {
        return Html::default();
    }
    let turn = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(!*shown))
    };
    html! {
        <div>
            <button type="button" class="linkish" aria-expanded={shown.to_string()} onclick={turn}>
                { if *shown { t!("versions-hide") } else { t!("versions-show") } }
            </button>
            if *shown {
                <Earlier id={props.view.id} />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct EarlierProps {
    id: ContributionId,
}

#[component]
fn Earlier(props: &EarlierProps) -> Html {
    let list = use_paged(props.id, |id, cursor| async move { list_contribution_versions(id, &PageQuery { cursor, limit: None }).await });
    html! {
        <>
            if list.started {
                <ol class="stack gap-3 mt-2">{ for list.items.iter().map(version) }</ol>
                <MoreButton shown={list.items.len()} has_more={list.has_more} busy={list.busy} onmore={list.more.clone()} />
            } else if list.error.is_none() {
                <Late><Skeleton /></Late>
            }
            if let Some(error) = &list.error {
                <Failed error={error.clone()} again={list.more.clone()} />
            }
        </>
    }
}

fn version(one: &ContributionVersion) -> Html {
    html! {
        <li class="card card--sunken stack gap-2">
            <p class="small muted">{ t!("version-until", moment = moment(one.until)) }</p>
            if let Some(title) = &one.title {
                <p class="strong" dir="auto">{ title.clone() }</p>
            }
            { paragraphs(&one.text) }
        </li>
    }
}
