//! Changes inputs: JSON by its structure, so that most of it still means something, and everything else byte by byte.

use serde_json::{json, Map, Value};

use crate::properties::SECRET;

/// A small generator (SplitMix64): the same seed gives the same inputs everywhere.
pub struct Random(u64);

impl Random {
    /// A generator with this seed.
    pub fn new(seed: u64) -> Random {
        Random(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Below a bound; 0 if the bound is.
    fn below(&mut self, bound: usize) -> usize {
        match bound {
            0 => 0,
            bound => (self.next() % bound as u64) as usize,
        }
    }

    fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }
}

/// A new input from those of a pool.
pub fn mutate(pool: &[Vec<u8>], random: &mut Random, longest: usize) -> Vec<u8> {
    let empty = Vec::new();
    let at = random.below(pool.len());
    let mut input = pool.get(at).unwrap_or(&empty).clone();
    let at = random.below(pool.len());
    let other = pool.get(at).unwrap_or(&empty);
    // A line in front names what is to be run.
    let line = input.iter().position(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let body = input.split_off(line);
    let parsed: Option<Value> = serde_json::from_slice(&body).ok();
    let body = match parsed {
        Some(mut value) if !random.one_in(8) => {
            let other_line = other.iter().position(|byte| *byte == b'\n').map_or(0, |end| end + 1);
            let other: Option<Value> = serde_json::from_slice(other.get(other_line..).unwrap_or_default()).ok();
            for _ in 0..=random.below(4) {
                change(&mut value, other.as_ref(), random);
            }
            value.to_string().into_bytes()
        }
        _ => {
            let mut body = body;
            for _ in 0..=random.below(6) {
                change_bytes(&mut body, other, random);
            }
            body
        }
    };
    if line > 0 && random.one_in(50) {
        change_bytes(&mut input, other, random);
    }
    input.extend(body);
    input.truncate(longest);
    input
}

/// Changes one place in a tree.
fn change(value: &mut Value, other: Option<&Value>, random: &mut Random) {
    let size = count(value);
    let mut target = random.below(size);
    let Some(place) = nth(value, &mut target) else { return };
    match random.below(12) {
        0..=3 => *place = strange(random),
        4 => {
            if let Some(other) = other {
                let mut at = random.below(count(other));
                let mut other = other.clone();
                if let Some(part) = nth(&mut other, &mut at) {
                    *place = part.take();
                }
            }
        }
        5 => *place = Value::Array(vec![place.take()]),
        _ => match place {
            Value::String(text) => change_text(text, random),
            Value::Array(items) => change_list(items, random),
            Value::Object(members) => change_members(members, random),
            Value::Number(number) => {
                let number = number.as_i64().unwrap_or(0);
                let by = [1, -1, 256, -256, number][random.below(5)];
                *place = json!(number.wrapping_add(by));
            }
            _ => *place = strange(random),
        },
    }
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    }
}

/// The n-th value of a tree, in the order in which it is written.
fn nth<'a>(value: &'a mut Value, n: &mut usize) -> Option<&'a mut Value> {
    if *n == 0 {
        return Some(value);
    }
    *n -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| nth(item, n)),
        Value::Object(members) => members.values_mut().find_map(|member| nth(member, n)),
        _ => None,
    }
}

fn change_list(items: &mut Vec<Value>, random: &mut Random) {
    let at = random.below(items.len());
    match (random.below(4), items.get(at).cloned()) {
        (0, Some(_)) => drop(items.remove(at)),
        (1, Some(item)) => items.insert(at, item),
        (2, Some(item)) => items.extend(std::iter::repeat_n(item, random.below(40))),
        _ => items.push(strange(random)),
    }
}

fn change_members(members: &mut Map<String, Value>, random: &mut Random) {
    let at = random.below(members.len());
    let name = members.keys().nth(at).cloned();
    match (random.below(4), name) {
        (0 | 1, Some(name)) => drop(members.remove(&name)),
        (2, Some(name)) => {
            if let Some(value) = members.remove(&name) {
                let at = random.below(KEYS.len());
                members.insert(KEYS[at].to_owned(), value);
            }
        }
        _ => {
            let at = random.below(KEYS.len());
            members.insert(KEYS[at].to_owned(), strange(random));
        }
    }
}

