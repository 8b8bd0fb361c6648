//! Replicas of one town whose clocks differ.

use acceptance::{Client, TestServer};
use chrono::{Duration, SubsecRound, Utc};
use majlis_server::config::Config;

use crate::plan::Outcome;
use crate::town::Town;

/// How far another replica is ahead, in seconds, and whether a token that was given here is good there. One that is
/// behind takes tokens from up to five minutes ahead of it; for one that is ahead a token ends after its ten minutes.
const APART: [(i64, bool); 6] = [(8, true), (-295, true), (595, true), (611, false), (-305, false), (-600, false)];

/// The town's server in this process, on a clock of ours.
pub async fn of(town: &Town) -> TestServer {
    let (database, data, secret) = (town.database.clone(), town.directory.join("data"), town.secret().to_owned());
    let change = move |config: &mut Config| {
        config.database = database;
        config.data = data;
        config.secret = secret;
    };
    let server = TestServer::start_with(change).await;
    server.clock.set(Utc::now().trunc_subsecs(6));
    server
}

/// Tokens of one replica at the others: taken within what is forgiven, else refused as the client expects it.
pub async fn agree(town: &Town) -> Outcome {
    let here = of(town).await;
    let resident = here.resident("salma@example.om").await;
    for (seconds, good) in APART {
        let there = here.beside_at(Duration::seconds(seconds)).await;
        let status = Client::new(&there.base).with_token(resident.token()).get("/account").await.status;
        let back = there.visitor().get("/municipality").await.status;
        there.stop().await;
        if (status, back) != (if good { 200 } else { 401 }, 200) {
            return Err(format!("a token {seconds} seconds apart: {status}, and without one {back}"));
        }
    }
    here.stop().await;
    Ok(format!(
        "tokens at replicas {} seconds apart taken or refused with 401 as they should be",
        APART.map(|(by, _)| by.to_string()).join(", ")
    ))
}
