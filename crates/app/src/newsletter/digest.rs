//! What a week brought, and that something opened: what they tell of is looked up once and kept with the letter.

use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;
use majlis_contract::newsletter::{LetterKind, LetterState, NewsletterWishes};
use majlis_contract::subject::{Axis, BoardShelf, ParticipationKind};
use majlis_contract::{Bilingual, Language};
use majlis_domain::Actor;
use majlis_domain::newsletter::{digest_due, wants};
use majlis_persistence::decision::{self as decisions, DecisionRow};
use majlis_persistence::newsletter::LetterRow;
use majlis_persistence::newsletter::letter as store;
use majlis_persistence::newsletter::subscriber as subscribers;
use majlis_persistence::subject::{self as subjects, Filter, SubjectRow};
use majlis_persistence::{ConnectionTrait, DatabaseTransaction};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::edit::{fresh, hand_out};
use super::{LETTER, everybody, happened, setting};
use crate::case::word;
use crate::change::{json as to_json, of_json};
use crate::message::text;
use crate::subject::{page_of, public_among, states_of};
use crate::{App, AppResult};

/// What is looked at of each shelf of the board, and of decisions.
const MOST: u64 = 100;
/// What closes within this time closes soon.
const SOON: Duration = Duration::days(7);
/// Digests further apart than this tell of one week all the same.
const LONGEST: Duration = Duration::days(15);

/// One thing that is told of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Item {
    pub title: Bilingual,
    /// None of decisions on no subject, which are for everybody.
    pub about: Option<(Axis, ParticipationKind)>,
    /// When it closes.
    pub closes_at: Option<DateTime<Utc>>,
    /// Its page, after the language.
    pub page: String,
    /// What it is, where that can go out of sight; older letters don't say.
    #[serde(default)]
    pub subject: Option<Uuid>,
}

/// What a letter that is made by itself tells of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Material {
    pub opened: Vec<Item>,
    pub soon: Vec<Item>,
    pub decided: Vec<Item>,
}

impl Material {
    pub fn of(row: &LetterRow) -> AppResult<Self> {
        row.material.as_ref().map_or_else(|| Ok(Self::default()), of_json)
    }

    /// What of it somebody wants to hear.
    pub fn wanted(mut self, wishes: &NewsletterWishes) -> Self {
        for items in [&mut self.opened, &mut self.soon, &mut self.decided] {
            items.retain(|item| item.about.is_none_or(|(axis, kind)| wants(wishes, axis, kind)));
        }
        self
    }

    /// What of it everybody may still see: some are handed out for hours.
    pub async fn still_public(mut self, db: &impl ConnectionTrait) -> AppResult<Self> {
        let all = [&mut self.opened, &mut self.soon, &mut self.decided];
        let seen = public_among(db, all.iter().flat_map(|items| items.iter().filter_map(|item| item.subject)).collect()).await?;
        for items in all {
            items.retain(|item| item.subject.is_none_or(|id| seen.contains(&id)));
        }
        Ok(self)
    }

    pub const fn is_empty(&self) -> bool {
        self.opened.is_empty() && self.soon.is_empty() && self.decided.is_empty()
    }
}

/// Begins the digest of the week once its hour has come; says whether it did. Several processes may ask for it at once.
pub async fn begin_digest(app: &App) -> AppResult<u64> {
    // As long as nobody has subscribed there is nothing to look up.
    if subscribers::confirmed(app.db.read(), None, None, 1).await?.is_empty() {
        return Ok(0);
    }
    let (directory, set) = (app.directory.get(app).await?, setting::found(app.db.read()).await?);
    let zone: Tz = directory.settings.time_zone.parse().unwrap_or(Tz::UTC);
    let Some(due) = digest_due(&app.now().with_timezone(&zone), set.digest_day, set.digest_hour) else { return Ok(0) };
    let occasion = format!("digest:{}", due.week);
    if store::is_there(app.db.read(), &occasion).await? {
        return Ok(0);
    }
    let last = store::last_sent(app.db.read(), LetterKind::Digest.as_str()).await?;
    let since = last.filter(|last| due.at - *last < LONGEST).unwrap_or(due.at - Duration::days(7));
    let material = material(app, since, due.at).await?;
    let made = app.db.write(async |tx| begin(app, tx, (LetterKind::Digest, occasion), due.at, &material).await).await?;
    Ok(u64::from(made))
}

