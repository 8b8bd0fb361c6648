//! Looking at the reporter's contact: allowed where the work needs it, and always recorded.

use majlis_contract::CaseId;
use majlis_contract::case::{CaseReason, ReporterContact};
use majlis_contract::contact::ContactKind;
use majlis_contract::look::LookKind;

use super::act::apply;
use super::{Asker, Deed};
use crate::{App, AppResult, look};

/// The contact in full; the look stands on the case's history from now on.
pub async fn view_contact(app: &App, asker: &Asker, id: CaseId, why: CaseReason) -> AppResult<ReporterContact> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let reason = why.reason.clone();
            let (row, _) = apply(app, tx, &directory, asker, id, None, &Deed::ViewContact(why)).await?;
            look::record(app, tx, &asker.actor, LookKind::Contact, &row, reason).await?;
            let mut contact = ReporterContact { name: row.reporter_name, email: row.reporter_email, phone: row.reporter_phone };
            if let Some(reporter) = row.reporter_id {
                let own = super::people::reachable(tx, reporter.into()).await?;
                contact.name = contact.name.or(own.name);
                for (kind, value) in own.contacts {
                    let place = match kind {
                        ContactKind::Email => &mut contact.email,
                        ContactKind::Phone => &mut contact.phone,
                    };
                    place.get_or_insert(value);
                }
            }
            Ok(contact)
        })
        .await
}
