//! Drafts: versions that stay as they are, comments that stay with their section, points, and what everybody is told of them.

use acceptance::{Client, Staff, TestServer};
use reqwest::Method;
use serde_json::{Value, json};

use super::{items, text};
use crate::search::kinds;

struct Town {
    server: TestServer,
    manager: Client,
    visitor: Client,
    subject: String,
    first: Value,
}

async fn town() -> Town {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let (subject, first) = server.draft_for_all(&manager).await;
    Town { visitor: server.visitor(), server, manager, subject, first }
}

impl Town {
    fn path(&self, rest: &str) -> String {
        format!("/subjects/{}{rest}", self.subject)
    }

    /// A second version, published: the third section is gone, the second changed and first, a new one last.
    async fn second(&self) -> Value {
        let begun = self.manager.post(&self.path("/versions"), &json!(null)).await.expect(201);
        let copied = |one: &Value| (one["id"].clone(), one["text"].clone());
        let [copy, first] = [&begun, &self.first].map(|version| items_of(&version["sections"]).iter().map(copied).collect::<Vec<_>>());
        assert_eq!((&begun["number"], copy), (&json!(2), first), "it begins as a copy");
        let section = |at: usize, text: &str| {
            let old = &begun["sections"][at];
            json!({ "id": old["id"], "number": old["number"], "heading": old["heading"], "text": { "ar": text } })
        };
        let mut translated = section(0, text(&begun["sections"][0]["text"]["ar"]));
        translated["text"]["en"] = json!("A cart is a vehicle for selling food.");
        let sections = json!([
            section(1, "لا يقل البعد بين عربة وأخرى عن عشرة أمتار."),
            translated,
            { "number": "4", "heading": { "ar": "التظلم" }, "text": { "ar": "خلال ثلاثين يومًا." } },
        ]);
        let saved = self.server.saved(&self.manager, &begun, sections).await.expect(200);
        self.server.version_step(&self.manager, &saved, "publish").await.expect(200)
    }

    async fn point(&self, title: &str, section: &Value) -> Value {
        let body = json!({ "title": { "ar": title, "en": "A point" }, "section_id": section });
        self.manager.post(&self.path("/points"), &body).await.expect(201)
    }

    async fn sort(&self, point: &Value, comments: &[&Value]) -> Value {
        let ids: Vec<&Value> = comments.iter().map(|comment| &comment["id"]).collect();
        self.manager.put(&self.path("/sorting"), &json!({ "point_id": point["id"], "comment_ids": ids })).await.expect(200)
    }

