//! The letters that were sent: the list, and one of them.

use majlis_contract::LetterId;
use majlis_contract::newsletter::PublishedLetter;
use majlis_contract::page::PageQuery;
use yew::prelude::*;

use crate::api::newsletter::{get_letter, list_letters};
use crate::i18n::{date_short, here};
use crate::load::{use_load, use_paged};
use crate::portal::Route;
use crate::t;
use crate::title::{use_focus_on_more, use_title};
use crate::ui::{Empty, Link, Skeleton, glyph};

#[component]
pub fn Letters() -> Html {
    use_title(t!("letters-page"));
    let list = use_paged((), |(), cursor| async move { list_letters(&PageQuery { cursor, limit: None }).await });
    use_focus_on_more("letter", list.items.len());
    html! {
        <div class="wrap page">
            <div class="stack gap-6">
                <div>
                    <h1>{ t!("letters-page") }</h1>
                    <p class="lead measure">{ t!("letters-lead") }</p>
                    <p><Link<Route> class="btn btn--second" to={Route::Newsletter}>{ t!("newsletter-go") }</Link<Route>></p>
                </div>
                { list.show(html! { <Empty glyph={glyph::MAIL} title={t!("letters-none")}><p>{ t!("letters-none-text") }</p></Empty> }, || html! {
                    <div>
                        <ul class="stack gap-3">
                            { for list.items.iter().enumerate().map(|(at, one)| html! { <li key={one.id.to_string()}>{ card(at, one) }</li> }) }
                        </ul>
                        { list.more_button() }
                    </div>
                }) }
            </div>
        </div>
    }
}

fn card(at: usize, one: &PublishedLetter) -> Html {
    html! {
        <article class="card card--link" id={format!("letter-{at}")} tabindex="-1">
            <h2 class="h-lg"><Link<Route> to={Route::Letter { id: one.id }}><bdi>{ here(&one.subject) }</bdi></Link<Route>></h2>
            <p class="small muted">{ date_short(one.sent_at) }</p>
        </article>
    }
}

#[derive(Properties, PartialEq)]
pub struct LetterPageProps {
    pub id: LetterId,
}

#[component]
pub fn LetterPage(props: &LetterPageProps) -> Html {
    let letter = use_load(props.id, get_letter);
    use_title(letter.ready().map_or_else(|| t!("letters-page"), |view| here(&view.subject)));
    html! {
        <div class="wrap page">
            <div class="stack gap-5">
                <p><Link<Route> class="linkish" to={Route::Letters}>{ t!("letters-page") }</Link<Route>></p>
                { letter.show(html! { <Skeleton blocks={3} /> }, |view| html! {
                    <article class="stack gap-3">
                        <h1><bdi>{ here(&view.subject) }</bdi></h1>
                        <p class="small muted">{ date_short(view.sent_at) }</p>
                        <div class="prose measure">{ Html::from_html_unchecked(here(&view.body_html).into()) }</div>
                    </article>
                }) }
                <p><Link<Route> class="btn btn--second" to={Route::Newsletter}>{ t!("newsletter-go") }</Link<Route>></p>
            </div>
        </div>
    }
}
