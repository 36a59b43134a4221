//! `pending_withdrawals`: what an account has withdrawn in a range of L2 blocks and nobody has finalised, page by page.
//!
//! The messages of the bridge are found by their events. Every page is bounded in requests and in withdrawals, and its cursor
//! names the event where the next page begins.

use ethers_core::abi::AbiDecode;
use ethers_core::types::{Address as EvmAddress, H256};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{json, Value};

use super::message::{self, OnL2, Proven};
use super::withdrawal::{self, OnL1, Withdrawal};
use super::withdrawal_status::{WithdrawalPhase, WithdrawalState};
use super::Operation;
use crate::call::CallContext;
use crate::chain::eth::{Log, Quantity, Reads, Receipt};
use crate::chain::facts::{Facts, L1_MESSENGER, L2_ASSET_ROUTER, L2_BASE_TOKEN};
use crate::encoding::{self, WithdrawalMessage};
use crate::error::{Chain, Error, Origin, Result, Status};
use crate::types::{Address, Bytes, Hash};
use crate::wallet::Wallet;

/// How many withdrawals a page has by default, and at most.
const LIMIT: (u32, u32) = (20, 100);
/// How many blocks one question for events covers by default, and at most.
const BLOCKS: (u32, u32) = (2_000, 100_000);
/// How many questions for events go in one batch, and how many batches in one page.
const PER_BATCH: usize = 8;
const MAX_BATCHES: usize = 8;
/// How many events of all accounts a page looks at: the sender of each is read from its receipt.
const MAX_EVENTS: usize = 200;

/// Whose withdrawals, and in which L2 blocks.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PendingWithdrawalsRequest {
    /// The account: who receives on L1, or who withdrew on L2. Default: the wallet's address.
    pub address: Option<Address>,
    /// The first L2 block.
    pub from_block: u64,
    /// The last L2 block. Default: the latest one.
    pub to_block: Option<u64>,
    /// How many of the account's withdrawals one page looks at, finalised ones included. Default 20, at most 100.
    pub limit: Option<u32>,
    /// The `cursor` of the page before. The other fields must be the same as there.
    pub cursor: Option<String>,
    /// Lists finalised withdrawals too. Default false.
    pub include_finalized: Option<bool>,
    /// How many blocks one question for events covers. Default 2000, at most 100000; where the node finds it too many, fewer are
    /// asked for.
    pub blocks_per_query: Option<u32>,
}

/// Why a withdrawal is the account's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum MatchedBy {
    /// It receives on L1.
    Receiver,
    /// It sent the L2 transaction or called the bridge, for another receiver.
    Sender,
}

/// The function on L1 that finalises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum FinalizationFunction {
    /// `finalizeDeposit((uint256,uint256,uint256,address,uint16,bytes,bytes32[]))` of the nullifier, with all arguments.
    FinalizeDeposit,
    /// `finalizeWithdrawal(uint256,uint256,uint256,uint16,bytes,bytes32[])` of the shared bridge, before protocol 26: all but the sender.
    FinalizeWithdrawal,
}

/// What finalises on L1, for callers that send it themselves.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FinalizationArguments {
    /// The nullifier on L1, or before protocol 26 the shared bridge.
    pub contract: Address,
    /// Its function.
    pub function: FinalizationFunction,
    /// The L2 chain.
    pub chain_id: u64,
    /// The batch.
    pub l2_batch_number: u64,
    /// The message's index in the batch.
    pub l2_message_index: u64,
    /// The contract on L2 that sent the message.
    pub l2_sender: Address,
    /// The transaction's number in the batch.
    pub l2_tx_number_in_batch: u16,
    /// The message.
    pub message: Bytes,
    /// The proof.
    pub merkle_proof: Vec<Hash>,
}

/// A withdrawal of the account.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FoundWithdrawal {
    /// The L2 transaction.
    pub l2_tx_hash: Hash,
    /// Which of its messages.
    pub index: u32,
    /// The L2 block.
    pub block_number: u64,
    /// Why it is the account's.
    pub matched_by: MatchedBy,
    /// Where it is; null where `error` says why that is not known.
    pub state: Option<WithdrawalState>,
    /// How far a pending one is, null otherwise.
    pub phase: Option<WithdrawalPhase>,
    /// The batch, once known.
    pub batch_number: Option<u64>,
    /// What it carries.
    pub withdrawal: Withdrawal,
    /// What finalises it, once it is proven; of use when it is `ready`.
    pub finalization: Option<FinalizationArguments>,
    /// The error that its state could not be found for; null otherwise.
    pub error: Option<Value>,
}

