//! Sends through nodes that follow a script: what is told of a transaction stays true, and none is sent twice, in every order of
//! answers that gateways, load balancers and lagging nodes can give.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a panic is how a test fails"
)]

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use serde_json::{json, Value};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use zksync_core::error::Broadcast;
use zksync_core::signer::PrivateKeySigner;
use zksync_core::tx::SignedTx;
use zksync_core::{CallContext, Config, Error, Status, Wallet};

const SEND: &str = "eth_sendRawTransaction";
const BY_HASH: &str = "eth_getTransactionByHash";
const COUNT: &str = "eth_getTransactionCount";
const RECEIPT: &str = "eth_getTransactionReceipt";

/// One call as a node sees it.
struct Asked<'a> {
    method: &'a str,
    params: &'a Value,
    /// How many calls of the method came before it.
    before: usize,
}

/// What a node answers; `None` for what any node would.
type Script = dyn Fn(&Asked<'_>) -> Option<Result<Value, Value>> + Send + Sync;

#[derive(Clone)]
struct Node {
    url: String,
    seen: Arc<Mutex<Vec<(String, Value)>>>,
}

impl Node {
    /// A node of the chain that follows the script.
    async fn start(chain_id: u64, script: impl Fn(&Asked<'_>) -> Option<Result<Value, Value>> + Send + Sync + 'static) -> Node {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let node = Node {
            url,
            seen: Arc::default(),
        };
        let (seen, script): (_, Arc<Script>) = (node.seen.clone(), Arc::new(script));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, chain_id, seen.clone(), script.clone()));
            }
        });
        node
    }

    fn params(&self, method: &str) -> Vec<Value> {
        let seen = self.seen.lock().unwrap();
        let of_method = seen.iter().filter(|(name, _)| name == method);
        of_method.map(|(_, params)| params.clone()).collect()
    }

    /// The transactions that were sent here, each once: hash and nonce.
    fn sent(&self) -> Vec<(String, u64)> {
        let mut sent: Vec<_> = self.params(SEND).iter().map(|params| read(&params[0])).collect();
        sent.dedup();
        sent
    }
}

/// Hash and nonce of signed bytes.
fn read(raw: &Value) -> (String, u64) {
    let raw = raw.as_str().unwrap().parse::<ethers_core::types::Bytes>().unwrap();
    let (tx, hash) = SignedTx::read(&raw).unwrap();
    (format!("{hash:?}"), tx.nonce())
}

fn usual(chain_id: u64, asked: &Asked<'_>) -> Result<Value, Value> {
    Ok(match asked.method {
        "eth_chainId" => json!(format!("{chain_id:#x}")),
        "eth_getBlockByNumber" => json!({"hash": format!("{chain_id:#066x}"), "number": "0x0", "baseFeePerGas": "0x7"}),
        "eth_blockNumber" => json!("0x10"),
        "eth_maxPriorityFeePerGas" | "eth_gasPrice" => json!("0x1"),
        "eth_getBalance" => json!("0xffffffffffffffffff"),
        "eth_estimateGas" => json!("0x5208"),
        COUNT => json!("0x0"),
        SEND => json!(read(&asked.params[0]).0),
        BY_HASH | RECEIPT => Value::Null,
        other => return Err(json!({"code": -32601, "message": format!("no {other} here")})),
    })
}

