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
///    baseTokenAssetId  The base token's asset id.
///    capabilities      What the chain can do. Keys: eip712Transactions, estimatesL1ToL2, settlesOnGateway.
///    contracts         Contract addresses. Keys: assetRouter, bridgehub, diamond, l1NativeTokenVault, l2AssetRouter,
///                      l2NativeTokenVault, nullifier.
///    ethBased          Whether the base token is ETH.
///    family            era or zksyncOs.
///    l1ChainId         L1's chain id.
///    l2ChainId         L2's chain id.
///    protocolVersion   The chain's protocol version, null where its contract does not tell. Keys: major, minor, patch.
///    settlementLayer   The chain id that batches settle on.
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
///    decimals  The token's decimals; 18 for the chain's own coin; null where the token does not tell.
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
///    originChainId  The chain that the token comes from.
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

/// How much of a token a contract may take from an account.
///
/// Request (* required):
///    token*   The token, on chain.
///    chain    The chain. Default l1. One of: l1, l2.
///    owner    The account. Default: the wallet's.
///    spender  Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
///             L2.
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
///    overrides  Nonce, gas and fees of the approval. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    spender    Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
///               L2.
/// Response:
///    amount                The new allowance, in base units.
///    approvals             Approvals that are missing. Keys: allowance, amount, chain, spender, token.
///    chain                 The chain of the transaction. One of: l1, l2.
///    gasLimit              The gas limit.
///    gasLimitIsBound       The gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    needs                 What the sender must hold, the chain's own coin first. Keys: available, chain, missing,
///                          required, token.
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
///    overrides  Nonce, gas and fees of the approval. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    spender    Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
///               L2.
/// Response:
///    amount           The new allowance, in base units.
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's.
///                     Keys: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas,
///                     maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    chain            The chain of the transaction. One of: l1, l2.
///    gasLimitIsBound  The gas limit is a documented upper bound: the transaction cannot be simulated before the
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
///    overrides  Nonce, gas and fees of the approval. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    spender    Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on
///               L2.
/// Response:
///    amount                The new allowance, in base units.
///    chain                 The chain. One of: l1, l2.
///    gasLimit              The gas limit.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    nonce                 Its nonce.
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
///    amount*          How much, in base units.
///    approve          What may be approved for the deposit: exact (default), unlimited or never.
///    l2GasLimit       The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token deposit
///                     can be claimed back.
///    operatorTip      More for the operator than the base cost, in base units of the base token. Default 0.
///    overrides        Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce.
///    refundRecipient  Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit
///                     fails. Default: the wallet's address.
///    to               Who receives it on L2. Default: the wallet's address.
///    token            The token's address on L1. Default, and 0x0...0 and 0x0...1: ETH.
/// Response:
///    amount                How much, in base units.
///    approvals             Approvals that are missing. Keys: allowance, amount, chain, spender, token.
///    baseCost              What the L2 part costs at most, in base units of the base token.
///    chain                 The chain of the transaction. One of: l1, l2.
///    gasLimit              The gas limit.
///    gasLimitIsBound       The gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    gasPerPubdata         Gas per byte of pubdata on L2.
///    l2GasLimit            The gas limit on L2.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    mintValue             All of the base token that goes to L2: base cost, tip and, on direct routes, the amount.
///    needs                 What the sender must hold, the chain's own coin first. Keys: available, chain, missing,
///                          required, token.
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
///    amount*          How much, in base units.
///    approve          What may be approved for the deposit: exact (default), unlimited or never.
///    l2GasLimit       The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token deposit
///                     can be claimed back.
///    operatorTip      More for the operator than the base cost, in base units of the base token. Default 0.
///    overrides        Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce.
///    refundRecipient  Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit
///                     fails. Default: the wallet's address.
///    to               Who receives it on L2. Default: the wallet's address.
///    token            The token's address on L1. Default, and 0x0...0 and 0x0...1: ETH.
/// Response:
///    amount           How much, in base units.
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's.
///                     Keys: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas,
///                     maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    baseCost         What the L2 part costs at most, in base units of the base token.
///    chain            The chain of the transaction. One of: l1, l2.
///    gasLimitIsBound  The gas limit is a documented upper bound: the transaction cannot be simulated before the
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
///    amount*          How much, in base units.
///    approve          What may be approved for the deposit: exact (default), unlimited or never.
///    l2GasLimit       The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token deposit
///                     can be claimed back.
///    operatorTip      More for the operator than the base cost, in base units of the base token. Default 0.
///    overrides        Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                     nonce.
///    refundRecipient  Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit
///                     fails. Default: the wallet's address.
///    to               Who receives it on L2. Default: the wallet's address.
///    token            The token's address on L1. Default, and 0x0...0 and 0x0...1: ETH.
/// Response:
///    amount                How much, in base units.
///    approvals             The approvals that were sent and mined before it. Keys: amount, spender, token, txHash.
///    baseCost              What the L2 part costs at most, in base units of the base token.
///    gasLimit              The gas limit.
///    gasPerPubdata         Gas per byte of pubdata on L2.
///    l1TxHash              The L1 transaction. deposit_wait waits for both of its parts.
///    l2GasLimit            The gas limit on L2.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    mintValue             All of the base token that goes to L2: base cost, tip and, on direct routes, the amount.
///    nonce                 Its nonce.
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
///    index     Which of the requests, where one L1 transaction holds several. Default 0.
///    l1TxHash  The L1 transaction.
///    l2TxHash  The L2 transaction.
/// Response:
///    claimable      For a failed one: whether claim_failed_deposit brings it back (a token sent through the bridge) or
///                   the value was refunded on L2 (a direct deposit or request).
///    l1BlockNumber  The L1 block.
///    l1Fee          The fee paid on L1, in wei.
///    l1GasUsed      The gas used on L1.
///    l1TxHash       The L1 transaction, null when only the L2 hash was given.
///    l2BlockNumber  The L2 block.
///    l2GasUsed      The gas used on L2.
///    l2TxHash       The L2 transaction, known once L1 has mined.
///    l2TxHashes     All L2 transactions that the L1 transaction requested on this chain.
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
///    index     Which of the requests, where one L1 transaction holds several. Default 0.
///    l1TxHash  The L1 transaction.
///    l2TxHash  The L2 transaction.
/// Response:
///    claimable      For a failed one: whether claim_failed_deposit brings it back (a token sent through the bridge) or
///                   the value was refunded on L2 (a direct deposit or request).
///    l1BlockNumber  The L1 block.
///    l1Fee          The fee paid on L1, in wei.
///    l1GasUsed      The gas used on L1.
///    l1TxHash       The L1 transaction, null when only the L2 hash was given.
///    l2BlockNumber  The L2 block.
///    l2GasUsed      The gas used on L2.
///    l2TxHash       The L2 transaction, known once L1 has mined.
///    l2TxHashes     All L2 transactions that the L1 transaction requested on this chain.
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
///    factoryDeps       Bytecodes to publish along with the call (EraVM chains).
///    l2GasLimit        The gas limit on L2. Default: estimated.
///    l2Value           The value on L2, in base units of the base token. Default 0.
///    mintValue         All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and
///                      value.
///    operatorTip       More for the operator than the base cost, in base units of the base token. Default 0.
///    overrides         Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                      nonce.
///    refundRecipient   Who receives on L2 what is left of the fee, and the value if the call fails. Default: the
///                      wallet's address.
/// Response:
///    approvals             Approvals that are missing. Keys: allowance, amount, chain, spender, token.
///    baseCost              What the call costs at most, in base units of the base token.
///    chain                 The chain of the transaction. One of: l1, l2.
///    contractAddress       The called contract, or the receiver, on L2.
///    gasLimit              The gas limit.
///    gasLimitIsBound       The gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    gasPerPubdata         Gas per byte of pubdata on L2.
///    l2GasLimit            The gas limit on L2.
///    l2Value               The value on L2, in base units of the base token.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    mintValue             All of the base token that goes to L2.
///    needs                 What the sender must hold, the chain's own coin first. Keys: available, chain, missing,
///                          required, token.
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
///    factoryDeps       Bytecodes to publish along with the call (EraVM chains).
///    l2GasLimit        The gas limit on L2. Default: estimated.
///    l2Value           The value on L2, in base units of the base token. Default 0.
///    mintValue         All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and
///                      value.
///    operatorTip       More for the operator than the base cost, in base units of the base token. Default 0.
///    overrides         Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                      nonce.
///    refundRecipient   Who receives on L2 what is left of the fee, and the value if the call fails. Default: the
///                      wallet's address.
/// Response:
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's.
///                     Keys: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas,
///                     maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    baseCost         What the call costs at most, in base units of the base token.
///    chain            The chain of the transaction. One of: l1, l2.
///    contractAddress  The called contract, or the receiver, on L2.
///    gasLimitIsBound  The gas limit is a documented upper bound: the transaction cannot be simulated before the
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
///    factoryDeps       Bytecodes to publish along with the call (EraVM chains).
///    l2GasLimit        The gas limit on L2. Default: estimated.
///    l2Value           The value on L2, in base units of the base token. Default 0.
///    mintValue         All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and
///                      value.
///    operatorTip       More for the operator than the base cost, in base units of the base token. Default 0.
///    overrides         Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas,
///                      nonce.
///    refundRecipient   Who receives on L2 what is left of the fee, and the value if the call fails. Default: the
///                      wallet's address.
/// Response:
///    approvals             The approvals that were sent and mined before it. Keys: amount, spender, token, txHash.
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
///    nonce                 Its nonce.
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
///    index      Which of the requests, where one L1 transaction holds several. Default 0.
///    l1TxHash   The L1 transaction.
///    l2TxHash   The L2 transaction.
///    overrides  Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
/// Response:
///    amount                How much, in base units.
///    approvals             Approvals that are missing. Keys: allowance, amount, chain, spender, token.
///    chain                 The chain of the transaction. One of: l1, l2.
///    depositor             Who is paid.
///    gasLimit              The gas limit.
///    gasLimitIsBound       The gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    l2TxHash              The failed L2 transaction.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    needs                 What the sender must hold, the chain's own coin first. Keys: available, chain, missing,
///                          required, token.
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
    unsafe {
        run(
            wallet,
            Ok("claim_failed_deposit_quote"),
            request_json,
            call,
            response_out,
            err,
        )
    }
}

