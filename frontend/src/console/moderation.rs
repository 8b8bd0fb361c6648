//! What residents wrote: shelves, what stands on them, and one of it to decide on.

use std::collections::BTreeSet;

use majlis_contract::ContributionId;
use majlis_contract::contribution::{ContributionAction, ContributionView, ModerationItem, ModerationQuery, ModerationShelf};
use majlis_contract::problem::ErrorCode;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::counts::use_counts;
use super::inbox::help::Help;
use super::inbox::hints::Hints;
use super::keys::{self, Shortcut, use_shortcuts};
use crate::api::ApiError;
use crate::api::moderation::{get_moderation_item, list_moderation, publish_contribution};
use crate::i18n::{language, now, span};
use crate::load::{use_action, use_paged};
use crate::t;
use crate::title::{focus, focus_soon, use_title};
use crate::ui::{Alert, Button, ButtonKind, Empty, Failed, Icon, Late, MoreButton, Skeleton, Tone, glyph};

mod bulk;
mod course;
mod desk;
mod entry;
mod hide;
mod item;
mod marked;
mod originals;
mod reasons;
mod redact;
mod said;
mod sanction;
mod sanctions;
mod shelf;
mod watch_words;

use desk::{Desk, Move, Notice};
use entry::row_id;
use shelf::use_shelf;

pub use reasons::Reasons;
pub use said::{appeal_said, hinted, reports, why_hidden};
pub use sanction::{Cause, Sanction, record};
pub use sanctions::Sanctions;
pub use watch_words::WatchWords;

