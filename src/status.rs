//! The status numbers of the header: core's `Status`, row for row, as constants that C can see.
//!
//! Written out because cbindgen does not expand macros. A test compares every row with core; `ZKS_BLESS=1 cargo test -p
//! libzksync --lib status` writes them anew.

use std::ffi::CStr;

/// The call succeeded.
pub const ZKS_OK: i32 = 0;
/// A required pointer was NULL. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_NULL_ARGUMENT: i32 = 101;
/// A string was not valid UTF-8. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_INVALID_UTF8: i32 = 102;
/// A string was not well-formed JSON. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_INVALID_JSON: i32 = 103;
/// The request has a key that the method does not know. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_UNKNOWN_KEY: i32 = 104;
/// The request lacks a required key. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_MISSING_FIELD: i32 = 105;
/// A value has the wrong type or form, or contradicts another one. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_INVALID_FIELD: i32 = 106;
/// An amount was a JSON number; amounts are strings, because JSON numbers lose digits. (From: the caller; a retry cannot
/// help.)
pub const ZKS_ERR_AMOUNT_IS_NUMBER: i32 = 107;
/// An amount was negative, fractional, not a number, over 2^256 - 1, or 0 where something must be paid. (From: the
/// caller; a retry cannot help.)
pub const ZKS_ERR_INVALID_AMOUNT: i32 = 108;
/// An address was not 0x and 40 hex digits. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_INVALID_ADDRESS: i32 = 109;
/// An address in mixed case does not match its EIP-55 checksum: at least one character is wrong. (From: the caller; a
/// retry cannot help.)
pub const ZKS_ERR_ADDRESS_CHECKSUM: i32 = 110;
/// A hash was not 0x and 64 hex digits. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_INVALID_HASH: i32 = 111;
/// The wallet configuration is not usable. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_INVALID_CONFIG: i32 = 112;
/// There is no method of that name. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_UNKNOWN_METHOD: i32 = 113;
/// An input is longer than allowed. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_TOO_LARGE: i32 = 114;
/// Secrets are not accepted in JSON; they go to the signer functions as bytes. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_SECRET_IN_JSON: i32 = 115;
/// The handle is not one that this library made, or was freed. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_INVALID_HANDLE: i32 = 120;
/// The handle is alive but of another type. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_WRONG_HANDLE_TYPE: i32 = 121;
/// A blocking call was made from inside a callback of this library; it would wait for itself. (From: the caller; a retry
/// cannot help.)
pub const ZKS_ERR_REENTRANT: i32 = 122;
/// The call object is already in use by a running call. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_CALL_IN_USE: i32 = 123;
/// The process was forked after the library started its threads; they do not exist in the child. (From: the library; a
/// retry cannot help.)
pub const ZKS_ERR_FORKED: i32 = 201;
/// zks_shutdown was called. (From: the library; a retry cannot help.)
pub const ZKS_ERR_SHUT_DOWN: i32 = 202;
/// The operation needs L1 and the configuration has no l1. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_NO_L1: i32 = 203;
/// The operation needs L2 and the configuration has no l2. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_NO_L2: i32 = 204;
/// An earlier panic during a send left this wallet in doubt; make a new one. (From: the library; a retry cannot help.)
pub const ZKS_ERR_POISONED: i32 = 205;
/// The library could not start its threads. (From: the library; a retry can help.)
pub const ZKS_ERR_RUNTIME: i32 = 206;
/// A private key is not 32 bytes. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_INVALID_KEY_LENGTH: i32 = 301;
/// A private key is zero or not below the order of the curve. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_INVALID_KEY: i32 = 302;
/// A mnemonic has an unknown word, the wrong number of words or a wrong checksum, or the path is not a derivation path.
/// (From: the caller; a retry cannot help.)
pub const ZKS_ERR_INVALID_MNEMONIC: i32 = 303;
/// A keystore is not a version 3 keystore that can be read. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_INVALID_KEYSTORE: i32 = 304;
/// The keystore's password is wrong. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_WRONG_PASSWORD: i32 = 305;
/// The operation must sign and the wallet has no signer. (From: the caller; a retry cannot help.)
pub const ZKS_ERR_NO_SIGNER: i32 = 306;
/// The external signer refused or failed. (From: the external signer; a retry can help.)
pub const ZKS_ERR_SIGNER_FAILED: i32 = 307;
/// The external signer's signature does not belong to the address it was registered with. Nothing was sent. (From: the
/// external signer; a retry cannot help.)
pub const ZKS_ERR_SIGNER_MISMATCH: i32 = 308;
/// No endpoint could be reached. (From: the network; a retry can help.)
pub const ZKS_ERR_UNREACHABLE: i32 = 401;
/// The TLS handshake failed. (From: the network; a retry cannot help.)
pub const ZKS_ERR_TLS: i32 = 402;
/// The endpoint answered with an HTTP error. (From: the network; a retry can help.)
pub const ZKS_ERR_HTTP_STATUS: i32 = 403;
/// The endpoint refused the request because of too many requests. (From: the network; a retry can help.)
pub const ZKS_ERR_RATE_LIMITED: i32 = 404;
/// The endpoint refused the credentials. (From: the network; a retry cannot help.)
pub const ZKS_ERR_UNAUTHORIZED: i32 = 405;
/// The answer is larger than allowed. (From: the network; a retry cannot help.)
pub const ZKS_ERR_RESPONSE_TOO_LARGE: i32 = 406;
/// The answer is not JSON-RPC. (From: the network; a retry can help.)
pub const ZKS_ERR_BAD_RESPONSE: i32 = 407;
/// The node answered with an error. (From: the node; a retry cannot help.)
pub const ZKS_ERR_RPC: i32 = 501;
/// The node does not have the method. (From: the node; a retry cannot help.)
pub const ZKS_ERR_METHOD_NOT_FOUND: i32 = 502;
/// A contract reverted; revert has the decoded reason. (From: the node; a retry cannot help.)
pub const ZKS_ERR_REVERTED: i32 = 503;
/// The node's answer does not have the form that the method has. (From: the node; a retry cannot help.)
pub const ZKS_ERR_BAD_ANSWER: i32 = 504;
/// The L2 endpoint is not a node of a ZKsync chain with a bridgehub. (From: the node; a retry cannot help.)
pub const ZKS_ERR_NOT_ZKSYNC: i32 = 505;
/// L1 and L2 do not belong together, or a node is not of the chain that the configuration or a transaction names. (From:
/// the node; a retry cannot help.)
pub const ZKS_ERR_CHAIN_MISMATCH: i32 = 506;
/// The node refused the transaction; it was not sent. (From: the node; a retry cannot help.)
pub const ZKS_ERR_TX_REJECTED: i32 = 507;
/// The node refused the transaction's nonce. (From: the node; a retry can help.)
pub const ZKS_ERR_NONCE_REJECTED: i32 = 508;
/// The node knows no transaction with that hash. (From: the node; a retry can help.)
pub const ZKS_ERR_TX_NOT_FOUND: i32 = 509;
/// The transaction was mined and failed. (From: the node; a retry cannot help.)
pub const ZKS_ERR_TX_FAILED: i32 = 510;
/// Another transaction with the same nonce was mined in place of this one. (From: the node; a retry cannot help.)
pub const ZKS_ERR_TX_REPLACED: i32 = 511;
/// The account holds too little; details has the amounts. (From: the bridge; a retry cannot help.)
pub const ZKS_ERR_INSUFFICIENT_BALANCE: i32 = 601;
/// The allowance is too small and the request forbids approving; details has the amounts. (From: the bridge; a retry
/// cannot help.)
pub const ZKS_ERR_INSUFFICIENT_ALLOWANCE: i32 = 602;
/// Too early: L2 has not executed it, or its batch is not proven or executed on L1 yet. (From: the bridge; a retry can
/// help.)
pub const ZKS_ERR_NOT_READY: i32 = 603;
/// The withdrawal was finalised before. (From: the bridge; a retry cannot help.)
pub const ZKS_ERR_ALREADY_FINALIZED: i32 = 604;
/// The transaction holds no priority request of this chain. (From: the bridge; a retry cannot help.)
pub const ZKS_ERR_NOT_A_DEPOSIT: i32 = 605;
/// The transaction holds no withdrawal at that index. (From: the bridge; a retry cannot help.)
pub const ZKS_ERR_NOT_A_WITHDRAWAL: i32 = 606;
/// The deposit succeeded on L2, so there is nothing to claim. (From: the bridge; a retry cannot help.)
pub const ZKS_ERR_DEPOSIT_SUCCEEDED: i32 = 607;
/// The deposit was claimed before, or never went through the bridge. (From: the bridge; a retry cannot help.)
pub const ZKS_ERR_ALREADY_CLAIMED: i32 = 608;
/// Nothing can be claimed: the failed operation was refunded on L2, or the deposit's data cannot be matched. (From: the
/// bridge; a retry cannot help.)
pub const ZKS_ERR_NOT_CLAIMABLE: i32 = 609;
/// A log proof does not lead to the root that L1 holds. (From: the bridge; a retry cannot help.)
pub const ZKS_ERR_INVALID_PROOF: i32 = 610;
/// The chain cannot do this. (From: the bridge; a retry cannot help.)
pub const ZKS_ERR_UNSUPPORTED: i32 = 611;
/// The value given for the L2 transaction does not cover its cost. (From: the bridge; a retry cannot help.)
pub const ZKS_ERR_MINT_VALUE_TOO_LOW: i32 = 612;
/// The token is not known to the bridge. (From: the bridge; a retry cannot help.)
pub const ZKS_ERR_UNKNOWN_TOKEN: i32 = 613;
/// A fee, gas amount or price is beyond what the configuration allows. (From: the bridge; a retry cannot help.)
pub const ZKS_ERR_LIMIT_EXCEEDED: i32 = 614;
/// The transaction sends no message to L1 at that index. (From: the bridge; a retry cannot help.)
pub const ZKS_ERR_NO_MESSAGE: i32 = 615;
/// The quote is not of this wallet, too old, used before, or over what it promised. Nothing was sent; ask for a new one.
/// (From: the bridge; a retry cannot help.)
pub const ZKS_ERR_QUOTE_OUTDATED: i32 = 616;
/// The deadline passed. tx says what was sent before it. (From: the library; a retry can help.)
pub const ZKS_ERR_TIMEOUT: i32 = 701;
/// The call was cancelled. tx says what was sent before it. (From: the caller; a retry can help.)
pub const ZKS_ERR_CANCELLED: i32 = 702;
/// The library had an internal failure (a caught panic). Please report it. (From: the library; a retry cannot help.)
pub const ZKS_ERR_PANIC: i32 = 901;
/// Something that cannot happen happened. Please report it. (From: the library; a retry cannot help.)
pub const ZKS_ERR_INTERNAL: i32 = 902;

