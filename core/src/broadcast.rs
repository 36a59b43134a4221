//! Sending, in one place: the hash is known before the bytes leave, and a lost answer is resolved by that hash.
//!
//! Cancelling or dropping a call before the bytes leave sends nothing. From then on delivery goes on in its own task
//! until the outcome is known, so that an interrupted call neither loses a transaction nor leaves its nonce in doubt.

use std::time::{Duration, Instant};

use ethers_core::types::{Address, Bytes, H256};
use once_cell::sync::Lazy;
use serde_json::json;
use tokio::sync::watch;

use crate::call::CallContext;
use crate::chain::eth::{explain, is_known_elsewhere, Reads};
use crate::chain::facts::Identity;
use crate::error::{Broadcast, Chain, Error, Result, Status, TxState};
use crate::inject;
use crate::nonce::{self, Turn};
use crate::rpc::RpcClient;
use crate::tx::{SignedTx, UnsignedTx};
use crate::types::Hash;
use crate::wallet::Wallet;

/// Which nonce a transaction gets.
#[derive(Clone, Copy, Debug)]
pub struct NonceChoice {
    /// The caller's choice.
    pub explicit: Option<u64>,
    /// The node's pending count, read while the transaction was prepared.
    pub node: u64,
}

/// A transaction that the node took.
#[derive(Clone, Copy, Debug)]
pub struct Sent {
    /// Its hash.
    pub hash: H256,
    /// Its nonce.
    pub nonce: u64,
}

/// What became of the bytes.
enum Delivery {
    Accepted,
    /// The node refused them and does not know the hash: they are not on their way.
    Refused(Error),
    /// No node would say.
    Unknown(Error),
}

/// How often refused nonces are replaced. Each time the node has said that the old one cannot be mined.
const NONCE_TRIES: u32 = 3;
/// How often bytes without an answer are sent again. They are the same bytes, so they are mined at most once.
const DELIVERY_TRIES: u32 = 5;

/// Signs and sends, with the nonce that the choice gives.
pub async fn send(
    wallet: &Wallet,
    chain: Chain,
    choice: NonceChoice,
    what: &str,
    mut unsigned: UnsignedTx,
    ctx: &CallContext,
) -> Result<Sent> {
    let signer = wallet.signer()?.clone();
    let identity = wallet.identity(chain).await?;
    // A smart account counts its own transactions, whoever signs them.
    let from = unsigned.from();
    let mut turn = nonce::queue(identity, from).await;
    let mut node = choice.node;
    resync(wallet.chain(chain)?, &mut turn, node).await?;
    let mut tries = 0u32;
    loop {
        let nonce = choice.explicit.unwrap_or_else(|| turn.next(node, Instant::now()));
        unsigned.set_nonce(nonce);
        ctx.stage("sign", Some(chain), format!("signing {what} with nonce {nonce}"));
        inject::point("sign");
        let signature = signer.sign(&unsigned.signing_request()?).await?;
        let signed = unsigned.sign_with(&signature)?;
        let (back, result) = attempt(wallet, chain, turn, nonce, signed, what, ctx).await;
        tries = tries.saturating_add(1);
        match (result, back) {
            (Err(error), Some(back))
                if error.status() == Status::NonceRejected && choice.explicit.is_none() && tries < NONCE_TRIES =>
            {
                turn = back;
                turn.taken(nonce);
                let mut reads = Reads::new(wallet.chain(chain)?);
                let counts = [reads.pending_nonce(from), reads.mined_nonce(from)];
                let mut results = reads.send().await?;
                // The node that counts may lag behind the one that has refused; its pool may even lag behind its own blocks.
                if !says(&error, &["too high"]) {
                    node = node.max(nonce.saturating_add(1));
                }
                for count in counts {
                    node = node.max(results.get(count)?.0);
                }
            }
            (result, _) => return result,
        }
    }
}

