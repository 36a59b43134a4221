//! The transport against a server on this machine that misbehaves in every way that is known.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a panic is how a test fails"
)]

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::{json, Value};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use zksync_core::config::ChainConfig;
use zksync_core::error::Chain;
use zksync_core::rpc::RpcClient;
use zksync_core::{Error, Status};

/// A request as the server saw it.
#[derive(Clone, Debug)]
struct Seen {
    line: String,
    headers: HashMap<String, String>,
    body: Value,
}

impl Seen {
    fn is_array(&self) -> bool {
        self.body.is_array()
    }
}

/// What the server does with a request.
enum Act {
    Answer(Value),
    Http(u16, &'static str, String),
    /// Announces more than it sends and closes.
    Cut,
    /// Closes without a word.
    Drop,
    Never,
}

type Handler = Arc<dyn Fn(&Seen, usize) -> Act + Send + Sync>;

/// A row of a table: how the server acts.
type Fixed = fn(&Seen) -> Act;

struct Server {
    port: u16,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Server {
    /// A server whose handler gets each request and its number, from 0.
    async fn start(handler: impl Fn(&Seen, usize) -> Act + Send + Sync + 'static) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
        let server = Server {
            port: listener.local_addr().expect("address").port(),
            seen: Arc::default(),
        };
        let (seen, handler): (_, Handler) = (server.seen.clone(), Arc::new(handler));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, seen.clone(), handler.clone()));
            }
        });
        server
    }

    fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn seen(&self) -> Vec<Seen> {
        self.seen.lock().expect("lock").clone()
    }

    fn count(&self) -> usize {
        self.seen().len()
    }

    fn arrays(&self) -> usize {
        self.seen().iter().filter(|seen| seen.is_array()).count()
    }
}

async fn serve(mut stream: impl AsyncRead + AsyncWrite + Unpin, seen: Arc<Mutex<Vec<Seen>>>, handler: Handler) {
    let mut buffer = Vec::new();
    while let Some(request) = read_request(&mut stream, &mut buffer).await {
        let number = {
            let mut all = seen.lock().expect("lock");
            all.push(request.clone());
            all.len() - 1
        };
        let (status, headers, body) = match handler(&request, number) {
            Act::Answer(value) => (200, "", value.to_string()),
            Act::Http(status, headers, body) => (status, headers, body),
            Act::Cut => {
                let _ = stream
                    .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"jsonrpc\":")
                    .await;
                return;
            }
            Act::Drop => return,
            Act::Never => return std::future::pending().await,
        };
        let head = format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\n{headers}\r\n", body.len());
        if stream.write_all(format!("{head}{body}").as_bytes()).await.is_err() {
            return;
        }
    }
}

async fn read_head(stream: &mut (impl AsyncRead + Unpin), buffer: &mut Vec<u8>) -> Option<String> {
    loop {
        if let Some(end) = buffer.windows(4).position(|window| window == b"\r\n\r\n") {
            let rest = buffer.split_off(end + 4);
            return String::from_utf8(std::mem::replace(buffer, rest)).ok();
        }
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    }
}

async fn read_request(stream: &mut (impl AsyncRead + Unpin), buffer: &mut Vec<u8>) -> Option<Seen> {
    let head = read_head(stream, buffer).await?;
    let mut lines = head.lines();
    let line = lines.next()?.to_owned();
    let headers: HashMap<String, String> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let length: usize = headers
        .get("content-length")
        .and_then(|length| length.parse().ok())
        .unwrap_or(0);
    while buffer.len() < length {
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    }
    let rest = buffer.split_off(length);
    let body = serde_json::from_slice(&std::mem::replace(buffer, rest)).unwrap_or(Value::Null);
    Some(Seen { line, headers, body })
}

/// The right answer: each request gets its first parameter, or its method, back.
fn echo_one(request: &Value) -> Value {
    let result = request["params"].get(0).cloned().unwrap_or_else(|| request["method"].clone());
    json!({ "jsonrpc": "2.0", "id": request["id"], "result": result })
}

fn echo(seen: &Seen) -> Act {
    Act::Answer(match &seen.body {
        Value::Array(items) => items.iter().map(echo_one).collect(),
        one => echo_one(one),
    })
}

fn error_for(request: &Value, code: i64, message: &str) -> Value {
    json!({ "jsonrpc": "2.0", "id": request["id"], "error": { "code": code, "message": message } })
}

fn config(urls: &[&str], more: Value) -> ChainConfig {
    let mut config = json!({ "urls": urls });
    for (key, value) in more.as_object().into_iter().flatten() {
        config[key] = value.clone();
    }
    serde_json::from_value(config).expect("configuration")
}

fn client_of(urls: &[&str], more: Value) -> RpcClient {
    RpcClient::new(Chain::L2, &config(urls, more)).expect("client")
}

fn client(server: &Server, more: Value) -> RpcClient {
    client_of(&[&server.url()], more)
}

fn refused(urls: &[&str], more: Value) -> Error {
    RpcClient::new(Chain::L1, &config(urls, more.clone()))
        .err()
        .unwrap_or_else(|| panic!("{urls:?} {more} was accepted"))
}

/// Everything that an error shows anywhere.
fn everything(error: &Error) -> String {
    format!("{error} {error:?} {}", error.to_json())
}

fn texts(count: usize) -> Vec<String> {
    (0..count).map(|i| format!("item {i}")).collect()
}

/// Sends a batch of echoes and gives what came back.
async fn batch_of(client: &RpcClient, count: usize) -> Vec<Result<String, Error>> {
    let mut batch = client.batch();
    let tickets: Vec<_> = texts(count)
        .into_iter()
        .map(|text| batch.add::<String>("eth_echo", json!([text])))
        .collect();
    let mut answers = batch.send().await.expect("batch");
    tickets.into_iter().map(|ticket| answers.take(ticket)).collect()
}

