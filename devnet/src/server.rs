//! The HTTP side of the L2 endpoint: JSON-RPC, single and in batches.

use std::convert::Infallible;
use std::sync::Arc;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderValue};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde_json::{json, Value};
use tokio::net::TcpListener;

use crate::failure::Failure;
use crate::methods;
use crate::network::Network;

/// Larger requests are refused.
const LARGEST_REQUEST: usize = 16 << 20;

/// Answers on `listener` until the task is dropped.
pub async fn serve(listener: TcpListener, net: Arc<Network>) {
    let mut connections = tokio::task::JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    stream.set_nodelay(true).ok();
                    let net = net.clone();
                    connections.spawn(async move {
                        let service = service_fn(move |request| respond(net.clone(), request));
                        // A client that goes away in the middle is its own business.
                        let _ = hyper::server::conn::http1::Builder::new()
                            .serve_connection(TokioIo::new(stream), service)
                            .await;
                    });
                }
                // Out of file descriptors, most likely; some will come back.
                Err(_) => tokio::time::sleep(std::time::Duration::from_millis(50)).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn respond(net: Arc<Network>, request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let response = match *request.method() {
        Method::POST => {
            // Work goes on when the client gives up: a transaction must not be left half executed.
            let body = Limited::new(request.into_body(), LARGEST_REQUEST).collect().await;
            let answer = match body {
                Ok(body) => {
                    let work = tokio::spawn(async move { answer_body(&net, &body.to_bytes()).await });
                    work.await
                        .unwrap_or_else(|e| error(Value::Null, &Failure::internal(e.to_string())))
                }
                Err(e) => error(
                    Value::Null,
                    &Failure {
                        code: -32600,
                        message: e.to_string(),
                        data: None,
                    },
                ),
            };
            Response::new(Full::new(Bytes::from(answer.to_string())))
        }
        Method::OPTIONS => Response::new(Full::default()),
        _ => {
            let mut refused = Response::new(Full::new(Bytes::from_static(b"JSON-RPC over POST only\n")));
            *refused.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
            refused
        }
    };
    Ok(with_headers(response))
}

/// Lets pages in a browser use the endpoint too.
fn with_headers(mut response: Response<Full<Bytes>>) -> Response<Full<Bytes>> {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("*"));
    response
}

async fn answer_body(net: &Network, body: &[u8]) -> Value {
    match serde_json::from_slice(body) {
        Err(e) => error(
            Value::Null,
            &Failure {
                code: -32700,
                message: format!("Parse error: {e}"),
                data: None,
            },
        ),
        Ok(Value::Array(calls)) if !calls.is_empty() => {
            // One after another, so that a batch of transactions keeps its order.
            let mut answers = Vec::with_capacity(calls.len());
            for call in calls {
                answers.push(answer_call(net, call).await);
            }
            Value::Array(answers)
        }
        Ok(call) => answer_call(net, call).await,
    }
}

async fn answer_call(net: &Network, mut call: Value) -> Value {
    let id = call.get_mut("id").map(Value::take).unwrap_or_default();
    let params = call.get_mut("params").map(Value::take).unwrap_or_default();
    let Some(method) = call.get("method").and_then(Value::as_str) else {
        return error(
            id,
            &Failure {
                code: -32600,
                message: "Invalid request".into(),
                data: None,
            },
        );
    };
    match methods::answer(net, method, params).await {
        Ok(result) => json!({ "jsonrpc": "2.0", "id": id, "result": result }),
        Err(failure) => error(id, &failure),
    }
}

fn error(id: Value, failure: &Failure) -> Value {
    json!({ "jsonrpc": "2.0", "id": id, "error": failure.to_json() })
}
