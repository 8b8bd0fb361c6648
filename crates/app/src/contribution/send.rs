//! Proposing and commenting.

use majlis_contract::contribution::{
    ContributionAction, ContributionKind, ContributionState, ContributionView, CreateComment, CreateIdea, IdeaPhoto, IdeaPlace,
};
use majlis_contract::policy::PolicyKind;
use majlis_contract::problem::FieldCode;
use majlis_contract::role::PublicName;
use majlis_contract::subject::Means;
use majlis_contract::{PolicyId, SubjectId};
use majlis_domain::contribution::{TRUSTED_FROM, first_state};
use majlis_domain::publication::shown_name;
use majlis_domain::{Actor, Permission, personal_data, text};
use majlis_persistence::contribution::{self as store, ContributionRow};
use majlis_persistence::subject::SubjectRow;
use majlis_persistence::{DatabaseTransaction, account as accounts, subject as subjects};
use serde_json::json;
use uuid::Uuid;

use super::{CONTRIBUTION, appeared, decided, finding, held, photo, place, search_words, view};
use crate::case::word;
use crate::change::Checks;
use crate::directory::Directory;
use crate::draft::commented_part;
use crate::idempotency::{Ticket, once};
use crate::sanction::banned_until;
use crate::subject::{Happened, answering_means, is_seen, open_means, record};
use crate::{App, AppError, AppResult};

/// Proposes an idea; a repeat of the same request gets the same answer.
pub async fn propose(app: &App, actor: &Actor, ticket: &Ticket, id: SubjectId, input: CreateIdea) -> AppResult<ContributionView> {
    let directory = app.directory.get(app).await?;
    once(app, ticket, async |tx| {
        let subject = open_for(app, tx, actor, id, Means::Ideas).await?;
        checked_policy(app, &directory, Some(input.policy_id))?;
        let place = input.place.map(place::cleaned);
        let said = place::Said { category: input.category_id, district: input.district_id, place };
        let district = place::checked(tx, &directory, subject.id, &said).await?;
        let (title, words) = (text::clean(&input.title), text::clean(&input.text));
        impersonal(&[("/title", &title), ("/text", &words)], input.personal_data_checked)?;
        beside_impersonal(said.place.as_ref(), &input.photos, input.personal_data_checked)?;
        let new = New {
            title: Some(title),
            text: words,
            category_id: input.category_id.map(|id| id.0),
            district_id: district.map(|id| id.0),
            place: said.place,
            photos: input.photos,
            public_name: input.public_name,
            policy_id: Some(input.policy_id),
            ..New::of(ContributionKind::Idea)
        };
        receive(app, tx, &directory, actor, &subject, new).await
    })
    .await
}

/// Comments on a subject or an idea, or answers a comment; a repeat of the same request gets the same answer.
pub async fn comment(app: &App, actor: &Actor, ticket: &Ticket, id: SubjectId, input: CreateComment) -> AppResult<ContributionView> {
    let directory = app.directory.get(app).await?;
    once(app, ticket, async |tx| {
        let subject = open_for(app, tx, actor, id, Means::Comments).await?;
        let official = is_official(actor);
        checked_policy(app, &directory, input.policy_id.or_else(|| official.then(|| in_force(app, &directory)).flatten()))?;
        if let Some(idea) = input.idea_id {
            let of_kind = (ContributionKind::Idea, "/idea_id");
            commented(app, tx, actor, &subject, idea.0, of_kind).await?;
        }
        let (mut section_id, draft_version) = commented_part(tx, &subject, input.section_id).await?;
        let reply_to = match input.reply_to {
            None => None,
            Some(comment) => {
                let above = commented(app, tx, actor, &subject, comment.0, (ContributionKind::Comment, "/reply_to")).await?;
                if above.idea_id != input.idea_id.map(|id| id.0) {
                    return Err(AppError::field("/reply_to", FieldCode::NotAllowed));
                }
                // An answer is where what it answers is.
                if input.section_id.is_some() && section_id != above.section_id {
                    return Err(AppError::field("/section_id", FieldCode::NotAllowed));
                }
                section_id = above.section_id;
                // An answer to an answer stands beside it: two levels can be read on a phone.
                Some(above.reply_to.unwrap_or(above.id))
            }
        };
        let words = text::clean(&input.text);
        impersonal(&[("/text", &words)], input.personal_data_checked)?;
        let new = New {
            idea_id: input.idea_id.map(|id| id.0),
            reply_to,
            section_id,
            draft_version,
            text: words,
            public_name: input.public_name,
            policy_id: input.policy_id,
            official,
            ..New::of(ContributionKind::Comment)
        };
        receive(app, tx, &directory, actor, &subject, new).await
    })
    .await
}

