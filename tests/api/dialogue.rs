//! Subjects and what residents say on them.

mod decision;
mod draft;
mod feed;
mod figures;
mod follow;
mod history;
mod idea;
mod idea_place;
mod initiative;
mod injection;
mod live;
mod merge;
mod moderation;
mod newsletter;
mod official;
mod picture;
mod reason;
mod redaction;
mod repeat;
mod sanction;
mod secrecy;
mod subject;
mod support;
mod told;
mod watch_word;

use serde_json::Value;

/// The items of a page.
#[track_caller]
fn items(page: &Value) -> &Vec<Value> {
    page["items"].as_array().expect("items")
}

/// The text of a JSON string.
#[track_caller]
fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// The words of a list.
#[track_caller]
fn words(value: &Value) -> Vec<&str> {
    value.as_array().expect("a list").iter().map(text).collect()
}
