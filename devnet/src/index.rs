//! What the sequencer remembers: every transaction, its logs, and the batches.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::SystemTime;

use ethers_core::types::{Address, H256, U256};
use serde_json::Value;

use crate::family::{Dialect, Family};
use crate::gateway::{BatchRoot, Gateway};
use crate::l2log::L2Log;
use crate::merkle::LogTree;
use crate::priority::PriorityOp;
use crate::tx712::Tx712;

/// What sort of transaction a record is about.
#[derive(Debug, Clone)]
pub enum Kind {
    /// One that the EVM node knows as the user does.
    Plain,
    /// One that came from L1.
    Priority(Arc<PriorityOp>),
    /// One of type 0x71.
    Typed(Arc<Tx712>),
}

/// One executed transaction.
#[derive(Debug)]
pub struct Record {
    /// The hash that users know.
    pub hash: H256,
    /// The hash that the EVM node knows; the same for plain transactions.
    pub internal: H256,
    /// What sort it is.
    pub kind: Kind,
    /// Its sender.
    pub from: Address,
    /// The batch that it will be, or is, sealed in.
    pub batch: u64,
    /// Its position in that batch, or on a ZKsync OS chain in its block: what its log leaves say.
    pub batch_index: u16,
    /// What it reports to L1.
    pub logs: Vec<L2Log>,
    /// The leaf of the first of them.
    pub first_leaf: usize,
    /// The position in its block of the first of them.
    pub first_l2_log: usize,
    /// The position in its block of its first event.
    pub first_event: u64,
    /// Whether it succeeded.
    pub success: bool,
    /// The gas it paid for.
    pub gas_used: U256,
    /// What it paid for each.
    pub gas_price: U256,
    /// When it reached L2.
    pub received_at: SystemTime,
}

/// A sealed batch on L1.
#[derive(Debug, Clone, Copy)]
pub struct Executed {
    /// The L1 transaction.
    pub tx: H256,
    /// When.
    pub at: SystemTime,
}

/// A sealed batch.
#[derive(Debug)]
pub struct Batch {
    /// Its first and its last block.
    pub blocks: (u64, u64),
    /// When it was sealed.
    pub sealed_at: SystemTime,
    /// Its logs.
    pub tree: LogTree,
    /// How many priority transactions it has.
    pub priority_ops: u64,
    /// How many other transactions it has.
    pub l2_txs: u64,
    /// Set once L1 has it.
    pub executed: Option<Executed>,
}

/// The batch that new blocks go to.
#[derive(Debug, Default)]
struct OpenBatch {
    leaves: Vec<H256>,
    priority_ops: u64,
    l2_txs: u64,
}

/// The sequencer's memory. The first batch holds the blocks from before the sequencer. It is number 0, or on an L1 that has
/// batches already the last of those.
#[derive(Debug)]
pub struct Index {
    dialect: Dialect,
    gateway: Option<Gateway>,
    records: HashMap<H256, Arc<Record>>,
    by_internal: HashMap<H256, H256>,
    pending: HashMap<H256, Value>,
    first_batch: u64,
    bytecodes: HashMap<H256, Vec<u8>>,
    batches: Vec<Batch>,
    open: OpenBatch,
    last_block: u64,
}

impl Index {
    /// A memory that starts after block `genesis`, which is in batch `first_batch`.
    pub fn new(dialect: Dialect, gateway: Option<Gateway>, genesis: u64, first_batch: u64) -> Self {
        let batch_zero = Batch {
            blocks: (0, genesis),
            sealed_at: SystemTime::now(),
            tree: LogTree::new(Vec::new()),
            priority_ops: 0,
            l2_txs: 0,
            executed: Some(Executed {
                tx: H256::zero(),
                at: SystemTime::now(),
            }),
        };
        Self {
            dialect,
            gateway,
            records: HashMap::new(),
            by_internal: HashMap::new(),
            pending: HashMap::new(),
            first_batch,
            bytecodes: HashMap::new(),
            batches: vec![batch_zero],
            open: OpenBatch::default(),
            last_block: genesis,
        }
    }

