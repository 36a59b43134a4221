/*
 * zksync.h - ZKsync wallet operations between Ethereum (L1) and a ZKsync chain (L2)
 *
 * SPDX-License-Identifier: MIT OR Apache-2.0
 * Generated from src/ of libzksync; change it there.
 *
 *
 * OVERVIEW
 *
 * A ZksWallet is a pair of JSON-RPC endpoints and, unless it only watches, a ZksSigner. Each of its operations is one
 * function: a JSON object goes in, a JSON object comes out, the return value is a status. For most operations x that send,
 * x_quote says what it would cost, and x_prepare gives its transaction unsigned, for sign_transaction and broadcast_transaction.
 *
 * What sends returns when a node has the transaction. Then deposit_wait waits, by the L1 hash, until a deposit is on L2. A
 * withdrawal has a second part on L1: withdrawal_wait waits, by the L2 hash, until that can be done, which takes hours on public
 * chains, and finalize_withdrawal does it. Everything can be picked up by its hash alone, also by another process.
 *
 *     ZksSigner *signer = NULL;
 *     ZksWallet *wallet = NULL;
 *     ZksError  *err = NULL;
 *     char      *response = NULL;
 *
 *     if (zks_signer_from_private_key(key, 32, &signer, &err) == ZKS_OK &&
 *         zks_wallet_new("{\"l1\":{\"urls\":[\"https://l1.example\"]},\"l2\":{\"urls\":[\"https://l2.example\"]}}",
 *                        signer, &wallet, &err) == ZKS_OK &&
 *         zks_wallet_deposit(wallet, "{\"amount\":\"1000000000000000\"}", NULL, &response, &err) == ZKS_OK)
 *         puts(response);
 *     else
 *         fprintf(stderr, "%s\n", zks_error_message(err));
 *
 *     zks_string_free(response);
 *     zks_error_free(err);
 *     zks_wallet_free(wallet);
 *     zks_signer_free(signer);
 *
 * C and C++ programs use this header directly. Programs in other languages are better served by the wrappers, which keep
 * its rules for them.
 *
 *
 * ORDER OF PARAMETERS
 *
 * The object; inputs, an array followed by its length, a request by its call object, a function by its user_data and its
 * free_fn; outputs, whose names end in _out; err.
 *
 *
 * HANDLES
 *
 * ZksWallet, ZksSigner, ZksCall and ZksError are handles: they have pointer type, but they are numbers that the library looks
 * up and never follows. A handle that is NULL, was freed, was freed twice, is of another type or was made up gives a
 * status (ZKS_ERR_NULL_ARGUMENT, ZKS_ERR_INVALID_HANDLE, ZKS_ERR_WRONG_HANDLE_TYPE) and does no harm. Do not follow, compute
 * with, or share between processes what is in them.
 *
 * What you made you free, each with the function of its type. Freeing NULL or a dead handle does nothing. Freeing an object
 * that a running call uses is safe: the call keeps what it needs.
 *
 *
 * POINTERS
 *
 * Everything else is checked as far as C allows. Undefined behaviour remains for these, and only these:
 *   - a string that is not readable up to its NUL (or up to ZKS_MAX_INPUT + 1 bytes, where reading stops), an array that is
 *     shorter than its length, an output pointer that cannot be written, or any of these changing during the call;
 *   - zks_string_free on anything but a string from this library that was not freed yet;
 *   - use of a string from an accessor (zks_error_message, zks_error_json) after its object was freed;
 *   - a callback that leaves by other means than returning (longjmp, a C++ exception), or whose user_data is no longer valid.
 *
 * Outputs are set to NULL first, whatever happens then, and to an object only if the function returns ZKS_OK. An output
 * that is NULL itself gives ZKS_ERR_NULL_ARGUMENT; err may always be NULL. Inputs are read before the function returns and not
 * kept. const means that the library does not change what is there.
 *
 *
 * STRINGS AND JSON
 *
 * Strings end with NUL and are UTF-8, at most ZKS_MAX_INPUT bytes. Requests are JSON objects with camelCase keys; an unknown key
 * is an error, an absent one and null mean the same. Amounts and other large integers are strings of decimal digits in base
 * units (wei), or 0x hex; JSON numbers are refused, because they lose digits. Bytes and hashes are 0x hex, addresses are
 * 0x hex with or without EIP-55 checksum, and a wrong checksum is an error. What is small (chain ids, nonces, numbers of blocks and
 * batches, indices, durations) is a JSON number, and its comment says "A number". Durations are in milliseconds, and their names
 * end in Ms. Responses may gain keys in any release; ignore those that you do not know.
 *
 * The comments name the keys inside of objects; what those mean is in the schema, zks_schema_json(). The most used are
 *   overrides  nonce (a number), gasLimit, maxFeePerGas and maxPriorityFeePerGas, in wei; what is left out is chosen.
 *   eip712     from, a smart account; paymaster: its address with general, approvalBased or input; gasPerPubdata; factoryDeps;
 *              signatureLength (a number). {} is enough.
 *   needs      token (null for the chain's own coin), chain, required, available, missing, in base units.
 *
 *
 * ERRORS
 *
 * Functions return an int32_t status: ZKS_OK (0), or one of the ZKS_ERR_ numbers, in blocks:
 *     1xx the caller's arguments       4xx the network         7xx deadline and cancellation
 *     2xx the library's state          5xx the node's answer   9xx a defect of the library
 *     3xx keys and signatures          6xx the bridge
 * Numbers are never reused and may be added; treat an unknown one by its block. Those that a function names are the ones it
 * is about; every function may also return those of its arguments (1xx) and of the library's state (2xx).
 *
 * Pass &err to get an error object as well: its message for people, its JSON for programs. It belongs to the call that
 * made it. There is no last error, neither global nor per thread, so results cannot be mixed up between threads.
 *
 * A defect in the library that would end the process is caught and becomes ZKS_ERR_PANIC. Only if it happened while the wallet
 * was sending is the wallet unusable afterwards (ZKS_ERR_POISONED).
 *
 *
 * MONEY
 *
 * A transaction is sent once. If the answer to a send is lost, the library asks for the transaction by its hash before it
 * reports. When a call fails or is cancelled after that point, the error's JSON has tx with hash, nonce and broadcast "yes" or
 * "unknown": look the hash up before sending again. broadcast "no" means that nothing has left.
 *
 * Secrets enter through zks_signer_ functions as bytes, never in JSON, and never leave: not in responses, errors or logs.
 *
 *
 * BLOCKING
 *
 * Each comment says how a function blocks: "no" is at most computing, "network" waits for nodes. zks_wallet_call_async starts
 * any operation without waiting. ZksCall gives a call a deadline, lets any thread cancel it, and reports its progress; all of
 * these act at once, also while a node does not answer.
 *
 * Functions that block network need at most 64 KiB of the caller's stack, the others at most 256 KiB.
 *
 *
 * THREADS
 *
 * All functions may be called from any thread, on the same objects, at the same time. Nothing is bound to a thread.
 *
 * The library has threads of its own, started by the first operation: workers, one dispatch thread for all callbacks
 * (progress, completion, log) and one thread for each external signer. So callbacks are never called on a thread of yours
 * and, but for signers, never two at a time. One that is slow delays the other callbacks and nothing else.
 *
 *
 * CALLBACKS
 *
 * Inside a callback every function may be called except those that block, which give ZKS_ERR_REENTRANT; zks_wallet_call_async
 * does not block. A callback must return. Where a function takes a free_fn, the library owns user_data from that call on, even
 * if it fails, and calls free_fn exactly once after the last use, on any thread.
 *
 *
 * PROCESS
 *
 *   - fork: if the library's threads have started, they do not exist in the child. There every function that returns a
 *     status gives ZKS_ERR_FORKED at once, and the free functions of handles do nothing. Fork before the first operation, or
 *     exec. The parent is not affected.
 *   - Signals: the library installs no handlers, and its threads block the signals that are meant for yours.
 *   - Unloading: the shared library stays loaded after dlclose.
 *   - Exit: nothing need be called. zks_shutdown ends all calls and threads, for programs that want to see that.
 *   - Nothing is written to stdout, stderr or disk. Environment variables change nothing but what the system's name resolution
 *     makes of them.
 *
 *
 * VERSIONS
 *
 * zks_abi_version() says what is loaded; see ZKS_ABI_VERSION. Within one major ABI version functions, statuses and keys are only
 * added, never changed: what needs another form gets another name. ZKS_HAS_ macros say what this header declares.
 */


#ifndef ZKSYNC_H
#define ZKSYNC_H

#include <stddef.h>
#include <stdint.h>

/* The version of the library that this header came with. */
#define ZKS_VERSION "0.1.0"
#define ZKS_VERSION_MAJOR 0
#define ZKS_VERSION_MINOR 1
#define ZKS_VERSION_PATCH 0

/* What this header declares, for programs that compile with several versions of it. */
#define ZKS_HAS_CALL_ASYNC 1
#define ZKS_HAS_EXTERNAL_SIGNER 1
#define ZKS_HAS_KEYSTORE 1
#define ZKS_HAS_LOGGER 1
#define ZKS_HAS_MNEMONIC 1
#define ZKS_HAS_PROGRESS 1
#define ZKS_HAS_UTIL_CALL 1

/* Marks what the library exports. On Windows define ZKS_STATIC to link the static library. */
#ifndef ZKS_API
#if defined(_WIN32) && !defined(ZKS_STATIC)
#define ZKS_API __declspec(dllimport)
#elif defined(__GNUC__) && !defined(_WIN32)
#define ZKS_API __attribute__((visibility("default")))
#else
#define ZKS_API
#endif
#endif

/* Warns where the status of a function that gives a result is ignored. Define ZKS_NO_WARN_UNUSED to have none of it. */
#ifndef ZKS_WARN_UNUSED
#if defined(__GNUC__) && !defined(ZKS_NO_WARN_UNUSED)
#define ZKS_WARN_UNUSED __attribute__((warn_unused_result))
#else
#define ZKS_WARN_UNUSED
#endif
#endif

/* No function of this library throws. */
#ifndef ZKS_NOEXCEPT
#if defined(__cplusplus) && __cplusplus >= 201103L
#define ZKS_NOEXCEPT noexcept
#else
#define ZKS_NOEXCEPT
#endif
#endif

/**
 * The ABI that this header describes. A change that breaks a caller raises MAJOR; a new function or status raises MINOR.
 */
#define ZKS_ABI_VERSION_MAJOR 0

/**
 * See ZKS_ABI_VERSION_MAJOR.
 */
#define ZKS_ABI_VERSION_MINOR 1

/**
 * MAJOR * 65536 + MINOR, to be compared with zks_abi_version().
 */
#define ZKS_ABI_VERSION ((ZKS_ABI_VERSION_MAJOR * 65536) + ZKS_ABI_VERSION_MINOR)

/**
 * The longest accepted input string or byte array, in bytes, without the terminating NUL.
 */
#define ZKS_MAX_INPUT 1048576

/**
 * Log levels for zks_set_logger: nothing.
 */
#define ZKS_LOG_OFF 0

/**
 * Failures of the library itself.
 */
#define ZKS_LOG_ERROR 1

/**
 * What may need attention.
 */
#define ZKS_LOG_WARN 2

/**
 * What happens, in few lines.
 */
#define ZKS_LOG_INFO 3

/**
 * Every step.
 */
#define ZKS_LOG_DEBUG 4

/**
 * Everything.
 */
#define ZKS_LOG_TRACE 5

/**
 * The call succeeded.
 */
#define ZKS_OK 0

/**
 * A required pointer was NULL. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_NULL_ARGUMENT 101

/**
 * A string was not valid UTF-8. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_INVALID_UTF8 102

/**
 * A string was not well-formed JSON. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_INVALID_JSON 103

/**
 * The request has a key that the method does not know. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_UNKNOWN_KEY 104

/**
 * The request lacks a required key. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_MISSING_FIELD 105

/**
 * A value has the wrong type or form, or contradicts another one. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_INVALID_FIELD 106

/**
 * An amount was a JSON number; amounts are strings, because JSON numbers lose digits. (From: the caller; a retry cannot
 * help.)
 */
#define ZKS_ERR_AMOUNT_IS_NUMBER 107

/**
 * An amount was negative, fractional, not a number, over 2^256 - 1, or 0 where something must be paid. (From: the
 * caller; a retry cannot help.)
 */
#define ZKS_ERR_INVALID_AMOUNT 108

/**
 * An address was not 0x and 40 hex digits. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_INVALID_ADDRESS 109

/**
 * An address in mixed case does not match its EIP-55 checksum: at least one character is wrong. (From: the caller; a
 * retry cannot help.)
 */
#define ZKS_ERR_ADDRESS_CHECKSUM 110

/**
 * A hash was not 0x and 64 hex digits. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_INVALID_HASH 111

/**
 * The wallet configuration is not usable. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_INVALID_CONFIG 112

/**
 * There is no method of that name. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_UNKNOWN_METHOD 113

/**
 * An input is longer than allowed. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_TOO_LARGE 114

/**
 * Secrets are not accepted in JSON; they go to the signer functions as bytes. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_SECRET_IN_JSON 115

/**
 * The handle is not one that this library made, or was freed. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_INVALID_HANDLE 120

/**
 * The handle is alive but of another type. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_WRONG_HANDLE_TYPE 121

/**
 * A blocking call was made from inside a callback of this library; it would wait for itself. (From: the caller; a retry
 * cannot help.)
 */
#define ZKS_ERR_REENTRANT 122

/**
 * The call object is already in use by a running call. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_CALL_IN_USE 123

/**
 * The process was forked after the library started its threads; they do not exist in the child. (From: the library; a
 * retry cannot help.)
 */
#define ZKS_ERR_FORKED 201

/**
 * zks_shutdown was called. (From: the library; a retry cannot help.)
 */
#define ZKS_ERR_SHUT_DOWN 202

/**
 * The operation needs L1 and the configuration has no l1. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_NO_L1 203

/**
 * The operation needs L2 and the configuration has no l2. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_NO_L2 204

/**
 * An earlier panic during a send left this wallet in doubt; make a new one. (From: the library; a retry cannot help.)
 */
#define ZKS_ERR_POISONED 205

/**
 * The library could not start its threads. (From: the library; a retry can help.)
 */
#define ZKS_ERR_RUNTIME 206

/**
 * A private key is not 32 bytes. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_INVALID_KEY_LENGTH 301

/**
 * A private key is zero or not below the order of the curve. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_INVALID_KEY 302

/**
 * A mnemonic has an unknown word, the wrong number of words or a wrong checksum, or the path is not a derivation path.
 * (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_INVALID_MNEMONIC 303

/**
 * A keystore is not a version 3 keystore that can be read. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_INVALID_KEYSTORE 304

/**
 * The keystore's password is wrong. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_WRONG_PASSWORD 305

/**
 * The operation must sign and the wallet has no signer. (From: the caller; a retry cannot help.)
 */
#define ZKS_ERR_NO_SIGNER 306

/**
 * The external signer refused or failed. (From: the external signer; a retry can help.)
 */
#define ZKS_ERR_SIGNER_FAILED 307

/**
 * The external signer's signature does not belong to the address it was registered with. Nothing was sent. (From: the
 * external signer; a retry cannot help.)
 */
#define ZKS_ERR_SIGNER_MISMATCH 308

/**
 * No endpoint could be reached. (From: the network; a retry can help.)
 */
#define ZKS_ERR_UNREACHABLE 401

/**
 * The TLS handshake failed. (From: the network; a retry cannot help.)
 */
#define ZKS_ERR_TLS 402

/**
 * The endpoint answered with an HTTP error. (From: the network; a retry can help.)
 */
#define ZKS_ERR_HTTP_STATUS 403

/**
 * The endpoint refused the request because of too many requests. (From: the network; a retry can help.)
 */
#define ZKS_ERR_RATE_LIMITED 404

/**
 * The endpoint refused the credentials. (From: the network; a retry cannot help.)
 */
