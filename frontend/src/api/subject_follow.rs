//! Following subjects, and what has happened to them.

use majlis_contract::page::PageQuery;
use majlis_contract::subject::{FollowedSubject, SubjectHistoryEntry};
use majlis_contract::{Page, SubjectId};

use super::ApiError;
use super::request::{Call, query};

pub async fn follow_subject(id: SubjectId) -> Result<(), ApiError> {
    Call::put(format!("/subjects/{id}/follow")).done().await
}

pub async fn unfollow_subject(id: SubjectId) -> Result<(), ApiError> {
    Call::delete(format!("/subjects/{id}/follow")).done().await
}

pub async fn list_followed_subjects(page: &PageQuery) -> Result<Page<FollowedSubject>, ApiError> {
    Call::get(format!("/account/followed-subjects{}", query(page))).send().await
}

pub async fn list_subject_history(id: SubjectId, page: &PageQuery) -> Result<Page<SubjectHistoryEntry>, ApiError> {
    Call::get(format!("/subjects/{id}/history{}", query(page))).send().await
}
