//! From JSON text to a typed request: each kind of mistake gets its own status and a JSON Pointer to the place.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::bytes::shorten;
use super::place::{self, Fault, Tree};
use crate::error::{Error, Result, Status};
use crate::inject;

/// serde carries errors as text; this mark in front of it carries the status through.
const MARK: char = '\u{1}';

/// A field error with a status of its own, for `Deserialize` implementations.
pub(crate) fn field_error<E: serde::de::Error>(status: Status, message: &str) -> E {
    E::custom(format_args!("{MARK}{}{MARK}{message}", status as i32))
}

/// Reads a request: empty text counts as `{}`, so that methods without arguments need none.
pub fn parse_request<T: DeserializeOwned>(text: &str) -> Result<T> {
    inject::point("parse");
    parse_json(text_of_request(text), "request")
}

fn text_of_request(text: &str) -> &str {
    if text.trim().is_empty() {
        "{}"
    } else {
        text
    }
}

/// Reads JSON into a type; `what` names the document in messages.
pub fn parse_json<T: DeserializeOwned>(text: &str, what: &str) -> Result<T> {
    let tree = parse_tree(text, what)?;
    place::read(&tree).map_err(|fault| translate(&fault, what))
}

/// Reads text into a tree. What is wrong with the text itself is known here, before anything about its meaning.
fn parse_tree(text: &str, what: &str) -> Result<Value> {
    use serde_json::error::Category;
    match serde_json::from_str::<Tree>(text) {
        Ok(Tree(value)) => Ok(value),
        // serde_json appends the position in the text, which helps with syntax only.
        Err(error) if error.classify() == Category::Data => {
            let message = error.to_string();
            let message = message
                .rsplit_once(" at line ")
                .map_or(message.as_str(), |(message, _)| message);
            Err(Error::new(Status::InvalidField, format!("{what}: {message}")).at(""))
        }
        Err(error) => Err(Error::new(
            Status::InvalidJson,
            format!("the {what} is not well-formed JSON: {error}"),
        )),
    }
}

