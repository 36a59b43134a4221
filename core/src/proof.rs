//! Merkle proofs that a log of an L2 transaction is in a root that L1 holds, checked as the L1 contracts check them.
//!
//! A proof is a list of words. In the plain form all are siblings on the path from the log to the root of its batch. In
//! the form since v26 the first word says how many siblings follow, and whether the batch's root was itself put into
//! the tree of a settlement layer; then the rest of the path and a whole proof for that layer follow.

use ethers_core::types::{Address, H160, H256, U256};
use ethers_core::utils::keccak256;
use once_cell::sync::Lazy;
use serde_json::json;

use crate::error::{Error, Result, Status};
use crate::types::system_address;

/// The contract that sends messages to L1.
pub const L1_MESSENGER: Address = system_address(0x8008);
/// The sender of the log that tells whether an L1-to-L2 transaction succeeded.
pub const BOOTLOADER: Address = system_address(0x8001);

/// How many settlement layers a proof may pass through; the contracts (v31) allow one.
const MAX_HOPS: usize = 4;
const METADATA_VERSION: u8 = 1;

static BATCH_LEAF: Lazy<[u8; 32]> = Lazy::new(|| keccak256("zkSync:BatchLeaf"));
static CHAIN_LEAF: Lazy<[u8; 32]> = Lazy::new(|| keccak256("zkSync:ChainIdLeaf"));
/// The leaf of a slot without a log.
static EMPTY_LEAF: Lazy<H256> = Lazy::new(|| Log::default().leaf_hash());

/// A log that L2 sends to L1 (`L2Log` of the contracts).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// Always 0 so far.
    pub shard_id: u8,
    /// True for messages and statuses.
    pub is_service: bool,
    /// The transaction's position in its batch.
    pub tx_number_in_batch: u16,
    /// The system contract that sent it.
    pub sender: Address,
    /// For messages the padded address that called the messenger; for statuses the transaction's hash.
    pub key: H256,
    /// For messages the hash of the bytes; for statuses 1 or 0.
    pub value: H256,
}

impl Log {
    /// The log of a message that `sender` gave to the messenger.
    pub fn message(sender: Address, message: &[u8], tx_number_in_batch: u16) -> Log {
        Log {
            shard_id: 0,
            is_service: true,
            tx_number_in_batch,
            sender: L1_MESSENGER,
            key: H256::from(sender),
            value: H256(keccak256(message)),
        }
    }

    /// The log of the status of an L1-to-L2 transaction.
    pub fn status(l2_tx_hash: H256, success: bool, tx_number_in_batch: u16) -> Log {
        Log {
            shard_id: 0,
            is_service: true,
            tx_number_in_batch,
            sender: BOOTLOADER,
            key: l2_tx_hash,
            value: H256::from_low_u64_be(success.into()),
        }
    }

    /// The 88 bytes that are hashed.
    pub fn to_bytes(&self) -> [u8; 88] {
        let mut out = [0u8; 88];
        out[0] = self.shard_id;
        out[1] = self.is_service.into();
        out[2..4].copy_from_slice(&self.tx_number_in_batch.to_be_bytes());
        out[4..24].copy_from_slice(self.sender.as_bytes());
        out[24..56].copy_from_slice(self.key.as_bytes());
        out[56..].copy_from_slice(self.value.as_bytes());
        out
    }

    /// The leaf in the tree of the batch's logs.
    pub fn leaf_hash(&self) -> H256 {
        H256(keccak256(self.to_bytes()))
    }

    /// The address that called the messenger, if the log is of a message.
    pub fn message_sender(&self) -> Option<Address> {
        let (pad, address) = self.key.as_bytes().split_at(12);
        (self.sender == L1_MESSENGER && pad.iter().all(|b| *b == 0)).then(|| H160::from_slice(address))
    }
}

/// The leaf of a batch in the tree of its chain, on a settlement layer (v26 to v31).
pub fn batch_leaf_hash(root: H256, batch_number: U256) -> H256 {
    H256(keccak256([*BATCH_LEAF, root.0, word(batch_number)].concat()))
}