async fn assert_batch(client: &RpcClient, count: usize) {
    let got: Vec<String> = batch_of(client, count)
        .await
        .into_iter()
        .map(|item| item.expect("item"))
        .collect();
    assert_eq!(got, texts(count));
}

#[tokio::test]
async fn a_call_gives_its_result_and_params_may_be_missing() {
    let server = Server::start(|seen, _| echo(seen)).await;
    let client = client(&server, json!({}));
    assert_eq!(client.call::<String>("eth_echo", json!(["a"])).await.expect("call"), "a");
    assert_eq!(
        client.call::<Option<u64>>("eth_echo", json!([null])).await.expect("call"),
        None
    );
    assert_eq!(client.raw("any_method", Value::Null).await.expect("raw"), json!("any_method"));
    let seen = server.seen();
    assert_eq!(seen[2].body["params"], json!([]));
    assert_eq!(seen[0].line, "POST / HTTP/1.1");
    assert_eq!(seen[0].headers["content-type"], "application/json");
    assert!(!seen[0].headers.contains_key("accept-encoding"));
    assert_ne!(seen[0].body["id"], seen[1].body["id"]);
    let stats = client.stats();
    assert_eq!((stats.http_requests, stats.items), (3, 3));
}

#[tokio::test]
async fn configured_headers_and_url_credentials_are_sent() {
    let server = Server::start(|seen, _| echo(seen)).await;
    let url = format!("http://Aladdin:open%20sesame@127.0.0.1:{}/v1?key=1", server.port);
    let client = client_of(
        &[&url],
        json!({ "headers": { "X-Api-Key": "abc", "Authorization": "Bearer x" } }),
    );
    client.call::<String>("eth_echo", json!(["a"])).await.expect("call");
    let seen = &server.seen()[0];
    assert_eq!(seen.line, "POST /v1?key=1 HTTP/1.1");
    assert_eq!(seen.headers["x-api-key"], "abc");
    assert_eq!(seen.headers["authorization"], "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    assert_eq!(seen.headers["host"], format!("127.0.0.1:{}", server.port));
}

#[tokio::test]
async fn the_client_is_shared_by_threads() {
    fn shared<T: Send + Sync + Clone>(_: &T) {}
    let server = Server::start(|seen, _| echo(seen)).await;
    let client = client(&server, json!({}));
    shared(&client);
    let calls = (0..20).map(|i| {
        let client = client.clone();
        tokio::spawn(async move { client.call::<u64>("eth_echo", json!([i])).await })
    });
    for (i, call) in calls.collect::<Vec<_>>().into_iter().enumerate() {
        assert_eq!(call.await.expect("task").expect("call"), i as u64);
    }
}

#[test]
fn a_client_outlives_the_runtime_that_used_it_first() {
    let runtime = || {
        tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .expect("runtime")
    };
    let servers = runtime();
    let server = servers.block_on(Server::start(|seen, _| echo(seen)));
    let client = client(&server, json!({}));
    for i in 0..3 {
        let own = runtime();
        assert_eq!(own.block_on(client.call::<u64>("eth_echo", json!([i]))).expect("call"), i);
    }
}

#[tokio::test]
async fn batch_answers_are_matched_by_id_in_any_order() {
    let server = Server::start(|seen, _| match echo(seen) {
        Act::Answer(Value::Array(mut items)) => {
            items.reverse();
            items.insert(0, json!({ "jsonrpc": "2.0", "id": 999_999, "result": "stray" }));
            items.push(json!("junk"));
            Act::Answer(Value::Array(items))
        }
        other => other,
    })
    .await;
    let client = client(&server, json!({}));
    assert_batch(&client, 7).await;
    assert_eq!(server.count(), 1);
    let stats = client.stats();
    assert_eq!((stats.http_requests, stats.items), (1, 7));
}

#[tokio::test]
async fn a_missing_or_failing_item_fails_alone() {
    let server = Server::start(|seen, _| {
        let items = seen.body.as_array().expect("array");
        Act::Answer(json!([
            echo_one(&items[0]),
            error_for(&items[2], -32601, "Method not found"),
            echo_one(&items[3])
        ]))
    })
    .await;
    let items = batch_of(&client(&server, json!({})), 4).await;
    assert_eq!(items[0].as_deref().expect("item"), "item 0");
    let error = items[1].as_ref().expect_err("missing");
    assert_eq!((error.status(), error.info().chain), (Status::BadResponse, Some(Chain::L2)));
    assert_eq!(error.info().rpc.as_ref().expect("rpc").method, "eth_echo");
    assert_eq!(items[2].as_ref().expect_err("error").status(), Status::MethodNotFound);
    assert_eq!(items[3].as_deref().expect("item"), "item 3");
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn a_batch_is_split_at_max_batch_and_one_request_needs_no_array() {
    let server = Server::start(|seen, _| echo(seen)).await;
    let client = client(&server, json!({ "maxBatch": 10 }));
    assert_batch(&client, 25).await;
    let mut sizes: Vec<_> = server
        .seen()
        .iter()
        .map(|seen| seen.body.as_array().map_or(0, Vec::len))
        .collect();
    sizes.sort_unstable();
    assert_eq!(sizes, [5, 10, 10]);
    assert_batch(&client, 1).await;
    assert!(!server.seen()[3].is_array());
    assert_batch(&client, 0).await;
    assert_eq!(server.count(), 4);
    let off = client_of(&[&server.url()], json!({ "maxBatch": 1 }));
    assert_batch(&off, 3).await;
    assert_eq!((server.count(), server.arrays()), (7, 3));
}

#[tokio::test]
async fn a_gateway_that_refuses_batches_is_remembered() {
    let refusals: [Fixed; 7] = [
        |_| Act::Http(400, "", "bad request".into()),
        |_| Act::Http(405, "", "<html>".into()),
        |_| Act::Http(415, "", String::new()),
        |_| Act::Http(501, "", "{}".into()),
        |_| Act::Answer(json!({ "jsonrpc": "2.0", "id": null, "error": { "code": -32600, "message": "Invalid Request" } })),
        |_| {
            let message = "Batched requests are not supported by this server";
            Act::Answer(json!({ "jsonrpc": "2.0", "id": null, "error": { "code": -32005, "message": message } }))
        },
        |_| Act::Answer(json!([{ "jsonrpc": "2.0", "id": null, "error": { "code": -32700, "message": "Parse error" } }])),
    ];
    for refuse in refusals {
        let server = Server::start(move |seen, _| if seen.is_array() { refuse(seen) } else { echo(seen) }).await;
        let client = client(&server, json!({}));
        assert_batch(&client, 3).await;
        assert_eq!((server.arrays(), server.count()), (1, 4));
        assert_batch(&client, 40).await;
        assert_eq!((server.arrays(), server.count()), (1, 44));
    }
}

#[tokio::test]
async fn an_http_error_with_json_is_no_refusal_of_batches() {
    for status in [404, 500] {
        let first = Server::start(move |_, _| Act::Http(status, "", json!({ "error": "unknown project" }).to_string())).await;
        let second = Server::start(|seen, _| echo(seen)).await;
        assert_batch(&client_of(&[&first.url(), &second.url()], json!({})), 3).await;
        assert_eq!((first.count(), second.count()), (1, 1));
    }
}

#[tokio::test]
async fn the_rest_of_a_batch_that_geth_gave_up_is_asked_alone() {
    let server = Server::start(|seen, _| match &seen.body {
        Value::Array(items) => Act::Answer(json!([
            echo_one(&items[0]),
            error_for(&items[1], -32003, "response too large"),
            error_for(&items[2], -32002, "request timed out")
        ])),
        _ => echo(seen),
    })
    .await;
    assert_batch(&client(&server, json!({})), 3).await;
    assert_eq!(server.count(), 3);
}

#[tokio::test]
async fn a_long_batch_that_is_refused_is_asked_once_more_as_a_pair() {
    let server = Server::start(|seen, _| {
        if seen.is_array() {
            Act::Http(400, "", String::new())
        } else {
            echo(seen)
        }
    })
    .await;
    let client = client(&server, json!({}));
    assert_batch(&client, 20).await;
    assert_eq!((server.arrays(), server.count()), (2, 22));
    // A gateway with an unnamed limit: halved until it passes, and then known.
    let short = |seen: &Seen| seen.body.as_array().is_none_or(|items| items.len() <= 6);
    let server = Server::start(move |seen, _| {
        if short(seen) {
            echo(seen)
        } else {
            Act::Http(400, "", String::new())
        }
    })
    .await;
    let client = client_of(&[&server.url()], json!({}));
    assert_batch(&client, 40).await;
    let before = server.count();
    assert_batch(&client, 40).await;
    assert!(server.seen()[before..].iter().all(|seen| seen.is_array() && short(seen)));
    assert_eq!(server.count() - before, 8);
}

#[tokio::test]
async fn a_named_batch_limit_is_followed() {
    let refusals: [Fixed; 3] = [
        |_| {
            Act::Http(
                413,
                "",
                json!({ "error": { "code": 1, "message": "Batch of more than 8 requests is not allowed" } }).to_string(),
            )
        },
        |_| {
            let error =
                json!({ "code": -32010, "message": "The batch request was too large", "data": "Exceeded max limit of 8" });
            Act::Answer(json!({ "jsonrpc": "2.0", "id": null, "error": error }))
        },
        // geth: in an array, with the id of the first request.
        |seen| Act::Answer(json!([error_for(&seen.body[0], -32600, "batch too large")])),
    ];
    for refuse in refusals {
        let long = |seen: &Seen| seen.body.as_array().is_some_and(|items| items.len() > 8);
        let server = Server::start(move |seen, _| if long(seen) { refuse(seen) } else { echo(seen) }).await;
        let client = client(&server, json!({}));
        assert_batch(&client, 30).await;
        let before = server.count();
        assert_batch(&client, 30).await;
        assert!(
            server.seen()[before..].iter().all(|seen| seen.is_array() && !long(seen)),
            "{}",
            server.count()
        );
    }
}

#[tokio::test]
async fn rate_limited_items_of_a_batch_are_tried_again_alone() {
    let server = Server::start(|seen, _| match &seen.body {
        Value::Array(items) => Act::Answer(
            items
                .iter()
                .enumerate()
                .map(|(i, item)| {
                    if i == 1 {
                        error_for(item, -32005, "rate limit")
                    } else {
                        echo_one(item)
                    }
                })
                .collect(),
        ),
        _ => echo(seen),
    })
    .await;
    assert_batch(&client(&server, json!({})), 3).await;
    assert_eq!((server.arrays(), server.count()), (1, 2));
}

#[tokio::test]
async fn a_batch_whose_answer_is_too_large_is_cut_into_smaller_ones() {
    let server = Server::start(|seen, _| echo(seen)).await;
    let client = client(&server, json!({ "maxResponseBytes": 400 }));
    let mut batch = client.batch();
    let tickets: Vec<_> = [10, 150, 150, 1000, 10]
        .map(|length| (length, batch.add::<String>("eth_echo", json!(["x".repeat(length)]))))
        .into();
    let mut answers = batch.send().await.expect("batch");
    for (length, ticket) in tickets {
        match answers.take(ticket) {
            Ok(text) => assert_eq!(text.len(), length),
            Err(error) => assert_eq!((length, error.status()), (1000, Status::ResponseTooLarge), "{error}"),
        }
    }
}

#[tokio::test]
async fn a_batch_without_any_answer_is_one_error() {
    let server = Server::start(|_, _| Act::Http(503, "", String::new())).await;
    let client = client(&server, json!({ "retries": 1 }));
    let mut batch = client.batch();
    let _ = (
        batch.add::<String>("eth_a", json!([])),
        batch.add::<String>("eth_b", json!([])),
    );
    let error = batch.send().await.err().expect("error");
    assert_eq!((error.status(), server.count()), (Status::HttpStatus, 2));
}

#[tokio::test]
async fn too_many_requests_is_waited_out() {
    let server = Server::start(|seen, number| match number {
        0 => Act::Http(429, "Retry-After: 1\r\n", "slow down".into()),
        1 => Act::Answer(error_for(&seen.body, -32005, "Too Many Requests")),
        _ => echo(seen),
    })
    .await;
    let started = Instant::now();
    assert_eq!(
        client(&server, json!({}))
            .call::<u64>("eth_echo", json!([7]))
            .await
            .expect("call"),
        7
    );
    assert!(started.elapsed() >= Duration::from_secs(1));
    assert_eq!(server.count(), 3);
}

#[tokio::test]
async fn a_bad_gateway_is_tried_again_and_then_reported_with_its_causes() {
    let server = Server::start(|_, number| {
        let status = if number == 0 { 502 } else { 503 };
        Act::Http(status, "", "<html>secret page</html>".into())
    })
    .await;
    let error = client(&server, json!({ "retries": 2 }))
        .call::<u64>("eth_a", json!([]))
        .await
        .expect_err("error");
    assert_eq!((error.status(), server.count()), (Status::HttpStatus, 3));
    let rpc = error.info().rpc.as_ref().expect("rpc");
    assert_eq!(
        (rpc.method.as_str(), rpc.code, rpc.endpoint.as_deref()),
        ("eth_a", Some(503), Some(server.url().as_str()))
    );
    assert_eq!(error.info().causes.len(), 2, "{error:?}");
    assert!(error.info().causes[0].contains("502"), "{error:?}");
    assert!(
        error.message().contains("3 tries") && !everything(&error).contains("secret"),
        "{error:?}"
    );
}

#[tokio::test]
async fn what_would_fail_the_same_way_is_not_tried_again() {
    let table: [(Fixed, Status); 9] = [
        (|_| Act::Http(400, "", "no".into()), Status::HttpStatus),
        (|_| Act::Http(401, "", "no".into()), Status::Unauthorized),
        (|_| Act::Http(403, "", "no".into()), Status::Unauthorized),
        (|_| Act::Http(404, "", "no".into()), Status::HttpStatus),
        (
            |_| Act::Http(301, "Location: http://127.0.0.1:1/\r\n", String::new()),
            Status::HttpStatus,
        ),
        (|_| Act::Http(200, "", "<html>".into()), Status::BadResponse),
        (
            |seen| Act::Answer(error_for(&seen.body, -32000, "insufficient funds")),
            Status::Rpc,
        ),
        (
            |seen| Act::Http(400, "", error_for(&seen.body, -32602, "invalid params").to_string()),
            Status::Rpc,
        ),
        (
            |seen| Act::Http(500, "", error_for(&seen.body, -32601, "no such method").to_string()),
            Status::MethodNotFound,
        ),
    ];
    for (act, status) in table {
        let server = Server::start(move |seen, _| act(seen)).await;
        let error = client(&server, json!({}))
            .call::<u64>("eth_a", json!([]))
            .await
            .expect_err("error");
        assert_eq!((error.status(), server.count()), (status, 1), "{error}");
        assert_eq!(error.info().chain, Some(Chain::L2));
    }
}

#[tokio::test]
async fn an_answer_for_another_request_is_refused() {
    type Answer = fn(&Value) -> Value;
    let table: [(Answer, Option<Status>); 8] = [
        (
            |id| json!({ "jsonrpc": "2.0", "id": id.as_u64().map(|id| id + 1), "result": 1 }),
            Some(Status::BadResponse),
        ),
        (
            |_| json!({ "jsonrpc": "2.0", "id": null, "result": 1 }),
            Some(Status::BadResponse),
        ),
        (|_| json!({ "jsonrpc": "2.0", "result": 1 }), Some(Status::BadResponse)),
        (|id| json!({ "jsonrpc": "2.0", "id": id }), Some(Status::BadResponse)),
        (|_| json!(7), Some(Status::BadResponse)),
        (
            |_| json!({ "jsonrpc": "2.0", "id": null, "error": { "code": -32700, "message": "parse" } }),
            Some(Status::Rpc),
        ),
        (|id| json!({ "id": id.to_string(), "result": 1 }), None),
        (|id| json!({ "jsonrpc": "1.0", "id": id, "result": 1, "error": null }), None),
    ];
    for (answer, status) in table {
        let server = Server::start(move |seen, _| Act::Answer(answer(&seen.body["id"]))).await;
        let result = client(&server, json!({})).call::<u64>("eth_a", json!([])).await;
        assert_eq!(result.err().map(|error| error.status()), status, "{}", answer(&json!(1)));
    }
}

#[tokio::test]
async fn a_connection_that_breaks_is_replaced() {
    let server = Server::start(|seen, number| match number {
        1 => Act::Drop,
        3 => Act::Cut,
        _ => echo(seen),
    })
    .await;
    let client = client(&server, json!({}));
    for i in 0..3 {
        assert_eq!(client.call::<u64>("eth_echo", json!([i])).await.expect("call"), i);
    }
    assert_eq!(server.count(), 5);
    let always = Server::start(|_, _| Act::Cut).await;
    let error = client_of(&[&always.url()], json!({ "retries": 1 }))
        .call::<u64>("eth_a", json!([]))
        .await
        .expect_err("error");
    assert_eq!((error.status(), always.count()), (Status::Unreachable, 2), "{error}");
}

#[tokio::test]
async fn a_server_that_never_answers_is_given_up() {
    let server = Server::start(|_, _| Act::Never).await;
    let client = client(&server, json!({ "timeoutMs": 100, "retries": 0 }));
    let error = client.call::<u64>("eth_a", json!([])).await.expect_err("error");
    assert_eq!(error.status(), Status::Unreachable);
    assert!(error.message().contains("100 ms"), "{error}");
}

#[tokio::test]
async fn a_dropped_call_leaves_the_client_usable() {
    let server = Server::start(|seen, number| if number == 0 { Act::Never } else { echo(seen) }).await;
    let client = client(&server, json!({}));
    let call = client.call::<u64>("eth_echo", json!([1]));
    assert!(tokio::time::timeout(Duration::from_millis(50), call).await.is_err());
    assert_eq!(client.call::<u64>("eth_echo", json!([2])).await.expect("call"), 2);
}

#[tokio::test]
async fn an_answer_over_the_limit_is_not_read_to_its_end() {
    let announced = Server::start(|_, _| Act::Http(200, "", format!("\"{}\"", "x".repeat(2000)))).await;
    let error = client(&announced, json!({ "maxResponseBytes": 1000 }))
        .call::<String>("eth_a", json!([]))
        .await
        .expect_err("error");
    assert_eq!((error.status(), announced.count()), (Status::ResponseTooLarge, 1));
    assert!(error.message().contains("1000 bytes"), "{error}");
    // Without a length in advance, and without an end.
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let url = format!("http://{}", listener.local_addr().expect("address"));
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("accept");
        read_request(&mut stream, &mut Vec::new()).await;
        let _ = stream
            .write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            .await;
        while stream.write_all(b"5\r\n     \r\n").await.is_ok() {}
    });
    let error = client_of(&[&url], json!({ "maxResponseBytes": 100_000 }))
        .call::<String>("eth_a", json!([]))
        .await
        .expect_err("error");
    assert_eq!(error.status(), Status::ResponseTooLarge, "{error:?}");
}

