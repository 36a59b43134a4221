//! What makes each call end exactly once, whatever ends it: the count of running calls, the job that reports its end even if it is
//! dropped, the completion that fires even if nobody takes it, and the thread that takes them.
//!
//! The primitives come from `sync`, so that `tests/model` can run these under every order of the threads' steps.

use std::sync::PoisonError;
use std::time::Instant;

use crate::sync::{mpsc, Arc, Condvar, Mutex, MutexGuard};

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Waits on a condition until a moment; false if it did not come true by then.
pub(crate) fn wait_until<T>(condvar: &Condvar, guard: MutexGuard<'_, T>, until: Instant, met: impl Fn(&T) -> bool) -> bool {
    let timeout = until.saturating_duration_since(Instant::now());
    let (guard, _) = condvar
        .wait_timeout_while(guard, timeout, |state| !met(state))
        .unwrap_or_else(PoisonError::into_inner);
    met(&guard)
}

/// How many calls run.
#[derive(Default)]
pub(crate) struct Running {
    state: Mutex<Calls>,
    idle: Condvar,
}

#[derive(Default)]
struct Calls {
    count: usize,
    /// Whether somebody waits until there are none. To wake nobody would take a system call for each call that ends.
    awaited: bool,
}

impl Running {
    /// Waits until none runs; false if some still does at that moment.
    pub(crate) fn wait_until_idle(&self, until: Instant) -> bool {
        let mut state = lock(&self.state);
        state.awaited = true;
        wait_until(&self.idle, state, until, |state| state.count == 0)
    }
}

/// A running call, until it has reported its end exactly once: also when it is dropped unfinished.
pub(crate) struct Job<R, T> {
    run: Option<R>,
    report: Option<Box<dyn FnOnce(T) + Send>>,
    /// The end of a call that is dropped.
    lost: fn(&R) -> T,
    running: Arc<Running>,
}

impl<R, T> Job<R, T> {
    /// Counts a call. `run` is what it occupies.
    pub(crate) fn new(running: &Arc<Running>, run: R, lost: fn(&R) -> T, report: impl FnOnce(T) + Send + 'static) -> Self {
        {
            let mut state = lock(&running.state);
            state.count = state.count.saturating_add(1);
        }
        Job {
            run: Some(run),
            report: Some(Box::new(report)),
            lost,
            running: Arc::clone(running),
        }
    }

    /// Reports the end, unless that has been done.
    pub(crate) fn end(&mut self, result: T) {
        // What it occupied is released first: whoever hears of the end may use it again at once.
        drop(self.run.take());
        if let Some(report) = self.report.take() {
            report(result);
        }
    }
}

impl<R, T> Drop for Job<R, T> {
    fn drop(&mut self) {
        if let Some(run) = &self.run {
            let end = (self.lost)(run);
            self.end(end);
        }
        let mut state = lock(&self.running.state);
        state.count = state.count.saturating_sub(1);
        if state.count == 0 && state.awaited {
            self.running.idle.notify_all();
        }
    }
}

/// A completion that fires when it is dropped, if it has not fired before: a queue that has lost its thread drops it.
pub(crate) struct Once(Option<Box<dyn FnOnce() + Send>>);

impl Once {
    pub(crate) fn new(fire: impl FnOnce() + Send + 'static) -> Self {
        Once(Some(Box::new(fire)))
    }

    pub(crate) fn fire(&mut self) {
        if let Some(fire) = self.0.take() {
            fire();
        }
    }
}

impl Drop for Once {
    fn drop(&mut self) {
        self.fire();
    }
}

/// Delivers what is queued, in its order, until an item says to stop; then what came in the meantime. What comes later is dropped.
pub(crate) fn serve<I>(items: mpsc::Receiver<I>, is_stop: impl Fn(&I) -> bool, deliver: impl Fn(I)) {
    while let Ok(item) = items.recv() {
        if is_stop(&item) {
            break;
        }
        deliver(item);
    }
    while let Ok(item) = items.try_recv() {
        deliver(item);
    }
}
