//! `deposit_status`, `deposit_wait`: where a deposit or L2 request is, from its L1 or its L2 hash alone.

use ethers_core::types::H256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::priority;
use super::transaction_wait::{self, Pace};
use super::Operation;
use crate::call::CallContext;
use crate::chain::eth::Reads;
use crate::chain::facts::L2_ASSET_ROUTER;
use crate::encoding;
use crate::error::{Chain, Error, Result, Status};
use crate::types::{Hash, Uint};
use crate::wallet::Wallet;

/// Which deposit or request: give one of the hashes.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct DepositStatusRequest {
    /// The L1 transaction. Either this or `l2TxHash` is required.
    pub l1_tx_hash: Option<Hash>,
    /// The L2 transaction.
    pub l2_tx_hash: Option<Hash>,
    /// Which of the requests, where one L1 transaction holds several. Default 0.
    pub index: Option<u32>,
}

/// Like `deposit_status`, and waits until the deposit is executed or failed.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct DepositWaitRequest {
    /// The L1 transaction. Either this or `l2TxHash` is required.
    pub l1_tx_hash: Option<Hash>,
    /// The L2 transaction.
    pub l2_tx_hash: Option<Hash>,
    /// Which of the requests, where one L1 transaction holds several. Default 0.
    pub index: Option<u32>,
}

/// Where a deposit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum DepositState {
    /// Sent on L1, not mined.
    L1Pending,
    /// Mined on L1 and reverted there: nothing was deposited.
    L1Failed,
    /// Mined on L1, not yet executed on L2.
    L2Pending,
    /// Executed on L2.
    Executed,
    /// Failed on L2. `claimable` says whether it is claimed back on L1 or was refunded on L2.
    Failed,
}

/// The state of a deposit.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct DepositStatus {
    /// Where it is.
    pub state: DepositState,
    /// The L1 transaction, null when only the L2 hash was given.
    pub l1_tx_hash: Option<Hash>,
    /// The L1 block.
    pub l1_block_number: Option<u64>,
    /// The gas used on L1.
    pub l1_gas_used: Option<Uint>,
    /// The fee paid on L1, in wei.
    pub l1_fee: Option<Uint>,
    /// The L2 transaction, known once L1 has mined.
    pub l2_tx_hash: Option<Hash>,
    /// The L2 block.
    pub l2_block_number: Option<u64>,
    /// The gas used on L2.
    pub l2_gas_used: Option<Uint>,
    /// All L2 transactions that the L1 transaction requested on this chain.
    pub l2_tx_hashes: Vec<Hash>,
    /// For a failed one: whether `claim_failed_deposit` brings it back (a token sent through the bridge) or the value was
    /// refunded on L2 (a direct deposit or request).
    pub claimable: Option<bool>,
}

impl DepositStatus {
    fn is_final(&self) -> bool {
        !matches!(self.state, DepositState::L1Pending | DepositState::L2Pending)
    }
}

/// The L2 transaction that an L1 transaction requested; `None` while L1 has not mined it.
pub(super) async fn l2_hash_of(wallet: &Wallet, l1_hash: H256, index: u32, ctx: &CallContext) -> Result<Option<H256>> {
    let request = DepositStatusRequest {
        l1_tx_hash: Some(l1_hash.into()),
        l2_tx_hash: None,
        index: Some(index),
    };
    Ok(l1_part(wallet, l1_hash, request, ctx).await?.l2_tx_hash.map(|h| h.0))
}

/// What L1 says.
async fn l1_part(wallet: &Wallet, hash: H256, request: DepositStatusRequest, ctx: &CallContext) -> Result<DepositStatus> {
    let client = wallet.l1()?;
    let mut reads = Reads::new(client);
    let receipt = reads.receipt(hash);
    let transaction = reads.transaction(hash);
    let (facts, mut results) = tokio::try_join!(wallet.facts(ctx), reads.send())?;
    let mut status = DepositStatus {
        state: DepositState::L1Pending,
        l1_tx_hash: Some(hash.into()),
        l1_block_number: None,
        l1_gas_used: None,
        l1_fee: None,
        l2_tx_hash: None,
        l2_block_number: None,
        l2_gas_used: None,
        l2_tx_hashes: Vec::new(),
        claimable: None,
    };
    let Some(receipt) = results.get_receipt(receipt)? else {
        return match results.get(transaction)? {
            Some(_) => Ok(status),
            None => Err(transaction_wait::unknown(Chain::L1, hash)),
        };
    };
    status.l1_block_number = receipt.block_number.map(|n| n.0);
    status.l1_gas_used = Some(receipt.gas_used.into());
    status.l1_fee = receipt.fee().map(Uint);
    if !receipt.succeeded() {
        status.state = DepositState::L1Failed;
        return Ok(status);
    }
    let hashes = priority::l2_hashes(facts, &receipt);
    let index = usize::try_from(request.index.unwrap_or(0)).unwrap_or(usize::MAX);
    let Some(l2_hash) = hashes.get(index).copied() else {
        let message = match hashes.len() {
            0 => format!(
                "the L1 transaction {} requests nothing on this chain: it is no deposit",
                Hash(hash)
            ),
            n => format!(
                "the L1 transaction {} holds {n} requests, there is none with index {index}",
                Hash(hash)
            ),
        };
        return Err(Error::new(Status::NotADeposit, message).on(Chain::L1));
    };
    status.state = DepositState::L2Pending;
    status.l2_tx_hash = Some(l2_hash.into());
    status.l2_tx_hashes = hashes.into_iter().map(Hash).collect();
    Ok(status)
}