#[tokio::test]
async fn a_deeply_nested_answer_is_an_error_and_no_overflow() {
    let server = Server::start(|_, _| Act::Http(200, "", "[".repeat(100_000))).await;
    let error = client(&server, json!({}))
        .call::<Value>("eth_a", json!([]))
        .await
        .expect_err("error");
    assert_eq!(error.status(), Status::BadResponse);
}

#[tokio::test]
async fn a_value_of_the_wrong_type_is_named() {
    let server = Server::start(|seen, _| echo(seen)).await;
    let client = client(&server, json!({}));
    let error = client
        .call::<Vec<u64>>("eth_echo", json!([[1, "two"]]))
        .await
        .expect_err("error");
    assert_eq!(error.status(), Status::BadAnswer);
    for part in ["eth_echo", " at /1:", "expected a whole number", "[1,\"two\"]"] {
        assert!(error.message().contains(part), "{part}: {error}");
    }
    let error = client.call::<u64>("eth_echo", json!([null])).await.expect_err("error");
    assert!(error.message().contains("null"), "{error}");
    let error = client
        .call::<u64>("eth_echo", json!(["x".repeat(100_000)]))
        .await
        .expect_err("error");
    assert!(error.message().len() < 2000, "{error}");
    let mut batch = client.batch();
    let (bad, good) = (
        batch.add::<u64>("eth_echo", json!(["x"])),
        batch.add::<u64>("eth_echo", json!([1])),
    );
    let mut answers = batch.send().await.expect("batch");
    assert_eq!(answers.take(bad).expect_err("error").status(), Status::BadAnswer);
    assert_eq!(answers.take(good).expect("item"), 1);
}

