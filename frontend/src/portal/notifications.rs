//! Messages inside the platform.

use std::collections::HashSet;

use majlis_contract::delivery::Audience;
use majlis_contract::notification::{DialogueEventKind, NoticeKind, NotificationView};
use majlis_contract::page::PageQuery;
use majlis_contract::{NotificationId, Page};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::Route;
use super::participate::{Permalink, Place, page_of};
use super::signed_in_only::SignedInOnly;
use super::unread::use_unread;
use crate::api::notification::{list_notifications, mark_all_notifications_read, mark_notification_read};
use crate::cases::event_look;
use crate::i18n::{Label, here, notice_label};
use crate::load::{use_action, use_paged};
use crate::t;
use crate::title::use_focus_on_more;
use crate::ui::{Alert, Badge, Button, ButtonKind, Empty, Glyph, Icon, Link, Ref, Tone, When, glyph, use_toast};

#[component]
pub fn Notifications() -> Html {
    html! {
        <SignedInOnly title={t!("nav-notifications")} why={t!("notifications-why")}>
            <Inside />
        </SignedInOnly>
    }
}

#[component]
fn Inside() -> Html {
    let unread = use_unread();
    let toast = use_toast();
    let told = unread.set.clone();
    let list = use_paged((), move |(), cursor| {
        let told = told.clone();
        async move {
            let page = list_notifications(&PageQuery { cursor, limit: None }).await?;
            told.emit(page.unread);
            Ok(Page { items: page.items, next_cursor: page.next_cursor })
        }
    });
    let read = use_state(HashSet::<NotificationId>::new);
    use_focus_on_more("message", list.items.len());
    let mark_all = {
        let (set, read) = (unread.set.clone(), read.clone());
        let ids: HashSet<NotificationId> = list.items.iter().map(|message| message.id).collect();
        use_action(
            |()| async move { mark_all_notifications_read().await },
            move |()| {
                read.set(ids.clone());
                set.emit(0);
                toast.say(t!("notifications-all-read"));
            },
        )
    };
    let onread = {
        let (unread, read) = (unread.clone(), read.clone());
        Callback::from(move |id: NotificationId| {
            let mut now = (*read).clone();
            if now.insert(id) {
                read.set(now);
                unread.set.emit(unread.count.saturating_sub(1));
                // It is read all the same if this fails; it is only shown as new again later.
                spawn_local(async move {
                    let _ = mark_notification_read(id).await;
                });
            }
        })
    };
    let any_new = list.items.iter().any(|message| message.read_at.is_none() && !read.contains(&message.id));
    let item = |(at, message): (usize, &NotificationView)| {
        let new = message.read_at.is_none() && !read.contains(&message.id);
        html! { <Message key={message.id.to_string()} {at} message={message.clone()} {new} onread={onread.clone()} /> }
    };
    html! {
        <div class="wrap page">
            <div class="task stack gap-6">
                <div class="row row--between">
                    <h1>{ t!("nav-notifications") }</h1>
                    if any_new {
                        <Button kind={ButtonKind::Second} glyph={glyph::CHECK} busy={mark_all.busy.then(|| AttrValue::from(t!("loading")))}
                            onclick={mark_all.run.reform(|_: MouseEvent| ())}>{ t!("notifications-mark-all") }</Button>
                    }
                </div>
                if let Some(error) = &mark_all.error {
                    <Alert tone={Tone::Bad} role="alert" title={error.text()} />
                }
                { list.show(html! {
                    <Empty glyph={glyph::BELL} title={t!("notifications-none")}>
                        <p>{ t!("notifications-none-text") }</p>
                        <Link<Route> class="linkish" to={Route::OwnCases}>{ t!("nav-own-cases") }</Link<Route>>
                    </Empty>
                }, || html! {
                    <div>
                        <ul class="stack gap-3">{ for list.items.iter().enumerate().map(item) }</ul>
                        { list.more_button() }
                    </div>
                }) }
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct MessageProps {
    at: usize,
    message: NotificationView,
    new: bool,
    onread: Callback<NotificationId>,
}

/// Opening the case reads the message; it can also be marked by itself.
#[component]
fn Message(props: &MessageProps) -> Html {
    let message = &props.message;
    let id = message.id;
    let (class, glyph) = look(message.kind);
    let own = match message.kind {
        NoticeKind::Case(kind) if message.audience == Audience::Reporter => crate::i18n::find(&format!("own-{}", kind.text_id()), &[]),
        // Who follows may have taken no part.
        NoticeKind::Dialogue(kind) if message.audience == Audience::Followers => {
            crate::i18n::find(&format!("followed-{}", kind.text_id()), &[])
        }
        _ => None,
    };
    let title = own.unwrap_or_else(|| notice_label(message.kind));
    let about = message.case_subject.clone().or_else(|| message.contribution.as_ref().map(|said| said.title.clone()));
    let about = about.or_else(|| message.decision.as_ref().map(|decision| here(&decision.title)));
    let about = about.or_else(|| message.initiative.as_ref().map(|initiative| initiative.title.clone()));
    let about = about.or_else(|| message.subject.as_ref().map(|subject| here(&subject.title)));
    let name = message.case_reference.clone().or_else(|| about.clone()).unwrap_or_default();
    let read = props.onread.reform(move |_: MouseEvent| id);
    let opened = read.clone();
    html! {
        <li id={format!("message-{}", props.at)} tabindex="-1" class={classes!("card", "message", props.new.then_some("message--new"))}>
            <span class={classes!("timeline__dot", class)}><Icon {glyph} /></span>
            <div class="stack gap-1">
                <div class="row gap-2">
                    // The click reaches the list item after the link has gone its way.
                    <h2 class="h-md" onclick={opened}>{ linked(message, title) }</h2>
                    if props.new {
                        <Badge tone={Tone::Info} dense={true}>{ t!("notifications-new") }</Badge>
                    }
                </div>
                <p dir="auto">{ about }</p>
                <p class="small muted">
                    if let Some(reference) = &message.case_reference {
                        <Ref value={reference.clone()} />{ " · " }
                    }
                    <When at={message.created_at} ago={true} />
                </p>
                if props.new {
                    <div>
                        <Button kind={ButtonKind::Quiet} class="btn--dense" label={t!("notifications-mark-named", reference = name.as_str())} onclick={read}>
                            { t!("notifications-mark") }
                        </Button>
                    </div>
                }
            </div>
        </li>
    }
}

fn look(kind: NoticeKind) -> (&'static str, Glyph) {
    match kind {
        NoticeKind::Case(kind) => event_look(kind),
        NoticeKind::Dialogue(DialogueEventKind::ContributionPublished) => ("is-ok", glyph::EYE),
        NoticeKind::Dialogue(DialogueEventKind::ContributionHidden) => ("is-bad", glyph::STOP),
        NoticeKind::Dialogue(DialogueEventKind::ContributionRedacted) => ("is-warn", glyph::NOTE),
        NoticeKind::Dialogue(DialogueEventKind::AppealGranted | DialogueEventKind::InitiativeAppealGranted) => ("is-ok", glyph::CHECK),
        NoticeKind::Dialogue(DialogueEventKind::AppealRejected | DialogueEventKind::InitiativeAppealRejected) => {
            ("is-bad", glyph::STATE_REJECTED)
        }
        NoticeKind::Dialogue(DialogueEventKind::ContributionReplied) => ("is-mute", glyph::SPEECH),
        NoticeKind::Dialogue(DialogueEventKind::IdeaAnswered) => ("is-ok", glyph::SPEECH),
        NoticeKind::Dialogue(DialogueEventKind::IdeaMerged | DialogueEventKind::IdeaJoined) => ("is-mute", glyph::MERGE),
        NoticeKind::Dialogue(DialogueEventKind::PointAnswered) => ("is-ok", glyph::SPEECH),
        NoticeKind::Dialogue(DialogueEventKind::Warned) => ("is-warn", glyph::NOTE),
        NoticeKind::Dialogue(DialogueEventKind::Banned) => ("is-bad", glyph::STOP),
        NoticeKind::Dialogue(DialogueEventKind::SanctionLifted) => ("is-ok", glyph::CHECK),
        NoticeKind::Dialogue(DialogueEventKind::SanctionUpheld) => ("is-bad", glyph::STATE_REJECTED),
        NoticeKind::Dialogue(DialogueEventKind::DecisionPublished) => ("is-ok", glyph::SHIELD),
        NoticeKind::Dialogue(DialogueEventKind::InitiativeChanged | DialogueEventKind::InitiativeReturned) => ("is-warn", glyph::NOTE),
        NoticeKind::Dialogue(DialogueEventKind::InitiativeHidden | DialogueEventKind::InitiativeNameHidden) => ("is-bad", glyph::STOP),
        NoticeKind::Dialogue(DialogueEventKind::InitiativeExpiring) => ("is-warn", glyph::CLOCK),
        NoticeKind::Dialogue(DialogueEventKind::InitiativeExpired) => ("is-bad", glyph::CLOCK),
        NoticeKind::Dialogue(DialogueEventKind::InitiativeDeclined) => ("is-bad", glyph::STATE_REJECTED),
        NoticeKind::Dialogue(DialogueEventKind::SubjectPutOff) => ("is-warn", glyph::CALENDAR),
        NoticeKind::Dialogue(DialogueEventKind::SubjectClosing) => ("is-warn", glyph::CLOCK),
        NoticeKind::Dialogue(DialogueEventKind::SubjectClosed) => ("is-mute", glyph::STATE_CLOSED),
        NoticeKind::Dialogue(_) => ("is-ok", glyph::MEGAPHONE),
    }
}

/// What happened, with the way to what it is about: a report, or what was said where it stands.
fn linked(message: &NotificationView, title: String) -> Html {
    if let Some(decision) = &message.decision {
        return html! { <Link<Route> to={Route::Decision { id: decision.id }}>{ title }</Link<Route>> };
    }
    match (message.case_id, &message.contribution) {
        // Warnings and bans stand with one's own contributions.
        _ if matches!(message.kind, NoticeKind::Dialogue(kind) if kind.is_sanction()) => {
            html! { <Link<Route> to={Route::Contributions}>{ title }</Link<Route>> }
        }
        (Some(id), _) => html! { <Link<Route> to={Route::Case { id }}>{ title }</Link<Route>> },
        (None, Some(said)) => html! { <Permalink said={Place::from(said)}>{ title }</Permalink> },
        (None, None) => match (&message.initiative, &message.subject) {
            (Some(initiative), _) => html! { <Link<Route> to={Route::Initiative { id: initiative.id }}>{ title }</Link<Route>> },
            (None, Some(subject)) => html! { <Link<Route> to={page_of(subject.kind, subject.id)}>{ title }</Link<Route>> },
            (None, None) => html! { { title } },
        },
    }
}