async fn serve(mut stream: TcpStream, chain_id: u64, seen: Arc<Mutex<Vec<(String, Value)>>>, script: Arc<Script>) {
    let mut buffer = Vec::new();
    loop {
        let body = loop {
            if let Some(end) = buffer.windows(4).position(|window| window == b"\r\n\r\n") {
                let head = String::from_utf8_lossy(&buffer[..end]).to_lowercase();
                let length = head.split("content-length: ").nth(1).unwrap();
                let length: usize = length.lines().next().unwrap().parse().unwrap();
                if buffer.len() >= end + 4 + length {
                    let rest = buffer.split_off(end + 4 + length);
                    let body = std::mem::replace(&mut buffer, rest).split_off(end + 4);
                    break serde_json::from_slice::<Value>(&body).unwrap();
                }
            }
            if stream.read_buf(&mut buffer).await.unwrap_or(0) == 0 {
                return;
            }
        };
        let one = |call: &Value| {
            let (method, params) = (call["method"].as_str().unwrap(), &call["params"]);
            let before = {
                let mut seen = seen.lock().unwrap();
                let before = seen.iter().filter(|(name, _)| name == method).count();
                seen.push((method.to_owned(), params.clone()));
                before
            };
            let asked = Asked { method, params, before };
            match script(&asked).unwrap_or_else(|| usual(chain_id, &asked)) {
                Ok(result) => json!({"jsonrpc": "2.0", "id": call["id"], "result": result}),
                Err(error) => json!({"jsonrpc": "2.0", "id": call["id"], "error": error}),
            }
        };
        let answer = match &body {
            Value::Array(calls) => calls.iter().map(one).collect(),
            call => one(call),
        };
        let answer = answer.to_string();
        let reply = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{answer}", answer.len());
        if stream.write_all(reply.as_bytes()).await.is_err() {
            return;
        }
    }
}

/// A chain of its own for each test: the queue of nonces is one for the process.
fn chain() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(70_000);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

fn wallet(nodes: &[&Node]) -> Wallet {
    let urls: Vec<_> = nodes.iter().map(|node| &node.url).collect();
    let config: Config = serde_json::from_value(json!({"l1": {"urls": urls, "pollMs": 50}})).unwrap();
    let signer = PrivateKeySigner::from_bytes(&[7; 32]).unwrap();
    Wallet::new(config, Some(Arc::new(signer))).unwrap()
}

const TO: &str = "0x1111111111111111111111111111111111111111";

async fn transfer(wallet: &Wallet) -> Result<Value, Error> {
    let request = json!({"chain": "l1", "to": TO, "amount": "1"}).to_string();
    let response = wallet.call("transfer", &request, &CallContext::new()).await?;
    Ok(serde_json::from_str(&response).unwrap())
}

fn broadcast(error: &Error) -> Broadcast {
    error.info().tx.as_ref().map_or(Broadcast::No, |tx| tx.broadcast)
}

/// The transaction as a node that has it shows it.
fn shown(raw: &Value) -> Value {
    let (hash, nonce) = read(raw);
    json!({"hash": hash, "from": TO, "to": TO, "input": "0x", "nonce": nonce, "blockNumber": null, "type": "0x2"})
}

fn error(message: &str) -> Option<Result<Value, Value>> {
    Some(Err(json!({"code": -32000, "message": message})))
}

#[tokio::test]
async fn a_refusal_that_only_resembles_already_known_is_a_refusal() {
    let refusals = [
        "unknown transaction type",
        "rlp: unknown transaction type 0x71",
        "a transaction with the same nonce already exists",
    ];
    for said in refusals {
        let node = Node::start(chain(), move |asked| (asked.method == SEND).then(|| error(said)).flatten()).await;
        let refused = transfer(&wallet(&[&node])).await.expect_err(said);
        assert_eq!(broadcast(&refused), Broadcast::No, "{said}: {refused}");
        assert!(
            matches!(refused.status(), Status::TxRejected | Status::NonceRejected),
            "{refused}"
        );
    }
    for said in [
        "already known",
        "known transaction. it is in the system",
        "Known transaction",
        "tx already exists in cache",
    ] {
        let node = Node::start(chain(), move |asked| (asked.method == SEND).then(|| error(said)).flatten()).await;
        assert_eq!(transfer(&wallet(&[&node])).await.expect(said)["nonce"], 0);
    }
}