/// The complete unsigned transaction of a claim of a failed deposit.
///
/// Request:
///    index      Which of the requests, where one L1 transaction holds several. Default 0.
///    l1TxHash   The L1 transaction.
///    l2TxHash   The L2 transaction.
///    overrides  Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
/// Response:
///    amount           How much, in base units.
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's.
///                     Keys: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas,
///                     maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    chain            The chain of the transaction. One of: l1, l2.
///    depositor        Who is paid.
///    gasLimitIsBound  The gas limit is a documented upper bound: the transaction cannot be simulated before the
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
    unsafe {
        run(
            wallet,
            Ok("claim_failed_deposit_prepare"),
            request_json,
            call,
            response_out,
            err,
        )
    }
}

/// Brings back on L1 a token deposit whose L2 part failed.
///
/// Request:
///    index      Which of the requests, where one L1 transaction holds several. Default 0.
///    l1TxHash   The L1 transaction.
///    l2TxHash   The L2 transaction.
///    overrides  Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
/// Response:
///    amount                How much, in base units.
///    depositor             Who is paid.
///    gasLimit              The gas limit.
///    l1TxHash              The L1 transaction. It is on its way: transaction_wait waits for it.
///    l2TxHash              The failed L2 transaction.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    nonce                 Its nonce.
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
///    amount*    How much, in base units.
///    approve    What may be approved for a token that comes from L2 itself: exact (default), unlimited or never. Bridged
///               tokens need none.
///    overrides  Nonce, gas and fees of the L2 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    to         Who receives it on L1. Default: the wallet's address.
///    token      The token's address on L2. Default, and 0x...800a: the base token. 0x0...0 and 0x0...1: ETH.
/// Response:
///    amount                How much, in base units.
///    approvals             Approvals that are missing. Keys: allowance, amount, chain, spender, token.
///    assetId               The asset id, null for the base token.
///    chain                 The chain of the transaction. One of: l1, l2.
///    gasLimit              The gas limit.
///    gasLimitIsBound       The gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    needs                 What the sender must hold, the chain's own coin first. Keys: available, chain, missing,
///                          required, token.
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
///    amount*    How much, in base units.
///    approve    What may be approved for a token that comes from L2 itself: exact (default), unlimited or never. Bridged
///               tokens need none.
///    overrides  Nonce, gas and fees of the L2 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    to         Who receives it on L1. Default: the wallet's address.
///    token      The token's address on L2. Default, and 0x...800a: the base token. 0x0...0 and 0x0...1: ETH.
/// Response:
///    amount           How much, in base units.
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's.
///                     Keys: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas,
///                     maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    assetId          The asset id, null for the base token.
///    chain            The chain of the transaction. One of: l1, l2.
///    gasLimitIsBound  The gas limit is a documented upper bound: the transaction cannot be simulated before the
///                     approvals are mined.
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
///    amount*    How much, in base units.
///    approve    What may be approved for a token that comes from L2 itself: exact (default), unlimited or never. Bridged
///               tokens need none.
///    overrides  Nonce, gas and fees of the L2 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    to         Who receives it on L1. Default: the wallet's address.
///    token      The token's address on L2. Default, and 0x...800a: the base token. 0x0...0 and 0x0...1: ETH.
/// Response:
///    amount                How much, in base units.
///    approvals             The approvals that were sent and mined before it. Keys: amount, spender, token, txHash.
///    assetId               The asset id, null for the base token.
///    gasLimit              The gas limit.
///    l2TxHash              The L2 transaction: keep it, withdrawal_status and finalize_withdrawal work from it alone.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    nonce                 Its nonce.
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
///    l2TxHash*  The L2 transaction.
///    index      Which of its messages, where it sends several. Default 0.
/// Response:
///    batchNumber  The batch, once known.
///    index        Which of its messages.
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
///    l2TxHash*  The L2 transaction.
///    index      Which of its messages, where it sends several. Default 0.
///    until      How far to wait: ready (default) or finalized. A failed or finalised withdrawal always ends the wait.
/// Response:
///    batchNumber  The batch, once known.
///    index        Which of its messages.
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
///    l2TxHash*  The L2 transaction.
///    index      Which of its messages, where it sends several. Default 0.
///    overrides  Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
/// Response:
///    approvals             Approvals that are missing. Keys: allowance, amount, chain, spender, token.
///    batchNumber           The batch of the withdrawal.
///    chain                 The chain of the transaction. One of: l1, l2.
///    gasLimit              The gas limit.
///    gasLimitIsBound       The gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    messageIndex          The message's index in the batch.
///    needs                 What the sender must hold, the chain's own coin first. Keys: available, chain, missing,
///                          required, token.
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
///    l2TxHash*  The L2 transaction.
///    index      Which of its messages, where it sends several. Default 0.
///    overrides  Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
/// Response:
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's.
///                     Keys: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas,
///                     maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    batchNumber      The batch of the withdrawal.
///    chain            The chain of the transaction. One of: l1, l2.
///    gasLimitIsBound  The gas limit is a documented upper bound: the transaction cannot be simulated before the
///                     approvals are mined.
///    messageIndex     The message's index in the batch.
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
    unsafe {
        run(
            wallet,
            Ok("finalize_withdrawal_prepare"),
            request_json,
            call,
            response_out,
            err,
        )
    }
}

