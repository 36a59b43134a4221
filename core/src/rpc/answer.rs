//! What came back: from bytes to a JSON-RPC result or an error with the right status, across the habits of the nodes.

use std::io;

use hyper::StatusCode;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::attempts::{Failure, Retry};
use super::endpoint::Endpoint;
use super::http::{NoReply, Reply};
use super::redact::shorten;
use crate::error::{Chain, Error, RpcDetail, Status};
use crate::types::Fault;

/// How much of a node's own message is kept.
const MAX_MESSAGE: usize = 1000;

/// How much of a wrong answer is shown.
const MAX_SHOWN: usize = 200;

/// Whom a request went to and what it was, for its errors.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub chain: Chain,
    pub endpoint: &'a Endpoint,
    pub method: &'a str,
}

impl Scope<'_> {
    /// An error about this request. Secrets are removed from the text, wherever it comes from.
    pub fn error(&self, status: Status, text: &str) -> Error {
        let text = self.endpoint.redactor.clean(text, MAX_MESSAGE);
        let message = format!("{} at {}: {text}", shorten(self.method, 100), self.endpoint.name);
        Error::new(status, message).on(self.chain).with_rpc(self.detail())
    }

    fn detail(&self) -> RpcDetail {
        let endpoint = Some(self.endpoint.name.clone());
        RpcDetail {
            method: shorten(self.method, 100),
            endpoint,
            ..RpcDetail::default()
        }
    }

    fn bad_response(&self, text: &str) -> Failure {
        Failure::new(self.error(Status::BadResponse, text), Retry::Elsewhere)
    }
}

/// The failure of a request without an answer.
pub(super) fn no_reply(scope: Scope<'_>, why: NoReply) -> Failure {
    let (status, text, retry) = match &why {
        NoReply::NotConnected { tls: true, reason } => {
            (Status::Tls, format!("the TLS handshake failed: {reason}"), Retry::Elsewhere)
        }
        NoReply::NotConnected { tls: false, reason } => {
            (Status::Unreachable, format!("no connection: {reason}"), Retry::Later(None))
        }
        NoReply::ProxyRefused(407) => (
            Status::Unauthorized,
            "the proxy refused the credentials".into(),
            Retry::Elsewhere,
        ),
        NoReply::ProxyRefused(status) => {
            let retry = if *status >= 500 {
                Retry::Later(None)
            } else {
                Retry::Elsewhere
            };
            (
                Status::Unreachable,
                format!("the proxy refused the connection with HTTP status {status}"),
                retry,
            )
        }
        NoReply::Broken { reason, .. } => (
            Status::Unreachable,
            format!("the connection broke: {reason}"),
            Retry::Later(None),
        ),
        NoReply::Timeout(limit) => (
            Status::Unreachable,
            format!("no complete answer within {} ms (timeoutMs)", limit.as_millis()),
            Retry::Later(None),
        ),
        NoReply::TooLarge(limit) => (
            Status::ResponseTooLarge,
            format!("the answer is larger than {limit} bytes (maxResponseBytes)"),
            Retry::Never,
        ),
    };
    let mut failure = Failure::new(scope.error(status, &text), retry);
    failure.sent = !matches!(why, NoReply::NotConnected { .. } | NoReply::ProxyRefused(_));
    failure.dropped = matches!(why, NoReply::Broken { dropped: true, .. });
    if let (NoReply::ProxyRefused(code), Some(rpc)) = (&why, &mut failure.error.info_mut().rpc) {
        rpc.code = Some(i64::from(*code));
    }
    failure
}

/// The failure that an HTTP status stands for, whatever the body says; none where the body decides.
pub(super) fn status_failure(scope: Scope<'_>, reply: &Reply) -> Option<Failure> {
    let code = reply.status.as_u16();
    let (status, text, retry) = match code {
        200..=299 => return None,
        429 => (
            Status::RateLimited,
            "too many requests (HTTP 429)".to_owned(),
            Retry::Later(reply.retry_after),
        ),
        401 | 403 => (
            Status::Unauthorized,
            format!("the credentials were refused (HTTP {code})"),
            Retry::Elsewhere,
        ),
        407 => (
            Status::Unauthorized,
            "the proxy refused the credentials (HTTP 407)".to_owned(),
            Retry::Elsewhere,
        ),
        408 | 502 | 503 | 504 => (Status::HttpStatus, http_text(reply.status), Retry::Later(reply.retry_after)),
        _ => return None,
    };
    Some(http_failure(scope, reply, status, &text, retry))
}

