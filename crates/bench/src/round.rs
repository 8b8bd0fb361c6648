//! All questions on one town.

use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};

use crate::load::{self, Ask, Figure};
use crate::raw::Raw;
use crate::town::{Process, Town, free_port};
use crate::{Database, Failure, Plan};

/// What was measured of one question.
pub struct Row {
    pub name: &'static str,
    pub bytes: usize,
    pub ours: Figure,
    /// The same bytes from a bare handler; the 304 of it where ours is one.
    pub bare: Option<Figure>,
    /// The SQL of the same question; the commits of small rows where ours writes.
    pub raw: Option<Figure>,
}

pub struct Round {
    pub cases: u32,
    pub made_in: Option<Duration>,
    pub started_in: Duration,
    /// MiB.
    pub at_rest: f64,
    pub under_load: f64,
    pub rows: Vec<Row>,
}

/// A question, and the SQL that answers it.
struct Question {
    name: &'static str,
    ask: Ask,
    sql: Vec<String>,
}

const CREATION: &str = "creation, durable";
const OPEN: &str = "state NOT IN ('resolved', 'closed', 'rejected', 'duplicate', 'withdrawn')";

pub async fn run(plan: &Plan, database: Database, cases: u32) -> Result<Round, Failure> {
    println!("  {database:?}, {cases} cases: the town is made ready");
    let (town, made_in) = Town::of(plan, database, cases).await?;
    // Twice: the first time the files come from the disk.
    drop(town.serve().await?);
    let (server, started_in) = town.serve().await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let (at_rest, _) = server.memory()?;
    let raw = Raw::open(&town.url).await?;
    let mut rows = Vec::new();
    for question in questions(&server, &raw, database).await? {
        if plan.asks(question.name) {
            rows.push(measure(plan, &town, &raw, question).await?);
        }
    }
    if plan.asks(CREATION) {
        rows.push(creation(plan, &server, &raw).await?);
    }
    let (_, under_load) = server.memory()?;
    Ok(Round { cases, made_in, started_in, at_rest, under_load, rows })
}

