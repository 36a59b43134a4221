//! The library's threads: workers that run operations, and the one thread that calls back into the host.
//!
//! They start with the first operation, not when the library is loaded. A caller that waits parks its own thread; the
//! operation runs on a worker, so neither the caller's stack nor a runtime of the host's own matters. Only signatures begin on the
//! caller's thread, and end there if they do not have to wait.

use std::cell::{Cell, RefCell};
use std::ffi::CString;
use std::future::Future;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex};
use std::task::{Context, Waker};
use std::time::{Duration, Instant};

use tokio::sync::watch;
use zksync_core::error::Broadcast;
use zksync_core::signer::BoxFuture;
use zksync_core::{inject, CallContext, Error, Result, Status, Wallet};

use crate::abi::ZKS_LOG_WARN;
use crate::call::{ProgressSink, Run};
pub(crate) use crate::completion::lock;
use crate::completion::{serve, Job, Once, Running};
use crate::logging::{Forward, Line};
use crate::panics::{self, CatchPanic};
use crate::wallet::WalletObject;
use crate::{host, signing_thread};

/// Enough for ABI decoding and proofs of any depth, whatever the host's threads have.
const STACK: usize = 4 << 20;
/// Log lines that may wait for the host; more are counted and dropped.
const MAX_WAITING_LINES: usize = 1024;
/// How much longer than the deadline a parked caller waits for a worker that does not answer. The call ends itself at the
/// deadline, so this is for a machine so busy that its workers do not get to run.
const GRACE: Duration = Duration::from_secs(1);
/// How long idle threads may take to end when the time for a shutdown is over.
const MOMENT: Duration = Duration::from_millis(250);
/// How long a blocking call that has ended waits until the host has seen its last progress.
const LAST_PROGRESS: Duration = Duration::from_secs(1);
/// The longest wait of a shutdown, so that any number of milliseconds is a time.
const A_YEAR: Duration = Duration::from_secs(86400 * 365);

thread_local! {
    /// Whether this thread is one of ours.
    static OURS: Cell<bool> = const { Cell::new(false) };
    /// Keeps the thread's subscriber in place.
    static SUBSCRIBER: RefCell<Option<tracing::subscriber::DefaultGuard>> = const { RefCell::new(None) };
}

/// Marks this thread as one of ours: callbacks run on it, and blocking calls from it would wait for themselves.
pub(crate) fn mark_thread() {
    OURS.with(|ours| ours.set(true));
}

/// Whether this thread is one of ours.
pub(crate) fn is_ours() -> bool {
    // A thread that is ending has no thread-locals any more; it is not one that matters here.
    OURS.try_with(Cell::get).unwrap_or(false)
}

/// The error of a blocking function that was called on one of our threads.
pub(crate) fn may_block() -> Result<()> {
    if is_ours() {
        let message = "a blocking function was called from inside a callback; use zks_wallet_call_async there, or another thread";
        return Err(Error::new(Status::Reentrant, message));
    }
    Ok(())
}

/// What the dispatch thread does, in the order in which it was queued.
pub(crate) enum Item {
    Progress(Arc<ProgressSink>, CString),
    Completion(Once),
    Log(Line),
    Stop,
}

/// The way to the dispatch thread. The queue has no bound of its own: completions are as many as there are calls, and progress
/// and log lines are bounded where they are made. So a slow callback delays other callbacks and nothing else.
#[derive(Clone)]
pub(crate) struct Dispatch {
    queue: mpsc::Sender<Item>,
    lines: Arc<(AtomicUsize, AtomicUsize)>,
}

impl Dispatch {
    /// Queues an item. What cannot be queued any more (the thread has stopped) is dropped, and a completion fires when it
    /// is dropped.
    pub(crate) fn send(&self, item: Item) {
        drop(self.queue.send(item));
    }

    /// Queues a log line, unless too many wait.
    pub(crate) fn log(&self, line: Line) {
        let (waiting, dropped) = &*self.lines;
        if waiting.load(Ordering::Relaxed) >= MAX_WAITING_LINES {
            dropped.fetch_add(1, Ordering::Relaxed);
            return;
        }
        waiting.fetch_add(1, Ordering::Relaxed);
        self.send(Item::Log(line));
    }

