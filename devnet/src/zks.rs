//! The `zks_` methods.

use ethers_core::types::{Address, H256, U256};
use serde_json::{json, Value};

use crate::failure::Failure;
use crate::gas;
use crate::hex;
use crate::index::{Batch, Index, Kind, Record};
use crate::l2log::BOOTLOADER;
use crate::network::Network;
use crate::overrides::with_known_bytecodes;
use crate::time;
use crate::zksync_os;

/// Estimates run with this balance, because the real call is paid with what L1 mints.
const PLENTY: &str = "0xffffffffffffffffffffffffffffffff";

/// Answers one of them.
pub async fn answer(net: &Network, method: &str, params: &[Value]) -> Result<Value, Failure> {
    if net.sequencer.index().family().is_zksync_os() {
        return zksync_os::answer(net, method, params).await;
    }
    let param = |n: usize| params.get(n).cloned().unwrap_or_default();
    Ok(match method {
        "zks_L1ChainId" => hex::quantity(net.l1_chain_id),
        "zks_getBridgehubContract" => json!(net.contracts.bridgehub),
        "zks_getMainContract" => json!(net.contracts.diamond),
        "zks_getBridgeContracts" => json!({
            "l1SharedDefaultBridge": net.contracts.l1_bridge,
            "l2SharedDefaultBridge": net.contracts.l2_bridge,
            "l1Erc20DefaultBridge": net.contracts.l1_bridge,
            "l2Erc20DefaultBridge": net.contracts.l2_bridge,
            // Real nodes name the zero address here, because other SDKs cannot read null.
            "l1WethBridge": hex::address(Address::zero()),
            "l2WethBridge": hex::address(Address::zero()),
            "l2LegacySharedBridge": null,
        }),
        "zks_getBaseTokenL1Address" => json!(net.contracts.base_token),
        "zks_getL2Multicall3" | "zks_getTimestampAsserter" => Value::Null,
        "zks_getTestnetPaymaster" => net.contracts.paymaster.map(hex::address).unwrap_or_default(),
        "zks_getBytecodeByHash" => {
            let index = net.sequencer.index();
            index.bytecode(hash(&param(0))?).map(|code| json!(code)).unwrap_or_default()
        }
        "zks_estimateGasL1ToL2" => estimate_l1_to_l2(net, param(0), param(1)).await?,
        "zks_estimateFee" => estimate_fee(net, param(0), param(1)).await?,
        "zks_gasPerPubdata" => hex::quantity(gas::GAS_PER_PUBDATA),
        "zks_getL1GasPrice" => hex::quantity(gas::L1_GAS_PRICE),
        "zks_getFeeParams" => fee_params(),
        "zks_getBatchFeeInput" => json!({
            "l1_gas_price": gas::L1_GAS_PRICE,
            "fair_l2_gas_price": gas::L2_BASE_FEE,
            "fair_pubdata_price": gas::FAIR_PUBDATA_PRICE,
        }),
        "zks_getL2ToL1LogProof" => log_proof(net, hash(&param(0))?, &param(1), &param(2))?,
        "zks_L1BatchNumber" => hex::quantity(net.sequencer.index().last_batch()),
        "zks_getL1BatchBlockRange" => {
            let number = number(&param(0))?;
            let index = net.sequencer.index();
            index
                .batch(number)
                .map(|b| json!([hex::quantity(b.blocks.0), hex::quantity(b.blocks.1)]))
                .unwrap_or_default()
        }
        "zks_getL1BatchDetails" => batch_details(net, number(&param(0))?),
        "zks_getBlockDetails" => block_details(net, number(&param(0))?).await?,
        "zks_getTransactionDetails" => transaction_details(net, hash(&param(0))?),
        _ => return Err(Failure::method_not_found()),
    })
}

