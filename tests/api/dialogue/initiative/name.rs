//! Names that can't stay with a signature.

use acceptance::{Client, Staff};
use serde_json::{Value, json};

use super::{Town, path, town};
use crate::dialogue::{items, text};

const NAME: &str = "مدير البلدية";

async fn called(who: &Client, name: &str) {
    let etag = who.get("/account").await.expect(200)["etag"].clone();
    who.patch_if("/account", &etag, &json!({ "name": name })).await.expect(200);
}

impl Town {
    /// The names that moderators see.
    async fn names(&self, who: &Client, initiative: &Value, state: &str) -> Vec<Value> {
        items(&who.get(&format!("{}/names?state={state}", path(initiative))).await.expect(200)).clone()
    }

    /// The names that everybody sees, and how many show none.
    async fn list(&self, initiative: &Value) -> (Vec<String>, Value) {
        let page = self.server.visitor().get(&format!("{}/signers", path(initiative))).await.expect(200);
        (items(&page).iter().map(|one| text(&one["name"]).to_owned()).collect(), page["unnamed"].clone())
    }
}

fn of_name(initiative: &Value, name: &Value, act: &str) -> String {
    format!("{}/names/{}/{act}", path(initiative), text(&name["id"]))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_taken_away_and_the_signature_goes_on_counting() {
    let town = town(json!({ "cosponsors": 0, "threshold": 9 })).await;
    let moderator = town.server.staff(Staff::Moderator).await;
    let initiative = town.gathering(&[]).await;
    let hamid = town.server.resident("hamid@example.om").await;
    called(&hamid, NAME).await;
    town.sign(&hamid, &initiative, "name").await;
    assert_eq!(town.list(&initiative).await, (vec![NAME.to_owned()], json!(1)));
    let name = town.names(&moderator, &initiative, "shown").await.remove(0);
    assert_eq!((&name["name"], &name["permitted"]), (&json!(NAME), &json!(["hide"])));
    let body = json!({ "reasons": ["insult"], "note": "هذه صفة شخص آخر." });
    let hidden = moderator.post(&of_name(&initiative, &name, "hide"), &body).await.expect(200);
    assert_eq!((&hidden["hidden"]["reasons"], &hidden["permitted"]), (&json!(["insult"]), &json!([])), "who took it does not give it back");
    assert_eq!(moderator.post(&of_name(&initiative, &name, "hide"), &body).await.refused(409), "state_conflict");

    assert_eq!(town.list(&initiative).await, (Vec::new(), json!(2)));
    assert_eq!(town.seen(&initiative).await["support"]["total"], 2);
    assert_eq!(town.names(&moderator, &initiative, "hidden").await[0]["name"], NAME);
    let own = hamid.get(&path(&initiative)).await.expect(200);
    assert_eq!((&own["signed"], &own["name_hidden"]["note"]), (&json!(true), &json!("هذه صفة شخص آخر.")));
    assert_eq!(town.salma.get(&path(&initiative)).await.expect(200)["name_hidden"], Value::Null);
    town.server.run_jobs().await;
    let told = hamid.get("/notifications").await.expect(200);
    assert_eq!((&told["items"][0]["kind"], &told["items"][0]["initiative"]["id"]), (&json!("initiative_name_hidden"), &initiative["id"]));
    let mail = town.server.newest_message("hamid@example.om").await;
    assert!(mail.text.contains("«هذه صفة شخص آخر.»") && mail.text.contains("السبب: انتهاك للخصوصية أو إساءة."), "{}", mail.text);
    assert!(!mail.text.contains("/leave?token="), "it is told to who signed alone, of their own name: {}", mail.text);
    assert!(items(&town.salma.get("/notifications").await.expect(200)).iter().all(|one| one["kind"] != "initiative_name_hidden"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_was_taken_away_comes_back_by_another_moderator_alone() {
    let town = town(json!({ "cosponsors": 0, "threshold": 9 })).await;
    let moderator = town.server.staff(Staff::Moderator).await;
    let initiative = town.gathering(&[]).await;
    let (hamid, badr) = (town.server.resident("hamid@example.om").await, town.server.resident("badr@example.om").await);
    for who in [&hamid, &badr] {
        called(who, NAME).await;
        town.sign(who, &initiative, "name").await;
    }
    for name in town.names(&moderator, &initiative, "shown").await {
        moderator.post(&of_name(&initiative, &name, "hide"), &json!({ "reasons": ["insult"] })).await.expect(200);
    }
    let names = town.names(&town.manager, &initiative, "hidden").await;
    let (of_badr, of_hamid) = (&names[0], &names[1]);
    assert_eq!(of_badr["permitted"], json!(["restore"]));

    // Signing anew is no way around it, in initials neither.
    let signature = format!("{}/signature", path(&initiative));
    badr.delete(&signature).await.expect(200);
    for name in ["name", "initials"] {
        assert_eq!(badr.put(&signature, &json!({ "public_name": name })).await.field("/public_name"), "name_hidden");
    }
    assert_eq!(town.seen(&initiative).await["support"]["total"], 2, "a refused signature leaves nothing behind");
    town.sign(&badr, &initiative, "anonymous").await;

    let note = json!({ "note": "هو اسم صاحب التوقيع." });
    moderator.post(&of_name(&initiative, of_hamid, "restore"), &note).await.refused(403);
    // Where the name stands with no signature any more there is nothing to take away again.
    for (name, permitted) in [(of_badr, json!([])), (of_hamid, json!(["hide"]))] {
        let restored = town.manager.post(&of_name(&initiative, name, "restore"), &note).await.expect(200);
        assert_eq!((&restored["hidden"], &restored["permitted"]), (&Value::Null, &permitted));
    }
    assert_eq!(town.list(&initiative).await, (vec![NAME.to_owned()], json!(2)), "who chose no name since stays without");
    town.manager.post(&of_name(&initiative, of_hamid, "restore"), &note).await.refused(409);
    town.manager.post(&of_name(&initiative, of_badr, "restore"), &note).await.refused(404);
    town.server.run_jobs().await;
    let told = hamid.get("/notifications").await.expect(200);
    assert_eq!(told["items"][0]["kind"], "initiative_name_restored");
    assert!(town.server.newest_message("hamid@example.om").await.text.contains("«هو اسم صاحب التوقيع.»"));
    badr.delete(&signature).await.expect(200);
    town.sign(&badr, &initiative, "name").await;
    assert_eq!(town.list(&initiative).await.0.len(), 2);
}

/// Whoever stands for it is named on its page and found by it.
#[tokio::test(flavor = "multi_thread")]
async fn who_stands_for_it_loses_the_name_everywhere_on_it() {
    let town = town(json!({ "cosponsors": 1, "threshold": 9 })).await;
    let moderator = town.server.staff(Staff::Moderator).await;
    let badr = town.server.resident("badr@example.om").await;
    called(&town.salma, "سلمى الحارثية").await;
    called(&badr, NAME).await;
    let mut body = town.server.initiative(&town.kind, &town.policy);
    body["public_name"] = json!("name");
    let draft = town.salma.post("/initiatives", &body).await.expect(201);
    let (read, joins) = (town.invited(&badr, &draft).await, format!("{}/cosponsorship", path(&draft)));
    badr.put_if(&joins, &read["etag"], &json!({ "secret": draft["invitation"], "public_name": "initials" })).await.expect(200);
    let pending = town.act(&town.salma, &draft, "submit", json!({})).await;
    let began = town.act(&town.manager, &pending, "accept", json!({})).await;
    let shown = (began["sponsor"].clone(), began["cosponsors"].clone());
    assert_eq!((&shown.0, shown.1.as_array().map(Vec::len)), (&json!("سلمى الحارثية"), Some(1)));
    let names = town.names(&moderator, &draft, "shown").await;
    for name in &names {
        moderator.post(&of_name(&draft, name, "hide"), &json!({ "reasons": ["insult"] })).await.expect(200);
    }
    let seen = town.seen(&draft).await;
    assert_eq!((&seen["sponsor"], &seen["cosponsors"], &seen["cosponsor_count"]), (&Value::Null, &json!([]), &json!(1)));
    assert!(!town.server.visitor().get("/initiatives").await.expect(200).to_string().contains("الحارثية"));
    for name in &names {
        town.manager.post(&of_name(&draft, name, "restore"), &json!({ "note": "اسمه." })).await.expect(200);
    }
    let seen = town.seen(&draft).await;
    assert_eq!((seen["sponsor"].clone(), seen["cosponsors"].clone()), shown);
}

#[tokio::test(flavor = "multi_thread")]
async fn initiatives_and_names_are_hidden_for_reasons_in_force() {
    let town = town(json!({ "cosponsors": 0, "threshold": 9 })).await;
    let moderator = town.server.staff(Staff::Moderator).await;
    let initiative = town.gathering(&[]).await;
    let hamid = town.server.resident("hamid@example.om").await;
    called(&hamid, NAME).await;
    town.sign(&hamid, &initiative, "name").await;
    let name = town.names(&moderator, &initiative, "shown").await.remove(0);
    town.server.policy_with(json!([{ "reason": "spam" }])).await;
    let body = json!({ "reasons": ["insult"] });
    assert_eq!(moderator.post(&of_name(&initiative, &name, "hide"), &body).await.field("/reasons"), "not_in_force");
    let etag = town.manager.get(&path(&initiative)).await.expect(200)["etag"].clone();
    assert_eq!(town.manager.post_if(&format!("{}/hide", path(&initiative)), &etag, &body).await.field("/reasons"), "not_in_force");
}
