//! Naming what a decision drew on: ideas and comments of its subject by ticking them, others by their addresses, reports by their numbers.

use std::collections::BTreeSet;

use majlis_contract::contribution::{CommentQuery, CommentSort, ContributionView, IdeaQuery, IdeaSort};
use majlis_contract::decision::{DecisionView, NameSources, Outcome};
use majlis_contract::{Bilingual, ContributionId, SubjectId};
use yew::prelude::*;

use crate::api::decision::name_decision_sources;
use crate::api::subject::{list_comments, list_ideas};
use crate::console::subjects::{changed_alert, is_stale};
use crate::form::{Form, bind, field_id, on_submit, use_form};
use crate::i18n::Label;
use crate::load::use_paged;
use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, Choice, ChoiceGroup, Failed, Field, Late, MoreButton, Skeleton, TextArea, use_toast};

/// The field for what was said elsewhere.
const ELSEWHERE: &str = "/contribution_ids/elsewhere";
/// The field for the numbers of reports.
const NUMBERS: &str = "/case_references";
/// Characters of an id as it is written.
const ID_LENGTH: usize = 36;
/// Characters of a note at most, in each language.
const NOTE: usize = 500;

#[derive(Properties, PartialEq)]
pub struct NameProps {
    pub view: DecisionView,
    pub onchanged: Callback<DecisionView>,
    pub onstale: Callback<()>,
}

#[component]
pub fn Name(props: &NameProps) -> Html {
    let chosen = use_state(BTreeSet::<ContributionId>::new);
    let outcome = use_state(|| Outcome::TakenUp);
    let (elsewhere, numbers) = (use_state(String::new), use_state(String::new));
    let (arabic, english) = (use_state(String::new), use_state(String::new));
    let unread = use_state(|| None::<AttrValue>);
    let toast = use_toast();
    let form = {
        let (id, etag, onstale, onchanged) = (props.view.id, props.view.etag.clone(), props.onstale.clone(), props.onchanged.clone());
        let (chosen, words) = (chosen.setter(), [elsewhere.setter(), numbers.setter(), arabic.setter(), english.setter()]);
        use_form(
            move |body: NameSources| {
                let (etag, onstale) = (etag.clone(), onstale.clone());
                async move {
                    let answer = name_decision_sources(id, &etag, &body).await;
                    if answer.as_ref().is_err_and(is_stale) {
                        onstale.emit(());
                    }
                    answer
                }
            },
            move |view: DecisionView| {
                toast.say(t!("sources-named"));
                chosen.set(BTreeSet::new());
                words.iter().for_each(|word| word.set(String::new()));
                onchanged.emit(view);
            },
        )
    };
    let onsubmit = {
        let (chosen, outcome, submit) = (chosen.clone(), outcome.clone(), form.submit.clone());
        let (elsewhere, unread) = (elsewhere.clone(), unread.setter());
        let (numbers, arabic, english) = (numbers.clone(), arabic.clone(), english.clone());
        on_submit(move || {
            let note = Bilingual::new(arabic.trim(), english.trim());
            let named = match addressed(&elsewhere) {
                Ok(named) => named,
                Err(word) => {
                    unread.set(Some(t!("sources-elsewhere-unread", word = word).into()));
                    focus(&field_id(ELSEWHERE));
                    return;
                }
            };
            unread.set(None);
            submit.emit(NameSources {
                contribution_ids: chosen.iter().copied().chain(named).collect::<BTreeSet<_>>().into_iter().collect(),
                case_references: numbers.split(is_between).filter(|word| !word.is_empty()).map(str::to_owned).collect(),
                outcome: *outcome,
                note: (!note.ar.is_empty() || !note.en.is_empty()).then_some(note),
            });
        })
    };
    let onchosen = {
        let chosen = chosen.setter();
        Callback::from(move |next| chosen.set(next))
    };
    let has_subject = props.view.subject.is_some();
    let form = Form { errors: form.errors.renamed(|pointer| field_of(pointer, has_subject)), ..form };
    let elsewhere_error = (*unread).clone().or_else(|| form.at(ELSEWHERE));
    html! {
        <form class="stack gap-4 c-name" {onsubmit} novalidate={true} aria-labelledby="name-title">
            <h3 id="name-title" class="h-md">{ t!("sources-name") }</h3>
            if form.failure.as_ref().is_some_and(is_stale) {
                { changed_alert() }
            } else {
                { form.summary() }
            }
            if let Some(subject) = &props.view.subject {
                <Pick id={subject.id} chosen={(*chosen).clone()} {onchosen} error={form.at("/contribution_ids")} />
            }
            <Field id={field_id(ELSEWHERE)} dir="ltr" optional={true} label={t!("sources-elsewhere")} hint={html! { { t!("sources-elsewhere-hint") } }}
                value={(*elsewhere).clone()} oninput={bind(&elsewhere)} error={elsewhere_error} />
            <Field id={field_id(NUMBERS)} dir="ltr" optional={true} label={t!("sources-numbers")} hint={html! { { t!("sources-numbers-hint") } }}
                value={(*numbers).clone()} oninput={bind(&numbers)} error={form.at(NUMBERS)} />
            <ChoiceGroup id={field_id("/outcome")} legend={t!("sources-outcome")} layout="grid tiles gap-2" error={form.at("/outcome")}>
                { for Outcome::ALL.iter().copied().map(|value| {
                    let set = outcome.setter();
                    html! {
                        <Choice key={value.as_str()} name="outcome" class="choice--dense" value={value.as_str()} checked={*outcome == value}
                            label={html! { { value.label() } }} onchange={move |_| set.set(value)} />
                    }
                }) }
            </ChoiceGroup>
            <TextArea id={field_id("/note/ar")} optional={true} label={t!("field-in-arabic", field = t!("sources-note").as_str())} hint={html! { { t!("sources-note-hint") } }}
                value={(*arabic).clone()} oninput={bind(&arabic)} error={form.at("/note/ar")} limit={NOTE} />
            <TextArea id={field_id("/note/en")} optional={true} label={t!("field-in-english", field = t!("sources-note").as_str())}
                value={(*english).clone()} oninput={bind(&english)} error={form.at("/note/en")} limit={NOTE} />
            <div><Button submit={true} kind={ButtonKind::Second} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("sources-name-go") }</Button></div>
        </form>
    }
}