/// The estimate of a priority transaction: what the EVM takes, the overhead, and the safety margin.
async fn estimate_l1_to_l2(net: &Network, call: Value, overrides: Value) -> Result<Value, Failure> {
    let object = call
        .as_object()
        .ok_or_else(|| Failure::invalid_params("the first parameter is not a call"))?;
    let meta = object.get("eip712Meta");
    let deps = meta
        .and_then(|m| m.get("factoryDeps"))
        .and_then(Value::as_array)
        .map(Vec::len)
        .unwrap_or_default();
    let per_pubdata = meta
        .and_then(|m| m.get("gasPerPubdata"))
        .and_then(hex::to_u64)
        .filter(|n| *n > 0);
    let data = ["data", "input"]
        .iter()
        .find_map(|key| object.get(*key))
        .and_then(hex::to_bytes)
        .unwrap_or_default();
    let overhead = gas::priority_overhead(data.len(), deps, per_pubdata.unwrap_or(gas::PRIORITY_GAS_PER_PUBDATA));

    let from = object.get("from").and_then(hex::to_address).unwrap_or_default();
    let stripped = strip_call(&call);
    let mut overrides = overrides;
    with_known_bytecodes(&call, &mut overrides);
    let mut overrides = if overrides.is_object() { overrides } else { json!({}) };
    if let Some(accounts) = overrides.as_object_mut() {
        let account = accounts.entry(format!("{from:#x}")).or_insert_with(|| json!({}));
        if let Some(account) = account.as_object_mut() {
            account.entry("balance").or_insert(json!(PLENTY));
        }
    }
    let evm = net.l2.call("eth_estimateGas", json!([stripped, "latest", overrides])).await?;
    let evm = hex::to_u64(&evm).ok_or_else(|| Failure::internal("the node's estimate is unreadable"))?;
    Ok(hex::quantity(gas::estimate_priority(evm, overhead)))
}

async fn estimate_fee(net: &Network, call: Value, overrides: Value) -> Result<Value, Failure> {
    let mut overrides = overrides;
    with_known_bytecodes(&call, &mut overrides);
    let mut params = vec![strip_call(&call), json!("latest")];
    if overrides.is_object() {
        params.push(overrides);
    }
    let evm = net.l2.call("eth_estimateGas", Value::Array(params)).await?;
    let evm = hex::to_u256(&evm).ok_or_else(|| Failure::internal("the node's estimate is unreadable"))?;
    Ok(json!({
        "gas_limit": hex::quantity(gas::estimate_l2(evm)),
        "max_fee_per_gas": hex::quantity(gas::L2_BASE_FEE),
        "max_priority_fee_per_gas": "0x0",
        "gas_per_pubdata_limit": hex::quantity(50_000u64),
    }))
}

/// Takes out of a call what the EVM node does not know: Era's transaction type and its extra fields. Fees go too, so that an
/// estimate does not depend on what the account can pay.
pub fn strip_call(call: &Value) -> Value {
    let mut call = call.clone();
    if let Some(object) = call.as_object_mut() {
        let removed = [
            "type",
            "eip712Meta",
            "gasPrice",
            "maxFeePerGas",
            "maxPriorityFeePerGas",
            "nonce",
            "gas",
            "accessList",
        ];
        removed.iter().for_each(|key| drop(object.remove(*key)));
        object.retain(|_, value| !value.is_null());
    }
    call
}

fn fee_params() -> Value {
    json!({ "V2": {
        "config": {
            "minimal_l2_gas_price": gas::L2_BASE_FEE,
            "compute_overhead_part": 0.0,
            "pubdata_overhead_part": 1.0,
            "batch_overhead_l1_gas": 800_000,
            "max_gas_per_batch": 200_000_000,
            "max_pubdata_per_batch": 500_000,
        },
        "l1_gas_price": gas::L1_GAS_PRICE,
        "l1_pubdata_price": gas::FAIR_PUBDATA_PRICE,
        "conversion_ratio": { "numerator": 1, "denominator": 1 },
    }})
}