/// Pays out on L1 what was withdrawn on L2.
///
/// Request (* required):
///    l2TxHash*  The L2 transaction.
///    index      Which of its messages, where it sends several. Default 0.
///    overrides  Nonce, gas and fees of the L1 transaction. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
/// Response:
///    batchNumber           The batch of the withdrawal.
///    gasLimit              The gas limit.
///    l1TxHash              The L1 transaction. It is on its way: transaction_wait waits for it.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    messageIndex          The message's index in the batch.
///    nonce                 Its nonce.
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

/// What a transfer would cost and need, without needing balance or allowance.
///
/// Request (* required):
///    amount*    How much, in base units.
///    to*        The receiver.
///    chain      The chain. Default l2. One of: l1, l2.
///    overrides  Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    token      The token, on chain. Default: the chain's own coin. 0x0...0 and 0x0...1 are ETH; 0x...800a is L2's base
///               token.
/// Response:
///    amount                How much, in base units.
///    approvals             Approvals that are missing. Keys: allowance, amount, chain, spender, token.
///    chain                 The chain of the transaction. One of: l1, l2.
///    gasLimit              The gas limit.
///    gasLimitIsBound       The gas limit is a documented upper bound: the transaction cannot be simulated before
///                          approvals or funds are there.
///    maxFee                The fee of the transaction at most, in wei of that chain's coin.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    needs                 What the sender must hold, the chain's own coin first. Keys: available, chain, missing,
///                          required, token.
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
///    to*        The receiver.
///    chain      The chain. Default l2. One of: l1, l2.
///    overrides  Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    token      The token, on chain. Default: the chain's own coin. 0x0...0 and 0x0...1 are ETH; 0x...800a is L2's base
///               token.
/// Response:
///    amount           How much, in base units.
///    approvals        Approvals that must be mined first, in this order. Their nonces come before the transaction's.
///                     Keys: chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas,
///                     maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
///    chain            The chain of the transaction. One of: l1, l2.
///    gasLimitIsBound  The gas limit is a documented upper bound: the transaction cannot be simulated before the
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
///    to*        The receiver.
///    chain      The chain. Default l2. One of: l1, l2.
///    overrides  Nonce, gas and fees. Keys: gasLimit, maxFeePerGas, maxPriorityFeePerGas, nonce.
///    token      The token, on chain. Default: the chain's own coin. 0x0...0 and 0x0...1 are ETH; 0x...800a is L2's base
///               token.
/// Response:
///    amount                How much, in base units.
///    chain                 The chain. One of: l1, l2.
///    gasLimit              The gas limit.
///    maxFeePerGas          The most paid per gas, in wei.
///    maxPriorityFeePerGas  The tip per gas, in wei.
///    nonce                 Its nonce.
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

/// Waits until a transaction on either chain is mined.
///
/// Request (* required):
///    chain*         The chain it was sent on. One of: l1, l2.
///    txHash*        Its hash.
///    confirmations  How many blocks, its own included, must hold it. Default 1.
/// Response:
///    blockNumber        The block that holds it.
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

/// Signs a prepared transaction, without any network.
///
/// Request (* required):
///    transaction*  The transaction, as a ..._prepare method gave it. Its from must be the wallet's address. Keys:
///                  chainId, data, factoryDeps, from, gasLimit, gasPerPubdata, gasPrice, maxFeePerGas,
///                  maxPriorityFeePerGas, nonce, paymasterParams, to, type, value.
/// Response:
///    from            Who signed.
///    rawTransaction  The bytes for broadcast_transaction.
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
///    nonce   Its nonce.
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
