//! `message_proof`, `message_verify_inclusion`: what a contract on L1 needs to know that a message was sent on L2, and what the
//! real contract says to it.

use ethers_core::types::H256;
use ethers_core::utils::keccak256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::message_status::{look, Known, MessageState};
use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::{bridgehub, diamond};
use crate::chain::eth::{is_absent, CallTicket, Reads, Results};
use crate::error::{Chain, Error, Result, Status};
use crate::types::{Address, Bytes, Hash};
use crate::wallet::Wallet;

/// Which message.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MessageProofRequest {
    /// The L2 transaction.
    pub l2_tx_hash: Hash,
    /// Which of its messages, where it sends several. Default 0.
    pub index: Option<u32>,
}

/// A message with its proof: the arguments of `proveL2MessageInclusion` on L1.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MessageProof {
    /// The L2 chain.
    pub chain_id: u64,
    /// The batch.
    pub batch_number: u64,
    /// The message's index in the batch.
    pub message_index: u64,
    /// The transaction's number in the batch.
    pub tx_number_in_batch: u16,
    /// Who sent the message on L2.
    pub sender: Address,
    /// The bytes.
    pub data: Bytes,
    /// The keccak-256 of the bytes.
    pub message_hash: Hash,
    /// The proof.
    pub proof: Vec<Hash>,
    /// The root that it leads to, which L1 holds once the batch is executed: of the chain's batch, or of its settlement layer's.
    pub root: Hash,
    /// Whether L1 holds that root now.
    pub executed: bool,
}

impl Operation for MessageProofRequest {
    type Response = MessageProof;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<MessageProof> {
        let facts = wallet.facts(ctx).await?;
        let hash = self.l2_tx_hash;
        let not_ready = |why| {
            let message = format!("there is no proof of the message of {hash} yet: {why}");
            Error::new(Status::NotReady, message).on(Chain::L2)
        };
        match look(wallet, facts, hash, self.index).await? {
            Known::Proven(proven, executed) => Ok(MessageProof {
                chain_id: facts.l2.chain_id,
                batch_number: proven.batch,
                message_index: proven.leaf_index,
                tx_number_in_batch: proven.tx_number,
                sender: proven.message.sender.into(),
                message_hash: H256(keccak256(&proven.message.data)).into(),
                proof: proven.path.iter().copied().map(Hash).collect(),
                root: proven.roots.last().root.into(),
                data: Bytes(proven.message.data),
                executed,
            }),
            Known::Unproven(_) => Err(not_ready("its batch is not sealed")),
            Known::Unmined(MessageState::Failed) => {
                let message = format!("the L2 transaction {hash} reverted: it sent no message");
                Err(Error::new(Status::TxFailed, message).on(Chain::L2))
            }
            Known::Unmined(_) => Err(not_ready("it is not mined on L2")),
        }
    }
}

/// A message and its proof, as `message_proof` gives them.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MessageVerifyInclusionRequest {
    /// The batch.
    pub batch_number: u64,
    /// The message's index in the batch.
    pub message_index: u64,
    /// The transaction's number in the batch.
    pub tx_number_in_batch: u16,
    /// Who sent the message on L2.
    pub sender: Address,
    /// The bytes.
    pub data: Bytes,
    /// The proof.
    pub proof: Vec<Hash>,
}

/// What L1 says to a proof.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct InclusionResponse {
    /// Whether the contract accepts it.
    pub included: bool,
    /// The contract that was asked: the bridgehub, or the chain's own where the bridgehub cannot say.
    pub contract: Address,
    /// Why it is not accepted where the contract reverts, for example because the batch is not executed; null otherwise.
    pub reason: Option<String>,
}

/// Takes the answer of the bridgehub, or of the diamond where the bridgehub has no such function.
///
/// A revert with a name is the contract's judgement: it looked at the proof and refused.
pub(super) fn judgement(
    results: &mut Results,
    hub: (Address, CallTicket<bool>),
    diamond: (Address, CallTicket<bool>),
) -> Result<InclusionResponse> {
    let answer = |contract, included, reason| InclusionResponse {
        included,
        contract,
        reason,
    };
    let named = |error: &Error| error.info().revert.as_ref().is_some_and(|revert| revert.name.is_some());
    let mut absent = None;
    for (contract, ticket) in [hub, diamond] {
        match results.get_call(ticket) {
            Ok(included) => return Ok(answer(contract, included, None)),
            Err(error) if named(&error) => return Ok(answer(contract, false, Some(error.message().to_owned()))),
            Err(error) if is_absent(&error) => absent = Some(error),
            Err(error) => return Err(error),
        }
    }
    let text = "neither the bridgehub nor the chain's contract on L1 can check proofs";
    let error = Error::new(Status::Unsupported, text).on(Chain::L1);
    Err(match absent {
        Some(cause) => error.caused_by(&cause),
        None => error,
    })
}

impl Operation for MessageVerifyInclusionRequest {
    type Response = InclusionResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<InclusionResponse> {
        let facts = wallet.facts(ctx).await?;
        let (tx_number_in_batch, sender, data) = (self.tx_number_in_batch, self.sender.0, self.data.0);
        let (batch_number, index) = (self.batch_number.into(), self.message_index.into());
        let proof: Vec<[u8; 32]> = self.proof.iter().map(|node| node.0 .0).collect();
        let mut reads = Reads::new(wallet.l1()?);
        let hub = bridgehub::ProveL2MessageInclusionCall {
            chain_id: facts.l2.chain_id.into(),
            batch_number,
            index,
            message: bridgehub::L2Message {
                tx_number_in_batch,
                sender,
                data: data.clone().into(),
            },
            proof: proof.clone(),
        };
        let own = diamond::ProveL2MessageInclusionCall {
            batch_number,
            index,
            message: diamond::L2Message {
                tx_number_in_batch,
                sender,
                data: data.into(),
            },
            proof,
        };
        let hub = (facts.bridgehub.into(), reads.call(facts.bridgehub, hub));
        let own = (facts.diamond.into(), reads.call(facts.diamond, own));
        judgement(&mut reads.send().await?, hub, own)
    }
}
