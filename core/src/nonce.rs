//! Nonces: one queue per chain id and address, shared by all wallets of the process.
//!
//! A send holds its account's turn from the choice of the nonce until the node has answered. So nonces leave in order
//! and without gaps: a send that the node refuses gives its nonce to the next one. The queue is an async lock, no thread
//! waits in it, and a call that is cancelled while it queues has sent nothing.
//!
//! What was sent is remembered for each network apart, because two local networks can have one chain id; the genesis hash tells
//! them apart. Not every node has block 0 to show. What was sent through one that has not may be on any network of the chain id,
//! and the other way round: such records count for all of them.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use ethers_core::types::{Address, H256};
use once_cell::sync::Lazy;
use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};

use crate::chain::facts::Identity;

/// What names a queue.
type Key = (u64, Address);

static ACCOUNTS: Lazy<Mutex<Accounts>> = Lazy::new(Mutex::default);

/// How long the node may leave a transaction out of its pending count before we ask whether it still knows it.
const GRACE: Duration = Duration::from_secs(20);
/// How many transactions that the node has counted are remembered for each account and network. A reorganisation can take them
/// out again, and then the count falls behind them.
const MAX_COUNTED: usize = 64;
/// How many transactions that it does not count the node is asked for at a time.
const MAX_ASKED: usize = 64;
/// After so long without a send nothing is remembered that the node would not say itself: L1 is final by then.
const IDLE: Duration = Duration::from_secs(15 * 60);
/// Of how many transactions of the process the place is remembered.
const MAX_PLACES: usize = 1024;
/// How many accounts there may be before idle ones are looked for.
const MIN_SWEEP: usize = 1024;

/// What stands in the way of another transaction: network, sender and nonce.
type Place = (Identity, Address, u64);

/// The places of the last transactions that the process has sent, for waits that begin when no node knows them any more.
static PLACES: Mutex<VecDeque<(H256, Place)>> = Mutex::new(VecDeque::new());

/// The place of a transaction, if this process has sent it.
pub fn place_of(hash: H256) -> Option<Place> {
    let places = PLACES.lock().unwrap_or_else(PoisonError::into_inner);
    places.iter().rev().find(|(known, _)| *known == hash).map(|(_, place)| *place)
}

fn remember_place(hash: H256, place: Place) {
    let mut places = PLACES.lock().unwrap_or_else(PoisonError::into_inner);
    if places.len() >= MAX_PLACES {
        places.pop_front();
    }
    places.push_back((hash, place));
}

/// All queues of the process.
#[derive(Default)]
struct Accounts {
    known: HashMap<Key, Arc<AsyncMutex<Account>>>,
    /// At how many of them idle ones are looked for next.
    sweep_at: usize,
}

impl Accounts {
    fn get(&mut self, key: Key, now: Instant) -> Arc<AsyncMutex<Account>> {
        if self.known.len() >= self.sweep_at.max(MIN_SWEEP) {
            self.known.retain(|_, account| {
                // Nobody can come to hold it meanwhile: that takes this map.
                Arc::strong_count(account) > 1 || account.try_lock().map_or(true, |account| account.is_recent(now))
            });
            self.sweep_at = self.known.len().saturating_mul(2);
        }
        self.known.entry(key).or_default().clone()
    }
}

/// What was sent from one account.
#[derive(Debug, Default)]
struct Account {
    /// By genesis.
    networks: BTreeMap<Option<H256>, Sent>,
    last: Option<Instant>,
}

impl Account {
    fn is_recent(&self, now: Instant) -> bool {
        self.last.is_some_and(|last| now.saturating_duration_since(last) < IDLE)
    }
}

/// What was sent on one network.
#[derive(Debug, Default)]
struct Sent {
    /// Those that the node has not counted, and the last ones that it has.
    transactions: BTreeMap<u64, (H256, Instant)>,
    /// Nonces of transactions that the node dropped.
    freed: BTreeSet<u64>,
    /// The highest count that a node has given.
    counted: u64,
}

impl Sent {
    /// Takes note of the node's count, and forgets what that makes needless.
    fn note(&mut self, node: u64) {
        self.counted = self.counted.max(node);
        self.freed = self.freed.split_off(&node);
        let spare = self.transactions.range(..node).count().saturating_sub(MAX_COUNTED);
        for _ in 0..spare {
            self.transactions.pop_first();
        }
    }
}

/// The turn of an account, held by one send at a time.
#[derive(Debug)]
pub struct Turn {
    account: OwnedMutexGuard<Account>,
    address: Address,
    chain: Identity,
}

