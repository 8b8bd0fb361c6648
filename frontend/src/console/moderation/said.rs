//! What was said, and what is known of it: hints, reports, why it was hidden, the appeal.

use majlis_contract::case::Place;
use majlis_contract::contribution::{
    ContributionKind, ContributionState, ContributionView, HiddenView, Hint, ModerationItem, RepeatKind, RepeatView, ReportCount,
};
use yew::prelude::*;

use super::marked::marked;
use crate::cases::{PhotoStrip, PlaceMap};
use crate::i18n::{Label, language};
use crate::t;
use crate::ui::{Alert, Badge, Tone, When, glyph};

/// The hints by name, then the words with the hints marked inside.
pub fn words(item: &ModerationItem) -> Html {
    let contribution = &item.contribution;
    html! {
        <>
            { hinted(&item.hints, contribution.title.as_deref(), contribution.text.as_deref()) }
            { beside(contribution) }
        </>
    }
}

/// As [`words`], of anything that residents wrote.
pub fn hinted(hints: &[Hint], title: Option<&str>, text: Option<&str>) -> Html {
    html! {
        <>
            if !hints.is_empty() {
                <Alert tone={Tone::Warn} title={t!("hints-title")}>
                    <ul class="c-plain small">
                        { for hints.iter().map(|hint| html! { <li>{ hint.kind.label() }{ ": " }<bdi class="strong">{ hint.words.clone() }</bdi>{ listed(hint) }</li> }) }
                    </ul>
                </Alert>
            }
            <blockquote class="c-said" dir="auto">
                if let Some(title) = title {
                    <p class="strong">{ marked(title, hints) }</p>
                }
                if let Some(text) = text {
                    <p class="pre">{ marked(text, hints) }</p>
                }
            </blockquote>
        </>
    }
}

/// The photos of an idea and where it is.
fn beside(contribution: &ContributionView) -> Html {
    let photos: Vec<_> = contribution.photos.iter().map(|photo| photo.picture.clone()).collect();
    let alts: Vec<_> = contribution.photos.iter().map(|photo| photo.alt.clone()).collect();
    let said = contribution.photos.iter().enumerate().filter_map(|(at, photo)| Some((at + 1, photo.alt.clone()?)));
    let said: Vec<_> = said
        .map(|(number, alt)| html! { <li key={number}>{ t!("photo-number", number = number) }{ ": " }<bdi>{ alt }</bdi></li> })
        .collect();
    let district_id = contribution.district.as_ref().map(|district| district.id);
    let place = contribution.place.clone().map(|place| Place {
        latitude: Some(place.latitude),
        longitude: Some(place.longitude),
        address: place.label,
        district_id,
    });
    html! {
        <>
            if !photos.is_empty() {
                <section class="stack gap-2" aria-labelledby="moderation-photos">
                    <h3 id="moderation-photos" class="h-md">{ t!("moderation-photos") }</h3>
                    <PhotoStrip {photos} {alts} />
                    <ul class="c-plain small">{ for said }</ul>
                </section>
            }
            if let Some(place) = place {
                <section class="stack gap-2" aria-labelledby="moderation-place">
                    <h3 id="moderation-place" class="h-md">{ t!("moderation-place") }</h3>
                    <PlaceMap {place} district={contribution.district.clone()} />
                </section>
            }
        </>
    }
}

/// Which entry of the list it is, and why it is on it.
fn listed(hint: &Hint) -> Html {
    let Some(entry) = &hint.listed else { return Html::default() };
    html! {
        <>
            { " " }<span class="muted">{ t!("hint-listed", word = entry.text.as_str()) }</span>
            if let Some(note) = &entry.note {
                { " " }<bdi class="muted">{ note.clone() }</bdi>
            }
        </>
    }
}

