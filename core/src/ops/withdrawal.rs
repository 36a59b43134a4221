//! A withdrawal as the chains see it: its message in the L2 receipt, its proof, and what L1 says about both.

use ethers_core::abi::AbiDecode;
use ethers_core::types::{Address as EvmAddress, Bytes, H256, U256};
use ethers_core::utils::keccak256;
use schemars::JsonSchema;
use serde::Serialize;

use super::transaction_wait;
use crate::chain::abi::{bridgehub, diamond, nullifier};
use crate::chain::eth::{is_absent, LogProof, Reads, Receipt};
use crate::chain::facts::{Facts, L1_MESSENGER, L2_ASSET_ROUTER, L2_BASE_TOKEN};
use crate::encoding::{self, WithdrawalMessage};
use crate::error::{Chain, Error, Result, Status};
use crate::proof::{self, Roots};
use crate::types::{Address, Hash, Uint};
use crate::wallet::Wallet;

/// `L1MessageSent(address indexed, bytes32 indexed, bytes)`.
const L1_MESSAGE_SENT: &str = "0x3a36e47291f4201faf137fab081d92295bce2d53be2c6ca68ba82c7faa9ce241";

/// What a withdrawal carries.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Withdrawal {
    /// Who receives it on L1; null where another asset handler's data says it.
    pub to: Option<Address>,
    /// How much, in base units; null where another asset handler's data says it.
    pub amount: Option<Uint>,
    /// The asset id; null for the base token and for messages of the legacy bridge.
    pub asset_id: Option<Hash>,
    /// The token's address on the chain it comes from; null for the base token.
    pub origin_token: Option<Address>,
}

/// One message of an L2 transaction.
#[derive(Clone, Debug)]
pub struct Message {
    /// The contract that sent it.
    pub sender: EvmAddress,
    /// The bytes.
    pub data: Vec<u8>,
    /// The place of its log among the transaction's logs to L1; `None` while the node has not listed them.
    pub log_index: Option<usize>,
    /// The transaction's number in its batch, the likeliest first: nodes differ in where they say it.
    pub tx_numbers: Vec<u16>,
    /// The batch, where the receipt says it.
    pub batch: Option<u64>,
    /// What it withdraws.
    pub withdrawal: Withdrawal,
}

/// What L2 says about a withdrawal.
#[derive(Clone, Debug)]
pub enum OnL2 {
    /// Sent, not mined.
    Pending,
    /// Mined and reverted: nothing was withdrawn.
    Failed,
    /// Mined; there is no proof yet.
    NoProof(Box<Message>),
    /// Mined, with the node's proof.
    Proven(Box<Message>, Box<LogProof>),
}

/// What L1 says about a proven withdrawal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnL1 {
    /// Its batch is not executed on L1.
    NotExecuted,
    /// It can be finalised.
    Ready,
    /// It was finalised.
    Finalized,
}

/// A withdrawal whose proof leads somewhere.
#[derive(Clone, Debug)]
pub struct Proven {
    /// The message.
    pub message: Message,
    /// The batch.
    pub batch: u64,
    /// The leaf's index in the batch.
    pub leaf_index: u64,
    /// The transaction's number in the batch.
    pub tx_number: u16,
    /// The proof.
    pub path: Vec<H256>,
    /// Where it leads.
    pub roots: Roots,
}

/// Asks L2 for the withdrawal and, on the guess that its log is the first, for the proof in the same batch.
pub async fn on_l2(wallet: &Wallet, hash: H256, index: usize) -> Result<OnL2> {
    let client = wallet.l2()?;
    let mut reads = Reads::new(client);
    let receipt = reads.receipt(hash);
    let transaction = reads.transaction(hash);
    let first_proof = reads.log_proof(hash, index);
    let mut results = reads.send().await?;
    let Some(receipt) = results.get(receipt)? else {
        return match results.get(transaction) {
            Ok(None) => Err(transaction_wait::unknown(Chain::L2, hash)),
            Ok(Some(_)) => Ok(OnL2::Pending),
            Err(error) => Err(error),
        };
    };
    if !receipt.succeeded() {
        return Ok(OnL2::Failed);
    }
    let message = find_message(&receipt, index)?;
    let Some(log_index) = message.log_index else {
        return Ok(OnL2::NoProof(Box::new(message)));
    };
    let answer = if log_index == index {
        results.get(first_proof)
    } else {
        let mut reads = Reads::new(client);
        let ticket = reads.log_proof(hash, log_index);
        reads.send().await?.get(ticket)
    };
    match answer {
        Ok(Some(proof)) => Ok(OnL2::Proven(Box::new(message), Box::new(proof))),
        Ok(None) => Ok(OnL2::NoProof(Box::new(message))),
        // ZKsync OS nodes answer an error while the batch is not there yet.
        Err(error) if error.status() == Status::Rpc && is_absent(&error) => Ok(OnL2::NoProof(Box::new(message))),
        Err(error) => Err(error),
    }
}