#[tokio::test]
async fn a_revert_carries_its_return_data() {
    let data = format!("0x08c379a0{}", "00".repeat(64));
    let given = data.clone();
    let server = Server::start(move |seen, _| {
        let error = json!({ "code": 3, "message": "execution reverted: no", "data": given });
        Act::Answer(json!({ "jsonrpc": "2.0", "id": seen.body["id"], "error": error }))
    })
    .await;
    let error = client(&server, json!({}))
        .call::<String>("eth_call", json!([{}]))
        .await
        .expect_err("error");
    assert_eq!((error.status(), server.count()), (Status::Reverted, 1));
    let rpc = error.info().rpc.clone().expect("rpc");
    assert_eq!(
        (rpc.code, rpc.message.as_deref(), rpc.data),
        (Some(3), Some("execution reverted: no"), Some(data))
    );
    assert!(error.info().revert.is_none());
}

#[tokio::test]
async fn the_second_url_is_used_while_the_first_fails_and_then_the_first_again() {
    let faults: Vec<_> = (0..5).map(|fault| tokio::spawn(failover_and_back(fault))).collect();
    for fault in faults {
        fault.await.expect("fault");
    }
}

async fn failover_and_back(fault: usize) {
    let broken = Arc::new(std::sync::atomic::AtomicBool::new(true));
    let state = broken.clone();
    let first = Server::start(
        move |seen, _| match (state.load(std::sync::atomic::Ordering::SeqCst), fault) {
            (false, _) => echo(seen),
            (_, 0) => Act::Http(500, "", "oops".into()),
            (_, 1) => Act::Http(429, "", String::new()),
            (_, 2) => Act::Http(200, "", "<html>".into()),
            (_, 3) => Act::Cut,
            _ => Act::Http(401, "", String::new()),
        },
    )
    .await;
    let second = Server::start(|seen, _| echo(seen)).await;
    let client = client_of(&[&first.url(), &second.url()], json!({ "retries": 0 }));
    assert_eq!(client.call::<u64>("eth_echo", json!([1])).await.expect("call"), 1);
    assert_batch(&client, 2).await;
    assert_eq!((first.count(), second.count()), (1, 2), "fault {fault}");
    broken.store(false, std::sync::atomic::Ordering::SeqCst);
    tokio::time::sleep(Duration::from_millis(1100)).await;
    assert_eq!(client.call::<u64>("eth_echo", json!([2])).await.expect("call"), 2);
    assert_eq!((first.count(), second.count()), (2, 2), "fault {fault}");
}

