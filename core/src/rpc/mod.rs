//! JSON-RPC over HTTP: endpoints, batches, retries. Knows nothing of the operations.
//!
//! [`RpcClient::call`] sends one request, [`RpcClient::batch`] several in one HTTP request. An item of a batch that fails
//! fails alone. Reads are tried again on transport failures and moved to the next endpoint; what must not be repeated
//! blindly goes through [`RpcClient::call_once`].
//!
//! Every future here can be dropped at any time: that ends its requests and leaves the client as it was.

mod answer;
mod attempts;
mod auth;
mod batch;
mod concurrent;
mod endpoint;
mod http;
mod proxy;
mod redact;

use std::fmt;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::Arc;
use std::time::Instant;

use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::{json, Value};

pub use batch::{Answers, Batch, Ticket};

use answer::Scope;
use attempts::{Attempts, Failure, Retry};
use endpoint::Endpoint;
use http::{Http, NoReply, Reply};
use proxy::Proxy;

use crate::config::ChainConfig;
use crate::error::{Chain, Error, Origin, Result};

const DEFAULT_RETRIES: u32 = 3;
const DEFAULT_MAX_BATCH: u32 = 50;

/// The JSON-RPC client of one chain. Cheap to clone; all clones share the connections and what was learned.
#[derive(Clone)]
pub struct RpcClient(Arc<Inner>);

struct Inner {
    chain: Chain,
    endpoints: Vec<Arc<Endpoint>>,
    http: Http,
    retries: u32,
    max_batch: usize,
    next_id: AtomicU64,
    http_requests: AtomicU64,
    items: AtomicU64,
}

/// How much a client has sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RpcStats {
    /// HTTP requests.
    pub http_requests: u64,
    /// JSON-RPC requests, each item of a batch counted.
    pub items: u64,
}

/// A request before it has an id.
struct Request<'a> {
    method: &'a str,
    params: Value,
}

/// A result and the endpoint that gave it.
struct Success {
    value: Value,
    endpoint: Arc<Endpoint>,
}

impl RpcClient {
    /// A client for these endpoints. Checks URLs, headers, proxy and certificates; no I/O.
    pub fn new(chain: Chain, config: &ChainConfig) -> Result<Self> {
        let proxy = Proxy::from_config(chain, config.proxy.as_deref())?.map(Arc::new);
        let endpoints = endpoint::endpoints(chain, config, proxy.as_deref())?;
        Ok(RpcClient(Arc::new(Inner {
            chain,
            endpoints: endpoints.into_iter().map(Arc::new).collect(),
            http: Http::new(chain, config, proxy)?,
            retries: config.retries.unwrap_or(DEFAULT_RETRIES),
            max_batch: usize::try_from(config.max_batch.unwrap_or(DEFAULT_MAX_BATCH))
                .unwrap_or(usize::MAX)
                .max(1),
            next_id: AtomicU64::new(1),
            http_requests: AtomicU64::new(0),
            items: AtomicU64::new(0),
        })))
    }

    /// The chain that this client talks to.
    pub fn chain(&self) -> Chain {
        self.0.chain
    }

    /// How much was sent so far.
    pub fn stats(&self) -> RpcStats {
        RpcStats {
            http_requests: self.0.http_requests.load(Ordering::Relaxed),
            items: self.0.items.load(Ordering::Relaxed),
        }
    }

    /// One request, with retries.
    pub async fn call<T: DeserializeOwned>(&self, method: &'static str, params: Value) -> Result<T> {
        let success = self.request(method, &params, 0).await?;
        self.decode(method, success)
    }

    /// One request of any method, with retries; the result as it came.
    pub async fn raw(&self, method: &str, params: Value) -> Result<Value> {
        Ok(self.request(method, &params, 0).await?.value)
    }

    /// One request, sent to one endpoint at most once. Where no connection comes about, so that nothing was sent, the next
    /// endpoint gets it. `details.sent` of a transport error says whether the request may have arrived.
    pub async fn call_once<T: DeserializeOwned>(&self, method: &'static str, params: Value) -> Result<T> {
        let mut attempts = Attempts::new(&self.0.endpoints, 0);
        let mut endpoint = attempts.first()?;
        loop {
            match self.post_single(endpoint, method, &params).await {
                Ok(value) => {
                    endpoint.worked();
                    return self.decode(
                        method,
                        Success {
                            value,
                            endpoint: endpoint.clone(),
                        },
                    );
                }
                Err(failure) => {
                    let sent = failure.sent;
                    endpoint = attempts
                        .next_unsent(endpoint, failure)
                        .map_err(|error| match error.status().origin() {
                            Origin::Transport => error.with_details(json!({ "sent": sent })),
                            _ => error,
                        })?;
                }
            }
        }
    }

    /// How many endpoints it has.
    pub fn endpoints(&self) -> usize {
        self.0.endpoints.len()
    }

