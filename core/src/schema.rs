//! The self-description: every method, utility, configuration key and status as one JSON document.
//!
//! The C ABI returns it, the files under `schema/` are made from it, and the wrappers check themselves against it.

use schemars::Schema;
use serde_json::{json, Value};

use crate::config::Config;
use crate::error::Status;
use crate::ops::{schema_generator, METHODS};
use crate::utils::UTILS;

/// The document. Its schemas are JSON Schema, draft 2020-12, and share `$defs`.
pub fn document() -> Value {
    let mut generator = schema_generator();
    let methods: Vec<Value> = METHODS
        .iter()
        .map(|method| {
            let (request, response): (Schema, Schema) = (method.schemas)(&mut generator);
            json!({
                "name": method.name,
                "kind": method.kind,
                "summary": method.summary,
                "example": example(method.example),
                "request": request,
                "response": response,
            })
        })
        .collect();
    let utils: Vec<Value> = UTILS
        .iter()
        .map(|util| {
            let (request, response): (Schema, Schema) = (util.schemas)(&mut generator);
            json!({
                "name": util.name,
                "summary": util.summary,
                "example": example(util.example),
                "request": request,
                "response": response,
            })
        })
        .collect();
    let config = generator.subschema_for::<Config>();
    let statuses: Vec<Value> = Status::ALL
        .iter()
        .map(|status| {
            json!({
                "status": *status as i32,
                "name": status.name(),
                "origin": status.origin(),
                "retryable": status.retryable(),
                "meaning": status.meaning().trim(),
            })
        })
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "version": env!("CARGO_PKG_VERSION"),
        "methods": methods,
        "utils": utils,
        "config": config,
        "statuses": statuses,
        "$defs": generator.take_definitions(true),
    })
}

/// An example as JSON; the table's own test keeps it well-formed.
fn example(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or(Value::Null)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refs(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                if let Some(Value::String(target)) = map.get("$ref") {
                    found.push(target.clone());
                }
                map.values().for_each(|value| refs(value, found));
            }
            Value::Array(list) => list.iter().for_each(|value| refs(value, found)),
            _ => {}
        }
    }

    #[test]
    fn every_reference_leads_somewhere_and_every_example_is_json() {
        let document = document();
        let mut found = Vec::new();
        refs(&document, &mut found);
        assert!(!found.is_empty());
        for target in found {
            let pointer = target.strip_prefix('#').expect("a reference within the document");
            assert!(document.pointer(pointer).is_some(), "{target}");
        }
        for table in ["methods", "utils"] {
            for row in document[table].as_array().expect("a list") {
                assert!(!row["example"].is_null(), "{}", row["name"]);
            }
        }
    }
}