#define ZKS_ERR_UNAUTHORIZED 405

/**
 * The answer is larger than allowed. (From: the network; a retry cannot help.)
 */
#define ZKS_ERR_RESPONSE_TOO_LARGE 406

/**
 * The answer is not JSON-RPC. (From: the network; a retry can help.)
 */
#define ZKS_ERR_BAD_RESPONSE 407

/**
 * The node answered with an error. (From: the node; a retry cannot help.)
 */
#define ZKS_ERR_RPC 501

/**
 * The node does not have the method. (From: the node; a retry cannot help.)
 */
#define ZKS_ERR_METHOD_NOT_FOUND 502

/**
 * A contract reverted; revert has the decoded reason. (From: the node; a retry cannot help.)
 */
#define ZKS_ERR_REVERTED 503

/**
 * The node's answer does not have the form that the method has. (From: the node; a retry cannot help.)
 */
#define ZKS_ERR_BAD_ANSWER 504

/**
 * The L2 endpoint is not a node of a ZKsync chain with a bridgehub. (From: the node; a retry cannot help.)
 */
#define ZKS_ERR_NOT_ZKSYNC 505

/**
 * L1 and L2 do not belong together, or a node is not of the chain that the configuration or a transaction names. (From:
 * the node; a retry cannot help.)
 */
#define ZKS_ERR_CHAIN_MISMATCH 506

/**
 * The node refused the transaction; it was not sent. (From: the node; a retry cannot help.)
 */
#define ZKS_ERR_TX_REJECTED 507

/**
 * The node refused the transaction's nonce. (From: the node; a retry can help.)
 */
#define ZKS_ERR_NONCE_REJECTED 508

/**
 * The node knows no transaction with that hash. (From: the node; a retry can help.)
 */
#define ZKS_ERR_TX_NOT_FOUND 509

/**
 * The transaction was mined and failed. (From: the node; a retry cannot help.)
 */
#define ZKS_ERR_TX_FAILED 510

/**
 * Another transaction with the same nonce was mined in place of this one. (From: the node; a retry cannot help.)
 */
#define ZKS_ERR_TX_REPLACED 511

/**
 * The account holds too little; details has the amounts. (From: the bridge; a retry cannot help.)
 */
#define ZKS_ERR_INSUFFICIENT_BALANCE 601

/**
 * The allowance is too small and the request forbids approving; details has the amounts. (From: the bridge; a retry
 * cannot help.)
 */
#define ZKS_ERR_INSUFFICIENT_ALLOWANCE 602

/**
 * Too early: L2 has not executed it, or its batch is not proven or executed on L1 yet. (From: the bridge; a retry can
 * help.)
 */
#define ZKS_ERR_NOT_READY 603

/**
 * The withdrawal was finalised before. (From: the bridge; a retry cannot help.)
 */
#define ZKS_ERR_ALREADY_FINALIZED 604

/**
 * The transaction holds no priority request of this chain. (From: the bridge; a retry cannot help.)
 */
#define ZKS_ERR_NOT_A_DEPOSIT 605

/**
 * The transaction holds no withdrawal at that index. (From: the bridge; a retry cannot help.)
 */
#define ZKS_ERR_NOT_A_WITHDRAWAL 606

/**
 * The deposit succeeded on L2, so there is nothing to claim. (From: the bridge; a retry cannot help.)
 */
#define ZKS_ERR_DEPOSIT_SUCCEEDED 607

/**
 * The deposit was claimed before, or never went through the bridge. (From: the bridge; a retry cannot help.)
 */
#define ZKS_ERR_ALREADY_CLAIMED 608

/**
 * Nothing can be claimed: the failed operation was refunded on L2, or the deposit's data cannot be matched. (From: the
 * bridge; a retry cannot help.)
 */
#define ZKS_ERR_NOT_CLAIMABLE 609

/**
 * A log proof does not lead to the root that L1 holds. (From: the bridge; a retry cannot help.)
 */
#define ZKS_ERR_INVALID_PROOF 610

/**
 * The chain cannot do this. (From: the bridge; a retry cannot help.)
 */
#define ZKS_ERR_UNSUPPORTED 611

/**
 * The value given for the L2 transaction does not cover its cost. (From: the bridge; a retry cannot help.)
 */
#define ZKS_ERR_MINT_VALUE_TOO_LOW 612

/**
 * The token is not known to the bridge. (From: the bridge; a retry cannot help.)
 */
#define ZKS_ERR_UNKNOWN_TOKEN 613

/**
 * A fee, gas amount or price is beyond what the configuration allows. (From: the bridge; a retry cannot help.)
 */
#define ZKS_ERR_LIMIT_EXCEEDED 614

/**
 * The transaction sends no message to L1 at that index. (From: the bridge; a retry cannot help.)
 */
#define ZKS_ERR_NO_MESSAGE 615

/**
 * The quote is not of this wallet, too old, used before, or over what it promised. Nothing was sent; ask for a new one.
 * (From: the bridge; a retry cannot help.)
 */
#define ZKS_ERR_QUOTE_OUTDATED 616

/**
 * The deadline passed. tx says what was sent before it. (From: the library; a retry can help.)
 */
#define ZKS_ERR_TIMEOUT 701

/**
 * The call was cancelled. tx says what was sent before it. (From: the caller; a retry can help.)
 */
#define ZKS_ERR_CANCELLED 702

/**
 * The library had an internal failure (a caught panic). Please report it. (From: the library; a retry cannot help.)
 */
#define ZKS_ERR_PANIC 901

/**
 * Something that cannot happen happened. Please report it. (From: the library; a retry cannot help.)
 */
#define ZKS_ERR_INTERNAL 902

/**
 * Deadline, cancellation and progress of one running call.
 *
 * Made before the call and passed to it. One call object serves one running call at a time and may be used again after
 * that call has ended. Threads: any function on it, from any thread, at any time.
 */
typedef struct ZksCall ZksCall;

/**
 * An error: a status, a message for a person and a JSON object for a program.
 *
 * Owned by the caller; free it with zks_error_free. Immutable, so any number of threads may read it.
 */
typedef struct ZksError ZksError;

/**
 * Signs for one address: a key in this library, or a function of the host.
 *
 * A wallet keeps what it needs of it, so it may be freed as soon as the wallet is made. Threads: any.
 */
typedef struct ZksSigner ZksSigner;

/**
 * The endpoints of one or two chains and, unless it only watches, a signer.
 *
 * All operations may run on one wallet at the same time, from any threads; the library keeps their nonces apart. Keep one
 * wallet for the life of the program: it holds the connections and what it has learned about the chains.
 */
typedef struct ZksWallet ZksWallet;

/**
 * Receives one line of the library's log.
 *
 * level is one of ZKS_LOG_ERROR to ZKS_LOG_TRACE. target names the part of the library. Both strings are borrowed for the
 * duration of the callback. Called on the library's dispatch thread.
 */
typedef void (*ZksLogFn)(void *user_data, int32_t level, const char *target, const char *message);

/**
 * Releases a user_data pointer. Called exactly once, on any thread, after the last use of the pointer.
 */
typedef void (*ZksFreeFn)(void *user_data);

/**
 * Receives one step of a running call.
 *
 * progress_json is borrowed for the duration of the callback:
 * {"op":"deposit","stage":"broadcast","message":"...","chain":"l1","txHash":"0x...","elapsedMs":1234}; stage is discover,
 * quote, approve, prepare, sign, broadcast or wait; chain and txHash are there when they are known. txHash is reported before
 * the bytes leave, but they do not wait for the callback: a program that must know it first signs and broadcasts apart. Called
 * on the library's dispatch thread, in order, never at the same time as another callback of that thread.
 */
typedef void (*ZksProgressFn)(void *user_data, const char *progress_json);

/**
 * Signs 32 bytes for the host's address.
 *
 * digest32 is what is to be signed, as it is: no prefix, no further hash. request_json says what it stands for, so that it
 * can be shown to a person and checked: {"kind":"transaction","digest":"0x...","chainId":1,"payload":{...}}, kind being
 * transaction, eip712Transaction, message or typedData. payload is the transaction as a ..._prepare function gives it, the typed
 * data, or a message's bytes in 0x hex; chainId is null where there is none. Both are borrowed for the duration of the callback.
 * signature65_out takes r, s (32 bytes each, big-endian) and v (0, 1, 27 or 28).
 *
 * Returns 0 when signature65_out was filled in; any other number makes the call fail with ZKS_ERR_SIGNER_FAILED, and the
 * number is in the error's message and in its details, as code.
 *
 * Called on a thread that the library keeps for this signer alone, one request at a time, so it may take as long as a person
 * needs. The library checks that the signature belongs to the signer's address before anything is sent.
 */
typedef int32_t (*ZksSignFn)(void *user_data, const uint8_t *digest32, const char *request_json, uint8_t *signature65_out);

/**
 * Receives the end of an asynchronous call, exactly once.
 *
 * status is ZKS_OK with a response and no error, or another status with an error and no response. Both objects belong to
 * the callback: free response_json with zks_string_free and error with zks_error_free. Called on the library's dispatch
 * thread, after the last progress of the same call; only after a zks_shutdown that ran out of time on another one.
 */
typedef void (*ZksCompletionFn)(void *user_data, int32_t status, char *response_json, ZksError *error);

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * The ABI that the loaded library has.
 *
 * A program that was compiled with this header may use the library if
 *   zks_abi_version() / 65536 == ZKS_ABI_VERSION_MAJOR and zks_abi_version() >= ZKS_ABI_VERSION.
 *
 * Returns: MAJOR * 65536 + MINOR.
 * Blocks:  no.
 * Threads: any; also in a forked child and after zks_shutdown.
 * Since:   0.1
 */
ZKS_API uint32_t zks_abi_version(void) ZKS_NOEXCEPT;

/**
 * The version of the loaded library, for example "0.1.0".
 *
 * Returns: a static string. Not to be freed.
 * Blocks:  no.
 * Threads: any; also in a forked child and after zks_shutdown.
 * Since:   0.1
 */
ZKS_API const char *zks_version(void) ZKS_NOEXCEPT;

/**
 * Everything that can be called and every status, as one JSON document for wrappers and tools.
 *
 * {"version":"0.1.0","methods":[{"name","kind","summary","example","request","response"}],"utils":[...],
 *  "config":{...},"statuses":[{"status","name","origin","retryable","meaning"}],"$defs":{...}}; request, response and config
 * are JSON Schemas (draft 2020-12) that refer to $defs.
 *
 * Returns: a static string. Not to be freed.
 * Blocks:  no.
 * Threads: any; also in a forked child and after zks_shutdown.
 * Since:   0.1
 */
ZKS_API const char *zks_schema_json(void) ZKS_NOEXCEPT;

/**
 * The name of a status and what it means, for example "ZKS_ERR_NO_SIGNER: The operation must sign and ...".
 *
 * Returns: a static string, never NULL, also for a number that is no status. Not to be freed.
 * In:      status: a status.
 * Blocks:  no.
 * Threads: any; also in a forked child and after zks_shutdown.
 * Since:   0.1
 */
ZKS_API const char *zks_status_str(int32_t status) ZKS_NOEXCEPT;

/**
 * Frees a string that this library gave through a char ** parameter or to a completion.
 *
 * Strings are the one kind of object that is a true pointer: freeing one twice, or a string of another origin, is undefined
 * behaviour, as with free().
 *
 * In:      text: a string, or NULL, which does nothing.
 * Blocks:  no.
 * Threads: any; also in a forked child.
 * Since:   0.1
 */
ZKS_API void zks_string_free(char *text) ZKS_NOEXCEPT;

/**
 * How many objects of this library the host holds: errors, calls, signers, wallets and strings that were not freed yet.
 *
 * For tests that look for leaks.
 *
 * Returns: the number; in a forked child 0.
 * Blocks:  no.
 * Threads: any; also after zks_shutdown.
 * Since:   0.1
 */
ZKS_API uint64_t zks_live_objects(void) ZKS_NOEXCEPT;

/**
 * Sets the function that receives the library's log, in place of the one before.
 *
 * Without one nothing is logged; nothing is ever printed. Lines hold no secrets, no URLs beyond scheme and host and no
 * amounts of yours beyond what progress reports say. Lines arrive on the dispatch thread; of a function that does not keep
 * up, at most 1024 wait, further ones are dropped and counted in a line of their own. A host written in Rust keeps its
 * own tracing subscriber: this library neither sets nor uses the global one.
 *
 * Returns: ZKS_OK, or ZKS_ERR_INVALID_FIELD for a level that does not exist.
 * In:      logger: the function; NULL turns the log off. user_data: passed to it. free_fn: releases user_data; may be
 *          NULL. The library owns user_data from this call on, whatever it returns. max_level: ZKS_LOG_OFF to
 *          ZKS_LOG_TRACE.
 * Blocks:  no.
 * Threads: any.
 * Since:   0.1
 */
ZKS_API int32_t zks_set_logger(ZksLogFn logger, void *user_data, ZksFreeFn free_fn, int32_t max_level) ZKS_NOEXCEPT;

/**
 * Ends the library's work in this process, for good.
 *
 * Running calls end with ZKS_ERR_SHUT_DOWN and their completions fire; then the library's threads end. A transaction whose
 * delivery is under way is delivered as far as the time allows; its call has been told the hash and broadcast "unknown".
 * Everything called later gives ZKS_ERR_SHUT_DOWN, except the free functions, the accessors of errors, and the functions that
 * say so. Objects stay the host's to free. A program need not call this: without it the threads end with the process.
 *
 * Returns: ZKS_OK when all threads have ended and nothing was left to be delivered; ZKS_ERR_TIMEOUT when a delivery was cut
 *          off, or a callback or an external signer did not return in time (the rest is done, and completions still fire);
 *          ZKS_ERR_REENTRANT inside a callback; ZKS_ERR_FORKED. A second call does nothing.
 * In:      timeout_ms: how long to wait for the threads, in milliseconds.
 * Blocks:  at most for the timeout and a moment.
 * Threads: any but the library's own.
 * Since:   0.1
 */
ZKS_API int32_t zks_shutdown(uint64_t timeout_ms) ZKS_NOEXCEPT;

/**
 * The status of an error.
 *
 * Returns: the same number that the failed function returned; ZKS_OK for NULL; ZKS_ERR_INVALID_HANDLE for anything that is
 *          not a live error.
 * In:      error: an error, or NULL.
 * Blocks:  no.
 * Threads: any.
 * Since:   0.1
 */
ZKS_API int32_t zks_error_status(const ZksError *error) ZKS_NOEXCEPT;

/**
 * The message of an error: what happened, where and what to do, for a person, in English.
 *
 * It holds no secret and of an endpoint only scheme and host. Its wording may change; decide by status and JSON.
 *
 * Returns: a string that lives as long as the error, never NULL; "" for NULL. Not to be freed.
 * In:      error: an error, or NULL.
 * Blocks:  no.
 * Threads: any.
 * Since:   0.1
 */
ZKS_API const char *zks_error_message(const ZksError *error) ZKS_NOEXCEPT;

/**
 * Everything known about an error, as a JSON object for programs.
 *
 * {"status":503,"name":"ZKS_ERR_REVERTED","message":"...","retryable":false,"origin":"node","op":"deposit",
 *  "stage":"prepare","chain":"l1","rpc":{"method","code","message","data","endpoint"},
 *  "revert":{"selector","name","args","hint"},"tx":{"chain","hash","nonce","broadcast"},"path":"/amount",
 *  "details":{...},"causes":["..."]}
 *
 * Any key but status, name, message, retryable, origin and causes may be null; more may be added. tx says what the call
 * sent before it failed: broadcast is "no", "yes" or "unknown", and with "unknown" the hash must be looked up before
 * anything is sent again. path is a JSON Pointer into the request or the configuration; of a missing key, to where it should
 * be. details has figures, for example the amounts of ZKS_ERR_INSUFFICIENT_BALANCE.
 *
 * Returns: a string that lives as long as the error, never NULL; "null" for NULL. Not to be freed.
 * In:      error: an error, or NULL.
 * Blocks:  no.
 * Threads: any.
 * Since:   0.1
 */
