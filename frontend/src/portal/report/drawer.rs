//! Where drafts are kept on the device until they have arrived: each account's apart from the others, and one of a guest.
//!
//! What a guest has written belongs to whoever uses the device next, as it always lay open there: another guest finds it, and
//! so does who signs in and has no draft yet. With the first change it is that account's alone. Who signs in on the way through
//! the form goes on with it in any case; an own draft of before then keeps its place, and the guest's stays in its own.

use std::cell::{Cell, RefCell};

use chrono::TimeDelta;
use majlis_contract::AccountId;
use majlis_contract::problem::Problem;

use super::draft::Draft;
use crate::cases::KeptPhoto;
use crate::{i18n, preference};

/// A guest's; also what earlier versions kept, for whomever.
const GUESTS: &str = "draft.report";
const KEPT: TimeDelta = TimeDelta::days(30);

/// The place of one person's draft.
fn place(owner: Option<AccountId>) -> String {
    owner.map_or_else(|| GUESTS.to_owned(), |account| format!("{GUESTS}.{account}"))
}

fn parse(text: &str) -> Option<Draft> {
    serde_json::from_str(text).ok().filter(|draft: &Draft| i18n::now() - draft.saved_at < KEPT && !draft.is_empty())
}

fn find(place: &str) -> Option<Draft> {
    parse(&preference::read(place)?)
}

/// Drafts of people who did not come back.
fn sweep() {
    for place in preference::keys(GUESTS) {
        if find(&place).is_none() {
            preference::remove(&place);
        }
    }
}

/// One tab's hold on a draft. Several tabs may have the same one open: what is kept is the truth, and a tab that has missed a
/// change of it follows instead of writing over it.
pub struct Drawer {
    place: String,
    /// A guest's draft that comes along with the first change.
    from: Cell<Option<String>>,
    /// What is kept, as this tab knows it.
    seen: RefCell<Option<String>>,
    draft: RefCell<Draft>,
}

impl Drawer {
    /// Opens the person's; `back` from signing in, the one that was begun before it.
    pub fn open(owner: Option<AccountId>, back: bool) -> Self {
        sweep();
        let (own, guests) = (place(owner), place(None));
        let guests_draft = owner.and_then(|_| find(&guests));
        let (place, from, draft) = match (find(&own), guests_draft) {
            (Some(_), Some(draft)) if back => (guests, None, draft),
            (Some(draft), _) => (own, None, draft),
            (None, Some(draft)) => (own, Some(guests), draft),
            (None, None) => (own, None, Draft::default()),
        };
        let seen = RefCell::new(preference::read(&place));
        Self { place, from: Cell::new(from), seen, draft: RefCell::new(draft) }
    }

    /// As it was opened, or left since.
    pub fn draft(&self) -> Draft {
        self.draft.borrow().clone()
    }

    /// Keeps the draft with its photos. False when another tab has changed what is kept: then that has to be followed.
    pub fn save(&self, draft: &Draft, photos: Vec<KeptPhoto>) -> bool {
        let known = self.draft();
        let draft = Draft { photos, saved_at: known.saved_at, ..draft.clone() };
        if draft == known {
            return true;
        }
        if preference::read(&self.place) != *self.seen.borrow() {
            return false;
        }
        let draft = Draft { saved_at: i18n::now(), ..draft };
        let done = if draft.is_empty() { preference::remove(&self.place) } else { preference::write_json(&self.place, &draft) };
        self.seen.replace(preference::read(&self.place));
        self.draft.replace(draft);
        if done {
            self.clear_origin(&known.key);
        }
        true
    }

    /// The guest's draft is not kept twice.
    fn clear_origin(&self, key: &str) {
        if let Some(from) = self.from.take()
            && find(&from).is_some_and(|left| left.key == key)
        {
            preference::remove(&from);
        }
    }

    /// What another tab has made of it since; an empty draft when it was sent or thrown away there.
    pub fn news(&self) -> Option<Draft> {
        let now = preference::read(&self.place);
        if now == *self.seen.borrow() {
            return None;
        }
        let draft = now.as_deref().and_then(parse).unwrap_or_default();
        self.seen.replace(now);
        self.draft.replace(draft.clone());
        Some(draft)
    }

    /// It has arrived, or waits to be sent. What another tab has written since stays.
    pub fn empty(&self) {
        if preference::read(&self.place) == *self.seen.borrow() {
            preference::remove(&self.place);
        }
        self.seen.replace(preference::read(&self.place));
        self.clear_origin(&self.draft().key);
    }
}

/// The person is writing another report: taking one back would put it in its place.
pub fn is_in_use(owner: Option<AccountId>) -> bool {
    find(&place(owner)).is_some()
}

/// A report that the server refused when it was sent later becomes the draft again, with what is wrong with it. False unless
/// it can be read here and is kept as the draft: the outbox must not let go of the only copy.
pub fn take_back(owner: Option<AccountId>, kept: &str, refused: Option<Problem>) -> bool {
    let Ok(draft) = serde_json::from_str::<Draft>(kept) else { return false };
    // It was refused, so none of its tries has arrived.
    let draft = Draft { refused, unanswered: Vec::new(), saved_at: i18n::now(), ..draft };
    let place = place(owner);
    preference::write_json(&place, &draft) && find(&place).is_some_and(|read| read.key == draft.key)
}

/// Some private windows keep nothing, and then nothing may be promised.
pub fn keeps() -> bool {
    let kept = preference::write("draft.probe", "1") && preference::read("draft.probe").is_some();
    preference::remove("draft.probe");
    kept
}