#[component]
pub fn Moderation() -> Html {
    use_title(t!("moderation-title"));
    let shelf = use_shelf();
    // Each shelf begins anew: what was decided and chosen on another is none of its business.
    html! {
        <>
            <h1 id="moderation-title" class="mb-3" tabindex="-1">{ t!("moderation-title") }</h1>
            <shelf::Shelves current={shelf} />
            <p class="small"><a class="linkish" href={format!("/{}/participate/moderation", language())}>{ t!("moderation-in-figures") }</a></p>
            <Queue key={shelf.as_str()} {shelf} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct QueueProps {
    shelf: ModerationShelf,
}

#[component]
fn Queue(props: &QueueProps) -> Html {
    let shelf = props.shelf;
    let counts = use_counts();
    let list =
        use_paged(
            shelf,
            |shelf, cursor| async move { list_moderation(&ModerationQuery { shelf: Some(shelf), limit: None, cursor }).await },
        );
    let desk = use_reducer(Desk::default);
    let chosen = use_state(BTreeSet::<ContributionId>::new);
    let help = use_state(|| false);
    let keys_on = use_state(keys::are_on);
    let items = desk.of(&list.items);
    let at = desk.place(&list.items, &items);
    let current = at.and_then(|at| items.get(at)).cloned();
    use_focus(&desk, &items, current.as_ref());
    {
        // What was decided leaves the list; the next page fills it again.
        let (more, wanted) = (list.more.clone(), list.started && list.has_more && !list.busy && list.error.is_none() && items.is_empty());
        use_effect_with(wanted, move |wanted| {
            if *wanted {
                more.emit(());
            }
        });
    }
    let decided = {
        let (dispatcher, refresh) = (desk.dispatcher(), counts.refresh.clone());
        Callback::from(move |(id, said): (ContributionId, String)| {
            dispatcher.dispatch(Move::Decided(id, said));
            refresh.emit(());
        })
    };
    let covered = {
        let (dispatcher, refresh, decided) = (desk.dispatcher(), counts.refresh.clone(), decided.clone());
        Callback::from(move |item: ModerationItem| match shelf::holds(shelf, &item) {
            true => {
                dispatcher.dispatch(Move::Covered(Box::new(item), t!("covering-done")));
                refresh.emit(());
            }
            false => decided.emit((item.contribution.id, t!("covering-done"))),
        })
    };
    let stale = use_stale(shelf, desk.dispatcher());
    let publish = {
        let (decided, stale) = (decided.clone(), stale.clone());
        use_action(
            move |(id, etag): (ContributionId, String)| {
                let stale = stale.clone();
                async move {
                    let answer = publish_contribution(id, &etag).await;
                    if answer.as_ref().is_err_and(is_stale) {
                        stale.emit(id);
                    }
                    answer
                }
            },
            move |item: ModerationItem| decided.emit((item.contribution.id, shelf::published(shelf))),
        )
    };
    let choose = {
        let (dispatcher, forget) = (desk.dispatcher(), publish.forget_error.clone());
        Callback::from(move |id: ContributionId| {
            forget.emit(());
            dispatcher.dispatch(Move::Choose(id));
        })
    };
    let toggle = {
        let chosen = chosen.clone();
        Callback::from(move |id: ContributionId| {
            let mut next = (*chosen).clone();
            if !next.remove(&id) {
                next.insert(id);
            }
            chosen.set(next);
        })
    };
    let keeps = matches!(shelf, ModerationShelf::Reported | ModerationShelf::PointedOut);
    let many = (keeps || shelf == ModerationShelf::Waiting) && items.iter().any(may_decide);
    let onpublish = {
        let (run, current) = (publish.run.clone(), current.clone());
        Callback::from(move |()| {
            if let Some(item) = current.as_ref().filter(|item| may(&item.contribution, ContributionAction::Publish)) {
                run.emit((item.contribution.id, item.contribution.etag.clone()));
            }
        })
    };
    let heard = {
        let (items, current, choose, toggle) = (items.clone(), current.clone(), choose.clone(), toggle.clone());
        let (more, has_more, onpublish, help) = (list.more.clone(), list.has_more, onpublish.clone(), help.setter());
        Callback::from(move |shortcut| match (shortcut, at, &current) {
            (Shortcut::Next, Some(at), _) if at + 1 < items.len() => choose.emit(items[at + 1].contribution.id),
            (Shortcut::Next, ..) if has_more => more.emit(()),
            (Shortcut::Previous, Some(at), _) if at > 0 => choose.emit(items[at - 1].contribution.id),
            // Whoever is in a form is about to hide it, to cover it or to warn somebody.
            (Shortcut::Publish, ..) if !hide::is_in_a_form() => onpublish.emit(()),
            (Shortcut::Hide, ..) => focus(hide::REASONS),
            (Shortcut::Choose, _, Some(item)) if many => toggle.emit(item.contribution.id),
            (Shortcut::Help, ..) => help.set(true),
            _ => {}
        })
    };
    use_shortcuts(*keys_on, heard.clone());
    let onchoose = {
        let chosen = chosen.setter();
        Callback::from(move |next| chosen.set(next))
    };
    let anew = {
        let (dispatcher, reload, refresh) = (desk.dispatcher(), list.reload.clone(), counts.refresh.clone());
        Callback::from(move |()| {
            dispatcher.dispatch(Move::Anew);
            reload.emit(());
            refresh.emit(());
            focus_soon("moderation-title");
        })
    };
    let back = {
        let dispatcher = desk.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Move::Close))
    };
    let close_help = {
        let help = help.setter();
        Callback::from(move |()| help.set(false))
    };
    let onswitch = {
        let keys_on = keys_on.clone();
        Callback::from(move |on| {
            keys::switch(on);
            keys_on.set(on);
        })
    };
    // More stand there than are left here: others have come. The count is compared with what was left when it came.
    let left = use_state(|| usize::MAX);
    {
        let left = left.setter();
        use_effect_with((counts.moderation_heard, list.started, list.items.len()), {
            let now = items.len();
            move |(_, started, _)| {
                if *started {
                    left.set(now);
                }
            }
        });
    }
    let newer = shelf::count_of(&counts, shelf)
        .is_some_and(|count| list.started && !list.has_more && !list.busy && usize::try_from(count).is_ok_and(|count| count > *left));
    let oldest = items.iter().filter_map(|item| item.waiting_since).min();
    let nothing = list.started && items.is_empty() && !list.has_more;
    html! {
        <>
            <div class="row gap-2 mb-3">
                if let Some(since) = oldest {
                    <p class="small muted">{ t!("moderation-oldest", span = span((now() - since).num_seconds())) }</p>
                }
                <div class="row gap-2" role="status">
                    if let Some(said) = &desk.said {
                        <span key={desk.moves} class="outcome outcome--ok"><Icon glyph={glyph::CHECK_RING} class="icon--sm" />{ said }</span>
                    }
                    if newer {
                        <Button kind={ButtonKind::Quiet} class="btn--dense" onclick={anew.reform(|_: MouseEvent| ())}>{ t!("moderation-newer") }</Button>
                    }
                </div>
            </div>
            { notice(desk.notice.as_ref()) }
            if nothing {
                <div id="moderation-none" tabindex="-1"><Nothing {shelf} /></div>
            } else if list.started {
                <div class={classes!("c-queue", desk.open.then_some("is-open"))}>
                    <section class="c-queue__list stack gap-3" aria-label={t!("moderation-list")}>
                        if many {
                            <bulk::Bulk items={items.clone()} {keeps} chosen={(*chosen).clone()} {onchoose} ondone={anew.clone()} />
                        }
                        <entry::Entries items={items.clone()} {shelf} current={current.as_ref().map(|item| item.contribution.id)} {many}
                            chosen={(*chosen).clone()} ontoggle={toggle} onchoose={choose} />
                        <MoreButton shown={items.len()} has_more={list.has_more} busy={list.busy} onmore={list.more.clone()} />
                    </section>
                    <div class="c-queue__item stack gap-3">
                        <div class="only-narrow">
                            <Button kind={ButtonKind::Quiet} class="btn--dense" glyph={glyph::BACK} onclick={back}>{ t!("moderation-back") }</Button>
                        </div>
                        if let Some(item) = &current {
                            <item::Item key={item.contribution.id.to_string()} item={item.clone()} {shelf} keys_on={*keys_on} publishing={publish.busy}
                                failure={publish.error.clone().filter(|error| !is_stale(error))}
                                {onpublish} ondecided={decided} oncovered={covered} onstale={stale} />
                        }
                        <Hints of={Shortcut::MODERATION} on={*keys_on} onpress={heard} />
                    </div>
                </div>
            } else if list.error.is_none() {
                <Late><Skeleton blocks={4} /></Late>
            }
            if let Some(error) = &list.error {
                <Failed error={error.clone()} again={list.more.clone()} />
            }
            <Help of={Shortcut::ALL_OF_MODERATION} open={*help} on={*keys_on} {onswitch} onclose={close_help} />
        </>
    }
}

