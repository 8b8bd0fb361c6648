//! Setting the municipality up: lists of things, each with its form and its history, all by one pattern.

mod calendar;
mod duty_desk;
mod figure;
mod history;
mod list;
mod mark;
mod overview;
mod policies;
mod section;
mod settings;
pub(super) mod spec;
mod specs;
mod staff;
pub(super) mod thing;
mod upload;
pub(super) mod value;

use yew::prelude::*;

pub use history::History;
pub use overview::Overview;
pub use section::{Section, Which};
pub(super) use upload::FileButton;

use crate::i18n::Label;
use crate::t;
use crate::title::use_title;

#[derive(Properties, PartialEq)]
pub struct SectionPageProps {
    pub section: Section,
}

/// The list of a section.
#[component]
pub fn SectionPage(props: &SectionPageProps) -> Html {
    use_title(t!("administration-page", section = props.section.label()));
    html! {
        <div class="stack">
            <section::Sections current={props.section} />
            { match specs::of(props.section) {
                Some(spec) => html! { <list::List key={props.section.as_str()} section={props.section} {spec} /> },
                None => own_page(props.section),
            } }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct ThingPageProps {
    pub section: Section,
    pub which: Which,
}

/// One thing, or a new one.
#[component]
pub fn ThingPage(props: &ThingPageProps) -> Html {
    use_title(t!("administration-page", section = props.section.label()));
    let (section, which) = (props.section, props.which);
    match (specs::of(section), which) {
        (Some(spec), _) => html! { <thing::Thing key={format!("{section}/{which}")} {section} {spec} {which} /> },
        (None, which) if section == Section::Policies => html! { <policies::DraftPage key={which.to_string()} {which} /> },
        (None, _) if matches!(section, Section::Settings | Section::Calendar) => own_page(section),
        (None, Which::New) => html! { <staff::Invite /> },
        (None, Which::Id(id)) => html! { <staff::Member key={id.to_string()} {id} /> },
    }
}

/// What does not follow the one pattern.
fn own_page(section: Section) -> Html {
    match section {
        Section::Calendar => html! { <calendar::Calendar /> },
        Section::Policies => html! { <policies::Policies /> },
        Section::Settings => html! { <settings::Settings /> },
        _ => html! { <staff::StaffList /> },
    }
}
