//! Staff enter a case for somebody who called, came or wrote.

use majlis_contract::case::{ActorKind, CaseReceipt, EnterCase};
use majlis_contract::role::PublicName;
use majlis_domain::Actor;

use super::intake::{Intake, take_in};
use super::{Asker, view};
use crate::event::NewEvent;
use crate::idempotency::{Ticket, once};
use crate::{App, AppResult};

/// Enters a case; a repeat of the same request gets the same receipt.
pub async fn enter(app: &App, actor: &Actor, ticket: &Ticket, input: EnterCase) -> AppResult<CaseReceipt> {
    let directory = app.directory.get(app).await?;
    once(app, ticket, async |tx| {
        let event = NewEvent::by(ActorKind::Staff, actor.account().map(|id| id.0));
        let intake = Intake {
            kind: input.kind,
            category_id: input.category_id,
            description: input.description,
            place: input.place,
            details: input.details,
            attachments: input.attachments,
            channel: input.channel,
            priority: input.priority,
            public_name: PublicName::Anonymous,
            language: input.language,
            // The caller was told, not asked to agree: nothing to record.
            policy_id: None,
            reporter_id: None,
            client_id: None,
            reporter: Some(input.reporter),
        };
        let row = take_in(app, tx, &directory, intake, event).await?;
        view::receipt(app, tx, &directory, &Asker::new(actor.clone()), row).await
    })
    .await
}
