//! Reads a draft out of a file, for an officer to correct. Nothing of it is kept.

mod docx;
mod pdf;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use majlis_contract::SubjectId;
use majlis_contract::draft::{HEADING_LENGTH, ImportWarning, ImportedDraft, ProposedSection, SECTION_LENGTH, SECTIONS};
use majlis_contract::problem::FieldCode;
use majlis_domain::draft::arabic_layer::repair;
use majlis_domain::draft::cutting::cut;
use majlis_domain::{Actor, text};
use tokio::sync::Semaphore;

use super::visible;
use crate::{App, AppError, AppResult};

/// Characters that are read out of a file at most; a by-law has some tens of thousands.
const MOST: usize = 2_000_000;
/// How long a file may take to read.
const PATIENCE: Duration = Duration::from_secs(20);
/// Files are read one after the other: each may need much memory for a while.
static ROOM: Semaphore = Semaphore::const_new(1);

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// CommonMark or plain text, in UTF-8.
    Text,
    Docx,
    Pdf,
}

impl Form {
    /// By its media type.
    pub fn of(media_type: &str) -> Option<Self> {
        match media_type {
            "text/markdown" | "text/plain" => Some(Self::Text),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => Some(Self::Docx),
            "application/pdf" => Some(Self::Pdf),
            _ => None,
        }
    }
}

/// The text of a file, cut into sections; what had to be mended is said, and what could not be.
pub async fn import(app: &App, actor: &Actor, id: SubjectId, form: Form, bytes: Vec<u8>) -> AppResult<ImportedDraft> {
    visible(app.db.read(), actor, id).await?;
    let turn = ROOM.acquire().await.map_err(AppError::internal)?;
    let stop = Stop::default();
    let reading = tokio::task::spawn_blocking({
        let stop = stop.clone();
        move || {
            // The next file waits until this one is let go of, and not only until nobody waits for it.
            let _turn = turn;
            imported(form, &bytes, &stop)
        }
    });
    match tokio::time::timeout(PATIENCE, reading).await {
        Ok(done) => done.map_err(AppError::internal)?.ok_or_else(|| AppError::field("", FieldCode::Invalid)),
        Err(_) => {
            stop.0.store(true, Ordering::Relaxed);
            Err(AppError::field("", FieldCode::Invalid))
        }
    }
}

/// Tells a reading that nobody waits for it any more.
#[derive(Clone, Default)]
struct Stop(Arc<AtomicBool>);

impl Stop {
    fn is_wanted(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// What was read; none where the file is not of its form.
fn imported(form: Form, bytes: &[u8], stop: &Stop) -> Option<ImportedDraft> {
    let read = match form {
        Form::Text => String::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).to_vec()).ok()?,
        Form::Docx => docx::text(bytes, MOST)?,
        Form::Pdf => pdf::text(bytes, MOST, stop)?,
    };
    let (read, is_cut_off) = at_most(read);
    let mut warnings = Vec::new();
    let mended = if form == Form::Pdf {
        let layer = repair(&read);
        warnings.extend(layer.verdict.warnings());
        layer.text
    } else {
        read
    };
    let found = cut(&text::clean(&mended));
    let is_cut = found.len() > 1 || found.first().is_some_and(|one| !one.number.is_empty());
    let (sections, is_too_much) = fitting(found);
    if sections.is_empty() {
        warnings.push(ImportWarning::NoText);
    } else if !is_cut {
        warnings.push(ImportWarning::NotCut);
    }
    if is_cut_off || is_too_much {
        warnings.push(ImportWarning::CutOff);
    }
    Some(ImportedDraft { sections, warnings })
}

/// The beginning of a text, and whether there was more.
fn at_most(mut text: String) -> (String, bool) {
    let end = text.char_indices().nth(MOST).map(|(end, _)| end);
    if let Some(end) = end {
        text.truncate(end);
    }
    (text, end.is_some())
}

/// As much as a version can hold, and whether there was more.
fn fitting(mut sections: Vec<ProposedSection>) -> (Vec<ProposedSection>, bool) {
    let most = usize::try_from(SECTIONS).unwrap_or(usize::MAX);
    let mut more = sections.len() > most;
    sections.truncate(most);
    for (words, length) in sections.iter_mut().flat_map(|one| [(&mut one.heading, HEADING_LENGTH), (&mut one.text, SECTION_LENGTH)]) {
        if let Some((end, _)) = words.char_indices().nth(length) {
            words.truncate(end);
            more = true;
        }
    }
    (sections, more)
}

#[cfg(test)]
mod tests;
