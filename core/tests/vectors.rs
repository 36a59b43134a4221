//! The known answers of `vectors.json`: hashes, signatures, addresses, calldata and proofs from other SDKs, nodes and contracts.
//!
//! Each vector names an operation; each operation is either run here or listed in `NOT_COVERED` with the reason, so that a
//! vector that is added later cannot be skipped unnoticed.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a panic is how a test fails"
)]

use std::collections::BTreeMap;

use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::{hex, id, keccak256};
use serde_json::{json, Value};
use zksync_core::eip712::{self, Eip712Tx, Paymaster, TxSignature};
use zksync_core::encoding::{self, BaseCostParams, CanonicalTx, WithdrawalMessage};
use zksync_core::proof::{self, Log};
use zksync_core::signer::{self, PrivateKeySigner, Signature, Signer};
use zksync_core::tx::UnsignedTx;
use zksync_core::{types, utils};

/// Operations that no function here offers.
const NOT_COVERED: &[(&str, &str)] = &[(
    "eip712_tx_hash(empty signature)",
    "records a bug of zksync-ethers, which ignores v, r and s; the right hash of the same bytes is checked below",
)];

/// Single vectors that must fail although their operation exists.
const REFUSED: &[(&str, &str)] = &[(
    "create2-addr-unpadded-salt",
    "a salt of one byte: on chain it has 32, so the function takes no other",
)];

/// The input of a vector.
struct Input<'a>(&'a Value);

impl Input<'_> {
    fn has(&self, key: &str) -> bool {
        !self.0[key].is_null()
    }

    fn text(&self, key: &str) -> &str {
        self.0[key].as_str().unwrap_or_else(|| panic!("no text {key} in {}", self.0))
    }

    fn bytes(&self, key: &str) -> Vec<u8> {
        types::Bytes::parse(self.text(key)).unwrap().0
    }

    fn hash(&self, key: &str) -> H256 {
        types::Hash::parse(self.text(key)).unwrap().0
    }

    /// An address; short ones like 0x8008 are system addresses.
    fn address(&self, key: &str) -> Address {
        let digits = self.text(key).trim_start_matches("0x");
        format!("0x{digits:0>40}").parse().unwrap()
    }

    /// A number, a decimal string or a 0x string.
    fn number(&self, key: &str) -> U256 {
        match &self.0[key] {
            Value::Number(n) => n.as_u64().unwrap().into(),
            Value::String(text) => types::Uint::parse(text).unwrap().0,
            other => panic!("{key} is {other}"),
        }
    }

    fn number_or(&self, key: &str, default: U256) -> U256 {
        if self.has(key) {
            self.number(key)
        } else {
            default
        }
    }

    fn u64(&self, key: &str) -> u64 {
        self.number(key).as_u64()
    }

    fn bytes_or_none(&self, key: &str) -> Vec<u8> {
        if self.has(key) {
            self.bytes(key)
        } else {
            vec![]
        }
    }

    /// The fields of a type 0x71 transaction, with the defaults of the library.
    fn tx(&self) -> Eip712Tx {
        let max_fee_per_gas = self.number_or("maxFeePerGas", U256::zero());
        Eip712Tx {
            chain_id: self.u64("chainId"),
            from: self.address("from"),
            to: self.has("to").then(|| self.address("to")),
            nonce: self.number_or("nonce", U256::zero()).as_u64(),
            gas_limit: self.number_or("gasLimit", U256::zero()),
            max_fee_per_gas,
            max_priority_fee_per_gas: self.number_or("maxPriorityFeePerGas", max_fee_per_gas),
            gas_per_pubdata: self.number_or("gasPerPubdata", eip712::DEFAULT_GAS_PER_PUBDATA.into()),
            value: self.number_or("value", U256::zero()),
            data: self.bytes_or_none("data"),
            factory_deps: vec![],
            paymaster: self.has("paymaster").then(|| Paymaster {
                address: self.address("paymaster"),
                input: self.bytes_or_none("paymasterInput"),
            }),
        }
    }

    fn log(&self) -> Log {
        let word = |n: U256| {
            let mut out = [0u8; 32];
            n.to_big_endian(&mut out);
            H256(out)
        };
        Log {
            shard_id: self.u64("shard_id") as u8,
            is_service: self.0["is_service"].as_bool().unwrap(),
            tx_number_in_batch: self.u64("tx_number_in_block") as u16,
            sender: self.address("sender"),
            key: word(self.number("key")),
            value: word(self.number("value")),
        }
    }

    fn proof(&self) -> Vec<H256> {
        let words = self.0["proof"].as_array().unwrap();
        words
            .iter()
            .map(|word| types::Hash::parse(word.as_str().unwrap()).unwrap().0)
            .collect()
    }

    fn keys(&self) -> Vec<PrivateKeySigner> {
        let single = self.0.get("private_key").into_iter();
        let many = self.0["private_keys"].as_array().into_iter().flatten();
        let parse = |key: &Value| hex::decode(key.as_str().unwrap()).unwrap();
        single
            .chain(many)
            .map(|key| PrivateKeySigner::from_bytes(&parse(key)).unwrap())
            .collect()
    }
}