/// The proof exists as soon as the batch is sealed, whether or not L1 has it.
///
/// In the mode for other chains it exists once the gateway has the batch.
fn log_proof(net: &Network, hash: H256, position: &Value, mode: &Value) -> Result<Value, Failure> {
    let position = if position.is_null() { 0 } else { number(position)? };
    let interop = match mode.as_str() {
        None if mode.is_null() => false,
        Some("proof_based_gw") => true,
        _ => return Err(Failure::invalid_params(format!("unknown interop mode {mode}"))),
    };
    let index = net.sequencer.index();
    let found = index.record(hash).and_then(|record| {
        let found = proof_of(&index, &record, usize::try_from(position).ok()?)?;
        match interop {
            true => index
                .interop_proof(found.batch, found.leaf)
                .map(|(words, _)| found.with_words(words)),
            false => Some(found),
        }
    });
    let Some(found) = found else {
        return Ok(Value::Null);
    };
    let mut answer = json!({ "proof": found.nodes(), "id": found.leaf, "root": hex::hash(found.root) });
    if index.newest_answers() {
        if let Some(object) = answer.as_object_mut() {
            object.insert("batchNumber".into(), json!(found.batch));
        }
    }
    Ok(answer)
}

/// The proof of one log.
pub struct FoundProof {
    /// Its batch.
    pub batch: u64,
    /// Its place among the batch's logs.
    pub leaf: usize,
    /// The batch's root.
    pub root: H256,
    proof: Vec<H256>,
}

impl FoundProof {
    /// The same with other words.
    pub fn with_words(self, proof: Vec<H256>) -> Self {
        FoundProof { proof, ..self }
    }

    /// The words of the proof.
    pub fn nodes(&self) -> Value {
        self.proof.iter().copied().map(hex::hash).collect()
    }
}

/// The proof of a transaction's log at `position`, when its batch is sealed and has such a log.
pub fn proof_of(index: &Index, record: &Record, position: usize) -> Option<FoundProof> {
    let number = index.sealed_batch(record)?;
    let batch = index.batch(number)?;
    let leaf = record.first_leaf + Some(position).filter(|p| *p < record.logs.len())?;
    Some(FoundProof {
        batch: number,
        leaf,
        root: batch.tree.root(),
        proof: index.proof(number, leaf)?,
    })
}

/// What batches and blocks have in common: where they stand on L1.
fn base_details(batch: Option<&Batch>) -> Value {
    let executed = batch.and_then(|b| b.executed);
    // One L1 transaction commits, proves and executes. Batch 0 has none.
    let tx = executed
        .map(|e| e.tx)
        .filter(|tx| !tx.is_zero())
        .map(hex::hash)
        .unwrap_or_default();
    let at = executed.map(|e| json!(time::iso8601(e.at))).unwrap_or_default();
    json!({
        "status": if executed.is_some() { "verified" } else { "sealed" },
        "commitTxHash": tx, "committedAt": at,
        "proveTxHash": tx, "provenAt": at,
        "executeTxHash": tx, "executedAt": at,
        "rootHash": batch.map(|b| hex::hash(b.tree.root())).unwrap_or_default(),
        "l1TxCount": batch.map_or(0, |b| b.priority_ops),
        "l2TxCount": batch.map_or(0, |b| b.l2_txs),
        "timestamp": batch.map_or(0, |b| time::seconds(b.sealed_at)),
        "l1GasPrice": gas::L1_GAS_PRICE,
        "l2FairGasPrice": gas::L2_BASE_FEE,
        "fairPubdataPrice": gas::FAIR_PUBDATA_PRICE,
        "baseSystemContractsHashes": { "bootloader": H256::zero(), "default_aa": H256::zero() },
    })
}

fn batch_details(net: &Network, number: u64) -> Value {
    let index = net.sequencer.index();
    let Some(batch) = index.batch(number) else {
        return Value::Null;
    };
    let mut details = base_details(Some(batch));
    if let Some(object) = details.as_object_mut() {
        object.insert("number".into(), json!(number));
        object.insert("commitment".into(), Value::Null);
    }
    details
}

