//! Signers: keys in the library, and functions of Java.

use std::collections::HashMap;
use std::ffi::{c_char, c_void, CStr};
use std::ptr;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{mpsc, LazyLock, Mutex};

use jni::errors::{Error, ThrowRuntimeExAndDefault};
use jni::objects::{JByteArray, JClass};
use jni::sys::{jint, jlong};
use jni::EnvUnowned;
use zksync_abi::signer::{
    zks_signer_address, zks_signer_external, zks_signer_free, zks_signer_from_keystore, zks_signer_from_mnemonic,
    zks_signer_from_private_key,
};
use zksync_abi::types::ZksSigner;

use crate::events::{lock, push, Kind};
use crate::texts::{bytes, handle, object_or_error, text, text_or_error, Out};

/// The answer to a request to sign: 65 bytes, or a number that says which failure it was.
type Answer = Result<Vec<u8>, i32>;

/// Who waits for answers, by the request's id.
static WAITING: LazyLock<Mutex<HashMap<i64, mpsc::Sender<Answer>>>> = LazyLock::new(Mutex::default);
static NEXT: AtomicI64 = AtomicI64::new(1);

/// The code of a signature that is not 65 bytes long, or never came.
const NO_SIGNATURE: i32 = -1;

/// Asks Java for a signature and waits for it. Runs on the thread that the library keeps for this signer, so waiting holds up
/// nobody else.
unsafe extern "C" fn sign(user_data: *mut c_void, digest: *const u8, json: *const c_char, signature: *mut u8) -> i32 {
    // SAFETY: the library passes the pointer to the signer's id, 32 bytes and a string, all valid during this call.
    let (signer, digest, json) = unsafe {
        (
            *user_data.cast::<i64>(),
            std::slice::from_raw_parts(digest, 32),
            CStr::from_ptr(json),
        )
    };
    let request = NEXT.fetch_add(1, Ordering::Relaxed);
    let (answer, answered) = mpsc::channel();
    lock(&WAITING).insert(request, answer);
    push(Kind::Sign, 0, signer, &[&request.to_be_bytes(), digest, json.to_bytes()]);
    match answered.recv() {
        Ok(Ok(bytes)) if bytes.len() == 65 => {
            // SAFETY: the library gave room for 65 bytes.
            unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), signature, 65) };
            0
        }
        Ok(Err(code)) if code != 0 => code,
        _ => NO_SIGNATURE,
    }
}

unsafe extern "C" fn gone(user_data: *mut c_void) {
    // SAFETY: the pointer came from Box::into_raw below, and the library calls this exactly once.
    let signer = unsafe { Box::from_raw(user_data.cast::<i64>()) };
    push(Kind::SignerGone, 0, *signer, &[]);
}

/// Answers a request to sign: with a signature, or, where that is null, with a failure's number.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_signReply<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    request: jlong,
    signature: JByteArray<'local>,
    code: jint,
) {
    env.with_env(|env| {
        let answer = bytes(env, &signature)?.map_or(Err(code), |bytes| Ok(bytes.to_vec()));
        if let Some(waiting) = lock(&WAITING).remove(&request) {
            // Whoever asked is in recv, so this arrives.
            let _ = waiting.send(answer);
        }
        Ok::<_, Error>(())
    })
    .resolve::<ThrowRuntimeExAndDefault>()
}

/// A signer with a private key. Returns its handle, or 0 with the error in `out`.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_signerFromPrivateKey<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    key: JByteArray<'local>,
    out: Out<'local>,
) -> jlong {
    env.with_env(|env| {
        let key = bytes(env, &key)?.ok_or(Error::NullPtr("key"))?;
        // SAFETY: the array and its length; the outputs can be written.
        object_or_error(env, &out, |signer, error| unsafe {
            zks_signer_from_private_key(key.as_ptr(), key.len(), signer, error)
        })
    })
    .resolve::<ThrowRuntimeExAndDefault>()
}

