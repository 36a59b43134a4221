//! `message_status`, `message_wait`: where a message from L2 to L1 is, from its L2 hash alone. "Not yet" is a state, never an error.

use ethers_core::types::{H256, U256};
use ethers_core::utils::keccak256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::message::{self, Message, OnL2, Proven};
use super::transaction_wait::Pace;
use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::diamond::L2LogsRootHashCall;
use crate::chain::eth::Reads;
use crate::chain::facts::Facts;
use crate::error::{Chain, Result};
use crate::proof::Roots;
use crate::types::{Address, Bytes, Hash};
use crate::wallet::Wallet;

/// Which message.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MessageStatusRequest {
    /// The L2 transaction.
    pub l2_tx_hash: Hash,
    /// Which of its messages, where it sends several. Default 0.
    pub index: Option<u32>,
}

/// Like `message_status`, and waits.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct MessageWaitRequest {
    /// The L2 transaction.
    pub l2_tx_hash: Hash,
    /// Which of its messages, where it sends several. Default 0.
    pub index: Option<u32>,
    /// How far to wait: `proven`, or `executed` (default). A failed transaction always ends the wait.
    pub until: Option<MessageUntil>,
}

/// How far to wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum MessageUntil {
    /// Until there is a proof.
    Proven,
    /// Until L1 can check the proof.
    #[default]
    Executed,
}

/// Where a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum MessageState {
    /// Not mined on L2.
    L2Pending,
    /// Mined on L2, its batch is not sealed or the node has no proof yet.
    NotSealed,
    /// There is a proof, and its batch is not executed on L1.
    Proven,
    /// L1 holds the root that the proof leads to.
    Executed,
    /// The L2 transaction reverted: it sent nothing.
    Failed,
}

/// The state of a message.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MessageStatus {
    /// The L2 transaction.
    pub l2_tx_hash: Hash,
    /// Which of its messages.
    pub index: u32,
    /// Where it is.
    pub state: MessageState,
    /// The batch, once known.
    pub batch_number: Option<u64>,
    /// Who sent it, once mined.
    pub sender: Option<Address>,
    /// The bytes, once mined.
    pub data: Option<Bytes>,
    /// The keccak-256 of the bytes, once mined.
    pub message_hash: Option<Hash>,
}

/// The root that L1 holds for the batch that a proof leads to; zero while it holds none.
async fn root_on_l1(wallet: &Wallet, facts: &Facts, roots: &Roots) -> Result<H256> {
    let holder = message::root_holder(wallet, facts, roots).await?;
    let mut reads = Reads::new(wallet.l1()?);
    let batch_number: U256 = roots.last().batch_number;
    let ticket = reads.call::<_, H256>(holder, L2LogsRootHashCall { batch_number });
    reads.send().await?.get_call(ticket)
}

fn is_executed(roots: &Roots, root: H256) -> Result<bool> {
    if root.is_zero() {
        return Ok(false);
    }
    roots.expect_l1_root(root).map_err(|error| error.on(Chain::L1))?;
    Ok(true)
}

/// Whether L1 holds the root that a proof leads to: false while it holds none, an error where it holds another.
pub(super) async fn executed(wallet: &Wallet, facts: &Facts, roots: &Roots) -> Result<bool> {
    is_executed(roots, root_on_l1(wallet, facts, roots).await?)
}

/// What is known of a message: its state, itself, and its proof.
pub(super) enum Known {
    Unmined(MessageState),
    Unproven(Box<Message>),
    Proven(Box<Proven>, bool),
}

/// Asks both chains.
pub(super) async fn look(wallet: &Wallet, facts: &Facts, hash: Hash, index: Option<u32>) -> Result<Known> {
    message::as_l1_confirms(wallet, hash.0, message::place(index), || {
        look_once(wallet, facts, hash, index)
    })
    .await
}

async fn look_once(wallet: &Wallet, facts: &Facts, hash: Hash, index: Option<u32>) -> Result<Known> {
    match message::on_l2(wallet, hash.0, message::place(index)).await? {
        OnL2::Pending => Ok(Known::Unmined(MessageState::L2Pending)),
        OnL2::Failed => Ok(Known::Unmined(MessageState::Failed)),
        OnL2::NoProof(message) => Ok(Known::Unproven(message)),
        OnL2::Proven(message, proof) => {
            let proven = message::follow(facts, *message, &proof)?;
            let root = root_on_l1(wallet, facts, &proven.roots).await?;
            message::confirm(wallet, &proven, root);
            let executed = is_executed(&proven.roots, root)?;
            Ok(Known::Proven(Box::new(proven), executed))
        }
    }
}

impl Operation for MessageStatusRequest {
    type Response = MessageStatus;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<MessageStatus> {
        let facts = wallet.facts(ctx).await?;
        let status = |state, batch_number, message: Option<&Message>| MessageStatus {
            l2_tx_hash: self.l2_tx_hash,
            index: self.index.unwrap_or(0),
            state,
            batch_number,
            sender: message.map(|m| m.sender.into()),
            data: message.map(|m| Bytes(m.data.clone())),
            message_hash: message.map(|m| Hash(H256(keccak256(&m.data)))),
        };
        Ok(match look(wallet, facts, self.l2_tx_hash, self.index).await? {
            Known::Unmined(state) => status(state, None, None),
            Known::Unproven(message) => status(MessageState::NotSealed, message.batch, Some(&message)),
            Known::Proven(proven, executed) => {
                let state = if executed {
                    MessageState::Executed
                } else {
                    MessageState::Proven
                };
                status(state, Some(proven.batch), Some(&proven.message))
            }
        })
    }
}

impl Operation for MessageWaitRequest {
    type Response = MessageStatus;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<MessageStatus> {
        let until = self.until.unwrap_or_default();
        let request = MessageStatusRequest {
            l2_tx_hash: self.l2_tx_hash,
            index: self.index,
        };
        let mut pace = Pace::new(wallet, Chain::L2);
        let mut announced = None;
        loop {
            if let Some(status) = pace.saw(request.run(wallet, ctx).await, self.l2_tx_hash).await? {
                let message = match status.state {
                    MessageState::Executed | MessageState::Failed => return Ok(status),
                    MessageState::Proven if until == MessageUntil::Proven => return Ok(status),
                    MessageState::Proven => "proven, waiting for L1 to execute the batch",
                    MessageState::NotSealed => "mined on L2, waiting for the batch",
                    MessageState::L2Pending => "waiting for L2 to mine",
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
