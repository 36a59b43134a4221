//! The opaque types and the callback types of the header.

use std::ffi::{c_char, c_void};

/// An error: a status, a message for a person and a JSON object for a program.
///
/// Owned by the caller; free it with zks_error_free. Immutable, so any number of threads may read it.
pub struct ZksError {
    _opaque: [u8; 0],
}

/// Deadline, cancellation and progress of one running call.
///
/// Made before the call and passed to it. One call object serves one running call at a time and may be used again after
/// that call has ended. Threads: any function on it, from any thread, at any time.
pub struct ZksCall {
    _opaque: [u8; 0],
}

/// Signs for one address: a key in this library, or a function of the host.
///
/// A wallet keeps what it needs of it, so it may be freed as soon as the wallet is made. Threads: any.
pub struct ZksSigner {
    _opaque: [u8; 0],
}

/// The endpoints of one or two chains and, unless it only watches, a signer.
///
/// All operations may run on one wallet at the same time, from any threads; the library keeps their nonces apart. Keep one
/// wallet for the life of the program: it holds the connections and what it has learned about the chains.
pub struct ZksWallet {
    _opaque: [u8; 0],
}

/// Releases a user_data pointer. Called exactly once, on any thread, after the last use of the pointer.
pub type ZksFreeFn = Option<unsafe extern "C" fn(user_data: *mut c_void)>;

/// Receives one step of a running call.
///
/// progress_json is borrowed for the duration of the callback:
/// {"op":"deposit","stage":"broadcast","message":"...","chain":"l1","txHash":"0x...","elapsedMs":1234}; stage is discover,
/// quote, approve, prepare, sign, broadcast or wait; chain and txHash are there when they are known. txHash is reported before
/// the bytes leave, but they do not wait for the callback: a program that must know it first signs and broadcasts apart. Called
/// on the library's dispatch thread, in order, never at the same time as another callback of that thread.
pub type ZksProgressFn = Option<unsafe extern "C" fn(user_data: *mut c_void, progress_json: *const c_char)>;

/// Receives the end of an asynchronous call, exactly once.
///
/// status is ZKS_OK with a response and no error, or another status with an error and no response. Both objects belong to
/// the callback: free response_json with zks_string_free and error with zks_error_free. Called on the library's dispatch
/// thread, after the last progress of the same call; only after a zks_shutdown that ran out of time on another one.
pub type ZksCompletionFn =
    Option<unsafe extern "C" fn(user_data: *mut c_void, status: i32, response_json: *mut c_char, error: *mut ZksError)>;

/// Signs 32 bytes for the host's address.
///
/// digest32 is what is to be signed, as it is: no prefix, no further hash. request_json says what it stands for, so that it
/// can be shown to a person and checked: {"kind":"transaction","digest":"0x...","chainId":1,"payload":{...}}, kind being
/// transaction, eip712Transaction, message or typedData. payload is the transaction as a ..._prepare function gives it, the typed
/// data, or a message's bytes in 0x hex; chainId is null where there is none. Both are borrowed for the duration of the callback.
/// signature65_out takes r, s (32 bytes each, big-endian) and v (0, 1, 27 or 28).
///
/// Returns 0 when signature65_out was filled in; any other number makes the call fail with ZKS_ERR_SIGNER_FAILED, and the
/// number is in the error's message and in its details, as code.
///
/// Called on a thread that the library keeps for this signer alone, one request at a time, so it may take as long as a person
/// needs. The library checks that the signature belongs to the signer's address before anything is sent.
pub type ZksSignFn = Option<
    unsafe extern "C" fn(
        user_data: *mut c_void,
        digest32: *const u8,
        request_json: *const c_char,
        signature65_out: *mut u8,
    ) -> i32,
>;

/// Receives one line of the library's log.
///
/// level is one of ZKS_LOG_ERROR to ZKS_LOG_TRACE. target names the part of the library. Both strings are borrowed for the
/// duration of the callback. Called on the library's dispatch thread.
pub type ZksLogFn =
    Option<unsafe extern "C" fn(user_data: *mut c_void, level: i32, target: *const c_char, message: *const c_char)>;
