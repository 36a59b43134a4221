//! Gives the EVM node's transactions, receipts, events and blocks the shape that an Era node gives them.

use ethers_core::types::{H256, U256};
use serde_json::{json, Map, Value};

use crate::gas;
use crate::hex;
use crate::index::{Index, Kind, Record};
use crate::tx712::{Tx712, TX_TYPE};

/// What only Era puts into a transaction.
const ERA_ONLY: [&str; 2] = ["l1BatchNumber", "l1BatchTxIndex"];

/// A transaction. `node` is how the EVM node shows it.
pub fn transaction(node: Value, record: &Record, index: &Index) -> Value {
    let batch = index.sealed_batch(record);
    let place = |key: &str| node.get(key).cloned().unwrap_or_default();
    let zksync_os = index.family().is_zksync_os();
    let mut shown = match &record.kind {
        Kind::Plain => node.clone(),
        Kind::Priority(op) => op.to_json(0),
        Kind::Typed(tx) => typed_to_json(tx, record.hash, record.gas_price),
    };
    if let Some(object) = shown.as_object_mut() {
        for key in ["blockHash", "blockNumber", "transactionIndex", "chainId"] {
            object.insert(key.into(), place(key));
        }
        if zksync_os {
            ERA_ONLY.iter().for_each(|key| drop(object.remove(*key)));
        } else {
            object.insert("l1BatchNumber".into(), optional(batch));
            object.insert("l1BatchTxIndex".into(), optional(batch.map(|_| record.batch_index.into())));
        }
    }
    shown
}

/// A type 0x71 transaction that is not in a block.
pub fn typed_to_json(tx: &Tx712, hash: H256, gas_price: U256) -> Value {
    json!({
        "hash": hex::hash(hash),
        "nonce": hex::quantity(tx.nonce),
        "blockHash": null,
        "blockNumber": null,
        "transactionIndex": null,
        "from": hex::address(tx.from),
        "to": hex::address(tx.to),
        "value": hex::quantity(tx.value),
        "gasPrice": hex::quantity(gas_price),
        "gas": hex::quantity(tx.gas_limit),
        "input": hex::bytes(&tx.data),
        "yParity": "0x0",
        "v": hex::quantity(tx.chain_id),
        "r": "0x0",
        "s": "0x0",
        "type": "0x71",
        "maxFeePerGas": hex::quantity(tx.max_fee_per_gas),
        "maxPriorityFeePerGas": hex::quantity(tx.max_priority_fee_per_gas),
        "chainId": hex::quantity(tx.chain_id),
        "l1BatchNumber": null,
        "l1BatchTxIndex": null,
    })
}

/// A receipt. `node` is how the EVM node shows it.
pub fn receipt(node: Value, record: &Record, index: &Index) -> Value {
    let batch = index.sealed_batch(record);
    let (kind, to) = match &record.kind {
        Kind::Plain => (None, None),
        Kind::Priority(op) => (Some(op.tx_type), Some(op.to)),
        Kind::Typed(tx) => (Some(TX_TYPE.into()), Some(tx.to)),
    };
    let zksync_os = index.family().is_zksync_os();
    let mut shown = node;
    let l2_logs = match (zksync_os, index.newest_answers()) {
        (true, false) => crate::zksync_os::l2_to_l1_logs(record),
        // They are known from the start there, and no batch is named.
        (true, true) => l2_to_l1_logs(&shown, record, None),
        (false, _) if batch.is_none() => json!([]),
        (false, _) => l2_to_l1_logs(&shown, record, batch),
    };
    let Some(object) = shown.as_object_mut() else { return shown };
    object.remove("blobGasPrice");
    object.remove("blockTimestamp");
    object.insert("transactionHash".into(), hex::hash(record.hash));
    if !zksync_os {
        object.insert("l1BatchNumber".into(), optional(batch));
        object.insert("l1BatchTxIndex".into(), optional(batch.map(|_| record.batch_index.into())));
        object.insert("cumulativeGasUsed".into(), json!("0x0"));
    }
    object.insert("gasUsed".into(), hex::quantity(record.gas_used));
    object.insert("effectiveGasPrice".into(), hex::quantity(record.gas_price));
    object.insert("l2ToL1Logs".into(), l2_logs);
    if let (Some(kind), Some(to)) = (kind, to) {
        object.insert("type".into(), hex::quantity(kind));
        object.insert("to".into(), hex::address(to));
    }
    if let Some(Value::Array(events)) = object.get_mut("logs") {
        events.iter_mut().for_each(|e| event(e, record, index));
    }
    shown
}

