//! The log tree of a batch, and proofs that L1 accepts.

use ethers_core::types::H256;
use ethers_core::utils::keccak256;

/// The tree has room for 2^14 leaves.
const LEVELS: u32 = 14;

/// What stands beside the tree of the chain's own logs: the root of the messages of chains that settle on this one. This is
/// the value that a real node without such chains has.
const AGGREGATED_ROOT: H256 = H256([
    0xf0, 0x5d, 0xdc, 0x0f, 0x6d, 0x53, 0x90, 0xe2, 0x5a, 0x3e, 0x66, 0x59, 0x22, 0xad, 0x4f, 0x01, 0x1f, 0x46, 0x38, 0x1d, 0x7f,
    0xcb, 0xab, 0x15, 0x06, 0x72, 0x49, 0x47, 0x0b, 0x6c, 0xbc, 0x24,
]);

/// Version 1, 15 nodes from the leaf to the root, none of a batch tree, and no settlement layer in between.
const PROOF_METADATA: H256 = {
    let mut word = [0; 32];
    word[0] = 1;
    word[1] = LEVELS as u8 + 1;
    word[3] = 1;
    H256(word)
};

/// The most logs that fit one batch.
pub const CAPACITY: usize = 1 << LEVELS;

/// The sealed tree of one batch.
#[derive(Debug, Clone)]
pub struct LogTree {
    /// The tree alone, as before protocol 26: nothing stands beside it, and its proofs have no metadata.
    bare: bool,
    /// Level 0 holds the leaves; each level is as long as it has nodes that differ from the empty subtree.
    levels: Vec<Vec<H256>>,
    root: H256,
}

impl LogTree {
    /// Builds the tree. Leaves beyond [`CAPACITY`] would be lost, so the caller seals in time.
    pub fn new(leaves: Vec<H256>) -> Self {
        Self::build(leaves, false)
    }

    /// The same in the form of before protocol 26.
    pub fn bare(leaves: Vec<H256>) -> Self {
        Self::build(leaves, true)
    }

    fn build(leaves: Vec<H256>, bare: bool) -> Self {
        let mut empty = H256(keccak256([0; 88]));
        let mut levels = Vec::with_capacity(LEVELS as usize + 1);
        let mut level = leaves;
        level.truncate(CAPACITY);
        for _ in 0..LEVELS {
            let above = level
                .chunks(2)
                .map(|pair| match pair {
                    [left, right] => node(*left, *right),
                    [left] => node(*left, empty),
                    _ => empty,
                })
                .collect();
            levels.push(std::mem::replace(&mut level, above));
            empty = node(empty, empty);
        }
        let local = level.first().copied().unwrap_or(empty);
        let root = if bare { local } else { node(local, AGGREGATED_ROOT) };
        Self { bare, levels, root }
    }

    /// What L1 stores for the batch.
    pub fn root(&self) -> H256 {
        self.root
    }

    /// The proof of the leaf at `index`, metadata word first if there is one.
    pub fn proof(&self, index: usize) -> Vec<H256> {
        let mut empty = H256(keccak256([0; 88]));
        let mut proof = if self.bare { Vec::new() } else { vec![PROOF_METADATA] };
        let mut index = index;
        for level in &self.levels {
            proof.push(level.get(index ^ 1).copied().unwrap_or(empty));
            empty = node(empty, empty);
            index >>= 1;
        }
        if !self.bare {
            proof.push(AGGREGATED_ROOT);
        }
        proof
    }
}

