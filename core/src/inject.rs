//! Places where a test build panics on request, to show what a panic does there. Nothing that ships has the feature
//! `inject-panic`; without it a place is nothing.

/// A place that a test can name.
#[cfg(not(feature = "inject-panic"))]
#[inline(always)]
pub fn point(_place: &'static str) {}

/// Panics if the environment's `ZKS_TEST_PANIC` names this place as `place#number`, once for each number.
#[cfg(feature = "inject-panic")]
#[allow(clippy::panic, reason = "it is what the feature is for")]
pub fn point(place: &'static str) {
    use std::sync::{Mutex, PoisonError};

    static DONE: Mutex<String> = Mutex::new(String::new());
    let Ok(wish) = std::env::var("ZKS_TEST_PANIC") else { return };
    if wish.split_once('#').is_none_or(|(wanted, _)| wanted != place) {
        return;
    }
    let mut done = DONE.lock().unwrap_or_else(PoisonError::into_inner);
    if *done != wish {
        done.clone_from(&wish);
        drop(done);
        panic!("the message of a panic is never shown: {wish}");
    }
}
