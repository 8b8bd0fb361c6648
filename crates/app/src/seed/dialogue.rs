//! Subjects and what people say on them, for a demonstration: through the use cases, as people would.

mod consultation;
mod initiative;

use chrono::Duration;
use majlis_contract::contribution::{
    AnswerIdea, ContributionState, ContributionView, CreateComment, CreateIdea, HideContribution, HidingReason, IdeaStatus,
};
use majlis_contract::decision::{CreateDecision, NameSources, Outcome};
use majlis_contract::policy::PolicyKind;
use majlis_contract::role::{Role, RoleGrant, StakeholderGroup};
use majlis_contract::subject::{
    Axis, CreateSubject, Means, MoveSubject, ParticipationKind, Review, SubjectQuery, SubjectStep, SubjectView,
};
use majlis_contract::{AccountId, Bilingual, ContributionId, PolicyId, SessionId, SubjectId};
use majlis_domain::Actor;
use majlis_persistence::recipient;
use serde::Deserialize;
use uuid::Uuid;

use self::consultation::Consultation;
use self::initiative::Initiative;
use super::MaterialError;
use crate::directory::Directory;
use crate::idempotency::Ticket;
use crate::{App, AppError, AppResult, contribution, decision, subject};

/// What a demonstration's dialogue is made of, from a TOML file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DialogueMaterial {
    subjects: Vec<Subject>,
    #[serde(default)]
    consultations: Vec<Consultation>,
    #[serde(default)]
    initiatives: Vec<Initiative>,
}

/// What the municipality opens.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Announced {
    axis: Axis,
    /// Codes of groups of categories.
    fields: Vec<String>,
    districts: Vec<String>,
    #[serde(default)]
    audience: Vec<StakeholderGroup>,
    review: Review,
    reason: Option<Bilingual>,
    opens_in_days: Option<i64>,
    closes_in_days: Option<i64>,
    title: Bilingual,
    summary: Bilingual,
    use_of_input: Bilingual,
    body: Bilingual,
}

/// A round of ideas.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Subject {
    announced: Announced,
    means: Vec<Means>,
    step: Option<SubjectStep>,
    decision: Option<Decision>,
    #[serde(default)]
    ideas: Vec<Idea>,
}

