//! Whether the installation can serve.

use majlis_persistence::migration;

use crate::App;

/// True when the database answers and has every migration.
pub async fn ready(app: &App) -> bool {
    app.db.ping().await.is_ok() && matches!(migration::pending(&app.db).await, Ok(0))
}
