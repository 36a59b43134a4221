//! The one way into the library: results set to NULL, fork, shutdown, panic boundary, and the error handed over.

use std::ffi::c_char;
use std::sync::Arc;

use zksync_core::{inject, Error, Result, Status};

use crate::args::{give_string, Out};
use crate::error::{forked_token, ErrorObject};
use crate::handles::{self, Handled};
use crate::types::ZksError;
use crate::{engine, host, panics};

/// What every function checks before it looks at its arguments.
fn usable() -> Result<()> {
    host::watch_forks();
    if engine::is_down() {
        return Err(engine::shut_down());
    }
    Ok(())
}

/// Runs the body of a function that returns a status and has no error parameter.
pub(crate) fn status(body: impl FnOnce() -> Result<()>) -> i32 {
    if host::is_forked() {
        return Status::Forked as i32;
    }
    match usable().and_then(|()| panics::guard(body)) {
        Ok(()) => Status::Ok as i32,
        Err(error) => error.status() as i32,
    }
}

/// Runs the body of a function that returns a status and an error object.
///
/// # Safety
/// `err` is NULL or a place for an error.
pub(crate) unsafe fn fallible(err: *mut *mut ZksError, body: impl FnOnce() -> Result<()>) -> i32 {
    // SAFETY: passed on.
    let err = unsafe { Out::new(err, "err") };
    if host::is_forked() {
        // Nothing that takes a lock or allocates: the child's copy of both may be stuck in the middle of a change.
        err.set(forked_token());
        return Status::Forked as i32;
    }
    match usable().and_then(|()| panics::guard(body)) {
        Ok(()) => Status::Ok as i32,
        Err(error) => {
            if err.is_wanted() {
                err.set(give_error(&error));
            }
            error.status() as i32
        }
    }
}

/// Runs the body of a function that makes an object.
///
/// # Safety
/// `out` and `err` are NULL or places for results; `out`'s type is the handle type of `T`.
pub(crate) unsafe fn object<H, T: Handled>(
    out: *mut *mut H,
    name: &'static str,
    err: *mut *mut ZksError,
    body: impl FnOnce() -> Result<T>,
) -> i32 {
    // SAFETY: passed on.
    let out = unsafe { Out::new(out, name) };
    // SAFETY: passed on.
    unsafe {
        fallible(err, || {
            out.require()?;
            let made = Arc::new(body()?);
            inject::point("constructor");
            out.set(give(made)?);
            Ok(())
        })
    }
}

/// Runs the body of a function that makes a string.
///
/// # Safety
/// `out` and `err` are NULL or places for results.
pub(crate) unsafe fn text(
    out: *mut *mut c_char,
    name: &'static str,
    err: *mut *mut ZksError,
    body: impl FnOnce() -> Result<String>,
) -> i32 {
    // SAFETY: passed on.
    let out = unsafe { Out::new(out, name) };
    // SAFETY: passed on.
    unsafe {
        fallible(err, || {
            out.require()?;
            out.set(give_string(body()?));
            Ok(())
        })
    }
}

/// Runs the body of a function that returns nothing. In a forked child it does not run: what it would free stays.
pub(crate) fn nothing(body: impl FnOnce()) {
    if !host::is_forked() {
        host::watch_forks();
        let _ = panics::guard(|| {
            inject::point("free");
            body();
            Ok(())
        });
    }
}

/// Gives an object to the host.
pub(crate) fn give<H, T: Handled>(object: Arc<T>) -> Result<*mut H> {
    handles::insert(object).map(std::ptr::without_provenance_mut)
}

/// Gives an error to the host; NULL if there is no room for one more object.
pub(crate) fn give_error(error: &Error) -> *mut ZksError {
    give(Arc::new(ErrorObject::new(error))).unwrap_or(std::ptr::null_mut())
}

/// The object behind a handle.
pub(crate) fn resolve<H, T: Handled>(handle: *const H, name: &str) -> Result<Arc<T>> {
    handles::get(handle.addr(), name)
}

/// Frees a handle.
pub(crate) fn free<H, T: Handled>(handle: *mut H) {
    nothing(|| handles::remove::<T>(handle.addr()));
}
