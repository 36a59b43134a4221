//! Wallets, and their operations by name.

use std::ffi::{c_char, c_void};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;

use zksync_core::ops::{Kind, Method};
use zksync_core::signer::BoxFuture;
use zksync_core::types::Address;
use zksync_core::{inject, ops, CallContext, Config, Error, Result, Status, Wallet};

use crate::args;
use crate::call::{self, CallObject, Run};
use crate::engine::{self, Engine};
use crate::entry;
use crate::host::Opaque;
use crate::panics;
use crate::signer::SignerObject;
use crate::types::{ZksCall, ZksCompletionFn, ZksError, ZksSigner, ZksWallet};

/// What is behind a `ZksWallet`.
pub(crate) struct WalletObject {
    wallet: Wallet,
    /// Whether a panic interrupted a send, so that what the wallet believes about its nonces may be wrong.
    poisoned: AtomicBool,
}

impl WalletObject {
    pub(crate) fn wallet(&self) -> &Wallet {
        &self.wallet
    }

    pub(crate) fn poison(&self) {
        self.poisoned.store(true, Ordering::SeqCst);
    }

    /// The error of a wallet in doubt.
    pub(crate) fn usable(&self) -> Result<()> {
        if self.poisoned.load(Ordering::SeqCst) {
            let message = "the library failed while this wallet was sending; look up what was sent, and make a new wallet";
            return Err(Error::new(Status::Poisoned, message));
        }
        Ok(())
    }
}

/// The call that a C function asked for.
struct Asked {
    engine: Arc<Engine>,
    wallet: Arc<WalletObject>,
    method: &'static Method,
    request: String,
    run: Run,
}

/// Checks the arguments that all operations have.
///
/// # Safety
/// The pointers are what the header asks for.
unsafe fn ask(wallet: *const ZksWallet, method: Result<&str>, request: *const c_char, call: *const ZksCall) -> Result<Asked> {
    let wallet = entry::resolve::<_, WalletObject>(wallet, "wallet")?;
    wallet.usable()?;
    let method = ops::find(method?)?;
    // SAFETY: passed on.
    let request = unsafe { args::string(request, "request_json") }?.to_owned();
    let call = if call.is_null() {
        None
    } else {
        Some(entry::resolve::<_, CallObject>(call, "call")?)
    };
    let engine = engine::engine()?;
    let run = call::begin(call, engine.dispatch())?;
    Ok(Asked {
        engine,
        wallet,
        method,
        request,
        run,
    })
}

fn work(
    method: &'static Method,
    request: String,
) -> impl for<'a> FnOnce(&'a Wallet, &'a CallContext) -> BoxFuture<'a, Result<String>> + Send {
    move |wallet, ctx| Box::pin(async move { wallet.run(method, &request, ctx).await })
}

/// The body of the named functions, and of the call by name.
///
/// # Safety
/// The pointers are what the header asks for.
pub(crate) unsafe fn run(
    wallet: *const ZksWallet,
    method: Result<&str>,
    request_json: *const c_char,
    call: *const ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: passed on.
    unsafe {
        entry::text(response_out, "response_out", err, || {
            engine::may_block()?;
            let Asked {
                engine,
                wallet,
                method,
                request,
                run,
            } = ask(wallet, method, request_json, call)?;
            if !run.context().is_cancelled() {
                if let Some(response) = ops::remembered(method, wallet.wallet(), &request) {
                    return Ok(response);
                }
            }
            // A signature takes less time than two changes of thread, and little of the caller's stack.
            let here = method.kind == Kind::Sign;
            engine.run_from(here, wallet, run, work(method, request))
        })
    }
}

/// Makes a wallet.
///
/// Nothing is contacted: the first operation finds out about the chains. The configuration is a JSON object:
///
/// {"l1":{"urls":["https://..."],"chainId":1},"l2":{"urls":["https://..."],"chainId":324}}
///
/// Either chain may be left out; an operation that needs it says so. Name the chain ids whenever you know them: a node of another
/// chain then gets ZKS_ERR_CHAIN_MISMATCH and nothing signed, where without them its first answer is believed. A chain also takes
/// headers, timeoutMs, retries, proxy, extraRootsPem, allowPlainHttp, maxBatch, maxResponseBytes and pollMs; the configuration also
/// takes address (what a wallet without signer watches), contracts and limits (the most that gas, its price and a fee may be; the
/// defaults are in the schema). Its JSON Schema is in zks_schema_json() under config. Unknown keys are refused, secrets as well
/// (ZKS_ERR_SECRET_IN_JSON).
///
/// Returns: ZKS_OK, ZKS_ERR_INVALID_CONFIG or another 1xx status.
/// In:      config_json: the configuration. signer: signs for the wallet; NULL makes a wallet that only watches. The
///          signer may be freed afterwards.
/// Out:     wallet_out: the wallet; free it with zks_wallet_free. err: the error; may be NULL.
/// Blocks:  no.
/// Threads: any.
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_new(
    config_json: *const c_char,
    signer: *const ZksSigner,
    wallet_out: *mut *mut ZksWallet,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe {
        entry::object(wallet_out, "wallet_out", err, || {
            let config = Config::from_json(args::string(config_json, "config_json")?)?;
            let signer = if signer.is_null() {
                None
            } else {
                Some(Arc::clone(&entry::resolve::<_, SignerObject>(signer, "signer")?.0))
            };
            Ok(WalletObject {
                wallet: Wallet::new(config, signer)?,
                poisoned: AtomicBool::new(false),
            })
        })
    }
}

