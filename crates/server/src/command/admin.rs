//! `majlis create-admin`.

use std::io::BufRead;

use clap::Args;
use majlis_app::AppError;
use majlis_app::staff::{self, NewStaff};
use majlis_contract::Language;
use majlis_contract::problem::ErrorCode;
use majlis_contract::role::{Role, RoleGrant};
use majlis_persistence::migration;

use super::say;
use crate::config::Config;
use crate::wiring::{self, Failure};

#[derive(Debug, Args)]
pub struct Options {
    /// E-mail address to sign in with
    #[arg(long)]
    email: String,
    /// Name, as colleagues see it
    #[arg(long)]
    name: String,
    /// Language of messages: ar or en
    #[arg(long, default_value = "ar", value_parser = |word: &str| word.parse::<Language>().map_err(|error| error.to_string()))]
    language: Language,
}

/// Creates an administrator, who enrols an authenticator at the first sign-in.
pub async fn run(config: &Config, options: Options) -> Result<(), Failure> {
    let app = wiring::app(config).await?;
    migration::up(&app.db).await?;
    let mut password = String::new();
    std::io::stdin().lock().read_line(&mut password)?;
    let new = NewStaff {
        name: options.name,
        email: options.email,
        password: password.trim_end_matches(['\r', '\n']).to_owned(),
        grants: vec![RoleGrant { role: Role::Administrator, department_id: None }],
        language: options.language,
        totp_secret: None,
    };
    match staff::create(&app, new).await {
        Ok(_) => say("The administrator can sign in at /console and enrols an authenticator there.\n"),
        Err(AppError::Refused(ErrorCode::AlreadyExists)) => Err("there is an account with this address already".into()),
        Err(AppError::Validation(errors)) => Err(format!("not accepted: {}", explain(&errors)).into()),
        Err(error) => Err(error.into()),
    }
}

fn explain(errors: &[majlis_contract::problem::FieldError]) -> String {
    errors.iter().map(|error| format!("{} ({})", error.pointer.trim_start_matches('/'), error.code)).collect::<Vec<_>>().join(", ")
}
