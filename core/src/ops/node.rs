//! `node_…`: what an L2 node says through its own methods (`zks_…`), typed. One row of the table at the end is one method.
//!
//! Nodes spell these answers differently: camelCase or snake_case, numbers or hex, bytes or lists of numbers. Here they come
//! in one form: camelCase, numbers as numbers, amounts as strings, bytes as hex; null where the node says null. A node that
//! does not have a method gives `ZKS_ERR_METHOD_NOT_FOUND`. No other operation needs more of them than
//! `zks_getBridgehubContract`, `zks_getL2ToL1LogProof` and, on EraVM, `zks_estimateGasL1ToL2`.

use ethers_core::types::U256;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{self, DeserializeOwned, Deserializer};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{json, Map, Value};

use super::Operation;
use crate::call::CallContext;
use crate::chain::eth::{explain, Quantity};
use crate::error::Result;
use crate::types::{Address, Bytes, Hash, Uint};
use crate::wallet::Wallet;

/// What the node answers.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(inline)]
pub struct NodeAnswer<T> {
    /// The node's answer.
    pub result: T,
}

/// Asks the L2 node. Parameters that are left out at the end are not sent, because old nodes do not know them.
async fn ask<T: DeserializeOwned>(wallet: &Wallet, method: &'static str, mut params: Vec<Value>) -> Result<NodeAnswer<T>> {
    while params.last().is_some_and(Value::is_null) {
        params.pop();
    }
    let answer: Tolerant<T> = wallet.l2()?.call(method, Value::Array(params)).await.map_err(explain)?;
    Ok(NodeAnswer { result: answer.0 })
}

/// An answer whose keys may be in either spelling.
struct Tolerant<T>(T);

impl<'de, T: DeserializeOwned> Deserialize<'de> for Tolerant<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let answer = in_camel_case(Value::deserialize(deserializer)?);
        crate::types::read(&answer).map(Tolerant).map_err(|fault| {
            // Field errors carry a status in front, which is for requests.
            let text = fault.message().rsplit('\u{1}').next().unwrap_or_default();
            de::Error::custom(format_args!("{}: {text}", fault.pointer()))
        })
    }
}

/// Renames all keys. Where both spellings are there, the one that says more is taken.
fn in_camel_case(value: Value) -> Value {
    match value {
        Value::Object(object) => {
            let mut renamed = Map::new();
            for (key, value) in object {
                let place = renamed.entry(camel(&key)).or_insert(Value::Null);
                if place.is_null() {
                    *place = in_camel_case(value);
                }
            }
            Value::Object(renamed)
        }
        Value::Array(list) => list.into_iter().map(in_camel_case).collect(),
        value => value,
    }
}

fn camel(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    for (position, part) in key.split('_').filter(|part| !part.is_empty()).enumerate() {
        let mut letters = part.chars();
        match letters.next() {
            Some(first) if position > 0 => out.extend(first.to_uppercase().chain(letters)),
            _ => out.push_str(part),
        }
    }
    out
}

/// An amount or a price that a node writes as hex or as a number; a decimal string here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount(U256);

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Number(n) => n.as_u64().map(U256::from).ok_or_else(|| "not a whole number".to_owned()),
            Value::String(text) => Uint::parse(&text).map(|n| n.0),
            _ => Err("not a number".to_owned()),
        }
        .map(Amount)
        .map_err(de::Error::custom)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        Uint(self.0).serialize(serializer)
    }
}

impl JsonSchema for Amount {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Uint::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Uint::json_schema(generator)
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        Uint::schema_id()
    }
}

/// Bytes that a node writes as hex or as a list of numbers; hex here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnyBytes(Bytes);

impl<'de> Deserialize<'de> for AnyBytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        let read = match &value {
            Value::String(text) => Bytes::parse(text).map_err(de::Error::custom),
            _ => serde_json::from_value(value).map(Bytes).map_err(de::Error::custom),
        };
        read.map(AnyBytes)
    }
}

impl Serialize for AnyBytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl JsonSchema for AnyBytes {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Bytes::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Bytes::json_schema(generator)
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        Bytes::schema_id()
    }
}

