//! The panic boundary: a panic becomes status 901 and prints nothing.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::pin::Pin;
use std::sync::Once;
use std::task::{Context, Poll};

use zksync_core::{Error, Result, Status};

use crate::engine;

thread_local! {
    /// How many boundaries this thread is inside of.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    /// Where the last panic on this thread happened.
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps panics inside our boundaries, and in tasks on our threads, off stderr. Panics elsewhere (a Rust host that shares this copy of std) go to the
/// hook that was there before.
fn install_hook() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let previous = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if DEPTH.with(Cell::get) == 0 && !engine::is_ours() {
                previous(info);
                return;
            }
            // Only the place is kept: a panic's message may quote what the caller passed.
            let place = info.location().map(|at| format!("{}:{}", tail(at.file()), at.line()));
            PLACE.with(|slot| *slot.borrow_mut() = place);
        }));
    });
}

/// The end of a path, so that no build machine's directories show.
fn tail(path: &str) -> &str {
    let cut = path
        .rmatch_indices(['/', '\\'])
        .nth(2)
        .map_or(0, |(at, _)| at.saturating_add(1));
    path.get(cut..).unwrap_or(path)
}

/// Runs a closure; a panic in it becomes an error.
pub(crate) fn guard<T>(body: impl FnOnce() -> Result<T>) -> Result<T> {
    caught(body).unwrap_or_else(|error| Err(*error))
}

/// Runs a closure; the outer error is a panic.
fn caught<T>(body: impl FnOnce() -> T) -> std::result::Result<T, Box<Error>> {
    install_hook();
    DEPTH.with(|depth| depth.set(depth.get().saturating_add(1)));
    // The closure's captures are not used after a panic, except handles whose own state is behind locks that ignore poison.
    let outcome = catch_unwind(AssertUnwindSafe(body));
    DEPTH.with(|depth| depth.set(depth.get().saturating_sub(1)));
    outcome.map_err(|payload| {
        dispose(payload);
        let place = PLACE
            .with(|slot| slot.borrow_mut().take())
            .unwrap_or_else(|| "an unknown place".to_owned());
        Box::new(Error::new(
            Status::Panic,
            format!("the library failed at {place}; please report it"),
        ))
    })
}

/// Drops a panic's payload, whose own destructor may panic.
#[allow(
    clippy::mem_forget,
    reason = "a payload whose destructor panics twice is better kept than dropped"
)]
fn dispose(payload: Box<dyn Any + Send>) {
    if let Err(second) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        std::mem::forget(second);
    }
}

/// A future whose panics are errors.
pub(crate) struct CatchPanic<F>(Option<Pin<Box<F>>>);

impl<F> CatchPanic<F> {
    pub(crate) fn new(future: F) -> Self {
        CatchPanic(Some(Box::pin(future)))
    }
}

impl<T, F: Future<Output = Result<T>>> Future for CatchPanic<F> {
    type Output = Result<T>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(future) = self.0.as_mut() else {
            return Poll::Ready(Err(Error::internal("a finished call was asked again")));
        };
        let polled = caught(|| future.as_mut().poll(cx));
        if !matches!(polled, Ok(Poll::Pending)) {
            // What the future still holds goes inside a boundary too: a destructor after a panic may panic again.
            let future = self.0.take();
            let _ = caught(|| drop(future));
        }
        polled.unwrap_or_else(|error| Poll::Ready(Err(*error)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_status_901_with_its_place_and_without_its_message() {
        let error = guard::<()>(|| panic!("the key is 0xsecret")).unwrap_err();
        assert_eq!(error.status(), Status::Panic);
        assert!(error.message().contains("panics.rs:"), "{error}");
        assert!(!format!("{error:?}").contains("secret"), "{error:?}");
    }

    #[test]
    fn paths_lose_their_beginning() {
        assert_eq!(
            tail("/home/x/.cargo/registry/src/y/hyper-1.0/src/lib.rs"),
            "hyper-1.0/src/lib.rs"
        );
        assert_eq!(tail("src/lib.rs"), "src/lib.rs");
    }
}
