//! The versions of a draft, and a look into each: its text, and what differs from the one before.

use majlis_contract::SubjectId;
use majlis_contract::draft::{VersionRef, VersionState};
use yew::prelude::*;

use super::text::Text;
use crate::draft_part::Difference;
use crate::i18n::{Label, number};
use crate::t;
use crate::ui::{Badge, Button, ButtonKind, Tone, When, glyph};

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Text(u32),
    /// From the first to the second.
    Difference(u32, u32),
}

#[derive(Properties, PartialEq)]
pub struct VersionsProps {
    pub id: SubjectId,
    /// The oldest first.
    pub versions: Vec<VersionRef>,
}

#[component]
pub fn Versions(props: &VersionsProps) -> Html {
    let shown = use_state(|| None::<Shown>);
    let look = |what: Shown, label: String, words: String| {
        let (set, pressed) = (shown.setter(), *shown == Some(what));
        let onclick = move |_: MouseEvent| set.set(if pressed { None } else { Some(what) });
        html! { <Button kind={ButtonKind::Quiet} class="btn--dense" {label} {pressed} {onclick}>{ words }</Button> }
    };
    let row = |at: usize, version: &VersionRef| {
        let name = t!("draft-number", number = number(f64::from(version.number)));
        let before = at.checked_sub(1).map(|before| props.versions[before].number);
        html! {
            <tr key={version.number}>
                <th scope="row">{ name.clone() }</th>
                <td data-th={t!("filter-state")}>{ badge(version) }</td>
                <td data-th={t!("version-published")}>
                    if let Some(at) = version.published_at {
                        <When {at} />
                    } else {
                        <span class="muted">{ t!("version-not-yet") }</span>
                    }
                </td>
                <td>
                    if version.state == VersionState::Published {
                        { look(Shown::Text(version.number), t!("version-read-named", name = name.as_str()), t!("version-read")) }
                    }
                    if let Some(before) = before {
                        { look(Shown::Difference(before, version.number), t!("version-differs-named", name = name.as_str()), t!("version-differs")) }
                    }
                </td>
            </tr>
        }
    };
    html! {
        <>
            <div class="table-wrap">
                <table class="table table--dense table--cards">
                    <caption class="sr">{ t!("versions-title") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ t!("draft-version") }</th>
                            <th scope="col">{ t!("filter-state") }</th>
                            <th scope="col">{ t!("version-published") }</th>
                            <th scope="col"><span class="sr">{ t!("version-look") }</span></th>
                        </tr>
                    </thead>
                    <tbody>{ for props.versions.iter().enumerate().map(|(at, version)| row(at, version)) }</tbody>
                </table>
            </div>
            { match *shown {
                None => Html::default(),
                Some(Shown::Text(number)) => html! { <Text key={format!("text-{number}")} id={props.id} {number} /> },
                Some(Shown::Difference(from, to)) => html! { <Difference key={format!("{from}-{to}")} subject={props.id} {from} {to} /> },
            } }
        </>
    }
}

/// How far a version is, by word and shape.
fn badge(version: &VersionRef) -> Html {
    let (tone, glyph, word) = match (version.state, version.adopted_at) {
        (_, Some(_)) => (Tone::Ok, glyph::CHECK_RING, t!("version-is-adopted")),
        (VersionState::Draft, None) => (Tone::Mute, glyph::EDIT, version.state.label()),
        (VersionState::Published, None) => (Tone::Info, glyph::MEGAPHONE, version.state.label()),
    };
    html! { <Badge {tone} {glyph} dense={true}>{ word }</Badge> }
}
