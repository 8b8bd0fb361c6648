//! The tables as the queries see them, one file each.

pub mod account;
pub mod account_network;
pub mod account_role;
pub mod api_client;
pub mod attachment;
pub mod case;
pub mod category;
pub mod category_route;
pub mod caught_message;
pub mod code_request;
pub mod contact;
pub mod delivery;
pub mod department;
pub mod district;
pub mod event;
pub mod idempotency_key;
pub mod job;
pub mod municipality;
pub mod notification;
pub mod policy;
pub mod policy_acceptance;
pub mod recovery_code;
pub mod refresh_token;
pub mod session;
pub mod signing_key;
