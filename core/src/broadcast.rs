//! Sending, in one place: the hash is known before the bytes leave, and a lost answer is resolved by that hash.
//!
//! Cancelling or dropping a call before the bytes leave sends nothing. From then on delivery goes on in its own task
//! until the outcome is known, so that an interrupted call neither loses a transaction nor leaves its nonce in doubt.

use std::time::{Duration, Instant};

use ethers_core::types::{Address, Bytes, H256};
use serde_json::json;
use tokio::sync::OwnedMutexGuard;

use crate::call::CallContext;
use crate::chain::eth::{explain, Reads, Transaction};
use crate::error::{Broadcast, Chain, Error, Result, Status, TxState};
use crate::nonce::{self, Account};
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
    let mut account = nonce::queue(identity, from).await;
    let mut node = choice.node;
    resync(wallet.chain(chain)?, &mut account, node).await?;
    let mut tries = 0;
    loop {
        let nonce = choice.explicit.unwrap_or_else(|| account.next(node));
        unsigned.set_nonce(nonce);
        ctx.stage("sign", Some(chain), format!("signing {what} with nonce {nonce}"));
        let signature = signer.sign(&unsigned.signing_request()?).await?;
        let signed = unsigned.sign_with(&signature)?;
        let (back, result) = attempt(wallet, chain, account, nonce, signed, what, ctx).await;
        tries += 1;
        match (result, back) {
            (Err(error), Some(back))
                if error.status() == Status::NonceRejected && choice.explicit.is_none() && tries < NONCE_TRIES =>
            {
                account = back;
                let mut reads = Reads::new(wallet.chain(chain)?);
                let count = reads.pending_nonce(from);
                node = reads.send().await?.get(count)?.0.max(node);
            }
            (result, _) => return result,
        }
    }
}

/// Sends bytes that were signed before, perhaps elsewhere. Sending them twice is harmless: they are mined at most once.
pub async fn send_signed(
    wallet: &Wallet,
    chain: Chain,
    from: Address,
    nonce: u64,
    signed: SignedTx,
    what: &str,
    ctx: &CallContext,
) -> Result<Sent> {
    let identity = wallet.identity(chain).await?;
    let account = nonce::queue(identity, from).await;
    attempt(wallet, chain, account, nonce, signed, what, ctx).await.1
}

/// Delivers signed bytes and keeps the call's record of them. The account's turn comes back where the node has refused them,
/// so that its nonce is free.
async fn attempt(
    wallet: &Wallet,
    chain: Chain,
    account: Turn,
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
        ctx.record_tx(state(Broadcast::No));
        let error = Error::new(Status::Cancelled, "the call was cancelled");
        return (None, Err(error.with_tx(state(Broadcast::No))));
    }
    let (account, delivery) = match deliver_in_task(wallet.clone(), chain, account, nonce, raw, hash).await {
        Ok(outcome) => outcome,
        Err(error) => return (None, Err(error)),
    };
    let (broadcast, result) = match delivery {
        Delivery::Accepted => (Broadcast::Yes, Ok(Sent { hash, nonce })),
        Delivery::Refused(error) => (Broadcast::No, Err(error)),
        Delivery::Unknown(error) => (Broadcast::Unknown, Err(error)),
    };
    ctx.record_tx(state(broadcast));
    if broadcast == Broadcast::Yes {
        ctx.stage_tx("broadcast", chain, format!("{what} was taken by the node"), &text);
    }
    let refused = (broadcast == Broadcast::No).then_some(account);
    let result = result.map_err(|error| error.on(chain).in_stage("broadcast").with_tx(state(broadcast)));
    (refused, result)
}

