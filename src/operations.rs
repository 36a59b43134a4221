//! One function for each operation of a wallet.
//!
//! Written from core's method table and its JSON Schemas by `operations_text.rs`, whose test fails when a row has no function
//! here, a function has no row, or a comment does not say what the schema says. Not to be edited: `ZKS_BLESS=1 cargo test -p
//! libzksync --lib operations` writes it anew. It is a file and not a macro because the header generator does not expand
//! macros.

use std::ffi::c_char;

use crate::types::{ZksCall, ZksError, ZksWallet};
use crate::wallet::run;

/// The two chains, their contracts, the chain's family and what it can do.
///
/// Request: {}
/// Response:
///    baseToken         The base token's address on L1; 0x...01 is ETH.
///    baseTokenAssetId  The base token's asset id. Before protocol 26, which has none, the one that it gets by then.
///    capabilities      What the chain can do. Keys: assetIds, eip712Transactions, estimatesL1ToL2, settlesOnGateway.
///    contracts         Contract addresses. Keys: assetRouter, bridgehub, diamond, l1NativeTokenVault, l2AssetRouter,
///                      l2NativeTokenVault, l2SharedBridge, nullifier, sharedBridge.
///    ethBased          Whether the base token is ETH.
///    family            era or zksyncOs.
///    l1ChainId         L1's chain id. A number.
///    l2ChainId         L2's chain id. A number.
///    protocolVersion   The chain's protocol version, null where its contract does not tell. Keys: major, minor, patch.
///    settlementLayer   The chain id that batches settle on. A number.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_chain_info(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("chain_info"), request_json, call, response_out, err) }
}

/// The balance of an account on either chain, in the chain's own coin or a token.
///
/// Request (* required):
///    chain*   l1 or l2.
///    address  The account. Default: the wallet's.
///    token    The token's address on that chain. Default: the chain's own coin. 0x0...0 and 0x0...1 are ETH; 0x...800a
///             is L2's base token.
/// Response:
///    address   The account.
///    balance   In base units.
///    chain     The chain. One of: l1, l2.
///    decimals  The token's decimals; 18 for the chain's own coin; null where the token does not tell. A number.
///    symbol    The token's symbol, null for the chain's own coin and where the token does not tell.
///    token     The token, null for the chain's own coin.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_balance(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("balance"), request_json, call, response_out, err) }
}

/// The balances of an account in many tokens and the chain's own coin, in one round trip.
///
/// Request (* required):
///    chain*   l1 or l2.
///    address  The account. Default: the wallet's.
///    tokens   The tokens' addresses on that chain, at most 1000. ETH and the base token are named as in balance. An
///             array.
/// Response:
///    address  The account.
///    balance  The balance of the chain's own coin, in wei.
///    chain    The chain. One of: l1, l2.
///    tokens   One item for each token of the request, in the same order. An array, keys of each: balance, decimals,
///             error, symbol, token.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_balances(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("balances"), request_json, call, response_out, err) }
}

/// The nonce of an account's next transaction.
///
/// Request (* required):
///    chain*   l1 or l2.
///    address  The account. Default: the wallet's.
///    at       pending, the default: with transactions that wait in the node's pool; or latest: only those in blocks.
/// Response:
///    address  The account.
///    at       pending or latest.
///    chain    The chain. One of: l1, l2.
///    nonce    The nonce that the account's next transaction has, as this node knows it. A number.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_nonce(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("nonce"), request_json, call, response_out, err) }
}

/// How many contracts an account has deployed, as EraVM counts them.
///
/// Request:
///    address  The account. Default: the wallet's.
/// Response:
///    address          The account.
///    deploymentNonce  How many contracts the account has deployed: the nonce of create_address for its next one.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_deployment_nonce(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("deployment_nonce"), request_json, call, response_out, err) }
}

/// A token's address on the other chain, its asset id and where it comes from.
///
/// Request (* required):
///    token*  Its address on chain. 0x0...0 and 0x0...1 are ETH; 0x...800a is L2's base token.
///    chain   The chain that token is an address of. Default l1. One of: l1, l2.
/// Response:
///    assetId        The asset id.
///    kind           What it is. One of: base, eth, erc20.
///    l1Token        On L1; 0x...01 is ETH; null for an L2 token that L1 does not know yet.
///    l2Token        On L2, also where nothing was bridged yet; null where the chain cannot tell.
///    originChainId  The chain that the token comes from. A number.
///    registered     Whether the vault on L1 knows it. A deposit registers it.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_resolve_token(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("resolve_token"), request_json, call, response_out, err) }
}

/// Both sides of a bridge of its own, and what a token becomes by it.
///
/// Request (* required):
///    bridgeAddress*  The bridge on L1.
///    token           A token on L1, to learn what it becomes on L2. Default: the one token of a bridge that has only
///                    one.
/// Response:
///    l1Bridge      On L1: for bridgeAddress of a deposit and l1BridgeAddress of a finalisation or claim.
///    l1Token       The token on L1; null where none was named and the bridge takes several.
///    l2Bridge      On L2: for bridgeAddress of a withdrawal; null where the bridge on L1 does not say.
///    l2Token       What it becomes on L2; null where the bridge does not say.
///    onlyOneToken  Whether it is for one token only, as the bridges of chains with their own USDC are.
///    paired        Whether both sides name each other; null where the one on L2 does not say.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_bridge_info(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("bridge_info"), request_json, call, response_out, err) }
}

/// How much of a token a contract may take from an account.
///
/// Request (* required):
///    token*   The token, on chain.
///    chain    The chain. Default l1. One of: l1, l2.
///    owner    The account. Default: the wallet's.
///    spender  Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
///             L2. Before protocol 26: the shared bridge on L1, and on L2 none.
/// Response:
///    allowance  In base units.
///    chain      The chain. One of: l1, l2.
///    owner      The account.
///    spender    Who may take.
///    token      The token.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_allowance(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("allowance"), request_json, call, response_out, err) }
}

/// What an approval would cost and need, without needing balance or allowance.
///
/// Request (* required):
///    amount*    The new allowance, in base units. 0 takes it back; 2^256 - 1 is without a limit.
///    token*     The token, on chain.
///    chain      The chain. Default l1. One of: l1, l2.
///    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
///               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
///    overrides  Nonce, gas and fees of the approval. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
///               send. Nothing is approved then. Not for a quote or a preparation.
///    spender    Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
///               L2.
/// Response:
///    amount                The new allowance, in base units.
///    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
///    chain                 The chain of the transaction. One of: l1, l2.
///    gasLimit              The gas limit.
///    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
///                          chain, missing, required, token.
///    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
///                          32.
///    spender               Who may take.
///    token                 The token.
///    value                 The value of the transaction, in wei.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_approve_quote(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("approve_quote"), request_json, call, response_out, err) }
}

/// The complete unsigned transaction of an approval.
///
/// Request (* required):
///    amount*    The new allowance, in base units. 0 takes it back; 2^256 - 1 is without a limit.
///    token*     The token, on chain.
///    chain      The chain. Default l1. One of: l1, l2.
///    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
///               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
///    overrides  Nonce, gas and fees of the approval. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
///               send. Nothing is approved then. Not for a quote or a preparation.
///    spender    Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
///               L2.
/// Response:
///    amount           The new allowance, in base units.
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
///                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
///                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    chain            The chain of the transaction. One of: l1, l2.
///    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
///                     approvals are mined.
///    spender          Who may take.
///    token            The token.
///    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
///                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce, paymasterParams, to, type, value.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_approve_prepare(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("approve_prepare"), request_json, call, response_out, err) }
}

/// Lets a contract take a token.
///
/// Request (* required):
///    amount*    The new allowance, in base units. 0 takes it back; 2^256 - 1 is without a limit.
///    token*     The token, on chain.
///    chain      The chain. Default l1. One of: l1, l2.
///    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
///               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
///    overrides  Nonce, gas and fees of the approval. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
///               send. Nothing is approved then. Not for a quote or a preparation.
///    spender    Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
///               L2.
/// Response:
///    amount                The new allowance, in base units.
///    chain                 The chain. One of: l1, l2.
///    gasLimit              The gas limit.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    nonce                 Its nonce. A number.
///    reset                 The reset to zero that went first, if the token needed it. Keys: amount, spender, token,
///                          txHash.
///    spender               Who may take.
///    token                 The token.
///    txHash                The transaction. It is on its way: transaction_wait waits for it.
///
/// Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_approve(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("approve"), request_json, call, response_out, err) }
}

/// What the L2 part of a deposit or request costs.
///
/// Request (* required):
///    l2GasLimit*    The gas limit of the L2 transaction.
///    gasPerPubdata  Gas per byte of pubdata. Default 800, the only value that a deposit may use.
///    gasPrice       The L1 gas price to assume, in wei. Default: the node's. A deposit prices with its maxFeePerGas.
/// Response:
///    baseCost       In base units of the base token.
///    baseToken      The base token's address on L1; 0x...01 is ETH.
///    gasPerPubdata  The gas per byte of pubdata that it was computed for.
///    gasPrice       The L1 gas price that it was computed for, in wei.
///    l2GasLimit     The gas limit that it was computed for.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_base_cost(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("base_cost"), request_json, call, response_out, err) }
}

