//! The sections of the administration, as their addresses name them.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;
use yew::prelude::*;

use crate::console::Route;
use crate::console::in_view::use_current_in_view;
use crate::i18n::Label;
use crate::t;
use crate::ui::{Glyph, Icon, Link, glyph};

majlis_contract::words! {
    /// A kind of thing that is set up here.
    Section {
        Departments = "departments",
        Categories = "categories",
        Districts = "districts",
        ServiceLevels = "service-levels",
        Templates = "templates",
        ClosingReasons = "closing-reasons",
        InitiativeKinds = "initiative-kinds",
        Staff = "staff",
        Calendar = "calendar",
        Policies = "policies",
        Settings = "settings",
    }
}

impl Label for Section {
    const STEM: &'static str = "section";
    const WORDS: &'static [Self] = Self::ALL;
    fn word(self) -> &'static str {
        self.as_str()
    }
}

impl Section {
    pub const fn glyph(self) -> Glyph {
        match self {
            Self::Departments => glyph::BUILDING,
            Self::Categories => glyph::LIST,
            Self::Districts => glyph::PIN,
            Self::ServiceLevels => glyph::CLOCK,
            Self::Templates => glyph::SPEECH,
            Self::ClosingReasons => glyph::CHECK,
            Self::InitiativeKinds => glyph::MEGAPHONE,
            Self::Staff => glyph::PERSON,
            Self::Calendar => glyph::CALENDAR,
            Self::Policies => glyph::DOCUMENT,
            Self::Settings => glyph::SETTINGS,
        }
    }
}

/// One thing of a section, or one that is to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    New,
    Id(Uuid),
}

impl fmt::Display for Which {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::New => f.write_str("new"),
            Self::Id(id) => id.fmt(f),
        }
    }
}

impl FromStr for Which {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "new" { Ok(Self::New) } else { text.parse().map(Self::Id) }
    }
}

#[derive(Properties, PartialEq)]
pub struct SectionsProps {
    pub current: Section,
}

/// From section to section.
#[component]
pub fn Sections(props: &SectionsProps) -> Html {
    let row = use_current_in_view(props.current);
    html! {
        <nav ref={row} class="views" aria-label={t!("administration-sections")}>
            { for Section::ALL.iter().map(|section| html! {
                <Link<Route> key={section.as_str()} to={Route::Section { section: *section }} current={*section == props.current}>{ section.label() }</Link<Route>>
            }) }
        </nav>
    }
}

#[derive(Properties, PartialEq)]
pub struct BackProps {
    pub section: Section,
}

/// From a thing to the list that it stands in.
#[component]
pub fn Back(props: &BackProps) -> Html {
    let section = props.section;
    html! {
        <p><Link<Route> class="row gap-2 c-back" to={Route::Section { section }}><Icon glyph={glyph::BACK} class="icon--sm" />{ section.label() }</Link<Route>></p>
    }
}
