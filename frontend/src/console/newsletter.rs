//! The newsletter: who gets it, in numbers, its letters, and the partners that are told of each opening.

mod digest;
mod form;
mod letter;
mod partners;
mod preview;
mod steps;

pub use letter::LetterPage;
pub use partners::Partners;

use majlis_contract::newsletter::{LetterQuery, LetterState, LetterSummary, NewsletterFigures};
use majlis_domain::permission::Permission;
use yew::prelude::*;

use super::Route;
use super::administration::Which;
use crate::api::newsletter_admin::{get_newsletter_figures, list_letters_of_staff};
use crate::i18n::{Label, here};
use crate::load::{use_load, use_paged};
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Badge, Empty, Icon, Link, Skeleton, Tone, When, glyph};

#[component]
pub fn Newsletter() -> Html {
    use_title(t!("letters-title"));
    let manages = use_session().may(Permission::NewsletterManage);
    let figures = use_load((), |()| get_newsletter_figures());
    let list = use_paged((), |(), cursor| async move { list_letters_of_staff(&LetterQuery { cursor, ..LetterQuery::default() }).await });
    html! {
        <div class="stack">
            <div class="row row--between">
                <h1>{ t!("letters-title") }</h1>
                <div class="row gap-2">
                    <Link<Route> class="btn btn--second btn--dense" to={Route::Partners}>{ t!("partners-title") }</Link<Route>>
                    if manages {
                        <Link<Route> class="btn btn--dense" to={Route::Letter { which: Which::New }}><Icon glyph={glyph::PLUS} class="icon--sm" />{ t!("letter-add") }</Link<Route>>
                    }
                </div>
            </div>
            { figures.show(html! { <Skeleton /> }, readers) }
            <digest::Digest />
            { list.show(html! { <Empty glyph={glyph::MAIL} title={t!("letters-none")}><p>{ t!("letters-none-text") }</p></Empty> }, || html! {
                <>
                    { table(&list.items) }
                    { list.more_button() }
                </>
            }) }
        </div>
    }
}

/// How many get it; who they are, nobody reads.
fn readers(figures: &NewsletterFigures) -> Html {
    html! {
        <p class="facts">
            <span>{ t!("newsletter-readers-ar", count = figures.arabic as usize) }</span>
            <span>{ t!("newsletter-readers-en", count = figures.english as usize) }</span>
            <span>{ t!("newsletter-partners", count = figures.partners as usize) }</span>
            <span>{ t!("newsletter-waiting", count = figures.waiting as usize) }</span>
        </p>
    }
}

fn table(letters: &[LetterSummary]) -> Html {
    html! {
        <div class="table-wrap">
            <table class="table table--dense table--cards">
                <caption class="sr">{ t!("letters-title") }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ t!("letter-subject") }</th>
                        <th scope="col">{ t!("filter-state") }</th>
                        <th scope="col">{ t!("letter-leaves") }</th>
                        <th scope="col">{ t!("letter-mails") }</th>
                    </tr>
                </thead>
                <tbody>{ for letters.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

fn row(one: &LetterSummary) -> Html {
    html! {
        <tr key={one.id.to_string()}>
            <th scope="row"><Link<Route> class="t" to={Route::Letter { which: Which::Id(one.id.0) }}><bdi>{ here(&one.subject) }</bdi></Link<Route>></th>
            <td data-th={t!("filter-state")}>{ badge(one.state) }</td>
            <td data-th={t!("letter-leaves")}>
                if let Some(at) = one.send_at {
                    <When {at} />
                } else {
                    <span class="muted">{ t!("letter-no-time") }</span>
                }
            </td>
            <td data-th={t!("letter-mails")}>{ t!("letter-sent-of", sent = one.figures.sent, recipients = one.figures.recipients) }</td>
        </tr>
    }
}

/// How far a letter is, by word and shape.
fn badge(state: LetterState) -> Html {
    let (tone, glyph) = match state {
        LetterState::Draft => (Tone::Mute, glyph::EDIT),
        LetterState::Scheduled | LetterState::Sending => (Tone::Warn, glyph::CLOCK),
        LetterState::Sent => (Tone::Ok, glyph::CHECK_RING),
        LetterState::Discarded => (Tone::Mute, glyph::STATE_WITHDRAWN),
    };
    html! { <Badge {tone} {glyph} dense={true}>{ state.label() }</Badge> }
}