#[tokio::test]
async fn moving_to_the_next_url_is_no_retry_and_has_no_pause() {
    let server = Server::start(|seen, _| echo(seen)).await;
    let client = client_of(
        &["http://127.0.0.1:1", "http://127.0.0.1:2", &server.url()],
        json!({ "retries": 0 }),
    );
    assert_batch(&client, 5).await;
    assert_eq!(client.call::<u64>("eth_echo", json!([1])).await.expect("call"), 1);
    // Three for the batch; the call goes straight to the one that works.
    assert_eq!(client.stats().http_requests, 4);
}

#[tokio::test]
async fn a_call_once_is_never_repeated() {
    let acts: [fn() -> Act; 5] = [
        || Act::Drop,
        || Act::Cut,
        || Act::Http(503, "", String::new()),
        || Act::Http(429, "", String::new()),
        || Act::Http(200, "", "<html>".into()),
    ];
    for act in acts {
        let server = Server::start(move |_, _| act()).await;
        let other = Server::start(|seen, _| echo(seen)).await;
        let client = client_of(&[&server.url(), &other.url()], json!({ "retries": 5 }));
        let error = client
            .call_once::<String>("eth_sendRawTransaction", json!(["0x"]))
            .await
            .expect_err("error");
        assert_eq!((server.count(), other.count()), (1, 0), "{error}");
        assert_eq!(error.info().details, Some(json!({ "sent": true })), "{error}");
    }
    // The same on a connection that was used before.
    let server = Server::start(|seen, number| if number == 1 { Act::Drop } else { echo(seen) }).await;
    let client = client(&server, json!({}));
    client.call::<String>("eth_echo", json!(["a"])).await.expect("call");
    client.call_once::<String>("eth_echo", json!(["b"])).await.expect_err("error");
    assert_eq!(server.count(), 2);
}

