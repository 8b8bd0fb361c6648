mod cover;
mod export;
mod filter;
mod leak;
mod map;
mod photo;
mod redact;