/// A node over two others.
pub fn node(left: H256, right: H256) -> H256 {
    let mut both = [0; 64];
    let (l, r) = both.split_at_mut(32);
    l.copy_from_slice(left.as_bytes());
    r.copy_from_slice(right.as_bytes());
    H256(keccak256(both))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l2log::{system_address, L2Log};

    fn hash(text: &str) -> H256 {
        text.parse().expect("a hash in a test")
    }

    /// Walks a proof the way L1 does.
    fn root_of(proof: &[H256], mut index: usize, leaf: H256) -> H256 {
        proof.iter().skip(1).fold(leaf, |at, sibling| {
            let up = if index & 1 == 0 {
                node(at, *sibling)
            } else {
                node(*sibling, at)
            };
            index >>= 1;
            up
        })
    }

    /// A batch with one priority transaction, as a real Era node reported and L1 executed it.
    #[test]
    fn rebuilds_the_tree_of_a_real_batch() {
        let tx = hash("0xb35883d710f2c54eba36d92d67a0654d91eca6a3e431225b9a0f6e636d0e9d0f");
        let tree = LogTree::new(vec![L2Log::status(0, tx, true).leaf()]);
        assert_eq!(
            tree.root(),
            hash("0x2a92542268f3118ec6f2a98c58000e6e9db4d6e42083a2cb57731d7d3c4b8821")
        );
        let proof = tree.proof(0);
        assert_eq!(proof.len(), 16);
        assert_eq!(
            proof[0],
            hash("0x010f000100000000000000000000000000000000000000000000000000000000")
        );
        assert_eq!(
            proof[1],
            hash("0x72abee45b59e344af8a6e520241c4744aff26ed411f4c4b00f8af09adada43ba")
        );
        assert_eq!(
            proof[2],
            hash("0xc3d03eebfd83049991ea3d3e358b6712e7aa2e2e63dc2d4b438987cec28ac8d0")
        );
        assert_eq!(
            proof[14],
            hash("0xf6e093070e0389d2e529d60fadb855fdded54976ec50ac709e3a36ceaa64c291")
        );
        assert_eq!(proof[15], AGGREGATED_ROOT);
    }

    /// Leaf 7 of a real batch of eight.
    #[test]
    fn a_real_proof_walks_to_its_root() {
        let tx = hash("0xd8f69da13356506e5c15d7e95274fa55c25e2dfc7e19d3064aa337999920b74e");
        let mut proof = LogTree::new(vec![]).proof(0);
        for (place, value) in [
            (1, "0x4492f765779e9a4f517b7d4fa30e81e4532ed7a0e31e9fcb938d2457fce3be12"),
            (2, "0x79d830f06942deb90715ce901f8bdeb83033d130712f3ea234903d169c123229"),
            (3, "0x29252b66d6d56f0bf99b1d1e065d400d79ab3efe5fb4ce4ad1aa369828204007"),
        ] {
            proof[place] = hash(value);
        }
        let root = root_of(&proof, 7, L2Log::status(7, tx, true).leaf());
        assert_eq!(
            root,
            hash("0x030b0129649e02ce73457b681c3cb5ed80462ca207241a17a37a85876b43450a")
        );
    }

    #[test]
    fn a_bare_tree_has_the_root_and_the_path_below_what_stands_beside_it() {
        let leaves: Vec<_> = (0..5)
            .map(|n| L2Log::message(n, system_address(n.into()), b"m").leaf())
            .collect();
        let (bare, full) = (LogTree::bare(leaves.clone()), LogTree::new(leaves));
        assert_eq!(node(bare.root(), AGGREGATED_ROOT), full.root());
        assert_eq!(bare.proof(3), full.proof(3)[1..15]);
    }

    #[test]
    fn every_leaf_of_any_batch_proves() {
        for count in [1, 2, 3, 7, 8, 100] {
            let leaves: Vec<_> = (0..count)
                .map(|n| L2Log::message(n, system_address(n.into()), b"m").leaf())
                .collect();
            let tree = LogTree::new(leaves.clone());
            for (index, leaf) in leaves.into_iter().enumerate() {
                assert_eq!(root_of(&tree.proof(index), index, leaf), tree.root(), "{index} of {count}");
            }
        }
    }

    #[test]
    fn the_leaf_of_a_message_is_the_published_one() {
        let sender = "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049".parse().expect("an address");
        let message = ethers_core::utils::hex::decode(
            "6c0960f936615cf349d7f6344891b1e7ca7c72883f5dc04900000000000000000000000000000000000000000000000000000001a13b8600",
        )
        .expect("hex");
        let leaf = L2Log::message(0, sender, &message).leaf();
        assert_eq!(
            leaf,
            hash("0x521bd25904766c83fe868d6a29cbffa011afd8a1754f6c9a52b053b693e42f18")
        );
    }
}
