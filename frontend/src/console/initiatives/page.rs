//! One initiative, with what may be done with it now.

use majlis_contract::initiative::{InitiativeAction, InitiativeView};
use majlis_contract::problem::ErrorCode;
use majlis_contract::{InitiativeId, SubjectId};
use majlis_domain::initiative::is_late;
use majlis_domain::permission::Permission;
use yew::prelude::*;

use super::check::Check;
use super::elsewhere::Elsewhere;
use super::known::{Known, said};
use super::milestones::Milestones;
use super::names::Names;
use super::study::Study;
use crate::api::ApiError;
use crate::api::initiative::get_initiative;
use crate::console::Route;
use crate::console::counts::use_counts;
use crate::console::moderation::{appeal_said, why_hidden};
use crate::i18n::{Label, here, moment, now};
use crate::load::use_load;
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Badge, Link, Skeleton, Tone, glyph};

/// Somebody else was quicker.
pub fn is_stale(error: &ApiError) -> bool {
    error.is(ErrorCode::PreconditionFailed)
}

/// What went wrong with a step, if it is not about one of its fields.
pub fn failed(error: Option<&ApiError>) -> Html {
    let Some(error) = error.filter(|error| error.fields().is_empty()) else { return Html::default() };
    let text = if is_stale(error) { t!("initiative-stale") } else { error.text() };
    html! { <Alert tone={Tone::Bad} role="alert"><p>{ text }</p></Alert> }
}

/// What every step of an initiative is given.
#[derive(Properties, PartialEq, Clone)]
pub struct StepProps {
    pub view: InitiativeView,
    pub set: Callback<InitiativeView>,
    /// Reads it anew.
    pub reload: Callback<()>,
}

#[derive(Properties, PartialEq)]
pub struct InitiativePageProps {
    pub id: InitiativeId,
}

#[component]
pub fn InitiativePage(props: &InitiativePageProps) -> Html {
    let initiative = use_load(props.id, |id| async move { get_initiative(id).await });
    use_title(initiative.ready().map_or_else(|| t!("initiatives-title"), title));
    let (set, reload) = (initiative.set.clone(), initiative.reload.clone());
    let counts = use_counts().refresh;
    let set = Callback::from(move |view: InitiativeView| {
        set.emit(view);
        counts.emit(());
    });
    html! {
        <div class="stack gap-5">
            <p><Link<Route> to={Route::Initiatives}>{ t!("initiatives-title") }</Link<Route>></p>
            { initiative.show(html! { <Skeleton blocks={3} /> }, |view| html! { <View view={(*view).clone()} {set} {reload} /> }) }
        </div>
    }
}

#[component]
fn View(props: &StepProps) -> Html {
    let view = &props.view;
    let may = |action| view.permitted.contains(&action);
    let session = use_session();
    let (reads, moderates) = (session.may(Permission::InitiativeRead), session.may(Permission::ModerationRead));
    html! {
        <>
            <header class="stack gap-2">
                <h1 dir="auto" lang={view.language.to_string()}>{ title(view) }</h1>
                <p class="facts">
                    <span class="strong">{ view.state.label() }</span>
                    <span>{ here(&view.kind.name) }</span>
                    if let Some(district) = &view.district {
                        <span>{ here(&district.name) }</span>
                    }
                    <span>{ t!("initiative-count", online = view.support.online, elsewhere = view.support.elsewhere, total = view.support.total, goal = view.terms.threshold) }</span>
                    if view.way.began_at.is_some() {
                        <span><Link<Route> to={Route::Comments { id: SubjectId(view.id.0) }}>{ t!("replies-title") }</Link<Route>></span>
                    }
                    if let Some(until) = view.study_until.or(view.gathers_until) {
                        <span>{ t!("initiative-due-at", moment = moment(until)) }</span>
                    }
                    if is_late(view.state, view.study_until, now()) {
                        <Badge tone={Tone::Bad} glyph={glyph::STOP}>{ t!("initiative-late") }</Badge>
                    }
                </p>
            </header>
            <h2 class="sr">{ t!("initiative-words") }</h2>
            if moderates {
                <Known view={view.clone()}>{ standing(props) }</Known>
            } else {
                { said(view) }
                { standing(props) }
            }
            if may(InitiativeAction::Adopt) {
                <Study ..props.clone() />
            }
            if let Some(reasons) = &view.reasons {
                <section class="card" aria-labelledby="decision-title"><h2 id="decision-title" class="h-lg">{ t!("study-reasons") }</h2><p class="pre">{ here(reasons) }</p></section>
            }
            if may(InitiativeAction::Plan) || !view.milestones.is_empty() {
                <Milestones ..props.clone() />
            }
            if reads && view.way.began_at.is_some() {
                <Elsewhere ..props.clone() />
            }
            if moderates && view.way.began_at.is_some() {
                <Names ..props.clone() />
            }
        </>
    }
}

/// Whoever doesn't read initiatives gets a marker of what is hidden, without its title.
fn title(view: &InitiativeView) -> String {
    view.title.clone().unwrap_or_else(|| t!("initiatives-title"))
}

/// What a moderator said of it and its sponsor against it, and what is to be decided.
fn standing(props: &StepProps) -> Html {
    let view = &props.view;
    let may = |action| view.permitted.contains(&action);
    html! {
        <>
            if let Some(note) = &view.note {
                <Alert title={t!("initiative-note")}><p class="pre" dir="auto">{ note }</p></Alert>
            }
            if let Some(hidden) = &view.hidden {
                { why_hidden(hidden) }
            }
            if let Some(appeal) = &view.appeal {
                { appeal_said(appeal) }
            }
            if may(InitiativeAction::Accept) || may(InitiativeAction::Hide) {
                <Check ..props.clone() />
            } else if let Some(hidden) = &view.hidden {
                <p class="small muted">{ if hidden.is_final { t!("moderation-decided") } else { t!("check-another") } }</p>
            }
        </>
    }
}
