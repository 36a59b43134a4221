//! The targets: what reads what comes from outside, where its inputs begin, and what must hold of what it makes of them.
//!
//! An input that is for one of several functions begins with a line that names it.

use std::cell::OnceCell;
use std::path::PathBuf;
use std::time::Duration;

use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::{hex, keccak256};
use serde_json::{json, Value};
use zksync_core::eip712::{self, typed_data_hash, Eip712Tx};
use zksync_core::encoding::{self, parse_withdrawal_message, BridgeMint, WithdrawalMessage};
use zksync_core::signer::{self, Signature};
use zksync_core::tx::{SignedTx, UnsignedTx};
use zksync_core::{chain, ops, proof, types, utils, CallContext, Config, Status, Wallet};

use crate::node;
use crate::properties::{check_error, check_json, SECRET};

/// Something that reads what comes from outside.
pub struct Target {
    /// Its name.
    pub name: &'static str,
    /// Inputs to begin with.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Runs one input; panics if something is wrong.
    pub run: fn(&[u8]),
}

/// Every target.
pub static TARGETS: &[Target] = &[
    Target {
        name: "request",
        seeds: request_seeds,
        run: request,
    },
    Target {
        name: "util",
        seeds: util_seeds,
        run: util,
    },
    Target {
        name: "config",
        seeds: config_seeds,
        run: config,
    },
    Target {
        name: "keystore",
        seeds: keystore_seeds,
        run: keystore,
    },
    Target {
        name: "mnemonic",
        seeds: mnemonic_seeds,
        run: mnemonic,
    },
    Target {
        name: "units",
        seeds: units_seeds,
        run: units,
    },
    Target {
        name: "transaction",
        seeds: transaction_seeds,
        run: transaction,
    },
    Target {
        name: "transaction_json",
        seeds: transaction_json_seeds,
        run: transaction_json,
    },
    Target {
        name: "typed_data",
        seeds: typed_data_seeds,
        run: typed_data,
    },
    Target {
        name: "message",
        seeds: binary_seeds,
        run: message,
    },
    Target {
        name: "proof",
        seeds: proof_seeds,
        run: log_proof,
    },
    Target {
        name: "revert",
        seeds: revert_seeds,
        run: revert,
    },
    Target {
        name: "answer",
        seeds: node::answer_seeds,
        run: node::answer,
    },
    Target {
        name: "node",
        seeds: node::seeds,
        run: node::node,
    },
];

/// The target of that name.
pub fn find(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}

/// The inputs that a target failed on before.
pub(crate) fn found(name: &str) -> Vec<Vec<u8>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("found").join(name);
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    files.filter_map(|file| std::fs::read(file.path()).ok()).collect()
}

/// Splits off the line that names the function; empty if there is none.
fn named(input: &[u8]) -> Option<(&str, &str)> {
    let text = std::str::from_utf8(input).ok()?;
    Some(text.split_once('\n').unwrap_or(("", text)))
}

/// Runs what may wait, on this thread.
fn wait<T>(future: impl std::future::Future<Output = T>) -> T {
    thread_local!(static RUNTIME: OnceCell<tokio::runtime::Runtime> = const { OnceCell::new() });
    RUNTIME.with(|runtime| {
        let start = || {
            tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime")
        };
        runtime.get_or_init(start).block_on(future)
    })
}

/// The vectors of the core's own tests.
fn vectors() -> Value {
    serde_json::from_str(include_str!("../../core/tests/vectors.json")).expect("the vectors are JSON")
}

/// All bytes that stand as hex in a tree.
fn collect_hex(value: &Value, out: &mut Vec<Vec<u8>>) {
    match value {
        Value::String(text) => out.extend(text.strip_prefix("0x").and_then(|text| hex::decode(text).ok())),
        Value::Array(items) => items.iter().for_each(|item| collect_hex(item, out)),
        Value::Object(members) => members.values().for_each(|member| collect_hex(member, out)),
        _ => {}
    }
}