/// What a deposit would cost and need, without needing balance or allowance.
///
/// Request (* required):
///    amount*           How much, in base units.
///    approve           What may be approved for the deposit: exact (default), unlimited or never.
///    bridgeAddress     A bridge of its own on L1 to go through, which is approved for the token. Default: the standard
///                      one. Not for the base token.
///    customBridgeData  What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them
///                      expect.
///    l2GasLimit        The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token
///                      deposit can be claimed back.
///    operatorTip       More for the operator than the base cost, in base units of the base token. Default 0.
///    overrides         Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                      nonce.
///    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
///                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
///                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
///    refundRecipient   Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit
///                      fails. Default, and 0x0...0: the wallet's address. A contract on L1 is refunded at its alias;
///                      before protocol 31 an account that has a delegation there (EIP-7702) must name another one.
///    to                Who receives it on L2. Default: the wallet's address. The zero address is refused.
///    token             The token's address on L1. Default, and 0x0...0 and 0x0...1: ETH.
/// Response:
///    amount                How much, in base units.
///    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
///    baseCost              What the L2 part costs at most, in base units of the base token.
///    bridgeAddress         The bridge of its own that it goes through; null for the standard one. Its name is needed to
///                          claim it should it fail.
///    chain                 The chain of the transaction. One of: l1, l2.
///    gasLimit              The gas limit.
///    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    gasPerPubdata         Gas per byte of pubdata on L2.
///    l2GasLimit            The gas limit on L2.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    mintValue             All of the base token that goes to L2: base cost, tip and, on direct routes, the amount.
///    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
///                          chain, missing, required, token.
///    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
///                          32.
///    refundRecipient       Who receives what is left on L2.
///    route                 The route. One of: eth-base, erc20-on-eth, eth-nonbase, erc20-base, erc20-nonbase.
///    to                    Who receives it on L2.
///    token                 The token on L1; 0x...01 is ETH.
///    value                 The value of the transaction, in wei.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_deposit_quote(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("deposit_quote"), request_json, call, response_out, err) }
}

/// The complete unsigned transaction of a deposit.
///
/// Request (* required):
///    amount*           How much, in base units.
///    approve           What may be approved for the deposit: exact (default), unlimited or never.
///    bridgeAddress     A bridge of its own on L1 to go through, which is approved for the token. Default: the standard
///                      one. Not for the base token.
///    customBridgeData  What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them
///                      expect.
///    l2GasLimit        The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token
///                      deposit can be claimed back.
///    operatorTip       More for the operator than the base cost, in base units of the base token. Default 0.
///    overrides         Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                      nonce.
///    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
///                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
///                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
///    refundRecipient   Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit
///                      fails. Default, and 0x0...0: the wallet's address. A contract on L1 is refunded at its alias;
///                      before protocol 31 an account that has a delegation there (EIP-7702) must name another one.
///    to                Who receives it on L2. Default: the wallet's address. The zero address is refused.
///    token             The token's address on L1. Default, and 0x0...0 and 0x0...1: ETH.
/// Response:
///    amount           How much, in base units.
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
///                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
///                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    baseCost         What the L2 part costs at most, in base units of the base token.
///    bridgeAddress    The bridge of its own that it goes through; null for the standard one. Its name is needed to claim
///                     it should it fail.
///    chain            The chain of the transaction. One of: l1, l2.
///    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
///                     approvals are mined.
///    gasPerPubdata    Gas per byte of pubdata on L2.
///    l2GasLimit       The gas limit on L2.
///    mintValue        All of the base token that goes to L2: base cost, tip and, on direct routes, the amount.
///    refundRecipient  Who receives what is left on L2.
///    route            The route. One of: eth-base, erc20-on-eth, eth-nonbase, erc20-base, erc20-nonbase.
///    to               Who receives it on L2.
///    token            The token on L1; 0x...01 is ETH.
///    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
///                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce, paymasterParams, to, type, value.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_deposit_prepare(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("deposit_prepare"), request_json, call, response_out, err) }
}

/// Deposits ETH or a token from L1 to L2.
///
/// Request (* required):
///    amount*           How much, in base units.
///    approve           What may be approved for the deposit: exact (default), unlimited or never.
///    bridgeAddress     A bridge of its own on L1 to go through, which is approved for the token. Default: the standard
///                      one. Not for the base token.
///    customBridgeData  What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them
///                      expect.
///    l2GasLimit        The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token
///                      deposit can be claimed back.
///    operatorTip       More for the operator than the base cost, in base units of the base token. Default 0.
///    overrides         Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                      nonce.
///    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
///                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
///                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
///    refundRecipient   Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit
///                      fails. Default, and 0x0...0: the wallet's address. A contract on L1 is refunded at its alias;
///                      before protocol 31 an account that has a delegation there (EIP-7702) must name another one.
///    to                Who receives it on L2. Default: the wallet's address. The zero address is refused.
///    token             The token's address on L1. Default, and 0x0...0 and 0x0...1: ETH.
/// Response:
///    amount                How much, in base units.
///    approvals             The approvals that were sent and mined before it. An array, keys of each: amount, spender,
///                          token, txHash.
///    baseCost              What the L2 part costs at most, in base units of the base token.
///    bridgeAddress         The bridge of its own that it goes through; null for the standard one. Its name is needed to
///                          claim it should it fail.
///    gasLimit              The gas limit.
///    gasPerPubdata         Gas per byte of pubdata on L2.
///    l1TxHash              The L1 transaction. deposit_wait waits for both of its parts.
///    l2GasLimit            The gas limit on L2.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    mintValue             All of the base token that goes to L2: base cost, tip and, on direct routes, the amount.
///    nonce                 Its nonce. A number.
///    refundRecipient       Who receives what is left on L2.
///    route                 The route. One of: eth-base, erc20-on-eth, eth-nonbase, erc20-base, erc20-nonbase.
///    to                    Who receives it on L2.
///    token                 The token on L1; 0x...01 is ETH.
///    value                 The value of the L1 transaction, in wei.
///
/// Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_deposit(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("deposit"), request_json, call, response_out, err) }
}

/// Where a deposit or request is.
///
/// Request:
///    index     Which of the requests, where one L1 transaction holds several. Default 0. A number.
///    l1TxHash  The L1 transaction. Either this or l2TxHash is required.
///    l2TxHash  The L2 transaction.
/// Response:
///    claimable      For a failed one: whether claim_failed_deposit brings it back (a token sent through the bridge) or
///                   the value was refunded on L2 (a direct deposit or request).
///    l1BlockNumber  The L1 block. A number.
///    l1Fee          The fee paid on L1, in wei.
///    l1GasUsed      The gas used on L1.
///    l1TxHash       The L1 transaction, null when only the L2 hash was given.
///    l2BlockNumber  The L2 block. A number.
///    l2GasUsed      The gas used on L2.
///    l2TxHash       The L2 transaction, known once L1 has mined.
///    l2TxHashes     All L2 transactions that the L1 transaction requested on this chain. An array.
///    state          Where it is. One of: l1Pending, l1Failed, l2Pending, executed, failed.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_deposit_status(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("deposit_status"), request_json, call, response_out, err) }
}

/// Waits until a deposit or request is executed or failed.
///
/// Request:
///    index     Which of the requests, where one L1 transaction holds several. Default 0. A number.
///    l1TxHash  The L1 transaction. Either this or l2TxHash is required.
///    l2TxHash  The L2 transaction.
/// Response:
///    claimable      For a failed one: whether claim_failed_deposit brings it back (a token sent through the bridge) or
///                   the value was refunded on L2 (a direct deposit or request).
///    l1BlockNumber  The L1 block. A number.
///    l1Fee          The fee paid on L1, in wei.
///    l1GasUsed      The gas used on L1.
///    l1TxHash       The L1 transaction, null when only the L2 hash was given.
///    l2BlockNumber  The L2 block. A number.
///    l2GasUsed      The gas used on L2.
///    l2TxHash       The L2 transaction, known once L1 has mined.
///    l2TxHashes     All L2 transactions that the L1 transaction requested on this chain. An array.
///    state          Where it is. One of: l1Pending, l1Failed, l2Pending, executed, failed.
///
/// Returns: ZKS_OK, or why it cannot tell. Waits without a limit unless call has one.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_deposit_wait(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("deposit_wait"), request_json, call, response_out, err) }
}

