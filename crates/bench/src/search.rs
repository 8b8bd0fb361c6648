//! Searching among very many comments: how long each kind of question takes, beside the cheapest statement that finds anything.
//!
//! The comments are put into the tables of the search as they are, with words that are their own terms: four letters of which none is
//! a particle or an ending, as often as words of a language are (the second half as often as the first, and so on). They stand in no
//! other table, so that the last question of each search, whether what is found may still be read, finds nothing of them.

use std::sync::Arc;

use crate::load::{self, Ask, Figure};
use crate::raw::Raw;
use crate::round::encoded;
use crate::town::Town;
use crate::{Database, Failure, Plan};

const LETTERS: [char; 17] = ['ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع', 'غ', 'ق', 'ث'];
/// Different words.
const WORDS: usize = 50_000;
/// Words of a comment.
const LENGTH: usize = 25;
/// Comments that one statement writes.
const AT_ONCE: u64 = 500;
/// Milliseconds within which nineteen of twenty answers must come.
const AIM: f64 = 50.0;

/// Words of a question by their places among the most frequent: from, up to before, how many.
type Words = (usize, usize, usize);

/// Kinds of questions.
const QUESTIONS: [(&str, &[Words]); 6] = [
    ("the most common word", &[(0, 1, 1)]),
    ("two of the ten most common", &[(0, 10, 2)]),
    ("a common and a rare word", &[(0, 20, 1), (5_000, WORDS, 1)]),
    ("a rare word", &[(5_000, WORDS, 1)]),
    ("a question of six words", &[(0, 50, 2), (50, 1_000, 2), (1_000, WORDS, 2)]),
    ("six of the fifty most common", &[(0, 50, 6)]),
];

/// Fills a town with comments and asks; prints a table.
pub async fn run(plan: &Plan, database: Database, comments: u64) -> Result<(), Failure> {
    let (town, _) = Town::of(plan, database, plan.cases.first().copied().unwrap_or_default()).await?;
    // It brings the tables up to date.
    let (server, _) = town.serve().await?;
    let raw = Raw::open(&town.url).await?;
    fill(&raw, database, comments).await?;
    println!("\n### {database:?}, searching among {comments} comments\n");
    println!("| question | req/s | p50 ms | p95 ms | p99 ms | raw p50 ms | of raw |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    let ceiling = ceiling(&raw, database, plan).await?;
    let mut missed = Vec::new();
    for (name, words) in QUESTIONS {
        let varied = move |key: &uuid::Uuid| encoded(&question(words, &mut Dice(key.as_u64_pair().0)));
        let ask = Ask { varied: Some(Arc::new(varied)), ..Ask::get(server.address, "/api/v1/search?limit=20&q=") };
        load::run(&ask, plan.connections, plan.time() / 6).await?;
        let ours = load::run(&ask, plan.connections, plan.time()).await?;
        println!(
            "| {name} | {:.0} | {:.2} | {:.2} | {:.2} | {:.2} | {:.2} |",
            ours.rate,
            ours.median,
            ours.p95,
            ours.p99,
            ceiling.median,
            ours.rate / ceiling.rate
        );
        if ours.p95 > AIM || ours.failed > 0 {
            missed.push(name);
        }
    }
    println!("\n  {} p95 of every question: at most {AIM} ms {missed:?}", if missed.is_empty() { "reached" } else { "MISSED " });
    Ok(())
}

/// The cheapest statement that finds anything: some that have the most common word.
async fn ceiling(raw: &Raw, database: Database, plan: &Plan) -> Result<Figure, Failure> {
    let most_common = word(0);
    let sql = match database {
        Database::Sqlite => {
            format!("SELECT rowid FROM search_terms WHERE search_terms MATCH '\"{most_common}\"' ORDER BY rowid DESC LIMIT 20")
        }
        Database::Postgres => {
            format!("SELECT number FROM search_documents WHERE terms @@ '{most_common}'::tsquery ORDER BY number DESC LIMIT 20")
        }
    };
    raw.run(&[sql], plan.connections, plan.time()).await
}

/// Adds comments until there are so many.
async fn fill(raw: &Raw, database: Database, comments: u64) -> Result<(), Failure> {
    let count = |of: &str| format!("SELECT CAST({of} AS text) FROM search_documents");
    let there: u64 = raw.text(&count("count(*)")).await?.parse()?;
    let first: u64 = raw.text(&count("coalesce(max(number), 0)")).await?.parse::<u64>()? + 1;
    let missing = comments.saturating_sub(there);
    if missing == 0 {
        return Ok(());
    }
    // An index is made sooner at the end than kept on the way.
    let index = match database {
        Database::Postgres => Some(raw.text("SELECT indexdef FROM pg_indexes WHERE indexname = 'search_documents_terms'").await?),
        Database::Sqlite => None,
    };
    if index.is_some() {
        raw.write("DROP INDEX search_documents_terms").await?;
    }
    for from in (first..first + missing).step_by(AT_ONCE as usize) {
        let numbers: Vec<u64> = (from..(from + AT_ONCE).min(first + missing)).collect();
        for sql in statements(database, &numbers) {
            raw.write(&sql).await?;
        }
    }
    let last = first + missing;
    match index {
        Some(index) => {
            raw.write(&format!("SELECT setval('search_number', {last})")).await?;
            raw.write(&index).await?;
            raw.write("VACUUM ANALYZE search_documents").await
        }
        None => raw.write(&format!("UPDATE counters SET value = {last} WHERE name = 'search_number'")).await,
    }
}

fn statements(database: Database, numbers: &[u64]) -> Vec<String> {
    let (mut rows, mut terms) = (Vec::new(), Vec::new());
    for number in numbers {
        let mut dice = Dice(*number);
        let text: Vec<String> = (0..LENGTH).map(|_| word(dice.rank())).collect();
        let text = text.join(" ");
        let id = uuid::Uuid::from_u64_pair(dice.next(), dice.next());
        let (id, at) = match database {
            Database::Sqlite => (format!("x'{}'", id.simple()), "'2026-11-01 08:00:00+00:00'"),
            Database::Postgres => (format!("'{id}'"), "'2026-11-01T08:00:00Z'"),
        };
        rows.push(format!("({number}, 'comment', {id}, '', '{text}', '', '{text}', {at})"));
        terms.push(format!("({number}, '{text} #comment')"));
    }
    let columns = "number, kind, id, title, text, title_terms, text_terms, published_at";
    let documents = format!("INSERT INTO search_documents ({columns}) VALUES {}", rows.join(", "));
    match database {
        Database::Sqlite => vec![documents, format!("INSERT INTO search_terms (rowid, terms) VALUES {}", terms.join(", "))],
        Database::Postgres => vec![documents],
    }
}

fn question(words: &[Words], dice: &mut Dice) -> String {
    let mut asked = Vec::new();
    for (from, before, count) in words {
        for _ in 0..*count {
            asked.push(word(from + dice.below(before - from)));
        }
    }
    asked.join(" ")
}

/// A word by its place among the most frequent.
fn word(rank: usize) -> String {
    // Neighbours in frequency are not neighbours in the alphabet.
    let mut code = rank * 40_503 % LETTERS.len().pow(4);
    let letter = |_| {
        let letter = LETTERS[code % LETTERS.len()];
        code /= LETTERS.len();
        letter
    };
    (0..4).map(letter).collect()
}

/// Numbers that only look random, so that a town is always the same.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// The place of a word among the most frequent, as often as it stands in texts.
    fn rank(&mut self) -> usize {
        let share = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        (((WORDS as f64 + 1.0).powf(share)) as usize - 1).min(WORDS - 1)
    }
}
