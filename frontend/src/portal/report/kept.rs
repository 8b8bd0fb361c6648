//! The draft with its photos: kept as it is written, and following what other tabs make of it.

use std::rc::Rc;

use gloo_events::EventListener;
use majlis_contract::AccountId;
use yew::prelude::*;

use super::draft::{Draft, Editor};
use super::drawer::Drawer;
use crate::cases::{KeptPhoto, Photos, use_photos_on_device};

/// What another tab has done with the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Elsewhere {
    Changed,
    /// Sent or thrown away.
    Gone,
}

/// What is written, by [`use_kept`].
#[derive(Clone)]
pub struct Kept {
    pub draft: UseReducerHandle<Draft>,
    pub editor: Editor,
    pub photos: Photos,
    /// How many photos of an old draft the server no longer has.
    pub expired: usize,
    pub elsewhere: UseStateHandle<Option<Elsewhere>>,
    drawer: Rc<Drawer>,
}

impl Kept {
    /// It has arrived, or waits in the outbox: the device needs no draft of it.
    pub fn put_away(&self) {
        self.drawer.empty();
    }

    /// Takes over what another tab has left, if anything.
    fn follow(&self) {
        let Some(theirs) = self.drawer.news() else { return };
        self.elsewhere.set(Some(if theirs.is_empty() { Elsewhere::Gone } else { Elsewhere::Changed }));
        self.photos.follow(sendable(&theirs));
        self.editor.change(move |draft| *draft = theirs);
    }
}

fn sendable(draft: &Draft) -> Vec<KeptPhoto> {
    draft.photos.iter().filter(|photo| photo.can_be_sent()).cloned().collect()
}

/// The draft of an account or of a guest; `back` from signing in, the one that was begun before it.
#[hook]
pub fn use_kept(owner: Option<AccountId>, back: bool) -> Kept {
    let drawer = use_memo((), |()| Drawer::open(owner, back));
    let draft = use_reducer(|| drawer.draft());
    let photos = use_photos_on_device(|| sendable(&draft));
    let expired = use_memo((), |()| draft.photos.iter().filter(|photo| !photo.can_be_sent()).count());
    let elsewhere = use_state(|| None);
    Kept { editor: Editor::new(&draft), draft, photos, expired: *expired, elsewhere, drawer }
}

/// Keeps it whenever it changes, until it has arrived. While it is being sent as it is, other tabs are not followed.
#[hook]
pub fn use_keeping(kept: &Kept, busy: bool, arrived: bool) {
    {
        let kept = kept.clone();
        use_effect_with((busy, arrived, (*kept.draft).clone(), kept.photos.kept()), move |(busy, arrived, draft, photos)| {
            if !arrived && !kept.drawer.save(draft, photos.clone()) && !busy {
                kept.follow();
            }
        });
    }
    let kept = kept.clone();
    use_effect_with((busy || arrived, kept.photos.len()), move |(still, _)| {
        let window = web_sys::window().filter(|_| !*still);
        let listener = window.map(|window| EventListener::new(&window, "storage", move |_| kept.follow()));
        move || drop(listener)
    });
}