/// Adds what L2 says. `certain` tells that L1 has the request, so that an L2 node that does not know it is only behind.
async fn l2_part(wallet: &Wallet, hash: H256, status: &mut DepositStatus, certain: bool) -> Result<()> {
    let mut reads = Reads::new(wallet.l2()?);
    let receipt = reads.receipt(hash);
    let transaction = reads.transaction(hash);
    let mut results = reads.send().await?;
    let (receipt, transaction) = (results.get_receipt(receipt)?, results.get(transaction));
    if matches!(&transaction, Ok(Some(transaction)) if !transaction.may_be_priority()) {
        return Err(priority::not_requested(hash));
    }
    let Some(receipt) = receipt else {
        // EraVM nodes can answer an error here for a priority transaction that they have not executed.
        let known = transaction.map_or(true, |t| t.is_some());
        return if certain || known {
            Ok(())
        } else {
            Err(transaction_wait::unknown(Chain::L2, hash))
        };
    };
    status.l2_block_number = receipt.block_number.map(|n| n.0);
    status.l2_gas_used = Some(receipt.gas_used.into());
    if receipt.succeeded() {
        status.state = DepositState::Executed;
    } else {
        status.state = DepositState::Failed;
        // Bridges of every age and kind are called by the same names; a node that does not show the call is asked no more.
        let through_a_bridge = match transaction {
            Ok(Some(transaction)) => encoding::parse_finalize_deposit(&transaction.input).is_some(),
            _ => receipt.to == Some(L2_ASSET_ROUTER),
        };
        status.claimable = Some(through_a_bridge);
    }
    Ok(())
}

async fn look(wallet: &Wallet, request: DepositStatusRequest, ctx: &CallContext) -> Result<DepositStatus> {
    match (request.l1_tx_hash, request.l2_tx_hash) {
        (Some(hash), None) => {
            let mut status = l1_part(wallet, hash.0, request, ctx).await?;
            if let Some(l2_hash) = status.l2_tx_hash {
                l2_part(wallet, l2_hash.0, &mut status, true).await?;
            }
            Ok(status)
        }
        (None, Some(hash)) => {
            let mut status = DepositStatus {
                state: DepositState::L2Pending,
                l1_tx_hash: None,
                l1_block_number: None,
                l1_gas_used: None,
                l1_fee: None,
                l2_tx_hash: Some(hash),
                l2_block_number: None,
                l2_gas_used: None,
                l2_tx_hashes: vec![hash],
                claimable: None,
            };
            l2_part(wallet, hash.0, &mut status, false).await?;
            Ok(status)
        }
        (Some(_), Some(_)) => {
            Err(Error::new(Status::InvalidField, "request: give l1TxHash or l2TxHash, not both").at("/l2TxHash"))
        }
        (None, None) => Err(Error::new(Status::MissingField, "request: give l1TxHash or l2TxHash").at("/l1TxHash")),
    }
}

impl Operation for DepositStatusRequest {
    type Response = DepositStatus;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<DepositStatus> {
        look(wallet, self, ctx).await
    }
}

impl Operation for DepositWaitRequest {
    type Response = DepositStatus;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<DepositStatus> {
        let request = DepositStatusRequest {
            l1_tx_hash: self.l1_tx_hash,
            l2_tx_hash: self.l2_tx_hash,
            index: self.index,
        };
        let hash = request.l1_tx_hash.or(request.l2_tx_hash).unwrap_or_default();
        let mut pace = Pace::new(wallet, Chain::L2);
        let mut announced = None;
        loop {
            if let Some(status) = pace.saw(look(wallet, request, ctx).await, hash).await? {
                if status.is_final() {
                    return Ok(status);
                }
                if announced != Some(status.state) {
                    announced = Some(status.state);
                    announce(&status, ctx);
                }
            }
            pace.wait().await;
        }
    }
}

fn announce(status: &DepositStatus, ctx: &CallContext) {
    match (status.state, status.l1_tx_hash, status.l2_tx_hash) {
        (DepositState::L1Pending, Some(hash), _) => ctx.stage_tx("wait", Chain::L1, "waiting for L1 to mine", &hash.to_string()),
        (_, _, Some(hash)) => ctx.stage_tx("wait", Chain::L2, "mined on L1, waiting for L2 to execute", &hash.to_string()),
        _ => {}
    }
}
