//! The board for those who subscribe to it: an Atom feed, and a calendar of what opens and closes.

use majlis_contract::subject::{BoardShelf, FEED_ENTRIES, FeedQuery};
use majlis_contract::{Bilingual, Language};
use majlis_domain::feed::{self, Entry, Feed};
use majlis_domain::ical::{self, Calendar, Moment};
use majlis_persistence::subject::{self as store, Filter, SubjectRow};

use super::list::states_of;
use super::view::page_of;
use crate::change::of_json;
use crate::directory::Directory;
use crate::message::text;
use crate::{App, AppResult};

/// What was announced last, as Atom; `address` is the feed's own, after the installation's.
pub async fn atom(app: &App, query: &FeedQuery, address: &str) -> AppResult<String> {
    let directory = app.directory.get(app).await?;
    let language = language(&directory, query);
    let rows = store::newest(app.db.read(), &filter(query), FEED_ENTRIES).await?;
    let entries = rows.iter().map(|row| entry(app, language, row)).collect::<AppResult<_>>()?;
    let base = &app.settings.base_url;
    Ok(feed::atom(&Feed {
        language,
        address: format!("{base}{address}"),
        page: format!("{base}/{language}/participate"),
        title: name(&directory, language),
        author: directory.settings.name.get(language).to_owned(),
        entries,
    }))
}

fn entry(app: &App, language: Language, row: &SubjectRow) -> AppResult<Entry> {
    let (title, summary): (Bilingual, Bilingual) = (of_json(&row.title)?, of_json(&row.summary)?);
    Ok(Entry {
        id: format!("urn:uuid:{}", row.id),
        title: title.get(language).to_owned(),
        summary: summary.get(language).to_owned(),
        page: page(app, language, row)?,
        published: row.published_at.unwrap_or(row.created_at),
        updated: row.updated_at,
    })
}

/// What opens and closes, as iCalendar: of what is open first, then of what is announced, then of what closed last.
pub async fn calendar(app: &App, query: &FeedQuery) -> AppResult<String> {
    let directory = app.directory.get(app).await?;
    let (language, filter, db) = (language(&directory, query), filter(query), app.db.read());
    let [open, soon, past] = [BoardShelf::Open, BoardShelf::Soon, BoardShelf::Past].map(states_of);
    let (open, soon, past) = tokio::try_join!(
        store::board(db, &open, false, &filter, FEED_ENTRIES, None),
        store::board(db, &soon, false, &filter, FEED_ENTRIES, None),
        store::board(db, &past, true, &filter, FEED_ENTRIES, None),
    )?;
    let mut events = Vec::new();
    for row in [open.0, soon.0, past.0].iter().flatten() {
        events.extend(moments(app, language, row)?);
    }
    events.truncate(usize::try_from(FEED_ENTRIES).unwrap_or(usize::MAX));
    Ok(ical::ical(&Calendar { name: name(&directory, language), events }))
}

fn moments(app: &App, language: Language, row: &SubjectRow) -> AppResult<Vec<Moment>> {
    let (title, summary): (Bilingual, Bilingual) = (of_json(&row.title)?, of_json(&row.summary)?);
    let page = page(app, language, row)?;
    let host = app.settings.base_url.split("://").last().unwrap_or_default();
    let moment = |(what, at): (&str, Option<_>)| {
        Some(Moment {
            uid: format!("{}-{what}@{host}", row.id),
            at: at?,
            summary: text(language, &format!("board-{what}"), &[("title", title.get(language))]),
            description: summary.get(language).to_owned(),
            page: page.clone(),
            updated: row.updated_at,
            sequence: row.version,
        })
    };
    Ok([("opens", row.opens_at), ("closes", row.closes_at)].into_iter().filter_map(moment).collect())
}

fn page(app: &App, language: Language, row: &SubjectRow) -> AppResult<String> {
    Ok(format!("{}/{language}/{}", app.settings.base_url, page_of(row)?))
}

fn name(directory: &Directory, language: Language) -> String {
    text(language, "board-name", &[("municipality", directory.settings.name.get(language))])
}

fn language(directory: &Directory, query: &FeedQuery) -> Language {
    query.language.unwrap_or(directory.settings.default_language)
}

fn filter(query: &FeedQuery) -> Filter {
    Filter {
        kind: query.kind.map(|kind| kind.as_str()),
        axis: query.axis.map(|axis| axis.as_str()),
        field: query.field_id.map(|id| id.0),
        district: query.district_id.map(|id| id.0),
        audience: query.audience.map(|group| group.as_str()),
    }
}