/// The `index`-th withdrawal message of a receipt.
fn find_message(receipt: &Receipt, index: usize) -> Result<Message> {
    let topic: H256 = L1_MESSAGE_SENT
        .parse()
        .map_err(|_| Error::internal("the topic is a constant"))?;
    let hash = Hash(receipt.transaction_hash);
    let not_a_withdrawal = |message: String| Error::new(Status::NotAWithdrawal, message).on(Chain::L2);
    let messages: Vec<_> = receipt.logs.iter().filter(|log| log.is(L1_MESSENGER, topic)).collect();
    let Some(log) = messages.get(index) else {
        return Err(not_a_withdrawal(match messages.len() {
            0 => format!("the transaction {hash} sends no message to L1: it is no withdrawal"),
            n => format!("the transaction {hash} sends {n} messages to L1, there is none with index {index}"),
        }));
    };
    let data = Bytes::decode(&log.data)
        .map_err(|_| Error::new(Status::BadAnswer, format!("the message event of {hash} has another form")).on(Chain::L2))?
        .to_vec();
    let sender = log.topics.get(1).map(|t| EvmAddress::from(*t)).unwrap_or_default();
    if log.topics.get(2) != Some(&H256(keccak256(&data))) {
        let message = format!("the message of {hash} does not have the hash that its event names");
        return Err(Error::new(Status::BadAnswer, message).on(Chain::L2));
    }
    let withdrawal = match encoding::parse_withdrawal_message(&data) {
        Ok(message) => describe(message),
        Err(error) => {
            let sender = Address(sender);
            let text = format!(
                "message {index} of {hash}, sent by {sender}, is no withdrawal ({})",
                error.message()
            );
            return Err(not_a_withdrawal(text));
        }
    };
    // The n-th message event is the n-th log of the messenger; other services' logs can stand in between.
    let mut of_messenger = receipt
        .l2_to_l1_logs
        .iter()
        .enumerate()
        .filter(|(_, log)| log.sender == L1_MESSENGER);
    let listed = of_messenger.nth(index);
    let numbers = [
        receipt.l1_batch_tx_index,
        listed.and_then(|(_, log)| log.tx_index_in_l1_batch),
        receipt.transaction_index,
    ];
    let mut tx_numbers: Vec<u16> = Vec::new();
    for number in numbers.into_iter().flatten().filter_map(|n| u16::try_from(n.0).ok()) {
        if !tx_numbers.contains(&number) {
            tx_numbers.push(number);
        }
    }
    Ok(Message {
        sender,
        data,
        log_index: listed.map(|(place, _)| place),
        tx_numbers,
        batch: log.l1_batch_number.or(receipt.l1_batch_number).map(|n| n.0),
        withdrawal,
    })
}

fn describe(message: WithdrawalMessage) -> Withdrawal {
    let known = |to, amount, asset_id: Option<H256>, origin_token: Option<EvmAddress>| Withdrawal {
        to: Some(Address(to)),
        amount: Some(Uint(amount)),
        asset_id: asset_id.map(Hash),
        origin_token: origin_token.map(Address),
    };
    match message {
        WithdrawalMessage::BaseToken { to, amount, .. } => known(to, amount, None, None),
        WithdrawalMessage::LegacyErc20 { to, l1_token, amount } => known(to, amount, None, Some(l1_token)),
        WithdrawalMessage::AssetRouter {
            receiver,
            amount,
            asset_id,
            origin_token,
            ..
        } => known(receiver, amount, Some(asset_id), Some(origin_token)),
        WithdrawalMessage::OtherAsset { asset_id, .. } => Withdrawal {
            to: None,
            amount: None,
            asset_id: Some(asset_id.into()),
            origin_token: None,
        },
    }
}

