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
use crate::title::{focus, use_title};
use crate::ui::{Empty, Failed, Late, Link, MoreButton, Skeleton, glyph};

#[component]
pub fn Letters() -> Html {
    use_title(t!("letters-page"));
    let list = use_paged((), |(), cursor| async move { list_letters(&PageQuery { cursor, limit: None }).await });
    let seen = use_mut_ref(|| 0_usize);
    // What came by "show more" takes the focus at its first.
    use_effect_with(list.items.len(), move |shown| {
        let before = seen.replace(*shown);
        if before > 0 && *shown > before {
            focus(&format!("letter-{before}"));
        }
    });
    html! {
        <div class="wrap page">
            <div class="stack gap-6">
                <div>
                    <h1>{ t!("letters-page") }</h1>
                    <p class="lead measure">{ t!("letters-lead") }</p>
                    <p><Link<Route> class="btn btn--second" to={Route::Newsletter}>{ t!("newsletter-go") }</Link<Route>></p>
                </div>
                if list.started && list.items.is_empty() {
                    <Empty glyph={glyph::MAIL} title={t!("letters-none")}><p>{ t!("letters-none-text") }</p></Empty>
                } else if list.started {
                    <div>
                        <ul class="stack gap-3">
                            { for list.items.iter().enumerate().map(|(at, one)| html! { <li key={one.id.to_string()}>{ card(at, one) }</li> }) }
                        </ul>
                        <MoreButton shown={list.items.len()} has_more={list.has_more} busy={list.busy} onmore={list.more.clone()} />
                    </div>
                } else if list.error.is_none() {
                    <Late><Skeleton blocks={3} /></Late>
                }
                if let Some(error) = &list.error {
                    <Failed error={error.clone()} again={list.more.clone()} />
                }
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