/// Changes text so that what it stands for stays near: hex stays hex mostly, digits stay digits.
fn change_text(text: &mut String, random: &mut Random) {
    let mut letters: Vec<char> = text.chars().collect();
    let at = random.below(letters.len());
    match random.below(9) {
        0..=2 => {
            if let Some(letter) = letters.get_mut(at) {
                *letter = b"0123456789abcdef"[random.below(16)] as char;
            }
        }
        3 => letters.truncate(at),
        4 => {
            let end = (at + 1 + random.below(64)).min(letters.len());
            letters.drain(at..end);
        }
        5 => {
            let end = (at + 1 + random.below(64)).min(letters.len());
            let part: Vec<char> = letters.get(at..end).unwrap_or_default().to_vec();
            letters.splice(at..at, part);
        }
        6 => {
            // A whole word of contracts' data becomes a number at the edge of something.
            let word = ["0", "f", "7f", "20", "40", "80", "1"][random.below(7)];
            let word: Vec<char> = if word == "f" { "f".repeat(64) } else { format!("{word:0>64}") }
                .chars()
                .collect();
            let at = 2 + at.saturating_sub(2) / 64 * 64;
            if at + 64 <= letters.len() {
                letters.splice(at..at + 64, word);
            }
        }
        7 => letters.insert(
            at.min(letters.len()),
            ['é', '\0', '"', '\u{202e}', '-', '.', '𝔘', ' '][random.below(8)],
        ),
        _ => {
            if let Some(letter) = letters.get_mut(at) {
                *letter = if letter.is_lowercase() {
                    letter.to_ascii_uppercase()
                } else {
                    letter.to_ascii_lowercase()
                };
            }
        }
    }
    *text = letters.into_iter().collect();
}

/// Keys that mean something somewhere.
const KEYS: &[&str] = &[
    "",
    "a/b~c",
    "amount",
    "to",
    "token",
    "chain",
    "$error",
    "$raw",
    "data",
    "code",
    "message",
    "gasLimit",
    "nonce",
    "overrides",
    "eip712",
    "factoryDeps",
    "paymaster",
    "customSignature",
    "privateKey",
    "mnemonic",
    "types",
    "domain",
    "primaryType",
    "logs",
    "blockNumber",
    "status",
    "l1BatchNumber",
    "proof",
    "root",
    "urls",
    "headers",
    "refundRecipient",
    "operatorTip",
    "l2Value",
    "mintValue",
    "quoteId",
    "waitFor",
    "from",
    "recipient",
];

/// Values at the edges of what is allowed.
fn strange(random: &mut Random) -> Value {
    match random.below(30) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!({}),
        3 => json!([]),
        4 => json!(""),
        5 => json!(0),
        6 => json!(-1),
        7 => json!(1.5),
        8 => json!(u64::MAX),
        9 => json!(i64::MIN),
        10 => json!(1e308),
        11 => json!("0"),
        12 => json!("0x"),
        13 => json!("0x0"),
        14 => json!("0x1"),
        15 => json!("115792089237316195423570985008687907853269984665640564039457584007913129639935"),
        16 => json!("115792089237316195423570985008687907853269984665640564039457584007913129639936"),
        17 => json!(format!("0x{}", "f".repeat(64))),
        18 => json!(format!("0x{}", "0".repeat(64))),
        19 => json!(format!("0x{}", "0".repeat(40))),
        20 => json!("0xffffffffffffffffffffffffffffffffffffffff"),
        21 => json!(SECRET),
        22 => json!(format!("0x{SECRET}")),
        23 => json!(format!("https://user:{SECRET}@example.org/{SECRET}")),
        24 => json!("9".repeat(1 << random.below(11))),
        25 => json!(format!("0x{}", "ab".repeat(1 << random.below(11)))),
        26 => (0..1 << random.below(8)).fold(json!(1), |inner, _| json!([inner])),
        27 => (0..1 << random.below(7)).fold(json!(1), |inner, _| json!({ "a": inner })),
        28 => json!(vec![0; 1 << random.below(9)]),
        _ => json!({ "$error": { "code": 3, "message": "execution reverted", "data": "0x08c379a0" } }),
    }
}

fn change_bytes(bytes: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    let at = random.below(bytes.len());
    let end = (at + 1 + random.below(40)).min(bytes.len());
    match random.below(9) {
        0 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << random.below(8);
            }
        }
        1 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = [0, 1, 0x7f, 0x80, 0xb7, 0xb8, 0xbf, 0xc0, 0xf7, 0xf8, 0xff][random.below(11)];
            }
        }
        2 => bytes.insert(at, random.next() as u8),
        3 => drop(bytes.drain(at..end)),
        4 => bytes.truncate(at),
        5 => {
            let part = bytes.get(at..end).unwrap_or_default().to_vec();
            bytes.splice(at..at, part);
        }
        6 => {
            let from = random.below(other.len());
            let to = (from + 1 + random.below(64)).min(other.len());
            bytes.splice(at..end, other.get(from..to).unwrap_or_default().iter().copied());
        }
        7 => {
            // A word of 32 bytes at the edge of something, where words begin.
            let at = at / 32 * 32 + [0, 4][random.below(2)];
            if let Some(word) = bytes.get_mut(at..at + 32) {
                word.fill([0, 0xff][random.below(2)]);
                if let Some(last) = word.last_mut() {
                    *last = [0, 0x20, 0x40, 0xff][random.below(4)];
                }
            }
        }
        _ => bytes.extend(std::iter::repeat_n(random.next() as u8, 1 << random.below(10))),
    }
}
