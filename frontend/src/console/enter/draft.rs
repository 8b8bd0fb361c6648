//! What was written so far; the tab keeps it until it is sent.

use majlis_contract::case::{CaseDetails, CaseDraft, CaseKind, Channel, EnterCase, Priority, Reporter};
use majlis_contract::problem::{FieldCode, FieldError};
use majlis_contract::validation::check;
use majlis_contract::{CategoryId, Language};
use serde::{Deserialize, Serialize};

use crate::cases::{KeptPhoto, PlaceChoice};
use crate::i18n::language;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    pub channel: Channel,
    pub kind: CaseKind,
    pub category: Option<CategoryId>,
    pub description: String,
    pub place: PlaceChoice,
    pub landmark: String,
    pub name: String,
    pub phone: String,
    pub email: String,
    pub language: Language,
    pub priority: Option<Priority>,
    pub photos: Vec<KeptPhoto>,
}

impl Draft {
    /// The next case mostly comes the same way.
    pub fn after(channel: Channel) -> Self {
        Self {
            channel,
            kind: CaseKind::Complaint,
            category: None,
            description: String::new(),
            place: PlaceChoice::default(),
            landmark: String::new(),
            name: String::new(),
            phone: String::new(),
            email: String::new(),
            language: language(),
            priority: None,
            photos: Vec::new(),
        }
    }

    /// What similar cases are looked for with; nothing while there is no category, or no point or district.
    pub fn question(&self) -> Option<CaseDraft> {
        let placed = self.place.point.is_some() || self.place.district.is_some();
        let draft = CaseDraft { category_id: self.category?, place: self.place.place(), text: self.description.trim().to_owned() };
        (placed && check(&draft).is_empty()).then_some(draft)
    }

    /// What is sent, once it is good.
    pub fn body(&self, attachments: Vec<String>) -> Result<EnterCase, Vec<FieldError>> {
        let filled = |text: &str| Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
        let body = EnterCase {
            kind: self.kind,
            category_id: self.category.unwrap_or_else(|| CategoryId(uuid::Uuid::nil())),
            description: self.description.trim().to_owned(),
            place: self.place.place(),
            details: CaseDetails { landmark: filled(&self.landmark) },
            attachments,
            channel: self.channel,
            reporter: Reporter { name: filled(&self.name), email: filled(&self.email), phone: filled(&self.phone) },
            priority: self.priority,
            language: self.language,
        };
        let mut errors = Vec::new();
        if self.category.is_none() {
            errors.push(FieldError::new("/category_id", FieldCode::Required));
        }
        errors.extend(check(&body));
        if errors.is_empty() { Ok(body) } else { Err(errors) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_all_that_is_missing_at_once() {
        let errors = Draft::after(Channel::Counter).body(Vec::new()).err().unwrap_or_default();
        for pointer in ["/category_id", "/description", "/place/address", "/reporter/email"] {
            assert!(errors.iter().any(|error| error.pointer == pointer), "{pointer}");
        }
    }
}
