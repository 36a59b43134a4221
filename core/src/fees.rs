//! Fees: what to pay per gas on L1 and L2, and the bounds that no node can talk the wallet over.

use ethers_core::types::U256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::chain::eth::{Block, Reads, Results};
use crate::config::Config;
use crate::error::{Chain, Error, Result, Status};
use crate::rpc::Ticket;
use crate::types::Uint;

/// What a caller may fix in a transaction; everything left out is chosen by the library.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub struct Overrides {
    /// The nonce. Default: the next free one of the account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nonce: Option<u64>,
    /// The gas limit. Default: the estimate, with 20 % more on L1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gas_limit: Option<Uint>,
    /// The most to pay per gas, in wei. Default on L1: 3/2 of the base fee plus the tip.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_fee_per_gas: Option<Uint>,
    /// The tip per gas, in wei. Default: the node's suggestion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_priority_fee_per_gas: Option<Uint>,
}

/// The price of gas in a transaction, in wei.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GasPrice {
    /// The most to pay.
    pub max_fee: U256,
    /// The tip.
    pub tip: U256,
    /// The chain has no base fee, so `max_fee` is the price of a legacy transaction.
    pub legacy: bool,
}

impl GasPrice {
    /// What a block asks now, base fee and tip, of a price by the rule 3/2 × base fee + tip.
    pub fn least(&self) -> U256 {
        self.max_fee - self.max_fee.saturating_sub(self.tip) / 3
    }
}

/// The price answers that were asked for; empty where the overrides fix everything.
pub struct FeeTickets {
    chain: Chain,
    fixed: Option<GasPrice>,
    tip: Option<U256>,
    asked: Option<(Ticket<Block>, Ticket<U256>, Ticket<U256>)>,
}

const GWEI: u64 = 1_000_000_000;

/// Adds the reads that the price needs: none when the caller gives both values.
pub fn ask(reads: &mut Reads<'_>, chain: Chain, overrides: &Overrides) -> FeeTickets {
    let tip = overrides.max_priority_fee_per_gas.map(|t| t.0);
    let fixed = match (overrides.max_fee_per_gas, tip) {
        (Some(max_fee), Some(tip)) => Some(GasPrice {
            max_fee: max_fee.0,
            tip,
            legacy: false,
        }),
        // A tip above the maximum is invalid, so a lone maximum bounds the tip; it needs no question.
        (Some(max_fee), None) if chain == Chain::L2 => Some(GasPrice {
            max_fee: max_fee.0,
            tip: U256::zero(),
            legacy: false,
        }),
        _ => None,
    };
    let asked = fixed
        .is_none()
        .then(|| (reads.latest_block(), reads.tip(), reads.gas_price()));
    FeeTickets {
        chain,
        fixed,
        tip,
        asked,
    }
}

impl FeeTickets {
    /// The price: the caller's, or by the rule 3/2 × base fee + tip.
    ///
    /// Not twice the base fee, as is common elsewhere: the L2 fee that a deposit prepays is computed from this price.
    pub fn price(self, results: &mut Results, overrides: &Overrides, config: &Config) -> Result<GasPrice> {
        let price = match (self.fixed, self.asked) {
            (Some(price), _) => price,
            (None, Some((block, tip, gas_price))) => {
                let base_fee = results.get(block)?.base_fee_per_gas;
                let suggested = results.get(tip);
                let gas_price = results.get(gas_price);
                let price = match base_fee {
                    Some(base_fee) => {
                        let tip = match (self.tip, suggested) {
                            (Some(tip), _) => tip,
                            (None, Ok(tip)) => tip,
                            // EraVM takes no tip; elsewhere the legacy price tells it.
                            (None, Err(_)) if self.chain == Chain::L2 => U256::zero(),
                            (None, Err(_)) => gas_price.map_or(U256::from(GWEI), |p| p.saturating_sub(base_fee)),
                        };
                        let max_fee = base_fee.checked_mul(3.into()).map(|f| f / 2).and_then(|f| f.checked_add(tip));
                        GasPrice {
                            max_fee: max_fee.ok_or_else(|| absurd(self.chain, base_fee))?,
                            tip,
                            legacy: false,
                        }
                    }
                    None => {
                        let price = gas_price?;
                        GasPrice {
                            max_fee: price,
                            tip: self.tip.unwrap_or_default(),
                            legacy: self.tip.is_none(),
                        }
                    }
                };
                let max_fee = overrides.max_fee_per_gas.map_or(price.max_fee, |m| m.0);
                GasPrice {
                    max_fee,
                    tip: price.tip.min(max_fee),
                    legacy: price.legacy,
                }
            }
            (None, None) => return Err(Error::internal("no price was asked for")),
        };
        check_price(self.chain, price, config)?;
        Ok(price)
    }
}