ZKS_API const char *zks_error_json(const ZksError *error) ZKS_NOEXCEPT;

/**
 * Frees an error, and with it the strings that its accessors returned.
 *
 * In:      error: an error, or NULL, which does nothing.
 * Blocks:  no.
 * Threads: any.
 * Since:   0.1
 */
ZKS_API void zks_error_free(ZksError *error) ZKS_NOEXCEPT;

/**
 * Makes a call object.
 *
 * Returns: ZKS_OK or ZKS_ERR_NULL_ARGUMENT.
 * Out:     call_out: the call object; free it with zks_call_free.
 * Blocks:  no.
 * Threads: any.
 * Since:   0.1
 */
ZKS_API ZKS_WARN_UNUSED int32_t zks_call_new(ZksCall **call_out) ZKS_NOEXCEPT;

/**
 * Sets how long a call may take.
 *
 * The time counts from the start of the call. A call that exceeds it ends with ZKS_ERR_TIMEOUT at once, and the error's tx says
 * what had been sent by then. Without this a call takes as long as it needs; single HTTP requests have limits of their own, which
 * are in the configuration.
 *
 * Returns: ZKS_OK, or ZKS_ERR_CALL_IN_USE while a call uses the object.
 * In:      call: the call object. timeout_ms: milliseconds; 0 removes the limit.
 * Blocks:  no.
 * Threads: any.
 * Since:   0.1
 */
ZKS_API int32_t zks_call_set_timeout_ms(ZksCall *call, uint64_t timeout_ms) ZKS_NOEXCEPT;

/**
 * Sets the function that receives the steps of a call.
 *
 * Reports come in order and before the completion of their call. When a blocking call has returned, its progress function
 * is not running and will not run; unless the call ended early, every report has been delivered. Of a call whose callback
 * does not keep up, at most 256 reports wait; further ones are dropped.
 *
 * Returns: ZKS_OK, or ZKS_ERR_CALL_IN_USE while a call uses the object.
 * In:      call: the call object. progress: the function; NULL removes it. user_data: passed to it. free_fn: releases
 *          user_data; may be NULL. The library owns user_data from this call on, whatever it returns.
 * Blocks:  no.
 * Threads: any.
 * Since:   0.1
 */
ZKS_API int32_t zks_call_set_progress(ZksCall *call, ZksProgressFn progress, void *user_data, ZksFreeFn free_fn) ZKS_NOEXCEPT;

/**
 * Asks the call that uses this object to stop, or the next one not to begin.
 *
 * The call ends with ZKS_ERR_CANCELLED at once. Before the broadcast nothing is sent; after it the transaction stands, and the
 * error's tx names it. Idempotent; a call that has ended is not changed. A cancelled object stays cancelled.
 *
 * Returns: ZKS_OK.
 * In:      call: the call object.
 * Blocks:  no.
 * Threads: any, at any time; also from callbacks.
 * Since:   0.1
 */
ZKS_API int32_t zks_call_cancel(ZksCall *call) ZKS_NOEXCEPT;

/**
 * Frees a call object. A call that uses it goes on, with its deadline and its progress; it can no longer be cancelled.
 *
 * In:      call: a call object, or NULL, which does nothing.
 * Blocks:  no.
 * Threads: any, at any time.
 * Since:   0.1
 */
ZKS_API void zks_call_free(ZksCall *call) ZKS_NOEXCEPT;

/**
 * Makes a signer from a private key.
 *
 * The key is copied; the copy is wiped when the signer and its wallets are freed. Wipe yours.
 *
 * Returns: ZKS_OK, ZKS_ERR_INVALID_KEY_LENGTH, ZKS_ERR_INVALID_KEY.
 * In:      key: the key, big-endian bytes (not hex). key_len: 32.
 * Out:     signer_out: the signer; free it with zks_signer_free. err: the error; may be NULL.
 * Blocks:  no.
 * Threads: any.
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_signer_from_private_key(const uint8_t *key,
                                    size_t key_len,
                                    ZksSigner **signer_out,
                                    ZksError **err)
ZKS_NOEXCEPT;

/**
 * Makes a signer from a BIP-39 phrase and a BIP-32 path.
 *
 * English words; the words' number and checksum are verified.
 *
 * Returns: ZKS_OK, ZKS_ERR_INVALID_MNEMONIC.
 * In:      phrase: the words, UTF-8. phrase_len: its bytes. passphrase: the BIP-39 passphrase, UTF-8; may be NULL.
 *          passphrase_len: its bytes. path: for example "m/44'/60'/0'/0/1"; NULL stands for "m/44'/60'/0'/0/0".
 * Out:     signer_out: the signer; free it with zks_signer_free. err: the error; may be NULL.
 * Blocks:  no; takes milliseconds of computing.
 * Threads: any.
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_signer_from_mnemonic(const uint8_t *phrase,
                                 size_t phrase_len,
                                 const uint8_t *passphrase,
                                 size_t passphrase_len,
                                 const char *path,
                                 ZksSigner **signer_out,
                                 ZksError **err)
ZKS_NOEXCEPT;

/**
 * Makes a signer from an encrypted key file (Web3 secret storage, version 3).
 *
 * Returns: ZKS_OK, ZKS_ERR_INVALID_KEYSTORE, ZKS_ERR_WRONG_PASSWORD.
 * In:      json: the file's content. json_len: its bytes. password: the password's bytes; may be NULL if empty.
 *          password_len: their number.
 * Out:     signer_out: the signer; free it with zks_signer_free. err: the error; may be NULL.
 * Blocks:  no; takes up to seconds of computing and as much memory as the file's parameters ask for, within bounds.
 * Threads: any.
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_signer_from_keystore(const uint8_t *json,
                                 size_t json_len,
                                 const uint8_t *password,
                                 size_t password_len,
                                 ZksSigner **signer_out,
                                 ZksError **err)
ZKS_NOEXCEPT;

/**
 * Makes a signer that asks the host: a hardware wallet, a keychain, a key service.
 *
 * The function runs on a thread that the library keeps for this signer, started by the first signature and ended when the
 * signer and its wallets are freed. A call that ends early does not interrupt a function that runs; its answer is dropped.
 *
 * Returns: ZKS_OK, ZKS_ERR_NULL_ARGUMENT.
 * In:      address20: the address that the signatures belong to, 20 bytes. sign: the function. user_data: passed to it.
 *          free_fn: releases user_data; may be NULL. The library owns user_data from this call on, whatever it returns.
 * Out:     signer_out: the signer; free it with zks_signer_free. err: the error; may be NULL.
 * Blocks:  no.
 * Threads: any.
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_signer_external(const uint8_t *address20,
                            ZksSignFn sign,
                            void *user_data,
                            ZksFreeFn free_fn,
                            ZksSigner **signer_out,
                            ZksError **err)
ZKS_NOEXCEPT;

/**
 * The address that a signer signs for.
 *
 * Returns: ZKS_OK.
 * In:      signer: the signer.
 * Out:     address_out: the address with its EIP-55 checksum; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  no.
 * Threads: any.
 * Since:   0.1
 */
ZKS_API ZKS_WARN_UNUSED int32_t zks_signer_address(const ZksSigner *signer, char **address_out, ZksError **err) ZKS_NOEXCEPT;

/**
 * Frees a signer. Wallets that were made with it keep what they need of it; with the last of them the key is wiped.
 *
 * In:      signer: a signer, or NULL, which does nothing.
 * Blocks:  no.
 * Threads: any, at any time.
 * Since:   0.1
 */
ZKS_API void zks_signer_free(ZksSigner *signer) ZKS_NOEXCEPT;

/**
 * Makes a wallet.
 *
 * Nothing is contacted: the first operation finds out about the chains. The configuration is a JSON object:
 *
 * {"l1":{"urls":["https://..."],"chainId":1},"l2":{"urls":["https://..."],"chainId":324}}
 *
 * Either chain may be left out; an operation that needs it says so. Name the chain ids whenever you know them: a node of another
 * chain then gets ZKS_ERR_CHAIN_MISMATCH and nothing signed, where without them its first answer is believed. A chain also takes
 * headers, timeoutMs, retries, proxy, extraRootsPem, allowPlainHttp, maxBatch, maxResponseBytes and pollMs; the configuration also
 * takes address (what a wallet without signer watches), contracts and limits (the most that gas, its price and a fee may be; the
 * defaults are in the schema). Its JSON Schema is in zks_schema_json() under config. Unknown keys are refused, secrets as well
 * (ZKS_ERR_SECRET_IN_JSON).
 *
 * Returns: ZKS_OK, ZKS_ERR_INVALID_CONFIG or another 1xx status.
 * In:      config_json: the configuration. signer: signs for the wallet; NULL makes a wallet that only watches. The
 *          signer may be freed afterwards.
 * Out:     wallet_out: the wallet; free it with zks_wallet_free. err: the error; may be NULL.
 * Blocks:  no.
 * Threads: any.
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_new(const char *config_json,
                       const ZksSigner *signer,
                       ZksWallet **wallet_out,
                       ZksError **err)
ZKS_NOEXCEPT;

/**
 * The address of a wallet: the signer's, or the one in the configuration.
 *
 * Returns: ZKS_OK; ZKS_ERR_NO_SIGNER for a wallet that has neither.
 * In:      wallet: the wallet.
 * Out:     address_out: the address with its EIP-55 checksum; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  no.
 * Threads: any.
 * Since:   0.1
 */
ZKS_API ZKS_WARN_UNUSED int32_t zks_wallet_address(const ZksWallet *wallet, char **address_out, ZksError **err) ZKS_NOEXCEPT;

/**
 * Frees a wallet. Calls that run on it go on to their end.
 *
 * In:      wallet: a wallet, or NULL, which does nothing.
 * Blocks:  no.
 * Threads: any, at any time.
 * Since:   0.1
 */
ZKS_API void zks_wallet_free(ZksWallet *wallet) ZKS_NOEXCEPT;

