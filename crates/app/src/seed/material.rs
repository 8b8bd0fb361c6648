//! What generated cases are made of: streets, landmarks, names and stories, from a TOML file.

use majlis_contract::case::{CaseKind, RejectionReason};
use majlis_contract::{Bilingual, Language};
use majlis_domain::text::search_form;
use serde::Deserialize;

/// The file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseMaterial {
    pub streets: Vec<Bilingual>,
    pub landmarks: Vec<Bilingual>,
    pub names: Names,
    pub stories: Vec<Story>,
}

/// Names of made-up people.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    pub arabic: Vec<String>,
    pub english: Vec<String>,
}

/// One kind of event, in both languages.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    pub category: String,
    pub kind: CaseKind,
    texts_ar: Vec<String>,
    texts_en: Vec<String>,
    questions_ar: Vec<String>,
    questions_en: Vec<String>,
    answers_ar: Vec<String>,
    answers_en: Vec<String>,
    replies_ar: Vec<String>,
    replies_en: Vec<String>,
    resolutions_ar: Vec<String>,
    resolutions_en: Vec<String>,
    pub notes_ar: Vec<String>,
    rejection: Option<Rejection>,
    reopen_ar: String,
    reopen_en: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rejection {
    reason: RejectionReason,
    ar: String,
    en: String,
}

/// A story as it is told in one language.
#[derive(Debug, Clone, Copy)]
pub struct Telling<'a> {
    pub texts: &'a [String],
    pub questions: &'a [String],
    pub answers: &'a [String],
    pub replies: &'a [String],
    pub resolutions: &'a [String],
    pub rejection: Option<(RejectionReason, &'a str)>,
    pub reopen: &'a str,
}

/// The material can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct MaterialError(pub(super) String);

impl CaseMaterial {
    /// Reads the file.
    pub fn read(text: &str) -> Result<Self, MaterialError> {
        let material: Self = toml::from_str(text).map_err(|error| MaterialError(error.to_string()))?;
        let wanted = [material.streets.len(), material.landmarks.len(), material.names.arabic.len(), material.names.english.len()];
        if wanted.contains(&0) || material.stories.is_empty() {
            return Err(MaterialError("streets, landmarks, names and stories are all needed".into()));
        }
        for (i, story) in material.stories.iter().enumerate() {
            for language in Language::ALL {
                story.tell(*language).check().map_err(|mistake| MaterialError(format!("stories[{i}] ({language}): {mistake}")))?;
            }
        }
        Ok(material)
    }
}

impl Story {
    /// The story in one language.
    pub fn tell(&self, language: Language) -> Telling<'_> {
        let rejection = self.rejection.as_ref();
        match language {
            Language::Arabic => Telling {
                texts: &self.texts_ar,
                questions: &self.questions_ar,
                answers: &self.answers_ar,
                replies: &self.replies_ar,
                resolutions: &self.resolutions_ar,
                rejection: rejection.map(|found| (found.reason, found.ar.as_str())),
                reopen: &self.reopen_ar,
            },
            Language::English => Telling {
                texts: &self.texts_en,
                questions: &self.questions_en,
                answers: &self.answers_en,
                replies: &self.replies_en,
                resolutions: &self.resolutions_en,
                rejection: rejection.map(|found| (found.reason, found.en.as_str())),
                reopen: &self.reopen_en,
            },
        }
    }
}

impl Telling<'_> {
    fn check(&self) -> Result<(), &'static str> {
        let full = [self.texts, self.replies, self.resolutions].iter().all(|list| !list.is_empty());
        match () {
            () if !full => Err("texts, replies and resolutions are needed"),
            () if self.questions.len() != self.answers.len() => Err("every question needs its answer"),
            () => Ok(()),
        }
    }

    /// The resolution that speaks of the same things as the text, by the words that they share.
    pub fn fitting_resolution(&self, text: &str) -> usize {
        let words = long_words(text);
        let shared = |resolution: &String| long_words(resolution).iter().filter(|word| words.iter().any(|w| akin(w, word))).count();
        // The first of the best: authors put the most general first.
        let scores: Vec<usize> = self.resolutions.iter().map(shared).collect();
        let best = scores.iter().copied().max().unwrap_or_default();
        scores.iter().position(|score| *score == best).unwrap_or_default()
    }
}

fn long_words(text: &str) -> Vec<String> {
    search_form(text).split(' ').filter(|word| word.chars().count() >= 4).map(str::to_owned).collect()
}

/// Whether two words begin alike, which is as near to a common root as a prefix gets.
fn akin(a: &str, b: &str) -> bool {
    a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count() >= 4
}

impl MaterialError {
    /// A mistake in one story.
    pub fn at(story: usize, mistake: impl std::fmt::Display) -> Self {
        Self(format!("stories[{story}]: {mistake}"))
    }
}
