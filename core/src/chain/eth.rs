//! Typed reads of one chain, gathered into a batch: contract calls, balances, nonces, receipts, gas estimates.
//!
//! A revert comes back decoded. Values are tolerant of both node families: camelCase and snake_case, numbers and hex.

use std::marker::PhantomData;

use ethers_core::abi::{AbiDecode, AbiEncode, Detokenize};
use ethers_core::types::{Address, Bytes, H256, U256};
use serde::de::{self, DeserializeOwned, Deserializer};
use serde::{Deserialize, Serialize};
use serde_json::{json, Value};

use crate::chain::revert;
use crate::chain::via::{self, Outcome, Place};
use crate::eip712::Eip712Tx;
use crate::error::{Error, Result, Status};
use crate::rpc::{Answers, Batch, RpcClient, Ticket};
use crate::types;

/// A number that a node writes as hex (`"0x1f"`) or as a JSON number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[schemars(inline)]
pub struct Quantity(pub u64);

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Number(n) => n
                .as_u64()
                .map(Quantity)
                .ok_or_else(|| de::Error::custom("not a whole number below 2^64")),
            Value::String(s) => {
                let parsed = match s.strip_prefix("0x") {
                    Some(hex) => u64::from_str_radix(hex, 16),
                    None => s.parse(),
                };
                parsed
                    .map(Quantity)
                    .map_err(|_| de::Error::custom("not a whole number below 2^64"))
            }
            _ => Err(de::Error::custom("not a number")),
        }
    }
}

/// The fields of a block that fees need.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// The block's hash; null for a pending block.
    pub hash: Option<H256>,
    /// The block's number.
    pub number: Option<Quantity>,
    /// The base fee, in wei; absent before EIP-1559.
    pub base_fee_per_gas: Option<U256>,
}

/// An event.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Log {
    /// The contract that emitted it.
    pub address: Address,
    /// The event's signature hash and its indexed arguments.
    pub topics: Vec<H256>,
    /// The other arguments.
    pub data: Bytes,
    /// The batch that the L2 block is in (EraVM nodes, once sealed).
    pub l1_batch_number: Option<Quantity>,
    /// The transaction.
    pub transaction_hash: Option<H256>,
    /// The block.
    pub block_number: Option<Quantity>,
    /// Its place among the events of the block.
    pub log_index: Option<Quantity>,
}

impl Log {
    /// Whether it is this event.
    pub fn is(&self, address: Address, topic0: H256) -> bool {
        self.address == address && self.topics.first() == Some(&topic0)
    }
}

/// A log from L2 to L1, as nodes list it in receipts.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct L2ToL1Log {
    /// The shard, always 0.
    #[serde(alias = "l2_shard_id", default)]
    pub shard_id: Quantity,
    /// Whether a system contract sent it.
    #[serde(alias = "is_service", default)]
    pub is_service: bool,
    /// The transaction's number in its batch (EraVM nodes) or block (ZKsync OS nodes).
    #[serde(alias = "tx_number_in_block", alias = "txNumberInBlock")]
    pub tx_index_in_l1_batch: Option<Quantity>,
    /// The sender: 0x8008 for messages, 0x8001 for the result of a priority transaction.
    pub sender: Address,
    /// The first word.
    pub key: H256,
    /// The second word.
    pub value: H256,
}

/// A receipt of either chain and either family.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    /// The transaction's hash.
    pub transaction_hash: H256,
    /// Its place in the block.
    pub transaction_index: Option<Quantity>,
    /// The block's number.
    pub block_number: Option<Quantity>,
    /// The block's hash.
    pub block_hash: Option<H256>,
    /// The sender.
    pub from: Address,
    /// The called contract.
    pub to: Option<Address>,
    /// 1 for success, 0 for failure.
    pub status: Option<Quantity>,
    /// The gas used.
    #[serde(default)]
    pub gas_used: U256,
    /// The price paid per gas, in wei.
    pub effective_gas_price: Option<U256>,
    /// The events.
    #[serde(default)]
    pub logs: Vec<Log>,
    /// The deployed contract, if any.
    pub contract_address: Option<Address>,
    /// The batch (EraVM nodes, once sealed).
    pub l1_batch_number: Option<Quantity>,
    /// The place in the batch (EraVM nodes, once sealed).
    pub l1_batch_tx_index: Option<Quantity>,
    /// Logs from L2 to L1 (L2 nodes).
    #[serde(default, deserialize_with = "null_as_default")]
    pub l2_to_l1_logs: Vec<L2ToL1Log>,
}