/// A page.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PendingWithdrawalsResponse {
    /// The account.
    pub address: Address,
    /// The withdrawals, oldest first. A page can be empty and not the last one.
    pub withdrawals: Vec<FoundWithdrawal>,
    /// Where the next page begins; null when all blocks were looked at.
    pub cursor: Option<String>,
    /// The last block of the range: ask from the next one on later.
    pub to_block: u64,
}

/// The place of an event: its block, and its number there.
type Position = (u64, u64);

/// An event of the bridge.
struct Event {
    position: Position,
    tx_hash: H256,
    message: WithdrawalMessage,
}

impl Event {
    /// `None` for what is no withdrawal: L1 would not take it.
    fn read(log: &Log) -> Result<Option<Event>> {
        let missing = || {
            Error::new(
                Status::BadAnswer,
                "eth_getLogs gave an event without its block or transaction",
            )
        };
        let place = (log.block_number, log.log_index, log.transaction_hash);
        let (Some(block), Some(number), Some(tx_hash)) = place else {
            return Err(missing().on(Chain::L2));
        };
        let data = ethers_core::types::Bytes::decode(&log.data);
        let message = data.ok().and_then(|data| encoding::parse_withdrawal_message(&data).ok());
        Ok(message.map(|message| Event {
            position: (block.0, number.0),
            tx_hash,
            message,
        }))
    }

    /// Who receives on L1, and who called the bridge, as far as the message says it.
    fn parties(&self) -> (Option<EvmAddress>, Option<EvmAddress>) {
        match &self.message {
            WithdrawalMessage::BaseToken { to, l2_sender, .. } => (Some(*to), *l2_sender),
            WithdrawalMessage::LegacyErc20 { to, .. } => (Some(*to), None),
            WithdrawalMessage::AssetRouter { receiver, caller, .. } => (Some(*receiver), Some(*caller)),
            WithdrawalMessage::OtherAsset { .. } => (None, None),
        }
    }

    fn matches(&self, address: EvmAddress, receipt: Option<&Receipt>) -> Option<MatchedBy> {
        let (receiver, caller) = self.parties();
        if receiver == Some(address) {
            return Some(MatchedBy::Receiver);
        }
        let sent = receipt.is_some_and(|receipt| receipt.from == address);
        (caller == Some(address) || sent).then_some(MatchedBy::Sender)
    }
}

/// Which of the transaction's messages an event is.
fn index_of(receipt: &Receipt, position: Position, topic: H256) -> Option<usize> {
    let mut messages = receipt.logs.iter().filter(|log| log.is(L1_MESSENGER, topic));
    messages.position(|log| log.log_index == Some(Quantity(position.1)))
}

/// The range that is left, and what was found.
struct Scan {
    next: Option<Position>,
    events: Vec<Event>,
}

fn parse_cursor(text: &str) -> Result<Position> {
    let parsed = text.split_once('.').and_then(|(block, number)| {
        let number = number.parse().ok()?;
        block.parse().ok().map(|block| (block, number))
    });
    parsed.ok_or_else(|| {
        let message = "request at /cursor: it is not one that a page ended with";
        Error::new(Status::InvalidField, message).at("/cursor")
    })
}

/// A number of the request within its bounds.
fn bounded(value: Option<u32>, (default, most): (u32, u32), path: &str) -> Result<u32> {
    match value {
        None => Ok(default),
        Some(value) if (1..=most).contains(&value) => Ok(value),
        Some(value) => {
            let message = format!("request at {path}: {value} is not between 1 and {most}");
            Err(Error::new(Status::InvalidField, message).at(path))
        }
    }
}

