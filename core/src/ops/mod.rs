//! The operations, and the table that is the single source for the C functions, the generic call, the schema and the docs.
//!
//! Adding an operation is one file here and one row in [`METHODS`].

mod allowance;
mod approvals;
mod approve;
mod balance;
mod balances;
mod base_cost;
mod broadcast_transaction;
mod chain_info;
mod claim_failed_deposit;
mod custom_bridge;
mod deploy;
mod deployed_address;
mod deposit;
mod deposit_status;
mod eip712;
mod finalize_withdrawal;
mod finalize_withdrawals;
mod interop_message;
mod l2_gas;
mod message;
mod message_proof;
mod message_send;
mod message_status;
mod node;
mod nonce;
mod pending_withdrawals;
mod plan;
mod priority;
mod priority_op_confirmation;
mod quote;
mod refund;
mod request_execute;
mod resolve_token;
mod rpc_call;
mod send;
mod send_transaction;
mod settled;
mod sign_message;
mod sign_transaction;
mod sign_typed_data;
mod transaction_wait;
mod transfer;
mod verify_signature;
mod withdraw;
mod withdrawal;
mod withdrawal_status;

pub(crate) use quote::Quotes;
pub(crate) use settled::Settled;
pub(crate) use sign_message::message_bytes;

use std::future::Future;

use schemars::{generate::SchemaSettings, JsonSchema, Schema, SchemaGenerator};
use serde::de::DeserializeOwned;
use serde::Serialize;

use crate::call::CallContext;
use crate::chain::facts::Facts;
use crate::error::{Error, Result, Status};
use crate::signer::BoxFuture;
use crate::types::{parse_request, shorten, write_response};
use crate::wallet::Wallet;

/// Whether a method changes anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Reads from one or both chains.
    Read,
    /// Signs and sends transactions.
    Write,
    /// Waits until something happens on a chain.
    Wait,
    /// Signs, and uses no network.
    Sign,
    /// Sends what was signed before.
    Broadcast,
}

/// What a call needs of a method.
pub struct Method {
    /// The name: `zks_wallet_<name>` in C.
    pub name: &'static str,
    /// Whether it changes anything.
    pub kind: Kind,
    /// Runs it.
    pub run: Handler,
}

/// What a reader needs of a method.
pub struct Description {
    /// One sentence on what it does.
    pub summary: &'static str,
    /// A request that is run in the tests.
    pub example: &'static str,
    /// The JSON Schema of the request and of the response.
    pub schemas: fn(&mut SchemaGenerator) -> (Schema, Schema),
}

/// How an operation is run.
pub type Handler = for<'a> fn(&'a Wallet, &'a str, &'a CallContext) -> BoxFuture<'a, Result<String>>;

/// An operation: its types, and how it runs. Implemented once in each file of this folder.
pub trait Operation: DeserializeOwned + JsonSchema + Send + Sync + Sized {
    /// What it answers.
    type Response: Serialize + JsonSchema + Send;

    /// Runs the request.
    fn run(self, wallet: &Wallet, ctx: &CallContext) -> impl Future<Output = Result<Self::Response>> + Send;
}

/// An operation whose answer a wallet can have in memory, once it has discovered the chain.
trait Remembered: Operation {
    /// The same answer as the operation's own, if nobody has to be asked for it.
    fn remembered(&self, wallet: &Wallet, facts: &Facts) -> Option<Self::Response>;
}

/// The response of a method, if the wallet has it in memory: a change of thread would cost more than it. What is wrong with a
/// request is not said here.
pub fn remembered(method: &Method, wallet: &Wallet, request: &str) -> Option<String> {
    fn read<O: Remembered>(wallet: &Wallet, facts: &Facts, request: &str) -> Option<String> {
        let response = parse_request::<O>(request).ok()?.remembered(wallet, facts)?;
        write_response(&response).ok()
    }
    let facts = wallet.known_facts()?;
    match method.name {
        "chain_info" => read::<chain_info::ChainInfoRequest>(wallet, facts, request),
        "resolve_token" => read::<resolve_token::ResolveTokenRequest>(wallet, facts, request),
        _ => None,
    }
}

/// The description of something with this request and this response.
pub(crate) const fn described<Q: JsonSchema, R: JsonSchema>(summary: &'static str, example: &'static str) -> Description {
    Description {
        summary,
        example,
        schemas: |generator| (generator.subschema_for::<Q>(), generator.subschema_for::<R>()),
    }
}

