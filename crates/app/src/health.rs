//! Whether the installation can serve.

use majlis_persistence::migration;

use crate::App;

/// True when the database answers and has every migration. Probes come often: it takes one statement that only reads.
pub async fn ready(app: &App) -> bool {
    matches!(migration::missing(app.db.read()).await, Ok(0))
}
