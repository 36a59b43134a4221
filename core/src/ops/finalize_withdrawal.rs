//! `finalize_withdrawal`: pays out on L1 what was withdrawn on L2, once its batch is executed.
//!
//! The proof is checked here first, against the root that L1 holds, so that no gas is spent on one that fails.

use ethers_core::abi::AbiEncode;
use ethers_core::types::{Address as EvmAddress, U256};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::message::{self, Message, OnL2, Proven};
use super::plan::{self, Gas, GasFigures, Mode, Plan, Write};
use super::send::{self, Draft};
use super::withdrawal::{self, L1Tickets, OnL1, Withdrawal};
use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::nullifier::{FinalizeDepositCall, FinalizeL1DepositParams, FinalizeWithdrawalCall};
use crate::chain::eth::{LogProof, Reads};
use crate::chain::facts::Facts;
use crate::error::{Chain, Error, Result, Status};
use crate::fees::Overrides;
use crate::types::{Address, Hash};
use crate::wallet::Wallet;

/// Which withdrawal to finalise. Anyone may do it; the receiver was fixed by the withdrawal.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FinalizeWithdrawalRequest {
    /// The L2 transaction.
    pub l2_tx_hash: Hash,
    /// Which of its messages, where it sends several. Default 0.
    pub index: Option<u32>,
    /// The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
    pub l1_bridge_address: Option<Address>,
    /// Nonce, gas and fees of the L1 transaction.
    pub overrides: Option<Overrides>,
    /// The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing is
    /// paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not for a
    /// quote or a preparation.
    pub quote_id: Option<String>,
}

/// What a finalisation is about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FinalizeWithdrawalQuote {
    /// The batch of the withdrawal.
    pub batch_number: u64,
    /// The message's index in the batch.
    pub message_index: u64,
    /// What is paid out.
    pub withdrawal: Withdrawal,
}

/// A finalisation that was sent.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FinalizeWithdrawalResponse {
    /// The L1 transaction. It is on its way: `transaction_wait` waits for it.
    pub l1_tx_hash: Hash,
    /// Its nonce.
    pub nonce: u64,
    /// What it is about.
    #[serde(flatten)]
    pub quote: FinalizeWithdrawalQuote,
    /// The gas of the L1 transaction.
    #[serde(flatten)]
    pub gas: GasFigures,
}

/// Enough gas to finalise, also where it deploys the token's contract on L1 (860,000 seen), for what cannot be simulated.
const GAS_BOUND: u64 = 1_050_000;

/// The error for a withdrawal that is not ready.
pub(super) fn not_ready(hash: Hash, reason: &str) -> Error {
    Error::new(
        Status::NotReady,
        format!("the withdrawal {hash} cannot be finalised yet: {reason}; withdrawal_wait waits until it can"),
    )
}

/// The error for a withdrawal that was finalised.
pub(super) fn finalized(hash: Hash) -> Error {
    let message = format!("the withdrawal {hash} was finalised before: it is paid out already");
    Error::new(Status::AlreadyFinalized, message).on(Chain::L1)
}

/// The message and the proof of a withdrawal, or why it has none.
pub(super) fn provable(hash: Hash, on_l2: OnL2) -> Result<(Box<Message>, Box<LogProof>)> {
    match on_l2 {
        OnL2::Proven(message, proof) => Ok((message, proof)),
        OnL2::Pending => Err(not_ready(hash, "it is not mined on L2")),
        OnL2::NoProof(_) => Err(not_ready(hash, "its batch is not sealed")),
        OnL2::Failed => {
            let message = format!("the L2 transaction {hash} reverted: nothing was withdrawn");
            Err(Error::new(Status::TxFailed, message).on(Chain::L2))
        }
    }
}

/// Forgets a withdrawal whose finalisation L1 refuses: what the wallet remembers of it may be the reason.
pub(super) fn doubt(wallet: &Wallet, proven: &Proven, refusal: &Error) {
    if refusal.info().revert.is_some() {
        wallet.settled().forget(proven.message.tx_hash, proven.message.index);
    }
}

/// The call that pays out a proven withdrawal. Custom bridges have the function that the shared bridge had before protocol 26.
pub(super) fn draft(facts: &Facts, proven: &Proven, bridge: Option<EvmAddress>) -> Draft {
    let what = "the finalisation";
    let shared_bridge = (!facts.has_asset_router()).then_some(facts.nullifier);
    if let Some(bridge) = bridge.or(shared_bridge) {
        let call = FinalizeWithdrawalCall {
            chain_id: facts.l2.chain_id.into(),
            l_2_batch_number: proven.batch.into(),
            l_2_message_index: proven.leaf_index.into(),
            l_2_tx_number_in_batch: proven.tx_number,
            message: proven.message.data.clone().into(),
            merkle_proof: proven.path.iter().map(|node| node.0).collect(),
        };
        return Draft::call(Chain::L1, bridge, U256::zero(), call.encode(), what);
    }
    let params = FinalizeL1DepositParams {
        chain_id: facts.l2.chain_id.into(),
        l_2_batch_number: proven.batch.into(),
        l_2_message_index: proven.leaf_index.into(),
        l_2_sender: proven.message.sender,
        l_2_tx_number_in_batch: proven.tx_number,
        message: proven.message.data.clone().into(),
        merkle_proof: proven.path.iter().map(|node| node.0).collect(),
    };
    Draft::call(
        Chain::L1,
        facts.nullifier,
        U256::zero(),
        FinalizeDepositCall { params }.encode(),
        what,
    )
}

