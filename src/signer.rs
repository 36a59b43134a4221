//! Signers: the only functions that take secrets, as bytes.

use std::ffi::{c_char, c_void};
use std::sync::Arc;

use zksync_core::signer::{from_keystore, from_mnemonic, ExternalSigner, PrivateKeySigner, Signer};
use zksync_core::types::Address;
use zksync_core::{Error, Status};

use crate::args;
use crate::entry;
use crate::host::UserData;
use crate::signing_thread::{SigningFunction, SigningThread};
use crate::types::{ZksError, ZksFreeFn, ZksSignFn, ZksSigner};

/// What is behind a `ZksSigner`.
pub(crate) struct SignerObject(pub(crate) Arc<dyn Signer>);

/// Makes a signer from a private key.
///
/// The key is copied; the copy is wiped when the signer and its wallets are freed. Wipe yours.
///
/// Returns: ZKS_OK, ZKS_ERR_INVALID_KEY_LENGTH, ZKS_ERR_INVALID_KEY.
/// In:      key: the key, big-endian bytes (not hex). key_len: 32.
/// Out:     signer_out: the signer; free it with zks_signer_free. err: the error; may be NULL.
/// Blocks:  no.
/// Threads: any.
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_signer_from_private_key(
    key: *const u8,
    key_len: usize,
    signer_out: *mut *mut ZksSigner,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe {
        entry::object(signer_out, "signer_out", err, || {
            let key = args::bytes(key, key_len, false, "key")?;
            Ok(SignerObject(Arc::new(PrivateKeySigner::from_bytes(key)?)))
        })
    }
}

/// Makes a signer from a BIP-39 phrase and a BIP-32 path.
///
/// English words; the words' number and checksum are verified.
///
/// Returns: ZKS_OK, ZKS_ERR_INVALID_MNEMONIC.
/// In:      phrase: the words, UTF-8. phrase_len: its bytes. passphrase: the BIP-39 passphrase, UTF-8; may be NULL.
///          passphrase_len: its bytes. path: for example "m/44'/60'/0'/0/1"; NULL stands for "m/44'/60'/0'/0/0".
/// Out:     signer_out: the signer; free it with zks_signer_free. err: the error; may be NULL.
/// Blocks:  no; takes milliseconds of computing.
/// Threads: any.
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_signer_from_mnemonic(
    phrase: *const u8,
    phrase_len: usize,
    passphrase: *const u8,
    passphrase_len: usize,
    path: *const c_char,
    signer_out: *mut *mut ZksSigner,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe {
        entry::object(signer_out, "signer_out", err, || {
            let phrase = args::bytes(phrase, phrase_len, false, "phrase")?;
            let passphrase = args::bytes(passphrase, passphrase_len, true, "passphrase")?;
            let path = args::optional_string(path, "path")?;
            Ok(SignerObject(Arc::new(from_mnemonic(phrase, passphrase, path)?)))
        })
    }
}

/// Makes a signer from an encrypted key file (Web3 secret storage, version 3).
///
/// Returns: ZKS_OK, ZKS_ERR_INVALID_KEYSTORE, ZKS_ERR_WRONG_PASSWORD.
/// In:      json: the file's content. json_len: its bytes. password: the password's bytes; may be NULL if empty.
///          password_len: their number.
/// Out:     signer_out: the signer; free it with zks_signer_free. err: the error; may be NULL.
/// Blocks:  no; takes up to seconds of computing and as much memory as the file's parameters ask for, within bounds.
/// Threads: any.
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_signer_from_keystore(
    json: *const u8,
    json_len: usize,
    password: *const u8,
    password_len: usize,
    signer_out: *mut *mut ZksSigner,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe {
        entry::object(signer_out, "signer_out", err, || {
            let json = args::bytes(json, json_len, false, "json")?;
            let password = args::bytes(password, password_len, true, "password")?;
            Ok(SignerObject(Arc::new(from_keystore(json, password)?)))
        })
    }
}

/// Makes a signer that asks the host: a hardware wallet, a keychain, a key service.
///
/// The function runs on a thread that the library keeps for this signer, started by the first signature and ended when the
/// signer and its wallets are freed. A call that ends early does not interrupt a function that runs; its answer is dropped.
///
/// Returns: ZKS_OK, ZKS_ERR_NULL_ARGUMENT.
/// In:      address20: the address that the signatures belong to, 20 bytes. sign: the function. user_data: passed to it.
///          free_fn: releases user_data; may be NULL. The library owns user_data from this call on, whatever it returns.
/// Out:     signer_out: the signer; free it with zks_signer_free. err: the error; may be NULL.
/// Blocks:  no.
/// Threads: any.
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_signer_external(
    address20: *const u8,
    sign: ZksSignFn,
    user_data: *mut c_void,
    free_fn: ZksFreeFn,
    signer_out: *mut *mut ZksSigner,
    err: *mut *mut ZksError,
) -> i32 {
    let data = UserData::new(user_data, free_fn);
    // SAFETY: the caller's contract.
    unsafe {
        entry::object(signer_out, "signer_out", err, || {
            let bytes = args::bytes(address20, 20, false, "address20")?;
            if sign.is_none() {
                return Err(Error::new(Status::NullArgument, "sign is NULL"));
            }
            let mut address = Address::default();
            address.0 .0.copy_from_slice(bytes);
            let thread = SigningThread::new(SigningFunction { function: sign, data });
            Ok(SignerObject(Arc::new(ExternalSigner::new(
                address.0,
                Arc::new(move |request| thread.sign(request)),
            ))))
        })
    }
}

/// The address that a signer signs for.
///
/// Returns: ZKS_OK.
/// In:      signer: the signer.
/// Out:     address_out: the address with its EIP-55 checksum; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  no.
/// Threads: any.
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_signer_address(
    signer: *const ZksSigner,
    address_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe {
        entry::text(address_out, "address_out", err, || {
            let signer = entry::resolve::<_, SignerObject>(signer, "signer")?;
            Ok(Address(signer.0.address()).to_string())
        })
    }
}

/// Frees a signer. Wallets that were made with it keep what they need of it; with the last of them the key is wiped.
///
/// In:      signer: a signer, or NULL, which does nothing.
/// Blocks:  no.
/// Threads: any, at any time.
/// Since:   0.1
#[no_mangle]
pub unsafe extern "C" fn zks_signer_free(signer: *mut ZksSigner) {
    entry::free::<_, SignerObject>(signer);
}
