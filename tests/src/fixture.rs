//! People and things that tests need again and again.

use serde_json::{Value, json};

use crate::{Client, TestServer};

/// Staff of the demo's profile, one for each role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Staff {
    Agent,
    LightingOfficer,
    LightingManager,
    RoadsOfficer,
    Moderator,
    ParticipationManager,
    InitiativesReviewer,
    CommunicationsOfficer,
    DataSteward,
    Administrator,
    Auditor,
}

impl Staff {
    /// The address that the profile gives them.
    pub fn email(self) -> &'static str {
        match self {
            Self::Agent => "maryam.alharthi@alsahil.example",
            Self::LightingOfficer => "khalid.alsiyabi@alsahil.example",
            Self::LightingManager => "huda.alrawahi@alsahil.example",
            Self::RoadsOfficer => "said.alghafri@alsahil.example",
            Self::Moderator => "fatma.alshehhi@alsahil.example",
            Self::ParticipationManager => "laila.alsalmi@alsahil.example",
            Self::InitiativesReviewer => "mazin.alhasani@alsahil.example",
            Self::CommunicationsOfficer => "shaima.alabri@alsahil.example",
            Self::DataSteward => "omar.alzaidi@alsahil.example",
            Self::Administrator => "hassan.alajmi@alsahil.example",
            Self::Auditor => "jokha.alnabhani@alsahil.example",
        }
    }
}

/// A small picture.
pub fn photo() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_fn(64, 48, |x, y| image::Rgb([x as u8 * 3, y as u8 * 4, 120]));
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).expect("a JPEG");
    bytes.into_inner()
}

impl TestServer {
    /// A report of a lamp that is out, as a resident sends it.
    pub async fn report(&self) -> Value {
        json!({
            "kind": "complaint",
            "category_id": self.id_of("categories", self.lamp_category()).await,
            "description": "أربعة أعمدة إنارة مطفأة أمام المدرسة. الأطفال يعبرون في الظلام.",
            "place": { "address": "شارع السلام" },
            "policy_id": self.policy_id().await,
        })
    }