/// Sends bytes that were signed before, perhaps elsewhere. Sending them twice is harmless: they are mined at most once.
///
/// They name their chain, and nodes take none of another one. So where the endpoint has not said yet who it is, it is asked
/// beside the delivery.
pub async fn send_signed(
    wallet: &Wallet,
    chain: Chain,
    unsigned: &UnsignedTx,
    signed: SignedTx,
    what: &str,
    ctx: &CallContext,
) -> Result<Sent> {
    let (chain_id, from, nonce) = (unsigned.chain_id(), unsigned.from(), unsigned.nonce());
    let other_chain = |own: u64| {
        let message = format!("request at /rawTransaction: the transaction is for the chain {chain_id}, {chain} is {own}");
        Error::new(Status::ChainMismatch, message).at("/rawTransaction")
    };
    if let Some(own) = wallet.chain_id(chain).filter(|own| *own != chain_id) {
        return Err(other_chain(own));
    }
    let unknown = Identity { chain_id, genesis: None };
    let identity = wallet.known_identity(chain).unwrap_or(unknown);
    let turn = nonce::queue(identity, from).await;
    let (refused, result) = attempt(wallet, chain, turn, nonce, signed, what, ctx).await;
    match (result, wallet.chain_id(chain)) {
        (Err(error), Some(own)) if refused.is_some() && own != chain_id => {
            let mut mismatch = other_chain(own).caused_by(&error);
            mismatch.info_mut().tx = error.info().tx.clone();
            Err(mismatch)
        }
        (result, _) => result,
    }
}

/// Delivers signed bytes and keeps the call's record of them. The account's turn comes back where the node has refused them,
/// so that its nonce is free.
async fn attempt(
    wallet: &Wallet,
    chain: Chain,
    turn: Turn,
    nonce: u64,
    signed: SignedTx,
    what: &str,
    ctx: &CallContext,
) -> (Option<Turn>, Result<Sent>) {
    let SignedTx { raw, hash } = signed;
    let text = Hash(hash).to_string();
    let state = |broadcast| TxState {
        chain: Some(chain),
        hash: Some(text.clone()),
        nonce: Some(nonce),
        broadcast,
    };
    ctx.stage_tx("broadcast", chain, format!("sending {what}"), &text);
    ctx.record_tx(state(Broadcast::Unknown));
    // From here on whoever gives up on this call is told "unknown"; whoever gave up before was told "nothing was sent",
    // which must stay true.
    if ctx.is_cancelled() {
        // The context adds what the call has sent, which may be another transaction.
        ctx.record_tx(state(Broadcast::No));
        return (None, Err(Error::new(Status::Cancelled, "the call was cancelled")));
    }
    inject::point("before the broadcast");
    let (turn, delivery) = match deliver_in_task(wallet.clone(), chain, turn, nonce, raw, hash).await {
        Ok(outcome) => outcome,
        Err(error) => {
            return (
                None,
                Err(error.on(chain).in_stage("broadcast").with_tx(state(Broadcast::Unknown))),
            )
        }
    };
    let (broadcast, result) = match delivery {
        Delivery::Accepted => (Broadcast::Yes, Ok(Sent { hash, nonce })),
        Delivery::Refused(error) => (Broadcast::No, Err(error)),
        Delivery::Unknown(error) => (Broadcast::Unknown, Err(error)),
    };
    ctx.record_tx(state(broadcast));
    inject::point("after the broadcast");
    if broadcast == Broadcast::Yes {
        ctx.stage_tx("broadcast", chain, format!("{what} was taken by the node"), &text);
    }
    let refused = (broadcast == Broadcast::No).then_some(turn);
    let result = result.map_err(|error| error.on(chain).in_stage("broadcast").with_tx(state(broadcast)));
    (refused, result)
}

/// Frees nonces of transactions that the node dropped long ago, so that later ones do not wait behind a gap.
async fn resync(client: &RpcClient, turn: &mut Turn, node: u64) -> Result<()> {
    let overdue = turn.overdue(node, Instant::now());
    if overdue.is_empty() {
        return Ok(());
    }
    let mut reads = Reads::new(client);
    let tickets: Vec<_> = overdue
        .iter()
        .map(|(nonce, hash)| (*nonce, *hash, reads.transaction(*hash)))
        .collect();
    let mut results = reads.send().await?;
    for (nonce, hash, ticket) in tickets {
        if results.get(ticket)?.is_none() && !is_known_elsewhere(client, hash).await {
            tracing::warn!(nonce, "the node dropped a transaction; its nonce is free again");
            turn.forget(nonce, hash);
        }
    }
    Ok(())
}

/// How many deliveries are under way in the process.
static UNDER_WAY: Lazy<watch::Sender<usize>> = Lazy::new(|| watch::Sender::new(0));

/// Counts one delivery while it lives.
struct UnderWay;

