//! `transaction_wait`: until a transaction on either chain is mined, with what it used and paid.

use std::time::{Duration, Instant};

use ethers_core::types::{Address as EthAddress, H256};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Operation;
use crate::call::CallContext;
use crate::chain::eth::{is_known_elsewhere, Quantity, Reads, Receipt, Transaction};
use crate::error::{Chain, Error, Origin, Result, Status};
use crate::nonce;
use crate::types::{Address, Hash, Uint};
use crate::wallet::Wallet;

/// Which transaction.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct TransactionWaitRequest {
    /// The chain it was sent on.
    pub chain: Chain,
    /// Its hash.
    pub tx_hash: Hash,
    /// How many blocks, its own included, must hold it. Default 1.
    pub confirmations: Option<u64>,
}

/// Whether a mined transaction did what it was sent for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum TxStatus {
    /// It did.
    Success,
    /// It reverted; the fee was paid.
    Failed,
}

/// A mined transaction.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MinedTransaction {
    /// The chain.
    pub chain: Chain,
    /// The transaction.
    pub tx_hash: Hash,
    /// Whether it succeeded.
    pub status: TxStatus,
    /// The block that holds it.
    pub block_number: Option<u64>,
    /// The gas used.
    pub gas_used: Uint,
    /// The price paid per gas, in wei.
    pub effective_gas_price: Option<Uint>,
    /// The fee paid, in wei.
    pub fee: Option<Uint>,
    /// The sender.
    pub from: Address,
    /// The called contract or the receiver.
    pub to: Option<Address>,
    /// The deployed contract, if it was a deployment.
    pub contract_address: Option<Address>,
}

impl MinedTransaction {
    pub(super) fn new(chain: Chain, receipt: &Receipt) -> Self {
        MinedTransaction {
            chain,
            tx_hash: receipt.transaction_hash.into(),
            status: if receipt.succeeded() {
                TxStatus::Success
            } else {
                TxStatus::Failed
            },
            block_number: receipt.block_number.map(|n| n.0),
            gas_used: receipt.gas_used.into(),
            effective_gas_price: receipt.effective_gas_price.map(Uint),
            fee: receipt.fee().map(Uint),
            from: receipt.from.into(),
            to: receipt.to.map(Address),
            contract_address: receipt.contract_address.map(Address),
        }
    }
}

impl Operation for TransactionWaitRequest {
    type Response = MinedTransaction;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<MinedTransaction> {
        let receipt = confirmed(wallet, self.chain, self.tx_hash.0, self.confirmations.unwrap_or(1), ctx).await?;
        Ok(MinedTransaction::new(self.chain, &receipt))
    }
}

/// How long a hash that no node knows is waited for: a load-balanced endpoint may not have heard of it yet.
const UNKNOWN_GRACE: Duration = Duration::from_secs(30);

/// How long nodes must say of a transaction that they do not know it and have mined another one in its place until it counts as
/// replaced: behind a load balancer one may lag, and a reorganisation can bring it back.
const REPLACED_GRACE: Duration = Duration::from_secs(3);

/// The highest type of an account's own transactions, zkSync's EIP-712 one.
const EIP712_TYPE: u64 = 0x71;

/// Waits for a receipt.
pub(super) async fn mined(wallet: &Wallet, chain: Chain, hash: H256, ctx: &CallContext) -> Result<Receipt> {
    confirmed(wallet, chain, hash, 1, ctx).await
}

/// Waits until so many blocks hold the transaction, its own included. The receipt is read anew each time: a reorganisation can
/// move the transaction, or take it out, and then its hash is like any other that the node does not know.
async fn confirmed(wallet: &Wallet, chain: Chain, hash: H256, confirmations: u64, ctx: &CallContext) -> Result<Receipt> {
    let mut pace = Pace::new(wallet, chain);
    let mut place = None;
    let text = Hash(hash).to_string();
    ctx.stage_tx("wait", chain, "waiting until the transaction is mined", &text);
    loop {
        match look(wallet, chain, hash, confirmations > 1).await {
            Ok(seen) => {
                place = seen.place.or(place);
                match seen.receipt {
                    Some(receipt) if confirmations <= 1 || depth(&receipt, seen.head) >= confirmations => return Ok(receipt),
                    None if !seen.known => pace.unknown(unknown(chain, hash), hash, place).await?,
                    _ => pace.found(),
                }
            }
            Err(error) => pace.failed(error)?,
        }
        pace.wait().await;
    }
}