async fn questions(server: &Process, raw: &Raw, database: Database) -> Result<Vec<Question>, Failure> {
    let token = format!("Bearer {}", server.sign_in("service_agent").await?);
    let (anonymous, staff) = (
        |path: &str| Ask::get(server.address, &format!("/api/v1{path}")),
        |path: &str| Ask::get(server.address, &format!("/api/v1{path}")).with("authorization", &token),
    );
    let tag = tag(&anonymous("/categories")).await?;
    let stored = anonymous("/categories").with("if-none-match", &tag);
    // A case from the middle, and a word of it.
    let middle = "SELECT {} FROM cases WHERE number = (SELECT min(number) + count(*) / 2 FROM cases)";
    let id = match database {
        Database::Sqlite => raw.text(&middle.replace("{}", "lower(hex(id))")).await?,
        Database::Postgres => raw.text(&middle.replace("{}", "id::text")).await?,
    };
    let id = uuid::Uuid::parse_str(&id)?;
    let search = raw.text(&middle.replace("{}", "search")).await?;
    let word = search.split(' ').filter(|word| word.chars().count() > 4).min_by_key(|word| word.len()).unwrap_or("majlis").to_owned();
    let key = match database {
        Database::Sqlite => format!("x'{}'", id.simple()),
        Database::Postgres => format!("'{id}'"),
    };
    let found = match database {
        Database::Sqlite => format!("number IN (SELECT rowid FROM case_search WHERE case_search MATCH '\"{word}\"*')"),
        Database::Postgres => format!("to_tsvector('simple', cases.search) @@ to_tsquery('simple', '{word}:*')"),
    };
    let page = |filter: &str, order: &str| vec![format!("SELECT * FROM cases WHERE {filter} ORDER BY {order} LIMIT 21")];
    let people = format!("SELECT a.* FROM accounts a JOIN cases c ON a.id IN (c.officer_id, c.reporter_id) WHERE c.id = {key}");
    let contacts = format!("SELECT t.* FROM contacts t JOIN cases c ON t.account_id = c.reporter_id WHERE c.id = {key}");
    Ok(vec![
        Question { name: "categories, from memory", ask: anonymous("/categories"), sql: Vec::new() },
        Question { name: "categories, 304", ask: Ask { expected: 304, ..stored }, sql: Vec::new() },
        Question { name: "list, newest", ask: staff("/cases?view=all&limit=20"), sql: page("1 = 1", "id DESC") },
        Question { name: "queue, by due time", ask: staff("/cases?view=open&sort=due&limit=20"), sql: page(OPEN, "next_due_at, id") },
        Question {
            name: "search for a word",
            ask: staff(&format!("/cases?view=all&limit=20&q={}", encoded(&word))),
            sql: page(&found, "id DESC"),
        },
        Question {
            name: "detail",
            ask: staff(&format!("/cases/{id}")),
            sql: vec![
                format!("SELECT * FROM cases WHERE id = {key}"),
                format!("SELECT * FROM attachments WHERE case_id = {key} AND event_id IS NULL ORDER BY id"),
                people,
                contacts,
            ],
        },
        Question {
            name: "timeline",
            ask: staff(&format!("/cases/{id}/timeline")),
            // Who may read it follows from the case.
            sql: vec![
                format!("SELECT * FROM cases WHERE id = {key}"),
                format!("SELECT * FROM events WHERE subject_id = {key} AND subject_kind = 'case' ORDER BY id DESC LIMIT 21"),
                format!("SELECT * FROM attachments WHERE case_id = {key} AND event_id IS NOT NULL"),
                format!("SELECT id, name FROM accounts WHERE id IN (SELECT actor_id FROM events WHERE subject_id = {key})"),
            ],
        },
        Question { name: "counts of the shelves", ask: staff("/cases/counts"), sql: counts() },
        Question {
            name: "public list",
            ask: anonymous("/public-cases?limit=20"),
            sql: vec!["SELECT * FROM public_cases ORDER BY id DESC LIMIT 21".to_owned()],
        },
        Question {
            name: "map of the whole city, clusters",
            ask: anonymous("/public-cases/map?bbox=53.9,16.9,54.4,17.2&zoom=12"),
            sql: vec!["SELECT x, y, sum(n), sum(latitude), sum(longitude) FROM public_cells WHERE level = 14 GROUP BY x, y".to_owned()],
        },
        Question { name: "dashboard, 30 days, from memory", ask: staff("/dashboard"), sql: Vec::new() },
        Question {
            name: "dashboard, up to 60 days",
            ask: Ask { varied: Some(Arc::new(some_days)), ..staff("/dashboard") },
            sql: vec![figures(database)],
        },
    ])
}

/// Every case of 30 days once, from the index that holds what the figures are made from; ids begin with their time.
fn figures(database: Database) -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let begin = now.saturating_sub(Duration::from_secs(30 * 86_400)).as_millis();
    let id = uuid::Uuid::from_u128(begin << 80);
    let key = match database {
        Database::Sqlite => format!("x'{}'", id.simple()),
        Database::Postgres => format!("'{id}'"),
    };
    format!(
        "SELECT department_id, category_id, channel, district_id, count(*), min(due_at), max(answered_at), max(resolved_at) \
         FROM cases WHERE id >= {key} GROUP BY department_id, category_id, channel, district_id"
    )
}

/// A period of 30 to 60 days; there are more of them than the server keeps the figures of.
fn some_days(key: &uuid::Uuid) -> String {
    let day = |ago: u128| chrono::Utc::now().date_naive() - chrono::Days::new(u64::try_from(ago).unwrap_or_default());
    let key = key.as_u128();
    format!("?from={}&to={}", day(30 + key % 30), day((key >> 64) % 30))
}

