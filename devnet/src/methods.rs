//! Decides who answers a JSON-RPC call to the L2 endpoint: we, or the EVM node, whose answers then get Era's shape.

use ethers_core::types::H256;
use serde_json::{json, Value};

use crate::answers;
use crate::failure::Failure;
use crate::gas;
use crate::hex;
use crate::network::Network;
use crate::overrides::with_known_bytecodes;
use crate::{control, validate, zks, zksync_os};

/// Block tags that the EVM node does not know, or knows another meaning of. On the real node too, even `finalized` names the
/// last block, long before L1 has it.
const TAGS_OF_THE_LAST_BLOCK: [&str; 6] = [
    "committed",
    "l1_committed",
    "fast_finalized",
    "finalized",
    "safe",
    "precommitted",
];

/// Answers one call.
pub async fn answer(net: &Network, method: &str, params: Value) -> Result<Value, Failure> {
    let mut params = match params {
        Value::Array(params) => params,
        Value::Null => Vec::new(),
        _ => return Err(Failure::invalid_params("parameters by name are not supported")),
    };
    let zksync_os = net.sequencer.index().family().is_zksync_os();
    if zksync_os {
        params.iter_mut().try_for_each(|p| zksync_os::map_tags(net, p))?;
    } else {
        params.iter_mut().for_each(map_tag);
    }
    let namespace = method.split('_').next().unwrap_or_default();
    match namespace {
        "devnet" => return control::answer(net, method, &params).await,
        "anvil" | "evm" | "hardhat" => {
            let mut answer = net.sequencer.change_node(method, Value::Array(params)).await?;
            answers::anything(&mut answer, &net.sequencer.index());
            return Ok(answer);
        }
        "unstable" | "en" | "ots" | "engine" => return Err(Failure::method_not_found()),
        _ => {}
    }
    match method {
        "eth_sendRawTransaction" => return net.sequencer.submit_raw(&raw(&params)?).await,
        "eth_sendRawTransactionSync" => {
            let hash = net.sequencer.submit_raw(&raw(&params)?).await?;
            let _still = net.sequencer.still().await;
            return receipt(net, hex::to_hash(&hash).unwrap_or_default()).await;
        }
        "eth_sendTransaction" => return net.sequencer.submit_unlocked(Value::Array(params)).await,
        _ => {}
    }
    let _still = net.sequencer.still().await;
    match method {
        _ if namespace == "zks" => zks::answer(net, method, &params).await,
        "web3_clientVersion" => Ok(json!(if zksync_os { "zksync-os/v0.12.0" } else { "zkSync/v2.0" })),
        "eth_call" | "eth_estimateGas" if zksync_os && is_typed(&params) => {
            Err(Failure::invalid_params("unsupported transaction type: 0x71"))
        }
        "eth_gasPrice" => Ok(hex::quantity(gas::L2_BASE_FEE)),
        "eth_maxPriorityFeePerGas" => Ok(json!("0x0")),
        "eth_feeHistory" => fee_history(net, params).await,
        "eth_call" => {
            strip_typed(&mut params, false);
            forward(net, method, params).await
        }
        "eth_estimateGas" => {
            if is_typed(&params) {
                validate::simulate(&net.l2, params.first().unwrap_or(&Value::Null)).await?;
            }
            let typed = strip_typed(&mut params, true);
            let answer = forward(net, method, params).await?;
            match hex::to_u256(&answer) {
                Some(evm) if typed => Ok(hex::quantity(gas::estimate_l2(evm))),
                _ => Ok(answer),
            }
        }
        "eth_getCode" if !zksync_os => code(net, params).await,
        "eth_getTransactionByHash" => transaction(net, hash(&params)?).await,
        "eth_getTransactionReceipt" => receipt(net, hash(&params)?).await,
        "eth_getTransactionByBlockNumberAndIndex" | "eth_getTransactionByBlockHashAndIndex" => {
            let node = net.l2.call(method, Value::Array(params)).await?;
            Ok(known_transaction(net, node))
        }
        "eth_getBlockReceipts" => block_receipts(net, params).await,
        _ if method.starts_with("debug_") || method.starts_with("trace_") => {
            params.iter_mut().for_each(|p| to_internal(net, p));
            forward(net, method, params).await
        }
        _ => forward(net, method, params).await,
    }
}

/// The code of a contract. EraVM bytecode is only known here, because the EVM node cannot run it.
async fn code(net: &Network, params: Vec<Value>) -> Result<Value, Failure> {
    let at = params.first().and_then(hex::to_address);
    let block = params.get(1).cloned().unwrap_or_else(|| json!("latest"));
    let answer = forward(net, "eth_getCode", params).await?;
    match at {
        Some(at) if answer == "0x" => {
            let code = net.sequencer.deployed_bytecode(at, &block).await?;
            Ok(code.map_or(answer, |code| hex::bytes(&code)))
        }
        _ => Ok(answer),
    }
}

/// Lets the EVM node answer.
async fn forward(net: &Network, method: &str, params: Vec<Value>) -> Result<Value, Failure> {
    let mut answer = net.l2.call(method, Value::Array(params)).await?;
    answers::anything(&mut answer, &net.sequencer.index());
    Ok(answer)
}