/// What names nothing is told at the field that it was written in; without a subject nothing can be ticked.
fn field_of(pointer: &str, has_subject: bool) -> Option<String> {
    let is_elsewhere = pointer.starts_with("/contribution_ids/") || pointer == "/contribution_ids" && !has_subject;
    let is_number = pointer.starts_with("/case_references/");
    is_elsewhere.then_some(ELSEWHERE).or(is_number.then_some(NUMBERS)).map(str::to_owned)
}

/// Between two addresses or numbers.
const fn is_between(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | '،')
}

/// The contributions that addresses lead to, or the first word that is no such address, or several without anything between.
fn addressed(words: &str) -> Result<Vec<ContributionId>, String> {
    let id = |word: &str| last_id(word).filter(|_| word.matches("://").count() < 2).ok_or_else(|| word.to_owned());
    words.split(is_between).filter(|word| !word.is_empty()).map(id).collect()
}

/// The last id of an address: of `/subjects/ID#c-ID` the comment's.
fn last_id(address: &str) -> Option<ContributionId> {
    let starts = address.char_indices().map(|(at, _)| at).rev();
    starts.filter_map(|at| address.get(at..at + ID_LENGTH)).find_map(|piece| piece.parse().ok())
}

#[derive(Properties, PartialEq)]
struct PickProps {
    id: SubjectId,
    chosen: BTreeSet<ContributionId>,
    onchosen: Callback<BTreeSet<ContributionId>>,
    error: Option<AttrValue>,
}

/// What was said on the subject, the most supported first.
#[component]
fn Pick(props: &PickProps) -> Html {
    let ideas = use_paged(props.id, |id, cursor| async move {
        list_ideas(id, &IdeaQuery { sort: Some(IdeaSort::MostSupported), cursor, ..IdeaQuery::default() }).await
    });
    let comments = use_paged(props.id, |id, cursor| async move {
        list_comments(id, &CommentQuery { sort: Some(CommentSort::MostSupported), cursor, ..CommentQuery::default() }).await
    });
    let tick = |one: &ContributionView| {
        let (id, chosen) = (one.id, props.chosen.clone());
        let onchange = props.onchosen.reform(move |on: bool| {
            let mut next = chosen.clone();
            if on {
                next.insert(id);
            } else {
                next.remove(&id);
            }
            next
        });
        let words = one.title.clone().or_else(|| one.text.clone()).unwrap_or_default();
        html! {
            <Choice key={id.to_string()} name="source" many={true} class="choice--dense" value={id.to_string()} checked={props.chosen.contains(&id)}
                label={html! { <bdi>{ words }</bdi> }} {onchange} />
        }
    };
    let said = ideas.items.iter().chain(comments.items.iter().filter(|one| !one.official && one.text.is_some()));
    html! {
        <>
            <ChoiceGroup id={field_id("/contribution_ids")} legend={t!("sources-said")} hint={html! { { t!("sources-said-hint") } }} layout="stack gap-2"
                error={props.error.clone()}>
                { for said.map(tick) }
            </ChoiceGroup>
            if ideas.started && comments.started && ideas.items.is_empty() && comments.items.is_empty() {
                <p class="muted">{ t!("sources-said-none") }</p>
            }
            { for [&ideas, &comments].map(|list| html! {
                <>
                    if list.has_more {
                        <MoreButton shown={list.items.len()} has_more={list.has_more} busy={list.busy} onmore={list.more.clone()} />
                    } else if !list.started && list.error.is_none() {
                        <Late><Skeleton /></Late>
                    }
                    if let Some(error) = &list.error {
                        <Failed error={error.clone()} again={list.more.clone()} />
                    }
                </>
            }) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::addressed;

    const IDEA: &str = "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e";
    const COMMENT: &str = "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5f";

    #[test]
    fn addresses_name_what_they_lead_to() {
        let ids = |words: &str| addressed(words).map(|ids| ids.iter().map(ToString::to_string).collect::<Vec<_>>());
        let words = format!("http://localhost/en/ideas/{IDEA},  /ar/subjects/{IDEA}#c-{COMMENT}\n{COMMENT}");
        assert_eq!(ids(&words), Ok(vec![IDEA.to_owned(), COMMENT.to_owned(), COMMENT.to_owned()]));
        assert_eq!(ids(""), Ok(Vec::new()));
        let joined = format!("http://localhost/en/ideas/{IDEA}http://localhost/en/ideas/{COMMENT}");
        assert_eq!(ids(&joined), Err(joined.clone()), "the first would be lost");
        assert_eq!(ids("/en/ideas/فكرة"), Err("/en/ideas/فكرة".to_owned()));
    }
}
