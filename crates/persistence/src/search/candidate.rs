//! Documents that may answer a question: the newest of each of its terms, and of what has several of the common ones.
//!
//! A term that few documents have is followed to its end. One that very many have is not: only the newest of them are looked at, and
//! with others that are as common those that have several of them, so that the time does not grow with the town. PostgreSQL reads
//! its index from the oldest on; there, how common a term is among the newest tells how many blocks of numbers will do.

use futures_util::future::try_join;
use majlis_contract::search::SearchKind;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, QueryResult, Statement, Value};

/// Documents of one list at most.
pub(super) const MOST: usize = 200;
/// Numbers of one block, as the column of PostgreSQL makes them.
const BLOCK: i64 = 4096;
/// Blocks that are looked into at most.
const BLOCKS: i64 = 12;
/// When more blocks would be needed, a question over all of them is no slower where the rarest term has so many documents at most.
const FEW: f64 = 30_000.0;
/// Documents among which is told how common a term is.
const LOOKED_AT: i64 = 1000;

/// What documents of a list must all have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ask {
    /// Places of terms in the question.
    pub places: Vec<usize>,
    /// Whether in their titles.
    pub in_title: bool,
    /// Whether old documents are looked for as well, however many have each of the terms.
    pub is_thorough: bool,
}

/// The newest documents that have what was asked for, by their numbers.
#[derive(Debug)]
pub(super) struct List {
    pub ask: Ask,
    pub numbers: Vec<i64>,
    /// Whether there are no others.
    pub is_all: bool,
}

/// The terms of a question, and what is known of how common they are.
pub(super) struct Terms<'q> {
    pub terms: &'q [String],
    kind: Option<SearchKind>,
    /// The greatest number.
    pub newest: i64,
    spread: Option<Spread>,
}

/// How the newest documents of a kind lie, and which share of them has each term: in whole, and in titles.
struct Spread {
    density: f64,
    shares: Vec<(f64, f64)>,
}

impl<'q> Terms<'q> {
    pub(super) async fn of(db: &impl ConnectionTrait, terms: &'q [String], kind: Option<SearchKind>) -> Result<Self, DbErr> {
        let backend = db.get_database_backend();
        let newest = Statement::from_string(backend, "SELECT coalesce(max(number), 0) AS newest FROM search_documents");
        let newest: i64 = db.query_one_raw(newest).await?.map(|row| row.try_get("", "newest")).transpose()?.unwrap_or_default();
        let mut made = Self { terms, kind, newest, spread: None };
        if backend == DbBackend::Postgres && newest > 2 * BLOCK {
            made.spread = made.spread(db).await?;
        }
        Ok(made)
    }

    /// The lists of several asks, in their order. Two statements answer them, every other one each, at the same time.
    pub(super) async fn lists(&self, db: &impl ConnectionTrait, asks: Vec<Ask>) -> Result<Vec<List>, DbErr> {
        let (mut even, mut odd) = (Vec::new(), Vec::new());
        for (at, ask) in asks.into_iter().enumerate() {
            if at % 2 == 0 { even.push(ask) } else { odd.push(ask) }
        }
        let (even, odd) = try_join(self.half(db, even), self.half(db, odd)).await?;
        let mut odd = odd.into_iter();
        Ok(even.into_iter().flat_map(|list| [Some(list), odd.next()]).flatten().collect())
    }

    async fn half(&self, db: &impl ConnectionTrait, asks: Vec<Ask>) -> Result<Vec<List>, DbErr> {
        if asks.is_empty() {
            return Ok(Vec::new());
        }
        let backend = db.get_database_backend();
        let blocks: Vec<Option<String>> = asks.iter().map(|ask| self.blocks(ask)).collect();
        let parts: Vec<String> = (0..asks.len()).map(|at| newest_of(backend, at)).collect();
        let values = asks.iter().zip(&blocks).map(|(ask, blocks)| Value::from(self.condition(backend, ask, blocks.as_deref())));
        let sql = parts.join(" UNION ALL ");
        let mut lists: Vec<List> = asks.iter().map(|ask| List { ask: ask.clone(), numbers: Vec::new(), is_all: false }).collect();
        for row in db.query_all_raw(Statement::from_sql_and_values(backend, sql, values)).await? {
            let (at, number): (i64, i64) = (row.try_get("", "ask")?, row.try_get("", "number")?);
            if let Some(list) = usize::try_from(at).ok().and_then(|at| lists.get_mut(at)) {
                list.numbers.push(number);
            }
        }
        for (list, blocks) in lists.iter_mut().zip(blocks) {
            list.is_all = list.numbers.len() < MOST && blocks.is_none();
        }
        Ok(lists)
    }

    /// How many documents have a term, as far as its list tells.
    pub(super) fn count(&self, list: &List) -> u64 {
        let (Some(oldest), false) = (list.numbers.last(), list.is_all) else { return list.numbers.len() as u64 };
        let span = (self.newest - oldest + 1).max(1) as f64;
        (list.numbers.len() as f64 * self.newest as f64 / span) as u64
    }

