//! Writes what was generated, thousands of rows a transaction.

use std::collections::HashMap;

use majlis_contract::case::{CaseEventKind, CaseVisibility};
use majlis_contract::delivery::Audience;
use majlis_domain::message::audiences;
use majlis_domain::publication::shown_name;
use majlis_domain::reference;
use majlis_persistence::entity::{attachment, case, notification, public_case};
use majlis_persistence::{DatabaseTransaction, case_timer, seed as store};

use super::after;
use super::dice::Dice;
use super::draft::Draft;
use super::world::World;
use crate::case::{as_sent, clock, public_row, word};
use crate::{App, AppError, AppResult};

/// Whether there are cases, generated or real.
pub async fn is_occupied(app: &App) -> AppResult<bool> {
    Ok(store::any_case(app.db.read()).await?)
}

/// Writes the residents and the partner.
async fn people(tx: &DatabaseTransaction, world: &World<'_>) -> AppResult<()> {
    let new = if world.knows_demo { &world.residents[1..] } else { &world.residents[..] };
    store::insert_all(tx, vec![world.partner.clone()]).await?;
    store::insert_all(tx, new.iter().map(|resident| resident.account.clone()).collect()).await?;
    store::insert_all(tx, new.iter().map(|resident| resident.role.clone()).collect()).await?;
    store::insert_all(tx, new.iter().flat_map(|resident| resident.contacts.clone()).collect()).await?;
    store::insert_all(tx, new.iter().flat_map(|resident| resident.acceptances.clone()).collect()).await?;
    Ok(())
}

/// Numbers the cases in their order and writes them with all that belongs to them; the people with the first,
/// so that a town that was interrupted before it can be begun again.
pub async fn cases(app: &App, world: &World<'_>, mut drafts: Vec<Draft>, photos: Vec<attachment::Model>, first: bool) -> AppResult<()> {
    let messages = notifications(world, &drafts);
    let count = u32::try_from(drafts.len()).map_err(AppError::internal)?;
    app.db
        .write(async |tx| {
            if first {
                people(tx, world).await?;
            }
            let number = store::reserve_numbers(tx, count).await?;
            for (number, draft) in (number..).zip(&mut drafts) {
                name(&mut draft.row, number, &world.directory.settings.reference_prefix);
            }
            let after = after::complete(app, world, &mut drafts);
            let mut events = Vec::new();
            let (mut rows, mut timers) = (Vec::with_capacity(drafts.len()), Vec::new());
            for mut draft in drafts {
                if let Some((at, _)) = draft.clocks.next_alarm() {
                    timers.push((draft.row.id, at));
                }
                clock::keep(&mut draft.row, &draft.clocks);
                rows.push(draft.row);
                events.extend(draft.events);
            }
            let public = public(world, &rows)?;
            store::insert_cases(tx, rows).await?;
            store::insert_all(tx, events).await?;
            // Found by what the municipality said on them as well.
            store::insert_public_cases(tx, public).await?;
            store::insert_all(tx, after.followers).await?;
            store::insert_all(tx, after.ratings).await?;
            store::insert_all(tx, photos).await?;
            store::insert_all(tx, messages).await?;
            case_timer::set_all(tx, timers).await?;
            Ok::<_, AppError>(())
        })
        .await
}

/// The published of the cases, as they were sent.
fn public(world: &World<'_>, rows: &[case::Model]) -> AppResult<Vec<public_case::Model>> {
    let names: HashMap<_, _> = world.residents.iter().map(|resident| (resident.account.id, resident.account.name.as_deref())).collect();
    let published = rows.iter().filter(|row| row.visibility == CaseVisibility::Published.as_str());
    published
        .map(|row| {
            let account = row.reporter_id.and_then(|id| names.get(&id).copied().flatten());
            let name = shown_name(word(&row.public_name)?, row.reporter_name.as_deref().or(account));
            Ok(public_row(row, as_sent(row), name, row.updated_at))
        })
        .collect()
}

/// What follows from the number: the reference, and the words under which the case is found.
fn name(row: &mut case::Model, number: i64, prefix: &str) {
    row.number = number;
    row.reference = reference::of_number(prefix, u64::try_from(number).unwrap_or_default());
    row.search = crate::case::search_words(row);
}

/// Messages inside the app for the demonstration's resident; those of the last three days are unread.
fn notifications(world: &World<'_>, drafts: &[Draft]) -> Vec<notification::Model> {
    let Some(resident) = world.residents.first() else { return Vec::new() };
    let mut dice = Dice::new(world.plan.seed, u64::MAX - 2 - drafts.first().map_or(0, |draft| draft.row.created_at.timestamp() as u64));
    let told = |kind: &str| kind.parse::<CaseEventKind>().is_ok_and(|kind| audiences(kind).contains(&Audience::Reporter));
    let own = drafts.iter().filter(|draft| draft.own).flat_map(|draft| &draft.events);
    own.filter(|event| !event.internal && told(&event.kind) && event.kind != CaseEventKind::Submitted.as_str())
        .map(|event| notification::Model {
            id: dice.id(event.at),
            account_id: resident.account.id,
            event_id: event.id,
            case_id: Some(event.subject_id),
            kind: event.kind.clone(),
            audience: Audience::Reporter.to_string(),
            created_at: event.at,
            read_at: (event.at < world.plan.until - chrono::Duration::days(3)).then(|| event.at + chrono::Duration::hours(2)),
        })
        .collect()
}
