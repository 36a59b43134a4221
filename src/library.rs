//! Functions that concern the library as a whole: version, schema, strings, log, shutdown.

use std::ffi::{c_char, c_void, CString};
use std::sync::atomic::{AtomicPtr, Ordering};
use std::time::Duration;

use zksync_core::{Error, Status};

use crate::abi::{ZKS_ABI_VERSION, ZKS_LOG_OFF, ZKS_LOG_TRACE};
use crate::args;
use crate::entry;
use crate::host::UserData;
use crate::logging::{self, Logger};
use crate::status::TEXTS;
use crate::types::{ZksFreeFn, ZksLogFn};
use crate::{engine, handles};

/// The ABI that the loaded library has.
///
/// A program that was compiled with this header may use the library if
///   zks_abi_version() / 65536 == ZKS_ABI_VERSION_MAJOR and zks_abi_version() >= ZKS_ABI_VERSION.
///
/// Returns: MAJOR * 65536 + MINOR.
/// Blocks:  no.
/// Threads: any; also in a forked child and after zks_shutdown.
/// Since:   0.1
#[no_mangle]
pub extern "C" fn zks_abi_version() -> u32 {
    ZKS_ABI_VERSION
}

/// The version of the loaded library, for example "0.1.0".
///
/// Returns: a static string. Not to be freed.
/// Blocks:  no.
/// Threads: any; also in a forked child and after zks_shutdown.
/// Since:   0.1
#[no_mangle]
pub extern "C" fn zks_version() -> *const c_char {
    const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), "\0");
    VERSION.as_ptr().cast()
}

/// Everything that can be called and every status, as one JSON document for wrappers and tools.
///
/// {"version":"0.1.0","methods":[{"name","kind","summary","example","request","response"}],"utils":[...],
///  "config":{...},"statuses":[{"status","name","origin","retryable","meaning"}],"$defs":{...}}; request, response and config
/// are JSON Schemas (draft 2020-12) that refer to $defs.
///
/// Returns: a static string. Not to be freed.
/// Blocks:  no.
/// Threads: any; also in a forked child and after zks_shutdown.
/// Since:   0.1
#[no_mangle]
pub extern "C" fn zks_schema_json() -> *const c_char {
    static TEXT: AtomicPtr<c_char> = AtomicPtr::new(std::ptr::null_mut());
    let known = TEXT.load(Ordering::Acquire);
    if !known.is_null() {
        return known;
    }
    // Without a lock: a forked child may call this while its copy of one would be held for ever. Who comes second frees his own.
    let text = args::c_string(unpacked_schema()).into_raw();
    match TEXT.compare_exchange(std::ptr::null_mut(), text, Ordering::AcqRel, Ordering::Acquire) {
        Ok(_) => text,
        Err(first) => {
            // SAFETY: it came from `into_raw` just now, and nobody else has it.
            drop(unsafe { CString::from_raw(text) });
            first
        }
    }
}

/// The schema, which the library carries compressed: see schema/pack.rs.
fn unpacked_schema() -> String {
    const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/schema.z"));
    // What a build has packed unpacks, as the test below shows.
    let unpacked = miniz_oxide::inflate::decompress_to_vec_zlib(PACKED).unwrap_or_default();
    String::from_utf8(unpacked).unwrap_or_default()
}

/// The name of a status and what it means, for example "ZKS_ERR_NO_SIGNER: The operation must sign and ...".
///
/// Returns: a static string, never NULL, also for a number that is no status. Not to be freed.
/// In:      status: a status.
/// Blocks:  no.
/// Threads: any; also in a forked child and after zks_shutdown.
/// Since:   0.1
#[no_mangle]
pub extern "C" fn zks_status_str(status: i32) -> *const c_char {
    let found = TEXTS.iter().find(|(code, _)| *code == status);
    found.map_or(
        c"unknown status; this header and the library may be of different versions".as_ptr(),
        |(_, text)| text.as_ptr(),
    )
}

/// Frees a string that this library gave through a char ** parameter or to a completion.
///
/// Strings are the one kind of object that is a true pointer: freeing one twice, or a string of another origin, is undefined
/// behaviour, as with free().
///
/// In:      text: a string, or NULL, which does nothing.
/// Blocks:  no.
/// Threads: any; also in a forked child.
/// Since:   0.1
#[no_mangle]
pub unsafe extern "C" fn zks_string_free(text: *mut c_char) {
    // SAFETY: the caller's contract.
    unsafe { args::take_string(text) }
}

