//! Addresses, hashes and byte strings in JSON: 0x hex, addresses with their EIP-55 checksum.

use std::fmt;

use ethers_core::types::{H160, H256};
use ethers_core::utils::{hex, to_checksum};
use schemars::{json_schema, JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::field_error;
use crate::error::Status;

/// An address. Input in one case is taken as it is; mixed case must match the EIP-55 checksum. Output has the checksum.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(pub H160);

/// A 32-byte hash, lower-case hex with 0x.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub H256);

/// Bytes of any length, lower-case hex with 0x.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Bytes(pub Vec<u8>);

fn decode_hex(text: &str) -> Result<Vec<u8>, String> {
    let digits = text
        .strip_prefix("0x")
        .ok_or_else(|| format!("\"{}\" does not begin with 0x", shorten(text)))?;
    hex::decode(digits).map_err(|error| format!("\"{}\" is not hex: {error}", shorten(text)))
}

fn shorten(text: &str) -> String {
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

impl Address {
    /// Reads an address. The status tells a wrong form from a wrong checksum.
    pub fn parse(text: &str) -> Result<Self, (Status, String)> {
        let bytes = decode_hex(text).map_err(|message| (Status::InvalidAddress, message))?;
        let raw: [u8; 20] = bytes.try_into().map_err(|bytes: Vec<u8>| {
            (
                Status::InvalidAddress,
                format!("\"{}\" has {} bytes, an address has 20", shorten(text), bytes.len()),
            )
        })?;
        let address = Address(H160(raw));
        let digits = text.get(2..).unwrap_or_default();
        let mixed = digits.bytes().any(|b| b.is_ascii_uppercase()) && digits.bytes().any(|b| b.is_ascii_lowercase());
        let checksummed = address.to_string();
        if mixed && checksummed != text {
            let message = format!("\"{text}\" does not match its checksum: mistyped, or meant {checksummed}");
            return Err((Status::AddressChecksum, message));
        }
        Ok(address)
    }
}

impl Hash {
    /// Reads a hash.
    pub fn parse(text: &str) -> Result<Self, String> {
        let bytes = decode_hex(text)?;
        let raw: [u8; 32] = bytes
            .try_into()
            .map_err(|bytes: Vec<u8>| format!("\"{}\" has {} bytes, a hash has 32", shorten(text), bytes.len()))?;
        Ok(Hash(H256(raw)))
    }
}

impl Bytes {
    /// Reads bytes.
    pub fn parse(text: &str) -> Result<Self, String> {
        decode_hex(text).map(Bytes)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&to_checksum(&self.0, None))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "0x{}", hex::encode(self.0.as_bytes()))
    }
}

impl fmt::Display for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "0x{}", hex::encode(&self.0))
    }
}

macro_rules! json_string {
    ($type:ident, $pattern:literal, $description:literal, $parse:expr) => {
        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                let parse: fn(&str) -> Result<$type, (Status, String)> = $parse;
                parse(&text).map_err(|(status, message)| field_error(status, &message))
            }
        }

        impl JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({"type": "string", "pattern": $pattern, "description": $description})
            }
        }
    };
}

json_string!(
    Address,
    "^0x[0-9a-fA-F]{40}$",
    "An address. Mixed case must match the EIP-55 checksum; output has it.",
    Address::parse
);
json_string!(
    Hash,
    "^0x[0-9a-fA-F]{64}$",
    "A 32-byte hash, lower-case hex on output.",
    |text| Hash::parse(text).map_err(|message| (Status::InvalidHash, message))
);
json_string!(Bytes, "^0x([0-9a-fA-F]{2})*$", "Bytes, lower-case hex on output.", |text| {
    Bytes::parse(text).map_err(|message| (Status::InvalidField, message))
});

macro_rules! from_primitive {
    ($($type:ident($inner:ty)),+) => {
        $(impl From<$inner> for $type {
            fn from(value: $inner) -> Self {
                $type(value)
            }
        })+
    };
}

from_primitive!(Address(H160), Hash(H256), Bytes(Vec<u8>));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_in_mixed_case_must_match_its_checksum() {
        let good = "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049";
        assert_eq!(Address::parse(good).unwrap().to_string(), good);
        assert_eq!(Address::parse(&good.to_lowercase()).unwrap().to_string(), good);
        let swapped = "0x36615cF349d7F6344891B1e7CA7C72883F5dc049";
        assert_eq!(Address::parse(swapped).unwrap_err().0, Status::AddressChecksum);
        for bad in [
            "36615cf349d7f6344891b1e7ca7c72883f5dc049",
            "0x",
            "0x1234",
            "0xzz615cf349d7f6344891b1e7ca7c72883f5dc049",
        ] {
            assert_eq!(Address::parse(bad).unwrap_err().0, Status::InvalidAddress, "{bad}");
        }
    }
}
