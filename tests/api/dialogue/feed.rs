//! Subscribing to the board, read as other programs do.

use acceptance::{Client, Staff, TestServer};
use atom_syndication::Feed;
use chrono::{DateTime, Duration, Utc};
use icalendar::parser::{read_calendar, unfold};
use serde_json::json;

use super::{items, text};

async fn feed(who: &Client, query: &str) -> Feed {
    let answer = who.get(&format!("/subjects/feed.atom{query}")).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/atom+xml; charset=utf-8")));
    Feed::read_from(answer.bytes.as_slice()).expect("a feed")
}

/// Uid, summary, start and sequence of each event.
async fn calendar(who: &Client, query: &str) -> Vec<[String; 4]> {
    let answer = who.get(&format!("/subjects/calendar.ics{query}")).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("text/calendar; charset=utf-8")));
    let written = String::from_utf8(answer.bytes).expect("UTF-8");
    assert!(written.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{written}");
    let whole = unfold(&written);
    let read = read_calendar(&whole).expect("a calendar");
    let of = |component: &icalendar::parser::Component<'_>| {
        ["UID", "SUMMARY", "DTSTART", "SEQUENCE"]
            .map(|name| component.find_prop(name).map(|property| property.val.as_ref().to_owned()).unwrap_or_default())
    };
    read.components.iter().filter(|component| component.name.as_ref() == "VEVENT").map(of).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_feed_tells_what_was_announced_last_in_the_language_asked_for() {
    let server = TestServer::start().await;
    let (manager, visitor) = (server.staff(Staff::ParticipationManager).await, server.visitor());
    assert!(feed(&visitor, "").await.entries().is_empty());
    let first = server.round_with(&manager, json!({ "axis": "consultation", "audience": ["ngo"] })).await;
    server.advance(Duration::minutes(1));
    let odd = json!({ "ar": "حدائق <أحيائنا> & \"غيرها\"", "en": "Parks <of> \"us\" & others" });
    let second = server.round_with(&manager, json!({ "title": odd })).await;
    manager.post("/subjects", &server.idea_round()).await.expect(201);

    let arabic = feed(&visitor, "?language=ar").await;
    assert_eq!(arabic.lang(), Some("ar"));
    let titles: Vec<&str> = arabic.entries().iter().map(|entry| entry.title().as_str()).collect();
    assert_eq!(titles, [text(&odd["ar"]), "حدائق أحيائنا"]);
    let entry = &arabic.entries()[0];
    assert_eq!(entry.id(), format!("urn:uuid:{second}"));
    assert!(entry.links()[0].href().ends_with(&format!("/ar/participate/{second}")));
    assert_eq!(entry.published().map(|at| at.to_utc()), Some(server.app.now()));
    assert!(arabic.links().iter().any(|link| link.rel() == "self" && link.href().ends_with("/api/v1/subjects/feed.atom?language=ar")));

    let english = feed(&visitor, "?language=en&axis=consultation").await;
    let found: Vec<(&str, &str)> = english.entries().iter().map(|entry| (entry.title().as_str(), entry.id())).collect();
    assert_eq!(found, [("Parks of our districts", format!("urn:uuid:{first}").as_str())]);
    // What has no audience is for everybody.
    assert_eq!(feed(&visitor, "?audience=ngo").await.entries().len(), 2);
    assert_eq!(feed(&visitor, "?audience=visitor").await.entries().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_has_what_opens_and_closes() {
    let server = TestServer::start().await;
    let (manager, visitor) = (server.staff(Staff::ParticipationManager).await, server.visitor());
    let districts = visitor.get("/districts").await.expect(200);
    let (here, there) = (&items(&districts)[0]["id"], &items(&districts)[1]["id"]);
    let (opens, closes) = (server.app.now() + Duration::days(2), server.app.now() + Duration::days(9));
    let title = json!({ "ar": "حدائق أحيائنا، وممشاها; وكل ما فيها من ظل ومقاعد وألعاب للأطفال", "en": "Parks, walks; and all that" });
    let times = json!({ "opens_at": opens, "closes_at": closes, "district_ids": [here], "audience": ["company"], "title": title });
    let id = server.round_with(&manager, times).await;

    let stamp = |at: DateTime<Utc>| at.format("%Y%m%dT%H%M%SZ").to_string();
    let events = calendar(&visitor, "?language=en").await;
    let told: Vec<(&str, &str)> = events.iter().map(|[_, summary, start, _]| (summary.as_str(), start.as_str())).collect();
    let summary = |what: &str| format!("{what}: Parks, walks; and all that");
    assert_eq!(told, [(summary("Opens").as_str(), stamp(opens).as_str()), (summary("Closes").as_str(), stamp(closes).as_str())]);
    let arabic = calendar(&visitor, "?language=ar").await;
    assert_eq!(arabic[0][1], "يُفتح: حدائق أحيائنا، وممشاها; وكل ما فيها من ظل ومقاعد وألعاب للأطفال");

    // Put off, it is the same event, and newer.
    let path = format!("/subjects/{id}");
    let seen = manager.get(&path).await.expect(200);
    manager
        .patch_if(&path, &seen["etag"], &json!({ "closes_at": closes + Duration::days(1), "reason": { "ar": "أُجّل.", "en": "Put off." } }))
        .await
        .expect(200);
    let later = calendar(&visitor, "?language=en").await;
    assert_eq!((&later[1][0], &later[1][2]), (&events[1][0], &stamp(closes + Duration::days(1))));
    assert!(later[1][3].parse::<i64>().unwrap() > events[1][3].parse::<i64>().unwrap());

    assert_eq!(calendar(&visitor, &format!("?district_id={}", text(here))).await.len(), 2);
    assert!(calendar(&visitor, &format!("?district_id={}", text(there))).await.is_empty());
    assert_eq!(calendar(&visitor, "?audience=company").await.len(), 2);
    assert!(calendar(&visitor, "?audience=citizen").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_it_already_is_told_so() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    server.open_round(&manager).await;
    let visitor = server.visitor();
    for path in ["/subjects/feed.atom", "/subjects/calendar.ics", "/moderation/figures"] {
        let first = visitor.get(path).await;
        assert_eq!(first.header("cache-control"), Some("public, no-cache"), "{path}");
        let tag = first.header("etag").expect("a tag").to_owned();
        let again = visitor.send(visitor.request(reqwest::Method::GET, path).header("if-none-match", &tag)).await;
        assert_eq!((again.status, again.bytes.len()), (304, 0), "{path}");
    }
    // Something new changes the tag.
    let tag = visitor.get("/subjects/feed.atom").await.header("etag").map(str::to_owned);
    server.open_round(&manager).await;
    assert_ne!(visitor.get("/subjects/feed.atom").await.header("etag").map(str::to_owned), tag);
}