/// What a request for a call on L2 would cost and need, without needing balance or allowance.
///
/// Request (* required):
///    contractAddress*  The called contract, or the receiver, on L2.
///    approve           What may be approved of the base token, on a chain whose base token is not ETH: exact (default),
///                      unlimited or never.
///    calldata          The call data. Default: none.
///    factoryDeps       Bytecodes to publish along with the call (EraVM chains). An array.
///    l2GasLimit        The gas limit on L2. Default: estimated.
///    l2Value           The value on L2, in base units of the base token. Default 0.
///    mintValue         All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and
///                      value.
///    operatorTip       More for the operator than the base cost, in base units of the base token. Default 0.
///    overrides         Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                      nonce.
///    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
///                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
///                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
///    refundRecipient   Who receives on L2 what is left of the fee, and the value if the call fails. Default, and
///                      0x0...0: the wallet's address. A contract on L1 is refunded at its alias; before protocol 31 an
///                      account that has a delegation there (EIP-7702) must name another one.
/// Response:
///    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
///    baseCost              What the call costs at most, in base units of the base token.
///    chain                 The chain of the transaction. One of: l1, l2.
///    contractAddress       The called contract, or the receiver, on L2.
///    gasLimit              The gas limit.
///    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    gasPerPubdata         Gas per byte of pubdata on L2.
///    l2GasLimit            The gas limit on L2.
///    l2Value               The value on L2, in base units of the base token.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    mintValue             All of the base token that goes to L2.
///    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
///                          chain, missing, required, token.
///    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
///                          32.
///    refundRecipient       Who receives what is left on L2.
///    value                 The value of the transaction, in wei.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_request_execute_quote(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("request_execute_quote"), request_json, call, response_out, err) }
}

/// The complete unsigned transaction of a request for a call on L2.
///
/// Request (* required):
///    contractAddress*  The called contract, or the receiver, on L2.
///    approve           What may be approved of the base token, on a chain whose base token is not ETH: exact (default),
///                      unlimited or never.
///    calldata          The call data. Default: none.
///    factoryDeps       Bytecodes to publish along with the call (EraVM chains). An array.
///    l2GasLimit        The gas limit on L2. Default: estimated.
///    l2Value           The value on L2, in base units of the base token. Default 0.
///    mintValue         All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and
///                      value.
///    operatorTip       More for the operator than the base cost, in base units of the base token. Default 0.
///    overrides         Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                      nonce.
///    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
///                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
///                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
///    refundRecipient   Who receives on L2 what is left of the fee, and the value if the call fails. Default, and
///                      0x0...0: the wallet's address. A contract on L1 is refunded at its alias; before protocol 31 an
///                      account that has a delegation there (EIP-7702) must name another one.
/// Response:
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
///                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
///                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    baseCost         What the call costs at most, in base units of the base token.
///    chain            The chain of the transaction. One of: l1, l2.
///    contractAddress  The called contract, or the receiver, on L2.
///    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
///                     approvals are mined.
///    gasPerPubdata    Gas per byte of pubdata on L2.
///    l2GasLimit       The gas limit on L2.
///    l2Value          The value on L2, in base units of the base token.
///    mintValue        All of the base token that goes to L2.
///    refundRecipient  Who receives what is left on L2.
///    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
///                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce, paymasterParams, to, type, value.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_request_execute_prepare(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("request_execute_prepare"), request_json, call, response_out, err) }
}

/// Requests, on L1, a call on L2.
///
/// Request (* required):
///    contractAddress*  The called contract, or the receiver, on L2.
///    approve           What may be approved of the base token, on a chain whose base token is not ETH: exact (default),
///                      unlimited or never.
///    calldata          The call data. Default: none.
///    factoryDeps       Bytecodes to publish along with the call (EraVM chains). An array.
///    l2GasLimit        The gas limit on L2. Default: estimated.
///    l2Value           The value on L2, in base units of the base token. Default 0.
///    mintValue         All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and
///                      value.
///    operatorTip       More for the operator than the base cost, in base units of the base token. Default 0.
///    overrides         Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                      nonce.
///    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
///                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
///                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
///    refundRecipient   Who receives on L2 what is left of the fee, and the value if the call fails. Default, and
///                      0x0...0: the wallet's address. A contract on L1 is refunded at its alias; before protocol 31 an
///                      account that has a delegation there (EIP-7702) must name another one.
/// Response:
///    approvals             The approvals that were sent and mined before it. An array, keys of each: amount, spender,
///                          token, txHash.
///    baseCost              What the call costs at most, in base units of the base token.
///    contractAddress       The called contract, or the receiver, on L2.
///    gasLimit              The gas limit.
///    gasPerPubdata         Gas per byte of pubdata on L2.
///    l1TxHash              The L1 transaction. deposit_wait waits for both of its parts.
///    l2GasLimit            The gas limit on L2.
///    l2Value               The value on L2, in base units of the base token.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    mintValue             All of the base token that goes to L2.
///    nonce                 Its nonce. A number.
///    refundRecipient       Who receives what is left on L2.
///    value                 The value of the L1 transaction, in wei.
///
/// Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_request_execute(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("request_execute"), request_json, call, response_out, err) }
}

/// What a claim of a failed deposit would cost and need, without needing balance or allowance.
///
/// Request:
///    index            Which of the requests, where one L1 transaction holds several. Default 0. A number.
///    l1BridgeAddress  The bridge on L1, for a deposit through a bridge of its own. Default: the standard one.
///    l1TxHash         The L1 transaction.
///    l2TxHash         The L2 transaction. Either this or l1TxHash is required.
///    overrides        Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce.
///    quoteId          The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///                     again, and nothing is paid above it. It must be of this wallet and at most a minute old, and
///                     serves one send. Nothing is approved then. Not for a quote or a preparation.
/// Response:
///    amount                How much, in base units.
///    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
///    chain                 The chain of the transaction. One of: l1, l2.
///    depositor             Who is paid.
///    gasLimit              The gas limit.
///    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    l2TxHash              The failed L2 transaction.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
///                          chain, missing, required, token.
///    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
///                          32.
///    token                 The token on L1; 0x...01 is ETH.
///    value                 The value of the transaction, in wei.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_claim_failed_deposit_quote(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("claim_failed_deposit_quote"), request_json, call, response_out, err) }
}

/// The complete unsigned transaction of a claim of a failed deposit.
///
/// Request:
///    index            Which of the requests, where one L1 transaction holds several. Default 0. A number.
///    l1BridgeAddress  The bridge on L1, for a deposit through a bridge of its own. Default: the standard one.
///    l1TxHash         The L1 transaction.
///    l2TxHash         The L2 transaction. Either this or l1TxHash is required.
///    overrides        Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce.
///    quoteId          The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///                     again, and nothing is paid above it. It must be of this wallet and at most a minute old, and
///                     serves one send. Nothing is approved then. Not for a quote or a preparation.
/// Response:
///    amount           How much, in base units.
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
///                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
///                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    chain            The chain of the transaction. One of: l1, l2.
///    depositor        Who is paid.
///    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
///                     approvals are mined.
///    l2TxHash         The failed L2 transaction.
///    token            The token on L1; 0x...01 is ETH.
///    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
///                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce, paymasterParams, to, type, value.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_claim_failed_deposit_prepare(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("claim_failed_deposit_prepare"), request_json, call, response_out, err) }
}

/// Brings back on L1 a token deposit whose L2 part failed.
///
/// Request:
///    index            Which of the requests, where one L1 transaction holds several. Default 0. A number.
///    l1BridgeAddress  The bridge on L1, for a deposit through a bridge of its own. Default: the standard one.
///    l1TxHash         The L1 transaction.
///    l2TxHash         The L2 transaction. Either this or l1TxHash is required.
///    overrides        Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce.
///    quoteId          The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///                     again, and nothing is paid above it. It must be of this wallet and at most a minute old, and
///                     serves one send. Nothing is approved then. Not for a quote or a preparation.
/// Response:
///    amount                How much, in base units.
///    depositor             Who is paid.
///    gasLimit              The gas limit.
///    l1TxHash              The L1 transaction. It is on its way: transaction_wait waits for it.
///    l2TxHash              The failed L2 transaction.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    nonce                 Its nonce. A number.
///    token                 The token on L1; 0x...01 is ETH.
///
/// Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_claim_failed_deposit(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("claim_failed_deposit"), request_json, call, response_out, err) }
}

