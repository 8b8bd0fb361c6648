//! The idempotency key of what is being sent.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::api::fresh_key;

/// Gives the key of a thing to be created: the same as long as the same thing is tried again.
#[derive(Clone)]
pub struct SendingKey<B>(Rc<RefCell<Option<(B, String)>>>);

impl<B: Clone + PartialEq> SendingKey<B> {
    pub fn of(&self, body: &B) -> String {
        let mut last = self.0.borrow_mut();
        match &*last {
            Some((known, key)) if known == body => key.clone(),
            _ => {
                let key = fresh_key();
                *last = Some((body.clone(), key.clone()));
                key
            }
        }
    }

    /// After it was created: the same words said again are another thing.
    pub fn spend(&self) {
        self.0.borrow_mut().take();
    }
}

#[hook]
pub fn use_sending_key<B: Clone + PartialEq + 'static>() -> SendingKey<B> {
    SendingKey(use_mut_ref(|| None))
}
