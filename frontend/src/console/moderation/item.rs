//! The one that is looked at: what it is, what was said, what is known of it, and what may be done.

use majlis_contract::contribution::{
    ContributionAction, ContributionKind, ContributionState, ContributionView, ModerationItem, ModerationShelf,
};
use majlis_contract::subject::{ParticipationKind, SubjectRef};
use majlis_contract::{ContributionId, InitiativeId};
use majlis_domain::permission::Permission;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::entry::kind_name;
use super::{hide, may, originals, redact, said, sanction};
use crate::api::ApiError;
use crate::api::moderation::get_moderation_item;
use crate::console::Route;
use crate::console::administration::Which;
use crate::console::comments::{Reply, Thread};
use crate::i18n::{here, now, span};
use crate::session::use_session;
use crate::t;
use crate::ui::{Alert, Button, Link, Tone, When, glyph};

/// The heading, which takes the keyboard when another one is shown.
pub const TITLE: &str = "moderation-item";

#[derive(Properties, PartialEq)]
pub struct ItemProps {
    pub item: ModerationItem,
    pub shelf: ModerationShelf,
    /// Whether single keys act.
    pub keys_on: bool,
    pub publishing: bool,
    /// Why it was not published.
    pub failure: Option<ApiError>,
    pub onpublish: Callback<()>,
    pub ondecided: Callback<(ContributionId, String)>,
    /// Parts of it were covered; it is what it is now.
    pub oncovered: Callback<ModerationItem>,
    pub onstale: Callback<ContributionId>,
}

#[component]
pub fn Item(props: &ItemProps) -> Html {
    let item = &props.item;
    let contribution = &item.contribution;
    let newer = use_state(|| None::<ModerationItem>);
    let ongiven = {
        let (id, newer) = (contribution.id, newer.setter());
        Callback::from(move |()| {
            let newer = newer.clone();
            // The author's record has changed, and what may be given; the contribution is as it was.
            spawn_local(async move {
                if let Ok(item) = get_moderation_item(id).await {
                    newer.set(Some(item));
                }
            });
        })
    };
    let author = newer.as_ref().unwrap_or(item);
    let known = ModerationItem { record: author.record, ..item.clone() };
    let publishes = may(contribution, ContributionAction::Publish);
    let session = use_session();
    let hides = may(contribution, ContributionAction::Hide);
    let go = match props.shelf {
        ModerationShelf::Waiting | ModerationShelf::Hidden => t!("publish-as-is", kind = contribution.kind.as_str()),
        ModerationShelf::Redacted if contribution.state != ContributionState::Published => {
            t!("publish-as-is", kind = contribution.kind.as_str())
        }
        ModerationShelf::Reported | ModerationShelf::PointedOut | ModerationShelf::Redacted => {
            t!("publish-keep", kind = contribution.kind.as_str())
        }
        ModerationShelf::Appealed => t!("publish-grant"),
    };
    html! {
        <article class="card stack" aria-labelledby={TITLE}>
            <header class="stack gap-1">
                <h2 id={TITLE} class="h-lg" tabindex="-1">{ kind_name(contribution.kind) }{ " · " }<bdi>{ here(&contribution.subject.title) }</bdi></h2>
                <About item={known} />
            </header>
            { said::words(item) }
            { said::repeats(item) }
            { said::redacted(item) }
            { said::reports(&item.reports) }
            { said::hidden(item) }
            if session.may(Permission::RedactionRead) && contribution.redacted.is_some() {
                <originals::Originals id={contribution.id} />
            }
            if let Some(error) = &props.failure {
                <Alert tone={Tone::Bad} role="alert" title={error.text()} />
            }
            if publishes {
                <div class="row">
                    <Button glyph={glyph::CHECK} busy={props.publishing.then(|| AttrValue::from(t!("sending")))}
                        onclick={props.onpublish.reform(|_: MouseEvent| ())}>{ go }</Button>
                </div>
            }
            if may(contribution, ContributionAction::Redact) {
                <redact::Redact item={item.clone()} ondone={props.oncovered.clone()} onstale={props.onstale.clone()} />
            }
            if hides {
                <hide::Hide item={item.clone()} keys_on={props.keys_on} ondecided={props.ondecided.clone()} onstale={props.onstale.clone()} />
            }
            if may(contribution, ContributionAction::Comment) {
                <details>
                    <summary class="c-summary">{ t!("reply-open") }</summary>
                    { reply(contribution) }
                </details>
            }
            <sanction::Sanction cause={sanction::Cause::Contribution(contribution.id)} offered={author.sanctions.clone()} {ongiven} />
            if !publishes && !hides {
                <p class="small muted">{ why_nothing(props.shelf, contribution) }</p>
            }
        </article>
    }
}

/// The municipality's word to an idea or a comment, where it stands.
fn reply(contribution: &ContributionView) -> Html {
    let is_idea = contribution.kind == ContributionKind::Idea;
    let thread = Thread { subject: contribution.subject.id, idea: if is_idea { Some(contribution.id) } else { contribution.idea_id } };
    let reply_to = (!is_idea).then_some(contribution.id);
    html! { <Reply key={contribution.id.to_string()} {thread} {reply_to} label={t!("reply-write")} onsent={Callback::noop()} /> }
}

#[derive(Properties, PartialEq)]
struct AboutProps {
    item: ModerationItem,
}

/// Whose it is, since when it waits, where it belongs.
#[component]
fn About(props: &AboutProps) -> Html {
    let item = &props.item;
    let contribution = &item.contribution;
    let reads = use_session().may(Permission::SubjectRead);
    html! {
        <p class="facts">
            <span>
                if let Some(author) = &contribution.author {
                    <bdi>{ author.clone() }</bdi>
                } else {
                    { t!("moderation-nameless") }
                }
            </span>
            <span class={(item.hidden_before > 0).then_some("strong")}>{ t!("moderation-hidden-before", count = item.hidden_before) }</span>
            { sanction::record(&item.record) }
            <span>
                if let Some(since) = item.waiting_since {
                    { t!("moderation-waits", span = span((now() - since).num_seconds())) }
                } else {
                    { t!("moderation-sent") }{ " " }<When at={contribution.created_at} ago={true} />
                }
            </span>
            if let Some(category) = &contribution.category {
                <span>{ here(&category.name) }</span>
            }
            if let Some(district) = &contribution.district {
                <span>{ here(&district.name) }</span>
            }
            if contribution.supports > 0 {
                <span>{ t!("idea-supports", count = contribution.supports) }</span>
            }
            if reads {
                <Link<Route> to={page_of(&contribution.subject)}>{ t!("moderation-subject") }</Link<Route>>
            }
        </p>
    }
}

/// Where staff work on what it was said on.
fn page_of(subject: &SubjectRef) -> Route {
    match subject.kind {
        ParticipationKind::Initiative => Route::Initiative { id: InitiativeId(subject.id.0) },
        ParticipationKind::IdeaRound | ParticipationKind::Consultation => Route::Subject { which: Which::Id(subject.id.0) },
    }
}

fn why_nothing(shelf: ModerationShelf, contribution: &ContributionView) -> String {
    match shelf {
        ModerationShelf::Appealed => t!("moderation-another"),
        _ if contribution.hidden.as_ref().is_some_and(|hidden| hidden.is_final) => t!("moderation-decided"),
        _ => t!("moderation-look-only"),
    }
}