/// What a withdrawal would cost and need, without needing balance or allowance.
///
/// Request (* required):
///    amount*        How much, in base units.
///    approve        What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to
///                   take it: exact (default), unlimited or never. Bridged tokens need none.
///    bridgeAddress  The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard
///                   one. Not for the base token.
///    eip712         Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing
///                   is approved then. Default: type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster,
///                   signatureLength.
///    overrides      Nonce, gas and fees of the L2 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                   nonce.
///    quoteId        The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///                   again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves
///                   one send. Nothing is approved then. Not for a quote or a preparation.
///    to             Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The
///                   zero address is refused.
///    token          The token's address on L2. Default, and 0x...800a: the base token. 0x0...0 and 0x0...1: ETH.
/// Response:
///    amount                How much, in base units.
///    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
///    assetId               The asset id, null for the base token and before protocol 26.
///    bridgeAddress         The bridge on L2 that was named; null for the standard one.
///    chain                 The chain of the transaction. One of: l1, l2.
///    gasLimit              The gas limit.
///    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    l1BridgeAddress       What that bridge says its counterpart on L1 is, to be named where the withdrawal is
///                          finalised; null where it does not say.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
///                          chain, missing, required, token.
///    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
///                          32.
///    to                    Who receives it on L1.
///    token                 The token on L2; 0x...800a is the base token.
///    value                 The value of the transaction, in wei.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_withdraw_quote(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("withdraw_quote"), request_json, call, response_out, err) }
}

/// The complete unsigned transaction of a withdrawal.
///
/// Request (* required):
///    amount*        How much, in base units.
///    approve        What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to
///                   take it: exact (default), unlimited or never. Bridged tokens need none.
///    bridgeAddress  The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard
///                   one. Not for the base token.
///    eip712         Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing
///                   is approved then. Default: type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster,
///                   signatureLength.
///    overrides      Nonce, gas and fees of the L2 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                   nonce.
///    quoteId        The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///                   again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves
///                   one send. Nothing is approved then. Not for a quote or a preparation.
///    to             Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The
///                   zero address is refused.
///    token          The token's address on L2. Default, and 0x...800a: the base token. 0x0...0 and 0x0...1: ETH.
/// Response:
///    amount           How much, in base units.
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
///                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
///                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    assetId          The asset id, null for the base token and before protocol 26.
///    bridgeAddress    The bridge on L2 that was named; null for the standard one.
///    chain            The chain of the transaction. One of: l1, l2.
///    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
///                     approvals are mined.
///    l1BridgeAddress  What that bridge says its counterpart on L1 is, to be named where the withdrawal is finalised;
///                     null where it does not say.
///    to               Who receives it on L1.
///    token            The token on L2; 0x...800a is the base token.
///    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
///                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce, paymasterParams, to, type, value.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_withdraw_prepare(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("withdraw_prepare"), request_json, call, response_out, err) }
}

/// Withdraws the base token or a token from L2 towards L1.
///
/// Request (* required):
///    amount*        How much, in base units.
///    approve        What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to
///                   take it: exact (default), unlimited or never. Bridged tokens need none.
///    bridgeAddress  The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard
///                   one. Not for the base token.
///    eip712         Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing
///                   is approved then. Default: type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster,
///                   signatureLength.
///    overrides      Nonce, gas and fees of the L2 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                   nonce.
///    quoteId        The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///                   again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves
///                   one send. Nothing is approved then. Not for a quote or a preparation.
///    to             Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The
///                   zero address is refused.
///    token          The token's address on L2. Default, and 0x...800a: the base token. 0x0...0 and 0x0...1: ETH.
/// Response:
///    amount                How much, in base units.
///    approvals             The approvals that were sent and mined before it. An array, keys of each: amount, spender,
///                          token, txHash.
///    assetId               The asset id, null for the base token and before protocol 26.
///    bridgeAddress         The bridge on L2 that was named; null for the standard one.
///    gasLimit              The gas limit.
///    l1BridgeAddress       What that bridge says its counterpart on L1 is, to be named where the withdrawal is
///                          finalised; null where it does not say.
///    l2TxHash              The L2 transaction: keep it, withdrawal_status and finalize_withdrawal work from it alone.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    nonce                 Its nonce. A number.
///    to                    Who receives it on L1.
///    token                 The token on L2; 0x...800a is the base token.
///
/// Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_withdraw(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("withdraw"), request_json, call, response_out, err) }
}

/// Where a withdrawal is.
///
/// Request (* required):
///    l2TxHash*        The L2 transaction.
///    index            Which of its messages, where it sends several. Default 0. A number.
///    l1BridgeAddress  The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
/// Response:
///    batchNumber  The batch, once known. A number.
///    index        Which of its messages. A number.
///    l2TxHash     The L2 transaction.
///    phase        How far a pending one is, null otherwise. One of: l2Pending, notSealed, notExecuted.
///    state        Where it is. One of: pending, ready, finalized, failed.
///    withdrawal   What it carries, once mined. Keys: amount, assetId, originToken, to.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_withdrawal_status(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("withdrawal_status"), request_json, call, response_out, err) }
}

/// Waits until a withdrawal is ready or finalised.
///
/// Request (* required):
///    l2TxHash*        The L2 transaction.
///    index            Which of its messages, where it sends several. Default 0. A number.
///    l1BridgeAddress  The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
///    until            How far to wait: ready (default) or finalized. A failed or finalised withdrawal always ends the
///                     wait.
/// Response:
///    batchNumber  The batch, once known. A number.
///    index        Which of its messages. A number.
///    l2TxHash     The L2 transaction.
///    phase        How far a pending one is, null otherwise. One of: l2Pending, notSealed, notExecuted.
///    state        Where it is. One of: pending, ready, finalized, failed.
///    withdrawal   What it carries, once mined. Keys: amount, assetId, originToken, to.
///
/// Returns: ZKS_OK, or why it cannot tell. Waits without a limit unless call has one.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_withdrawal_wait(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("withdrawal_wait"), request_json, call, response_out, err) }
}

/// What the finalisation of a withdrawal would cost and need, without needing balance or allowance.
///
/// Request (* required):
///    l2TxHash*        The L2 transaction.
///    index            Which of its messages, where it sends several. Default 0. A number.
///    l1BridgeAddress  The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
///    overrides        Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce.
///    quoteId          The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///                     again, and nothing is paid above it. It must be of this wallet and at most a minute old, and
///                     serves one send. Nothing is approved then. Not for a quote or a preparation.
/// Response:
///    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
///    batchNumber           The batch of the withdrawal. A number.
///    chain                 The chain of the transaction. One of: l1, l2.
///    gasLimit              The gas limit.
///    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    messageIndex          The message's index in the batch. A number.
///    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
///                          chain, missing, required, token.
///    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
///                          32.
///    value                 The value of the transaction, in wei.
///    withdrawal            What is paid out. Keys: amount, assetId, originToken, to.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_finalize_withdrawal_quote(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("finalize_withdrawal_quote"), request_json, call, response_out, err) }
}

/// The complete unsigned transaction of the finalisation of a withdrawal.
///
/// Request (* required):
///    l2TxHash*        The L2 transaction.
///    index            Which of its messages, where it sends several. Default 0. A number.
///    l1BridgeAddress  The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
///    overrides        Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce.
///    quoteId          The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///                     again, and nothing is paid above it. It must be of this wallet and at most a minute old, and
///                     serves one send. Nothing is approved then. Not for a quote or a preparation.
/// Response:
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
///                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
///                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    batchNumber      The batch of the withdrawal. A number.
///    chain            The chain of the transaction. One of: l1, l2.
///    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
///                     approvals are mined.
///    messageIndex     The message's index in the batch. A number.
///    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
///                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce, paymasterParams, to, type, value.
///    withdrawal       What is paid out. Keys: amount, assetId, originToken, to.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_finalize_withdrawal_prepare(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("finalize_withdrawal_prepare"), request_json, call, response_out, err) }
}

/// Pays out on L1 what was withdrawn on L2.
///
/// Request (* required):
///    l2TxHash*        The L2 transaction.
///    index            Which of its messages, where it sends several. Default 0. A number.
///    l1BridgeAddress  The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
///    overrides        Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce.
///    quoteId          The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///                     again, and nothing is paid above it. It must be of this wallet and at most a minute old, and
///                     serves one send. Nothing is approved then. Not for a quote or a preparation.
/// Response:
///    batchNumber           The batch of the withdrawal. A number.
///    gasLimit              The gas limit.
///    l1TxHash              The L1 transaction. It is on its way: transaction_wait waits for it.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    messageIndex          The message's index in the batch. A number.
///    nonce                 Its nonce. A number.
///    withdrawal            What is paid out. Keys: amount, assetId, originToken, to.
///
/// Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_finalize_withdrawal(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("finalize_withdrawal"), request_json, call, response_out, err) }
}

/// What an account has withdrawn in a range of L2 blocks and nobody has finalised, page by page.
///
/// Request (* required):
///    fromBlock*        The first L2 block. A number.
///    address           The account: who receives on L1, or who withdrew on L2. Default: the wallet's address.
///    blocksPerQuery    How many blocks one question for events covers. Default 2000, at most 100000; where the node
///                      finds it too many, fewer are asked for. A number.
///    cursor            The cursor of the page before. The other fields must be the same as there.
///    includeFinalized  Lists finalised withdrawals too. Default false.
///    limit             How many of the account's withdrawals one page looks at, finalised ones included. Default 20, at
///                      most 100. A number.
///    toBlock           The last L2 block. Default: the latest one. A number.
/// Response:
///    address      The account.
///    cursor       Where the next page begins; null when all blocks were looked at.
///    toBlock      The last block of the range: ask from the next one on later. A number.
///    withdrawals  The withdrawals, oldest first. A page can be empty and not the last one. An array, keys of each:
///                 batchNumber, blockNumber, error, finalization, index, l2TxHash, matchedBy, phase, state, withdrawal.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_pending_withdrawals(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("pending_withdrawals"), request_json, call, response_out, err) }
}