    fn deliver(&self, item: Item) {
        // Our own code can panic here and must not take the thread with it; a host's C function cannot.
        let _ = panics::guard(|| {
            match item {
                Item::Progress(sink, json) => sink.deliver(&json),
                Item::Completion(mut once) => {
                    inject::point("dispatch");
                    once.fire();
                }
                Item::Log(line) => {
                    let (waiting, dropped) = &*self.lines;
                    waiting.fetch_sub(1, Ordering::Relaxed);
                    line.deliver();
                    let lost = dropped.swap(0, Ordering::Relaxed);
                    if lost > 0 {
                        Line::new(
                            ZKS_LOG_WARN,
                            "zksync::log",
                            format!("{lost} lines were lost: the log function is too slow"),
                        )
                        .deliver();
                    }
                }
                Item::Stop => {}
            }
            Ok(())
        });
    }
}

/// A thread of ours whose end can be waited for.
struct DispatchThread {
    ended: mpsc::Receiver<()>,
}

fn start_dispatch() -> std::io::Result<(Dispatch, DispatchThread)> {
    let (queue, items) = mpsc::channel();
    let (alive, ended) = mpsc::channel::<()>();
    let dispatch = Dispatch {
        queue,
        lines: Arc::default(),
    };
    let own = dispatch.clone();
    let body = move || {
        mark_thread();
        let _alive = alive;
        serve(items, |item| matches!(item, Item::Stop), |item| own.deliver(item));
    };
    std::thread::Builder::new()
        .name("zks-dispatch".into())
        .stack_size(STACK)
        .spawn(body)?;
    Ok((dispatch, DispatchThread { ended }))
}

/// The runtime, the dispatch thread, and the calls that run on them.
pub(crate) struct Engine {
    handle: tokio::runtime::Handle,
    runtime: Mutex<Option<(tokio::runtime::Runtime, DispatchThread)>>,
    dispatch: Dispatch,
    /// Where log lines go, on whichever thread the library works.
    log: tracing::Dispatch,
    down: watch::Sender<bool>,
    running: Arc<Running>,
    workers: Arc<AtomicUsize>,
}

/// The end of a call that is dropped: because of a shutdown, or of a defect on its way.
fn lost(run: &Run) -> Result<String> {
    let error = if std::thread::panicking() {
        Error::new(Status::Panic, "the library failed at the end of the call; please report it")
    } else {
        shut_down()
    };
    Err(with_sent(error, run.context()))
}

/// Completes an error with what its call has sent.
fn with_sent(error: Error, ctx: &CallContext) -> Error {
    match ctx.sent() {
        Some(tx) => error.with_tx(tx),
        None => error,
    }
}

/// Whether something of the call's may have been sent.
fn may_have_sent(ctx: &CallContext) -> bool {
    ctx.sent().is_some_and(|tx| tx.broadcast != Broadcast::No)
}

impl Engine {
    pub(crate) fn new() -> Result<Arc<Engine>> {
        let failed =
            |error: std::io::Error| Error::new(Status::Runtime, format!("the library cannot start its threads: {error}"));
        host::without_signals(|| {
            let (dispatch, thread) = start_dispatch().map_err(failed)?;
            let workers = Arc::new(AtomicUsize::new(0));
            let (started, stopped) = (Arc::clone(&workers), Arc::clone(&workers));
            let log = tracing::Dispatch::new(Forward(dispatch.clone()));
            let of_workers = log.clone();
            let threads = std::thread::available_parallelism().map_or(2, usize::from).clamp(2, 4);
            let runtime = tokio::runtime::Builder::new_multi_thread()
                .worker_threads(threads)
                // For name resolution, the only thing that blocks.
                .max_blocking_threads(16)
                .thread_name("zks-worker")
                .thread_stack_size(STACK)
                .enable_all()
                .on_thread_start(move || {
                    mark_thread();
                    started.fetch_add(1, Ordering::SeqCst);
                    let guard = tracing::dispatcher::set_default(&of_workers);
                    SUBSCRIBER.with(|slot| *slot.borrow_mut() = Some(guard));
                })
                .on_thread_stop(move || {
                    SUBSCRIBER.with(|slot| drop(slot.borrow_mut().take()));
                    stopped.fetch_sub(1, Ordering::SeqCst);
                })
                .build()
                .map_err(|error| {
                    dispatch.send(Item::Stop);
                    failed(error)
                })?;
            Ok(Arc::new(Engine {
                handle: runtime.handle().clone(),
                runtime: Mutex::new(Some((runtime, thread))),
                dispatch,
                log,
                down: watch::Sender::new(false),
                running: Arc::default(),
                workers,
            }))
        })
    }

