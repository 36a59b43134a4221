//! `interop_message_status`, `interop_message_wait`, `interop_message_verify`, `interop_message_verify_wait`: a message from one
//! chain to another one on the same gateway (since protocol 29).
//!
//! The source chain's wallet follows the message until the gateway has it, and gets a proof up to a root of the gateway. The
//! destination chain imports such roots; its wallet asks whether it has this one, and what its contract says to the proof.

use ethers_core::types::{Address as EvmAddress, H256, U256};
use ethers_core::utils::keccak256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::message::{self, Message, OnL2};
use super::transaction_wait::Pace;
use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::interop::{InteropRootsCall, L2Message, ProveL2MessageInclusionSharedCall};
use crate::chain::eth::{is_absent, Reads};
use crate::chain::facts::{Facts, Family};
use crate::error::{Chain, Error, Result, Status};
use crate::proof::{self, Hop};
use crate::types::{system_address, Address, Bytes, Hash};
use crate::wallet::Wallet;

/// Keeps the roots that a chain imported.
const ROOT_STORAGE: EvmAddress = system_address(0x1_0008);
/// Verifies proofs that lead to them.
const VERIFICATION: EvmAddress = system_address(0x1_0009);

/// Which message. The wallet is one of the chain that it was sent on.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct InteropMessageStatusRequest {
    /// The L2 transaction.
    pub l2_tx_hash: Hash,
    /// Which of its messages, where it sends several. Default 0.
    pub index: Option<u32>,
}

/// Like `interop_message_status`, and waits until the gateway has the message or its transaction failed.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct InteropMessageWaitRequest {
    /// The L2 transaction.
    pub l2_tx_hash: Hash,
    /// Which of its messages, where it sends several. Default 0.
    pub index: Option<u32>,
}

/// Where a message is on its way to the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum InteropMessageState {
    /// Not mined on the chain that it was sent on.
    L2Pending,
    /// Mined; its batch is not on the gateway. Also where the node does not say more.
    Queued,
    /// Its batch is committed on the gateway.
    Sending,
    /// Its batch is proven on the gateway.
    Proving,
    /// Its batch is executed on the gateway: there is the proof.
    Executed,
    /// The transaction reverted: it sent nothing.
    Failed,
}

/// A message with its proof: the request of `interop_message_verify` on the destination chain.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct InteropMessageVerifyRequest {
    /// The chain that the message was sent on.
    pub chain_id: u64,
    /// The batch there.
    pub batch_number: u64,
    /// The message's index in the batch.
    pub message_index: u64,
    /// The transaction's number in the batch.
    pub tx_number_in_batch: u16,
    /// Who sent the message.
    pub sender: Address,
    /// The bytes.
    pub data: Bytes,
    /// The proof, up to a root of the gateway.
    pub proof: Vec<Hash>,
}

/// Like `interop_message_verify`, and waits until the destination chain has imported the root.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct InteropMessageVerifyWaitRequest {
    /// The chain that the message was sent on.
    pub chain_id: u64,
    /// The batch there.
    pub batch_number: u64,
    /// The message's index in the batch.
    pub message_index: u64,
    /// The transaction's number in the batch.
    pub tx_number_in_batch: u16,
    /// Who sent the message.
    pub sender: Address,
    /// The bytes.
    pub data: Bytes,
    /// The proof, up to a root of the gateway.
    pub proof: Vec<Hash>,
}

/// A root of a gateway, which the chains on it import.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct InteropRoot {
    /// The gateway.
    pub chain_id: u64,
    /// Its block, or batch, that has the root.
    pub number: u64,
    /// The root that the proof leads to.
    pub root: Hash,
}

impl InteropRoot {
    fn of(hop: Hop) -> Result<Self> {
        let small = |number: U256, what: &str| {
            u64::try_from(number).map_err(|_| {
                let message = format!("the proof leads to the {what} {number}, which cannot be");
                Error::new(Status::InvalidProof, message)
            })
        };
        Ok(InteropRoot {
            chain_id: small(hop.chain_id, "chain")?,
            number: small(hop.batch_number, "block")?,
            root: hop.root.into(),
        })
    }
}

