//! EIP-712 typed data in JSON, as `eth_signTypedData_v4` takes it, to the digest that is signed.
//!
//! ethers-core has this too, but pads `bytes4` on the wrong side, lets integers of any size pass, takes no negative
//! ones, and panics on a `bytes32` that is too long. A wrong digest is a signature on something else.

use std::collections::{BTreeMap, BTreeSet};

use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::keccak256;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::error::{Error, Result, Status};
use crate::types;

/// How deep values may nest, and how many array brackets a type may have.
const MAX_DEPTH: usize = 64;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct TypedData {
    types: BTreeMap<String, Vec<Member>>,
    primary_type: String,
    domain: Map<String, Value>,
    message: Map<String, Value>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Member {
    name: String,
    #[serde(rename = "type")]
    kind: String,
}

/// The members that a domain can have, in their order (EIP-712, "Definition of domainSeparator").
const DOMAIN: [(&str, &str); 5] = [
    ("name", "string"),
    ("version", "string"),
    ("chainId", "uint256"),
    ("verifyingContract", "address"),
    ("salt", "bytes32"),
];

fn invalid(place: &str, message: impl std::fmt::Display) -> Error {
    Error::new(Status::InvalidField, format!("typed data at {place}: {message}")).at(place)
}

/// The digest of typed data: types, primaryType, domain and message.
///
/// `EIP712Domain` may be left out of the types; then it has the members that the domain has. Integers are JSON numbers or
/// decimal or 0x strings and must fit their type; each member must be present, and none may be there that the type lacks.
pub fn typed_data_hash(typed_data: &Value) -> Result<H256> {
    let mut data: TypedData = types::read(typed_data).map_err(|fault| types::translate(&fault, "typed data"))?;
    data.types.entry("EIP712Domain".into()).or_insert_with(|| {
        let present = DOMAIN.iter().filter(|(name, _)| data.domain.contains_key(*name));
        present
            .map(|(name, kind)| Member {
                name: (*name).into(),
                kind: (*kind).into(),
            })
            .collect()
    });
    let mut types = Types {
        members: data.types,
        hashes: BTreeMap::new(),
    };
    let mut out = vec![0x19, 0x01];
    out.extend(hash_struct(&mut types, "EIP712Domain", &data.domain, "/domain", 0)?);
    // As eth_signTypedData_v4 does: signing the domain itself adds no message.
    if data.primary_type != "EIP712Domain" {
        out.extend(hash_struct(&mut types, &data.primary_type, &data.message, "/message", 0)?);
    }
    Ok(H256(keccak256(out)))
}

/// The types, and their hashes as far as they were needed: a long list of one type would else hash it for each element.
#[derive(Default)]
struct Types {
    members: BTreeMap<String, Vec<Member>>,
    hashes: BTreeMap<String, [u8; 32]>,
}

impl Types {
    /// The hash of a type's own description (EIP-712 `typeHash`).
    fn hash(&mut self, name: &str) -> [u8; 32] {
        if let Some(hash) = self.hashes.get(name) {
            return *hash;
        }
        let hash = keccak256(encode_type(&self.members, name));
        self.hashes.insert(name.to_owned(), hash);
        hash
    }
}

fn hash_struct(types: &mut Types, name: &str, value: &Map<String, Value>, place: &str, depth: usize) -> Result<[u8; 32]> {
    if depth > MAX_DEPTH {
        return Err(invalid(place, format_args!("it nests deeper than {MAX_DEPTH}")));
    }
    let members = types
        .members
        .get(name)
        .cloned()
        .ok_or_else(|| invalid("/types", format_args!("there is no type {:?}", types::shorten(name))))?;
    let names: BTreeSet<&str> = members.iter().map(|member| member.name.as_str()).collect();
    if let Some(extra) = value.keys().find(|key| !names.contains(key.as_str())) {
        return Err(invalid(
            place,
            format_args!("the type {} has no member {:?}", types::shorten(name), types::shorten(extra)),
        ));
    }
    let mut out = types.hash(name).to_vec();
    for member in &members {
        let place = format!("{place}/{}", types::pointer_step(&member.name));
        let field = value.get(&member.name).ok_or_else(|| invalid(&place, "it is missing"))?;
        out.extend(encode(types, &member.kind, field, &place, depth.saturating_add(1))?);
    }
    Ok(keccak256(out))
}

/// The type and, in alphabetical order, all it refers to: `Mail(Person from)Person(string name)`.
fn encode_type(types: &BTreeMap<String, Vec<Member>>, name: &str) -> String {
    let mut found = BTreeSet::new();
    let mut queue = vec![name];
    while let Some(next) = queue.pop() {
        let next = next.split('[').next().unwrap_or_default();
        if let Some((key, members)) = types.get_key_value(next) {
            if found.insert(key.as_str()) {
                queue.extend(members.iter().map(|member| member.kind.as_str()));
            }
        }
    }
    found.remove(name);
    let one = |name: &str| {
        let members = types.get(name).map(Vec::as_slice).unwrap_or_default();
        let list: Vec<String> = members
            .iter()
            .map(|member| format!("{} {}", member.kind, member.name))
            .collect();
        format!("{name}({})", list.join(","))
    };
    std::iter::once(name).chain(found).map(one).collect()
}

/// The 32 bytes that stand for a value (EIP-712 `encodeData`).
fn encode(types: &mut Types, kind: &str, value: &Value, place: &str, depth: usize) -> Result<[u8; 32]> {
    if depth > MAX_DEPTH {
        return Err(invalid(place, format_args!("it nests deeper than {MAX_DEPTH}")));
    }
    if let Some((element, length)) = kind.strip_suffix(']').and_then(|kind| kind.rsplit_once('[')) {
        let list = value
            .as_array()
            .ok_or_else(|| invalid(place, format_args!("{kind} must be a list")))?;
        if !length.is_empty() && length != list.len().to_string() {
            return Err(invalid(place, format_args!("{kind} has {} elements here", list.len())));
        }
        let mut out = Vec::with_capacity(list.len().saturating_mul(32));
        for (i, item) in list.iter().enumerate() {
            out.extend(encode(
                types,
                element,
                item,
                &format!("{place}/{i}"),
                depth.saturating_add(1),
            )?);
        }
        return Ok(keccak256(out));
    }
    if types.members.contains_key(kind) {
        let object = value
            .as_object()
            .ok_or_else(|| invalid(place, format_args!("{kind} must be an object")))?;
        return hash_struct(types, kind, object, place, depth);
    }
    let text = || {
        value
            .as_str()
            .ok_or_else(|| invalid(place, format_args!("{kind} must be a string")))
    };
    let bytes = || {
        types::Bytes::parse(text()?)
            .map(|bytes| bytes.0)
            .map_err(|message| invalid(place, message))
    };
    match kind {
        "string" => Ok(keccak256(text()?)),
        "bytes" => Ok(keccak256(bytes()?)),
        "bool" => {
            let flag = value.as_bool().ok_or_else(|| invalid(place, "bool must be true or false"))?;
            Ok(word(U256::from(u8::from(flag))))
        }
        "address" => {
            let address: Address = types::Address::parse(text()?)
                .map_err(|(_, message)| invalid(place, message))?
                .0;
            Ok(word(U256::from_big_endian(address.as_bytes())))
        }
        _ => {
            if let Some(size) = size_of(kind, "bytes", 1, 32) {
                let bytes = bytes()?;
                if bytes.len() != size {
                    return Err(invalid(place, format_args!("{kind} has {} bytes here", bytes.len())));
                }
                let mut out = [0u8; 32];
                out.iter_mut().zip(bytes).for_each(|(to, from)| *to = from);
                return Ok(out);
            }
            // `uint` and `int` are not in EIP-712's list but mean 256 bits everywhere.
            let unsigned = if kind == "uint" {
                Some(256)
            } else {
                size_of(kind, "uint", 8, 256).filter(|bits| bits % 8 == 0)
            };
            let signed = if kind == "int" {
                Some(256)
            } else {
                size_of(kind, "int", 8, 256).filter(|bits| bits % 8 == 0)
            };
            match (unsigned, signed) {
                (Some(bits), _) => integer(value, bits, false, place).map(word),
                (_, Some(bits)) => integer(value, bits, true, place).map(word),
                _ => Err(invalid(place, format_args!("there is no type {:?}", types::shorten(kind)))),
            }
        }
    }
}

/// The number behind a type's name, like 4 in `bytes4`.
fn size_of(kind: &str, prefix: &str, min: usize, max: usize) -> Option<usize> {
    let digits = kind.strip_prefix(prefix).filter(|digits| !digits.starts_with(['0', '+']))?;
    digits.parse().ok().filter(|size| (min..=max).contains(size))
}

/// An integer in two's complement. JSON numbers are accepted here, because typed data from other tools has them; serde_json
/// reads them exactly up to 64 bits, and larger ones fail as floats.
fn integer(value: &Value, bits: usize, signed: bool, place: &str) -> Result<U256> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) if number.is_u64() || number.is_i64() => number.to_string(),
        _ => {
            return Err(invalid(
                place,
                "it must be an integer, as a string if it has more than 64 bits",
            ))
        }
    };
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) if signed => (true, digits),
        _ => (false, text.as_str()),
    };
    let magnitude = types::Uint::parse(digits).map_err(|message| invalid(place, message))?.0;
    let magnitude_bits = bits.saturating_sub(usize::from(signed));
    // There is one more negative number than there are positive ones.
    let counted = magnitude.saturating_sub(U256::from(u8::from(negative)));
    if counted.bits() > magnitude_bits {
        let what = types::shorten(&text);
        return Err(invalid(place, format_args!("{what} does not fit in {bits} bits")));
    }
    Ok(if negative {
        (!magnitude).overflowing_add(U256::one()).0
    } else {
        magnitude
    })
}

