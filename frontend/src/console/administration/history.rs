//! What was changed, by whom, from what to what.

mod calendar;

use majlis_contract::Bilingual;
use majlis_contract::api_client::Scope;
use majlis_contract::case::{CaseKind, CaseState, ClockBasis, Priority, RejectionReason};
use majlis_contract::change::{ChangeQuery, ChangeView, FieldChange, SubjectKind};
use majlis_contract::contribution::HidingReason;
use majlis_contract::delivery::DeliveryChannel;
use majlis_contract::policy::PolicyKind;
use majlis_contract::role::Role;
use majlis_contract::subject::{ParticipationKind, Review};
use majlis_contract::template::TemplatePurpose;
use uuid::Uuid;
use yew::prelude::*;

use super::figure;
use crate::api::administration::list_changes;
use crate::i18n::{Label, find, here};
use crate::load::use_paged;
use crate::t;
use crate::ui::{Failed, MoreButton, When};

#[derive(Properties, PartialEq)]
pub struct HistoryProps {
    pub subject: SubjectKind,
    /// One thing; all of the kind without it.
    #[prop_or_default]
    pub id: Option<Uuid>,
}

#[component]
pub fn History(props: &HistoryProps) -> Html {
    let list = use_paged((props.subject, props.id), |(subject_kind, subject_id), cursor| async move {
        list_changes(&ChangeQuery { subject_kind, subject_id, limit: None, cursor }).await
    });
    html! {
        <details class="card">
            <summary class="strong c-summary">{ t!("history-title") }</summary>
            if let Some(error) = &list.error {
                <Failed error={error.clone()} again={list.more.clone()} />
            }
            if list.started && list.items.is_empty() {
                <p class="muted mt-3">{ t!("history-none") }</p>
            }
            <ol class="stack gap-3 small mt-3">{ for list.items.iter().map(entry) }</ol>
            if list.has_more {
                <MoreButton shown={list.items.len()} has_more={true} busy={list.busy} onmore={list.more.clone()} />
            }
        </details>
    }
}

fn entry(change: &ChangeView) -> Html {
    let who = change.actor_name.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| change.actor.label());
    html! {
        <li key={change.id.to_string()} class="c-event">
            <span class="muted"><When at={change.at} /></span>
            <div>
                <span>{ change.kind.label() }{ " · " }<bdi class="muted">{ who }</bdi></span>
                <ul class="c-changes">{ for change.fields.iter().map(field) }</ul>
            </div>
        </li>
    }
}

/// The old value struck and the new one underlined, told apart by hidden words as well.
fn field(change: &FieldChange) -> Html {
    if let Some(part) = change.field.strip_prefix("calendar.") {
        return calendar::part(part, change);
    }
    let value = |value: &Bilingual| said(&change.field, &here(value));
    html! {
        <li>
            <span class="muted">{ label(&change.field) }{ ": " }</span>
            if let Some(from) = &change.from {
                <del><span class="sr">{ t!("history-was") }{ " " }</span><bdi dir="auto">{ value(from) }</bdi></del>{ " " }
            }
            if let Some(to) = &change.to {
                <ins><span class="sr">{ t!("history-is") }{ " " }</span><bdi dir="auto">{ value(to) }</bdi></ins>
            }
            if change.from.is_none() && change.to.is_none() {
                { "–" }
            }
        </li>
    }
}

/// `name.ar` is the name, in Arabic.
fn label(field: &str) -> String {
    let (name, part) = field.split_once('.').unwrap_or((field, ""));
    let base = match name {
        "parent_id" => t!("field-group"),
        "department_id" => t!("filter-department"),
        "rejection_reason" => t!("reject-reason"),
        "category_id" => t!("filter-category"),
        "kind" => t!("filter-kind"),
        "reviews" => return t!("review-of", kind = of::<ParticipationKind>(part).unwrap_or_default()),
        "scopes" => t!("clients-scopes"),
        "reasons" => return t!("policy-clause", reason = of::<HidingReason>(part).unwrap_or_default()),
        _ => words(name).unwrap_or_else(|| name.to_owned()),
    };
    match part {
        "ar" => t!("field-in-arabic", field = base),
        "en" => t!("field-in-english", field = base),
        "" => base,
        _ => words(field).unwrap_or(base),
    }
}

/// The field as its form calls it.
fn words(field: &str) -> Option<String> {
    find(&format!("field-{}", field.replace(['_', '.'], "-")), &[])
}

/// Words of vocabularies by their texts.
fn said(field: &str, value: &str) -> String {
    let one = |word: &str| match field {
        "roles" => role(word),
        "scopes" => of::<Scope>(word),
        "channel" => of::<DeliveryChannel>(word),
        "priority" => of::<Priority>(word),
        "kind" => of::<CaseKind>(word).or_else(|| of::<PolicyKind>(word)),
        "basis" => of::<ClockBasis>(word),
        "kinds" => of::<CaseKind>(word),
        "purpose" => of::<TemplatePurpose>(word),
        "states" => of::<CaseState>(word),
        "rejection_reason" => of::<RejectionReason>(word),
        "public_figures" => word.parse().ok().map(figure::label),
        _ if field.starts_with("reviews.") => of::<Review>(word),
        _ if field.starts_with("reasons.") => of::<HidingReason>(word),
        "default_language" | "duty_desk.language" => find(&format!("language-{word}"), &[]),
        _ => None,
    };
    let words: Option<Vec<String>> = value.split(['،', ',']).map(|word| one(word.trim())).collect();
    words.map_or_else(|| value.to_owned(), |words| words.join(" · "))
}

/// A role, with its department after a colon.
fn role(text: &str) -> Option<String> {
    let (word, department) = text.split_once(": ").map_or((text, None), |(word, department)| (word, Some(department)));
    let role = of::<Role>(word)?;
    Some(department.map_or_else(|| role.clone(), |department| t!("role-in", role = role.as_str(), department = department)))
}

fn of<W: Label>(word: &str) -> Option<String> {
    W::WORDS.iter().find(|known| known.word() == word).map(|word| word.label())
}