/// Pays out many withdrawals on L1, each with its own outcome.
///
/// Request (* required):
///    withdrawals*  The withdrawals, at most 100. They are sent in this order. An array, keys of each: index, l2TxHash.
///    overrides     Nonce, gas and fees of the L1 transactions. A nonce is that of the first one, the others follow it; a
///                  gas limit is for each. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
/// Response:
///    results  One for each withdrawal, in the order of the request. An array, keys of each: error, index, l1TxHash,
///             l2TxHash, nonce, outcome, withdrawal.
///    sent     How many were sent. A number.
///
/// Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_finalize_withdrawals(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("finalize_withdrawals"), request_json, call, response_out, err) }
}

/// What a message to L1 would cost and need, without needing balance or allowance.
///
/// Request (* required):
///    data*      The bytes.
///    overrides  Nonce, gas and fees of the L2 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
///               send. Nothing is approved then. Not for a quote or a preparation.
/// Response:
///    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
///    chain                 The chain of the transaction. One of: l1, l2.
///    gasLimit              The gas limit.
///    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    messageHash           The keccak-256 of the bytes.
///    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
///                          chain, missing, required, token.
///    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
///                          32.
///    sender                Who sends it: L1 proves the message together with its sender.
///    value                 The value of the transaction, in wei.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_message_send_quote(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("message_send_quote"), request_json, call, response_out, err) }
}

/// The complete unsigned transaction of a message to L1.
///
/// Request (* required):
///    data*      The bytes.
///    overrides  Nonce, gas and fees of the L2 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
///               send. Nothing is approved then. Not for a quote or a preparation.
/// Response:
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
///                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
///                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    chain            The chain of the transaction. One of: l1, l2.
///    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
///                     approvals are mined.
///    messageHash      The keccak-256 of the bytes.
///    sender           Who sends it: L1 proves the message together with its sender.
///    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
///                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce, paymasterParams, to, type, value.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_message_send_prepare(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("message_send_prepare"), request_json, call, response_out, err) }
}

/// Sends any bytes from L2 to L1.
///
/// Request (* required):
///    data*      The bytes.
///    overrides  Nonce, gas and fees of the L2 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
///               send. Nothing is approved then. Not for a quote or a preparation.
/// Response:
///    gasLimit              The gas limit.
///    l2TxHash              The L2 transaction: keep it, message_status and message_proof work from it alone.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    messageHash           The keccak-256 of the bytes.
///    nonce                 Its nonce. A number.
///    sender                Who sends it: L1 proves the message together with its sender.
///
/// Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_message_send(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("message_send"), request_json, call, response_out, err) }
}

/// Where a message from L2 to L1 is.
///
/// Request (* required):
///    l2TxHash*  The L2 transaction.
///    index      Which of its messages, where it sends several. Default 0. A number.
/// Response:
///    batchNumber  The batch, once known. A number.
///    data         The bytes, once mined.
///    index        Which of its messages. A number.
///    l2TxHash     The L2 transaction.
///    messageHash  The keccak-256 of the bytes, once mined.
///    sender       Who sent it, once mined.
///    state        Where it is. One of: l2Pending, notSealed, proven, executed, failed.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_message_status(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("message_status"), request_json, call, response_out, err) }
}

/// Waits until a message from L2 to L1 is proven or executed.
///
/// Request (* required):
///    l2TxHash*  The L2 transaction.
///    index      Which of its messages, where it sends several. Default 0. A number.
///    until      How far to wait: proven, or executed (default). A failed transaction always ends the wait.
/// Response:
///    batchNumber  The batch, once known. A number.
///    data         The bytes, once mined.
///    index        Which of its messages. A number.
///    l2TxHash     The L2 transaction.
///    messageHash  The keccak-256 of the bytes, once mined.
///    sender       Who sent it, once mined.
///    state        Where it is. One of: l2Pending, notSealed, proven, executed, failed.
///
/// Returns: ZKS_OK, or why it cannot tell. Waits without a limit unless call has one.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_message_wait(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("message_wait"), request_json, call, response_out, err) }
}

/// Everything that proves on L1 that a message was sent on L2.
///
/// Request (* required):
///    l2TxHash*  The L2 transaction.
///    index      Which of its messages, where it sends several. Default 0. A number.
/// Response:
///    batchNumber      The batch. A number.
///    chainId          The L2 chain. A number.
///    data             The bytes.
///    executed         Whether L1 holds that root now.
///    messageHash      The keccak-256 of the bytes.
///    messageIndex     The message's index in the batch. A number.
///    proof            The proof. An array.
///    root             The root that it leads to, which L1 holds once the batch is executed: of the chain's batch, or of
///                     its settlement layer's.
///    sender           Who sent the message on L2.
///    txNumberInBatch  The transaction's number in the batch. A number.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_message_proof(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("message_proof"), request_json, call, response_out, err) }
}

/// Whether the contract on L1 accepts the proof of a message.
///
/// Request (* required):
///    batchNumber*      The batch. A number.
///    data*             The bytes.
///    messageIndex*     The message's index in the batch. A number.
///    proof*            The proof. An array.
///    sender*           Who sent the message on L2.
///    txNumberInBatch*  The transaction's number in the batch. A number.
/// Response:
///    contract  The contract that was asked: the bridgehub, or the chain's own where the bridgehub cannot say.
///    included  Whether the contract accepts it.
///    reason    Why it is not accepted where the contract reverts, for example because the batch is not executed; null
///              otherwise.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_message_verify_inclusion(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("message_verify_inclusion"), request_json, call, response_out, err) }
}

/// Where a message to another chain on the same gateway is, and its proof for that chain.
///
/// Request (* required):
///    l2TxHash*  The L2 transaction.
///    index      Which of its messages, where it sends several. Default 0. A number.
/// Response:
///    batchNumber  The batch, once known. A number.
///    index        Which of its messages. A number.
///    l2TxHash     The L2 transaction.
///    messageHash  The keccak-256 of its bytes, once mined.
///    proof        The message with its proof, once executed, as interop_message_verify takes it. Keys: batchNumber,
///                 chainId, data, messageIndex, proof, sender, txNumberInBatch.
///    root         The root that its proof leads to, once executed: the destination chain has to import it. Keys:
///                 chainId, number, root.
///    state        Where it is. One of: l2Pending, queued, sending, proving, executed, failed.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_interop_message_status(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("interop_message_status"), request_json, call, response_out, err) }
}

/// Waits until the gateway has a message to another chain.
///
/// Request (* required):
///    l2TxHash*  The L2 transaction.
///    index      Which of its messages, where it sends several. Default 0. A number.
/// Response:
///    batchNumber  The batch, once known. A number.
///    index        Which of its messages. A number.
///    l2TxHash     The L2 transaction.
///    messageHash  The keccak-256 of its bytes, once mined.
///    proof        The message with its proof, once executed, as interop_message_verify takes it. Keys: batchNumber,
///                 chainId, data, messageIndex, proof, sender, txNumberInBatch.
///    root         The root that its proof leads to, once executed: the destination chain has to import it. Keys:
///                 chainId, number, root.
///    state        Where it is. One of: l2Pending, queued, sending, proving, executed, failed.
///
/// Returns: ZKS_OK, or why it cannot tell. Waits without a limit unless call has one.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_interop_message_wait(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("interop_message_wait"), request_json, call, response_out, err) }
}

/// Whether this chain has what it takes to verify a message of another chain, and what its contract says.
///
/// Request (* required):
///    batchNumber*      The batch there. A number.
///    chainId*          The chain that the message was sent on. A number.
///    data*             The bytes.
///    messageIndex*     The message's index in the batch. A number.
///    proof*            The proof, up to a root of the gateway. An array.
///    sender*           Who sent the message.
///    txNumberInBatch*  The transaction's number in the batch. A number.
/// Response:
///    imported      Whether it has imported the root that the proof leads to. If not yet, included is false and it is
///                  worth asking again.
///    importedRoot  The root that it has imported for that block, null while it has none. Another root than the proof's
///                  is a wrong proof.
///    included      Whether its contract accepts the proof.
///    reason        Why the contract does not accept it where it reverts; null otherwise.
///    root          The root that the proof leads to. Keys: chainId, number, root.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_interop_message_verify(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("interop_message_verify"), request_json, call, response_out, err) }
}