/// Waits for the account's turn. An endpoint that has not said its genesis, or has none to show, is taken for any network of
/// its chain id.
pub async fn queue(chain: Identity, address: Address) -> Turn {
    let account = {
        let mut accounts = ACCOUNTS.lock().unwrap_or_else(PoisonError::into_inner);
        accounts.get((chain.chain_id, address), Instant::now())
    };
    Turn {
        account: account.lock_owned().await,
        address,
        chain,
    }
}

fn is_late(sent_at: Instant, now: Instant) -> bool {
    now.saturating_duration_since(sent_at) > GRACE
}

impl Turn {
    /// Whose turn it is.
    pub fn address(&self) -> Address {
        self.address
    }

    /// Names the network, once the endpoint has said which one it is. One of another chain id than the turn's tells nothing.
    pub fn identified(&mut self, chain: Identity) {
        if chain.chain_id == self.chain.chain_id {
            self.chain = chain;
        }
    }

    /// The records that may be of this network.
    fn records(&self) -> impl Iterator<Item = &Sent> {
        let own = self.chain.genesis;
        let of = move |genesis: &Option<H256>| own.is_none() || genesis.is_none() || *genesis == own;
        self.account
            .networks
            .iter()
            .filter(move |(genesis, _)| of(genesis))
            .map(|(_, sent)| sent)
    }

    fn records_mut(&mut self) -> impl Iterator<Item = &mut Sent> {
        let own = self.chain.genesis;
        let of = move |genesis: &Option<H256>| own.is_none() || genesis.is_none() || *genesis == own;
        let networks = self.account.networks.iter_mut();
        networks.filter(move |(genesis, _)| of(genesis)).map(|(_, sent)| sent)
    }

    /// The next free nonce, given the node's pending count: the node may lag behind what was just sent.
    ///
    /// A nonce that was forgotten comes first while later ones are on their way: they wait in the node until it is used. So does
    /// one that somebody else's transaction had, where a reorganisation has taken that out and ours behind it wait.
    pub fn next(&mut self, node: u64, now: Instant) -> u64 {
        self.records_mut().for_each(|sent| sent.note(node));
        let Some(last) = self
            .records()
            .filter_map(|sent| sent.transactions.range(node..).next_back())
            .map(|(n, _)| *n)
            .max()
        else {
            return node;
        };
        let is_sent = |nonce: &u64| self.records().any(|sent| sent.transactions.contains_key(nonce));
        let freed = self
            .records()
            .flat_map(|sent| sent.freed.iter())
            .filter(|nonce| !is_sent(nonce));
        if let Some(freed) = freed.min().filter(|freed| **freed < last) {
            return *freed;
        }
        let went_back = self.records().any(|sent| sent.counted > node);
        if went_back && !is_sent(&node) && self.after(node).any(|(_, _, at)| is_late(at, now)) {
            return node;
        }
        node.max(last.saturating_add(1))
    }

