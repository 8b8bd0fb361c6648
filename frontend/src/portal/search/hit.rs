//! One result: what it is, where it leads, and the words that were met.

use majlis_contract::search::{SearchKind, SearchResult, Segment};
use majlis_contract::{CaseId, ContributionId, DecisionId, InitiativeId, LetterId, PolicyId, SubjectId};
use yew::prelude::*;

use crate::i18n::{date_short, here};
use crate::portal::Route;
use crate::portal::participate::{Spot, anchor, page_of};
use crate::t;
use crate::ui::{Glyph, Niche, Ref, glyph};

/// A kind in words.
pub(super) fn name(kind: SearchKind) -> String {
    match kind {
        SearchKind::Case => t!("search-kind-case"),
        SearchKind::Subject => t!("search-kind-subject"),
        SearchKind::Idea => t!("search-kind-idea"),
        SearchKind::Comment => t!("search-kind-comment"),
        SearchKind::Initiative => t!("search-kind-initiative"),
        SearchKind::Decision => t!("search-kind-decision"),
        SearchKind::DraftSection => t!("search-kind-draft-section"),
        SearchKind::DraftPoint => t!("search-kind-draft-point"),
        SearchKind::Letter => t!("search-kind-letter"),
        SearchKind::Policy => t!("search-kind-policy"),
    }
}

const fn sign(kind: SearchKind) -> Glyph {
    match kind {
        SearchKind::Case => glyph::PIN,
        SearchKind::Decision => glyph::SHIELD,
        SearchKind::DraftSection | SearchKind::DraftPoint | SearchKind::Policy => glyph::DOCUMENT,
        SearchKind::Letter => glyph::MAIL,
        SearchKind::Subject | SearchKind::Idea | SearchKind::Comment | SearchKind::Initiative => glyph::SPEECH,
    }
}

/// The page on which it is read.
fn page(result: &SearchResult) -> Option<Route> {
    let on_subject = || {
        let subject = result.subject.as_ref()?;
        Some(page_of(subject.kind, subject.id))
    };
    match result.kind {
        SearchKind::Case => Some(Route::PublicCase { id: CaseId(result.id) }),
        SearchKind::Subject => Some(Route::Subject { id: SubjectId(result.id) }),
        SearchKind::Idea => Some(Route::Idea { id: ContributionId(result.id) }),
        SearchKind::Initiative => Some(Route::Initiative { id: InitiativeId(result.id) }),
        SearchKind::Decision => Some(Route::Decision { id: DecisionId(result.id) }),
        SearchKind::Comment => result.idea_id.map(|id| Route::Idea { id }).or_else(on_subject),
        SearchKind::DraftSection | SearchKind::DraftPoint => on_subject(),
        SearchKind::Letter => Some(Route::Letter { id: LetterId(result.id) }),
        SearchKind::Policy => Some(Route::PolicyVersion { id: PolicyId(result.id) }),
    }
}

/// The spot of the page.
fn spot(result: &SearchResult) -> Option<String> {
    match result.kind {
        SearchKind::Comment => Some(anchor(ContributionId(result.id))),
        SearchKind::DraftSection => Some(format!("s-{}", result.id)),
        SearchKind::DraftPoint => result.label.as_ref().map(|number| format!("point-{number}")),
        _ => None,
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct HitProps {
    pub at: usize,
    pub result: SearchResult,
}

#[component]
pub(super) fn Hit(props: &HitProps) -> Html {
    let result = &props.result;
    let Some(to) = page(result) else { return Html::default() };
    let language = result.language.map(|language| language.as_str());
    // Of an initiative it may be what the municipality answered, in another language.
    let of_excerpt = language.filter(|_| result.kind != SearchKind::Initiative);
    html! {
        <article class="card card--link row row--top nowrap-row" id={format!("hit-{}", props.at)} tabindex="-1">
            <Niche glyph={sign(result.kind)} />
            <div class="grow">
                <p class="small muted">{ name(result.kind) }</p>
                <h2 class="h-lg"><Spot {to} at={spot(result)}><bdi lang={language}>{ title(result) }</bdi></Spot></h2>
                <p dir="auto" lang={of_excerpt}>{ pieces(&result.excerpt) }</p>
                <p class="facts mt-2">
                    <span>{ date_short(result.published_at) }</span>
                    if let (SearchKind::Case, Some(reference)) = (result.kind, &result.label) {
                        <Ref value={reference.clone()} />
                    }
                    if let (Some(subject), false) = (&result.subject, result.title.is_empty()) {
                        <span>{ t!("search-on", subject = here(&subject.title)) }</span>
                    }
                </p>
            </div>
        </article>
    }
}

/// What has no title of its own is called by what it is on.
fn title(result: &SearchResult) -> Html {
    if !result.title.is_empty() {
        return pieces(&result.title);
    }
    let on = result.subject.as_ref().map(|subject| here(&subject.title).to_owned()).unwrap_or_default();
    match (result.kind, &result.label) {
        (SearchKind::DraftSection, Some(number)) => html! { { t!("search-section", number = number.clone(), subject = on) } },
        _ => html! { { t!("search-said", subject = on) } },
    }
}

fn pieces(text: &[Segment]) -> Html {
    let piece = |piece: &Segment| {
        let words = piece.text.clone();
        if piece.marked {
            html! { <mark>{ words }</mark> }
        } else {
            html! { { words } }
        }
    };
    html! { { for text.iter().map(piece) } }
}
