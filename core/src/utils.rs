//! Pure functions by name, for callers that have no wallet: `zks_util_call` in C.
//!
//! Adding one is a type in a file of `utils/` and one row in [`UTILS`].

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::Serialize;

use crate::error::Result;
use crate::ops::{described, unknown_name, Description};
use crate::types::{parse_request, write_response};

mod address;
mod amount;
mod hash;
mod paymaster;
mod proof;
mod revert;
mod transaction;

/// What a call needs of a function.
pub struct Util {
    /// The name.
    pub name: &'static str,
    /// Runs it: JSON in, JSON out.
    pub run: fn(&str) -> Result<String>,
}

/// A pure function: the request's type, and how it runs.
trait Function: DeserializeOwned + JsonSchema {
    /// What it answers.
    type Response: Serialize + JsonSchema;

    /// Runs the request.
    fn run(self) -> Result<Self::Response>;
}

/// Runs a function: JSON in, JSON out.
fn handle<F: Function>(request: &str) -> Result<String> {
    write_response(&parse_request::<F>(request)?.run()?)
}

/// Makes two tables of the rows, as for the methods of a wallet.
macro_rules! utils {
    ($(util::<$function:ty>($name:literal, $summary:literal, $example:literal $(,)?),)+) => {
        /// Every pure function.
        pub static UTILS: &[Util] = &[$(Util { name: $name, run: handle::<$function> }),+];

        /// The descriptions of [`UTILS`], in the same order.
        pub static DESCRIPTIONS: &[Description] =
            &[$(described::<$function, <$function as Function>::Response>($summary, $example)),+];
    };
}

