//! The cases that this one was merged with, as far as the reader may know of them.

use std::rc::Rc;

use majlis_contract::case::{CaseState, CaseView};
use yew::prelude::*;

use crate::cases::{PhotoStrip, secret};
use crate::i18n;
use crate::portal::Route;
use crate::t;
use crate::ui::{Alert, Link, Ref};

#[derive(Properties, PartialEq)]
pub struct MergedProps {
    pub case: Rc<CaseView>,
}

/// That it goes on in another case, and the way there.
#[component]
pub fn Duplicate(props: &MergedProps) -> Html {
    if props.case.state != CaseState::Duplicate {
        return Html::default();
    }
    let link = props.case.duplicate_of.as_ref().map(|other| {
        let (id, opens) = (other.id, other.secret.clone());
        // A guest opens the other case by a secret that comes with this one.
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(opens) = &opens {
                secret::remember(id, opens);
            }
        });
        html! {
            <div class="alert__do" {onclick}>
                <Link<Route> class="btn btn--second" to={Route::Case { id }}>{ t!("duplicate-open") }{ " " }<Ref value={other.reference.clone()} /></Link<Route>>
            </div>
        }
    });
    html! {
        <Alert class="mt-6" title={t!("duplicate-title")}>
            <p>{ if link.is_some() { t!("duplicate-text") } else { t!("duplicate-text-hidden") } }</p>
            { link.unwrap_or_default() }
        </Alert>
    }
}

/// What others have said and shown of the same matter.
#[component]
pub fn Merged(props: &MergedProps) -> Html {
    let merged = &props.case.merged;
    if merged.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card mt-6" aria-labelledby="merged-title">
            <h2 id="merged-title" class="h-lg">{ t!("merged-title", count = merged.len()) }</h2>
            <ul class="stack gap-4 mt-3">
                { for merged.iter().map(|other| html! {
                    <li key={other.id.to_string()}>
                        <p class="small muted"><Ref value={other.reference.clone()} />{ " · " }{ i18n::date_short(other.created_at) }</p>
                        <p><Link<Route> to={Route::Case { id: other.id }}><bdi>{ &other.subject }</bdi></Link<Route>></p>
                        <PhotoStrip photos={other.photos.clone()} class="mt-2" />
                    </li>
                }) }
            </ul>
        </section>
    }
}
