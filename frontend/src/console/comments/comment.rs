//! One comment, the answers to it, and the municipality's.

use majlis_contract::ContributionId;
use majlis_contract::contribution::{CommentQuery, ContributionAction, ContributionView};
use yew::prelude::*;

use super::Thread;
use super::reply::Reply;
use crate::api::subject::list_comments;
use crate::i18n::Label;
use crate::load::use_paged;
use crate::t;
use crate::ui::{Badge, Button, ButtonKind, Tone, When, glyph};

#[derive(Properties, PartialEq)]
pub struct CommentProps {
    pub thread: Thread,
    pub view: ContributionView,
    pub may: bool,
    /// It answers another, and is answered there.
    #[prop_or_default]
    pub answer: bool,
}

#[component]
pub fn Comment(props: &CommentProps) -> Html {
    let view = &props.view;
    let (id, thread) = (view.id, props.thread);
    let shown = use_state(|| false);
    let writing = use_state(|| false);
    // Counts what was said here since: the answers are read anew.
    let said = use_state(|| 0_u32);
    let onsent = {
        let (shown, writing, said) = (shown.clone(), writing.clone(), said.clone());
        Callback::from(move |_: ContributionView| {
            said.set(*said + 1);
            writing.set(false);
            shown.set(true);
        })
    };
    let turn = |state: &UseStateHandle<bool>, to: bool| {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| state.set(to))
    };
    let answerable = props.may && !props.answer && view.permitted.contains(&ContributionAction::Comment);
    let answers = view.comments + *said;
    html! {
        <article class="stack gap-2">
            { about(view) }
            if let Some(text) = &view.text {
                <p class="pre measure" dir="auto">{ text }</p>
            }
            <div class="row gap-2">
                if answerable && !*writing {
                    <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::SPEECH} label={t!("reply-named", name = author(view))} onclick={turn(&writing, true)}>
                        { t!("reply-open") }
                    </Button>
                }
                if answers > 0 {
                    <button type="button" class="linkish" aria-expanded={shown.to_string()} onclick={turn(&shown, !*shown)}>
                        { if *shown { t!("replies-hide") } else { t!("replies-show", count = answers) } }
                    </button>
                }
            </div>
            if *shown && answers > 0 {
                <Answers {thread} of={id} round={*said} />
            }
            if *writing {
                <Reply {thread} reply_to={id} label={t!("reply-to", name = author(view))} eager={true} {onsent} oncancel={turn(&writing, false)} />
            }
        </article>
    }
}

fn author(view: &ContributionView) -> String {
    view.author.clone().unwrap_or_else(|| t!("moderation-nameless"))
}

fn about(view: &ContributionView) -> Html {
    html! {
        <p class="facts">
            if view.official {
                <Badge tone={Tone::Info} glyph={glyph::SHIELD} dense={true}>{ t!("reply-official") }</Badge>
            }
            if view.text.is_some() {
                <span class="strong"><bdi>{ author(view) }</bdi></span>
            } else {
                <span>{ view.state.label() }</span>
            }
            <When at={view.published_at.unwrap_or(view.created_at)} ago={true} />
            <span>{ t!("idea-supports", count = view.supports) }</span>
        </p>
    }
}

#[derive(Properties, PartialEq)]
struct AnswersProps {
    thread: Thread,
    of: ContributionId,
    round: u32,
}

#[component]
fn Answers(props: &AnswersProps) -> Html {
    let list = use_paged((props.thread, props.of, props.round), |(thread, of, _), cursor| async move {
        let asked = CommentQuery { idea_id: thread.idea, reply_to: Some(of), cursor, ..CommentQuery::default() };
        list_comments(thread.subject, &asked).await
    });
    html! {
        <div class="c-answers stack gap-3">
            { list.show(Html::default(), || html! {
                <>
                    { for list.items.iter().map(|view| html! {
                        <Comment key={view.id.to_string()} thread={props.thread} view={view.clone()} may={false} answer={true} />
                    }) }
                    { list.more_button() }
                </>
            }) }
        </div>
    }
}