#[tokio::test]
async fn an_error_that_does_not_say_what_became_of_the_bytes_is_no_refusal() {
    for said in [
        "request timed out",
        "Internal error",
        "upstream request timeout",
        "context deadline exceeded",
        "no upstream is available, try again later",
    ] {
        // The bytes have arrived; the first node that is asked for the hash has not heard of them.
        let first = Arc::new(Mutex::new(None));
        let script = {
            let first = first.clone();
            move |asked: &Asked<'_>| match asked.method {
                SEND if asked.before == 0 => {
                    *first.lock().unwrap() = Some(asked.params[0].clone());
                    error(said)
                }
                SEND => error("nonce too low"),
                BY_HASH if asked.before < 2 => Some(Ok(Value::Null)),
                BY_HASH => first.lock().unwrap().as_ref().map(|raw| Ok(shown(raw))),
                _ => None,
            }
        };
        let node = Node::start(chain(), script).await;
        let sent = transfer(&wallet(&[&node])).await.expect(said);
        assert_eq!(node.sent(), [(sent["txHash"].as_str().unwrap().to_owned(), 0)], "{said}");
    }
    // Inside a server anything can have gone wrong, unless it says what is wrong with the transaction.
    for (said, outcome) in [
        ("An unexpected error occurred", Broadcast::Unknown),
        ("max fee per gas less than block base fee", Broadcast::No),
    ] {
        let internal = move |asked: &Asked<'_>| {
            let error = Err(json!({"code": -32603, "message": said}));
            (asked.method == SEND).then_some(error)
        };
        let node = Node::start(chain(), internal).await;
        let error = transfer(&wallet(&[&node])).await.unwrap_err();
        assert_eq!(broadcast(&error), outcome, "{error}");
    }
    // A contract that reverts with such words has been run.
    let reverts = |asked: &Asked<'_>| (asked.method == SEND).then(|| error("execution reverted: timeout")).flatten();
    let node = Node::start(chain(), reverts).await;
    assert_eq!(broadcast(&transfer(&wallet(&[&node])).await.unwrap_err()), Broadcast::No);
    // And where nobody ever says, it is unknown.
    let never = |asked: &Asked<'_>| (asked.method == SEND).then(|| error("request timed out")).flatten();
    let node = Node::start(chain(), never).await;
    let unknown = transfer(&wallet(&[&node])).await.unwrap_err();
    assert_eq!(broadcast(&unknown), Broadcast::Unknown, "{unknown}");
    assert_eq!(node.sent().len(), 1, "only ever the same bytes");
}

/// A transfer through a gateway that sends the bytes twice and gives the second answer. Behind it, the hash is not known `unknown`
/// times; which of the account's counts have the nonce as used once the bytes are there, `counts` says of their block.
async fn is_sent_once(said: &'static str, unknown: usize, counts: fn(&Value) -> bool) {
    let raw = Arc::new(Mutex::new(None));
    let script = {
        let raw = raw.clone();
        move |asked: &Asked<'_>| match asked.method {
            SEND => {
                raw.lock().unwrap().get_or_insert(asked.params[0].clone());
                error(said)
            }
            BY_HASH if asked.before < unknown => Some(Ok(Value::Null)),
            BY_HASH => raw.lock().unwrap().as_ref().map(|raw| Ok(shown(raw))),
            COUNT if counts(&asked.params[1]) && raw.lock().unwrap().is_some() => Some(Ok(json!("0x1"))),
            _ => None,
        }
    };
    let node = Node::start(chain(), script).await;
    let sent = transfer(&wallet(&[&node])).await.unwrap();
    assert_eq!(node.sent(), [(sent["txHash"].as_str().unwrap().to_owned(), 0)]);
}

#[tokio::test]
async fn a_nonce_that_a_copy_of_the_same_bytes_has_used_is_not_replaced() {
    // The node that is asked for the hash lags, and the one that is asked for the account's count does not.
    is_sent_once("nonce too low: next nonce 1, tx nonce 0", 2, |block| block == "pending").await;
}

#[tokio::test]
async fn a_count_and_a_hash_that_two_nodes_tell_do_not_make_a_transaction_go_twice() {
    // The same, and the node that counts does not lag even in the request that asks for the hash.
    is_sent_once("nonce too low", 1, |_| true).await;
}

