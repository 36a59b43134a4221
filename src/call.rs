//! Call objects: deadline, cancellation and progress of one running call.

use std::ffi::{c_void, CStr};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use zksync_core::{CallContext, Error, Result, Status};

use crate::args::{c_string, Out};
use crate::engine::{lock, Dispatch, Item};
use crate::entry;
use crate::gate::Gate;
use crate::host::UserData;
use crate::types::{ZksCall, ZksFreeFn, ZksProgressFn};

/// Progress reports of one call that may wait for the host; more are dropped. An operation has about ten steps; only one
/// that waits for hours while the host does not return from its callback comes near this.
const MAX_WAITING_PROGRESS: usize = 256;

/// What is behind a `ZksCall`.
#[derive(Default)]
pub(crate) struct CallObject(Mutex<CallState>);

#[derive(Default)]
struct CallState {
    /// None: no deadline.
    timeout: Option<Duration>,
    progress: Option<Arc<ProgressFunction>>,
    cancelled: bool,
    running: Option<CallContext>,
}

/// The host's progress function.
struct ProgressFunction {
    function: ZksProgressFn,
    data: UserData,
}

fn in_use() -> Error {
    Error::new(
        Status::CallInUse,
        "this call object is used by a running call; make one for each call that runs at the same time",
    )
}

impl CallObject {
    /// 0 stands for no deadline.
    pub(crate) fn set_timeout_ms(&self, ms: u64) -> Result<()> {
        let mut state = lock(&self.0);
        if state.running.is_some() {
            return Err(in_use());
        }
        state.timeout = (ms > 0).then(|| Duration::from_millis(ms));
        Ok(())
    }

    fn set_progress(&self, function: Option<ProgressFunction>) -> Result<()> {
        let mut state = lock(&self.0);
        if state.running.is_some() {
            return Err(in_use());
        }
        let before = std::mem::replace(&mut state.progress, function.map(Arc::new));
        // The host's free function runs with the lock released.
        drop(state);
        drop(before);
        Ok(())
    }

    pub(crate) fn cancel(&self) {
        let running = {
            let mut state = lock(&self.0);
            state.cancelled = true;
            state.running.clone()
        };
        if let Some(context) = running {
            context.cancel();
        }
    }
}

/// One run of a call. Dropping it frees the call object for the next one.
pub(crate) struct Run {
    context: CallContext,
    sink: Option<Arc<ProgressSink>>,
    call: Option<Arc<CallObject>>,
}

impl Run {
    pub(crate) fn context(&self) -> &CallContext {
        &self.context
    }

    pub(crate) fn sink(&self) -> Option<&Arc<ProgressSink>> {
        self.sink.as_ref()
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        if let Some(call) = &self.call {
            lock(&call.0).running = None;
        }
    }
}

/// Begins a run. The deadline counts from here.
pub(crate) fn begin(call: Option<Arc<CallObject>>, dispatch: &Dispatch) -> Result<Run> {
    let context = CallContext::new();
    let mut sink = None;
    if let Some(call) = &call {
        let mut state = lock(&call.0);
        if state.running.is_some() {
            return Err(in_use());
        }
        if let Some(timeout) = state.timeout {
            context.set_timeout(timeout);
        }
        if state.cancelled {
            context.cancel();
        }
        if let Some(function) = &state.progress {
            let (made, queue) = (Arc::new(ProgressSink::new(Arc::clone(function))), dispatch.clone());
            let own = Arc::clone(&made);
            context.set_progress(Arc::new(move |step| {
                if own.admit() {
                    let json = serde_json::to_string(step).unwrap_or_else(|_| "{}".into());
                    queue.send(Item::Progress(Arc::clone(&own), c_string(json)));
                }
            }));
            sink = Some(made);
        }
        state.running = Some(context.clone());
    }
    Ok(Run { context, sink, call })
}