fn binary_seeds() -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    collect_hex(&vectors(), &mut all);
    all.retain(|bytes| bytes.len() >= 32);
    all.sort();
    all.dedup();
    all
}

fn request_seeds() -> Vec<Vec<u8>> {
    let examples = ops::METHODS.iter().zip(ops::DESCRIPTIONS);
    let mut seeds: Vec<_> = examples
        .map(|(method, text)| format!("{}\n{}", method.name, text.example).into_bytes())
        .collect();
    // With values in the places of what the tests fill in, and with what most requests can have besides.
    let hash = format!("0x{}", "1f".repeat(32));
    for (method, text) in ops::METHODS.iter().zip(ops::DESCRIPTIONS) {
        let filled = text
            .example
            .replace("$token", "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049")
            .replace("$address", "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049")
            .replace("$rawTransaction", "0x71f883")
            .replace("$depositHash", &hash)
            .replace("$failedDepositL2Hash", &hash)
            .replace("$withdrawalHash", &hash)
            .replace("$secondWithdrawalHash", &hash);
        seeds.push(format!("{}\n{filled}", method.name).into_bytes());
    }
    seeds.push(
        br#"deposit
{"token":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","amount":"5","to":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","approve":"exact","operatorTip":"1","l2GasLimit":"500000","gasPerPubdata":800,"refundRecipient":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","overrides":{"nonce":3,"gasLimit":"1","maxFeePerGas":"7"}}"#
            .to_vec(),
    );
    seeds
}

/// A wallet of a key, with endpoints where nobody listens.
fn lonely_wallet() -> Wallet {
    let endpoint = json!({ "urls": ["http://127.0.0.1:1/x"], "retries": 0, "timeoutMs": 1000, "pollMs": 1 });
    let config = json!({ "l1": endpoint, "l2": endpoint }).to_string();
    let config = Config::from_json(&config).expect("the configuration is good");
    Wallet::new(config, Some(std::sync::Arc::new(node::signer()))).expect("the wallet is good")
}

/// A method's request: it is refused with its place, or the method asks a node that is not there.
fn request(input: &[u8]) {
    thread_local!(static WALLET: Wallet = lonely_wallet());
    let Some((method, request)) = named(input) else { return };
    let wallet = WALLET.with(Clone::clone);
    let ctx = CallContext::new();
    ctx.set_timeout(Duration::from_millis(50));
    check_json(wait(wallet.call(method, request, &ctx)), Some(request));
    assert!(ctx.sent().is_none(), "nothing can be sent without a node");
}

fn util_seeds() -> Vec<Vec<u8>> {
    let examples = utils::UTILS.iter().zip(utils::DESCRIPTIONS);
    examples
        .map(|(util, text)| format!("{}\n{}", util.name, text.example).into_bytes())
        .collect()
}

/// A pure function: what it gives, the functions in the other direction take.
fn util(input: &[u8]) {
    let Some((name, request)) = named(input) else { return };
    let Some(answer) = check_json(utils::call(name, request), Some(request)) else {
        return;
    };
    let asked: Value = serde_json::from_str(request).unwrap_or_default();
    let run = |name: &str, request: Value| {
        let text = utils::call(name, &request.to_string()).unwrap_or_else(|error| panic!("{name} of an answer: {error}"));
        serde_json::from_str::<Value>(&text).expect("a response is JSON")
    };
    match name {
        "units_parse" => {
            let decimals = &asked["decimals"];
            let text = run("units_format", json!({ "units": answer["units"], "decimals": decimals }));
            assert_eq!(
                run("units_parse", json!({ "amount": text["amount"], "decimals": decimals })),
                answer
            );
        }
        "apply_l1_to_l2_alias" => {
            let back = run("undo_l1_to_l2_alias", json!({ "address": answer["address"] }));
            assert_eq!(run("address_checksum", asked), back);
        }
        "parse_transaction" => {
            let digest = run("transaction_digest", json!({ "transaction": answer["transaction"] }));
            assert!(digest["digest"].is_string());
        }
        "assemble_transaction" => {
            let parsed = run("parse_transaction", json!({ "rawTransaction": answer["rawTransaction"] }));
            assert_eq!(parsed["txHash"], answer["txHash"]);
            let digest = |transaction: &Value| run("transaction_digest", json!({ "transaction": transaction }));
            assert_eq!(
                digest(&parsed["transaction"])["digest"],
                digest(&asked["transaction"])["digest"]
            );
        }
        _ => {}
    }
}

fn config_seeds() -> Vec<Vec<u8>> {
    let address = "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049";
    let full = json!({
        "l1": {
            "urls": ["https://user:word@example.org/v3/key?x=1", "http://127.0.0.1:1"], "chainId": 1, "headers": {"Authorization": "Bearer t"},
            "timeoutMs": 1000, "retries": 2, "proxy": "http://u:p@127.0.0.1:3128", "maxBatch": 5, "maxResponseBytes": 1000, "pollMs": 10,
        },
        "l2": {"urls": ["http://[::1]:3050"], "allowPlainHttp": true, "extraRootsPem": include_str!("../../core/tests/rpc_tls/root.pem")},
        "address": address,
        "contracts": {"bridgehub": address, "diamond": address, "assetRouter": address, "nullifier": address, "l1NativeTokenVault": address},
        "limits": {"maxL1GasPrice": "1", "maxL2GasPrice": "1", "maxL1Gas": "1", "maxL2Gas": "1", "maxL1Fee": "1", "maxL2Fee": "1"},
    });
    let small = json!({"l2": {"urls": ["https://example.org"]}});
    [full, small].iter().map(|seed| seed.to_string().into_bytes()).collect()
}

/// A configuration: a wallet comes of it or an error with a place, and nothing of a URL but its origin is ever shown.
fn config(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let made = Config::from_json(text).and_then(|config| {
        assert!(!format!("{config:?}").contains(SECRET), "the secret is in the debug form");
        Wallet::new(config, None)
    });
    if let Err(error) = made {
        check_error(&error, Some(text));
    }
}

fn keystore_seeds() -> Vec<Vec<u8>> {
    vec![
        include_bytes!("../seeds/keystore-scrypt.json").to_vec(),
        include_bytes!("../seeds/keystore-pbkdf2.json").to_vec(),
    ]
}

/// A keystore whose costs are small: its own bounds on them are tested in the core.
fn keystore(input: &[u8]) {
    let tree: Value = serde_json::from_slice(input).unwrap_or_default();
    let cheap = ["crypto", "Crypto"].iter().all(|crypto| {
        let cost = |name: &str| tree[crypto]["kdfparams"][name].as_u64().unwrap_or(1);
        let product = ["n", "r", "p"].iter().try_fold(1u64, |all, name| all.checked_mul(cost(name)));
        product.is_none_or(|product| product <= 4096 || product > 1 << 40) && (cost("c") <= 4096 || cost("c") > 1 << 40)
    });
    if !cheap {
        return;
    }
    if let Err(error) = signer::from_keystore(input, b"testpassword") {
        check_error(&error, None);
        assert!(!error.to_json().to_string().contains(SECRET), "the secret is in {error}");
        assert!(
            matches!(error.status(), Status::InvalidKeystore | Status::WrongPassword),
            "{error}"
        );
    }
}

const PHRASE: &str = "test test test test test test test test test test test junk";

fn mnemonic_seeds() -> Vec<Vec<u8>> {
    [
        "m/44'/60'/0'/0/0",
        "m",
        "m/0",
        "m/2147483647'/1h/2H",
        "m/44'/60'/0'/0/4294967295",
        "",
    ]
    .iter()
    .map(|path| format!("{path}\n{PHRASE}").into_bytes())
    .collect()
}

/// A recovery phrase and a path: a signer, or an error without a word of the phrase.
fn mnemonic(input: &[u8]) {
    let end = input.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let Ok(path) = std::str::from_utf8(input.get(..end).unwrap_or_default()) else {
        return;
    };
    let phrase = input.get(end + 1..).unwrap_or_default();
    // The words go through a key derivation that takes its time: only paths are tried with the very phrase.
    let made = signer::from_mnemonic(phrase, b"", Some(path));
    if let Err(error) = made {
        check_error(&error, None);
        let known = ["junk", SECRET].iter().all(|word| !error.message().contains(word));
        assert!(known, "the phrase is in {error}");
        let path_is_wrong = !path.starts_with('m') || path.len() > 1 && !path.starts_with("m/");
        assert!(!path_is_wrong || error.status() == Status::InvalidMnemonic, "{error}");
    } else {
        assert!(path == "m" || path.starts_with("m/"), "{path:?} was taken");
    }
}

fn units_seeds() -> Vec<Vec<u8>> {
    [
        "18\n1.5",
        "0\n7",
        "77\n0.00000000000000000000000000000000000000000000000000000000000000000000000000001",
        "6\n.5",
        "6\n1.",
    ]
    .iter()
    .map(|seed| seed.as_bytes().to_vec())
    .collect()
}

/// An amount as people write it: exactly what is written, and back.
fn units(input: &[u8]) {
    let Some((decimals, text)) = named(input) else { return };
    let Ok(decimals) = decimals.parse::<u8>() else { return };
    match encoding::parse_units(text, decimals) {
        Ok(units) => {
            let written = encoding::format_units(units, decimals).expect("it has been read");
            assert_eq!(encoding::parse_units(&written, decimals).expect("it was written here"), units);
            // Written the other way, by moving the point, which is text and not arithmetic.
            let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
            let moved = format!(
                "{whole}{:0<width$}",
                fraction.trim_end_matches('0'),
                width = usize::from(decimals)
            );
            assert_eq!(moved.trim_start_matches('0'), units.to_string().trim_start_matches('0'));
        }
        Err(error) => check_error(&error, None),
    }
    let number = U256::from_big_endian(&keccak256(input));
    if let Ok(written) = encoding::format_units(number, decimals) {
        assert_eq!(
            encoding::parse_units(&written, decimals).expect("it was written here"),
            number
        );
    }
}

/// Unsigned transactions of all kinds.
fn transactions() -> Vec<Value> {
    let address = types::Address(node::address());
    let common = |mut more: Value| {
        let all = json!({
            "chainId": 270, "from": address, "to": address, "nonce": 3, "gasLimit": "100000", "value": "1", "data": "0x1234567890",
        });
        for (name, value) in all.as_object().into_iter().flatten() {
            more[name] = value.clone();
        }
        more
    };
    let fees = json!({ "maxFeePerGas": "250", "maxPriorityFeePerGas": "10" });
    let mut eip1559 = common(fees.clone());
    eip1559["type"] = json!("eip1559");
    let mut legacy = common(json!({ "gasPrice": "250" }));
    legacy["type"] = json!("legacy");
    let mut eip712 = common(fees);
    eip712["type"] = json!("eip712");
    let mut full = eip712.clone();
    full["gasPerPubdata"] = json!("50000");
    full["factoryDeps"] = json!([format!("0x{}", "0a".repeat(32))]);
    full["paymasterParams"] = json!({ "paymaster": address, "paymasterInput": "0x8c5a3445" });
    let mut creation = eip1559.clone();
    creation["to"] = Value::Null;
    vec![eip1559, legacy, eip712, full, creation]
}

fn transaction_json_seeds() -> Vec<Vec<u8>> {
    transactions().iter().map(|seed| seed.to_string().into_bytes()).collect()
}

/// An unsigned transaction in JSON: signed and read again, it is the same.
fn transaction_json(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let mut tx = match types::parse_json::<UnsignedTx>(text, "transaction") {
        Ok(tx) => tx,
        Err(error) => return check_error(&error, Some(text)),
    };
    assert_eq!(serde_json::from_value::<UnsignedTx>(tx.to_json()).expect("its own JSON"), tx);
    let digest = match tx.digest() {
        Ok(digest) => digest,
        Err(error) => return check_error(&error, None),
    };
    let signature = node::signer().sign_digest(digest).expect("a digest can be signed");
    match tx.sign_with(&signature) {
        Ok(signed) => {
            let (read, hash) = SignedTx::read(&signed.raw).expect("what was signed can be read");
            assert_eq!(hash, signed.hash);
            // The bytes of Ethereum's own kinds do not have the sender: it is whose key signed.
            if let UnsignedTx::Legacy { tx, .. } | UnsignedTx::Eip1559 { tx, .. } = &mut tx {
                tx.from = node::address();
            }
            assert_eq!(read, tx);
            assert_eq!(read.digest().expect("it had one"), digest);
        }
        Err(error) => check_error(&error, None),
    }
}

fn transaction_seeds() -> Vec<Vec<u8>> {
    let mut seeds: Vec<_> = binary_seeds()
        .into_iter()
        .filter(|seed| matches!(seed.first(), Some(0x71 | 2 | 0xf8..)))
        .collect();
    for seed in transactions() {
        let tx: UnsignedTx = serde_json::from_value(seed).expect("a seed is a transaction");
        let signature = node::signer()
            .sign_digest(tx.digest().expect("it is valid"))
            .expect("it can be signed");
        seeds.push(tx.sign_with(&signature).expect("it can be signed").raw);
    }
    seeds
}

/// Signed bytes: what is taken is written again as the same bytes, and has the hash that every node gives it.
fn transaction(input: &[u8]) {
    if input.first() == Some(&eip712::TX_TYPE) {
        match Eip712Tx::parse(input) {
            Ok((tx, signature)) => assert_eq!(tx.serialize(&signature), input),
            Err(error) => check_error(&error, None),
        }
    }
    match SignedTx::read(input) {
        Ok((tx, hash)) => {
            assert_eq!(serde_json::from_value::<UnsignedTx>(tx.to_json()).expect("its own JSON"), tx);
            match &tx {
                UnsignedTx::Eip712(_) => assert_ne!(hash, H256::zero()),
                _ => assert_eq!(hash, H256(keccak256(input))),
            }
            assert!(tx.max_cost().is_none_or(|cost| cost >= tx.value()));
            tx.call_request();
        }
        Err(error) => check_error(&error, None),
    }
    // A signature alone, of either form.
    if let Ok(signature) = Signature::from_bytes(input) {
        let again = Signature::from_bytes(&signature.to_bytes()).expect("it was written here");
        assert_eq!(again, signature);
        if let Ok(address) = signer::recover(H256(keccak256(b"digest")), &signature) {
            assert!(signer::verify(H256(keccak256(b"digest")), &signature, address));
        }
    }
}

fn typed_data_seeds() -> Vec<Vec<u8>> {
    let simple = json!({
        "types": {"Person": [{"name": "name", "type": "string"}, {"name": "age", "type": "uint8"}]}, "primaryType": "Person",
        "domain": {"name": "Example", "version": "1", "chainId": 270, "salt": format!("0x{}", "01".repeat(32))},
        "message": {"name": "John", "age": 30},
    });
    let nested = json!({
        "types": {
            "EIP712Domain": [{"name": "chainId", "type": "uint256"}, {"name": "verifyingContract", "type": "address"}],
            "Node": [
                {"name": "sons", "type": "Node[]"}, {"name": "pair", "type": "int16[2][]"}, {"name": "data", "type": "bytes"},
                {"name": "four", "type": "bytes4"}, {"name": "to", "type": "address"}, {"name": "ok", "type": "bool"},
                {"name": "small", "type": "int8"}, {"name": "word", "type": "bytes32"}, {"name": "big", "type": "uint256"},
            ],
        },
        "primaryType": "Node",
        "domain": {"chainId": "0x10e", "verifyingContract": "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049"},
        "message": {
            "sons": [{
                "sons": [], "pair": [[-1, "2"]], "data": "0x", "four": "0x01020304", "to": "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049",
                "ok": true, "small": -128, "word": format!("0x{}", "02".repeat(32)), "big": "115792089237316195423570985008687907853269984665640564039457584007913129639935",
            }],
            "pair": [[1, 2], [3, "-4"]], "data": "0xff", "four": "0x00000000", "to": "0x0000000000000000000000000000000000000000",
            "ok": false, "small": "127", "word": format!("0x{}", "02".repeat(32)), "big": "0x1",
        },
    });
    [simple, nested].iter().map(|seed| seed.to_string().into_bytes()).collect()
}

/// Typed data: the digest depends on what it says and not on the order in which a JSON library wrote it.
fn typed_data(input: &[u8]) {
    let Ok(tree) = serde_json::from_slice::<Value>(input) else {
        return;
    };
    match typed_data_hash(&tree) {
        Ok(hash) => {
            let request = format!("{{\"typedData\":{tree}}}");
            let answer = utils::call("typed_data_hash", &request).expect("it has a hash");
            assert!(answer.contains(&hex::encode(hash)), "{answer}");
            // A member more or less is never overlooked.
            let mut more = tree.clone();
            more["message"]["a member of no type"] = json!(1);
            assert!(typed_data_hash(&more).is_err(), "an unknown member was taken");
        }
        Err(error) => check_error(&error, None),
    }
}

/// The message of a withdrawal, and the other bytes that the bridge's contracts pass around.
fn message(input: &[u8]) {
    match parse_withdrawal_message(input) {
        Ok(WithdrawalMessage::BaseToken {
            to,
            amount,
            l2_sender,
            data,
        }) => {
            let sender = l2_sender.map(|sender| sender.0.to_vec()).unwrap_or_default();
            assert_eq!([encoding::base_token_message(to, amount), sender, data].concat(), input);
        }
        Ok(WithdrawalMessage::LegacyErc20 { to, l1_token, amount }) => {
            assert_eq!(encoding::legacy_message(to, l1_token, amount), input);
        }
        Ok(WithdrawalMessage::AssetRouter {
            chain_id,
            asset_id,
            caller,
            receiver,
            origin_token,
            amount,
            metadata,
        }) => {
            let mint = BridgeMint {
                caller,
                receiver,
                origin_token,
                amount,
                metadata,
            };
            let written = encoding::asset_router_message(chain_id, asset_id, &mint);
            let same = parse_withdrawal_message(&written).expect("it was written here");
            assert_eq!(Ok(same), parse_withdrawal_message(input).map_err(|_| ()));
            encoding::parse_bridge_data(&mint.metadata);
        }
        Ok(WithdrawalMessage::OtherAsset { data, .. }) => assert!(input.ends_with(&data)),
        Err(error) => {
            check_error(&error, None);
            assert_eq!(error.status(), Status::NotAWithdrawal);
        }
    }
    if let Some(mint) = BridgeMint::decode(input) {
        assert_eq!(BridgeMint::decode(&mint.encode()), Some(mint));
    }
    encoding::parse_finalize_deposit(input);
    if let Some(metadata) = encoding::parse_bridge_data(input) {
        let long = metadata
            .name
            .iter()
            .chain(&metadata.symbol)
            .map(String::len)
            .max()
            .unwrap_or(0);
        assert!(long <= 3 * input.len(), "{long} letters of {} bytes", input.len());
    }
}

fn proof_seeds() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for text in utils::DESCRIPTIONS {
        let example: Value = serde_json::from_str(text.example).unwrap_or_default();
        if let Some(words) = example["proof"].as_array() {
            let mut seed = example["index"].as_u64().unwrap_or(0).to_be_bytes().to_vec();
            let words = std::iter::once(&example["leaf"]).chain(words);
            words.for_each(|word| {
                seed.extend(
                    word.as_str()
                        .and_then(|text| hex::decode(&text[2..]).ok())
                        .unwrap_or_default(),
                )
            });
            seeds.push(seed);
        }
    }
    // Two and more layers, as chains on a gateway have them.
    let word = |n: u8| [n; 32];
    let head = |layers: [u8; 4]| {
        let mut word = [0u8; 32];
        word[..4].copy_from_slice(&layers);
        word
    };
    for last in [0, 1] {
        let words = [
            word(9),
            head([1, 2, 2, 0]),
            word(1),
            word(2),
            [0; 32],
            word(4),
            word(5),
            [0; 32],
            word(0),
            head([1, 2, 0, last]),
            word(6),
            word(7),
        ];
        seeds.push([&2u64.to_be_bytes()[..], &words.concat()].concat());
    }
    seeds
}

