//! What nodes answer: a server on this machine gives the answers that are in the input, and a wallet or client has to make
//! something of them.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ethers_core::types::{Address, U256};
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use serde_json::{json, Value};
use zksync_core::error::Chain;
use zksync_core::rpc::RpcClient;
use zksync_core::signer::{PrivateKeySigner, Signer};
use zksync_core::tx::SignedTx;
use zksync_core::{CallContext, Config, Wallet};

use crate::properties::{check_error, check_json, SECRET};

/// The key of the wallets here, and of `record.py`.
const KEY: [u8; 32] = [7; 32];

/// The most that the gas of one transaction may cost here, and the most per gas.
const MOST_FEE: u64 = 2_000_000_000_000_000_000;
const MOST_PRICE: u64 = 5_000_000_000_000;

/// How long one operation may go on: those that wait do not end by themselves if a node never says what they wait for.
const PATIENCE: Duration = Duration::from_millis(40);

/// The signer of the wallets here.
pub(crate) fn signer() -> PrivateKeySigner {
    PrivateKeySigner::from_bytes(&KEY).expect("a key")
}

/// Its address.
pub(crate) fn address() -> Address {
    signer().address()
}

/// What both nodes do.
#[derive(Default)]
struct Script {
    /// The body of every answer, as it is.
    fixed: Option<Vec<u8>>,
    /// The results of one method after the other, by chain and name of the call; the last one is repeated.
    answers: HashMap<String, Vec<Value>>,
    /// The bytes that the wallet wanted to send, by chain.
    sent: Vec<(bool, Vec<u8>)>,
}

type Shared = Arc<Mutex<Script>>;

impl Script {
    fn body(&mut self, chain: &str, request: &[u8]) -> Vec<u8> {
        if let Some(body) = &self.fixed {
            return body.clone();
        }
        let request: Value = serde_json::from_slice(request).unwrap_or_default();
        let body = match &request {
            Value::Array(calls) => {
                // One of them may end the whole answer.
                let mut answers = Vec::new();
                for call in calls {
                    match self.answer(chain, call) {
                        Ok(answer) => answers.push(answer),
                        Err(raw) => return raw,
                    }
                }
                Value::Array(answers)
            }
            call => match self.answer(chain, call) {
                Ok(answer) => answer,
                Err(raw) => return raw,
            },
        };
        body.to_string().into_bytes()
    }

    fn answer(&mut self, chain: &str, call: &Value) -> Result<Value, Vec<u8>> {
        let (method, params) = (call["method"].as_str().unwrap_or_default(), &call["params"]);
        if method == "eth_sendRawTransaction" {
            let raw = params[0]
                .as_str()
                .and_then(|text| ethers_core::utils::hex::decode(text.trim_start_matches("0x")).ok());
            self.sent.extend(raw.map(|raw| (chain == "l1", raw)));
        }
        let name = match method {
            "eth_call" => {
                let data = params[0]["data"].as_str().or(params[0]["input"].as_str()).unwrap_or("0x");
                format!("{chain}/eth_call:{}", data.get(..10).unwrap_or(data))
            }
            other => format!("{chain}/{other}"),
        };
        let answers = self.answers.entry(name).or_default();
        let answer = match answers.len() {
            0 => json!({ "$error": { "code": -32601, "message": "the method does not exist" } }),
            1 => answers[0].clone(),
            _ => answers.remove(0),
        };
        if let Some(raw) = answer["$raw"].as_str() {
            return Err(raw.as_bytes().to_vec());
        }
        Ok(match answer.get("$error") {
            Some(error) => json!({ "jsonrpc": "2.0", "id": call["id"], "error": error }),
            None => json!({ "jsonrpc": "2.0", "id": call["id"], "result": answer }),
        })
    }
}