/// A call to estimate.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NodeCall {
    /// The sender. Default: the node's, which is the zero address.
    pub from: Option<Address>,
    /// The called contract or the receiver.
    pub to: Address,
    /// The value, in wei. Default: 0.
    pub value: Option<Uint>,
    /// The call data. Default: none.
    pub data: Option<Bytes>,
    /// The transaction's type, 113 for EraVM's own. Default: the node's.
    pub tx_type: Option<u8>,
    /// The most gas for a byte of published data. Default: the node's.
    pub gas_per_pubdata: Option<Uint>,
    /// Bytecodes that go along.
    #[serde(default)]
    pub factory_deps: Vec<Bytes>,
    /// The paymaster that pays. Default: none.
    pub paymaster: Option<Address>,
    /// What the paymaster is told. Default: nothing.
    pub paymaster_input: Option<Bytes>,
}

/// Written as a node wants it: with its own fields apart, and bytes in them as lists of numbers.
impl Serialize for NodeCall {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut call = Map::new();
        let mut set = |key: &str, value: Option<Value>| value.map(|value| call.insert(key.to_owned(), value));
        set("from", self.from.map(|a| json!(a.0)));
        set("to", Some(json!(self.to.0)));
        set("value", self.value.map(|n| json!(n.0)));
        set("data", self.data.as_ref().map(|data| json!(data)));
        set("type", self.tx_type.map(|n| json!(format!("{n:#x}"))));
        if self.gas_per_pubdata.is_some() || !self.factory_deps.is_empty() || self.paymaster.is_some() {
            let paymaster = self.paymaster.map(|paymaster| {
                let input = self.paymaster_input.as_ref().map_or(&[][..], |input| &input.0);
                json!({"paymaster": paymaster.0, "paymasterInput": input})
            });
            let deps: Vec<&[u8]> = self.factory_deps.iter().map(|code| code.0.as_slice()).collect();
            let per_pubdata = self.gas_per_pubdata.map_or(DEFAULT_GAS_PER_PUBDATA.into(), |n| n.0);
            let meta = json!({"gasPerPubdata": per_pubdata, "factoryDeps": deps, "paymasterParams": paymaster});
            set("eip712Meta", Some(meta));
        }
        call.serialize(serializer)
    }
}

/// The node requires the field where any other of EraVM's fields is there; this is the limit that wallets sign.
const DEFAULT_GAS_PER_PUBDATA: u64 = 50_000;

/// The bridges of the chain. Since the asset router, the old names mostly lead to it.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct BridgeContracts {
    /// The asset router on L1.
    pub l1_shared_default_bridge: Option<Address>,
    /// The asset router on L2.
    pub l2_shared_default_bridge: Option<Address>,
    /// The first token bridge on L1.
    pub l1_erc20_default_bridge: Option<Address>,
    /// The first token bridge on L2.
    pub l2_erc20_default_bridge: Option<Address>,
    /// A bridge for WETH on L1.
    pub l1_weth_bridge: Option<Address>,
    /// A bridge for WETH on L2.
    pub l2_weth_bridge: Option<Address>,
    /// The shared bridge on L2 of before the asset router.
    pub l2_legacy_shared_bridge: Option<Address>,
}

/// The proof that a log to L1 is in a batch.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct NodeLogProof {
    /// The path.
    pub proof: Vec<Hash>,
    /// The leaf's index.
    pub id: Quantity,
    /// The root that the node claims.
    pub root: Hash,
    /// The batch, where the node tells it.
    pub batch_number: Option<Quantity>,
    /// The gateway's block, for a chain that settles there.
    pub gateway_block_number: Option<Quantity>,
}

/// Where a block or batch stands on L1.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Settlement {
    /// `sealed`, `fastFinalized` or `verified`.
    pub status: String,
    /// When it was sealed, in seconds since 1970.
    pub timestamp: Quantity,
    /// How many priority transactions it has.
    pub l1_tx_count: Quantity,
    /// How many transactions of L2 it has.
    pub l2_tx_count: Quantity,
    /// The state's root, or the block's hash.
    pub root_hash: Option<Hash>,
    /// The transaction that committed it.
    pub commit_tx_hash: Option<Hash>,
    /// When it was committed, as ISO 8601.
    pub committed_at: Option<String>,
    /// The transaction that proved it.
    pub prove_tx_hash: Option<Hash>,
    /// When it was proven, as ISO 8601.
    pub proven_at: Option<String>,
    /// The transaction that executed it.
    pub execute_tx_hash: Option<Hash>,
    /// When it was executed, as ISO 8601.
    pub executed_at: Option<String>,
    /// The price of gas on L1 that it counts with, in wei.
    pub l1_gas_price: Option<Amount>,
    /// The price of gas on L2 that is fair, in wei.
    pub l2_fair_gas_price: Option<Amount>,
    /// The price of a byte of published data that is fair, in wei.
    pub fair_pubdata_price: Option<Amount>,
    /// The code that every batch runs with.
    pub base_system_contracts_hashes: Option<BaseSystemContracts>,
}

