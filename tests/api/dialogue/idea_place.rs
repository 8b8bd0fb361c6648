//! Where ideas are, and their photos.

use acceptance::{Client, Staff, TestServer, photo};
use chrono::Duration;
use majlis_persistence::contribution::{self as store, ContributionRow};
use majlis_persistence::entity::contribution;
use sea_orm::{DatabaseTransaction, DbErr, EntityTrait, IntoActiveModel};
use serde_json::{Value, json};

use super::{items, text, words};

const SALMA: &str = "salma@example.om";
/// Two points in different districts.
const HERE: (f64, f64) = (17.02, 54.08);
const THERE: (f64, f64) = (17.04, 54.125);

struct Town {
    server: TestServer,
    manager: Client,
    subject: String,
    salma: Client,
    idea: Value,
}

impl Town {
    async fn of(review: &str) -> Self {
        let server = TestServer::start().await;
        let manager = server.staff(Staff::ParticipationManager).await;
        let subject = server.round_with(&manager, json!({ "review": review })).await;
        let (salma, idea) = (server.resident(SALMA).await, server.idea(&server.policy_id().await));
        Self { server, manager, subject, salma, idea }
    }

    /// Salma's idea with other fields, as the API answers it.
    async fn send(&self, other: Value) -> acceptance::Answer {
        let mut idea = self.idea.clone();
        for (name, value) in other.as_object().expect("fields") {
            idea[name] = value.clone();
        }
        self.salma.post(&format!("/subjects/{}/ideas", self.subject), &idea).await
    }

    async fn propose(&self, other: Value) -> Value {
        self.send(other).await.expect(201)
    }

    async fn edit(&self, idea: &Value, change: Value) -> acceptance::Answer {
        self.salma.patch_if(&path(idea), &idea["etag"], &change).await
    }

    async fn upload(&self) -> String {
        text(&self.salma.upload(photo(), "image/jpeg").await.expect(201)["claim"]).to_owned()
    }

    async fn map(&self, query: &str) -> Value {
        self.server.visitor().get(&format!("/subjects/{}/ideas/map{query}", self.subject)).await.expect(200)
    }

    async fn is_kept(&self, photo: &Value) -> bool {
        let name = format!("a/{}/picture.jpg", text(&photo["id"]));
        self.server.app.blobs.get(&name).await.unwrap().is_some()
    }
}

fn path(idea: &Value) -> String {
    format!("/contributions/{}", text(&idea["id"]))
}

fn at((latitude, longitude): (f64, f64), label: &str) -> Value {
    json!({ "latitude": latitude, "longitude": longitude, "label": label })
}

fn address(photo: &Value, name: &str) -> String {
    format!("/{}", text(&photo[name]))
}