impl UnderWay {
    fn begin() -> UnderWay {
        UNDER_WAY.send_modify(|count| *count = count.saturating_add(1));
        UnderWay
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        UNDER_WAY.send_modify(|count| *count = count.saturating_sub(1));
    }
}

/// Waits until no delivery is under way: what it takes before the runtime that they run on may end.
pub async fn settled() {
    // The sender lives as long as the process.
    let _ = UNDER_WAY.subscribe().wait_for(|count| *count == 0).await;
}

/// Delivers in a task of its own, which goes on when the caller stops waiting.
async fn deliver_in_task(
    wallet: Wallet,
    chain: Chain,
    mut turn: Turn,
    nonce: u64,
    raw: Vec<u8>,
    hash: H256,
) -> Result<(Turn, Delivery)> {
    let from = turn.address();
    let under_way = UnderWay::begin();
    let task = tokio::spawn(async move {
        let _under_way = under_way;
        // A task inside the task: if it fails, nothing is known of the bytes, and their nonce is recorded all the same.
        let own = wallet.clone();
        let delivery = tokio::spawn(async move {
            match own.chain(chain) {
                Ok(client) => deliver(client, &raw, hash, (from, nonce)).await,
                Err(error) => Delivery::Refused(error),
            }
        });
        let (delivery, identity) = tokio::join!(delivery, wallet.identity(chain));
        let delivery = delivery.unwrap_or_else(|error| Delivery::Unknown(ended_early(&error)));
        if let Ok(identity) = identity {
            turn.identified(identity);
        }
        match &delivery {
            Delivery::Accepted | Delivery::Unknown(_) => turn.record(nonce, hash),
            Delivery::Refused(error) => {
                tracing::debug!(%chain, nonce, %error, "the node refused a transaction");
            }
        }
        (turn, delivery)
    });
    task.await.map_err(|error| ended_early(&error))
}

/// The error of a delivery that failed by itself. What a panic says is not repeated: it may quote anything.
fn ended_early(error: &tokio::task::JoinError) -> Error {
    let message = "the library failed while it was sending: ask for the hash before sending again; please report it";
    let status = if error.is_panic() { Status::Panic } else { Status::ShutDown };
    Error::new(status, message)
}

/// `place` is the transaction's sender and nonce.
async fn deliver(client: &RpcClient, raw: &[u8], hash: H256, place: (Address, u64)) -> Delivery {
    let bytes = Bytes::from(raw.to_vec());
    let mut pause = Duration::from_millis(200);
    let mut last = None;
    // Whether an earlier copy may still be on its way. Then no refusal of a later copy says that nothing will be mined: the
    // earlier one may arrive yet, or be what used the nonce up.
    let mut unanswered = false;
    // How often a node has counted the nonce as used without knowing the hash. Gateways ask one node for this and another for that,
    // so once is not enough.
    let mut taken = 0u32;
    for attempt in 0..DELIVERY_TRIES {
        if attempt > 0 {
            tokio::time::sleep(pause).await;
            pause = pause.saturating_mul(2).min(Duration::from_secs(4));
        }
        let answer = client.call_once::<H256>("eth_sendRawTransaction", json!([bytes])).await;
        inject::point("delivery");
        let error = match answer {
            Ok(answered) if answered == hash => return Delivery::Accepted,
            Ok(answered) => {
                let message = format!("the node answered the hash {answered:?}, which is not the transaction's");
                Error::new(Status::BadAnswer, message)
            }
            Err(error) => error,
        };
        if is_known(&error) {
            return Delivery::Accepted;
        }
        // The transport says so when no connection came about; then nothing is on its way, unless an earlier try is.
        if attempt == 0 && never_left(&error) {
            return Delivery::Refused(error);
        }
        let mut reads = Reads::new(client);
        let (known, mined) = (reads.transaction(hash), reads.mined_nonce(place.0));
        let answers = reads.send().await;
        let answers = answers.and_then(|mut answers| Ok((answers.get(known)?, answers.get(mined).map_or(0, |count| count.0))));
        match answers {
            Ok((Some(_), _)) => return Delivery::Accepted,
            // Only a node that answered the send with a refusal has refused it. Silence may mean that it is on its way, and a nonce
            // that is used up may be used by another copy, unless the nodes that do not know the hash count it as well.
            Ok((None, mined)) if is_refusal(&error) && !unanswered => {
                taken = taken.saturating_add(u32::from(mined > place.1));
                if taken > 1 || !says(&error, NONCE_TOO_LOW) {
                    return Delivery::Refused(classify(error));
                }
                last = Some(error);
            }
            _ => {
                unanswered |= !never_left(&error) && !is_refusal(&error);
                last = Some(error);
            }
        }
    }
    let cause = last.unwrap_or_else(|| Error::internal("no attempt was made"));
    let mut error = Error::new(
        cause.status(),
        format!(
            "no node says whether it took the transaction: ask for its hash before sending again ({})",
            cause.message()
        ),
    );
    error.info_mut().rpc = cause.info().rpc.clone();
    Delivery::Unknown(error.caused_by(&cause))
}

