//! HTML, scripts, turned writing directions and Markdown come out inert.

use acceptance::{Staff, TestServer};
use serde_json::json;

use super::text;

#[tokio::test(flavor = "multi_thread")]
async fn what_officers_write_becomes_harmless_html() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let body = "# عنوان\n\n<script>alert(1)</script>\n\n[اضغط](javascript:alert(1)) و[الموقع](https://alsahil.example)\n\n![x](https://evil.example/t.png)";
    let subject = server.round_with(&manager, json!({ "body": { "ar": body, "en": "**Bold**" } })).await;
    let shown = server.visitor().get(&format!("/subjects/{subject}")).await.expect(200);
    let html = text(&shown["body_html"]["ar"]);
    assert!(html.starts_with("<h2>عنوان</h2>"), "{html}");
    for harm in ["<script", "javascript:", "<img"] {
        assert!(!html.contains(harm), "{html}");
    }
    assert!(html.contains("<a href=\"https://alsahil.example\">الموقع</a>"), "{html}");
    assert_eq!(shown["body_html"]["en"], "<p><strong>Bold</strong></p>\n");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_residents_write_stays_text() {
    let server = TestServer::start().await;
    let (manager, author) = (server.staff(Staff::ParticipationManager).await, server.resident("salma@example.om").await);
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let mut idea = server.idea(&server.policy_id().await);
    idea["title"] = json!("<b>عنوان</b>\u{202E} **مائل**");
    idea["text"] = json!("<img src=x onerror=alert(1)>\u{2066}نص\u{0000} [رابط](javascript:alert(1))");
    let made = author.post(&format!("/subjects/{subject}/ideas"), &idea).await.expect(201);
    assert_eq!(made["title"], "<b>عنوان</b> **مائل**");
    assert_eq!(made["text"], "<img src=x onerror=alert(1)>نص [رابط](javascript:alert(1))");
}
