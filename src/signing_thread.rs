//! One thread for each external signer, so that a person who thinks for a minute blocks nobody else.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, Weak};
use std::time::Instant;

use tokio::sync::oneshot;
use zksync_core::signer::{BoxFuture, SigningRequest};
use zksync_core::{inject, Error, Result, Status};

use crate::args::c_string;
use crate::completion::wait_until;
use crate::engine::{self, lock};
use crate::host::{self, UserData};
use crate::panics;
use crate::types::ZksSignFn;

/// The host's signing function.
pub(crate) struct SigningFunction {
    pub(crate) function: ZksSignFn,
    pub(crate) data: UserData,
}

/// Gives requests to the host, one at a time. Dropping it ends the thread.
pub(crate) struct SigningThread {
    host: Arc<SigningFunction>,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    queue: VecDeque<Job>,
    /// Whether the thread was started and has not ended.
    alive: bool,
    closed: bool,
}

struct Job {
    request: SigningRequest,
    reply: oneshot::Sender<Result<Vec<u8>>>,
}

/// The threads that run, for zks_shutdown.
static ALIVE: Mutex<Vec<Weak<Shared>>> = Mutex::new(Vec::new());

impl SigningThread {
    pub(crate) fn new(host: SigningFunction) -> Self {
        SigningThread {
            host: Arc::new(host),
            shared: Arc::default(),
        }
    }

    /// Queues a request; the thread starts with the first one.
    pub(crate) fn sign(&self, request: SigningRequest) -> BoxFuture<'static, Result<Vec<u8>>> {
        let (reply, answer) = oneshot::channel();
        let queued = self.enqueue(Job { request, reply });
        let shared = Arc::clone(&self.shared);
        Box::pin(async move {
            queued?;
            answer.await.unwrap_or_else(|_| Err(gone(&shared)))
        })
    }

    fn enqueue(&self, job: Job) -> Result<()> {
        let mut state = lock(&self.shared.state);
        if state.closed {
            return Err(engine::shut_down());
        }
        if !state.alive {
            let (host, shared) = (Arc::clone(&self.host), Arc::clone(&self.shared));
            let body = move || {
                engine::mark_thread();
                let _ = panics::guard(|| {
                    work(&host, &shared);
                    Ok(())
                });
                // The host's data goes before the end is announced, so that after zks_shutdown it is gone.
                drop(host);
                // After a failure some may still wait; they are answered, and the next request starts another thread.
                let abandoned = {
                    let mut state = lock(&shared.state);
                    state.alive = false;
                    std::mem::take(&mut state.queue)
                };
                drop(abandoned);
                shared.changed.notify_all();
            };
            let builder = std::thread::Builder::new().name("zks-signer".into()).stack_size(4 << 20);
            host::without_signals(|| builder.spawn(body))
                .map_err(|error| Error::new(Status::Runtime, format!("the library cannot start a thread: {error}")))?;
            state.alive = true;
            let mut alive = lock(&ALIVE);
            alive.retain(|shared| shared.strong_count() > 0);
            alive.push(Arc::downgrade(&self.shared));
        }
        state.queue.push_back(job);
        drop(state);
        self.shared.changed.notify_all();
        Ok(())
    }
}

impl Shared {
    fn close(&self) {
        let mut state = lock(&self.state);
        state.closed = true;
        // Whoever waits for these hears that the signer is gone.
        let abandoned = std::mem::take(&mut state.queue);
        drop(state);
        drop(abandoned);
        self.changed.notify_all();
    }
}

impl Drop for SigningThread {
    fn drop(&mut self) {
        self.shared.close();
    }
}

/// The error of a request that was not answered.
fn gone(shared: &Shared) -> Error {
    if lock(&shared.state).closed {
        Error::new(Status::SignerFailed, "the external signer was shut down")
    } else {
        Error::new(
            Status::Panic,
            "the library failed while it asked the external signer; please report it",
        )
    }
}

fn work(host: &SigningFunction, shared: &Shared) {
    loop {
        let mut state = lock(&shared.state);
        let job = loop {
            if state.closed {
                return;
            }
            match state.queue.pop_front() {
                Some(job) => break job,
                None => state = shared.changed.wait(state).unwrap_or_else(std::sync::PoisonError::into_inner),
            }
        };
        drop(state);
        inject::point("signing thread");
        // A call that has ended meanwhile must not bother a person.
        if !job.reply.is_closed() {
            let signed = panics::guard(|| ask(host, &job.request));
            drop(job.reply.send(signed));
        }
    }
}

fn ask(host: &SigningFunction, request: &SigningRequest) -> Result<Vec<u8>> {
    let Some(function) = host.function else {
        return Err(Error::internal("an external signer without a function"));
    };
    let json = serde_json::to_string(request).map_err(|error| Error::internal(format!("cannot write the request: {error}")))?;
    let json = c_string(json);
    let digest = request.digest.0;
    let mut signature = vec![0u8; 65];
    // SAFETY: the host gave the function for this user data, which `host` keeps alive; the digest has 32 bytes, the string
    // ends with NUL, the signature has room for 65 bytes, and all outlive the call.
    let code = unsafe { function(host.data.pointer(), digest.as_ptr(), json.as_ptr(), signature.as_mut_ptr()) };
    inject::point("signer");
    if code == 0 {
        Ok(signature)
    } else {
        Err(
            Error::new(Status::SignerFailed, format!("the external signer refused with code {code}"))
                .with_details(serde_json::json!({ "code": code })),
        )
    }
}

/// Ends all threads; false if one still runs at the end of the time.
pub(crate) fn stop_all(until: Instant) -> bool {
    let threads: Vec<_> = lock(&ALIVE).drain(..).filter_map(|shared| shared.upgrade()).collect();
    threads.iter().for_each(|shared| shared.close());
    threads
        .iter()
        .all(|shared| wait_until(&shared.changed, lock(&shared.state), until, |state| !state.alive))
}
