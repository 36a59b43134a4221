//! What the library reports, in one queue that one Java thread empties.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use jni::errors::ThrowRuntimeExAndDefault;
use jni::objects::{JByteArray, JClass};
use jni::EnvUnowned;

/// The kinds of events. The Kotlin side has the same numbers (`internal/Callbacks.kt`).
pub(crate) enum Kind {
    /// A call ended: id of the call, status, response or error.
    Completion = 1,
    /// A step of a call: id of the call, 0, its JSON.
    Progress = 2,
    /// A signature is wanted: id of the signer, 0, id of the request, 32 bytes, the request's JSON.
    Sign = 3,
    /// A signer is not used any more: its id.
    SignerGone = 4,
    /// A line of the log: 0, its level, target, NUL, message.
    Log = 5,
}

/// Progress reports and log lines that may wait; further ones are dropped. Ends of calls and requests to sign never are.
const MAX_WAITING: usize = 8192;

struct Queue {
    events: VecDeque<Vec<u8>>,
    /// How many of them may be dropped.
    minor: usize,
}

static QUEUE: Mutex<Queue> = Mutex::new(Queue {
    events: VecDeque::new(),
    minor: 0,
});
static ARRIVED: Condvar = Condvar::new();

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing that holds these locks can leave its data half changed.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn is_minor(event: &[u8]) -> bool {
    let kind = event.first().copied();
    kind == Some(Kind::Progress as u8) || kind == Some(Kind::Log as u8)
}

/// Queues an event: kind, status and id in big-endian order, then the parts of its content.
pub(crate) fn push(kind: Kind, status: i32, id: i64, parts: &[&[u8]]) {
    let length = parts.iter().map(|part| part.len()).fold(13, usize::saturating_add);
    let mut event = Vec::with_capacity(length);
    event.push(kind as u8);
    event.extend_from_slice(&status.to_be_bytes());
    event.extend_from_slice(&id.to_be_bytes());
    for part in parts {
        event.extend_from_slice(part);
    }
    let mut queue = lock(&QUEUE);
    if is_minor(&event) {
        if queue.minor >= MAX_WAITING {
            return;
        }
        queue.minor = queue.minor.saturating_add(1);
    }
    queue.events.push_back(event);
    drop(queue);
    ARRIVED.notify_one();
}

fn wait() -> Vec<u8> {
    let mut queue = lock(&QUEUE);
    loop {
        if let Some(event) = queue.events.pop_front() {
            queue.minor = queue.minor.saturating_sub(usize::from(is_minor(&event)));
            return event;
        }
        queue = ARRIVED.wait(queue).unwrap_or_else(PoisonError::into_inner);
    }
}

/// Waits for the next event. Called by one Java thread, again and again.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_nextEvent<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
) -> JByteArray<'local> {
    env.with_env(|env| env.byte_array_from_slice(&wait()))
        .resolve::<ThrowRuntimeExAndDefault>()
}
