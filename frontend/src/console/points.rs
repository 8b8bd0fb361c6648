//! What comments on a draft come to: sorting them into points, answering these, and publishing the answers.

use std::rc::Rc;

use majlis_contract::draft::{ConsultationAction, ConsultationView, PointView, VersionState, VersionView};
use majlis_contract::page::PageQuery;
use majlis_contract::{SectionId, SubjectId};
use yew::prelude::*;

use super::draft::section_name;
use super::subjects::{At, Head, back};
use crate::api::ApiError;
use crate::api::draft::{get_consultation, get_version, list_points};
use crate::api::subject::get_subject;
use crate::load::{Loading, use_load};
use crate::t;
use crate::ui::{Alert, Empty, Options, Skeleton, Tone, When, glyph};

mod answer;
mod comments;
mod point;
mod publish;
mod sorting;
mod target;

use point::Point;
use publish::Publish;
use sorting::Sorting;

/// Points that are read at once.
const AT_ONCE: u16 = 100;

#[derive(Properties, PartialEq)]
pub struct PointsPageProps {
    pub id: SubjectId,
}

#[component]
pub fn PointsPage(props: &PointsPageProps) -> Html {
    let subject = use_load(props.id, get_subject);
    let consultation = use_load(props.id, get_consultation);
    html! {
        <div class="stack c-subject">
            { back() }
            { subject.show(html! { <Skeleton blocks={3} /> }, |view| html! {
                <>
                    <Head view={view.clone()} at={At::Points} />
                    { consultation.show(html! { <Skeleton blocks={3} /> }, |view| whole(view, &consultation)) }
                </>
            }) }
        </div>
    }
}

/// The sections are those of the last version that everybody can read.
fn whole(view: &ConsultationView, consultation: &Loading<ConsultationView>) -> Html {
    let last = view.versions.iter().rev().find(|version| version.state == VersionState::Published);
    match last {
        Some(last) => html! {
            <Whole view={view.clone()} number={last.number} onchanged={consultation.reload.clone()} onpublished={consultation.set.clone()} />
        },
        None => html! { <Empty glyph={glyph::SPEECH} title={t!("points-early")}><p>{ t!("points-early-text") }</p></Empty> },
    }
}

#[derive(Properties, PartialEq)]
struct WholeProps {
    view: ConsultationView,
    /// Of the version whose sections are named.
    number: u32,
    onchanged: Callback<()>,
    onpublished: Callback<ConsultationView>,
}

#[component]
fn Whole(props: &WholeProps) -> Html {
    let id = props.view.subject_id;
    let version = use_load((id, props.number), |(id, number)| async move { get_version(id, number).await });
    let points = use_load(id, every_point);
    let onchanged = {
        let (again, onchanged) = (points.reload.clone(), props.onchanged.clone());
        Callback::from(move |()| {
            again.emit(());
            onchanged.emit(());
        })
    };
    version.show(html! { <Skeleton blocks={3} /> }, |version| {
        let sections = Rc::new(Sections::of(version));
        points.show(html! { <Skeleton blocks={3} /> }, |points| desk(props, &sections, &Rc::new(points.clone()), &onchanged))
    })
}

fn desk(props: &WholeProps, sections: &Rc<Sections>, points: &Rc<Vec<PointView>>, onchanged: &Callback<()>) -> Html {
    let view = &props.view;
    let sorts = view.permitted.contains(&ConsultationAction::Sort);
    html! {
        <>
            if let Some(at) = view.points_published_at {
                <Alert tone={Tone::Ok}><p>{ t!("points-were-published") }{ " " }<When {at} /></p></Alert>
            }
            if sorts {
                <Sorting id={view.subject_id} sections={Rc::clone(sections)} points={Rc::clone(points)} onchanged={onchanged.clone()} />
            }
            <section class="card stack" aria-labelledby="points-title">
                <h2 id="points-title" class="h-lg">{ t!("points-title") }</h2>
                if points.is_empty() {
                    <p class="muted">{ t!("points-none") }</p>
                } else {
                    <ul class="stack gap-3 c-plain">
                        { for points.iter().map(|point| html! {
                            <Point key={point.id.to_string()} point={point.clone()} sections={Rc::clone(sections)} edits={sorts} onchanged={onchanged.clone()} />
                        }) }
                    </ul>
                }
                if view.permitted.contains(&ConsultationAction::PublishPoints) {
                    <Publish view={view.clone()} points={Rc::clone(points)} onpublished={props.onpublished.clone()} onstale={onchanged.clone()} />
                } else if sorts {
                    <p class="small muted">{ t!("points-publish-after") }</p>
                }
            </section>
        </>
    }
}

/// All points of a consultation: it has some tens.
async fn every_point(id: SubjectId) -> Result<Vec<PointView>, ApiError> {
    let (mut all, mut cursor) = (Vec::new(), None);
    loop {
        let page = list_points(id, &PageQuery { limit: Some(AT_ONCE), cursor }).await?;
        all.extend(page.items);
        if page.next_cursor.is_none() {
            return Ok(all);
        }
        cursor = page.next_cursor;
    }
}

/// The sections that comments and points are about, with those that the last version no longer has.
#[derive(Debug, PartialEq)]
pub struct Sections(Vec<(SectionId, String)>);

impl Sections {
    fn of(version: &VersionView) -> Self {
        let there = version.sections.iter().map(|section| (section.id, section_name(&section.number, &section.heading)));
        let gone = version.removed.iter().map(|section| (section.id, section_name(&section.number, &section.heading)));
        Self(there.chain(gone).collect())
    }

    /// What a section is called; none is the whole draft.
    pub fn name(&self, id: Option<SectionId>) -> String {
        let Some(id) = id else { return t!("points-whole") };
        self.0.iter().find(|(known, _)| *known == id).map_or_else(|| t!("points-gone"), |(_, name)| name.clone())
    }

    /// To choose one.
    pub fn options(&self) -> Options {
        vec![(None, self.0.iter().map(|(id, name)| (id.to_string(), name.clone())).collect())]
    }
}
