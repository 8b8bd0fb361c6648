//! Letters as their readers see them.

use majlis_contract::newsletter::{
    LetterAudience, LetterFigures, LetterKind, LetterPreview, LetterQuery, LetterState, LetterSummary, LetterView, NewsletterFigures,
    PublishedLetter, PublishedLetterView,
};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::{Bilingual, Language, LetterId, Page};
use majlis_domain::newsletter::{permitted, standing};
use majlis_domain::{Actor, markup};
use majlis_persistence::newsletter::LetterRow;
use majlis_persistence::newsletter::letter as store;
use majlis_persistence::newsletter::subscriber::{self as subscribers, PARTNER, PERSON};

use super::{CONFIRMED, WAITING, compose};
use crate::case::word;
use crate::change::of_json;
use crate::{App, AppError, AppResult};

/// A page of letters for staff, the newest first.
pub async fn list(app: &App, query: &LetterQuery) -> AppResult<Page<LetterSummary>> {
    let (limit, kind) = (query.limit.unwrap_or(DEFAULT_LIMIT).into(), query.kind.unwrap_or(LetterKind::Letter));
    let (rows, next_cursor) = store::page(app.db.read(), kind.as_str(), limit, query.cursor.as_deref()).await?;
    let summary = |row: LetterRow| {
        Ok(LetterSummary {
            id: row.id.into(),
            kind,
            state: word(&row.state)?,
            subject: of_json(&row.subject)?,
            send_at: row.send_at,
            updated_at: row.updated_at,
            figures: figures_of(&row),
        })
    };
    Ok(Page { items: rows.into_iter().map(summary).collect::<AppResult<_>>()?, next_cursor })
}

/// One letter, for staff.
pub async fn show(app: &App, actor: &Actor, id: LetterId) -> AppResult<LetterView> {
    view(actor, store::find(app.db.read(), id.0).await?.ok_or(AppError::NOT_FOUND)?)
}

pub(super) fn view(actor: &Actor, row: LetterRow) -> AppResult<LetterView> {
    let (kind, state): (LetterKind, LetterState) = (word(&row.kind)?, word(&row.state)?);
    let audience: LetterAudience = of_json(&row.audience)?;
    Ok(LetterView {
        id: row.id.into(),
        kind,
        state,
        subject: of_json(&row.subject)?,
        body: of_json(&row.body)?,
        audience,
        send_at: row.send_at,
        updated_at: row.updated_at,
        figures: figures_of(&row),
        // What is made by itself has nothing to be done by hand.
        permitted: if kind == LetterKind::Letter { permitted(state, standing(actor)) } else { Vec::new() },
        etag: format!("\"{}\"", row.version),
    })
}

fn figures_of(row: &LetterRow) -> LetterFigures {
    let count = |number: i32| u32::try_from(number).unwrap_or_default();
    LetterFigures { recipients: count(row.recipients), sent: count(row.sent), failed: count(row.failed), left: count(row.left_by) }
}

/// A letter as it arrives in a language.
pub async fn preview(app: &App, id: LetterId, language: Language) -> AppResult<LetterPreview> {
    let row = store::find(app.db.read(), id.0).await?.filter(|row| row.kind == LetterKind::Letter.as_str()).ok_or(AppError::NOT_FOUND)?;
    let directory = app.directory.get(app).await?;
    let email = compose::sample(app, &directory, &row, language, (String::new(), row.id))?;
    Ok(LetterPreview { language, subject: email.subject, text: email.text, html: email.html })
}

/// A page of the letters that were sent, the latest first.
pub async fn archive(app: &App, page: &PageQuery) -> AppResult<Page<PublishedLetter>> {
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (rows, next_cursor) = store::sent(app.db.read(), limit, page.cursor.as_deref()).await?;
    let item = |row: LetterRow| {
        Ok(PublishedLetter { id: row.id.into(), subject: of_json(&row.subject)?, sent_at: row.send_at.unwrap_or(row.updated_at) })
    };
    Ok(Page { items: rows.into_iter().map(item).collect::<AppResult<_>>()?, next_cursor })
}

/// A letter that was sent, for everybody.
pub async fn published(app: &App, id: LetterId) -> AppResult<PublishedLetterView> {
    let is_out = |row: &LetterRow| row.kind == LetterKind::Letter.as_str() && row.state == LetterState::Sent.as_str();
    let row = store::find(app.db.read(), id.0).await?.filter(is_out).ok_or(AppError::NOT_FOUND)?;
    let body: Bilingual = of_json(&row.body)?;
    Ok(PublishedLetterView {
        id,
        subject: of_json(&row.subject)?,
        body_html: Bilingual::new(markup::html_for_mail(&body.ar), markup::html_for_mail(&body.en)),
        sent_at: row.send_at.unwrap_or(row.updated_at),
    })
}

/// How many get the newsletter.
pub async fn figures(app: &App) -> AppResult<NewsletterFigures> {
    let mut figures = NewsletterFigures::default();
    for (state, kind, language, count) in subscribers::count(app.db.read()).await? {
        let figure = match (state.as_str(), kind.as_str()) {
            (CONFIRMED, PARTNER) => &mut figures.partners,
            (CONFIRMED, PERSON) if language == Language::English.as_str() => &mut figures.english,
            (CONFIRMED, PERSON) => &mut figures.arabic,
            (WAITING, PERSON) => &mut figures.waiting,
            _ => continue,
        };
        *figure += u64::try_from(count).unwrap_or_default();
    }
    Ok(figures)
}