/// Waits until this chain can verify a message of another chain, and gives what its contract says.
///
/// Request (* required):
///    batchNumber*      The batch there. A number.
///    chainId*          The chain that the message was sent on. A number.
///    data*             The bytes.
///    messageIndex*     The message's index in the batch. A number.
///    proof*            The proof, up to a root of the gateway. An array.
///    sender*           Who sent the message.
///    txNumberInBatch*  The transaction's number in the batch. A number.
/// Response:
///    imported      Whether it has imported the root that the proof leads to. If not yet, included is false and it is
///                  worth asking again.
///    importedRoot  The root that it has imported for that block, null while it has none. Another root than the proof's
///                  is a wrong proof.
///    included      Whether its contract accepts the proof.
///    reason        Why the contract does not accept it where it reverts; null otherwise.
///    root          The root that the proof leads to. Keys: chainId, number, root.
///
/// Returns: ZKS_OK, or why it cannot tell. Waits without a limit unless call has one.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_interop_message_verify_wait(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("interop_message_verify_wait"), request_json, call, response_out, err) }
}

/// The proof on L1 that a deposit or request was executed on L2 or failed there.
///
/// Request:
///    index     Which of the requests, where one L1 transaction holds several. Default 0. A number.
///    l1TxHash  The L1 transaction.
///    l2TxHash  The L2 transaction. Either this or l1TxHash is required.
/// Response:
///    batchNumber      The batch. A number.
///    chainId          The L2 chain. A number.
///    contract         The contract that was asked.
///    executed         Whether the batch is executed on L1, so that L1 can check the proof.
///    l2TxHash         The L2 transaction.
///    messageIndex     The log's index in the batch. A number.
///    proof            The proof. An array.
///    proven           Whether the contract on L1 accepts the proof.
///    reason           Why the contract does not accept it where it reverts; null otherwise.
///    succeeded        Whether it succeeded on L2, as its log to L1 says.
///    txNumberInBatch  The transaction's number in the batch. A number.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_priority_op_confirmation(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("priority_op_confirmation"), request_json, call, response_out, err) }
}

/// What a transfer would cost and need, without needing balance or allowance.
///
/// Request (* required):
///    amount*    How much, in base units.
///    to*        The receiver. The zero address is refused.
///    chain      The chain. Default l2. One of: l1, l2.
///    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
///               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
///    overrides  Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
///               send. Nothing is approved then. Not for a quote or a preparation.
///    token      The token, on chain. Default: the chain's own coin. 0x0...0 and 0x0...1 are ETH; 0x...800a is L2's base
///               token.
/// Response:
///    amount                How much, in base units.
///    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
///    chain                 The chain of the transaction. One of: l1, l2.
///    gasLimit              The gas limit.
///    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
///                          chain, missing, required, token.
///    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
///                          32.
///    to                    The receiver.
///    token                 The token, null for the chain's own coin.
///    value                 The value of the transaction, in wei.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_transfer_quote(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("transfer_quote"), request_json, call, response_out, err) }
}

/// The complete unsigned transaction of a transfer.
///
/// Request (* required):
///    amount*    How much, in base units.
///    to*        The receiver. The zero address is refused.
///    chain      The chain. Default l2. One of: l1, l2.
///    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
///               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
///    overrides  Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
///               send. Nothing is approved then. Not for a quote or a preparation.
///    token      The token, on chain. Default: the chain's own coin. 0x0...0 and 0x0...1 are ETH; 0x...800a is L2's base
///               token.
/// Response:
///    amount           How much, in base units.
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
///                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
///                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    chain            The chain of the transaction. One of: l1, l2.
///    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
///                     approvals are mined.
///    to               The receiver.
///    token            The token, null for the chain's own coin.
///    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
///                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce, paymasterParams, to, type, value.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_transfer_prepare(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("transfer_prepare"), request_json, call, response_out, err) }
}

/// Transfers the chain's own coin or a token to another account.
///
/// Request (* required):
///    amount*    How much, in base units.
///    to*        The receiver. The zero address is refused.
///    chain      The chain. Default l2. One of: l1, l2.
///    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
///               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
///    overrides  Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
///               send. Nothing is approved then. Not for a quote or a preparation.
///    token      The token, on chain. Default: the chain's own coin. 0x0...0 and 0x0...1 are ETH; 0x...800a is L2's base
///               token.
/// Response:
///    amount                How much, in base units.
///    chain                 The chain. One of: l1, l2.
///    gasLimit              The gas limit.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    nonce                 Its nonce. A number.
///    to                    The receiver.
///    token                 The token, null for the chain's own coin.
///    txHash                The transaction. It is on its way: transaction_wait waits for it.
///
/// Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_transfer(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("transfer"), request_json, call, response_out, err) }
}

/// What any transaction would cost and need.
///
/// Request (* required):
///    to*        The called contract or the receiver.
///    chain      The chain. Default l2. One of: l1, l2.
///    data       The calldata. Default none.
///    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
///               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
///    overrides  Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
///               send. Nothing is approved then. Not for a quote or a preparation.
///    value      The chain's own coin sent along, in wei. Default 0.
/// Response:
///    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
///    chain                 The chain of the transaction. One of: l1, l2.
///    from                  The sender: the wallet's address or the smart account.
///    gasLimit              The gas limit.
///    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
///                          chain, missing, required, token.
///    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
///                          32.
///    to                    The called contract or the receiver.
///    value                 The value of the transaction, in wei.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_send_transaction_quote(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("send_transaction_quote"), request_json, call, response_out, err) }
}

/// The complete unsigned form of any transaction.
///
/// Request (* required):
///    to*        The called contract or the receiver.
///    chain      The chain. Default l2. One of: l1, l2.
///    data       The calldata. Default none.
///    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
///               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
///    overrides  Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
///               send. Nothing is approved then. Not for a quote or a preparation.
///    value      The chain's own coin sent along, in wei. Default 0.
/// Response:
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
///                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
///                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    chain            The chain of the transaction. One of: l1, l2.
///    from             The sender: the wallet's address or the smart account.
///    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
///                     approvals are mined.
///    to               The called contract or the receiver.
///    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
///                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce, paymasterParams, to, type, value.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_send_transaction_prepare(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("send_transaction_prepare"), request_json, call, response_out, err) }
}

/// Sends any transaction, on L2 or L1.
///
/// Request (* required):
///    to*        The called contract or the receiver.
///    chain      The chain. Default l2. One of: l1, l2.
///    data       The calldata. Default none.
///    eip712     Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default:
///               type 2. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
///    overrides  Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    quoteId    The quoteId of a quote for this very request, to send on its terms: what it found out is not asked
///               again, and nothing is paid above it. It must be of this wallet and at most a minute old, and serves one
///               send. Nothing is approved then. Not for a quote or a preparation.
///    value      The chain's own coin sent along, in wei. Default 0.
/// Response:
///    chain                 The chain. One of: l1, l2.
///    from                  The sender: the wallet's address or the smart account.
///    gasLimit              The gas limit.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    nonce                 Its nonce. A number.
///    to                    The called contract or the receiver.
///    txHash                The transaction. It is on its way: transaction_wait waits for it.
///    value                 The value, in wei.
///
/// Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_send_transaction(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("send_transaction"), request_json, call, response_out, err) }
}

/// What a deployment would cost and need, and the contract's address.
///
/// Request (* required):
///    bytecode*         The bytecode; for evm the code that deploys (init code).
///    kind*             How: create, create2, createAccount and create2Account for EraVM bytecode, evm for EVM code.
///    chain             The chain. Default l2; L1 knows evm only. One of: l1, l2.
///    constructorInput  The constructor's ABI-encoded arguments. Default none.
///    eip712            Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of
///                      type 0x71 anyway. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
///    overrides         Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
///                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
///                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
///    salt              The salt, for the kinds with 2, where it is required.
///    target            Whom to call. Default deployer; factory is for the kinds with 2.
///    value             The chain's own coin for the constructor, in wei. Default 0.
/// Response:
///    approvals             Approvals that are missing. An array, keys of each: allowance, amount, chain, spender, token.
///    bytecodeHash          The bytecode's hash on EraVM, null for evm.
///    chain                 The chain of the transaction. One of: l1, l2.
///    contractAddress       The address that the contract gets, unless the sender sends or deploys something else first.
///                          With a salt it is certain.
///    gasLimit              The gas limit.
///    gasLimitIsBound       Whether the gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    kind                  How. One of: create, create2, createAccount, create2Account, evm.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    needs                 What the sender must hold, the chain's own coin first. An array, keys of each: available,
///                          chain, missing, required, token.
///    quoteId               Hands this quote over to the send of the same request: quoteId there. A wallet keeps its last
///                          32.
///    value                 The value of the transaction, in wei.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_deploy_quote(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("deploy_quote"), request_json, call, response_out, err) }
}

