//! Consultations on drafts, as far along as needed.

use reqwest::Method;
use serde_json::{Value, json};

use crate::{Answer, Client, TestServer};

impl TestServer {
    /// A consultation, as a participation manager begins it: reviewed after publication.
    pub fn consultation(&self) -> Value {
        let mut subject = self.idea_round();
        subject["kind"] = json!("consultation");
        subject["axis"] = json!("consultation");
        subject["title"] = json!({ "ar": "لائحة عربات الطعام", "en": "By-law on food carts" });
        subject["means"] = json!(["support", "comments"]);
        subject["review"] = json!("after");
        subject
    }

    /// The sections of a first version.
    pub fn sections(&self) -> Value {
        let section =
            |number: &str, heading: &str, text: &str| json!({ "number": number, "heading": { "ar": heading }, "text": { "ar": text } });
        json!([
            section("1", "التعريفات", "العربة مركبة لبيع الطعام."),
            section("2", "أماكن الوقوف", "لا يقل البعد بين عربة وأخرى عن عشرين مترًا."),
            section("3", "ساعات العمل", "تعمل العربات حتى منتصف الليل."),
        ])
    }

    /// A consultation that is open, without a version: its id.
    pub async fn open_consultation(&self, manager: &Client) -> String {
        let draft = manager.post("/subjects", &self.consultation()).await.expect(201);
        let id = draft["id"].as_str().expect("an id").to_owned();
        manager.post_if(&format!("/subjects/{id}/steps"), &draft["etag"], &json!({ "step": "publish" })).await.expect(200);
        id
    }

    /// A consultation that is open with a published version: its id, and the version.
    pub async fn draft_for_all(&self, manager: &Client) -> (String, Value) {
        let id = self.open_consultation(manager).await;
        let begun = manager.post(&format!("/subjects/{id}/versions"), &json!(null)).await.expect(201);
        let saved = self.saved(manager, &begun, self.sections()).await.expect(200);
        let version = self.version_step(manager, &saved, "publish").await.expect(200);
        (id, version)
    }

    /// Writes the sections of a version.
    pub async fn saved(&self, manager: &Client, version: &Value, sections: Value) -> Answer {
        let path = path_of(version);
        let request = manager.request(Method::PUT, &path).header("if-match", version["etag"].as_str().expect("an etag"));
        manager.send(request.json(&json!({ "sections": sections }))).await
    }

    /// Takes a version a step further.
    pub async fn version_step(&self, manager: &Client, version: &Value, step: &str) -> Answer {
        manager.post_if(&format!("{}/steps", path_of(version)), &version["etag"], &json!({ "step": step })).await
    }

    /// What somebody says on a section of a draft, or on the whole.
    pub async fn comment_on(&self, who: &Client, subject: &str, section: Option<&Value>, text: &str) -> Value {
        let body = json!({ "section_id": section, "text": text, "policy_id": self.policy_id().await });
        who.post(&format!("/subjects/{subject}/comments"), &body).await.expect(201)
    }
}

fn path_of(version: &Value) -> String {
    format!("/subjects/{}/versions/{}", version["subject_id"].as_str().expect("an id"), version["number"])
}
