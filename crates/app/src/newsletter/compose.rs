//! What the mails of the newsletter say.

use majlis_contract::newsletter::LetterKind;
use majlis_contract::{Bilingual, Language};
use majlis_domain::markup;
use majlis_persistence::newsletter::subscriber::PARTNER;
use majlis_persistence::newsletter::{LetterRow, SubscriberRow};
use uuid::Uuid;

use super::digest::{Item, Material};
use super::{CONFIRMED, secret, wishes};
use crate::case::word as read;
use crate::change::of_json;
use crate::directory::Directory;
use crate::message::{Part, as_html, as_text, leave, message_id, moment, text};
use crate::port::Email;
use crate::{App, AppResult};

/// A letter for one reader, with what changes and leaves; none where nothing is left that it tells of.
pub(super) async fn letter(
    app: &App,
    directory: &Directory,
    letter: &LetterRow,
    reader: &SubscriberRow,
    mail: Uuid,
) -> AppResult<Option<Email>> {
    let wishes = wishes(reader)?;
    let language = wishes.language;
    let kind: LetterKind = read(&letter.kind)?;
    let material = Material::of(letter)?.still_public(app.db.read()).await?;
    let material = if kind == LetterKind::Digest { material.wanted(&wishes) } else { material };
    if kind != LetterKind::Letter && material.is_empty() {
        return Ok(None);
    }
    let mut parts = match kind {
        LetterKind::Letter => vec![body(letter, language)?],
        LetterKind::Digest => digest(app, directory, language, &material),
        LetterKind::Opening => opening(app, directory, language, &material),
    };
    parts.push(signature(directory, language));
    let why = if reader.kind == PARTNER { "newsletter-partner-why" } else { "newsletter-why" };
    let leave = leave::address(app, mail, language.as_str());
    parts.push(Part::Note(say(directory, language, why)));
    parts.push(Part::Also { label: say(directory, language, "newsletter-manage"), address: own_page(app, reader.id, language, "manage") });
    parts.push(Part::Also { label: say(directory, language, "leave"), address: leave.clone() });
    let subject: Bilingual = of_json(&letter.subject)?;
    Ok(Some(put_together(app, language, (reader.address.clone(), mail), subject.get(language), &parts, Some(leave))))
}

/// A letter as it arrives, without the links that are each reader's own.
pub(super) fn sample(app: &App, directory: &Directory, letter: &LetterRow, language: Language, to: (String, Uuid)) -> AppResult<Email> {
    let subject: Bilingual = of_json(&letter.subject)?;
    let parts = [body(letter, language)?, signature(directory, language), Part::Note(say(directory, language, "newsletter-sample"))];
    Ok(put_together(app, language, to, subject.get(language), &parts, None))
}

/// Asks somebody to confirm; who has confirmed is told so, with the link that changes and leaves.
pub(super) fn word(app: &App, directory: &Directory, row: &SubscriberRow, job: Uuid) -> AppResult<Email> {
    let language: Language = read(&row.language)?;
    let (what, page) = match (row.state == CONFIRMED, row.kind == PARTNER) {
        (true, _) => ("known", "manage"),
        (false, true) => ("partner", "confirm"),
        (false, false) => ("confirm", "confirm"),
    };
    let words = |id: &str| say(directory, language, &format!("newsletter-{what}-{id}"));
    let parts = [
        Part::Words(say(directory, language, "greeting")),
        Part::Words(words("body")),
        Part::Link { label: words("link"), address: own_page(app, row.id, language, page) },
        Part::Note(words("ignore")),
        signature(directory, language),
    ];
    Ok(put_together(app, language, (row.address.clone(), job), &words("subject"), &parts, None))
}

/// A page that belongs to somebody: what opens it stands where no server sees it.
fn own_page(app: &App, id: Uuid, language: Language, page: &str) -> String {
    format!("{}/{language}/newsletter/{page}#secret={}", app.settings.base_url, secret(app, id))
}

fn body(letter: &LetterRow, language: Language) -> AppResult<Part> {
    let body: Bilingual = of_json(&letter.body)?;
    let written = body.get(language);
    // CommonMark is made to be read as it is written.
    Ok(Part::Rich { html: markup::html_for_mail(written), text: written.trim().to_owned() })
}

fn digest(app: &App, directory: &Directory, language: Language, material: &Material) -> Vec<Part> {
    let mut parts =
        vec![Part::Words(say(directory, language, "greeting")), Part::Words(say(directory, language, "newsletter-digest-body"))];
    for (heading, items) in [("opened", &material.opened), ("soon", &material.soon), ("decided", &material.decided)] {
        if !items.is_empty() {
            parts.push(Part::Heading(say(directory, language, &format!("newsletter-digest-{heading}"))));
            parts.extend(items.iter().map(|item| listed(app, directory, language, item)));
        }
    }
    let board = format!("{}/{language}/participate", app.settings.base_url);
    parts.push(Part::Link { label: say(directory, language, "newsletter-digest-all"), address: board });
    parts
}

/// A thing by its name and when it closes, with the link to it.
fn listed(app: &App, directory: &Directory, language: Language, item: &Item) -> Part {
    let title = item.title.get(language);
    let label = match item.closes_at {
        Some(at) => {
            let until = moment(language, at, &directory.settings.time_zone);
            text(language, "newsletter-item-until", &[("title", title), ("until", &until)])
        }
        None => title.to_owned(),
    };
    Part::Also { label, address: format!("{}/{language}/{}", app.settings.base_url, item.page) }
}

fn opening(app: &App, directory: &Directory, language: Language, material: &Material) -> Vec<Part> {
    let mut parts =
        vec![Part::Words(say(directory, language, "greeting")), Part::Words(say(directory, language, "newsletter-opening-body"))];
    parts.extend(material.opened.iter().map(|item| listed(app, directory, language, item)));
    parts
}

fn signature(directory: &Directory, language: Language) -> Part {
    Part::Words(say(directory, language, "signature"))
}

/// A text that may name the municipality.
fn say(directory: &Directory, language: Language, id: &str) -> String {
    text(language, id, &[("municipality", directory.settings.name.get(language))])
}

fn put_together(app: &App, language: Language, (to, id): (String, Uuid), subject: &str, parts: &[Part], leave: Option<String>) -> Email {
    let (text, html) = (as_text(language, parts), as_html(language, subject, parts));
    Email { to, subject: subject.to_owned(), text, html, message_id: message_id(app, id), leave }
}