pub(super) fn may(contribution: &ContributionView, action: ContributionAction) -> bool {
    contribution.permitted.contains(&action)
}

fn may_decide(item: &ModerationItem) -> bool {
    may(&item.contribution, ContributionAction::Publish) || may(&item.contribution, ContributionAction::Hide)
}

/// Somebody else was quicker.
pub(super) fn is_stale(error: &ApiError) -> bool {
    error.is(ErrorCode::PreconditionFailed) || error.is(ErrorCode::StateConflict)
}

/// Reads anew what somebody else has changed: it stays with its newest words, or leaves the shelf.
#[hook]
fn use_stale(shelf: ModerationShelf, dispatcher: UseReducerDispatcher<Desk>) -> Callback<ContributionId> {
    let refresh = use_counts().refresh;
    Callback::from(move |id: ContributionId| {
        let (dispatcher, refresh) = (dispatcher.clone(), refresh.clone());
        spawn_local(async move {
            match get_moderation_item(id).await {
                Ok(item) if shelf::holds(shelf, &item) => dispatcher.dispatch(Move::Newer(Box::new(item))),
                Ok(_) => dispatcher.dispatch(Move::Gone(id)),
                Err(error) if error.is(ErrorCode::NotFound) => dispatcher.dispatch(Move::Gone(id)),
                Err(error) => dispatcher.dispatch(Move::Say(Notice::Unread(error))),
            }
            refresh.emit(());
        });
    })
}

/// After a choice or a decision the keyboard goes to what is shown then.
#[hook]
fn use_focus(desk: &Desk, items: &[ModerationItem], current: Option<&ModerationItem>) {
    let (open, row) = (desk.open, current.map(|item| row_id(item.contribution.id)));
    let none = items.is_empty();
    use_effect_with(desk.moves, move |moves| match row {
        _ if *moves == 0 => {}
        _ if none => focus_soon("moderation-none"),
        Some(row) if !open => focus(&row),
        _ => focus_soon(item::TITLE),
    });
}

fn notice(notice: Option<&Notice>) -> Html {
    let (title, text) = match notice {
        None => return Html::default(),
        Some(Notice::Changed) => (t!("moderation-changed-title"), t!("moderation-changed-text")),
        Some(Notice::Gone) => (t!("moderation-gone-title"), t!("moderation-gone-text")),
        Some(Notice::Unread(error)) => (t!("moderation-changed-title"), error.text()),
    };
    html! { <Alert tone={Tone::Warn} role="alert" class="mb-3" {title}><p>{ text }</p></Alert> }
}

#[derive(Properties, PartialEq)]
struct NothingProps {
    shelf: ModerationShelf,
}

#[component]
fn Nothing(props: &NothingProps) -> Html {
    let (title, text) = match props.shelf {
        ModerationShelf::Waiting => (t!("moderation-none-waiting"), t!("moderation-none-waiting-text")),
        ModerationShelf::Reported => (t!("moderation-none-reported"), t!("moderation-none-reported-text")),
        ModerationShelf::PointedOut => (t!("moderation-none-pointed-out"), t!("moderation-none-pointed-out-text")),
        ModerationShelf::Redacted => (t!("moderation-none-redacted"), t!("moderation-none-redacted-text")),
        ModerationShelf::Appealed => (t!("moderation-none-appealed"), t!("moderation-none-appealed-text")),
        ModerationShelf::Hidden => (t!("moderation-none-hidden"), t!("moderation-none-hidden-text")),
    };
    html! { <Empty glyph={glyph::CHECK_RING} {title}><p>{ text }</p></Empty> }
}