async fn block_details(net: &Network, number: u64) -> Result<Value, Failure> {
    let block = net
        .l2
        .call("eth_getBlockByNumber", json!([hex::quantity(number), false]))
        .await?;
    if block.is_null() {
        return Ok(Value::Null);
    }
    let hashes = block
        .get("transactions")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let index = net.sequencer.index();
    let records = hashes
        .iter()
        .filter_map(hex::to_hash)
        .filter_map(|h| index.record(index.public_hash(h).unwrap_or(h)));
    let (mut l1, mut l2) = (0, 0);
    for record in records {
        if matches!(record.kind, Kind::Priority(_)) {
            l1 += 1
        } else {
            l2 += 1
        }
    }
    let batch_number = index.batch_of_block(number);
    let mut details = base_details(batch_number.and_then(|n| index.batch(n)));
    if let Some(object) = details.as_object_mut() {
        object.insert("number".into(), json!(number));
        object.insert("l1BatchNumber".into(), json!(batch_number.unwrap_or(index.last_batch() + 1)));
        object.insert("l1TxCount".into(), json!(l1));
        object.insert("l2TxCount".into(), json!(l2));
        object.insert("timestamp".into(), json!(block.get("timestamp").and_then(hex::to_u64)));
        object.insert("rootHash".into(), block.get("hash").cloned().unwrap_or_default());
        object.insert("operatorAddress".into(), hex::address(BOOTLOADER));
        object.insert("protocolVersion".into(), json!(format!("Version{}", net.protocol_minor)));
    }
    Ok(details)
}

fn transaction_details(net: &Network, hash: H256) -> Value {
    let index = net.sequencer.index();
    let shape = |l1: bool, status: &str, fee: U256, from: Address, received: Value, per_pubdata: U256, l1_tx: Value| {
        json!({
            "isL1Originated": l1,
            "status": status,
            "fee": hex::quantity(fee),
            "gasPerPubdata": hex::quantity(per_pubdata),
            "initiatorAddress": hex::address(from),
            "receivedAt": received,
            "ethCommitTxHash": l1_tx,
            "ethProveTxHash": l1_tx,
            "ethExecuteTxHash": l1_tx,
            "ethPrecommitTxHash": null,
        })
    };
    if let Some(record) = index.record(hash) {
        let executed = index
            .sealed_batch(&record)
            .and_then(|n| index.batch(n))
            .and_then(|b| b.executed);
        let status = match (record.success, executed) {
            (false, _) => "failed",
            (true, Some(_)) => "verified",
            (true, None) => "included",
        };
        let per_pubdata = match &record.kind {
            Kind::Plain => gas::GAS_PER_PUBDATA.into(),
            Kind::Priority(op) => op.gas_per_pubdata.into(),
            Kind::Typed(tx) => tx.gas_per_pubdata,
        };
        let fee = record.gas_used.saturating_mul(record.gas_price);
        let l1_tx = executed.map(|e| hex::hash(e.tx)).unwrap_or_default();
        let received = json!(time::iso8601(record.received_at));
        return shape(
            matches!(record.kind, Kind::Priority(_)),
            status,
            fee,
            record.from,
            received,
            per_pubdata,
            l1_tx,
        );
    }
    match index.pending(hash) {
        Some(pending) => {
            let from = pending.get("from").and_then(hex::to_address).unwrap_or_default();
            let l1 = pending.get("type").and_then(hex::to_u64) != Some(crate::tx712::TX_TYPE.into());
            let now = json!(time::iso8601(std::time::SystemTime::now()));
            shape(
                l1,
                "pending",
                U256::zero(),
                from,
                now,
                gas::PRIORITY_GAS_PER_PUBDATA.into(),
                Value::Null,
            )
        }
        None => Value::Null,
    }
}

/// Reads a parameter that is a hash.
pub fn hash(value: &Value) -> Result<H256, Failure> {
    hex::to_hash(value).ok_or_else(|| Failure::invalid_params("the first parameter is not a hash"))
}

/// Reads a parameter that is a number.
pub fn number(value: &Value) -> Result<u64, Failure> {
    hex::to_u64(value).ok_or_else(|| Failure::invalid_params(format!("`{value}` is not a number")))
}
