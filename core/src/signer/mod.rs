//! Signing: one trait, and the signers that hold a key or ask the host.

use std::future::Future;
use std::pin::Pin;

use ethers_core::types::{Address, H256};
use serde::Serialize;
use serde_json::Value;
use zeroize::Zeroize;

use crate::error::Result;
use crate::tx::UnsignedTx;
use crate::types::Bytes;

mod curve;
mod external;
mod keystore;
mod local;
mod mnemonic;

pub use curve::{message_hash, recover, verify};
pub use external::{ExternalSigner, SignFn};
pub use keystore::from_keystore;
pub use local::PrivateKeySigner;
pub use mnemonic::{from_mnemonic, DEFAULT_PATH};

/// What is to be signed, so that an external signer can show it to a person and check it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SigningRequest {
    /// `transaction`, `eip712Transaction`, `message` or `typedData`.
    pub kind: &'static str,
    /// The 32 bytes to sign, without any further prefix or hashing.
    #[serde(serialize_with = "hash_as_hex")]
    pub digest: H256,
    /// The chain id, for transactions.
    pub chain_id: Option<u64>,
    /// What the digest stands for.
    pub payload: Payload,
}

/// What a digest stands for. It is written as JSON only for signers that show it.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Payload {
    /// The transaction's fields.
    Transaction(Box<UnsignedTx>),
    /// The message, as 0x hex.
    Message(Bytes),
    /// The EIP-712 typed data.
    TypedData(Value),
}

fn hash_as_hex<S: serde::Serializer>(hash: &H256, serializer: S) -> std::result::Result<S::Ok, S::Error> {
    serializer.collect_str(&crate::types::Hash(*hash))
}

/// A secp256k1 signature with a low s.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature {
    /// r, big-endian.
    pub r: [u8; 32],
    /// s, big-endian, at most half the order of the curve.
    pub s: [u8; 32],
    /// The parity of R's y coordinate, 0 or 1.
    pub y_parity: u8,
}

impl Signature {
    /// r ‖ s ‖ v with v 27 or 28.
    pub fn to_bytes(self) -> [u8; 65] {
        let mut out = [0u8; 65];
        out[..32].copy_from_slice(&self.r);
        out[32..64].copy_from_slice(&self.s);
        out[64] = self.y_parity.saturating_add(27);
        out
    }
}

/// A boxed future, for traits that are used as objects.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Signs digests for one address.
pub trait Signer: Send + Sync {
    /// The address that signatures recover to.
    fn address(&self) -> Address;

    /// Signs the request's digest.
    fn sign<'a>(&'a self, request: &'a SigningRequest) -> BoxFuture<'a, Result<Signature>>;
}

/// The stack that making a signer uses at most, with room to spare.
const USED_STACK: usize = 48 * 1024;

/// Runs what handles secrets and then overwrites the stack that it used: moved and spilled values leave copies there that no
/// `Drop` reaches.
fn leaving_no_trace<T>(work: impl FnOnce() -> T) -> T {
    #[inline(never)]
    fn apart<T>(work: impl FnOnce() -> T) -> T {
        work()
    }
    #[inline(never)]
    fn wipe() {
        // By words: zeroize writes each item by itself, and that many bytes take 60 µs.
        let mut used = [0u128; USED_STACK / size_of::<u128>()];
        used.zeroize();
        std::hint::black_box(&used);
    }
    let result = apart(work);
    wipe();
    result
}
