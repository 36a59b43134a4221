//! Several requests in one HTTP request: splitting, matching the answers, and living with gateways that refuse batches.

use std::marker::PhantomData;
use std::sync::Arc;

use ethers_core::types::H256;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::answer::{decode, error_of, id_of, no_reply, not_json_rpc, outcome, status_failure, NodeError, Scope};
use super::attempts::{order, Attempts, Failure, Retry};
use super::concurrent;
use super::endpoint::Endpoint;
use super::http::{NoReply, Reply};
use super::redact::shorten;
use super::{is_json_rpc_error, Request, RpcClient, Success};
use crate::error::{Error, Origin, Result, Status};

/// How many HTTP requests one batch has under way at a time.
const CONCURRENT: usize = 16;

/// A refused batch of up to so many requests is taken as "no batches". A longer one may have been too long.
const SMALL: usize = 4;

/// Requests that are sent together.
pub struct Batch<'a> {
    client: &'a RpcClient,
    requests: Vec<Request<'static>>,
}

/// The place of an answer in [`Answers`].
pub struct Ticket<T> {
    index: usize,
    // In a box, because most tickets have none.
    about: Option<Box<About>>,
    answer: PhantomData<fn() -> T>,
}

/// What an answer must be about: the field that names it, and its hash.
struct About(&'static str, H256);

/// The answers of a batch, each taken once by its ticket.
pub struct Answers {
    client: RpcClient,
    items: Vec<(&'static str, Option<Result<Success>>)>,
}

impl<'a> Batch<'a> {
    pub(super) fn new(client: &'a RpcClient) -> Self {
        Batch {
            client,
            requests: Vec::new(),
        }
    }
}

impl Batch<'_> {
    /// Adds a request.
    pub fn add<T: DeserializeOwned>(&mut self, method: &'static str, params: Value) -> Ticket<T> {
        let index = self.requests.len();
        self.requests.push(Request { method, params });
        Ticket {
            index,
            about: None,
            answer: PhantomData,
        }
    }

    /// Adds a request about one transaction. An answer that names another one in this field is an error.
    pub fn add_about<T: DeserializeOwned>(
        &mut self,
        method: &'static str,
        params: Value,
        field: &'static str,
        hash: H256,
    ) -> Ticket<T> {
        let ticket = self.add(method, params);
        Ticket {
            about: Some(Box::new(About(field, hash))),
            ..ticket
        }
    }

    /// Sends all requests. The error is for a failure of the transport as a whole, when no request got an answer; otherwise
    /// each item's own error comes with it.
    pub async fn send(self) -> Result<Answers> {
        let results = send(self.client, &self.requests).await;
        if let Some(Err(error)) = results.first() {
            let lost = |result: &Result<Success>| {
                result
                    .as_ref()
                    .is_err_and(|error| error.status().origin() == Origin::Transport)
            };
            if results.iter().all(lost) {
                return Err(error.clone());
            }
        }
        let items = self
            .requests
            .iter()
            .map(|request| request.method)
            .zip(results.into_iter().map(Some))
            .collect();
        Ok(Answers {
            client: self.client.clone(),
            items,
        })
    }
}

impl Answers {
    /// Takes the answer of one request.
    pub fn take<T: DeserializeOwned>(&mut self, ticket: Ticket<T>) -> Result<T> {
        let (method, success) = self.take_success(ticket.index, ticket.about)?;
        let scope = Scope {
            chain: self.client.chain(),
            endpoint: &success.endpoint,
            method,
        };
        decode(scope, success.value)
    }

    fn take_success(&mut self, index: usize, about: Option<Box<About>>) -> Result<(&'static str, Success)> {
        let chain = self.client.chain();
        let (method, item) = self
            .items
            .get_mut(index)
            .ok_or_else(|| Error::internal("a ticket of another batch"))?;
        let success = item.take().ok_or_else(|| Error::internal("an answer was taken twice"))??;
        if let Some(about) = about {
            let About(field, hash) = *about;
            let named = success.value.get(field).and_then(Value::as_str);
            if let Some(other) = named.filter(|named| !named.parse().is_ok_and(|named: H256| named == hash)) {
                let other = shorten(other, 100);
                let text = format!("the answer is of another transaction, {other}, and not of {hash:#x}");
                let scope = Scope {
                    chain,
                    endpoint: &success.endpoint,
                    method,
                };
                return Err(scope.error(Status::BadAnswer, &text));
            }
        }
        Ok((*method, success))
    }
}

/// What became of an array of requests.
enum Array {
    /// Each request's own outcome.
    Answered(Vec<std::result::Result<Value, Failure>>),
    /// Arrays of this length do not pass, and the endpoint's limit is known or remembered: so many do.
    Limited(usize),
    /// Refused without a word about the length.
    Refused,
}

/// Sends all requests and gives their outcomes in the same order.
async fn send(client: &RpcClient, requests: &[Request<'static>]) -> Vec<Result<Success>> {
    let mut results: Vec<Option<Result<Success>>> = requests.iter().map(|_| None).collect();
    // Starting with what the preferred endpoint takes makes all chunks run side by side.
    let preferred = order(&client.0.endpoints, &[])
        .front()
        .and_then(|index| client.0.endpoints.get(*index));
    let size = client
        .0
        .max_batch
        .min(preferred.map_or(usize::MAX, |endpoint| endpoint.batch_limit()))
        .max(1);
    let all: Vec<usize> = (0..requests.len()).collect();
    let mut alone: Vec<(usize, u32)> = Vec::new();
    if size == 1 || all.len() == 1 {
        alone.extend(all.iter().map(|index| (*index, 0)));
    } else {
        let chunks = all
            .chunks(size)
            .map(|chunk| send_chunk(client, requests, chunk.to_vec()))
            .collect();
        for chunk in concurrent::all(chunks, CONCURRENT).await {
            alone.extend(chunk.alone);
            for (index, result) in chunk.done {
                if let Some(slot) = results.get_mut(index) {
                    *slot = Some(result);
                }
            }
        }
    }
    let mut singles = Vec::new();
    for (index, round) in alone {
        if let Some(request) = requests.get(index) {
            singles.push(async move { (index, client.request(request.method, &request.params, round).await) });
        }
    }
    for (index, result) in concurrent::all(singles, CONCURRENT).await {
        if let Some(slot) = results.get_mut(index) {
            *slot = Some(result);
        }
    }
    results
        .into_iter()
        .map(|result| result.unwrap_or_else(|| Err(Error::internal("a request of a batch was lost"))))
        .collect()
}

/// The outcome of a chunk: what is done, and what must be sent alone (with the number of tries that are already spent).
#[derive(Default)]
struct Chunk {
    done: Vec<(usize, Result<Success>)>,
    alone: Vec<(usize, u32)>,
}

async fn send_chunk(client: &RpcClient, requests: &[Request<'static>], indices: Vec<usize>) -> Chunk {
    let mut chunk = Chunk::default();
    let mut pieces = vec![indices];
    while let Some(piece) = pieces.pop() {
        if piece.len() < 2 {
            chunk.alone.extend(piece.into_iter().map(|index| (index, 0)));
            continue;
        }
        match send_piece(client, requests, &piece).await {
            Ok((endpoint, Array::Answered(answers))) => chunk.sort(&endpoint, &piece, answers),
            Ok((_, Array::Limited(limit))) => pieces.extend(piece.chunks(limit.max(1)).rev().map(<[usize]>::to_vec)),
            Ok((endpoint, Array::Refused)) if piece.len() <= SMALL => {
                endpoint.learn_batch_limit(1);
                chunk.alone.extend(piece.into_iter().map(|index| (index, 0)));
            }
            Ok((_, Array::Refused)) => {
                // Too long, or no arrays at all? A pair tells; and it is remembered, so that it is asked only once.
                let (pair, rest) = piece.split_at(2);
                match send_piece(client, requests, pair).await {
                    Ok((endpoint, Array::Answered(answers))) => {
                        endpoint.learn_batch_limit(piece.len() / 2);
                        chunk.sort(&endpoint, pair, answers);
                        pieces.extend(rest.chunks(piece.len() / 2).rev().map(<[usize]>::to_vec));
                    }
                    Ok((endpoint, Array::Limited(_) | Array::Refused)) => {
                        endpoint.learn_batch_limit(1);
                        chunk.alone.extend(piece.into_iter().map(|index| (index, 0)));
                    }
                    Err(error) => chunk.fail(requests, &piece, &error),
                }
            }
            Err(error) => chunk.fail(requests, &piece, &error),
        }
    }
    chunk
}

impl Chunk {
    fn sort(&mut self, endpoint: &Arc<Endpoint>, piece: &[usize], answers: Vec<std::result::Result<Value, Failure>>) {
        for (index, answer) in piece.iter().zip(answers) {
            match answer {
                Ok(value) => self.done.push((
                    *index,
                    Ok(Success {
                        value,
                        endpoint: endpoint.clone(),
                    }),
                )),
                // The first try is spent, so that the repetition begins with a pause.
                Err(failure) if matches!(failure.retry, Retry::Later(_)) => self.alone.push((*index, 1)),
                Err(failure) if is_victim_of_batch(&failure) => self.alone.push((*index, 0)),
                Err(failure) => self.done.push((*index, Err(failure.error))),
            }
        }
    }

    fn fail(&mut self, requests: &[Request<'static>], piece: &[usize], error: &Error) {
        for index in piece {
            let mut error = error.clone();
            if let (Some(rpc), Some(request)) = (&mut error.info_mut().rpc, requests.get(*index)) {
                rpc.method = request.method.to_owned();
            }
            self.done.push((*index, Err(error)));
        }
    }
}

/// geth answers the rest of a batch with these errors when the batch as a whole takes too long or answers too much.
fn is_victim_of_batch(failure: &Failure) -> bool {
    failure.error.info().rpc.as_ref().is_some_and(|rpc| {
        let says = |word| {
            rpc.message
                .as_ref()
                .is_some_and(|message| message.to_lowercase().contains(word))
        };
        match rpc.code {
            Some(-32002) => says("timed out"),
            Some(-32003) => says("too large"),
            _ => false,
        }
    })
}

/// Sends an array, with retries and failover.
async fn send_piece(client: &RpcClient, requests: &[Request<'static>], piece: &[usize]) -> Result<(Arc<Endpoint>, Array)> {
    let chosen: Vec<&Request<'static>> = piece.iter().filter_map(|index| requests.get(*index)).collect();
    let first = chosen.first().map_or("", |request| request.method);
    let label = format!("{first} and {} more", chosen.len().saturating_sub(1));
    let mut attempts = Attempts::new(&client.0.endpoints, client.0.retries);
    let mut endpoint = attempts.first()?;
    loop {
        let limit = endpoint.batch_limit();
        if limit < chosen.len() {
            return Ok((endpoint.clone(), Array::Limited(limit)));
        }
        match post_array(client, endpoint, &label, &chosen).await {
            Ok(array) => {
                endpoint.worked();
                return Ok((endpoint.clone(), array));
            }
            Err(failure) => endpoint = attempts.next(endpoint, failure).await?,
        }
    }
}

async fn post_array(
    client: &RpcClient,
    endpoint: &Arc<Endpoint>,
    label: &str,
    requests: &[&Request<'static>],
) -> std::result::Result<Array, Failure> {
    let scope = Scope {
        chain: client.chain(),
        endpoint,
        method: label,
    };
    let ids = client.new_ids(requests.len());
    let bodies: Vec<_> = ids
        .clone()
        .zip(requests)
        .map(|(id, request)| super::body(id, request.method, &request.params))
        .collect();
    let body = serde_json::to_vec(&bodies).map_err(|error| Failure::new(Error::internal(error.to_string()), Retry::Never))?;
    let reply = match client.post(scope, requests.len(), body).await {
        Ok(reply) => reply,
        // Together too much; each on its own may well fit. Says nothing about other batches, so it is not remembered.
        Err(NoReply::TooLarge(_)) => return Ok(Array::Limited(requests.len() / 2)),
        Err(why) => return Err(no_reply(scope, why)),
    };
    if let Some(failure) = status_failure(scope, &reply) {
        return Err(failure);
    }
    let answer = serde_json::from_slice::<Value>(&reply.body).ok();
    if let Some(refusal) = refusal(scope, &reply, answer.as_ref(), requests.len()) {
        return refusal.map(|array| {
            if let Array::Limited(limit) = array {
                endpoint.learn_batch_limit(limit);
            }
            array
        });
    }
    let Some(Value::Array(answers)) = answer else {
        return Err(not_json_rpc(scope, &reply));
    };
    let mut slots: Vec<Option<std::result::Result<Value, Failure>>> = requests.iter().map(|_| None).collect();
    for answer in answers {
        let Value::Object(answer) = answer else { continue };
        let place = id_of(&answer)
            .and_then(|id| id.checked_sub(ids.start))
            .and_then(|place| usize::try_from(place).ok());
        let Some((place, request)) = place.and_then(|place| Some((place, requests.get(place)?))) else {
            continue;
        };
        if let Some(slot @ None) = slots.get_mut(place) {
            *slot = Some(outcome(
                Scope {
                    method: request.method,
                    ..scope
                },
                answer,
            ));
        }
    }
    let missing = |method| {
        let scope = Scope { method, ..scope };
        Failure::new(
            scope.error(Status::BadResponse, "the answer to the batch has none for this request"),
            Retry::Never,
        )
    };
    Ok(Array::Answered(
        slots
            .into_iter()
            .zip(requests)
            .map(|(slot, request)| slot.unwrap_or_else(|| Err(missing(request.method))))
            .collect(),
    ))
}

/// Whether the answer refuses the array as such, and if so, what is known about the length that passes.
fn refusal(
    scope: Scope<'_>,
    reply: &Reply,
    answer: Option<&Value>,
    length: usize,
) -> Option<std::result::Result<Array, Failure>> {
    let status = reply.status.as_u16();
    // Other HTTP errors, with whatever JSON, are about the endpoint and not about arrays.
    let about_request = reply.status.is_success() || matches!(status, 400 | 405 | 413 | 415 | 422 | 501);
    let error = match answer {
        Some(Value::Array(items)) => {
            // Some servers put their single complaint into an array, with no id or with that of the first request.
            let [Value::Object(item)] = items.as_slice() else {
                return None;
            };
            let node = NodeError::new(error_of(item)?);
            if id_of(item).is_some() && !node.all_text().contains("batch") {
                return None;
            }
            Some((node, item))
        }
        Some(value @ Value::Object(item)) if about_request || is_json_rpc_error(value) => {
            error_of(item).map(|error| (NodeError::new(error), item))
        }
        Some(Value::Object(_)) => return None,
        Some(_) if about_request => None,
        None if about_request && !reply.status.is_success() => None,
        Some(_) | None => return None,
    };
    if let Some((node, item)) = &error {
        if node.is_rate_limit() {
            return Some(outcome(scope, (*item).clone()).map(|_| Array::Refused));
        }
        let text = node.all_text();
        let about_length = [
            "limit",
            "max",
            "exceed",
            "too large",
            "too big",
            "too many",
            "up to",
            "more than",
            "at most",
        ];
        if about_length.iter().any(|word| text.contains(word)) {
            let limit = named_limit(&text, length).unwrap_or(length / 2);
            return Some(Ok(Array::Limited(limit)));
        }
        if matches!(node.code, Some(-32010 | -32011)) {
            return Some(Ok(Array::Limited(length / 2)));
        }
    }
    Some(Ok(if status == 413 {
        Array::Limited(length / 2)
    } else {
        Array::Refused
    }))
}

/// A number in a complaint about the length that can be the limit: smaller than what was sent.
fn named_limit(text: &str, length: usize) -> Option<usize> {
    // "-32010" or "0x1f" are no limits, and neither is "1.5"; words are cut so that those stay whole.
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '.')))
        .filter_map(|word| word.trim_end_matches('.').parse::<usize>().ok())
        .find(|number| (1..length).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Compiles only if every future here can run on any thread of a runtime.
    #[allow(dead_code, reason = "compiling it is the test")]
    fn all_futures_are_send(client: &RpcClient) {
        fn send<T: Send>(_: T) {}
        let mut batch = client.batch();
        let _ = batch.add::<String>("eth_a", Value::Null);
        send(batch.send());
        send(client.call::<String>("eth_a", Value::Null));
        send(client.call_once::<String>("eth_a", Value::Null));
        send(client.raw("eth_a", Value::Null));
        send(async move {
            let mut batch = client.batch();
            let ticket = batch.add::<String>("eth_a", Value::Null);
            let _ = batch.send().await.map(|mut answers| answers.take(ticket).is_ok());
        });
    }

    #[test]
    fn a_named_limit_is_found_and_nothing_else_taken_for_it() {
        let table = [
            ("exceeded max limit of 20", 50, Some(20)),
            ("batch of 50 calls exceeds 10.", 50, Some(10)),
            ("you can only batch up to 3 requests", 4, Some(3)),
            ("code -32010", 50, None),
            ("maximum is 100", 50, None),
            ("", 50, None),
            ("version 1.5 of 0x10", 50, None),
        ];
        for (text, length, limit) in table {
            assert_eq!(named_limit(text, length), limit, "{text}");
        }
    }
}
