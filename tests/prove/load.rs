//! Writers and readers that go on until they are told to stop.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::caller::{Caller, Kept};

/// What many callers heard.
#[derive(Default)]
pub struct Heard {
    /// By the key under which they were sent.
    pub kept: Mutex<BTreeMap<Uuid, Kept>>,
    statuses: Mutex<BTreeMap<u16, u32>>,
    /// 503 that did not say when to come again.
    unhelpful: Mutex<u32>,
    stop: AtomicBool,
}

/// A crowd at work.
pub struct Crowd {
    pub heard: Arc<Heard>,
    tasks: Vec<JoinHandle<()>>,
}

impl Heard {
    pub fn note(&self, status: u16, retry_after: bool) {
        *self.statuses.lock().expect("statuses").entry(status).or_default() += 1;
        if status == 503 && !retry_after {
            *self.unhelpful.lock().expect("a count") += 1;
        }
    }

    pub fn kept(&self) -> BTreeMap<Uuid, Kept> {
        self.kept.lock().expect("what was kept").clone()
    }

    pub fn count(&self) -> usize {
        self.kept.lock().expect("what was kept").len()
    }

    pub fn statuses(&self) -> BTreeMap<u16, u32> {
        self.statuses.lock().expect("statuses").clone()
    }

    pub fn unhelpful(&self) -> u32 {
        *self.unhelpful.lock().expect("a count")
    }

    pub fn is_stopping(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

impl Crowd {
    /// So many writers, spread over the callers; each asks again under the same key until it has an answer that counts.
    pub fn writing(callers: &[Caller], writers: usize) -> Self {
        let heard = Arc::new(Heard::default());
        let tasks = callers.iter().cycle().take(writers).map(|caller| {
            let (caller, heard) = (caller.clone(), heard.clone());
            tokio::spawn(async move {
                while !heard.is_stopping() {
                    until_kept(&caller, &heard, Uuid::new_v4()).await;
                }
            })
        });
        Self { tasks: tasks.collect(), heard }
    }

    /// Adds readers of what was kept.
    pub fn reading(mut self, caller: &Caller, readers: usize) -> Self {
        for nth in 0..readers {
            let (caller, heard) = (caller.clone(), self.heard.clone());
            self.tasks.push(tokio::spawn(async move {
                while !heard.is_stopping() {
                    let kept = heard.kept().into_values().nth(nth);
                    let path = kept.as_ref().map_or("/api/v1/municipality".to_owned(), |kept| format!("/api/v1/cases/{}", kept.id));
                    match caller.get(&path, kept.as_ref().map(|kept| kept.secret.as_str())).await {
                        Ok(said) => heard.note(said.status, said.retry_after),
                        Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
                    }
                }
            }));
        }
        self
    }

    /// Waits until so many cases were kept.
    pub async fn until(&self, count: usize) {
        while self.heard.count() < count {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// What is being sent is sent to its end, nothing new is begun.
    pub async fn stop(self) -> Arc<Heard> {
        self.heard.stop.store(true, Ordering::Relaxed);
        for task in self.tasks {
            task.await.expect("a caller");
        }
        self.heard
    }
}

async fn until_kept(caller: &Caller, heard: &Heard, key: Uuid) {
    loop {
        match caller.report(key).await {
            Ok(said) => {
                heard.note(said.status, said.retry_after);
                if let Some(kept) = said.kept() {
                    heard.kept.lock().expect("what was kept").insert(key, kept);
                    return;
                }
                assert!(matches!(said.status, 500 | 503 | 507), "{}: {}", said.status, said.body);
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            // It is gone; whether it took the report nobody knows.
            Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}
