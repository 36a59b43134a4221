//! Small helpers for ABI-encoded calls and values.

use ethers_core::abi::{decode, encode, ParamType, Token};
use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::id;

/// The selector of a signature and the encoded arguments.
pub(super) fn call(signature: &str, args: &[Token]) -> Vec<u8> {
    [id(signature).to_vec(), encode(args)].concat()
}

/// The arguments behind a selector; nothing if the selector or a type does not match.
pub(super) fn parse_call(signature: &str, types: &[ParamType], data: &[u8]) -> Option<Vec<Token>> {
    let args = data.strip_prefix(&id(signature)[..])?;
    decode(types, args).ok()
}

pub(super) fn uint(n: impl Into<U256>) -> Token {
    Token::Uint(n.into())
}

pub(super) fn address(a: Address) -> Token {
    Token::Address(a)
}

pub(super) fn bytes32(h: H256) -> Token {
    Token::FixedBytes(h.as_bytes().to_vec())
}

pub(super) fn bytes(b: &[u8]) -> Token {
    Token::Bytes(b.to_vec())
}

/// A `bytes32` token as a hash.
pub(super) fn hash(token: Token) -> Option<H256> {
    let raw: [u8; 32] = token.into_fixed_bytes()?.try_into().ok()?;
    Some(H256(raw))
}

pub(super) fn word(n: U256) -> [u8; 32] {
    let mut out = [0u8; 32];
    n.to_big_endian(&mut out);
    out
}