/// A log proof: it leads to one root for each layer, and to another one if any bit of it or of the leaf is another.
fn log_proof(input: &[u8]) {
    let Some((index, words)) = input.split_first_chunk::<8>() else {
        return;
    };
    let words: Vec<H256> = words.chunks_exact(32).map(H256::from_slice).collect();
    let Some((leaf, path)) = words.split_first() else { return };
    let index = u64::from_be_bytes(*index);
    match proof::verify(271, 66, index, *leaf, path) {
        Ok(roots) => {
            let last = roots.last();
            roots.expect_l1_root(last.root).expect("its own root");
            assert!(roots.expect_l1_root(H256(keccak256(last.root))).is_err());
            let digest = keccak256(input);
            let (word, bit) = (usize::from(digest[0]) % words.len(), usize::from(digest[1]));
            let mut other = words.clone();
            other[word].0[bit / 8] ^= 1 << (bit % 8);
            if let Ok(others) = proof::verify(271, 66, index, other[0], &other[1..]) {
                let same = others.hops().iter().any(|hop| hop.root == last.root);
                // Words that only say how the proof is laid out have bits that say nothing.
                let layout = word == 1 || roots.through_settlement_layer();
                assert!(!same || layout, "bit {bit} of word {word} makes no difference");
            }
            if let Ok(others) = proof::verify(271, 66, index ^ 1, *leaf, path) {
                assert!(roots.hops().len() != 1 || path.len() < 2 || others.last().root != last.root || path[..2].contains(leaf));
            }
        }
        Err(error) => {
            check_error(&error, None);
            assert_eq!(error.status(), Status::InvalidProof);
        }
    }
    let leaf = proof::Log::message(Address::repeat_byte(1), input, 7);
    assert_eq!(leaf.to_bytes().len(), 88);
}