fn null_as_default<'de, D: Deserializer<'de>, T: Default + Deserialize<'de>>(d: D) -> std::result::Result<T, D::Error> {
    Ok(Option::<T>::deserialize(d)?.unwrap_or_default())
}

impl Receipt {
    /// Whether the transaction succeeded.
    pub fn succeeded(&self) -> bool {
        self.status == Some(Quantity(1))
    }

    /// What was paid for gas, in wei.
    pub fn fee(&self) -> Option<U256> {
        self.effective_gas_price.and_then(|price| price.checked_mul(self.gas_used))
    }
}

/// The fields of a transaction that the operations need.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Transaction {
    /// The sender.
    pub from: Address,
    /// The called contract.
    pub to: Option<Address>,
    /// The call data.
    #[serde(alias = "data")]
    pub input: Bytes,
    /// The block, once mined.
    pub block_number: Option<Quantity>,
    /// The nonce.
    pub nonce: Option<Quantity>,
    /// Its type, EIP-2718's byte; old nodes leave it out.
    #[serde(rename = "type")]
    pub kind: Option<Quantity>,
}

impl Transaction {
    /// Whether it can have been requested on L1: it is not of a type that accounts sign.
    pub fn may_be_priority(&self) -> bool {
        !matches!(self.kind, Some(Quantity(0..=4 | 0x71)))
    }
}

/// The answer of `zks_getL2ToL1LogProof`, in either spelling.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LogProof {
    /// The path, with its metadata word in the new format.
    pub proof: Vec<H256>,
    /// The leaf's index in the batch.
    pub id: Quantity,
    /// The root that the node claims.
    pub root: Option<H256>,
    /// The batch, where the node tells it.
    pub batch_number: Option<Quantity>,
    /// The batch, as ZKsync OS nodes spell it. Some nodes send both.
    #[serde(rename = "batch_number")]
    pub batch_number_snake: Option<Quantity>,
}

impl LogProof {
    /// The batch, in whichever spelling.
    pub fn batch(&self) -> Option<u64> {
        self.batch_number.or(self.batch_number_snake).map(|q| q.0)
    }
}

/// The call that a gas estimate or a simulation is for.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CallRequest {
    /// The sender.
    pub from: Address,
    /// The called contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Address>,
    /// The value, in wei.
    pub value: U256,
    /// The call data.
    pub data: Bytes,
    /// What is special to type 0x71.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub eip712: Option<Eip712Call>,
}

/// The fields of a call that make it one of type 0x71, which only EraVM nodes know.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Eip712Call {
    /// The type.
    #[serde(rename = "type")]
    kind: &'static str,
    /// Paymaster, bytecodes and signature.
    eip712_meta: Value,
}

impl Eip712Call {
    /// Of a transaction and what stands in for its signature.
    pub fn new(tx: &Eip712Tx, signature: &[u8]) -> Self {
        Eip712Call {
            kind: "0x71",
            eip712_meta: tx.meta_json(signature),
        }
    }
}

/// Reads of one chain, sent together.
pub struct Reads<'a> {
    batch: Batch<'a>,
}

/// The place of a contract call's answer.
pub struct CallTicket<R> {
    ticket: Ticket<Bytes>,
    name: &'static str,
    /// The contract, unless another one names it on the way.
    to: Option<Address>,
    /// The answer is that of a program, which a node may have refused.
    is_program: bool,
    answer: PhantomData<fn() -> R>,
}

