//! The draft of a consultation: its versions in sections, what differs between them, and what became of the points that were made.

mod points;
mod section;

use std::cell::Cell;
use std::rc::Rc;

use majlis_contract::SectionId;
use majlis_contract::draft::{ConsultationView, PointView, RemovedSection, VersionRef, VersionState, VersionView};
use majlis_contract::page::PageQuery;
use majlis_contract::subject::{Means, SubjectView};
use yew::prelude::*;

use super::comments::{Comments, Part, Thread};
use super::permalink::{named, use_fragment};
use crate::api::contribution::get_contribution;
use crate::api::draft::{get_consultation, get_version, list_points};
use crate::draft_part::Difference;
use crate::i18n::{date_short, language, number};
use crate::load::{use_load, use_paged};
use crate::t;
use crate::ui::{Alert, Failed, Select, Skeleton};
use points::Points;
use section::{Section, behind, since_first};

/// Points that are read at once.
const POINTS: u16 = 100;

#[derive(Properties, PartialEq)]
pub struct DraftProps {
    pub subject: Rc<SubjectView>,
}

#[component]
pub fn Draft(props: &DraftProps) -> Html {
    let consultation = use_load(props.subject.id, get_consultation);
    consultation
        .show(html! { <Skeleton blocks={3} /> }, |view| html! { <Versions subject={Rc::clone(&props.subject)} view={view.clone()} /> })
}

#[derive(Properties, PartialEq)]
struct VersionsProps {
    subject: Rc<SubjectView>,
    view: ConsultationView,
}

#[component]
fn Versions(props: &VersionsProps) -> Html {
    let published: Vec<&VersionRef> = props.view.versions.iter().filter(|one| one.state == VersionState::Published).collect();
    let last = published.last().map(|one| one.number);
    let chosen = use_state(|| None::<u32>);
    let against = use_state(|| None::<u32>);
    let points = use_paged(props.subject.id, |id, cursor| async move { list_points(id, &PageQuery { limit: Some(POINTS), cursor }).await });
    {
        // An address may name any of them, and the text that was adopted all that are behind it.
        let (more, goes_on) = (points.more.clone(), points.has_more && !points.busy && points.error.is_none());
        use_effect_with((points.items.len(), goes_on), move |(_, goes_on)| {
            if *goes_on {
                more.emit(());
            }
        });
    }
    // A link to a comment opens the section that it is on.
    let asked = use_fragment(named);
    let led = use_memo((), |()| Cell::new(None));
    let linked = use_load(asked, |id| async move {
        match id {
            Some(id) => get_contribution(id).await.map(Some),
            None => Ok(None),
        }
    });
    let opened = linked.ready().and_then(Option::as_ref).and_then(|view| view.section_id);
    let Some(last) = last else {
        return html! { <p class="muted">{ t!("draft-none") }</p> };
    };
    let shown = chosen.unwrap_or(last);
    let options = |skipped: Option<u32>| {
        let one = |version: &&VersionRef| (version.number.to_string(), name(version));
        published.iter().filter(|version| Some(version.number) != skipped).map(one).collect::<Vec<_>>()
    };
    let set = |state: &UseStateHandle<Option<u32>>| {
        let state = state.setter();
        Callback::from(move |word: String| state.set(word.parse().ok()))
    };
    let onversion = {
        let (chosen, against) = (set(&chosen), against.setter());
        Callback::from(move |word: String| {
            against.set(None);
            chosen.emit(word);
        })
    };
    let mut others = options(Some(shown));
    others.insert(0, (String::new(), t!("draft-compare-none")));
    html! {
        <section class="stack gap-6" aria-labelledby="draft-title">
            <h2 id="draft-title">{ t!("draft-title") }</h2>
            if published.len() > 1 {
                <div class="row">
                    <Select id="draft-version" label={t!("draft-version")} value={shown.to_string()} options={vec![(None, options(None))]} onchange={onversion} />
                    <Select id="draft-compare" label={t!("draft-compare")} value={against.map(|one| one.to_string()).unwrap_or_default()}
                        options={vec![(None, others)]} onchange={set(&against)} />
                </div>
            }
            if let Some(from) = *against {
                // What is newer is read against what is older, whichever way they were chosen.
                <Difference key={format!("{from}-{shown}")} subject={props.subject.id} from={from.min(shown)} to={from.max(shown)} />
            } else {
                <Version key={shown} subject={Rc::clone(&props.subject)} number={shown} is_last={shown == last} points={Rc::clone(&points.items)} {opened} {led} />
            }
            if props.view.points_published_at.is_some() {
                <Points points={Rc::clone(&points.items)} />
                if let Some(error) = &points.error {
                    <Failed error={error.clone()} again={points.more.clone()} />
                }
            }
        </section>
    }
}

