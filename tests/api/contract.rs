mod cors;
mod header;
mod health;
mod idempotency;
mod limit;
mod problem;
