//! What the case is: state, number, subject, category, place.

use majlis_contract::case::CaseView;
use yew::prelude::*;

use crate::case_part::StateBadge;
use crate::cases::{category_glyph, place_words};
use crate::i18n::{self, Label};
use crate::t;
use crate::ui::{ButtonKind, CopyButton, Icon, Ref, glyph};

#[derive(Properties, PartialEq)]
pub struct HeadProps {
    pub case: std::rc::Rc<CaseView>,
}

#[component]
pub fn Head(props: &HeadProps) -> Html {
    let case = &props.case;
    html! {
        <header class="stack gap-3">
            <div class="row gap-2">
                <StateBadge state={case.state} />
                <span class="muted">{ case.kind.label() }{ " " }<Ref value={case.reference.clone()} /></span>
                <CopyButton bare={true} kind={ButtonKind::Quiet} text={case.reference.clone()} label={t!("copy-reference")} />
            </div>
            <h1 id="case-title" tabindex="-1" dir="auto">{ &case.subject }</h1>
            <p class="facts">
                <span><Icon glyph={category_glyph(&case.category.icon)} class="icon--sm" />{ i18n::here(&case.category.name) }</span>
                <span>
                    <Icon glyph={glyph::PIN} class="icon--sm" />
                    <span>{ place_words(&case.place, case.district.as_ref()) }</span>
                </span>
                if case.followers > 0 {
                    <span><Icon glyph={glyph::PEOPLE} class="icon--sm" />{ t!("followers", count = case.followers) }</span>
                }
            </p>
        </header>
    }
}