/// The place of a receipt.
pub struct ReceiptTicket(Ticket<Option<Receipt>>);

/// The answers to [`Reads`].
pub struct Results(Answers);

impl<'a> Reads<'a> {
    /// No reads yet.
    pub fn new(client: &'a RpcClient) -> Self {
        Reads { batch: client.batch() }
    }

    /// Any method.
    pub fn add<T: DeserializeOwned>(&mut self, method: &'static str, params: Value) -> Ticket<T> {
        self.batch.add(method, params)
    }

    /// A contract function's answer, at the latest block.
    pub fn call<C: AbiEncode + Named, R>(&mut self, to: Address, call: C) -> CallTicket<R> {
        self.call_at(&Place::At(to), call)
    }

    /// The same of a contract whose address another one may have to name. Where it does, [`Status::Unsupported`] is the error of
    /// a node that refuses to look it up on the way; the call is then to be made again, at its address.
    pub fn call_at<C: AbiEncode + Named, R>(&mut self, place: &Place, call: C) -> CallTicket<R> {
        let (ticket, is_program) = self.call_encoded(place, call.encode());
        CallTicket {
            ticket,
            name: C::NAME,
            to: match place {
                Place::At(to) => Some(*to),
                _ => None,
            },
            is_program,
            answer: PhantomData,
        }
    }

    fn call_encoded(&mut self, place: &Place, data: Vec<u8>) -> (Ticket<Bytes>, bool) {
        let (request, is_program) = place.request(data);
        (self.batch.add("eth_call", json!([request, "latest"])), is_program)
    }

    /// The chain id.
    pub fn chain_id(&mut self) -> Ticket<Quantity> {
        self.add("eth_chainId", json!([]))
    }

    /// The balance of the chain's own coin, in wei.
    pub fn balance(&mut self, address: Address) -> Ticket<U256> {
        self.add("eth_getBalance", json!([address, "latest"]))
    }

    /// The next nonce, counting transactions that wait in the node's pool.
    pub fn pending_nonce(&mut self, address: Address) -> Ticket<Quantity> {
        self.add("eth_getTransactionCount", json!([address, "pending"]))
    }

    /// How many transactions of an account were mined.
    pub fn mined_nonce(&mut self, address: Address) -> Ticket<Quantity> {
        self.add("eth_getTransactionCount", json!([address, "latest"]))
    }

    /// The latest block's header.
    pub fn latest_block(&mut self) -> Ticket<Block> {
        self.add("eth_getBlockByNumber", json!(["latest", false]))
    }

    /// The node's suggestion for the tip, in wei.
    pub fn tip(&mut self) -> Ticket<U256> {
        self.add("eth_maxPriorityFeePerGas", json!([]))
    }

    /// The node's price per gas, in wei.
    pub fn gas_price(&mut self) -> Ticket<U256> {
        self.add("eth_gasPrice", json!([]))
    }

    /// The gas that a call needs; reverts are decoded.
    pub fn estimate_gas(&mut self, call: &CallRequest) -> Ticket<U256> {
        self.add("eth_estimateGas", json!([call]))
    }

    /// A transaction's receipt, `None` while it is not mined.
    pub fn receipt(&mut self, hash: H256) -> ReceiptTicket {
        let ticket = self
            .batch
            .add_about("eth_getTransactionReceipt", json!([hash]), "transactionHash", hash);
        ReceiptTicket(ticket)
    }

    /// A transaction, `None` when the node does not know it.
    pub fn transaction(&mut self, hash: H256) -> Ticket<Option<Transaction>> {
        self.batch.add_about("eth_getTransactionByHash", json!([hash]), "hash", hash)
    }

    /// The proof of the transaction's `index`-th log to L1, `None` while there is none.
    pub fn log_proof(&mut self, hash: H256, index: usize) -> Ticket<Option<LogProof>> {
        self.add("zks_getL2ToL1LogProof", json!([hash, index]))
    }

