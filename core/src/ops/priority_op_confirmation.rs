//! `priority_op_confirmation`: the proof that a deposit or request was executed on L2, or failed there, and what L1 says to it.

use ethers_core::types::H256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::message;
use super::message_proof::judgement;
use super::message_status::executed;
use super::priority;
use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::{bridgehub, diamond};
use crate::chain::eth::{is_not_yet, LogProof, Reads, Receipt};
use crate::error::{Chain, Error, Result, Status};
use crate::proof;
use crate::types::{Address, Hash};
use crate::wallet::Wallet;

/// Which deposit or request: give one of the hashes.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PriorityOpConfirmationRequest {
    /// The L2 transaction. Either this or `l1TxHash` is required.
    pub l2_tx_hash: Option<Hash>,
    /// The L1 transaction.
    pub l1_tx_hash: Option<Hash>,
    /// Which of the requests, where one L1 transaction holds several. Default 0.
    pub index: Option<u32>,
}

/// The result of a priority transaction with its proof: the arguments of `proveL1ToL2TransactionStatus` on L1.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PriorityOpConfirmation {
    /// The L2 chain.
    pub chain_id: u64,
    /// The L2 transaction.
    pub l2_tx_hash: Hash,
    /// Whether it succeeded on L2, as its log to L1 says.
    pub succeeded: bool,
    /// The batch.
    pub batch_number: u64,
    /// The log's index in the batch.
    pub message_index: u64,
    /// The transaction's number in the batch.
    pub tx_number_in_batch: u16,
    /// The proof.
    pub proof: Vec<Hash>,
    /// Whether the batch is executed on L1, so that L1 can check the proof.
    pub executed: bool,
    /// Whether the contract on L1 accepts the proof.
    pub proven: bool,
    /// The contract that was asked.
    pub contract: Address,
    /// Why the contract does not accept it where it reverts; null otherwise.
    pub reason: Option<String>,
}

/// The receipt of a priority transaction, and the proof of its status log. `certain`: L1 has the request.
async fn read(wallet: &Wallet, hash: H256, certain: bool) -> Result<(Receipt, usize, LogProof)> {
    let not_ready = |why: &str| {
        let message = format!("the result of {} cannot be proven yet: {why}", Hash(hash));
        Error::new(Status::NotReady, message).on(Chain::L2)
    };
    let on_l2 = priority::on_l2(wallet, hash, certain, || not_ready("it is not executed on L2")).await?;
    let (receipt, answer) = (on_l2.receipt, on_l2.proof);
    let Some(place) = on_l2.place else {
        // The log of a priority transaction is listed when its batch is sealed; others never have one.
        if receipt.l1_batch_number.is_none() && receipt.l2_to_l1_logs.is_empty() {
            return Err(not_ready("its batch is not sealed, or it was not requested on L1"));
        }
        return Err(priority::not_requested(hash));
    };
    match answer {
        Ok(Some(proof)) => Ok((receipt, place, proof)),
        Ok(None) => Err(not_ready("its batch is not sealed")),
        Err(error) if is_not_yet(&error) => Err(not_ready("the node has no proof").caused_by(&error)),
        Err(error) => Err(error),
    }
}

impl Operation for PriorityOpConfirmationRequest {
    type Response = PriorityOpConfirmation;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<PriorityOpConfirmation> {
        let nothing = |l1_hash| {
            let message = format!("the L1 transaction {l1_hash} is not mined or reverted: it requested nothing yet");
            Error::new(Status::NotReady, message).on(Chain::L1)
        };
        let hash = priority::l2_hash(wallet, self.l2_tx_hash, self.l1_tx_hash, self.index, nothing, ctx).await?;
        let (facts, (receipt, place, log_proof)) =
            tokio::try_join!(wallet.facts(ctx), read(wallet, hash, self.l1_tx_hash.is_some()))?;
        let bad = |text| Error::new(Status::BadAnswer, text).on(Chain::L2);
        let log = receipt.l2_to_l1_logs.get(place);
        let log = log.ok_or_else(|| Error::internal("the log was found before"))?;
        let succeeded = !log.value.is_zero();
        if succeeded != receipt.succeeded() {
            return Err(bad("the receipt and its status log contradict each other"));
        }
        let batch = log_proof.batch().or(receipt.l1_batch_number.map(|n| n.0));
        let batch = batch.ok_or_else(|| bad("the node does not say in which batch the transaction is"))?;
        let numbers = message::tx_numbers(&receipt, log.tx_index_in_l1_batch);
        let status = |number| proof::Log::status(hash, succeeded, number);
        let (number, roots) = message::follow_log(facts.l2.chain_id, batch, &log_proof, &numbers, status)?;

        let merkle_proof: Vec<[u8; 32]> = log_proof.proof.iter().map(|node| node.0).collect();
        let (batch_number, index) = (batch.into(), log_proof.id.0.into());
        let hub = bridgehub::ProveL1ToL2TransactionStatusCall {
            chain_id: facts.l2.chain_id.into(),
            l_2_tx_hash: hash.0,
            l_2_batch_number: batch_number,
            l_2_message_index: index,
            l_2_tx_number_in_batch: number,
            merkle_proof: merkle_proof.clone(),
            status: succeeded.into(),
        };
        let own = diamond::ProveL1ToL2TransactionStatusCall {
            l_2_tx_hash: hash.0,
            l_2_batch_number: batch_number,
            l_2_message_index: index,
            l_2_tx_number_in_batch: number,
            merkle_proof,
            status: succeeded.into(),
        };
        let mut reads = Reads::new(wallet.l1()?);
        let hub = (facts.bridgehub.into(), reads.call(facts.bridgehub, hub));
        let own = (facts.diamond.into(), reads.call(facts.diamond, own));
        let (executed, mut results) = tokio::try_join!(executed(wallet, facts, &roots), reads.send())?;
        let judged = judgement(&mut results, hub, own)?;
        Ok(PriorityOpConfirmation {
            chain_id: facts.l2.chain_id,
            l2_tx_hash: hash.into(),
            succeeded,
            batch_number: batch,
            message_index: log_proof.id.0,
            tx_number_in_batch: number,
            proof: log_proof.proof.iter().copied().map(Hash).collect(),
            executed,
            proven: judged.included,
            contract: judged.contract,
            reason: judged.reason,
        })
    }
}