/// The state of a message to another chain.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct InteropMessageStatus {
    /// The L2 transaction.
    pub l2_tx_hash: Hash,
    /// Which of its messages.
    pub index: u32,
    /// Where it is.
    pub state: InteropMessageState,
    /// The batch, once known.
    pub batch_number: Option<u64>,
    /// The keccak-256 of its bytes, once mined.
    pub message_hash: Option<Hash>,
    /// The root that its proof leads to, once executed: the destination chain has to import it.
    pub root: Option<InteropRoot>,
    /// The message with its proof, once executed, as `interop_message_verify` takes it.
    pub proof: Option<InteropMessageVerifyRequest>,
}

/// What the destination chain says to a message.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct InteropVerification {
    /// Whether it has imported the root that the proof leads to. If not yet, `included` is false and it is worth asking again.
    pub imported: bool,
    /// Whether its contract accepts the proof.
    pub included: bool,
    /// The root that the proof leads to.
    pub root: InteropRoot,
    /// The root that it has imported for that block, null while it has none. Another root than the proof's is a wrong proof.
    pub imported_root: Option<Hash>,
    /// Why the contract does not accept it where it reverts; null otherwise.
    pub reason: Option<String>,
}

/// The error of a chain whose messages do not go through a gateway.
fn no_gateway(facts: &Facts) -> Error {
    let id = facts.l2.chain_id;
    let message = format!("the chain {id} settles on L1 and not on a gateway: other chains cannot verify its messages by a gateway's roots, only L1 can (`message_proof`)");
    Error::new(Status::Unsupported, message)
}

/// How far the batch of a mined transaction is, where the node says it.
async fn phase(wallet: &Wallet, hash: Hash) -> InteropMessageState {
    let details = async {
        let mut reads = Reads::new(wallet.l2()?);
        let ticket = reads.add::<Option<serde_json::Value>>("zks_getTransactionDetails", json!([hash]));
        reads.send().await?.get(ticket)
    };
    // The method is optional, and ZKsync OS nodes do not have it: then only the proof tells.
    let Ok(Some(details)) = details.await else {
        return InteropMessageState::Queued;
    };
    let has = |key: &str| details.get(key).is_some_and(|tx| !tx.is_null());
    if has("ethProveTxHash") {
        InteropMessageState::Proving
    } else if has("ethCommitTxHash") {
        InteropMessageState::Sending
    } else {
        InteropMessageState::Queued
    }
}

impl Operation for InteropMessageStatusRequest {
    type Response = InteropMessageStatus;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<InteropMessageStatus> {
        let facts = wallet.facts(ctx).await?;
        let target = match facts.family {
            Family::Era => "proof_based_gw",
            Family::ZksyncOs => "messageRoot",
        };
        let place = message::place(self.index);
        let on_l2 = message::on_l2_to(wallet, self.l2_tx_hash.0, place, target);
        let (on_l2, phase) = tokio::join!(on_l2, phase(wallet, self.l2_tx_hash));
        let status = |state, batch_number, message: Option<&Message>| InteropMessageStatus {
            l2_tx_hash: self.l2_tx_hash,
            index: self.index.unwrap_or(0),
            state,
            batch_number,
            message_hash: message.map(|m| Hash(H256(keccak256(&m.data)))),
            root: None,
            proof: None,
        };
        // A chain that left its gateway still has the proofs of that time.
        let on_l2 = on_l2.map_err(|error| match error.status() {
            Status::Rpc if !facts.settles_on_gateway() => no_gateway(facts).caused_by(&error),
            _ => error,
        })?;
        match on_l2 {
            OnL2::Pending => Ok(status(InteropMessageState::L2Pending, None, None)),
            OnL2::Failed => Ok(status(InteropMessageState::Failed, None, None)),
            OnL2::NoProof(_) if !facts.settles_on_gateway() => Err(no_gateway(facts)),
            OnL2::NoProof(message) => Ok(status(phase, message.batch, Some(&message))),
            OnL2::Proven(message, answer) => {
                let proven = message::follow(facts, *message, &answer)?;
                if !proven.roots.through_settlement_layer() {
                    return Err(no_gateway(facts));
                }
                let Message { sender, ref data, .. } = proven.message;
                let mut status = status(InteropMessageState::Executed, Some(proven.batch), Some(&proven.message));
                status.root = Some(InteropRoot::of(proven.roots.last())?);
                status.proof = Some(InteropMessageVerifyRequest {
                    chain_id: facts.l2.chain_id,
                    batch_number: proven.batch,
                    message_index: proven.leaf_index,
                    tx_number_in_batch: proven.tx_number,
                    sender: sender.into(),
                    data: Bytes(data.clone()),
                    proof: proven.path.iter().copied().map(Hash).collect(),
                });
                Ok(status)
            }
        }
    }
}