/**
 * Runs the operation of that name; the functions zks_wallet_<method> below do the same.
 *
 * Returns: ZKS_OK, ZKS_ERR_UNKNOWN_METHOD, or what the operation gives.
 * In:      wallet: the wallet. method: the name, for example "deposit". request_json: the request, a JSON object.
 *          call: deadline, cancellation and progress; may be NULL.
 * Out:     response_out: the response, JSON; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_call(ZksWallet *wallet,
                        const char *method,
                        const char *request_json,
                        ZksCall *call,
                        char **response_out,
                        ZksError **err)
ZKS_NOEXCEPT;

/**
 * Starts the operation of that name and returns; its end comes to a function.
 *
 * done is called exactly once if this returned ZKS_OK, whatever ends the call: success, failure, deadline, cancellation,
 * zks_shutdown; and not at all if this returned anything else. It may be called before this returns. Mistakes inside the
 * request come to done; mistakes in the other arguments are returned here.
 *
 * Returns: ZKS_OK: the call has started.
 * In:      wallet: the wallet; it may be freed while the call runs. method, request_json: as for zks_wallet_call; both are
 *          copied. call: as for zks_wallet_call; it may be freed while the call runs. done: the function. user_data:
 *          passed to it; it must stay valid until done has returned.
 * Out:     err: the error; may be NULL.
 * Blocks:  no.
 * Threads: any; also in callbacks.
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_call_async(ZksWallet *wallet,
                              const char *method,
                              const char *request_json,
                              ZksCall *call,
                              ZksCompletionFn done,
                              void *user_data,
                              ZksError **err)
ZKS_NOEXCEPT;

/**
 * The two chains, their contracts, the chain's family and what it can do.
 *
 * Request: {}
 * Response:
 *    baseToken         The base token's address on L1; 0x...01 is ETH.
 *    baseTokenAssetId  The base token's asset id. Before protocol 26, which has none, the one that it gets by then.
 *    capabilities      What the chain can do. Keys: assetIds, eip712Transactions, estimatesL1ToL2, settlesOnGateway.
 *    contracts         Contract addresses. Keys: assetRouter, bridgehub, diamond, l1NativeTokenVault, l2AssetRouter,
 *                      l2NativeTokenVault, l2SharedBridge, nullifier, sharedBridge.
 *    ethBased          Whether the base token is ETH.
 *    family            era or zksyncOs.
 *    l1ChainId         L1's chain id. A number.
 *    l2ChainId         L2's chain id. A number.
 *    protocolVersion   The chain's protocol version, null where its contract does not tell. Keys: major, minor, patch.
 *    settlementLayer   The chain id that batches settle on. A number.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_chain_info(ZksWallet *wallet,
                              const char *request_json,
                              ZksCall *call,
                              char **response_out,
                              ZksError **err)
ZKS_NOEXCEPT;

/**
 * The balance of an account on either chain, in the chain's own coin or a token.
 *
 * Request (* required):
 *    chain*   l1 or l2.
 *    address  The account. Default: the wallet's.
 *    token    The token's address on that chain. Default: the chain's own coin. 0x0...0 and 0x0...1 are ETH; 0x...800a
 *             is L2's base token.
 * Response:
 *    address   The account.
 *    balance   In base units.
 *    chain     The chain. One of: l1, l2.
 *    decimals  The token's decimals; 18 for the chain's own coin; null where the token does not tell. A number.
 *    symbol    The token's symbol, null for the chain's own coin and where the token does not tell.
 *    token     The token, null for the chain's own coin.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_balance(ZksWallet *wallet,
                           const char *request_json,
                           ZksCall *call,
                           char **response_out,
                           ZksError **err)
ZKS_NOEXCEPT;

/**
 * The balances of an account in many tokens and the chain's own coin, in one round trip.
 *
 * Request (* required):
 *    chain*   l1 or l2.
 *    address  The account. Default: the wallet's.
 *    tokens   The tokens' addresses on that chain, at most 1000. ETH and the base token are named as in balance. An
 *             array.
 * Response:
 *    address  The account.
 *    balance  The balance of the chain's own coin, in wei.
 *    chain    The chain. One of: l1, l2.
 *    tokens   One item for each token of the request, in the same order. An array, keys of each: balance, decimals,
 *             error, symbol, token.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_balances(ZksWallet *wallet,
                            const char *request_json,
                            ZksCall *call,
                            char **response_out,
                            ZksError **err)
ZKS_NOEXCEPT;

/**
 * The nonce of an account's next transaction.
 *
 * Request (* required):
 *    chain*   l1 or l2.
 *    address  The account. Default: the wallet's.
 *    at       pending, the default: with transactions that wait in the node's pool; or latest: only those in blocks.
 * Response:
 *    address  The account.
 *    at       pending or latest.
 *    chain    The chain. One of: l1, l2.
 *    nonce    The nonce that the account's next transaction has, as this node knows it. A number.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_nonce(ZksWallet *wallet,
                         const char *request_json,
                         ZksCall *call,
                         char **response_out,
                         ZksError **err)
ZKS_NOEXCEPT;

/**
 * How many contracts an account has deployed, as EraVM counts them.
 *
 * Request:
 *    address  The account. Default: the wallet's.
 * Response:
 *    address          The account.
 *    deploymentNonce  How many contracts the account has deployed: the nonce of create_address for its next one.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_deployment_nonce(ZksWallet *wallet,
                                    const char *request_json,
                                    ZksCall *call,
                                    char **response_out,
                                    ZksError **err)
ZKS_NOEXCEPT;

/**
 * A token's address on the other chain, its asset id and where it comes from.
 *
 * Request (* required):
 *    token*  Its address on chain. 0x0...0 and 0x0...1 are ETH; 0x...800a is L2's base token.
 *    chain   The chain that token is an address of. Default l1. One of: l1, l2.
 * Response:
 *    assetId        The asset id.
 *    kind           What it is. One of: base, eth, erc20.
 *    l1Token        On L1; 0x...01 is ETH; null for an L2 token that L1 does not know yet.
 *    l2Token        On L2, also where nothing was bridged yet; null where the chain cannot tell.
 *    originChainId  The chain that the token comes from. A number.
 *    registered     Whether the vault on L1 knows it. A deposit registers it.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_resolve_token(ZksWallet *wallet,
                                 const char *request_json,
                                 ZksCall *call,
                                 char **response_out,
                                 ZksError **err)
ZKS_NOEXCEPT;

/**
 * Both sides of a bridge of its own, and what a token becomes by it.
 *
 * Request (* required):
 *    bridgeAddress*  The bridge on L1.
 *    token           A token on L1, to learn what it becomes on L2. Default: the one token of a bridge that has only
 *                    one.
 * Response:
 *    l1Bridge      On L1: for bridgeAddress of a deposit and l1BridgeAddress of a finalisation or claim.
 *    l1Token       The token on L1; null where none was named and the bridge takes several.
 *    l2Bridge      On L2: for bridgeAddress of a withdrawal; null where the bridge on L1 does not say.
 *    l2Token       What it becomes on L2; null where the bridge does not say.
 *    onlyOneToken  Whether it is for one token only, as the bridges of chains with their own USDC are.
 *    paired        Whether both sides name each other; null where the one on L2 does not say.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_bridge_info(ZksWallet *wallet,
                               const char *request_json,
                               ZksCall *call,
                               char **response_out,
                               ZksError **err)
ZKS_NOEXCEPT;

/**
 * How much of a token a contract may take from an account.
 *
 * Request (* required):
 *    token*   The token, on chain.
 *    chain    The chain. Default l1. One of: l1, l2.
 *    owner    The account. Default: the wallet's.
 *    spender  Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
 *             L2. Before protocol 26: the shared bridge on L1, and on L2 none.
 * Response:
 *    allowance  In base units.
 *    chain      The chain. One of: l1, l2.
 *    owner      The account.
 *    spender    Who may take.
 *    token      The token.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_allowance(ZksWallet *wallet,
                             const char *request_json,
                             ZksCall *call,
                             char **response_out,
                             ZksError **err)
ZKS_NOEXCEPT;

/**
 * What an approval would cost and need, without needing balance or allowance.
 *
 * Request (* required):
 *    amount*    The new allowance, in base units. 0 takes it back; 2^256 - 1 is without a limit.
 *    token*     The token, on chain.
 *    chain      The chain. Default l1. One of: l1, l2.
 *    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
 *               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
 *    overrides  Nonce, gas and fees of the approval. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
 *    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
 *               send. Nothing is approved then. Not for a quote or a preparation.
 *    spender    Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
 *               L2.
 * Response:
 *    amount                The new allowance, in base units.
 *    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
 *    chain                 The chain of the transaction. One of: l1, l2.
 *    gasLimit              The gas limit.
 *    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
 *                          approvals or funds are there.
 *    maxFee                The fee of the transaction at most, in wei of that chain's coin.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
 *                          chain, missing, required, token.
 *    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
 *                          32.
 *    spender               Who may take.
 *    token                 The token.
 *    value                 The value of the transaction, in wei.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_approve_quote(ZksWallet *wallet,
                                 const char *request_json,
                                 ZksCall *call,
                                 char **response_out,
                                 ZksError **err)
ZKS_NOEXCEPT;

/**
 * The complete unsigned transaction of an approval.
 *
 * Request (* required):
 *    amount*    The new allowance, in base units. 0 takes it back; 2^256 - 1 is without a limit.
 *    token*     The token, on chain.
 *    chain      The chain. Default l1. One of: l1, l2.
 *    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
 *               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
 *    overrides  Nonce, gas and fees of the approval. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
 *    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
 *               send. Nothing is approved then. Not for a quote or a preparation.
 *    spender    Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
 *               L2.
 * Response:
 *    amount           The new allowance, in base units.
 *    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
 *                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
 *                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
 *    chain            The chain of the transaction. One of: l1, l2.
 *    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
 *                     approvals are mined.
 *    spender          Who may take.
 *    token            The token.
 *    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
 *                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
 *                     nonce, paymasterParams, to, type, value.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_approve_prepare(ZksWallet *wallet,
                                   const char *request_json,
                                   ZksCall *call,
                                   char **response_out,
                                   ZksError **err)
ZKS_NOEXCEPT;

/**
 * Lets a contract take a token.
 *
 * Request (* required):
 *    amount*    The new allowance, in base units. 0 takes it back; 2^256 - 1 is without a limit.
 *    token*     The token, on chain.
 *    chain      The chain. Default l1. One of: l1, l2.
 *    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
 *               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
 *    overrides  Nonce, gas and fees of the approval. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
 *    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
 *               send. Nothing is approved then. Not for a quote or a preparation.
 *    spender    Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
 *               L2.
 * Response:
 *    amount                The new allowance, in base units.
 *    chain                 The chain. One of: l1, l2.
 *    gasLimit              The gas limit.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    nonce                 Its nonce. A number.
 *    reset                 The reset to zero that went first, if the token needed it. Keys: amount, spender, token,
 *                          txHash.
 *    spender               Who may take.
 *    token                 The token.
 *    txHash                The transaction. It is on its way: transaction_wait waits for it.
 *
 * Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_approve(ZksWallet *wallet,
                           const char *request_json,
                           ZksCall *call,
                           char **response_out,
                           ZksError **err)
ZKS_NOEXCEPT;

/**
 * What the L2 part of a deposit or request costs.
 *
 * Request (* required):
 *    l2GasLimit*    The gas limit of the L2 transaction.
 *    gasPerPubdata  Gas per byte of pubdata. Default 800, the only value that a deposit may use.
 *    gasPrice       The L1 gas price to assume, in wei. Default: the node's. A deposit prices with its maxFeePerGas.
 * Response:
 *    baseCost       In base units of the base token.
 *    baseToken      The base token's address on L1; 0x...01 is ETH.
 *    gasPerPubdata  The gas per byte of pubdata that it was computed for.
 *    gasPrice       The L1 gas price that it was computed for, in wei.
 *    l2GasLimit     The gas limit that it was computed for.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_base_cost(ZksWallet *wallet,
                             const char *request_json,
                             ZksCall *call,
                             char **response_out,
                             ZksError **err)
ZKS_NOEXCEPT;

/**
 * What a deposit would cost and need, without needing balance or allowance.
 *
 * Request (* required):
 *    amount*           How much, in base units.
 *    approve           What may be approved for the deposit: exact (default), unlimited or never.
 *    bridgeAddress     A bridge of its own on L1 to go through, which is approved for the token. Default: the standard
 *                      one. Not for the base token.
 *    customBridgeData  What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them
 *                      expect.
 *    l2GasLimit        The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token
 *                      deposit can be claimed back.
 *    operatorTip       More for the operator than the base cost, in base units of the base token. Default 0.
 *    overrides         Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
 *                      nonce.
 *    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
 *                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
 *                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
 *    refundRecipient   Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit
 *                      fails. Default, and 0x0...0: the wallet's address. A contract on L1 is refunded at its alias;
 *                      before protocol 31 an account that has a delegation there (EIP-7702) must name another one.
 *    to                Who receives it on L2. Default: the wallet's address. The zero address is refused.
 *    token             The token's address on L1. Default, and 0x0...0 and 0x0...1: ETH.
 * Response:
 *    amount                How much, in base units.
 *    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
 *    baseCost              What the L2 part costs at most, in base units of the base token.
 *    bridgeAddress         The bridge of its own that it goes through; null for the standard one. Its name is needed to
 *                          claim it should it fail.
 *    chain                 The chain of the transaction. One of: l1, l2.
 *    gasLimit              The gas limit.
 *    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
 *                          approvals or funds are there.
 *    gasPerPubdata         Gas per byte of pubdata on L2.
 *    l2GasLimit            The gas limit on L2.
 *    maxFee                The fee of the transaction at most, in wei of that chain's coin.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    mintValue             All of the base token that goes to L2: base cost, tip and, on direct routes, the amount.
 *    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
 *                          chain, missing, required, token.
 *    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
 *                          32.
 *    refundRecipient       Who receives what is left on L2.
 *    route                 The route. One of: eth-base, erc20-on-eth, eth-nonbase, erc20-base, erc20-nonbase.
 *    to                    Who receives it on L2.
 *    token                 The token on L1; 0x...01 is ETH.
 *    value                 The value of the transaction, in wei.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_deposit_quote(ZksWallet *wallet,
                                 const char *request_json,
                                 ZksCall *call,
                                 char **response_out,
                                 ZksError **err)
ZKS_NOEXCEPT;

/**
 * The complete unsigned transaction of a deposit.
 *
 * Request (* required):
 *    amount*           How much, in base units.
 *    approve           What may be approved for the deposit: exact (default), unlimited or never.
 *    bridgeAddress     A bridge of its own on L1 to go through, which is approved for the token. Default: the standard
 *                      one. Not for the base token.
 *    customBridgeData  What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them
 *                      expect.
 *    l2GasLimit        The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token
 *                      deposit can be claimed back.
 *    operatorTip       More for the operator than the base cost, in base units of the base token. Default 0.
 *    overrides         Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
 *                      nonce.
 *    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
 *                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
 *                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
 *    refundRecipient   Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit
 *                      fails. Default, and 0x0...0: the wallet's address. A contract on L1 is refunded at its alias;
 *                      before protocol 31 an account that has a delegation there (EIP-7702) must name another one.
 *    to                Who receives it on L2. Default: the wallet's address. The zero address is refused.
 *    token             The token's address on L1. Default, and 0x0...0 and 0x0...1: ETH.
 * Response:
 *    amount           How much, in base units.
 *    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
 *                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
 *                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
 *    baseCost         What the L2 part costs at most, in base units of the base token.
 *    bridgeAddress    The bridge of its own that it goes through; null for the standard one. Its name is needed to claim
 *                     it should it fail.
 *    chain            The chain of the transaction. One of: l1, l2.
 *    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
 *                     approvals are mined.
 *    gasPerPubdata    Gas per byte of pubdata on L2.
 *    l2GasLimit       The gas limit on L2.
 *    mintValue        All of the base token that goes to L2: base cost, tip and, on direct routes, the amount.
 *    refundRecipient  Who receives what is left on L2.
 *    route            The route. One of: eth-base, erc20-on-eth, eth-nonbase, erc20-base, erc20-nonbase.
 *    to               Who receives it on L2.
 *    token            The token on L1; 0x...01 is ETH.
 *    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
 *                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
 *                     nonce, paymasterParams, to, type, value.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_deposit_prepare(ZksWallet *wallet,
                                   const char *request_json,
                                   ZksCall *call,
                                   char **response_out,
                                   ZksError **err)
ZKS_NOEXCEPT;

/**
 * Deposits ETH or a token from L1 to L2.
 *
 * Request (* required):
 *    amount*           How much, in base units.
 *    approve           What may be approved for the deposit: exact (default), unlimited or never.
 *    bridgeAddress     A bridge of its own on L1 to go through, which is approved for the token. Default: the standard
 *                      one. Not for the base token.
 *    customBridgeData  What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them
 *                      expect.
 *    l2GasLimit        The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token
 *                      deposit can be claimed back.
 *    operatorTip       More for the operator than the base cost, in base units of the base token. Default 0.
 *    overrides         Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
 *                      nonce.
 *    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
 *                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
 *                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
 *    refundRecipient   Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit
 *                      fails. Default, and 0x0...0: the wallet's address. A contract on L1 is refunded at its alias;
 *                      before protocol 31 an account that has a delegation there (EIP-7702) must name another one.
 *    to                Who receives it on L2. Default: the wallet's address. The zero address is refused.
 *    token             The token's address on L1. Default, and 0x0...0 and 0x0...1: ETH.
 * Response:
 *    amount                How much, in base units.
 *    approvals             The approvals that were sent and mined before it. An array, keys of each: amount, spender,
 *                          token, txHash.
 *    baseCost              What the L2 part costs at most, in base units of the base token.
 *    bridgeAddress         The bridge of its own that it goes through; null for the standard one. Its name is needed to
 *                          claim it should it fail.
 *    gasLimit              The gas limit.
 *    gasPerPubdata         Gas per byte of pubdata on L2.
 *    l1TxHash              The L1 transaction. deposit_wait waits for both of its parts.
 *    l2GasLimit            The gas limit on L2.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    mintValue             All of the base token that goes to L2: base cost, tip and, on direct routes, the amount.
 *    nonce                 Its nonce. A number.
 *    refundRecipient       Who receives what is left on L2.
 *    route                 The route. One of: eth-base, erc20-on-eth, eth-nonbase, erc20-base, erc20-nonbase.
 *    to                    Who receives it on L2.
 *    token                 The token on L1; 0x...01 is ETH.
 *    value                 The value of the L1 transaction, in wei.
 *
 * Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_deposit(ZksWallet *wallet,
                           const char *request_json,
                           ZksCall *call,
                           char **response_out,
                           ZksError **err)
ZKS_NOEXCEPT;

/**
 * Where a deposit or request is.
 *
 * Request:
 *    index     Which of the requests, where one L1 transaction holds several. Default 0. A number.
 *    l1TxHash  The L1 transaction. Either this or l2TxHash is required.
 *    l2TxHash  The L2 transaction.
 * Response:
 *    claimable      For a failed one: whether claim_failed_deposit brings it back (a token sent through the bridge) or
 *                   the value was refunded on L2 (a direct deposit or request).
 *    l1BlockNumber  The L1 block. A number.
 *    l1Fee          The fee paid on L1, in wei.
 *    l1GasUsed      The gas used on L1.
 *    l1TxHash       The L1 transaction, null when only the L2 hash was given.
 *    l2BlockNumber  The L2 block. A number.
 *    l2GasUsed      The gas used on L2.
 *    l2TxHash       The L2 transaction, known once L1 has mined.
 *    l2TxHashes     All L2 transactions that the L1 transaction requested on this chain. An array.
 *    state          Where it is. One of: l1Pending, l1Failed, l2Pending, executed, failed.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_deposit_status(ZksWallet *wallet,
                                  const char *request_json,
                                  ZksCall *call,
                                  char **response_out,
                                  ZksError **err)
ZKS_NOEXCEPT;

/**
 * Waits until a deposit or request is executed or failed.
 *
 * Request:
 *    index     Which of the requests, where one L1 transaction holds several. Default 0. A number.
 *    l1TxHash  The L1 transaction. Either this or l2TxHash is required.
 *    l2TxHash  The L2 transaction.
 * Response:
 *    claimable      For a failed one: whether claim_failed_deposit brings it back (a token sent through the bridge) or
 *                   the value was refunded on L2 (a direct deposit or request).
 *    l1BlockNumber  The L1 block. A number.
 *    l1Fee          The fee paid on L1, in wei.
 *    l1GasUsed      The gas used on L1.
 *    l1TxHash       The L1 transaction, null when only the L2 hash was given.
 *    l2BlockNumber  The L2 block. A number.
 *    l2GasUsed      The gas used on L2.
 *    l2TxHash       The L2 transaction, known once L1 has mined.
 *    l2TxHashes     All L2 transactions that the L1 transaction requested on this chain. An array.
 *    state          Where it is. One of: l1Pending, l1Failed, l2Pending, executed, failed.
 *
 * Returns: ZKS_OK, or why it cannot tell. Waits without a limit unless call has one.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_deposit_wait(ZksWallet *wallet,
                                const char *request_json,
                                ZksCall *call,
                                char **response_out,
                                ZksError **err)
ZKS_NOEXCEPT;

/**
 * What a request for a call on L2 would cost and need, without needing balance or allowance.
 *
 * Request (* required):
 *    contractAddress*  The called contract, or the receiver, on L2.
 *    approve           What may be approved of the base token, on a chain whose base token is not ETH: exact (default),
 *                      unlimited or never.
 *    calldata          The call data. Default: none.
 *    factoryDeps       Bytecodes to publish along with the call (EraVM chains). An array.
 *    l2GasLimit        The gas limit on L2. Default: estimated.
 *    l2Value           The value on L2, in base units of the base token. Default 0.
 *    mintValue         All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and
 *                      value.
 *    operatorTip       More for the operator than the base cost, in base units of the base token. Default 0.
 *    overrides         Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
 *                      nonce.
 *    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
 *                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
 *                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
 *    refundRecipient   Who receives on L2 what is left of the fee, and the value if the call fails. Default, and
 *                      0x0...0: the wallet's address. A contract on L1 is refunded at its alias; before protocol 31 an
 *                      account that has a delegation there (EIP-7702) must name another one.
 * Response:
 *    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
 *    baseCost              What the call costs at most, in base units of the base token.
 *    chain                 The chain of the transaction. One of: l1, l2.
 *    contractAddress       The called contract, or the receiver, on L2.
 *    gasLimit              The gas limit.
 *    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
 *                          approvals or funds are there.
 *    gasPerPubdata         Gas per byte of pubdata on L2.
 *    l2GasLimit            The gas limit on L2.
 *    l2Value               The value on L2, in base units of the base token.
 *    maxFee                The fee of the transaction at most, in wei of that chain's coin.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    mintValue             All of the base token that goes to L2.
 *    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
 *                          chain, missing, required, token.
 *    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
 *                          32.
 *    refundRecipient       Who receives what is left on L2.
 *    value                 The value of the transaction, in wei.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_request_execute_quote(ZksWallet *wallet,
                                         const char *request_json,
                                         ZksCall *call,
                                         char **response_out,
                                         ZksError **err)
ZKS_NOEXCEPT;

/**
 * The complete unsigned transaction of a request for a call on L2.
 *
 * Request (* required):
 *    contractAddress*  The called contract, or the receiver, on L2.
 *    approve           What may be approved of the base token, on a chain whose base token is not ETH: exact (default),
 *                      unlimited or never.
 *    calldata          The call data. Default: none.
 *    factoryDeps       Bytecodes to publish along with the call (EraVM chains). An array.
 *    l2GasLimit        The gas limit on L2. Default: estimated.
 *    l2Value           The value on L2, in base units of the base token. Default 0.
 *    mintValue         All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and
 *                      value.
 *    operatorTip       More for the operator than the base cost, in base units of the base token. Default 0.
 *    overrides         Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
 *                      nonce.
 *    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
 *                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
 *                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
 *    refundRecipient   Who receives on L2 what is left of the fee, and the value if the call fails. Default, and
 *                      0x0...0: the wallet's address. A contract on L1 is refunded at its alias; before protocol 31 an
 *                      account that has a delegation there (EIP-7702) must name another one.
 * Response:
 *    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
 *                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
 *                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
 *    baseCost         What the call costs at most, in base units of the base token.
 *    chain            The chain of the transaction. One of: l1, l2.
 *    contractAddress  The called contract, or the receiver, on L2.
 *    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
 *                     approvals are mined.
 *    gasPerPubdata    Gas per byte of pubdata on L2.
 *    l2GasLimit       The gas limit on L2.
 *    l2Value          The value on L2, in base units of the base token.
 *    mintValue        All of the base token that goes to L2.
 *    refundRecipient  Who receives what is left on L2.
 *    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
 *                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
 *                     nonce, paymasterParams, to, type, value.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_request_execute_prepare(ZksWallet *wallet,
                                           const char *request_json,
                                           ZksCall *call,
                                           char **response_out,
                                           ZksError **err)
ZKS_NOEXCEPT;

/**
 * Requests, on L1, a call on L2.
 *
 * Request (* required):
 *    contractAddress*  The called contract, or the receiver, on L2.
 *    approve           What may be approved of the base token, on a chain whose base token is not ETH: exact (default),
 *                      unlimited or never.
 *    calldata          The call data. Default: none.
 *    factoryDeps       Bytecodes to publish along with the call (EraVM chains). An array.
 *    l2GasLimit        The gas limit on L2. Default: estimated.
 *    l2Value           The value on L2, in base units of the base token. Default 0.
 *    mintValue         All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and
 *                      value.
 *    operatorTip       More for the operator than the base cost, in base units of the base token. Default 0.
 *    overrides         Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
 *                      nonce.
 *    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
 *                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
 *                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
 *    refundRecipient   Who receives on L2 what is left of the fee, and the value if the call fails. Default, and
 *                      0x0...0: the wallet's address. A contract on L1 is refunded at its alias; before protocol 31 an
 *                      account that has a delegation there (EIP-7702) must name another one.
 * Response:
 *    approvals             The approvals that were sent and mined before it. An array, keys of each: amount, spender,
 *                          token, txHash.
 *    baseCost              What the call costs at most, in base units of the base token.
 *    contractAddress       The called contract, or the receiver, on L2.
 *    gasLimit              The gas limit.
 *    gasPerPubdata         Gas per byte of pubdata on L2.
 *    l1TxHash              The L1 transaction. deposit_wait waits for both of its parts.
 *    l2GasLimit            The gas limit on L2.
 *    l2Value               The value on L2, in base units of the base token.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    mintValue             All of the base token that goes to L2.
 *    nonce                 Its nonce. A number.
 *    refundRecipient       Who receives what is left on L2.
 *    value                 The value of the L1 transaction, in wei.
 *
 * Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_request_execute(ZksWallet *wallet,
                                   const char *request_json,
                                   ZksCall *call,
                                   char **response_out,
                                   ZksError **err)
ZKS_NOEXCEPT;

/**
 * What a claim of a failed deposit would cost and need, without needing balance or allowance.
 *
 * Request:
 *    index            Which of the requests, where one L1 transaction holds several. Default 0. A number.
 *    l1BridgeAddress  The bridge on L1, for a deposit through a bridge of its own. Default: the standard one.
 *    l1TxHash         The L1 transaction.
 *    l2TxHash         The L2 transaction. Either this or l1TxHash is required.
 *    overrides        Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
 *                     nonce.
 *    quoteId          The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *                     again, and nothing is paid above it. It must be of this wallet and at most a minute old, and
 *                     serves one send. Nothing is approved then. Not for a quote or a preparation.
 * Response:
 *    amount                How much, in base units.
 *    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
 *    chain                 The chain of the transaction. One of: l1, l2.
 *    depositor             Who is paid.
 *    gasLimit              The gas limit.
 *    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
 *                          approvals or funds are there.
 *    l2TxHash              The failed L2 transaction.
 *    maxFee                The fee of the transaction at most, in wei of that chain's coin.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
 *                          chain, missing, required, token.
 *    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
 *                          32.
 *    token                 The token on L1; 0x...01 is ETH.
 *    value                 The value of the transaction, in wei.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_claim_failed_deposit_quote(ZksWallet *wallet,
                                              const char *request_json,
                                              ZksCall *call,
                                              char **response_out,
                                              ZksError **err)
ZKS_NOEXCEPT;

/**
 * The complete unsigned transaction of a claim of a failed deposit.
 *
 * Request:
 *    index            Which of the requests, where one L1 transaction holds several. Default 0. A number.
 *    l1BridgeAddress  The bridge on L1, for a deposit through a bridge of its own. Default: the standard one.
 *    l1TxHash         The L1 transaction.
 *    l2TxHash         The L2 transaction. Either this or l1TxHash is required.
 *    overrides        Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
 *                     nonce.
 *    quoteId          The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *                     again, and nothing is paid above it. It must be of this wallet and at most a minute old, and
 *                     serves one send. Nothing is approved then. Not for a quote or a preparation.
 * Response:
 *    amount           How much, in base units.
 *    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
 *                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
 *                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
 *    chain            The chain of the transaction. One of: l1, l2.
 *    depositor        Who is paid.
 *    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
 *                     approvals are mined.
 *    l2TxHash         The failed L2 transaction.
 *    token            The token on L1; 0x...01 is ETH.
 *    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
 *                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
 *                     nonce, paymasterParams, to, type, value.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_claim_failed_deposit_prepare(ZksWallet *wallet,
                                                const char *request_json,
                                                ZksCall *call,
                                                char **response_out,
                                                ZksError **err)
ZKS_NOEXCEPT;

/**
 * Brings back on L1 a token deposit whose L2 part failed.
 *
 * Request:
 *    index            Which of the requests, where one L1 transaction holds several. Default 0. A number.
 *    l1BridgeAddress  The bridge on L1, for a deposit through a bridge of its own. Default: the standard one.
 *    l1TxHash         The L1 transaction.
 *    l2TxHash         The L2 transaction. Either this or l1TxHash is required.
 *    overrides        Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
 *                     nonce.
 *    quoteId          The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *                     again, and nothing is paid above it. It must be of this wallet and at most a minute old, and
 *                     serves one send. Nothing is approved then. Not for a quote or a preparation.
 * Response:
 *    amount                How much, in base units.
 *    depositor             Who is paid.
 *    gasLimit              The gas limit.
 *    l1TxHash              The L1 transaction. It is on its way: transaction_wait waits for it.
 *    l2TxHash              The failed L2 transaction.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    nonce                 Its nonce. A number.
 *    token                 The token on L1; 0x...01 is ETH.
 *
 * Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_claim_failed_deposit(ZksWallet *wallet,
                                        const char *request_json,
                                        ZksCall *call,
                                        char **response_out,
                                        ZksError **err)
ZKS_NOEXCEPT;

/**
 * What a withdrawal would cost and need, without needing balance or allowance.
 *
 * Request (* required):
 *    amount*        How much, in base units.
 *    approve        What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to
 *                   take it: exact (default), unlimited or never. Bridged tokens need none.
 *    bridgeAddress  The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard
 *                   one. Not for the base token.
 *    eip712         Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing
 *                   is approved then. Default: type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster,
 *                   signatureLength.
 *    overrides      Nonce, gas and fees of the L2 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
 *                   nonce.
 *    quoteId        The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *                   again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves
 *                   one send. Nothing is approved then. Not for a quote or a preparation.
 *    to             Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The
 *                   zero address is refused.
 *    token          The token's address on L2. Default, and 0x...800a: the base token. 0x0...0 and 0x0...1: ETH.
 * Response:
 *    amount                How much, in base units.
 *    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
 *    assetId               The asset id, null for the base token and before protocol 26.
 *    bridgeAddress         The bridge on L2 that was named; null for the standard one.
 *    chain                 The chain of the transaction. One of: l1, l2.
 *    gasLimit              The gas limit.
 *    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
 *                          approvals or funds are there.
 *    l1BridgeAddress       What that bridge says its counterpart on L1 is, to be named where the withdrawal is
 *                          finalised; null where it does not say.
 *    maxFee                The fee of the transaction at most, in wei of that chain's coin.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
 *                          chain, missing, required, token.
 *    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
 *                          32.
 *    to                    Who receives it on L1.
 *    token                 The token on L2; 0x...800a is the base token.
 *    value                 The value of the transaction, in wei.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_withdraw_quote(ZksWallet *wallet,
                                  const char *request_json,
                                  ZksCall *call,
                                  char **response_out,
                                  ZksError **err)
ZKS_NOEXCEPT;

/**
 * The complete unsigned transaction of a withdrawal.
 *
 * Request (* required):
 *    amount*        How much, in base units.
 *    approve        What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to
 *                   take it: exact (default), unlimited or never. Bridged tokens need none.
 *    bridgeAddress  The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard
 *                   one. Not for the base token.
 *    eip712         Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing
 *                   is approved then. Default: type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster,
 *                   signatureLength.
 *    overrides      Nonce, gas and fees of the L2 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
 *                   nonce.
 *    quoteId        The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *                   again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves
 *                   one send. Nothing is approved then. Not for a quote or a preparation.
 *    to             Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The
 *                   zero address is refused.
 *    token          The token's address on L2. Default, and 0x...800a: the base token. 0x0...0 and 0x0...1: ETH.
 * Response:
 *    amount           How much, in base units.
 *    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
 *                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
 *                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
 *    assetId          The asset id, null for the base token and before protocol 26.
 *    bridgeAddress    The bridge on L2 that was named; null for the standard one.
 *    chain            The chain of the transaction. One of: l1, l2.
 *    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
 *                     approvals are mined.
 *    l1BridgeAddress  What that bridge says its counterpart on L1 is, to be named where the withdrawal is finalised;
 *                     null where it does not say.
 *    to               Who receives it on L1.
 *    token            The token on L2; 0x...800a is the base token.
 *    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
 *                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
 *                     nonce, paymasterParams, to, type, value.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_withdraw_prepare(ZksWallet *wallet,
                                    const char *request_json,
                                    ZksCall *call,
                                    char **response_out,
                                    ZksError **err)
ZKS_NOEXCEPT;

/**
 * Withdraws the base token or a token from L2 towards L1.
 *
 * Request (* required):
 *    amount*        How much, in base units.
 *    approve        What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to
 *                   take it: exact (default), unlimited or never. Bridged tokens need none.
 *    bridgeAddress  The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard
 *                   one. Not for the base token.
 *    eip712         Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing
 *                   is approved then. Default: type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster,
 *                   signatureLength.
 *    overrides      Nonce, gas and fees of the L2 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
 *                   nonce.
 *    quoteId        The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *                   again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves
 *                   one send. Nothing is approved then. Not for a quote or a preparation.
 *    to             Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The
 *                   zero address is refused.
 *    token          The token's address on L2. Default, and 0x...800a: the base token. 0x0...0 and 0x0...1: ETH.
 * Response:
 *    amount                How much, in base units.
 *    approvals             The approvals that were sent and mined before it. An array, keys of each: amount, spender,
 *                          token, txHash.
 *    assetId               The asset id, null for the base token and before protocol 26.
 *    bridgeAddress         The bridge on L2 that was named; null for the standard one.
 *    gasLimit              The gas limit.
 *    l1BridgeAddress       What that bridge says its counterpart on L1 is, to be named where the withdrawal is
 *                          finalised; null where it does not say.
 *    l2TxHash              The L2 transaction: keep it, withdrawal_status and finalize_withdrawal work from it alone.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    nonce                 Its nonce. A number.
 *    to                    Who receives it on L1.
 *    token                 The token on L2; 0x...800a is the base token.
 *
 * Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_withdraw(ZksWallet *wallet,
                            const char *request_json,
                            ZksCall *call,
                            char **response_out,
                            ZksError **err)
ZKS_NOEXCEPT;

/**
 * Where a withdrawal is.
 *
 * Request (* required):
 *    l2TxHash*        The L2 transaction.
 *    index            Which of its messages, where it sends several. Default 0. A number.
 *    l1BridgeAddress  The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
 * Response:
 *    batchNumber  The batch, once known. A number.
 *    index        Which of its messages. A number.
 *    l2TxHash     The L2 transaction.
 *    phase        How far a pending one is, null otherwise. One of: l2Pending, notSealed, notExecuted.
 *    state        Where it is. One of: pending, ready, finalized, failed.
 *    withdrawal   What it carries, once mined. Keys: amount, assetId, originToken, to.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_withdrawal_status(ZksWallet *wallet,
                                     const char *request_json,
                                     ZksCall *call,
                                     char **response_out,
                                     ZksError **err)
ZKS_NOEXCEPT;

/**
 * Waits until a withdrawal is ready or finalised.
 *
 * Request (* required):
 *    l2TxHash*        The L2 transaction.
 *    index            Which of its messages, where it sends several. Default 0. A number.
 *    l1BridgeAddress  The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
 *    until            How far to wait: ready (default) or finalized. A failed or finalised withdrawal always ends the
 *                     wait.
 * Response:
 *    batchNumber  The batch, once known. A number.
 *    index        Which of its messages. A number.
 *    l2TxHash     The L2 transaction.
 *    phase        How far a pending one is, null otherwise. One of: l2Pending, notSealed, notExecuted.
 *    state        Where it is. One of: pending, ready, finalized, failed.
 *    withdrawal   What it carries, once mined. Keys: amount, assetId, originToken, to.
 *
 * Returns: ZKS_OK, or why it cannot tell. Waits without a limit unless call has one.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_withdrawal_wait(ZksWallet *wallet,
                                   const char *request_json,
                                   ZksCall *call,
                                   char **response_out,
                                   ZksError **err)
ZKS_NOEXCEPT;

/**
 * What the finalisation of a withdrawal would cost and need, without needing balance or allowance.
 *
 * Request (* required):
 *    l2TxHash*        The L2 transaction.
 *    index            Which of its messages, where it sends several. Default 0. A number.
 *    l1BridgeAddress  The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
 *    overrides        Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
 *                     nonce.
 *    quoteId          The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *                     again, and nothing is paid above it. It must be of this wallet and at most a minute old, and
 *                     serves one send. Nothing is approved then. Not for a quote or a preparation.
 * Response:
 *    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
 *    batchNumber           The batch of the withdrawal. A number.
 *    chain                 The chain of the transaction. One of: l1, l2.
 *    gasLimit              The gas limit.
 *    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
 *                          approvals or funds are there.
 *    maxFee                The fee of the transaction at most, in wei of that chain's coin.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    messageIndex          The message's index in the batch. A number.
 *    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
 *                          chain, missing, required, token.
 *    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
 *                          32.
 *    value                 The value of the transaction, in wei.
 *    withdrawal            What is paid out. Keys: amount, assetId, originToken, to.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_finalize_withdrawal_quote(ZksWallet *wallet,
                                             const char *request_json,
                                             ZksCall *call,
                                             char **response_out,
                                             ZksError **err)
ZKS_NOEXCEPT;

/**
 * The complete unsigned transaction of the finalisation of a withdrawal.
 *
 * Request (* required):
 *    l2TxHash*        The L2 transaction.
 *    index            Which of its messages, where it sends several. Default 0. A number.
 *    l1BridgeAddress  The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
 *    overrides        Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
 *                     nonce.
 *    quoteId          The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *                     again, and nothing is paid above it. It must be of this wallet and at most a minute old, and
 *                     serves one send. Nothing is approved then. Not for a quote or a preparation.
 * Response:
 *    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
 *                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
 *                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
 *    batchNumber      The batch of the withdrawal. A number.
 *    chain            The chain of the transaction. One of: l1, l2.
 *    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
 *                     approvals are mined.
 *    messageIndex     The message's index in the batch. A number.
 *    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
 *                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
 *                     nonce, paymasterParams, to, type, value.
 *    withdrawal       What is paid out. Keys: amount, assetId, originToken, to.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_finalize_withdrawal_prepare(ZksWallet *wallet,
                                               const char *request_json,
                                               ZksCall *call,
                                               char **response_out,
                                               ZksError **err)
ZKS_NOEXCEPT;

/**
 * Pays out on L1 what was withdrawn on L2.
 *
 * Request (* required):
 *    l2TxHash*        The L2 transaction.
 *    index            Which of its messages, where it sends several. Default 0. A number.
 *    l1BridgeAddress  The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
 *    overrides        Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
 *                     nonce.
 *    quoteId          The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *                     again, and nothing is paid above it. It must be of this wallet and at most a minute old, and
 *                     serves one send. Nothing is approved then. Not for a quote or a preparation.
 * Response:
 *    batchNumber           The batch of the withdrawal. A number.
 *    gasLimit              The gas limit.
 *    l1TxHash              The L1 transaction. It is on its way: transaction_wait waits for it.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    messageIndex          The message's index in the batch. A number.
 *    nonce                 Its nonce. A number.
 *    withdrawal            What is paid out. Keys: amount, assetId, originToken, to.
 *
 * Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_finalize_withdrawal(ZksWallet *wallet,
                                       const char *request_json,
                                       ZksCall *call,
                                       char **response_out,
                                       ZksError **err)
ZKS_NOEXCEPT;

/**
 * What an account has withdrawn in a range of L2 blocks and nobody has finalised, page by page.
 *
 * Request (* required):
 *    fromBlock*        The first L2 block. A number.
 *    address           The account: who receives on L1, or who withdrew on L2. Default: the wallet's address.
 *    blocksPerQuery    How many blocks one question for events covers. Default 2000, at most 100000; where the node
 *                      finds it too many, fewer are asked for. A number.
 *    cursor            The cursor of the page before. The other fields must be the same as there.
 *    includeFinalized  Lists finalised withdrawals too. Default false.
 *    limit             How many of the account's withdrawals one page looks at, finalised ones included. Default 20, at
 *                      most 100. A number.
 *    toBlock           The last L2 block. Default: the latest one. A number.
 * Response:
 *    address      The account.
 *    cursor       Where the next page begins; null when all blocks were looked at.
 *    toBlock      The last block of the range: ask from the next one on later. A number.
 *    withdrawals  The withdrawals, oldest first. A page can be empty and not the last one. An array, keys of each:
 *                 batchNumber, blockNumber, error, finalization, index, l2TxHash, matchedBy, phase, state, withdrawal.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_pending_withdrawals(ZksWallet *wallet,
                                       const char *request_json,
                                       ZksCall *call,
                                       char **response_out,
                                       ZksError **err)
ZKS_NOEXCEPT;

/**
 * Pays out many withdrawals on L1, each with its own outcome.
 *
 * Request (* required):
 *    withdrawals*  The withdrawals, at most 100. They are sent in this order. An array, keys of each: index, l2TxHash.
 *    overrides     Nonce, gas and fees of the L1 transactions. A nonce is that of the first one, the others follow it; a
 *                  gas limit is for each. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
 * Response:
 *    results  One for each withdrawal, in the order of the request. An array, keys of each: error, index, l1TxHash,
 *             l2TxHash, nonce, outcome, withdrawal.
 *    sent     How many were sent. A number.
 *
 * Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_finalize_withdrawals(ZksWallet *wallet,
                                        const char *request_json,
                                        ZksCall *call,
                                        char **response_out,
                                        ZksError **err)
ZKS_NOEXCEPT;

/**
 * What a message to L1 would cost and need, without needing balance or allowance.
 *
 * Request (* required):
 *    data*      The bytes.
 *    overrides  Nonce, gas and fees of the L2 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
 *    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
 *               send. Nothing is approved then. Not for a quote or a preparation.
 * Response:
 *    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
 *    chain                 The chain of the transaction. One of: l1, l2.
 *    gasLimit              The gas limit.
 *    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
 *                          approvals or funds are there.
 *    maxFee                The fee of the transaction at most, in wei of that chain's coin.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    messageHash           The keccak-256 of the bytes.
 *    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
 *                          chain, missing, required, token.
 *    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
 *                          32.
 *    sender                Who sends it: L1 proves the message together with its sender.
 *    value                 The value of the transaction, in wei.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_message_send_quote(ZksWallet *wallet,
                                      const char *request_json,
                                      ZksCall *call,
                                      char **response_out,
                                      ZksError **err)
ZKS_NOEXCEPT;

/**
 * The complete unsigned transaction of a message to L1.
 *
 * Request (* required):
 *    data*      The bytes.
 *    overrides  Nonce, gas and fees of the L2 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
 *    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
 *               send. Nothing is approved then. Not for a quote or a preparation.
 * Response:
 *    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
 *                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
 *                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
 *    chain            The chain of the transaction. One of: l1, l2.
 *    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
 *                     approvals are mined.
 *    messageHash      The keccak-256 of the bytes.
 *    sender           Who sends it: L1 proves the message together with its sender.
 *    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
 *                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
 *                     nonce, paymasterParams, to, type, value.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_message_send_prepare(ZksWallet *wallet,
                                        const char *request_json,
                                        ZksCall *call,
                                        char **response_out,
                                        ZksError **err)
ZKS_NOEXCEPT;

/**
 * Sends any bytes from L2 to L1.
 *
 * Request (* required):
 *    data*      The bytes.
 *    overrides  Nonce, gas and fees of the L2 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
 *    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
 *               send. Nothing is approved then. Not for a quote or a preparation.
 * Response:
 *    gasLimit              The gas limit.
 *    l2TxHash              The L2 transaction: keep it, message_status and message_proof work from it alone.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    messageHash           The keccak-256 of the bytes.
 *    nonce                 Its nonce. A number.
 *    sender                Who sends it: L1 proves the message together with its sender.
 *
 * Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_message_send(ZksWallet *wallet,
                                const char *request_json,
                                ZksCall *call,
                                char **response_out,
                                ZksError **err)
ZKS_NOEXCEPT;

/**
 * Where a message from L2 to L1 is.
 *
 * Request (* required):
 *    l2TxHash*  The L2 transaction.
 *    index      Which of its messages, where it sends several. Default 0. A number.
 * Response:
 *    batchNumber  The batch, once known. A number.
 *    data         The bytes, once mined.
 *    index        Which of its messages. A number.
 *    l2TxHash     The L2 transaction.
 *    messageHash  The keccak-256 of the bytes, once mined.
 *    sender       Who sent it, once mined.
 *    state        Where it is. One of: l2Pending, notSealed, proven, executed, failed.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_message_status(ZksWallet *wallet,
                                  const char *request_json,
                                  ZksCall *call,
                                  char **response_out,
                                  ZksError **err)
ZKS_NOEXCEPT;

/**
 * Waits until a message from L2 to L1 is proven or executed.
 *
 * Request (* required):
 *    l2TxHash*  The L2 transaction.
 *    index      Which of its messages, where it sends several. Default 0. A number.
 *    until      How far to wait: proven, or executed (default). A failed transaction always ends the wait.
 * Response:
 *    batchNumber  The batch, once known. A number.
 *    data         The bytes, once mined.
 *    index        Which of its messages. A number.
 *    l2TxHash     The L2 transaction.
 *    messageHash  The keccak-256 of the bytes, once mined.
 *    sender       Who sent it, once mined.
 *    state        Where it is. One of: l2Pending, notSealed, proven, executed, failed.
 *
 * Returns: ZKS_OK, or why it cannot tell. Waits without a limit unless call has one.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_message_wait(ZksWallet *wallet,
                                const char *request_json,
                                ZksCall *call,
                                char **response_out,
                                ZksError **err)
ZKS_NOEXCEPT;

/**
 * Everything that proves on L1 that a message was sent on L2.
 *
 * Request (* required):
 *    l2TxHash*  The L2 transaction.
 *    index      Which of its messages, where it sends several. Default 0. A number.
 * Response:
 *    batchNumber      The batch. A number.
 *    chainId          The L2 chain. A number.
 *    data             The bytes.
 *    executed         Whether L1 holds that root now.
 *    messageHash      The keccak-256 of the bytes.
 *    messageIndex     The message's index in the batch. A number.
 *    proof            The proof. An array.
 *    root             The root that it leads to, which L1 holds once the batch is executed: of the chain's batch, or of
 *                     its settlement layer's.
 *    sender           Who sent the message on L2.
 *    txNumberInBatch  The transaction's number in the batch. A number.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_message_proof(ZksWallet *wallet,
                                 const char *request_json,
                                 ZksCall *call,
                                 char **response_out,
                                 ZksError **err)
ZKS_NOEXCEPT;

/**
 * Whether the contract on L1 accepts the proof of a message.
 *
 * Request (* required):
 *    batchNumber*      The batch. A number.
 *    data*             The bytes.
 *    messageIndex*     The message's index in the batch. A number.
 *    proof*            The proof. An array.
 *    sender*           Who sent the message on L2.
 *    txNumberInBatch*  The transaction's number in the batch. A number.
 * Response:
 *    contract  The contract that was asked: the bridgehub, or the chain's own where the bridgehub cannot say.
 *    included  Whether the contract accepts it.
 *    reason    Why it is not accepted where the contract reverts, for example because the batch is not executed; null
 *              otherwise.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_message_verify_inclusion(ZksWallet *wallet,
                                            const char *request_json,
                                            ZksCall *call,
                                            char **response_out,
                                            ZksError **err)
ZKS_NOEXCEPT;

/**
 * Where a message to another chain on the same gateway is, and its proof for that chain.
 *
 * Request (* required):
 *    l2TxHash*  The L2 transaction.
 *    index      Which of its messages, where it sends several. Default 0. A number.
 * Response:
 *    batchNumber  The batch, once known. A number.
 *    index        Which of its messages. A number.
 *    l2TxHash     The L2 transaction.
 *    messageHash  The keccak-256 of its bytes, once mined.
 *    proof        The message with its proof, once executed, as interop_message_verify takes it. Keys: batchNumber,
 *                 chainId, data, messageIndex, proof, sender, txNumberInBatch.
 *    root         The root that its proof leads to, once executed: the destination chain has to import it. Keys:
 *                 chainId, number, root.
 *    state        Where it is. One of: l2Pending, queued, sending, proving, executed, failed.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_interop_message_status(ZksWallet *wallet,
                                          const char *request_json,
                                          ZksCall *call,
                                          char **response_out,
                                          ZksError **err)
ZKS_NOEXCEPT;

/**
 * Waits until the gateway has a message to another chain.
 *
 * Request (* required):
 *    l2TxHash*  The L2 transaction.
 *    index      Which of its messages, where it sends several. Default 0. A number.
 * Response:
 *    batchNumber  The batch, once known. A number.
 *    index        Which of its messages. A number.
 *    l2TxHash     The L2 transaction.
 *    messageHash  The keccak-256 of its bytes, once mined.
 *    proof        The message with its proof, once executed, as interop_message_verify takes it. Keys: batchNumber,
 *                 chainId, data, messageIndex, proof, sender, txNumberInBatch.
 *    root         The root that its proof leads to, once executed: the destination chain has to import it. Keys:
 *                 chainId, number, root.
 *    state        Where it is. One of: l2Pending, queued, sending, proving, executed, failed.
 *
 * Returns: ZKS_OK, or why it cannot tell. Waits without a limit unless call has one.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_interop_message_wait(ZksWallet *wallet,
                                        const char *request_json,
                                        ZksCall *call,
                                        char **response_out,
                                        ZksError **err)
ZKS_NOEXCEPT;

/**
 * Whether this chain has what it takes to verify a message of another chain, and what its contract says.
 *
 * Request (* required):
 *    batchNumber*      The batch there. A number.
 *    chainId*          The chain that the message was sent on. A number.
 *    data*             The bytes.
 *    messageIndex*     The message's index in the batch. A number.
 *    proof*            The proof, up to a root of the gateway. An array.
 *    sender*           Who sent the message.
 *    txNumberInBatch*  The transaction's number in the batch. A number.
 * Response:
 *    imported      Whether it has imported the root that the proof leads to. If not yet, included is false and it is
 *                  worth asking again.
 *    importedRoot  The root that it has imported for that block, null while it has none. Another root than the proof's
 *                  is a wrong proof.
 *    included      Whether its contract accepts the proof.
 *    reason        Why the contract does not accept it where it reverts; null otherwise.
 *    root          The root that the proof leads to. Keys: chainId, number, root.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_interop_message_verify(ZksWallet *wallet,
                                          const char *request_json,
                                          ZksCall *call,
                                          char **response_out,
                                          ZksError **err)
ZKS_NOEXCEPT;

/**
 * Waits until this chain can verify a message of another chain, and gives what its contract says.
 *
 * Request (* required):
 *    batchNumber*      The batch there. A number.
 *    chainId*          The chain that the message was sent on. A number.
 *    data*             The bytes.
 *    messageIndex*     The message's index in the batch. A number.
 *    proof*            The proof, up to a root of the gateway. An array.
 *    sender*           Who sent the message.
 *    txNumberInBatch*  The transaction's number in the batch. A number.
 * Response:
 *    imported      Whether it has imported the root that the proof leads to. If not yet, included is false and it is
 *                  worth asking again.
 *    importedRoot  The root that it has imported for that block, null while it has none. Another root than the proof's
 *                  is a wrong proof.
 *    included      Whether its contract accepts the proof.
 *    reason        Why the contract does not accept it where it reverts; null otherwise.
 *    root          The root that the proof leads to. Keys: chainId, number, root.
 *
 * Returns: ZKS_OK, or why it cannot tell. Waits without a limit unless call has one.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_interop_message_verify_wait(ZksWallet *wallet,
                                               const char *request_json,
                                               ZksCall *call,
                                               char **response_out,
                                               ZksError **err)
ZKS_NOEXCEPT;

/**
 * The proof on L1 that a deposit or request was executed on L2 or failed there.
 *
 * Request:
 *    index     Which of the requests, where one L1 transaction holds several. Default 0. A number.
 *    l1TxHash  The L1 transaction.
 *    l2TxHash  The L2 transaction. Either this or l1TxHash is required.
 * Response:
 *    batchNumber      The batch. A number.
 *    chainId          The L2 chain. A number.
 *    contract         The contract that was asked.
 *    executed         Whether the batch is executed on L1, so that L1 can check the proof.
 *    l2TxHash         The L2 transaction.
 *    messageIndex     The log's index in the batch. A number.
 *    proof            The proof. An array.
 *    proven           Whether the contract on L1 accepts the proof.
 *    reason           Why the contract does not accept it where it reverts; null otherwise.
 *    succeeded        Whether it succeeded on L2, as its log to L1 says.
 *    txNumberInBatch  The transaction's number in the batch. A number.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_priority_op_confirmation(ZksWallet *wallet,
                                            const char *request_json,
                                            ZksCall *call,
                                            char **response_out,
                                            ZksError **err)
ZKS_NOEXCEPT;

/**
 * What a transfer would cost and need, without needing balance or allowance.
 *
 * Request (* required):
 *    amount*    How much, in base units.
 *    to*        The receiver. The zero address is refused.
 *    chain      The chain. Default l2. One of: l1, l2.
 *    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
 *               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
 *    overrides  Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
 *    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
 *               send. Nothing is approved then. Not for a quote or a preparation.
 *    token      The token, on chain. Default: the chain's own coin. 0x0...0 and 0x0...1 are ETH; 0x...800a is L2's base
 *               token.
 * Response:
 *    amount                How much, in base units.
 *    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
 *    chain                 The chain of the transaction. One of: l1, l2.
 *    gasLimit              The gas limit.
 *    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
 *                          approvals or funds are there.
 *    maxFee                The fee of the transaction at most, in wei of that chain's coin.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
 *                          chain, missing, required, token.
 *    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
 *                          32.
 *    to                    The receiver.
 *    token                 The token, null for the chain's own coin.
 *    value                 The value of the transaction, in wei.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_transfer_quote(ZksWallet *wallet,
                                  const char *request_json,
                                  ZksCall *call,
                                  char **response_out,
                                  ZksError **err)
ZKS_NOEXCEPT;

/**
 * The complete unsigned transaction of a transfer.
 *
 * Request (* required):
 *    amount*    How much, in base units.
 *    to*        The receiver. The zero address is refused.
 *    chain      The chain. Default l2. One of: l1, l2.
 *    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
 *               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
 *    overrides  Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
 *    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
 *               send. Nothing is approved then. Not for a quote or a preparation.
 *    token      The token, on chain. Default: the chain's own coin. 0x0...0 and 0x0...1 are ETH; 0x...800a is L2's base
 *               token.
 * Response:
 *    amount           How much, in base units.
 *    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
 *                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
 *                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
 *    chain            The chain of the transaction. One of: l1, l2.
 *    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
 *                     approvals are mined.
 *    to               The receiver.
 *    token            The token, null for the chain's own coin.
 *    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
 *                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
 *                     nonce, paymasterParams, to, type, value.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_transfer_prepare(ZksWallet *wallet,
                                    const char *request_json,
                                    ZksCall *call,
                                    char **response_out,
                                    ZksError **err)
ZKS_NOEXCEPT;

/**
 * Transfers the chain's own coin or a token to another account.
 *
 * Request (* required):
 *    amount*    How much, in base units.
 *    to*        The receiver. The zero address is refused.
 *    chain      The chain. Default l2. One of: l1, l2.
 *    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
 *               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
 *    overrides  Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
 *    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
 *               send. Nothing is approved then. Not for a quote or a preparation.
 *    token      The token, on chain. Default: the chain's own coin. 0x0...0 and 0x0...1 are ETH; 0x...800a is L2's base
 *               token.
 * Response:
 *    amount                How much, in base units.
 *    chain                 The chain. One of: l1, l2.
 *    gasLimit              The gas limit.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    nonce                 Its nonce. A number.
 *    to                    The receiver.
 *    token                 The token, null for the chain's own coin.
 *    txHash                The transaction. It is on its way: transaction_wait waits for it.
 *
 * Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_transfer(ZksWallet *wallet,
                            const char *request_json,
                            ZksCall *call,
                            char **response_out,
                            ZksError **err)
ZKS_NOEXCEPT;

/**
 * What any transaction would cost and need.
 *
 * Request (* required):
 *    to*        The called contract or the receiver.
 *    chain      The chain. Default l2. One of: l1, l2.
 *    data       The calldata. Default none.
 *    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
 *               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
 *    overrides  Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
 *    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
 *               send. Nothing is approved then. Not for a quote or a preparation.
 *    value      The chain's own coin sent along, in wei. Default 0.
 * Response:
 *    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
 *    chain                 The chain of the transaction. One of: l1, l2.
 *    from                  The sender: the wallet's address or the smart account.
 *    gasLimit              The gas limit.
 *    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
 *                          approvals or funds are there.
 *    maxFee                The fee of the transaction at most, in wei of that chain's coin.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
 *                          chain, missing, required, token.
 *    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
 *                          32.
 *    to                    The called contract or the receiver.
 *    value                 The value of the transaction, in wei.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_send_transaction_quote(ZksWallet *wallet,
                                          const char *request_json,
                                          ZksCall *call,
                                          char **response_out,
                                          ZksError **err)
ZKS_NOEXCEPT;

/**
 * The complete unsigned form of any transaction.
 *
 * Request (* required):
 *    to*        The called contract or the receiver.
 *    chain      The chain. Default l2. One of: l1, l2.
 *    data       The calldata. Default none.
 *    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
 *               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
 *    overrides  Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
 *    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
 *               send. Nothing is approved then. Not for a quote or a preparation.
 *    value      The chain's own coin sent along, in wei. Default 0.
 * Response:
 *    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
 *                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
 *                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
 *    chain            The chain of the transaction. One of: l1, l2.
 *    from             The sender: the wallet's address or the smart account.
 *    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
 *                     approvals are mined.
 *    to               The called contract or the receiver.
 *    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
 *                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
 *                     nonce, paymasterParams, to, type, value.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_send_transaction_prepare(ZksWallet *wallet,
                                            const char *request_json,
                                            ZksCall *call,
                                            char **response_out,
                                            ZksError **err)
ZKS_NOEXCEPT;

/**
 * Sends any transaction, on L2 or L1.
 *
 * Request (* required):
 *    to*        The called contract or the receiver.
 *    chain      The chain. Default l2. One of: l1, l2.
 *    data       The calldata. Default none.
 *    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
 *               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
 *    overrides  Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
 *    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
 *               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
 *               send. Nothing is approved then. Not for a quote or a preparation.
 *    value      The chain's own coin sent along, in wei. Default 0.
 * Response:
 *    chain                 The chain. One of: l1, l2.
 *    from                  The sender: the wallet's address or the smart account.
 *    gasLimit              The gas limit.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    nonce                 Its nonce. A number.
 *    to                    The called contract or the receiver.
 *    txHash                The transaction. It is on its way: transaction_wait waits for it.
 *    value                 The value, in wei.
 *
 * Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_send_transaction(ZksWallet *wallet,
                                    const char *request_json,
                                    ZksCall *call,
                                    char **response_out,
                                    ZksError **err)
ZKS_NOEXCEPT;

/**
 * What a deployment would cost and need, and the contract's address.
 *
 * Request (* required):
 *    bytecode*         The bytecode; for evm the code that deploys (init code).
 *    kind*             How: create, create2, createAccount and create2Account for EraVM bytecode, evm for EVM code.
 *    chain             The chain. Default l2; L1 knows evm only. One of: l1, l2.
 *    constructorInput  The constructor's ABI-encoded arguments. Default none.
 *    eip712            Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of
 *                      type 0x71 anyway. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
 *    overrides         Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
 *    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
 *                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
 *                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
 *    salt              The salt, for the kinds with 2, where it is required.
 *    target            Whom to call. Default deployer; factory is for the kinds with 2.
 *    value             The chain's own coin for the constructor, in wei. Default 0.
 * Response:
 *    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
 *    bytecodeHash          The bytecode's hash on EraVM, null for evm.
 *    chain                 The chain of the transaction. One of: l1, l2.
 *    contractAddress       The address that the contract gets, unless the sender sends or deploys something else first.
 *                          With a salt it is certain.
 *    gasLimit              The gas limit.
 *    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
 *                          approvals or funds are there.
 *    kind                  How. One of: create, create2, createAccount, create2Account, evm.
 *    maxFee                The fee of the transaction at most, in wei of that chain's coin.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
 *                          chain, missing, required, token.
 *    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
 *                          32.
 *    value                 The value of the transaction, in wei.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_deploy_quote(ZksWallet *wallet,
                                const char *request_json,
                                ZksCall *call,
                                char **response_out,
                                ZksError **err)
ZKS_NOEXCEPT;

/**
 * The complete unsigned transaction of a deployment.
 *
 * Request (* required):
 *    bytecode*         The bytecode; for evm the code that deploys (init code).
 *    kind*             How: create, create2, createAccount and create2Account for EraVM bytecode, evm for EVM code.
 *    chain             The chain. Default l2; L1 knows evm only. One of: l1, l2.
 *    constructorInput  The constructor's ABI-encoded arguments. Default none.
 *    eip712            Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of
 *                      type 0x71 anyway. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
 *    overrides         Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
 *    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
 *                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
 *                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
 *    salt              The salt, for the kinds with 2, where it is required.
 *    target            Whom to call. Default deployer; factory is for the kinds with 2.
 *    value             The chain's own coin for the constructor, in wei. Default 0.
 * Response:
 *    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
 *                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
 *                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
 *    bytecodeHash     The bytecode's hash on EraVM, null for evm.
 *    chain            The chain of the transaction. One of: l1, l2.
 *    contractAddress  The address that the contract gets, unless the sender sends or deploys something else first. With
 *                     a salt it is certain.
 *    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
 *                     approvals are mined.
 *    kind             How. One of: create, create2, createAccount, create2Account, evm.
 *    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
 *                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
 *                     nonce, paymasterParams, to, type, value.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_deploy_prepare(ZksWallet *wallet,
                                  const char *request_json,
                                  ZksCall *call,
                                  char **response_out,
                                  ZksError **err)
ZKS_NOEXCEPT;

/**
 * Deploys a contract: EraVM bytecode with or without a salt, or EVM code.
 *
 * Request (* required):
 *    bytecode*         The bytecode; for evm the code that deploys (init code).
 *    kind*             How: create, create2, createAccount and create2Account for EraVM bytecode, evm for EVM code.
 *    chain             The chain. Default l2; L1 knows evm only. One of: l1, l2.
 *    constructorInput  The constructor's ABI-encoded arguments. Default none.
 *    eip712            Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of
 *                      type 0x71 anyway. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
 *    overrides         Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
 *    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
 *                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
 *                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
 *    salt              The salt, for the kinds with 2, where it is required.
 *    target            Whom to call. Default deployer; factory is for the kinds with 2.
 *    value             The chain's own coin for the constructor, in wei. Default 0.
 * Response:
 *    bytecodeHash          The bytecode's hash on EraVM, null for evm.
 *    chain                 The chain. One of: l1, l2.
 *    contractAddress       The address that the contract gets, unless the sender sends or deploys something else first.
 *                          With a salt it is certain.
 *    gasLimit              The gas limit.
 *    kind                  How. One of: create, create2, createAccount, create2Account, evm.
 *    maxFeePerGas          The most paid per gas, in wei.
 *    maxPriorityFeePerGas  The tip per gas, in wei.
 *    nonce                 Its nonce. A number.
 *    txHash                The transaction. It is on its way: transaction_wait waits for it.
 *
 * Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_deploy(ZksWallet *wallet,
                          const char *request_json,
                          ZksCall *call,
                          char **response_out,
                          ZksError **err)
ZKS_NOEXCEPT;

/**
 * What a mined transaction deployed.
 *
 * Request (* required):
 *    txHash*  The transaction.
 *    chain    The chain. Default l2. One of: l1, l2.
 * Response:
 *    all              Everything that was deployed on EraVM on the way, in order. An array, keys of each: bytecodeHash,
 *                     contractAddress, deployer.
 *    contractAddress  The contract that the sender deployed, itself or through the factory; null if the transaction
 *                     deployed none.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_deployed_address(ZksWallet *wallet,
                                    const char *request_json,
                                    ZksCall *call,
                                    char **response_out,
                                    ZksError **err)
ZKS_NOEXCEPT;

/**
 * Waits until a transaction on either chain is mined.
 *
 * Request (* required):
 *    chain*         The chain it was sent on. One of: l1, l2.
 *    txHash*        Its hash.
 *    confirmations  How many blocks, its own included, must hold it. Default 1. A number.
 * Response:
 *    blockNumber        The block that holds it. A number.
 *    chain              The chain. One of: l1, l2.
 *    contractAddress    The deployed contract, if it was a deployment.
 *    effectiveGasPrice  The price paid per gas, in wei.
 *    fee                The fee paid, in wei.
 *    from               The sender.
 *    gasUsed            The gas used.
 *    status             Whether it succeeded. One of: success, failed.
 *    to                 The called contract or the receiver.
 *    txHash             The transaction.
 *
 * Returns: ZKS_OK, or why it cannot tell. Waits without a limit unless call has one.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_transaction_wait(ZksWallet *wallet,
                                    const char *request_json,
                                    ZksCall *call,
                                    char **response_out,
                                    ZksError **err)
ZKS_NOEXCEPT;

/**
 * Any JSON-RPC method of either node, answered as the node answers it; none that sends.
 *
 * Request (* required):
 *    chain*   l1 or l2.
 *    method*  The method, for example eth_getLogs. Not one that sends a transaction: broadcast_transaction does that,
 *             and once. A request without an answer is repeated, as for every read.
 *    params   The parameters, an array or an object, passed on as they are. Default: none.
 * Response:
 *    result  The result, as it came.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_rpc_call(ZksWallet *wallet,
                            const char *request_json,
                            ZksCall *call,
                            char **response_out,
                            ZksError **err)
ZKS_NOEXCEPT;

/**
 * The bridgehub on L1, as the L2 node names it.
 *
 * Request: {}
 * Response:
 *    result  The node's answer.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_bridgehub_contract(ZksWallet *wallet,
                                           const char *request_json,
                                           ZksCall *call,
                                           char **response_out,
                                           ZksError **err)
ZKS_NOEXCEPT;

/**
 * The chain's own contract on L1, as an EraVM node names it.
 *
 * Request: {}
 * Response:
 *    result  The node's answer.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_main_contract(ZksWallet *wallet,
                                      const char *request_json,
                                      ZksCall *call,
                                      char **response_out,
                                      ZksError **err)
ZKS_NOEXCEPT;

/**
 * The chain's bridges on both chains, as an EraVM node names them.
 *
 * Request: {}
 * Response:
 *    result  The node's answer. Keys: l1Erc20DefaultBridge, l1SharedDefaultBridge, l1WethBridge, l2Erc20DefaultBridge,
 *            l2LegacySharedBridge, l2SharedDefaultBridge, l2WethBridge.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_bridge_contracts(ZksWallet *wallet,
                                         const char *request_json,
                                         ZksCall *call,
                                         char **response_out,
                                         ZksError **err)
ZKS_NOEXCEPT;

/**
 * The base token's address on L1, as an EraVM node names it.
 *
 * Request: {}
 * Response:
 *    result  The node's answer.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_base_token_l1_address(ZksWallet *wallet,
                                              const char *request_json,
                                              ZksCall *call,
                                              char **response_out,
                                              ZksError **err)
ZKS_NOEXCEPT;

/**
 * The chain id of L1, as an EraVM node names it.
 *
 * Request: {}
 * Response:
 *    result  The node's answer. A number.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_l1_chain_id(ZksWallet *wallet,
                                    const char *request_json,
                                    ZksCall *call,
                                    char **response_out,
                                    ZksError **err)
ZKS_NOEXCEPT;

/**
 * The contract on L2 that makes many calls in one, if the EraVM node names one.
 *
 * Request: {}
 * Response:
 *    result  The node's answer.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_l2_multicall3(ZksWallet *wallet,
                                      const char *request_json,
                                      ZksCall *call,
                                      char **response_out,
                                      ZksError **err)
ZKS_NOEXCEPT;

/**
 * The paymaster for tests, if the EraVM node names one.
 *
 * Request: {}
 * Response:
 *    result  The node's answer.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_testnet_paymaster(ZksWallet *wallet,
                                          const char *request_json,
                                          ZksCall *call,
                                          char **response_out,
                                          ZksError **err)
ZKS_NOEXCEPT;

/**
 * The contract that checks times for accounts, if the EraVM node names one.
 *
 * Request: {}
 * Response:
 *    result  The node's answer.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_timestamp_asserter(ZksWallet *wallet,
                                           const char *request_json,
                                           ZksCall *call,
                                           char **response_out,
                                           ZksError **err)
ZKS_NOEXCEPT;

/**
 * The contract on L1 that publishes code, as a ZKsync OS node names it.
 *
 * Request: {}
 * Response:
 *    result  The node's answer.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_bytecode_supplier_contract(ZksWallet *wallet,
                                                   const char *request_json,
                                                   ZksCall *call,
                                                   char **response_out,
                                                   ZksError **err)
ZKS_NOEXCEPT;

/**
 * The L2 node's proof of a log to L1; null while there is none. It is not checked here.
 *
 * Request (* required):
 *    txHash*  The transaction on L2.
 *    index    Which of its logs to L1. Default: the first one, 0. A number.
 *    target   Up to where the proof leads, in the node's own words, for example proof_based_gw. Default: the root on L1.
 * Response:
 *    result  The node's answer. Keys: batchNumber, gatewayBlockNumber, id, proof, root.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_l2_to_l1_log_proof(ZksWallet *wallet,
                                           const char *request_json,
                                           ZksCall *call,
                                           char **response_out,
                                           ZksError **err)
ZKS_NOEXCEPT;

/**
 * The newest sealed batch.
 *
 * Request: {}
 * Response:
 *    result  The node's answer. A number.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_l1_batch_number(ZksWallet *wallet,
                                        const char *request_json,
                                        ZksCall *call,
                                        char **response_out,
                                        ZksError **err)
ZKS_NOEXCEPT;

/**
 * The first and the last block of a batch.
 *
 * Request (* required):
 *    batchNumber*  The batch. A number.
 * Response:
 *    result  The node's answer.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_l1_batch_block_range(ZksWallet *wallet,
                                             const char *request_json,
                                             ZksCall *call,
                                             char **response_out,
                                             ZksError **err)
ZKS_NOEXCEPT;

/**
 * A batch and where it stands on L1.
 *
 * Request (* required):
 *    batchNumber*  The batch. A number.
 * Response:
 *    result  The node's answer. Keys: baseSystemContractsHashes, commitTxHash, commitment, committedAt, executeTxHash,
 *            executedAt, fairPubdataPrice, l1GasPrice, l1TxCount, l2FairGasPrice, l2TxCount, number, proveTxHash,
 *            provenAt, rootHash, status, timestamp.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_l1_batch_details(ZksWallet *wallet,
                                         const char *request_json,
                                         ZksCall *call,
                                         char **response_out,
                                         ZksError **err)
ZKS_NOEXCEPT;

/**
 * A block and where it stands on L1.
 *
 * Request (* required):
 *    blockNumber*  The block. A number.
 * Response:
 *    result  The node's answer. Keys: baseSystemContractsHashes, commitTxHash, committedAt, executeTxHash, executedAt,
 *            fairPubdataPrice, l1BatchNumber, l1GasPrice, l1TxCount, l2FairGasPrice, l2TxCount, number, operatorAddress,
 *            protocolVersion, proveTxHash, provenAt, rootHash, status, timestamp.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_block_details(ZksWallet *wallet,
                                      const char *request_json,
                                      ZksCall *call,
                                      char **response_out,
                                      ZksError **err)
ZKS_NOEXCEPT;

/**
 * An L2 transaction and where it stands on L1.
 *
 * Request (* required):
 *    txHash*  The transaction on L2.
 * Response:
 *    result  The node's answer. Keys: ethCommitTxHash, ethExecuteTxHash, ethPrecommitTxHash, ethProveTxHash, fee,
 *            gasPerPubdata, initiatorAddress, isL1Originated, receivedAt, status.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_transaction_details(ZksWallet *wallet,
                                            const char *request_json,
                                            ZksCall *call,
                                            char **response_out,
                                            ZksError **err)
ZKS_NOEXCEPT;

/**
 * The transactions of a block in the node's own form.
 *
 * Request (* required):
 *    blockNumber*  The block. A number.
 * Response:
 *    result  The node's answer. An array, keys of each: commonData, execute, rawBytes, receivedTimestampMs.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_raw_block_transactions(ZksWallet *wallet,
                                               const char *request_json,
                                               ZksCall *call,
                                               char **response_out,
                                               ZksError **err)
ZKS_NOEXCEPT;

/**
 * The EraVM code with that hash.
 *
 * Request (* required):
 *    bytecodeHash*  Its hash, as hash_bytecode gives it.
 * Response:
 *    result  The node's answer.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_bytecode_by_hash(ZksWallet *wallet,
                                         const char *request_json,
                                         ZksCall *call,
                                         char **response_out,
                                         ZksError **err)
ZKS_NOEXCEPT;

/**
 * The price of gas on L1 that the L2 node counts with, in wei.
 *
 * Request: {}
 * Response:
 *    result  The node's answer.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_l1_gas_price(ZksWallet *wallet,
                                     const char *request_json,
                                     ZksCall *call,
                                     char **response_out,
                                     ZksError **err)
ZKS_NOEXCEPT;

/**
 * How the chain computes fees.
 *
 * Request: {}
 * Response:
 *    result  The node's answer. Keys: V2.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_fee_params(ZksWallet *wallet,
                                   const char *request_json,
                                   ZksCall *call,
                                   char **response_out,
                                   ZksError **err)
ZKS_NOEXCEPT;

/**
 * The prices that the next batch is made with.
 *
 * Request: {}
 * Response:
 *    result  The node's answer. Keys: fairL2GasPrice, fairPubdataPrice, l1GasPrice.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_batch_fee_input(ZksWallet *wallet,
                                        const char *request_json,
                                        ZksCall *call,
                                        char **response_out,
                                        ZksError **err)
ZKS_NOEXCEPT;

/**
 * The gas that a byte of published data takes now.
 *
 * Request: {}
 * Response:
 *    result  The node's answer.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_gas_per_pubdata(ZksWallet *wallet,
                                        const char *request_json,
                                        ZksCall *call,
                                        char **response_out,
                                        ZksError **err)
ZKS_NOEXCEPT;

/**
 * A protocol version of the chain, as an EraVM node knows it.
 *
 * Request:
 *    id  The version, for example 29. Default: the newest. A number.
 * Response:
 *    result  The node's answer. Keys: bootloaderCodeHash, defaultAccountCodeHash, evmEmulatorCodeHash,
 *            l2SystemUpgradeTxHash, minorVersion, timestamp, versionId.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_protocol_version(ZksWallet *wallet,
                                         const char *request_json,
                                         ZksCall *call,
                                         char **response_out,
                                         ZksError **err)
ZKS_NOEXCEPT;

/**
 * Stored words of an account with their proofs.
 *
 * Request (* required):
 *    address*      The account.
 *    batchNumber*  The batch after which they are read. A number.
 *    keys*         The places of the words. An array.
 * Response:
 *    result  The node's answer. Keys: address, storageProof.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_proof(ZksWallet *wallet,
                              const char *request_json,
                              ZksCall *call,
                              char **response_out,
                              ZksError **err)
ZKS_NOEXCEPT;

/**
 * What an L2 transaction would cost, as an EraVM node estimates it.
 *
 * Request (* required):
 *    call*          The transaction. Keys: data, factoryDeps, from, gasPerPubdata, paymaster, paymasterInput, to,
 *                   txType, value.
 *    stateOverride  What to assume about accounts: their balance, nonce, code and stateDiff by address.
 * Response:
 *    result  The node's answer. Keys: gasLimit, gasPerPubdataLimit, maxFeePerGas, maxPriorityFeePerGas.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_estimate_fee(ZksWallet *wallet,
                                     const char *request_json,
                                     ZksCall *call,
                                     char **response_out,
                                     ZksError **err)
ZKS_NOEXCEPT;

/**
 * The gas that a request from L1 would take on L2, as an EraVM node estimates it.
 *
 * Request (* required):
 *    call*          The call on L2. Keys: data, factoryDeps, from, gasPerPubdata, paymaster, paymasterInput, to, txType,
 *                   value.
 *    stateOverride  What to assume about accounts: their balance, nonce, code and stateDiff by address.
 * Response:
 *    result  The node's answer.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_estimate_gas_l1_to_l2(ZksWallet *wallet,
                                              const char *request_json,
                                              ZksCall *call,
                                              char **response_out,
                                              ZksError **err)
ZKS_NOEXCEPT;

/**
 * What a ZKsync OS chain began with.
 *
 * Request: {}
 * Response:
 *    result  The node's answer. Keys: additionalStorage, additionalStorageRaw, executionVersion, genesisRoot,
 *            initialContracts.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_genesis(ZksWallet *wallet,
                                const char *request_json,
                                ZksCall *call,
                                char **response_out,
                                ZksError **err)
ZKS_NOEXCEPT;

/**
 * The prices of a block on a ZKsync OS chain.
 *
 * Request (* required):
 *    blockNumber*  The block. A number.
 * Response:
 *    result  The node's answer. Keys: executionVersion, nativePrice, pubdataPricePerByte.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_node_block_metadata(ZksWallet *wallet,
                                       const char *request_json,
                                       ZksCall *call,
                                       char **response_out,
                                       ZksError **err)
ZKS_NOEXCEPT;

/**
 * Signs a prepared transaction, without any network.
 *
 * Request (* required):
 *    transaction*  The transaction, as a ..._prepare method gave it. Its from must be the wallet's address. Keys:
 *                  chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas,
 *                  maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
 *    smartAccount  Allows a from that is not the wallet's address: a smart account whose signatures the wallet's key
 *                  makes or takes part in. Default false.
 * Response:
 *    from            The account of the transaction.
 *    rawTransaction  The bytes for broadcast_transaction.
 *    signature       The key's signature in 65 bytes. For accounts of several owners: assemble_transaction takes those
 *                    of all.
 *    txHash          The hash that the transaction will have.
 *
 * Returns: ZKS_OK, or why it was not signed. Nothing is sent.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  the signer.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_sign_transaction(ZksWallet *wallet,
                                    const char *request_json,
                                    ZksCall *call,
                                    char **response_out,
                                    ZksError **err)
ZKS_NOEXCEPT;

/**
 * Sends a signed transaction; again is harmless.
 *
 * Request (* required):
 *    chain*           The chain. One of: l1, l2.
 *    rawTransaction*  The signed bytes.
 * Response:
 *    chain   The chain. One of: l1, l2.
 *    from    Who signed it.
 *    nonce   Its nonce. A number.
 *    txHash  The transaction. It is on its way: transaction_wait waits for it.
 *
 * Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_broadcast_transaction(ZksWallet *wallet,
                                         const char *request_json,
                                         ZksCall *call,
                                         char **response_out,
                                         ZksError **err)
ZKS_NOEXCEPT;

/**
 * Signs a text or bytes (EIP-191, personal_sign), without any network.
 *
 * Request:
 *    message  The message's bytes. Either this or text is required.
 *    text     The message as text, in place of message. Its UTF-8 bytes are signed, also when it begins with 0x.
 * Response:
 *    address    Who signed.
 *    digest     The 32 bytes that were signed.
 *    signature  The signature in 65 bytes: r, s and v, which is 27 or 28.
 *
 * Returns: ZKS_OK, or why it was not signed. Nothing is sent.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  the signer.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_sign_message(ZksWallet *wallet,
                                const char *request_json,
                                ZksCall *call,
                                char **response_out,
                                ZksError **err)
ZKS_NOEXCEPT;

/**
 * Signs typed data (EIP-712), without any network.
 *
 * Request (* required):
 *    typedData*  An object with types, primaryType, domain and message.
 * Response:
 *    address    Who signed.
 *    digest     The 32 bytes that were signed.
 *    signature  The signature in 65 bytes: r, s and v, which is 27 or 28.
 *
 * Returns: ZKS_OK, or why it was not signed. Nothing is sent.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  the signer.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_sign_typed_data(ZksWallet *wallet,
                                   const char *request_json,
                                   ZksCall *call,
                                   char **response_out,
                                   ZksError **err)
ZKS_NOEXCEPT;

/**
 * Whether an account, a key's or a contract (EIP-1271), signed a message.
 *
 * Request (* required):
 *    signature*  The signature: 65 or 64 bytes of a key, or whatever a contract takes.
 *    address     The account that is said to have signed. Default: the wallet's address.
 *    chain       Where the account lives, which matters if it is a contract. Default l2. One of: l1, l2.
 *    message     The message's bytes. Either this or text is required.
 *    text        The message as text, in place of message.
 * Response:
 *    address     The account.
 *    digest      The 32 bytes that the signature is of.
 *    isContract  Whether there is a contract at the address.
 *    recovered   The address whose key made the signature; null if it is not a key's signature.
 *    signedBy    How it is known; null if the signature is not valid. One of: key, contract.
 *    valid       Whether the account signed this.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_verify_message(ZksWallet *wallet,
                                  const char *request_json,
                                  ZksCall *call,
                                  char **response_out,
                                  ZksError **err)
ZKS_NOEXCEPT;

/**
 * Whether an account, a key's or a contract (EIP-1271), signed typed data.
 *
 * Request (* required):
 *    signature*  The signature: 65 or 64 bytes of a key, or whatever a contract takes.
 *    typedData*  An object with types, primaryType, domain and message.
 *    address     The account that is said to have signed. Default: the wallet's address.
 *    chain       Where the account lives, which matters if it is a contract. Default l2. One of: l1, l2.
 * Response:
 *    address     The account.
 *    digest      The 32 bytes that the signature is of.
 *    isContract  Whether there is a contract at the address.
 *    recovered   The address whose key made the signature; null if it is not a key's signature.
 *    signedBy    How it is known; null if the signature is not valid. One of: key, contract.
 *    valid       Whether the account signed this.
 *
 * Returns: ZKS_OK, or why nothing could be read.
 * In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
 * Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  network.
 * Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_wallet_verify_typed_data(ZksWallet *wallet,
                                     const char *request_json,
                                     ZksCall *call,
                                     char **response_out,
                                     ZksError **err)
ZKS_NOEXCEPT;

/**
 * Runs a function that needs no wallet and no network: hashes, addresses, units, encodings.
 *
 * The names and their JSON are in zks_schema_json() under utils; the error for an unknown name lists them.
 *
 * Returns: ZKS_OK, ZKS_ERR_UNKNOWN_METHOD, or a 1xx status for the request.
 * In:      name: the function. request_json: its arguments, a JSON object.
 * Out:     response_out: its result, JSON; free it with zks_string_free. err: the error; may be NULL.
 * Blocks:  no.
 * Threads: any; also in callbacks.
 * Since:   0.1
 */
ZKS_API
ZKS_WARN_UNUSED
int32_t zks_util_call(const char *name,
                      const char *request_json,
                      char **response_out,
                      ZksError **err)
ZKS_NOEXCEPT;

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* ZKSYNC_H */