    /// What was sent and the node does not count.
    fn after(&self, node: u64) -> impl Iterator<Item = (u64, H256, Instant)> + '_ {
        let sent = self.records().flat_map(move |sent| sent.transactions.range(node..));
        sent.map(|(nonce, (hash, at))| (*nonce, *hash, *at))
    }

    /// Transactions that the node has had time to count and does not count: it may have dropped them, or a reorganisation has
    /// taken them out. Those with the lowest nonces, because the others wait for them.
    pub fn overdue(&self, node: u64, now: Instant) -> Vec<(u64, H256)> {
        let late = self.after(node).filter(|(_, _, at)| is_late(*at, now));
        let mut late: Vec<_> = late.map(|(nonce, hash, _)| (nonce, hash)).collect();
        late.sort();
        late.truncate(MAX_ASKED);
        late
    }

    /// Forgets a transaction that the node no longer knows, so that its nonce is used again.
    pub fn forget(&mut self, nonce: u64, hash: H256) {
        for sent in self.records_mut() {
            if sent.transactions.get(&nonce).is_some_and(|(known, _)| *known == hash) {
                sent.transactions.remove(&nonce);
                sent.freed.insert(nonce);
            }
        }
    }

    /// A nonce that the node says is taken is not free, whatever was thought.
    pub fn taken(&mut self, nonce: u64) {
        self.records_mut().for_each(|sent| {
            sent.freed.remove(&nonce);
        });
    }

    /// Records a transaction that was sent, or may have been.
    pub fn record(&mut self, nonce: u64, hash: H256) {
        self.taken(nonce);
        remember_place(hash, (self.chain, self.address, nonce));
        let now = Instant::now();
        self.account.last = Some(now);
        let sent = self.account.networks.entry(self.chain.genesis).or_default();
        sent.transactions.insert(nonce, (hash, now));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NETWORK: Identity = Identity {
        chain_id: 1,
        genesis: Some(H256::repeat_byte(1)),
    };
    const OTHER_NETWORK: Identity = Identity {
        chain_id: 1,
        genesis: Some(H256::repeat_byte(2)),
    };
    const PRUNED: Identity = Identity {
        chain_id: 1,
        genesis: None,
    };

    fn turn_on(account: &Arc<AsyncMutex<Account>>, chain: Identity) -> Turn {
        let account = account.clone().try_lock_owned().unwrap();
        let address = Address::zero();
        Turn { account, address, chain }
    }

    fn turn() -> Turn {
        turn_on(&Arc::default(), NETWORK)
    }

    fn hash(n: u64) -> H256 {
        H256::from_low_u64_be(n)
    }

    fn later() -> Instant {
        Instant::now() + GRACE * 2
    }

    #[test]
    fn a_lagging_node_does_not_make_a_nonce_be_used_twice() {
        let (mut turn, now) = (turn(), Instant::now());
        assert_eq!(turn.next(7, now), 7);
        turn.record(7, hash(7));
        assert_eq!(turn.next(7, now), 8);
        turn.record(8, hash(8));
        assert_eq!(turn.next(8, now), 9);
        assert_eq!(turn.next(12, now), 12, "sends from elsewhere are counted");
        assert_eq!(turn.next(12, now), 12);
    }

    #[test]
    fn a_transaction_that_the_node_dropped_is_overdue_after_the_grace_time() {
        let mut turn = turn();
        turn.record(3, hash(3));
        assert!(turn.overdue(3, Instant::now()).is_empty());
        assert_eq!(turn.overdue(3, later()), vec![(3, hash(3))]);
        turn.forget(3, hash(3));
        assert_eq!(turn.next(3, later()), 3);
    }

    #[test]
    fn a_forgotten_nonce_is_filled_before_new_ones_are_taken() {
        let (mut turn, now) = (turn(), Instant::now());
        for nonce in 3..6 {
            turn.record(nonce, hash(nonce));
        }
        turn.forget(4, hash(4));
        assert_eq!(turn.next(3, now), 4);
        turn.record(4, hash(40));
        assert_eq!(turn.next(3, now), 6);
        turn.forget(4, hash(4));
        assert_eq!(turn.next(3, now), 6, "another transaction has the nonce meanwhile");
        turn.forget(4, hash(40));
        turn.taken(4);
        assert_eq!(turn.next(3, now), 6, "the node knows better");
    }

    #[test]
    fn a_node_that_counted_more_before_does_not_make_a_nonce_be_used_twice() {
        let (mut turn, now) = (turn(), Instant::now());
        turn.record(3, hash(3));
        assert_eq!(turn.next(8, now), 8);
        turn.record(8, hash(8));
        assert_eq!(turn.next(3, now), 9);
    }

    #[test]
    fn after_a_reorganisation_every_nonce_that_it_freed_is_filled() {
        let mut turn = turn();
        for nonce in 0..4 {
            assert_eq!(turn.next(nonce, Instant::now()), nonce);
            turn.record(nonce, hash(nonce));
        }
        // All were counted. Then the last three are gone, and one was sent before anybody had time to ask.
        assert_eq!(turn.next(4, Instant::now()), 4);
        assert_eq!(
            turn.next(1, Instant::now()),
            4,
            "what was just counted is not given up at once"
        );
        turn.record(4, hash(4));
        let gone = turn.overdue(1, later());
        assert_eq!(gone.iter().map(|(nonce, _)| *nonce).collect::<Vec<_>>(), [1, 2, 3, 4]);
        for (nonce, hash) in gone.iter().filter(|(nonce, _)| *nonce != 4) {
            turn.forget(*nonce, *hash);
        }
        for (node, nonce) in [(1, 1), (1, 2), (3, 3), (5, 5)] {
            assert_eq!(turn.next(node, later()), nonce);
            turn.record(nonce, hash(100 + nonce));
        }
    }

    #[test]
    fn nonces_of_others_that_a_reorganisation_freed_are_filled_when_ours_wait_behind_them() {
        let mut turn = turn();
        turn.record(1, hash(1));
        // Somebody else had 2 and 3.
        assert_eq!(turn.next(4, Instant::now()), 4);
        turn.record(4, hash(4));
        assert_eq!(turn.next(2, Instant::now()), 5, "the node may only lag");
        assert_eq!(turn.next(2, later()), 2);
        turn.record(2, hash(2));
        assert_eq!(turn.next(3, later()), 3);
        turn.record(3, hash(3));
        assert_eq!(turn.next(5, later()), 5);
    }

    #[test]
    fn a_nonce_that_the_caller_left_out_is_left_to_the_caller() {
        let mut turn = turn();
        assert_eq!(turn.next(5, Instant::now()), 5);
        turn.record(6, hash(6));
        assert_eq!(turn.next(5, later()), 7);
    }

    #[test]
    fn what_was_sent_through_a_node_without_block_0_counts_for_the_others_and_the_other_way_round() {
        let (account, now) = (Arc::default(), Instant::now());
        turn_on(&account, PRUNED).record(0, hash(0));
        assert_eq!(turn_on(&account, NETWORK).next(0, now), 1);
        turn_on(&account, NETWORK).record(1, hash(1));
        assert_eq!(turn_on(&account, PRUNED).next(0, now), 2);
        assert_eq!(turn_on(&account, NETWORK).overdue(0, later()).len(), 2);
        turn_on(&account, PRUNED).forget(1, hash(1));
        assert_eq!(turn_on(&account, NETWORK).next(1, now), 1);
    }

    #[test]
    fn two_networks_of_one_chain_id_count_apart() {
        let (account, now) = (Arc::default(), Instant::now());
        for nonce in 0..5 {
            turn_on(&account, NETWORK).record(nonce, hash(nonce));
        }
        assert_eq!(turn_on(&account, OTHER_NETWORK).next(0, now), 0);
        let mut turn = turn_on(&account, PRUNED);
        turn.identified(OTHER_NETWORK);
        assert_eq!(turn.next(0, now), 0, "it has said which one it is");
        let elsewhere = Identity { chain_id: 2, ..NETWORK };
        turn.identified(elsewhere);
        assert_eq!(turn.next(0, now), 0);
    }

    #[test]
    fn an_account_remembers_a_bounded_number_of_counted_transactions() {
        let mut turn = turn();
        for nonce in 0..1000 {
            assert_eq!(turn.next(nonce, Instant::now()), nonce);
            turn.record(nonce, hash(nonce));
        }
        assert!(turn.records().all(|sent| sent.transactions.len() <= MAX_COUNTED + 1));
        let gone = turn.overdue(900, later());
        assert_eq!(gone.len(), MAX_ASKED);
        assert_eq!(gone.first(), Some(&(935, hash(935))), "the lowest that is remembered");
    }

    #[test]
    fn accounts_that_are_idle_and_held_by_nobody_are_forgotten_and_no_others() {
        let (mut accounts, now) = (Accounts::default(), Instant::now());
        let key = |n: u64| (1, Address::from_low_u64_be(n));
        let (in_use, recent) = (0, 1);
        let held = accounts.get(key(in_use), now);
        for n in 1..MIN_SWEEP as u64 {
            let account = accounts.get(key(n), now);
            turn_on(&account, NETWORK).record(5, hash(5));
        }
        let soon = now + IDLE * 2;
        accounts.known[&key(recent)].try_lock().unwrap().last = Some(soon);
        accounts.get(key(1_000_000), soon);
        assert_eq!(accounts.known.len(), 3);
        assert!(Arc::ptr_eq(&held, &accounts.get(key(in_use), soon)));
        assert_eq!(turn_on(&accounts.get(key(recent), soon), NETWORK).next(5, soon), 6);
        for n in 0..10 * MIN_SWEEP as u64 {
            accounts.get(key(n), soon);
        }
        assert!(accounts.known.len() <= MIN_SWEEP, "accounts that never sent do not stay");
    }

    #[tokio::test]
    async fn one_account_is_one_queue_across_wallets_and_networks_of_the_chain_id() {
        let address = Address::repeat_byte(9);
        for (held, asked) in [(NETWORK, NETWORK), (NETWORK, PRUNED), (PRUNED, NETWORK)] {
            let first = queue(held, address).await;
            let second = queue(asked, address);
            tokio::pin!(second);
            assert!(tokio::time::timeout(Duration::from_millis(20), &mut second).await.is_err());
            drop(first);
            let _turn = second.await;
            let elsewhere = Identity { chain_id: 2, ..held };
            let _other = queue(elsewhere, address).await;
        }
    }
}
