//! The comments on a subject or on an idea.

use majlis_contract::contribution::{CommentQuery, CommentSort, ContributionView};
use majlis_contract::sanction::BanNotice;
use majlis_contract::{ContributionId, SectionId, SubjectId};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::ban::Banned;
use super::comment::Comment;
use super::comment_form::CommentForm;
use super::live::{Change, ONE_BY_ONE, read, use_live};
use super::permalink::{anchor, named, use_fragment};
use crate::api::contribution::get_contribution;
use crate::api::subject::list_comments;
use crate::i18n::Label;
use crate::load::{use_load, use_paged};
use crate::t;
use crate::title::focus;
use crate::ui::{Button, Failed, Late, MoreButton, Select, Skeleton};

/// Which part of a draft comments are on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Part {
    /// Whichever; of what is no draft.
    #[default]
    Any,
    /// The draft as a whole.
    Whole,
    Section(SectionId),
}

impl Part {
    pub fn section(self) -> Option<SectionId> {
        match self {
            Self::Section(id) => Some(id),
            Self::Any | Self::Whole => None,
        }
    }

    /// What tells the lists of one page apart.
    fn suffix(self) -> String {
        self.section().map(|id| format!("-{id}")).unwrap_or_default()
    }
}

/// Where comments stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thread {
    pub subject: SubjectId,
    /// None for those on the subject itself.
    pub idea: Option<ContributionId>,
    pub part: Part,
    /// The reader may comment, or could with an account.
    pub open: bool,
    /// The same of supporting.
    pub support: bool,
}

#[derive(Properties, PartialEq)]
pub struct CommentsProps {
    pub thread: Thread,
    pub title: AttrValue,
    /// Why the reader can't write now.
    #[prop_or_default]
    pub ban: Option<BanNotice>,
}