/// The error of a value that is not of its type; `what` names the document in messages.
pub(crate) fn translate(fault: &Fault, what: &str) -> Error {
    let (text, path) = (fault.message(), fault.pointer());
    let (status, message) = match text.strip_prefix(MARK).and_then(|rest| rest.split_once(MARK)) {
        Some((code, message)) => {
            let status = code.parse().ok().and_then(Status::from_code).unwrap_or(Status::InvalidField);
            (status, message.to_owned())
        }
        None if text.starts_with("unknown field") => (Status::UnknownKey, text.replacen("unknown field", "unknown key", 1)),
        // Absent and null mean the same, also where a value is required.
        None if text.starts_with("invalid type: null") && !path.is_empty() => {
            (Status::MissingField, "the key needs a value, it is null".to_owned())
        }
        None if text.starts_with("missing field") => (Status::MissingField, text.replacen("missing field", "missing key", 1)),
        None => (
            Status::InvalidField,
            without_value(text).replacen("unknown variant", "unknown value", 1),
        ),
    };
    let place = if path.is_empty() {
        what.to_owned()
    } else {
        format!("{what} at {}", start_of(&path))
    };
    // What is missing has a place too: where it should be.
    let missing = text.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`'));
    let path = missing.map_or(path.clone(), |key| format!("{path}/{key}"));
    Error::new(status, format!("{place}: {message}")).at(path)
}

/// A place for a message; the error's own path is whole.
fn start_of(path: &str) -> String {
    match path.char_indices().nth(200) {
        Some((end, _)) => format!("{}…", path.get(..end).unwrap_or_default()),
        None => path.to_owned(),
    }
}

/// serde repeats a string of the wrong type or form; it may be a URL with credentials, or a key in the wrong place.
fn without_value(text: &str) -> String {
    for kind in ["invalid type: string \"", "invalid value: string \""] {
        let Some(rest) = text.strip_prefix(kind) else { continue };
        if let Some((_, expected)) = rest.rsplit_once("\", expected ") {
            return format!("{}, expected {expected}", kind.trim_end_matches(" \""));
        }
    }
    // A short one is a mistyped word, which is worth seeing; a long one may be a key.
    let variant = text
        .strip_prefix("unknown variant `")
        .and_then(|rest| rest.split_once("`, expected "));
    if let Some((_, expected)) = variant.filter(|(value, _)| shorten(value) != *value) {
        return format!("unknown variant, expected {expected}");
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::{Address, Hash, Uint};

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields, rename_all = "camelCase")]
    #[allow(dead_code, reason = "only read from JSON")]
    struct Request {
        amount: Uint,
        to: Option<Address>,
        tx_hash: Option<Hash>,
        inner: Option<Inner>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only read from JSON")]
    struct Inner {
        list: Vec<Uint>,
    }

    #[test]
    fn each_mistake_has_its_own_status_and_its_place() {
        let table = [
            ("{", Status::InvalidJson, ""),
            ("{} {}", Status::InvalidJson, ""),
            (r#"{"amount":"1"} x"#, Status::InvalidJson, ""),
            (r#"{"amount":1}"#, Status::AmountIsNumber, "/amount"),
            (r#"{"amount":-1}"#, Status::AmountIsNumber, "/amount"),
            (r#"{"amount":1.5}"#, Status::AmountIsNumber, "/amount"),
            (r#"{"amount":"-1"}"#, Status::InvalidAmount, "/amount"),
            (r#"{"amount":"1e3"}"#, Status::InvalidAmount, "/amount"),
            (r#"{"amount":true}"#, Status::InvalidField, "/amount"),
            (r#"{"amount":"1","tip":"2"}"#, Status::UnknownKey, "/tip"),
            (r#"{"to":null}"#, Status::MissingField, "/amount"),
            (r#"{"amount":null}"#, Status::MissingField, "/amount"),
            (
                r#"{"amount":"1","to":"0x36615cF349d7F6344891B1e7CA7C72883F5dc049"}"#,
                Status::AddressChecksum,
                "/to",
            ),
            (r#"{"amount":"1","to":"bob"}"#, Status::InvalidAddress, "/to"),
            (r#"{"amount":"1","txHash":"0x12"}"#, Status::InvalidHash, "/txHash"),
            (
                r#"{"amount":"1","inner":{"list":["1",2]}}"#,
                Status::AmountIsNumber,
                "/inner/list/1",
            ),
            (r#"[]"#, Status::InvalidField, ""),
            (r#"["1"]"#, Status::InvalidField, ""),
            ("null", Status::InvalidField, ""),
            (r#"{"amount":"1","amount":"1"}"#, Status::InvalidField, ""),
            (r#"{"amount":"1","inner":{"list":[],"list":[]}}"#, Status::InvalidField, ""),
            (r#"{"amount":"1","inner":[["1"]]}"#, Status::InvalidField, "/inner"),
            (r#"{"amount":"1","a/b~c":1}"#, Status::UnknownKey, "/a~1b~0c"),
        ];
        for (text, status, path) in table {
            let error = parse_request::<Request>(text).expect_err(text);
            assert_eq!(
                (error.status(), error.info().path.as_deref().unwrap_or("")),
                (status, path),
                "{text}: {error}"
            );
            assert!(!error.message().contains(MARK), "{error}");
        }
    }

    #[test]
    fn a_key_in_the_wrong_place_is_not_repeated() {
        #[derive(Debug, serde::Deserialize)]
        #[allow(dead_code, reason = "only read from JSON")]
        enum Chain {
            L1,
        }
        let key = "0123456789abcdef".repeat(4);
        for text in [key.clone(), format!("0x{key}")] {
            let text = format!("\"{text}\"");
            let errors = [
                parse_json::<Address>(&text, "request").unwrap_err(),
                parse_json::<Chain>(&text, "request").unwrap_err(),
                parse_json::<Vec<u8>>(&text, "request").unwrap_err(),
            ];
            for error in errors {
                assert!(!error.message().contains("89ab"), "{error}");
            }
        }
        assert!(!parse_json::<Uint>(&format!("\"{key}\""), "request")
            .unwrap_err()
            .message()
            .contains("89ab"));
        let short = parse_json::<Address>("\"0x12\"", "request").unwrap_err();
        assert!(short.message().contains("\"0x12\" has 1 bytes"), "{short}");
    }
}
