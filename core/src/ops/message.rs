//! A message from L2 to L1 as the chains see it: its event and its log in the L2 receipt, and its proof.
//!
//! Withdrawals are messages too; what makes one a withdrawal is in `withdrawal.rs`.

use std::future::Future;
use std::sync::Arc;

use ethers_core::abi::AbiDecode;
use ethers_core::types::{Address as EvmAddress, Bytes, H256, U256};
use ethers_core::utils::keccak256;
use serde_json::json;

use super::{settled, transaction_wait};
use crate::chain::abi::bridgehub;
use crate::chain::eth::{is_not_yet, LogProof, Quantity, Reads, Receipt, ReceiptTicket, Transaction};
use crate::chain::facts::{Facts, L1_MESSENGER};
use crate::error::{Chain, Error, Result, Status};
use crate::proof::{self, Roots};
use crate::rpc::Ticket;
use crate::types::Hash;
use crate::wallet::Wallet;

/// `L1MessageSent(address indexed, bytes32 indexed, bytes)`.
const L1_MESSAGE_SENT: &str = "0x3a36e47291f4201faf137fab081d92295bce2d53be2c6ca68ba82c7faa9ce241";

/// The topic of the event that carries a message.
pub fn topic() -> Result<H256> {
    L1_MESSAGE_SENT
        .parse()
        .map_err(|_| Error::internal("the topic is a constant"))
}

/// One message of an L2 transaction.
#[derive(Clone, Debug)]
pub struct Message {
    /// The transaction.
    pub tx_hash: H256,
    /// Which of its messages.
    pub index: usize,
    /// The contract or account that sent it.
    pub sender: EvmAddress,
    /// The bytes.
    pub data: Vec<u8>,
    /// The place of its log among the transaction's logs to L1; `None` while the node has not listed them.
    pub log_index: Option<usize>,
    /// The transaction's number in its batch, the likeliest first: nodes differ in where they say it.
    pub tx_numbers: Vec<u16>,
    /// The batch, where the receipt says it.
    pub batch: Option<u64>,
}

/// What L2 says about a message.
#[derive(Clone, Debug)]
pub enum OnL2 {
    /// Sent, not mined.
    Pending,
    /// Mined and reverted: it sent nothing.
    Failed,
    /// Mined; there is no proof yet.
    NoProof(Box<Message>),
    /// Mined, with the node's proof.
    Proven(Box<Message>, Box<LogProof>),
}

/// A message whose proof leads somewhere.
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

/// The place of an index that came in a request.
pub fn place(index: Option<u32>) -> usize {
    usize::try_from(index.unwrap_or(0)).unwrap_or(usize::MAX)
}

/// Asks L2 for a message and, on the guess that its log is the first, for the proof in the same batch.
pub async fn on_l2(wallet: &Wallet, hash: H256, index: usize) -> Result<OnL2> {
    let mut answers = on_l2_many(wallet, &[(hash, index)]).await?;
    answers
        .pop()
        .unwrap_or_else(|| Err(Error::internal("one question has one answer")))
}

/// The questions about one message.
struct Tickets {
    receipt: ReceiptTicket,
    transaction: Ticket<Option<Transaction>>,
    proof: Ticket<Option<LogProof>>,
}

/// What is known of a message after the first batch.
enum First {
    Known(OnL2),
    /// Its log has another place than was guessed: the proof has to be asked for again.
    Again(Box<Message>, usize),
}

/// What is known of a message while its proof is asked for again.
enum Second {
    Known(OnL2),
    Asked(Box<Message>, Ticket<Option<LogProof>>),
}

/// The same, with the proof up to another root than L1's: the node's name for it.
pub async fn on_l2_to(wallet: &Wallet, hash: H256, index: usize, target: &str) -> Result<OnL2> {
    let mut answers = ask_many(wallet, &[(hash, index)], Some(target)).await?;
    answers
        .pop()
        .unwrap_or_else(|| Err(Error::internal("one question has one answer")))
}

