//! Questions as residents ask them and the documents that answer them (`tests/data/search_pairs.tsv`), among others of the same
//! town: how many are among the first ten, beside the search that the databases have of their own.

// It prints what it measures.
#![allow(clippy::print_stdout)]

use acceptance::{Staff, TestServer};
use majlis_persistence::ConnectionTrait;
use majlis_persistence::contribution::{self as store, ContributionRow};
use sea_orm::{DbBackend, DbErr, Statement};
use serde_json::json;
use uuid::Uuid;

use super::asked;

/// The share of documents that must be among the first ten.
const RECALL: f64 = 0.95;

/// A question and the document that answers it. Those that are held out were written before anything was tried, and nothing was
/// fitted to them.
struct Pair {
    is_held_out: bool,
    question: String,
    title: String,
    text: String,
}

/// The fields of each line of a file of `tests/data`.
fn lines<const FIELDS: usize>(file: &str) -> Vec<[String; FIELDS]> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(file);
    let table = std::fs::read_to_string(path).expect(file);
    let fields = |line: &str| line.split('\t').map(str::to_owned).collect::<Vec<_>>().try_into().expect(line);
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(fields).collect()
}

fn pairs() -> Vec<Pair> {
    let pair = |[set, question, title, text]: [String; 4]| Pair { is_held_out: set == "held", question, title, text };
    lines("search_pairs.tsv").into_iter().map(pair).collect()
}

/// Puts published ideas into the database as the application does, without asking for each over HTTP.
async fn publish(server: &TestServer, like: &ContributionRow, texts: Vec<(String, String)>) -> Vec<Uuid> {
    let written = server.app.db.write(async |tx| {
        let mut ids = Vec::new();
        for (title, text) in texts {
            let number = store::next_number(tx).await?;
            let row = ContributionRow { id: Uuid::now_v7(), number, title: Some(title), text, ..like.clone() };
            ids.push(row.id);
            store::insert(tx, row).await?;
        }
        Ok::<_, DbErr>(ids)
    });
    written.await.expect("published")
}

/// The first ten of the database's own search for any of the words, best first by its own measure.
async fn plainly(server: &TestServer, question: &str) -> Vec<Uuid> {
    let db = server.app.db.read();
    let words = question.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let (sql, query) = match db.get_database_backend() {
        DbBackend::Postgres => (
            "SELECT id FROM contributions, to_tsquery('simple', $1) AS query \
             WHERE to_tsvector('simple', title || ' ' || text) @@ query \
             ORDER BY ts_rank(to_tsvector('simple', title || ' ' || text), query) DESC LIMIT 10",
            words.collect::<Vec<_>>().join(" | "),
        ),
        _ => (
            "SELECT contributions.id FROM plain_words JOIN contributions ON number = plain_words.rowid \
             WHERE plain_words MATCH $1 ORDER BY bm25(plain_words) LIMIT 10",
            words.map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" OR "),
        ),
    };
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, [query.into()]);
    let rows = db.query_all_raw(statement).await.expect("the database's own search");
    rows.iter().map(|row| row.try_get("", "id").expect("an id")).collect()
}

async fn index_plainly(server: &TestServer) {
    if server.app.db.backend() == DbBackend::Sqlite {
        server.sql("CREATE VIRTUAL TABLE plain_words USING fts5(words, tokenize='unicode61')").await;
        server.sql("INSERT INTO plain_words (rowid, words) SELECT number, title || ' ' || text FROM contributions").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_answers_a_question_is_among_the_first_ten() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let policy = server.policy_id().await;
    let first = server.resident("salma@example.om").await;
    let first = first.post(&format!("/subjects/{subject}/ideas"), &server.idea(&policy)).await.expect(201);
    let id: Uuid = first["id"].as_str().expect("an id").parse().expect("an id");
    let like = store::find(server.app.db.read(), id).await.expect("found").expect("there");

    let pairs = pairs();
    let others: Vec<(String, String)> = lines("search_others.tsv").into_iter().map(|[title, text]| (title, text)).collect();
    assert!(pairs.len() >= 200 && others.len() >= 200, "{} pairs among {} others", pairs.len(), others.len());
    publish(&server, &like, others).await;
    let ids = publish(&server, &like, pairs.iter().map(|pair| (pair.title.clone(), pair.text.clone())).collect()).await;
    index_plainly(&server).await;

    let visitor = server.visitor();
    let (mut all, mut held, mut plain, mut missed) = ((0, 0), (0, 0), 0, Vec::new());
    for (pair, id) in pairs.iter().zip(ids) {
        let found = asked(&visitor, &pair.question, &[("limit", "10")]).await;
        let is_found = found["items"].as_array().expect("items").iter().any(|item| item["id"] == json!(id));
        all = (all.0 + u32::from(is_found), all.1 + 1);
        if pair.is_held_out {
            held = (held.0 + u32::from(is_found), held.1 + 1);
        }
        plain += u32::from(plainly(&server, &pair.question).await.contains(&id));
        if !is_found {
            missed.push(format!("{} -> {}", pair.question, pair.title));
        }
    }
    let share = |(found, of): (u32, u32)| f64::from(found) / f64::from(of);
    println!("recall at ten: {:.3} of {}; held out {:.3} of {}", share(all), all.1, share(held), held.1);
    println!("recall at ten of the database's own search: {:.3}", share((plain, all.1)));
    println!("missed:\n{}", missed.join("\n"));
    assert!(share(all) >= RECALL && share(held) >= RECALL, "missed: {missed:#?}");
}