    async fn answer(&self, point: &Value, outcome: &str) -> Value {
        let answer = json!({ "ar": "نقصّر البعد كما طلبتم.", "en": "We shorten it." });
        let path = format!("/points/{}", text(&point["id"]));
        self.manager.patch_if(&path, &point["etag"], &json!({ "outcome": outcome, "answer": answer })).await.expect(200)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_version_is_seen_once_published_and_never_changes() {
    let town = town().await;
    let first = town.visitor.get(&town.path("/versions/1")).await.expect(200);
    assert_eq!((&first["state"], &first["sections"][1]["number"]), (&json!("published"), &json!("2")));
    assert_eq!(first["sections"][0]["html"]["ar"], "<p>العربة مركبة لبيع الطعام.</p>\n");
    assert_eq!(town.server.saved(&town.manager, &town.first, town.server.sections()).await.refused(409), "state_conflict");

    let begun = town.manager.post(&town.path("/versions"), &json!(null)).await.expect(201);
    assert_eq!(town.manager.post(&town.path("/versions"), &json!(null)).await.refused(409), "state_conflict");
    assert_eq!(town.visitor.get(&town.path("/versions/2")).await.refused(404), "not_found");
    let seen = town.visitor.get(&town.path("/consultation")).await.expect(200);
    assert_eq!((items_of(&seen["versions"]).len(), &seen["permitted"]), (1, &json!([])));
    let of_staff = town.manager.get(&town.path("/consultation")).await.expect(200);
    assert_eq!((items_of(&of_staff["versions"]).len(), &of_staff["permitted"]), (2, &json!(["sort"])));

    let saved = town.server.saved(&town.manager, &begun, town.server.sections()).await.expect(200);
    assert_eq!(town.server.saved(&town.manager, &begun, town.server.sections()).await.refused(412), "precondition_failed");
    let stranger = json!([{ "id": town.subject, "heading": { "ar": "غريبة" }, "text": { "ar": "" } }]);
    assert_eq!(town.server.saved(&town.manager, &saved, stranger).await.field("/sections/0/id"), "unknown");
    let untitled = json!([{ "heading": { "ar": " " }, "text": { "ar": "نص" } }]);
    assert_eq!(town.server.saved(&town.manager, &saved, untitled).await.field("/sections/0/heading/ar"), "required");
    let english = json!({ "note": { "ar": " ", "en": "Shorter." }, "sections": town.server.sections() });
    let put = town.manager.request(Method::PUT, &town.path("/versions/2")).header("if-match", text(&saved["etag"]));
    assert_eq!(town.manager.send(put.json(&english)).await.field("/note/ar"), "required", "a note is not lost silently");
}

#[track_caller]
fn items_of(list: &Value) -> &Vec<Value> {
    list.as_array().expect("a list")
}

/// A by-law of a hundred long articles is more than other bodies may hold.
#[tokio::test(flavor = "multi_thread")]
async fn a_long_by_law_can_be_saved() {
    let town = town().await;
    let begun = town.manager.post(&town.path("/versions"), &json!(null)).await.expect(201);
    let long: Vec<Value> = (1..=100)
        .map(|at| json!({ "number": at.to_string(), "heading": { "ar": "مادة" }, "text": { "ar": "نص طويل ".repeat(200) } }))
        .collect();
    let saved = town.server.saved(&town.manager, &begun, json!(long)).await.expect(200);
    assert_eq!(items_of(&saved["sections"]).len(), 100);
    town.server.version_step(&town.manager, &saved, "publish").await.expect(200);
    let differs = town.visitor.get(&town.path("/versions/2/difference?from=1")).await.expect(200);
    assert_eq!(items_of(&differs["sections"]).len(), 103);
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_stay_with_their_section_in_every_version() {
    let town = town().await;
    let (salma, badr) = (town.server.resident("salma@example.om").await, town.server.resident("badr@example.om").await);
    let sections: Vec<Value> = items_of(&town.first["sections"]).iter().map(|section| section["id"].clone()).collect();
    let near = town.server.comment_on(&salma, &town.subject, Some(&sections[1]), "عشرون مترًا كثيرة.").await;
    town.server.comment_on(&badr, &town.subject, Some(&sections[2]), "أغلقوا قبل ذلك.").await;
    town.server.comment_on(&badr, &town.subject, None, "لائحة طيبة.").await;
    let body = json!({ "reply_to": near["id"], "text": "صدقت.", "policy_id": town.server.policy_id().await });
    let reply = badr.post(&town.path("/comments"), &body).await.expect(201);
    assert_eq!((&reply["section_id"], &reply["draft_version"]), (&sections[1], &json!(1)));

    let second = town.second().await;
    let after = town.server.comment_on(&salma, &town.subject, Some(&sections[1]), "عشرة أفضل.").await;
    assert_eq!(after["draft_version"], 2);
    let seen = town.visitor.get(&town.path("/versions/2")).await.expect(200);
    let counts: Vec<&Value> = items_of(&seen["sections"]).iter().map(|section| &section["comments"]).collect();
    assert_eq!(counts, [&json!(3), &json!(0), &json!(0)], "{second}");
    let changes: Vec<&Value> = items_of(&seen["sections"]).iter().map(|section| &section["change"]).collect();
    assert_eq!(changes, ["changed", "unchanged", "added"], "since the first version; that it moved, and its translation, change no words");
    let first = town.visitor.get(&town.path("/versions/1")).await.expect(200);
    assert!(items_of(&first["sections"]).iter().all(|section| section["change"] == "unchanged"), "{first}");
    let removed = &seen["removed"][0];
    assert_eq!((&removed["id"], &removed["last_version"], &removed["comments"]), (&sections[2], &json!(1), &json!(1)));
    let on = async |query: &str| items(&town.visitor.get(&town.path(&format!("/comments?{query}"))).await.expect(200)).len();
    assert_eq!(on(&format!("section_id={}", text(&sections[1]))).await, 2);
    assert_eq!(on(&format!("section_id={}", text(&sections[2]))).await, 1, "what was removed can still be read");
    assert_eq!((on("whole=true").await, on("").await), (1, 4));
    let gone = json!({ "section_id": sections[2], "text": "بعد الحذف.", "policy_id": town.server.policy_id().await });
    assert_eq!(badr.post(&town.path("/comments"), &gone).await.field("/section_id"), "unknown");

    let moderator = town.server.staff(Staff::Moderator).await;
    let now = moderator.get(&format!("/contributions/{}", text(&after["id"]))).await.expect(200);
    town.server.moderated(&moderator, &now, "hide", json!({ "reasons": ["spam"] })).await;
    assert_eq!(town.visitor.get(&town.path("/versions/2")).await.expect(200)["sections"][0]["comments"], 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn versions_are_compared_section_by_section() {
    let town = town().await;
    town.second().await;
    let made = town.visitor.get(&town.path("/versions/2/difference?from=1")).await.expect(200);
    let told: Vec<String> =
        items_of(&made["sections"]).iter().map(|one| format!("{} {}", text(&one["number"]), text(&one["change"]))).collect();
    assert_eq!(told, ["2 changed", "3 removed", "1 unchanged", "4 added"]);
    let runs: Vec<(&str, &str)> =
        items_of(&made["sections"][0]["text"]).iter().map(|run| (text(&run["kind"]), text(&run["text"]))).collect();
    let expected = [("kept", "لا يقل البعد بين عربة وأخرى عن "), ("removed", "عشرين مترًا"), ("added", "عشرة أمتار"), ("kept", ".")];
    assert_eq!(runs, expected);
    assert_eq!(town.visitor.get(&town.path("/versions/2/difference?from=3")).await.field("/from"), "unknown");
}

#[tokio::test(flavor = "multi_thread")]
async fn points_are_answered_together_and_everybody_hears_once() {
    let town = town().await;
    let (salma, badr) = (town.server.resident("salma@example.om").await, town.server.resident("badr@example.om").await);
    let section = town.first["sections"][1]["id"].clone();
    let first = town.server.comment_on(&salma, &town.subject, Some(&section), "عشرون مترًا كثيرة.").await;
    let again = town.server.comment_on(&salma, &town.subject, Some(&section), "كثيرة جدًا.").await;
    let other = town.server.comment_on(&badr, &town.subject, Some(&section), "قصّروا البعد.").await;
    let apart = town.server.comment_on(&badr, &town.subject, None, "أين الظل؟").await;
    let hamid = town.server.resident("hamid@example.om").await;
    for who in [&salma, &hamid] {
        assert_eq!(who.put(&format!("/subjects/{}/follow", town.subject), &json!({})).await.status, 204);
    }
    let (near, shade) = (town.point("تقصير البعد", &section).await, town.point("الظل", &Value::Null).await);
    assert_eq!((&near["number"], &shade["number"], &near["state"]), (&json!(1), &json!(2), &json!("open")));
    town.sort(&shade, &[&first]).await;
    assert_eq!(town.sort(&near, &[&first, &again, &other]).await, json!({ "moved": 3 }));
    let unsorted = town.manager.get(&town.path("/sorting")).await.expect(200);
    assert_eq!((items(&unsorted).len(), &items(&unsorted)[0]["id"]), (1, &apart["id"]));
    let of_point = town.manager.get(&town.path(&format!("/sorting?point_id={}", text(&near["id"])))).await.expect(200);
    assert_eq!(items(&of_point).len(), 3);
    let points = town.manager.get(&town.path("/points")).await.expect(200);
    assert_eq!((&items(&points)[0]["comments"], &items(&points)[1]["comments"]), (&json!(3), &json!(0)));
    assert!(items(&town.visitor.get(&town.path("/points")).await.expect(200)).is_empty(), "nothing before it is published");

    let layla = town.server.resident("layla@example.om").await;
    town.server.comment_on(&layla, &town.subject, None, "لائحة طيبة.").await;
    let told = async |who: &Client| who.get(&town.path("/consultation")).await.expect(200)["to_tell"].clone();
    assert_eq!((told(&town.manager).await, told(&town.visitor).await), (json!(2), Value::Null), "salma and badr");
    let publish = async || {
        let etag = town.manager.get(&town.path("/consultation")).await.expect(200)["etag"].clone();
        town.manager.post_if(&town.path("/points/publication"), &etag, &json!(null)).await
    };
    assert_eq!(publish().await.refused(409), "state_conflict", "who comments last is answered too");
    let reason = json!({ "ar": "اكتفينا بما وصل.", "en": "We have enough." });
    town.server.stepped(&town.manager, &town.subject, json!({ "step": "close", "reason": reason })).await;
    town.server.run_jobs().await;
    assert_eq!(publish().await.field("/points"), "required", "every point has an answer first");
    town.answer(&near, "taken_up").await;
    let own = salma.get(&format!("/contributions/{}", text(&first["id"]))).await.expect(200);
    assert_eq!(own["point"], Value::Null, "no answer before all are published");
    let before = town.manager.get(&town.path("/consultation")).await.expect(200)["etag"].clone();
    town.answer(&shade, "not_taken_up").await;
    let stale = town.manager.post_if(&town.path("/points/publication"), &before, &json!(null)).await;
    assert_eq!(stale.refused(412), "precondition_failed");
    town.sort(&shade, &[&apart]).await;
    let found = async || kinds(&town.server, "نقصر البعد كما طلبتم").await.contains(&"draft_point".to_owned());
    assert!(!found().await);
    assert!(publish().await.expect(200)["points_published_at"].is_string());
    assert_eq!(publish().await.refused(409), "state_conflict");

    assert!(found().await);

    town.server.run_jobs().await;
    let told = async |who: &Client| {
        let all = who.get("/notifications").await.expect(200);
        items(&all).iter().filter(|one| one["kind"] == "point_answered").count()
    };
    assert_eq!((told(&salma).await, told(&badr).await), (1, 2), "once for each point");
    let followed = async |who: &Client| {
        let all = who.get("/notifications").await.expect(200);
        items(&all).iter().filter(|one| one["kind"] == "subject_answered" && one["audience"] == "followers").count()
    };
    let heard = (followed(&salma).await, followed(&badr).await, followed(&hamid).await);
    assert_eq!(heard, (0, 0, 1), "who made a point hears of it, and who only follows that all are answered");
    let mail = town.server.newest_message("hamid@example.om").await;
    assert!(mail.subject.starts_with("نُشرت الردود: ") && mail.text.contains("/ar/leave?token="), "{}", mail.text);
    let answered = items(&layla.get("/notifications").await.expect(200)).iter().filter(|one| one["kind"] == "subject_answered").count();
    let mail = town.server.newest_message("layla@example.om").await.text;
    assert!(answered == 1 && mail.contains("لم يدخل تعليقك في نقطة منها"), "whose comment makes no point hears of it: {mail}");
    let history = town.visitor.get(&town.path("/history")).await.expect(200);
    assert_eq!(items(&history)[0]["kind"], "points_answered");
    let message = town.server.newest_message("salma@example.om").await.text;
    for part in ["«تقصير البعد»", "أُخذ بها", "«نقصّر البعد كما طلبتم.»", "#point-1"] {
        assert!(message.contains(part), "{part}: {message}");
    }
    for who in [&salma, &town.visitor] {
        let said = who.get(&format!("/contributions/{}", text(&first["id"]))).await.expect(200);
        assert_eq!((&said["point"]["number"], &said["point"]["outcome"]), (&json!(1), &json!("taken_up")), "beside what was said");
        assert_eq!(said["point"]["answer"]["ar"], "نقصّر البعد كما طلبتم.");
    }
    let seen = town.visitor.get(&town.path("/points")).await.expect(200);
    assert_eq!((&items(&seen)[0]["outcome"], &items(&seen)[0]["section_id"]), (&json!("taken_up"), &section));
    let late = town.manager.put(&town.path("/sorting"), &json!({ "point_id": null, "comment_ids": [first["id"]] })).await;
    assert_eq!(late.refused(409), "state_conflict");

    // What is answered as a point waits for nothing else; what makes none still waits.
    let over = town.manager.get(&town.path("")).await.expect(200);
    assert_eq!(over["unanswered"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_version_is_adopted_and_nothing_follows_it() {
    let town = town().await;
    let second = town.second().await;
    let first = town.manager.get(&town.path("/versions/1")).await.expect(200);
    assert_eq!(town.server.version_step(&town.manager, &first, "adopt").await.refused(409), "state_conflict");
    let adopted = town.server.version_step(&town.manager, &second, "adopt").await.expect(200);
    assert!(adopted["adopted_at"].is_string());
    assert_eq!(town.manager.post(&town.path("/versions"), &json!(null)).await.refused(409), "state_conflict");
    let seen = town.visitor.get(&town.path("/consultation")).await.expect(200);
    assert!(seen["versions"][1]["adopted_at"].is_string() && seen["versions"][0]["adopted_at"].is_null());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_cut_into_sections_and_nothing_is_kept() {
    let town = town().await;
    let send = async |kind: &str, bytes: Vec<u8>| {
        let request = town.manager.request(Method::POST, &town.path("/draft-imports")).header("content-type", kind);
        town.manager.send(request.body(bytes)).await
    };
    let text = "المادة (1): النطاق\nتسري هنا.\nالمادة (2): الرسوم\nستون ريالًا.";
    let made = send("text/markdown", text.into()).await.expect(200);
    assert_eq!(made["sections"][1], json!({ "number": "2", "heading": "الرسوم", "text": "ستون ريالًا." }));
    assert_eq!(made["warnings"], json!([]));
    assert_eq!(send("application/pdf", b"no file".to_vec()).await.field(""), "invalid");
    assert_eq!(send("image/png", vec![1]).await.refused(415), "unsupported_media_type");
    assert_eq!(send("text/plain", vec![b'x'; 10 * 1024 * 1024 + 1]).await.refused(413), "too_large");
    assert_eq!(items_of(&town.manager.get(&town.path("/consultation")).await.expect(200)["versions"]).len(), 1);
}

/// What other kinds of subjects don't have is not there.
#[tokio::test(flavor = "multi_thread")]
async fn a_round_of_ideas_has_no_draft() {
    let town = town().await;
    let round = town.server.open_round(&town.manager).await;
    for path in ["consultation", "versions/1", "points"] {
        assert_eq!(town.manager.get(&format!("/subjects/{round}/{path}")).await.refused(404), "not_found", "{path}");
    }
    let salma = town.server.resident("salma@example.om").await;
    let body = json!({ "text": "هنا.", "section_id": town.first["sections"][0]["id"], "policy_id": town.server.policy_id().await });
    assert_eq!(salma.post(&format!("/subjects/{round}/comments"), &body).await.field("/section_id"), "unknown");
}
