//! An idea in a list.

use majlis_contract::contribution::{ContributionState, ContributionView};
use yew::prelude::*;

use super::byline::author;
use super::words::{contribution_badge, reason_words, status_badge};
use crate::i18n::{ago, here};
use crate::portal::Route;
use crate::t;
use crate::ui::{Icon, Link, glyph};

/// Characters of the text in a card.
const SHOWN: usize = 180;

#[derive(Properties, PartialEq)]
pub struct IdeaCardProps {
    pub idea: ContributionView,
    /// For bringing the focus there.
    pub focus_id: AttrValue,
}

/// What a text begins with, cut between words.
pub fn beginning(text: &str) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((cut, _)) = flat.char_indices().nth(SHOWN) else { return flat };
    let cut = flat[..cut].rfind(' ').unwrap_or(cut);
    format!("{}…", &flat[..cut])
}

/// What an idea that can't be read is called.
pub fn title_of(idea: &ContributionView) -> String {
    match (&idea.title, idea.state) {
        (Some(title), _) => title.clone(),
        (None, ContributionState::Withdrawn) => t!("withdrawn-title-idea"),
        (None, _) => t!("hidden-title-idea"),
    }
}

#[component]
pub fn IdeaCard(props: &IdeaCardProps) -> Html {
    let idea = &props.idea;
    let hidden = idea.hidden.as_ref().filter(|_| idea.text.is_none());
    html! {
        <article class="card card--link" id={props.focus_id.clone()} tabindex="-1">
            if idea.answer.is_some() || idea.state != ContributionState::Published {
                <p class="row gap-2 said__badges">
                    if let Some(answer) = &idea.answer {
                        { status_badge(answer.status) }
                    }
                    if idea.state != ContributionState::Published {
                        { contribution_badge(idea.state) }
                    }
                </p>
            }
            <h3 class="h-lg"><Link<Route> to={Route::Idea { id: idea.id }}><bdi>{ title_of(idea) }</bdi></Link<Route>></h3>
            if let Some(text) = &idea.text {
                <p class="muted" dir="auto">{ beginning(text) }</p>
            } else if let Some(hidden) = hidden {
                <p class="muted">{ t!("hidden-marker", reasons = reason_words(&hidden.reasons)) }</p>
            }
            if let Some(photo) = idea.photos.first() {
                // The page of the idea says what is to be seen.
                <div class="photos mt-2"><div class="photo"><img src={photo.picture.thumbnail_url.clone()} alt="" loading="lazy" /></div></div>
            }
            <p class="facts mt-2">
                <span class="strong"><Icon glyph={glyph::UP} class="icon--sm" />{ t!("supports-count", count = idea.supports) }</span>
                <span><Icon glyph={glyph::SPEECH} class="icon--sm" />{ t!("comments-count", count = idea.comments) }</span>
                <span><Icon glyph={glyph::PERSON} class="icon--sm" /><bdi>{ author(idea) }</bdi></span>
                if let Some(district) = &idea.district {
                    <span><Icon glyph={glyph::PIN} class="icon--sm" />{ here(&district.name) }</span>
                }
                <span>{ ago(idea.published_at.unwrap_or(idea.created_at)) }</span>
            </p>
        </article>
    }
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn long_texts_are_cut_between_words() {
        assert_eq!(beginning("ظل\n\nعلى  الممشى"), "ظل على الممشى");
        let long = "كلمة ".repeat(60);
        let cut = beginning(&long);
        assert!(cut.ends_with("كلمة…") && cut.chars().count() < 182, "{cut}");
    }
}