fn hex_of(bytes: impl AsRef<[u8]>) -> Value {
    json!(format!("0x{}", hex::encode(bytes)))
}

fn address_of(address: Address) -> Value {
    json!(types::Address(address).to_string())
}

/// Runs a vector; `None` if its operation is not known.
fn run(op: &str, input: &Input, all: &BTreeMap<String, Value>) -> Option<Value> {
    let signed = |digest: H256| -> Value {
        let bytes = input.keys().into_iter().flat_map(|key| {
            let signature = key.sign_digest(digest).unwrap();
            assert_eq!(signer::recover(digest, &signature).unwrap(), key.address());
            signature.to_bytes()
        });
        hex_of(bytes.collect::<Vec<u8>>())
    };
    Some(match op {
        "l2_to_l1_message_leaf_hash" => {
            let number = input.u64("tx_number_in_batch") as u16;
            hex_of(Log::message(input.address("sender"), &input.bytes("message"), number).leaf_hash())
        }
        "create_address" => address_of(encoding::create_address(input.address("sender"), input.number("nonce"))),
        "create2_address" => {
            let (sender, code) = (input.address("sender"), input.hash("bytecode_hash"));
            address_of(encoding::create2_address(
                sender,
                code,
                input.hash("salt"),
                &input.bytes("input"),
            ))
        }
        "apply_l1_to_l2_alias" => address_of(encoding::apply_l1_to_l2_alias(input.address("l1"))),
        "undo_l1_to_l2_alias" => address_of(encoding::undo_l1_to_l2_alias(input.address("l2"))),
        "serialize_eip712" => {
            let ecdsa = input.has("y_parity").then(|| Signature {
                r: input.hash("signature_r").0,
                s: input.hash("signature_s").0,
                y_parity: input.u64("y_parity") as u8,
            });
            let signature = TxSignature { ecdsa, custom: vec![] };
            let raw = input.tx().serialize(&signature);
            assert_eq!(Eip712Tx::parse(&raw).unwrap(), (input.tx(), signature));
            hex_of(raw)
        }
        "eip712_tx_hash" if input.has("serialized") => {
            let (tx, signature) = Eip712Tx::parse(&input.bytes("serialized")).unwrap();
            hex_of(tx.hash(&signature).unwrap())
        }
        "eip712_tx_hash" => {
            assert_eq!(input.tx().digest().unwrap(), input.hash("signed_digest"));
            let custom = TxSignature {
                ecdsa: None,
                custom: input.bytes("signature"),
            };
            let ecdsa = TxSignature {
                ecdsa: Signature::from_bytes(&input.bytes("signature")).ok(),
                custom: vec![],
            };
            assert_eq!(input.tx().hash(&custom).unwrap(), input.tx().hash(&ecdsa).unwrap());
            hex_of(input.tx().hash(&ecdsa).unwrap())
        }
        "hash_bytecode" => match eip712::hash_bytecode(&input.bytes("bytecode")) {
            Ok(hash) => hex_of(hash),
            Err(error) if error.message().contains("not divisible by 32") => json!({"error": "length not divisible by 32"}),
            Err(error) => panic!("{error}"),
        },
        "paymaster_general" => hex_of(eip712::general_input(&input.bytes("inner"))),
        "paymaster_approval_based" => {
            let (token, allowance) = (input.address("token"), input.number("minimal_allowance"));
            hex_of(eip712::approval_based_input(token, allowance, &input.bytes("inner")))
        }
        "sign_eip712_ecdsa" | "sign_eip712_multisig" => {
            let digest = input.tx().digest().unwrap();
            if input.has("signed_digest") {
                assert_eq!(digest, input.hash("signed_digest"));
            }
            // The sender's own way to sign must agree: the same signature inside the transaction.
            let unsigned = UnsignedTx::Eip712(input.tx());
            assert_eq!(unsigned.digest().unwrap(), digest);
            if let [key] = &input.keys()[..] {
                let signature = key.sign_digest(digest).unwrap();
                let raw = unsigned.sign_with(&signature).unwrap().raw;
                assert_eq!(Eip712Tx::parse(&raw).unwrap().1.custom, signature.to_bytes());
            }
            signed(digest)
        }
        "sign_personal_message" => {
            let digest = signer::message_hash(input.text("message").as_bytes());
            assert_eq!(digest, input.hash("hash"));
            signed(digest)
        }
        "sign_typed_data" => {
            let types: BTreeMap<&String, Vec<Value>> = input.0["types"]
                .as_object()
                .unwrap()
                .iter()
                .map(|(name, members)| {
                    let members = members
                        .as_array()
                        .unwrap()
                        .iter()
                        .map(|m| json!({"name": m[0], "type": m[1]}))
                        .collect();
                    (name, members)
                })
                .collect();
            let primary = types.keys().next().unwrap();
            let data =
                json!({"types": types, "primaryType": primary, "domain": input.0["domain"], "message": input.0["message"]});
            let digest = eip712::typed_data_hash(&data).unwrap();
            assert_eq!(digest, input.hash("digest"));
            signed(digest)
        }
        "eip712_struct_hash" => hex_of(input.tx().struct_hash().unwrap()),
        "eip712_signed_digest" => hex_of(Input(&all[input.text("same_as")]["input"]).tx().digest().unwrap()),
        "decode_eip712 (and re-encode)" => {
            let raw = [vec![0x71], input.bytes("rlp_without_type_byte")].concat();
            let (tx, signature) = Eip712Tx::parse(&raw).unwrap();
            assert_eq!(
                (tx.nonce, tx.max_fee_per_gas, tx.gas_limit, tx.value),
                (1, 11.into(), 12.into(), 10.into())
            );
            assert_eq!(
                (tx.max_priority_fee_per_gas, tx.gas_per_pubdata, tx.chain_id),
                (0.into(), 4.into(), 270)
            );
            assert_eq!((tx.data.as_slice(), &tx.factory_deps), (&[1, 2, 3][..], &vec![vec![2; 32]]));
            assert_eq!(
                (signature.custom.as_slice(), signature.ecdsa.unwrap().y_parity),
                (&[1, 2, 3][..], 0)
            );
            assert_eq!(tx.paymaster, Some(Paymaster::default()));
            hex_of(tx.serialize(&signature))
        }
        "l2_to_l1_proof_root" => {
            let number = input.u64("tx_number_in_batch") as u16;
            let log = Log::message(input.address("sender"), input.text("message_utf8").as_bytes(), number);
            assert_eq!(log.leaf_hash(), input.hash("leaf"));
            hex_of(proof::merkle_root(log.leaf_hash(), input.number("id"), &input.proof()).unwrap())
        }
        "verify_l2_log_proof" => {
            let (chain, batch, index) = (input.u64("chainId"), input.u64("batchNumber"), input.u64("index"));
            let words = input.proof();
            let log = Log {
                value: Input(&input.0["log"]).hash("value"),
                sender: proof::L1_MESSENGER,
                key: H256::from_low_u64_be(0x10008),
                is_service: true,
                ..Default::default()
            };
            // The vector abbreviates the key; the leaf tells which system contract it is.
            let key = (0x10000..0x10010)
                .map(H256::from_low_u64_be)
                .find(|key| Log { key: *key, ..log }.leaf_hash() == input.hash("leaf"));
            assert!(key.is_some(), "no system contract gives the leaf");
            let roots = proof::verify(chain, batch, index, input.hash("leaf"), &words).unwrap();
            let hops: Vec<Value> = roots
                .hops()
                .iter()
                .map(
                    |hop| json!({"chainId": hop.chain_id.as_u64(), "batch": hop.batch_number.as_u64(), "root": hex_of(hop.root)}),
                )
                .collect();
            assert_eq!(json!(hops), input.0["hops"]);
            // Every flipped bit shows: another root, another layer, or no proof at all. Only the flag that ends a proof is
            // read as yes or no, by the contracts too, so its other bits may differ.
            for i in 0..words.len() {
                for bit in 0..256 {
                    let mut damaged = words.clone();
                    damaged[i].0[bit / 8] ^= 1 << (bit % 8);
                    let other = proof::verify(chain, batch, index, input.hash("leaf"), &damaged);
                    let flag = words[i].0[4..] == [0; 28] && bit / 8 == 3 && words[i].0[3] == 1;
                    assert!(flag || !other.is_ok_and(|other| other == roots), "word {i} bit {bit}");
                }
            }
            hex_of(roots.last().root)
        }
        "ntv_asset_id" => hex_of(encoding::ntv_asset_id(input.number("originChainId"), input.address("token"))),
        "l2_to_l1_log_bytes" => hex_of(input.log().to_bytes()),
        "keccak(88 zero bytes)" => hex_of(Log::default().leaf_hash()),
        "keccak(\"zkSync:BatchLeaf\")" => {
            let root = H256::repeat_byte(1);
            let padding = keccak256("zkSync:BatchLeaf");
            let leaf = keccak256([padding, root.0, H256::from_low_u64_be(7).0].concat());
            assert_eq!(proof::batch_leaf_hash(root, 7.into()).0, leaf);
            hex_of(padding)
        }
        "keccak(\"zkSync:ChainIdLeaf\")" => {
            let root = H256::repeat_byte(1);
            let padding = keccak256("zkSync:ChainIdLeaf");
            let leaf = keccak256([padding, root.0, H256::from_low_u64_be(7).0].concat());
            assert_eq!(proof::chain_leaf_hash(root, 7.into()).0, leaf);
            hex_of(padding)
        }
        "second_bridge_calldata_v1" => {
            let token = input.address("token");
            let asset = encoding::ntv_asset_id(input.number("originChainId"), token);
            hex_of(encoding::second_bridge_v1(
                asset,
                input.number("amount"),
                input.address("receiver"),
                token,
            ))
        }
        "second_bridge_calldata_legacy" => {
            let (token, amount) = (input.address("token"), input.number("amount"));
            hex_of(encoding::second_bridge_legacy(token, amount, input.address("receiver")))
        }
        "deposit_tx_data_hash_legacy" => {
            let (sender, token) = (input.address("sender"), input.address("l1Token"));
            hex_of(encoding::deposit_hash_legacy(sender, token, input.number("amount")))
        }
        "erc20_default_bridge_data" => {
            let data = encoding::bridge_data(input.text("name"), input.text("symbol"), input.u64("decimals") as u8);
            let read = encoding::parse_bridge_data(&data).unwrap();
            assert_eq!(
                (read.name.as_deref(), read.decimals),
                (Some(input.text("name")), Some(input.u64("decimals") as u8))
            );
            hex_of(data)
        }
        "l2_bridge_calldata" => {
            let data = encoding::bridge_data(input.text("name"), input.text("symbol"), input.u64("decimals") as u8);
            let (from, to) = (input.address("l1Sender"), input.address("l2Receiver"));
            let call = encoding::finalize_deposit_calldata(from, to, input.address("l1Token"), input.number("amount"), &data);
            assert!(matches!(
                encoding::parse_finalize_deposit(&call),
                Some(encoding::FinalizeDeposit::ByToken(_))
            ));
            hex_of(call)
        }
        "l2_base_token_withdraw" => hex_of(encoding::base_token_withdraw_calldata(input.address("to"))),
        "l2_bridge_withdraw_legacy" => {
            let (to, token) = (input.address("l1Receiver"), input.address("l2Token"));
            hex_of(encoding::legacy_withdraw_calldata(to, token, input.number("amount")))
        }
        "l2_asset_router_withdraw" => {
            let (asset, amount) = (input.hash("assetId"), input.number("amount"));
            let (to, token) = (input.address("receiver"), input.address("token"));
            hex_of(encoding::l2_asset_router_withdraw_calldata(asset, amount, to, token))
        }
        "build_base_token_withdraw_message" => {
            let message = encoding::base_token_message(input.address("to"), input.number("amount"));
            let read = encoding::parse_withdrawal_message(&message).unwrap();
            assert!(matches!(read, WithdrawalMessage::BaseToken { to, .. } if to == input.address("to")));
            hex_of(message)
        }
        "build_legacy_erc20_withdraw_message" => {
            let (to, token) = (input.address("receiver"), input.address("l1Token"));
            let message = encoding::legacy_message(to, token, input.number("amount"));
            let read = encoding::parse_withdrawal_message(&message).unwrap();
            assert!(matches!(read, WithdrawalMessage::LegacyErc20 { l1_token, .. } if l1_token == token));
            hex_of(message)
        }
        "priority_op_hash" => {
            let tx = CanonicalTx {
                tx_type: input.u64("txType") as u8,
                from: input.address("from"),
                to: input.address("to"),
                gas_limit: input.number("gasLimit"),
                gas_per_pubdata: input.number("gasPerPubdataByteLimit"),
                max_fee_per_gas: input.number("maxFeePerGas"),
                priority_id: input.number("priority_id"),
                value: input.number("value"),
                mint_value: input.number("mintValue"),
                refund_recipient: input.address("refundRecipient"),
                data: input.bytes("data"),
                factory_deps: vec![],
            };
            hex_of(tx.hash())
        }
        "scale_gas_limit" => json!(encoding::scale_gas_limit(input.number("value")).to_string()),
        "l2_transaction_base_cost" => {
            let (price, per_pubdata) = (input.number("l1GasPrice"), input.number("gasPerPubdata"));
            let l2_price = encoding::l2_gas_price(&BaseCostParams::default(), price, per_pubdata).unwrap();
            let cost = encoding::base_cost(price, input.number("l2GasLimit"), per_pubdata).unwrap();
            json!({"l2GasPrice": l2_price.to_string(), "baseCost": cost.to_string()})
        }
        "selector" => hex_of(id(input.text("signature"))),
        "event_topic" => hex_of(keccak256(input.text("event"))),
        "eip712_meta_json" => {
            let deps = input.0["factoryDeps"].as_array().unwrap();
            let tx = Eip712Tx {
                gas_per_pubdata: input.number("gasPerPubdata"),
                factory_deps: deps
                    .iter()
                    .map(|dep| types::Bytes::parse(dep.as_str().unwrap()).unwrap().0)
                    .collect(),
                paymaster: Some(Paymaster {
                    address: input.address("paymaster"),
                    input: input.bytes("paymasterInput"),
                }),
                ..Default::default()
            };
            tx.meta_json(&input.bytes("customSignature"))
        }
        "priority_tx_gas_floor" => {
            let (data, deps) = (input.bytes("calldata").len(), input.u64("factoryDeps") as usize);
            let per_pubdata = input.u64("gasPerPubdata");
            let floor = encoding::priority_gas_floor(false, data, deps, per_pubdata, 250_000_000);
            json!({
                "encodedLength": encoding::encoded_length(data, deps),
                "minBodyGas": floor.body,
                "overhead": floor.overhead,
                "minL2GasLimit": floor.total(),
                "zksyncjsLimit": encoding::priority_gas_recommended(false, data, deps, per_pubdata, false).as_u64(),
            })
        }
        _ => return None,
    })
}