fn lock(script: &Shared) -> std::sync::MutexGuard<'_, Script> {
    script.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn serve(script: Shared, request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let chain = if request.uri().path().ends_with("l1") { "l1" } else { "l2" };
    let body = request
        .into_body()
        .collect()
        .await
        .map(|body| body.to_bytes())
        .unwrap_or_default();
    let body = lock(&script).body(chain, &body);
    Ok(Response::new(Full::new(body.into())))
}

/// Runs something with a server that follows the script; the URL ends where the chain's name comes.
fn with_server<T, F: std::future::Future<Output = T>>(script: &Shared, work: impl FnOnce(String) -> F) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("its address").port();
        let script = Arc::clone(script);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let script = Arc::clone(&script);
                let service = service_fn(move |request| serve(Arc::clone(&script), request));
                tokio::spawn(hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service));
            }
        });
        work(format!("http://127.0.0.1:{port}/{SECRET}/")).await
    })
}

fn endpoint(url: &str, chain: &str) -> Value {
    json!({ "urls": [format!("{url}{chain}")], "retries": 0, "timeoutMs": 1000, "pollMs": 5, "maxResponseBytes": 1 << 20 })
}

pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let recorded: Value = serde_json::from_str(include_str!("../seeds/node.json")).expect("the seeds are JSON");
    let value = |number: &Value| recorded["values"][number.as_u64().unwrap_or(0) as usize].clone();
    let seeds = recorded["seeds"].as_array().cloned().unwrap_or_default();
    seeds
        .into_iter()
        .map(|mut seed| {
            for chain in ["l1", "l2"] {
                for (_, answers) in seed["answers"][chain].as_object_mut().into_iter().flatten() {
                    let all = answers.as_array().into_iter().flatten().map(value).collect();
                    *answers = Value::Array(all);
                }
            }
            seed.to_string().into_bytes()
        })
        .collect()
}

/// An operation with what both nodes answer: it ends with a response or with an error that is not the library's fault, shows
/// nothing of the endpoint's secrets, and signs nothing that costs more than allowed.
pub(crate) fn node(input: &[u8]) {
    let Ok(input) = serde_json::from_slice::<Value>(input) else {
        return;
    };
    let (op, request) = (input["op"].as_str().unwrap_or_default(), input["request"].to_string());
    let mut script = Script::default();
    for chain in ["l1", "l2"] {
        for (name, answers) in input["answers"][chain].as_object().into_iter().flatten() {
            let answers = match answers {
                Value::Array(answers) => answers.clone(),
                one => vec![one.clone()],
            };
            script.answers.insert(format!("{chain}/{name}"), answers);
        }
    }
    let script = Shared::new(Mutex::new(script));
    let result = with_server(&script, |url| {
        let config = json!({
            "l1": endpoint(&url, "l1"), "l2": endpoint(&url, "l2"),
            "limits": {
                "maxL1Fee": MOST_FEE.to_string(), "maxL2Fee": MOST_FEE.to_string(), "maxL1GasPrice": MOST_PRICE.to_string(),
                "maxL2GasPrice": MOST_PRICE.to_string(),
            },
        });
        let config = Config::from_json(&config.to_string()).expect("the configuration is good");
        let wallet = Wallet::new(config, Some(Arc::new(signer()))).expect("the wallet is good");
        let request = request.clone();
        async move {
            let ctx = CallContext::new();
            ctx.set_timeout(PATIENCE);
            wallet.call(op, &request, &ctx).await
        }
    });
    if let Err(error) = &result {
        // The input can have the secret itself, but nowhere together with the name of its chain.
        let text = shown(error);
        assert!(!text.contains(&format!("{SECRET}/l")), "the endpoint's path is in {text}");
    }
    check_json(result, None);
    let most_named = sum_of_numbers(&input["request"]);
    for (_, raw) in &lock(&script).sent {
        let (tx, _) = SignedTx::read(raw).expect("what is sent is a transaction");
        assert!(tx.max_gas_price() <= MOST_PRICE.into(), "a price of {}", tx.max_gas_price());
        let fee = tx.gas_limit().checked_mul(tx.max_gas_price());
        // Bytes that were signed before are sent as they are.
        if op != "broadcast_transaction" {
            assert!(fee.is_some_and(|fee| fee <= MOST_FEE.into()), "a fee of {fee:?}");
            let most = most_named.saturating_add(MOST_FEE.into());
            assert!(tx.value() <= most, "{} are sent, {most} at most were meant", tx.value());
        }
    }
}