/// Finds the bridge's events from a position to a block, as far as one page goes.
async fn scan(wallet: &Wallet, senders: &[EvmAddress], from: Position, to: u64, width: u32) -> Result<Scan> {
    let client = wallet.l2()?;
    let senders: Vec<H256> = senders.iter().copied().map(H256::from).collect();
    let topics = json!([message::topic()?, senders]);
    let (mut start, mut width) = (from.0, u64::from(width));
    let mut events: Vec<Event> = Vec::new();
    for _ in 0..MAX_BATCHES {
        if start > to || events.len() > MAX_EVENTS {
            break;
        }
        let mut reads = Reads::new(client);
        let mut windows = Vec::new();
        let mut first = start;
        while first <= to && windows.len() < PER_BATCH {
            let last = first.saturating_add(width.saturating_sub(1)).min(to);
            let (low, high) = (format!("{first:#x}"), format!("{last:#x}"));
            let filter = json!({"address": L1_MESSENGER, "topics": topics, "fromBlock": low, "toBlock": high});
            windows.push((last, reads.add::<Vec<Log>>("eth_getLogs", json!([filter]))));
            first = last.saturating_add(1);
        }
        let mut results = reads.send().await?;
        for (last, ticket) in windows {
            match results.get(ticket) {
                Ok(logs) => {
                    for log in &logs {
                        events.extend(Event::read(log)?.filter(|event| event.position >= from));
                    }
                    start = last.saturating_add(1);
                }
                // Nodes bound the blocks or the events of one answer, each with its own words.
                Err(error) if width > 1 && too_much(&error) => {
                    width = (width / 8).max(1);
                    break;
                }
                Err(error) => return Err(error),
            }
        }
    }
    events.sort_unstable_by_key(|event| event.position);
    let mut next = (start <= to).then_some((start, 0));
    if let Some(event) = events.get(MAX_EVENTS) {
        next = Some(event.position);
        events.truncate(MAX_EVENTS);
    }
    Ok(Scan { next, events })
}

fn too_much(error: &Error) -> bool {
    error.status() == Status::ResponseTooLarge || error.status().origin() == Origin::Node
}

/// An event of the account.
struct Matched {
    event: Event,
    index: Result<usize>,
    by: MatchedBy,
}

/// Tells the account's events from the others, at most `limit`, and shortens the scan to those.
async fn matching(wallet: &Wallet, scan: &mut Scan, address: EvmAddress, limit: u32) -> Result<Vec<Matched>> {
    let mut hashes: Vec<H256> = scan.events.iter().map(|event| event.tx_hash).collect();
    hashes.dedup();
    let mut reads = Reads::new(wallet.l2()?);
    let tickets: Vec<_> = hashes.iter().map(|hash| reads.receipt(*hash)).collect();
    if tickets.is_empty() {
        return Ok(Vec::new());
    }
    let mut results = reads.send().await?;
    let mut receipts = std::collections::HashMap::new();
    for (hash, ticket) in hashes.into_iter().zip(tickets) {
        receipts.insert(hash, results.get_receipt(ticket)?);
    }
    let topic = message::topic()?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut matched = Vec::new();
    for event in std::mem::take(&mut scan.events) {
        let receipt = receipts.get(&event.tx_hash).and_then(Option::as_ref);
        let Some(by) = event.matches(address, receipt) else { continue };
        if matched.len() == limit {
            scan.next = Some(event.position);
            break;
        }
        let index = receipt.and_then(|receipt| index_of(receipt, event.position, topic));
        let index = index.ok_or_else(|| {
            let message = format!("the node has an event of {} and not in its receipt", Hash(event.tx_hash));
            Error::new(Status::BadAnswer, message).on(Chain::L2)
        });
        matched.push(Matched { event, index, by });
    }
    Ok(matched)
}

/// Where a withdrawal is.
struct Looked {
    state: WithdrawalState,
    phase: Option<WithdrawalPhase>,
    batch: Option<u64>,
    proven: Option<Proven>,
}

/// Asks both chains about withdrawals, each with its own outcome.
async fn look(wallet: &Wallet, facts: &Facts, wanted: &[(H256, usize)]) -> Result<Vec<Result<Looked>>> {
    let mut proven = Vec::new();
    let mut looked = Vec::new();
    let pending = |phase, batch| Looked {
        state: WithdrawalState::Pending,
        phase: Some(phase),
        batch,
        proven: None,
    };
    for outcome in withdrawal::on_l2_many(wallet, wanted).await? {
        looked.push(match outcome {
            Ok(OnL2::Pending) => Ok(Some(pending(WithdrawalPhase::L2Pending, None))),
            Ok(OnL2::NoProof(message)) => Ok(Some(pending(WithdrawalPhase::NotSealed, message.batch))),
            Ok(OnL2::Failed) => Ok(Some(Looked {
                state: WithdrawalState::Failed,
                phase: None,
                batch: None,
                proven: None,
            })),
            Ok(OnL2::Proven(message, proof)) => message::follow(facts, *message, &proof).map(|one| {
                proven.push(one);
                None
            }),
            Err(error) => Err(error),
        });
    }
    let on_l1 = withdrawal::on_l1_many(wallet, facts, &proven).await?;
    let mut on_l1 = on_l1.into_iter().zip(proven);
    let finish = |known: Result<Option<Looked>>| match known? {
        Some(known) => Ok(known),
        None => {
            let (outcome, proven) = on_l1.next().ok_or_else(|| Error::internal("each proof has an outcome"))?;
            let (state, phase) = match outcome? {
                OnL1::NotExecuted => (WithdrawalState::Pending, Some(WithdrawalPhase::NotExecuted)),
                OnL1::Ready => (WithdrawalState::Ready, None),
                OnL1::Finalized => (WithdrawalState::Finalized, None),
            };
            Ok(Looked {
                state,
                phase,
                batch: Some(proven.batch),
                proven: Some(proven),
            })
        }
    };
    Ok(looked.into_iter().map(finish).collect())
}

