//! A report that is being written. Where it is kept until it has arrived stands in `drawer.rs`.

use std::rc::Rc;

use chrono::{DateTime, Utc};
use majlis_contract::case::{CaseDraft, CaseKind, Reporter, SubmitCase};
use majlis_contract::problem::Problem;
use majlis_contract::role::PublicName;
use majlis_contract::{CategoryId, PolicyId};
use serde::{Deserialize, Deserializer, Serialize};
use yew::prelude::*;

use crate::api::fresh_key;
use crate::cases::{KeptPhoto, PlaceChoice};
use crate::i18n;

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
    #[serde(default, deserialize_with = "known_problem")]
    pub refused: Option<Problem>,
}

/// None for one of another version: the draft is worth more than why it was refused.
fn known_problem<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Problem>, D::Error> {
    Ok(serde_json::from_value(serde_json::Value::deserialize(from)?).ok())
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
pub struct Editor {
    draft: UseReducerDispatcher<Draft>,
    closed: bool,
}

impl Editor {
    pub fn new(draft: &UseReducerHandle<Draft>) -> Self {
        Self { draft: draft.dispatcher(), closed: false }
    }

    /// For the fields, while the report is sent as it was: what was changed meanwhile would be lost.
    pub fn closed(&self, closed: bool) -> Self {
        Self { closed, ..self.clone() }
    }

    pub fn change(&self, change: impl FnOnce(&mut Draft) + 'static) {
        if !self.closed {
            self.draft.dispatch(Change(Box::new(change)));
        }
    }

    /// For `oninput` and the like.
    pub fn on<T: 'static>(&self, set: fn(&mut Draft, T)) -> Callback<T> {
        let editor = self.clone();
        Callback::from(move |value| editor.change(move |draft| set(draft, value)))
    }
}
