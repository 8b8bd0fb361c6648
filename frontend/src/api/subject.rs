//! Subjects, and what is said on them.

use chrono::{DateTime, Utc};
use majlis_contract::contribution::{
    CommentQuery, ContributionView, CreateComment, CreateIdea, IdeaMap, IdeaMapQuery, IdeaQuery, LiveQuery, SimilarIdeas, SimilarIdeasDraft,
};
use majlis_contract::subject::{BoardQuery, FeedQuery, SubjectSummary, SubjectView};
use majlis_contract::{Page, SubjectId};

use super::ApiError;
use super::request::{BASE, Call, query};

/// Where the board is as an Atom feed.
pub fn feed_address(wanted: &FeedQuery) -> String {
    format!("{BASE}/subjects/feed.atom{}", query(wanted))
}

/// Where what opens and closes is as a calendar.
pub fn calendar_address(wanted: &FeedQuery) -> String {
    format!("{BASE}/subjects/calendar.ics{}", query(wanted))
}

/// Where new comments on a subject are told as they appear, after the last one that was heard of.
pub fn live_address(id: SubjectId, since: Option<DateTime<Utc>>) -> String {
    format!("{BASE}/subjects/{id}/comments/live{}", query(&LiveQuery { since, lasts: None }))
}

pub async fn list_subjects(asked: &BoardQuery) -> Result<Page<SubjectSummary>, ApiError> {
    Call::get(format!("/subjects{}", query(asked))).unsigned().send().await
}

pub async fn get_subject(id: SubjectId) -> Result<SubjectView, ApiError> {
    Call::get(format!("/subjects/{id}")).send().await
}

pub async fn list_ideas(id: SubjectId, asked: &IdeaQuery) -> Result<Page<ContributionView>, ApiError> {
    Call::get(format!("/subjects/{id}/ideas{}", query(asked))).send().await
}

/// Ideas like what is being written.
pub async fn find_similar_ideas(id: SubjectId, asked: &SimilarIdeasDraft) -> Result<SimilarIdeas, ApiError> {
    Call::post(format!("/subjects/{id}/ideas/similar")).json(asked).send().await
}

pub async fn get_idea_map(id: SubjectId, asked: &IdeaMapQuery) -> Result<IdeaMap, ApiError> {
    Call::get(format!("/subjects/{id}/ideas/map{}", query(asked))).send().await
}

pub async fn create_idea(id: SubjectId, key: &str, body: &CreateIdea) -> Result<ContributionView, ApiError> {
    Call::post(format!("/subjects/{id}/ideas")).idempotency_key(key).json(body).send().await
}

pub async fn list_comments(id: SubjectId, asked: &CommentQuery) -> Result<Page<ContributionView>, ApiError> {
    Call::get(format!("/subjects/{id}/comments{}", query(asked))).send().await
}

pub async fn create_comment(id: SubjectId, key: &str, body: &CreateComment) -> Result<ContributionView, ApiError> {
    Call::post(format!("/subjects/{id}/comments")).idempotency_key(key).json(body).send().await
}
