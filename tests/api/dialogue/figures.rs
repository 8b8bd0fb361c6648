//! What moderation did, for everybody: it equals the log, whatever was done.

use acceptance::{Client, Staff, TestServer};
use chrono::Duration;
use majlis_persistence::entity::event;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};

use super::{text, words};

struct Town {
    server: TestServer,
    subject: String,
    policy: String,
    authors: [Client; 2],
    moderators: [Client; 2],
}

async fn town(review: &str) -> Town {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": review })).await;
    let policy = server.policy_id().await;
    let authors = [server.resident("salma@example.om").await, server.resident("hamid@example.om").await];
    let moderators = [server.staff(Staff::Moderator).await, manager];
    Town { server, subject, policy, authors, moderators }
}

impl Town {
    async fn say(&self, author: usize) -> Value {
        say(self, &self.authors[author]).await
    }

    /// The figures as they are now, past the minute for which they are kept.
    async fn months(&self) -> Vec<Value> {
        self.server.advance(Duration::seconds(61));
        let figures = self.server.visitor().get("/moderation/figures").await.expect(200);
        figures["months"].as_array().expect("months").clone()
    }
}

async fn say(town: &Town, author: &Client) -> Value {
    let body = json!({ "text": "فكرة جيدة للحي.", "policy_id": town.policy });
    author.post(&format!("/subjects/{}/comments", town.subject), &body).await.expect(201)
}

#[tokio::test(flavor = "multi_thread")]
async fn acts_are_counted_by_month_and_reason() {
    let town = town("before").await;
    let empty = town.months().await;
    assert_eq!((empty.len(), &empty[0]["month"], &empty[23]["month"]), (24, &json!("2026-11-01"), &json!("2024-12-01")));
    assert_eq!((&empty[0]["received"], &empty[0]["hidden_by_reason"]), (&json!(0), &json!([])));

    let mut last = Value::Null;
    for _ in 0..4 {
        let author = town.server.resident("salma@example.om").await;
        last = say(&town, &author).await;
        town.server.advance(Duration::minutes(90));
        let moderator = town.server.staff(Staff::Moderator).await;
        town.server.moderated(&moderator, &last, "publish", json!({})).await;
    }
    assert_eq!(town.months().await[0]["median_hours"], Value::Null);
    let path = format!("/contributions/{}", text(&last["id"]));
    let reader = town.server.resident("hamid@example.om").await;
    reader.post(&format!("{path}/reports"), &json!({ "reason": "spam" })).await.expect(204);
    town.server.advance(Duration::minutes(90));
    let moderator = town.server.staff(Staff::Moderator).await;
    let reported = moderator.get(&path).await.expect(200);
    let hide = json!({ "reasons": ["unclear", "spam"] });
    let hidden = town.server.moderated(&moderator, &reported, "hide", hide).await;

    // By the municipality's clocks the next month begins four hours before it does in UTC.
    town.server.clock.set("2026-11-30T20:00:00Z".parse().expect("a moment"));
    let author = town.server.resident("salma@example.om").await;
    let appeal = json!({ "text": "ليس فيها إعلان." });
    let appealed = author.post_if(&format!("{path}/appeal"), &hidden["etag"], &appeal).await.expect(200);
    let other = town.server.staff(Staff::ParticipationManager).await;
    town.server.moderated(&other, &appealed, "publish", json!({})).await;

    let months = town.months().await;
    let (now, before) = (&months[0], &months[1]);
    assert_eq!((&now["month"], &before["month"]), (&json!("2026-12-01"), &json!("2026-11-01")));
    assert_eq!(
        (&now["appeals"], &now["appeals_granted"], &now["published"], &now["received"]),
        (&json!(1), &json!(1), &json!(0), &json!(0))
    );
    assert_eq!((&before["received"], &before["published"], &before["published_at_once"]), (&json!(4), &json!(4), &json!(0)));
    assert_eq!((&before["hidden"], &before["reports"], &before["reports_settled"]), (&json!(1), &json!(1), &json!(1)));
    assert_eq!(before["hidden_by_reason"], json!([{ "reason": "spam", "count": 1 }, { "reason": "unclear", "count": 1 }]));
    assert_eq!((&before["median_hours"], &now["median_hours"]), (&json!(1.5), &Value::Null));
}

