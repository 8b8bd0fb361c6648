//! Every operation by everybody: what comes out follows from the roles of the document and the standing to the thing.

use std::fmt::Write;

use super::document::{Document, Operation};
use super::entry::{self, Entry, Rule};
use super::who::{Standing, Who};
use super::world::{Stage, World};

#[tokio::test(flavor = "multi_thread")]
async fn every_role_gets_what_is_its_own_and_nothing_else() {
    let document = Document::load();
    let world = World::start().await;
    let (mut table, mut faults) = (header(), Vec::new());
    for entry in published().into_iter().chain(entry::all()) {
        let operation = document.operation(entry.id);
        let name = if matches!(entry.rule, Rule::Published(_) | Rule::Followed(_)) {
            format!("{} (published)", entry.id)
        } else {
            entry.id.to_owned()
        };
        let cells = row(&world, &entry, &operation, &name, &mut faults).await;
        let _ = writeln!(table, "{name:<32}{}", cells.join(" "));
    }
    assert!(faults.is_empty(), "{}\n{table}", faults.join("\n"));
    insta::assert_snapshot!(table);
}

/// Reading once more, of a case that everybody may know.
fn published() -> Vec<Entry> {
    const ALL: Rule = Rule::Published(&[
        Standing::Public,
        Standing::Reporter,
        Standing::Auditor,
        Standing::Moderator,
        Standing::Handler,
        Standing::Agent,
    ]);
    let mut entries: Vec<Entry> = entry::all().into_iter().filter(|entry| ["get_case", "get_case_timeline"].contains(&entry.id)).collect();
    for entry in &mut entries {
        entry.rule = ALL;
        entry.make = match entry.id {
            "get_case" => entry::make!(world, _who => world.case(Stage::Published).await.read("")),
            _ => entry::make!(world, _who => world.case(Stage::Published).await.read("/timeline")),
        };
    }
    entries
}

fn header() -> String {
    let columns = [
        "visit", "owner", "other", "guest", "agent", "offic", "manag", "roads", "moder", "parti", "revie", "commu", "datas", "audit",
        "admin", "machi",
    ];
    format!("{:<32}{}\n", "", columns.join(" "))
}

async fn row(world: &World, entry: &Entry, operation: &Operation, name: &str, faults: &mut Vec<String>) -> Vec<String> {
    // Whoever is refused changes nothing, so one request does for all of them.
    let template = (entry.make)(world, entry.by).await;
    let mut cells = Vec::new();
    for who in Who::ALL {
        let expected = expected(entry, operation, who);
        let answer = match expected == operation.success() {
            true => (entry.make)(world, who).await.send_for(world, who).await,
            false => template.send_as(world, who).await,
        };
        if answer.status != expected {
            faults.push(format!("{name} as {who:?}: {} instead of {expected}: {}", answer.status, answer.body));
        }
        if !operation.statuses().contains(&answer.status) {
            faults.push(format!("{name} as {who:?}: {} is not documented", answer.status));
        }
        cells.push(format!("{:<5}", answer.status));
    }
    // Nothing that was refused has used the request up.
    if !matches!(entry.rule, Rule::Role) {
        let answer = template.send_for(world, entry.by).await;
        if answer.status != operation.success() {
            faults.push(format!("{name}: a refused request left something behind: {} {}", answer.status, answer.body));
        }
    }
    cells
}

/// From the roles of the document first, then from the standing.
fn expected(entry: &Entry, operation: &Operation, who: Who) -> u16 {
    let roles = operation.roles();
    if !who.words().iter().any(|word| roles.contains(word)) {
        return who.refusal();
    }
    let by_standing = |standings: &[Standing], standing: Standing| match standing {
        Standing::Stranger => 404,
        standing if standings.contains(&standing) => operation.success(),
        _ => 403,
    };
    match entry.rule {
        Rule::Role => operation.success(),
        Rule::Own | Rule::Authored if who == entry.by => operation.success(),
        Rule::Authored if matches!(who, Who::Moderator | Who::ParticipationManager | Who::Administrator) => 403,
        Rule::Own | Rule::Authored => 404,
        Rule::Case(standings) => by_standing(standings, who.standing(false)),
        Rule::Published(standings) => by_standing(standings, who.standing(true)),
        Rule::Followed(standings) if who == Who::OtherResident => by_standing(standings, Standing::Follower),
        Rule::Followed(standings) => by_standing(standings, who.standing(true)),
    }
}