/// A signer from a phrase. `path` is null for the usual one. Returns its handle, or 0 with the error in `out`.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_signerFromMnemonic<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    phrase: JByteArray<'local>,
    passphrase: JByteArray<'local>,
    path: JByteArray<'local>,
    out: Out<'local>,
) -> jlong {
    env.with_env(|env| {
        let phrase = bytes(env, &phrase)?.ok_or(Error::NullPtr("phrase"))?;
        let passphrase = bytes(env, &passphrase)?.ok_or(Error::NullPtr("passphrase"))?;
        let path = if path.is_null() {
            None
        } else {
            match text(env, &path, &out)? {
                Some(path) => Some(path),
                None => return Ok(0),
            }
        };
        let path = path.as_ref().map_or(ptr::null(), |path| path.as_ptr());
        // SAFETY: the arrays and their lengths, a string or null; the outputs can be written.
        object_or_error(env, &out, |signer, error| unsafe {
            zks_signer_from_mnemonic(
                phrase.as_ptr(),
                phrase.len(),
                passphrase.as_ptr(),
                passphrase.len(),
                path,
                signer,
                error,
            )
        })
    })
    .resolve::<ThrowRuntimeExAndDefault>()
}

/// A signer from an encrypted key file. Returns its handle, or 0 with the error in `out`.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_signerFromKeystore<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    json: JByteArray<'local>,
    password: JByteArray<'local>,
    out: Out<'local>,
) -> jlong {
    env.with_env(|env| {
        let json = bytes(env, &json)?.ok_or(Error::NullPtr("json"))?;
        let password = bytes(env, &password)?.ok_or(Error::NullPtr("password"))?;
        // SAFETY: the arrays and their lengths; the outputs can be written.
        object_or_error(env, &out, |signer, error| unsafe {
            zks_signer_from_keystore(json.as_ptr(), json.len(), password.as_ptr(), password.len(), signer, error)
        })
    })
    .resolve::<ThrowRuntimeExAndDefault>()
}

/// A signer that asks Java, where it is known as `id`. Returns its handle, or 0 with the error in `out`.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_signerExternal<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    address: JByteArray<'local>,
    id: jlong,
    out: Out<'local>,
) -> jlong {
    env.with_env(|env| {
        let address = bytes(env, &address)?.ok_or(Error::NullPtr("address"))?;
        // C takes 20 bytes without asking for their number.
        let Ok(address) = <[u8; 20]>::try_from(address.as_slice()) else {
            return Err(Error::WrongObjectType);
        };
        let data = Box::into_raw(Box::new(id)).cast();
        // SAFETY: 20 bytes; the functions fit the pointer, which belongs to the library from here on; the outputs can be
        // written.
        object_or_error(env, &out, |signer, error| unsafe {
            zks_signer_external(address.as_ptr(), Some(sign), data, Some(gone), signer, error)
        })
    })
    .resolve::<ThrowRuntimeExAndDefault>()
}

/// A signer's address. Returns the status; the address or the error is in `out`.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_signerAddress<'local>(
    mut env: EnvUnowned<'local>,
    _class: JClass<'local>,
    signer: jlong,
    out: Out<'local>,
) -> jint {
    env.with_env(|env| {
        text_or_error(env, &out, |string, error| {
            // SAFETY: a handle; the outputs can be written.
            unsafe { zks_signer_address(handle(signer), string, error) }
        })
    })
    .resolve::<ThrowRuntimeExAndDefault>()
}

/// Frees a signer.
#[no_mangle]
pub extern "system" fn Java_io_github_libzksync_internal_Native_signerFree<'local>(
    _env: EnvUnowned<'local>,
    _class: JClass<'local>,
    signer: jlong,
) {
    // SAFETY: a handle; freeing takes any.
    unsafe { zks_signer_free(handle::<ZksSigner>(signer)) };
}