/// What the node said, in lower case. Not our own message, if there is the node's: that one names the endpoint as well.
fn node_message(error: &Error) -> String {
    let said = error.info().rpc.as_ref().and_then(|rpc| rpc.message.as_deref());
    said.unwrap_or(error.message()).to_lowercase()
}

/// Whether the node's message has one of the words, in lower case.
fn says(error: &Error, words: &[&str]) -> bool {
    let message = node_message(error);
    words.iter().any(|word| message.contains(word))
}

/// What nodes say of a nonce that was used before.
const NONCE_TOO_LOW: &[&str] = &["nonce too low", "nonce is too low", "oldnonce"];

/// What they say of other nonces that they do not take.
const OTHER_NONCE: &[&str] = &["nonce too high", "same nonce", "replacement", "could not replace"];

/// What they say where the account cannot pay.
const TOO_POOR: &[&str] = &["insufficient funds", "not enough balance", "insufficientfunds"];

/// What a node says, or a gateway before it, that has given up on its own part: the bytes may be on their way all the same.
const GIVEN_UP: &[&str] = &[
    "timeout",
    "timed out",
    "deadline exceeded",
    "context cancel",
    "internal error",
    "internal server error",
    "bad gateway",
    "upstream",
    "unavailable",
    "overloaded",
    "connection",
    "try again",
];

/// JSON-RPC's code for what went wrong inside a server. Some nodes refuse transactions with it, and then say what they miss.
const INTERNAL_ERROR: i64 = -32603;
const ABOUT_THE_TRANSACTION: &[&str] = &[
    "transaction",
    "gas",
    "fee",
    "invalid",
    "exceed",
    "too low",
    "too large",
    "not support",
];

/// Whether the node says that it has the very transaction already, and not only one with the same nonce.
fn is_known(error: &Error) -> bool {
    const WORDS: &[&str] = &[
        "already known",
        "known transaction",
        "already imported",
        "alreadyknown",
        "already exists",
    ];
    answered(error) && says(error, WORDS) && !says(error, &["unknown transaction", "nonce"])
}

/// Whether the transport knows that the bytes never left.
fn never_left(error: &Error) -> bool {
    error
        .info()
        .details
        .as_ref()
        .and_then(|d| d.get("sent"))
        .and_then(serde_json::Value::as_bool)
        == Some(false)
}

/// Whether a node answered, in contrast to silence.
fn answered(error: &Error) -> bool {
    matches!(error.status(), Status::Rpc | Status::Reverted | Status::MethodNotFound)
}

/// Whether a node answered that it does not take the transaction.
fn is_refusal(error: &Error) -> bool {
    if error.status() != Status::Rpc {
        return answered(error);
    }
    let has_a_reason = [NONCE_TOO_LOW, OTHER_NONCE, TOO_POOR].iter().any(|words| says(error, words));
    let is_internal = error.info().rpc.as_ref().is_some_and(|rpc| rpc.code == Some(INTERNAL_ERROR));
    has_a_reason || (!says(error, GIVEN_UP) && (!is_internal || says(error, ABOUT_THE_TRANSACTION)))
}

/// Gives the common refusals a status of their own.
fn classify(error: Error) -> Error {
    let status = if says(&error, NONCE_TOO_LOW) || says(&error, OTHER_NONCE) {
        Status::NonceRejected
    } else if says(&error, TOO_POOR) {
        Status::InsufficientBalance
    } else if error.status() == Status::Reverted {
        return explain(error);
    } else {
        Status::TxRejected
    };
    let said = error
        .info()
        .rpc
        .as_ref()
        .and_then(|rpc| rpc.message.clone())
        .unwrap_or_else(|| error.message().to_owned());
    let mut refused = Error::new(status, format!("the node refused the transaction: {said}"));
    refused.info_mut().rpc = error.info().rpc.clone();
    refused
}