/// The code hashes of the bootloader and of accounts without code.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct BaseSystemContracts {
    /// The bootloader.
    pub bootloader: Option<Hash>,
    /// Accounts without code.
    pub default_aa: Option<Hash>,
    /// Contracts with EVM code.
    pub evm_emulator: Option<Hash>,
}

/// A block.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct BlockDetails {
    /// The block.
    pub number: Quantity,
    /// The batch that it is or will be in.
    pub l1_batch_number: Option<Quantity>,
    /// Who made it.
    pub operator_address: Option<Address>,
    /// The protocol version, for example `Version29`.
    pub protocol_version: Option<String>,
    /// Where it stands on L1.
    #[serde(flatten)]
    pub settlement: Settlement,
}

/// A batch.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct L1BatchDetails {
    /// The batch.
    pub number: Quantity,
    /// What was committed to L1.
    pub commitment: Option<Hash>,
    /// Where it stands on L1.
    #[serde(flatten)]
    pub settlement: Settlement,
}

/// A transaction and where it stands on L1.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct TransactionDetails {
    /// Whether it is a priority transaction.
    #[serde(rename = "isL1Originated")]
    pub is_l1_originated: bool,
    /// `pending`, `included`, `precommitted`, `fastFinalized`, `verified` or `failed`.
    pub status: String,
    /// What it paid, in wei.
    pub fee: Option<Amount>,
    /// The gas for a byte of published data.
    pub gas_per_pubdata: Option<Amount>,
    /// The sender.
    pub initiator_address: Address,
    /// When the node got it, as ISO 8601.
    pub received_at: Option<String>,
    /// The transaction on L1 that precommitted it.
    pub eth_precommit_tx_hash: Option<Hash>,
    /// The transaction on L1 that committed its batch.
    pub eth_commit_tx_hash: Option<Hash>,
    /// The transaction on L1 that proved its batch.
    pub eth_prove_tx_hash: Option<Hash>,
    /// The transaction on L1 that executed its batch.
    pub eth_execute_tx_hash: Option<Hash>,
}

/// A transaction as the node stores it. Its inner form is the node's own and changes with it.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct RawTransaction {
    /// What depends on where it comes from: under `L1`, `L2` or `ProtocolUpgrade`.
    pub common_data: Value,
    /// The call.
    pub execute: Value,
    /// When the node got it, in milliseconds since 1970.
    pub received_timestamp_ms: Option<Quantity>,
    /// The signed bytes, for a transaction of L2.
    pub raw_bytes: Option<AnyBytes>,
}

/// How fees are computed.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct FeeParams {
    /// The second model of fees.
    #[serde(rename = "V2")]
    pub v2: FeeParamsV2,
}

/// The second model of fees.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FeeParamsV2 {
    /// What the operator has set.
    pub config: FeeConfig,
    /// The price of gas on L1, in wei.
    pub l1_gas_price: Amount,
    /// The price of a byte of published data on L1, in wei.
    pub l1_pubdata_price: Amount,
    /// How many base tokens an ETH is worth.
    pub conversion_ratio: Option<Ratio>,
}

/// What the operator has set.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FeeConfig {
    /// The lowest price of gas on L2, in wei.
    pub minimal_l2_gas_price: Amount,
    /// The part of a batch's cost that is for computation.
    pub compute_overhead_part: f64,
    /// The part of a batch's cost that is for published data.
    pub pubdata_overhead_part: f64,
    /// The gas on L1 that a batch costs.
    pub batch_overhead_l1_gas: Amount,
    /// The most gas in a batch.
    pub max_gas_per_batch: Amount,
    /// The most published data in a batch, in bytes.
    pub max_pubdata_per_batch: Amount,
}

/// A ratio.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Ratio {
    /// Over the line.
    pub numerator: Amount,
    /// Under it.
    pub denominator: Amount,
}

