//! Addresses, hashes and byte strings in JSON: 0x hex, addresses with their EIP-55 checksum.

use std::fmt;

use ethers_core::types::{H160, H256};
use ethers_core::utils::keccak256;
use schemars::{json_schema, JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use super::{field_error, hex};
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

fn digits_of(text: &str) -> Result<&[u8], String> {
    text.strip_prefix("0x")
        .map(str::as_bytes)
        .ok_or_else(|| format!("\"{}\" does not begin with 0x", shorten(text)))
}

fn not_hex(text: &str, why: String) -> String {
    format!("\"{}\" is not hex: {why}", shorten(text))
}

/// Reads exactly N bytes; `what` names the thing that has so many.
fn read_exactly<const N: usize>(text: &str, what: &str) -> Result<[u8; N], String> {
    let digits = digits_of(text)?;
    let mut out = [0; N];
    if digits.len() != N.saturating_mul(2) {
        let bytes = Bytes::parse(text)?.0.len();
        return Err(format!("\"{}\" has {bytes} bytes, {what} has {N}", shorten(text)));
    }
    hex::read(digits, &mut out).map_err(|why| not_hex(text, why))?;
    Ok(out)
}

/// A value for a message: whole up to the length of an address, of a longer one only how it begins, because it may be a
/// private key in the wrong place. In base64 that has 43 characters.
pub(crate) fn shorten(text: &str) -> String {
    match (text.char_indices().nth(42), text.char_indices().nth(8)) {
        (Some(_), Some((end, _))) => format!("{}…", text.get(..end).unwrap_or_default()),
        _ => text.to_owned(),
    }
}

impl Address {
    /// Reads an address. The status tells a wrong form from a wrong checksum.
    pub fn parse(text: &str) -> Result<Self, (Status, String)> {
        let raw = read_exactly(text, "an address").map_err(|message| (Status::InvalidAddress, message))?;
        let address = Address(H160(raw));
        let digits = text.get(2..).unwrap_or_default();
        let mixed = digits.bytes().any(|b| b.is_ascii_uppercase()) && digits.bytes().any(|b| b.is_ascii_lowercase());
        if mixed && address.checksummed() != text.as_bytes() {
            let message = format!("\"{text}\" does not match its checksum: mistyped, or meant {address}");
            return Err((Status::AddressChecksum, message));
        }
        Ok(address)
    }

    /// The text with its EIP-55 checksum: a letter is a capital where the digit of the hash of the small text is 8 or more.
    fn checksummed(&self) -> [u8; 42] {
        let mut out = [b'0'; 42];
        let [_, x, digits @ ..] = &mut out;
        *x = b'x';
        hex::write(self.0.as_bytes(), digits);
        let hash = keccak256(*digits);
        for (pair, byte) in digits.chunks_exact_mut(2).zip(hash) {
            if let [high, low] = pair {
                if byte & 0x80 != 0 {
                    high.make_ascii_uppercase();
                }
                if byte & 0x08 != 0 {
                    low.make_ascii_uppercase();
                }
            }
        }
        out
    }
}

impl Hash {
    /// Reads a hash.
    pub fn parse(text: &str) -> Result<Self, String> {
        read_exactly(text, "a hash").map(|raw| Hash(H256(raw)))
    }

    fn digits(&self) -> [u8; 66] {
        let mut out = [b'0'; 66];
        let [_, x, digits @ ..] = &mut out;
        *x = b'x';
        hex::write(self.0.as_bytes(), digits);
        out
    }
}

impl Bytes {
    /// Reads bytes.
    pub fn parse(text: &str) -> Result<Self, String> {
        let digits = digits_of(text)?;
        let mut out = vec![0; digits.len() / 2];
        hex::read(digits, &mut out).map_err(|why| not_hex(text, why))?;
        Ok(Bytes(out))
    }
}

/// Reads text where it stands, without a copy.
struct Text<T>(fn(&str) -> Result<T, (Status, String)>);

impl<T> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        (self.0)(text).map_err(|(status, message)| field_error(status, &message))
    }
}

/// Digits, which are ASCII, as text.
fn ascii(digits: &[u8]) -> &str {
    std::str::from_utf8(digits).unwrap_or_default()
}

macro_rules! json_string {
    ($type:ident, $pattern:literal, $description:literal, $parse:expr, $text:expr) => {
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(ascii($text(self).as_ref()))
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(ascii($text(self).as_ref()))
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Text($parse))
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
    Address::parse,
    Address::checksummed
);
json_string!(
    Hash,
    "^0x[0-9a-fA-F]{64}$",
    "A 32-byte hash, lower-case hex on output.",
    |text| Hash::parse(text).map_err(|message| (Status::InvalidHash, message)),
    Hash::digits
);
json_string!(
    Bytes,
    "^0x([0-9a-fA-F]{2})*$",
    "Bytes, lower-case hex on output.",
    |text| Bytes::parse(text).map_err(|message| (Status::InvalidField, message)),
    |bytes: &Bytes| hex::text(&bytes.0)
);

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
            "0x0x615cf349d7f6344891b1e7ca7c72883f5dc049",
            "0x0x36615cf349d7f6344891b1e7ca7c72883f5dc049",
        ] {
            assert_eq!(Address::parse(bad).unwrap_err().0, Status::InvalidAddress, "{bad}");
        }
    }

    #[test]
    fn checksums_are_those_of_ethers_core_for_any_address() {
        for n in 0..200u8 {
            let address = H160::from_slice(&keccak256([n])[12..]);
            let expected = ethers_core::utils::to_checksum(&address, None);
            assert_eq!(Address(address).to_string(), expected);
            assert_eq!(Address::parse(&expected).unwrap().0, address);
            let upper = format!("0x{}", expected[2..].to_uppercase());
            assert_eq!(Address::parse(&upper).unwrap().0, address);
        }
    }

    #[test]
    fn bytes_and_hashes_have_one_form_and_one_prefix() {
        let hash = format!("0x{}", "0a".repeat(32));
        assert_eq!(Hash::parse(&hash).unwrap().to_string(), hash);
        assert_eq!(Bytes::parse("0x").unwrap().to_string(), "0x");
        assert_eq!(Bytes::parse("0x0A0b").unwrap().to_string(), "0x0a0b");
        for bad in ["", "0", "0X00", "0x0x00", "0x0", "0x0g", "00"] {
            assert!(Bytes::parse(bad).is_err(), "{bad}");
        }
        assert!(Hash::parse(&hash[..64]).unwrap_err().contains("has 31 bytes, a hash has 32"));
    }
}
