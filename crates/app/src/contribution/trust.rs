//! Whether the asker is one of those whose words are published at once.

use majlis_contract::subject::Review;
use majlis_domain::Actor;
use majlis_domain::contribution::{TRUSTED_FROM, is_trusted};
use majlis_persistence::ConnectionTrait;
use majlis_persistence::contribution::{self as store, ContributionRow};
use majlis_persistence::subject::SubjectRow;

use crate::AppResult;

/// Whether the asker is trusted. It is asked for only where one of these is their own, on a subject where trust matters.
pub(super) async fn trusted<'a>(
    db: &impl ConnectionTrait,
    actor: &Actor,
    mut on: impl Iterator<Item = (&'a ContributionRow, &'a SubjectRow)>,
) -> AppResult<bool> {
    let Some(account) = actor.account() else { return Ok(false) };
    if !on.any(|(row, subject)| row.author_id == account.0 && subject.review == Review::AfterIfTrusted.as_str()) {
        return Ok(false);
    }
    let (published, was_hidden) = store::record_of(db, account.0, TRUSTED_FROM).await?;
    Ok(is_trusted(published, was_hidden))
}
