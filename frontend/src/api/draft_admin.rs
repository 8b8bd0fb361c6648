//! Drafts of by-laws and the points that are made on them, as staff write them.

use majlis_contract::contribution::ContributionView;
use majlis_contract::draft::{
    CommentsSorted, ConsultationView, CreatePoint, EditPoint, ImportedDraft, MoveVersion, PointView, SaveVersion, SortComments,
    SortingQuery, VersionStep, VersionView,
};
use majlis_contract::{Page, PointId, SubjectId};
use web_sys::File;

use super::ApiError;
use super::request::{Call, query};

/// The first is empty, others begin as a copy of the last.
pub async fn create_version(id: SubjectId, key: &str) -> Result<VersionView, ApiError> {
    Call::post(format!("/subjects/{id}/versions")).idempotency_key(key).send().await
}

pub async fn save_version(id: SubjectId, number: u32, etag: &str, body: &SaveVersion) -> Result<VersionView, ApiError> {
    Call::put(format!("/subjects/{id}/versions/{number}")).if_match(etag).json(body).send().await
}

pub async fn move_version(id: SubjectId, number: u32, etag: &str, step: VersionStep) -> Result<VersionView, ApiError> {
    Call::post(format!("/subjects/{id}/versions/{number}/steps")).if_match(etag).json(&MoveVersion { step }).send().await
}

/// Cuts a text into sections; nothing is kept.
pub async fn import_text(id: SubjectId, text: String) -> Result<ImportedDraft, ApiError> {
    Call::post(format!("/subjects/{id}/draft-imports")).text("text/markdown", text).send().await
}

/// As [`import_text`], of a file of the media type that is told.
pub async fn import_file(id: SubjectId, kind: &str, file: &File) -> Result<ImportedDraft, ApiError> {
    Call::post(format!("/subjects/{id}/draft-imports")).file_as(kind, file).send().await
}

pub async fn create_point(id: SubjectId, key: &str, body: &CreatePoint) -> Result<PointView, ApiError> {
    Call::post(format!("/subjects/{id}/points")).idempotency_key(key).json(body).send().await
}

pub async fn edit_point(id: PointId, etag: &str, body: &EditPoint) -> Result<PointView, ApiError> {
    Call::patch(format!("/points/{id}")).if_match(etag).json(body).send().await
}

/// What residents said that is in no point yet, or in one.
pub async fn list_sorting(id: SubjectId, wanted: &SortingQuery) -> Result<Page<ContributionView>, ApiError> {
    Call::get(format!("/subjects/{id}/sorting{}", query(wanted))).send().await
}

pub async fn sort_comments(id: SubjectId, body: &SortComments) -> Result<CommentsSorted, ApiError> {
    Call::put(format!("/subjects/{id}/sorting")).json(body).send().await
}

pub async fn publish_points(id: SubjectId, etag: &str) -> Result<ConsultationView, ApiError> {
    Call::post(format!("/subjects/{id}/points/publication")).if_match(etag).send().await
}
