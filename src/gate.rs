//! The way of a call's progress to the host, which can be closed for good: after that nothing passes, and nothing is on its way.
//!
//! The primitives come from `sync`, so that `tests/model` can run this under every order of the threads' steps.

use std::sync::PoisonError;
use std::time::Instant;

use crate::completion::{lock, wait_until};
use crate::sync::{Condvar, Mutex};

/// Admits reports on one side and lets them pass on the other, one at a time.
#[derive(Default)]
pub(crate) struct Gate {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    waiting: usize,
    calling: bool,
    closed: bool,
}

impl Gate {
    /// Whether one more report may be queued, while `most` may wait.
    pub(crate) fn admit(&self, most: usize) -> bool {
        let mut state = lock(&self.state);
        let room = !state.closed && state.waiting < most;
        state.waiting = state.waiting.saturating_add(usize::from(room));
        room
    }

    /// Lets one report pass that was admitted, if the gate is open. Only one thread ever does this.
    pub(crate) fn pass(&self, call: impl FnOnce()) {
        let open = {
            let mut state = lock(&self.state);
            state.waiting = state.waiting.saturating_sub(1);
            state.calling = !state.closed;
            state.calling
        };
        if open {
            call();
        }
        lock(&self.state).calling = false;
        self.changed.notify_all();
    }

    /// Waits until everything that was admitted has passed, or until a moment; then closes, and waits for what is passing.
    pub(crate) fn close(&self, until: Instant) {
        wait_until(&self.changed, lock(&self.state), until, |state| {
            state.waiting == 0 && !state.calling
        });
        self.close_now();
    }

    /// Closes without regard to what was admitted, and waits for what is passing.
    pub(crate) fn close_now(&self) {
        let mut state = lock(&self.state);
        state.closed = true;
        while state.calling {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }
}