    /// What kind of chain this is.
    pub fn family(&self) -> Family {
        self.dialect.family
    }

    /// Whether answers are spelled as newer nodes do.
    pub fn newest_answers(&self) -> bool {
        self.dialect.newest
    }

    fn number_at(&self, place: usize) -> u64 {
        self.first_batch.saturating_add(place as u64)
    }

    fn place_of(&self, number: u64) -> Option<usize> {
        number.checked_sub(self.first_batch).and_then(|n| usize::try_from(n).ok())
    }

    /// The last block that is remembered here.
    pub fn last_block(&self) -> u64 {
        self.last_block
    }

    /// The number of the last sealed batch.
    pub fn last_batch(&self) -> u64 {
        self.number_at(self.batches.len().saturating_sub(1))
    }

    /// A sealed batch.
    pub fn batch(&self, number: u64) -> Option<&Batch> {
        self.batches.get(self.place_of(number)?)
    }

    /// The sealed batch of a block.
    pub fn batch_of_block(&self, block: u64) -> Option<u64> {
        let place = self.batches.partition_point(|b| b.blocks.1 < block);
        (place < self.batches.len()).then(|| self.number_at(place))
    }

    /// The sealed batch of a transaction.
    pub fn sealed_batch(&self, record: &Record) -> Option<u64> {
        (record.batch <= self.last_batch()).then_some(record.batch)
    }

    /// The first batch that is sealed but not on L1.
    pub fn next_to_settle(&self) -> Option<u64> {
        let place = self.batches.partition_point(|b| b.executed.is_some());
        (place < self.batches.len()).then(|| self.number_at(place))
    }

    /// What L1 has to be told of a batch: which number it gets there, and under which root. Through a gateway these are the
    /// gateway's.
    pub fn on_l1(&self, number: u64) -> Option<(u64, H256)> {
        let root = self.batch(number)?.tree.root();
        Some(match &self.gateway {
            None => (number, root),
            Some(gateway) => {
                let batches = self.roots_up_to(number);
                (gateway.batch_number(&batches), gateway.batch_root(&batches))
            }
        })
    }

    /// The proof of a leaf of a sealed batch, all the way to L1.
    pub fn proof(&self, number: u64, leaf: usize) -> Option<Vec<H256>> {
        let proof = self.batch(number)?.tree.proof(leaf);
        Some(match &self.gateway {
            None => proof,
            Some(gateway) => gateway.extend(proof, &self.roots_up_to(number)),
        })
    }

    /// The proof of a leaf of a batch that the gateway has, for other chains on it, and the gateway's block that it leads to.
    pub fn interop_proof(&self, number: u64, leaf: usize) -> Option<(Vec<H256>, u64)> {
        let (gateway, batch) = (self.gateway.as_ref()?, self.batch(number)?);
        batch.executed?;
        let batches = self.roots_up_to(number);
        let proof = gateway.extend_among_chains(batch.tree.proof(leaf), &batches);
        Some((proof, gateway.block_number(&batches)))
    }

    /// The batches that were sealed here, up to `number`.
    fn roots_up_to(&self, number: u64) -> Vec<BatchRoot> {
        let last = self.place_of(number).unwrap_or_default();
        let sealed = self.batches.get(1..=last).unwrap_or_default();
        sealed
            .iter()
            .enumerate()
            .map(|(n, batch)| (self.number_at(n + 1), batch.tree.root()))
            .collect()
    }

    /// The last block of the last batch that L1 has.
    pub fn last_executed_block(&self) -> u64 {
        let place = self.batches.partition_point(|b| b.executed.is_some());
        let batch = place.checked_sub(1).and_then(|n| self.batches.get(n));
        batch.map_or(0, |b| b.blocks.1)
    }

