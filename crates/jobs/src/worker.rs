//! The loop of a worker process or of the server's own clockwork.

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::{join, join_all};
use majlis_app::App;
use tokio::sync::watch;

use crate::periodic::run_periodic;
use crate::run::run_until;

/// Loops at once, so that one slow mail server does not hold everything up.
const LOOPS: usize = 4;
/// Jobs that a loop takes at once.
const BATCH: u64 = 10;
/// How long an idle loop waits before it looks again.
const PAUSE: Duration = Duration::from_millis(500);
const MINUTE: Duration = Duration::from_secs(60);

/// Works until `stop` becomes true or is dropped: the jobs begun are finished, the others go back.
pub async fn worker(app: Arc<App>, stop: watch::Receiver<bool>) {
    tracing::info!("the clockwork runs");
    let loops = (0..LOOPS).map(|_| work(&app, stop.clone()));
    join(join_all(loops), tick(&app, stop.clone())).await;
    tracing::info!("the clockwork stopped");
}

async fn work(app: &App, mut stop: watch::Receiver<bool>) {
    while !is_stopping(&stop) {
        let watched = stop.clone();
        if run_until(app, BATCH, move || is_stopping(&watched)).await == 0 {
            wait(PAUSE, &mut stop).await;
        }
    }
}

async fn tick(app: &App, mut stop: watch::Receiver<bool>) {
    while !is_stopping(&stop) {
        run_periodic(app).await;
        wait(MINUTE, &mut stop).await;
    }
}

/// Waits, but not beyond the stop.
async fn wait(time: Duration, stop: &mut watch::Receiver<bool>) {
    let stopped = stop.wait_for(|stop| *stop);
    let _ = tokio::time::timeout(time, stopped).await;
}

fn is_stopping(stop: &watch::Receiver<bool>) -> bool {
    *stop.borrow() || stop.has_changed().is_err()
}
