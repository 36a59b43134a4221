//! The gas limit of an L1→L2 transaction: the node's estimate on EraVM chains, the protocol's floor on ZKsync OS chains.

use ethers_core::types::{Address, Bytes, U256};
use serde_json::{json, Map};

use super::base_cost::GAS_PER_PUBDATA;
use crate::chain::eth::explain;
use crate::chain::facts::{Facts, Family};
use crate::encoding;
use crate::error::{Chain, Result};
use crate::fees;
use crate::wallet::Wallet;

/// The L2 part of a deposit or request.
#[derive(Clone, Debug)]
pub struct L2Call {
    /// The sender on L2, aliased where L1's sender is a contract.
    pub from: Address,
    /// The called contract or the receiver.
    pub to: Address,
    /// The value, in base units of the base token.
    pub value: U256,
    /// The call data.
    pub data: Vec<u8>,
    /// Bytecodes that go along.
    pub factory_deps: Vec<Vec<u8>>,
    /// Whether it deploys the token's contract on L2.
    pub first_bridging: bool,
}

/// Estimates.
pub async fn estimate(wallet: &Wallet, facts: &Facts, call: &L2Call) -> Result<U256> {
    let gas = match facts.family {
        Family::Era => {
            let price = json!(format!("0x{GAS_PER_PUBDATA:x}"));
            let mut meta = Map::from_iter([("gasPerPubdata".to_owned(), price)]);
            if !call.factory_deps.is_empty() {
                // Bytecodes are arrays of numbers here, not hex.
                meta.insert("factoryDeps".to_owned(), json!(call.factory_deps));
            }
            let request = json!({
                "from": call.from,
                "to": call.to,
                "data": Bytes::from(call.data.clone()),
                "value": call.value,
                "eip712Meta": meta,
            });
            wallet
                .l2()?
                .call("zks_estimateGasL1ToL2", json!([request]))
                .await
                .map_err(explain)
        }
        Family::ZksyncOs => Ok(encoding::priority_gas_recommended(
            true,
            call.data.len(),
            call.factory_deps.len(),
            GAS_PER_PUBDATA,
            call.first_bridging,
        )),
    }
    .map_err(|error: crate::error::Error| error.on(Chain::L2))?;
    fees::check_gas(Chain::L2, gas, wallet.config())?;
    Ok(gas)
}
