//! JSON-RPC over HTTP: endpoints, batches, retries. Knows nothing of the operations.
//!
//! [`RpcClient::call`] sends one request, [`RpcClient::batch`] several in one HTTP request. An item of a batch that fails
//! fails alone. Reads are tried again on transport failures and moved to the next endpoint; what must not be repeated
//! blindly goes through [`RpcClient::call_once`].

use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::config::ChainConfig;
use crate::error::{Chain, Error, Result, Status};

/// The JSON-RPC client of one chain.
pub struct RpcClient {
    chain: Chain,
}

/// Requests that are sent together.
pub struct Batch<'a> {
    client: &'a RpcClient,
    requests: Vec<(&'static str, Value)>,
}

/// The place of an answer in [`Answers`].
pub struct Ticket<T>(usize, PhantomData<fn() -> T>);

/// The answers of a batch, each taken once by its ticket.
pub struct Answers {
    items: Vec<Option<Result<Value>>>,
}

impl RpcClient {
    /// A client for these endpoints. No I/O.
    pub fn new(chain: Chain, _config: &ChainConfig) -> Result<Self> {
        Ok(RpcClient { chain })
    }

    /// The chain that this client talks to.
    pub fn chain(&self) -> Chain {
        self.chain
    }

    /// One request, with retries.
    pub async fn call<T: DeserializeOwned>(&self, _method: &'static str, _params: Value) -> Result<T> {
        Err(Error::new(Status::Internal, "not yet"))
    }

    /// One request, sent to one endpoint at most once.
    pub async fn call_once<T: DeserializeOwned>(&self, _method: &'static str, _params: Value) -> Result<T> {
        Err(Error::new(Status::Internal, "not yet"))
    }

    /// An empty batch.
    pub fn batch(&self) -> Batch<'_> {
        Batch { client: self, requests: Vec::new() }
    }
}

impl Batch<'_> {
    /// Adds a request.
    pub fn add<T: DeserializeOwned>(&mut self, method: &'static str, params: Value) -> Ticket<T> {
        self.requests.push((method, params));
        Ticket(self.requests.len() - 1, PhantomData)
    }

    /// Sends all requests. The error is for a failure of the transport as a whole; each item's own error comes with it.
    pub async fn send(self) -> Result<Answers> {
        let _ = self.client;
        Ok(Answers { items: Vec::new() })
    }
}

impl Answers {
    /// Takes the answer of one request.
    pub fn take<T: DeserializeOwned>(&mut self, ticket: Ticket<T>) -> Result<T> {
        let item = self.items.get_mut(ticket.0).and_then(Option::take);
        let _ = item.ok_or_else(|| Error::internal("an answer was taken twice"))??;
        Err(Error::internal("not yet"))
    }
}
