//! The figures as tables, and what they say of the aims.

use crate::Database;
use crate::round::{Round, Row};

/// Prints all rounds of one database, then what became of the aims.
pub fn print(database: Database, rounds: &[Round]) {
    for round in rounds {
        let made = round.made_in.map_or("kept from before".to_owned(), |made| format!("made in {:.0} s", made.as_secs_f64()));
        println!(
            "\n### {database:?}, {} cases ({made}): ready {:.0} ms after its start, {:.0} MiB at rest, {:.0} MiB under load at most\n",
            round.cases,
            round.started_in.as_secs_f64() * 1e3,
            round.at_rest,
            round.under_load
        );
        println!("| question | bytes | req/s | p50 ms | p99 ms | bare req/s | of bare | raw SQL /s | raw p50 ms | of raw |");
        println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        round.rows.iter().for_each(line);
    }
    if let [first, .., last] = rounds {
        growth(first, last);
    }
    for round in rounds {
        aims(round);
    }
}

fn line(row: &Row) {
    let ratio = |other: Option<crate::load::Figure>| match other {
        Some(other) if other.rate > 0.0 => (format!("{:.0}", other.rate), format!("{:.2}", row.ours.rate / other.rate)),
        _ => ("–".to_owned(), "–".to_owned()),
    };
    let ((bare, of_bare), (raw, of_raw)) = (ratio(row.bare), ratio(row.raw));
    let raw_median = row.raw.map_or("–".to_owned(), |raw| format!("{:.2}", raw.median));
    let failed = if row.ours.failed > 0 { format!(" ({} failed)", row.ours.failed) } else { String::new() };
    println!(
        "| {}{failed} | {} | {:.0} | {:.2} | {:.2} | {bare} | {of_bare} | {raw} | {raw_median} | {of_raw} |",
        row.name, row.bytes, row.ours.rate, row.ours.median, row.ours.p99
    );
}

fn growth(first: &Round, last: &Round) {
    println!("\n| median ms | {} cases | {} cases | times | raw SQL, times |", first.cases, last.cases);
    println!("| --- | ---: | ---: | ---: | ---: |");
    for row in &last.rows {
        let Some(before) = first.rows.iter().find(|before| before.name == row.name) else { continue };
        let raw = before.raw.zip(row.raw).map_or("–".to_owned(), |(before, after)| format!("{:.2}", after.median / before.median));
        println!(
            "| {} | {:.2} | {:.2} | {:.2} | {raw} |",
            row.name,
            before.ours.median,
            row.ours.median,
            row.ours.median / before.ours.median
        );
    }
}

/// Each aim and whether it was reached.
fn aims(round: &Round) {
    println!("\n{} cases:", round.cases);
    let say = |what: &str, value: f64, aim: f64, at_least: bool| {
        let reached = if at_least { value >= aim } else { value <= aim };
        println!(
            "  {} {what}: {value:.2} ({} {aim})",
            if reached { "reached" } else { "MISSED " },
            if at_least { "at least" } else { "at most" }
        );
    };
    for row in &round.rows {
        match (row.bare, row.raw) {
            (Some(bare), None) => say(&format!("{}, of the bare handler", row.name), row.ours.rate / bare.rate, 0.7, true),
            (None, Some(raw)) => say(&format!("{}, of the database's commits", row.name), row.ours.rate / raw.rate, 0.5, true),
            (Some(_), Some(raw)) => say(&format!("{}, of the raw SQL", row.name), row.ours.rate / raw.rate, 0.7, true),
            (None, None) => {}
        }
    }
    say("seconds to the first answer", round.started_in.as_secs_f64(), 1.0, false);
    say("MiB at rest", round.at_rest, 100.0, false);
}