    /// Sends them.
    pub async fn send(self) -> Result<Results> {
        Ok(Results(self.batch.send().await?))
    }
}

impl Results {
    /// Takes an answer.
    pub fn get<T: DeserializeOwned>(&mut self, ticket: Ticket<T>) -> Result<T> {
        self.0.take(ticket).map_err(explain)
    }

    /// Takes a receipt. One without a block is of a transaction that is not mined; one without an outcome says of none that it
    /// failed.
    pub fn get_receipt(&mut self, ticket: ReceiptTicket) -> Result<Option<Receipt>> {
        let mined = self.get(ticket.0)?.filter(|receipt| receipt.block_number.is_some());
        match mined {
            Some(receipt) if receipt.status.is_none() => {
                let hash = receipt.transaction_hash;
                let message = format!("the receipt of {hash:?} does not say whether the transaction succeeded");
                Err(Error::new(Status::BadAnswer, message))
            }
            mined => Ok(mined),
        }
    }

    /// Takes a contract call's answer.
    pub fn get_call<R: Detokenize + AbiDecode>(&mut self, ticket: CallTicket<R>) -> Result<R> {
        let data = self.get_data(ticket.name, ticket.is_program, ticket.ticket)?;
        match ticket.to {
            Some(to) if data.is_empty() => Err(undecoded(
                ticket.name,
                &format!("no data: there is no such contract at {}", types::Address(to)),
            )),
            _ => decode(ticket.name, &data),
        }
    }

    /// Takes a contract call's answer undecoded.
    fn get_data(&mut self, name: &str, is_program: bool, ticket: Ticket<Bytes>) -> Result<Bytes> {
        let answer = self.get(ticket);
        if !is_program {
            return answer;
        }
        let answer = answer.map_err(|error| no_programs().caused_by(&error))?;
        match via::outcome(&answer).ok_or_else(no_programs)? {
            Outcome::Answered(data) => Ok(Bytes::from(data.to_vec())),
            Outcome::Reverted(_) => Err(Error::new(Status::Reverted, format!("{name}() reverted"))),
            Outcome::LostTheWay => Err(Error::new(
                Status::BadAnswer,
                format!("{name}() cannot be called: nothing names the contract"),
            )),
        }
    }

