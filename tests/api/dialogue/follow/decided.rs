//! Who follows hears of decisions and drafts as well, and who hears of them anyway hears once.

use serde_json::json;

use super::{HAMID, SALMA, follow, follower, reason, town};
use crate::dialogue::text;

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_is_told_once_to_who_took_part_and_follows() {
    let town = town().await;
    let id = town.round(9).await;
    let hamid = town.server.resident(HAMID).await;
    hamid.post(&format!("/subjects/{id}/ideas"), &town.server.idea(&town.server.policy_id().await)).await.expect(201);
    town.server.stepped(&town.manager, &id, json!({ "step": "close", "reason": reason() })).await;
    town.server.stepped(&town.manager, &id, json!({ "step": "analyse", "analysis": reason() })).await;
    town.server.run_jobs().await;
    for who in [&town.salma, &hamid] {
        follow(who, &id).await;
    }
    let draft = town.manager.post("/decisions", &town.server.decision(Some(&id))).await.expect(201);
    let path = format!("/decisions/{}/publish", text(&draft["id"]));
    let decision = town.manager.post_if(&path, &draft["etag"], &json!({})).await.expect(200);
    assert_eq!(town.told(&town.salma).await, [follower("decision_published")]);
    assert_eq!(town.told(&hamid).await, [("decision_published".to_owned(), "contributors".to_owned())]);
    assert_eq!((town.mails(SALMA).await.len(), town.mails(HAMID).await.len()), (1, 1));
    let mail = town.server.newest_message(SALMA).await.text;
    assert!(mail.contains("في أمر تتابعه") && !mail.contains("شاركت"), "{mail}");
    assert!(mail.contains(&format!("/ar/decisions/{}", text(&decision["id"]))), "{mail}");
    assert!(mail.contains("/ar/leave?token="), "{mail}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_of_a_draft_is_told() {
    let town = town().await;
    let (id, _) = town.server.draft_for_all(&town.manager).await;
    follow(&town.salma, &id).await;
    let begun = town.manager.post(&format!("/subjects/{id}/versions"), &json!(null)).await.expect(201);
    let saved = town.server.saved(&town.manager, &begun, town.server.sections()).await.expect(200);
    assert!(town.told(&town.salma).await.is_empty(), "what is being prepared is nobody's news");
    town.server.version_step(&town.manager, &saved, "publish").await.expect(200);
    assert_eq!(town.told(&town.salma).await, [follower("subject_version")]);
    let mail = town.server.newest_message(SALMA).await;
    assert!(mail.text.contains("النسخة 2"), "{}", mail.text);
}

/// Any number of things may happen to what one follows.
#[tokio::test(flavor = "multi_thread")]
async fn no_text_message_is_sent_to_who_follows() {
    let town = town().await;
    let id = town.round(9).await;
    let phone = town.salma.post("/account/contacts", &json!({ "kind": "phone", "value": "99123456" })).await.expect(201);
    town.server.run_jobs().await;
    let code = json!({ "code": town.server.code_for("+96899123456").await });
    town.salma.post(&format!("/account/contacts/{}/confirmation", text(&phone["id"])), &code).await.expect(200);
    let etag = town.salma.get("/account").await.expect(200)["etag"].clone();
    let wishes = json!({ "notifications": { "email": true, "sms": true } });
    town.salma.patch_if("/account", &etag, &wishes).await.expect(200);
    follow(&town.salma, &id).await;
    town.put_off(&id, json!({ "closes_at": town.in_days(20), "reason": reason() })).await.expect(200);
    assert_eq!(town.told(&town.salma).await, [follower("subject_put_off")]);
    let sent = town.server.messages().await;
    let about = |to: &str| sent.iter().filter(|message| message.to == to && message.text.contains(&id)).count();
    assert_eq!((about(SALMA), about("+96899123456")), (1, 0));
}