fn arguments(facts: &Facts, proven: &Proven) -> FinalizationArguments {
    FinalizationArguments {
        contract: facts.nullifier.into(),
        function: match facts.has_asset_router() {
            true => FinalizationFunction::FinalizeDeposit,
            false => FinalizationFunction::FinalizeWithdrawal,
        },
        chain_id: facts.l2.chain_id,
        l2_batch_number: proven.batch,
        l2_message_index: proven.leaf_index,
        l2_sender: proven.message.sender.into(),
        l2_tx_number_in_batch: proven.tx_number,
        message: Bytes(proven.message.data.clone()),
        merkle_proof: proven.path.iter().copied().map(Hash).collect(),
    }
}

impl Operation for PendingWithdrawalsRequest {
    type Response = PendingWithdrawalsResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<PendingWithdrawalsResponse> {
        let address = match self.address {
            Some(address) => address.0,
            None => wallet.address()?,
        };
        let limit = bounded(self.limit, LIMIT, "/limit")?;
        let width = bounded(self.blocks_per_query, BLOCKS, "/blocksPerQuery")?;
        if let Some(to) = self.to_block.filter(|to| *to < self.from_block) {
            let message = format!("request at /toBlock: {to} is before fromBlock {}", self.from_block);
            return Err(Error::new(Status::InvalidField, message).at("/toBlock"));
        }
        let cursor = self.cursor.as_deref().map(parse_cursor).transpose()?;
        let from = cursor.unwrap_or_default().max((self.from_block, 0));
        wallet.l1()?;
        let mut reads = Reads::new(wallet.l2()?);
        let latest = reads.add::<Quantity>("eth_blockNumber", json!([]));
        let (facts, mut results) = tokio::try_join!(wallet.facts(ctx), reads.send())?;
        let latest = results.get(latest)?.0;
        let to = self.to_block.unwrap_or(latest).min(latest);
        let legacy = withdrawal::legacy_l2_bridge(wallet, facts).await?;
        let senders: Vec<_> = [L2_BASE_TOKEN]
            .into_iter()
            .chain(facts.has_asset_router().then_some(L2_ASSET_ROUTER))
            .chain(legacy)
            .collect();

        ctx.stage("prepare", Some(Chain::L2), "looking for the bridge's messages");
        let mut scan = scan(wallet, &senders, from, to, width).await?;
        let matched = matching(wallet, &mut scan, address, limit).await?;
        let known: Vec<_> = matched
            .iter()
            .filter_map(|one| one.index.as_ref().ok().map(|index| (one.event.tx_hash, *index)))
            .collect();
        let mut looked = look(wallet, facts, &known).await?.into_iter();

        let mut withdrawals = Vec::new();
        for Matched { event, index, by } in matched {
            let place = index.as_ref().map_or(0, |index| *index);
            let outcome = match index {
                Ok(_) => looked
                    .next()
                    .unwrap_or_else(|| Err(Error::internal("each withdrawal has an outcome"))),
                Err(error) => Err(error),
            };
            let (looked, error) = match outcome {
                Ok(looked) => (Some(looked), None),
                Err(error) => (None, Some(error.to_json())),
            };
            let state = looked.as_ref().map(|looked| looked.state);
            if state == Some(WithdrawalState::Finalized) && !self.include_finalized.unwrap_or(false) {
                continue;
            }
            let proven = looked.as_ref().and_then(|looked| looked.proven.as_ref());
            withdrawals.push(FoundWithdrawal {
                l2_tx_hash: event.tx_hash.into(),
                index: u32::try_from(place).unwrap_or(u32::MAX),
                block_number: event.position.0,
                matched_by: by,
                state,
                phase: looked.as_ref().and_then(|looked| looked.phase),
                batch_number: looked.as_ref().and_then(|looked| looked.batch),
                withdrawal: withdrawal::describe(event.message),
                finalization: proven.map(|proven| arguments(facts, proven)),
                error,
            });
        }
        Ok(PendingWithdrawalsResponse {
            address: address.into(),
            withdrawals,
            cursor: scan.next.map(|(block, number)| format!("{block}.{number}")),
            to_block: to,
        })
    }
}
