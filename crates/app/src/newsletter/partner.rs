//! Organisations that are told of each opening, entered by staff and asked by mail.

use majlis_contract::contact::ContactKind;
use majlis_contract::newsletter::{CreatePartner, EditPartner, PARTNER_CONTACT_LENGTH, PARTNER_NOTE_LENGTH, PartnerView};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::problem::FieldCode;
use majlis_contract::{Bilingual, Page, PartnerId};
use majlis_domain::{Actor, contact, text};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::newsletter::SubscriberRow;
use majlis_persistence::newsletter::subscriber::{self as store, PARTNER};
use serde_json::{Value, json};
use uuid::Uuid;

use super::subscription::{address, ask, fresh};
use super::{SUBSCRIPTION, happened, wishes};
use crate::case::word;
use crate::change::{Checks, current, difference, json as to_json, of_json, written};
use crate::idempotency::{Ticket, once};
use crate::{App, AppError, AppResult};

/// A page of partners, the newest first. Their addresses are masked.
pub async fn list(app: &App, page: &PageQuery) -> AppResult<Page<PartnerView>> {
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (rows, next_cursor) = store::partners(app.db.read(), limit, page.cursor.as_deref()).await?;
    Ok(Page { items: rows.into_iter().map(view).collect::<AppResult<_>>()?, next_cursor })
}

/// Enters an organisation and asks it by mail; a repeat of the same request gets the same answer.
pub async fn create(app: &App, actor: &Actor, ticket: &Ticket, input: CreatePartner) -> AppResult<PartnerView> {
    let address = address(&input.email)?;
    let said = Said::checked(&input.name, input.contact, input.note)?;
    once(app, ticket, async |tx| {
        let row = said.clone().on(SubscriberRow { language: input.language.to_string(), ..fresh(app, PARTNER, &address) })?;
        if !store::insert(tx, row.clone()).await? {
            return Err(AppError::field("/email", FieldCode::Taken));
        }
        ask(app, tx, row.id).await?;
        happened(app, tx, actor, (SUBSCRIPTION, row.id), ("created", kept(&row))).await?;
        view(row)
    })
    .await
}

/// Changes what staff wrote of an organisation, unless it has changed since `version`.
pub async fn edit(app: &App, actor: &Actor, id: PartnerId, version: i64, input: EditPartner) -> AppResult<PartnerView> {
    let said = Said::checked(&input.name, input.contact, input.note)?;
    app.db
        .write(async |tx| {
            let old = held(tx, id.0, version).await?;
            let row = SubscriberRow { version: version + 1, updated_at: app.now(), ..said.clone().on(old.clone())? };
            written(store::save(tx, row.clone(), version).await?)?;
            let data = difference(Some(&kept(&old)), &kept(&row))?;
            happened(app, tx, actor, (SUBSCRIPTION, row.id), ("edited", data)).await?;
            view(row)
        })
        .await
}

/// Forgets an organisation, unless it has changed since `version`.
pub async fn remove(app: &App, actor: &Actor, id: PartnerId, version: i64) -> AppResult<()> {
    app.db
        .write(async |tx| {
            let row = held(tx, id.0, version).await?;
            store::delete(tx, row.id).await?;
            Ok(happened(app, tx, actor, (SUBSCRIPTION, row.id), ("removed", json!({}))).await?)
        })
        .await
}

async fn held(tx: &DatabaseTransaction, id: Uuid, version: i64) -> AppResult<SubscriberRow> {
    let row = store::find_for_change(tx, id).await?.filter(|row| row.kind == PARTNER).ok_or(AppError::NOT_FOUND)?;
    current(version, row.version)?;
    Ok(row)
}

/// What staff write of an organisation.
#[derive(Clone)]
struct Said {
    name: Bilingual,
    contact: Option<String>,
    note: Option<String>,
}

impl Said {
    fn checked(name: &Bilingual, contact: Option<String>, note: Option<String>) -> AppResult<Self> {
        let mut checks = Checks::default();
        let name = checks.name("/name", name);
        let mut words = |pointer: &str, given: Option<String>, most: u64| {
            let words = text::clean(&given.unwrap_or_default());
            checks.unless(words.chars().count() as u64 <= most, pointer, FieldCode::TooLong);
            (!words.is_empty()).then_some(words)
        };
        let contact = words("/contact", contact, PARTNER_CONTACT_LENGTH);
        let note = words("/note", note, PARTNER_NOTE_LENGTH);
        checks.done()?;
        Ok(Self { name, contact, note })
    }

    fn on(self, row: SubscriberRow) -> AppResult<SubscriberRow> {
        Ok(SubscriberRow { name: Some(to_json(self.name)?), contact: self.contact, note: self.note, ..row })
    }
}

/// What the history keeps of an organisation: no person and no address.
fn kept(row: &SubscriberRow) -> Value {
    json!({ "name": row.name, "note": row.note })
}

fn view(row: SubscriberRow) -> AppResult<PartnerView> {
    let name = row.name.as_ref().ok_or_else(|| AppError::internal("a partner without a name"))?;
    Ok(PartnerView {
        id: row.id.into(),
        state: word(&row.state)?,
        name: of_json(name)?,
        masked_address: contact::mask(ContactKind::Email, &row.address),
        wishes: wishes(&row)?,
        contact: row.contact,
        note: row.note,
        confirmed_at: row.confirmed_at,
        left_at: row.left_at,
        etag: format!("\"{}\"", row.version),
    })
}
