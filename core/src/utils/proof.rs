//! Functions on logs from L2 to L1 and their proofs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Function;
use crate::error::Result;
use crate::proof::{verify, Log};
use crate::types::{Address, Bytes, Hash, Uint};

/// A leaf.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "LeafResponse")]
pub(super) struct Leaf {
    /// The leaf's hash.
    leaf: Hash,
    /// The 88 bytes that were hashed.
    log: Bytes,
}

fn leaf(log: Log) -> Result<Leaf> {
    Ok(Leaf {
        leaf: log.leaf_hash().into(),
        log: log.to_bytes().to_vec().into(),
    })
}

/// A message.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "MessageLeafHashRequest")]
pub(super) struct MessageLeaf {
    /// The contract or account on L2 that called the messenger.
    sender: Address,
    /// The message.
    message: Bytes,
    /// The transaction's position in its batch.
    tx_number_in_batch: u16,
}

impl Function for MessageLeaf {
    type Response = Leaf;

    fn run(self) -> Result<Leaf> {
        leaf(Log::message(self.sender.0, &self.message.0, self.tx_number_in_batch))
    }
}

/// A log.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "LogLeafHashRequest")]
pub(super) struct LogLeaf {
    /// Always 0 so far, the default.
    #[serde(default)]
    shard_id: u8,
    /// True for messages and statuses.
    is_service: bool,
    /// The transaction's position in its batch.
    tx_number_in_batch: u16,
    /// The system contract that sent it.
    sender: Address,
    /// The key.
    key: Hash,
    /// The value.
    value: Hash,
}

impl Function for LogLeaf {
    type Response = Leaf;

    fn run(self) -> Result<Leaf> {
        let LogLeaf {
            shard_id,
            is_service,
            tx_number_in_batch,
            sender,
            key,
            value,
        } = self;
        leaf(Log {
            shard_id,
            is_service,
            tx_number_in_batch,
            sender: sender.0,
            key: key.0,
            value: value.0,
        })
    }
}

/// A proof, as `zks_getL2ToL1LogProof` answers.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "VerifyLogProofRequest")]
pub(super) struct Verify {
    /// The L2 chain.
    chain_id: u64,
    /// The batch that the log is in.
    batch_number: u64,
    /// The leaf's position in the batch's tree: `id` in the node's answer.
    index: u64,
    /// The leaf, from `message_leaf_hash` or `log_leaf_hash`.
    leaf: Hash,
    /// The words of the proof.
    proof: Vec<Hash>,
    /// The root that L1 holds for the last layer. With it a wrong proof is an error.
    root: Option<Hash>,
}

/// Where a proof leads.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "VerifyLogProofResponse")]
pub(super) struct Verified {
    /// The layers, the L2 chain first.
    hops: Vec<Hop>,
    /// The root that L1 must hold: that of the last layer.
    root: Hash,
    /// Whether it was compared with a given root; then it is equal.
    compared: bool,
}

/// One layer of a proof.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "ProofHop")]
struct Hop {
    /// The chain, or the settlement layer.
    chain_id: Uint,
    /// Its batch.
    batch_number: Uint,
    /// The batch's root if the proof is right.
    root: Hash,
}

impl Function for Verify {
    type Response = Verified;

    fn run(self) -> Result<Verified> {
        let proof: Vec<_> = self.proof.into_iter().map(|word| word.0).collect();
        let roots = verify(self.chain_id, self.batch_number, self.index, self.leaf.0, &proof)?;
        if let Some(root) = self.root {
            roots.expect_l1_root(root.0)?;
        }
        let hops = roots.hops().iter().map(|hop| Hop {
            chain_id: hop.chain_id.into(),
            batch_number: hop.batch_number.into(),
            root: hop.root.into(),
        });
        Ok(Verified {
            hops: hops.collect(),
            root: roots.last().root.into(),
            compared: self.root.is_some(),
        })
    }
}
