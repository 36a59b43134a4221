//! Operations: started, cancelled, and their ends.

use std::ffi::{c_char, c_void, CStr};
use std::ptr;

use jni::errors::ThrowRuntimeExAndDefault;
use jni::objects::{JByteArray, JClass};
use jni::sys::{jboolean, jint, jlong};
use jni::EnvUnowned;
use zksync_abi::call::{zks_call_cancel, zks_call_free, zks_call_new, zks_call_set_progress, zks_call_set_timeout_ms};
use zksync_abi::types::{ZksCall, ZksError};
use zksync_abi::util::zks_util_call;
use zksync_abi::wallet::zks_wallet_call_async;

use crate::events::{push, Kind};
use crate::texts::{give, handle, number, take_error, take_string, text, text_or_error, Out};

/// What the library carries for a running call.
struct Started {
    id: i64,
    call: *mut ZksCall,
}

/// Takes the end of a call: frees everything of it and queues what Java needs.
unsafe extern "C" fn done(user_data: *mut c_void, status: i32, response: *mut c_char, error: *mut ZksError) {
    // SAFETY: `start` gave this pointer from Box::into_raw, and the library calls this exactly once.
    let started = unsafe { Box::from_raw(user_data.cast::<Started>()) };
    // SAFETY: a handle; freeing takes any.
    unsafe { zks_call_free(started.call) };
    let content = if status == 0 {
        // SAFETY: the response belongs to this function.
        unsafe { take_string(response) }
    } else {
        take_error(error)
    };
    push(Kind::Completion, status, started.id, &[&content]);
}

unsafe extern "C" fn progress(user_data: *mut c_void, json: *const c_char) {
    // SAFETY: `start` gave a pointer to an id, which lives until `free_id`; the string is valid during this call.
    let (id, json) = unsafe { (*user_data.cast::<i64>(), CStr::from_ptr(json)) };
    push(Kind::Progress, 0, id, &[json.to_bytes()]);
}

/// Frees an id that a callback carried.
pub(crate) unsafe extern "C" fn free_id(user_data: *mut c_void) {
    // SAFETY: the pointer came from Box::into_raw of an i64, and the library calls this exactly once.
    drop(unsafe { Box::from_raw(user_data.cast::<i64>()) });
}

/// Starts an operation; its end comes as an event with `id`. Returns the call's handle, or 0 with the error in `out`.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_start<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    wallet: jlong,
    method: JByteArray<'local>,
    request: JByteArray<'local>,
    timeout_ms: jlong,
    with_progress: jboolean,
    id: jlong,
    out: Out<'local>,
) -> jlong {
    env.with_env(|env| {
        let Some(method) = text(env, &method, &out)? else {
            return Ok(0);
        };
        let Some(request) = text(env, &request, &out)? else {
            return Ok(0);
        };
        let mut call: *mut ZksCall = ptr::null_mut();
        // SAFETY: `call` can be written. On failure it stays null, and the calls below say what is wrong with the library.
        let _ = unsafe { zks_call_new(&mut call) };
        // SAFETY: a handle, or null, which is refused.
        let _ = unsafe { zks_call_set_timeout_ms(call, timeout_ms.max(0).unsigned_abs()) };
        if with_progress {
            let data = Box::into_raw(Box::new(id)).cast();
            // SAFETY: the functions fit the pointer, which belongs to the library from here on.
            let _ = unsafe { zks_call_set_progress(call, Some(progress), data, Some(free_id)) };
        }
        let data = Box::into_raw(Box::new(Started { id, call }));
        let mut error = ptr::null_mut();
        // SAFETY: the strings end with NUL and outlive the call; `data` is what `done` takes, and stays valid until then.
        let status = unsafe {
            zks_wallet_call_async(
                handle(wallet),
                method.as_ptr(),
                request.as_ptr(),
                call,
                Some(done),
                data.cast(),
                &mut error,
            )
        };
        if status == 0 {
            return Ok(number(call));
        }
        // SAFETY: the call did not start, so `done` will not be called, and the pointer is still ours.
        drop(unsafe { Box::from_raw(data) });
        // SAFETY: a handle.
        unsafe { zks_call_free(call) };
        let json = take_error(error);
        give(env, &out, &json)?;
        Ok::<_, jni::errors::Error>(0)
    })
    .resolve::<ThrowRuntimeExAndDefault>()
}

/// Asks a call to stop. One that has ended is not changed.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_cancel<'local>(
    _env: EnvUnowned<'local>,
    _class: JClass<'local>,
    call: jlong,
) {
    // SAFETY: a handle; the call may have ended and its handle be dead, which gives a status that says nothing new.
    let _ = unsafe { zks_call_cancel(handle(call)) };
}

/// Runs a function that needs no wallet. Returns the status; the response or the error is in `out`.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_utilCall<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    name: JByteArray<'local>,
    request: JByteArray<'local>,
    out: Out<'local>,
) -> jint {
    env.with_env(|env| {
        let Some(name) = text(env, &name, &out)? else { return Ok(-1) };
        let Some(request) = text(env, &request, &out)? else {
            return Ok(-1);
        };
        text_or_error(env, &out, |string, error| {
            // SAFETY: the strings end with NUL and outlive the call; the outputs can be written.
            unsafe { zks_util_call(name.as_ptr(), request.as_ptr(), string, error) }
        })
    })
    .resolve::<ThrowRuntimeExAndDefault>()
}
