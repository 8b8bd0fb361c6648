//! What is written on a case and not sent yet, kept on the device.

use majlis_contract::CaseId;
use majlis_contract::case::CaseAction;
use serde::{Deserialize, Serialize};

use crate::cases::KeptPhoto;
use crate::preference;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Draft {
    pub text: String,
    pub photos: Vec<KeptPhoto>,
}

fn key(case: CaseId, action: CaseAction) -> String {
    format!("draft.case.{case}.{action}")
}

/// What was kept; photos that the server has thrown away by now are not among it.
pub fn read(case: CaseId, action: CaseAction) -> Option<Draft> {
    let mut draft: Draft = preference::read_json(&key(case, action))?;
    draft.photos.retain(KeptPhoto::can_be_claimed);
    Some(draft)
}

pub fn write(case: CaseId, action: CaseAction, text: &str, photos: Vec<KeptPhoto>) {
    if text.trim().is_empty() && photos.is_empty() {
        forget(case, action);
    } else {
        preference::write_json(&key(case, action), &Draft { text: text.to_owned(), photos });
    }
}

pub fn forget(case: CaseId, action: CaseAction) {
    preference::remove(&key(case, action));
}
