//! What was gathered over a day, in one message.

use chrono::Duration;
use majlis_contract::case::CaseEventKind;
use majlis_persistence::{ConnectionTrait, delivery};

use super::world::world;

#[tokio::test]
async fn what_is_gathered_while_a_digest_leaves_is_told_after_it() {
    let world = world().await;
    let account = world.resident(true, false).await;
    let db = world.app.db.clone();
    db.for_migrations().execute_unprepared("UPDATE accounts SET digest_hour = 18").await.unwrap();
    let case = world.case(Some(account), None, None).await;
    world.event(case, CaseEventKind::Asked, Some("which lamp?")).await;
    world.event(case, CaseEventKind::Replied, Some("it shines")).await;
    world.run_jobs().await;
    let of_case = async || delivery::page_of_case(db.read(), case.0, None, 100).await.unwrap().0;
    let late = of_case().await.into_iter().find(|row| row.about == "replied" && row.digest_id.is_some()).unwrap();
    db.for_migrations().execute_unprepared("DELETE FROM deliveries WHERE about = 'replied' AND digest_id IS NOT NULL").await.unwrap();
    let gathered = {
        let db = db.clone();
        async move {
            db.write(async |tx| delivery::insert(tx, vec![late]).await).await.unwrap();
        }
    };
    *world.mail.meanwhile.lock().unwrap() = Some(Box::pin(gathered));

    world.pass(Duration::days(1));
    world.run_jobs().await;
    let told: Vec<String> = world.mail.sent.lock().unwrap().iter().map(|mail| mail.text.clone()).collect();
    assert_eq!(told.len(), 2);
    assert!(told[0].contains("which lamp?") && !told[0].contains("it shines"), "{}", told[0]);
    assert!(told[1].contains("it shines") && !told[1].contains("which lamp?"), "{}", told[1]);
    assert!(of_case().await.iter().all(|row| row.state == "sent"));
}