/// The leaf of a chain in the tree of a settlement layer.
pub fn chain_leaf_hash(chain_root: H256, chain_id: U256) -> H256 {
    H256(keccak256([*CHAIN_LEAF, chain_root.0, word(chain_id)].concat()))
}

/// The root above a leaf: each bit of the index, lowest first, tells whether the node is the right one.
///
/// Fails if the index does not fit in a tree of that depth.
pub fn merkle_root(leaf: H256, index: U256, path: &[H256]) -> Result<H256> {
    if path.len() >= 256 {
        return Err(Error::new(
            Status::InvalidProof,
            format!("a path of {} nodes is too long", path.len()),
        ));
    }
    if index.bits() > path.len() {
        let message = format!("index {index} does not exist in a tree of depth {}", path.len());
        return Err(Error::new(Status::InvalidProof, message));
    }
    Ok(path.iter().enumerate().fold(leaf, |node, (level, sibling)| {
        let (left, right) = if index.bit(level) {
            (sibling, &node)
        } else {
            (&node, sibling)
        };
        // On the stack: a proof has dozens of these.
        let mut pair = [0u8; 64];
        pair[..32].copy_from_slice(left.as_bytes());
        pair[32..].copy_from_slice(right.as_bytes());
        H256(keccak256(pair))
    }))
}

/// One layer of a proof: the root that the layer's batch must have if the proof is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hop {
    /// The chain, or for later hops the settlement layer.
    pub chain_id: U256,
    /// The batch on that chain.
    pub batch_number: U256,
    /// The root that follows from the proof.
    pub root: H256,
}

/// What a proof leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roots {
    /// One hop for each layer; never empty.
    hops: Vec<Hop>,
}

impl Roots {
    /// The layers, the chain's own first.
    pub fn hops(&self) -> &[Hop] {
        &self.hops
    }

    /// The hop whose root L1 must hold: the chain's own, or that of its settlement layer.
    pub fn last(&self) -> Hop {
        // There is always one; the fallback is the hop that no root matches.
        self.hops.last().copied().unwrap_or(Hop {
            chain_id: U256::zero(),
            batch_number: U256::zero(),
            root: H256::zero(),
        })
    }

    /// Whether the chain settled on another layer than L1 when the batch was executed.
    pub fn through_settlement_layer(&self) -> bool {
        self.hops.len() > 1
    }

    /// Compares a layer's root with a known one. The error names the layer and both roots.
    pub fn expect_root(&self, hop: usize, known: H256) -> Result<()> {
        let Some(Hop {
            chain_id,
            batch_number,
            root,
        }) = self.hops.get(hop).copied()
        else {
            return Err(Error::new(
                Status::InvalidProof,
                format!("the proof has {} hops, there is no hop {hop}", self.hops.len()),
            ));
        };
        if root == known {
            return Ok(());
        }
        let message = format!(
            "the log proof fails at hop {hop} (chain {chain_id}, batch {batch_number}): it leads to the root {root:?}, but the root is \
             {known:?}; the log, its index or a node of the proof is wrong"
        );
        let details = json!({
            "hop": hop, "chainId": chain_id.to_string(), "batchNumber": batch_number.to_string(),
            "computedRoot": format!("{root:?}"), "knownRoot": format!("{known:?}"),
        });
        Err(Error::new(Status::InvalidProof, message).with_details(details))
    }

    /// Compares the root of the last hop with the one that L1 holds.
    pub fn expect_l1_root(&self, known: H256) -> Result<()> {
        self.expect_root(self.hops.len().saturating_sub(1), known)
    }
}