    pub(crate) fn dispatch(&self) -> &Dispatch {
        &self.dispatch
    }

    /// Starts a call. `report` is called exactly once, on a worker, on this thread if it runs `here` first and ends at once, or,
    /// if the library shuts down, on any thread.
    fn start<W>(
        self: &Arc<Self>,
        here: bool,
        wallet: Arc<WalletObject>,
        run: Run,
        work: W,
        report: impl FnOnce(Result<String>) + Send + 'static,
    ) where
        W: for<'a> FnOnce(&'a Wallet, &'a CallContext) -> BoxFuture<'a, Result<String>> + Send + 'static,
    {
        let ctx = run.context().clone();
        let mut job = Job::new(&self.running, run, lost, report);
        let mut down = self.down.subscribe();
        let task = async move {
            let (shared, context) = (Arc::clone(&wallet), ctx.clone());
            let call = CatchPanic::new(async move { work(shared.wallet(), &context).await });
            let result = until_down(call, &mut down, &ctx).await;
            let result = result.map_err(|error| after_panic(error, &wallet, &ctx));
            inject::point("task");
            // The wallet goes first, so that the host, once it knows of the end, may count on it.
            drop(wallet);
            job.end(result);
        };
        if !here {
            self.handle.spawn(task);
            return;
        }
        let mut task = Box::pin(task);
        let ended = {
            let _timers = self.handle.enter();
            let _log = tracing::dispatcher::set_default(&self.log);
            // Who has to be woken is said when a worker asks again.
            task.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready()
        };
        if !ended {
            self.handle.spawn(task);
        }
    }

    /// Runs a call on a worker while the calling thread waits.
    #[cfg(test)]
    pub(crate) fn run<W>(self: &Arc<Self>, wallet: Arc<WalletObject>, run: Run, work: W) -> Result<String>
    where
        W: for<'a> FnOnce(&'a Wallet, &'a CallContext) -> BoxFuture<'a, Result<String>> + Send + 'static,
    {
        self.run_from(false, wallet, run, work)
    }

    /// Runs a call while the calling thread waits. `here` is for what is likely to ask nobody: then the calling thread itself
    /// takes it as far as it goes without waiting, which saves two changes of thread, and a worker takes the rest.
    pub(crate) fn run_from<W>(self: &Arc<Self>, here: bool, wallet: Arc<WalletObject>, run: Run, work: W) -> Result<String>
    where
        W: for<'a> FnOnce(&'a Wallet, &'a CallContext) -> BoxFuture<'a, Result<String>> + Send + 'static,
    {
        may_block()?;
        let (ctx, sink) = (run.context().clone(), run.sink().cloned());
        let (sender, receiver) = mpsc::sync_channel(1);
        self.start(here, wallet, run, work, move |result| drop(sender.send(result)));
        let received = match ctx.deadline() {
            None => receiver.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(at) => receiver.recv_timeout(at.saturating_duration_since(Instant::now()).saturating_add(GRACE)),
        };
        let result = match received {
            Ok(result) => result,
            Err(RecvTimeoutError::Disconnected) => Err(shut_down()),
            Err(RecvTimeoutError::Timeout) => Err(abandoned(&ctx)),
        };
        if let Some(sink) = sink {
            let interrupted = result
                .as_ref()
                .is_err_and(|error| matches!(error.status(), Status::Timeout | Status::Cancelled | Status::ShutDown));
            sink.close(if interrupted { Duration::ZERO } else { LAST_PROGRESS });
        }
        result
    }

