//! A draft by-law in its versions, and what people say to its sections.

use majlis_contract::contribution::CreateComment;
use majlis_contract::draft::{DraftText, MoveVersion, SaveVersion, SectionInput, VersionStep, VersionView};
use majlis_contract::subject::{CreateSubject, Means, ParticipationKind, SubjectStep, SubjectView};
use majlis_contract::{Bilingual, SectionId, SubjectId};
use serde::Deserialize;

use super::{Announced, Cast, heard, step, ticket, version};
use crate::directory::Directory;
use crate::{App, AppResult, draft, subject};

/// A by-law that is asked about.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Consultation {
    announced: Announced,
    sections: Vec<Section>,
    /// What the second version changes.
    revision: Revision,
    comments: Vec<Comment>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    heading: Bilingual,
    text: Bilingual,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Revision {
    note: Bilingual,
    /// From 1.
    section: usize,
    text: Bilingual,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Comment {
    /// From 1; none for the whole.
    section: Option<usize>,
    text: String,
    /// The municipality says it itself.
    #[serde(default)]
    official: bool,
}

/// Publishes the draft, lets people speak, and publishes what was changed after that.
pub(super) async fn play(app: &App, directory: &Directory, cast: &Cast, told: &Consultation) -> AppResult<()> {
    let means = vec![Means::Comments, Means::Support];
    let input = CreateSubject { kind: ParticipationKind::Consultation, means, ..told.announced.input(app, directory) };
    let made = subject::create(app, &cast.manager, &ticket(app, "create_subject"), input).await?;
    let sections = told.sections.iter().zip(1..).map(|(section, number)| section.input(None, number));
    let first = published(app, cast, made.id, None, sections.collect()).await?;
    let made = subject::show(app, &cast.manager, made.id).await?;
    let open = step(app, cast, &made, SubjectStep::Publish, told.announced.reason.clone()).await?;
    for (number, comment) in told.comments.iter().enumerate() {
        say(app, cast, &open, &first, (number, comment)).await?;
    }
    let kept = first.sections.iter().zip(&told.sections).zip(1..);
    let sections = kept.map(|((section, written), number)| {
        let input = written.input(Some(section.id), number);
        if number == told.revision.section { SectionInput { text: both(&told.revision.text), ..input } } else { input }
    });
    published(app, cast, made.id, Some(both(&told.revision.note)), sections.collect()).await?;
    Ok(())
}

impl Section {
    fn input(&self, id: Option<SectionId>, number: usize) -> SectionInput {
        SectionInput { id, number: number.to_string(), heading: both(&self.heading), text: both(&self.text) }
    }
}

fn both(words: &Bilingual) -> DraftText {
    DraftText { ar: words.ar.clone(), en: Some(words.en.clone()) }
}

async fn published(app: &App, cast: &Cast, id: SubjectId, note: Option<DraftText>, sections: Vec<SectionInput>) -> AppResult<VersionView> {
    let begun = draft::begin(app, &cast.manager, &ticket(app, "begin_version"), id).await?;
    let input = SaveVersion { note, sections };
    let saved = draft::save(app, &cast.manager, id, begun.number, version(&begun.etag)?, input).await?;
    let step = MoveVersion { step: VersionStep::Publish };
    draft::step(app, &cast.manager, id, saved.number, version(&saved.etag)?, step).await
}

async fn say(app: &App, cast: &Cast, subject: &SubjectView, draft: &VersionView, (number, told): (usize, &Comment)) -> AppResult<()> {
    let section = told.section.and_then(|number| draft.sections.get(number.checked_sub(1)?));
    let person = if told.official { Some(&cast.manager) } else { cast.resident(number + 7) };
    let Some(person) = person else { return Ok(()) };
    let input = CreateComment {
        idea_id: None,
        section_id: section.map(|section| section.id),
        reply_to: None,
        text: told.text.clone(),
        public_name: None,
        policy_id: Some(cast.policy),
        personal_data_checked: true,
    };
    heard(app, cast, person, subject.id, input).await
}
