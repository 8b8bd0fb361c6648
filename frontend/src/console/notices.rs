//! Messages to the person who works here, inside the console.

use std::collections::HashSet;

use majlis_contract::notification::NotificationView;
use majlis_contract::page::PageQuery;
use majlis_contract::{NotificationId, Page};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::Route;
use super::counts::use_counts;
use crate::api::notification::{list_notifications, mark_all_notifications_read, mark_notification_read};
use crate::i18n::notice_label;
use crate::load::{use_action, use_paged};
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Badge, Button, ButtonKind, Empty, Link, Ref, Tone, When, glyph};

#[component]
pub fn Notices() -> Html {
    use_title(t!("nav-notices"));
    let list = use_paged((), |(), cursor| async move {
        let page = list_notifications(&PageQuery { cursor, limit: None }).await?;
        Ok(Page { items: page.items, next_cursor: page.next_cursor })
    });
    let read = use_state(HashSet::<NotificationId>::new);
    let recount = use_counts().refresh;
    let mark_all = {
        let (reload, recount) = (list.reload.clone(), recount.clone());
        let done = move |()| {
            reload.emit(());
            recount.emit(());
        };
        use_action(|()| async move { mark_all_notifications_read().await }, done)
    };
    let onread = {
        let read = read.clone();
        Callback::from(move |id: NotificationId| {
            let mut now = (*read).clone();
            if now.insert(id) {
                read.set(now);
                let recount = recount.clone();
                // It is read all the same if this fails; it is only shown as new again later.
                spawn_local(async move {
                    let _ = mark_notification_read(id).await;
                    recount.emit(());
                });
            }
        })
    };
    let is_new = |notice: &NotificationView| notice.read_at.is_none() && !read.contains(&notice.id);
    let any_new = list.items.iter().any(&is_new);
    html! {
        <div class="stack task">
            <div class="row row--between">
                <h1>{ t!("nav-notices") }</h1>
                if any_new {
                    <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::CHECK} busy={mark_all.busy.then(|| AttrValue::from(t!("loading")))}
                        onclick={mark_all.run.reform(|_: MouseEvent| ())}>{ t!("notices-mark-all") }</Button>
                }
            </div>
            if let Some(error) = &mark_all.error {
                <Alert tone={Tone::Bad} role="alert" title={error.text()} />
            }
            { list.show(html! { <Empty glyph={glyph::BELL} title={t!("notices-none-title")}><p>{ t!("notices-none-text") }</p></Empty> }, || html! {
                <>
                    <ul class="stack gap-3">{ for list.items.iter().map(|notice| item(notice, is_new(notice), &onread)) }</ul>
                    { list.more_button() }
                </>
            }) }
        </div>
    }
}

fn item(notice: &NotificationView, new: bool, onread: &Callback<NotificationId>) -> Html {
    let id = notice.id;
    html! {
        <li key={id.to_string()} class="card stack gap-1">
            <div class="row gap-2">
                // The click reaches the heading after the link has gone its way.
                <h2 class="h-md" onclick={onread.reform(move |_: MouseEvent| id)}>
                    { linked(notice) }
                </h2>
                if new {
                    <Badge tone={Tone::Info} dense={true}>{ t!("notices-new") }</Badge>
                }
            </div>
            <p dir="auto">{ notice.case_subject.clone().or_else(|| notice.contribution.as_ref().map(|said| said.title.clone())).or_else(|| notice.initiative.as_ref().map(|one| one.title.clone())) }</p>
            <p class="small muted">
                if let Some(reference) = &notice.case_reference {
                    <Ref value={reference.clone()} />{ " · " }
                }
                <When at={notice.created_at} ago={true} />
            </p>
        </li>
    }
}

/// What happened, with the way to the case that it is about. What people at work said as residents is on the portal.
fn linked(notice: &NotificationView) -> Html {
    let title = notice_label(notice.kind);
    match notice.case_id {
        Some(id) => html! { <Link<Route> to={Route::Case { id }}>{ title }</Link<Route>> },
        None => html! { { title } },
    }
}
