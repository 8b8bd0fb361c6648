//! Pictures in what staff write.

use acceptance::sample::{corners, quarters, served, written};
use acceptance::{Client, Staff, TestServer, photo};
use image::ImageFormat;
use serde_json::{Value, json};

use super::{items, text};

async fn uploaded(who: &Client) -> Value {
    who.upload_to("/pictures", written(quarters(64, 48), ImageFormat::Png), "image/png").await.expect(201)
}

/// Below `/api/v1`.
fn path(address: &str) -> &str {
    address.strip_prefix("/api/v1").expect("an address of ours")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_in_a_subject_is_seen_by_everybody() {
    let server = TestServer::start().await;
    let (manager, visitor) = (server.staff(Staff::ParticipationManager).await, server.visitor());
    let picture = uploaded(&manager).await;
    let address = text(&picture["address"]);
    assert_eq!(address, format!("/api/v1/pictures/{}?width=64&height=48", text(&picture["id"])));
    assert_eq!((&picture["width"], &picture["height"]), (&json!(64), &json!(48)));

    let body = format!("قبل\n\n![أربعة \"ألوان\"]({address})\n\n![بعيدة](https://evil.example{address})");
    let subject = server.round_with(&manager, json!({ "body": { "ar": body, "en": "Text" } })).await;
    let shown = visitor.get(&format!("/subjects/{subject}")).await.expect(200);
    let image = format!(
        "<img src=\"{}\" alt=\"أربعة &quot;ألوان&quot;\" width=\"64\" height=\"48\" loading=\"lazy\" decoding=\"async\">",
        address.replace('&', "&amp;")
    );
    assert_eq!(shown["body_html"]["ar"], format!("<p>قبل</p>\n<p>{image}</p>\n<p>بعيدة</p>\n"));
    assert_eq!(shown["body"]["ar"], body, "what was written stays as it was");

    let got = visitor.get(path(address)).await;
    assert_eq!((got.status, got.bytes.len()), (200, picture["size"].as_u64().expect("a size") as usize));
    for (name, value) in [
        ("content-type", "image/jpeg"),
        ("cache-control", "public, max-age=31536000, immutable"),
        ("x-content-type-options", "nosniff"),
        ("content-security-policy", "default-src 'none'; sandbox"),
    ] {
        assert_eq!(got.header(name), Some(value), "{name}");
    }
    assert_eq!(corners(&served(&got.bytes)), corners(&quarters(64, 48)));

    let found = visitor.get("/search?q=ألوان").await.expect(200);
    assert_eq!(items(&found)[0]["id"], subject, "its description is found");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_stands_in_an_analysis_and_in_a_section_of_a_draft() {
    let server = TestServer::start().await;
    let (manager, visitor) = (server.staff(Staff::ParticipationManager).await, server.visitor());
    let picture = uploaded(&manager).await;
    let written = format!("![أربعة ألوان]({})", text(&picture["address"]));
    let subject = server.open_round(&manager).await;
    let reason = json!({ "ar": "اكتفينا بما وصل.", "en": "We have enough." });
    server.stepped(&manager, &subject, json!({ "step": "close", "reason": reason })).await;
    let analysis = json!({ "ar": written, "en": "What was said." });
    server.stepped(&manager, &subject, json!({ "step": "analyse", "analysis": analysis })).await;
    let shown = visitor.get(&format!("/subjects/{subject}")).await.expect(200);
    assert!(text(&shown["analysis_html"]["ar"]).contains("<img src=\"/api/v1/pictures/"), "{shown}");

    let consultation = server.open_consultation(&manager).await;
    let begun = manager.post(&format!("/subjects/{consultation}/versions"), &json!(null)).await.expect(201);
    let sections = json!([{ "heading": { "ar": "الأماكن" }, "text": { "ar": written } }]);
    let saved = server.saved(&manager, &begun, sections).await.expect(200);
    server.version_step(&manager, &saved, "publish").await.expect(200);
    let version = visitor.get(&format!("/subjects/{consultation}/versions/1")).await.expect(200);
    assert!(text(&version["sections"][0]["html"]["ar"]).contains("<img src=\"/api/v1/pictures/"), "{version}");
}

/// Mails and what is read like them describe it: its address would lead nowhere there.
#[tokio::test(flavor = "multi_thread")]
async fn a_letter_describes_its_pictures() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let address = uploaded(&manager).await["address"].clone();
    let mut letter = server.letter();
    letter["body"]["ar"] = json!(format!("![أربعة ألوان]({})", text(&address)));
    let made = manager.post("/dialogue/letters", &letter).await.expect(201);
    let preview = manager.get(&format!("/dialogue/letters/{}/preview?language=ar", text(&made["id"]))).await.expect(200);
    let html = text(&preview["html"]);
    assert!(html.contains("أربعة ألوان") && !html.contains("/pictures/"), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_prepares_subjects_brings_pictures() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    assert_eq!(resident.upload_to("/pictures", photo(), "image/jpeg").await.refused(403), "forbidden");
    let moderator = server.staff(Staff::Moderator).await;
    assert_eq!(moderator.upload_to("/pictures", photo(), "image/jpeg").await.refused(403), "forbidden");
    assert_eq!(server.visitor().upload_to("/pictures", photo(), "image/jpeg").await.refused(401), "unauthenticated");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_picture_is_refused() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let send = async |bytes: Vec<u8>, kind: &str| manager.upload_to("/pictures", bytes, kind).await;
    assert_eq!(send(photo(), "image/gif").await.refused(415), "unsupported_media_type");
    assert_eq!(send(b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "image/svg+xml").await.refused(415), "unsupported_media_type");
    assert_eq!(send(b"no picture".to_vec(), "image/png").await.refused(422), "picture_refused");
    let whole = photo();
    assert_eq!(send(whole[..whole.len() / 2].to_vec(), "image/jpeg").await.refused(422), "picture_refused");
    assert_eq!(send(vec![0; 12 * 1024 * 1024 + 1], "image/jpeg").await.refused(413), "too_large");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_read_with_its_size_or_without() {
    let server = TestServer::start().await;
    let (manager, visitor) = (server.staff(Staff::ParticipationManager).await, server.visitor());
    let picture = uploaded(&manager).await;
    let bare = format!("/pictures/{}", text(&picture["id"]));
    for query in ["", "?width=9&height=4096", "?height=1"] {
        assert_eq!(visitor.get(&format!("{bare}{query}")).await.status, 200, "{query}");
    }
    for (query, pointer) in [("width=0", "/width"), ("height=4097", "/height"), ("size=1", "/size")] {
        visitor.get(&format!("{bare}?{query}")).await.field(pointer);
    }
    assert_eq!(visitor.get("/pictures/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e").await.refused(404), "not_found");
    // The other photos are not reached by it.
    let attachment = visitor.upload(photo(), "image/jpeg").await.expect(201);
    assert_eq!(visitor.get(&format!("/pictures/{}", text(&attachment["id"]))).await.refused(404), "not_found");
}
