//! The text of a version, to be read.

use majlis_contract::SubjectId;
use majlis_contract::draft::{DraftText, SectionView, VersionView};
use yew::prelude::*;

use crate::api::draft::get_version;
use crate::i18n::{language, number};
use crate::load::use_load;
use crate::t;
use crate::ui::Skeleton;

#[derive(Properties, PartialEq)]
pub struct TextProps {
    pub id: SubjectId,
    pub number: u32,
}

#[component]
pub fn Text(props: &TextProps) -> Html {
    let version = use_load((props.id, props.number), |(id, number)| async move { get_version(id, number).await });
    html! {
        <div class="stack gap-6">
            <p class="strong" role="status">{ t!("draft-number", number = number(f64::from(props.number))) }</p>
            { version.show(html! { <Skeleton blocks={3} /> }, sections) }
        </div>
    }
}

/// What a section is called: its number and its heading.
pub fn name(number: &str, heading: &DraftText) -> String {
    format!("{number} {}", heading.get(language())).trim().to_owned()
}

/// The note of a version and its sections, as residents read them.
pub fn sections(view: &VersionView) -> Html {
    html! {
        <>
            if let Some(note) = &view.note {
                <p class="pre measure"><span class="strong">{ t!("draft-new") }</span>{ " " }{ note.get(language()) }</p>
            }
            { for view.sections.iter().map(section) }
        </>
    }
}

fn section(section: &SectionView) -> Html {
    html! {
        <article key={section.id.to_string()} class="draft-section stack gap-2">
            <h3 class="h-md"><bdi>{ name(&section.number, &section.heading) }</bdi></h3>
            // The server lets nothing through but text, headings, lists, emphasis, quotations, links and the municipality's own pictures.
            <div class="prose measure" dir="auto">{ Html::from_html_unchecked(section.html.get(language()).to_owned().into()) }</div>
        </article>
    }
}
