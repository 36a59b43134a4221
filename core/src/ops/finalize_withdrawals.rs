//! `finalize_withdrawals`: many finalisations in one call. Each has its own outcome, so that one bad one spoils no other.
//!
//! All reads are made together; then what is ready is sent, one transaction after the other.

use ethers_core::types::{H256, U256};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::finalize_withdrawal::{doubt, draft, finalized, not_ready, provable};
use super::message::{self, OnL2, Proven};
use super::send::{self, Draft};
use super::withdrawal::{self, L1Tickets, OnL1, Withdrawal};
use super::Operation;
use crate::call::CallContext;
use crate::chain::eth::Reads;
use crate::chain::facts::Facts;
use crate::error::{Broadcast, Chain, Error, Result, Status};
use crate::fees::Overrides;
use crate::rpc::Ticket;
use crate::types::Hash;
use crate::wallet::Wallet;

/// How many withdrawals one call takes.
const MAX_WITHDRAWALS: usize = 100;

/// One withdrawal.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct WithdrawalReference {
    /// The L2 transaction.
    pub l2_tx_hash: Hash,
    /// Which of its messages, where it sends several. Default 0.
    pub index: Option<u32>,
}

/// Which withdrawals to finalise. Anyone may do it; the receivers were fixed by the withdrawals.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct FinalizeWithdrawalsRequest {
    /// The withdrawals, at most 100. They are sent in this order.
    pub withdrawals: Vec<WithdrawalReference>,
    /// Nonce, gas and fees of the L1 transactions. A nonce is that of the first one, the others follow it; a gas limit is for each.
    pub overrides: Option<Overrides>,
}

/// What became of one withdrawal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum FinalizationOutcome {
    /// Its finalisation was sent.
    Sent,
    /// It was finalised before.
    AlreadyFinalized,
    /// It cannot be finalised yet.
    NotReady,
    /// It failed, for the reason in `error`, whose `tx` says whether a transaction may be on its way all the same.
    Failed,
}

/// The result for one withdrawal.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FinalizationResult {
    /// The L2 transaction.
    pub l2_tx_hash: Hash,
    /// Which of its messages.
    pub index: u32,
    /// What became of it.
    pub outcome: FinalizationOutcome,
    /// The L1 transaction, if one was sent or, where no node says whether it took it, may have been: `transaction_wait` waits for it.
    pub l1_tx_hash: Option<Hash>,
    /// Its nonce.
    pub nonce: Option<u64>,
    /// What is paid out, where it is known.
    pub withdrawal: Option<Withdrawal>,
    /// What went wrong, as the error of `finalize_withdrawal` would say; null if it was sent.
    pub error: Option<Value>,
}

/// The results.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FinalizeWithdrawalsResponse {
    /// One for each withdrawal, in the order of the request.
    pub results: Vec<FinalizationResult>,
    /// How many were sent.
    pub sent: u32,
}

/// A withdrawal that L2 has proven, with the questions to L1.
struct Asked {
    proven: Proven,
    draft: Draft,
    l1: L1Tickets,
    estimate: Option<Ticket<U256>>,
}

/// Refuses a repeated withdrawal: the second transaction would only cost gas.
fn repeated(wanted: &[(H256, usize)], place: usize) -> Option<Error> {
    let this = wanted.get(place)?;
    let first = wanted.iter().take(place).position(|other| other == this)?;
    let message = format!("request at /withdrawals/{place}: the same withdrawal as /withdrawals/{first}");
    Some(Error::new(Status::InvalidField, message).at(format!("/withdrawals/{place}")))
}

/// The transaction of an error that may have been sent: its hash and its nonce.
fn on_its_way(error: &Error) -> Option<(Hash, u64)> {
    let tx = error.info().tx.as_ref().filter(|tx| tx.broadcast != Broadcast::No)?;
    Some((Hash(tx.hash.as_ref()?.parse().ok()?), tx.nonce?))
}

/// The proven message of an outcome, or why it cannot be finalised.
async fn proven(wallet: &Wallet, facts: &Facts, hash: Hash, outcome: Result<OnL2>) -> Result<Proven> {
    let (message, proof) = provable(hash, outcome?)?;
    withdrawal::require_bridge_sender(wallet, facts, &message).await?;
    message::follow(facts, *message, &proof)
}

impl FinalizeWithdrawalsRequest {
    fn wanted(&self) -> Result<Vec<(H256, usize)>> {
        let count = self.withdrawals.len();
        let at = |status, message: String| Err(Error::new(status, message).at("/withdrawals"));
        match count {
            0 => at(Status::InvalidField, "request at /withdrawals: it names none".into()),
            1..=MAX_WITHDRAWALS => Ok(self
                .withdrawals
                .iter()
                .map(|w| (w.l2_tx_hash.0, message::place(w.index)))
                .collect()),
            _ => at(
                Status::TooLarge,
                format!("request at /withdrawals: {count} withdrawals, at most {MAX_WITHDRAWALS} go in one call"),
            ),
        }
    }
}