    /// Runs a call and reports its end on the dispatch thread, exactly once.
    pub(crate) fn run_async<W>(
        self: &Arc<Self>,
        wallet: Arc<WalletObject>,
        run: Run,
        work: W,
        complete: impl FnOnce(Result<String>) + Send + 'static,
    ) where
        W: for<'a> FnOnce(&'a Wallet, &'a CallContext) -> BoxFuture<'a, Result<String>> + Send + 'static,
    {
        let dispatch = self.dispatch.clone();
        self.start(false, wallet, run, work, move |result| {
            dispatch.send(Item::Completion(Once::new(move || complete(result))));
        });
    }

    /// Ends all calls and all threads; false if at the end of the time some thread still runs or a delivery was cut off.
    pub(crate) fn shut_down(&self, timeout: Duration) -> bool {
        let now = Instant::now();
        let until = now.checked_add(timeout.min(A_YEAR)).unwrap_or(now);
        self.down.send_replace(true);
        self.running.wait_until_idle(until);
        let signers_ended = signing_thread::stop_all(until);
        let Some((runtime, thread)) = lock(&self.runtime).take() else {
            return true;
        };
        // Deliveries outlive their calls, so that no transaction is left half sent.
        let (done, settled) = mpsc::sync_channel(1);
        runtime.spawn(async move {
            zksync_core::deliveries_settled().await;
            let _ = done.send(());
        });
        let delivered = settled.recv_timeout(until.saturating_duration_since(Instant::now())).is_ok();
        // Dropping what is left of the calls reports their end, so this comes before the dispatch thread stops. Workers that
        // nothing holds get a moment to end even if a delivery has used up the time.
        runtime.shutdown_timeout(until.saturating_duration_since(Instant::now()).max(MOMENT));
        self.dispatch.send(Item::Stop);
        let ended = thread
            .ended
            .recv_timeout(until.saturating_duration_since(Instant::now()).max(GRACE));
        let dispatch_ended = ended != Err(RecvTimeoutError::Timeout);
        delivered && signers_ended && dispatch_ended && self.workers.load(Ordering::SeqCst) == 0
    }
}

/// The error of a call whose caller stops waiting for it. The call is cancelled first: what it has not recorded as sent by
/// now, it will not send.
fn abandoned(ctx: &CallContext) -> Error {
    ctx.cancel();
    let message = match may_have_sent(ctx) {
        true => "the deadline passed; look up what was sent before sending again",
        false => "the deadline passed; nothing was sent",
    };
    with_sent(Error::new(Status::Timeout, message), ctx)
}

/// Runs a call until it ends or the library shuts down.
async fn until_down<F>(mut call: CatchPanic<F>, down: &mut watch::Receiver<bool>, ctx: &CallContext) -> Result<String>
where
    F: Future<Output = Result<String>>,
{
    tokio::select! {
        biased;
        _ = down.wait_for(|down| *down) => {}
        result = &mut call => return result,
    }
    // The context ends the call and writes down what it had sent.
    ctx.cancel();
    call.await.map_err(|mut error| {
        if error.status() == Status::Cancelled {
            let info = error.info_mut();
            info.status = Status::ShutDown;
            info.message = info.message.replacen("the call was cancelled", "zks_shutdown was called", 1);
        }
        error
    })
}

/// Completes the error of a panic. A wallet that was sending is in doubt from then on.
fn after_panic(error: Error, wallet: &WalletObject, ctx: &CallContext) -> Error {
    if error.status() != Status::Panic {
        return error;
    }
    tracing::error!("{}", error.message());
    if may_have_sent(ctx) {
        wallet.poison();
    }
    with_sent(error, ctx)
}

/// What the process has.
enum Phase {
    Idle,
    Running(Arc<Engine>),
    Down,
}