    /// Notes that L1 has a batch.
    pub fn set_executed(&mut self, number: u64, executed: Executed) {
        if let Some(batch) = self.place_of(number).and_then(|n| self.batches.get_mut(n)) {
            batch.executed = Some(executed);
        }
    }

    /// Whether the open batch has anything to seal.
    pub fn open_is_empty(&self) -> bool {
        self.open.priority_ops + self.open.l2_txs == 0
    }

    /// How many logs the open batch has.
    pub fn open_leaves(&self) -> usize {
        self.open.leaves.len()
    }

    /// How many transactions the open batch has; the position of the next one.
    pub fn open_transactions(&self) -> u64 {
        self.open.priority_ops + self.open.l2_txs
    }

    /// The transaction that users know by this hash.
    pub fn record(&self, hash: H256) -> Option<Arc<Record>> {
        self.records.get(&hash).cloned()
    }

    /// The hash that users know, for a hash that the EVM node knows by another.
    pub fn public_hash(&self, internal: H256) -> Option<H256> {
        self.by_internal.get(&internal).copied()
    }

    /// A transaction that waits, as it is shown to users.
    pub fn pending(&self, hash: H256) -> Option<&Value> {
        self.pending.get(&hash)
    }

    /// How many wait.
    pub fn pending_count(&self) -> usize {
        self.pending.len()
    }

    /// An EraVM bytecode that came with a transaction, by its hash.
    pub fn bytecode(&self, hash: H256) -> Option<&[u8]> {
        self.bytecodes.get(&hash).map(Vec::as_slice)
    }

    /// Remembers one.
    pub fn add_bytecode(&mut self, hash: H256, code: Vec<u8>) {
        self.bytecodes.insert(hash, code);
    }

    /// Shows a transaction that waits.
    pub fn add_pending(&mut self, hash: H256, shown: Value) {
        self.pending.insert(hash, shown);
    }

    /// Drops a transaction that waited.
    pub fn remove_pending(&mut self, hash: H256) {
        self.pending.remove(&hash);
    }

    /// Remembers an executed transaction.
    pub fn add_record(&mut self, record: Record) {
        self.pending.remove(&record.hash);
        if record.internal != record.hash {
            self.by_internal.insert(record.internal, record.hash);
        }
        match record.kind {
            Kind::Priority(_) => self.open.priority_ops += 1,
            _ => self.open.l2_txs += 1,
        }
        self.open.leaves.extend(record.logs.iter().map(L2Log::leaf));
        self.records.insert(record.hash, Arc::new(record));
    }

    /// Forgets what L1 has not executed: its transactions, its batches and its blocks.
    pub fn roll_back(&mut self) {
        let executed = self.batches.partition_point(|b| b.executed.is_some());
        self.batches.truncate(executed);
        self.open = OpenBatch::default();
        self.last_block = self.last_executed_block();
        let last = self.last_batch();
        self.records.retain(|_, record| record.batch <= last);
        let records = &self.records;
        self.by_internal.retain(|_, hash| records.contains_key(hash));
    }

    /// Remembers that everything up to `block` is in here.
    pub fn set_last_block(&mut self, block: u64) {
        self.last_block = self.last_block.max(block);
    }

    /// Seals the open batch, when it has any transaction, and says which number it got.
    pub fn seal(&mut self) -> Option<u64> {
        if self.open_is_empty() {
            return None;
        }
        let open = std::mem::take(&mut self.open);
        let first = self.batches.last().map_or(0, |b| b.blocks.1) + 1;
        self.batches.push(Batch {
            blocks: (first, self.last_block),
            sealed_at: SystemTime::now(),
            tree: match self.dialect.bare_proofs {
                true => LogTree::bare(open.leaves),
                false => LogTree::new(open.leaves),
            },
            priority_ops: open.priority_ops,
            l2_txs: open.l2_txs,
            executed: None,
        });
        Some(self.last_batch())
    }
}