#[tokio::test]
async fn a_call_once_goes_to_the_next_url_only_if_nothing_was_sent() {
    let server = Server::start(|seen, _| echo(seen)).await;
    let client = client_of(&["http://127.0.0.1:1", &server.url()], json!({}));
    assert_eq!(client.call_once::<String>("eth_echo", json!(["a"])).await.expect("call"), "a");
    let client = client_of(&["http://127.0.0.1:1"], json!({}));
    let error = client.call_once::<String>("eth_echo", json!(["a"])).await.expect_err("error");
    assert_eq!(
        (error.status(), error.info().details.clone()),
        (Status::Unreachable, Some(json!({ "sent": false })))
    );
}

#[tokio::test]
async fn secrets_of_an_endpoint_are_in_no_error() {
    const SECRETS: [&str; 6] = [
        "us3r-name",
        "p4ss-word",
        "p4th-secret",
        "qu3ry-secret",
        "h34der-secret",
        "b34rer-secret",
    ];
    let all = SECRETS.join(" / ");
    let page = all.clone();
    type Acting = Box<dyn Fn(&Seen) -> Act + Send + Sync>;
    let acts: Vec<Acting> = vec![
        Box::new(move |seen| Act::Answer(error_for(&seen.body, -32000, &all))),
        Box::new({
            let all = page.clone();
            move |seen| {
                let error = json!({ "code": -32000, "message": "x", "data": { "url": all } });
                Act::Answer(json!({ "id": seen.body["id"], "error": error }))
            }
        }),
        Box::new({
            let all = page.clone();
            move |seen| Act::Answer(json!({ "id": seen.body["id"], "result": all }))
        }),
        Box::new({
            let all = page.clone();
            move |_| Act::Http(403, "", json!({ "error": { "message": all } }).to_string())
        }),
        Box::new({
            let all = page.clone();
            move |_| Act::Http(502, "", json!({ "message": all }).to_string())
        }),
        Box::new(move |_| Act::Http(200, "", page.clone())),
        Box::new(|_| Act::Cut),
        Box::new(|_| Act::Drop),
        Box::new(|_| Act::Never),
    ];
    let more = json!({ "timeoutMs": 300, "retries": 1, "headers": { "X-Key": "h34der-secret", "Authorization": "Bearer b34rer-secret" } });
    for (number, act) in acts.into_iter().enumerate() {
        let server = Server::start(move |seen, _| act(seen)).await;
        let url = format!(
            "http://us3r-name:p4ss-word@127.0.0.1:{}/v3/p4th-secret?apikey=qu3ry-secret",
            server.port
        );
        // Without user information first: there the Authorization header is the configured one.
        for url in [url.replace("us3r-name:p4ss-word@", ""), url] {
            let client = client_of(&[&url], more.clone());
            let mut batch = client.batch();
            let tickets = [batch.add::<u64>("eth_a", json!([])), batch.add::<u64>("eth_b", json!([]))];
            let mut errors = vec![
                client.call::<u64>("eth_a", json!([])).await.expect_err("call"),
                client.call_once::<u64>("eth_a", json!([])).await.expect_err("once"),
            ];
            match batch.send().await {
                Err(error) => errors.push(error),
                Ok(mut answers) => errors.extend(tickets.map(|ticket| answers.take(ticket).expect_err("item"))),
            }
            for error in errors {
                let text = everything(&error);
                assert!(text.contains(&server.url()), "{number}: {text}");
                let sent: &[&str] = if url.contains('@') { &SECRETS[..5] } else { &SECRETS[2..] };
                for secret in sent {
                    assert!(!text.contains(secret), "{number}: {secret} in {text}");
                }
            }
            assert!(!format!("{client:?}").contains("secret"), "{client:?}");
        }
    }
}