/// Writes a letter that is made by itself, unless there is one for its occasion, and the job that hands it out where it says anything.
async fn begin(
    app: &App,
    tx: &DatabaseTransaction,
    (kind, occasion): (LetterKind, String),
    at: DateTime<Utc>,
    material: &Material,
) -> AppResult<bool> {
    let directory = app.directory.get(app).await?;
    let line = |language: Language| {
        let municipality = directory.settings.name.get(language);
        let title = material.opened.first().map(|item| item.title.get(language)).unwrap_or_default();
        text(language, &format!("newsletter-{kind}-subject"), &[("municipality", municipality), ("title", title)])
    };
    let state = if material.is_empty() { LetterState::Sent } else { LetterState::Sending };
    let row = LetterRow {
        occasion,
        state: state.to_string(),
        subject: to_json(Bilingual::new(line(Language::Arabic), line(Language::English)))?,
        body: to_json(Bilingual::new("", ""))?,
        audience: to_json(everybody(kind == LetterKind::Digest, true))?,
        send_at: Some(at),
        ..fresh(app, kind, Some(to_json(material)?))
    };
    let id = row.id;
    if !store::insert(tx, row).await? {
        return Ok(false);
    }
    happened(app, tx, &Actor::System, (LETTER, id), ("created", json!({ "kind": kind, "state": state }))).await?;
    if state == LetterState::Sending {
        hand_out(app, tx, id).await?;
    }
    Ok(true)
}

/// What opened since the last digest, what closes soon after this one, and what was decided between them.
async fn material(app: &App, since: DateTime<Utc>, until: DateTime<Utc>) -> AppResult<Material> {
    let (db, all) = (app.db.read(), Filter::default());
    let [open, past] = [BoardShelf::Open, BoardShelf::Past].map(states_of);
    let ((closing, _), newest, (decided, _)) = tokio::try_join!(
        async { Ok::<_, crate::AppError>(subjects::board(db, &open, false, &all, MOST, None).await?) },
        async { Ok(subjects::newest(db, &all, MOST).await?) },
        async { Ok(decisions::published(db, None, MOST, None).await?) },
    )?;
    let between = |at: Option<DateTime<Utc>>, from: DateTime<Utc>, to: DateTime<Utc>| at.is_some_and(|at| at > from && at <= to);
    let was_opened = |row: &&SubjectRow| !past.contains(&row.state.as_str()) && between(row.opens_at, since, until);
    let mut opened: Vec<&SubjectRow> = newest.iter().filter(was_opened).collect();
    opened.extend(closing.iter().filter(was_opened).filter(|row| newest.iter().all(|known| known.id != row.id)));
    let soon = closing.iter().filter(|row| between(row.closes_at, until, until + SOON));
    let soon: Vec<&SubjectRow> = soon.filter(|row| opened.iter().all(|known| known.id != row.id)).collect();
    let decided: Vec<&DecisionRow> = decided.iter().filter(|row| between(row.published_at, since, until)).collect();
    let on = subjects::find_all(db, decided.iter().filter_map(|row| row.subject_id).collect()).await?;
    Ok(Material {
        opened: opened.into_iter().map(item).collect::<AppResult<_>>()?,
        soon: soon.into_iter().map(item).collect::<AppResult<_>>()?,
        decided: decided.into_iter().map(|row| decision(row, &on)).collect::<AppResult<_>>()?,
    })
}

fn item(row: &SubjectRow) -> AppResult<Item> {
    Ok(Item {
        title: of_json(&row.title)?,
        about: Some((word(&row.axis)?, word(&row.kind)?)),
        closes_at: row.closes_at,
        subject: Some(row.id),
        page: page_of(row)?,
    })
}

fn decision(row: &DecisionRow, on: &[SubjectRow]) -> AppResult<Item> {
    let subject = on.iter().find(|subject| Some(subject.id) == row.subject_id);
    Ok(Item {
        title: of_json(&row.title)?,
        about: subject.map(|subject| Ok::<_, crate::AppError>((word(&subject.axis)?, word(&subject.kind)?))).transpose()?,
        closes_at: None,
        page: format!("decisions/{}", row.id),
        subject: None,
    })
}

/// Something opened for the first time: partners are told, in the transaction of the opening. Where there are none, nothing is kept.
pub(crate) async fn opened(app: &App, tx: &DatabaseTransaction, row: &SubjectRow) -> AppResult<()> {
    if !subscribers::any_partner(tx).await? {
        return Ok(());
    }
    let material = Material { opened: vec![item(row)?], ..Material::default() };
    begin(app, tx, (LetterKind::Opening, format!("opening:{}", row.id)), app.now(), &material).await?;
    Ok(())
}