/// What each status means, for zks_status_str.
pub(crate) static TEXTS: &[(i32, &CStr)] = &[
    (ZKS_OK, c"ZKS_OK: The call succeeded."),
    (ZKS_ERR_NULL_ARGUMENT, c"ZKS_ERR_NULL_ARGUMENT: A required pointer was NULL."),
    (ZKS_ERR_INVALID_UTF8, c"ZKS_ERR_INVALID_UTF8: A string was not valid UTF-8."),
    (ZKS_ERR_INVALID_JSON, c"ZKS_ERR_INVALID_JSON: A string was not well-formed JSON."),
    (ZKS_ERR_UNKNOWN_KEY, c"ZKS_ERR_UNKNOWN_KEY: The request has a key that the method does not know."),
    (ZKS_ERR_MISSING_FIELD, c"ZKS_ERR_MISSING_FIELD: The request lacks a required key."),
    (ZKS_ERR_INVALID_FIELD, c"ZKS_ERR_INVALID_FIELD: A value has the wrong type or form, or contradicts another one."),
    (ZKS_ERR_AMOUNT_IS_NUMBER, c"ZKS_ERR_AMOUNT_IS_NUMBER: An amount was a JSON number; amounts are strings, because JSON numbers lose digits."),
    (ZKS_ERR_INVALID_AMOUNT, c"ZKS_ERR_INVALID_AMOUNT: An amount was negative, fractional, not a number, over 2^256 - 1, or 0 where something must be paid."),
    (ZKS_ERR_INVALID_ADDRESS, c"ZKS_ERR_INVALID_ADDRESS: An address was not 0x and 40 hex digits."),
    (ZKS_ERR_ADDRESS_CHECKSUM, c"ZKS_ERR_ADDRESS_CHECKSUM: An address in mixed case does not match its EIP-55 checksum: at least one character is wrong."),
    (ZKS_ERR_INVALID_HASH, c"ZKS_ERR_INVALID_HASH: A hash was not 0x and 64 hex digits."),
    (ZKS_ERR_INVALID_CONFIG, c"ZKS_ERR_INVALID_CONFIG: The wallet configuration is not usable."),
    (ZKS_ERR_UNKNOWN_METHOD, c"ZKS_ERR_UNKNOWN_METHOD: There is no method of that name."),
    (ZKS_ERR_TOO_LARGE, c"ZKS_ERR_TOO_LARGE: An input is longer than allowed."),
    (ZKS_ERR_SECRET_IN_JSON, c"ZKS_ERR_SECRET_IN_JSON: Secrets are not accepted in JSON; they go to the signer functions as bytes."),
    (ZKS_ERR_INVALID_HANDLE, c"ZKS_ERR_INVALID_HANDLE: The handle is not one that this library made, or was freed."),
    (ZKS_ERR_WRONG_HANDLE_TYPE, c"ZKS_ERR_WRONG_HANDLE_TYPE: The handle is alive but of another type."),
    (ZKS_ERR_REENTRANT, c"ZKS_ERR_REENTRANT: A blocking call was made from inside a callback of this library; it would wait for itself."),
    (ZKS_ERR_CALL_IN_USE, c"ZKS_ERR_CALL_IN_USE: The call object is already in use by a running call."),
    (ZKS_ERR_FORKED, c"ZKS_ERR_FORKED: The process was forked after the library started its threads; they do not exist in the child."),
    (ZKS_ERR_SHUT_DOWN, c"ZKS_ERR_SHUT_DOWN: zks_shutdown was called."),
    (ZKS_ERR_NO_L1, c"ZKS_ERR_NO_L1: The operation needs L1 and the configuration has no `l1`."),
    (ZKS_ERR_NO_L2, c"ZKS_ERR_NO_L2: The operation needs L2 and the configuration has no `l2`."),
    (ZKS_ERR_POISONED, c"ZKS_ERR_POISONED: An earlier panic during a send left this wallet in doubt; make a new one."),
    (ZKS_ERR_RUNTIME, c"ZKS_ERR_RUNTIME: The library could not start its threads."),
    (ZKS_ERR_INVALID_KEY_LENGTH, c"ZKS_ERR_INVALID_KEY_LENGTH: A private key is not 32 bytes."),
    (ZKS_ERR_INVALID_KEY, c"ZKS_ERR_INVALID_KEY: A private key is zero or not below the order of the curve."),
    (ZKS_ERR_INVALID_MNEMONIC, c"ZKS_ERR_INVALID_MNEMONIC: A mnemonic has an unknown word, the wrong number of words or a wrong checksum, or the path is not a derivation path."),
    (ZKS_ERR_INVALID_KEYSTORE, c"ZKS_ERR_INVALID_KEYSTORE: A keystore is not a version 3 keystore that can be read."),
    (ZKS_ERR_WRONG_PASSWORD, c"ZKS_ERR_WRONG_PASSWORD: The keystore's password is wrong."),
    (ZKS_ERR_NO_SIGNER, c"ZKS_ERR_NO_SIGNER: The operation must sign and the wallet has no signer."),
    (ZKS_ERR_SIGNER_FAILED, c"ZKS_ERR_SIGNER_FAILED: The external signer refused or failed."),
    (ZKS_ERR_SIGNER_MISMATCH, c"ZKS_ERR_SIGNER_MISMATCH: The external signer's signature does not belong to the address it was registered with. Nothing was sent."),
    (ZKS_ERR_UNREACHABLE, c"ZKS_ERR_UNREACHABLE: No endpoint could be reached."),
    (ZKS_ERR_TLS, c"ZKS_ERR_TLS: The TLS handshake failed."),
    (ZKS_ERR_HTTP_STATUS, c"ZKS_ERR_HTTP_STATUS: The endpoint answered with an HTTP error."),
    (ZKS_ERR_RATE_LIMITED, c"ZKS_ERR_RATE_LIMITED: The endpoint refused the request because of too many requests."),
    (ZKS_ERR_UNAUTHORIZED, c"ZKS_ERR_UNAUTHORIZED: The endpoint refused the credentials."),
    (ZKS_ERR_RESPONSE_TOO_LARGE, c"ZKS_ERR_RESPONSE_TOO_LARGE: The answer is larger than allowed."),
    (ZKS_ERR_BAD_RESPONSE, c"ZKS_ERR_BAD_RESPONSE: The answer is not JSON-RPC."),
    (ZKS_ERR_RPC, c"ZKS_ERR_RPC: The node answered with an error."),
    (ZKS_ERR_METHOD_NOT_FOUND, c"ZKS_ERR_METHOD_NOT_FOUND: The node does not have the method."),
    (ZKS_ERR_REVERTED, c"ZKS_ERR_REVERTED: A contract reverted; `revert` has the decoded reason."),
    (ZKS_ERR_BAD_ANSWER, c"ZKS_ERR_BAD_ANSWER: The node's answer does not have the form that the method has."),
    (ZKS_ERR_NOT_ZKSYNC, c"ZKS_ERR_NOT_ZKSYNC: The L2 endpoint is not a node of a ZKsync chain with a bridgehub."),
    (ZKS_ERR_CHAIN_MISMATCH, c"ZKS_ERR_CHAIN_MISMATCH: L1 and L2 do not belong together, or a node is not of the chain that the configuration or a transaction names."),
    (ZKS_ERR_TX_REJECTED, c"ZKS_ERR_TX_REJECTED: The node refused the transaction; it was not sent."),
    (ZKS_ERR_NONCE_REJECTED, c"ZKS_ERR_NONCE_REJECTED: The node refused the transaction's nonce."),
    (ZKS_ERR_TX_NOT_FOUND, c"ZKS_ERR_TX_NOT_FOUND: The node knows no transaction with that hash."),
    (ZKS_ERR_TX_FAILED, c"ZKS_ERR_TX_FAILED: The transaction was mined and failed."),
    (ZKS_ERR_TX_REPLACED, c"ZKS_ERR_TX_REPLACED: Another transaction with the same nonce was mined in place of this one."),
    (ZKS_ERR_INSUFFICIENT_BALANCE, c"ZKS_ERR_INSUFFICIENT_BALANCE: The account holds too little; `details` has the amounts."),
    (ZKS_ERR_INSUFFICIENT_ALLOWANCE, c"ZKS_ERR_INSUFFICIENT_ALLOWANCE: The allowance is too small and the request forbids approving; `details` has the amounts."),
    (ZKS_ERR_NOT_READY, c"ZKS_ERR_NOT_READY: Too early: L2 has not executed it, or its batch is not proven or executed on L1 yet."),
    (ZKS_ERR_ALREADY_FINALIZED, c"ZKS_ERR_ALREADY_FINALIZED: The withdrawal was finalised before."),
    (ZKS_ERR_NOT_A_DEPOSIT, c"ZKS_ERR_NOT_A_DEPOSIT: The transaction holds no priority request of this chain."),
    (ZKS_ERR_NOT_A_WITHDRAWAL, c"ZKS_ERR_NOT_A_WITHDRAWAL: The transaction holds no withdrawal at that index."),
    (ZKS_ERR_DEPOSIT_SUCCEEDED, c"ZKS_ERR_DEPOSIT_SUCCEEDED: The deposit succeeded on L2, so there is nothing to claim."),
    (ZKS_ERR_ALREADY_CLAIMED, c"ZKS_ERR_ALREADY_CLAIMED: The deposit was claimed before, or never went through the bridge."),
    (ZKS_ERR_NOT_CLAIMABLE, c"ZKS_ERR_NOT_CLAIMABLE: Nothing can be claimed: the failed operation was refunded on L2, or the deposit's data cannot be matched."),
    (ZKS_ERR_INVALID_PROOF, c"ZKS_ERR_INVALID_PROOF: A log proof does not lead to the root that L1 holds."),
    (ZKS_ERR_UNSUPPORTED, c"ZKS_ERR_UNSUPPORTED: The chain cannot do this."),
    (ZKS_ERR_MINT_VALUE_TOO_LOW, c"ZKS_ERR_MINT_VALUE_TOO_LOW: The value given for the L2 transaction does not cover its cost."),
    (ZKS_ERR_UNKNOWN_TOKEN, c"ZKS_ERR_UNKNOWN_TOKEN: The token is not known to the bridge."),
    (ZKS_ERR_LIMIT_EXCEEDED, c"ZKS_ERR_LIMIT_EXCEEDED: A fee, gas amount or price is beyond what the configuration allows."),
    (ZKS_ERR_NO_MESSAGE, c"ZKS_ERR_NO_MESSAGE: The transaction sends no message to L1 at that index."),
    (ZKS_ERR_QUOTE_OUTDATED, c"ZKS_ERR_QUOTE_OUTDATED: The quote is not of this wallet, too old, used before, or over what it promised. Nothing was sent; ask for a new one."),
    (ZKS_ERR_TIMEOUT, c"ZKS_ERR_TIMEOUT: The deadline passed. `tx` says what was sent before it."),
    (ZKS_ERR_CANCELLED, c"ZKS_ERR_CANCELLED: The call was cancelled. `tx` says what was sent before it."),
    (ZKS_ERR_PANIC, c"ZKS_ERR_PANIC: The library had an internal failure (a caught panic). Please report it."),
    (ZKS_ERR_INTERNAL, c"ZKS_ERR_INTERNAL: Something that cannot happen happened. Please report it."),
];

