//! Decisions: what they draw on, and how everybody who took part hears of them.

use acceptance::{Client, Staff, TestServer};
use reqwest::Method;
use serde_json::{Value, json};

use super::{items, text, words};
use crate::search::kinds;

const SALMA: &str = "salma@example.om";
const BADR: &str = "badr@example.om";

struct Town {
    server: TestServer,
    manager: Client,
    subject: String,
    policy: String,
}

async fn town() -> Town {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let policy = server.policy_id().await;
    Town { server, manager, subject, policy }
}

impl Town {
    async fn idea(&self, author: &Client) -> Value {
        author.post(&format!("/subjects/{}/ideas", self.subject), &self.server.idea(&self.policy)).await.expect(201)
    }

    async fn comment(&self, author: &Client) -> Value {
        let body = json!({ "text": "وأين يجلس كبار السن؟", "policy_id": self.policy });
        author.post(&format!("/subjects/{}/comments", self.subject), &body).await.expect(201)
    }

    async fn close(&self) {
        let reason = json!({ "ar": "اكتفينا بما وصل.", "en": "We have enough." });
        self.server.stepped(&self.manager, &self.subject, json!({ "step": "close", "reason": reason })).await;
    }

    async fn analyse(&self) {
        let analysis = json!({ "ar": "## ما قيل\n\nطلب **كثيرون** الظل.", "en": "## What was said\n\n**Many** asked for shade." });
        self.server.stepped(&self.manager, &self.subject, json!({ "step": "analyse", "analysis": analysis })).await;
    }

    async fn draft(&self) -> Value {
        self.manager.post("/decisions", &self.server.decision(Some(&self.subject))).await.expect(201)
    }

    async fn name(&self, decision: &Value, body: Value) -> Value {
        self.manager.post_if(&path(decision, "/sources"), &decision["etag"], &body).await.expect(200)
    }

    async fn publish(&self, decision: &Value) -> Value {
        self.manager.post_if(&path(decision, "/publish"), &decision["etag"], &json!({})).await.expect(200)
    }

    async fn told(&self, who: &Client) -> Vec<Value> {
        self.server.run_jobs().await;
        items(&who.get("/notifications").await.expect(200)).clone()
    }
}