fn revert_seeds() -> Vec<Vec<u8>> {
    // The data of every error that the library knows: selectors with words behind them.
    let mut seeds: Vec<_> = binary_seeds().into_iter().filter(|seed| seed.len() % 32 == 4).collect();
    for line in include_str!("../../core/src/chain/revert/errors.txt").lines() {
        let Some((name, rest)) = line.split_once('(') else { continue };
        let kinds: Vec<_> = rest
            .trim_end_matches(')')
            .split(", ")
            .filter(|kind| !kind.is_empty())
            .collect();
        let kinds: Vec<_> = kinds.iter().map(|kind| kind.split(' ').next().unwrap_or_default()).collect();
        let selector = keccak256(format!("{name}({})", kinds.join(",")));
        let mut seed = selector[..4].to_vec();
        // Offsets of what is of variable length point behind the heads, where a length of 3 is.
        for kind in &kinds {
            let word = if matches!(*kind, "string" | "bytes") {
                kinds.len() as u64 * 32
            } else {
                1
            };
            seed.extend(H256::from_low_u64_be(word).0);
        }
        seed.extend(H256::from_low_u64_be(3).0);
        seed.extend([b'a'; 32]);
        seeds.push(seed);
    }
    let text = ethers_core::abi::encode(&[ethers_core::abi::Token::String(
        "ERC20: transfer amount exceeds balance".into(),
    )]);
    seeds.push([&[0x08, 0xc3, 0x79, 0xa0][..], &text].concat());
    seeds
}

/// Return data of a revert: always a description, no longer than the data allows.
fn revert(input: &[u8]) {
    let decoded = chain::revert::decode(input);
    let text = serde_json::to_string(&decoded).expect("a revert is JSON");
    // Each byte as hex, or as an escaped control character, for each of the few arguments.
    assert!(
        text.len() <= 2000 + 30 * input.len(),
        "{} bytes of {}",
        text.len(),
        input.len()
    );
    assert_eq!(decoded.selector.is_some(), input.len() >= 4);
}