#[tokio::test]
async fn a_nonce_that_is_taken_is_replaced_by_the_next_one_although_the_count_lags() {
    // The node that counts lags behind the one that takes transactions, which has three of another program.
    let script = move |asked: &Asked<'_>| match asked.method {
        SEND if read(&asked.params[0]).1 < 3 => error("nonce too low"),
        COUNT if asked.params[1] == "pending" => Some(Ok(json!("0x0"))),
        COUNT => Some(Ok(json!("0x3"))),
        _ => None,
    };
    let node = Node::start(chain(), script).await;
    assert_eq!(transfer(&wallet(&[&node])).await.unwrap()["nonce"], 3);
    let nonces: Vec<_> = node.sent().iter().map(|(_, nonce)| *nonce).collect();
    assert_eq!(nonces, [0, 3], "one was refused");
}

#[tokio::test]
async fn a_price_that_is_too_low_is_no_matter_of_the_nonce() {
    let script = |asked: &Asked<'_>| (asked.method == SEND).then(|| error("transaction underpriced")).flatten();
    let node = Node::start(chain(), script).await;
    let refused = transfer(&wallet(&[&node])).await.unwrap_err();
    assert_eq!(
        (refused.status(), broadcast(&refused)),
        (Status::TxRejected, Broadcast::No),
        "{refused}"
    );
    assert_eq!(node.params(SEND).len(), 1);
    let said = "replacement transaction underpriced";
    let script = move |asked: &Asked<'_>| (asked.method == SEND).then(|| error(said)).flatten();
    let node = Node::start(chain(), script).await;
    assert_eq!(transfer(&wallet(&[&node])).await.unwrap_err().status(), Status::NonceRejected);
}

#[tokio::test]
async fn a_node_that_answers_another_hash_has_not_said_that_it_took_the_transaction() {
    let other = format!("{:#066x}", 5);
    let answer = other.clone();
    let script = move |asked: &Asked<'_>| (asked.method == SEND).then(|| Ok(json!(answer)));
    let node = Node::start(chain(), script).await;
    let unknown = transfer(&wallet(&[&node])).await.unwrap_err();
    assert_eq!(broadcast(&unknown), Broadcast::Unknown, "{unknown}");
    let script = move |asked: &Asked<'_>| match asked.method {
        SEND => Some(Ok(json!(other))),
        BY_HASH => Some(Ok(
            json!({"hash": asked.params[0], "from": TO, "to": TO, "input": "0x", "nonce": "0x0"}),
        )),
        _ => None,
    };
    let node = Node::start(chain(), script).await;
    assert_eq!(transfer(&wallet(&[&node])).await.unwrap()["nonce"], 0);
    assert_eq!(node.params(SEND).len(), 1);
}

#[tokio::test]
async fn a_nonce_is_not_free_while_any_endpoint_knows_its_transaction() {
    // The first endpoint is away when the transaction is sent, comes back, and has never heard of it.
    let (away, id) = (Arc::new(AtomicU64::new(0)), chain());
    let down = away.clone();
    let first = Node::start(id, move |asked| {
        let is_away = asked.method == SEND && down.load(Ordering::SeqCst) == 1;
        is_away.then(|| Err(json!({"code": -32005, "message": "too many requests"})))
    });
    let raw = Arc::new(Mutex::new(None));
    let second = Node::start(id, move |asked| match asked.method {
        SEND => {
            raw.lock().unwrap().get_or_insert(asked.params[0].clone());
            None
        }
        BY_HASH => {
            let own = raw.lock().unwrap().clone().map(|raw| shown(&raw));
            own.filter(|own| own["hash"] == asked.params[0]).map(Ok)
        }
        _ => None,
    });
    let (first, second) = (first.await, second.await);
    let wallet = wallet(&[&first, &second]);
    away.store(1, Ordering::SeqCst);
    assert_eq!(transfer(&wallet).await.unwrap()["nonce"], 0);
    assert_eq!(second.sent().len(), 1);
    away.store(0, Ordering::SeqCst);
    // The time after which the nonce of a transaction that nobody knows is free again.
    tokio::time::sleep(std::time::Duration::from_secs(21)).await;
    assert_eq!(transfer(&wallet).await.unwrap()["nonce"], 1, "the first one is on its way");
    assert!(first.params(BY_HASH).len() + second.params(BY_HASH).len() > 1);
}

