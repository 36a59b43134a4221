//! Wallets, and what concerns the library as a whole.

use std::ffi::{c_char, c_void, CStr};
use std::ptr;

use jni::errors::ThrowRuntimeExAndDefault;
use jni::objects::{JByteArray, JClass};
use jni::sys::{jint, jlong, JNI_VERSION_1_6};
use jni::EnvUnowned;
use zksync_abi::library::{zks_abi_version, zks_live_objects, zks_schema_json, zks_set_logger, zks_shutdown, zks_version};
use zksync_abi::types::ZksWallet;
use zksync_abi::wallet::{zks_wallet_address, zks_wallet_free, zks_wallet_new};

use crate::events::{push, Kind};
use crate::texts::{handle, object_or_error, text, text_or_error, Out};

/// What this file and its neighbours export. A change of a function's name or parameters raises it, here and in Kotlin.
const INTERFACE: jint = 1;

/// The version of JNI that this library needs.
#[no_mangle]
pub extern "system" fn JNI_OnLoad(_vm: *mut c_void, _reserved: *mut c_void) -> jint {
    JNI_VERSION_1_6
}

/// The number of the interface between this library and its Kotlin half.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_interfaceVersion<'local>(
    _env: EnvUnowned<'local>,
    _class: JClass<'local>,
) -> jint {
    INTERFACE
}

/// The C ABI's number.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_abiVersion<'local>(
    _env: EnvUnowned<'local>,
    _class: JClass<'local>,
) -> jint {
    // Below 2^31 until the major version is 32768.
    jint::try_from(zks_abi_version()).unwrap_or(jint::MAX)
}

/// The library's version.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_version<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
) -> JByteArray<'local> {
    // SAFETY: a static string.
    env.with_env(|env| env.byte_array_from_slice(unsafe { CStr::from_ptr(zks_version()) }.to_bytes()))
        .resolve::<ThrowRuntimeExAndDefault>()
}

/// The published schema.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_schemaJson<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
) -> JByteArray<'local> {
    // SAFETY: a static string.
    env.with_env(|env| env.byte_array_from_slice(unsafe { CStr::from_ptr(zks_schema_json()) }.to_bytes()))
        .resolve::<ThrowRuntimeExAndDefault>()
}

/// How many objects were not freed yet.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_liveObjects<'local>(
    _env: EnvUnowned<'local>,
    _class: JClass<'local>,
) -> jlong {
    jlong::try_from(zks_live_objects()).unwrap_or(jlong::MAX)
}

/// Ends the library's work. Returns the status.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_shutdown<'local>(
    _env: EnvUnowned<'local>,
    _class: JClass<'local>,
    timeout_ms: jlong,
) -> jint {
    zks_shutdown(timeout_ms.max(0).unsigned_abs())
}

unsafe extern "C" fn log(_user_data: *mut c_void, level: i32, target: *const c_char, message: *const c_char) {
    // SAFETY: both strings are valid during this call.
    let (target, message) = unsafe { (CStr::from_ptr(target), CStr::from_ptr(message)) };
    push(Kind::Log, level, 0, &[target.to_bytes_with_nul(), message.to_bytes()]);
}

/// Sends the library's log lines of this level and above as events; 0 turns them off. Returns the status.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_setLogLevel<'local>(
    _env: EnvUnowned<'local>,
    _class: JClass<'local>,
    level: jint,
) -> jint {
    let function = (level > 0).then_some(log as unsafe extern "C" fn(_, _, _, _));
    // SAFETY: the function uses no user data.
    unsafe { zks_set_logger(function, ptr::null_mut(), None, level) }
}

/// Makes a wallet; signer 0 makes one that only watches. Returns its handle, or 0 with the error in `out`.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_walletNew<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    config: JByteArray<'local>,
    signer: jlong,
    out: Out<'local>,
) -> jlong {
    env.with_env(|env| {
        let Some(config) = text(env, &config, &out)? else {
            return Ok(0);
        };
        // SAFETY: a string and a handle; the outputs can be written.
        object_or_error(env, &out, |wallet, error| unsafe {
            zks_wallet_new(config.as_ptr(), handle(signer), wallet, error)
        })
    })
    .resolve::<ThrowRuntimeExAndDefault>()
}

/// A wallet's address. Returns the status; the address or the error is in `out`.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_walletAddress<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    wallet: jlong,
    out: Out<'local>,
) -> jint {
    env.with_env(|env| {
        text_or_error(env, &out, |string, error| {
            // SAFETY: a handle; the outputs can be written.
            unsafe { zks_wallet_address(handle(wallet), string, error) }
        })
    })
    .resolve::<ThrowRuntimeExAndDefault>()
}

/// Frees a wallet.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_walletFree<'local>(
    _env: EnvUnowned<'local>,
    _class: JClass<'local>,
    wallet: jlong,
) {
    // SAFETY: a handle; freeing takes any.
    unsafe { zks_wallet_free(handle::<ZksWallet>(wallet)) };
}
