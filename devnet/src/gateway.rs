//! Chains that settle on another chain, the gateway, and reach L1 through it. A made-up gateway has one batch for each batch of
//! ours: its batch holds the root of a tree of chains, where a chain's leaf holds the root of a tree of that chain's batches.

use ethers_core::types::{H256, U256};
use ethers_core::utils::keccak256;

use crate::merkle::node;

/// The place of our chain in the gateway's tree: the leaf beside another chain's, in the half beside the gateway's own logs.
const PLACE: u128 = 3;

/// Version 1, two nodes up to the root, nothing after it.
const FINAL_METADATA: H256 = {
    let mut word = [0; 32];
    word[0] = 1;
    word[1] = 2;
    word[3] = 1;
    H256(word)
};

/// The same without the half of the gateway's own logs: proofs for other chains end at the root of the tree of chains.
const PLACE_AMONG_CHAINS: u128 = 1;

/// Version 1, one node up to the root, nothing after it.
const FINAL_METADATA_AMONG_CHAINS: H256 = {
    let mut word = [0; 32];
    word[0] = 1;
    word[1] = 1;
    word[3] = 1;
    H256(word)
};

/// The gateway's blocks are counted apart from its batches, so that whoever takes one for the other fails.
const BLOCKS_BEFORE_BATCHES: u64 = 1_000;

/// The gateway that a chain settles on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gateway {
    /// The gateway's chain id.
    pub gateway_id: u64,
    /// The id of the chain that settles there.
    pub chain_id: u64,
    /// The last batch of the gateway that L1 has when we start.
    pub first_batch: u64,
}

/// A batch of the chain: its number and its root.
pub type BatchRoot = (u64, H256);

impl Gateway {
    /// The gateway's batch that brings the last of `batches`.
    pub fn batch_number(&self, batches: &[BatchRoot]) -> u64 {
        self.first_batch.saturating_add(batches.len() as u64)
    }

    /// The gateway's block that has the last of `batches`.
    pub fn block_number(&self, batches: &[BatchRoot]) -> u64 {
        self.batch_number(batches).saturating_add(BLOCKS_BEFORE_BATCHES)
    }

    /// The root of that batch, which L1 stores.
    pub fn batch_root(&self, batches: &[BatchRoot]) -> H256 {
        let [_, own_logs] = neighbours();
        node(own_logs, self.message_root(batches))
    }

    /// The root of the tree of chains in that block, which other chains import.
    pub fn message_root(&self, batches: &[BatchRoot]) -> H256 {
        let mut level = leaves(batches);
        while level.len() > 1 {
            level = above(&level);
        }
        let chain_root = level.first().copied().unwrap_or_default();
        let leaf = tagged("zkSync:ChainIdLeaf", chain_root, self.chain_id);
        let [other, _] = neighbours();
        node(other, leaf)
    }

    /// A proof up to the root of the last of `batches`, continued up to that of the gateway's batch.
    pub fn extend(&self, proof: Vec<H256>, batches: &[BatchRoot]) -> Vec<H256> {
        let mut proof = self.extend_to(proof, batches, self.batch_number(batches), PLACE);
        proof.push(FINAL_METADATA);
        proof.extend(neighbours());
        proof
    }

    /// The same up to the root of the tree of chains, for other chains.
    pub fn extend_among_chains(&self, proof: Vec<H256>, batches: &[BatchRoot]) -> Vec<H256> {
        let mut proof = self.extend_to(proof, batches, self.block_number(batches), PLACE_AMONG_CHAINS);
        let [other, _] = neighbours();
        proof.extend([FINAL_METADATA_AMONG_CHAINS, other]);
        proof
    }

    /// Up to the chain's leaf, which has this place in the gateway's batch or block.
    fn extend_to(&self, mut proof: Vec<H256>, batches: &[BatchRoot], number: u64, place_there: u128) -> Vec<H256> {
        let place = batches.len().saturating_sub(1);
        let (mut level, mut at, mut path) = (leaves(batches), place, Vec::new());
        while level.len() > 1 {
            path.extend(level.get(at ^ 1));
            level = above(&level);
            at >>= 1;
        }
        if let Some(metadata) = proof.first_mut() {
            // No longer the last tree of the proof.
            metadata.0[2] = u8::try_from(path.len()).unwrap_or(u8::MAX);
            metadata.0[3] = 0;
        }
        proof.push(word(place.into()));
        proof.append(&mut path);
        proof.push(word((U256::from(number) << 128) | place_there.into()));
        proof.push(word(self.gateway_id.into()));
        proof
    }
}

/// What stands beside our chain: nobody looks behind these.
fn neighbours() -> [H256; 2] {
    [
        H256(keccak256("zksync-devnet another chain")),
        H256(keccak256("zksync-devnet the gateway's own logs")),
    ]
}

/// The leaves of the chain's batches, as many as a full tree has.
fn leaves(batches: &[BatchRoot]) -> Vec<H256> {
    let mut leaves: Vec<_> = batches
        .iter()
        .map(|(number, root)| tagged("zkSync:BatchLeaf", *root, *number))
        .collect();
    leaves.resize(leaves.len().next_power_of_two(), H256::zero());
    leaves
}

fn above(level: &[H256]) -> Vec<H256> {
    level
        .chunks(2)
        .map(|pair| match pair {
            [left, right] => node(*left, *right),
            _ => H256::zero(),
        })
        .collect()
}

fn tagged(prefix: &str, root: H256, number: u64) -> H256 {
    let prefix = keccak256(prefix);
    H256(keccak256(
        [prefix.as_slice(), root.as_bytes(), word(number.into()).as_bytes()].concat(),
    ))
}

fn word(n: U256) -> H256 {
    let mut bytes = [0; 32];
    n.to_big_endian(&mut bytes);
    H256(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_walks_from_the_batch_to_the_gateways_root() {
        let gateway = Gateway {
            gateway_id: 9,
            chain_id: 270,
            first_batch: 4,
        };
        for count in 1..=9u64 {
            let batches: Vec<_> = (1..=count).map(|n| (n, H256::from_low_u64_be(n))).collect();
            let mut start = H256::zero();
            (start.0[0], start.0[3]) = (1, 1);
            let proof = gateway.extend(vec![start], &batches);
            let levels = usize::from(proof[0].0[2]);
            let mut mask = U256::from_big_endian(proof[1].as_bytes());
            let mut at = tagged("zkSync:BatchLeaf", batches[batches.len() - 1].1, count);
            for sibling in &proof[2..2 + levels] {
                at = if mask.bit(0) { node(*sibling, at) } else { node(at, *sibling) };
                mask >>= 1;
            }
            let leaf = tagged("zkSync:ChainIdLeaf", at, 270);
            let packed = U256::from_big_endian(proof[2 + levels].as_bytes());
            assert_eq!(packed >> 128, (4 + count).into());
            let rest = &proof[4 + levels..];
            let root = node(rest[2], node(rest[1], leaf));
            assert_eq!((rest.len(), root), (3, gateway.batch_root(&batches)));
            // For other chains it ends one node earlier.
            let among = gateway.extend_among_chains(vec![start], &batches);
            let packed = U256::from_big_endian(among[2 + levels].as_bytes());
            assert_eq!((packed >> 128, packed.low_u64()), ((1004 + count).into(), 1));
            assert_eq!(node(among[5 + levels], leaf), gateway.message_root(&batches));
            assert_eq!((among.len(), &among[..2 + levels]), (6 + levels, &proof[..2 + levels]));
        }
    }
}