/// The address of a wallet: the signer's, or the one in the configuration.
///
/// Returns: ZKS_OK; ZKS_ERR_NO_SIGNER for a wallet that has neither.
/// In:      wallet: the wallet.
/// Out:     address_out: the address with its EIP-55 checksum; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  no.
/// Threads: any.
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_address(
    wallet: *const ZksWallet,
    address_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe {
        entry::text(address_out, "address_out", err, || {
            let wallet = entry::resolve::<_, WalletObject>(wallet, "wallet")?;
            Ok(Address(wallet.wallet.address()?).to_string())
        })
    }
}

/// Frees a wallet. Calls that run on it go on to their end.
///
/// In:      wallet: a wallet, or NULL, which does nothing.
/// Blocks:  no.
/// Threads: any, at any time.
/// Since:   0.1
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_free(wallet: *mut ZksWallet) {
    entry::free::<_, WalletObject>(wallet);
}

/// Runs the operation of that name; the functions zks_wallet_<method> below do the same.
///
/// Returns: ZKS_OK, ZKS_ERR_UNKNOWN_METHOD, or what the operation gives.
/// In:      wallet: the wallet. method: the name, for example "deposit". request_json: the request, a JSON object.
///          call: deadline, cancellation and progress; may be NULL.
/// Out:     response_out: the response, JSON; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_call(
    wallet: *mut ZksWallet,
    method: *const c_char,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, args::string(method, "method"), request_json, call, response_out, err) }
}

/// Starts the operation of that name and returns; its end comes to a function.
///
/// done is called exactly once if this returned ZKS_OK, whatever ends the call: success, failure, deadline, cancellation,
/// zks_shutdown; and not at all if this returned anything else. It may be called before this returns. Mistakes inside the
/// request come to done; mistakes in the other arguments are returned here.
///
/// Returns: ZKS_OK: the call has started.
/// In:      wallet: the wallet; it may be freed while the call runs. method, request_json: as for zks_wallet_call; both are
///          copied. call: as for zks_wallet_call; it may be freed while the call runs. done: the function. user_data:
///          passed to it; it must stay valid until done has returned.
/// Out:     err: the error; may be NULL.
/// Blocks:  no.
/// Threads: any; also in callbacks.
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_call_async(
    wallet: *mut ZksWallet,
    method: *const c_char,
    request_json: *const c_char,
    call: *mut ZksCall,
    done: ZksCompletionFn,
    user_data: *mut c_void,
    err: *mut *mut ZksError,
) -> i32 {
    let user_data = Opaque(user_data);
    // SAFETY: the caller's contract.
    unsafe {
        entry::fallible(err, || {
            let done = done.ok_or_else(|| Error::new(Status::NullArgument, "done is NULL"))?;
            let Asked {
                engine,
                wallet,
                method,
                request,
                run,
            } = ask(wallet, args::string(method, "method"), request_json, call)?;
            engine.run_async(wallet, run, work(method, request), move |result| {
                // The whole wrapper is captured, not the bare pointer in it, which could not cross threads.
                let Opaque(user_data) = { user_data };
                // Whatever goes wrong on the way to it, the host's function is called.
                let given = panics::guard(|| {
                    inject::point("completion");
                    Ok((Status::Ok as i32, args::give_string(result?), std::ptr::null_mut()))
                });
                let (status, response, error) =
                    given.unwrap_or_else(|error| (error.status() as i32, std::ptr::null_mut(), entry::give_error(&error)));
                // SAFETY: the host gave the function for this user data; both objects are now its own.
                done(user_data, status, response, error);
            });
            Ok(())
        })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A wallet whose endpoint refuses connections.
    pub(crate) fn offline_wallet() -> Arc<WalletObject> {
        let config = Config::from_json(r#"{"l2":{"urls":["http://127.0.0.1:1"]}}"#).unwrap();
        Arc::new(WalletObject {
            wallet: Wallet::new(config, None).unwrap(),
            poisoned: AtomicBool::new(false),
        })
    }

    #[test]
    fn a_wallet_in_doubt_says_so() {
        let wallet = offline_wallet();
        wallet.usable().unwrap();
        wallet.poison();
        assert_eq!(wallet.usable().unwrap_err().status(), Status::Poisoned);
    }
}
