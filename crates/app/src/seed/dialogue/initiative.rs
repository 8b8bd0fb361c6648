//! An initiative that gathers support.

use chrono::TimeDelta;
use majlis_contract::Language;
use majlis_contract::initiative::{CreateInitiative, EnterElsewhere, GatheringChannel, JoinInitiative, LookAtInvitation, SignInitiative};
use majlis_contract::role::PublicName;
use majlis_domain::Actor;
use serde::Deserialize;

use super::{Cast, ticket, version};
use crate::directory::Directory;
use crate::{App, AppResult, initiative};

/// An initiative and how far it has come.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Initiative {
    /// The code of its kind, one that asks for no residence in a district.
    kind: String,
    language: Language,
    title: String,
    text: String,
    signatures: usize,
    /// How many were gathered on paper.
    on_paper: u32,
    /// Where the evidence of those is kept.
    evidence: String,
}

/// Has somebody begin it, others stand for it, a moderator accept it and residents sign it; nothing where too few live in the town.
pub(super) async fn play(app: &App, directory: &Directory, cast: &Cast, told: &Initiative) -> AppResult<()> {
    let Some(kind) = directory.initiative_kinds.iter().find(|kind| kind.code == told.kind) else { return Ok(()) };
    let beside = usize::from(kind.cosponsors);
    // The first resident is who looks at the demonstration, and may sign it.
    let others = cast.residents.get(1..).and_then(<[Actor]>::split_first);
    let Some((sponsor, others)) = others.filter(|(_, others)| others.len() > beside) else { return Ok(()) };
    let input = CreateInitiative {
        kind_id: kind.id,
        district_id: None,
        language: told.language,
        title: told.title.clone(),
        text: told.text.clone(),
        public_name: None,
        age_confirmed: true,
        policy_id: cast.policy,
        personal_data_checked: true,
    };
    let draft = initiative::create(app, sponsor, &ticket(app, "create_initiative"), input).await?;
    let (cosponsors, signers) = others.split_at(beside);
    for person in cosponsors {
        let secret = draft.invitation.clone().unwrap_or_default();
        let read = initiative::look(app, person, draft.id, &LookAtInvitation { secret: secret.clone() }).await?;
        let input = JoinInitiative { secret, public_name: None, age_confirmed: true };
        initiative::join(app, person, draft.id, version(&read.etag)?, &input).await?;
    }
    let draft = initiative::show(app, sponsor, draft.id).await?;
    let pending = initiative::submit(app, sponsor, draft.id, version(&draft.etag)?).await?;
    initiative::accept(app, &cast.moderator, pending.id, version(&pending.etag)?).await?;
    for person in signers.iter().take(told.signatures) {
        let input = SignInitiative { public_name: PublicName::Initials, age_confirmed: true };
        initiative::sign(app, person, draft.id, &input).await?;
    }
    let input = EnterElsewhere {
        count: told.on_paper,
        channel: GatheringChannel::Paper,
        // In no zone a day to come.
        gathered_on: (app.now() - TimeDelta::days(1)).date_naive(),
        evidence: told.evidence.clone(),
        note: None,
    };
    initiative::enter(app, &cast.manager, &ticket(app, "enter_signatures"), draft.id, input).await?;
    Ok(())
}
