//! Writes `operations.rs` from core's method table, and tests that it is what would be written.

use serde_json::Value;
use zksync_core::ops::{Kind, Method, METHODS};
use zksync_core::schema;

const WIDTH: usize = 118;
/// The version that new functions appear in.
const VERSION: &str = "0.1";
const SOURCE: &str = include_str!("operations.rs");

/// The header is ASCII, for old compilers and terminals.
fn ascii(text: &str) -> String {
    let text = text
        .replace('…', "...")
        .replace('→', "->")
        .replace('×', "*")
        .replace(['–', '—'], "-")
        .replace('≥', ">=");
    assert!(text.is_ascii(), "the header is ASCII; not so in {text:?}");
    text
}

/// Lines of at most WIDTH, the later ones indented.
pub(crate) fn wrapped(first: &str, text: &str, indent: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    for word in text.split_whitespace() {
        if line.trim_start().is_empty() {
            line.push_str(word);
        } else if line.len() + 1 + word.len() > WIDTH && line.len() > indent {
            lines.push(std::mem::replace(&mut line, " ".repeat(indent) + word));
        } else {
            if !line.ends_with(' ') {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines.push(line);
    lines
}

/// The schema that a schema refers to, if it does.
fn resolve<'a>(schema: &'a Value, definitions: &'a Value) -> &'a Value {
    let target = schema
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(|target| target.strip_prefix("#/$defs/"));
    target.map_or(schema, |name| definitions.get(name).unwrap_or(schema))
}

/// Adds what a value may be: a number or an array, where strings are the rule; the keys of an object; the names of a choice that
/// the description does not name.
fn inside(schema: &Value, definitions: &Value, description: String) -> String {
    let nullable = schema["anyOf"]
        .as_array()
        .and_then(|forms| forms.iter().find(|form| form["type"] != "null"));
    let schema = nullable.unwrap_or(schema);
    let (is_array, schema) = match &schema["items"] {
        items if items.is_object() => (true, items),
        _ => (false, schema),
    };
    let schema = resolve(schema, definitions);
    if let Some(properties) = schema["properties"].as_object() {
        let names: Vec<&str> = properties.keys().map(String::as_str).collect();
        let whose = if is_array { "An array, keys of each" } else { "Keys" };
        return format!("{description} {whose}: {}.", names.join(", "));
    }
    if is_array {
        return format!("{description} An array.");
    }
    let forms = [&schema["type"], &schema["type"][0]];
    if forms.iter().any(|form| *form == "integer") {
        return format!("{description} A number.");
    }
    let plain = schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let documented = schema["oneOf"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|form| form["const"].as_str());
    let names: Vec<&str> = plain.chain(documented).collect();
    if names.iter().all(|name| description.contains(name)) {
        return description;
    }
    format!("{description} One of: {}.", names.join(", "))
}

/// The keys of an object, required ones first, as `name` or `name*`, each with its description.
fn keys(title: &str, schema: &Value, definitions: &Value, mark_required: bool) -> Vec<String> {
    let schema = resolve(schema, definitions);
    let required: Vec<&str> = schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let Some(properties) = schema["properties"].as_object().filter(|properties| !properties.is_empty()) else {
        return vec![format!("{title}: {{}}")];
    };
    let shown = |name: &str| {
        if mark_required && required.contains(&name) {
            format!("{name}*")
        } else {
            name.to_owned()
        }
    };
    let column = 3 + properties.keys().map(|name| shown(name).len()).max().unwrap_or_default() + 2;
    let note = if mark_required && !required.is_empty() {
        " (* required)"
    } else {
        ""
    };
    let mut lines = vec![format!("{title}{note}:")];
    let mut names: Vec<&String> = properties.keys().collect();
    names.sort_by_key(|name| !(mark_required && required.contains(&name.as_str())));
    for name in names {
        let schema = &properties[name];
        let described = [Some(schema), Some(resolve(schema, definitions))];
        let description = described
            .iter()
            .flatten()
            .find_map(|schema| schema["description"].as_str())
            .unwrap_or_default();
        let description = ascii(&description.replace('\n', " ").replace('`', ""));
        let description = inside(schema, definitions, description);
        let first = format!("   {:<width$}", shown(name), width = column - 3);
        lines.extend(wrapped(&first, &description, column));
    }
    lines
}

/// The version that a function appeared in: what the file says, for functions that it has.
fn since(name: &str) -> &'static str {
    let before = SOURCE.find(&format!("fn zks_wallet_{name}(")).and_then(|at| SOURCE.get(..at));
    let line = before.and_then(|text| text.lines().rev().find_map(|line| line.strip_prefix("/// Since:   ")));
    line.unwrap_or(VERSION)
}

fn function(method: &Method, row: &Value, definitions: &Value) -> String {
    let mut lines = wrapped("", &ascii(&row["summary"].as_str().unwrap_or_default().replace('`', "")), 0);
    lines.push(String::new());
    lines.extend(keys("Request", &row["request"], definitions, true));
    lines.extend(keys("Response", &row["response"], definitions, false));
    lines.push(String::new());
    let returns = match method.kind {
        Kind::Read => "Returns: ZKS_OK, or why nothing could be read.",
        Kind::Write => {
            "Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends; needs a signer."
        }
        Kind::Broadcast => "Returns: ZKS_OK, or why nothing was sent; if something was, the error's JSON has it under tx. Sends.",
        Kind::Sign => "Returns: ZKS_OK, or why it was not signed. Nothing is sent.",
        Kind::Wait => "Returns: ZKS_OK, or why it cannot tell. Waits without a limit unless call has one.",
    };
    lines.push(returns.to_owned());
    lines.push(
        "In:      wallet: the wallet. request_json: the request. call: deadline, cancellation, progress; may be NULL.".into(),
    );
    lines.push("Out:     response_out: the response; free it with zks_string_free. err: the error; may be NULL.".into());
    let blocks = if method.kind == Kind::Sign {
        "Blocks:  the signer."
    } else {
        "Blocks:  network."
    };
    lines.push(blocks.into());
    lines.push("Threads: any but the library's own (ZKS_ERR_REENTRANT in a callback).".into());
    lines.push(format!("Since:   {}", since(method.name)));
    let comment: String = lines
        .iter()
        .map(|line| format!("/// {line}").trim_end().to_owned() + "\n")
        .collect();
    let name = method.name;
    format!(
        "\n{comment}#[must_use]\n#[no_mangle]\npub unsafe extern \"C\" fn zks_wallet_{name}(\n    wallet: *mut ZksWallet,\n    \
         request_json: *const c_char,\n    call: *mut ZksCall,\n    response_out: *mut *mut c_char,\n    err: *mut *mut ZksError,\n\
         ) -> i32 {{\n    // SAFETY: the caller's contract.\n    unsafe {{ run(wallet, Ok(\"{name}\"), request_json, call, \
         response_out, err) }}\n}}\n"
    )
}

/// The file as it must be.
fn text() -> String {
    let document = schema::document();
    let head = SOURCE
        .split_once("use crate::wallet::run;\n")
        .expect("the head of operations.rs")
        .0;
    let rows = document["methods"].as_array().expect("a list of methods");
    let functions = METHODS
        .iter()
        .zip(rows)
        .map(|(method, row)| function(method, row, &document["$defs"]));
    format!("{head}use crate::wallet::run;\n{}", functions.collect::<String>())
}

#[test]
fn every_operation_has_its_function_and_its_text() {
    let text = text();
    if std::env::var_os("ZKS_BLESS").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/src/operations.rs"), text).unwrap();
    } else {
        let (left, right) = (SOURCE.lines(), text.lines());
        let difference = left.zip(right).find(|(have, want)| have != want);
        assert!(
            SOURCE == text,
            "run the tests once with ZKS_BLESS=1: src/operations.rs is not core's table: {difference:?}"
        );
    }
}
