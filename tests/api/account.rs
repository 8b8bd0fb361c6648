mod contact;
mod credential;
mod edit;
mod policy;
mod session;