/// Frees nonces of transactions that the node dropped long ago, so that later ones do not wait behind a gap.
async fn resync(client: &RpcClient, account: &mut Account, node: u64) -> Result<()> {
    let overdue = account.overdue(node, Instant::now());
    if overdue.is_empty() {
        return Ok(());
    }
    let mut reads = Reads::new(client);
    let tickets: Vec<_> = overdue
        .iter()
        .map(|(nonce, hash)| (*nonce, reads.transaction(*hash)))
        .collect();
    let mut results = reads.send().await?;
    for (nonce, ticket) in tickets {
        if results.get(ticket)?.is_none() {
            tracing::warn!(nonce, "the node dropped a transaction; its nonce is free again");
            account.forget(nonce);
        }
    }
    Ok(())
}

type Turn = OwnedMutexGuard<Account>;

/// Delivers in a task of its own, which goes on when the caller stops waiting.
async fn deliver_in_task(
    wallet: Wallet,
    chain: Chain,
    mut account: Turn,
    nonce: u64,
    raw: Vec<u8>,
    hash: H256,
) -> Result<(Turn, Delivery)> {
    let task = tokio::spawn(async move {
        let delivery = match wallet.chain(chain) {
            Ok(client) => deliver(client, &raw, hash).await,
            Err(error) => Delivery::Refused(error),
        };
        match &delivery {
            Delivery::Accepted | Delivery::Unknown(_) => account.record(nonce, hash),
            Delivery::Refused(error) => {
                tracing::debug!(%chain, nonce, %error, "the node refused a transaction");
            }
        }
        (account, delivery)
    });
    task.await
        .map_err(|error| Error::internal(format!("the delivery task ended early: {error}")))
}

async fn deliver(client: &RpcClient, raw: &[u8], hash: H256) -> Delivery {
    let bytes = Bytes::from(raw.to_vec());
    let mut pause = Duration::from_millis(200);
    let mut last = None;
    for attempt in 0..DELIVERY_TRIES {
        if attempt > 0 {
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(Duration::from_secs(4));
        }
        let error = match client.call_once::<H256>("eth_sendRawTransaction", json!([bytes])).await {
            Ok(answered) if answered == hash => return Delivery::Accepted,
            Ok(answered) => {
                // The node took something; what it calls it does not change what was signed.
                tracing::warn!(
                    ?answered,
                    ?hash,
                    "the node answered another hash than the signed transaction has"
                );
                return Delivery::Accepted;
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
        match client
            .call::<Option<Transaction>>("eth_getTransactionByHash", json!([hash]))
            .await
        {
            Ok(Some(_)) => return Delivery::Accepted,
            // Only a node that answered the send with an error has refused it. Silence may mean that it is on its way.
            // "Nonce too low" after an unanswered attempt is not a refusal: that attempt may be what used the nonce up.
            Ok(None) if is_refusal(&error) && !(attempt > 0 && classify(error.clone()).status() == Status::NonceRejected) => {
                return Delivery::Refused(classify(error));
            }
            Ok(None) | Err(_) => last = Some(error),
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

fn node_message(error: &Error) -> String {
    let rpc = error
        .info()
        .rpc
        .as_ref()
        .and_then(|rpc| rpc.message.as_deref())
        .unwrap_or_default();
    format!("{rpc} {}", error.message()).to_lowercase()
}

/// Whether the node says that it has the very transaction already.
fn is_known(error: &Error) -> bool {
    let message = node_message(error);
    is_refusal(error)
        && [
            "already known",
            "known transaction",
            "already imported",
            "alreadyknown",
            "already exists",
        ]
        .iter()
        .any(|m| message.contains(m))
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
fn is_refusal(error: &Error) -> bool {
    matches!(error.status(), Status::Rpc | Status::Reverted | Status::MethodNotFound)
}

/// Gives the common refusals a status of their own.
fn classify(error: Error) -> Error {
    let message = node_message(&error);
    let has = |needles: &[&str]| needles.iter().any(|n| message.contains(n));
    let status = if has(&[
        "nonce too low",
        "nonce is too low",
        "nonce too high",
        "oldnonce",
        "same nonce is in progress",
        "underpriced",
    ]) {
        Status::NonceRejected
    } else if has(&["insufficient funds", "not enough balance", "insufficientfunds"]) {
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
