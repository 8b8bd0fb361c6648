//! The draft of a by-law that is consulted on: its versions, what differs between them, and the one that is being written.

use majlis_contract::SubjectId;
use majlis_contract::draft::{ConsultationAction, ConsultationView, VersionRef, VersionState};
use yew::prelude::*;

use super::subjects::{At, Head, back};
use crate::api::draft::get_consultation;
use crate::api::draft_admin::create_version;
use crate::api::subject::get_subject;
use crate::load::{use_action, use_load, use_sending_key};
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Skeleton, Tone, glyph, use_toast};

mod adopt;
mod editor;
mod form;
mod import;
mod proposal;
mod rows;
mod section;
mod step;
mod text;
mod versions;

use adopt::Adopt;
use editor::Editor;
/// What sections are called where comments and points name them.
pub use text::name as section_name;
use versions::Versions;

#[derive(Properties, PartialEq)]
pub struct DraftPageProps {
    pub id: SubjectId,
}

#[component]
pub fn DraftPage(props: &DraftPageProps) -> Html {
    let subject = use_load(props.id, get_subject);
    let consultation = use_load(props.id, get_consultation);
    html! {
        <div class="stack c-subject">
            { back() }
            { subject.show(html! { <Skeleton blocks={3} /> }, |view| html! {
                <>
                    <Head view={view.clone()} at={At::Draft} />
                    { consultation.show(html! { <Skeleton blocks={3} /> }, |view| html! {
                        <Whole view={view.clone()} onchanged={consultation.reload.clone()} />
                    }) }
                </>
            }) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct WholeProps {
    view: ConsultationView,
    /// Another version is there, or one is further: it is read anew.
    onchanged: Callback<()>,
}

#[component]
fn Whole(props: &WholeProps) -> Html {
    let view = &props.view;
    let id = view.subject_id;
    let written = view.versions.iter().find(|version| version.state == VersionState::Draft);
    let last = view.versions.iter().rev().find(|version| version.state == VersionState::Published);
    let may_adopt = |last: &&VersionRef| last.adopted_at.is_none();
    html! {
        <>
            <section class="card stack" aria-labelledby="versions-title">
                <h2 id="versions-title" class="h-lg">{ t!("versions-title") }</h2>
                <p class="muted measure">{ t!("versions-lead") }</p>
                if view.versions.is_empty() {
                    <p class="muted">{ t!("versions-none") }</p>
                } else {
                    <Versions {id} versions={view.versions.clone()} />
                }
                if view.permitted.contains(&ConsultationAction::BeginVersion) {
                    <Begin {id} first={view.versions.is_empty()} onbegun={props.onchanged.clone()} />
                }
                if let Some(last) = last.filter(may_adopt) {
                    <Adopt key={format!("{}-{}", last.number, view.etag)} {id} number={last.number} onmoved={props.onchanged.clone()} />
                }
            </section>
            if let Some(written) = written {
                <Editor key={written.number} {id} number={written.number} onmoved={props.onchanged.clone()} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct BeginProps {
    id: SubjectId,
    first: bool,
    onbegun: Callback<()>,
}

#[component]
fn Begin(props: &BeginProps) -> Html {
    let toast = use_toast();
    let key = use_sending_key::<()>();
    let begin = {
        let (id, onbegun, sending) = (props.id, props.onbegun.clone(), key.clone());
        use_action(
            move |()| {
                let key = sending.of(&());
                async move { create_version(id, &key).await }
            },
            move |_| {
                key.spend();
                toast.say(t!("version-begun"));
                onbegun.emit(());
            },
        )
    };
    html! {
        <>
            if let Some(error) = &begin.error {
                <Alert tone={Tone::Bad} role="alert" title={error.text()} />
            }
            <div>
                <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::PLUS} busy={begin.busy.then(|| AttrValue::from(t!("sending")))}
                    onclick={begin.run.reform(|_: MouseEvent| ())}>{ if props.first { t!("version-begin-first") } else { t!("version-begin") } }</Button>
            </div>
        </>
    }
}