/// The logs of a receipt, as Era spells them. A ZKsync OS chain names no batch.
fn l2_to_l1_logs(receipt: &Value, record: &Record, batch: Option<u64>) -> Value {
    let place = |key: &str| receipt.get(key).cloned().unwrap_or_default();
    let shown = record.logs.iter().enumerate().map(|(position, log)| {
        let mut shown = json!({
            "blockHash": place("blockHash"),
            "blockNumber": place("blockNumber"),
            "logIndex": hex::quantity(record.first_l2_log + position),
            "transactionIndex": place("transactionIndex"),
            "transactionHash": hex::hash(record.hash),
            "transactionLogIndex": hex::quantity(position),
            "shardId": "0x0",
            "isService": true,
            "sender": hex::address(log.sender),
            "key": hex::hash(log.key),
            "value": hex::hash(log.value),
        });
        if let (Some(batch), Some(object)) = (batch, shown.as_object_mut()) {
            object.insert("l1BatchNumber".into(), hex::quantity(batch));
            object.insert("txIndexInL1Batch".into(), hex::quantity(log.tx_number));
        }
        shown
    });
    Value::Array(shown.collect())
}

/// Changes one event of a known transaction.
fn event(event: &mut Value, record: &Record, index: &Index) {
    let Some(object) = event.as_object_mut() else { return };
    let position = object.get("logIndex").and_then(hex::to_u64).unwrap_or_default();
    object.insert("transactionHash".into(), hex::hash(record.hash));
    if index.family().is_zksync_os() {
        return;
    }
    object.insert("l1BatchNumber".into(), optional(index.sealed_batch(record)));
    object.insert(
        "transactionLogIndex".into(),
        hex::quantity(position.saturating_sub(record.first_event)),
    );
    object.insert("logType".into(), Value::Null);
}

/// Changes everything inside `answer` that the EVM node shows differently: internal hashes, events, blocks.
pub fn anything(answer: &mut Value, index: &Index) {
    match answer {
        Value::String(text) if text.len() == 66 => {
            let public = text.parse().ok().and_then(|hash| index.public_hash(hash));
            if let Some(hash) = public {
                *text = format!("{hash:#x}");
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| anything(item, index)),
        Value::Object(object) => {
            object.values_mut().for_each(|value| anything(value, index));
            if object.contains_key("logIndex") {
                let record = object
                    .get("transactionHash")
                    .and_then(hex::to_hash)
                    .and_then(|h| index.record(h));
                if let Some(record) = record {
                    event(answer, &record, index);
                }
            } else if object.contains_key("parentHash") && object.contains_key("gasLimit") {
                block(object, index);
            }
        }
        _ => {}
    }
}

/// Changes a block, whose hashes are already the ones that users know.
fn block(object: &mut Map<String, Value>, index: &Index) {
    let number = object.get("number").and_then(hex::to_u64);
    let batch = number.and_then(|n| index.batch_of_block(n));
    if !index.family().is_zksync_os() {
        object.insert("l1BatchNumber".into(), optional(batch));
        let sealed_at = batch.and_then(|n| index.batch(n)).map(|b| crate::time::seconds(b.sealed_at));
        object.insert("l1BatchTimestamp".into(), optional(sealed_at));
        object.insert("sealFields".into(), json!([]));
    }
    // Blocks of priority transactions have none inside, because their fee is settled outside of the EVM.
    object.insert("baseFeePerGas".into(), hex::quantity(gas::L2_BASE_FEE));
    if let Some(Value::Array(transactions)) = object.get_mut("transactions") {
        for shown in transactions.iter_mut().filter(|t| t.is_object()) {
            let record = shown.get("hash").and_then(hex::to_hash).and_then(|h| index.record(h));
            if let Some(record) = record {
                *shown = transaction(shown.take(), &record, index);
            }
        }
    }
}

fn optional(n: Option<u64>) -> Value {
    n.map(hex::quantity).unwrap_or_default()
}