#[tokio::test(flavor = "multi_thread")]
async fn official_words_are_not_received_and_what_is_public_at_once_says_so() {
    let town = town("after").await;
    town.say(0).await;
    let body = json!({ "text": "نبدأ في مارس." });
    town.moderators[1].post(&format!("/subjects/{}/comments", town.subject), &body).await.expect(201);
    let month = &town.months().await[0];
    assert_eq!((&month["received"], &month["published_at_once"], &month["published"]), (&json!(1), &json!(1), &json!(0)));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_says_the_same() {
    let town = town("before").await;
    let said = town.say(0).await;
    town.server.moderated(&town.moderators[0], &said, "hide", json!({ "reasons": ["insult"] })).await;
    town.months().await;
    let file = town.server.visitor().get("/moderation/figures.csv").await;
    assert_eq!((file.status, file.header("content-type")), (200, Some("text/csv; charset=utf-8")));
    let mut read = csv::Reader::from_reader(file.bytes.strip_prefix("\u{FEFF}".as_bytes()).expect("a byte order mark"));
    let head = read.headers().expect("a head").clone();
    let rows: Vec<csv::StringRecord> = read.records().collect::<Result<_, _>>().expect("rows");
    let cell = |row: usize, column: &str| &rows[row][head.iter().position(|name| name == column).expect("a column")];
    assert_eq!((rows.len(), cell(0, "month"), cell(23, "month")), (24, "2026-11", "2024-12"));
    assert_eq!((cell(0, "received"), cell(0, "hidden"), cell(0, "hidden_insult"), cell(0, "hidden_spam")), ("1", "1", "1", "0"));
}

/// Whatever people do, in whatever order: the figures are the log's.
#[tokio::test(flavor = "multi_thread")]
async fn after_many_random_acts_the_figures_equal_the_log() {
    let town = town("after_if_trusted").await;
    let mut random = StdRng::seed_from_u64(22);
    let mut begun = initiatives(&town).await;
    let last = begun.split_off(5);
    let mut said: Vec<String> = Vec::new();
    for _ in 0..240 {
        town.server.advance(Duration::seconds(random.random_range(1..4)));
        if said.len() < 4 || random.random_bool(0.12) {
            said.push(text(&town.say(random.random_range(0..2)).await["id"]).to_owned());
            continue;
        }
        if random.random_bool(0.5) {
            let path = format!("/initiatives/{}", begun[random.random_range(0..begun.len())]);
            act(&town, &mut random, (&path, "accept")).await;
            continue;
        }
        let path = format!("/contributions/{}", said[random.random_range(0..said.len())]);
        act(&town, &mut random, (&path, "publish")).await;
    }
    let comment = town.say(0).await;
    for (path, show) in [(format!("/contributions/{}", text(&comment["id"])), "publish"), (format!("/initiatives/{}", last[0]), "accept")] {
        decided(&town, &path, show).await;
    }
    sanctioned(&town).await;
    let covering = json!({ "parts": [{ "field": "text", "from": 0, "to": 4 }], "reasons": ["insult"], "note": "حذفناها." });
    town.server.moderated(&town.moderators[0], &town.say(1).await, "redact", covering).await;
    let about = event::Column::SubjectKind.is_in(["contribution", "initiative", "sanction"]);
    let log = event::Entity::find().filter(about).all(town.server.app.db.read()).await.unwrap();
    let of = |kinds: &[&str]| log.iter().filter(|event| kinds.contains(&event.kind.as_str())).collect::<Vec<_>>();
    let month = &town.months().await[0];
    for (figure, kinds) in FIGURES {
        assert_eq!(month[figure], json!(of(kinds).len()), "{figure}");
        for kind in kinds {
            assert!(!of(&[*kind]).is_empty(), "nothing was {kind}");
        }
    }
    let again = |event: &&&event::Model| event.data["from"] == "hidden";
    assert_eq!(month["restored"], json!(of(&["published", "initiative_restored"]).iter().filter(again).count()));
    let by_reason = [
        ("hidden_by_reason", ["hidden", "initiative_hidden"]),
        ("sanctioned_by_reason", ["warned", "banned"]),
        ("redacted_by_reason", ["redacted", "initiative_name_hidden"]),
    ];
    for (figure, kinds) in by_reason {
        let given = |reason: &str| of(&kinds).iter().filter(|event| words(&event.data["reasons"]).contains(&reason)).count();
        let counted = |reason: &str| (given(reason) > 0).then(|| json!({ "reason": reason, "count": given(reason) }));
        assert_eq!(month[figure], json!(["insult", "spam"].into_iter().filter_map(counted).collect::<Vec<_>>()), "{figure}");
    }
    let settled: u64 = log.iter().filter_map(|event| event.data["settled"].as_u64()).sum();
    assert_eq!(month["reports_settled"], json!(settled));
}

/// What each figure counts of the log.
const FIGURES: [(&str, &[&str]); 13] = [
    ("received", &["submitted"]),
    ("published", &["published", "initiative_began", "initiative_restored"]),
    ("hidden", &["hidden", "initiative_hidden"]),
    ("redacted", &["redacted"]),
    ("reports", &["reported"]),
    ("appeals", &["appealed"]),
    ("appeals_granted", &["appeal_granted", "initiative_appeal_granted"]),
    ("appeals_rejected", &["appeal_rejected", "initiative_appeal_rejected"]),
    ("warnings", &["warned"]),
    ("bans", &["banned"]),
    ("sanctions_lifted", &["sanction_lifted"]),
    ("sanction_appeals", &["sanction_appealed"]),
    ("sanctions_upheld", &["sanction_upheld"]),
];

/// Initiatives that gather support.
async fn initiatives(town: &Town) -> Vec<String> {
    let administrator = town.server.staff(Staff::Administrator).await;
    let kind = town.server.initiative_kind(&administrator, json!({ "cosponsors": 0, "threshold": 50 })).await;
    let mut begun = Vec::new();
    for _ in 0..6 {
        let draft = town.authors[0].post("/initiatives", &town.server.initiative(&kind, &town.policy)).await.expect(201);
        town.server.with_initiative(&town.authors[0], &draft, "submit", json!({})).await;
        town.server.with_initiative(&town.moderators[1], &draft, "accept", json!({})).await;
        begun.push(text(&draft["id"]).to_owned());
    }
    begun
}

/// Hidden and shown again, hidden and appealed, granted once and rejected then.
async fn decided(town: &Town, path: &str, show: &str) {
    let [moderator, other] = &town.moderators;
    let author = &town.authors[0];
    let step = async |who: &Client, act: &str| {
        let etag = who.get(path).await.expect(200)["etag"].clone();
        let body = match act {
            "hide" => json!({ "reasons": ["spam"] }),
            "appeal" => json!({ "text": "انظروا فيها مرة أخرى." }),
            _ => json!({}),
        };
        who.post_if(&format!("{path}/{act}"), &etag, &body).await.expect(200);
    };
    step(moderator, "hide").await;
    step(other, show).await;
    for decision in [show, "hide"] {
        step(moderator, "hide").await;
        step(author, "appeal").await;
        step(other, decision).await;
    }
}

/// A warning that is lifted, one that is upheld on appeal, and a ban that is lifted.
async fn sanctioned(town: &Town) {
    let author = town.server.resident("badr@example.om").await;
    let said = say(town, &author).await;
    let [moderator, other] = &town.moderators;
    let give = async |body: Value| {
        let path = format!("/moderation/contributions/{}/sanctions", text(&said["id"]));
        moderator.post(&path, &body).await.expect(201)
    };
    let decide = async |who: &Client, sanction: &Value, act: &str| {
        let path = format!("/moderation/sanctions/{}/{act}", text(&sanction["id"]));
        who.post_if(&path, &sanction["etag"], &json!({ "note": "راجعناها." })).await.expect(200);
    };
    let warning = json!({ "kind": "warning", "reasons": ["insult", "spam"], "note": "نناقش الأفكار." });
    decide(other, &give(warning.clone()).await, "lift").await;
    let upheld = give(warning).await;
    let appeal = format!("/account/sanctions/{}/appeal", text(&upheld["id"]));
    let appealed = author.post_if(&appeal, &upheld["etag"], &json!({ "text": "لم أقصد أحدًا." })).await.expect(200);
    decide(other, &appealed, "uphold").await;
    let ban = give(json!({ "kind": "ban", "days": 7, "reasons": ["insult"], "note": "نناقش الأفكار." })).await;
    decide(other, &ban, "lift").await;
}

/// Tries one thing, possible or not.
async fn act(town: &Town, random: &mut StdRng, (path, publish): (&str, &str)) {
    let (author, moderator) = (&town.authors[random.random_range(0..2)], &town.moderators[random.random_range(0..2)]);
    let seen = town.moderators[0].get(path).await.expect(200);
    let reasons = [json!(["spam"]), json!(["insult"]), json!(["insult", "spam"])][random.random_range(0..3)].clone();
    match random.random_range(0..4) {
        0 => moderator.post_if(&format!("{path}/{publish}"), &seen["etag"], &json!({})).await,
        1 => moderator.post_if(&format!("{path}/hide"), &seen["etag"], &json!({ "reasons": reasons })).await,
        2 => author.post(&format!("{path}/reports"), &json!({ "reason": "spam" })).await,
        _ => author.post_if(&format!("{path}/appeal"), &seen["etag"], &json!({ "text": "انظروا فيها مرة أخرى." })).await,
    };
}
