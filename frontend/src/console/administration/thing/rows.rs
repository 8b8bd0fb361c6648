//! Fields of several rows, of which each can be changed, added and taken out.

use serde_json::{Value, json};
use yew::prelude::*;

use crate::console::administration::spec::Lists;
use crate::form::FieldErrors;

/// What a field of rows is given.
#[derive(Properties, PartialEq)]
pub struct RowsFieldProps {
    pub id: String,
    pub label: String,
    pub hint: Option<Html>,
    pub value: Value,
    pub lists: Lists,
    pub errors: FieldErrors,
    pub onchange: Callback<Value>,
}

/// A change of the rows by what was typed, at a field of the row at a place.
pub type Edit = fn(&mut Vec<Value>, usize, &'static str, String);

/// What was typed stands in the field.
pub const SET: Edit = |rows, at, field, text| rows[at][field] = json!(text);
/// The row is gone.
pub const REMOVE: Edit = |rows, at, _, _| drop(rows.remove(at));

impl RowsFieldProps {
    pub fn rows(&self) -> Vec<Value> {
        self.value.as_array().cloned().unwrap_or_default()
    }

    /// Makes one change.
    pub fn change(&self, edit: Edit, at: usize, field: &'static str) -> Callback<String> {
        let rows = self.rows();
        self.onchange.reform(move |text: String| {
            let mut next = rows.clone();
            edit(&mut next, at, field, text);
            json!(next)
        })
    }

    /// As [`Self::change`], of a whole row, by a button.
    pub fn press(&self, edit: Edit, at: usize) -> Callback<MouseEvent> {
        self.change(edit, at, "").reform(|_: MouseEvent| String::new())
    }
}
