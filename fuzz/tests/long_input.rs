//! Long and deep input: whatever place it is put into, the time and the memory grow with it and no faster.

use serde_json::Value;
use zksync_fuzz::{find, try_one};

/// Text, lists and trees of a quarter of a megabyte, as JSON.
fn long_values() -> Vec<(&'static str, String)> {
    const SIZE: usize = 1 << 18;
    let repeated = |text: &str| text.repeat(SIZE / text.len());
    let text = |text: &str| format!("\"{}\"", repeated(text));
    let list = |item: &str| format!("[{}{item}]", repeated(&format!("{item},")));
    let keys: Vec<_> = (0..SIZE / 12).map(|key| format!("\"{key}\":1")).collect();
    vec![
        ("letters", text("a")),
        ("digits", text("9")),
        ("hex", format!("\"0x{}\"", repeated("ab"))),
        ("control characters", text("\\u0001")),
        ("letters of four bytes", text("𝔘")),
        ("words", text("test ")),
        ("steps of a path", format!("\"m{}\"", repeated("/1"))),
        ("points", text("1.")),
        ("a number", repeated("9")),
        ("numbers", list("1")),
        ("texts", list("\"0x00\"")),
        ("objects", list("{}")),
        ("a deep list", format!("{}1{}", "[".repeat(120), "]".repeat(120))),
        ("a list without end", repeated("[")),
        ("a deep object", format!("{}1{}", "{\"a\":".repeat(120), "}".repeat(120))),
        ("many keys", format!("{{{}}}", keys.join(","))),
    ]
}

/// Every place of a tree.
fn places(value: &Value, here: String, out: &mut Vec<String>) {
    out.push(here.clone());
    match value {
        Value::Object(members) => members
            .iter()
            .for_each(|(name, member)| places(member, format!("{here}/{name}"), out)),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(n, item)| places(item, format!("{here}/{n}"), out)),
        _ => {}
    }
}

/// Stands where a value is to be put.
const HERE: &str = "PUT IT HERE";

fn grows_no_faster_than_the_input(names: &[&str]) {
    let values = long_values();
    let mut turn = values.iter().cycle();
    for name in names {
        let target = find(name).expect("there is such a target");
        for seed in (target.seeds)() {
            let text = String::from_utf8(seed).expect("a seed is text");
            let (line, body) = text.split_once('\n').map_or(("", text.as_str()), |(line, body)| (line, body));
            let tree: Value = serde_json::from_str(body).expect("a seed is JSON");
            let mut all = Vec::new();
            places(&tree, String::new(), &mut all);
            // Each place gets one of the values; over all places each function sees many of them.
            for (place, (what, value)) in all.iter().zip(&mut turn) {
                let mut tree = tree.clone();
                if let Some(there) = tree.pointer_mut(place) {
                    *there = HERE.into();
                }
                let body = tree.to_string().replace(&format!("\"{HERE}\""), value);
                let input = if line.is_empty() { body } else { format!("{line}\n{body}") };
                let outcome = try_one(target, input.as_bytes());
                assert!(outcome.is_ok(), "{name} {line} with {what} at {place:?}: {outcome:?}");
            }
        }
    }
}

#[test]
fn a_long_value_anywhere_in_a_request_is_read_in_time() {
    grows_no_faster_than_the_input(&["request"]);
}

#[test]
fn a_long_value_anywhere_in_what_a_function_takes_is_read_in_time() {
    grows_no_faster_than_the_input(&["util", "typed_data", "transaction_json"]);
}

#[test]
fn a_long_value_anywhere_in_a_configuration_or_keystore_is_read_in_time() {
    grows_no_faster_than_the_input(&["config", "keystore"]);
}

#[test]
fn long_bytes_and_texts_are_read_in_time() {
    let shapes: [fn(usize) -> Vec<u8>; 6] = [
        |length| vec![0; length],
        |length| vec![0xff; length],
        |length| vec![0x71; length],
        // Lists within lists, as RLP writes them.
        |length| [&[0x71][..], &vec![0xc1; length]].concat(),
        |length| b"[".repeat(length),
        |length| [b"m\n", b"test ".repeat(length / 5).as_slice()].concat(),
    ];
    for name in [
        "transaction",
        "message",
        "proof",
        "revert",
        "mnemonic",
        "units",
        "answer",
        "config",
        "typed_data",
    ] {
        let target = find(name).expect("there is such a target");
        for (n, shape) in shapes.iter().enumerate() {
            for seed in (target.seeds)().into_iter().take(1).chain([Vec::new()]) {
                let input = [seed, shape(1 << 18)].concat();
                let outcome = try_one(target, &input);
                assert!(outcome.is_ok(), "{name}, shape {n}: {outcome:?}");
            }
        }
    }
}
