//! Pure functions by name.

use std::ffi::c_char;

use zksync_core::utils;

use crate::args;
use crate::entry;
use crate::types::ZksError;

/// Runs a function that needs no wallet and no network: hashes, addresses, units, encodings.
///
/// The names and their JSON are in zks_schema_json() under utils; the error for an unknown name lists them.
///
/// Returns: ZKS_OK, ZKS_ERR_UNKNOWN_METHOD, or a 1xx status for the request.
/// In:      name: the function. request_json: its arguments, a JSON object.
/// Out:     response_out: its result, JSON; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  no.
/// Threads: any; also in callbacks.
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_util_call(
    name: *const c_char,
    request_json: *const c_char,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe {
        entry::text(response_out, "response_out", err, || {
            utils::call(args::string(name, "name")?, args::string(request_json, "request_json")?)
        })
    }
}
