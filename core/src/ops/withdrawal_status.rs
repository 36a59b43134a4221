//! `withdrawal_status`, `withdrawal_wait`: where a withdrawal is, from its L2 hash alone. "Not yet" is a state, never an error.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::message::{self, OnL2};
use super::transaction_wait::Pace;
use super::withdrawal::{self, OnL1, Withdrawal};
use super::Operation;
use crate::call::CallContext;
use crate::error::{Chain, Result};
use crate::types::{Address, Hash};
use crate::wallet::Wallet;

/// Which withdrawal.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct WithdrawalStatusRequest {
    /// The L2 transaction.
    pub l2_tx_hash: Hash,
    /// Which of its messages, where it sends several. Default 0.
    pub index: Option<u32>,
    /// The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
    pub l1_bridge_address: Option<Address>,
}

/// Like `withdrawal_status`, and waits.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct WithdrawalWaitRequest {
    /// The L2 transaction.
    pub l2_tx_hash: Hash,
    /// Which of its messages, where it sends several. Default 0.
    pub index: Option<u32>,
    /// The bridge on L1, for a withdrawal through a custom bridge. Default: the standard one.
    pub l1_bridge_address: Option<Address>,
    /// How far to wait: `ready` (default) or `finalized`. A failed or finalised withdrawal always ends the wait.
    pub until: Option<WaitUntil>,
}

/// How far to wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum WaitUntil {
    /// Until it can be finalised.
    #[default]
    Ready,
    /// Until somebody has finalised it.
    Finalized,
}

/// Where a withdrawal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum WithdrawalState {
    /// On its way: `phase` says how far.
    Pending,
    /// Can be finalised on L1.
    Ready,
    /// Finalised on L1.
    Finalized,
    /// The L2 transaction reverted: nothing was withdrawn.
    Failed,
}

/// How far a pending withdrawal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum WithdrawalPhase {
    /// Not mined on L2.
    L2Pending,
    /// Mined on L2, its batch is not sealed or the node has no proof yet.
    NotSealed,
    /// Proven, its batch is not executed on L1.
    NotExecuted,
}

/// The state of a withdrawal.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct WithdrawalStatus {
    /// The L2 transaction.
    pub l2_tx_hash: Hash,
    /// Which of its messages.
    pub index: u32,
    /// Where it is.
    pub state: WithdrawalState,
    /// How far a pending one is, null otherwise.
    pub phase: Option<WithdrawalPhase>,
    /// The batch, once known.
    pub batch_number: Option<u64>,
    /// What it carries, once mined.
    pub withdrawal: Option<Withdrawal>,
}

impl Operation for WithdrawalStatusRequest {
    type Response = WithdrawalStatus;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<WithdrawalStatus> {
        let place = message::place(self.index);
        message::as_l1_confirms(wallet, self.l2_tx_hash.0, place, || self.look(wallet, ctx)).await
    }
}

impl WithdrawalStatusRequest {
    async fn look(&self, wallet: &Wallet, ctx: &CallContext) -> Result<WithdrawalStatus> {
        let index = self.index.unwrap_or(0);
        let place = message::place(self.index);
        let bridge = self.l1_bridge_address.map(|a| a.0);
        wallet.l1()?;
        let (facts, on_l2) = tokio::try_join!(
            wallet.facts(ctx),
            withdrawal::on_l2_through(wallet, self.l2_tx_hash.0, place, bridge)
        )?;
        let status = |state, phase, batch_number, withdrawal| WithdrawalStatus {
            l2_tx_hash: self.l2_tx_hash,
            index,
            state,
            phase,
            batch_number,
            withdrawal,
        };
        let pending = |phase, batch, withdrawal| Ok(status(WithdrawalState::Pending, Some(phase), batch, withdrawal));
        match on_l2 {
            OnL2::Pending => pending(WithdrawalPhase::L2Pending, None, None),
            OnL2::Failed => Ok(status(WithdrawalState::Failed, None, None, None)),
            OnL2::NoProof(message) => {
                // Its sender is checked with its proof: that can need L1.
                pending(WithdrawalPhase::NotSealed, message.batch, withdrawal::carried(&message).ok())
            }
            OnL2::Proven(message, proof) => {
                let carried = Some(withdrawal::checked(wallet, facts, &message, bridge).await?);
                let proven = message::follow(facts, *message, &proof)?;
                let batch = Some(proven.batch);
                match withdrawal::on_l1(wallet, facts, &proven, bridge).await? {
                    OnL1::NotExecuted => pending(WithdrawalPhase::NotExecuted, batch, carried),
                    OnL1::Ready => Ok(status(WithdrawalState::Ready, None, batch, carried)),
                    OnL1::Finalized => Ok(status(WithdrawalState::Finalized, None, batch, carried)),
                }
            }
        }
    }
}

impl Operation for WithdrawalWaitRequest {
    type Response = WithdrawalStatus;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<WithdrawalStatus> {
        let until = self.until.unwrap_or_default();
        let mut pace = Pace::new(wallet, Chain::L2);
        let mut announced = None;
        loop {
            let request = WithdrawalStatusRequest {
                l2_tx_hash: self.l2_tx_hash,
                index: self.index,
                l1_bridge_address: self.l1_bridge_address,
            };
            if let Some(status) = pace.saw(request.run(wallet, ctx).await, self.l2_tx_hash).await? {
                let done = match status.state {
                    WithdrawalState::Pending => false,
                    WithdrawalState::Ready => until == WaitUntil::Ready,
                    WithdrawalState::Finalized | WithdrawalState::Failed => true,
                };
                if done {
                    return Ok(status);
                }
                if announced != Some((status.state, status.phase)) {
                    announced = Some((status.state, status.phase));
                    let message = match status.phase {
                        Some(WithdrawalPhase::L2Pending) => "waiting for L2 to mine",
                        Some(WithdrawalPhase::NotSealed) => "mined on L2, waiting for the batch",
                        Some(WithdrawalPhase::NotExecuted) => "proven, waiting for L1 to execute the batch",
                        None => "ready, waiting until it is finalised",
                    };
                    ctx.stage_tx("wait", Chain::L2, message, &self.l2_tx_hash.to_string());
                }
            }
            pace.wait().await;
        }
    }
}