/// A protocol version of the chain.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct NodeProtocolVersion {
    /// The number that people mean: 26, 29, 31.
    pub minor_version: Option<Quantity>,
    /// The same, as older nodes name it.
    pub version_id: Option<Quantity>,
    /// When it began, in seconds since 1970.
    pub timestamp: Option<Quantity>,
    /// The bootloader's code.
    pub bootloader_code_hash: Option<Hash>,
    /// The code of accounts without code.
    pub default_account_code_hash: Option<Hash>,
    /// The code for contracts with EVM code.
    pub evm_emulator_code_hash: Option<Hash>,
    /// The transaction that upgraded the chain.
    pub l2_system_upgrade_tx_hash: Option<Hash>,
}

/// What an account stores, with its proof.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct AccountProof {
    /// The account.
    pub address: Address,
    /// One item for each key.
    pub storage_proof: Vec<StorageProof>,
}

/// A stored word with its proof.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct StorageProof {
    /// The place.
    pub key: Hash,
    /// The path to the state's root.
    pub proof: Vec<Hash>,
    /// The word.
    pub value: Hash,
    /// The leaf's index in the tree.
    pub index: Quantity,
}

/// The prices that batches are made with.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct BatchFeeInput {
    /// The price of gas on L1, in wei.
    pub l1_gas_price: Amount,
    /// The price of gas on L2 that is fair, in wei.
    pub fair_l2_gas_price: Amount,
    /// The price of a byte of published data that is fair, in wei.
    pub fair_pubdata_price: Amount,
}

/// What a transaction would cost.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct NodeFee {
    /// The gas limit.
    pub gas_limit: Amount,
    /// The most per gas, in wei.
    pub max_fee_per_gas: Amount,
    /// The tip per gas, in wei.
    pub max_priority_fee_per_gas: Amount,
    /// The most gas for a byte of published data.
    pub gas_per_pubdata_limit: Amount,
}

/// What a ZKsync OS chain began with.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Genesis {
    /// The first contracts: pairs of address and code.
    pub initial_contracts: Vec<(Address, AnyBytes)>,
    /// What was stored from the start, as the node names it.
    #[serde(default)]
    pub additional_storage: Value,
    /// The same by the places in the tree.
    #[serde(default)]
    pub additional_storage_raw: Value,
    /// The version of the execution environment.
    pub execution_version: Option<Quantity>,
    /// The first root.
    pub genesis_root: Option<Hash>,
}

/// The prices of a ZKsync OS block.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct BlockMetadata {
    /// The price of a byte of published data, in wei.
    pub pubdata_price_per_byte: Amount,
    /// The price of a unit of proving, in wei.
    pub native_price: Amount,
    /// The version of the execution environment.
    pub execution_version: Quantity,
}

