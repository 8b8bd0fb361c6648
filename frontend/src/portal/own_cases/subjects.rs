//! The subjects that the person follows: consultations, idea rounds and initiatives.

use majlis_contract::page::PageQuery;
use majlis_contract::subject::FollowedSubject;
use yew::prelude::*;

use crate::api::subject_follow::list_followed_subjects;
use crate::i18n::{Label, here};
use crate::load::use_paged;
use crate::portal::Route;
use crate::portal::participate::{page_of, subject_badge};
use crate::t;
use crate::title::use_focus_on_more;
use crate::ui::Link;

#[component]
pub fn FollowedSubjects() -> Html {
    let list = use_paged((), |(), cursor| async move { list_followed_subjects(&PageQuery { cursor, limit: None }).await });
    use_focus_on_more("followed-subject", list.items.len());
    html! {
        <section class="stack gap-4" aria-labelledby="followed-subjects-title">
            <h2 id="followed-subjects-title">{ t!("followed-subjects-title") }</h2>
            { list.show(html! {
                <p class="muted">
                    { t!("followed-subjects-none") }{ " " }
                    <Link<Route> to={Route::Participate}>{ t!("followed-subjects-to-board") }</Link<Route>>
                </p>
            }, || html! {
                <div>
                    <ul class="grid grid--2 gap-3">{ for list.items.iter().enumerate().map(|(at, one)| card(at, one)) }</ul>
                    { list.more_button() }
                </div>
            }) }
        </section>
    }
}

fn card(at: usize, FollowedSubject { subject, .. }: &FollowedSubject) -> Html {
    html! {
        <li key={subject.id.to_string()}>
            <article class="card card--link fill-card" id={format!("followed-subject-{at}")} tabindex="-1">
                <div class="row gap-2">{ subject_badge(subject.state) }<span class="small muted">{ subject.kind.label() }</span></div>
                <h3 class="h-md mt-2"><Link<Route> to={page_of(subject.kind, subject.id)}><bdi>{ here(&subject.title) }</bdi></Link<Route>></h3>
            </article>
        </li>
    }
}