/// How many objects of this library the host holds: errors, calls, signers, wallets and strings that were not freed yet.
///
/// For tests that look for leaks.
///
/// Returns: the number; in a forked child 0.
/// Blocks:  no.
/// Threads: any; also after zks_shutdown.
/// Since:   0.1
#[no_mangle]
pub extern "C" fn zks_live_objects() -> u64 {
    if crate::host::is_forked() {
        return 0;
    }
    handles::live().saturating_add(args::live_strings())
}

/// Sets the function that receives the library's log, in place of the one before.
///
/// Without one nothing is logged; nothing is ever printed. Lines hold no secrets, no URLs beyond scheme and host and no
/// amounts of yours beyond what progress reports say. Lines arrive on the dispatch thread; of a function that does not keep
/// up, at most 1024 wait, further ones are dropped and counted in a line of their own. A host written in Rust keeps its
/// own tracing subscriber: this library neither sets nor uses the global one.
///
/// Returns: ZKS_OK, or ZKS_ERR_INVALID_FIELD for a level that does not exist.
/// In:      logger: the function; NULL turns the log off. user_data: passed to it. free_fn: releases user_data; may be
///          NULL. The library owns user_data from this call on, whatever it returns. max_level: ZKS_LOG_OFF to
///          ZKS_LOG_TRACE.
/// Blocks:  no.
/// Threads: any.
/// Since:   0.1
#[no_mangle]
pub unsafe extern "C" fn zks_set_logger(logger: ZksLogFn, user_data: *mut c_void, free_fn: ZksFreeFn, max_level: i32) -> i32 {
    let data = UserData::new(user_data, free_fn);
    entry::status(|| {
        if !(ZKS_LOG_OFF..=ZKS_LOG_TRACE).contains(&max_level) {
            return Err(Error::new(
                Status::InvalidField,
                format!("max_level is {max_level}; it must be 0 to 5"),
            ));
        }
        logging::set(logger.is_some().then(|| Logger { function: logger, data }), max_level);
        Ok(())
    })
}

/// Ends the library's work in this process, for good.
///
/// Running calls end with ZKS_ERR_SHUT_DOWN and their completions fire; then the library's threads end. A transaction whose
/// delivery is under way is delivered as far as the time allows; its call has been told the hash and broadcast "unknown".
/// Everything called later gives ZKS_ERR_SHUT_DOWN, except the free functions, the accessors of errors, and the functions that
/// say so. Objects stay the host's to free. A program need not call this: without it the threads end with the process.
///
/// Returns: ZKS_OK when all threads have ended and nothing was left to be delivered; ZKS_ERR_TIMEOUT when a delivery was cut
///          off, or a callback or an external signer did not return in time (the rest is done, and completions still fire);
///          ZKS_ERR_REENTRANT inside a callback; ZKS_ERR_FORKED. A second call does nothing.
/// In:      timeout_ms: how long to wait for the threads, in milliseconds.
/// Blocks:  at most for the timeout and a moment.
/// Threads: any but the library's own.
/// Since:   0.1
#[no_mangle]
pub extern "C" fn zks_shutdown(timeout_ms: u64) -> i32 {
    if engine::is_down() && !crate::host::is_forked() {
        return Status::Ok as i32;
    }
    entry::status(|| engine::shut_down_process(Duration::from_millis(timeout_ms)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ffi::CStr;

    fn text(pointer: *const c_char) -> &'static str {
        // SAFETY: the functions under test return static strings.
        unsafe { CStr::from_ptr(pointer) }.to_str().unwrap()
    }

    #[test]
    fn every_number_has_a_text() {
        assert_eq!(text(zks_status_str(0)), "ZKS_OK: The call succeeded.");
        assert!(text(zks_status_str(503)).starts_with("ZKS_ERR_REVERTED: "));
        assert!([-1, 1, 999, i32::MAX, i32::MIN]
            .iter()
            .all(|code| text(zks_status_str(*code)).starts_with("unknown")));
    }

    #[test]
    fn the_schema_is_what_the_types_say() {
        let document: serde_json::Value = serde_json::from_str(text(zks_schema_json())).unwrap();
        assert!(
            document == zksync_core::schema::document(),
            "schema/zksync.json is stale: run `make header`"
        );
        assert_eq!(document["version"], text(zks_version()));
        assert_eq!(zks_schema_json(), zks_schema_json(), "the same static string each time");
    }
}