    /// Whether only some blocks are asked, so that there may be others.
    pub(super) fn is_limited(&self, ask: &Ask) -> bool {
        self.blocks(ask).is_some()
    }

    /// The condition in the language of the index.
    fn condition(&self, backend: DbBackend, ask: &Ask, blocks: Option<&str>) -> String {
        let sign = if ask.in_title { "=" } else { "" };
        let terms = ask.places.iter().filter_map(|place| self.terms.get(*place)).map(|term| format!("{sign}{term}"));
        let all = terms.chain(self.kind.map(|kind| format!("#{kind}")));
        match backend {
            DbBackend::Postgres => {
                let all = all.map(|term| format!("'{term}'")).chain(blocks.map(|blocks| format!("({blocks})")));
                all.collect::<Vec<_>>().join(" & ")
            }
            _ => all.map(|term| format!("\"{term}\"")).collect::<Vec<_>>().join(" AND "),
        }
    }

    /// The blocks in which enough documents are to be expected, or the newest of those; none where all are to be asked.
    fn blocks(&self, ask: &Ask) -> Option<String> {
        let spread = self.spread.as_ref()?;
        let share = |(whole, title): &(f64, f64)| if ask.in_title { *title } else { *whole };
        let shares = ask.places.iter().map(|place| spread.shares.get(*place).map_or(0.0, share));
        let (all, rarest) = shares.fold((1.0, 1.0_f64), |(all, rarest), share| (all * share, rarest.min(share)));
        // Half as many again: they do not lie evenly.
        let reach = MOST as f64 * 1.5 / (spread.density * all);
        let most = (BLOCK * BLOCKS) as f64;
        if reach.is_nan() || (reach > most && (ask.is_thorough || rarest * spread.density * self.newest as f64 <= FEW)) {
            return None;
        }
        let (last, first) = (self.newest / BLOCK, (self.newest - reach.min(most) as i64).max(0) / BLOCK);
        Some((first..=last).rev().map(|block| format!("'@{block}'")).collect::<Vec<_>>().join(" | "))
    }

    async fn spread(&self, db: &impl ConnectionTrait) -> Result<Option<Spread>, DbErr> {
        let mut values: Vec<Value> = Vec::new();
        let mut share = |place: usize, term: &String| {
            values.push(format!("'{term}'").into());
            values.push(format!("'={term}'").into());
            let (whole, title) = (met(values.len() - 1), met(values.len()));
            format!("count(*) FILTER (WHERE {whole}) AS whole_{place}, count(*) FILTER (WHERE {whole} AND {title}) AS title_{place}")
        };
        let shares: Vec<String> = self.terms.iter().enumerate().map(|(place, term)| share(place, term)).collect();
        let kind = match self.kind {
            Some(kind) => {
                values.push(kind.as_str().into());
                format!("WHERE kind = ${}", values.len())
            }
            None => String::new(),
        };
        let newest = format!("SELECT number, terms FROM search_documents {kind} ORDER BY number DESC LIMIT {LOOKED_AT}");
        let sql = format!("SELECT count(*) AS n, min(number) AS oldest, {} FROM ({newest}) AS newest", shares.join(", "));
        let row = db.query_one_raw(Statement::from_sql_and_values(DbBackend::Postgres, sql, values)).await?;
        let Some(row) = row else { return Ok(None) };
        let (n, oldest): (i64, Option<i64>) = (row.try_get("", "n")?, row.try_get("", "oldest")?);
        // Of fewer than those all are found at once.
        let Some(oldest) = oldest.filter(|_| n == LOOKED_AT) else { return Ok(None) };
        let counted = |row: &QueryResult, name: String| row.try_get::<i64>("", &name).map(|met| met as f64 / n as f64);
        let shares = (0..self.terms.len()).map(|at| Ok((counted(&row, format!("whole_{at}"))?, counted(&row, format!("title_{at}"))?)));
        Ok(Some(Spread { density: n as f64 / (self.newest - oldest + 1) as f64, shares: shares.collect::<Result<_, DbErr>>()? }))
    }
}

fn met(parameter: usize) -> String {
    format!("terms @@ CAST(${parameter} AS text)::tsquery")
}

/// The statement of one list: the newest that the index has.
fn newest_of(backend: DbBackend, at: usize) -> String {
    let found = match backend {
        // OFFSET keeps it a question of its own, which the index answers.
        DbBackend::Postgres => format!("SELECT number FROM search_documents WHERE {} OFFSET 0", met(at + 1)),
        _ => format!("SELECT rowid AS number FROM search_terms WHERE search_terms MATCH ${} ORDER BY rowid DESC LIMIT {MOST}", at + 1),
    };
    let newest = format!("SELECT number FROM ({found}) AS found ORDER BY number DESC LIMIT {MOST}");
    format!("SELECT CAST({at} AS bigint) AS ask, number FROM ({newest}) AS newest")
}

/// What a document is ranked by.
#[derive(Debug, FromQueryResult)]
pub(super) struct Candidate {
    pub number: i64,
    pub id: uuid::Uuid,
    pub title_terms: String,
    pub text_terms: String,
}