utils! {
    util::<address::Checksum>(
        "address_checksum",
        "Writes an address with its EIP-55 checksum, and checks the checksum if the input has one.",
        r#"{"address":"0x36615cf349d7f6344891b1e7ca7c72883f5dc049"}"#,
    ),
    util::<address::ApplyAlias>(
        "apply_l1_to_l2_alias",
        "The sender that L2 sees when this L1 contract calls it.",
        r#"{"address":"0x702942B8205E5dEdCD3374E5f4419843adA76Eeb"}"#,
    ),
    util::<address::UndoAlias>(
        "undo_l1_to_l2_alias",
        "The L1 contract behind this aliased sender on L2.",
        r#"{"address":"0x813A42B8205E5DedCd3374e5f4419843ADa77FFC"}"#,
    ),
    util::<address::Create>(
        "create_address",
        "The address of a contract that an account deploys, on EraVM or on the EVM.",
        r#"{"sender":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","nonce":1}"#,
    ),
    util::<address::Create2>(
        "create2_address",
        "The address of a contract that is deployed with a salt, on EraVM or on the EVM.",
        r#"{"sender":"0xa909312acfc0ed4370b8bd20dfe41c8ff6595194","salt":"0x0000000000000000000000000000000000000000000000000000000000000000","bytecodeHash":"0x0100003fcee62dec356138ff4ab621cb9ed313c17e98a4ec349b3e8e1642d588"}"#,
    ),
    util::<hash::AssetId>(
        "asset_id",
        "The id that the native token vault gives a token.",
        r#"{"originChainId":1,"token":"0x0000000000000000000000000000000000000000"}"#,
    ),
    util::<hash::Bytecode>(
        "hash_bytecode",
        "The versioned hash of EraVM bytecode.",
        r#"{"bytecode":"0x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"}"#,
    ),
    util::<hash::Message>(
        "message_hash",
        "The hash that is signed for a message (EIP-191, personal_sign).",
        r#"{"text":"Hello World!"}"#,
    ),
    util::<hash::TypedData>(
        "typed_data_hash",
        "The hash that is signed for typed data (EIP-712).",
        r#"{"typedData":{"types":{"Person":[{"name":"name","type":"string"},{"name":"age","type":"uint8"}]},"primaryType":"Person","domain":{"name":"Example","version":"1","chainId":270},"message":{"name":"John","age":30}}}"#,
    ),
    util::<hash::RecoverSigner>(
        "recover_signer",
        "The address whose key made a signature of a 32-byte hash.",
        r#"{"digest":"0xec3608877ecbf8084c29896b7eab2a368b2b3c8d003288584d145613dfa4706c","signature":"0x7c15eb760c394b0ca49496e71d841378d8bfd4f9fb67e930eb5531485329ab7c67068d1f8ef4b480ec327214ee6ed203687e3fbe74b92367b259281e340d16fd1c"}"#,
    ),
    util::<proof::MessageLeaf>(
        "message_leaf_hash",
        "The leaf of an L2-to-L1 message in the tree of its batch.",
        r#"{"sender":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","message":"0x6c0960f936615cf349d7f6344891b1e7ca7c72883f5dc04900000000000000000000000000000000000000000000000000000001a13b8600","txNumberInBatch":0}"#,
    ),
    util::<proof::LogLeaf>(
        "log_leaf_hash",
        "The leaf of an L2-to-L1 log in the tree of its batch, and the 88 bytes that are hashed.",
        r#"{"isService":true,"txNumberInBatch":6,"sender":"0x0000000000000000000000000000000000008001","key":"0x53983651ff1fe2f46f9ddd7c3a181d5fb5f3c0698db3baa8a1b8c3e04634661d","value":"0x0000000000000000000000000000000000000000000000000000000000000001"}"#,
    ),
    util::<proof::Verify>(
        "verify_log_proof",
        "The roots that a log proof leads to, one for each layer, compared with the one that L1 holds if it is given.",
        r#"{"chainId":271,"batchNumber":66,"index":1,"leaf":"0x7accb3e75d6a4683eac0fdf743c9182c2e7bc94ccdd7ede8982b31e5a77f18e5","proof":["0x0103000100000000000000000000000000000000000000000000000000000000","0x32b59b40b87cf8e6ed0cbe1b5ff159ae24e29e9b924068f10a8719ebd5d9f6de","0x74ba85451a61e8c7007a0f940e1ae069b3769932fca68148f2842d5c7edd253e","0xe4ed1ec13a28c40715db6399f6f99ce04e5f19d60ad3ff6831f098cb6cf75944"],"root":"0x46ab0a3240394cd4339c065011ad354c67d269d3c6e0f8ad7eb2eb4b8a3ffb49"}"#,
    ),
    util::<paymaster::General>(
        "paymaster_general",
        "The input for a paymaster that needs nothing from the sender.",
        r#"{"inner":"0x"}"#,
    ),
    util::<paymaster::ApprovalBased>(
        "paymaster_approval_based",
        "The input for a paymaster that is paid in a token.",
        r#"{"token":"0x65C899B5fb8Eb9ae4da51D67E1fc417c7CB7e964","minimalAllowance":"1","inner":"0x"}"#,
    ),
    util::<transaction::Digest>(
        "transaction_digest",
        "The 32 bytes that are signed for a transaction.",
        r#"{"transaction":{"type":"eip712","chainId":270,"from":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","to":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","nonce":0,"gasLimit":"100000","maxFeePerGas":"1","value":"1"}}"#,
    ),
    util::<transaction::Assemble>(
        "assemble_transaction",
        "The signed form of a transaction and of signatures that were made elsewhere, by one key or by several.",
        r#"{"transaction":{"type":"eip712","chainId":270,"from":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","to":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","nonce":0,"gasLimit":"100000","maxFeePerGas":"1","value":"1"},"signatures":["0x7c15eb760c394b0ca49496e71d841378d8bfd4f9fb67e930eb5531485329ab7c67068d1f8ef4b480ec327214ee6ed203687e3fbe74b92367b259281e340d16fd1c"]}"#,
    ),
    util::<transaction::Parse>(
        "parse_transaction",
        "The fields, the hash and the signer of a signed transaction.",
        r#"{"rawTransaction":"0x71f883800101830186a09436615cf349d7f6344891b1e7ca7c72883f5dc049018082010e808082010e9436615cf349d7f6344891b1e7ca7c72883f5dc04982c350c0b8417c15eb760c394b0ca49496e71d841378d8bfd4f9fb67e930eb5531485329ab7c67068d1f8ef4b480ec327214ee6ed203687e3fbe74b92367b259281e340d16fd1cc0"}"#,
    ),
    util::<revert::Decode>(
        "decode_revert",
        "The name, the arguments and the likely cause of a revert from its return data.",
        r#"{"data":"0x2078a6a00000000000000000000000000000000000000000000000000000000000000007"}"#,
    ),
    util::<amount::Parse>(
        "units_parse",
        "The base units of an amount that a person wrote, exactly.",
        r#"{"amount":"1.5","decimals":18}"#,
    ),
    util::<amount::Format>(
        "units_format",
        "The amount that so many base units are, exactly.",
        r#"{"units":"1500000000000000000","decimals":18}"#,
    ),
}

