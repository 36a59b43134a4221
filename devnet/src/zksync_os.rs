//! The L2 endpoint of a ZKsync OS chain: Ethereum's, with few methods of its own. What an Era node answers with null before a
//! batch is executed, this one answers with an error.

use serde_json::{json, Map, Value};

use crate::failure::Failure;
use crate::gas;
use crate::hex;
use crate::index::Record;
use crate::install::{BRIDGE_CONTRACTS, SYSTEM_CONTRACTS};
use crate::network::Network;
use crate::zks::{hash, number, proof_of};

/// The version of the execution environment that blocks name.
const EXECUTION_VERSION: u64 = 5;

/// The block tags that name what L1 has.
const TAGS_OF_L1: [&str; 2] = ["finalized", "safe"];

/// Answers one `zks_` method.
pub async fn answer(net: &Network, method: &str, params: &[Value]) -> Result<Value, Failure> {
    let param = |n: usize| params.get(n).cloned().unwrap_or_default();
    match method {
        "zks_getBridgehubContract" => Ok(json!(net.contracts.bridgehub)),
        "zks_getL2ToL1LogProof" => log_proof(net, &param(0), &param(1), &param(2)),
        "zks_getGenesis" => genesis(net).await,
        "zks_getBlockMetadataByNumber" => block_metadata(net, number(&param(0))?).await,
        _ => Err(Failure::method_not_found()),
    }
}

/// The proof, once L1 has the batch. The server's own words for everything else.
fn log_proof(net: &Network, tx: &Value, position: &Value, target: &Value) -> Result<Value, Failure> {
    let (tx, position) = (hash(tx)?, number(position)?);
    let interop = target == "messageRoot";
    if !target.is_null() && target != "l1BatchRoot" && !interop {
        return Err(Failure::invalid_params(format!("unknown proof target {target}")));
    }
    let index = net.sequencer.index();
    let Some(record) = index.record(tx) else {
        return Ok(Value::Null);
    };
    let Some(batch) = index.sealed_batch(&record) else {
        return Err(Failure::internal("transaction has not been included in an L1 batch yet"));
    };
    if index.batch(batch).is_none_or(|b| b.executed.is_none()) {
        return Err(Failure::internal(
            "L1 batch containing the transaction has not been executed yet",
        ));
    }
    let found = usize::try_from(position).ok().and_then(|n| proof_of(&index, &record, n));
    let Some(found) = found else {
        return Err(Failure::internal(format!(
            "provided L2->L1 log index ({position}) does not exist; there are only {} L2->L1 logs in the transaction",
            record.logs.len()
        )));
    };
    let (mut found, mut gateway_block) = (found, Value::Null);
    if interop {
        let Some((words, block)) = index.interop_proof(found.batch, found.leaf) else {
            return Err(Failure::internal("the chain does not settle on a gateway"));
        };
        (found, gateway_block) = (found.with_words(words), json!(block));
    }
    let mut answer = json!({ "proof": found.nodes(), "root": hex::hash(found.root), "id": found.leaf });
    if let Some(object) = answer.as_object_mut() {
        if index.newest_answers() {
            object.insert("batchNumber".into(), json!(found.batch));
            object.insert("gatewayBlockNumber".into(), gateway_block);
        } else {
            object.insert("batch_number".into(), json!(found.batch));
        }
    }
    Ok(answer)
}

/// The contracts that were there from the start.
async fn genesis(net: &Network) -> Result<Value, Failure> {
    let mut contracts = Vec::new();
    for (address, _) in SYSTEM_CONTRACTS.into_iter().chain(BRIDGE_CONTRACTS) {
        let address = json!(ethers_core::types::Address::from_low_u64_be(address));
        let code = net.l2.call("eth_getCode", json!([address, "0x0"])).await?;
        contracts.push(json!([address, code]));
    }
    Ok(json!({
        "initial_contracts": contracts,
        "additional_storage": {},
        "additional_storage_raw": [],
        "execution_version": EXECUTION_VERSION,
        "genesis_root": format!("{:#x}", ethers_core::types::H256::zero()),
    }))
}

async fn block_metadata(net: &Network, block: u64) -> Result<Value, Failure> {
    if block > net.sequencer.index().last_block() {
        return Ok(Value::Null);
    }
    Ok(json!({
        "pubdata_price_per_byte": hex::quantity(gas::FAIR_PUBDATA_PRICE),
        "native_price": hex::quantity(gas::L2_BASE_FEE / 100),
        "execution_version": EXECUTION_VERSION,
    }))
}

/// The logs of a receipt, as the first servers spell them.
pub fn l2_to_l1_logs(record: &Record) -> Value {
    let shown = record.logs.iter().map(|log| {
        json!({
            "l2_shard_id": 0,
            "is_service": true,
            "tx_number_in_block": log.tx_number,
            "sender": hex::address(log.sender),
            "key": hex::hash(log.key),
            "value": hex::hash(log.value),
        })
    });
    Value::Array(shown.collect())
}

/// Replaces the tags that name what L1 has, and refuses Era's own.
pub fn map_tags(net: &Network, param: &mut Value) -> Result<(), Failure> {
    match param {
        Value::String(_) => map_tag(net, param),
        Value::Object(object) => map_filter(net, object),
        _ => Ok(()),
    }
}

fn map_filter(net: &Network, filter: &mut Map<String, Value>) -> Result<(), Failure> {
    for key in ["fromBlock", "toBlock"] {
        if let Some(tag) = filter.get_mut(key) {
            map_tag(net, tag)?;
        }
    }
    Ok(())
}

fn map_tag(net: &Network, tag: &mut Value) -> Result<(), Failure> {
    match tag.as_str() {
        Some(text) if TAGS_OF_L1.contains(&text) => {
            *tag = hex::quantity(net.sequencer.index().last_executed_block());
        }
        Some(text @ ("committed" | "l1_committed" | "fast_finalized" | "precommitted")) => {
            return Err(Failure::invalid_params(format!("unknown block tag `{text}`")));
        }
        _ => {}
    }
    Ok(())
}