/// The failure of an answer that is no JSON-RPC.
pub(super) fn not_json_rpc(scope: Scope<'_>, reply: &Reply) -> Failure {
    let text = http_text(reply.status);
    match reply.status.as_u16() {
        200..=299 => scope.bad_response("the answer is not JSON; does the URL name a JSON-RPC endpoint?"),
        300..=399 => http_failure(
            scope,
            reply,
            Status::HttpStatus,
            &format!("{text}: a redirect, which is not followed; use the URL that it leads to"),
            Retry::Elsewhere,
        ),
        404 => http_failure(
            scope,
            reply,
            Status::HttpStatus,
            &format!("{text}; is the path of the URL right?"),
            Retry::Elsewhere,
        ),
        500..=599 => http_failure(scope, reply, Status::HttpStatus, &text, Retry::Elsewhere),
        _ => http_failure(scope, reply, Status::HttpStatus, &text, Retry::Never),
    }
}

fn http_text(status: StatusCode) -> String {
    match status.canonical_reason() {
        Some(reason) => format!("HTTP {} {reason}", status.as_u16()),
        None => format!("HTTP {}", status.as_u16()),
    }
}

fn http_failure(scope: Scope<'_>, reply: &Reply, status: Status, text: &str, retry: Retry) -> Failure {
    // Gateways explain themselves in JSON of many forms, and in HTML, which helps nobody in a message.
    let said = serde_json::from_slice::<Value>(&reply.body).ok().and_then(|body| {
        let error = body.get("error").unwrap_or(&body);
        let text = error.get("message").unwrap_or(error).as_str()?;
        Some(scope.endpoint.redactor.clean(text, MAX_MESSAGE))
    });
    let text = said
        .as_ref()
        .map_or_else(|| text.to_owned(), |said| format!("{text}: {said}"));
    let mut error = scope.error(status, &text);
    if let Some(rpc) = &mut error.info_mut().rpc {
        rpc.code = Some(i64::from(reply.status.as_u16()));
        rpc.message = said;
    }
    Failure::new(error, retry)
}

/// Whether an answer carries this id: as a number or, as some gateways do, as a string.
pub(super) fn id_of(answer: &Map<String, Value>) -> Option<u64> {
    match answer.get("id")? {
        Value::Number(id) => id
            .as_u64()
            .or_else(|| whole(id.as_f64()?).and_then(|id| u64::try_from(id).ok())),
        Value::String(id) => id.parse().ok(),
        _ => None,
    }
}

/// The error object of an answer, if it has one.
pub(super) fn error_of(answer: &Map<String, Value>) -> Option<&Value> {
    answer.get("error").filter(|error| !error.is_null())
}

/// The outcome in the answer to a single request.
pub(super) fn single(scope: Scope<'_>, id: u64, answer: Value) -> Result<Value, Failure> {
    let Value::Object(answer) = answer else {
        return Err(scope.bad_response("the answer is not a JSON-RPC object"));
    };
    let matches = id_of(&answer) == Some(id);
    // A server that could not read the request cannot know its id, so an error may come without one.
    let anonymous = answer.get("id").is_none_or(Value::is_null) && error_of(&answer).is_some();
    if !matches && !anonymous {
        return Err(scope.bad_response("the answer has the id of another request"));
    }
    outcome(scope, answer)
}

/// The outcome in an answer whose id is right.
pub(super) fn outcome(scope: Scope<'_>, mut answer: Map<String, Value>) -> Result<Value, Failure> {
    if let Some(error) = error_of(&answer) {
        return Err(node_error(scope, error));
    }
    answer
        .remove("result")
        .ok_or_else(|| scope.bad_response("the answer has neither a result nor an error"))
}

