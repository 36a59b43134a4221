//! A small JSON-RPC client over plain HTTP, for talking to the two nodes.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::{header, Method, Request, Uri};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::{json, Value};

use crate::error::DevnetError;

/// Long enough for a heavy `eth_estimateGas` on a busy machine, short enough that a stuck node is noticed.
const TIMEOUT: Duration = Duration::from_secs(60);

/// A connection pool to one node. Cloning is cheap and shares the pool.
#[derive(Debug, Clone)]
pub struct Rpc {
    url: String,
    uri: Uri,
    client: Client<HttpConnector, Full<Bytes>>,
    next_id: Arc<AtomicU64>,
}

impl Rpc {
    /// A client for `url`, which must be an `http://` address. Nothing is sent yet.
    pub fn new(url: &str) -> Result<Self, DevnetError> {
        let uri: Uri = url
            .parse()
            .map_err(|e| DevnetError::Usage(format!("`{url}` is not a URL: {e}")))?;
        if uri.scheme_str() != Some("http") {
            return Err(DevnetError::Usage(format!("`{url}`: only http:// is supported")));
        }
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        let client = Client::builder(TokioExecutor::new()).build(connector);
        Ok(Self {
            url: url.to_owned(),
            uri,
            client,
            next_id: Arc::new(AtomicU64::new(1)),
        })
    }

    /// The address this client talks to.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Calls `method` with `params` (an array) and gives back the `result`, which may be `null`.
    pub async fn call(&self, method: &str, params: Value) -> Result<Value, DevnetError> {
        let id = self.next_id.fetch_add(1, Ordering::Relaxed);
        let body = json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params });
        let mut answer = self.send(method, &body).await?;
        if let Some(error) = answer.get("error").filter(|e| !e.is_null()) {
            return Err(rpc_error(method, error));
        }
        match answer.get_mut("result") {
            Some(result) => Ok(result.take()),
            None => Err(transport(method, "the answer has neither result nor error")),
        }
    }

    /// Several calls in one HTTP request; the answers come back in the order asked.
    pub async fn batch(&self, calls: &[(&str, Value)]) -> Result<Vec<Result<Value, DevnetError>>, DevnetError> {
        let first = self.next_id.fetch_add(calls.len() as u64, Ordering::Relaxed);
        let body: Vec<Value> = calls
            .iter()
            .zip(first..)
            .map(|((method, params), id)| json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }))
            .collect();
        let Value::Array(mut answers) = self.send("batch", &Value::Array(body)).await? else {
            return Err(transport("batch", "the answer is not an array"));
        };
        let mut results = Vec::with_capacity(calls.len());
        for ((method, _), id) in calls.iter().zip(first..) {
            let answer = answers.iter_mut().find(|a| a.get("id").and_then(Value::as_u64) == Some(id));
            results.push(match answer {
                None => Err(transport(method, "the batch answer leaves this call out")),
                Some(answer) => match answer.get("error").filter(|e| !e.is_null()) {
                    Some(error) => Err(rpc_error(method, error)),
                    None => Ok(answer.get_mut("result").map(Value::take).unwrap_or_default()),
                },
            });
        }
        Ok(results)
    }

    /// Posts `body` as it is and returns the parsed answer.
    async fn send(&self, method: &str, body: &Value) -> Result<Value, DevnetError> {
        let request = Request::builder()
            .method(Method::POST)
            .uri(self.uri.clone())
            .header(header::CONTENT_TYPE, "application/json")
            .body(Full::new(Bytes::from(body.to_string())))
            .map_err(|e| transport(method, e))?;
        let exchange = async {
            let response = self.client.request(request).await.map_err(|e| transport(method, e))?;
            let bytes = response
                .into_body()
                .collect()
                .await
                .map_err(|e| transport(method, e))?
                .to_bytes();
            serde_json::from_slice(&bytes).map_err(|e| transport(method, format!("the answer is not JSON: {e}")))
        };
        tokio::time::timeout(TIMEOUT, exchange)
            .await
            .map_err(|_| transport(method, format!("no answer within {} s", TIMEOUT.as_secs())))?
    }
}

fn transport(method: &str, reason: impl ToString) -> DevnetError {
    DevnetError::Transport {
        method: method.to_owned(),
        reason: reason.to_string(),
    }
}

fn rpc_error(method: &str, error: &Value) -> DevnetError {
    DevnetError::Rpc {
        method: method.to_owned(),
        code: error.get("code").and_then(Value::as_i64).unwrap_or_default(),
        message: error.get("message").and_then(Value::as_str).unwrap_or_default().to_owned(),
        data: error.get("data").filter(|d| !d.is_null()).cloned(),
    }
}