impl Operation for FinalizeWithdrawalsRequest {
    type Response = FinalizeWithdrawalsResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<FinalizeWithdrawalsResponse> {
        let wanted = self.wanted()?;
        wallet.signer()?;
        let from = wallet.address()?;
        let mut overrides = self.overrides.clone().unwrap_or_default();
        let l1 = wallet.l1()?;
        ctx.stage("prepare", Some(Chain::L2), "reading the withdrawals and their proofs");
        let mut reads = Reads::new(l1);
        let account = send::ask(&mut reads, Chain::L1, from, &overrides);
        let (facts, on_l2, mut results) =
            tokio::try_join!(wallet.facts(ctx), withdrawal::on_l2_many(wallet, &wanted), reads.send())?;
        let mut account = account.take(&mut results, &overrides, wallet)?;

        let mut ready = Vec::new();
        for (place, ((hash, _), outcome)) in wanted.iter().zip(on_l2).enumerate() {
            ready.push(match repeated(&wanted, place) {
                Some(error) => Err(error),
                None => proven(wallet, facts, Hash(*hash), outcome).await,
            });
        }
        let roots: Vec<_> = ready.iter().flatten().map(|proven| &proven.roots).collect();
        let mut holders = message::root_holders(wallet, facts, &roots).await?.into_iter();
        let mut reads = Reads::new(l1);
        let mut asked = Vec::new();
        for proven in ready {
            let holder = match proven {
                Ok(proven) => holders
                    .next()
                    .unwrap_or_else(|| Err(Error::internal("each proof has a holder")))
                    .map(|holder| (proven, holder)),
                Err(error) => Err(error),
            };
            asked.push(holder.map(|(proven, holder)| {
                let draft = draft(facts, &proven, None);
                let l1 = L1Tickets::ask(&mut reads, facts, &proven, holder, None);
                let estimate = overrides.gas_limit.is_none();
                let estimate = estimate.then(|| reads.estimate_gas(&draft.call_from(from)));
                Asked {
                    proven,
                    draft,
                    l1,
                    estimate,
                }
            }));
        }
        let mut results = if asked.iter().any(Result::is_ok) {
            Some(reads.send().await?)
        } else {
            None
        };

        let mut response = FinalizeWithdrawalsResponse {
            results: Vec::new(),
            sent: 0,
        };
        for (reference, asked) in self.withdrawals.iter().zip(asked) {
            let hash = reference.l2_tx_hash;
            let carried = asked.as_ref().ok().and_then(|a| withdrawal::carried(&a.proven.message).ok());
            let priced = match (asked, &mut results) {
                (Ok(asked), Some(results)) => match asked.l1.take(results, &asked.proven, wallet) {
                    Ok(OnL1::Ready) => match asked.estimate {
                        Some(ticket) => results.get(ticket).inspect_err(|error| doubt(wallet, &asked.proven, error)),
                        None => Ok(U256::zero()),
                    }
                    .map(|estimate| (asked.draft.gas_limit(estimate, &overrides), asked.draft)),
                    Ok(OnL1::NotExecuted) => {
                        let reason = format!("its batch {} is not executed on L1", asked.proven.batch);
                        Err(not_ready(hash, &reason).on(Chain::L1))
                    }
                    Ok(OnL1::Finalized) => Err(finalized(hash)),
                    Err(error) => Err(error),
                },
                (Err(error), _) => Err(error),
                (Ok(_), None) => Err(Error::internal("what was asked has an answer")),
            };
            let sent = match priced {
                Ok((gas, draft)) => {
                    let sent = draft.send(wallet, &account, gas, &overrides, ctx).await;
                    let left = match &sent {
                        Ok(_) => true,
                        // Nothing more is sent once the caller gave up.
                        Err(error) if error.status() == Status::Cancelled => return Err(error.clone()),
                        Err(error) => on_its_way(error).is_some(),
                    };
                    if left {
                        // What may have been sent takes its nonce and its gas.
                        overrides.nonce = overrides.nonce.and_then(|nonce| nonce.checked_add(1));
                        account.nonce = overrides.nonce.unwrap_or(account.nonce);
                        let fee = gas.saturating_mul(account.price.max_fee);
                        account.balance = account.balance.saturating_sub(fee);
                    }
                    sent
                }
                Err(error) => Err(error),
            };
            let outcome = match &sent {
                Ok(_) => FinalizationOutcome::Sent,
                Err(error) => match error.status() {
                    Status::AlreadyFinalized => FinalizationOutcome::AlreadyFinalized,
                    Status::NotReady => FinalizationOutcome::NotReady,
                    _ => FinalizationOutcome::Failed,
                },
            };
            response.sent = response.sent.saturating_add(u32::from(sent.is_ok()));
            let left = match &sent {
                Ok(sent) => Some((Hash(sent.hash), sent.nonce)),
                Err(error) => on_its_way(error),
            };
            response.results.push(FinalizationResult {
                l2_tx_hash: hash,
                index: reference.index.unwrap_or(0),
                outcome,
                l1_tx_hash: left.map(|(hash, _)| hash),
                nonce: left.map(|(_, nonce)| nonce),
                withdrawal: carried,
                error: sent.err().map(|error| error.to_json()),
            });
        }
        Ok(response)
    }
}
