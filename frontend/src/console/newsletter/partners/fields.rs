//! What staff write of an organisation, new or known.

use majlis_contract::Bilingual;
use majlis_contract::newsletter::PartnerView;
use yew::prelude::*;

use crate::form::{FieldErrors, bind, field_id};
use crate::t;
use crate::ui::{Field, TextArea};

/// What is written so far.
#[derive(Clone, PartialEq)]
pub struct Written {
    arabic: UseStateHandle<String>,
    english: UseStateHandle<String>,
    contact: UseStateHandle<String>,
    note: UseStateHandle<String>,
}

/// Begins with what is known of an organisation.
#[hook]
pub fn use_written(known: Option<&PartnerView>) -> Written {
    Written {
        arabic: use_state(|| known.map(|view| view.name.ar.clone()).unwrap_or_default()),
        english: use_state(|| known.map(|view| view.name.en.clone()).unwrap_or_default()),
        contact: use_state(|| known.and_then(|view| view.contact.clone()).unwrap_or_default()),
        note: use_state(|| known.and_then(|view| view.note.clone()).unwrap_or_default()),
    }
}

impl Written {
    pub fn name(&self) -> Bilingual {
        Bilingual::new(self.arabic.trim(), self.english.trim())
    }

    pub fn contact(&self) -> Option<String> {
        said(&self.contact)
    }

    pub fn note(&self) -> Option<String> {
        said(&self.note)
    }

    /// Empties all of it.
    pub fn clear(&self) {
        [&self.arabic, &self.english, &self.contact, &self.note].into_iter().for_each(|one| one.set(String::new()));
    }

    /// The name in both languages; `part` tells the fields of several forms apart.
    pub fn names(&self, part: &str, errors: &FieldErrors) -> Html {
        let name = t!("partner-name");
        let (ar, en) = (format!("{part}/name/ar"), format!("{part}/name/en"));
        html! {
            <div class="grid grid--2 gap-3">
                <Field id={field_id(&ar)} label={t!("field-in-arabic", field = name.as_str())} value={(*self.arabic).clone()}
                    oninput={bind(&self.arabic)} error={errors.at(&ar).map(AttrValue::from)} />
                <Field id={field_id(&en)} label={t!("field-in-english", field = name.as_str())} value={(*self.english).clone()}
                    oninput={bind(&self.english)} error={errors.at(&en).map(AttrValue::from)} />
            </div>
        }
    }

    /// Whom to speak to, and the note.
    pub fn others(&self, part: &str, errors: &FieldErrors) -> Html {
        let (contact, note) = (format!("{part}/contact"), format!("{part}/note"));
        html! {
            <>
                <Field id={field_id(&contact)} label={t!("partner-contact")} value={(*self.contact).clone()} oninput={bind(&self.contact)}
                    error={errors.at(&contact).map(AttrValue::from)} optional={true} />
                <TextArea id={field_id(&note)} label={t!("partner-note")} value={(*self.note).clone()} oninput={bind(&self.note)}
                    error={errors.at(&note).map(AttrValue::from)} optional={true} />
            </>
        }
    }
}

fn said(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}