/// The same for many messages at once, each with its own outcome. What the wallet has read of settled ones is not asked again.
/// The error is for when no node answers at all.
pub async fn on_l2_many(wallet: &Wallet, wanted: &[(H256, usize)]) -> Result<Vec<Result<OnL2>>> {
    let recall = |(hash, index): &(H256, usize)| wallet.settled().recall(*hash, *index);
    let known: Vec<_> = wanted.iter().map(recall).collect();
    let unknown = wanted.iter().zip(&known).filter(|(_, known)| known.is_none());
    let unknown: Vec<_> = unknown.map(|(wanted, _)| *wanted).collect();
    let mut asked = match unknown.is_empty() {
        true => Vec::new(),
        false => ask_many(wallet, &unknown, None).await?,
    }
    .into_iter();
    let outcome = |known: Option<Arc<Proven>>| match known {
        Some(known) => Ok(OnL2::Proven(
            Box::new(known.message.clone()),
            Box::new(settled::answer(&known)),
        )),
        None => asked
            .next()
            .unwrap_or_else(|| Err(Error::internal("each question has an answer"))),
    };
    Ok(known.into_iter().map(outcome).collect())
}

/// Asks for a proof up to the root that L1 holds, or up to another one.
fn ask_proof(reads: &mut Reads<'_>, hash: H256, place: usize, target: Option<&str>) -> Ticket<Option<LogProof>> {
    match target {
        None => reads.log_proof(hash, place),
        Some(target) => reads.add("zks_getL2ToL1LogProof", json!([hash, place, target])),
    }
}

async fn ask_many(wallet: &Wallet, wanted: &[(H256, usize)], target: Option<&str>) -> Result<Vec<Result<OnL2>>> {
    let client = wallet.l2()?;
    let mut reads = Reads::new(client);
    let mut tickets = Vec::new();
    for (hash, index) in wanted.iter().copied() {
        tickets.push(Tickets {
            receipt: reads.receipt(hash),
            transaction: reads.transaction(hash),
            proof: ask_proof(&mut reads, hash, index, target),
        });
    }
    let mut results = reads.send().await?;
    let mut firsts = Vec::new();
    for ((hash, index), tickets) in wanted.iter().copied().zip(tickets) {
        let Tickets {
            receipt,
            transaction,
            proof,
        } = tickets;
        let first = results.get_receipt(receipt).and_then(|receipt| match receipt {
            None => match results.get(transaction)? {
                None => Err(transaction_wait::unknown(Chain::L2, hash)),
                Some(_) => Ok(First::Known(OnL2::Pending)),
            },
            Some(receipt) if !receipt.succeeded() => Ok(First::Known(OnL2::Failed)),
            Some(receipt) => {
                let message = Box::new(find(&receipt, index)?);
                match message.log_index {
                    None => Ok(First::Known(OnL2::NoProof(message))),
                    Some(place) if place == index => proof_of(message, results.get(proof)).map(First::Known),
                    Some(place) => Ok(First::Again(message, place)),
                }
            }
        });
        firsts.push(first);
    }
    let mut reads = Reads::new(client);
    let mut asked = false;
    let mut seconds = Vec::new();
    for first in firsts {
        seconds.push(first.map(|first| match first {
            First::Known(known) => Second::Known(known),
            First::Again(message, place) => {
                asked = true;
                let ticket = ask_proof(&mut reads, message.tx_hash, place, target);
                Second::Asked(message, ticket)
            }
        }));
    }
    let mut results = if asked { Some(reads.send().await?) } else { None };
    let finish = |second: Result<Second>| match (second?, &mut results) {
        (Second::Known(known), _) => Ok(known),
        (Second::Asked(message, ticket), Some(results)) => proof_of(message, results.get(ticket)),
        (Second::Asked(..), None) => Err(Error::internal("a proof was not asked for")),
    };
    Ok(seconds.into_iter().map(finish).collect())
}

