//! The same texts through what residents say on subjects and what staff write into pages.

use acceptance::Answer;
use reqwest::Method;
use serde_json::{Value, json};

use super::super::ask::Ask;
use super::super::corpus::{all, kept};
use super::super::who::Who;
use super::super::world::{Far, Said, World, text};
use super::Trial;

/// Stands before a text where a field wants some length.
const LONG_ENOUGH: &str = "نقترح مظلات وصفًّا من أشجار النيم على طول الممشى كله.";
/// The elements that CommonMark makes here.
const ELEMENTS: [&str; 17] =
    ["p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "em", "strong", "blockquote", "a", "br", "hr", "code", "pre"];
/// Where links lead.
const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

#[tokio::test(flavor = "multi_thread")]
async fn no_text_breaks_what_is_said_or_becomes_more_than_text() {
    let world = World::start().await;
    let subject = format!("/subjects/{}", world.open_subject().await);
    let idea = format!("/contributions/{}", text(&world.said(Said::Waiting, Who::Resident).await["id"]));
    let initiative = format!("/initiatives/{}", text(&world.initiative(Who::Resident, Far::Draft).await["id"]));
    let (page, _) = world.draft().await;
    let (version, _) = world.begun_version().await;
    let letter = format!("/dialogue/letters/{}", text(&world.letter().await["id"]));
    let decision = format!("/decisions/{}", text(&world.decision().await["id"]));
    let mut trial = Trial { world: &world, faults: Vec::new(), answers: 0 };
    for sent in all() {
        comment(&mut trial, &subject, &sent).await;
        reworded(&mut trial, &idea, &sent, 4000).await;
        reworded(&mut trial, &initiative, &sent, 8000).await;
        in_both(&mut trial, &page, &sent).await;
        section(&mut trial, &version, &sent).await;
        letter_arrives(&mut trial, &letter, &sent).await;
        decided(&mut trial, &decision, &sent).await;
    }
    assert!(trial.faults.is_empty(), "{} faults in {} answers\n{}", trial.faults.len(), trial.answers, trial.faults.join("\n"));
    assert!(trial.answers > 400, "{}", trial.answers);
}

async fn comment(trial: &mut Trial<'_>, subject: &str, sent: &str) {
    let body = json!({ "text": sent, "policy_id": trial.world.policy, "personal_data_checked": true });
    let answer = trial.send("create_comment", Ask::post(format!("{subject}/comments")).json(body), Who::Resident).await;
    trial.compare("comment", sent, &answer, kept(sent, 2000).as_deref(), &answer.body["text"].clone());
}

/// An idea or an initiative whose author changes its text.
async fn reworded(trial: &mut Trial<'_>, path: &str, sent: &str, most: usize) {
    let whole = format!("{LONG_ENOUGH} {sent}");
    let body = json!({ "text": whole, "personal_data_checked": true });
    let answer = trial.send(path, changing(trial.world, path, Method::PATCH, Who::Resident, body).await, Who::Resident).await;
    trial.compare(path, &whole, &answer, kept(&whole, most).as_deref(), &answer.body["text"].clone());
}

/// The text of a page, in CommonMark.
async fn in_both(trial: &mut Trial<'_>, path: &str, sent: &str) {
    let body = json!({ "body": { "ar": sent, "en": sent } });
    let who = Who::ParticipationManager;
    let answer = trial.send("edit_subject body", changing(trial.world, path, Method::PATCH, who, body).await, who).await;
    is_inert(trial, sent, &answer, "/body_html/ar");
}

async fn section(trial: &mut Trial<'_>, path: &str, sent: &str) {
    let body = json!({ "sections": [{ "number": "1", "heading": { "ar": "مادة" }, "text": { "ar": sent, "en": sent } }] });
    let who = Who::ParticipationManager;
    let answer = trial.send("save_version text", changing(trial.world, path, Method::PUT, who, body).await, who).await;
    is_inert(trial, sent, &answer, "/sections/0/html/ar");
}

/// A letter as it arrives by mail, within its frame.
async fn letter_arrives(trial: &mut Trial<'_>, path: &str, sent: &str) {
    let (before, after) = ("FIRSTPARAGRAPH", "LASTPARAGRAPH");
    let body = format!("{before}\n\n{sent}\n\n{after}");
    let who = Who::CommunicationsOfficer;
    let change = json!({ "body": { "ar": body, "en": body } });
    trial.send("edit_letter body", changing(trial.world, path, Method::PATCH, who, change).await, who).await;
    let seen = trial.send("preview_letter", Ask::get(format!("{path}/preview?language=ar")), who).await;
    let html = text(&seen.body["html"]);
    let within = html.split_once(before).and_then(|(_, rest)| Some(rest.split_once(after)?.0));
    let within = Answer { body: json!({ "html": within }), ..seen };
    is_inert(trial, sent, &within, "/html");
}

/// What a decision says is text.
async fn decided(trial: &mut Trial<'_>, path: &str, sent: &str) {
    let body = json!({ "reasons": { "ar": sent, "en": sent } });
    let who = Who::ParticipationManager;
    let answer = trial.send("edit_decision", changing(trial.world, path, Method::PATCH, who, body).await, who).await;
    trial.compare("decision", sent, &answer, kept(sent, 5000).as_deref(), &answer.body["reasons"]["ar"].clone());
}

async fn changing(world: &World, path: &str, method: Method, who: Who, body: Value) -> Ask {
    let seen = world.client(who).get(path).await.expect(200);
    Ask::new(method, path.to_owned()).json(body).resting_on(text(&seen["etag"]))
}

/// What was taken became HTML that holds nothing but what CommonMark makes; what was not taken was refused at its field.
fn is_inert(trial: &mut Trial<'_>, sent: &str, answer: &Answer, at: &str) {
    let fault = match answer.body.pointer(at).and_then(Value::as_str) {
        Some(html) => html.split('<').skip(1).find(|piece| !is_harmless(piece)).map(|harm| format!("becomes <{harm}")),
        None if answer.status == 422 => None,
        None => Some(format!("gives no text at {at}: {} {}", answer.status, answer.body)),
    };
    trial.faults.extend(fault.map(|fault| format!("{sent:?} {fault}")));
}

/// What stands behind a `<`, up to the next one.
fn is_harmless(piece: &str) -> bool {
    let tag = piece.split('>').next().unwrap_or_default();
    let mut words = tag.trim_start_matches('/').split([' ', '/']).filter(|word| !word.is_empty());
    let is_known = words.next().is_some_and(|name| ELEMENTS.contains(&name));
    let link = tag.strip_prefix("a href=\"");
    let is_plain =
        !tag.contains('=') || tag.starts_with("ol start=\"") || link.is_some_and(|to| SCHEMES.iter().any(|one| to.starts_with(one)));
    is_known && is_plain
}
