//! How a thing is described: its fields, and what the list says of it.

use majlis_contract::category::CategoryView;
use majlis_contract::change::SubjectKind;
use majlis_contract::department::DepartmentView;
use majlis_contract::district::DistrictView;
use serde_json::Value;
use yew::prelude::*;

use super::value::Draft;
use crate::load::Loading;
use crate::reference_data::{use_categories, use_departments, use_districts};
use crate::ui::Options;

/// How a field is filled in.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// In both languages: one line each, or several.
    Bilingual {
        long: bool,
    },
    /// In both languages: several lines of CommonMark, with pictures.
    Marked,
    /// One line, left to right.
    Code,
    Number,
    /// A day and time, in the municipality's time.
    Moment,
    /// One of them, or none where the text of none is given.
    Choice {
        options: Options,
        none: Option<String>,
    },
    /// Some of them.
    Many(Vec<(String, String)>),
    /// Words, one a line.
    Words,
    /// One of the product's drawings.
    Icon,
    /// Departments by district.
    Routes,
    /// What initiatives need, by district.
    DistrictTerms,
    /// A ring, from a GeoJSON file.
    Outline,
    /// Yes or no.
    Flag,
    /// Steps of the municipality's own colours.
    Colours,
    /// The addresses of the people on duty.
    DutyDesk,
    /// When what is written is looked at, by kind of subject.
    Reviews,
    /// Reasons for which moderators act, each with its clause.
    Reasons,
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldSpec {
    /// As the API calls it.
    pub name: &'static str,
    pub label: String,
    pub hint: Option<String>,
    pub optional: bool,
    pub kind: Kind,
}

impl FieldSpec {
    pub fn new(name: &'static str, label: String, kind: Kind) -> Self {
        Self { name, label, hint: None, optional: false, kind }
    }

    pub fn hint(self, hint: String) -> Self {
        Self { hint: Some(hint), ..self }
    }

    pub fn optional(self) -> Self {
        Self { optional: true, ..self }
    }
}

/// What forms choose from.
#[derive(Debug, Clone, PartialEq)]
pub struct Lists {
    pub departments: Loading<Vec<DepartmentView>>,
    pub categories: Loading<Vec<CategoryView>>,
    pub districts: Loading<Vec<DistrictView>>,
}

#[hook]
pub fn use_lists() -> Lists {
    Lists { departments: use_departments(), categories: use_categories(), districts: use_districts() }
}

/// A cell of the list beside the name: its heading, and what it says of a thing.
pub struct Column {
    pub heading: fn() -> String,
    pub text: fn(&Value, &[Value]) -> String,
}

/// A kind of thing.
pub struct Spec {
    pub subject: SubjectKind,
    /// The name of its list in the API's addresses.
    pub path: &'static str,
    /// The button that adds one, and the heading of its form.
    pub add: fn() -> String,
    pub lead: fn() -> String,
    pub fields: fn(&Lists, &Draft, bool) -> Vec<FieldSpec>,
    pub columns: &'static [Column],
    /// What the name of a thing is: members stand under their group.
    pub grouped: bool,
}

impl PartialEq for Spec {
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path
    }
}