fn titles(map: &Value) -> Vec<&str> {
    map["points"].as_array().expect("points").iter().map(|point| text(&point["title"])).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idea_has_a_place_and_photos_that_are_public_as_long_as_it_is() {
    let town = Town::of("before").await;
    let (one, two) = (town.upload().await, town.upload().await);
    let photos = json!([{ "photo": one, "alt": "الممشى في الظهيرة" }, { "photo": two }]);
    let idea = town.propose(json!({ "place": at(HERE, " قرب المسجد "), "photos": photos })).await;
    assert_eq!(idea["place"], at(HERE, "قرب المسجد"));
    assert!(idea["district"]["id"].is_string(), "the place tells the district");
    let shown = idea["photos"].as_array().unwrap();
    assert_eq!((shown.len(), &shown[0]["alt"], &shown[1]["alt"]), (2, &json!("الممشى في الظهيرة"), &Value::Null));

    // While it waits: for its author and moderators, by addresses that are not everybody's.
    let moderator = town.server.staff(Staff::Moderator).await;
    let visitor = town.server.visitor();
    let waiting = moderator.get(&format!("/moderation{}", path(&idea))).await.expect(200)["contribution"].clone();
    assert_eq!((&waiting["place"], waiting["photos"].as_array().unwrap().len()), (&idea["place"], 2));
    for photo in [&waiting["photos"][0], &idea["photos"][0]] {
        assert!(!text(&photo["url"]).contains("public"), "{photo}");
        assert_eq!(visitor.get(&address(photo, "url")).await.status, 200);
    }
    let forged = address(&idea["photos"][0], "url").replace("&signature", "&public=true&signature");
    assert_eq!(visitor.get(&forged).await.status, 404);
    visitor.get(&path(&idea)).await.refused(404);

    let public = town.server.moderated(&moderator, &idea, "publish", json!({})).await;
    let list = visitor.get(&format!("/subjects/{}/ideas", town.subject)).await.expect(200);
    let photo = &items(&list)[0]["photos"][0];
    assert_eq!(photo["alt"], "الممشى في الظهيرة");
    for name in ["url", "thumbnail_url"] {
        assert!(text(&photo[name]).contains("public=true"), "{photo}");
        assert_eq!(visitor.get(&address(photo, name)).await.status, 200);
    }

    // An address that everybody got ends at once with the publication.
    let hidden = town.server.moderated(&moderator, &public, "hide", json!({ "reasons": ["personal_data"] })).await;
    for name in ["url", "thumbnail_url"] {
        assert_eq!(visitor.get(&address(photo, name)).await.status, 404);
    }
    visitor.get(&path(&idea)).await.refused(404);
    assert_eq!(hidden["photos"].as_array().unwrap().len(), 2);
    let own = town.salma.get(&path(&idea)).await.expect(200);
    assert_eq!(town.salma.get(&address(&own["photos"][0], "url")).await.status, 200);
    town.salma.post_if(&format!("{}/withdraw", path(&idea)), &own["etag"], &json!({})).await.expect(200);
    assert_eq!(visitor.get(&address(photo, "url")).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_withdrawn_leaves_a_mark_without_place_and_photos() {
    let town = Town::of("after").await;
    let idea = town.propose(json!({ "place": at(HERE, "السوق"), "photos": [{ "photo": town.upload().await }] })).await;
    let said = json!({ "text": "فكرة جيدة.", "idea_id": idea["id"] });
    town.manager.post(&format!("/subjects/{}/comments", town.subject), &said).await.expect(201);
    town.salma.post_if(&format!("{}/withdraw", path(&idea)), &idea["etag"], &json!({})).await.expect(200);
    let mark = town.server.visitor().get(&path(&idea)).await.expect(200);
    assert_eq!((&mark["text"], &mark["place"], &mark["photos"]), (&Value::Null, &Value::Null, &json!([])));
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_stand_at_their_fields_and_take_no_photo() {
    let town = Town::of("after").await;
    let claim = town.upload().await;
    let place = |latitude: Value, longitude: Value, label: Value| json!({ "place": { "latitude": latitude, "longitude": longitude, "label": label } });
    let named = |photos: &[&str]| json!({ "photos": photos.iter().map(|photo| json!({ "photo": photo })).collect::<Vec<_>>() });
    for (other, pointer, code) in [
        (place(json!(48.2), json!(16.3), Value::Null), "/place/latitude", "outside_area"),
        (place(json!(91), json!(54.08), Value::Null), "/place/latitude", "out_of_range"),
        (place(json!(17.02), json!(-181), Value::Null), "/place/longitude", "out_of_range"),
        (place(json!(17.02), json!(54.08), json!(" ")), "/place/label", "required"),
        (place(json!(17.02), json!(54.08), json!("م".repeat(121))), "/place/label", "too_long"),
        (place(json!(17.02), json!(54.08), json!("عند 99123456")), "/place/label", "personal_data"),
        (json!({ "photos": [{ "photo": claim, "alt": "م".repeat(201) }] }), "/photos/0/alt", "too_long"),
        (json!({ "photos": [{ "photo": claim, "alt": "اتصل على 99123456" }] }), "/photos/0/alt", "personal_data"),
        (named(&[&claim, "made-up"]), "/photos/1/photo", "unknown"),
        (named(&[&claim, &claim]), "/photos/1/photo", "unknown"),
        (named(&["1", "2", "3", "4", "5"]), "/photos", "too_many"),
    ] {
        assert_eq!(town.send(other.clone()).await.field(pointer), code, "{other}");
    }
    // Nothing was taken by that, and whoever has looked sends it all the same.
    let label = json!({ "place": at(HERE, "عند 99123456"), "photos": [{ "photo": claim }], "personal_data_checked": true });
    let idea = town.propose(label).await;
    let hints = town.server.staff(Staff::Moderator).await.get(&format!("/moderation{}", path(&idea))).await.expect(200)["hints"].clone();
    assert_eq!(hints[0]["kind"], "phone", "{hints}");

    // Used once is used up; what belongs to a case or to somebody else's idea can't be had.
    assert_eq!(town.send(named(&[&claim])).await.field("/photos/0/photo"), "unknown", "twice");
    assert_eq!(town.send(named(&[text(&idea["photos"][0]["id"])])).await.field("/photos/0/photo"), "unknown", "by its name");
    let mut report = town.server.report().await;
    report["attachments"] = json!([claim]);
    assert_eq!(town.salma.post("/cases", &report).await.field("/attachments/0"), "unknown");
    let other = town.upload().await;
    report["attachments"] = json!([other]);
    town.salma.post("/cases", &report).await.expect(201);
    assert_eq!(town.send(named(&[&other])).await.field("/photos/0/photo"), "unknown", "a case's");
    let badr = town.server.resident("badr@example.om").await;
    let theirs = badr.post(&format!("/subjects/{}/ideas", town.subject), &town.idea).await.expect(201);
    let stolen = badr.patch_if(&path(&theirs), &theirs["etag"], &named(&[text(&idea["photos"][0]["id"])])).await;
    assert_eq!(stolen.field("/photos/0/photo"), "unknown");
    let comment = json!({ "text": "جيدة.", "policy_id": town.idea["policy_id"] });
    let comment = badr.post(&format!("/subjects/{}/comments", town.subject), &comment).await.expect(201);
    for (change, pointer) in [(json!({ "place": at(HERE, "هنا") }), "/place"), (json!({ "photos": [] }), "/photos")] {
        assert_eq!(badr.patch_if(&path(&comment), &comment["etag"], &change).await.field(pointer), "not_allowed");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_outside_of_the_subjects_districts_is_refused() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let open = server.round_with(&manager, json!({ "review": "after" })).await;
    let (salma, mut idea) = (server.resident(SALMA).await, server.idea(&server.policy_id().await));
    idea["place"] = at(HERE, "هنا");
    let made = salma.post(&format!("/subjects/{open}/ideas"), &idea).await.expect(201);
    let districts = json!([made["district"]["id"]]);
    let narrow = server.round_with(&manager, json!({ "review": "after", "district_ids": districts })).await;
    let ideas = format!("/subjects/{narrow}/ideas");
    salma.post(&ideas, &idea).await.expect(201);
    idea["place"] = at(THERE, "هناك");
    assert_eq!(salma.post(&ideas, &idea).await.field("/place/latitude"), "not_allowed");
    // The place knows better than the list.
    idea["district_id"] = made["district"]["id"].clone();
    let other = salma.post(&format!("/subjects/{open}/ideas"), &idea).await.expect(201);
    assert_ne!(other["district"]["id"], made["district"]["id"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn its_author_changes_all_of_it_and_loses_nothing_by_that() {
    let town = Town::of("after").await;
    let (one, two) = (town.upload().await, town.upload().await);
    let idea = town.propose(json!({ "place": at(HERE, "السوق"), "photos": [{ "photo": one, "alt": "السوق" }, { "photo": two }] })).await;
    let [first, second] = [&idea["photos"][0], &idea["photos"][1]];

    // What is not named stays as it is.
    let category = town.server.id_of("categories", town.server.lamp_category()).await;
    let changed = town.edit(&idea, json!({ "category_id": category })).await.expect(200);
    assert_eq!(
        (&changed["category"]["id"], &changed["place"], &changed["district"]),
        (&json!(category), &idea["place"], &idea["district"])
    );
    assert_eq!(changed["photos"].as_array().unwrap().len(), 2);

    // A change that is refused takes nothing away.
    let fresh = town.upload().await;
    let wrong = json!({ "title": "قصير", "photos": [{ "photo": fresh }] });
    assert_eq!(town.edit(&changed, wrong).await.field("/title"), "too_short");
    assert_eq!(town.edit(&changed, json!({ "photos": [{ "photo": "gone" }] })).await.field("/photos/0/photo"), "unknown");
    let outside = json!({ "place": at((48.2, 16.3), "بعيد"), "photos": [] });
    assert_eq!(town.edit(&changed, outside).await.field("/place/latitude"), "outside_area");
    assert_eq!(town.salma.get(&path(&idea)).await.expect(200)["photos"].as_array().unwrap().len(), 2);

    // Another order, other words, one more, one less.
    let photos = json!([{ "photo": fresh, "alt": "بعد التجديد" }, { "photo": first["id"] }]);
    let changed = town.edit(&changed, json!({ "photos": photos, "place": at(THERE, "الميدان") })).await.expect(200);
    let now = changed["photos"].as_array().unwrap();
    assert_eq!((now.len(), &now[0]["alt"], &now[1]["id"], &now[1]["alt"]), (2, &json!("بعد التجديد"), &first["id"], &Value::Null));
    assert_ne!(changed["district"]["id"], idea["district"]["id"], "the district follows the place");
    // By the claim with which it was given it is the same photo; twice it is not.
    let again = town.edit(&changed, json!({ "photos": [{ "photo": one, "alt": "السوق" }, { "photo": now[0]["id"] }] })).await.expect(200);
    assert_eq!(again["photos"][0]["id"], first["id"]);
    let twice = json!({ "photos": [{ "photo": one }, { "photo": first["id"] }] });
    assert_eq!(town.edit(&again, twice).await.field("/photos/1/photo"), "unknown");

    // Those that were taken away are gone, the others outlast the uploads that nobody claims.
    town.server.advance(Duration::hours(25));
    town.server.run_jobs().await;
    assert!(!town.is_kept(second).await && town.is_kept(first).await && town.is_kept(&now[0]).await);
    let town = Town { salma: town.server.resident(SALMA).await, ..town };
    let cleared = town.edit(&again, json!({ "place": null, "photos": [] })).await.expect(200);
    assert_eq!((&cleared["place"], &cleared["photos"], &cleared["district"]), (&Value::Null, &json!([]), &again["district"]));
    let stale = town.edit(&again, json!({ "photos": [] })).await;
    assert_eq!(stale.refused(412), "precondition_failed");

    // The history keeps words, and there is none where they stayed as they were.
    assert_eq!((&cleared["has_versions"], cleared["edited_at"].is_string()), (&json!(false), true));
    assert!(items(&town.salma.get(&format!("{}/versions", path(&idea))).await.expect(200)).is_empty());
    let reworded = town.edit(&cleared, json!({ "title": "ظل وماء على الممشى" })).await.expect(200);
    assert_eq!(reworded["has_versions"], true);
    let versions = town.server.visitor().get(&format!("{}/versions", path(&idea))).await.expect(200);
    assert_eq!((items(&versions).len(), &items(&versions)[0]["title"]), (1, &idea["title"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_hidden_is_sent_again_with_other_photos() {
    let town = Town::of("after").await;
    let idea = town.propose(json!({ "photos": [{ "photo": town.upload().await }] })).await;
    let moderator = town.server.staff(Staff::Moderator).await;
    let hidden = town.server.moderated(&moderator, &idea, "hide", json!({ "reasons": ["personal_data"] })).await;
    let same = json!({ "photos": [{ "photo": idea["photos"][0]["id"] }] });
    assert_eq!(town.edit(&hidden, same).await.field("/text"), "not_allowed");
    let again = town.edit(&hidden, json!({ "photos": [] })).await.expect(200);
    assert_eq!((text(&again["state"]), &again["photos"]), ("pending", &json!([])));
    assert_eq!(words(&again["permitted"]), ["edit", "withdraw"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_shows_published_ideas_that_have_a_place() {
    let town = Town::of("after").await;
    let category = town.server.id_of("categories", town.server.lamp_category()).await;
    let of = |title: &str, place: Value| json!({ "title": title, "place": place });
    let market = town.propose(of("مقاعد في السوق القديم", at(HERE, "السوق"))).await;
    town.propose(json!({ "title": "ظل في الميدان الكبير", "place": at(THERE, "الميدان"), "category_id": category })).await;
    town.propose(json!({ "title": "مكتبة متنقلة للأحياء" })).await;
    let hidden = town.propose(of("لافتة على واجهة السوق", at(HERE, "السوق"))).await;
    let moderator = town.server.staff(Staff::Moderator).await;
    town.server.moderated(&moderator, &hidden, "hide", json!({ "reasons": ["spam"] })).await;

    let map = town.map("").await;
    assert_eq!((titles(&map), &map["left_off"]), (vec!["ظل في الميدان الكبير", "مقاعد في السوق القديم"], &json!(false)));
    assert_eq!((&map["points"][1]["id"], &map["points"][1]["place"]), (&market["id"], &at(HERE, "السوق")));
    let district = text(&market["district"]["id"]);
    for (query, found) in [
        (format!("?category_id={category}"), vec!["ظل في الميدان الكبير"]),
        (format!("?district_id={district}"), vec!["مقاعد في السوق القديم"]),
        ("?q=%D9%85%D9%82%D8%A7%D8%B9%D8%AF".to_owned(), vec!["مقاعد في السوق القديم"]),
        ("?q=%21%21".to_owned(), vec![]),
        ("?status=planned".to_owned(), vec![]),
    ] {
        assert_eq!(titles(&town.map(&query).await), found, "{query}");
    }
    let answer = json!({ "status": "planned", "explanation": { "ar": "في موازنة العام المقبل.", "en": "In next year's budget." } });
    town.manager.post_if(&format!("{}/answer", path(&market)), &market["etag"], &answer).await.expect(200);
    let planned = town.map("?status=planned").await;
    assert_eq!((titles(&planned), &planned["points"][0]["status"]), (vec!["مقاعد في السوق القديم"], &json!("planned")));
    let draft = town.manager.post("/subjects", &town.server.idea_round()).await.expect(201);
    town.server.visitor().get(&format!("/subjects/{}/ideas/map", text(&draft["id"]))).await.refused(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_is_bounded_and_says_so() {
    let town = Town::of("after").await;
    let idea = town.propose(json!({ "title": "الفكرة الأولى هنا", "place": at(HERE, "السوق") })).await;
    copied(&town.server, text(&idea["id"]), 1000).await;
    let map = town.map("").await;
    assert_eq!((map["points"].as_array().unwrap().len(), &map["left_off"]), (1000, &json!(true)));
    assert!(titles(&map).iter().all(|title| *title == "نسخة"), "the newest are there");
}

/// So many published ideas like this one, newer than it.
async fn copied(server: &TestServer, id: &str, count: i64) {
    let idea = store::find(server.app.db.read(), id.parse().unwrap()).await.unwrap().unwrap();
    let copy = |number: i64| ContributionRow {
        id: server.app.new_id(),
        number: idea.number + number,
        title: Some("نسخة".to_owned()),
        ..idea.clone()
    };
    let copies: Vec<ContributionRow> = (1..=count).map(copy).collect();
    let write = async |tx: &DatabaseTransaction| {
        for some in copies.chunks(100) {
            let rows = some.iter().cloned().map(IntoActiveModel::into_active_model);
            contribution::Entity::insert_many(rows).exec_without_returning(tx).await?;
        }
        Ok::<(), DbErr>(())
    };
    server.app.db.write(write).await.unwrap();
}