/// The progress of one run, on its way to the host.
pub(crate) struct ProgressSink {
    function: Arc<ProgressFunction>,
    gate: Gate,
}

impl ProgressSink {
    fn new(function: Arc<ProgressFunction>) -> Self {
        ProgressSink {
            function,
            gate: Gate::default(),
        }
    }

    /// Whether one more report may be queued.
    fn admit(&self) -> bool {
        self.gate.admit(MAX_WAITING_PROGRESS)
    }

    /// Calls the host. Runs on the dispatch thread.
    pub(crate) fn deliver(&self, json: &CStr) {
        self.gate.pass(|| {
            if let Some(function) = self.function.function {
                // SAFETY: the host gave the function for this user data, which `self.function` keeps alive, and the
                // string ends with NUL and outlives the call.
                unsafe { function(self.function.data.pointer(), json.as_ptr()) }
            }
        });
    }

    /// Ends the reports of a blocking call: waits a while for those that are queued, then for the one that runs. After this
    /// the host's function is not called any more, so its user data may live on the caller's stack.
    pub(crate) fn close(&self, patience: Duration) {
        let now = Instant::now();
        self.gate.close(now.checked_add(patience).unwrap_or(now));
    }
}

/// The JSON of a step, for the tests.
#[cfg(test)]
fn step(op: &'static str, elapsed_ms: u64) -> std::ffi::CString {
    let progress = zksync_core::Progress {
        op,
        stage: "wait",
        message: "waits".into(),
        chain: None,
        tx_hash: None,
        elapsed_ms,
    };
    c_string(serde_json::to_string(&progress).unwrap())
}

/// Makes a call object.
///
/// Returns: ZKS_OK or ZKS_ERR_NULL_ARGUMENT.
/// Out:     call_out: the call object; free it with zks_call_free.
/// Blocks:  no.
/// Threads: any.
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_call_new(call_out: *mut *mut ZksCall) -> i32 {
    // SAFETY: the caller's contract.
    let out = unsafe { Out::new(call_out, "call_out") };
    entry::status(|| {
        out.require()?;
        out.set(entry::give(Arc::new(CallObject::default()))?);
        Ok(())
    })
}

/// Sets how long a call may take.
///
/// The time counts from the start of the call. A call that exceeds it ends with ZKS_ERR_TIMEOUT at once, and the error's tx says
/// what had been sent by then. Without this a call takes as long as it needs; single HTTP requests have limits of their own, which
/// are in the configuration.
///
/// Returns: ZKS_OK, or ZKS_ERR_CALL_IN_USE while a call uses the object.
/// In:      call: the call object. timeout_ms: milliseconds; 0 removes the limit.
/// Blocks:  no.
/// Threads: any.
/// Since:   0.1
#[no_mangle]
pub unsafe extern "C" fn zks_call_set_timeout_ms(call: *mut ZksCall, timeout_ms: u64) -> i32 {
    entry::status(|| entry::resolve::<_, CallObject>(call, "call")?.set_timeout_ms(timeout_ms))
}

/// Sets the function that receives the steps of a call.
///
/// Reports come in order and before the completion of their call. When a blocking call has returned, its progress function
/// is not running and will not run; unless the call ended early, every report has been delivered. Of a call whose callback
/// does not keep up, at most 256 reports wait; further ones are dropped.
///
/// Returns: ZKS_OK, or ZKS_ERR_CALL_IN_USE while a call uses the object.
/// In:      call: the call object. progress: the function; NULL removes it. user_data: passed to it. free_fn: releases
///          user_data; may be NULL. The library owns user_data from this call on, whatever it returns.
/// Blocks:  no.
/// Threads: any.
/// Since:   0.1
#[no_mangle]
pub unsafe extern "C" fn zks_call_set_progress(
    call: *mut ZksCall,
    progress: ZksProgressFn,
    user_data: *mut c_void,
    free_fn: ZksFreeFn,
) -> i32 {
    let data = UserData::new(user_data, free_fn);
    entry::status(|| {
        let function = progress.is_some().then(|| ProgressFunction {
            function: progress,
            data,
        });
        entry::resolve::<_, CallObject>(call, "call")?.set_progress(function)
    })
}