impl Operation for InteropMessageWaitRequest {
    type Response = InteropMessageStatus;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<InteropMessageStatus> {
        let request = InteropMessageStatusRequest {
            l2_tx_hash: self.l2_tx_hash,
            index: self.index,
        };
        let mut pace = Pace::new(wallet, Chain::L2);
        let mut announced = None;
        loop {
            if let Some(status) = pace.saw(request.run(wallet, ctx).await, self.l2_tx_hash).await? {
                let message = match status.state {
                    InteropMessageState::Executed | InteropMessageState::Failed => return Ok(status),
                    InteropMessageState::L2Pending => "waiting for L2 to mine",
                    InteropMessageState::Queued => "mined on L2, waiting for the batch",
                    InteropMessageState::Sending => "committed on the gateway, waiting for its proof",
                    InteropMessageState::Proving => "proven on the gateway, waiting for its execution",
                };
                if announced != Some(status.state) {
                    announced = Some(status.state);
                    ctx.stage_tx("wait", Chain::L2, message, &self.l2_tx_hash.to_string());
                }
            }
            pace.wait().await;
        }
    }
}

impl InteropMessageVerifyRequest {
    /// Follows the proof to the gateway's root, and asks the destination chain for that root and its judgement, in one request.
    async fn verify(&self, wallet: &Wallet) -> Result<InteropVerification> {
        let leaf = proof::Log::message(self.sender.0, &self.data.0, self.tx_number_in_batch).leaf_hash();
        let path: Vec<H256> = self.proof.iter().map(|node| node.0).collect();
        let roots = proof::verify(self.chain_id, self.batch_number, self.message_index, leaf, &path)?;
        let root = InteropRoot::of(roots.last())?;
        let mut reads = Reads::new(wallet.l2()?);
        let known = reads.call::<_, H256>(
            ROOT_STORAGE,
            InteropRootsCall {
                chain_id: root.chain_id.into(),
                block_or_batch_number: root.number.into(),
            },
        );
        let call = ProveL2MessageInclusionSharedCall {
            chain_id: self.chain_id.into(),
            block_or_batch_number: self.batch_number.into(),
            index: self.message_index.into(),
            message: L2Message {
                tx_number_in_batch: self.tx_number_in_batch,
                sender: self.sender.0,
                data: self.data.0.clone().into(),
            },
            proof: path.iter().map(|node| node.0).collect(),
        };
        let included = reads.call::<_, bool>(VERIFICATION, call);
        let mut results = reads.send().await?;
        let known = results.get_call(known).map_err(|error| match is_absent(&error) {
            true => {
                let message = "the chain imports no roots of other chains: that begins with protocol 29";
                Error::new(Status::Unsupported, message).on(Chain::L2).caused_by(&error)
            }
            false => error,
        })?;
        let (included, reason) = match results.get_call(included) {
            Ok(included) => (included, None),
            Err(error) if error.status() == Status::Reverted => (false, Some(error.message().to_owned())),
            Err(error) => return Err(error),
        };
        Ok(InteropVerification {
            imported: !known.is_zero(),
            included,
            root,
            imported_root: Some(Hash(known)).filter(|root| !root.0.is_zero()),
            reason,
        })
    }
}

impl Operation for InteropMessageVerifyRequest {
    type Response = InteropVerification;

    async fn run(self, wallet: &Wallet, _: &CallContext) -> Result<InteropVerification> {
        self.verify(wallet).await
    }
}

impl Operation for InteropMessageVerifyWaitRequest {
    type Response = InteropVerification;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<InteropVerification> {
        let request = InteropMessageVerifyRequest {
            chain_id: self.chain_id,
            batch_number: self.batch_number,
            message_index: self.message_index,
            tx_number_in_batch: self.tx_number_in_batch,
            sender: self.sender,
            data: self.data,
            proof: self.proof,
        };
        let mut pace = Pace::new(wallet, Chain::L2);
        ctx.stage(
            "wait",
            Some(Chain::L2),
            "waiting until the chain has imported the gateway's root",
        );
        loop {
            match request.verify(wallet).await {
                Ok(answer) if answer.imported => return Ok(answer),
                Ok(_) => pace.worked(),
                Err(error) => pace.failed(error)?,
            }
            pace.wait().await;
        }
    }
}