#[test]
fn each_mistake_in_the_configuration_has_its_place_and_shows_no_secret() {
    let local = "http://127.0.0.1";
    let table: [(&[&str], Value, &str); 19] = [
        (&[], json!({}), "/l1/urls"),
        (&["s3cret"], json!({}), "/l1/urls/0"),
        (&[local, "https://u:s3cret@/x"], json!({}), "/l1/urls/1"),
        (&["wss://h/s3cret"], json!({}), "/l1/urls/0"),
        (&["http://h:99999/s3cret"], json!({}), "/l1/urls/0"),
        (&["https://h/s3cret key"], json!({}), "/l1/urls/0"),
        (&["http://node.example/s3cret"], json!({}), "/l1/urls/0"),
        (&["http://10.0.0.1:8545/s3cret"], json!({}), "/l1/urls/0"),
        (
            &[local],
            json!({ "headers": { "bad name": "s3cret" } }),
            "/l1/headers/bad name",
        ),
        (&[local], json!({ "headers": { "X": "s3cret\n" } }), "/l1/headers/X"),
        (&[local], json!({ "headers": { "a/b": "s3cret" } }), "/l1/headers/a~1b"),
        (
            &[local],
            json!({ "headers": { "Content-Length": "1" } }),
            "/l1/headers/Content-Length",
        ),
        (&[local], json!({ "headers": { "X": "1", "x": "2" } }), "/l1/headers/x"),
        (&[local], json!({ "proxy": "socks5://u:s3cret@h" }), "/l1/proxy"),
        (&[local], json!({ "proxy": "http://u:s3cret@h:1/p" }), "/l1/proxy"),
        (&[local], json!({ "proxy": "http://u:s3cret@proxy.example:1" }), "/l1/proxy"),
        (&[local], json!({ "extraRootsPem": "" }), "/l1/extraRootsPem"),
        (
            &[local],
            json!({ "extraRootsPem": "-----BEGIN CERTIFICATE-----\ns3cret\n" }),
            "/l1/extraRootsPem",
        ),
        (
            &[local],
            json!({ "extraRootsPem": "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n" }),
            "/l1/extraRootsPem",
        ),
    ];
    for (urls, more, path) in table {
        let error = refused(urls, more);
        assert_eq!(
            (error.status(), error.info().path.as_deref()),
            (Status::InvalidConfig, Some(path)),
            "{error}"
        );
        assert!(
            error.message().contains(path) && !everything(&error).contains("s3cret"),
            "{error:?}"
        );
    }
}

#[test]
fn plain_http_to_another_machine_needs_consent() {
    let error = refused(&["http://node.example"], json!({}));
    assert!(error.message().contains("allowPlainHttp"), "{error}");
    for urls in [&["http://node.example"][..], &["http://10.0.0.1"]] {
        assert!(RpcClient::new(Chain::L1, &config(urls, json!({ "allowPlainHttp": true }))).is_ok());
    }
    for url in ["http://localhost:1", "http://[::1]", "https://node.example"] {
        assert!(RpcClient::new(Chain::L1, &config(&[url], json!({}))).is_ok(), "{url}");
    }
}

#[tokio::test]
async fn http_targets_go_through_the_proxy_in_absolute_form() {
    let proxy = Server::start(|seen, _| echo(seen)).await;
    let more = json!({ "proxy": format!("http://us3r:p4ss@127.0.0.1:{}", proxy.port), "allowPlainHttp": true });
    let client = client_of(&["http://node.example:8545/path?q=1"], more);
    assert_eq!(client.call::<u64>("eth_echo", json!([1])).await.expect("call"), 1);
    let seen = &proxy.seen()[0];
    assert_eq!(seen.line, "POST http://node.example:8545/path?q=1 HTTP/1.1");
    assert_eq!(seen.headers["host"], "node.example:8545");
    assert_eq!(seen.headers["proxy-authorization"], "Basic dXMzcjpwNHNz");
    assert!(!seen.headers.contains_key("authorization"));
}

/// A TLS server with the certificate of `rpc_tls/`, for HTTP/1.1 or HTTP/2.
async fn tls_server(h2: bool) -> Server {
    use tokio_rustls::rustls::pki_types::{pem::PemObject, CertificateDer, PrivateKeyDer};
    use tokio_rustls::rustls::{crypto::ring, ServerConfig};
    let chain = vec![CertificateDer::from_pem_slice(include_bytes!("rpc_tls/localhost.pem")).expect("certificate")];
    let key = PrivateKeyDer::from_pem_slice(include_bytes!("rpc_tls/localhost.key")).expect("key");
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .expect("configuration");
    config.alpn_protocols = vec![if h2 { b"h2".to_vec() } else { b"http/1.1".to_vec() }];
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let server = Server {
        port: listener.local_addr().expect("address").port(),
        seen: Arc::default(),
    };
    let seen = server.seen.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, seen) = (acceptor.clone(), seen.clone());
            tokio::spawn(async move {
                let Ok(stream) = acceptor.accept(stream).await else { return };
                if h2 {
                    serve_h2(stream, seen).await;
                } else {
                    serve(stream, seen, Arc::new(|seen: &Seen, _| echo(seen))).await;
                }
            });
        }
    });
    server
}

