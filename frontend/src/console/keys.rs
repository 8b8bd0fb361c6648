//! Single keys as shortcuts. They never act while somebody types, and can be switched off.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use crate::preference;

const KEY: &str = "console-keys";

/// A shortcut. The place of the key counts, not its letter: the same under an Arabic layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shortcut {
    Next,
    Previous,
    Choose,
    Open,
    Route,
    Publish,
    Hide,
    /// Hides for the reason of this number, the first of the policy being 1.
    Reason(usize),
    Help,
}

impl Shortcut {
    /// Those of the inbox.
    pub const INBOX: &[Self] = &[Self::Next, Self::Previous, Self::Choose, Self::Open, Self::Route, Self::Help];
    /// Those of the moderators that are buttons below the queue as well: the reasons have their own.
    pub const MODERATION: &[Self] = &[Self::Next, Self::Previous, Self::Publish, Self::Hide, Self::Choose, Self::Help];
    /// All of the moderators.
    pub const ALL_OF_MODERATION: &[Self] =
        &[Self::Next, Self::Previous, Self::Publish, Self::Hide, Self::Reason(1), Self::Choose, Self::Help];

    /// What stands on the key.
    pub const fn cap(self) -> &'static str {
        match self {
            Self::Next => "J",
            Self::Previous => "K",
            Self::Choose => "X",
            Self::Open => "E",
            Self::Route => "R",
            Self::Publish => "P",
            Self::Hide => "H",
            Self::Reason(_) => "0–9",
            Self::Help => "?",
        }
    }

    fn of(event: &KeyboardEvent) -> Option<Self> {
        match (event.code().as_str(), event.key().as_str()) {
            (_, "?" | "؟") => Some(Self::Help),
            (code, _) if code.starts_with("Digit") => reason_of(code.strip_prefix("Digit")?.parse().ok()?, event.shift_key()),
            _ if event.shift_key() => None,
            ("KeyJ", _) => Some(Self::Next),
            ("KeyK", _) => Some(Self::Previous),
            ("KeyX", _) => Some(Self::Choose),
            ("KeyE", _) => Some(Self::Open),
            ("KeyR", _) => Some(Self::Route),
            ("KeyP", _) => Some(Self::Publish),
            ("KeyH", _) => Some(Self::Hide),
            _ => None,
        }
    }
}

/// 1 to 9 and 0 are the first ten reasons; with the shift key 1 to 9 are those after them.
fn reason_of(digit: usize, shifted: bool) -> Option<Shortcut> {
    match (digit, shifted) {
        (0, true) => None,
        (0, false) => Some(Shortcut::Reason(10)),
        (digit, false) => Some(Shortcut::Reason(digit)),
        (digit, true) => Some(Shortcut::Reason(10 + digit)),
    }
}

/// What stands on the key of a reason, the first being 1; none beyond those that have a key.
pub fn reason_cap(number: usize) -> Option<String> {
    match number {
        1..=9 => Some(number.to_string()),
        10 => Some("0".to_owned()),
        11..=19 => Some(format!("⇧{}", number - 10)),
        _ => None,
    }
}

/// Whether single keys act: so, unless they were switched off on this device.
pub fn are_on() -> bool {
    preference::read(KEY).as_deref() != Some("off")
}

pub fn switch(on: bool) {
    preference::write(KEY, if on { "on" } else { "off" });
}

/// Hears the shortcuts while the component lives.
#[hook]
pub fn use_shortcuts(on: bool, heard: Callback<Shortcut>) {
    let latest = use_mut_ref(|| heard.clone());
    latest.borrow_mut().clone_from(&heard);
    use_effect_with(on, move |on| {
        let listener = web_sys::window().and_then(|window| window.document()).filter(|_| *on).map(|document| {
            EventListener::new(&document, "keydown", move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                // A key that is held goes on through a list, and decides nothing about what comes next.
                let is_meant = |shortcut: &Shortcut| !event.repeat() || matches!(shortcut, Shortcut::Next | Shortcut::Previous);
                if let Some(shortcut) = Shortcut::of(event).filter(is_meant).filter(|_| !is_taken(event)) {
                    let heard = latest.borrow().clone();
                    heard.emit(shortcut);
                }
            })
        });
        move || drop(listener)
    });
}

/// Somebody types, a dialog is open, or the key belongs to the browser.
fn is_taken(event: &KeyboardEvent) -> bool {
    const TYPING: &str = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";
    let document = web_sys::window().and_then(|window| window.document());
    let typing = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| element.closest(TYPING).ok().flatten().is_some());
    let dialog = document.is_some_and(|document| document.query_selector("dialog[open]").ok().flatten().is_some());
    typing || dialog || event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing()
}
