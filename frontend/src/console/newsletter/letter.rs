//! One letter, or a new one: its words, how it arrives, and its sending.

use majlis_contract::LetterId;
use majlis_contract::newsletter::LetterView;
use yew::prelude::*;

use super::{badge, form, preview, steps};
use crate::api::newsletter_admin::get_letter_of_staff;
use crate::console::Route;
use crate::console::administration::Which;
use crate::i18n::here;
use crate::load::use_load;
use crate::t;
use crate::title::use_title;
use crate::ui::{Icon, Link, Skeleton, When, glyph};

#[derive(Properties, PartialEq)]
pub struct LetterPageProps {
    pub which: Which,
}

#[component]
pub fn LetterPage(props: &LetterPageProps) -> Html {
    match props.which {
        Which::New => html! { <New /> },
        Which::Id(id) => html! { <Known key={id.to_string()} id={LetterId(id)} /> },
    }
}

/// From a page of the newsletter to its first.
pub fn back() -> Html {
    html! {
        <p><Link<Route> class="row gap-2 c-back" to={Route::Newsletter}><Icon glyph={glyph::BACK} class="icon--sm" />{ t!("letters-title") }</Link<Route>></p>
    }
}

#[component]
fn New() -> Html {
    use_title(t!("letter-add"));
    html! {
        <div class="stack c-subject">
            { back() }
            <h1>{ t!("letter-add") }</h1>
            <p class="muted measure">{ t!("letter-add-lead") }</p>
            <form::Form />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct KnownProps {
    id: LetterId,
}

#[component]
fn Known(props: &KnownProps) -> Html {
    let letter = use_load(props.id, get_letter_of_staff);
    html! {
        <div class="stack c-subject">
            { back() }
            { letter.show(html! { <Skeleton blocks={3} /> }, |view| html! {
                <>
                    <Head view={view.clone()} />
                    <steps::Steps view={view.clone()} onchanged={letter.set.clone()} onstale={letter.reload.clone()} />
                    <form::Form view={view.clone()} onsaved={letter.set.clone()} onstale={letter.reload.clone()} />
                    <preview::Preview id={view.id} etag={view.etag.clone()} />
                </>
            }) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct HeadProps {
    view: LetterView,
}

#[component]
fn Head(props: &HeadProps) -> Html {
    let view = &props.view;
    use_title(here(&view.subject));
    html! {
        <header class="stack gap-3">
            <div class="row row--between">
                <h1 class="c-head"><bdi>{ here(&view.subject) }</bdi></h1>
                { badge(view.state) }
            </div>
            <p class="facts">
                if let Some(at) = view.send_at {
                    <span>{ t!("letter-leaves") }{ ": " }<When {at} /></span>
                }
                <span>{ t!("letter-sent-of", sent = view.figures.sent, recipients = view.figures.recipients) }</span>
                <span>{ t!("letter-failed", count = view.figures.failed) }</span>
                <span>{ t!("letter-left", count = view.figures.left) }</span>
            </p>
        </header>
    }
}
