//! `base_cost`: what the L2 part of a deposit or request costs, in base units of the base token.

use ethers_core::types::U256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::bridgehub::L2TransactionBaseCostCall;
use crate::chain::eth::Reads;
use crate::chain::facts::Facts;
use crate::error::{Error, Result, Status};
use crate::types::{Address, Uint};
use crate::wallet::Wallet;

/// The only value that the contracts accept for an L1→L2 transaction.
pub const GAS_PER_PUBDATA: u64 = 800;

/// What to price.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BaseCostRequest {
    /// The gas limit of the L2 transaction.
    pub l2_gas_limit: Uint,
    /// Gas per byte of pubdata. Default 800, the only value that a deposit may use.
    pub gas_per_pubdata: Option<Uint>,
    /// The L1 gas price to assume, in wei. Default: the node's. A deposit prices with its `maxFeePerGas`.
    pub gas_price: Option<Uint>,
}

/// The price.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct BaseCost {
    /// In base units of the base token.
    pub base_cost: Uint,
    /// The L1 gas price that it was computed for, in wei.
    pub gas_price: Uint,
    /// The gas limit that it was computed for.
    pub l2_gas_limit: Uint,
    /// The gas per byte of pubdata that it was computed for.
    pub gas_per_pubdata: Uint,
    /// The base token's address on L1; 0x…01 is ETH.
    pub base_token: Address,
}

/// The contract call that prices.
pub(super) fn call(facts: &Facts, gas_price: U256, l2_gas_limit: U256, gas_per_pubdata: U256) -> L2TransactionBaseCostCall {
    L2TransactionBaseCostCall {
        chain_id: facts.l2.chain_id.into(),
        gas_price,
        l_2_gas_limit: l2_gas_limit,
        l_2_gas_per_pubdata_byte_limit: gas_per_pubdata,
    }
}

impl Operation for BaseCostRequest {
    type Response = BaseCost;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<BaseCost> {
        if self.gas_per_pubdata.is_some_and(|gas| gas.0.is_zero()) {
            let message = "request at /gasPerPubdata: 0 is no limit that the contract computes with";
            return Err(Error::new(Status::InvalidField, message).at("/gasPerPubdata"));
        }
        let client = wallet.l1()?;
        let gas_price = async {
            match self.gas_price {
                Some(price) => Ok(price.0),
                None => {
                    let mut reads = Reads::new(client);
                    let ticket = reads.gas_price();
                    reads.send().await?.get(ticket)
                }
            }
        };
        let (facts, gas_price) = tokio::try_join!(wallet.facts(ctx), gas_price)?;
        let gas_per_pubdata = self.gas_per_pubdata.unwrap_or(GAS_PER_PUBDATA.into());
        let mut reads = Reads::new(client);
        let ticket = reads.call::<_, U256>(
            facts.bridgehub,
            call(facts, gas_price, self.l2_gas_limit.0, gas_per_pubdata.0),
        );
        let base_cost = reads.send().await?.get_call(ticket)?;
        Ok(BaseCost {
            base_cost: base_cost.into(),
            gas_price: gas_price.into(),
            l2_gas_limit: self.l2_gas_limit,
            gas_per_pubdata,
            base_token: facts.base_token.into(),
        })
    }
}
