//! Bytes and texts between Java and C.

use std::ffi::{c_char, CStr, CString};
use std::ptr;

use jni::errors::{Error, Result};
use jni::objects::{JByteArray, JObjectArray};
use jni::sys::jint;
use jni::Env;
use zeroize::Zeroizing;
use zksync_abi::error::{zks_error_free, zks_error_json};
use zksync_abi::library::zks_string_free;
use zksync_abi::types::ZksError;

/// An array of one byte array, for what a function gives back beside its return value.
pub(crate) type Out<'local> = JObjectArray<'local, JByteArray<'local>>;

/// What a text with a NUL in it gives; in C it would end there.
const NUL_IN_TEXT: &str = "{\"status\":106,\"name\":\"ZKS_ERR_INVALID_FIELD\",\"message\":\"a text has a NUL character in it\",\
    \"retryable\":false,\"origin\":\"caller\",\"causes\":[]}";

/// The bytes of an array, wiped when they are dropped: they may be a secret. A null array gives none.
pub(crate) fn bytes(env: &Env, array: &JByteArray) -> Result<Option<Zeroizing<Vec<u8>>>> {
    if array.is_null() {
        return Ok(None);
    }
    env.convert_byte_array(array).map(|bytes| Some(Zeroizing::new(bytes)))
}

/// A text for C. None: it has a NUL, and `out` says so.
pub(crate) fn text(env: &mut Env, array: &JByteArray, out: &Out) -> Result<Option<CString>> {
    let found = bytes(env, array)?.ok_or(Error::NullPtr("text"))?;
    match CString::new(found.to_vec()) {
        Ok(text) => Ok(Some(text)),
        Err(_) => {
            give(env, out, NUL_IN_TEXT.as_bytes())?;
            Ok(None)
        }
    }
}

/// Puts bytes into the array that the caller passed for them.
pub(crate) fn give(env: &mut Env, out: &Out, bytes: &[u8]) -> Result<()> {
    let array = env.byte_array_from_slice(bytes)?;
    out.set_element(env, 0, &array)
}

/// The JSON of an error, which is freed.
pub(crate) fn take_error(error: *mut ZksError) -> Vec<u8> {
    // SAFETY: zks_error_json takes anything and returns a string that lives as long as the error; it is copied before the
    // error is freed.
    unsafe {
        let json = CStr::from_ptr(zks_error_json(error)).to_bytes().to_vec();
        zks_error_free(error);
        json
    }
}

/// A string of the library, which is freed.
///
/// # Safety
/// `string` came from the library and was not freed yet, or is null, which gives nothing.
pub(crate) unsafe fn take_string(string: *mut c_char) -> Vec<u8> {
    if string.is_null() {
        return Vec::new();
    }
    // SAFETY: the caller's contract.
    unsafe {
        let bytes = CStr::from_ptr(string).to_bytes().to_vec();
        zks_string_free(string);
        bytes
    }
}

/// Calls a C function that gives a text or an error; either goes to `out`. Returns the status.
pub(crate) fn text_or_error(
    env: &mut Env,
    out: &Out,
    call: impl FnOnce(*mut *mut c_char, *mut *mut ZksError) -> i32,
) -> Result<jint> {
    let (mut string, mut error) = (ptr::null_mut(), ptr::null_mut());
    let status = call(&mut string, &mut error);
    let bytes = if status == 0 {
        // SAFETY: the library's string, which it set because it returned ZKS_OK.
        unsafe { take_string(string) }
    } else {
        take_error(error)
    };
    give(env, out, &bytes)?;
    Ok(status)
}

/// Calls a C function that makes an object. Returns its handle, or 0 with the error in `out`.
pub(crate) fn object_or_error<T>(
    env: &mut Env,
    out: &Out,
    make: impl FnOnce(*mut *mut T, *mut *mut ZksError) -> i32,
) -> Result<i64> {
    let (mut object, mut error) = (ptr::null_mut(), ptr::null_mut());
    if make(&mut object, &mut error) == 0 {
        return Ok(number(object));
    }
    let json = take_error(error);
    give(env, out, &json)?;
    Ok(0)
}

/// A handle as Java keeps it.
pub(crate) fn number<T>(handle: *mut T) -> i64 {
    // Handles are numbers with the type of pointers, so nothing is exposed by this.
    i64::from_ne_bytes((handle.addr() as u64).to_ne_bytes())
}

/// A handle as C takes it.
pub(crate) fn handle<T>(number: i64) -> *mut T {
    // A number that no pointer of this machine has is no handle of ours either: NULL stands for it.
    let token = u64::from_ne_bytes(number.to_ne_bytes());
    ptr::without_provenance_mut(usize::try_from(token).unwrap_or_default())
}