/// Follows a proof from a leaf to the roots that it implies.
///
/// `chain_id` and `batch_number` are of the L2 chain; `index` is the log's position in the batch's tree (`id` in a node's
/// answer). The proof is right if the last hop's root is the one that L1 holds: [`Roots::expect_l1_root`].
/// Fails with [`Status::InvalidProof`], naming the hop, if the words are not a proof.
pub fn verify(chain_id: u64, batch_number: u64, index: u64, leaf: H256, proof: &[H256]) -> Result<Roots> {
    let mut hops = Vec::new();
    let (mut chain_id, mut batch_number, mut index) = (U256::from(chain_id), U256::from(batch_number), U256::from(index));
    let (mut leaf, mut proof) = (leaf, proof);
    loop {
        let hop = hops.len();
        let at = |error: Error| {
            let place = format!(
                "the log proof fails at hop {hop} (chain {chain_id}, batch {batch_number}): {}",
                error.message()
            );
            Error::new(Status::InvalidProof, place).with_details(json!({ "hop": hop }))
        };
        let layer = Layer::read(&mut proof).map_err(at)?;
        if leaf == *EMPTY_LEAF {
            return Err(at(invalid("the leaf is that of a slot without a log".into())));
        }
        let root = merkle_root(leaf, index, layer.path).map_err(at)?;
        hops.push(Hop {
            chain_id,
            batch_number,
            root,
        });
        let Some(next) = layer.settlement else {
            return match proof.len() {
                0 => Ok(Roots { hops }),
                left => Err(at(invalid(format!("{left} words are left over")))),
            };
        };
        if hops.len() == MAX_HOPS {
            return Err(at(invalid(format!("it passes through more than {MAX_HOPS} layers"))));
        }
        let chain_root = merkle_root(batch_leaf_hash(root, batch_number), next.batch_mask, next.batch_path).map_err(at)?;
        leaf = chain_leaf_hash(chain_root, chain_id);
        (chain_id, batch_number, index) = (next.chain_id, next.batch_number, next.index);
    }
}

/// The words of one layer.
struct Layer<'a> {
    /// From the leaf to the batch's root.
    path: &'a [H256],
    /// How it goes on, unless L1 holds that root.
    settlement: Option<Settlement<'a>>,
}

struct Settlement<'a> {
    /// From the batch's leaf to the chain's root.
    batch_path: &'a [H256],
    /// The batch's position in the chain's tree.
    batch_mask: U256,
    /// The settlement layer and its batch.
    chain_id: U256,
    batch_number: U256,
    /// The chain's position in that batch's tree.
    index: U256,
}

impl<'a> Layer<'a> {
    fn read(proof: &mut &'a [H256]) -> Result<Layer<'a>> {
        let first = proof.first().ok_or_else(|| invalid("it is empty".into()))?.0;
        let [version, path_len, batch_path_len, last, zeros @ ..] = first;
        if zeros != [0; 28] {
            // The plain form: a hash does not end in 28 zero bytes.
            let path = std::mem::take(proof);
            return Ok(Layer { path, settlement: None });
        }
        if version != METADATA_VERSION {
            return Err(invalid(format!(
                "its format has version {version}; only {METADATA_VERSION} is known"
            )));
        }
        take(proof, 1)?;
        let path = take(proof, path_len.into())?;
        if last != 0 {
            return match batch_path_len {
                0 => Ok(Layer { path, settlement: None }),
                _ => Err(invalid("it says that it ends at this layer, and that it goes on".into())),
            };
        }
        let batch_mask = number(take(proof, 1)?);
        let batch_path = take(proof, batch_path_len.into())?;
        // The batch's number in the upper half, the leaf's index in the lower one.
        let U256([low, high, batch_low, batch_high]) = number(take(proof, 1)?);
        let chain_id = number(take(proof, 1)?);
        let batch_number = U256([batch_low, batch_high, 0, 0]);
        let index = U256([low, high, 0, 0]);
        Ok(Layer {
            path,
            settlement: Some(Settlement {
                batch_path,
                batch_mask,
                chain_id,
                batch_number,
                index,
            }),
        })
    }
}

fn take<'a>(proof: &mut &'a [H256], count: usize) -> Result<&'a [H256]> {
    let (taken, rest) = proof.split_at_checked(count).ok_or_else(|| {
        invalid(format!(
            "it needs {count} more words here and has {}; it is cut short",
            proof.len()
        ))
    })?;
    *proof = rest;
    Ok(taken)
}

fn number(words: &[H256]) -> U256 {
    words
        .first()
        .map(|word| U256::from_big_endian(word.as_bytes()))
        .unwrap_or_default()
}

fn word(n: U256) -> [u8; 32] {
    let mut out = [0u8; 32];
    n.to_big_endian(&mut out);
    out
}