#[component]
pub fn Comments(props: &CommentsProps) -> Html {
    let thread = props.thread;
    let sort = use_state(CommentSort::default);
    let comments = use_paged((thread.subject, thread.idea, thread.part, *sort), |(subject, idea_id, part, sort), cursor| async move {
        let whole = (part == Part::Whole).then_some(true);
        let asked = CommentQuery { idea_id, section_id: part.section(), whole, sort: Some(sort), cursor, ..CommentQuery::default() };
        list_comments(subject, &asked).await
    });
    let asked = use_fragment(named);
    let linked = use_load(asked, |id| async move {
        match id {
            Some(id) => get_contribution(id).await.map(Some),
            None => Ok(None),
        }
    });
    let added = use_state(Vec::<ContributionView>::new);
    let last = use_mut_ref(|| None::<ContributionId>);
    let seen = use_mut_ref(|| 0_usize);
    {
        let last = last.clone();
        use_effect_with(added.len(), move |_| {
            if let Some(id) = last.borrow_mut().take() {
                focus(&anchor(id));
            }
        });
    }
    {
        let ids: Vec<ContributionId> = comments.items.iter().map(|item| item.id).collect();
        // What came by "show more" takes the focus at its first.
        use_effect_with(ids, move |ids| {
            let before = seen.replace(ids.len());
            if let Some(first) = ids.get(before).filter(|_| before > 0) {
                focus(&anchor(*first));
            }
        });
    }
    let live = use_live();
    let is_read = |id: &ContributionId| comments.items.iter().chain(added.iter()).any(|item| item.id == *id);
    let waiting = live.as_ref().map(|live| live.waiting(&thread)).unwrap_or_default();
    let waiting: Vec<_> = waiting.into_iter().filter(|one| !is_read(&one.id)).collect();
    let has_missed = live.as_ref().is_some_and(|live| live.has_missed());
    let onshow = {
        let (live, added, last, waiting) = (live.clone(), added.clone(), last.clone(), waiting.clone());
        let (sort, reload) = (sort.setter(), comments.reload.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(live) = &live {
                live.dispatch(Change::Known(waiting.iter().map(|one| one.id).collect()));
            }
            if has_missed || waiting.len() > ONE_BY_ONE {
                if let Some(live) = &live {
                    live.dispatch(Change::Read);
                }
                sort.set(CommentSort::Newest);
                return reload.emit(());
            }
            let ids: Vec<ContributionId> = waiting.iter().filter(|one| one.reply_to.is_none()).map(|one| one.id).collect();
            let (added, last) = (added.clone(), last.clone());
            spawn_local(async move {
                let new = read(ids).await;
                last.replace(new.first().map(|view| view.id));
                added.set(added.iter().cloned().chain(new).collect());
            });
        })
    };
    let onsent = {
        let (added, live) = (added.clone(), live.clone());
        Callback::from(move |view: ContributionView| {
            if let Some(live) = &live {
                live.dispatch(Change::Known(vec![view.id]));
            }
            last.replace(Some(view.id));
            let mut all = (*added).clone();
            all.push(view);
            added.set(all);
        })
    };
    let onsort = {
        let sort = sort.clone();
        Callback::from(move |word: String| sort.set(word.parse().unwrap_or_default()))
    };
    let options = vec![(None, CommentSort::ALL.iter().map(|sort| (sort.to_string(), sort.label())).collect())];
    let linked = linked.ready().and_then(Option::as_ref).filter(|view| {
        let is_here = thread.part == Part::Any || view.section_id == thread.part.section();
        is_here && view.subject.id == thread.subject && view.idea_id == thread.idea
    });
    let root = linked.map(|view| view.reply_to.unwrap_or(view.id));
    let in_list = comments.items.iter().any(|item| Some(item.id) == root);
    let fresh = added.iter().filter(|one| !comments.items.iter().any(|item| item.id == one.id));
    let one = |view: &ContributionView| {
        let linked = linked.filter(|_| Some(view.id) == root).cloned();
        let named = linked.as_ref().map(|view| view.id);
        // Once the address has named it, it is drawn anew.
        html! { <Comment key={format!("{}-{named:?}", view.id)} {thread} view={view.clone()} {named} {linked} /> }
    };
    let none = comments.started && comments.items.is_empty() && added.is_empty();
    let suffix = thread.part.suffix();
    html! {
        <section class="stack" id={format!("comments{suffix}")} aria-labelledby={format!("comments-title{suffix}")}>
            <div class="row row--between">
                <h2 id={format!("comments-title{suffix}")}>{ &props.title }</h2>
                if comments.items.len() > 1 {
                    <Select id={format!("comments-sort{suffix}")} label={t!("comments-sort")} bare={true} value={sort.to_string()} {options} onchange={onsort} />
                }
            </div>
            if let Some(view) = linked.filter(|_| comments.started && !in_list) {
                <div class="card stack gap-2">
                    <p class="small strong">{ t!("comments-linked") }</p>
                    <Comment {thread} view={view.clone()} answer={view.reply_to.is_some()} named={view.id} />
                </div>
            }
            if none {
                <p class="muted">{ t!("comments-none") }</p>
            } else if comments.started {
                <div class="comments">{ for comments.items.iter().chain(fresh).map(one) }</div>
                <div class="comments__new" role="status">
                    if has_missed {
                        <Button class="btn--dense" onclick={onshow}>{ t!("comments-new-many") }</Button>
                    } else if !waiting.is_empty() {
                        <Button class="btn--dense" onclick={onshow}>{ t!("comments-new", count = waiting.len()) }</Button>
                    }
                </div>
                if comments.has_more {
                    <MoreButton shown={comments.items.len()} has_more={true} busy={comments.busy} onmore={comments.more.clone()} />
                }
            } else if comments.error.is_none() {
                <Late><Skeleton blocks={2} /></Late>
            }
            if let Some(error) = &comments.error {
                <Failed error={error.clone()} again={comments.more.clone()} />
            }
            if thread.open {
                <CommentForm {thread} label={t!("comment-write")} send={t!("comment-send")} {onsent} />
            } else if let Some(ban) = &props.ban {
                <Banned ban={ban.clone()} />
            } else {
                <p class="small muted">{ t!("comments-closed") }</p>
            }
        </section>
    }
}
