//! A published case, as everybody sees it, with a way to report something else.

use majlis_contract::CaseId;
use majlis_contract::case::{CaseAction, CaseDetails, CaseView, Place, TimelineEntry};
use majlis_contract::problem::ErrorCode;
use majlis_contract::public_case::{PublicCaseView, PublicEntry};
use majlis_domain::case::is_open;
use yew::prelude::*;
use yew_router::prelude::*;

use super::Route;
use super::join::Join;
use crate::api::public_case::get_public_case;
use crate::case_part::StateBadge;
use crate::cases::{PhotoStrip, PlaceMap, ResidentEntry, category_glyph, place_words};
use crate::i18n::{Label, date_both, here};
use crate::load::{Load, use_load};
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Empty, Failed, Icon, Late, Link, Ref, Skeleton, glyph, use_toast};

#[derive(Properties, PartialEq)]
pub struct PublicCaseProps {
    pub id: CaseId,
}

#[component]
pub fn PublicCase(props: &PublicCaseProps) -> Html {
    let case = use_load(props.id, |id| async move { get_public_case(id).await });
    match &case.state {
        Load::Pending => html! { <div class="wrap page"><Late><Skeleton blocks={3} /></Late></div> },
        Load::Failed(error) if error.is(ErrorCode::NotFound) => html! { <NotPublic /> },
        Load::Failed(error) => html! {
            <div class="wrap page stack task"><h1>{ t!("public-case-page") }</h1><Failed error={error.clone()} again={case.reload.clone()} /></div>
        },
        Load::Ready(view) => html! { <View case={(**view).clone()} /> },
    }
}

#[component]
fn NotPublic() -> Html {
    use_title(t!("public-case-page"));
    html! {
        <div class="wrap page stack">
            <h1>{ t!("public-case-page") }</h1>
            <Empty glyph={glyph::LOCK} title={t!("public-case-none")}>
                <p>{ t!("public-case-none-text") }</p>
                <Link<Route> class="btn" to={Route::Map}>{ t!("public-case-to-map") }</Link<Route>>
            </Empty>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ViewProps {
    case: PublicCaseView,
}

#[component]
fn View(props: &ViewProps) -> Html {
    let case = &props.case;
    use_title(case.subject.clone());
    let place = Place {
        latitude: case.latitude,
        longitude: case.longitude,
        address: case.address.clone(),
        district_id: case.district.as_ref().map(|district| district.id),
    };
    let known_place = case.latitude.is_some() || case.address.is_some() || case.district.is_some();
    let details = CaseDetails { landmark: case.landmark.clone() };
    let by = case.shown_name.as_ref().map_or_else(|| t!("public-case-nameless"), |name| t!("public-case-by", name = name.as_str()));
    html! {
        <div class="wrap page">
            <nav class="crumbs" aria-label={t!("crumbs")}>
                <Link<Route> to={Route::Home}>{ t!("nav-home") }</Link<Route>>
                <span aria-hidden="true">{ "/" }</span>
                <Link<Route> to={Route::Map}>{ t!("nav-map") }</Link<Route>>
            </nav>
            <div class="split mt-3">
                <div class="stack gap-5">
                    <header>
                        <div class="row"><StateBadge state={case.state} /><span class="small muted"><Ref value={case.reference.clone()} /></span></div>
                        <h1 dir="auto" class="mt-2">{ &case.subject }</h1>
                        <p class="facts">
                            <span><Icon glyph={category_glyph(&case.category.icon)} class="icon--sm" />{ here(&case.category.name) }</span>
                            if known_place {
                                <span><Icon glyph={glyph::PIN} class="icon--sm" /><span>{ place_words(&place, case.district.as_ref()) }</span></span>
                            }
                            <span>{ t!("case-sent-on", date = date_both(case.created_at)) }</span>
                            <span><Icon glyph={glyph::PERSON} class="icon--sm" />{ by }</span>
                        </p>
                    </header>
                    <section class="card" aria-labelledby="said-title">
                        <h2 id="said-title" class="h-lg mb-3">{ t!("public-case-said") }</h2>
                        <p class="pre" dir="auto">{ &case.description }</p>
                        <PhotoStrip photos={case.photos.clone()} class="mt-3" />
                    </section>
                    <section aria-labelledby="done-title">
                        <h2 id="done-title" class="h-lg mb-3">{ t!("public-case-done") }</h2>
                        <ol class="timeline">
                            { for case.timeline.iter().map(|line| html! { <ResidentEntry key={line.id.to_string()} entry={entry(line)} own={false} /> }) }
                        </ol>
                    </section>
                </div>
                <aside class="split__side stack" aria-label={t!("case-aside")}>
                    if known_place {
                        <section class="card" aria-labelledby="place-title">
                            <h2 id="place-title" class="h-lg mb-3">{ t!("case-place") }</h2>
                            <PlaceMap {place} district={case.district.clone()} {details} />
                        </section>
                    }
                    if is_open(case.state) {
                        <Concerned id={case.id} subject={case.subject.clone()} />
                    }
                    <section class="card card--sunken" aria-labelledby="else-title">
                        <h2 id="else-title" class="h-lg">{ t!("public-case-else") }</h2>
                        <p class="muted mt-2 mb-3">{ t!("public-case-else-text") }</p>
                        <Link<Route> class="btn" to={Route::Report}><Icon glyph={glyph::PLUS} />{ t!("public-case-report") }</Link<Route>>
                    </section>
                </aside>
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ConcernedProps {
    id: CaseId,
    subject: String,
}

/// For whom it is a matter too: to hear of it, without reporting the same again.
#[component]
fn Concerned(props: &ConcernedProps) -> Html {
    let (navigator, toast, session) = (use_navigator(), use_toast(), use_session());
    let guest = session.account_id().is_none();
    let onjoined = Callback::from(move |view: CaseView| {
        toast.say(t!("join-done"));
        if let Some(navigator) = &navigator {
            let asked: &[(&str, &str)] = if guest { &[("joined", "1")] } else { &[] };
            let _ = navigator.push_with_query(&Route::Case { id: view.id }, asked);
        }
    });
    html! {
        <section class="card" aria-labelledby="join-title">
            <h2 id="join-title" class="h-lg">{ t!("public-case-join") }</h2>
            <p class="muted mt-2 mb-3">{ t!("join-why") }</p>
            <Join id={props.id} subject={props.subject.clone()} label={CaseAction::Follow.label()} {onjoined} />
        </section>
    }
}

/// As the timeline of any case draws it.
fn entry(line: &PublicEntry) -> TimelineEntry {
    TimelineEntry {
        part: line.part.clone(),
        id: line.id,
        kind: line.kind,
        at: line.at,
        actor: line.actor,
        actor_name: None,
        internal: false,
        text: line.text.clone(),
        photos: line.photos.clone(),
        department: line.department.clone(),
        state: line.state,
        channel: None,
        priority: None,
        edited: Vec::new(),
        redacted: Vec::new(),
        rejection_reason: line.rejection_reason,
        closing_reason: line.closing_reason.clone(),
        clock: None,
        other: None,
        followers: None,
        score: None,
        from_merged: false,
    }
}