async fn serve_h2(stream: tokio_rustls::server::TlsStream<TcpStream>, seen: Arc<Mutex<Vec<Seen>>>) {
    use http_body_util::{BodyExt, Full};
    use hyper::body::{Bytes, Incoming};
    use hyper_util::rt::{TokioExecutor, TokioIo};
    let service = hyper::service::service_fn(move |request: hyper::Request<Incoming>| {
        let seen = seen.clone();
        async move {
            let line = format!("{} {:?}", request.method(), request.version());
            let body = request.into_body().collect().await?.to_bytes();
            let request = Seen {
                line,
                headers: HashMap::new(),
                body: serde_json::from_slice(&body).unwrap_or_default(),
            };
            let Act::Answer(answer) = echo(&request) else {
                panic!("an echo answers")
            };
            seen.lock().expect("lock").push(request);
            Ok::<_, hyper::Error>(hyper::Response::new(Full::new(Bytes::from(answer.to_string()))))
        }
    });
    let _ = hyper::server::conn::http2::Builder::new(TokioExecutor::new())
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

#[tokio::test]
async fn extra_roots_make_a_private_certificate_good_with_http_1_and_2() {
    for h2 in [false, true] {
        let server = tls_server(h2).await;
        let more = json!({ "extraRootsPem": include_str!("rpc_tls/root.pem") });
        let client = client_of(&[&format!("https://localhost:{}/x", server.port)], more);
        assert_eq!(client.call::<u64>("eth_echo", json!([1])).await.expect("call"), 1);
        assert_batch(&client, 20).await;
        assert_eq!(server.seen()[0].line, if h2 { "POST HTTP/2.0" } else { "POST /x HTTP/1.1" });
    }
}

#[tokio::test]
async fn a_tls_failure_is_no_answer_and_nothing_was_sent() {
    // A certificate of an unknown root.
    let server = tls_server(false).await;
    let client = client_of(&[&format!("https://localhost:{}/s3cret", server.port)], json!({}));
    let error = client.call::<u64>("eth_echo", json!([1])).await.expect_err("error");
    assert_eq!((error.status(), server.count()), (Status::Tls, 0), "{error}");
    assert!(
        error.message().contains("certificate") && !everything(&error).contains("s3cret"),
        "{error}"
    );
    // Not TLS at all.
    let plain = Server::start(|seen, _| echo(seen)).await;
    let client = client_of(
        &[&format!("https://127.0.0.1:{}", plain.port)],
        json!({ "retries": 0, "timeoutMs": 2000 }),
    );
    let error = client.call_once::<u64>("eth_echo", json!([1])).await.expect_err("error");
    assert!(matches!(error.status(), Status::Tls | Status::Unreachable), "{error}");
    assert!(!error.message().is_empty());
}

/// A proxy that opens tunnels, or refuses with a status.
async fn tunnel_proxy(refuse: Option<u16>) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("bind");
    let server = Server {
        port: listener.local_addr().expect("address").port(),
        seen: Arc::default(),
    };
    let seen = server.seen.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let seen = seen.clone();
            tokio::spawn(async move {
                let Some(request) = read_request(&mut stream, &mut Vec::new()).await else {
                    return;
                };
                let place = request.line.split(' ').nth(1).unwrap_or_default().to_owned();
                seen.lock().expect("lock").push(request);
                if let Some(status) = refuse {
                    let _ = stream
                        .write_all(format!("HTTP/1.1 {status} No\r\nContent-Length: 2\r\n\r\nno").as_bytes())
                        .await;
                    return;
                }
                let Ok(mut target) = TcpStream::connect(place).await else {
                    return;
                };
                let _ = stream
                    .write_all(b"HTTP/1.1 200 Connection established\r\nVia: x\r\n\r\n")
                    .await;
                let _ = tokio::io::copy_bidirectional(&mut stream, &mut target).await;
            });
        }
    });
    server
}

#[tokio::test]
async fn https_targets_go_through_a_tunnel_of_the_proxy() {
    let server = tls_server(false).await;
    let proxy = tunnel_proxy(None).await;
    let more = json!({
        "proxy": format!("http://us3r:p4ss@127.0.0.1:{}", proxy.port),
        "extraRootsPem": include_str!("rpc_tls/root.pem"),
    });
    let client = client_of(&[&format!("https://localhost:{}/x", server.port)], more);
    assert_eq!(client.call::<u64>("eth_echo", json!([1])).await.expect("call"), 1);
    assert_eq!(client.call::<u64>("eth_echo", json!([2])).await.expect("call"), 2);
    let seen = proxy.seen();
    assert_eq!(
        (seen.len(), seen[0].line.as_str()),
        (1, format!("CONNECT localhost:{} HTTP/1.1", server.port).as_str())
    );
    assert_eq!(seen[0].headers["proxy-authorization"], "Basic dXMzcjpwNHNz");
    assert_eq!(server.seen()[0].line, "POST /x HTTP/1.1");
    assert!(!server.seen()[0].headers.contains_key("proxy-authorization"));
}

#[tokio::test]
async fn a_proxy_that_refuses_is_named_as_the_reason() {
    for (code, status) in [(407, Status::Unauthorized), (403, Status::Unreachable)] {
        let proxy = tunnel_proxy(Some(code)).await;
        let more = json!({ "proxy": format!("http://us3r:p4ss-word@127.0.0.1:{}", proxy.port) });
        let client = client_of(&["https://node.example"], more);
        let error = client.call_once::<u64>("eth_a", json!([])).await.expect_err("error");
        assert_eq!((error.status(), proxy.count()), (status, 1), "{error}");
        assert!(
            error.message().contains("proxy") && !everything(&error).contains("p4ss"),
            "{error}"
        );
        assert_eq!(error.info().details, Some(json!({ "sent": false })));
    }
}
