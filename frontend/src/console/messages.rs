//! Messages that the demo caught instead of sending. Open without signing in: the sign-in codes are here.

use std::rc::Rc;

use gloo_timers::callback::Interval;
use majlis_contract::demo::CaughtMessage;
use majlis_contract::page::PageQuery;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::api::ApiError;
use crate::api::demo::list_caught_messages;
use crate::i18n::{Label, now};
use crate::t;
use crate::title::use_title;
use crate::ui::{Badge, Button, ButtonKind, Empty, Failed, Late, Ref, Skeleton, When, glyph};

mod words;

#[component]
pub fn Messages() -> Html {
    use_title(t!("messages-title"));
    let list = use_state(|| None::<Rc<Vec<CaughtMessage>>>);
    let error = use_state(|| None::<ApiError>);
    let read = {
        let (list, error) = (list.setter(), error.setter());
        use_callback((), move |(), ()| {
            let (list, error) = (list.clone(), error.clone());
            spawn_local(async move {
                match list_caught_messages(&PageQuery { limit: Some(50), cursor: None }).await {
                    Ok(page) => {
                        list.set(Some(Rc::new(page.items)));
                        error.set(None);
                    }
                    Err(found) => error.set(Some(found)),
                }
            });
        })
    };
    {
        let read = read.clone();
        use_effect_with((), move |()| {
            read.emit(());
            let timer = Interval::new(5_000, move || read.emit(()));
            move || drop(timer)
        });
    }
    html! {
        <div class="stack task">
            <div class="row row--between">
                <h1>{ t!("messages-title") }</h1>
                <Button kind={ButtonKind::Second} class="btn--dense" onclick={read.reform(|_: MouseEvent| ())}>{ t!("messages-refresh") }</Button>
            </div>
            <p class="muted">{ t!("messages-lead") }</p>
            if let Some(error) = &*error {
                <Failed error={error.clone()} again={read.clone()} />
            }
            { match &*list {
                None if error.is_none() => html! { <Late><Skeleton blocks={3} /></Late> },
                None => Html::default(),
                Some(list) if list.is_empty() => html! { <Empty glyph={glyph::MAIL} title={t!("messages-none-title")}><p>{ t!("messages-none-text") }</p></Empty> },
                Some(list) => html! { <ul class="stack gap-3">{ for list.iter().map(|message| html! { <Message key={message.id.to_string()} message={message.clone()} /> }) }</ul> },
            } }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct MessageProps {
    message: CaughtMessage,
}

#[component]
fn Message(props: &MessageProps) -> Html {
    let message = &props.message;
    let fresh = (now() - message.sent_at).num_minutes() < 1;
    html! {
        <li class="msg c-caught">
            <p class="msg__by">
                <Badge dense={true} glyph={if message.subject.is_empty() { glyph::PHONE } else { glyph::MAIL }}>{ message.channel.label() }</Badge>
                <Ref value={message.to.clone()} />
                <When at={message.sent_at} ago={fresh} />
            </p>
            if !message.subject.is_empty() {
                <h2 class="h-md" dir="auto">{ &message.subject }</h2>
            }
            <p class="pre" dir="auto">{ words::rich(&message.text) }</p>
        </li>
    }
}
