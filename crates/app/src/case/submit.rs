//! Residents, guests and partners send a case.

use majlis_contract::case::{ActorKind, CaseReceipt, Channel, SubmitCase};
use majlis_contract::policy::PolicyKind;
use majlis_contract::problem::{ErrorCode, FieldCode};
use majlis_contract::{AccountId, ApiClientId, Language};
use majlis_domain::Actor;
use majlis_persistence::{DatabaseTransaction, case as store};
use uuid::Uuid;

use super::intake::{Intake, take_in};
use super::{Asker, view};
use crate::directory::Directory;
use crate::event::NewEvent;
use crate::idempotency::{Ticket, once, once_since_guest};
use crate::{App, AppError, AppResult};

/// Sends a case; a repeat of the same request gets the same receipt.
pub async fn submit(app: &App, actor: &Actor, ticket: &Ticket, input: SubmitCase) -> AppResult<CaseReceipt> {
    let directory = app.directory.get(app).await?;
    let work = async |tx: &DatabaseTransaction| {
        // A repeat of what was taken already gets its receipt, whatever is in force by now.
        let in_force = directory.policy_in_force(PolicyKind::Participation, app.now()).map(|policy| policy.id);
        if in_force.is_some_and(|id| id != input.policy_id) {
            return Err(AppError::field("/policy_id", FieldCode::PolicyOutdated));
        }
        let sender = sender(tx, actor, &directory, &input).await?;
        receive(app, tx, actor, &directory, sender, input).await
    };
    match actor {
        Actor::Person { .. } => once_since_guest(app, ticket, work).await,
        _ => once(app, ticket, work).await,
    }
}

/// What follows from who sends.
struct Sender {
    channel: Channel,
    kind: ActorKind,
    id: Option<Uuid>,
    account: Option<AccountId>,
    client: Option<ApiClientId>,
    language: Language,
    public_name: majlis_contract::role::PublicName,
}

async fn sender(tx: &DatabaseTransaction, actor: &Actor, directory: &Directory, input: &SubmitCase) -> AppResult<Sender> {
    let guest = Sender {
        channel: Channel::Web,
        kind: ActorKind::Reporter,
        id: None,
        account: None,
        client: None,
        language: directory.settings.default_language,
        public_name: Default::default(),
    };
    match actor {
        Actor::Person { account, session, .. } => {
            if input.reporter.is_some() {
                return Err(AppError::field("/reporter", FieldCode::NotAllowed));
            }
            let by_app = store::came_by_app(tx, session.0).await?;
            let own = super::people::defaults(tx, *account).await?;
            let channel = if by_app { Channel::MobileApp } else { Channel::Web };
            Ok(Sender {
                channel,
                id: Some(account.0),
                account: Some(*account),
                language: own.language,
                public_name: own.public_name,
                ..guest
            })
        }
        Actor::Visitor if !directory.settings.guests_may_report => Err(AppError::Refused(ErrorCode::Unauthenticated)),
        _ if input.reporter.is_none() => Err(AppError::field("/reporter", FieldCode::ContactNeeded)),
        Actor::Client { client, .. } => {
            Ok(Sender { channel: Channel::PartnerApi, kind: ActorKind::ApiClient, id: Some(client.0), client: Some(*client), ..guest })
        }
        _ => Ok(guest),
    }
}

async fn receive(
    app: &App,
    tx: &DatabaseTransaction,
    actor: &Actor,
    directory: &Directory,
    sender: Sender,
    input: SubmitCase,
) -> AppResult<CaseReceipt> {
    let event = NewEvent::by(sender.kind, sender.id);
    let intake = Intake {
        kind: input.kind,
        category_id: input.category_id,
        description: input.description,
        place: input.place,
        details: input.details,
        attachments: input.attachments,
        channel: sender.channel,
        priority: None,
        public_name: input.public_name.unwrap_or(sender.public_name),
        language: input.language.unwrap_or(sender.language),
        policy_id: Some(input.policy_id),
        reporter_id: sender.account,
        client_id: sender.client,
        reporter: input.reporter,
    };
    let row = take_in(app, tx, directory, intake, event).await?;
    // The sender holds the secret from now on, and so sees the case as its reporter.
    let secret = crate::secret::case_secret(app, row.id.into());
    let asker = Asker { actor: actor.clone(), secret: Some(secret) };
    view::receipt(app, tx, directory, &asker, row).await
}