    /// The code of the category that lamps belong to.
    pub fn lamp_category(&self) -> &'static str {
        "lamp_out"
    }

    /// A case sent by a resident: its receipt.
    pub async fn case_of(&self, resident: &Client) -> Value {
        resident.post("/cases", &self.report().await).await.expect(201)
    }

    /// A case sent by a guest: its receipt.
    pub async fn guest_case(&self) -> Value {
        let mut report = self.report().await;
        report["reporter"] = json!({ "name": "سلمى", "email": "guest@example.om" });
        self.visitor().post("/cases", &report).await.expect(201)
    }

    /// Routes a case to the lighting department: the case after it.
    pub async fn routed(&self, agent: &Client, case: &Value) -> Value {
        let department = self.id_of("departments", "lighting").await;
        let path = format!("/cases/{}/assign", case["id"].as_str().expect("an id"));
        agent.post_if(&path, &case["etag"], &json!({ "department_id": department })).await.expect(200)
    }

    /// Does something to a case that needs a version: the case after it.
    pub async fn act(&self, who: &Client, case: &Value, action: &str, body: Value) -> Value {
        let path = format!("/cases/{}/{action}", case["id"].as_str().expect("an id"));
        who.post_if(&path, &case["etag"], &body).await.expect(200)
    }

    /// A round of ideas, as a participation manager begins it: reviewed before publication, without times.
    pub fn idea_round(&self) -> Value {
        json!({
            "kind": "idea_round",
            "axis": "cooperation",
            "title": { "ar": "حدائق أحيائنا", "en": "Parks of our districts" },
            "summary": { "ar": "ما الذي ينقص حديقة حيّك؟", "en": "What does the park of your district lack?" },
            "body": { "ar": "نجدد **ثلاث حدائق** في العام المقبل.", "en": "We renew **three parks** next year." },
            "use_of_input": { "ar": "ندرس أكثرها تأييدًا ونرد عليها.", "en": "We study the most supported and answer them." },
            "means": ["ideas", "support", "comments"],
        })
    }

    /// An idea, as a resident proposes it.
    pub fn idea(&self, policy: &str) -> Value {
        json!({
            "title": "ظل على ممشى الدهاريز",
            "text": "أقترح مظلات وأشجارًا على طول الممشى حتى يُستعمل في النهار.",
            "policy_id": policy,
        })
    }

    /// A letter of the newsletter, as an editor writes it.
    pub fn letter(&self) -> Value {
        json!({
            "subject": { "ar": "ظل في الصيف", "en": "Shade in summer" },
            "body": {
                "ar": "نغرس **أربعين شجرة** على الممشى. <b>شكرًا</b>",
                "en": "We plant **forty trees** along the promenade. <b>Thanks</b>",
            },
            "audience": { "subscribers": true, "partners": true },
        })
    }

    /// A kind of initiatives that an administrator adds, with other fields than the usual: its id.
    pub async fn initiative_kind(&self, administrator: &Client, other: Value) -> String {
        let mut kind = json!({
            "name": { "ar": "اختبار", "en": "Trial" },
            "description": { "ar": "لما يُجرَّب.", "en": "For what is tried." },
            "threshold": 6,
            "term_days": 30,
            "cosponsors": 2,
            "study_days": 20,
        });
        for (name, value) in other.as_object().expect("fields") {
            kind[name] = value.clone();
        }
        let made = administrator.post("/administration/initiative-kinds", &kind).await.expect(201);
        made["id"].as_str().expect("an id").to_owned()
    }

    /// An initiative, as a resident begins it.
    pub fn initiative(&self, kind: &str, policy: &str) -> Value {
        json!({
            "kind_id": kind,
            "language": "ar",
            "title": "ظلال على ممشى الدهاريز",
            "text": "يمتد الممشى كيلومترين بلا ظل. نقترح مظلات وصفًّا من أشجار النيم على طوله، تُسقى من مياه معالجة.",
            "public_name": "initials",
            "age_confirmed": true,
            "policy_id": policy,
        })
    }

    /// Does something to an initiative that needs a version: the initiative after it.
    pub async fn with_initiative(&self, who: &Client, initiative: &Value, act: &str, body: Value) -> Value {
        let path = format!("/initiatives/{}", initiative["id"].as_str().expect("an id"));
        let etag = who.get(&path).await.expect(200)["etag"].clone();
        who.post_if(&format!("{path}/{act}"), &etag, &body).await.expect(200)
    }

    /// A round of ideas that is open: its id.
    pub async fn open_round(&self, manager: &Client) -> String {
        self.round_with(manager, json!({})).await
    }

    /// Puts a participation policy into force that has these reasons alone; gives its id.
    pub async fn policy_with(&self, reasons: Value) -> String {
        let administrator = self.staff(Staff::Administrator).await;
        let (title, body) = (json!({ "ar": "سياسة المشاركة", "en": "Participation policy" }), json!({ "ar": "نص", "en": "Text" }));
        let draft = json!({ "kind": "participation", "title": title, "body": body, "reasons": reasons });
        let draft = administrator.post("/administration/policy-drafts", &draft).await.expect(201);
        let path = format!("/administration/policy-drafts/{}/publish", draft["id"].as_str().expect("an id"));
        let published = administrator.post_if(&path, &draft["etag"], &json!({})).await.expect(200);
        published["id"].as_str().expect("an id").to_owned()
    }

    /// As [`TestServer::open_round`], with other fields.
    pub async fn round_with(&self, manager: &Client, other: Value) -> String {
        let mut round = self.idea_round();
        for (name, value) in other.as_object().expect("fields") {
            round[name] = value.clone();
        }
        let draft = manager.post("/subjects", &round).await.expect(201);
        let id = draft["id"].as_str().expect("an id").to_owned();
        manager.post_if(&format!("/subjects/{id}/steps"), &draft["etag"], &json!({ "step": "publish" })).await.expect(200);
        id
    }

    /// A decision, as a participation manager writes it: on a subject, or on none.
    pub fn decision(&self, subject: Option<&str>) -> Value {
        json!({
            "subject_id": subject,
            "title": { "ar": "ظل على ممشى الدهاريز", "en": "Shade on the Dahariz promenade" },
            "decided": { "ar": "نزرع أربعين شجرة على الممشى.", "en": "We plant forty trees along the promenade." },
            "reasons": { "ar": "طلبه كثيرون، وتكلفته في حدود الموازنة.", "en": "Many asked for it, and the budget allows it." },
            "changes": { "ar": "يُظلَّل الممشى قبل الربيع.", "en": "The promenade gets shade before spring." },
        })
    }

    /// Takes a subject a step, whatever its version: the subject after it.
    pub async fn stepped(&self, manager: &Client, subject: &str, body: Value) -> Value {
        let path = format!("/subjects/{subject}");
        let etag = manager.get(&path).await.expect(200)["etag"].clone();
        manager.post_if(&format!("{path}/steps"), &etag, &body).await.expect(200)
    }

    /// What a moderator makes of a contribution: the contribution after it.
    pub async fn moderated(&self, moderator: &Client, contribution: &Value, act: &str, body: Value) -> Value {
        let path = format!("/contributions/{}/{act}", contribution["id"].as_str().expect("an id"));
        moderator.post_if(&path, &contribution["etag"], &body).await.expect(200)["contribution"].clone()
    }
}