fn word(n: U256) -> [u8; 32] {
    let mut out = [0u8; 32];
    n.to_big_endian(&mut out);
    out
}

#[cfg(test)]
mod tests {
    use ethers_core::types::transaction::eip712::{Eip712, TypedData as Theirs};
    use serde_json::json;

    use super::*;

    /// The example of EIP-712 itself.
    #[test]
    fn the_standards_example_has_its_published_digest() {
        let mail = json!({
            "types": {
                "EIP712Domain": [
                    {"name": "name", "type": "string"}, {"name": "version", "type": "string"},
                    {"name": "chainId", "type": "uint256"}, {"name": "verifyingContract", "type": "address"}
                ],
                "Person": [{"name": "name", "type": "string"}, {"name": "wallet", "type": "address"}],
                "Mail": [{"name": "from", "type": "Person"}, {"name": "to", "type": "Person"}, {"name": "contents", "type": "string"}]
            },
            "primaryType": "Mail",
            "domain": {"name": "Ether Mail", "version": "1", "chainId": 1, "verifyingContract": "0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC"},
            "message": {
                "from": {"name": "Cow", "wallet": "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"},
                "to": {"name": "Bob", "wallet": "0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB"},
                "contents": "Hello, Bob!"
            }
        });
        let digest = types::Hash(typed_data_hash(&mail).unwrap()).to_string();
        assert_eq!(digest, "0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2");
    }