/// How many blocks hold a transaction. A head behind its block is that of a node which lags.
fn depth(receipt: &Receipt, head: u64) -> u64 {
    receipt.block_number.map_or(0, |n| head.saturating_sub(n.0).saturating_add(1))
}

/// What a node says of a transaction.
struct Seen {
    receipt: Option<Receipt>,
    known: bool,
    /// Its sender and nonce, while the node knows it and they decide about it.
    place: Option<(EthAddress, u64)>,
    /// The newest block, where it was asked for.
    head: u64,
}

async fn look(wallet: &Wallet, chain: Chain, hash: H256, with_head: bool) -> Result<Seen> {
    let mut reads = Reads::new(wallet.chain(chain)?);
    let receipt = reads.receipt(hash);
    let transaction = reads.transaction(hash);
    let head = with_head.then(|| reads.add::<Quantity>("eth_blockNumber", serde_json::json!([])));
    let mut results = reads.send().await?;
    let receipt = results.get_receipt(receipt)?;
    let (known, transaction) = match results.get(transaction) {
        Ok(transaction) => (transaction.is_some(), transaction),
        // Some nodes answer an error for a priority transaction that is not executed yet: that does not say that it is unknown.
        Err(error) if receipt.is_some() || error.status().origin() == Origin::Node => (true, None),
        Err(error) => return Err(error),
    };
    Ok(Seen {
        receipt,
        known,
        place: transaction.and_then(|transaction| place_of(chain, &transaction)),
        head: head.map_or(Ok(0), |head| results.get(head).map(|n| n.0))?,
    })
}

/// The sender and the nonce of a transaction that this process has sent on the wallet's network.
async fn sent_here(wallet: &Wallet, chain: Chain, hash: H256) -> Option<(EthAddress, u64)> {
    let (network, from, nonce) = nonce::place_of(hash)?;
    let own = wallet.identity(chain).await.ok()?;
    (own == network).then_some((from, nonce))
}

/// Whether a node that does not know the transaction says in the same answer that another one was mined in its place.
async fn is_replaced(wallet: &Wallet, chain: Chain, hash: H256, (from, nonce): (EthAddress, u64)) -> Result<bool> {
    let mut reads = Reads::new(wallet.chain(chain)?);
    let (receipt, transaction, mined) = (reads.receipt(hash), reads.transaction(hash), reads.mined_nonce(from));
    let mut results = reads.send().await?;
    let is_unknown = results.get_receipt(receipt)?.is_none() && results.get(transaction)?.is_none();
    Ok(is_unknown && results.get(mined)?.0 > nonce)
}

/// The sender and the nonce of a transaction that another one with both can replace. The chain's own ones, from L1 and of upgrades,
/// have numbers of another kind there.
fn place_of(chain: Chain, transaction: &Transaction) -> Option<(EthAddress, u64)> {
    let of_an_account = transaction.kind.map_or(chain == Chain::L1, |kind| kind.0 <= EIP712_TYPE);
    transaction
        .nonce
        .filter(|_| of_an_account)
        .map(|nonce| (transaction.from, nonce.0))
}

/// The error for a transaction that was known, and in whose place another one was mined.
fn replaced(chain: Chain, hash: H256, from: EthAddress, nonce: u64) -> Error {
    let message = format!(
        "transaction {} was replaced: another one of {} with the nonce {nonce} was mined on {chain}",
        Hash(hash),
        Address(from)
    );
    let details = serde_json::json!({"from": Address(from), "nonce": nonce});
    Error::new(Status::TxReplaced, message).on(chain).with_details(details)
}

