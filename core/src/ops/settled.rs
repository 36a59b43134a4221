//! What a wallet has read of messages whose batch L1 has executed, so that it does not read it again.
//!
//! An executed batch does not change: neither do the message, its place in the batch and its proof. What can change, whether a
//! withdrawal was finalised, is never kept. The proof is followed anew each time, and its root compared with the one that L1
//! holds then; where L1 says otherwise, the message is forgotten and read again.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ethers_core::types::{Address as EvmAddress, H256, U256};

use super::message::Proven;
use crate::chain::eth::{LogProof, Quantity};

/// How many messages a wallet keeps, and how many settlement layers; the oldest go first.
const MAX_KEPT: usize = 256;
/// The longest message that is kept, in bytes. Withdrawals have a few hundred.
const MAX_MESSAGE: usize = 4096;

/// The settled messages that a wallet knows.
#[derive(Default)]
pub struct Settled(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    proven: VecDeque<Arc<Proven>>,
    /// Settlement layers and their contracts on L1, which the bridgehub registers once.
    layers: VecDeque<(U256, EvmAddress)>,
}

fn push<T>(list: &mut VecDeque<T>, item: T) {
    while list.len() >= MAX_KEPT {
        list.pop_front();
    }
    list.push_back(item);
}

impl Settled {
    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The message of that transaction and place, if it is known.
    pub fn recall(&self, hash: H256, index: usize) -> Option<Arc<Proven>> {
        let kept = self.lock();
        let found = kept.proven.iter().find(|known| is(known, hash, index));
        found.cloned()
    }

    /// Whether it is known.
    pub fn knows(&self, hash: H256, index: usize) -> bool {
        self.recall(hash, index).is_some()
    }

    /// Keeps a message whose proof leads to the root that L1 holds.
    pub fn remember(&self, proven: &Proven) {
        if proven.message.data.len() > MAX_MESSAGE || self.knows(proven.message.tx_hash, proven.message.index) {
            return;
        }
        push(&mut self.lock().proven, Arc::new(proven.clone()));
    }

    /// Forgets a message, because L1 does not say any more what it said; and the layers, through which it may have been asked.
    pub fn forget(&self, hash: H256, index: usize) {
        let mut kept = self.lock();
        kept.proven.retain(|known| !is(known, hash, index));
        kept.layers.clear();
    }

    /// The contract on L1 of a settlement layer, if it is known.
    pub fn layer(&self, chain_id: U256) -> Option<EvmAddress> {
        let kept = self.lock();
        let found = kept.layers.iter().find(|(id, _)| *id == chain_id);
        found.map(|(_, holder)| *holder)
    }

    /// Keeps the contract of a settlement layer.
    pub fn remember_layer(&self, chain_id: U256, holder: EvmAddress) {
        if self.layer(chain_id).is_none() {
            push(&mut self.lock().layers, (chain_id, holder));
        }
    }
}

fn is(known: &Proven, hash: H256, index: usize) -> bool {
    known.message.tx_hash == hash && known.message.index == index
}

/// The node's answer that a proof came from, to be followed again.
pub fn answer(proven: &Proven) -> LogProof {
    LogProof {
        proof: proven.path.clone(),
        id: Quantity(proven.leaf_index),
        root: proven.roots.hops().first().map(|hop| hop.root),
        batch_number: Some(Quantity(proven.batch)),
        batch_number_snake: None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::message::Message;
    use super::*;
    use crate::proof;

    fn message(n: u64, bytes: usize) -> Proven {
        let message = Message {
            tx_hash: H256::from_low_u64_be(n),
            index: 0,
            sender: EvmAddress::repeat_byte(7),
            data: vec![1; bytes],
            log_index: Some(0),
            // The second one is right: an answer that is followed again must find it as the first time.
            tx_numbers: vec![5, 3],
            batch: None,
        };
        let leaf = proof::Log::message(message.sender, &message.data, 3).leaf_hash();
        let path = vec![H256::repeat_byte(2), H256::repeat_byte(3)];
        Proven {
            batch: 9,
            leaf_index: 1,
            tx_number: 3,
            roots: proof::verify(270, 9, 1, leaf, &path).unwrap(),
            path,
            message,
        }
    }

    #[test]
    fn what_is_recalled_leads_to_the_same_root_with_the_same_number() {
        let settled = Settled::default();
        let proven = message(1, 10);
        settled.remember(&proven);
        let recalled = settled.recall(H256::from_low_u64_be(1), 0).unwrap();
        let log = |number| proof::Log::message(recalled.message.sender, &recalled.message.data, number);
        let again = super::super::message::follow_log(270, 9, &answer(&recalled), &recalled.message.tx_numbers, log);
        assert_eq!(again.unwrap(), (3, proven.roots));
        assert!(
            !settled.knows(H256::from_low_u64_be(1), 1),
            "another message of the transaction"
        );
        assert!(!settled.knows(H256::from_low_u64_be(2), 0), "another transaction");
    }

    #[test]
    fn what_was_forgotten_is_read_again_and_nothing_else() {
        let settled = Settled::default();
        settled.remember(&message(1, 10));
        settled.remember(&message(2, 10));
        settled.remember_layer(506.into(), EvmAddress::repeat_byte(5));
        assert_eq!(settled.layer(506.into()), Some(EvmAddress::repeat_byte(5)));
        settled.forget(H256::from_low_u64_be(1), 0);
        assert!(!settled.knows(H256::from_low_u64_be(1), 0));
        assert!(settled.knows(H256::from_low_u64_be(2), 0));
        assert_eq!(settled.layer(506.into()), None);
    }

    #[test]
    fn a_wallet_keeps_a_bounded_number_of_messages_each_once_and_no_long_one() {
        let settled = Settled::default();
        settled.remember(&message(0, MAX_MESSAGE + 1));
        assert!(!settled.knows(H256::zero(), 0));
        for n in 1..=300 {
            settled.remember(&message(n, MAX_MESSAGE));
            settled.remember(&message(n, MAX_MESSAGE));
            settled.remember_layer(n.into(), EvmAddress::repeat_byte(5));
        }
        let known = (1..=300).filter(|n| settled.knows(H256::from_low_u64_be(*n), 0));
        assert_eq!(known.collect::<Vec<_>>(), (45..=300).collect::<Vec<_>>());
        assert_eq!(settled.lock().layers.len(), MAX_KEPT);
    }
}