fn proof_of(message: Box<Message>, answer: Result<Option<LogProof>>) -> Result<OnL2> {
    match answer {
        Ok(Some(proof)) => Ok(OnL2::Proven(message, Box::new(proof))),
        Ok(None) => Ok(OnL2::NoProof(message)),
        // ZKsync OS nodes answer an error while the batch is not there yet.
        Err(error) if is_not_yet(&error) => Ok(OnL2::NoProof(message)),
        Err(error) => Err(error),
    }
}

/// The `index`-th message of a receipt.
fn find(receipt: &Receipt, index: usize) -> Result<Message> {
    let topic = topic()?;
    let tx_hash = receipt.transaction_hash;
    let hash = Hash(tx_hash);
    let messages: Vec<_> = receipt.logs.iter().filter(|log| log.is(L1_MESSENGER, topic)).collect();
    let Some(log) = messages.get(index) else {
        let text = match messages.len() {
            0 => format!("the transaction {hash} sends no message to L1"),
            n => format!("the transaction {hash} sends {n} messages to L1, there is none with index {index}"),
        };
        return Err(Error::new(Status::NoMessage, text).on(Chain::L2));
    };
    let data = Bytes::decode(&log.data)
        .map_err(|_| Error::new(Status::BadAnswer, format!("the message event of {hash} has another form")).on(Chain::L2))?
        .to_vec();
    let sender = log.topics.get(1).map(|t| EvmAddress::from(*t)).unwrap_or_default();
    if log.topics.get(2) != Some(&H256(keccak256(&data))) {
        let message = format!("the message of {hash} does not have the hash that its event names");
        return Err(Error::new(Status::BadAnswer, message).on(Chain::L2));
    }
    // The n-th message event is the n-th log of the messenger; other services' logs can stand in between.
    let mut of_messenger = receipt
        .l2_to_l1_logs
        .iter()
        .enumerate()
        .filter(|(_, log)| log.sender == L1_MESSENGER);
    let listed = of_messenger.nth(index);
    Ok(Message {
        tx_hash,
        index,
        sender,
        data,
        log_index: listed.map(|(place, _)| place),
        tx_numbers: tx_numbers(receipt, listed.and_then(|(_, log)| log.tx_index_in_l1_batch)),
        batch: log.l1_batch_number.or(receipt.l1_batch_number).map(|n| n.0),
    })
}

/// The transaction's number in its batch, the likeliest first: nodes differ in where they say it.
pub fn tx_numbers(receipt: &Receipt, of_log: Option<Quantity>) -> Vec<u16> {
    let mut numbers: Vec<u16> = Vec::new();
    for number in [receipt.l1_batch_tx_index, of_log, receipt.transaction_index] {
        let number = number.and_then(|n| u16::try_from(n.0).ok());
        numbers.extend(number.filter(|n| !numbers.contains(n)));
    }
    numbers
}

/// Follows a proof with the transaction number that leads to the root that the node names: that one is right, and L1 has the
/// last word on both. `log` gives the log for a number.
pub fn follow_log(
    chain_id: u64,
    batch: u64,
    answer: &LogProof,
    numbers: &[u16],
    log: impl Fn(u16) -> proof::Log,
) -> Result<(u16, Roots)> {
    let mut first = None;
    for number in numbers.iter().copied() {
        let roots = proof::verify(chain_id, batch, answer.id.0, log(number).leaf_hash(), &answer.proof)?;
        if roots.hops().first().map(|hop| hop.root) == answer.root {
            return Ok((number, roots));
        }
        first.get_or_insert((number, roots));
    }
    first.ok_or_else(|| {
        let message = "the receipt does not say the transaction's number in its batch";
        Error::new(Status::BadAnswer, message).on(Chain::L2)
    })
}

/// Follows the proof from the message to the roots that it leads to.
pub fn follow(facts: &Facts, message: Message, proof: &LogProof) -> Result<Proven> {
    let batch = proof.batch().or(message.batch).ok_or_else(|| {
        let text = "neither the proof nor the receipt says in which batch the message is";
        Error::new(Status::BadAnswer, text).on(Chain::L2)
    })?;
    let log = |number| proof::Log::message(message.sender, &message.data, number);
    let (tx_number, roots) = follow_log(facts.l2.chain_id, batch, proof, &message.tx_numbers, log)?;
    Ok(Proven {
        message,
        batch,
        leaf_index: proof.id.0,
        tx_number,
        path: proof.proof.clone(),
        roots,
    })
}

