//! Nonces: one queue per chain and address, shared by all wallets of the process.
//!
//! A send holds its account's queue from the choice of the nonce until the node has answered. So nonces leave in order
//! and without gaps: a send that the node refuses gives its nonce to the next one. The queue is an async lock, no thread
//! waits in it, and a call that is cancelled while it queues has sent nothing.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use ethers_core::types::{Address, H256};
use once_cell::sync::Lazy;
use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};

use crate::chain::facts::Identity;

/// What names an account. The genesis hash tells two local networks with one chain id apart.
type Key = (u64, Option<H256>, Address);

static ACCOUNTS: Lazy<Mutex<HashMap<Key, Arc<AsyncMutex<Account>>>>> = Lazy::new(Mutex::default);

/// How long the node may leave a transaction out of its pending count before we ask whether it still knows it.
const GRACE: Duration = Duration::from_secs(20);

/// What was sent from one account and is not yet in the node's count.
#[derive(Debug, Default)]
pub struct Account {
    sent: BTreeMap<u64, (H256, Instant)>,
    /// Nonces of transactions that the node dropped.
    freed: BTreeSet<u64>,
}

/// Waits for the account's turn.
pub async fn queue(chain: Identity, address: Address) -> OwnedMutexGuard<Account> {
    let account = {
        let mut accounts = ACCOUNTS.lock().unwrap_or_else(PoisonError::into_inner);
        accounts.entry((chain.chain_id, chain.genesis, address)).or_default().clone()
    };
    account.lock_owned().await
}

/// The same for an endpoint that has not said yet which network of this chain id it is: the turns of all that are known.
pub async fn queue_unidentified(chain_id: u64, address: Address) -> Vec<(Identity, OwnedMutexGuard<Account>)> {
    // Always in the same order, so that two of these never wait for each other.
    let mut known: Vec<(Option<H256>, Arc<AsyncMutex<Account>>)> = {
        let accounts = ACCOUNTS.lock().unwrap_or_else(PoisonError::into_inner);
        let same = accounts.iter().filter(|((id, _, of), _)| (*id, *of) == (chain_id, address));
        same.map(|((_, genesis, _), account)| (*genesis, account.clone())).collect()
    };
    known.sort_by_key(|(genesis, _)| *genesis);
    let mut turns = Vec::new();
    for (genesis, account) in known {
        turns.push((Identity { chain_id, genesis }, account.lock_owned().await));
    }
    turns
}

impl Account {
    /// The next free nonce, given the node's pending count: the node may lag behind what was just sent.
    ///
    /// A nonce that was forgotten comes first while later ones are on their way: they wait in the node until it is used.
    pub fn next(&mut self, node: u64) -> u64 {
        self.sent = self.sent.split_off(&node);
        self.freed = self.freed.split_off(&node);
        let Some(last) = self.sent.keys().next_back() else {
            return node;
        };
        match self.freed.first() {
            Some(freed) if freed < last => *freed,
            _ => node.max(last.saturating_add(1)),
        }
    }

    /// Transactions that the node has had time to count and does not count: it may have dropped them.
    pub fn overdue(&self, node: u64, now: Instant) -> Vec<(u64, H256)> {
        let late = |at: &Instant| now.saturating_duration_since(*at) > GRACE;
        self.sent
            .range(node..)
            .filter(|(_, (_, at))| late(at))
            .map(|(nonce, (hash, _))| (*nonce, *hash))
            .collect()
    }

    /// Forgets a transaction that the node no longer knows, so that its nonce is used again.
    pub fn forget(&mut self, nonce: u64) {
        self.sent.remove(&nonce);
        self.freed.insert(nonce);
    }

    /// A nonce that the node says is taken is not free, whatever was thought.
    pub fn taken(&mut self, nonce: u64) {
        self.freed.remove(&nonce);
    }

    /// Records a transaction that was sent, or may have been.
    pub fn record(&mut self, nonce: u64, hash: H256) {
        self.freed.remove(&nonce);
        self.sent.insert(nonce, (hash, Instant::now()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lagging_node_does_not_make_a_nonce_be_used_twice() {
        let mut account = Account::default();
        assert_eq!(account.next(7), 7);
        account.record(7, H256::zero());
        assert_eq!(account.next(7), 8);
        account.record(8, H256::zero());
        assert_eq!(account.next(8), 9);
        assert_eq!(account.next(12), 12, "sends from elsewhere are counted");
        assert_eq!(account.next(12), 12);
    }

    #[test]
    fn a_transaction_that_the_node_dropped_is_overdue_after_the_grace_time() {
        let mut account = Account::default();
        account.record(3, H256::repeat_byte(1));
        let now = Instant::now();
        assert!(account.overdue(3, now).is_empty());
        assert_eq!(account.overdue(3, now + GRACE * 2), vec![(3, H256::repeat_byte(1))]);
        account.forget(3);
        assert_eq!(account.next(3), 3);
    }

    #[test]
    fn a_forgotten_nonce_is_filled_before_new_ones_are_taken() {
        let mut account = Account::default();
        for nonce in 3..6 {
            account.record(nonce, H256::repeat_byte(1));
        }
        account.forget(4);
        assert_eq!(account.next(3), 4);
        account.record(4, H256::repeat_byte(2));
        assert_eq!(account.next(3), 6);
        account.forget(4);
        account.taken(4);
        assert_eq!(account.next(3), 6, "the node knows better");
    }

    #[test]
    fn a_node_that_counted_more_before_does_not_make_a_nonce_be_used_twice() {
        let mut account = Account::default();
        account.record(3, H256::zero());
        assert_eq!(account.next(8), 8);
        account.record(8, H256::zero());
        assert_eq!(account.next(3), 9);
    }

    #[tokio::test]
    async fn one_account_is_one_queue_across_wallets() {
        let chain = Identity {
            chain_id: 1,
            genesis: None,
        };
        let first = queue(chain, Address::repeat_byte(9)).await;
        let second = queue(chain, Address::repeat_byte(9));
        tokio::pin!(second);
        assert!(tokio::time::timeout(Duration::from_millis(20), &mut second).await.is_err());
        drop(first);
        second.await;
        let _other = queue(
            Identity {
                chain_id: 2,
                genesis: None,
            },
            Address::repeat_byte(9),
        )
        .await;
    }
}