fn vectors() -> (Value, Vec<Value>) {
    let file: Value = serde_json::from_str(include_str!("vectors.json")).unwrap();
    (file["accounts"].clone(), file["vectors"].as_array().unwrap().clone())
}

#[test]
fn every_vector_gives_its_known_answer() {
    let (_, vectors) = vectors();
    let all: BTreeMap<String, Value> = vectors
        .iter()
        .map(|v| (v["id"].as_str().unwrap().to_owned(), v.clone()))
        .collect();
    assert_eq!(all.len(), vectors.len(), "two vectors have the same id");
    let (mut passed, mut skipped) = (0, 0);
    for vector in &vectors {
        let (name, op) = (vector["id"].as_str().unwrap(), vector["op"].as_str().unwrap());
        if NOT_COVERED.iter().any(|(skip, _)| *skip == op) || REFUSED.iter().any(|(skip, _)| *skip == name) {
            skipped += 1;
            continue;
        }
        let answer =
            run(op, &Input(&vector["input"]), &all).unwrap_or_else(|| panic!("{name}: the operation {op:?} is not known"));
        assert_eq!(answer, vector["expected"], "{name}");
        passed += 1;
    }
    println!("{passed} vectors passed, {skipped} are listed as not covered");
    assert_eq!(
        skipped,
        NOT_COVERED.len() + REFUSED.len(),
        "the lists name something that does not exist"
    );
}