/// The complete unsigned transaction of a deployment.
///
/// Request (* required):
///    bytecode*         The bytecode; for evm the code that deploys (init code).
///    kind*             How: create, create2, createAccount and create2Account for EraVM bytecode, evm for EVM code.
///    chain             The chain. Default l2; L1 knows evm only. One of: l1, l2.
///    constructorInput  The constructor's ABI-encoded arguments. Default none.
///    eip712            Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of
///                      type 0x71 anyway. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
///    overrides         Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
///                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
///                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
///    salt              The salt, for the kinds with 2, where it is required.
///    target            Whom to call. Default deployer; factory is for the kinds with 2.
///    value             The chain's own coin for the constructor, in wei. Default 0.
/// Response:
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's. An
///                     array, keys of each: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice,
///                     maxFeePerGas, maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    bytecodeHash     The bytecode's hash on EraVM, null for evm.
///    chain            The chain of the transaction. One of: l1, l2.
///    contractAddress  The address that the contract gets, unless the sender sends or deploys something else first. With
///                     a salt it is certain.
///    gasLimitIsBound  Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the
///                     approvals are mined.
///    kind             How. One of: create, create2, createAccount, create2Account, evm.
///    transaction      The transaction, for sign_transaction or a signer of your own, then broadcast. Keys: chainId,
///                     data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce, paymasterParams, to, type, value.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_deploy_prepare(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("deploy_prepare"), request_json, call, response_out, err) }
}

/// Deploys a contract: EraVM bytecode with or without a salt, or EVM code.
///
/// Request (* required):
///    bytecode*         The bytecode; for evm the code that deploys (init code).
///    kind*             How: create, create2, createAccount and create2Account for EraVM bytecode, evm for EVM code.
///    chain             The chain. Default l2; L1 knows evm only. One of: l1, l2.
///    constructorInput  The constructor's ABI-encoded arguments. Default none.
///    eip712            Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of
///                      type 0x71 anyway. Keys: factoryDeps, from, gasPerPubdata, paymaster, signatureLength.
///    overrides         Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    quoteId           The quoteId of a quote for this very request, to send on its terms: what it found out is not
///                      asked again, and nothing is paid above it. It must be of this wallet and at most a minute old,
///                      and serves one send. Nothing is approved then. Not for a quote or a preparation.
///    salt              The salt, for the kinds with 2, where it is required.
///    target            Whom to call. Default deployer; factory is for the kinds with 2.
///    value             The chain's own coin for the constructor, in wei. Default 0.
/// Response:
///    bytecodeHash          The bytecode's hash on EraVM, null for evm.
///    chain                 The chain. One of: l1, l2.
///    contractAddress       The address that the contract gets, unless the sender sends or deploys something else first.
///                          With a salt it is certain.
///    gasLimit              The gas limit.
///    kind                  How. One of: create, create2, createAccount, create2Account, evm.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    nonce                 Its nonce. A number.
///    txHash                The transaction. It is on its way: transaction_wait waits for it.
///
/// Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_deploy(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("deploy"), request_json, call, response_out, err) }
}

/// What a mined transaction deployed.
///
/// Request (* required):
///    txHash*  The transaction.
///    chain    The chain. Default l2. One of: l1, l2.
/// Response:
///    all              Everything that was deployed on EraVM on the way, in order. An array, keys of each: bytecodeHash,
///                     contractAddress, deployer.
///    contractAddress  The contract that the sender deployed, itself or through the factory; null if the transaction
///                     deployed none.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_deployed_address(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("deployed_address"), request_json, call, response_out, err) }
}

/// Waits until a transaction on either chain is mined.
///
/// Request (* required):
///    chain*         The chain it was sent on. One of: l1, l2.
///    txHash*        Its hash.
///    confirmations  How many blocks, its own included, must hold it. Default 1. A number.
/// Response:
///    blockNumber        The block that holds it. A number.
///    chain              The chain. One of: l1, l2.
///    contractAddress    The deployed contract, if it was a deployment.
///    effectiveGasPrice  The price paid per gas, in wei.
///    fee                The fee paid, in wei.
///    from               The sender.
///    gasUsed            The gas used.
///    status             Whether it succeeded. One of: success, failed.
///    to                 The called contract or the receiver.
///    txHash             The transaction.
///
/// Returns: ZKS_OK, or why it cannot tell. Waits without a limit unless call has one.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_transaction_wait(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("transaction_wait"), request_json, call, response_out, err) }
}

/// Any JSON-RPC method of either node, answered as the node answers it; none that sends.
///
/// Request (* required):
///    chain*   l1 or l2.
///    method*  The method, for example eth_getLogs. Not one that sends a transaction: broadcast_transaction does that,
///             and once. A request without an answer is repeated, as for every read.
///    params   The parameters, an array or an object, passed on as they are. Default: none.
/// Response:
///    result  The result, as it came.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_rpc_call(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("rpc_call"), request_json, call, response_out, err) }
}

/// The bridgehub on L1, as the L2 node names it.
///
/// Request: {}
/// Response:
///    result  The node's answer.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_bridgehub_contract(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_bridgehub_contract"), request_json, call, response_out, err) }
}

/// The chain's own contract on L1, as an EraVM node names it.
///
/// Request: {}
/// Response:
///    result  The node's answer.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_main_contract(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_main_contract"), request_json, call, response_out, err) }
}

/// The chain's bridges on both chains, as an EraVM node names them.
///
/// Request: {}
/// Response:
///    result  The node's answer. Keys: l1Erc20DefaultBridge, l1SharedDefaultBridge, l1WethBridge, l2Erc20DefaultBridge,
///            l2LegacySharedBridge, l2SharedDefaultBridge, l2WethBridge.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_bridge_contracts(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_bridge_contracts"), request_json, call, response_out, err) }
}

/// The base token's address on L1, as an EraVM node names it.
///
/// Request: {}
/// Response:
///    result  The node's answer.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_base_token_l1_address(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_base_token_l1_address"), request_json, call, response_out, err) }
}

/// The chain id of L1, as an EraVM node names it.
///
/// Request: {}
/// Response:
///    result  The node's answer. A number.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_l1_chain_id(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_l1_chain_id"), request_json, call, response_out, err) }
}

/// The contract on L2 that makes many calls in one, if the EraVM node names one.
///
/// Request: {}
/// Response:
///    result  The node's answer.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_l2_multicall3(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_l2_multicall3"), request_json, call, response_out, err) }
}

/// The paymaster for tests, if the EraVM node names one.
///
/// Request: {}
/// Response:
///    result  The node's answer.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_testnet_paymaster(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_testnet_paymaster"), request_json, call, response_out, err) }
}

/// The contract that checks times for accounts, if the EraVM node names one.
///
/// Request: {}
/// Response:
///    result  The node's answer.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_timestamp_asserter(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_timestamp_asserter"), request_json, call, response_out, err) }
}

/// The contract on L1 that publishes code, as a ZKsync OS node names it.
///
/// Request: {}
/// Response:
///    result  The node's answer.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_bytecode_supplier_contract(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_bytecode_supplier_contract"), request_json, call, response_out, err) }
}

/// The L2 node's proof of a log to L1; null while there is none. It is not checked here.
///
/// Request (* required):
///    txHash*  The transaction on L2.
///    index    Which of its logs to L1. Default: the first one, 0. A number.
///    target   Up to where the proof leads, in the node's own words, for example proof_based_gw. Default: the root on L1.
/// Response:
///    result  The node's answer. Keys: batchNumber, gatewayBlockNumber, id, proof, root.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_l2_to_l1_log_proof(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_l2_to_l1_log_proof"), request_json, call, response_out, err) }
}

/// The newest sealed batch.
///
/// Request: {}
/// Response:
///    result  The node's answer. A number.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_l1_batch_number(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_l1_batch_number"), request_json, call, response_out, err) }
}

/// The first and the last block of a batch.
///
/// Request (* required):
///    batchNumber*  The batch. A number.
/// Response:
///    result  The node's answer.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_l1_batch_block_range(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_l1_batch_block_range"), request_json, call, response_out, err) }
}

/// A batch and where it stands on L1.
///
/// Request (* required):
///    batchNumber*  The batch. A number.
/// Response:
///    result  The node's answer. Keys: baseSystemContractsHashes, commitTxHash, commitment, committedAt, executeTxHash,
///            executedAt, fairPubdataPrice, l1GasPrice, l1TxCount, l2FairGasPrice, l2TxCount, number, proveTxHash,
///            provenAt, rootHash, status, timestamp.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_l1_batch_details(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_l1_batch_details"), request_json, call, response_out, err) }
}

/// A block and where it stands on L1.
///
/// Request (* required):
///    blockNumber*  The block. A number.
/// Response:
///    result  The node's answer. Keys: baseSystemContractsHashes, commitTxHash, committedAt, executeTxHash, executedAt,
///            fairPubdataPrice, l1BatchNumber, l1GasPrice, l1TxCount, l2FairGasPrice, l2TxCount, number, operatorAddress,
///            protocolVersion, proveTxHash, provenAt, rootHash, status, timestamp.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_block_details(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_block_details"), request_json, call, response_out, err) }
}