/// As far as the server counts, in one statement.
fn counts() -> Vec<String> {
    let now = chrono::Utc::now().format("%Y-%m-%d %H:%M:%S");
    let filters = [
        "state IN ('submitted', 'reopened')".to_owned(),
        "state = 'submitted'".to_owned(),
        "state = 'awaiting_resident'".to_owned(),
        format!("next_due_at < '{now}' AND {OPEN}"),
        format!("next_due_at >= '{now}' AND soon_at <= '{now}' AND {OPEN}"),
        format!("escalation IS NOT NULL AND {OPEN}"),
        OPEN.to_owned(),
    ];
    let counted = filters.map(|filter| format!("(SELECT count(*) FROM (SELECT 1 FROM cases WHERE {filter} LIMIT 1000) AS counted)"));
    vec![format!("SELECT {}", counted.join(", "))]
}

pub fn encoded(word: &str) -> String {
    word.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

async fn tag(ask: &Ask) -> Result<String, Failure> {
    let answer = ask.once().await?;
    let tag = answer.headers.get("etag").ok_or("no ETag")?;
    Ok(tag.to_str()?.to_owned())
}

async fn measure(plan: &Plan, town: &Town, raw: &Raw, question: Question) -> Result<Row, Failure> {
    let Question { name, ask, sql } = question;
    let answer = ask.once().await?;
    if answer.status != ask.expected {
        return Err(format!("{name}: {} {}", answer.status, String::from_utf8_lossy(&answer.body)).into());
    }
    let file = town.file("answer");
    std::fs::write(&file, &answer.body)?;
    let port = free_port()?;
    let bare = Process::of(Command::new(std::env::current_exe()?).arg("bare").arg(&file).arg(port.to_string()), port)?;
    bare.answers("/").await?;
    let plain = Ask { expected: ask.expected, ..Ask::get(bare.address, "/") };
    let plain = if ask.expected == 304 { plain.with("if-none-match", "\"bare\"") } else { plain };
    // A little of each first, so that nobody pays for the others' warming up.
    load::run(&ask, plan.connections, plan.time() / 6).await?;
    let ours = load::run(&ask, plan.connections, plan.time()).await?;
    let bare = load::run(&plain, plan.connections, plan.time()).await?;
    let raw = match sql.is_empty() {
        true => None,
        false => Some(raw.run(&sql, plan.connections, plan.time()).await?),
    };
    Ok(Row { name, bytes: answer.body.len(), ours, bare: Some(bare), raw })
}

/// Guests report; beside it the database commits small rows.
async fn creation(plan: &Plan, server: &Process, raw: &Raw) -> Result<Row, Failure> {
    let get =
        async |path: &str| -> Result<Value, Failure> { Ok(serde_json::from_slice(&Ask::get(server.address, path).once().await?.body)?) };
    let named = |list: &Value, field: &str, name: &str| -> Result<Value, Failure> {
        let items = list["items"].as_array().ok_or("no items")?;
        Ok(items.iter().find(|item| item[field] == name).ok_or("not in the profile")?["id"].clone())
    };
    let category = named(&get("/api/v1/categories").await?, "code", "lamp_out")?;
    let policy = named(&get("/api/v1/policies").await?, "kind", "participation")?;
    let body = move |key: &uuid::Uuid| {
        json!({
            "kind": "complaint", "category_id": category, "policy_id": policy,
            "description": format!("عمود الإنارة مطفأ أمام المدرسة {key}"),
            "place": { "address": "شارع السلام" },
            "reporter": { "name": "سلمى", "email": format!("{}@example.om", key.simple()) },
        })
        .to_string()
    };
    let ask = Ask { method: "POST", body: Some(Arc::new(body)), expected: 201, ..Ask::get(server.address, "/api/v1/cases") };
    let answer = ask.once().await?;
    let ours = load::run(&ask, plan.connections, plan.time()).await?;
    let raw = raw.commits(plan.connections, plan.time()).await?;
    Ok(Row { name: CREATION, bytes: answer.body.len(), ours, bare: None, raw: Some(raw) })
}