impl Operation for FinalizeWithdrawalRequest {
    type Response = FinalizeWithdrawalResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<FinalizeWithdrawalResponse> {
        wallet.signer()?;
        let plan = plan::for_send(self, wallet, ctx).await?;
        let sent = plan.send(wallet, ctx).await?;
        let gas = plan.gas_figures();
        Ok(FinalizeWithdrawalResponse {
            l1_tx_hash: sent.hash.into(),
            nonce: sent.nonce,
            quote: plan.quote,
            gas,
        })
    }
}

impl Write for FinalizeWithdrawalRequest {
    type Quote = FinalizeWithdrawalQuote;

    fn quote_id(&mut self) -> &mut Option<String> {
        &mut self.quote_id
    }

    async fn plan(self, wallet: &Wallet, mode: Mode, ctx: &CallContext) -> Result<Plan<FinalizeWithdrawalQuote>> {
        let place = message::place(self.index);
        message::as_l1_confirms(wallet, self.l2_tx_hash.0, place, || self.plan_once(wallet, mode, ctx)).await
    }
}

impl FinalizeWithdrawalRequest {
    async fn plan_once(&self, wallet: &Wallet, mode: Mode, ctx: &CallContext) -> Result<Plan<FinalizeWithdrawalQuote>> {
        let from = wallet.address()?;
        let overrides = self.overrides.clone().unwrap_or_default();
        let hash = self.l2_tx_hash;
        let index = message::place(self.index);
        let bridge = self.l1_bridge_address.map(|a| a.0);
        let l1 = wallet.l1()?;
        ctx.stage("prepare", Some(Chain::L2), "reading the withdrawal and its proof");
        let mut reads = Reads::new(l1);
        let account = send::ask(&mut reads, Chain::L1, from, &overrides);
        let on_l2 = withdrawal::on_l2_through(wallet, hash.0, index, bridge);
        // For a withdrawal that the wallet remembers everything is asked in one request; otherwise the account beside L2.
        let (facts, on_l2, beside) = if wallet.settled().knows(hash.0, index) {
            let (facts, on_l2) = tokio::try_join!(wallet.facts(ctx), on_l2)?;
            (facts, on_l2, None)
        } else {
            let sent = std::mem::replace(&mut reads, Reads::new(l1)).send();
            let (facts, on_l2, results) = tokio::try_join!(wallet.facts(ctx), on_l2, sent)?;
            (facts, on_l2, Some(results))
        };
        let (message, proof) = provable(hash, on_l2)?;
        let carried = withdrawal::checked(wallet, facts, &message, bridge).await?;
        let proven = message::follow(facts, *message, &proof)?;
        let draft = draft(facts, &proven, bridge);
        let holder = message::root_holder(wallet, facts, &proven.roots).await?;
        let tickets = L1Tickets::ask(&mut reads, facts, &proven, holder, bridge);
        let together = overrides.gas_limit.is_none() && mode != Mode::Quote;
        let estimate = together.then(|| reads.estimate_gas(&draft.call_from(from)));
        let mut results = reads.send().await?;
        let mut beside = beside;
        let account = account.take(beside.as_mut().unwrap_or(&mut results), &overrides, wallet)?;
        match tickets.take(&mut results, &proven, wallet)? {
            OnL1::Ready => {}
            OnL1::NotExecuted => {
                let reason = format!("its batch {} is not executed on L1", proven.batch);
                return Err(not_ready(hash, &reason).on(Chain::L1));
            }
            OnL1::Finalized => return Err(finalized(hash)),
        }
        let gas = match estimate {
            Some(ticket) => {
                let estimate = results.get(ticket).inspect_err(|error| doubt(wallet, &proven, error))?;
                Gas::estimated(draft.gas_limit(estimate, &overrides))
            }
            None => plan::gas(wallet, &draft, from, &overrides, mode, false, GAS_BOUND).await?,
        };
        let quote = FinalizeWithdrawalQuote {
            batch_number: proven.batch,
            message_index: proven.leaf_index,
            withdrawal: carried,
        };
        Ok(Plan {
            draft,
            account,
            gas,
            overrides,
            quote,
            needs: Vec::new(),
            missing_approvals: Vec::new(),
            conditions: withdrawal::conditions(facts, &proven, holder, bridge, finalized(hash)),
        })
    }
}