    /// Takes a contract call's answer; `None` where the contract does not have the function or refuses the argument.
    pub fn get_call_optional<R: Detokenize + AbiDecode>(&mut self, ticket: CallTicket<R>) -> Result<Option<R>> {
        match self.get_call(ticket) {
            Ok(value) => Ok(Some(value)),
            Err(error) if is_absent(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Takes a text such as a token's name, which old tokens hold as `bytes32`; `None` where the token has none.
    pub fn get_text(&mut self, ticket: CallTicket<String>) -> Result<Option<String>> {
        let data = match self.get_data(ticket.name, ticket.is_program, ticket.ticket) {
            Ok(data) => data,
            Err(error) if is_absent(&error) => return Ok(None),
            Err(error) => return Err(error),
        };
        if data.len() == 32 {
            let text: Vec<u8> = data.iter().copied().take_while(|b| *b != 0).collect();
            return Ok(String::from_utf8(text).ok().filter(|t| !t.is_empty()));
        }
        Ok(String::decode(&data).ok())
    }
}

fn no_programs() -> Error {
    Error::new(Status::Unsupported, "the node runs no code in eth_call")
}

/// Whether some endpoint knows a transaction that one of them does not: each may have a pool of its own.
pub async fn is_known_elsewhere(client: &RpcClient, hash: H256) -> bool {
    if client.endpoints() < 2 {
        return false;
    }
    let answers = client.call_each::<Option<Transaction>>("eth_getTransactionByHash", json!([hash]));
    answers.await.iter().any(|answer| matches!(answer, Ok(Some(_))))
}

/// What the code of a key's account begins with while it lends itself a contract's code (EIP-7702).
const DELEGATION: [u8; 3] = [0xef, 0x01, 0x00];

/// Whether this is the code of an account that has a key and lends itself a contract's code (EIP-7702).
pub fn is_delegation(code: &[u8]) -> bool {
    code.starts_with(&DELEGATION)
}

/// Whether the error only says that the contract or the node does not have the function.
pub fn is_absent(error: &Error) -> bool {
    matches!(error.status(), Status::Reverted | Status::BadAnswer | Status::MethodNotFound)
        || (error.status() == Status::Rpc && error.info().rpc.as_ref().is_some_and(|rpc| rpc.code != Some(-32603)))
}

/// Whether a smart account refused a transaction by a revert of its own, as EraVM nodes tell it.
pub fn is_account_refusal(error: &Error) -> bool {
    let said = error
        .info()
        .rpc
        .as_ref()
        .and_then(|rpc| rpc.message.as_deref())
        .unwrap_or_default();
    said.to_lowercase().contains("account validation error")
}

/// Whether the node says that a transaction's batch is not there yet. ZKsync OS nodes answer errors for it, under the code of
/// internal errors, where EraVM nodes answer null.
pub fn is_not_yet(error: &Error) -> bool {
    let said = error
        .info()
        .rpc
        .as_ref()
        .and_then(|rpc| rpc.message.as_deref())
        .unwrap_or_default()
        .to_lowercase();
    let not_yet = [
        "not been executed",
        "not executed",
        "not been included",
        "not been batched",
        "not batched",
        "not yet",
        "not been sealed",
        "not sealed",
    ];
    error.status() == Status::Rpc && not_yet.iter().any(|text| said.contains(text))
}

/// Reads a contract function's return data.
pub fn decode<R: AbiDecode>(name: &str, data: &[u8]) -> Result<R> {
    if data.is_empty() {
        return Err(undecoded(name, "no data: there is no such contract at the address"));
    }
    R::decode(data).map_err(|error| undecoded(name, &format!("data of another form: {error}")))
}

#[cold]
fn undecoded(name: &str, what: &str) -> Error {
    Error::new(Status::BadAnswer, format!("{name}() gave {what}"))
}

/// The plain name of a function, for messages.
pub trait Named {
    /// The name.
    const NAME: &'static str;
}

macro_rules! named {
    ($($module:ident :: $call:ident = $name:literal),+ $(,)?) => {
        $(impl Named for crate::chain::abi::$module::$call { const NAME: &'static str = $name; })+
    };
}

named!(
    bridgehub::BaseTokenCall = "bridgehub.baseToken",
    bridgehub::BaseTokenAssetIdCall = "bridgehub.baseTokenAssetId",
    bridgehub::GetZKChainCall = "bridgehub.getZKChain",
    bridgehub::GetHyperchainCall = "bridgehub.getHyperchain",
    bridgehub::SettlementLayerCall = "bridgehub.settlementLayer",
    bridgehub::ChainTypeManagerCall = "bridgehub.chainTypeManager",
    bridgehub::AssetRouterCall = "bridgehub.assetRouter",
    bridgehub::SharedBridgeCall = "bridgehub.sharedBridge",
    bridgehub::L2TransactionBaseCostCall = "bridgehub.l2TransactionBaseCost",
    bridgehub::ProveL2MessageInclusionCall = "bridgehub.proveL2MessageInclusion",
    bridgehub::ProveL1ToL2TransactionStatusCall = "bridgehub.proveL1ToL2TransactionStatus",
    diamond::ProveL2MessageInclusionCall = "diamond.proveL2MessageInclusion",
    diamond::ProveL1ToL2TransactionStatusCall = "diamond.proveL1ToL2TransactionStatus",
    diamond::GetSemverProtocolVersionCall = "diamond.getSemverProtocolVersion",
    diamond::GetProtocolVersionCall = "diamond.getProtocolVersion",
    diamond::GetZKsyncOSCall = "diamond.getZKsyncOS",
    diamond::BaseTokenGasPriceMultiplierNominatorCall = "diamond.baseTokenGasPriceMultiplierNominator",
    diamond::BaseTokenGasPriceMultiplierDenominatorCall = "diamond.baseTokenGasPriceMultiplierDenominator",
    diamond::L2LogsRootHashCall = "diamond.l2LogsRootHash",
    chain_type_manager::IsZKsyncOSCall = "chainTypeManager.isZKsyncOS",
    asset_router::L1NullifierCall = "assetRouter.L1_NULLIFIER",
    asset_router::NativeTokenVaultCall = "assetRouter.nativeTokenVault",
    asset_router::L2TokenAddressCall = "assetRouter.l2TokenAddress",
    asset_router::L1TokenAddressCall = "assetRouter.l1TokenAddress",
    nullifier::IsWithdrawalFinalizedCall = "nullifier.isWithdrawalFinalized",
    nullifier::DepositHappenedCall = "nullifier.depositHappened",
    nullifier::L2BridgeAddressCall = "nullifier.l2BridgeAddress",
    token_vault::AssetIdCall = "nativeTokenVault.assetId",
    token_vault::TokenAddressCall = "nativeTokenVault.tokenAddress",
    token_vault::OriginChainIdCall = "nativeTokenVault.originChainId",
    token_vault::GetERC20GettersCall = "nativeTokenVault.getERC20Getters",
    token_vault::EnsureTokenIsRegisteredCall = "nativeTokenVault.ensureTokenIsRegistered",
    token_vault::L1ChainIdCall = "nativeTokenVault.L1_CHAIN_ID",
    token_vault::L2LegacySharedBridgeCall = "nativeTokenVault.L2_LEGACY_SHARED_BRIDGE",
    nonce_holder::GetDeploymentNonceCall = "nonceHolder.getDeploymentNonce",
    erc_20::NameCall = "token.name",
    erc_20::SymbolCall = "token.symbol",
    erc_20::DecimalsCall = "token.decimals",
    erc_20::BalanceOfCall = "token.balanceOf",
    erc_20::AllowanceCall = "token.allowance",
    erc_20::OriginTokenCall = "token.originToken",
    interop::InteropRootsCall = "interopRootStorage.interopRoots",
    interop::ProveL2MessageInclusionSharedCall = "messageVerification.proveL2MessageInclusionShared",
    custom_bridge::L1UsdcTokenCall = "bridge.L1_USDC_TOKEN",
    custom_bridge::L2UsdcTokenCall = "bridge.L2_USDC_TOKEN",
    custom_bridge::L2BridgeCall = "bridge.l2Bridge",
    custom_bridge::L1BridgeCall = "bridge.l1Bridge",
    custom_bridge::L1SharedBridgeCall = "bridge.l1SharedBridge",
    custom_bridge::L1UsdcbridgeCall = "bridge.l1USDCBridge",
    signature_validator::IsValidSignatureCall = "account.isValidSignature",
);

/// Adds the decoded reason to a revert.
pub fn explain(mut error: Error) -> Error {
    if error.status() != Status::Reverted || error.info().revert.is_some() {
        return error;
    }
    let data = error
        .info()
        .rpc
        .as_ref()
        .and_then(|rpc| rpc.data.as_deref())
        .and_then(|data| crate::types::Bytes::parse(data).ok());
    if let Some(data) = data.filter(|d| !d.0.is_empty()) {
        let decoded = revert::decode(&data.0);
        let info = error.info_mut();
        if let Some(name) = &decoded.name {
            let args = match &decoded.args {
                Value::Object(map) => map
                    .iter()
                    .map(|(k, v)| format!("{k}: {}", text(v)))
                    .collect::<Vec<_>>()
                    .join(", "),
                Value::Array(list) => list.iter().map(text).collect::<Vec<_>>().join(", "),
                _ => String::new(),
            };
            info.message = format!("reverted with {name}({args})");
            if let Some(hint) = &decoded.hint {
                info.message.push_str(": ");
                info.message.push_str(hint);
            }
        }
        info.revert = Some(decoded);
    }
    error
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
