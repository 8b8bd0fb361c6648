//! What is found of each thing: its words as everybody reads them.

use chrono::{DateTime, Utc};
use majlis_contract::search::SearchKind;
use majlis_domain::{markup, search};
use serde_json::Value;
use uuid::Uuid;

use crate::contribution::ContributionRow;
use crate::decision::DecisionRow;
use crate::draft::{PointRow, SectionRow, VersionRow};
use crate::initiative::{InitiativeRow, MilestoneRow};
use crate::newsletter::LetterRow;
use crate::policy::Policy;
use crate::public_case::PublicRow;
use crate::search::DocumentRow;
use crate::subject::SubjectRow;

/// The languages of texts of the municipality.
const LANGUAGES: [&str; 2] = ["ar", "en"];

/// A document that has no number yet.
fn document(kind: SearchKind, id: Uuid, (title, text): (String, String), published_at: DateTime<Utc>) -> DocumentRow {
    let (title_terms, text_terms) = (search::terms(&title), search::terms(&text));
    DocumentRow {
        number: 0,
        kind: kind.to_string(),
        id,
        language: None,
        subject_id: None,
        idea_id: None,
        label: None,
        title,
        text,
        title_terms,
        text_terms,
        published_at,
    }
}

/// Of a published case, with what the municipality answered.
pub(super) fn of_case(row: &PublicRow, answers: &[String]) -> Vec<DocumentRow> {
    let place = [row.address.as_deref(), row.landmark.as_deref()].into_iter().flatten();
    let answers = answers.iter().map(String::as_str);
    let text = std::iter::once(row.description.as_str()).chain(place).chain(answers).collect::<Vec<_>>().join("\n");
    let mut made = document(SearchKind::Case, row.id, (row.subject.clone(), text), row.published_at);
    // It is found by its number too.
    made.title_terms = joined(&[&made.title_terms, &search::terms(&row.reference)]);
    vec![DocumentRow { label: Some(row.reference.clone()), ..made }]
}

/// Of a subject that staff prepared: an initiative is found by what its residents wrote.
pub(super) fn of_subject(row: &SubjectRow) -> Vec<DocumentRow> {
    let at = row.published_at.unwrap_or(row.updated_at);
    in_both(|language| {
        let body = markup::plain(word(&row.body, language));
        let analysis = row.analysis.as_ref().map(|analysis| markup::plain(word(analysis, language))).unwrap_or_default();
        let text = [word(&row.summary, language), &body, word(&row.use_of_input, language), &analysis].join("\n");
        let made = document(SearchKind::Subject, row.id, (word(&row.title, language).to_owned(), text), at);
        DocumentRow { subject_id: Some(row.id), ..made }
    })
}

/// Title and text of an initiative: with the committee's reasons and the milestones of what was adopted, in whichever language they are
/// looked for.
pub(super) fn initiative_words(row: &InitiativeRow, milestones: &[MilestoneRow]) -> (String, String) {
    let answered = row.reasons.iter().chain(milestones.iter().map(|milestone| &milestone.title));
    (row.title.clone(), with_answers(&row.text, answered))
}

pub(super) fn of_initiative(row: &InitiativeRow, words: (String, String)) -> Vec<DocumentRow> {
    let at = row.began_at.unwrap_or(row.updated_at);
    let made = document(SearchKind::Initiative, row.id, words, at);
    vec![DocumentRow { subject_id: Some(row.id), language: Some(row.language.clone()), ..made }]
}

pub(super) fn of_decision(row: &DecisionRow) -> Vec<DocumentRow> {
    let at = row.published_at.unwrap_or(row.updated_at);
    in_both(|language| {
        let text = [&row.decided, &row.reasons, &row.changes].map(|words| word(words, language)).join("\n");
        let made = document(SearchKind::Decision, row.id, (word(&row.title, language).to_owned(), text), at);
        DocumentRow { subject_id: row.subject_id, ..made }
    })
}