static PHASE: Mutex<Phase> = Mutex::new(Phase::Idle);
static DOWN: AtomicBool = AtomicBool::new(false);

/// Whether zks_shutdown was called.
pub(crate) fn is_down() -> bool {
    DOWN.load(Ordering::Relaxed)
}

/// The error of everything after zks_shutdown.
pub(crate) fn shut_down() -> Error {
    Error::new(
        Status::ShutDown,
        "zks_shutdown was called; the library does nothing more in this process",
    )
}

/// The threads, started if this is the first call.
pub(crate) fn engine() -> Result<Arc<Engine>> {
    // Before the lock, so that a fork at any moment from here on finds the note.
    host::threads_will_start();
    let mut phase = lock(&PHASE);
    match &*phase {
        Phase::Running(engine) => Ok(Arc::clone(engine)),
        Phase::Down => Err(shut_down()),
        Phase::Idle => {
            let engine = Engine::new()?;
            *phase = Phase::Running(Arc::clone(&engine));
            Ok(engine)
        }
    }
}

/// Ends the library's work in this process.
pub(crate) fn shut_down_process(timeout: Duration) -> Result<()> {
    may_block()?;
    host::threads_will_start();
    DOWN.store(true, Ordering::SeqCst);
    let phase = std::mem::replace(&mut *lock(&PHASE), Phase::Down);
    let ended = match phase {
        Phase::Running(engine) => engine.shut_down(timeout),
        Phase::Idle | Phase::Down => true,
    };
    crate::logging::set(None, 0);
    if ended {
        Ok(())
    } else {
        Err(Error::new(
            Status::Timeout,
            "a transaction was still being delivered, or a callback or a signer did not return in time",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::{self, CallObject};
    use crate::wallet::tests::offline_wallet;

    type Work = Box<dyn for<'a> FnOnce(&'a Wallet, &'a CallContext) -> BoxFuture<'a, Result<String>> + Send>;

    fn never() -> Work {
        Box::new(|_, ctx| Box::pin(ctx.run("test", std::future::pending())))
    }

    fn answer() -> Work {
        Box::new(|_, _| Box::pin(async { Ok("{}".to_owned()) }))
    }

    fn panicking() -> Work {
        Box::new(|_, _| {
            Box::pin(async {
                tokio::task::yield_now().await;
                panic!("on purpose")
            })
        })
    }

    fn begin(engine: &Engine, call: &Arc<CallObject>) -> Run {
        call::begin(Some(Arc::clone(call)), engine.dispatch()).unwrap()
    }

    fn run(engine: &Arc<Engine>, work: Work) -> Result<String> {
        engine.run(offline_wallet(), begin(engine, &Arc::default()), work)
    }

    fn status(result: Result<String>) -> Status {
        result.err().map_or(Status::Ok, |error| error.status())
    }

    /// Starts a call and gives where its ends arrive.
    fn start(engine: &Arc<Engine>, call: &Arc<CallObject>, work: Work) -> mpsc::Receiver<Status> {
        let (sender, ends) = mpsc::channel();
        engine.run_async(offline_wallet(), begin(engine, call), work, move |result| {
            let _ = sender.send(status(result));
        });
        ends
    }

    const SOON: Duration = Duration::from_secs(20);

    #[test]
    fn a_panic_is_901_and_the_wallet_that_sent_nothing_stays_usable() {
        let engine = Engine::new().unwrap();
        let wallet = offline_wallet();
        let work = panicking();
        let error = engine
            .run(Arc::clone(&wallet), begin(&engine, &Arc::default()), work)
            .unwrap_err();
        assert_eq!(error.status(), Status::Panic);
        assert!(error.message().contains("engine.rs"), "{error}");
        wallet.usable().unwrap();
        assert_eq!(status(run(&engine, answer())), Status::Ok, "the workers live");
        assert!(engine.shut_down(SOON));
    }

    #[test]
    fn a_deadline_ends_a_call_that_would_never_end() {
        let engine = Engine::new().unwrap();
        let call = Arc::new(CallObject::default());
        call.set_timeout_ms(30).unwrap();
        let started = Instant::now();
        assert_eq!(
            status(engine.run(offline_wallet(), begin(&engine, &call), never())),
            Status::Timeout
        );
        assert!(started.elapsed() < Duration::from_secs(5));
        // A worker that does not even come back to the runtime keeps its caller no longer than the grace.
        let stuck: Work = Box::new(|_, _| {
            Box::pin(async {
                std::thread::sleep(Duration::from_secs(3));
                Ok(String::new())
            })
        });
        let started = Instant::now();
        assert_eq!(
            status(engine.run(offline_wallet(), begin(&engine, &call), stuck)),
            Status::Timeout
        );
        assert!(started.elapsed() < Duration::from_secs(2));
        assert_eq!(
            call::begin(Some(call), engine.dispatch()).err().unwrap().status(),
            Status::CallInUse
        );
        assert!(engine.shut_down(SOON));
    }

    #[test]
    fn a_call_object_serves_one_call_at_a_time_and_then_another() {
        let engine = Engine::new().unwrap();
        let call = Arc::new(CallObject::default());
        let ends = start(&engine, &call, never());
        assert_eq!(
            call::begin(Some(Arc::clone(&call)), engine.dispatch())
                .err()
                .unwrap()
                .status(),
            Status::CallInUse
        );
        assert_eq!(call.set_timeout_ms(1).unwrap_err().status(), Status::CallInUse);
        call.cancel();
        call.cancel();
        assert_eq!(ends.recv_timeout(SOON), Ok(Status::Cancelled));
        // Cancelled stays cancelled.
        assert_eq!(
            status(engine.run(offline_wallet(), begin(&engine, &call), never())),
            Status::Cancelled
        );
        assert!(engine.shut_down(SOON));
    }

    #[test]
    fn every_completion_fires_once_whatever_ends_the_call() {
        let engine = Engine::new().unwrap();
        let calls: Vec<Arc<CallObject>> = (0..40).map(|_| Arc::default()).collect();
        let kinds: [fn() -> Work; 4] = [never, answer, panicking, never];
        let ends: Vec<_> = calls
            .iter()
            .zip(kinds.iter().cycle())
            .map(|(call, work)| start(&engine, call, work()))
            .collect();
        for call in calls.iter().step_by(4) {
            call.cancel();
        }
        for (at, ends) in ends.iter().enumerate() {
            let expected = [Status::Cancelled, Status::Ok, Status::Panic][at % 4 % 3];
            if at % 4 != 3 {
                assert_eq!(ends.recv_timeout(SOON), Ok(expected), "{at}");
            }
        }
        assert!(engine.shut_down(SOON));
        for ends in ends.iter().skip(3).step_by(4) {
            assert_eq!(ends.recv_timeout(SOON), Ok(Status::ShutDown));
        }
        // A call that comes too late for the threads ends as well, and no end comes twice.
        assert_eq!(
            start(&engine, &Arc::default(), answer()).recv_timeout(SOON),
            Ok(Status::ShutDown)
        );
        assert!(ends.iter().all(|ends| ends.recv_timeout(SOON).is_err()));
    }

    #[test]
    fn a_call_that_holds_its_worker_still_completes_after_the_threads_have_gone() {
        let engine = Engine::new().unwrap();
        let busy: Work = Box::new(|_, _| {
            Box::pin(async {
                std::thread::sleep(Duration::from_millis(1500));
                Ok("{}".to_owned())
            })
        });
        let ends = start(&engine, &Arc::default(), busy);
        std::thread::sleep(Duration::from_millis(100));
        assert!(!engine.shut_down(Duration::from_millis(50)), "a worker is still busy");
        assert!(ends.recv_timeout(SOON).is_ok());
        assert!(ends.recv_timeout(SOON).is_err());
    }

    #[test]
    fn blocking_on_our_own_threads_is_refused_and_starting_a_call_is_not() {
        let engine = Engine::new().unwrap();
        let (sender, seen) = mpsc::channel();
        let inner = Arc::clone(&engine);
        engine.run_async(offline_wallet(), begin(&engine, &Arc::default()), answer(), move |_| {
            let _ = sender.send(status(run(&inner, answer())));
            let ends = start(&inner, &Arc::default(), answer());
            std::thread::spawn(move || {
                let _ = sender.send(ends.recv_timeout(SOON).unwrap());
            });
        });
        assert_eq!(seen.recv_timeout(SOON), Ok(Status::Reentrant));
        assert_eq!(seen.recv_timeout(SOON), Ok(Status::Ok));
        assert!(engine.shut_down(SOON));
    }

    #[test]
    fn what_asks_nobody_runs_on_the_callers_thread_and_what_waits_goes_on_on_a_worker() {
        let engine = Engine::new().unwrap();
        let here = |work: Work| engine.run_from(true, offline_wallet(), begin(&engine, &Arc::default()), work);
        let thread = || format!("{:?}", std::thread::current().id());
        let own = thread();
        let ends: Work = Box::new(move |_, _| Box::pin(async move { Ok(thread()) }));
        assert_eq!(here(ends).unwrap(), own);
        let waits: Work = Box::new(move |_, _| {
            Box::pin(async move {
                let before = thread();
                tokio::time::sleep(Duration::from_millis(20)).await;
                assert!(is_ours());
                Ok(before)
            })
        });
        assert_eq!(here(waits).unwrap(), own);
        assert!(!is_ours());
        let panics_at_once: Work = Box::new(|_, _| Box::pin(async { panic!("on purpose") }));
        assert_eq!(status(here(panics_at_once)), Status::Panic);
        assert_eq!(status(here(panicking())), Status::Panic);
        let call = Arc::new(CallObject::default());
        call.set_timeout_ms(30).unwrap();
        let timed = engine.run_from(true, offline_wallet(), begin(&engine, &call), never());
        assert_eq!(status(timed), Status::Timeout);
        call.cancel();
        let cancelled = engine.run_from(true, offline_wallet(), begin(&engine, &call), never());
        assert_eq!(status(cancelled), Status::Cancelled);
        assert!(engine.shut_down(SOON));
        assert_eq!(status(here(never())), Status::ShutDown);
    }

    #[test]
    fn a_caller_inside_another_runtime_is_served_and_keeps_its_own() {
        let engine = Engine::new().unwrap();
        let sleeps = || -> Work {
            Box::new(|_, _| {
                Box::pin(async {
                    // Longer than a busy machine leaves the caller's thread out before it looks at the timer.
                    tokio::time::sleep(Duration::from_millis(300)).await;
                    Ok(is_ours().to_string())
                })
            })
        };
        let host = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        host.block_on(async {
            for here in [false, true] {
                let call = begin(&engine, &Arc::default());
                assert_eq!(engine.run_from(here, offline_wallet(), call, sleeps()).unwrap(), "true");
            }
            let ends = start(&engine, &Arc::default(), answer());
            tokio::time::sleep(Duration::from_millis(5)).await;
            assert_eq!(tokio::spawn(async { 1 }).await.unwrap(), 1);
            assert_eq!(ends.recv_timeout(SOON), Ok(Status::Ok));
        });
        assert!(engine.shut_down(SOON));
    }

    #[test]
    fn a_caller_with_a_small_stack_can_run_what_needs_a_large_one() {
        fn deep(levels: u32) -> u64 {
            let block = std::hint::black_box([u64::from(levels); 512]);
            if levels == 0 {
                0
            } else {
                deep(levels - 1) + block.iter().sum::<u64>() % 2
            }
        }
        let engine = Engine::new().unwrap();
        let work: Work = Box::new(|_, _| Box::pin(async { Ok(deep(200).to_string()) }));
        let inner = Arc::clone(&engine);
        let thread = std::thread::Builder::new()
            .stack_size(64 << 10)
            .spawn(move || status(run(&inner, work)))
            .unwrap();
        assert_eq!(thread.join().unwrap(), Status::Ok);
        assert!(engine.shut_down(SOON));
    }
}