/// What was decided on all ideas of a round that was closed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Decision {
    /// What was said, summed up.
    analysis: Bilingual,
    title: Bilingual,
    decided: Bilingual,
    reasons: Bilingual,
    changes: Bilingual,
    outcome: Outcome,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Idea {
    title: String,
    text: String,
    category: Option<String>,
    supports: usize,
    act: Option<Act>,
    #[serde(default)]
    reasons: Vec<HidingReason>,
    status: Option<IdeaStatus>,
    explanation: Option<Bilingual>,
    comments: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Act {
    Publish,
    Hide,
}

impl DialogueMaterial {
    /// Reads the file.
    pub fn read(text: &str) -> Result<Self, MaterialError> {
        toml::from_str(text).map_err(|error| MaterialError(error.to_string()))
    }
}

/// Who takes part.
struct Cast {
    manager: Actor,
    moderator: Actor,
    residents: Vec<Actor>,
    policy: PolicyId,
}

impl Cast {
    /// One of the residents, over and over from the first.
    fn resident(&self, number: usize) -> Option<&Actor> {
        self.residents.get(number % self.residents.len().max(1))
    }
}

/// Residents who take part at most.
const RESIDENTS: u64 = 60;

/// Opens the subjects and lets people speak on them, unless there are subjects already; says how many subjects it were.
pub async fn demo_dialogue(app: &App, material: &DialogueMaterial) -> AppResult<u32> {
    let query = SubjectQuery { limit: Some(1), ..SubjectQuery::default() };
    let directory = app.directory.get(app).await?;
    let policy = directory.policy_in_force(PolicyKind::Participation, app.now()).map(|policy| policy.id);
    let cast = cast(app, policy).await?;
    let (Some(cast), true) = (cast, subject::list(app, &query).await?.items.is_empty()) else { return Ok(0) };
    for subject in &material.subjects {
        play(app, &directory, &cast, subject).await?;
    }
    for told in &material.consultations {
        consultation::play(app, &directory, &cast, told).await?;
    }
    for told in &material.initiatives {
        initiative::play(app, &directory, &cast, told).await?;
    }
    let all = material.subjects.len() + material.consultations.len() + material.initiatives.len();
    Ok(u32::try_from(all).unwrap_or_default())
}

async fn cast(app: &App, policy: Option<PolicyId>) -> AppResult<Option<Cast>> {
    let manager = holders(app, Role::ParticipationManager, 1).await?;
    let moderator = holders(app, Role::Moderator, 1).await?;
    let residents = holders(app, Role::Resident, RESIDENTS).await?;
    let (Some(manager), Some(moderator), Some(policy)) = (manager.into_iter().next(), moderator.into_iter().next(), policy) else {
        return Ok(None);
    };
    Ok(Some(Cast { manager, moderator, residents, policy }))
}

async fn holders(app: &App, role: Role, most: u64) -> AppResult<Vec<Actor>> {
    let ids = recipient::holders(app.db.read(), &[role], None, None, most).await?;
    let person = |id: Uuid| Actor::Person {
        account: AccountId(id),
        session: SessionId(Uuid::nil()),
        grants: vec![RoleGrant { role, department_id: None }],
    };
    Ok(ids.into_iter().map(person).collect())
}

impl Announced {
    /// As a round of ideas without means.
    fn input(&self, app: &App, directory: &Directory) -> CreateSubject {
        let in_days = |days: Option<i64>| days.map(|days| app.now() + Duration::days(days));
        let groups = directory.categories.iter().filter(|category| self.fields.contains(&category.view.code));
        let districts = directory.districts.iter().filter(|district| self.districts.contains(&district.code));
        CreateSubject {
            kind: ParticipationKind::IdeaRound,
            axis: self.axis,
            title: self.title.clone(),
            summary: self.summary.clone(),
            body: self.body.clone(),
            use_of_input: self.use_of_input.clone(),
            field_ids: groups.map(|category| category.view.id).collect(),
            district_ids: districts.map(|district| district.id).collect(),
            audience: self.audience.clone(),
            means: Vec::new(),
            review: Some(self.review),
            opens_at: in_days(self.opens_in_days),
            closes_at: in_days(self.closes_in_days),
        }
    }
}

async fn play(app: &App, directory: &Directory, cast: &Cast, told: &Subject) -> AppResult<()> {
    let input = CreateSubject { means: told.means.clone(), ..told.announced.input(app, directory) };
    let draft = subject::create(app, &cast.manager, &ticket(app, "create_subject"), input).await?;
    if told.step.is_none() {
        return Ok(());
    }
    let announced = step(app, cast, &draft, SubjectStep::Publish, None).await?;
    let mut ideas = Vec::new();
    for (number, idea) in told.ideas.iter().enumerate() {
        ideas.extend(say(app, directory, cast, &announced, (number, idea)).await?);
    }
    if told.step == Some(SubjectStep::Close) {
        let closed = step(app, cast, &announced, SubjectStep::Close, told.announced.reason.clone()).await?;
        decide(app, cast, &closed, (told.decision.as_ref(), ideas)).await?;
    }
    Ok(())
}

/// Says what was said, decides on it, and publishes that.
async fn decide(app: &App, cast: &Cast, closed: &SubjectView, what: (Option<&Decision>, Vec<ContributionId>)) -> AppResult<()> {
    let (Some(told), ideas) = what else { return Ok(()) };
    let analysis = MoveSubject { step: SubjectStep::Analyse, reason: None, closes_at: None, analysis: Some(told.analysis.clone()) };
    subject::step(app, &cast.manager, closed.id, version(&closed.etag)?, analysis).await?;
    let input = CreateDecision {
        subject_id: Some(closed.id),
        title: told.title.clone(),
        decided: told.decided.clone(),
        reasons: told.reasons.clone(),
        changes: told.changes.clone(),
    };
    let draft = decision::create(app, &cast.manager, &ticket(app, "create_decision"), input).await?;
    let sources = NameSources { contribution_ids: ideas, case_references: Vec::new(), outcome: told.outcome, note: None };
    let draft = decision::name(app, &cast.manager, draft.id, version(&draft.etag)?, sources).await?;
    decision::publish(app, &cast.manager, draft.id, version(&draft.etag)?).await?;
    Ok(())
}

async fn step(app: &App, cast: &Cast, view: &SubjectView, step: SubjectStep, reason: Option<Bilingual>) -> AppResult<SubjectView> {
    let input = MoveSubject { step, reason, closes_at: None, analysis: None };
    subject::step(app, &cast.manager, view.id, version(&view.etag)?, input).await
}

/// An idea, what a moderator made of it, who supports it, and what others and the municipality say to it.
async fn say(
    app: &App,
    directory: &Directory,
    cast: &Cast,
    subject: &SubjectView,
    (number, told): (usize, &Idea),
) -> AppResult<Option<ContributionId>> {
    let Some(author) = cast.resident(number) else { return Ok(None) };
    let category = directory.categories.iter().find(|category| Some(&category.view.code) == told.category.as_ref());
    let input = CreateIdea {
        title: told.title.clone(),
        text: told.text.clone(),
        category_id: category.map(|category| category.view.id),
        district_id: directory.districts.get(number % directory.districts.len().max(1)).map(|district| district.id),
        place: None,
        photos: Vec::new(),
        public_name: None,
        policy_id: cast.policy,
        personal_data_checked: true,
    };
    let idea = contribution::propose(app, author, &ticket(app, "create_idea"), subject.id, input).await?;
    let idea = moderate(app, cast, idea, told).await?;
    for person in cast.residents.iter().filter(|person| *person != author).take(told.supports) {
        contribution::support(app, person, idea.id).await?;
    }
    for (index, text) in told.comments.iter().enumerate() {
        comment(app, cast, subject, &idea, (number + index + 1, text)).await?;
    }
    if let (Some(status), Some(explanation)) = (told.status, told.explanation.clone()) {
        let input = AnswerIdea { status, explanation };
        contribution::answer(app, &cast.manager, idea.id, version(&idea.etag)?, input).await?;
    }
    Ok(Some(idea.id))
}

async fn moderate(app: &App, cast: &Cast, idea: ContributionView, told: &Idea) -> AppResult<ContributionView> {
    let version = version(&idea.etag)?;
    match told.act {
        Some(Act::Publish) if idea.state != ContributionState::Published => {
            Ok(contribution::publish(app, &cast.moderator, idea.id, version).await?.contribution)
        }
        Some(Act::Hide) => {
            let input = HideContribution { reasons: told.reasons.clone(), note: None };
            Ok(contribution::hide(app, &cast.moderator, idea.id, version, input).await?.contribution)
        }
        _ => Ok(idea),
    }
}

async fn comment(app: &App, cast: &Cast, subject: &SubjectView, idea: &ContributionView, (who, text): (usize, &str)) -> AppResult<()> {
    let Some(person) = cast.resident(who) else { return Ok(()) };
    let input = CreateComment {
        idea_id: Some(idea.id),
        section_id: None,
        reply_to: None,
        text: text.to_owned(),
        public_name: None,
        policy_id: Some(cast.policy),
        personal_data_checked: true,
    };
    heard(app, cast, person, subject.id, input).await
}

/// A comment that everybody reads.
async fn heard(app: &App, cast: &Cast, person: &Actor, subject: SubjectId, input: CreateComment) -> AppResult<()> {
    let said = contribution::comment(app, person, &ticket(app, "create_comment"), subject, input).await?;
    if said.state == ContributionState::Pending {
        contribution::publish(app, &cast.moderator, said.id, version(&said.etag)?).await?;
    }
    Ok(())
}

/// Made once, and never repeated.
fn ticket(app: &App, operation: &'static str) -> Ticket {
    let key = app.new_id().to_string();
    Ticket { owner: "demo".to_owned(), operation, request_hash: key.clone(), key }
}

fn version(etag: &str) -> AppResult<i64> {
    etag.trim_matches('"').parse().map_err(AppError::internal)
}