fn path(decision: &Value, rest: &str) -> String {
    format!("/decisions/{}{rest}", text(&decision["id"]))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_reaches_who_wrote_and_who_called() {
    let town = town().await;
    let (salma, badr) = (town.server.resident(SALMA).await, town.server.resident(BADR).await);
    let (idea, comment) = (town.idea(&salma).await, town.comment(&badr).await);
    let agent = town.server.staff(Staff::Agent).await;
    let call = json!({
        "kind": "complaint",
        "category_id": town.server.id_of("categories", town.server.lamp_category()).await,
        "description": "الممشى مظلم، أضيئوه واغرسوا فيه الشجر",
        "place": { "district_id": items(&town.server.visitor().get("/districts").await.expect(200))[0]["id"] },
        "channel": "call_centre",
        "reporter": { "name": "سالم", "phone": "99123456" },
    });
    let receipt = agent.post("/cases/entered", &call).await.expect(201);
    town.close().await;
    town.analyse().await;
    assert_eq!(kinds(&town.server, "many asked for shade").await, ["subject"], "what was made of it is found");
    let note = json!({ "ar": "الأشجار نعم، والمظلات لا.", "en": "Trees yes, awnings no." });
    let draft = town.name(&town.draft().await, json!({ "contribution_ids": [idea["id"]], "outcome": "partly", "note": note })).await;
    let named = town.name(&draft, json!({ "case_references": [receipt["reference"]], "outcome": "taken_up" })).await;
    assert_eq!((&named["contributions"], &named["cases"]), (&json!(1), &json!(1)));
    town.server.visitor().get(&path(&named, "")).await.refused(404);
    let decision = town.publish(&named).await;

    let visitor = town.server.visitor();
    assert_eq!(visitor.get(&path(&decision, "")).await.expect(200)["decided"]["en"], "We plant forty trees along the promenade.");
    let subject = visitor.get(&format!("/subjects/{}", town.subject)).await.expect(200);
    assert_eq!((&subject["state"], &subject["unanswered"]), (&json!("decided"), &Value::Null));
    assert!(text(&subject["analysis_html"]["en"]).contains("<strong>Many</strong>"));
    let on = visitor.get(&format!("/decisions?subject_id={}", town.subject)).await.expect(200);
    assert_eq!(items(&on)[0]["id"], decision["id"]);

    // Both who took part are told, one of whom the decision names.
    for (who, address) in [(&salma, SALMA), (&badr, BADR)] {
        let told = town.told(who).await;
        let (kind, of) = (&told[0]["kind"], &told[0]["decision"]["id"]);
        assert_eq!((kind, of, told.len()), (&json!("decision_published"), &decision["id"], 1));
        let mail = town.server.newest_message(address).await;
        assert_eq!(mail.subject, "صدر القرار: ظل على ممشى الدهاريز");
        assert!(mail.text.contains(&format!("/ar/decisions/{}", text(&decision["id"]))), "{}", mail.text);
    }
    let own = items(&salma.get("/account/contributions").await.expect(200))[0].clone();
    let came = &own["outcomes"][0];
    assert_eq!((&came["decision"]["id"], &came["outcome"], &came["note"]), (&decision["id"], &json!("partly"), &note));
    assert!(items(&badr.get("/account/contributions").await.expect(200))[0]["outcomes"].as_array().is_some_and(Vec::is_empty));
    assert_eq!(comment["outcomes"], json!([]));

    // Who called hears by telephone, and finds the decision on the timeline of the report.
    let sms = town.server.newest_message("+96899123456").await;
    assert!(sms.text.contains("استند قرار إلى بلاغك"), "{}", sms.text);
    let caller = visitor.with_secret(text(&receipt["secret"]));
    let timeline = caller.get(&format!("/cases/{}/timeline", text(&receipt["id"]))).await.expect(200);
    let part = &items(&timeline)[0]["part"];
    assert_eq!((&items(&timeline)[0]["kind"], &part["decision"]["id"]), (&json!("decided"), &decision["id"]));
    assert_eq!(part["outcome"], "taken_up");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_public_reads_what_was_said_in_public_and_no_number_of_a_report() {
    let town = town().await;
    let salma = town.server.resident(SALMA).await;
    let (idea, case) = (town.idea(&salma).await, town.server.case_of(&salma).await);
    town.close().await;
    town.analyse().await;
    let body = json!({ "contribution_ids": [idea["id"]], "case_references": [case["reference"]], "outcome": "taken_up" });
    let draft = town.name(&town.draft().await, body).await;
    let sources = path(&draft, "/sources");
    town.server.visitor().get(&sources).await.refused(404);
    town.publish(&draft).await;
    let seen = town.server.visitor().get(&sources).await.expect(200);
    assert_eq!((items(&seen).len(), &items(&seen)[0]["contribution"]["title"]), (2, &idea["title"]));
    assert_eq!((&items(&seen)[1]["is_case"], &items(&seen)[1]["case_reference"]), (&json!(true), &Value::Null));
    let of_staff = town.manager.get(&sources).await.expect(200);
    assert_eq!(items(&of_staff)[1]["case_reference"], case["reference"]);

    // What is hidden later is not read here either.
    let moderator = town.server.staff(Staff::Moderator).await;
    let now = moderator.get(&format!("/contributions/{}", text(&idea["id"]))).await.expect(200);
    town.server.moderated(&moderator, &now, "hide", json!({ "reasons": ["spam"] })).await;
    assert_eq!(items(&town.server.visitor().get(&sources).await.expect(200))[0]["contribution"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_published_stays_as_it_is() {
    let town = town().await;
    town.close().await;
    let early = town.manager.post("/decisions", &town.server.decision(Some(&town.subject))).await;
    assert_eq!((early.status, &early.body["state"]), (409, &json!("closed")));
    town.analyse().await;
    let (draft, other) = (town.draft().await, town.draft().await);
    let title = json!({ "title": { "ar": "ظل على الممشى", "en": "Shade" } });
    let edited = town.manager.patch_if(&path(&draft, ""), &draft["etag"], &title).await.expect(200);
    assert_eq!((&edited["title"]["en"], words(&edited["permitted"])), (&json!("Shade"), vec!["edit", "publish", "discard"]));
    assert_eq!(town.manager.patch_if(&path(&draft, ""), &draft["etag"], &title).await.refused(412), "precondition_failed");
    let published = town.publish(&edited).await;
    assert!(words(&published["permitted"]).is_empty());
    for act in ["/publish", "/discard"] {
        assert_eq!(town.manager.post_if(&path(&draft, act), &published["etag"], &json!({})).await.refused(409), "state_conflict");
    }
    assert_eq!(town.manager.patch_if(&path(&draft, ""), &published["etag"], &title).await.refused(409), "state_conflict");

    // Another may follow it, or be given up.
    let gone = town.manager.post_if(&path(&other, "/discard"), &other["etag"], &json!({})).await.expect(200);
    assert_eq!(gone["state"], "discarded");
    town.server.visitor().get(&path(&other, "")).await.refused(404);
    town.publish(&town.draft().await).await;
    assert_eq!(items(&town.server.visitor().get("/decisions").await.expect(200)).len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_is_public_or_exists_can_be_named_and_taken_out_again() {
    let town = town().await;
    let salma = town.server.resident(SALMA).await;
    let idea = town.idea(&salma).await;
    let draft = town.manager.post("/decisions", &town.server.decision(None)).await.expect(201);
    let name = async |body: Value| town.manager.post_if(&path(&draft, "/sources"), &draft["etag"], &body).await;
    assert_eq!(name(json!({ "outcome": "partly" })).await.field("/contribution_ids"), "required");
    let unknown = json!({ "case_references": ["MJ-10001-4x"], "outcome": "partly" });
    assert_eq!(name(unknown).await.field("/case_references/0"), "unknown");
    let withdrawn = town.idea(&salma).await;
    let own = format!("/contributions/{}/withdraw", text(&withdrawn["id"]));
    salma.post_if(&own, &withdrawn["etag"], &json!({})).await.expect(200);
    let body = json!({ "contribution_ids": [idea["id"], withdrawn["id"]], "outcome": "partly" });
    assert_eq!(name(body).await.field("/contribution_ids/1"), "unknown");

    let named = town.name(&draft, json!({ "contribution_ids": [idea["id"], idea["id"]], "outcome": "partly" })).await;
    let again = town.name(&named, json!({ "contribution_ids": [idea["id"]], "outcome": "taken_up" })).await;
    assert_eq!(again["contributions"], 1);
    let source = items(&town.manager.get(&path(&draft, "/sources")).await.expect(200))[0].clone();
    assert_eq!(source["outcome"], "taken_up");
    let of = path(&draft, &format!("/sources/{}", text(&source["id"])));
    let out = town.manager.send(town.manager.request(Method::DELETE, &of).header("if-match", text(&again["etag"]))).await.expect(200);
    assert_eq!(out["contributions"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_archived_without_an_answer_or_a_reason_for_none() {
    let town = town().await;
    let salma = town.server.resident(SALMA).await;
    let idea = town.idea(&salma).await;
    town.comment(&salma).await;
    let none = json!({ "step": "analyse" });
    town.close().await;
    let subject = format!("/subjects/{}", town.subject);
    let closed = town.manager.get(&subject).await.expect(200);
    assert_eq!(closed["unanswered"], 2);
    assert_eq!(town.manager.post_if(&format!("{subject}/steps"), &closed["etag"], &none).await.field("/analysis"), "required");
    town.analyse().await;
    let named = town.name(&town.draft().await, json!({ "contribution_ids": [idea["id"]], "outcome": "taken_up" })).await;
    town.publish(&named).await;

    let decided = town.manager.get(&subject).await.expect(200);
    assert_eq!((&decided["unanswered"], words(&decided["permitted"])), (&json!(1), vec!["edit", "decide", "archive"]));
    let archive = async |body: Value| town.manager.post_if(&format!("{subject}/steps"), &decided["etag"], &body).await;
    assert_eq!(archive(json!({ "step": "archive" })).await.field("/reason"), "required");
    let reason = json!({ "ar": "كان سؤالًا أُجيب في القرار.", "en": "It was a question that the decision answers." });
    let archived = archive(json!({ "step": "archive", "reason": reason })).await.expect(200);
    assert_eq!((&archived["state"], &archived["unanswered_reason"]), (&json!("archived"), &reason));
    assert_eq!(archived["reason"]["en"], "We have enough.", "why it was closed stays");
    assert!(words(&archived["permitted"]).is_empty());
    let past = town.server.visitor().get("/subjects?shelf=past").await.expect(200);
    assert_eq!(items(&past)[0]["id"], json!(town.subject));
}