/// The contracts on L1 that hold the roots of the proofs' last hops, in the same order: the chain's own, or its settlement
/// layer's. No request is made where all are the chain's own or known.
pub async fn root_holders(wallet: &Wallet, facts: &Facts, roots: &[&Roots]) -> Result<Vec<Result<EvmAddress>>> {
    let own = U256::from(facts.l2.chain_id);
    let mut layers: Vec<U256> = roots
        .iter()
        .map(|roots| roots.last().chain_id)
        .filter(|id| *id != own)
        .collect();
    layers.sort_unstable();
    layers.dedup();
    let mut known = vec![(own, Some(facts.diamond))];
    layers.retain(|id| match wallet.settled().layer(*id) {
        Some(holder) => {
            known.push((*id, Some(holder)));
            false
        }
        None => true,
    });
    if !layers.is_empty() {
        let mut reads = Reads::new(wallet.l1()?);
        let mut tickets = Vec::new();
        for chain_id in layers {
            let ticket = reads.call::<_, EvmAddress>(facts.bridgehub, bridgehub::GetZKChainCall { chain_id });
            tickets.push((chain_id, ticket));
        }
        let mut results = reads.send().await?;
        for (chain_id, ticket) in tickets {
            let holder = results.get_call_optional(ticket)?.filter(|a| !a.is_zero());
            if let Some(holder) = holder {
                wallet.settled().remember_layer(chain_id, holder);
            }
            known.push((chain_id, holder));
        }
    }
    let holder = |roots: &&Roots| {
        let id = roots.last().chain_id;
        let found = known
            .iter()
            .find(|(chain_id, _)| *chain_id == id)
            .and_then(|(_, holder)| *holder);
        found.ok_or_else(|| {
            let message = format!("the proof leads through chain {id}, which the bridgehub does not know");
            Error::new(Status::InvalidProof, message).on(Chain::L1)
        })
    };
    Ok(roots.iter().map(holder).collect())
}

/// The same for one proof.
pub async fn root_holder(wallet: &Wallet, facts: &Facts, roots: &Roots) -> Result<EvmAddress> {
    let mut holders = root_holders(wallet, facts, &[roots]).await?;
    holders
        .pop()
        .unwrap_or_else(|| Err(Error::internal("one proof has one holder")))
}

/// Remembers a message whose proof leads to the root that L1 holds, and forgets one that does not lead there any more.
pub fn confirm(wallet: &Wallet, proven: &Proven, root_on_l1: H256) {
    // No root at all is zero, which no proof leads to.
    if proven.roots.last().root == root_on_l1 {
        wallet.settled().remember(proven);
    } else {
        wallet.settled().forget(proven.message.tx_hash, proven.message.index);
    }
}

/// Does what may use a remembered message; once more, with what the chains say now, if L1 did not confirm it and it was forgotten.
pub async fn as_l1_confirms<T, F: Future<Output = Result<T>>>(
    wallet: &Wallet,
    hash: H256,
    index: usize,
    work: impl Fn() -> F,
) -> Result<T> {
    let known = wallet.settled().knows(hash, index);
    let outcome = work().await;
    if known && !wallet.settled().knows(hash, index) {
        return work().await;
    }
    outcome
}

#[cfg(test)]
mod tests {
    use ethers_core::abi::AbiEncode;
    use serde_json::Value;

    use super::*;

    const SENDER: EvmAddress = EvmAddress::repeat_byte(7);

    fn event(by: EvmAddress, hash_of: &[u8], data: &[u8]) -> Value {
        let topics = [topic().unwrap(), H256::from(SENDER), H256(keccak256(hash_of))];
        json!({"address": by, "topics": topics, "data": Bytes::from(Bytes::from(data.to_vec()).encode())})
    }

