//! One comment, with what can be done with it and the answers to it.

use gloo_timers::callback::Timeout;
use majlis_contract::ContributionId;
use majlis_contract::contribution::{CommentQuery, ContributionAction, ContributionState, ContributionView};
use yew::prelude::*;

use super::byline::{Byline, author};
use super::comment_form::CommentForm;
use super::comments::Thread;
use super::live::{Change, use_live, use_new_answers};
use super::outcome::{answered_shortly, outcomes};
use super::permalink::anchor;
use super::said::{Said, report};
use super::support::Support;
use crate::api::subject::list_comments;
use crate::load::use_paged;
use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, Failed, Late, MoreButton, Skeleton};

#[derive(Properties, PartialEq)]
pub struct CommentProps {
    pub thread: Thread,
    pub view: ContributionView,
    /// It answers another, and is answered there.
    #[prop_or_default]
    pub answer: bool,
    /// The one that the address names: this, or one among the answers.
    #[prop_or_default]
    pub named: Option<ContributionId>,
    /// The same, as it was read: one's own answer that the public doesn't see is in no list.
    #[prop_or_default]
    pub linked: Option<ContributionView>,
}

#[component]
pub fn Comment(props: &CommentProps) -> Html {
    let id = props.view.id;
    let now = use_state(|| props.view.clone());
    {
        let now = now.setter();
        use_effect_with(props.view.clone(), move |view| now.set(view.clone()));
    }
    let named = props.named;
    use_effect_with((), move |()| {
        if named == Some(id) {
            focus(&anchor(id));
        }
    });
    let view = &*now;
    let set = {
        let now = now.setter();
        Callback::from(move |view| now.set(view))
    };
    let shown = use_state(|| named.is_some_and(|named| named != id));
    let answering = use_state(|| false);
    let added = use_state(Vec::<ContributionView>::new);
    let live = use_live();
    {
        let (added, shown) = (added.clone(), shown.setter());
        use_new_answers(id, move |views| {
            let new = views.into_iter().filter(|view| added.iter().all(|one| one.id != view.id));
            added.set(added.iter().cloned().chain(new).collect());
            shown.set(true);
        });
    }
    let put_away = {
        let answering = answering.setter();
        Callback::from(move |()| {
            answering.set(false);
            // The form is gone.
            Timeout::new(50, move || focus(&anchor(id))).forget();
        })
    };
    let turn = |state: &UseStateHandle<bool>, to: bool| {
        let state = state.clone();
        Callback::from(move |()| state.set(to))
    };
    let onsent = {
        let (answering, added) = (answering.setter(), added.clone());
        Callback::from(move |view: ContributionView| {
            if let Some(live) = &live {
                live.dispatch(Change::Known(vec![view.id]));
            }
            answering.set(false);
            let at = anchor(view.id);
            let mut all = (*added).clone();
            all.push(view);
            added.set(all);
            // The form is gone.
            Timeout::new(50, move || focus(&at)).forget();
        })
    };
    let answerable = !props.answer && view.permitted.contains(&ContributionAction::Comment);
    let more = view.comments > 0;
    let linked = props.linked.iter().filter(|view| view.reply_to == Some(id));
    let known: Vec<ContributionView> = linked.chain(added.iter()).cloned().collect();
    html! {
        <article class={classes!("comment", view.official.then_some("official"), (named == Some(id)).then_some("comment--named"))} id={anchor(id)} tabindex="-1">
            <Byline view={view.clone()} />
            <Said view={view.clone()} set={set.clone()} anchor={anchor(id)}>
                if view.state == ContributionState::Published {
                    <Support view={view.clone()} open={props.thread.support} {set} />
                }
                if answerable && !*answering {
                    <Button kind={ButtonKind::Quiet} class="btn--dense" onclick={turn(&answering, true).reform(|_| ())}>
                        { t!("comment-answer") }<span class="sr">{ ": " }{ author(view) }</span>
                    </Button>
                }
                { report(view) }
            </Said>
            { view.point.as_ref().map(answered_shortly).unwrap_or_default() }
            { outcomes(&view.outcomes) }
            if more {
                <button type="button" class="linkish" aria-expanded={shown.to_string()} onclick={turn(&shown, !*shown).reform(|_: MouseEvent| ())}>
                    { if *shown { t!("answers-hide") } else { t!("answers-show", count = view.comments) } }
                </button>
            }
            if more && *shown {
                <Answers thread={props.thread} of={id} {named} {known} />
            } else if !known.is_empty() {
                <div class="comment__answers">{ for known.iter().map(|one| answer(props.thread, one, named)) }</div>
            }
            if *answering {
                <CommentForm thread={props.thread} reply_to={id} label={t!("comment-answer-to", name = author(view))} send={t!("comment-answer-send")}
                    {onsent} oncancel={put_away} />
            }
        </article>
    }
}

fn answer(thread: Thread, view: &ContributionView, named: Option<ContributionId>) -> Html {
    html! { <Comment key={view.id.to_string()} {thread} view={view.clone()} answer={true} {named} /> }
}

#[derive(Properties, PartialEq)]
struct AnswersProps {
    thread: Thread,
    of: ContributionId,
    named: Option<ContributionId>,
    /// Written here just now.
    known: Vec<ContributionView>,
}

#[component]
fn Answers(props: &AnswersProps) -> Html {
    let answers = use_paged((props.thread, props.of), |(thread, of), cursor| async move {
        let asked = CommentQuery { idea_id: thread.idea, reply_to: Some(of), cursor, ..CommentQuery::default() };
        list_comments(thread.subject, &asked).await
    });
    let fresh = props.known.iter().filter(|one| !answers.items.iter().any(|item| item.id == one.id));
    html! {
        <div class="comment__answers">
            { for answers.items.iter().chain(fresh).map(|one| answer(props.thread, one, props.named)) }
            if answers.has_more {
                <MoreButton shown={answers.items.len()} has_more={true} busy={answers.busy} onmore={answers.more.clone()} />
            } else if !answers.started && answers.error.is_none() {
                <Late><Skeleton blocks={1} /></Late>
            }
            if let Some(error) = &answers.error {
                <Failed error={error.clone()} again={answers.more.clone()} />
            }
        </div>
    }
}