fn invalid(message: String) -> Error {
    Error::new(Status::InvalidProof, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata(path: u8, batch_path: u8, last: u8) -> H256 {
        let mut out = H256::zero();
        out.0[..4].copy_from_slice(&[1, path, batch_path, last]);
        out
    }

    fn h(n: u8) -> H256 {
        H256(keccak256([n]))
    }

    /// A proof through a settlement layer: chain 271 batch 66, then layer 506 batch 243.
    fn two_hops() -> Vec<H256> {
        let packed: U256 = (U256::from(243) << 128) + 1;
        let word = |n: u64| H256::from_low_u64_be(n);
        vec![
            metadata(2, 1, 0),
            h(1),
            h(2),
            word(0),
            h(3),
            H256(super::word(packed)),
            word(506),
            metadata(1, 0, 1),
            h(4),
        ]
    }

    #[test]
    fn follows_a_proof_through_its_settlement_layer() {
        let roots = verify(271, 66, 2, h(0), &two_hops()).unwrap();
        let first = merkle_root(h(0), 2.into(), &[h(1), h(2)]).unwrap();
        let chain = merkle_root(batch_leaf_hash(first, 66.into()), 0.into(), &[h(3)]).unwrap();
        let second = merkle_root(chain_leaf_hash(chain, 271.into()), 1.into(), &[h(4)]).unwrap();
        assert_eq!(
            roots.hops()[0],
            Hop {
                chain_id: 271.into(),
                batch_number: 66.into(),
                root: first
            }
        );
        assert_eq!(
            roots.last(),
            Hop {
                chain_id: 506.into(),
                batch_number: 243.into(),
                root: second
            }
        );
        assert!(roots.through_settlement_layer());
        assert!(roots.expect_l1_root(second).is_ok());
        let error = roots.expect_l1_root(first).unwrap_err();
        assert!(error.message().contains("hop 1 (chain 506, batch 243)"), "{error}");
    }

    #[test]
    fn a_malformed_proof_names_its_hop_and_never_panics() {
        let good = two_hops();
        for end in 0..good.len() {
            let error = verify(271, 66, 2, h(0), &good[..end]).unwrap_err();
            assert_eq!(error.status(), Status::InvalidProof);
            let hop = usize::from(end >= 7);
            assert!(error.message().contains(&format!("hop {hop} ")), "{end}: {error}");
        }
        let mut long = good.clone();
        long.push(h(9));
        assert!(verify(271, 66, 2, h(0), &long).unwrap_err().message().contains("left over"));
        assert!(verify(271, 66, 4, h(0), &good).unwrap_err().message().contains("index 4"));
        let both = [metadata(1, 1, 1), h(1)];
        let version = [
            H256(
                [2, 1, 0, 1]
                    .into_iter()
                    .chain([0; 28])
                    .collect::<Vec<_>>()
                    .try_into()
                    .unwrap(),
            ),
            h(1),
        ];
        for (proof, expected) in [(&both, "goes on"), (&version, "version 2")] {
            assert!(verify(1, 1, 0, h(0), proof).unwrap_err().message().contains(expected));
        }
        assert!(verify(1, 1, 0, Log::default().leaf_hash(), &[h(1)])
            .unwrap_err()
            .message()
            .contains("without a log"));
        // Layers without end.
        let layer = [metadata(0, 0, 0), H256::zero(), H256::zero(), H256::zero()];
        assert!(verify(1, 1, 0, h(0), &layer.repeat(100))
            .unwrap_err()
            .message()
            .contains("more than"));
    }

    #[test]
    fn the_plain_form_is_one_path() {
        let path = [h(1), h(2), h(3)];
        let roots = verify(324, 1, 5, h(0), &path).unwrap();
        assert_eq!(roots.hops().len(), 1);
        assert_eq!(roots.last().root, merkle_root(h(0), 5.into(), &path).unwrap());
        assert!(verify(324, 1, 8, h(0), &path).is_err());
    }

    #[test]
    fn a_message_tells_who_sent_it() {
        let sender = Address::repeat_byte(0xab);
        assert_eq!(Log::message(sender, b"x", 3).message_sender(), Some(sender));
        assert_eq!(Log::status(h(1), false, 0).message_sender(), None);
    }
}
