//! What belongs to the host process: its data pointers, its signals, its forks.

use std::ffi::c_void;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::types::ZksFreeFn;

/// A user_data pointer, carried to the thread that calls back. Only ever handed back to the host.
#[derive(Clone, Copy)]
pub(crate) struct Opaque(pub(crate) *mut c_void);

// SAFETY: the pointer is not followed here. That the host's functions may be called with it on the library's threads is the
// contract of every function that takes a callback (header, "Callbacks").
unsafe impl Send for Opaque {}
// SAFETY: as above; sharing the number shares nothing behind it.
unsafe impl Sync for Opaque {}

/// A user_data pointer with its free function: owned from the moment a function takes it, whatever that function returns.
pub(crate) struct UserData {
    data: Opaque,
    free_fn: ZksFreeFn,
}

impl UserData {
    pub(crate) fn new(data: *mut c_void, free_fn: ZksFreeFn) -> Self {
        UserData {
            data: Opaque(data),
            free_fn,
        }
    }

    pub(crate) fn pointer(&self) -> *mut c_void {
        self.data.0
    }
}

impl Drop for UserData {
    fn drop(&mut self) {
        if let Some(free_fn) = self.free_fn {
            // SAFETY: the host gave this function for this pointer, and this is its only call.
            unsafe { free_fn(self.data.0) }
        }
    }
}

/// Set in a forked child whose parent had threads of ours.
static FORKED: AtomicBool = AtomicBool::new(false);
/// Set before the first thread of ours starts.
static THREADS: AtomicBool = AtomicBool::new(false);

/// Whether this process is a forked child in which the library cannot work.
pub(crate) fn is_forked() -> bool {
    FORKED.load(Ordering::Relaxed)
}

/// Notes that threads are about to start: from here on a forked child is unusable.
pub(crate) fn threads_will_start() {
    THREADS.store(true, Ordering::SeqCst);
}

/// Asks the system to tell us about forks. Called at every entry; acts once.
#[cfg(unix)]
pub(crate) fn watch_forks() {
    static WATCHED: AtomicBool = AtomicBool::new(false);
    // Not a `Once`: a fork in the middle of one would leave the child waiting for it. Registering is one call; a second
    // thread that arrives during it goes on.
    if WATCHED.load(Ordering::Relaxed) || WATCHED.swap(true, Ordering::SeqCst) {
        return;
    }
    extern "C" fn in_child() {
        // Only atomics and attempts at locks: this runs in a child that has one thread, after any other thread may have
        // stopped in the middle of anything.
        let unusable = THREADS.load(Ordering::SeqCst) || !crate::handles::is_quiet() || !crate::logging::is_quiet();
        if unusable {
            FORKED.store(true, Ordering::SeqCst);
        }
    }
    // SAFETY: the function stays loaded (the library is linked with -z nodelete) and is safe to run in a forked child.
    let _ = unsafe { libc::pthread_atfork(None, None, Some(in_child)) };
}

#[cfg(not(unix))]
pub(crate) fn watch_forks() {}

/// Starts threads with the host's signals blocked in them, so that its handlers run on its own threads, where it expects them.
/// Signals that a thread raises by its own fault stay as they are.
#[cfg(unix)]
pub(crate) fn without_signals<T>(start: impl FnOnce() -> T) -> T {
    use std::mem::MaybeUninit;
    let (mut blocked, mut before) = (
        MaybeUninit::<libc::sigset_t>::uninit(),
        MaybeUninit::<libc::sigset_t>::uninit(),
    );
    // SAFETY: both sets are valid storage, `blocked` is initialised by sigfillset before it is used, and pthread_sigmask
    // only changes the calling thread's mask.
    let changed = unsafe {
        libc::sigfillset(blocked.as_mut_ptr());
        for own in [
            libc::SIGSEGV,
            libc::SIGBUS,
            libc::SIGFPE,
            libc::SIGILL,
            libc::SIGTRAP,
            libc::SIGABRT,
            libc::SIGSYS,
        ] {
            libc::sigdelset(blocked.as_mut_ptr(), own);
        }
        libc::pthread_sigmask(libc::SIG_SETMASK, blocked.as_ptr(), before.as_mut_ptr()) == 0
    };
    let started = start();
    if changed {
        // SAFETY: pthread_sigmask succeeded above, so `before` holds the mask that was in force.
        unsafe { libc::pthread_sigmask(libc::SIG_SETMASK, before.as_ptr(), std::ptr::null_mut()) };
    }
    started
}

#[cfg(not(unix))]
pub(crate) fn without_signals<T>(start: impl FnOnce() -> T) -> T {
    start()
}