/// A JSON-RPC error object, reduced to what decides.
pub(super) struct NodeError {
    pub code: Option<i64>,
    pub message: String,
    /// `message` in lower case, for comparisons.
    text: String,
    data: Option<Value>,
}

impl NodeError {
    pub fn new(error: &Value) -> NodeError {
        let code = error.get("code").and_then(|code| match code {
            Value::String(text) => text.parse().ok(),
            other => other.as_i64().or_else(|| whole(other.as_f64()?)),
        });
        let message = match error.get("message").unwrap_or(error) {
            Value::String(text) => text.clone(),
            Value::Object(_) => "an error without a message".to_owned(),
            other => head_of(other, MAX_MESSAGE),
        };
        let text = shorten(&message, 4 * MAX_MESSAGE).to_lowercase();
        NodeError {
            code,
            message,
            text,
            data: error.get("data").filter(|data| !data.is_null()).cloned(),
        }
    }

    /// Message and data in lower case, for what a gateway says about batches.
    pub fn all_text(&self) -> String {
        let data = self
            .data
            .as_ref()
            .map(|data| head_of(data, MAX_MESSAGE).to_lowercase())
            .unwrap_or_default();
        format!("{} {data}", self.text)
    }

    /// "Too many requests", in the words of the providers. -32005 alone does not mean it: some use it for a range of logs
    /// that is too long, others for refused batches.
    pub fn is_rate_limit(&self) -> bool {
        const WORDS: &[&str] = &[
            "rate limit",
            "rate-limit",
            "ratelimit",
            "too many requests",
            "request limit reached",
            "requests per second",
            "compute units per second",
            "server is busy",
        ];
        let too_long = ["query returned", "more than", "results", "block range", "batch"]
            .iter()
            .any(|word| self.text.contains(word));
        self.code == Some(429)
            || WORDS.iter().any(|word| self.text.contains(word))
            || (matches!(self.code, Some(-32005 | -32009)) && !too_long)
    }

    fn is_method_not_found(&self) -> bool {
        const WORDS: &[&str] = &["method not found", "does not exist/is not available", "unsupported method"];
        self.code == Some(-32601)
            || WORDS.iter().any(|word| self.text.contains(word))
            || (self.code == Some(-32004) && self.text.contains("not supported"))
    }

    /// The return data if the error is a revert; `Some(None)` is a revert without data.
    fn revert(&self) -> Option<Option<String>> {
        // Mostly the message says it; Nethermind says "VM execution error." and "Reverted 0x…" in the data.
        let said = self.all_text().contains("revert");
        let data = self.data.as_ref().and_then(|data| return_data(data, 0)).or_else(|| {
            // Some put the data into the message: "execution reverted: 0x08c379a0…".
            if !said {
                return None;
            }
            let words = self
                .message
                .split(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ',' | ':' | '(' | ')'));
            words.filter_map(hex).find(|data| byte_length(data) % 32 == 4)
        });
        let bytes = data.as_ref().map_or(0, |data| byte_length(data));
        // Era nodes use code 3 and the data "0x" for every refused transaction, "nonce too low" included: only data or the
        // word makes a revert. A 32-byte value with another code is rather a hash.
        let by_data = bytes >= 4 && (self.code == Some(3) || bytes != 32);
        (by_data || said).then_some(data)
    }
}

fn node_error(scope: Scope<'_>, error: &Value) -> Failure {
    let node = NodeError::new(error);
    let clean = |text: &str| scope.endpoint.redactor.clean(text, MAX_MESSAGE);
    let other_data = || {
        node.data.as_ref().map(|data| match data {
            Value::String(text) => clean(text),
            other => clean(&head_of(other, 4 * MAX_MESSAGE)),
        })
    };
    let (status, retry, data) = match node.revert() {
        Some(data) => (Status::Reverted, Retry::Never, data.or_else(other_data)),
        None if node.is_method_not_found() => (Status::MethodNotFound, Retry::Never, other_data()),
        None if node.is_rate_limit() => (Status::RateLimited, Retry::Later(None), other_data()),
        None => (Status::Rpc, Retry::Never, other_data()),
    };
    let message = clean(&node.message);
    let text = match node.code {
        Some(code) => format!("{message} (code {code})"),
        None => message.clone(),
    };
    let mut error = scope.error(status, &text);
    if let Some(rpc) = &mut error.info_mut().rpc {
        rpc.code = node.code;
        rpc.message = Some(message);
        rpc.data = data;
    }
    Failure::new(error, retry)
}

