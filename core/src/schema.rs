//! The self-description: every method, utility, configuration key and status as one JSON document.
//!
//! The C ABI returns it, the files under `schema/` are made from it, and the wrappers check themselves against it.

use schemars::Schema;
use serde_json::{json, Map, Value};

use crate::config::Config;
use crate::error::Status;
use crate::ops::{self, schema_generator, METHODS};
use crate::utils::{self, UTILS};

/// The document. Its schemas are JSON Schema, draft 2020-12, and share `$defs`.
pub fn document() -> Value {
    let mut generator = schema_generator();
    let methods: Vec<Value> = METHODS
        .iter()
        .zip(ops::DESCRIPTIONS)
        .map(|(method, described)| {
            let (request, response): (Schema, Schema) = (described.schemas)(&mut generator);
            json!({
                "name": method.name,
                "kind": method.kind,
                "summary": described.summary,
                "example": example(described.example),
                "request": request,
                "response": response,
            })
        })
        .collect();
    let utils: Vec<Value> = UTILS
        .iter()
        .zip(utils::DESCRIPTIONS)
        .map(|(util, described)| {
            let (request, response): (Schema, Schema) = (described.schemas)(&mut generator);
            json!({
                "name": util.name,
                "summary": described.summary,
                "example": example(described.example),
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

/// The methods as an OpenRPC document, for generators of clients and of documentation: a request's keys are parameters by name.
pub fn openrpc() -> Value {
    let document = document();
    let list = |key: &str| document.get(key).and_then(Value::as_array).into_iter().flatten();
    let at = |value: &Value, key: &str| value.get(key).cloned().unwrap_or_default();
    let methods: Vec<Value> = list("methods")
        .map(|method| {
            let request = method.get("request").unwrap_or(&Value::Null);
            let target = request
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|target| target.strip_prefix('#'));
            let request = target.and_then(|pointer| document.pointer(pointer)).unwrap_or(request);
            let required = at(request, "required");
            let is_required = |name: &str| required.as_array().is_some_and(|names| names.iter().any(|n| n == name));
            let parameter = |(name, schema): (&String, &Value)| {
                let mut parameter = Map::from_iter([
                    ("name".to_owned(), json!(name)),
                    ("required".to_owned(), json!(is_required(name))),
                    ("schema".to_owned(), schema.clone()),
                ]);
                if let Some(description) = schema.get("description") {
                    parameter.insert("description".to_owned(), description.clone());
                }
                Value::Object(parameter)
            };
            let properties = request.get("properties").and_then(Value::as_object);
            let mut params: Vec<Value> = properties.into_iter().flatten().map(parameter).collect();
            // Required parameters come first, as OpenRPC wants it.
            params.sort_by_key(|parameter| parameter.get("required") != Some(&Value::Bool(true)));
            let example = at(method, "example");
            let values: Vec<Value> = example
                .as_object()
                .into_iter()
                .flatten()
                .map(|(name, value)| json!({"name": name, "value": value}))
                .collect();
            json!({
                "name": at(method, "name"),
                "summary": at(method, "summary"),
                "paramStructure": "by-name",
                "params": params,
                "result": {"name": "response", "schema": at(method, "response")},
                "examples": [{"name": "example", "params": values}],
                "x-kind": at(method, "kind"),
            })
        })
        .collect();
    let errors: serde_json::Map<String, Value> = list("statuses")
        .filter(|status| status.get("status") != Some(&json!(0)))
        .filter_map(|status| {
            let name = status.get("name")?.as_str()?.to_owned();
            Some((name, json!({"code": at(status, "status"), "message": at(status, "meaning")})))
        })
        .collect();
    let mut openrpc = json!({
        "openrpc": "1.3.2",
        "info": {
            "title": "libzksync",
            "description": "The methods of a wallet: `zks_wallet_<name>` in C, and `zks_wallet_call` with the name.",
            "version": env!("CARGO_PKG_VERSION"),
        },
        "methods": methods,
        "components": {"schemas": at(&document, "$defs"), "errors": errors},
    });
    move_references(&mut openrpc);
    openrpc
}

/// Definitions are elsewhere in an OpenRPC document.
fn move_references(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if let Some(Value::String(target)) = map.get_mut("$ref") {
                *target = target.replacen("#/$defs/", "#/components/schemas/", 1);
            }
            map.values_mut().for_each(move_references);
        }
        Value::Array(list) => list.iter_mut().for_each(move_references),
        _ => {}
    }
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
        for document in [&document, &openrpc()] {
            let mut found = Vec::new();
            refs(document, &mut found);
            assert!(!found.is_empty());
            for target in found {
                let pointer = target.strip_prefix('#').expect("a reference within the document");
                assert!(document.pointer(pointer).is_some(), "{target}");
            }
        }
        for table in ["methods", "utils"] {
            for row in document[table].as_array().expect("a list") {
                assert!(!row["example"].is_null(), "{}", row["name"]);
            }
        }
    }

    #[test]
    fn the_openrpc_document_has_every_method_with_its_parameters() {
        let openrpc = openrpc();
        let methods = openrpc["methods"].as_array().expect("a list");
        let names: Vec<_> = methods.iter().filter_map(|method| method["name"].as_str()).collect();
        assert_eq!(names, METHODS.iter().map(|method| method.name).collect::<Vec<_>>());
        for method in methods {
            let params = method["params"].as_array().expect("a list");
            for value in method["examples"][0]["params"].as_array().expect("a list") {
                let parameter = params.iter().find(|parameter| parameter["name"] == value["name"]);
                assert!(parameter.is_some(), "{} of {}", value["name"], method["name"]);
            }
            assert!(method["result"]["schema"].is_object(), "{}", method["name"]);
        }
        let nonce = methods.iter().find(|method| method["name"] == "nonce").expect("it is there");
        assert_eq!(
            (&nonce["params"][0]["name"], &nonce["params"][0]["required"]),
            (&json!("chain"), &json!(true))
        );
        let code = &openrpc["components"]["errors"]["ZKS_ERR_REVERTED"]["code"];
        assert_eq!(*code, json!(Status::Reverted as i32));
    }
}
