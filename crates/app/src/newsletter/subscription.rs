//! Asking for the newsletter, confirming it, changing and leaving it.

use chrono::Duration;
use majlis_contract::contact::ContactKind;
use majlis_contract::message::{Left, LeftView};
use majlis_contract::newsletter::{ChangeSubscription, NewsletterSecret, NewsletterWishes, Subscribe, SubscriptionAsked, SubscriptionView};
use majlis_contract::problem::FieldCode;
use majlis_domain::newsletter::WAITS;
use majlis_domain::{Actor, contact};
use majlis_persistence::newsletter::letter::{self as letters, Figure};
use majlis_persistence::newsletter::subscriber::{self as store, PARTNER, PERSON};
use majlis_persistence::newsletter::{SubscriberRow, mail as mails};
use majlis_persistence::{DatabaseTransaction, job};
use serde_json::json;
use uuid::Uuid;

use super::{CONFIRMED, LEFT, SUBSCRIPTION, WAITING, happened, named, no_such, secret, wishes};
use crate::change::{json as to_json, of_json, written};
use crate::job::NEWSLETTER_WORD;
use crate::{App, AppError, AppResult};

/// Between two mails that somebody asks for to one address.
const PAUSE: Duration = Duration::minutes(1);
/// Mails in a day that can be asked for to one address.
const PER_DAY: i32 = 5;

/// Asks for the newsletter: a mail goes to the address, with the link that confirms it. What is answered, and when, says nothing about
/// the address; who has the newsletter already gets a mail that says so.
pub async fn subscribe(app: &App, input: Subscribe) -> AppResult<SubscriptionAsked> {
    let wanted = checked(input.wishes)?;
    let address = address(&input.email)?;
    app.db
        .write(async |tx| match store::by_address(tx, PERSON, &address).await? {
            Some(old) => again(app, tx, old, &wanted).await,
            None => first(app, tx, &address, &wanted).await,
        })
        .await?;
    Ok(SubscriptionAsked { masked_address: contact::mask(ContactKind::Email, &address) })
}

/// An address in its one form.
pub(super) fn address(given: &str) -> AppResult<String> {
    contact::normalise(ContactKind::Email, given, "").ok_or_else(|| AppError::field("/email", FieldCode::InvalidEmail))
}

/// Each wish once, and something to get.
fn checked(wanted: NewsletterWishes) -> AppResult<NewsletterWishes> {
    if !wanted.digest && !wanted.letters {
        return Err(AppError::field("/wishes/digest", FieldCode::Required));
    }
    Ok(NewsletterWishes { axes: each_once(wanted.axes), kinds: each_once(wanted.kinds), ..wanted })
}

fn each_once<T: PartialEq>(items: Vec<T>) -> Vec<T> {
    let mut kept = Vec::new();
    for item in items {
        if !kept.contains(&item) {
            kept.push(item);
        }
    }
    kept
}

async fn first(app: &App, tx: &DatabaseTransaction, address: &str, wanted: &NewsletterWishes) -> AppResult<()> {
    let row = wishing(fresh(app, PERSON, address), wanted)?;
    // Who asks in the same moment has asked.
    if store::insert(tx, row.clone()).await? {
        ask(app, tx, row.id).await?;
        happened(app, tx, &Actor::Visitor, (SUBSCRIPTION, row.id), ("asked", json!({}))).await?;
    }
    Ok(())
}

/// A row that waits for being confirmed.
pub(super) fn fresh(app: &App, kind: &str, address: &str) -> SubscriberRow {
    let now = app.now();
    SubscriberRow {
        id: app.new_id(),
        kind: kind.to_owned(),
        state: WAITING.to_owned(),
        address: address.to_owned(),
        language: String::new(),
        digest: false,
        letters: true,
        axes: json!([]),
        kinds: json!([]),
        name: None,
        contact: None,
        note: None,
        asked_at: now,
        asked: 1,
        confirmed_at: None,
        left_at: None,
        created_at: now,
        updated_at: now,
        version: 1,
    }
}

fn wishing(row: SubscriberRow, wanted: &NewsletterWishes) -> AppResult<SubscriberRow> {
    Ok(SubscriberRow {
        language: wanted.language.to_string(),
        digest: wanted.digest,
        letters: wanted.letters,
        axes: to_json(&wanted.axes)?,
        kinds: to_json(&wanted.kinds)?,
        ..row
    })
}

/// What waits takes the newest wishes; what is confirmed is changed only by who reads the mail.
async fn again(app: &App, tx: &DatabaseTransaction, old: SubscriberRow, wanted: &NewsletterWishes) -> AppResult<()> {
    let (now, version) = (app.now(), old.version);
    let in_a_day = now - old.asked_at < Duration::days(1);
    if now - old.asked_at < PAUSE || (in_a_day && old.asked >= PER_DAY) {
        return Ok(());
    }
    let asked = if in_a_day { old.asked + 1 } else { 1 };
    let id = old.id;
    let row = match old.state == WAITING {
        true => SubscriberRow { created_at: now, ..wishing(old, wanted)? },
        false => old,
    };
    written(store::save(tx, SubscriberRow { asked, asked_at: now, version: version + 1, ..row }, version).await?)?;
    ask(app, tx, id).await?;
    Ok(happened(app, tx, &Actor::Visitor, (SUBSCRIPTION, id), ("asked", json!({}))).await?)
}