pub(super) fn of_contribution(row: &ContributionRow) -> Vec<DocumentRow> {
    let kind = if row.kind == SearchKind::Idea.as_str() { SearchKind::Idea } else { SearchKind::Comment };
    let text = with_answers(&row.text, row.explanation.iter());
    let made = document(kind, row.id, (row.title.clone().unwrap_or_default(), text), row.published_at.unwrap_or(row.created_at));
    vec![DocumentRow { subject_id: Some(row.subject_id), idea_id: row.idea_id, ..made }]
}

/// Of a section as it stands in a version; what was not translated is found in Arabic alone.
pub(super) fn of_section(version: &VersionRow, row: &SectionRow) -> Vec<DocumentRow> {
    let at = version.published_at.unwrap_or(version.updated_at);
    in_both(|language| {
        let words = (word(&row.heading, language).to_owned(), markup::plain(word(&row.text, language)));
        let made = document(SearchKind::DraftSection, row.section_id, words, at);
        DocumentRow { subject_id: Some(version.subject_id), label: Some(row.number.clone()), ..made }
    })
}

/// Of a point whose answer is published.
pub(super) fn of_point(row: &PointRow, published_at: DateTime<Utc>) -> Vec<DocumentRow> {
    in_both(|language| {
        let answer = row.answer.as_ref().map(|answer| word(answer, language)).unwrap_or_default();
        let made = document(SearchKind::DraftPoint, row.id, (word(&row.title, language).to_owned(), answer.to_owned()), published_at);
        DocumentRow { subject_id: Some(row.subject_id), label: Some(row.number.to_string()), ..made }
    })
}

/// Of a letter that was sent.
pub(super) fn of_letter(row: &LetterRow) -> Vec<DocumentRow> {
    let at = row.send_at.unwrap_or(row.updated_at);
    in_both(|language| {
        let words = (word(&row.subject, language).to_owned(), markup::plain(word(&row.body, language)));
        document(SearchKind::Letter, row.id, words, at)
    })
}

/// Of a text that people agree to.
pub(super) fn of_policy(row: &Policy) -> Vec<DocumentRow> {
    in_both(|language| {
        // Not CommonMark: paragraphs, and headings behind two signs.
        let body = word(&row.body, language).lines().map(|line| line.trim_start_matches("## "));
        let clauses = row.reasons.iter().flat_map(Value::as_array).flatten().map(|reason| word(&reason["clause"], language));
        let text = body.chain(clauses).collect::<Vec<_>>().join("\n");
        let words = (word(&row.title, language).to_owned(), text);
        DocumentRow { label: Some(row.version.to_string()), ..document(SearchKind::Policy, row.id, words, row.effective_at) }
    })
}

/// What a resident wrote, and below it what the municipality answered, in both languages.
fn with_answers<'v>(text: &str, answers: impl Iterator<Item = &'v Value>) -> String {
    let answers = answers.flat_map(|words| LANGUAGES.map(|language| word(words, language)));
    std::iter::once(text).chain(answers.filter(|words| !words.is_empty())).collect::<Vec<_>>().join("\n")
}

/// One document for each language that has words.
fn in_both(make: impl Fn(&str) -> DocumentRow) -> Vec<DocumentRow> {
    let made = LANGUAGES.into_iter().map(|language| DocumentRow { language: Some(language.to_owned()), ..make(language) });
    made.filter(|made| !(made.title_terms.is_empty() && made.text_terms.is_empty())).collect()
}

fn word<'v>(words: &'v Value, language: &str) -> &'v str {
    words.get(language).and_then(Value::as_str).unwrap_or_default()
}

fn joined(terms: &[&str]) -> String {
    terms.iter().copied().filter(|terms| !terms.is_empty()).collect::<Vec<_>>().join(" ")
}

/// All terms of a document for the index of SQLite; on PostgreSQL the column makes them.
pub(super) fn index_terms(row: &DocumentRow) -> String {
    let of_title = row.title_terms.split(' ').filter(|term| !term.is_empty()).map(|term| format!("={term}"));
    let of_title = of_title.collect::<Vec<_>>().join(" ");
    joined(&[&row.title_terms, &row.text_terms, &of_title, &format!("#{}", row.kind)])
}
