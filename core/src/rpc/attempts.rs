//! Which endpoint is asked next, and when: failover between endpoints, retries with back-off.

use std::collections::VecDeque;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::endpoint::Endpoint;
use crate::error::{Error, Result};

const FIRST_DELAY: Duration = Duration::from_millis(100);
const MAX_DELAY: Duration = Duration::from_secs(2);

/// A server's Retry-After is followed up to here. Who says an hour does not mean a waiting wallet.
const MAX_RETRY_AFTER: Duration = Duration::from_secs(10);

/// How many earlier failures an error lists.
const MAX_CAUSES: usize = 8;

/// Whether and where a failed request may be sent again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Retry {
    /// The answer would be the same.
    Never,
    /// This endpoint cannot do it now; another one may.
    Elsewhere,
    /// It is worth another try, not before the given time.
    Later(Option<Duration>),
}

/// A failed request.
#[derive(Clone, Debug)]
pub(super) struct Failure {
    pub error: Error,
    pub retry: Retry,
    /// Whether any byte of the request may have reached the endpoint.
    pub sent: bool,
    /// The connection was dropped without a part of an answer: usually a kept connection that the server closed just then.
    pub dropped: bool,
}

impl Failure {
    pub fn new(error: Error, retry: Retry) -> Self {
        Failure {
            error,
            retry,
            sent: true,
            dropped: false,
        }
    }
}

/// The attempts at one request. A round asks each endpoint once, the preferred one first and those that failed lately last;
/// a failure moves on to the next endpoint at once. After a round comes a pause, then the next round.
pub(super) struct Attempts<'a> {
    endpoints: &'a [Arc<Endpoint>],
    queue: VecDeque<usize>,
    excluded: Vec<usize>,
    rounds_left: u32,
    round: u32,
    wait: Option<Duration>,
    repeated: bool,
    tries: u32,
    causes: Vec<String>,
}

impl<'a> Attempts<'a> {
    pub fn new(endpoints: &'a [Arc<Endpoint>], retries: u32) -> Self {
        let queue = order(endpoints, &[]);
        Attempts {
            endpoints,
            queue,
            excluded: Vec::new(),
            rounds_left: retries,
            round: 0,
            wait: None,
            repeated: false,
            tries: 0,
            causes: Vec::new(),
        }
    }

    /// The endpoint to ask first.
    pub fn first(&mut self) -> Result<&'a Arc<Endpoint>> {
        self.take().ok_or_else(|| Error::internal("a client without endpoints"))
    }

    fn take(&mut self) -> Option<&'a Arc<Endpoint>> {
        let endpoint = self.endpoints.get(self.queue.pop_front()?)?;
        endpoint.about_to_try(Instant::now());
        self.tries = self.tries.saturating_add(1);
        Some(endpoint)
    }

    /// After a failure: waits as long as needed and gives the endpoint to ask next, or the final error.
    pub async fn next(&mut self, endpoint: &Arc<Endpoint>, failure: Failure) -> Result<&'a Arc<Endpoint>> {
        let index = self
            .endpoints
            .iter()
            .position(|other| Arc::ptr_eq(other, endpoint))
            .unwrap_or_default();
        let mut pause = None;
        match failure.retry {
            Retry::Never => return Err(self.with_causes(failure.error)),
            Retry::Elsewhere => self.excluded.push(index),
            Retry::Later(_) if failure.dropped && !self.repeated && self.rounds_left > 0 => {
                // A new connection is likely all that is needed, so neither a pause nor another endpoint.
                self.repeated = true;
                self.rounds_left = self.rounds_left.saturating_sub(1);
                self.note(&failure.error);
                self.queue.push_front(index);
                return self.take().ok_or(failure.error);
            }
            Retry::Later(after) => {
                pause = after;
                let after = after.unwrap_or_default();
                self.wait = Some(self.wait.map_or(after, |wait| wait.min(after)));
            }
        }
        endpoint.failed(pause);
        if let Some(next) = self.take() {
            self.note(&failure.error);
            return Ok(next);
        }
        // The round is over. Another one makes sense if someone said "later".
        let Some(wait) = self.wait.take().filter(|_| self.rounds_left > 0) else {
            return Err(self.give_up(failure.error));
        };
        self.rounds_left = self.rounds_left.saturating_sub(1);
        self.note(&failure.error);
        tokio::time::sleep(backoff(self.round).max(wait.min(MAX_RETRY_AFTER))).await;
        self.round = self.round.saturating_add(1);
        self.queue = order(self.endpoints, &self.excluded);
        self.take().ok_or_else(|| self.give_up(failure.error))
    }

    /// After a failure of something that may be sent only once: the next endpoint, if nothing was sent to this one.
    pub fn next_unsent(&mut self, endpoint: &Arc<Endpoint>, failure: Failure) -> Result<&'a Arc<Endpoint>> {
        if failure.retry != Retry::Never {
            endpoint.failed(None);
        }
        match if failure.sent { None } else { self.take() } {
            Some(next) => {
                self.note(&failure.error);
                Ok(next)
            }
            None => Err(self.give_up(failure.error)),
        }
    }

    fn note(&mut self, error: &Error) {
        let mut noted = Error::internal("").caused_by(error);
        if let Some(cause) = noted.info_mut().causes.pop() {
            if self.causes.last() != Some(&cause) && self.causes.len() < MAX_CAUSES {
                self.causes.push(cause);
            }
        }
    }

    fn give_up(&mut self, mut error: Error) -> Error {
        if self.tries > 1 {
            error
                .info_mut()
                .message
                .push_str(&format!("; gave up after {} tries", self.tries));
        }
        self.with_causes(error)
    }

    fn with_causes(&mut self, mut error: Error) -> Error {
        let earlier = std::mem::take(&mut self.causes);
        error.info_mut().causes.splice(0..0, earlier);
        error
    }
}

/// The endpoints in the order of preference; those that failed lately come last, the one that is due first before the others.
pub(super) fn order(endpoints: &[Arc<Endpoint>], excluded: &[usize]) -> VecDeque<usize> {
    let now = Instant::now();
    let mut order: Vec<(Option<Instant>, usize)> = endpoints
        .iter()
        .enumerate()
        .filter(|(index, _)| !excluded.contains(index))
        .map(|(index, endpoint)| (endpoint.bad_until(now), index))
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(_, index)| index).collect()
}

/// The pause before a repetition: 100 ms doubled each time up to 2 s, of which a random half, so that many clients that
/// failed together do not come back together.
pub(super) fn backoff(round: u32) -> Duration {
    let full = FIRST_DELAY.saturating_mul(1 << round.min(10)).min(MAX_DELAY);
    // The hasher's random keys are random enough for this, and need no crate.
    let random = RandomState::new().build_hasher().finish() % 1024;
    let part = u32::try_from(random).unwrap_or(0).saturating_add(1024);
    full.saturating_mul(part).checked_div(2048).unwrap_or(full)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_off_doubles_with_jitter_and_ends_at_two_seconds() {
        for round in 0..40 {
            let full = Duration::from_millis(100 * (1 << round.min(10))).min(MAX_DELAY);
            for _ in 0..20 {
                let pause = backoff(round);
                assert!(pause >= full / 2 && pause <= full, "{round}: {pause:?}");
            }
        }
    }
}
