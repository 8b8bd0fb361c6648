//! Comments on a draft, to be ticked: those that are in no point yet, or those of one.

use std::collections::BTreeSet;
use std::rc::Rc;

use majlis_contract::contribution::ContributionView;
use majlis_contract::draft::{PointView, SortingQuery};
use majlis_contract::{ContributionId, PointId, SectionId, SubjectId};
use yew::prelude::*;

use super::Sections;
use super::target::name;
use crate::api::draft_admin::list_sorting;
use crate::form::field_id;
use crate::load::use_paged;
use crate::t;
use crate::ui::{Button, ButtonKind, Choice, ChoiceGroup, Failed, Late, MoreButton, Select, Skeleton, When};

/// Comments that are read at once.
const AT_ONCE: u16 = 50;

#[derive(Properties, PartialEq)]
pub struct CommentsProps {
    pub id: SubjectId,
    pub sections: Rc<Sections>,
    pub points: Rc<Vec<PointView>>,
    /// Counts what was sorted: they are read anew.
    pub round: u32,
    pub chosen: BTreeSet<ContributionId>,
    pub onchosen: Callback<BTreeSet<ContributionId>>,
    pub error: Option<AttrValue>,
}

#[component]
pub fn Comments(props: &CommentsProps) -> Html {
    let point = use_state(|| None::<PointId>);
    let section = use_state(|| None::<SectionId>);
    let list = use_paged((props.id, *point, *section, props.round), |(id, point_id, section_id, _), cursor| async move {
        list_sorting(id, &SortingQuery { point_id, section_id, limit: Some(AT_ONCE), cursor }).await
    });
    let onpoint = {
        let (point, onchosen) = (point.setter(), props.onchosen.clone());
        Callback::from(move |word: String| {
            point.set(word.parse().ok());
            onchosen.emit(BTreeSet::new());
        })
    };
    let onsection = {
        let (section, onchosen) = (section.setter(), props.onchosen.clone());
        Callback::from(move |word: String| {
            section.set(word.parse().ok());
            onchosen.emit(BTreeSet::new());
        })
    };
    let shown: BTreeSet<ContributionId> = list.items.iter().map(|comment| comment.id).collect();
    let is_all = !shown.is_empty() && shown == props.chosen;
    let all = {
        let next = if is_all { BTreeSet::new() } else { shown.clone() };
        props.onchosen.reform(move |_: MouseEvent| next.clone())
    };
    let places = props.points.iter().map(|point| (point.id.to_string(), name(point))).collect();
    html! {
        <>
            <div class="row gap-2">
                <Select bare={true} id="sorting-place" label={t!("sorting-show")} value={point.map(|id| id.to_string()).unwrap_or_default()}
                    none={t!("sorting-unsorted")} options={vec![(None, places)]} onchange={onpoint} />
                <Select bare={true} id="sorting-section" label={t!("point-section")} value={section.map(|id| id.to_string()).unwrap_or_default()}
                    none={t!("sorting-all-sections")} options={props.sections.options()} onchange={onsection} />
            </div>
            if list.started && list.items.is_empty() {
                <p class="muted">{ if point.is_none() && section.is_none() { t!("sorting-none") } else { t!("sorting-none-so") } }</p>
            } else if list.started {
                <ChoiceGroup id={field_id("/sort/comment_ids")} legend={t!("sorting-comments")} layout="stack gap-2" error={props.error.clone()}>
                    { for list.items.iter().map(|comment| tick(props, comment)) }
                </ChoiceGroup>
                <div><Button kind={ButtonKind::Quiet} class="btn--dense" onclick={all}>{ if is_all { t!("sorting-tick-none") } else { t!("sorting-tick-all") } }</Button></div>
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

fn tick(props: &CommentsProps, comment: &ContributionView) -> Html {
    let (id, chosen) = (comment.id, props.chosen.clone());
    let onchange = props.onchosen.reform(move |on: bool| {
        let mut next = chosen.clone();
        if on {
            next.insert(id);
        } else {
            next.remove(&id);
        }
        next
    });
    let about = html! {
        <span class="facts">
            <span><bdi>{ props.sections.name(comment.section_id) }</bdi></span>
            <span>
                if let Some(author) = &comment.author {
                    <bdi>{ author.clone() }</bdi>
                } else {
                    { t!("moderation-nameless") }
                }
            </span>
            <When at={comment.published_at.unwrap_or(comment.created_at)} ago={true} />
            <span>{ t!("idea-supports", count = comment.supports) }</span>
        </span>
    };
    let words = comment.text.clone().unwrap_or_default();
    html! {
        <Choice key={id.to_string()} name="comment" many={true} class="choice--dense" value={id.to_string()} checked={props.chosen.contains(&id)}
            label={html! { <bdi>{ words }</bdi> }} hint={about} {onchange} />
    }
}
