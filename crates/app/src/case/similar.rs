//! Open cases that may be about the same matter, before it is sent or answered twice.

use majlis_contract::case::{CaseDraft, MAX_SIMILAR, Place, SimilarCase, SimilarCases};
use majlis_contract::problem::FieldCode;
use majlis_contract::role::Role;
use majlis_contract::{CaseId, CategoryId, DistrictId};
use majlis_domain::Actor;
use majlis_domain::case::{Alike, Matter, Standing, alike, as_follower, box_around, decide, permitted};
use majlis_domain::text::search_form;
use majlis_persistence::case::similar::{self as store, Sight};
use majlis_persistence::case::{self as cases, CaseRow};
use majlis_persistence::follower;
use majlis_persistence::public_case::PublicRow;

use super::outside::{is_outside, published_of, veiled};
use super::{Asker, facts, word};
use crate::directory::Directory;
use crate::{App, AppError, AppResult};

/// Candidates that are looked at more closely, and those without a point among them.
const MOST_NEAR: u64 = 200;
const MOST_POINTLESS: u64 = 50;

/// Open cases like a draft, as far as the asker may know of them.
pub async fn similar_to_draft(app: &App, actor: &Actor, draft: CaseDraft) -> AppResult<SimilarCases> {
    let directory = app.directory.get(app).await?;
    if directory.category_ref(draft.category_id).is_none() {
        return Err(AppError::field("/category_id", FieldCode::Unknown));
    }
    let place = &draft.place;
    let point = place.latitude.zip(place.longitude);
    let district = point.and_then(|(latitude, longitude)| directory.district_at(longitude, latitude)).or(place.district_id);
    let words = search_form(&format!("{} {}", draft.text, place.address.as_deref().unwrap_or_default()));
    let matter = Matter { point, district, category: draft.category_id, group: group(&directory, draft.category_id), words: &words };
    search(app, &directory, &Asker::new(actor.clone()), &matter, None).await
}

/// Open cases like this one, for the staff who work on it.
pub async fn similar_to(app: &App, actor: &Actor, id: CaseId) -> AppResult<SimilarCases> {
    let directory = app.directory.get(app).await?;
    let asker = Asker::new(actor.clone());
    let row = cases::find(app.db.read(), id.0).await?.ok_or(AppError::NOT_FOUND)?;
    let standing = asker.standing(app, &row)?;
    // Who can't work on it looks for nothing to merge it with.
    decide(&facts(&row, &directory)?, majlis_contract::case::CaseAction::Edit, standing, app.now())?;
    search(app, &directory, &asker, &matter_of(&directory, &row), Some(row.id)).await
}

async fn search(
    app: &App,
    directory: &Directory,
    asker: &Asker,
    matter: &Matter<'_>,
    except: Option<uuid::Uuid>,
) -> AppResult<SimilarCases> {
    let found = candidates(app, directory, &sight(&asker.actor), matter).await?;
    let found = as_seen(app, directory, asker, found).await?;
    let mut likely: Vec<(Alike, CaseRow)> = found
        .into_iter()
        .filter(|row| Some(row.id) != except)
        .filter_map(|row| Some((alike(matter, &matter_of(directory, &row))?, row)))
        .collect();
    likely.sort_by(|(a, first), (b, second)| (b.score, a.metres, second.id).cmp(&(a.score, b.metres, first.id)));
    likely.truncate(MAX_SIMILAR);
    let ids: Vec<uuid::Uuid> = likely.iter().map(|(_, row)| row.id).collect();
    let followed = match asker.actor.account() {
        Some(account) => follower::followed_among(app.db.read(), account.0, &ids).await?,
        None => Vec::new(),
    };
    let items = likely.into_iter().map(|(alike, row)| {
        let follows = followed.contains(&row.id);
        shown(app, directory, asker, alike, row, follows)
    });
    let items = items.collect::<AppResult<_>>()?;
    Ok(SimilarCases { items })
}