    fn log(sender: EvmAddress, number: u64) -> Value {
        json!({"sender": sender, "key": H256::zero(), "value": H256::zero(), "tx_number_in_block": number})
    }

    fn receipt(events: &[Value], logs: &[Value], more: Value) -> Receipt {
        let mut receipt = json!({
            "transactionHash": H256::zero(), "from": SENDER, "status": "0x1", "logs": events, "l2ToL1Logs": logs,
        });
        let object = receipt.as_object_mut().unwrap();
        object.extend(more.as_object().unwrap().clone());
        serde_json::from_value(receipt).unwrap()
    }

    #[test]
    fn a_message_is_what_the_messenger_says_and_its_log_is_found_among_those_of_others() {
        let (other, bootloader) = (EvmAddress::repeat_byte(8), proof::BOOTLOADER);
        let events = [
            event(other, b"forged", b"forged"),
            event(L1_MESSENGER, b"one", b"one"),
            event(L1_MESSENGER, b"two", b"two"),
        ];
        let logs = [log(L1_MESSENGER, 4), log(bootloader, 4), log(L1_MESSENGER, 4)];
        let receipt = receipt(&events, &logs, json!({}));
        let found: Vec<_> = (0..2).map(|index| find(&receipt, index).unwrap()).collect();
        assert_eq!((&found[0].data[..], &found[1].data[..]), (&b"one"[..], &b"two"[..]));
        assert_eq!((found[0].log_index, found[1].log_index), (Some(0), Some(2)));
        assert!(found.iter().all(|message| message.sender == SENDER));
        assert_eq!(find(&receipt, 2).unwrap_err().status(), Status::NoMessage);
    }

    #[test]
    fn a_message_whose_event_names_another_hash_is_a_bad_answer() {
        let events = [event(L1_MESSENGER, b"one", b"other")];
        let receipt = receipt(&events, &[log(L1_MESSENGER, 0)], json!({}));
        assert_eq!(find(&receipt, 0).unwrap_err().status(), Status::BadAnswer);
    }

    #[test]
    fn the_batch_is_the_proofs_and_where_it_names_none_the_receipts() {
        let followed = |of_proof: Option<u64>, of_receipt: Option<u64>| {
            let message = Message {
                tx_hash: H256::zero(),
                index: 0,
                sender: SENDER,
                data: vec![1],
                log_index: Some(0),
                tx_numbers: vec![0],
                batch: of_receipt,
            };
            let answer = LogProof {
                proof: vec![H256::repeat_byte(1)],
                id: Quantity(1),
                root: None,
                batch_number: None,
                batch_number_snake: of_proof.map(Quantity),
            };
            follow(&Facts::example(), message, &answer).map(|proven| proven.batch)
        };
        assert_eq!(followed(Some(9), Some(8)).unwrap(), 9);
        assert_eq!(followed(None, Some(8)).unwrap(), 8);
        assert_eq!(followed(Some(9), None).unwrap(), 9);
        assert_eq!(followed(None, None).unwrap_err().status(), Status::BadAnswer);
    }

    /// EraVM's batches have several blocks, so that the place in the block says little; ZKsync OS nodes have only the other two.
    #[test]
    fn the_number_in_the_batch_is_the_receipts_then_the_logs_then_the_place_in_the_block() {
        let numbers = |more: Value, of_log| tx_numbers(&receipt(&[], &[], more), of_log);
        let all = json!({"l1BatchTxIndex": "0x3", "transactionIndex": "0x1"});
        assert_eq!(numbers(all.clone(), Some(Quantity(2))), [3, 2, 1]);
        assert_eq!(numbers(all, Some(Quantity(3))), [3, 1]);
        assert_eq!(numbers(json!({"transactionIndex": "0x1"}), Some(Quantity(2))), [2, 1]);
        assert_eq!(numbers(json!({"transactionIndex": "0x1"}), None), [1]);
        assert!(numbers(json!({"l1BatchTxIndex": "0x10000"}), None).is_empty());
    }
}
