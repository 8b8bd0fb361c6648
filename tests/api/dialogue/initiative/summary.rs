//! Staff are told once a day what waits for them, and see it counted.

use acceptance::Staff;
use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};

use super::{Town, path, town};

/// Who could be told anything at all.
const ALL: [Staff; 7] = [
    Staff::Moderator,
    Staff::ParticipationManager,
    Staff::InitiativesReviewer,
    Staff::Agent,
    Staff::CommunicationsOfficer,
    Staff::Administrator,
    Staff::Auditor,
];

impl Town {
    /// An idea and an initiative wait for a moderator.
    async fn waiting(&self) -> (Value, Value) {
        let round = self.server.round_with(&self.manager, json!({ "review": "before" })).await;
        let idea = self.salma.post(&format!("/subjects/{round}/ideas"), &self.server.idea(&self.policy)).await.expect(201);
        let draft = self.draft().await;
        (idea, self.act(&self.salma, &draft, "submit", json!({})).await)
    }

    /// Sets the clock to so many days after the first, in Muscat, and does all that is due then.
    async fn at(&self, days: i64, time: &str) {
        self.set(days, time);
        self.server.run_jobs().await;
    }

    fn set(&self, days: i64, time: &str) {
        let moment: DateTime<Utc> = format!("2026-11-22T{time}:00+04:00").parse().expect("a moment");
        self.server.clock.set(moment + Duration::days(days));
    }

    /// The summaries that somebody was sent, the newest first.
    async fn summaries(&self, who: Staff) -> Vec<String> {
        let is_summary = |subject: &str| subject.starts_with("بانتظارك اليوم") || subject.starts_with("Waiting for you today");
        let sent = self.server.messages().await.into_iter().filter(|mail| mail.to == who.email() && is_summary(&mail.subject));
        sent.map(|mail| format!("{}\n{}", mail.subject, mail.text)).collect()
    }

    /// How many summaries each of [`ALL`] was sent.
    async fn told(&self) -> Vec<usize> {
        let mut told = Vec::new();
        for who in ALL {
            told.push(self.summaries(who).await.len());
        }
        told
    }

    async fn wish(&self, who: Staff, change: Value) {
        let client = self.server.staff(who).await;
        let etag = client.get("/account").await.expect(200)["etag"].clone();
        client.patch_if("/account", &etag, &change).await.expect(200);
    }
}