    /// One request to each endpoint that has not failed lately, once: what nodes with pools of their own know differs.
    pub async fn call_each<T: DeserializeOwned>(&self, method: &'static str, params: Value) -> Vec<Result<T>> {
        let now = Instant::now();
        let well = self.0.endpoints.iter().filter(|endpoint| endpoint.bad_until(now).is_none());
        let asked = well.map(|endpoint| async {
            let value = self.post_single(endpoint, method, &params).await.map_err(|failure| {
                if failure.retry != Retry::Never {
                    endpoint.failed(None);
                }
                failure.error
            })?;
            let endpoint = endpoint.clone();
            self.decode(method, Success { value, endpoint })
        });
        concurrent::all(asked.collect(), self.0.endpoints.len()).await
    }

    /// An empty batch.
    pub fn batch(&self) -> Batch<'_> {
        Batch::new(self)
    }

    /// One request with retries and failover, of which some may be spent already.
    async fn request(&self, method: &str, params: &Value, spent: u32) -> Result<Success> {
        if spent > 0 {
            tokio::time::sleep(attempts::backoff(spent.saturating_sub(1))).await;
        }
        let mut attempts = Attempts::new(&self.0.endpoints, self.0.retries.saturating_sub(spent));
        let mut endpoint = attempts.first()?;
        loop {
            match self.post_single(endpoint, method, params).await {
                Ok(value) => {
                    endpoint.worked();
                    return Ok(Success {
                        value,
                        endpoint: endpoint.clone(),
                    });
                }
                Err(failure) => endpoint = attempts.next(endpoint, failure).await?,
            }
        }
    }

    fn decode<T: DeserializeOwned>(&self, method: &str, success: Success) -> Result<T> {
        answer::decode(
            Scope {
                chain: self.0.chain,
                endpoint: &success.endpoint,
                method,
            },
            success.value,
        )
    }

    /// One request to one endpoint, once.
    async fn post_single(&self, endpoint: &Arc<Endpoint>, method: &str, params: &Value) -> std::result::Result<Value, Failure> {
        let scope = Scope {
            chain: self.0.chain,
            endpoint,
            method,
        };
        let id = self.new_ids(1).start;
        let body = serde_json::to_vec(&body(id, method, params)).map_err(|error| Failure {
            sent: false,
            ..Failure::new(Error::internal(error.to_string()), Retry::Never)
        })?;
        let reply = self.post(scope, 1, body).await.map_err(|why| answer::no_reply(scope, why))?;
        if let Some(failure) = answer::status_failure(scope, &reply) {
            return Err(failure);
        }
        match serde_json::from_slice::<Value>(&reply.body) {
            // Some nodes answer a JSON-RPC error with HTTP 400 or 500; the error says more than the status.
            Ok(answer) if reply.status.is_success() || is_json_rpc_error(&answer) => answer::single(scope, id, answer),
            _ => Err(answer::not_json_rpc(scope, &reply)),
        }
    }

    /// Posts a body, counts it and traces it. Only names are traced: parameters may be private.
    async fn post(&self, scope: Scope<'_>, items: usize, body: Vec<u8>) -> std::result::Result<Reply, NoReply> {
        self.0.http_requests.fetch_add(1, Ordering::Relaxed);
        self.0.items.fetch_add(items as u64, Ordering::Relaxed);
        let started = Instant::now();
        let result = self.0.http.post(scope.endpoint, body).await;
        tracing::debug!(
            chain = %scope.chain,
            method = scope.method,
            items,
            endpoint = %scope.endpoint.name,
            ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
            status = result.as_ref().map_or(0, |reply| reply.status.as_u16()),
            "rpc"
        );
        result
    }

    /// Fresh ids, unique in this client.
    fn new_ids(&self, count: usize) -> Range<u64> {
        let count = count as u64;
        let start = self.0.next_id.fetch_add(count, Ordering::Relaxed);
        start..start.saturating_add(count)
    }
}

impl fmt::Debug for RpcClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.0.endpoints.iter().map(|endpoint| endpoint.name.as_str()).collect();
        f.debug_struct("RpcClient")
            .field("chain", &self.0.chain)
            .field("endpoints", &names)
            .finish_non_exhaustive()
    }
}

fn is_json_rpc_error(answer: &Value) -> bool {
    let is_rpc = answer.get("jsonrpc").is_some() || answer.get("id").is_some();
    is_rpc && answer.as_object().and_then(answer::error_of).is_some()
}

/// A request as it is sent.
fn body<'a>(id: u64, method: &'a str, params: &'a Value) -> impl Serialize + 'a {
    #[derive(Serialize)]
    struct Body<'a> {
        jsonrpc: &'static str,
        id: u64,
        method: &'a str,
        params: &'a Value,
    }
    static NO_PARAMS: Value = Value::Array(Vec::new());
    let params = if params.is_null() { &NO_PARAMS } else { params };
    Body {
        jsonrpc: "2.0",
        id,
        method,
        params,
    }
}
