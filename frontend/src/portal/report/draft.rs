//! A report that is being written, kept on the device until it has arrived.

use std::rc::Rc;

use chrono::{DateTime, TimeDelta, Utc};
use majlis_contract::case::{CaseDraft, CaseKind, Reporter, SubmitCase};
use majlis_contract::problem::Problem;
use majlis_contract::role::PublicName;
use majlis_contract::{CategoryId, PolicyId};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::api::fresh_key;
use crate::cases::{KeptPhoto, PlaceChoice};
use crate::{i18n, preference};

const KEY: &str = "draft.report";
const KEPT: TimeDelta = TimeDelta::days(30);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The same until the report has arrived: however often it is sent, it makes one case.
    pub key: String,
    pub saved_at: DateTime<Utc>,
    pub kind: CaseKind,
    pub category: Option<CategoryId>,
    pub place: PlaceChoice,
    pub description: String,
    /// What looked like personal data and is meant to stay.
    pub left: Vec<String>,
    pub photos: Vec<KeptPhoto>,
    pub public_name: Option<PublicName>,
    pub name: String,
    pub email: String,
    pub phone: String,
    /// What was sent without an answer coming back: one of these may have arrived.
    pub unanswered: Vec<SubmitCase>,
    /// Why the server refused it when it was sent later.
    #[serde(default)]
    pub refused: Option<Problem>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            key: fresh_key(),
            saved_at: i18n::now(),
            kind: CaseKind::Complaint,
            category: None,
            place: PlaceChoice::default(),
            description: String::new(),
            left: Vec::new(),
            photos: Vec::new(),
            public_name: None,
            name: String::new(),
            email: String::new(),
            phone: String::new(),
            unanswered: Vec::new(),
            refused: None,
        }
    }
}

impl Draft {
    pub fn load() -> Self {
        preference::read_json(KEY).filter(|draft: &Self| i18n::now() - draft.saved_at < KEPT).unwrap_or_default()
    }

    /// Keeps what is worth keeping, with the photos that have arrived.
    pub fn save(&self, photos: &[KeptPhoto]) {
        let draft = Self { photos: photos.to_vec(), saved_at: i18n::now(), ..self.clone() };
        if draft.is_empty() {
            Self::forget();
        } else {
            preference::write_json(KEY, &draft);
        }
    }

    pub fn forget() {
        preference::remove(KEY);
    }

    /// Another report is being written: taking one back would put it in its place.
    pub fn is_under_way() -> bool {
        !Self::load().is_empty()
    }

    /// A report that the server refused when it was sent later becomes the draft again, with what is wrong with it.
    pub fn take_back(kept: &str, refused: Option<Problem>) -> bool {
        let Ok(draft) = serde_json::from_str::<Self>(kept) else { return false };
        // It was refused, so none of its tries has arrived.
        preference::write_json(KEY, &Self { refused, unanswered: Vec::new(), saved_at: i18n::now(), ..draft });
        true
    }

    /// Some private windows keep nothing, and then nothing may be promised.
    pub fn can_be_kept() -> bool {
        preference::write("draft.probe", "1");
        let kept = preference::read("draft.probe").is_some();
        preference::remove("draft.probe");
        kept
    }

    pub fn is_empty(&self) -> bool {
        self.category.is_none() && self.place.is_empty() && self.description.trim().is_empty() && self.photos.is_empty()
    }

    /// Kept before sending: should no answer come, this may have arrived all the same.
    pub fn remember_try(&mut self, body: SubmitCase) {
        if self.unanswered.last() != Some(&body) {
            self.unanswered.push(body);
        }
        // The last few are enough: each is as large as the report.
        let over = self.unanswered.len().saturating_sub(4);
        self.unanswered.drain(..over);
    }

    /// The server has refused the last one, so it has not arrived.
    pub fn forget_try(&mut self) {
        self.unanswered.pop();
    }

    /// Whom to answer, for somebody without an account.
    pub fn reporter(&self) -> Reporter {
        let told = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        Reporter { name: told(&self.name), email: told(&self.email), phone: told(&self.phone) }
    }

    /// What similar cases are looked for with; nothing while there is no point or district to look around.
    pub fn question(&self) -> Option<CaseDraft> {
        let placed = self.place.point.is_some() || self.place.district.is_some();
        let question = CaseDraft { category_id: self.category?, place: self.place.place(), text: self.description.trim().to_owned() };
        placed.then_some(question)
    }

    /// What is sent; nothing while the category is missing.
    pub fn body(&self, policy_id: PolicyId, claims: Vec<String>, guest: bool) -> Option<SubmitCase> {
        let reporter = guest.then(|| self.reporter());
        let nameless = reporter.as_ref().is_some_and(|reporter| reporter.name.is_none());
        Some(SubmitCase {
            kind: self.kind,
            category_id: self.category?,
            description: self.description.trim().to_owned(),
            place: self.place.place(),
            details: self.place.details(),
            attachments: claims,
            public_name: if nameless { Some(PublicName::Anonymous) } else { self.public_name },
            reporter,
            policy_id,
            language: Some(i18n::language()),
        })
    }
}

/// One change of a draft.
pub struct Change(Box<dyn FnOnce(&mut Draft)>);

impl Reducible for Draft {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut draft = (*self).clone();
        change.0(&mut draft);
        draft.into()
    }
}

/// Changes the draft, whatever else has changed since this was drawn.
#[derive(Clone, PartialEq)]
pub struct Editor(UseReducerDispatcher<Draft>);

impl Editor {
    pub fn new(draft: &UseReducerHandle<Draft>) -> Self {
        Self(draft.dispatcher())
    }

    pub fn change(&self, change: impl FnOnce(&mut Draft) + 'static) {
        self.0.dispatch(Change(Box::new(change)));
    }

    /// For `oninput` and the like.
    pub fn on<T: 'static>(&self, set: fn(&mut Draft, T)) -> Callback<T> {
        let editor = self.clone();
        Callback::from(move |value| editor.change(move |draft| set(draft, value)))
    }
}
