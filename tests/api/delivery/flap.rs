//! Receivers that flap: a thousand events arrive all the same, and none overtakes another on its case.

use std::collections::HashMap;

use acceptance::{Fate, Heard, Receiver, TestServer};
use chrono::Duration;
use majlis_app::event::{NewEvent, record};
use majlis_contract::CaseId;
use majlis_contract::case::{ActorKind, CaseEventKind};
use majlis_persistence::ConnectionTrait;
use majlis_server::config::Mode;
use serde_json::json;

const CASES: usize = 125;
/// What the receivers do, in turn: a third of the tries fails. An odd number of them, so that each comes to all.
const FATES: [Fate; 17] = [
    Fate::Error,
    Fate::Taken,
    Fate::Taken,
    Fate::Reset,
    Fate::Taken,
    Fate::Taken,
    Fate::Busy,
    Fate::Taken,
    Fate::Taken,
    Fate::Unanswered,
    Fate::Taken,
    Fate::Taken,
    Fate::Missing,
    Fate::Taken,
    Fate::Taken,
    Fate::Redirected,
    Fate::Taken,
];
/// What is told of each case, in this order, and the words by which each is known.
const COURSE: [(CaseEventKind, &str); 8] = [
    (CaseEventKind::Submitted, "eceived your report"),
    (CaseEventKind::Assigned, "went to|we routed"),
    (CaseEventKind::Asked, "question about|have a question"),
    (CaseEventKind::Replied, "reply to your"),
    (CaseEventKind::Resolved, "e resolved your"),
    (CaseEventKind::Reopened, "is open again"),
    (CaseEventKind::Rejected, "id not accept"),
    (CaseEventKind::Closed, "is closed"),
];

/// A guest's case, by mail or by SMS in turn.
async fn case(server: &TestServer, number: usize) -> CaseId {
    let mut report = server.report().await;
    report["language"] = json!("en");
    report["reporter"] = match number % 2 {
        0 => json!({ "email": format!("guest{number}@example.om") }),
        _ => json!({ "phone": format!("+9689900{number:04}") }),
    };
    server.advance(Duration::minutes(1));
    let receipt = server.visitor().post("/cases", &report).await.expect(201);
    receipt["id"].as_str().unwrap().parse().unwrap()
}

async fn happen(server: &TestServer, case_id: CaseId, kind: CaseEventKind) {
    let event = NewEvent { case_id, kind, text: Some("words".to_owned()), ..NewEvent::by(ActorKind::Staff, None) };
    server.app.db.write(async |tx| record(&server.app, tx, event).await).await.unwrap();
}

async fn count(server: &TestServer, condition: &str) -> i64 {
    let db = server.app.db.read();
    let sql = format!("SELECT count(*) AS n FROM deliveries WHERE {condition}");
    let row = db.query_one_raw(sea_orm::Statement::from_string(db.get_database_backend(), sql)).await.unwrap().unwrap();
    row.try_get("", "n").unwrap()
}

/// For each case, which events arrived, in the order of their arrival.
fn arrivals(heard: &[Heard]) -> HashMap<String, Vec<usize>> {
    let mut arrived: HashMap<String, Vec<usize>> = HashMap::new();
    // Staff are told too, when clocks ring; they are not what is measured.
    for message in heard.iter().filter(|message| message.to.starts_with("guest") || message.to.starts_with('+')) {
        let known = |(_, words): &(CaseEventKind, &str)| words.split('|').any(|words| message.text.contains(words));
        let event = COURSE.iter().position(known).unwrap_or_else(|| panic!("what is this? {message:?}"));
        arrived.entry(message.to.clone()).or_default().push(event);
    }
    arrived
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_events_arrive_in_order_whatever_the_receivers_do() {
    let (mail, gateway) = (Receiver::mail(&FATES).await, Receiver::gateway(&FATES).await);
    let (smtp_url, sms_url) = (mail.url(), gateway.url());
    let change = move |config: &mut majlis_server::config::Config| {
        config.mode = Mode::Production;
        config.smtp_url = Some(smtp_url);
        config.sms_url = Some(sms_url);
        config.limits_scale = 1000;
    };
    let mut server = TestServer::start_with(change).await;
    let mut cases = Vec::new();
    for number in 0..CASES {
        cases.push(case(&server, number).await);
    }
    for (kind, _) in &COURSE[1..] {
        for id in &cases {
            happen(&server, *id, *kind).await;
        }
    }
    // A worker takes what is due and dies; later the whole process does.
    majlis_app::job::claim(&server.app, 40).await.unwrap();
    let due = i64::try_from(CASES * COURSE.len()).unwrap();
    for round in 0..40 {
        server.run_jobs().await;
        if round == 3 {
            server.restart().await;
        }
        if count(&server, "state = 'sent' AND audience = 'reporter'").await == due {
            break;
        }
        server.advance(Duration::hours(1));
    }
    let heard: Vec<Heard> = [mail.heard(), gateway.heard()].concat();
    eprintln!(
        "{due} events, {} messages arrived, {} tries failed, {} given up",
        heard.len(),
        mail.failed() + gateway.failed(),
        count(&server, "state = 'failed' AND audience = 'reporter'").await,
    );
    assert_eq!(count(&server, "state = 'sent' AND audience = 'reporter'").await, due);
    assert_eq!((mail.followed(), gateway.followed()), (0, 0), "nobody goes where a redirect leads");
    let arrived = arrivals(&heard);
    assert_eq!(arrived.len(), CASES);
    for (whom, events) in arrived {
        assert!(events.is_sorted(), "{whom}: {events:?}");
        let mut distinct = events.clone();
        distinct.dedup();
        assert_eq!(distinct, (0..COURSE.len()).collect::<Vec<_>>(), "{whom}: {events:?}");
    }
}
