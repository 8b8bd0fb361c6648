//! The list that everybody reads, and what it is narrowed by.

use acceptance::Staff;
use serde_json::{Value, json};

use super::{Town, town};
use crate::dialogue::{items, text};

async fn gathering(town: &Town, kind: &str, district: Option<&str>) -> String {
    let mut body = town.server.initiative(kind, &town.policy);
    body["district_id"] = json!(district);
    let draft = town.salma.post("/initiatives", &body).await.expect(201);
    let pending = town.act(&town.salma, &draft, "submit", json!({})).await;
    town.act(&town.manager, &pending, "accept", json!({})).await;
    text(&draft["id"]).to_owned()
}

fn ids(page: &Value) -> Vec<&str> {
    items(page).iter().map(|one| text(&one["id"])).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_narrowed_by_kind_and_district() {
    let town = town(json!({ "cosponsors": 0 })).await;
    let administrator = town.server.staff(Staff::Administrator).await;
    let other = town.server.initiative_kind(&administrator, json!({ "cosponsors": 0 })).await;
    let souq = town.server.id_of("districts", "al_souq").await;
    let everywhere = gathering(&town, &town.kind, None).await;
    let [first, second] = [gathering(&town, &town.kind, Some(&souq)).await, gathering(&town, &town.kind, Some(&souq)).await];
    let another = gathering(&town, &other, Some(&souq)).await;
    let visitor = town.server.visitor();
    let listed = async |query: &str| visitor.get(&format!("/initiatives?{query}")).await.expect(200);

    assert_eq!(ids(&listed("").await), [&another, &second, &first, &everywhere]);
    assert_eq!(ids(&listed(&format!("kind_id={}", town.kind)).await), [&second, &first, &everywhere]);
    assert_eq!(ids(&listed(&format!("district_id={souq}")).await), [&another, &second, &first]);
    assert!(ids(&listed(&format!("district_id={souq}&shelf=past")).await).is_empty());
    let both = format!("kind_id={}&district_id={souq}", town.kind);
    for (sort, order) in [("newest", [&second, &first]), ("most_signed", [&second, &first]), ("ending_soon", [&first, &second])] {
        let page = listed(&format!("{both}&sort={sort}&limit=1")).await;
        assert_eq!(ids(&page), [order[0]], "{sort}");
        let next = listed(&format!("{both}&sort={sort}&limit=1&cursor={}", text(&page["next_cursor"]))).await;
        assert_eq!((ids(&next), &next["next_cursor"]), (vec![order[1].as_str()], &Value::Null), "{sort}");
    }
    assert_eq!(visitor.get("/initiatives?district_id=souq").await.field("/district_id"), "invalid");
}