/// A version by its number; the text that was adopted says so.
fn name(version: &VersionRef) -> String {
    let shown = number(f64::from(version.number));
    match version.adopted_at {
        Some(_) => t!("draft-adopted-number", number = shown),
        None => t!("draft-number", number = shown),
    }
}

#[derive(Properties, PartialEq)]
struct VersionProps {
    subject: Rc<SubjectView>,
    number: u32,
    is_last: bool,
    points: Rc<Vec<PointView>>,
    opened: Option<SectionId>,
    led: Rc<Cell<Option<SectionId>>>,
}

#[component]
fn Version(props: &VersionProps) -> Html {
    let version = use_load((props.subject.id, props.number), |(id, number)| async move { get_version(id, number).await });
    version.show(html! { <Skeleton blocks={3} /> }, |view| whole(props, view))
}

fn whole(props: &VersionProps, view: &VersionView) -> Html {
    let open = |means| props.is_last && props.subject.open_means.contains(&means);
    let thread = |part| Thread {
        subject: props.subject.id,
        idea: None,
        part,
        open: open(Means::Comments),
        support: props.subject.open_means.contains(&Means::Support),
    };
    let is_adopted = view.adopted_at.is_some();
    let points = |id: SectionId| -> Vec<PointView> {
        props.points.iter().filter(|point| is_adopted && point.section_id == Some(id)).cloned().collect()
    };
    html! {
        <div class="stack gap-6">
            if let Some(at) = view.adopted_at {
                <Alert><p>{ t!("draft-adopted", date = date_short(at)) }</p></Alert>
            }
            if let Some(note) = &view.note {
                <p class="pre measure"><span class="strong">{ t!("draft-new") }</span>{ " " }{ note.get(language()) }</p>
            }
            <nav class="draft-list" aria-label={t!("draft-sections")}>
                <ol>
                    { for view.sections.iter().map(|section| html! {
                        <li><a href={format!("#s-{}", section.id)}>
                            <span>{ &section.number }{ " " }{ section.heading.get(language()) }</span>
                            <span class="small muted">
                                if let Some(words) = since_first(section.change) {
                                    { words }{ " · " }
                                }
                                { t!("comments-count", count = section.comments) }
                            </span>
                        </a></li>
                    }) }
                </ol>
            </nav>
            { for view.sections.iter().map(|section| html! {
                <Section key={section.id.to_string()} section={section.clone()} thread={thread(Part::Section(section.id))}
                    behind={points(section.id)} ban={props.subject.ban.clone()} opened={props.opened == Some(section.id)} led={Rc::clone(&props.led)} />
            }) }
            if !view.removed.is_empty() {
                <section class="stack" aria-labelledby="removed-title">
                    <h3 id="removed-title">{ t!("draft-removed") }</h3>
                    { for view.removed.iter().map(|section| removed(section, &points(section.id), Thread { open: false, ..thread(Part::Section(section.id)) })) }
                </section>
            }
            <Comments thread={thread(Part::Whole)} title={t!("draft-whole")} ban={props.subject.ban.clone()} />
        </div>
    }
}

/// What people said on a section that the version no longer has, and the points behind that.
fn removed(section: &RemovedSection, points: &[PointView], thread: Thread) -> Html {
    let title = t!(
        "draft-removed-section",
        number = section.number.as_str(),
        heading = section.heading.get(language()),
        last = section.last_version
    );
    html! { <div key={section.id.to_string()} class="stack gap-2">{ behind(points) }<Comments {thread} {title} /></div> }
}