/// What is said.
struct New {
    kind: ContributionKind,
    idea_id: Option<Uuid>,
    reply_to: Option<Uuid>,
    section_id: Option<Uuid>,
    draft_version: Option<i32>,
    title: Option<String>,
    text: String,
    category_id: Option<Uuid>,
    district_id: Option<Uuid>,
    place: Option<IdeaPlace>,
    photos: Vec<IdeaPhoto>,
    public_name: Option<PublicName>,
    policy_id: Option<PolicyId>,
    official: bool,
}

impl New {
    const fn of(kind: ContributionKind) -> Self {
        Self {
            kind,
            idea_id: None,
            reply_to: None,
            section_id: None,
            draft_version: None,
            title: None,
            text: String::new(),
            category_id: None,
            district_id: None,
            place: None,
            photos: Vec::new(),
            public_name: None,
            policy_id: None,
            official: false,
        }
    }
}

/// Whether what they say is the municipality's word.
fn is_official(actor: &Actor) -> bool {
    !Permission::ContributionWrite.allows(actor)
}

/// The subject, which the asker may know of and on which the means is open to them now.
async fn open_for(app: &App, tx: &DatabaseTransaction, actor: &Actor, id: SubjectId, wanted: Means) -> AppResult<SubjectRow> {
    let subject = subjects::find(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
    if !is_seen(&subject, actor)? {
        return Err(AppError::NOT_FOUND);
    }
    if let Some(until) = banned_until(app, tx, actor).await? {
        return Err(AppError::Banned { until });
    }
    let open = if is_official(actor) { answering_means(&subject)? } else { open_means(&subject, app.now())? };
    if open.contains(&wanted) {
        return Ok(subject);
    }
    let possible = open.iter().map(ToString::to_string).collect();
    Err(AppError::StateConflict { state: subject.state, action: wanted.to_string(), possible })
}

/// What is commented on, held so that it can't be hidden meanwhile; it is there, of this subject and kind, and takes comments.
async fn commented(
    app: &App,
    tx: &DatabaseTransaction,
    actor: &Actor,
    subject: &SubjectRow,
    id: Uuid,
    (kind, pointer): (ContributionKind, &str),
) -> AppResult<ContributionRow> {
    let (row, _) = match held(tx, id).await {
        Err(AppError::Refused(_)) => return Err(AppError::field(pointer, FieldCode::Unknown)),
        found => found?,
    };
    if row.subject_id != subject.id || row.kind != kind.as_str() {
        return Err(AppError::field(pointer, FieldCode::Unknown));
    }
    match decided(app, tx, actor, (&row, subject), ContributionAction::Comment).await {
        // Nothing that they may know of.
        Err(AppError::Refused(_)) => Err(AppError::field(pointer, FieldCode::Unknown)),
        Err(refused) => Err(refused),
        Ok(_) => Ok(row),
    }
}

fn in_force(app: &App, directory: &Directory) -> Option<PolicyId> {
    directory.policy_in_force(PolicyKind::Participation, app.now()).map(|policy| policy.id)
}

/// The policy that holds now was agreed to.
pub(crate) fn checked_policy(app: &App, directory: &Directory, agreed: Option<PolicyId>) -> AppResult<()> {
    match (in_force(app, directory), agreed) {
        (Some(_), None) => Err(AppError::field("/policy_id", FieldCode::Required)),
        (Some(held), Some(agreed)) if held != agreed => Err(AppError::field("/policy_id", FieldCode::PolicyOutdated)),
        _ => Ok(()),
    }
}

/// Points out what may be personal, once: who has looked sends it all the same.
pub(crate) fn impersonal(texts: &[(&str, &str)], is_checked: bool) -> AppResult<()> {
    let mut checks = Checks::default();
    for (pointer, words) in texts {
        checks.unless(is_checked || personal_data::find(words).is_empty(), *pointer, FieldCode::PersonalData);
    }
    checks.done()
}

/// The same of what is said beside an idea: the name of its place, and what is to be seen on its photos.
pub(super) fn beside_impersonal(place: Option<&IdeaPlace>, photos: &[IdeaPhoto], is_checked: bool) -> AppResult<()> {
    let mut said = photo::words(photos);
    said.extend(place.and_then(|place| Some(("/place/label".to_owned(), place.label.clone()?))));
    let said: Vec<(&str, &str)> = said.iter().map(|(pointer, words)| (pointer.as_str(), words.as_str())).collect();
    impersonal(&said, is_checked)
}

async fn receive(
    app: &App,
    tx: &DatabaseTransaction,
    directory: &Directory,
    actor: &Actor,
    subject: &SubjectRow,
    new: New,
) -> AppResult<ContributionView> {
    let author = actor.account().ok_or(AppError::FORBIDDEN)?;
    let account = accounts::find(tx, author.0).await?.ok_or(AppError::FORBIDDEN)?;
    let public_name = new.public_name.map_or_else(|| word(&account.public_name), Ok)?;
    let (published, was_hidden) = store::record_of(tx, author.0, TRUSTED_FROM).await?;
    let state = first_state(word(&subject.review)?, published, was_hidden, new.official);
    let (now, is_public) = (app.now(), state == ContributionState::Published);
    let mut row = ContributionRow {
        id: app.new_id(),
        number: store::next_number(tx).await?,
        kind: new.kind.to_string(),
        state: state.to_string(),
        subject_id: subject.id,
        idea_id: new.idea_id,
        reply_to: new.reply_to,
        author_id: author.0,
        public_name: public_name.to_string(),
        shown_name: if new.official { account.name } else { shown_name(public_name, account.name.as_deref()) },
        official: new.official,
        policy_id: new.policy_id.map(|id| id.0),
        title: new.title,
        text: new.text,
        category_id: new.category_id,
        district_id: new.district_id,
        lot: drawn(app),
        supports: 0,
        comments: 0,
        reports: 0,
        status: None,
        explanation: None,
        answered_at: None,
        hiding_reasons: None,
        hiding_note: None,
        policy_version: None,
        hidden_at: None,
        hidden_by: None,
        appeal: None,
        appealed_at: None,
        is_final: false,
        waiting_since: (!is_public).then_some(now),
        created_at: now,
        published_at: is_public.then_some(now),
        edited_at: None,
        search: String::new(),
        version: 1,
        section_id: new.section_id,
        draft_version: new.draft_version,
        merged_into: None,
        merged_at: None,
        latitude: None,
        longitude: None,
        place_label: None,
        reworded_at: None,
    };
    row = place::put(row, new.place);
    row.search = search_words(&row);
    // Before anything is held: who writes on the same subject does not wait for it.
    if !new.photos.is_empty() {
        photo::put(app, tx, row.id, &new.photos).await?;
    }
    finding::examine(app, tx, &row).await?;
    store::insert(tx, row.clone()).await?;
    if is_public {
        appeared(app, tx, actor, &row, true).await?;
    }
    let data = json!({ "state": state, "kind": new.kind, "policy_id": new.policy_id });
    record(app, tx, actor, Happened { to: (CONTRIBUTION, row.id), kind: "submitted", text: None, data }).await?;
    view::view(app, tx, directory, actor, row, subject).await
}

/// A place in the fair order.
fn drawn(app: &App) -> i32 {
    let mut bytes = [0; 4];
    app.random.fill(&mut bytes);
    i32::from_be_bytes(bytes)
}
