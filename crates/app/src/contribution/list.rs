//! Lists: the ideas of a subject, comments, and what a person has said.

use chrono::Timelike;
use majlis_contract::contribution::{CommentQuery, CommentSort, ContributionView, IdeaQuery, IdeaSort, IdeaStatus};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::{CategoryId, DistrictId, Page, SubjectId};
use majlis_domain::{Actor, text};
use majlis_persistence::contribution::{self as store, CommentOrder, Comments, ContributionRow, IdeaOrder, Part, Wanted};
use majlis_persistence::subject::{self as subjects, SubjectRow};
use sha2::{Digest, Sha256};

use super::view::views;
use crate::subject::is_seen;
use crate::{App, AppError, AppResult};

/// Words that are looked for at most.
const WORDS: usize = 8;

/// A page of the published ideas of a subject.
pub async fn ideas(app: &App, actor: &Actor, id: SubjectId, query: &IdeaQuery) -> AppResult<Page<ContributionView>> {
    let subject = visible(app, actor, id).await?;
    let filter = (query.status, query.category_id, query.district_id);
    let Some(wanted) = wanted(filter, query.q.as_deref()) else { return Ok(Page { items: Vec::new(), next_cursor: None }) };
    let order = match query.sort.unwrap_or_default() {
        IdeaSort::Fair => IdeaOrder::Fair(start(app, &subject).await?),
        IdeaSort::Newest => IdeaOrder::Newest,
        IdeaSort::MostSupported => IdeaOrder::MostSupported,
        IdeaSort::MostDiscussed => IdeaOrder::MostDiscussed,
    };
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).into();
    listed(app, actor, store::ideas(app.db.read(), id.0, &wanted, order, limit, query.cursor.as_deref()).await?).await
}

/// What ideas must be like; none where no idea can be: signs alone are in none, and without a word to look for, everything would be
/// listed.
pub(super) fn wanted(
    (status, category, district): (Option<IdeaStatus>, Option<CategoryId>, Option<DistrictId>),
    asked: Option<&str>,
) -> Option<Wanted> {
    let asked = asked.unwrap_or_default();
    let form = text::search_form(asked);
    let words: Vec<String> = form.split(' ').filter(|word| !word.is_empty()).take(WORDS).map(str::to_owned).collect();
    let can_be = !words.is_empty() || asked.trim().is_empty();
    let (category, district) = (category.map(|id| id.0), district.map(|id| id.0));
    can_be.then(|| Wanted { status: status.map(|status| status.as_str()), category, district, words })
}

/// Where the fair order begins in this hour: a place is drawn among as many as there are ideas, so that each is on top as often as
/// any other, and the new are not buried.
async fn start(app: &App, subject: &SubjectRow) -> AppResult<i32> {
    let now = app.now();
    let digest = Sha256::digest(format!("{} {} {}", subject.id, now.date_naive(), now.hour()));
    let drawn = u64::from(u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]));
    let places = u64::from(subject.ideas.unsigned_abs()).max(1);
    Ok(store::lot_at(app.db.read(), subject.id, drawn % places).await?.unwrap_or(i32::MIN))
}

/// A page of the comments on a subject or an idea, or of the answers to a comment.
pub async fn comments(app: &App, actor: &Actor, id: SubjectId, query: &CommentQuery) -> AppResult<Page<ContributionView>> {
    visible(app, actor, id).await?;
    let order = match query.sort.unwrap_or_default() {
        CommentSort::Oldest => CommentOrder::Oldest,
        CommentSort::Newest => CommentOrder::Newest,
        CommentSort::MostSupported => CommentOrder::MostSupported,
    };
    let part = match query.section_id {
        Some(section) => Part::Section(section.0),
        None if query.whole == Some(true) => Part::Whole,
        None => Part::Any,
    };
    let wanted = Comments {
        subject: id.0,
        idea: query.idea_id.map(|id| id.0),
        reply_to: query.reply_to.map(|id| id.0),
        part,
        unanswered: query.unanswered == Some(true),
    };
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).into();
    listed(app, actor, store::comments(app.db.read(), wanted, order, limit, query.cursor.as_deref()).await?).await
}

/// A page of what the asker has said, the newest first.
pub async fn own(app: &App, actor: &Actor, page: &PageQuery) -> AppResult<Page<ContributionView>> {
    let author = actor.account().ok_or(AppError::FORBIDDEN)?;
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    listed(app, actor, store::own(app.db.read(), author.0, limit, page.cursor.as_deref()).await?).await
}

pub(super) async fn visible(app: &App, actor: &Actor, id: SubjectId) -> AppResult<SubjectRow> {
    let subject = subjects::find(app.db.read(), id.0).await?.ok_or(AppError::NOT_FOUND)?;
    if is_seen(&subject, actor)? { Ok(subject) } else { Err(AppError::NOT_FOUND) }
}

async fn listed(
    app: &App,
    actor: &Actor,
    (rows, next_cursor): (Vec<ContributionRow>, Option<String>),
) -> AppResult<Page<ContributionView>> {
    let directory = app.directory.get(app).await?;
    Ok(Page { items: views(app, app.db.read(), &directory, actor, rows).await?, next_cursor })
}
