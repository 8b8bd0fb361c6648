//! Limits by address and by name (IETF draft "RateLimit header fields for HTTP").

mod seat;

use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use majlis_app::AppError;

pub use seat::Seat;
use seat::Seats;

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// All requests of an account, or of an address without one.
    Api,
    /// Tries to sign in, from an address.
    SignIn,
    /// Tries to sign in to one account of staff, from all addresses that it was never signed in to from.
    Account,
    /// Codes asked for, from an address.
    Code,
    /// Cases sent, from an address.
    Submit,
    /// Photos sent, from an address.
    Upload,
    /// Cases looked up by reference, from an address.
    Lookup,
    /// Similar cases and ideas looked for, from an address.
    Similar,
    /// Errors told by browsers, from an address.
    ClientError,
    /// Files of whole lists, from an address.
    Export,
    /// Streams of new comments begun, from an address.
    Live,
    /// Ideas and comments, changes of them and reports, by an account.
    Contribute,
}

impl Limit {
    const ALL: [Self; 12] = [
        Self::Api,
        Self::SignIn,
        Self::Account,
        Self::Code,
        Self::Submit,
        Self::Upload,
        Self::Lookup,
        Self::Similar,
        Self::ClientError,
        Self::Export,
        Self::Live,
        Self::Contribute,
    ];

    /// The policy's name in headers and problems.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::SignIn => "sign-in",
            Self::Account => "account",
            Self::Code => "code",
            Self::Submit => "submit",
            Self::Upload => "upload",
            Self::Lookup => "lookup",
            Self::Similar => "similar",
            Self::ClientError => "client-error",
            Self::Export => "export",
            Self::Live => "live",
            Self::Contribute => "contribute",
        }
    }

    /// How many in how many seconds.
    const fn quota(self) -> (u32, u64) {
        match self {
            Self::Api => (600, 60),
            Self::SignIn => (20, 60),
            Self::Account => (40, 120),
            Self::Code => (10, 600),
            Self::Submit => (20, 600),
            Self::Upload => (60, 600),
            Self::Lookup => (30, 60),
            Self::Similar => (60, 60),
            Self::ClientError => (10, 60),
            Self::Export => (20, 600),
            Self::Live => (300, 600),
            Self::Contribute => (60, 600),
        }
    }
}

/// Streams of new comments that are open at once to an address. Carriers put many phones behind one address, so it is far more than a
/// household needs; and there are places for ten thousand in a process, so a hundred addresses have to come together to fill it.
const LISTENERS: usize = 100;
/// When to ask again for a stream, in seconds: one ends by itself within ten minutes, and many sooner.
const LISTEN_AGAIN: u32 = 60;

/// After so many requests those who have their whole limit again are forgotten, so that memory does not grow with callers.
const TIDY_AFTER: u32 = 10_000;

type Limiter = RateLimiter<String, DashMapStateStore<String>, DefaultClock, StateInformationMiddleware>;

/// All limits of this process.
pub struct Limits {
    limiters: Vec<Limiter>,
    listening: Arc<Seats>,
    scale: u32,
    checked: AtomicU32,
}

/// What is left of a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    pub remaining: u32,
    /// Seconds until the limit is whole again.
    pub reset: u64,
}

impl Limits {
    /// Limits `scale` times as wide as the product's own (1 unless tests or benchmarks need room).
    pub fn new(scale: u32) -> Self {
        let scale = scale.max(1);
        let limiter = |limit: Limit| RateLimiter::dashmap(quota(limit, scale)).with_middleware::<StateInformationMiddleware>();
        let listening = Seats::new(LISTENERS.saturating_mul(scale as usize));
        Self { limiters: Limit::ALL.map(limiter).into(), listening, scale, checked: AtomicU32::new(0) }
    }

    /// Counts one request of `key`, or refuses it.
    pub fn check(&self, limit: Limit, key: &str) -> Result<Left, AppError> {
        if self.checked.fetch_add(1, Ordering::Relaxed) % TIDY_AFTER == TIDY_AFTER - 1 {
            self.tidy();
        }
        let limiter = &self.limiters[limit as usize];
        match limiter.check_key(&key.to_owned()) {
            Ok(state) => {
                let (burst, window) = limit.quota();
                let used = (burst * self.scale).saturating_sub(state.remaining_burst_capacity());
                let reset = (u64::from(used) * window).div_ceil(u64::from(burst * self.scale));
                Ok(Left { remaining: state.remaining_burst_capacity(), reset })
            }
            Err(wait) => {
                let seconds = wait.wait_time_from(DefaultClock::default().now()).as_secs_f64().ceil();
                Err(AppError::RateLimited { policy: limit.name(), retry_after: (seconds as u32).max(1) })
            }
        }
    }

    /// Counts one stream of new comments that `key` begins, and holds a place for it; or refuses it.
    pub fn listen(&self, key: &str) -> Result<Seat, AppError> {
        self.check(Limit::Live, key)?;
        self.listening.take(key).ok_or(AppError::RateLimited { policy: Limit::Live.name(), retry_after: LISTEN_AGAIN })
    }

    /// The policy as `RateLimit-Policy` says it.
    pub fn policy(&self, limit: Limit) -> String {
        let (burst, window) = limit.quota();
        format!("\"{}\";q={};w={window}", limit.name(), burst * self.scale)
    }

    fn tidy(&self) {
        for limiter in &self.limiters {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }
}

fn quota(limit: Limit, scale: u32) -> Quota {
    let (burst, window) = limit.quota();
    let burst = burst.saturating_mul(scale);
    let period = Duration::from_nanos(window * 1_000_000_000 / u64::from(burst));
    let quota = Quota::with_period(period).unwrap_or(Quota::per_second(NonZeroU32::MIN));
    quota.allow_burst(NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN))
}