/// Follows the proof from the message to the roots that it leads to.
pub fn follow(facts: &Facts, message: Message, proof: &LogProof) -> Result<Proven> {
    let batch = proof.batch().or(message.batch).ok_or_else(|| {
        Error::new(
            Status::BadAnswer,
            "neither the proof nor the receipt says in which batch the withdrawal is",
        )
        .on(Chain::L2)
    })?;
    let mut first = None;
    for tx_number in message.tx_numbers.iter().copied() {
        let leaf = proof::Log::message(message.sender, &message.data, tx_number).leaf_hash();
        let roots = proof::verify(facts.l2.chain_id, batch, proof.id.0, leaf, &proof.proof)?;
        let claimed = roots.hops().first().map(|hop| hop.root) == proof.root;
        let proven = Proven {
            message: message.clone(),
            batch,
            leaf_index: proof.id.0,
            tx_number,
            path: proof.proof.clone(),
            roots,
        };
        // The number that leads to the root that the node names is the right one; L1 has the last word on both.
        if claimed {
            return Ok(proven);
        }
        first.get_or_insert(proven);
    }
    first.ok_or_else(|| {
        Error::new(
            Status::BadAnswer,
            "the receipt does not say the transaction's number in its batch",
        )
        .on(Chain::L2)
    })
}

/// Asks L1 about a proven withdrawal, and compares the proof's root with the one that L1 holds.
pub async fn on_l1(wallet: &Wallet, facts: &Facts, proven: &Proven) -> Result<OnL1> {
    let root_holder = root_holder(wallet, facts, proven).await?;
    let mut reads = Reads::new(wallet.l1()?);
    let tickets = L1Tickets::ask(&mut reads, facts, proven, root_holder);
    tickets.take(&mut reads.send().await?, proven)
}

/// The contract on L1 that holds the root of the proof's last hop: the chain's own, or its settlement layer's.
pub async fn root_holder(wallet: &Wallet, facts: &Facts, proven: &Proven) -> Result<EvmAddress> {
    let last = proven.roots.last();
    if last.chain_id == U256::from(facts.l2.chain_id) {
        return Ok(facts.diamond);
    }
    let mut reads = Reads::new(wallet.l1()?);
    let ticket = reads.call::<_, EvmAddress>(facts.bridgehub, bridgehub::GetZKChainCall { chain_id: last.chain_id });
    reads
        .send()
        .await?
        .get_call_optional(ticket)?
        .filter(|a| !a.is_zero())
        .ok_or_else(|| {
            let message = format!(
                "the proof leads through chain {}, which the bridgehub does not know",
                last.chain_id
            );
            Error::new(Status::InvalidProof, message).on(Chain::L1)
        })
}

/// The questions to L1 about a proven withdrawal, to go with others in one batch.
pub struct L1Tickets {
    root: crate::chain::eth::CallTicket<H256>,
    finalized: crate::chain::eth::CallTicket<bool>,
}

impl L1Tickets {
    /// Asks.
    pub fn ask(reads: &mut Reads<'_>, facts: &Facts, proven: &Proven, root_holder: EvmAddress) -> Self {
        let last = proven.roots.last();
        let root = reads.call(
            root_holder,
            diamond::L2LogsRootHashCall {
                batch_number: last.batch_number,
            },
        );
        let call = nullifier::IsWithdrawalFinalizedCall {
            chain_id: facts.l2.chain_id.into(),
            l_2_batch_number: proven.batch.into(),
            l_2_message_index: proven.leaf_index.into(),
        };
        L1Tickets {
            root,
            finalized: reads.call(facts.nullifier, call),
        }
    }

    /// Takes the answers.
    pub fn take(self, results: &mut crate::chain::eth::Results, proven: &Proven) -> Result<OnL1> {
        let root = results.get_call(self.root)?;
        if results.get_call(self.finalized)? {
            return Ok(OnL1::Finalized);
        }
        // A root of zero means that the batch is not executed. The revert does not tell it from a bad proof (v31).
        if root.is_zero() {
            return Ok(OnL1::NotExecuted);
        }
        proven.roots.expect_l1_root(root).map_err(|error| error.on(Chain::L1))?;
        Ok(OnL1::Ready)
    }
}

/// Refuses messages whose sender is not the bridge: the nullifier would.
pub async fn require_bridge_sender(wallet: &Wallet, facts: &Facts, message: &Message) -> Result<()> {
    if message.sender == L2_BASE_TOKEN || message.sender == L2_ASSET_ROUTER {
        return Ok(());
    }
    let mut reads = Reads::new(wallet.l1()?);
    let call = nullifier::L2BridgeAddressCall {
        chain_id: facts.l2.chain_id.into(),
    };
    let ticket = reads.call::<_, EvmAddress>(facts.nullifier, call);
    let legacy = reads.send().await?.get_call_optional(ticket)?.filter(|a| !a.is_zero());
    if legacy == Some(message.sender) {
        return Ok(());
    }
    let sender = Address(message.sender);
    let text = format!("the message was sent by {sender}, which is neither the base token, the asset router nor the chain's legacy bridge: it is no withdrawal of the standard bridge");
    Err(Error::new(Status::NotAWithdrawal, text).on(Chain::L2))
}
