//! The cases that a case was merged with, as far as the asker may know of them.

use std::collections::HashMap;

use majlis_contract::CaseId;
use majlis_contract::attachment::AttachmentView;
use majlis_contract::case::{CaseLink, MergedCase};
use majlis_domain::case::Standing;
use majlis_persistence::case::{self as store, CaseRow};
use majlis_persistence::{ConnectionTrait, attachment as attachments, follower, public_case as published};
use uuid::Uuid;

use super::Asker;
use super::follower::{follower_secret, who_reported};
use super::outside::is_outside;
use crate::{App, AppResult, attachment};

/// How many merged cases a case shows.
const MOST_SHOWN: u64 = 20;

/// What a view says of them.
#[derive(Debug, Default)]
pub struct Relatives {
    pub duplicate_of: Option<CaseLink>,
    pub merged: Vec<MergedCase>,
}

/// Looks nowhere for the many that were never merged.
pub async fn of(app: &App, db: &impl ConnectionTrait, asker: &Asker, standing: Standing, row: &CaseRow) -> AppResult<Relatives> {
    Ok(Relatives { duplicate_of: kept(app, db, asker, standing, row).await?, merged: merged(app, db, asker, row).await? })
}

async fn kept(app: &App, db: &impl ConnectionTrait, asker: &Asker, standing: Standing, row: &CaseRow) -> AppResult<Option<CaseLink>> {
    let Some(kept) = row.duplicate_of else { return Ok(None) };
    let Some(kept) = store::find(db, kept).await? else { return Ok(None) };
    let link = |secret| CaseLink { id: CaseId(kept.id), reference: kept.reference.clone(), secret };
    if asker.reading(app, db, &kept).await? != Standing::Stranger {
        return Ok(Some(link(None)));
    }
    // A guest who reported the merged one follows the other by another secret.
    let (Standing::Reporter, Some(who)) = (standing, who_reported(app, row)) else { return Ok(None) };
    let follower = follower::find(db, kept.id, &who).await?.filter(|follower| follower.left_at.is_none() && follower.account_id.is_none());
    Ok(follower.map(|follower| link(Some(follower_secret(app, follower.id)))))
}

async fn merged(app: &App, db: &impl ConnectionTrait, asker: &Asker, row: &CaseRow) -> AppResult<Vec<MergedCase>> {
    let known = known_merged(app, db, asker, row).await?;
    if known.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = known.iter().map(|(row, _)| row.id).collect();
    let mut photos: HashMap<Uuid, Vec<AttachmentView>> = HashMap::new();
    let public = published::find_all(db, &ids).await?;
    let seen_by_all = |id: Uuid| public.iter().find(|public| public.id == id);
    let outside: Vec<Uuid> = known.iter().filter(|(_, standing)| is_outside(*standing)).map(|(row, _)| row.id).collect();
    for photo in attachments::first_of_cases(db, &ids).await? {
        let case = photo.case_id.unwrap_or_default();
        let views = match seen_by_all(case).filter(|_| outside.contains(&case)) {
            Some(public) if published::hidden_ids(&public.hidden_photos).contains(&photo.id) => Vec::new(),
            Some(_) => attachment::public_views(app, &[photo]),
            None => attachment::views(app, &attachment::originals(vec![photo])),
        };
        photos.entry(case).or_default().extend(views);
    }
    let mut shown = |(row, _): (CaseRow, Standing)| {
        // Others read what staff let through, not what was sent.
        let public = seen_by_all(row.id).filter(|_| outside.contains(&row.id));
        MergedCase {
            photos: photos.remove(&row.id).unwrap_or_default(),
            id: CaseId(row.id),
            reference: row.reference,
            subject: public.map_or(row.subject, |public| public.subject.clone()),
            description: public.map_or(row.description, |public| public.description.clone()),
            created_at: row.created_at,
        }
    };
    Ok(known.into_iter().map(&mut shown).collect())
}

/// The cases that were merged into one, with the asker's standing to each; not those that the asker may not know of.
pub async fn known_merged(app: &App, db: &impl ConnectionTrait, asker: &Asker, row: &CaseRow) -> AppResult<Vec<(CaseRow, Standing)>> {
    if row.merged == 0 {
        return Ok(Vec::new());
    }
    let rows = store::merged_into(db, row.id, None, MOST_SHOWN).await?;
    let with_standing = rows.into_iter().map(|row| Ok((asker.standing(app, &row)?, row)));
    let known: Vec<_> = with_standing.collect::<AppResult<_>>()?;
    Ok(known.into_iter().filter(|(standing, _)| *standing != Standing::Stranger).map(|(standing, row)| (row, standing)).collect())
}