    fn data(kind: &str, value: Value) -> Value {
        json!({
            "types": {"EIP712Domain": [], "T": [{"name": "a", "type": kind}], "P": [{"name": "n", "type": "uint8"}]},
            "primaryType": "T", "domain": {}, "message": {"a": value}
        })
    }

    #[test]
    fn agrees_with_ethers_where_ethers_is_right() {
        let table = [
            data(
                "uint256",
                json!("115792089237316195423570985008687907853269984665640564039457584007913129639935"),
            ),
            data("string", json!("é")),
            data("bytes", json!("0x0102")),
            data("bytes32", json!(format!("0x{}", "ab".repeat(32)))),
            data("bool", json!(true)),
            data("uint8[]", json!(["1", "2"])),
            data("P[]", json!([{"n": 1}, {"n": 2}])),
            data("P[2][]", json!([[{"n": 1}, {"n": 2}]])),
        ];
        for value in table {
            let theirs: Theirs = serde_json::from_value(value.clone()).unwrap();
            assert_eq!(typed_data_hash(&value).unwrap().0, theirs.encode_eip712().unwrap(), "{value}");
        }
    }

    #[test]
    fn short_bytes_are_padded_right_and_negative_numbers_filled_left() {
        let encoded = |kind: &str, value: Value| encode(&mut Types::default(), kind, &value, "", 0).unwrap();
        assert_eq!(encoded("bytes4", json!("0x01020304"))[..5], [1, 2, 3, 4, 0]);
        assert_eq!(encoded("int8", json!(-1)), [0xff; 32]);
        assert_eq!(encoded("int8", json!("-128"))[30..], [0xff, 0x80]);
        assert_eq!(encoded("int256", json!(format!("-{}", U256::one() << 255)))[0], 0x80);
        assert_eq!(encoded("uint", json!("0xff"))[31], 0xff);
    }

    #[test]
    fn what_does_not_fit_its_type_is_refused() {
        let table = [
            data("uint8", json!(256)),
            data("uint8", json!(-1)),
            data("uint8", json!(1.5)),
            data("int8", json!(128)),
            data("int8", json!("-129")),
            data("int256", json!(format!("-{}", (U256::one() << 255) + 1))),
            data("bytes4", json!("0x010203")),
            data("bytes33", json!("0x")),
            data("bytes32", json!(format!("0x{}", "ab".repeat(33)))),
            data("uint7", json!(1)),
            data("uint08", json!(1)),
            data("address", json!("0x36615cF349d7F6344891B1e7CA7C72883F5dc049")),
            data("bool", json!("true")),
            data("uint8[2]", json!([1])),
            data("nosuch", json!(1)),
            data("P", json!({"n": 1, "m": 2})),
            data("P", json!({})),
            data("]", json!([])),
            data(
                &format!("uint8{}", "[]".repeat(100)),
                (0..100).fold(json!([]), |v, _| json!([v])),
            ),
            json!({"types": {}, "primaryType": "T", "domain": {}, "message": {}}),
        ];
        for value in table {
            assert!(typed_data_hash(&value).is_err(), "{value}");
        }
        for (value, status) in [
            (json!({}), Status::MissingField),
            (json!("x"), Status::InvalidField),
            (json!({"x": 1}), Status::UnknownKey),
        ] {
            assert_eq!(typed_data_hash(&value).unwrap_err().status(), status, "{value}");
        }
        let endless = json!({
            "types": {"T": [{"name": "t", "type": "T"}]}, "primaryType": "T", "domain": {},
            "message": (0..100).fold(json!({}), |v, _| json!({"t": v}))
        });
        assert!(typed_data_hash(&endless).is_err());
    }
}