/// What an error shows, but for a contract's return data, which are bytes and no text: they are passed on as the node gave them.
fn shown(error: &zksync_core::Error) -> String {
    let mut json = error.to_json();
    let data = json.pointer_mut("/rpc/data");
    if let Some(data) = data.filter(|data| data.as_str().is_some_and(|data| data.starts_with("0x"))) {
        data.take();
    }
    json["revert"].take();
    json.to_string()
}

/// All numbers of a request together: what it can mean to send.
fn sum_of_numbers(value: &Value) -> U256 {
    let number = |text: &str| zksync_core::types::Uint::parse(text).map_or(U256::zero(), |number| number.0);
    match value {
        Value::String(text) => number(text),
        Value::Number(small) => number(&small.to_string()),
        Value::Array(items) => items.iter().map(sum_of_numbers).fold(U256::zero(), U256::saturating_add),
        Value::Object(members) => members.values().map(sum_of_numbers).fold(U256::zero(), U256::saturating_add),
        _ => U256::zero(),
    }
}

pub(crate) fn answer_seeds() -> Vec<Vec<u8>> {
    let good = [
        json!({ "jsonrpc": "2.0", "id": 1, "result": "0x1" }),
        json!({ "jsonrpc": "2.0", "id": 1, "error": { "code": 3, "message": "execution reverted: no", "data": "0x08c379a0" } }),
        json!({ "jsonrpc": "2.0", "id": 1, "error": { "code": -32603, "message": "x", "data": { "originalError": { "data": "0x4e487b71" } } } }),
        json!({ "jsonrpc": "2.0", "id": null, "error": { "code": -32005, "message": "too many requests" } }),
        json!([
            { "jsonrpc": "2.0", "id": 3, "result": { "a": [1, 2] } }, { "jsonrpc": "2.0", "id": 1, "result": "0x1" },
            { "jsonrpc": "2.0", "id": 2, "error": { "code": -32601, "message": "method not found" } },
        ]),
        json!({ "error": "batch requests are not supported" }),
    ];
    good.iter().map(|seed| seed.to_string().into_bytes()).collect()
}

/// The body of an HTTP answer, to a single request and to a batch.
pub(crate) fn answer(input: &[u8]) {
    let script = Shared::new(Mutex::new(Script {
        fixed: Some(input.to_vec()),
        ..Script::default()
    }));
    with_server(&script, |url| {
        let config = Config::from_json(&json!({ "l1": endpoint(&url, "l1") }).to_string()).expect("the configuration is good");
        async move {
            let client = config
                .l1
                .map(|l1| RpcClient::new(Chain::L1, &l1).expect("an endpoint"))
                .expect("it has an L1");
            let show = |error: &zksync_core::Error| {
                check_error(error, None);
                let text = shown(error);
                assert!(!text.contains(SECRET), "the endpoint's path is in {text}");
            };
            match client.call_once::<U256>("eth_gasPrice", json!([])).await {
                Ok(_) => {
                    // An honest answer to this very request, or one with another id was taken.
                    let body: Value = serde_json::from_slice(input).expect("an answer is JSON");
                    assert!(body.get("result").is_some(), "{body}");
                }
                Err(error) => show(&error),
            }
            let mut batch = client.batch();
            let tickets = [(); 3].map(|()| batch.add::<Value>("eth_chainId", json!([])));
            match batch.send().await {
                Ok(mut answers) => {
                    for ticket in tickets {
                        if let Err(error) = answers.take(ticket) {
                            show(&error);
                        }
                    }
                }
                Err(error) => show(&error),
            }
        }
    });
}