/// Asks the call that uses this object to stop, or the next one not to begin.
///
/// The call ends with ZKS_ERR_CANCELLED at once. Before the broadcast nothing is sent; after it the transaction stands, and the
/// error's tx names it. Idempotent; a call that has ended is not changed. A cancelled object stays cancelled.
///
/// Returns: ZKS_OK.
/// In:      call: the call object.
/// Blocks:  no.
/// Threads: any, at any time; also from callbacks.
/// Since:   0.1
#[no_mangle]
pub unsafe extern "C" fn zks_call_cancel(call: *mut ZksCall) -> i32 {
    entry::status(|| {
        entry::resolve::<_, CallObject>(call, "call")?.cancel();
        Ok(())
    })
}

/// Frees a call object. A call that uses it goes on, with its deadline and its progress; it can no longer be cancelled.
///
/// In:      call: a call object, or NULL, which does nothing.
/// Blocks:  no.
/// Threads: any, at any time.
/// Since:   0.1
#[no_mangle]
pub unsafe extern "C" fn zks_call_free(call: *mut ZksCall) {
    entry::free::<_, CallObject>(call);
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ffi::c_char;
    use std::sync::atomic::{AtomicUsize, Ordering};

    struct Seen {
        calls: AtomicUsize,
        freed: AtomicUsize,
    }

    unsafe extern "C" fn slow(data: *mut c_void, _: *const c_char) {
        std::thread::sleep(Duration::from_millis(50));
        // SAFETY: the test passes a `Seen` that outlives the calls.
        unsafe { &*data.cast::<Seen>() }.calls.fetch_add(1, Ordering::SeqCst);
    }

    unsafe extern "C" fn freed(data: *mut c_void) {
        // SAFETY: as above.
        unsafe { &*data.cast::<Seen>() }.freed.fetch_add(1, Ordering::SeqCst);
    }

    fn sink(seen: &Seen) -> Arc<ProgressSink> {
        let data = UserData::new(std::ptr::from_ref(seen).cast_mut().cast(), Some(freed));
        Arc::new(ProgressSink::new(Arc::new(ProgressFunction {
            function: Some(slow),
            data,
        })))
    }

    #[test]
    fn no_report_comes_after_the_close() {
        let seen = Seen {
            calls: AtomicUsize::new(0),
            freed: AtomicUsize::new(0),
        };
        let sink = sink(&seen);
        assert!((0..MAX_WAITING_PROGRESS).all(|_| sink.admit()));
        assert!(!sink.admit(), "the bound");
        let other = Arc::clone(&sink);
        let thread = std::thread::spawn(move || (0..10).for_each(|_| other.deliver(&step("deposit", 1))));
        while seen.calls.load(Ordering::SeqCst) == 0 {
            std::thread::yield_now();
        }
        sink.close(Duration::ZERO);
        let at_close = seen.calls.load(Ordering::SeqCst);
        thread.join().unwrap();
        assert_eq!(seen.calls.load(Ordering::SeqCst), at_close);
        assert!(!sink.admit());
        drop(sink);
        assert_eq!(seen.freed.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn a_patient_close_sees_every_report() {
        let seen = Seen {
            calls: AtomicUsize::new(0),
            freed: AtomicUsize::new(0),
        };
        let sink = sink(&seen);
        assert!((0..3).all(|_| sink.admit()));
        let other = Arc::clone(&sink);
        let thread = std::thread::spawn(move || (0..3).for_each(|_| other.deliver(&step("deposit", 1))));
        sink.close(Duration::from_secs(20));
        assert_eq!(seen.calls.load(Ordering::SeqCst), 3);
        thread.join().unwrap();
    }
}