/// `0x` and an even number of hex digits, in lower case.
fn hex(text: &str) -> Option<String> {
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"))?;
    let good = digits.len() % 2 == 0 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    good.then(|| format!("0x{}", digits.to_ascii_lowercase()))
}

/// How many bytes such a text stands for.
fn byte_length(hex: &str) -> usize {
    (hex.len() / 2).saturating_sub(1)
}

/// The whole number that a floating-point number is, within what floating point tells apart.
#[allow(clippy::cast_possible_truncation, reason = "the bounds are checked")]
fn whole(number: f64) -> Option<i64> {
    const MOST: f64 = 9_007_199_254_740_992.0;
    (number.fract() == 0.0 && number.abs() <= MOST).then_some(number as i64)
}

/// Finds the return data in the `data` of an error: `"0x…"`, `"Reverted 0x…"`, or in an object, nested or under a
/// transaction hash as development nodes do.
fn return_data(data: &Value, depth: u32) -> Option<String> {
    const KEYS: &[&str] = &[
        "data",
        "result",
        "return",
        "returnData",
        "output",
        "error",
        "originalError",
        "cause",
    ];
    match data {
        Value::String(text) => {
            let text = text.trim();
            hex(text).or_else(|| {
                let rest = text
                    .get(..8)
                    .filter(|word| word.eq_ignore_ascii_case("reverted"))
                    .and(text.get(8..))?;
                hex(rest.trim_start_matches([' ', ':']))
            })
        }
        Value::Object(map) if depth < 4 => KEYS
            .iter()
            .filter_map(|key| map.get(*key))
            .find_map(|value| return_data(value, depth.saturating_add(1)))
            .or_else(|| {
                map.values()
                    .filter(|value| value.is_object())
                    .take(4)
                    .find_map(|value| return_data(value, depth.saturating_add(1)))
            }),
        _ => None,
    }
}

/// A result as the type that the method has.
pub(super) fn decode<T: DeserializeOwned>(scope: Scope<'_>, value: Value) -> Result<T, Error> {
    crate::types::read(&value).map_err(|fault| misfit(scope, &value, &fault))
}

#[cold]
fn misfit(scope: Scope<'_>, value: &Value, fault: &Fault) -> Error {
    let path = fault.pointer();
    let place = if path.is_empty() {
        String::new()
    } else {
        format!(" at {}", shorten(&path, 100))
    };
    let (reason, shown) = (shorten(fault.message(), 300), head_of(value, MAX_SHOWN));
    scope.error(
        Status::BadAnswer,
        &format!("the answer does not have the form of this method{place}: {reason}; it is {shown}"),
    )
}