/// Leaves the mail to be sent that somebody asked for.
pub(super) async fn ask(app: &App, tx: &DatabaseTransaction, id: Uuid) -> AppResult<()> {
    Ok(job::enqueue(tx, app.new_id(), NEWSLETTER_WORD, json!({ "subscriber_id": id }), app.now()).await?)
}

/// Confirms a subscription; again changes nothing.
pub async fn confirm(app: &App, input: &NewsletterSecret) -> AppResult<SubscriptionView> {
    let id = named(app, &input.secret)?;
    app.db
        .write(async |tx| {
            let row = held(app, tx, id).await?;
            if row.state == CONFIRMED {
                return view(app, row);
            }
            let row = SubscriberRow { state: CONFIRMED.to_owned(), confirmed_at: Some(app.now()), left_at: None, ..row };
            view(app, save(app, tx, row, "confirmed").await?)
        })
        .await
}

/// What somebody gets, by the link in their mails.
pub async fn own(app: &App, input: &NewsletterSecret) -> AppResult<SubscriptionView> {
    let row = store::find(app.db.read(), named(app, &input.secret)?).await?;
    view(app, row.filter(|row| row.state == CONFIRMED).ok_or_else(no_such)?)
}

/// Changes what somebody gets.
pub async fn change(app: &App, input: ChangeSubscription) -> AppResult<SubscriptionView> {
    let (id, wanted) = (named(app, &input.secret)?, checked(input.wishes)?);
    app.db
        .write(async |tx| {
            let row = held(app, tx, id).await?;
            if row.state != CONFIRMED {
                return Err(no_such());
            }
            view(app, save(app, tx, wishing(row, &wanted)?, "changed").await?)
        })
        .await
}

/// Leaves; again changes nothing.
pub async fn leave(app: &App, input: &NewsletterSecret) -> AppResult<LeftView> {
    let id = named(app, &input.secret)?;
    app.db.write(async |tx| gone(app, tx, id).await).await?;
    Ok(LeftView { left: Left::Newsletter })
}

/// Leaves by the link of one mail, which is counted for its letter.
pub(crate) async fn leave_by_mail(app: &App, mail: Uuid) -> AppResult<LeftView> {
    let row = mails::find(app.db.read(), mail).await?.ok_or(AppError::NOT_FOUND)?;
    app.db
        .write(async |tx| {
            if mails::leave(tx, mail, app.now()).await? {
                letters::count_more(tx, row.letter_id, Figure::LeftBy, 1).await?;
            }
            gone(app, tx, row.subscriber_id).await
        })
        .await?;
    Ok(LeftView { left: Left::Newsletter })
}

/// Of a person nothing is kept. What staff wrote of a partner stays, and that it has left.
async fn gone(app: &App, tx: &DatabaseTransaction, id: Uuid) -> AppResult<()> {
    let Some(row) = store::find_for_change(tx, id).await? else { return Ok(()) };
    match row.kind.as_str() {
        PARTNER if row.state == LEFT => Ok(()),
        PARTNER => {
            save(app, tx, SubscriberRow { state: LEFT.to_owned(), left_at: Some(app.now()), ..row }, "left").await?;
            Ok(())
        }
        _ => {
            store::delete(tx, id).await?;
            Ok(happened(app, tx, &Actor::Visitor, (SUBSCRIPTION, id), ("left", json!({}))).await?)
        }
    }
}

async fn held(app: &App, tx: &DatabaseTransaction, id: Uuid) -> AppResult<SubscriberRow> {
    let row = store::find_for_change(tx, id).await?.ok_or_else(no_such)?;
    let forgotten = row.kind == PERSON && row.state == WAITING && row.created_at + WAITS <= app.now();
    if forgotten { Err(no_such()) } else { Ok(row) }
}

async fn save(app: &App, tx: &DatabaseTransaction, row: SubscriberRow, kind: &str) -> AppResult<SubscriberRow> {
    let version = row.version;
    let row = SubscriberRow { version: version + 1, updated_at: app.now(), ..row };
    written(store::save(tx, row.clone(), version).await?)?;
    happened(app, tx, &Actor::Visitor, (SUBSCRIPTION, row.id), (kind, json!({}))).await?;
    Ok(row)
}

fn view(app: &App, row: SubscriberRow) -> AppResult<SubscriptionView> {
    Ok(SubscriptionView {
        masked_address: contact::mask(ContactKind::Email, &row.address),
        partner: row.name.as_ref().map(of_json).transpose()?,
        wishes: wishes(&row)?,
        secret: secret(app, row.id),
    })
}

/// Forgets who was asked to confirm and has not; says how many it were.
pub async fn forget_unconfirmed(app: &App) -> AppResult<u64> {
    app.db.write(async |tx| Ok(store::forget_waiting(tx, app.now() - WAITS).await?)).await
}
