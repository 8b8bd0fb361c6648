//! Structured logs to standard error.

use tracing_subscriber::EnvFilter;

use crate::config::{Config, LogFormat};

/// Starts logging; a second call changes nothing.
pub fn start(config: &Config) {
    let filter = EnvFilter::try_new(&config.log).unwrap_or_else(|_| EnvFilter::new("info"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let started = match config.log_format {
        LogFormat::Json => builder.json().flatten_event(true).try_init(),
        LogFormat::Text => builder.try_init(),
    };
    // Somebody, such as a test, may have set a subscriber already: theirs stays, and so does their way with panics.
    if started.is_ok() {
        std::panic::set_hook(Box::new(log_panic));
    }
}

/// A panic becomes a line like all others. Its place is enough to find it: a backtrace would read the debug information of
/// the whole program into memory, more than 100 MB, and a caller can make parsers that aren't ours panic.
fn log_panic(panic: &std::panic::PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    tracing::error!(place, "panic: {}", panic.payload_as_str().unwrap_or("without words"));
}