/// The beginning of a value as JSON, without writing out the rest.
fn head_of(value: &Value, limit: usize) -> String {
    struct Head(Vec<u8>, usize);
    impl io::Write for Head {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let room = self.1.saturating_sub(self.0.len());
            if room == 0 {
                return Err(io::ErrorKind::WriteZero.into());
            }
            let part = bytes.get(..room).unwrap_or(bytes);
            self.0.extend_from_slice(part);
            Ok(part.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut head = Head(Vec::new(), limit);
    let complete = serde_json::to_writer(&mut head, value).is_ok();
    let mut text = String::from_utf8_lossy(&head.0).into_owned();
    if !complete {
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const DATA: &str = "0x08c379a00000000000000000000000000000000000000000000000000000000000000020";

    #[test]
    fn reverts_are_known_in_the_shapes_of_all_nodes() {
        let table = [
            (
                "geth",
                json!({"code":3,"message":"execution reverted: X","data":DATA}),
                Some(DATA),
            ),
            (
                "geth without data",
                json!({"code":-32000,"message":"execution reverted"}),
                None,
            ),
            (
                "geth with empty data",
                json!({"code":3,"message":"execution reverted","data":"0x"}),
                Some("0x"),
            ),
            (
                "anvil",
                json!({"code":3,"message":"execution reverted: custom error","data":DATA}),
                Some(DATA),
            ),
            (
                "erigon",
                json!({"code":3,"message":"execution reverted","data":DATA.to_uppercase().replace("0X", "0x")}),
                Some(DATA),
            ),
            (
                "nethermind",
                json!({"code":-32015,"message":"VM execution error.","data":format!("Reverted {DATA}")}),
                Some(DATA),
            ),
            (
                "parity, empty",
                json!({"code":-32015,"message":"VM execution error.","data":"Reverted 0x"}),
                Some("0x"),
            ),
            (
                "besu",
                json!({"code":-32000,"message":"Execution reverted","data":DATA}),
                Some(DATA),
            ),
            (
                "zksync",
                json!({"code":3,"message":"execution reverted","data":{"data":DATA}}),
                Some(DATA),
            ),
            (
                "hardhat",
                json!({"code":-32603,"message":"VM Exception","data":{"message":"m","txHash":"0x11","data":DATA}}),
                Some(DATA),
            ),
            (
                "ganache",
                json!({"code":-32000,"message":"x","data":{"0xabc":{"error":"revert","return":DATA},"stack":"s"}}),
                Some(DATA),
            ),
            (
                "wallet",
                json!({"code":-32603,"message":"x","data":{"originalError":{"code":3,"data":DATA}}}),
                Some(DATA),
            ),
            (
                "in the message",
                json!({"code":-32000,"message":format!("execution reverted: {DATA}")}),
                Some(DATA),
            ),
        ];
        for (node, error, data) in table {
            let found = NodeError::new(&error).revert();
            // nethermind's empty revert has neither data nor the word in its message, but "Reverted" in its data.
            assert_eq!(found.as_ref().map(|data| data.as_deref()), Some(data), "{node}: {error}");
        }
    }

    #[test]
    fn refusals_that_only_look_like_reverts_are_none() {
        let hash = format!("0x{}", "ab".repeat(32));
        let table = [
            json!({"code":3,"message":"nonce too low. allowed nonce range: 5 - 55, actual: 3","data":"0x"}),
            json!({"code":3,"message":"max fee per gas less than block base fee","data":"0x"}),
            json!({"code":-32000,"message":"already known","data":hash}),
            json!({"code":-32602,"message":"invalid params","data":"0xzz"}),
            json!({"code":-32000,"message":"insufficient funds for gas * price + value"}),
        ];
        for error in table {
            assert_eq!(NodeError::new(&error).revert(), None, "{error}");
        }
    }

    #[test]
    fn missing_methods_and_rate_limits_are_told_apart() {
        let table = [
            (json!({"code":-32601,"message":"x"}), true, false),
            (
                json!({"code":-32000,"message":"the method a does not exist/is not available"}),
                true,
                false,
            ),
            (
                json!({"code":-32600,"message":"Unsupported method: x on MAINNET"}),
                true,
                false,
            ),
            (json!({"code":-32004,"message":"Method not supported"}), true, false),
            (
                json!({"code":-32000,"message":"access lists are not supported"}),
                false,
                false,
            ),
            (json!({"code":-32005,"message":"limit exceeded"}), false, true),
            (
                json!({"code":-32005,"message":"query returned more than 10000 results"}),
                false,
                false,
            ),
            (json!({"code":429,"message":"capacity"}), false, true),
            (
                json!({"code":-32007,"message":"25/second request limit reached"}),
                false,
                true,
            ),
            (json!({"code":-32000,"message":"Rate limit of 10 exceeded"}), false, true),
            (json!("Too Many Requests"), false, true),
            (json!({}), false, false),
            (json!({"code":"-32601"}), true, false),
        ];
        for (error, missing, limited) in table {
            let node = NodeError::new(&error);
            assert_eq!(
                (node.is_method_not_found(), node.is_rate_limit()),
                (missing, limited),
                "{error}"
            );
        }
    }

    #[test]
    fn a_long_value_is_shown_by_its_beginning() {
        assert_eq!(head_of(&json!("x".repeat(1000)), 5), "\"xxxx…");
        assert_eq!(head_of(&json!([1, 2]), 100), "[1,2]");
    }
}
