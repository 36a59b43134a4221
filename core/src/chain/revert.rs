//! From a call's return data to the name, the arguments and the likely cause of a revert.

use std::collections::HashMap;

use ethers_core::abi::{self, ParamType, Token};
use ethers_core::types::{H160, U256};
use ethers_core::utils::{hex, id};
use once_cell::sync::Lazy;
use serde_json::{json, Map, Value};

use crate::error::Revert;

mod hints;

/// The custom errors of the bridge's contracts (v26 to v31), of OpenZeppelin's and of ERC-20 tokens, one signature a line.
static SIGNATURES: &str = include_str!("revert/errors.txt");

struct Custom {
    name: &'static str,
    params: Vec<(ParamType, Option<&'static str>)>,
}

static ERRORS: Lazy<HashMap<[u8; 4], Custom>> = Lazy::new(|| SIGNATURES.lines().filter_map(parse_signature).collect());

/// Reads a line like `MsgValueTooLow(uint256 required, uint256 provided)`; names may be absent.
fn parse_signature(line: &'static str) -> Option<([u8; 4], Custom)> {
    let (name, rest) = line.split_once('(')?;
    let inner = rest.strip_suffix(')')?;
    let params = inner
        .split(", ")
        .filter(|param| !param.is_empty())
        .map(|param| {
            let (kind, name) = param.split_once(' ').map_or((param, None), |(kind, name)| (kind, Some(name)));
            Some((param_type(kind)?, name))
        })
        .collect::<Option<Vec<_>>>()?;
    let types: Vec<String> = params.iter().map(|(kind, _)| kind.to_string()).collect();
    Some((id(format!("{name}({})", types.join(","))), Custom { name, params }))
}

fn param_type(text: &str) -> Option<ParamType> {
    Some(match text {
        "uint256" => ParamType::Uint(256),
        "uint64" => ParamType::Uint(64),
        "uint8" => ParamType::Uint(8),
        "address" => ParamType::Address,
        "bool" => ParamType::Bool,
        "bytes32" => ParamType::FixedBytes(32),
        "bytes4" => ParamType::FixedBytes(4),
        "bytes" => ParamType::Bytes,
        "string" => ParamType::String,
        _ => return None,
    })
}

/// `Error(string)`, what `require` with a text gives.
const ERROR_STRING: [u8; 4] = [0x08, 0xc3, 0x79, 0xa0];
/// `Panic(uint256)`, what the compiler's own checks give.
const PANIC: [u8; 4] = [0x4e, 0x48, 0x7b, 0x71];

/// Decodes return data. Everything that cannot be decoded is kept as hex in `args.data`; nothing panics.
///
/// The selector is absent if there are fewer than four bytes, the name if the error is not in the table or its
/// arguments do not decode.
pub fn decode(data: &[u8]) -> Revert {
    let Some((selector, rest)) = data.split_first_chunk::<4>() else {
        let hint = if data.is_empty() {
            Some(hints::EMPTY.to_owned())
        } else {
            None
        };
        return Revert {
            selector: None,
            name: None,
            args: raw(data),
            hint,
        };
    };
    let unknown = || Revert {
        selector: Some(hex_of(selector)),
        name: None,
        args: raw(rest),
        hint: None,
    };
    let known = |name: &str, args: Value, hint: Option<String>| Revert {
        selector: Some(hex_of(selector)),
        name: Some(name.to_owned()),
        args,
        hint,
    };
    match *selector {
        ERROR_STRING => match abi::decode(&[ParamType::String], rest).as_deref() {
            Ok([Token::String(message)]) => known(
                "Error",
                json!({ "message": message }),
                hints::for_text(message).map(str::to_owned),
            ),
            _ => unknown(),
        },
        PANIC => match abi::decode(&[ParamType::Uint(256)], rest).as_deref() {
            Ok([Token::Uint(code)]) => known("Panic", json!({ "code": format!("{code:#x}") }), Some(panic_meaning(*code))),
            _ => unknown(),
        },
        _ => {
            let Some(custom) = ERRORS.get(selector) else {
                return unknown();
            };
            let types: Vec<ParamType> = custom.params.iter().map(|(kind, _)| kind.clone()).collect();
            let Ok(tokens) = abi::decode(&types, rest) else {
                return unknown();
            };
            let args: Map<String, Value> = custom
                .params
                .iter()
                .zip(&tokens)
                .enumerate()
                .map(|(i, ((_, name), token))| (name.map_or_else(|| format!("arg{i}"), str::to_owned), value(token)))
                .collect();
            known(
                custom.name,
                Value::Object(args),
                hints::for_error(custom.name).map(str::to_owned),
            )
        }
    }
}

fn hex_of(bytes: &[u8]) -> String {
    format!("0x{}", hex::encode(bytes))
}

fn raw(data: &[u8]) -> Value {
    if data.is_empty() {
        json!({})
    } else {
        json!({ "data": hex_of(data) })
    }
}

fn value(token: &Token) -> Value {
    match token {
        Token::Uint(number) | Token::Int(number) => json!(number.to_string()),
        Token::Address(H160(raw)) => json!(crate::types::Address(H160(*raw)).to_string()),
        Token::Bool(flag) => json!(flag),
        Token::String(text) => json!(text),
        Token::Bytes(bytes) | Token::FixedBytes(bytes) => json!(hex_of(bytes)),
        Token::Array(tokens) | Token::FixedArray(tokens) | Token::Tuple(tokens) => tokens.iter().map(value).collect(),
    }
}

/// What Solidity's panic codes mean (its documentation, "Panic via assert and Error via require").
fn panic_meaning(code: U256) -> String {
    let text = match u64::try_from(code).unwrap_or(u64::MAX) {
        0x00 => "a panic that the compiler inserted",
        0x01 => "an assertion failed",
        0x11 => "an arithmetic operation overflowed or underflowed",
        0x12 => "a division or modulo by zero",
        0x21 => "a value that the enum does not have",
        0x22 => "a malformed byte array in storage",
        0x31 => "pop on an empty array",
        0x32 => "an array index out of bounds; on a proof, it is shorter than its first word says",
        0x41 => "too much memory was requested",
        0x51 => "a call to an uninitialised function",
        _ => "an unknown panic",
    };
    format!("Solidity stopped the call: {text}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(signature: &str, args: &[Token]) -> Vec<u8> {
        [&id(signature)[..], &abi::encode(args)].concat()
    }

    #[test]
    fn every_line_of_the_table_is_a_distinct_error() {
        for line in SIGNATURES.lines() {
            assert!(parse_signature(line).is_some(), "{line}");
        }
        assert_eq!(ERRORS.len(), SIGNATURES.lines().count());
    }

    #[test]
    fn known_selectors_are_those_of_the_contracts() {
        let table = [
            (0xb385a3da, "MsgValueTooLow"),
            (0x4a094431, "MsgValueMismatch"),
            (0x47b3b145, "ValidateTxnNotEnoughGas"),
            (0x2078a6a0, "BatchNotExecuted"),
            (0xae899454, "WithdrawalAlreadyFinalized"),
            (0x09bde339, "InvalidProof"),
            (0xc7c9660f, "DepositDoesNotExist"),
            (0x42bce528, "DepositDoesNotExist"),
            (0xfe919e28, "AssetIdAlreadyRegistered"),
            (0xb78dbaa7, "SecondBridgeAddressTooLow"),
            (0x07859b3b, "InsufficientChainBalance"),
        ];
        for (selector, name) in table {
            assert_eq!(ERRORS.get(&u32::to_be_bytes(selector)).map(|e| e.name), Some(name));
        }
    }

    #[test]
    fn decodes_arguments_by_name() {
        let numbers = [Token::Uint(10.into()), Token::Uint(7.into())];
        let revert = decode(&call("MsgValueTooLow(uint256,uint256)", &numbers));
        assert_eq!(revert.selector.as_deref(), Some("0xb385a3da"));
        assert_eq!(revert.name.as_deref(), Some("MsgValueTooLow"));
        assert_eq!(revert.args, json!({"required": "10", "provided": "7"}));
        assert!(revert.hint.is_some());
        let revert = decode(&call(
            "DepositDoesNotExist(bytes32,bytes32)",
            &[Token::FixedBytes(vec![1; 32]), Token::FixedBytes(vec![0; 32])],
        ));
        assert_eq!(revert.args["arg0"], json!(format!("0x{}", "01".repeat(32))));
    }

    #[test]
    fn decodes_texts_and_panics() {
        let revert = decode(&call("Error(string)", &[Token::String("q1".into())]));
        assert_eq!(revert.name.as_deref(), Some("Error"));
        assert_eq!(revert.args, json!({"message": "q1"}));
        assert!(revert.hint.unwrap().contains("frozen"));
        let revert = decode(&call("Panic(uint256)", &[Token::Uint(0x32.into())]));
        assert_eq!(revert.args, json!({"code": "0x32"}));
        assert!(revert.hint.unwrap().contains("out of bounds"));
    }

    #[test]
    fn what_cannot_be_decoded_is_kept() {
        let revert = decode(&[0xde, 0xad, 0xbe, 0xef, 1]);
        assert_eq!((revert.selector.as_deref(), revert.name), (Some("0xdeadbeef"), None));
        assert_eq!(revert.args, json!({"data": "0x01"}));
        assert_eq!(decode(&[1, 2]).args, json!({"data": "0x0102"}));
        assert!(decode(&[]).hint.is_some());
        // Every truncation, and lengths that point far outside.
        let full = call("Error(string)", &[Token::String("x".repeat(40))]);
        (0..full.len()).for_each(|end| drop(decode(&full[..end])));
        for selector in ["Error(string)", "Panic(uint256)", "DelegateCallFailed(bytes)"] {
            drop(decode(&[&id(selector)[..], &[0xff; 96]].concat()));
        }
    }
}
