//! Photos that are being made ready or sent, so that one which is taken out goes no further.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::Future;
use std::rc::Rc;

use futures_util::future::{AbortHandle, abortable};

/// By their numbers in the form; sending has a handle.
#[derive(Clone, Default)]
pub struct UnderWay(Rc<RefCell<BTreeMap<u32, Option<AbortHandle>>>>);

impl PartialEq for UnderWay {
    /// A form has one.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl UnderWay {
    pub fn begin(&self, number: u32) {
        self.0.borrow_mut().insert(number, None);
    }

    /// False once it was taken out.
    pub fn goes_on(&self, number: u32) -> bool {
        self.0.borrow().contains_key(&number)
    }

    /// Does the last of it, unless it is taken out before or meanwhile.
    pub async fn finish(&self, number: u32, work: impl Future<Output = ()>) {
        let (work, handle) = abortable(work);
        match self.0.borrow_mut().get_mut(&number) {
            Some(place) => *place = Some(handle),
            None => return,
        }
        if work.await.is_ok() {
            self.0.borrow_mut().remove(&number);
        }
    }

    pub fn stop(&self, number: u32) {
        if let Some(Some(handle)) = self.0.borrow_mut().remove(&number) {
            handle.abort();
        }
    }

    pub fn stop_all(&self) {
        let all = std::mem::take(&mut *self.0.borrow_mut());
        all.into_values().flatten().for_each(|handle| handle.abort());
    }
}