/// Runs a function of [`UTILS`] by name: JSON request in, JSON response out.
pub fn call(name: &str, request_json: &str) -> Result<String> {
    let found = UTILS.iter().find(|util| util.name == name);
    let util = found.ok_or_else(|| unknown_name("function", name, UTILS.iter().map(|util| util.name)))?;
    (util.run)(request_json)
}

#[cfg(test)]
mod tests {
    use serde_json::{json, Value};

    use super::*;
    use crate::error::Status;

    fn run(name: &str, request: Value) -> Result<Value> {
        call(name, &request.to_string()).map(|text| serde_json::from_str(&text).unwrap())
    }

    #[test]
    fn every_example_runs_and_no_unknown_key_passes() {
        for (util, Description { example, .. }) in UTILS.iter().zip(DESCRIPTIONS) {
            call(util.name, example).unwrap_or_else(|error| panic!("{}: {error}", util.name));
            let mut request: Value = serde_json::from_str(example).unwrap();
            request["surprise"] = json!(1);
            let error = run(util.name, request).unwrap_err();
            assert_eq!(
                (error.status(), error.info().path.as_deref()),
                (Status::UnknownKey, Some("/surprise")),
                "{}",
                util.name
            );
        }
        assert_eq!(call("nosuch", "{}").unwrap_err().status(), Status::UnknownMethod);
    }

    #[test]
    fn names_are_unique_and_schemas_exist() {
        let names: std::collections::BTreeSet<_> = UTILS.iter().map(|util| util.name).collect();
        assert_eq!(names.len(), UTILS.len());
        let mut generator = crate::ops::schema_generator();
        DESCRIPTIONS.iter().for_each(|util| drop((util.schemas)(&mut generator)));
    }

    #[test]
    fn answers_and_mistakes() {
        let sender = "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049";
        let ok = [
            (
                "units_parse",
                json!({"amount": "0.0000000001", "decimals": 18}),
                json!({"units": "100000000"}),
            ),
            (
                "units_format",
                json!({"units": "0x10", "decimals": 1}),
                json!({"amount": "1.6"}),
            ),
            (
                "create_address",
                json!({"sender": "0x6ac7ea33f8831ea9dcc53393aaa88b25a785dbf0", "nonce": 0, "vm": "evm"}),
                json!({"address": "0xcd234A471b72ba2F1Ccf0A70FCABA648a5eeCD8d"}),
            ),
            (
                "decode_revert",
                json!({"data": "0xae899454"}),
                json!({
                    "selector": "0xae899454", "name": "WithdrawalAlreadyFinalized", "args": {},
                    "hint": "This withdrawal was finalised before; the funds are on L1."
                }),
            ),
        ];
        for (name, request, expected) in ok {
            assert_eq!(run(name, request).unwrap(), expected, "{name}");
        }
        let word = format!("0x{}", "00".repeat(32));
        let bad = [
            ("message_hash", json!({}), Status::MissingField),
            ("message_hash", json!({"text": "a", "message": "0x"}), Status::InvalidField),
            (
                "create2_address",
                json!({"sender": sender, "salt": "0x01", "bytecodeHash": word}),
                Status::InvalidHash,
            ),
            (
                "create2_address",
                json!({"sender": sender, "salt": word, "bytecodeHash": word, "constructorInput": "0x01", "vm": "evm"}),
                Status::InvalidField,
            ),
            (
                "verify_log_proof",
                json!({"chainId": 1, "batchNumber": 1, "index": 0, "leaf": word, "proof": [word], "root": word}),
                Status::InvalidProof,
            ),
            (
                "recover_signer",
                json!({"digest": word, "signature": "0x00"}),
                Status::InvalidField,
            ),
            ("units_parse", json!({"amount": 1.5, "decimals": 18}), Status::InvalidField),
            ("hash_bytecode", json!({"bytecode": "0x0002"}), Status::InvalidField),
        ];
        for (name, request, status) in bad {
            assert_eq!(run(name, request.clone()).unwrap_err().status(), status, "{name} {request}");
        }
    }
}