#[test]
fn a_short_salt_is_refused() {
    let request = json!({
        "sender": "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049", "salt": "0x01", "constructorInput": "0x01",
        "bytecodeHash": "0x010001cb6a6e8d5f6829522f19fa9568660e0a9cd53b2e8be4deb0a679452e41"
    });
    let error = utils::call("create2_address", &request.to_string()).unwrap_err();
    assert_eq!(error.info().path.as_deref(), Some("/salt"));
}

/// The bytes of the vector that records another SDK's bug have the hash that nodes give them.
#[test]
fn signed_bytes_hash_with_their_signature() {
    let (_, vectors) = vectors();
    let find = |name: &str| vectors.iter().find(|v| v["id"] == name).unwrap().clone();
    let quirk = find("hash-712-parse-signed-jsquirk");
    let (tx, signature) = Eip712Tx::parse(&Input(&quirk["input"]).bytes("serialized")).unwrap();
    let hash = hex_of(tx.hash(&signature).unwrap());
    assert_eq!(hash, find("hash-712-ethsig")["expected"]);
    assert_ne!(hash, quirk["expected"]);
}

#[test]
fn the_accounts_of_the_vectors_derive_from_their_keys_and_phrase() {
    let (accounts, _) = vectors();
    for account in accounts.as_object().unwrap().values() {
        let expected = &account["address"];
        let key = hex::decode(account["private_key"].as_str().unwrap()).unwrap();
        assert_eq!(&address_of(PrivateKeySigner::from_bytes(&key).unwrap().address()), expected);
        if let Some(phrase) = account["mnemonic"].as_str() {
            let signer = signer::from_mnemonic(phrase.as_bytes(), b"", None).unwrap();
            assert_eq!(&address_of(signer.address()), expected);
        }
    }
}