async fn wait(wallet: &Wallet, method: &str, hash: &Value, patience: u64) -> Result<Value, Error> {
    let request = match method {
        "transaction_wait" => json!({"chain": "l1", "txHash": hash}),
        _ => json!({"l1TxHash": hash}),
    };
    let ctx = CallContext::new();
    ctx.set_timeout(std::time::Duration::from_secs(patience));
    let response = wallet.call(method, &request.to_string(), &ctx).await?;
    Ok(serde_json::from_str(&response).unwrap())
}

#[tokio::test]
async fn what_this_process_sent_and_another_transaction_replaced_is_told_so_to_a_wait_that_began_later() {
    let id = chain();
    // Another transaction with its nonce is mined, and nobody remembers this one.
    let script = |asked: &Asked<'_>| (asked.method == COUNT && asked.params[1] == "latest").then(|| Ok(json!("0x1")));
    let node = Node::start(id, script).await;
    let wallet = wallet(&[&node]);
    let sent = transfer(&wallet).await.unwrap();
    let replaced = wait(&wallet, "transaction_wait", &sent["txHash"], 20).await.unwrap_err();
    assert_eq!(replaced.status(), Status::TxReplaced, "{replaced}");
    assert_eq!(replaced.info().details.as_ref().unwrap()["nonce"], 0);
    // On another chain the hash is a mistake, and says nothing of a nonce.
    let elsewhere = Node::start(chain(), script).await;
    let unknown = wait(&self::wallet(&[&elsewhere]), "transaction_wait", &sent["txHash"], 6).await;
    assert_eq!(unknown.unwrap_err().status(), Status::Timeout);
}

#[tokio::test]
async fn a_transaction_that_some_node_knows_is_waited_for() {
    let hash = json!(format!("{:#066x}", 77));
    let pending = json!({"hash": hash, "from": TO, "to": TO, "input": "0x", "nonce": "0x0", "blockNumber": null});
    // A node that cannot say, and one of two that knows it.
    let id = chain();
    let (silent, without, with) = tokio::join!(
        Node::start(id, |asked| (asked.method == BY_HASH).then(|| error("not executed")).flatten()),
        Node::start(id, |_| None),
        Node::start(id, move |asked| (asked.method == BY_HASH).then(|| Ok(pending.clone()))),
    );
    let (first, second) = (wallet(&[&silent]), wallet(&[&without, &with]));
    let waits = tokio::join!(
        wait(&first, "transaction_wait", &hash, 33),
        wait(&second, "transaction_wait", &hash, 33)
    );
    for (who, wait) in [("a node that cannot say", waits.0), ("a node that does not know", waits.1)] {
        let error = wait.unwrap_err();
        assert_eq!(error.status(), Status::Timeout, "{who}: {error}");
    }
}

#[tokio::test]
async fn a_receipt_without_a_block_or_an_outcome_is_not_that_of_a_failure() {
    let hash = json!(format!("{:#066x}", 78));
    let receipt = json!({"transactionHash": hash, "from": TO, "to": TO, "gasUsed": "0x1", "logs": []});
    let with = |more: Value| {
        let mut receipt = receipt.clone();
        receipt.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        receipt
    };
    let pending = with(json!({"blockNumber": null, "blockHash": null, "status": "0x0"}));
    let mined = with(json!({"blockNumber": "0x5", "status": "0x1"}));
    let script = move |asked: &Asked<'_>| match asked.method {
        RECEIPT if asked.before < 2 => Some(Ok(pending.clone())),
        RECEIPT => Some(Ok(mined.clone())),
        _ => None,
    };
    let node = Node::start(chain(), script).await;
    let done = wait(&wallet(&[&node]), "transaction_wait", &hash, 20).await.unwrap();
    assert_eq!((&done["status"], &done["blockNumber"]), (&json!("success"), &json!(5)));
    let mute = with(json!({"blockNumber": "0x5"}));
    let node = Node::start(chain(), move |asked| (asked.method == RECEIPT).then(|| Ok(mute.clone()))).await;
    let error = wait(&wallet(&[&node]), "transaction_wait", &hash, 20).await.unwrap_err();
    assert_eq!(error.status(), Status::BadAnswer, "{error}");
}
