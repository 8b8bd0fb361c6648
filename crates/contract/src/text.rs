//! Texts in both languages.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::Language;

/// A text in Arabic and in English. Neither may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Bilingual {
    /// The Arabic text.
    #[validate(length(min = 1, max = 20000))]
    #[cfg_attr(feature = "openapi", schema(example = "إنارة الشوارع"))]
    pub ar: String,
    /// The English text.
    #[validate(length(min = 1, max = 20000))]
    #[cfg_attr(feature = "openapi", schema(example = "Street lighting"))]
    pub en: String,
}

impl Bilingual {
    /// Both languages at once.
    pub fn new(ar: impl Into<String>, en: impl Into<String>) -> Self {
        Self { ar: ar.into(), en: en.into() }
    }

    /// The text in one language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Arabic => &self.ar,
            Language::English => &self.en,
        }
    }
}
