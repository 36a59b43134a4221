//! Reading and writing the hex strings of JSON-RPC.

use ethers_core::types::{Address, H256, U256, U64};
use serde_json::Value;

/// A quantity, e.g. `0x1f`.
pub fn quantity(n: impl Into<U256>) -> Value {
    Value::String(format!("{:#x}", n.into()))
}

/// Bytes, e.g. `0x00ff`.
pub fn bytes(data: &[u8]) -> Value {
    Value::String(ethers_core::utils::hex::encode_prefixed(data))
}

/// A hash, in full.
pub fn hash(h: H256) -> Value {
    Value::String(format!("{h:#x}"))
}

/// An address, in full and in lower case.
pub fn address(a: Address) -> Value {
    Value::String(format!("{a:#x}"))
}

/// Reads a quantity, in hex or (as some clients send batch and block numbers) as a plain number.
pub fn to_u256(value: &Value) -> Option<U256> {
    match value {
        Value::String(text) => {
            let digits = text.strip_prefix("0x")?;
            if digits.len() > 64 {
                None
            } else {
                U256::from_str_radix(digits, 16).ok()
            }
        }
        Value::Number(n) => n.as_u64().map(U256::from),
        _ => None,
    }
}

/// Like [`to_u256`], for what has to fit 64 bits.
pub fn to_u64(value: &Value) -> Option<u64> {
    to_u256(value)
        .filter(|n| *n <= U256::from(u64::MAX))
        .map(|n| U64::from(n.as_u64()).as_u64())
}

/// Reads bytes.
pub fn to_bytes(value: &Value) -> Option<Vec<u8>> {
    let digits = value.as_str()?.strip_prefix("0x")?;
    ethers_core::utils::hex::decode(digits).ok()
}

/// Reads a 32-byte hash.
pub fn to_hash(value: &Value) -> Option<H256> {
    to_bytes(value).filter(|b| b.len() == 32).map(|b| H256::from_slice(&b))
}

/// Reads a 20-byte address.
pub fn to_address(value: &Value) -> Option<Address> {
    to_bytes(value).filter(|b| b.len() == 20).map(|b| Address::from_slice(&b))
}
