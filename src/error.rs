//! Error objects.

use std::ffi::{c_char, CStr, CString};

use zksync_core::{Error, Status};

use crate::args::c_string;
use crate::entry;
use crate::host;
use crate::types::ZksError;

/// What is behind a `ZksError`.
pub(crate) struct ErrorObject {
    status: i32,
    message: CString,
    json: CString,
}

impl ErrorObject {
    pub(crate) fn new(error: &Error) -> Self {
        ErrorObject {
            status: error.status() as i32,
            message: c_string(error.message()),
            json: c_string(error.to_json().to_string()),
        }
    }
}

const FORKED_MESSAGE: &CStr =
    c"this process was forked after the library started its threads; use it only in the parent, or fork \
    before the first operation";
const FORKED_JSON: &CStr =
    c"{\"status\":201,\"name\":\"ZKS_ERR_FORKED\",\"message\":\"this process was forked after the library \
    started its threads; use it only in the parent, or fork before the first operation\",\"retryable\":false,\"origin\":\
    \"library\",\"op\":null,\"stage\":null,\"chain\":null,\"rpc\":null,\"revert\":null,\"tx\":null,\"path\":null,\
    \"details\":null,\"causes\":[]}";
const BAD_HANDLE: &CStr = c"this is no live ZksError: it was freed, or is not a handle";

/// The error of a forked child: a number that no object has, because the child's table may be unusable.
pub(crate) fn forked_token() -> *mut ZksError {
    std::ptr::without_provenance_mut(usize::MAX)
}

/// What an accessor answers: for a live error what `of` takes from it, and fixed values otherwise.
fn read<T>(error: *const ZksError, null: T, bad: T, forked: T, of: impl FnOnce(&ErrorObject) -> T) -> T {
    if error.is_null() {
        return null;
    }
    if host::is_forked() {
        return forked;
    }
    match entry::resolve::<_, ErrorObject>(error, "error") {
        Ok(object) => of(&object),
        Err(_) => bad,
    }
}

/// The status of an error.
///
/// Returns: the same number that the failed function returned; ZKS_OK for NULL; ZKS_ERR_INVALID_HANDLE for anything that is
///          not a live error.
/// In:      error: an error, or NULL.
/// Blocks:  no.
/// Threads: any.
/// Since:   0.1
#[no_mangle]
pub unsafe extern "C" fn zks_error_status(error: *const ZksError) -> i32 {
    read(
        error,
        Status::Ok as i32,
        Status::InvalidHandle as i32,
        Status::Forked as i32,
        |object| object.status,
    )
}

/// The message of an error: what happened, where and what to do, for a person, in English.
///
/// It holds no secret and of an endpoint only scheme and host. Its wording may change; decide by status and JSON.
///
/// Returns: a string that lives as long as the error, never NULL; "" for NULL. Not to be freed.
/// In:      error: an error, or NULL.
/// Blocks:  no.
/// Threads: any.
/// Since:   0.1
#[no_mangle]
pub unsafe extern "C" fn zks_error_message(error: *const ZksError) -> *const c_char {
    read(error, c"".as_ptr(), BAD_HANDLE.as_ptr(), FORKED_MESSAGE.as_ptr(), |object| {
        object.message.as_ptr()
    })
}

/// Everything known about an error, as a JSON object for programs.
///
/// {"status":503,"name":"ZKS_ERR_REVERTED","message":"...","retryable":false,"origin":"node","op":"deposit",
///  "stage":"prepare","chain":"l1","rpc":{"method","code","message","data","endpoint"},
///  "revert":{"selector","name","args","hint"},"tx":{"chain","hash","nonce","broadcast"},"path":"/amount",
///  "details":{...},"causes":["..."]}
///
/// Any key but status, name, message, retryable, origin and causes may be null; more may be added. tx says what the call
/// sent before it failed: broadcast is "no", "yes" or "unknown", and with "unknown" the hash must be looked up before
/// anything is sent again. path is a JSON Pointer into the request or the configuration; of a missing key, to where it should
/// be. details has figures, for example the amounts of ZKS_ERR_INSUFFICIENT_BALANCE.
///
/// Returns: a string that lives as long as the error, never NULL; "null" for NULL. Not to be freed.
/// In:      error: an error, or NULL.
/// Blocks:  no.
/// Threads: any.
/// Since:   0.1
#[no_mangle]
pub unsafe extern "C" fn zks_error_json(error: *const ZksError) -> *const c_char {
    let null = c"null".as_ptr();
    read(error, null, null, FORKED_JSON.as_ptr(), |object| object.json.as_ptr())
}

/// Frees an error, and with it the strings that its accessors returned.
///
/// In:      error: an error, or NULL, which does nothing.
/// Blocks:  no.
/// Threads: any.
/// Since:   0.1
#[no_mangle]
pub unsafe extern "C" fn zks_error_free(error: *mut ZksError) {
    entry::free::<_, ErrorObject>(error);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fixed_error_of_a_forked_child_is_what_core_would_write() {
        let error = Error::new(Status::Forked, FORKED_MESSAGE.to_str().unwrap());
        let fixed: serde_json::Value = serde_json::from_slice(FORKED_JSON.to_bytes()).unwrap();
        assert_eq!(fixed, error.to_json());
    }
}