fn absurd(chain: Chain, price: U256) -> Error {
    Error::new(
        Status::LimitExceeded,
        format!("the price of gas on {chain} would be {price} wei, which cannot be right"),
    )
    .on(chain)
}

/// Refuses a price over the configured limit, whoever set it.
pub fn check_price(chain: Chain, price: GasPrice, config: &Config) -> Result<()> {
    let limits = config.limits.as_ref();
    let (limit, key) = match chain {
        Chain::L1 => (
            limits
                .and_then(|l| l.max_l1_gas_price)
                .map_or(U256::from(5_000 * GWEI), |u| u.0),
            "maxL1GasPrice",
        ),
        Chain::L2 => (
            limits
                .and_then(|l| l.max_l2_gas_price)
                .map_or(U256::from(1_000 * GWEI), |u| u.0),
            "maxL2GasPrice",
        ),
    };
    if price.tip > price.max_fee {
        let message = format!("maxPriorityFeePerGas {} is over maxFeePerGas {}", price.tip, price.max_fee);
        return Err(Error::new(Status::InvalidField, message).at("/overrides/maxPriorityFeePerGas"));
    }
    if price.max_fee > limit {
        let message = format!(
            "the price of gas on {chain} is {} wei, over the limit of {limit}; raise limits.{key} in the configuration if that is right",
            price.max_fee
        );
        return Err(Error::new(Status::LimitExceeded, message).on(chain));
    }
    Ok(())
}

/// Refuses a gas limit over the configured one, and one that does not fit the transaction formats.
pub fn check_gas(chain: Chain, gas: U256, config: &Config) -> Result<()> {
    let limits = config.limits.as_ref();
    let (limit, key) = match chain {
        Chain::L1 => (
            limits.and_then(|l| l.max_l1_gas).map_or(U256::from(30_000_000), |u| u.0),
            "maxL1Gas",
        ),
        Chain::L2 => (
            limits
                .and_then(|l| l.max_l2_gas)
                .map_or(U256::from(1_000_000_000u64), |u| u.0),
            "maxL2Gas",
        ),
    };
    if gas > limit || gas > U256::from(u64::MAX) {
        let message = format!(
            "{gas} gas on {chain} is over the limit of {limit}; raise limits.{key} in the configuration if that is right"
        );
        return Err(Error::new(Status::LimitExceeded, message).on(chain));
    }
    Ok(())
}

/// Refuses a price of the L2 part of a request that is over what its gas may cost at the highest price per gas on L2.
///
/// What L1 asks above the real price would be refunded on L2, but it would be taken first.
pub fn check_base_cost(base_cost: U256, l2_gas: U256, config: &Config) -> Result<()> {
    check_gas(Chain::L2, l2_gas, config)?;
    let limit = config
        .limits
        .as_ref()
        .and_then(|l| l.max_l2_gas_price)
        .map_or(U256::from(1_000 * GWEI), |u| u.0);
    if base_cost > limit.saturating_mul(l2_gas) {
        let message = format!(
            "L1 asks {base_cost} for the L2 part, which is over {limit} for each of its {l2_gas} gas; raise limits.maxL2GasPrice in \
             the configuration if that is right"
        );
        return Err(Error::new(Status::LimitExceeded, message).on(Chain::L1));
    }
    Ok(())
}
