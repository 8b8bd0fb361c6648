//! What those see of a case who are outside of it, such as its followers: what staff let through, and nothing of the
//! original. Of a case that isn't public they see what it is about, and no words.

use std::collections::HashMap;

use majlis_contract::CategoryId;
use majlis_contract::case::CaseDetails;
use majlis_domain::case::Standing;
use majlis_persistence::case::CaseRow;
use majlis_persistence::public_case::{self as published, PublicRow};
use majlis_persistence::{ConnectionTrait, DbErr};
use serde_json::json;
use uuid::Uuid;

use crate::directory::Directory;

/// Sees of a case what everybody sees.
pub(crate) const fn is_outside(standing: Standing) -> bool {
    matches!(standing, Standing::Public | Standing::Follower)
}

/// What is published of some cases.
pub(crate) async fn published_of(db: &impl ConnectionTrait, ids: &[Uuid]) -> Result<HashMap<Uuid, PublicRow>, DbErr> {
    Ok(published::find_all(db, ids).await?.into_iter().map(|row| (row.id, row)).collect())
}

/// The case with what is published of it in the place of what was sent.
pub(crate) fn veiled(directory: &Directory, row: CaseRow, shown: Option<&PublicRow>) -> CaseRow {
    let subject = subject(directory, (row.category_id, &row.language), shown);
    match shown {
        Some(shown) => CaseRow {
            subject,
            description: shown.description.clone(),
            latitude: shown.latitude,
            longitude: shown.longitude,
            address: shown.address.clone(),
            details: json!(CaseDetails { landmark: shown.landmark.clone() }),
            search: shown.search.clone(),
            ..row
        },
        None => CaseRow {
            description: subject.clone(),
            subject,
            latitude: None,
            longitude: None,
            address: None,
            details: json!(CaseDetails::default()),
            search: String::new(),
            ..row
        },
    }
}

/// The published subject; of a case that isn't public, with the category and the language that are given, its category.
pub(crate) fn subject(directory: &Directory, of: (Uuid, &str), shown: Option<&PublicRow>) -> String {
    if let Some(shown) = shown {
        return shown.subject.clone();
    }
    let category = directory.category_ref(CategoryId(of.0));
    category.map(|category| category.name.get(of.1.parse().unwrap_or_default()).to_owned()).unwrap_or_default()
}