#[cfg(test)]
mod tests {
    use crate::operations_text::wrapped;
    use zksync_core::error::Origin;
    use zksync_core::Status;

    /// The rows as they must stand above.
    fn rows() -> String {
        let row = |status: &Status| {
            let who = match status.origin() {
                Origin::Caller => "the caller",
                Origin::Library => "the library",
                Origin::Signer => "the external signer",
                Origin::Transport => "the network",
                Origin::Node => "the node",
                Origin::Bridge => "the bridge",
            };
            let retry = if status.retryable() {
                "a retry can help"
            } else {
                "a retry cannot help"
            };
            let origin = if *status == Status::Ok {
                String::new()
            } else {
                format!(" (From: {who}; {retry}.)")
            };
            let comment = wrapped("", &format!("{}{origin}", status.meaning().trim().replace('`', "")), 0);
            let comment: String = comment.iter().map(|line| format!("/// {line}\n")).collect();
            format!("{comment}pub const {}: i32 = {};\n", status.name(), *status as i32)
        };
        Status::ALL.iter().map(row).collect()
    }

    /// The texts of zks_status_str, in the order of the rows.
    fn texts() -> String {
        let text = |status: &Status| {
            format!(
                "    ({}, c\"{}: {}\"),\n",
                status.name(),
                status.name(),
                status.meaning().trim().replace('"', "\\\"")
            )
        };
        let texts: String = Status::ALL.iter().map(text).collect();
        format!("\n/// What each status means, for zks_status_str.\npub(crate) static TEXTS: &[(i32, &CStr)] = &[\n{texts}];\n")
    }

    #[test]
    fn the_constants_are_cores_statuses() {
        let source = include_str!("status.rs");
        let (head, rest) = source.split_once("use std::ffi::CStr;\n").unwrap();
        let (_, tests) = rest.split_once("\n#[cfg(test)]").unwrap();
        let wanted = format!("{head}use std::ffi::CStr;\n\n{}{}\n#[cfg(test)]{tests}", rows(), texts());
        if std::env::var_os("ZKS_BLESS").is_some() {
            std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/src/status.rs"), wanted).unwrap();
        } else {
            assert!(
                source == wanted,
                "src/status.rs is not core's table: run the tests once with ZKS_BLESS=1"
            );
        }
    }
}
