//! Asking for the newsletter, confirming it and leaving it.

use acceptance::Staff;
use chrono::Duration;
use serde_json::{Value, json};

use super::super::words;
use super::{JOHN, SALMA, secret, town, wishes};

#[tokio::test(flavor = "multi_thread")]
async fn a_subscription_is_confirmed_changed_and_left() {
    let town = town().await;
    let asked = town.ask(&SALMA.to_uppercase(), wishes("ar")).await;
    assert_eq!(asked, json!({ "masked_address": "s•••a@example.om" }));
    let mail = town.postbox.to(SALMA).pop().expect("a mail");
    assert!(mail.text.contains("/ar/newsletter/confirm#secret=") && mail.leave.is_none(), "{}", mail.text);
    let secret = secret(&mail);
    let look = json!({ "secret": secret });
    let visitor = town.server.visitor();
    assert_eq!(visitor.post("/newsletter/subscription/look", &look).await.field("/secret"), "unknown", "nothing before it is confirmed");

    let own = town.by_secret("confirmations", &secret).await;
    assert_eq!((&own["wishes"], &own["secret"], &own["partner"]), (&wishes("ar"), &json!(secret), &Value::Null));
    assert_eq!(town.by_secret("confirmations", &secret).await, own, "again changes nothing");
    let other = json!({ "language": "en", "digest": false, "letters": true, "axes": ["consultation", "consultation"], "kinds": [] });
    let changed = visitor.put("/newsletter/subscription", &json!({ "secret": secret, "wishes": other })).await.expect(200);
    assert_eq!((&changed["wishes"]["language"], words(&changed["wishes"]["axes"])), (&json!("en"), vec!["consultation"]));
    assert_eq!(town.by_secret("subscription/look", &secret).await, changed);

    assert_eq!(town.by_secret("subscription/leave", &secret).await["left"], "newsletter");
    assert_eq!(town.by_secret("subscription/leave", &secret).await["left"], "newsletter", "again changes nothing");
    assert_eq!(visitor.post("/newsletter/subscription/look", &look).await.field("/secret"), "unknown");
    let foreign = json!({ "secret": format!("{}.AAAAAAAAAAAAAAAAAAAAAA", secret.split('.').next().unwrap()) });
    assert_eq!(visitor.post("/newsletter/confirmations", &foreign).await.field("/secret"), "unknown");
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_says_nothing_of_an_address_and_floods_nobody() {
    let town = town().await;
    town.subscriber(SALMA, wishes("ar")).await;
    let known = town.ask(SALMA, wishes("en")).await;
    let unknown = town.ask(JOHN, wishes("en")).await;
    assert_eq!(known.as_object().map(|fields| fields.len()), unknown.as_object().map(|fields| fields.len()));
    assert_eq!(town.postbox.to(SALMA).len(), 1, "not twice in a minute");
    for _ in 0..8 {
        town.server.advance(Duration::seconds(61));
        town.ask(SALMA, wishes("en")).await;
    }
    let mails = town.postbox.to(SALMA);
    assert_eq!(mails.len(), 5, "five in a day");
    let told = mails.last().expect("a mail");
    assert!(told.text.contains("/ar/newsletter/manage#secret="), "in their own language, and it has changed nothing: {}", told.text);
    assert_eq!(town.by_secret("subscription/look", &secret(told)).await["wishes"]["language"], "ar");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_confirmed_in_seven_days_is_forgotten() {
    let town = town().await;
    town.ask(SALMA, wishes("ar")).await;
    let secret = secret(&town.postbox.to(SALMA).pop().expect("a mail"));
    assert_eq!(town.editor.get("/newsletter/figures").await.expect(200)["waiting"], 1);
    town.server.advance(Duration::days(7) + Duration::seconds(1));
    let late = json!({ "secret": secret });
    assert_eq!(town.server.visitor().post("/newsletter/confirmations", &late).await.field("/secret"), "unknown");
    town.server.run_jobs().await;
    let editor = town.server.staff(Staff::CommunicationsOfficer).await;
    assert_eq!(editor.get("/newsletter/figures").await.expect(200)["waiting"], 0);
}
