//! How results are shown, put in order and paged.

use acceptance::{Staff, TestServer};
use reqwest::Method;
use serde_json::{Value, json};

use super::{asked, kinds, shown};

const SALMA: &str = "salma@example.om";

#[tokio::test(flavor = "multi_thread")]
async fn inflected_words_are_found_and_marked_in_the_original_text() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let policy = server.policy_id().await;
    let idea = server.resident(SALMA).await.post(&format!("/subjects/{subject}/ideas"), &server.idea(&policy)).await.expect(201);

    // Without hamza, in the singular, with another particle.
    let found = asked(&server.visitor(), "مظله واشجار", &[]).await;
    let first = &found["items"][0];
    assert_eq!((&first["kind"], &first["id"], &first["subject"]["id"]), (&json!("idea"), &idea["id"], &json!(subject)));
    assert_eq!(shown(&first["title"]), "ظل على ممشى الدهاريز");
    assert_eq!(shown(&first["excerpt"]), "أقترح [مظلات] [وأشجارًا] على طول الممشى حتى يُستعمل في النهار.");
    assert_eq!((&found["found"], &found["complete"]), (&json!(1), &json!(true)));

    // A subject is found in the language of the question.
    let found = asked(&server.visitor(), "park renewing", &[]).await;
    let first = &found["items"][0];
    assert_eq!((&first["kind"], &first["language"], &first["subject"]), (&json!("subject"), &json!("en"), &Value::Null));
    assert_eq!(shown(&first["title"]), "[Parks] of our districts");
    assert_eq!(asked(&server.visitor(), "الحدائق", &[]).await["items"][0]["language"], "ar");

    // Nothing to look for, and nothing found.
    for nothing in ["متى هذا", "؟؟", "زرافات"] {
        let found = asked(&server.visitor(), nothing, &[]).await;
        assert_eq!((&found["items"], &found["found"], &found["complete"]), (&json!([]), &json!(0), &json!(true)), "{nothing}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn titles_stand_before_texts_and_pages_follow_each_other() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let (salma, policy) = (server.resident(SALMA).await, server.policy_id().await);
    let ideas = [
        ("نافورة في الساحة", "يجتمع الناس حولها كل مساء."),
        ("ساحة الحي القديم", "تكفيها نافورة صغيرة بين المقاعد."),
        ("نافورة عند المدخل", "يراها كل من يزور المدينة أول مرة."),
    ];
    for (title, text) in ideas {
        let body = json!({ "title": title, "text": text, "policy_id": policy });
        salma.post(&format!("/subjects/{subject}/ideas"), &body).await.expect(201);
    }
    let titles = |found: &Value| found["items"].as_array().expect("items").iter().map(|one| shown(&one["title"])).collect::<Vec<_>>();
    let all = asked(&server.visitor(), "نافورة الساحات", &[]).await;
    // Both words before one; in the title before in the text.
    assert_eq!(titles(&all), ["[نافورة] في [الساحة]", "[ساحة] الحي القديم", "[نافورة] عند المدخل"]);

    let first = asked(&server.visitor(), "نافورة الساحات", &[("limit", "2")]).await;
    assert_eq!(titles(&first), titles(&all)[..2]);
    let cursor = first["next_cursor"].as_str().expect("a cursor");
    let second = asked(&server.visitor(), "نافورة الساحات", &[("limit", "2"), ("cursor", cursor)]).await;
    assert_eq!((titles(&second), &second["next_cursor"]), (titles(&all)[2..].to_vec(), &Value::Null));

    assert_eq!(kinds(&server, "حدائق").await, ["subject"]);
    let of_kind = asked(&server.visitor(), "ساحة حدائق", &[("kind", "subject")]).await;
    assert_eq!(of_kind["items"].as_array().map(Vec::len), Some(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_that_no_search_takes_are_refused_at_their_field() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    let long = "ظل ".repeat(80);
    for (query, pointer) in [
        (vec![("q", "")], "/q"),
        (vec![("q", long.as_str())], "/q"),
        (vec![("q", "ظل"), ("limit", "101")], "/limit"),
        (vec![("q", "ظل"), ("cursor", "zz")], "/cursor"),
    ] {
        let answer = visitor.send(visitor.request(Method::GET, "/search").query(&query)).await;
        answer.field(pointer);
    }
    // Signs of the index's own language are no more than signs.
    for signs in ["\"ظل\" OR *", "ظل' & !x:*", "(ظل", "=ظل #idea @1", "ظل NEAR ظل"] {
        asked(&visitor, signs, &[]).await;
    }
}