fn says(mail: &str, all: &[&str]) {
    for words in all {
        assert!(mail.contains(words), "{words} is not in\n{mail}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_is_told_once_a_day_what_waits_for_them() {
    let mut town = town(json!({ "cosponsors": 0, "threshold": 5, "study_days": 20 })).await;
    let etag = town.committee.get("/account").await.expect(200)["etag"].clone();
    town.committee.patch_if("/account", &etag, &json!({ "language": "en" })).await.expect(200);
    town.at(1, "07:00").await;
    assert_eq!(town.told().await, [0; 7], "nothing waits");

    town.set(1, "10:00");
    (town.manager, town.salma) = (town.server.staff(Staff::ParticipationManager).await, town.server.resident("salma@example.om").await);
    let (idea, pending) = town.waiting().await;
    town.at(2, "06:59").await;
    assert_eq!(town.told().await, [0; 7]);
    for time in ["07:00", "07:01", "08:30", "12:00"] {
        town.at(2, time).await;
        assert_eq!(town.told().await, [1, 1, 0, 0, 0, 0, 0], "who decides on it, once: {time}");
    }
    let mail = town.summaries(Staff::Moderator).await.remove(0);
    says(&mail, &["بانتظارك اليوم: 2", "بانتظار المراجعة 1، وأُبلغ عنها 0", "منذ الاثنين 23 نوفمبر 2026", "/console/ar/moderation\n"]);
    assert!(mail.contains("/console/ar/initiatives\n") && !mail.contains("لجنة المبادرات"), "{mail}");

    (town.manager, town.clerk) = (town.server.staff(Staff::ParticipationManager).await, town.server.staff(Staff::Agent).await);
    town.act(&town.manager, &pending, "accept", json!({})).await;
    town.on_paper(&pending, 4).await;
    town.at(3, "07:00").await;
    assert_eq!(town.told().await, [2, 2, 1, 0, 0, 0, 0], "the committee as well");
    let mail = town.summaries(Staff::InitiativesReviewer).await.remove(0);
    says(&mail, &["Waiting for you today: 1\n", "Initiatives under study: 1, of them past their deadline: 0.", "The nearest deadlines:"]);
    says(&mail, &["due Monday 14 December 2026", &format!("/console/en{}", path(&pending))]);
    assert!(!mail.contains("Moderation"), "{mail}");
    let mail = town.summaries(Staff::ParticipationManager).await.remove(0);
    says(&mail, &["بانتظارك اليوم: 2", "الأفكار والتعليقات: بانتظار المراجعة 1", "عند لجنة المبادرات", "أقرب المواعيد"]);

    town.at(23, "07:00").await;
    let mail = town.summaries(Staff::InitiativesReviewer).await.remove(0);
    says(&mail, &["past their deadline: 1.", "The deadline that we published has passed:"]);
    assert!(!mail.contains("The nearest deadlines:"), "{mail}");

    town.manager = town.server.staff(Staff::ParticipationManager).await;
    let idea = town.manager.get(&format!("/contributions/{}", super::text(&idea["id"]))).await.expect(200);
    town.server.moderated(&town.manager, &idea, "publish", json!({})).await;
    town.act(&town.manager, &pending, "decision", json!({ "adopt": false, "reasons": { "ar": "لا ميزانية.", "en": "No budget." } })).await;
    let before = town.told().await;
    town.at(24, "07:00").await;
    assert_eq!(town.told().await, before, "nothing waits any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_wants_no_mail_gets_none_and_nobody_is_woken() {
    let town = town(json!({ "cosponsors": 0 })).await;
    town.waiting().await;
    let ways = |email: bool, quiet: Value| json!({ "notifications": { "email": email, "sms": true, "push": true, "quiet_hours": quiet } });
    town.wish(Staff::Moderator, ways(false, Value::Null)).await;
    let etag = town.manager.get("/account").await.expect(200)["etag"].clone();
    let quiet = ways(true, json!({ "from_hour": 22, "until_hour": 8 }));
    town.manager.patch_if("/account", &etag, &quiet).await.expect(200);
    town.at(1, "07:00").await;
    assert_eq!(town.told().await, [0; 7]);
    town.at(1, "08:00").await;
    assert_eq!(town.told().await, [0, 1, 0, 0, 0, 0, 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_together_tell_once_and_what_is_stale_is_not_told() {
    let town = town(json!({ "cosponsors": 0 })).await;
    town.waiting().await;
    let (one, other) = (town.server.app.clone(), town.server.colleague().await);
    town.set(1, "07:00");
    tokio::join!(majlis_jobs::run_periodic(&one), majlis_jobs::run_periodic(&other));
    for _ in 0..5 {
        tokio::join!(majlis_jobs::run_due(&one, 10), majlis_jobs::run_due(&other, 10));
        tokio::join!(majlis_jobs::run_periodic(&one), majlis_jobs::run_periodic(&other));
    }
    assert_eq!(town.told().await, [1, 1, 0, 0, 0, 0, 0]);

    // Left in the morning, when no mail could leave for a day.
    town.set(2, "07:00");
    majlis_jobs::run_periodic(&one).await;
    majlis_jobs::run_due(&one, 1).await;
    town.at(3, "07:00").await;
    assert_eq!(town.told().await, [2, 2, 0, 0, 0, 0, 0], "the day's own alone");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_committee_sees_its_own_counts_and_not_the_queue_of_moderators() {
    let town = town(json!({ "cosponsors": 0, "threshold": 5 })).await;
    let (_, pending) = town.waiting().await;
    let of = async |who: &acceptance::Client| {
        let counts = who.get("/moderation/counts").await.expect(200);
        ["waiting", "initiatives_pending", "initiatives_under_study", "initiatives_late"]
            .map(|name| counts[name].as_u64().expect("a count"))
    };
    assert_eq!((of(&town.manager).await, of(&town.committee).await), ([1, 1, 0, 0], [0, 1, 0, 0]));
    town.act(&town.manager, &pending, "accept", json!({})).await;
    town.on_paper(&pending, 4).await;
    assert_eq!((of(&town.manager).await, of(&town.committee).await), ([1, 0, 1, 0], [0, 0, 1, 0]));
    town.set(21, "10:00");
    assert_eq!(of(&town.server.staff(Staff::InitiativesReviewer).await).await, [0, 0, 1, 1]);
    town.salma.get("/moderation/counts").await.refused(401);
    town.server.resident("badr@example.om").await.get("/moderation/counts").await.refused(403);
}