/// An L2 transaction and where it stands on L1.
///
/// Request (* required):
///    txHash*  The transaction on L2.
/// Response:
///    result  The node's answer. Keys: ethCommitTxHash, ethExecuteTxHash, ethPrecommitTxHash, ethProveTxHash, fee,
///            gasPerPubdata, initiatorAddress, isL1Originated, receivedAt, status.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_transaction_details(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_transaction_details"), request_json, call, response_out, err) }
}

/// The transactions of a block in the node's own form.
///
/// Request (* required):
///    blockNumber*  The block. A number.
/// Response:
///    result  The node's answer. An array, keys of each: commonData, execute, rawBytes, receivedTimestampMs.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_raw_block_transactions(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_raw_block_transactions"), request_json, call, response_out, err) }
}

/// The EraVM code with that hash.
///
/// Request (* required):
///    bytecodeHash*  Its hash, as hash_bytecode gives it.
/// Response:
///    result  The node's answer.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_bytecode_by_hash(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_bytecode_by_hash"), request_json, call, response_out, err) }
}

/// The price of gas on L1 that the L2 node counts with, in wei.
///
/// Request: {}
/// Response:
///    result  The node's answer.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_l1_gas_price(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_l1_gas_price"), request_json, call, response_out, err) }
}

/// How the chain computes fees.
///
/// Request: {}
/// Response:
///    result  The node's answer. Keys: V2.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_fee_params(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_fee_params"), request_json, call, response_out, err) }
}

/// The prices that the next batch is made with.
///
/// Request: {}
/// Response:
///    result  The node's answer. Keys: fairL2GasPrice, fairPubdataPrice, l1GasPrice.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_batch_fee_input(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_batch_fee_input"), request_json, call, response_out, err) }
}

/// The gas that a byte of published data takes now.
///
/// Request: {}
/// Response:
///    result  The node's answer.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_gas_per_pubdata(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_gas_per_pubdata"), request_json, call, response_out, err) }
}

/// A protocol version of the chain, as an EraVM node knows it.
///
/// Request:
///    id  The version, for example 29. Default: the newest. A number.
/// Response:
///    result  The node's answer. Keys: bootloaderCodeHash, defaultAccountCodeHash, evmEmulatorCodeHash,
///            l2SystemUpgradeTxHash, minorVersion, timestamp, versionId.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_protocol_version(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_protocol_version"), request_json, call, response_out, err) }
}

/// Stored words of an account with their proofs.
///
/// Request (* required):
///    address*      The account.
///    batchNumber*  The batch after which they are read. A number.
///    keys*         The places of the words. An array.
/// Response:
///    result  The node's answer. Keys: address, storageProof.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_proof(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_proof"), request_json, call, response_out, err) }
}

/// What an L2 transaction would cost, as an EraVM node estimates it.
///
/// Request (* required):
///    call*          The transaction. Keys: data, factoryDeps, from, gasPerPubdata, paymaster, paymasterInput, to,
///                   txType, value.
///    stateOverride  What to assume about accounts: their balance, nonce, code and stateDiff by address.
/// Response:
///    result  The node's answer. Keys: gasLimit, gasPerPubdataLimit, maxFeePerGas, maxPriorityFeePerGas.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_estimate_fee(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_estimate_fee"), request_json, call, response_out, err) }
}

/// The gas that a request from L1 would take on L2, as an EraVM node estimates it.
///
/// Request (* required):
///    call*          The call on L2. Keys: data, factoryDeps, from, gasPerPubdata, paymaster, paymasterInput, to, txType,
///                   value.
///    stateOverride  What to assume about accounts: their balance, nonce, code and stateDiff by address.
/// Response:
///    result  The node's answer.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_estimate_gas_l1_to_l2(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_estimate_gas_l1_to_l2"), request_json, call, response_out, err) }
}

/// What a ZKsync OS chain began with.
///
/// Request: {}
/// Response:
///    result  The node's answer. Keys: additionalStorage, additionalStorageRaw, executionVersion, genesisRoot,
///            initialContracts.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_genesis(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_genesis"), request_json, call, response_out, err) }
}

/// The prices of a block on a ZKsync OS chain.
///
/// Request (* required):
///    blockNumber*  The block. A number.
/// Response:
///    result  The node's answer. Keys: executionVersion, nativePrice, pubdataPricePerByte.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_node_block_metadata(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("node_block_metadata"), request_json, call, response_out, err) }
}

/// Signs a prepared transaction, without any network.
///
/// Request (* required):
///    transaction*  The transaction, as a ..._prepare method gave it. Its from must be the wallet's address. Keys:
///                  chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas,
///                  maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    smartAccount  Allows a from that is not the wallet's address: a smart account whose signatures the wallet's key
///                  makes or takes part in. Default false.
/// Response:
///    from            The account of the transaction.
///    rawTransaction  The bytes for broadcast_transaction.
///    signature       The key's signature in 65 bytes. For accounts of several owners: assemble_transaction takes those
///                    of all.
///    txHash          The hash that the transaction will have.
///
/// Returns: ZKS_OK, or why it was not signed. Nothing is sent.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  the signer.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_sign_transaction(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("sign_transaction"), request_json, call, response_out, err) }
}

/// Sends a signed transaction; again is harmless.
///
/// Request (* required):
///    chain*           The chain. One of: l1, l2.
///    rawTransaction*  The signed bytes.
/// Response:
///    chain   The chain. One of: l1, l2.
///    from    Who signed it.
///    nonce   Its nonce. A number.
///    txHash  The transaction. It is on its way: transaction_wait waits for it.
///
/// Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_broadcast_transaction(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("broadcast_transaction"), request_json, call, response_out, err) }
}

/// Signs a text or bytes (EIP-191, personal_sign), without any network.
///
/// Request:
///    message  The message's bytes. Either this or text is required.
///    text     The message as text, in place of message. Its UTF-8 bytes are signed, also when it begins with 0x.
/// Response:
///    address    Who signed.
///    digest     The 32 bytes that were signed.
///    signature  The signature in 65 bytes: r, s and v, which is 27 or 28.
///
/// Returns: ZKS_OK, or why it was not signed. Nothing is sent.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  the signer.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_sign_message(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("sign_message"), request_json, call, response_out, err) }
}

/// Signs typed data (EIP-712), without any network.
///
/// Request (* required):
///    typedData*  An object with types, primaryType, domain and message.
/// Response:
///    address    Who signed.
///    digest     The 32 bytes that were signed.
///    signature  The signature in 65 bytes: r, s and v, which is 27 or 28.
///
/// Returns: ZKS_OK, or why it was not signed. Nothing is sent.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  the signer.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_sign_typed_data(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("sign_typed_data"), request_json, call, response_out, err) }
}

/// Whether an account, a key's or a contract (EIP-1271), signed a message.
///
/// Request (* required):
///    signature*  The signature: 65 or 64 bytes of a key, or whatever a contract takes.
///    address     The account that is said to have signed. Default: the wallet's address.
///    chain       Where the account lives, which matters if it is a contract. Default l2. One of: l1, l2.
///    message     The message's bytes. Either this or text is required.
///    text        The message as text, in place of message.
/// Response:
///    address     The account.
///    digest      The 32 bytes that the signature is of.
///    isContract  Whether there is a contract at the address.
///    recovered   The address whose key made the signature; null if it is not a key's signature.
///    signedBy    How it is known; null if the signature is not valid. One of: key, contract.
///    valid       Whether the account signed this.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_verify_message(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("verify_message"), request_json, call, response_out, err) }
}

/// Whether an account, a key's or a contract (EIP-1271), signed typed data.
///
/// Request (* required):
///    signature*  The signature: 65 or 64 bytes of a key, or whatever a contract takes.
///    typedData*  An object with types, primaryType, domain and message.
///    address     The account that is said to have signed. Default: the wallet's address.
///    chain       Where the account lives, which matters if it is a contract. Default l2. One of: l1, l2.
/// Response:
///    address     The account.
///    digest      The 32 bytes that the signature is of.
///    isContract  Whether there is a contract at the address.
///    recovered   The address whose key made the signature; null if it is not a key's signature.
///    signedBy    How it is known; null if the signature is not valid. One of: key, contract.
///    valid       Whether the account signed this.
///
/// Returns: ZKS_OK, or why nothing could be read.
/// In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.
/// Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.
/// Blocks:  network.
/// Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).
/// Since:   0.1
#[must_use]
#[no_mangle]
pub unsafe extern "C" fn zks_wallet_verify_typed_data(
    wallet: *mut ZksWallet,
    request_json: *const c_char,
    call: *mut ZksCall,
    response_out: *mut *mut c_char,
    err: *mut *mut ZksError,
) -> i32 {
    // SAFETY: the caller's contract.
    unsafe { run(wallet, Ok("verify_typed_data"), request_json, call, response_out, err) }
}
