//! A mail server that keeps what it takes, and fails as told.

use std::sync::Mutex;

use async_trait::async_trait;
use majlis_app::port::{Email, Mail, SendError};

/// Give it to the application as its mail.
#[derive(Default)]
pub struct Postbox {
    taken: Mutex<Vec<Email>>,
    failure: Mutex<Option<SendError>>,
}

impl Postbox {
    /// From now on every message is answered so; `None` takes them again.
    pub fn fail(&self, failure: Option<SendError>) {
        *self.failure.lock().expect("the postbox") = failure;
    }

    /// What was taken for an address, in order.
    pub fn to(&self, address: &str) -> Vec<Email> {
        self.taken.lock().expect("the postbox").iter().filter(|email| email.to == address).cloned().collect()
    }
}

#[async_trait]
impl Mail for Postbox {
    async fn send(&self, email: &Email) -> Result<(), SendError> {
        if let Some(failure) = self.failure.lock().expect("the postbox").clone() {
            return Err(failure);
        }
        self.taken.lock().expect("the postbox").push(email.clone());
        Ok(())
    }
}
