//! The people who hear of what happens to an initiative.

use chrono::TimeDelta;
use majlis_contract::delivery::Audience;
use majlis_persistence::entity::event;
use majlis_persistence::event as events;
use majlis_persistence::initiative::{self as initiatives, InitiativeRow};
use majlis_persistence::recipient as store;
use uuid::Uuid;

use super::{PAGE, People, of_account, only_in_app, without_sms};
use crate::event::given;
use crate::initiative::{RELEASED, SIGNER};
use crate::sanction::SANCTION;
use crate::{App, AppError, AppResult};

/// Who stands for an initiative, who else has signed it, and who commented on it; or who stood for other words of it, or whose name it is about.
pub(super) async fn people(
    app: &App,
    audience: Audience,
    event: &event::Model,
    row: &InitiativeRow,
    after: Option<Uuid>,
) -> AppResult<People> {
    if let Some(released) = event.data.get(RELEASED) {
        let accounts = store::of_accounts(app.db.read(), serde_json::from_value(released.clone()).map_err(AppError::internal)?).await?;
        // A few, and by SMS as well: it is their one way back to what they agreed to. Who rewords it again and again fills no letter box.
        let again = were_released(app, event).await?;
        let told = |person| if again { only_in_app(of_account(person)) } else { of_account(person) };
        return Ok(People { recipients: accounts.into_iter().map(told).collect(), next: None });
    }
    if let Some(signer) = given(event, SIGNER) {
        let person = store::of_accounts(app.db.read(), vec![signer]).await?;
        return Ok(People { recipients: person.into_iter().map(of_account).collect(), next: None });
    }
    if event.subject_kind == SANCTION {
        // It was its sponsor who got it, not who stands for it beside.
        let sponsor = store::of_accounts(app.db.read(), vec![row.sponsor_id]).await?;
        return Ok(People { recipients: sponsor.into_iter().map(of_account).collect(), next: None });
    }
    let beside = initiatives::cosponsors(app.db.read(), row.id).await?;
    let stand: Vec<Uuid> = std::iter::once(row.sponsor_id).chain(beside.into_iter().map(|person| person.account_id)).collect();
    match audience {
        Audience::Author => {
            let people = store::of_accounts(app.db.read(), stand).await?;
            Ok(People { recipients: people.into_iter().map(of_account).collect(), next: None })
        }
        Audience::Supporters => {
            let some = initiatives::signers(app.db.read(), row.id, after, PAGE).await?;
            let next = some.last().copied().filter(|_| some.len() as u64 == PAGE);
            let others = some.into_iter().filter(|account| !stand.contains(account)).collect();
            let accounts = store::of_accounts(app.db.read(), others).await?;
            Ok(People { recipients: accounts.into_iter().map(of_account).map(without_sms).collect(), next })
        }
        Audience::Contributors => super::authors(app, (row.id, event), after).await,
        _ => Ok(People::default()),
    }
}

/// Whether somebody was told of other words of the same initiative within the hour before.
async fn were_released(app: &App, event: &event::Model) -> AppResult<bool> {
    let since = event.at - TimeDelta::hours(1);
    let before = events::last_before(app.db.read(), (&event.subject_kind, event.subject_id), &event.kind, event.id).await?;
    Ok(before.is_some_and(|before| before.at > since))
}
