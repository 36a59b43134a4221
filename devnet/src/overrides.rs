//! Calls that bring bytecodes along: the EVM node has to see them as known, or an estimate of a deployment would fail.

use ethers_core::types::{Address, H256};
use serde_json::{json, Value};

use crate::hex;
use crate::l2log::system_address;
use crate::sponsor::mapping_slot;
use crate::tx712::hash_bytecode;

/// Where it is written which bytecodes are known.
pub const KNOWN_CODES: Address = system_address(0x8004);

/// Adds to `overrides` (a node's state overrides, or null) that the factory dependencies of a call are known.
pub fn with_known_bytecodes(call: &Value, overrides: &mut Value) {
    let deps = call.pointer("/eip712Meta/factoryDeps").and_then(Value::as_array);
    let hashes: Vec<H256> = deps
        .into_iter()
        .flatten()
        .filter_map(bytecode)
        .filter_map(|code| hash_bytecode(&code).ok())
        .collect();
    if hashes.is_empty() {
        return;
    }
    if !overrides.is_object() {
        *overrides = json!({});
    }
    let Some(accounts) = overrides.as_object_mut() else { return };
    let account = accounts.entry(format!("{KNOWN_CODES:#x}")).or_insert_with(|| json!({}));
    let Some(account) = account.as_object_mut() else { return };
    let slots = account.entry("stateDiff").or_insert_with(|| json!({}));
    if let Some(slots) = slots.as_object_mut() {
        for hash in hashes {
            slots.insert(format!("{:#x}", mapping_slot(hash)), hex::hash(H256::from_low_u64_be(1)));
        }
    }
}

/// Reads a bytecode, which comes as numbers or as hex.
fn bytecode(value: &Value) -> Option<Vec<u8>> {
    match value.as_array() {
        Some(numbers) => numbers
            .iter()
            .map(|n| n.as_u64().and_then(|n| u8::try_from(n).ok()))
            .collect(),
        None => hex::to_bytes(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_to_what_is_there() {
        let call = json!({ "eip712Meta": { "factoryDeps": [vec![7; 32]] } });
        let mut overrides = json!({ "0x01": { "balance": "0x1" } });
        with_known_bytecodes(&call, &mut overrides);
        let added = overrides[format!("{KNOWN_CODES:#x}")]["stateDiff"]
            .as_object()
            .expect("slots");
        assert_eq!((added.len(), overrides.as_object().map(|o| o.len())), (1, Some(2)));
        let mut nothing = Value::Null;
        with_known_bytecodes(&json!({ "eip712Meta": { "factoryDeps": [[1, 2]] } }), &mut nothing);
        assert!(nothing.is_null());
    }
}