/// The candidates as the asker sees them, before they are compared: a likeness to words or a place that staff have hidden
/// would give them away.
async fn as_seen(app: &App, directory: &Directory, asker: &Asker, found: Vec<CaseRow>) -> AppResult<Vec<CaseRow>> {
    let ids: Vec<uuid::Uuid> = found.iter().map(|row| row.id).collect();
    let public = published_of(app.db.read(), &ids).await?;
    let mut seen = Vec::with_capacity(found.len());
    for row in found {
        if !is_outside(asker.standing(app, &row)?) {
            seen.push(row);
            continue;
        }
        // That it was found by its point says where it is, even when the point isn't told.
        let hides_point = |shown: &PublicRow| row.latitude.is_some() && shown.latitude.is_none();
        if let Some(shown) = public.get(&row.id).filter(|shown| !hides_point(shown)) {
            seen.push(veiled(directory, row, Some(shown)));
        }
    }
    Ok(seen)
}

/// What lies near, from two indexes at most; without a point, what lies in the district.
async fn candidates(app: &App, directory: &Directory, sight: &Sight, matter: &Matter<'_>) -> AppResult<Vec<CaseRow>> {
    let db = app.db.read();
    let near = match matter.point {
        Some(point) => store::open_within(db, sight, box_around(point), MOST_NEAR).await?,
        None => Vec::new(),
    };
    let Some(district) = matter.district else { return Ok(near) };
    let (pointless, limit) = if matter.point.is_some() { (true, MOST_POINTLESS) } else { (false, MOST_NEAR) };
    let categories = siblings(directory, matter);
    let around = store::open_in_district(db, sight, district.0, &categories, pointless, limit).await?;
    Ok([near, around].concat())
}

/// The categories of the same group.
fn siblings(directory: &Directory, matter: &Matter<'_>) -> Vec<uuid::Uuid> {
    let of_group =
        directory.categories.iter().map(|entry| &entry.view).filter(|view| matter.group.is_some() && view.parent_id == matter.group);
    let mut all: Vec<uuid::Uuid> = of_group.map(|view| view.id.0).collect();
    if !all.contains(&matter.category.0) {
        all.push(matter.category.0);
    }
    all
}

fn group(directory: &Directory, category: CategoryId) -> Option<CategoryId> {
    directory.category(category).and_then(|entry| entry.view.parent_id)
}

fn matter_of<'r>(directory: &Directory, row: &'r CaseRow) -> Matter<'r> {
    let category = CategoryId(row.category_id);
    Matter {
        point: row.latitude.zip(row.longitude),
        district: row.district_id.map(DistrictId),
        category,
        group: group(directory, category),
        words: &row.search,
    }
}

/// Who sees the whole queue sees all; officers what their departments have; residents what is their own; all of them
/// what is published.
fn sight(actor: &Actor) -> Sight {
    let all = [Role::ServiceAgent, Role::ParticipationManager, Role::Administrator, Role::Moderator, Role::Auditor];
    match all.iter().any(|role| actor.has(*role)) {
        true => Sight::Everything,
        false => {
            Sight::Some { departments: actor.departments().into_iter().map(|id| id.0).collect(), reporter: actor.account().map(|id| id.0) }
        }
    }
}

fn shown(app: &App, directory: &Directory, asker: &Asker, alike: Alike, row: CaseRow, follows: bool) -> AppResult<SimilarCase> {
    let standing = asker.standing(app, &row)?;
    let standing = if follows { as_follower(standing) } else { standing };
    let facts = facts(&row, directory)?;
    let category = directory.category_ref(CategoryId(row.category_id));
    let district_id = row.district_id.map(DistrictId);
    Ok(SimilarCase {
        id: CaseId(row.id),
        state: word(&row.state)?,
        category: category.ok_or_else(|| AppError::internal("a case without a category"))?,
        district: district_id.and_then(|id| directory.district_ref(id)),
        created_at: row.created_at,
        followers: row.followers.unsigned_abs(),
        distance: alike.metres,
        why: alike.why,
        own: standing == Standing::Reporter,
        follows,
        permitted: super::for_actor(&asker.actor, permitted(&facts, standing, app.now())),
        etag: format!("\"{}\"", row.version),
        place: Place { latitude: row.latitude, longitude: row.longitude, address: row.address, district_id },
        reference: row.reference,
        subject: row.subject,
    })
}