/// Runs an operation: JSON in, JSON out.
fn handle<'a, O: Operation>(wallet: &'a Wallet, request: &'a str, ctx: &'a CallContext) -> BoxFuture<'a, Result<String>> {
    Box::pin(async move {
        let request: O = parse_request(request)?;
        write_response(&request.run(wallet, ctx).await?)
    })
}

/// Makes two tables of the rows: [`METHODS`] for calls, [`DESCRIPTIONS`] for readers. The shared library has the second as text,
/// so what it runs must not use it: the code that makes schemas would be linked as well.
macro_rules! methods {
    ($(method::<$operation:ty>($name:literal, $kind:expr, $summary:literal, $example:literal),)+) => {
        /// Every operation of a wallet.
        pub static METHODS: &[Method] = &[$(Method { name: $name, kind: $kind, run: handle::<$operation> }),+];

        /// The descriptions of [`METHODS`], in the same order.
        pub static DESCRIPTIONS: &[Description] =
            &[$(described::<$operation, <$operation as Operation>::Response>($summary, $example)),+];
    };
}

methods! {
    method::<chain_info::ChainInfoRequest>("chain_info", Kind::Read, "The two chains, their contracts, the chain's family and what it can do.", r#"{}"#),
    method::<balance::BalanceRequest>("balance", Kind::Read, "The balance of an account on either chain, in the chain's own coin or a token.", r#"{"chain":"l2"}"#),
    method::<balances::BalancesRequest>("balances", Kind::Read, "The balances of an account in many tokens and the chain's own coin, in one round trip.", r#"{"chain":"l1","tokens":["$token"]}"#),
    method::<nonce::NonceRequest>("nonce", Kind::Read, "The nonce of an account's next transaction.", r#"{"chain":"l2"}"#),
    method::<nonce::DeploymentNonceRequest>("deployment_nonce", Kind::Read, "How many contracts an account has deployed, as EraVM counts them.", r#"{}"#),
    method::<resolve_token::ResolveTokenRequest>("resolve_token", Kind::Read, "A token's address on the other chain, its asset id and where it comes from.", r#"{"token":"$token"}"#),
    method::<custom_bridge::BridgeInfoRequest>("bridge_info", Kind::Read, "Both sides of a bridge of its own, and what a token becomes by it.", r#"{"bridgeAddress":"0x3258ecdd36b95e0beaa06951ec7027a9e29b2b65"}"#),
    method::<allowance::AllowanceRequest>("allowance", Kind::Read, "How much of a token a contract may take from an account.", r#"{"token":"$token"}"#),
    method::<plan::Quoted<approve::ApproveRequest>>("approve_quote", Kind::Read, "What an approval would cost and need, without needing balance or allowance.", r#"{"token":"$token","amount":"1000"}"#),
    method::<plan::Prepared<approve::ApproveRequest>>("approve_prepare", Kind::Read, "The complete unsigned transaction of an approval.", r#"{"token":"$token","amount":"1000"}"#),
    method::<approve::ApproveRequest>("approve", Kind::Write, "Lets a contract take a token.", r#"{"token":"$token","amount":"1000"}"#),
    method::<base_cost::BaseCostRequest>("base_cost", Kind::Read, "What the L2 part of a deposit or request costs.", r#"{"l2GasLimit":"500000"}"#),
    method::<plan::Quoted<deposit::DepositRequest>>("deposit_quote", Kind::Read, "What a deposit would cost and need, without needing balance or allowance.", r#"{"amount":"1000000000000000"}"#),
    method::<plan::Prepared<deposit::DepositRequest>>("deposit_prepare", Kind::Read, "The complete unsigned transaction of a deposit.", r#"{"amount":"1000000000000000"}"#),
    method::<deposit::DepositRequest>("deposit", Kind::Write, "Deposits ETH or a token from L1 to L2.", r#"{"amount":"1000000000000000"}"#),
    method::<deposit_status::DepositStatusRequest>("deposit_status", Kind::Read, "Where a deposit or request is.", r#"{"l1TxHash":"$depositHash"}"#),
    method::<deposit_status::DepositWaitRequest>("deposit_wait", Kind::Wait, "Waits until a deposit or request is executed or failed.", r#"{"l1TxHash":"$depositHash"}"#),
    method::<plan::Quoted<request_execute::RequestExecuteRequest>>("request_execute_quote", Kind::Read, "What a request for a call on L2 would cost and need, without needing balance or allowance.", r#"{"contractAddress":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","l2Value":"1"}"#),
    method::<plan::Prepared<request_execute::RequestExecuteRequest>>("request_execute_prepare", Kind::Read, "The complete unsigned transaction of a request for a call on L2.", r#"{"contractAddress":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","l2Value":"1"}"#),
    method::<request_execute::RequestExecuteRequest>("request_execute", Kind::Write, "Requests, on L1, a call on L2.", r#"{"contractAddress":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","l2Value":"1"}"#),
    method::<plan::Quoted<claim_failed_deposit::ClaimFailedDepositRequest>>("claim_failed_deposit_quote", Kind::Read, "What a claim of a failed deposit would cost and need, without needing balance or allowance.", r#"{"l2TxHash":"$failedDepositL2Hash"}"#),
    method::<plan::Prepared<claim_failed_deposit::ClaimFailedDepositRequest>>("claim_failed_deposit_prepare", Kind::Read, "The complete unsigned transaction of a claim of a failed deposit.", r#"{"l2TxHash":"$failedDepositL2Hash"}"#),
    method::<claim_failed_deposit::ClaimFailedDepositRequest>("claim_failed_deposit", Kind::Write, "Brings back on L1 a token deposit whose L2 part failed.", r#"{"l2TxHash":"$failedDepositL2Hash"}"#),
    method::<plan::Quoted<withdraw::WithdrawRequest>>("withdraw_quote", Kind::Read, "What a withdrawal would cost and need, without needing balance or allowance.", r#"{"amount":"1000"}"#),
    method::<plan::Prepared<withdraw::WithdrawRequest>>("withdraw_prepare", Kind::Read, "The complete unsigned transaction of a withdrawal.", r#"{"amount":"1000"}"#),
    method::<withdraw::WithdrawRequest>("withdraw", Kind::Write, "Withdraws the base token or a token from L2 towards L1.", r#"{"amount":"1000"}"#),
    method::<withdrawal_status::WithdrawalStatusRequest>("withdrawal_status", Kind::Read, "Where a withdrawal is.", r#"{"l2TxHash":"$withdrawalHash"}"#),
    method::<withdrawal_status::WithdrawalWaitRequest>("withdrawal_wait", Kind::Wait, "Waits until a withdrawal is ready or finalised.", r#"{"l2TxHash":"$withdrawalHash"}"#),
    method::<plan::Quoted<finalize_withdrawal::FinalizeWithdrawalRequest>>("finalize_withdrawal_quote", Kind::Read, "What the finalisation of a withdrawal would cost and need, without needing balance or allowance.", r#"{"l2TxHash":"$withdrawalHash"}"#),
    method::<plan::Prepared<finalize_withdrawal::FinalizeWithdrawalRequest>>("finalize_withdrawal_prepare", Kind::Read, "The complete unsigned transaction of the finalisation of a withdrawal.", r#"{"l2TxHash":"$withdrawalHash"}"#),
    method::<finalize_withdrawal::FinalizeWithdrawalRequest>("finalize_withdrawal", Kind::Write, "Pays out on L1 what was withdrawn on L2.", r#"{"l2TxHash":"$withdrawalHash"}"#),
    method::<pending_withdrawals::PendingWithdrawalsRequest>("pending_withdrawals", Kind::Read, "What an account has withdrawn in a range of L2 blocks and nobody has finalised, page by page.", r#"{"fromBlock":0}"#),
    method::<finalize_withdrawals::FinalizeWithdrawalsRequest>("finalize_withdrawals", Kind::Write, "Pays out many withdrawals on L1, each with its own outcome.", r#"{"withdrawals":[{"l2TxHash":"$secondWithdrawalHash"}]}"#),
    method::<plan::Quoted<message_send::MessageSendRequest>>("message_send_quote", Kind::Read, "What a message to L1 would cost and need, without needing balance or allowance.", r#"{"data":"0x68656c6c6f"}"#),
    method::<plan::Prepared<message_send::MessageSendRequest>>("message_send_prepare", Kind::Read, "The complete unsigned transaction of a message to L1.", r#"{"data":"0x68656c6c6f"}"#),
    method::<message_send::MessageSendRequest>("message_send", Kind::Write, "Sends any bytes from L2 to L1.", r#"{"data":"0x68656c6c6f"}"#),
    method::<message_status::MessageStatusRequest>("message_status", Kind::Read, "Where a message from L2 to L1 is.", r#"{"l2TxHash":"$withdrawalHash"}"#),
    method::<message_status::MessageWaitRequest>("message_wait", Kind::Wait, "Waits until a message from L2 to L1 is proven or executed.", r#"{"l2TxHash":"$withdrawalHash"}"#),
    method::<message_proof::MessageProofRequest>("message_proof", Kind::Read, "Everything that proves on L1 that a message was sent on L2.", r#"{"l2TxHash":"$withdrawalHash"}"#),
    method::<message_proof::MessageVerifyInclusionRequest>("message_verify_inclusion", Kind::Read, "Whether the contract on L1 accepts the proof of a message.", r#"{"batchNumber":1,"messageIndex":0,"txNumberInBatch":0,"sender":"$address","data":"0x68656c6c6f","proof":["0x72abee45b59e344af8a6e520241c4744aff26ed411f4c4b00f8af09adada43ba"]}"#),
    method::<interop_message::InteropMessageStatusRequest>("interop_message_status", Kind::Read, "Where a message to another chain on the same gateway is, and its proof for that chain.", r#"{"l2TxHash":"$withdrawalHash"}"#),
    method::<interop_message::InteropMessageWaitRequest>("interop_message_wait", Kind::Wait, "Waits until the gateway has a message to another chain.", r#"{"l2TxHash":"$withdrawalHash"}"#),
    method::<interop_message::InteropMessageVerifyRequest>("interop_message_verify", Kind::Read, "Whether this chain has what it takes to verify a message of another chain, and what its contract says.", r#"{"chainId":271,"batchNumber":1,"messageIndex":0,"txNumberInBatch":0,"sender":"$address","data":"0x68656c6c6f","proof":["0x72abee45b59e344af8a6e520241c4744aff26ed411f4c4b00f8af09adada43ba"]}"#),
    method::<interop_message::InteropMessageVerifyWaitRequest>("interop_message_verify_wait", Kind::Wait, "Waits until this chain can verify a message of another chain, and gives what its contract says.", r#"{"chainId":271,"batchNumber":1,"messageIndex":0,"txNumberInBatch":0,"sender":"$address","data":"0x68656c6c6f","proof":["0x72abee45b59e344af8a6e520241c4744aff26ed411f4c4b00f8af09adada43ba"]}"#),
    method::<priority_op_confirmation::PriorityOpConfirmationRequest>("priority_op_confirmation", Kind::Read, "The proof on L1 that a deposit or request was executed on L2 or failed there.", r#"{"l1TxHash":"$depositHash"}"#),
    method::<plan::Quoted<transfer::TransferRequest>>("transfer_quote", Kind::Read, "What a transfer would cost and need, without needing balance or allowance.", r#"{"to":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","amount":"1"}"#),
    method::<plan::Prepared<transfer::TransferRequest>>("transfer_prepare", Kind::Read, "The complete unsigned transaction of a transfer.", r#"{"to":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","amount":"1"}"#),
    method::<transfer::TransferRequest>("transfer", Kind::Write, "Transfers the chain's own coin or a token to another account.", r#"{"to":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","amount":"1"}"#),
    method::<plan::Quoted<send_transaction::SendTransactionRequest>>("send_transaction_quote", Kind::Read, "What any transaction would cost and need.", r#"{"to":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","value":"1","eip712":{}}"#),
    method::<plan::Prepared<send_transaction::SendTransactionRequest>>("send_transaction_prepare", Kind::Read, "The complete unsigned form of any transaction.", r#"{"to":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","value":"1","eip712":{}}"#),
    method::<send_transaction::SendTransactionRequest>("send_transaction", Kind::Write, "Sends any transaction, on L2 or L1.", r#"{"to":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","value":"1","eip712":{}}"#),
    method::<plan::Quoted<deploy::DeployRequest>>("deploy_quote", Kind::Read, "What a deployment would cost and need, and the contract's address.", r#"{"kind":"create","bytecode":"0x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"}"#),
    method::<plan::Prepared<deploy::DeployRequest>>("deploy_prepare", Kind::Read, "The complete unsigned transaction of a deployment.", r#"{"kind":"create","bytecode":"0x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"}"#),
    method::<deploy::DeployRequest>("deploy", Kind::Write, "Deploys a contract: EraVM bytecode with or without a salt, or EVM code.", r#"{"kind":"create","bytecode":"0x0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"}"#),
    method::<deployed_address::DeployedAddressRequest>("deployed_address", Kind::Read, "What a mined transaction deployed.", r#"{"txHash":"$withdrawalHash"}"#),
    method::<transaction_wait::TransactionWaitRequest>("transaction_wait", Kind::Wait, "Waits until a transaction on either chain is mined.", r#"{"chain":"l1","txHash":"$depositHash"}"#),
    method::<rpc_call::RpcCallRequest>("rpc_call", Kind::Read, "Any JSON-RPC method of either node, answered as the node answers it; none that sends.", r#"{"chain":"l2","method":"eth_blockNumber","params":[]}"#),
    method::<node::NodeBridgehubContract>("node_bridgehub_contract", Kind::Read, "The bridgehub on L1, as the L2 node names it.", r#"{}"#),
    method::<node::NodeMainContract>("node_main_contract", Kind::Read, "The chain's own contract on L1, as an EraVM node names it.", r#"{}"#),
    method::<node::NodeBridgeContracts>("node_bridge_contracts", Kind::Read, "The chain's bridges on both chains, as an EraVM node names them.", r#"{}"#),
    method::<node::NodeBaseTokenL1Address>("node_base_token_l1_address", Kind::Read, "The base token's address on L1, as an EraVM node names it.", r#"{}"#),
    method::<node::NodeL1ChainId>("node_l1_chain_id", Kind::Read, "The chain id of L1, as an EraVM node names it.", r#"{}"#),
    method::<node::NodeL2Multicall3>("node_l2_multicall3", Kind::Read, "The contract on L2 that makes many calls in one, if the EraVM node names one.", r#"{}"#),
    method::<node::NodeTestnetPaymaster>("node_testnet_paymaster", Kind::Read, "The paymaster for tests, if the EraVM node names one.", r#"{}"#),
    method::<node::NodeTimestampAsserter>("node_timestamp_asserter", Kind::Read, "The contract that checks times for accounts, if the EraVM node names one.", r#"{}"#),
    method::<node::NodeBytecodeSupplierContract>("node_bytecode_supplier_contract", Kind::Read, "The contract on L1 that publishes code, as a ZKsync OS node names it.", r#"{}"#),
    method::<node::NodeL2ToL1LogProof>("node_l2_to_l1_log_proof", Kind::Read, "The L2 node's proof of a log to L1; null while there is none. It is not checked here.", r#"{"txHash":"$withdrawalHash"}"#),
    method::<node::NodeL1BatchNumber>("node_l1_batch_number", Kind::Read, "The newest sealed batch.", r#"{}"#),
    method::<node::NodeL1BatchBlockRange>("node_l1_batch_block_range", Kind::Read, "The first and the last block of a batch.", r#"{"batchNumber":1}"#),
    method::<node::NodeL1BatchDetails>("node_l1_batch_details", Kind::Read, "A batch and where it stands on L1.", r#"{"batchNumber":1}"#),
    method::<node::NodeBlockDetails>("node_block_details", Kind::Read, "A block and where it stands on L1.", r#"{"blockNumber":1}"#),
    method::<node::NodeTransactionDetails>("node_transaction_details", Kind::Read, "An L2 transaction and where it stands on L1.", r#"{"txHash":"$withdrawalHash"}"#),
    method::<node::NodeRawBlockTransactions>("node_raw_block_transactions", Kind::Read, "The transactions of a block in the node's own form.", r#"{"blockNumber":1}"#),
    method::<node::NodeBytecodeByHash>("node_bytecode_by_hash", Kind::Read, "The EraVM code with that hash.", r#"{"bytecodeHash":"0x0100000000000000000000000000000000000000000000000000000000000000"}"#),
    method::<node::NodeL1GasPrice>("node_l1_gas_price", Kind::Read, "The price of gas on L1 that the L2 node counts with, in wei.", r#"{}"#),
    method::<node::NodeFeeParams>("node_fee_params", Kind::Read, "How the chain computes fees.", r#"{}"#),
    method::<node::NodeBatchFeeInput>("node_batch_fee_input", Kind::Read, "The prices that the next batch is made with.", r#"{}"#),
    method::<node::NodeGasPerPubdata>("node_gas_per_pubdata", Kind::Read, "The gas that a byte of published data takes now.", r#"{}"#),
    method::<node::NodeProtocolVersionRequest>("node_protocol_version", Kind::Read, "A protocol version of the chain, as an EraVM node knows it.", r#"{}"#),
    method::<node::NodeProof>("node_proof", Kind::Read, "Stored words of an account with their proofs.", r#"{"address":"0x000000000000000000000000000000000000800A","keys":["0x0000000000000000000000000000000000000000000000000000000000000000"],"batchNumber":1}"#),
    method::<node::NodeEstimateFee>("node_estimate_fee", Kind::Read, "What an L2 transaction would cost, as an EraVM node estimates it.", r#"{"call":{"from":"$address","to":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","value":"1"}}"#),
    method::<node::NodeEstimateGasL1ToL2>("node_estimate_gas_l1_to_l2", Kind::Read, "The gas that a request from L1 would take on L2, as an EraVM node estimates it.", r#"{"call":{"from":"$address","to":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","value":"1","gasPerPubdata":"800"}}"#),
    method::<node::NodeGenesis>("node_genesis", Kind::Read, "What a ZKsync OS chain began with.", r#"{}"#),
    method::<node::NodeBlockMetadata>("node_block_metadata", Kind::Read, "The prices of a block on a ZKsync OS chain.", r#"{"blockNumber":1}"#),
    method::<sign_transaction::SignTransactionRequest>("sign_transaction", Kind::Sign, "Signs a prepared transaction, without any network.", r#"{"transaction":{"type":"eip1559","chainId":270,"from":"$address","to":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049","nonce":0,"gasLimit":"21000","maxFeePerGas":"1","maxPriorityFeePerGas":"0","value":"1"}}"#),
    method::<broadcast_transaction::BroadcastTransactionRequest>("broadcast_transaction", Kind::Broadcast, "Sends a signed transaction; again is harmless.", r#"{"chain":"l2","rawTransaction":"$rawTransaction"}"#),
    method::<sign_message::SignMessageRequest>("sign_message", Kind::Sign, "Signs a text or bytes (EIP-191, personal_sign), without any network.", r#"{"text":"Hello World!"}"#),
    method::<sign_typed_data::SignTypedDataRequest>("sign_typed_data", Kind::Sign, "Signs typed data (EIP-712), without any network.", r#"{"typedData":{"types":{"Person":[{"name":"name","type":"string"},{"name":"age","type":"uint8"}]},"primaryType":"Person","domain":{"name":"Example","version":"1","chainId":270},"message":{"name":"John","age":30}}}"#),
    method::<verify_signature::VerifyMessageRequest>("verify_message", Kind::Read, "Whether an account, a key's or a contract (EIP-1271), signed a message.", r#"{"text":"Hello World!","signature":"0x7c15eb760c394b0ca49496e71d841378d8bfd4f9fb67e930eb5531485329ab7c67068d1f8ef4b480ec327214ee6ed203687e3fbe74b92367b259281e340d16fd1c","address":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049"}"#),
    method::<verify_signature::VerifyTypedDataRequest>("verify_typed_data", Kind::Read, "Whether an account, a key's or a contract (EIP-1271), signed typed data.", r#"{"typedData":{"types":{"Person":[{"name":"name","type":"string"},{"name":"age","type":"uint8"}]},"primaryType":"Person","domain":{"name":"Example","version":"1","chainId":270},"message":{"name":"John","age":30}},"signature":"0xbcaf0673c0c2b0e120165d207d42281d0c6e85f0a7f6b8044b0578a91cf5bda66b4aeb62aca4ae17012a38d71c9943e27285792fa7d788d848f849e3ea2e614b1b","address":"0x36615Cf349d7F6344891B1e7CA7C72883F5dc049"}"#),
}

/// The method of that name.
pub fn find(name: &str) -> Result<&'static Method> {
    let found = METHODS.iter().find(|method| method.name == name);
    found.ok_or_else(|| unknown_name("method", name, METHODS.iter().map(|method| method.name)))
}

/// The error for a name that is not one of `names`, which are of `what`s: it tells the right one, if the name is as the C functions
/// or the methods of the language bindings are called, or all.
pub fn unknown_name(what: &str, name: &str, names: impl Iterator<Item = &'static str> + Clone) -> Error {
    let letters = |name: &str| name.replace('_', "").to_lowercase();
    let plain = letters(name.strip_prefix("zks_wallet_").unwrap_or(name));
    let told = match names.clone().find(|name| letters(name) == plain) {
        Some(meant) => format!("it is called {meant:?}"),
        None => format!("the {what}s are {}", names.collect::<Vec<_>>().join(", ")),
    };
    let message = format!("there is no {what} {:?}; {told}", shorten(name));
    Error::new(Status::UnknownMethod, message)
}

/// The generator that all schemas come from.
pub fn schema_generator() -> SchemaGenerator {
    SchemaSettings::draft2020_12().into_generator()
}