/// What said the same before, with the way to it.
pub fn repeats(item: &ModerationItem) -> Html {
    if item.repeats.is_empty() {
        return Html::default();
    }
    let link = |repeat: &RepeatView| {
        let one = &repeat.contribution;
        let of = match (one.kind, one.idea_id) {
            (ContributionKind::Idea, _) => format!("/{}/ideas/{}", language(), one.id),
            (ContributionKind::Comment, Some(idea)) => format!("/{}/ideas/{idea}#c-{}", language(), one.id),
            (ContributionKind::Comment, None) => format!("/{}/{}#c-{}", language(), one.subject_kind.page(one.subject_id), one.id),
        };
        let title = html! { <bdi>{ one.title.clone() }</bdi> };
        html! {
            <li key={one.id.to_string()}>
                { if repeat.likeness == RepeatKind::Copied { t!("repeat-copied") } else { t!("repeat-alike") } }{ ": " }
                // Only what everybody sees has a page.
                if repeat.state == ContributionState::Published {
                    <a class="linkish" href={of}>{ title }</a>
                } else {
                    { title }{ " · " }<span class="muted">{ repeat.state.label() }</span>
                }
                if repeat.same_author {
                    { " · " }<span class="strong">{ t!("repeat-same-author") }</span>
                }
            </li>
        }
    };
    html! {
        <Alert tone={Tone::Warn} title={t!("repeats-title")}><ul class="c-plain small">{ for item.repeats.iter().map(link) }</ul></Alert>
    }
}

/// That parts are covered, and why.
pub fn redacted(item: &ModerationItem) -> Html {
    let Some(redacted) = &item.contribution.redacted else { return Html::default() };
    html! {
        <section class="stack gap-2" aria-labelledby="moderation-redacted">
            <h3 id="moderation-redacted" class="h-md">{ t!("redacted-title") }</h3>
            <p class="row gap-2">
                { for redacted.reasons.iter().map(|reason| html! { <Badge tone={Tone::Mute} glyph={glyph::STATE_REJECTED} dense={true}>{ reason.label() }</Badge> }) }
            </p>
            <p class="small muted"><When at={redacted.at} /></p>
        </section>
    }
}

/// What residents reported, by reason.
pub fn reports(reports: &[ReportCount]) -> Html {
    if reports.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack gap-2" aria-labelledby="moderation-reports">
            <h3 id="moderation-reports" class="h-md">{ t!("moderation-reports-title") }</h3>
            <dl class="kv c-counted">
                { for reports.iter().map(|report| html! {
                    <div key={report.reason.as_str()}><dt>{ report.reason.label() }</dt><dd>{ t!("moderation-times", count = report.count) }</dd></div>
                }) }
            </dl>
        </section>
    }
}

/// Why it was hidden, and what its author says to that.
pub fn hidden(item: &ModerationItem) -> Html {
    html! {
        <>
            if let Some(hidden) = &item.contribution.hidden {
                { why_hidden(hidden) }
            }
            if let Some(appeal) = &item.appeal {
                { appeal_said(appeal) }
            }
        </>
    }
}

/// What its author says to that.
pub fn appeal_said(appeal: &str) -> Html {
    html! {
        <section class="stack gap-2" aria-labelledby="moderation-appeal">
            <h3 id="moderation-appeal" class="h-md">{ t!("moderation-appeal-title") }</h3>
            <blockquote class="c-said c-said--appeal" dir="auto"><p class="pre">{ appeal.to_owned() }</p></blockquote>
        </section>
    }
}

/// The reasons of the policy, and what was said to its author.
pub fn why_hidden(hidden: &HiddenView) -> Html {
    html! {
        <section class="stack gap-2" aria-labelledby="moderation-why">
            <h3 id="moderation-why" class="h-md">{ t!("moderation-why-title") }</h3>
            <p class="row gap-2">
                { for hidden.reasons.iter().map(|reason| html! { <Badge tone={Tone::Mute} glyph={glyph::STATE_REJECTED} dense={true}>{ reason.label() }</Badge> }) }
                if hidden.is_final {
                    <Badge tone={Tone::Bad} glyph={glyph::LOCK} dense={true}>{ t!("moderation-final") }</Badge>
                }
            </p>
            <p class="small muted">
                <When at={hidden.at} />
                if let Some(version) = hidden.policy_version {
                    { " · " }{ t!("moderation-policy", version = version) }
                }
            </p>
            if let Some(note) = &hidden.note {
                <p class="small">{ t!("moderation-told") }{ " " }<bdi class="pre">{ note.clone() }</bdi></p>
            }
        </section>
    }
}