/// Declares the methods: a request, whose fields are the parameters in their order, the node's method and its answer.
macro_rules! node_methods {
    ($($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $field:ident: $type:ty,)* } $method:literal => $answer:ty;)+) => {$(
        $(#[$about])*
        #[derive(Debug, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields, rename_all = "camelCase")]
        pub struct $name { $($(#[$doc])* pub $field: $type,)* }

        impl Operation for $name {
            type Response = NodeAnswer<$answer>;

            async fn run(self, wallet: &Wallet, _: &CallContext) -> Result<Self::Response> {
                ask(wallet, $method, vec![$(json!(self.$field)),*]).await
            }
        }
    )+};
}

node_methods! {
    /// No parameters.
    NodeBridgehubContract {} "zks_getBridgehubContract" => Option<Address>;
    /// No parameters.
    NodeMainContract {} "zks_getMainContract" => Option<Address>;
    /// No parameters.
    NodeBridgeContracts {} "zks_getBridgeContracts" => BridgeContracts;
    /// No parameters.
    NodeBaseTokenL1Address {} "zks_getBaseTokenL1Address" => Option<Address>;
    /// No parameters.
    NodeL1ChainId {} "zks_L1ChainId" => Quantity;
    /// No parameters.
    NodeL2Multicall3 {} "zks_getL2Multicall3" => Option<Address>;
    /// No parameters.
    NodeTestnetPaymaster {} "zks_getTestnetPaymaster" => Option<Address>;
    /// No parameters.
    NodeTimestampAsserter {} "zks_getTimestampAsserter" => Option<Address>;
    /// No parameters.
    NodeBytecodeSupplierContract {} "zks_getBytecodeSupplierContract" => Option<Address>;
    /// Which log.
    NodeL2ToL1LogProof {
        /// The transaction on L2.
        tx_hash: Hash,
        /// Which of its logs to L1. Default: the first one, 0.
        #[serde(default)]
        index: u32,
        /// Up to where the proof leads, in the node's own words, for example `proof_based_gw`. Default: the root on L1.
        target: Option<String>,
    } "zks_getL2ToL1LogProof" => Option<NodeLogProof>;
    /// No parameters.
    NodeL1BatchNumber {} "zks_L1BatchNumber" => Quantity;
    /// Which batch.
    NodeL1BatchBlockRange {
        /// The batch.
        batch_number: u64,
    } "zks_getL1BatchBlockRange" => Option<(Quantity, Quantity)>;
    /// Which batch.
    NodeL1BatchDetails {
        /// The batch.
        batch_number: u64,
    } "zks_getL1BatchDetails" => Option<L1BatchDetails>;
    /// Which block.
    NodeBlockDetails {
        /// The block.
        block_number: u64,
    } "zks_getBlockDetails" => Option<BlockDetails>;
    /// Which transaction.
    NodeTransactionDetails {
        /// The transaction on L2.
        tx_hash: Hash,
    } "zks_getTransactionDetails" => Option<TransactionDetails>;
    /// Which block.
    NodeRawBlockTransactions {
        /// The block.
        block_number: u64,
    } "zks_getRawBlockTransactions" => Vec<RawTransaction>;
    /// Which code.
    NodeBytecodeByHash {
        /// Its hash, as `hash_bytecode` gives it.
        bytecode_hash: Hash,
    } "zks_getBytecodeByHash" => Option<AnyBytes>;
    /// No parameters.
    NodeL1GasPrice {} "zks_getL1GasPrice" => Amount;
    /// No parameters.
    NodeFeeParams {} "zks_getFeeParams" => FeeParams;
    /// No parameters.
    NodeBatchFeeInput {} "zks_getBatchFeeInput" => BatchFeeInput;
    /// No parameters.
    NodeGasPerPubdata {} "zks_gasPerPubdata" => Amount;
    /// Which version.
    NodeProtocolVersionRequest {
        /// The version, for example 29. Default: the newest.
        id: Option<u16>,
    } "zks_getProtocolVersion" => Option<NodeProtocolVersion>;
    /// Which words of which account.
    NodeProof {
        /// The account.
        address: Address,
        /// The places of the words.
        keys: Vec<Hash>,
        /// The batch after which they are read.
        batch_number: u64,
    } "zks_getProof" => Option<AccountProof>;
    /// What would be sent.
    NodeEstimateFee {
        /// The transaction.
        call: NodeCall,
        /// What to assume about accounts: their `balance`, `nonce`, `code` and `stateDiff` by address.
        state_override: Option<Value>,
    } "zks_estimateFee" => NodeFee;
    /// What would be requested on L1.
    NodeEstimateGasL1ToL2 {
        /// The call on L2.
        call: NodeCall,
        /// What to assume about accounts: their `balance`, `nonce`, `code` and `stateDiff` by address.
        state_override: Option<Value>,
    } "zks_estimateGasL1ToL2" => Amount;
    /// No parameters.
    NodeGenesis {} "zks_getGenesis" => Genesis;
    /// Which block.
    NodeBlockMetadata {
        /// The block.
        block_number: u64,
    } "zks_getBlockMetadataByNumber" => Option<BlockMetadata>;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<T: DeserializeOwned + Serialize>(answer: Value) -> std::result::Result<Value, String> {
        let answer: Tolerant<T> = serde_json::from_value(answer).map_err(|e| e.to_string())?;
        Ok(serde_json::to_value(answer.0).unwrap())
    }

    const WORD: &str = "0xd8f69da13356506e5c15d7e95274fa55c25e2dfc7e19d3064aa337999920b74e";

    #[test]
    fn recorded_answers_are_read() {
        let bridges = read::<BridgeContracts>(json!({
            "l1SharedDefaultBridge": "0x04517adc3be3552aeb2fac4084ee1df91145e2cb",
            "l2SharedDefaultBridge": "0x0000000000000000000000000000000000010003",
            "l1Erc20DefaultBridge": "0x10dbd97c6529f96930a719ab6f2403e9f56a57fc",
            "l2Erc20DefaultBridge": "0x0000000000000000000000000000000000010003",
            "l1WethBridge": null, "l2WethBridge": null, "l2LegacySharedBridge": null
        }))
        .unwrap();
        assert_eq!(bridges["l1SharedDefaultBridge"], "0x04517AdC3be3552AEB2FaC4084EE1dF91145e2CB");
        assert!(bridges["l1WethBridge"].is_null());

        let details = read::<Option<TransactionDetails>>(json!({
            "isL1Originated": false, "status": "included", "fee": "0x45266304950f", "gasPerPubdata": "0x320",
            "initiatorAddress": "0x70997970c51812dc3a010c7d01b50e0d17dc79c8", "receivedAt": "2026-11-21T00:11:02.823Z",
            "ethCommitTxHash": null, "ethProveTxHash": null, "ethExecuteTxHash": null, "ethPrecommitTxHash": null
        }))
        .unwrap();
        assert_eq!(
            (&details["fee"], &details["gasPerPubdata"], &details["isL1Originated"]),
            (&json!("76031172318479"), &json!("800"), &json!(false))
        );
        assert_eq!(read::<Quantity>(json!("0x9")), Ok(json!(9)));
        assert_eq!(read::<Amount>(json!("0x5e11b")), Ok(json!("385307")));
        assert_eq!(read::<Option<NodeLogProof>>(json!(null)), Ok(Value::Null));
    }

    #[test]
    fn both_spellings_and_both_kinds_of_numbers_are_read() {
        let one = read::<NodeLogProof>(json!({"proof": [WORD], "id": 3, "root": WORD, "batchNumber": 7}));
        let other = read::<NodeLogProof>(json!({
            "proof": [WORD], "id": "0x3", "root": WORD, "batch_number": "0x7", "batchNumber": null
        }));
        assert_eq!(one.as_ref().unwrap()["batchNumber"], 7);
        assert_eq!(one, other);
        let fee = read::<NodeFee>(json!({
            "gas_limit": "0x156c00", "max_fee_per_gas": "0x5f5e100", "max_priority_fee_per_gas": "0x0", "gas_per_pubdata_limit": 50000
        }));
        let expected = json!({
            "gasLimit": "1403904", "maxFeePerGas": "100000000", "maxPriorityFeePerGas": "0", "gasPerPubdataLimit": "50000"
        });
        assert_eq!(fee, Ok(expected));
        assert_eq!(read::<AnyBytes>(json!([1, 255])), Ok(json!("0x01ff")));
        assert_eq!(read::<AnyBytes>(json!("0x01ff")), Ok(json!("0x01ff")));
        let version =
            read::<NodeProtocolVersion>(json!({"version_id": 24, "timestamp": 1_721_167_212, "base_system_contracts": {}}));
        assert_eq!(version.unwrap()["versionId"], 24);
    }

    #[test]
    fn another_form_is_named_with_its_place() {
        let error = read::<NodeLogProof>(json!({"proof": [WORD, "0x12"], "id": 3, "root": WORD})).unwrap_err();
        assert!(error.starts_with("/proof/1: ") && !error.contains('\u{1}'), "{error:?}");
    }

    #[test]
    fn a_call_is_written_as_nodes_read_it() {
        let call: NodeCall = serde_json::from_value(json!({"to": "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049"})).unwrap();
        assert_eq!(json!(call), json!({"to": "0x36615cf349d7f6344891b1e7ca7c72883f5dc049"}));
        let call: NodeCall = serde_json::from_value(json!({
            "to": "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049", "value": "16", "data": "0x01", "txType": 113, "factoryDeps": ["0x0102"],
            "paymaster": "0x36615Cf349d7F6344891B1e7CA7C72883F5dc049", "paymasterInput": "0xff"
        }))
        .unwrap();
        let expected = json!({
            "to": "0x36615cf349d7f6344891b1e7ca7c72883f5dc049", "value": "0x10", "data": "0x01", "type": "0x71",
            "eip712Meta": {
                "gasPerPubdata": "0xc350", "factoryDeps": [[1, 2]],
                "paymasterParams": {"paymaster": "0x36615cf349d7f6344891b1e7ca7c72883f5dc049", "paymasterInput": [255]}
            }
        });
        assert_eq!(json!(call), expected);
    }
}