async fn transaction(net: &Network, hash: H256) -> Result<Value, Failure> {
    let known = {
        let index = net.sequencer.index();
        // A ZKsync OS server knows nothing of a priority transaction before it executes it.
        let shown = index.pending(hash).filter(|_| !index.family().is_zksync_os());
        if let Some(pending) = shown {
            return Ok(pending.clone());
        }
        index.record(hash)
    };
    let Some(record) = known else {
        return unknown(net, "eth_getTransactionByHash", hash).await;
    };
    let node = net.l2.call("eth_getTransactionByHash", json!([record.internal])).await?;
    Ok(answers::transaction(node, &record, &net.sequencer.index()))
}

async fn receipt(net: &Network, hash: H256) -> Result<Value, Failure> {
    let known = net.sequencer.index().record(hash);
    let Some(record) = known else {
        return unknown(net, "eth_getTransactionReceipt", hash).await;
    };
    let node = net.l2.call("eth_getTransactionReceipt", json!([record.internal])).await?;
    Ok(answers::receipt(node, &record, &net.sequencer.index()))
}

/// A hash that the sequencer does not know: one from before it, one that waits in the node's pool, an internal one (which
/// nobody outside should see), or none.
async fn unknown(net: &Network, method: &str, hash: H256) -> Result<Value, Failure> {
    if net.sequencer.index().public_hash(hash).is_some() {
        return Ok(Value::Null);
    }
    forward(net, method, vec![hex::hash(hash)]).await
}

/// A transaction that the EVM node found by its place.
fn known_transaction(net: &Network, node: Value) -> Value {
    let index = net.sequencer.index();
    let record = node
        .get("hash")
        .and_then(hex::to_hash)
        .and_then(|h| index.record(index.public_hash(h).unwrap_or(h)));
    match record {
        Some(record) => answers::transaction(node, &record, &index),
        None => node,
    }
}

async fn block_receipts(net: &Network, params: Vec<Value>) -> Result<Value, Failure> {
    let mut receipts = net.l2.call("eth_getBlockReceipts", Value::Array(params)).await?;
    let index = net.sequencer.index();
    for receipt in receipts.as_array_mut().into_iter().flatten() {
        let hash = receipt.get("transactionHash").and_then(hex::to_hash);
        if let Some(record) = hash.and_then(|h| index.record(index.public_hash(h).unwrap_or(h))) {
            *receipt = answers::receipt(receipt.take(), &record, &index);
        }
    }
    Ok(receipts)
}

/// The EVM node computes a falling fee; ours does not move.
async fn fee_history(net: &Network, params: Vec<Value>) -> Result<Value, Failure> {
    let mut history = net.l2.call("eth_feeHistory", Value::Array(params)).await?;
    for fee in history
        .get_mut("baseFeePerGas")
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
    {
        *fee = hex::quantity(gas::L2_BASE_FEE);
    }
    Ok(history)
}

/// Whether a call names type 0x71, or brings the fields that only this type has.
fn is_typed(params: &[Value]) -> bool {
    params.first().is_some_and(|call| {
        call.get("eip712Meta").is_some_and(|m| !m.is_null())
            || call.get("type").and_then(hex::to_u64) == Some(crate::tx712::TX_TYPE.into())
    })
}

/// Makes a call of type 0x71 one that the EVM node can read; says whether it was one.
fn strip_typed(params: &mut Vec<Value>, estimate: bool) -> bool {
    let typed = is_typed(params);
    if typed {
        let mut overrides = params.get(2).cloned().unwrap_or_default();
        with_known_bytecodes(params.first().unwrap_or(&Value::Null), &mut overrides);
        if overrides.is_object() {
            params.resize(3, Value::Null);
            if let [_, block, given] = params.as_mut_slice() {
                *given = overrides;
                if block.is_null() {
                    *block = json!("latest");
                }
            }
        }
    }
    let Some(call) = params.first_mut() else { return false };
    if typed || (estimate && call.get("nonce").is_some()) {
        *call = zks::strip_call(call);
    }
    typed
}

fn map_tag(param: &mut Value) {
    match param {
        Value::String(tag) if TAGS_OF_THE_LAST_BLOCK.contains(&tag.as_str()) => *tag = "latest".into(),
        Value::Object(object) => {
            for key in ["fromBlock", "toBlock"] {
                if let Some(Value::String(tag)) = object.get_mut(key) {
                    if TAGS_OF_THE_LAST_BLOCK.contains(&tag.as_str()) {
                        *tag = "latest".into();
                    }
                }
            }
        }
        _ => {}
    }
}

fn to_internal(net: &Network, param: &mut Value) {
    let record = hex::to_hash(param).and_then(|h| net.sequencer.index().record(h));
    if let Some(record) = record {
        *param = hex::hash(record.internal);
    }
}

fn raw(params: &[Value]) -> Result<Vec<u8>, Failure> {
    params
        .first()
        .and_then(hex::to_bytes)
        .ok_or_else(|| Failure::invalid_params("the first parameter is not hex bytes"))
}

fn hash(params: &[Value]) -> Result<H256, Failure> {
    params
        .first()
        .and_then(hex::to_hash)
        .ok_or_else(|| Failure::invalid_params("the first parameter is not a hash"))
}