/// The error for a hash that the node does not know.
pub(super) fn unknown(chain: Chain, hash: H256) -> Error {
    let message = format!(
        "the {chain} node knows no transaction {}: mistyped, on another chain, not yet heard of, or dropped, also by a reorganisation",
        Hash(hash)
    );
    Error::new(Status::TxNotFound, message).on(chain)
}

/// The rhythm of a waiting call: quick at first, then at the pace of the chain; patient with a node that fails for a while, or that
/// does not know the transaction.
pub(super) struct Pace<'a> {
    wallet: &'a Wallet,
    fixed: Option<Duration>,
    next: Duration,
    failing_since: Option<Instant>,
    unknown_since: Option<Instant>,
    replaced_since: Option<Instant>,
}

/// How long a node may fail before a waiting call gives up, if its own deadline does not come first.
const PATIENCE: Duration = Duration::from_secs(120);

impl<'a> Pace<'a> {
    /// The pace of a chain.
    pub(super) fn new(wallet: &'a Wallet, chain: Chain) -> Self {
        let config = wallet.config().chain(chain);
        let fixed = config.and_then(|c| c.poll_ms).map(Duration::from_millis);
        Pace {
            wallet,
            fixed,
            next: Duration::from_millis(100),
            failing_since: None,
            unknown_since: None,
            replaced_since: None,
        }
    }

    /// What a look at the transaction gave; `None` where the node failed, or does not know it, and both can pass.
    pub(super) async fn saw<T>(&mut self, look: Result<T>, hash: Hash) -> Result<Option<T>> {
        match look {
            Ok(seen) => {
                self.found();
                Ok(Some(seen))
            }
            Err(error) if error.status() == Status::TxNotFound => self.unknown(error, hash.0, None).await.map(|()| None),
            Err(error) => self.failed(error).map(|()| None),
        }
    }

    /// The node does not know the transaction: goes on if that can pass. `place` is its sender and nonce, where a node has known
    /// them.
    async fn unknown(&mut self, error: Error, hash: H256, place: Option<(EthAddress, u64)>) -> Result<()> {
        self.worked();
        let Some(chain) = error.info().chain else { return Err(error) };
        let silence = self.unknown_since.get_or_insert_with(Instant::now).elapsed();
        let place = match place {
            Some(place) => Some(place),
            None => sent_here(self.wallet, chain, hash).await,
        };
        if let Some((from, nonce)) = place {
            match is_replaced(self.wallet, chain, hash, (from, nonce)).await {
                Ok(false) => self.replaced_since = None,
                Ok(true) if self.replaced_since.get_or_insert_with(Instant::now).elapsed() > REPLACED_GRACE => {
                    return Err(replaced(chain, hash, from, nonce));
                }
                Ok(true) => {}
                Err(error) => return self.failed(error),
            }
        }
        if silence > UNKNOWN_GRACE {
            if !is_known_elsewhere(self.wallet.chain(chain)?, hash).await {
                return Err(error);
            }
            self.unknown_since = None;
        }
        Ok(())
    }

    /// The node knows the transaction.
    fn found(&mut self) {
        self.worked();
        self.unknown_since = None;
        self.replaced_since = None;
    }

    pub(super) async fn wait(&mut self) {
        tokio::time::sleep(self.fixed.unwrap_or(self.next)).await;
        self.next = self
            .next
            .saturating_mul(3)
            .checked_div(2)
            .unwrap_or_default()
            .min(Duration::from_secs(4));
    }

    /// The node answered.
    pub(super) fn worked(&mut self) {
        self.failing_since = None;
    }

    /// The node failed: goes on if that can pass.
    pub(super) fn failed(&mut self, error: Error) -> Result<()> {
        let since = *self.failing_since.get_or_insert_with(Instant::now);
        if !error.status().retryable() || since.elapsed() > PATIENCE {
            return Err(error);
        }
        tracing::debug!(%error, "the node failed while waiting");
        Ok(())
    }
}
