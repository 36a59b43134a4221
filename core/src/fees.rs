//! Fees: what to pay per gas on L1 and L2, and the bounds that no node can talk the wallet over.

use ethers_core::types::U256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::chain::eth::{Block, Reads, Results};
use crate::chain::facts::Facts;
use crate::config::Config;
use crate::error::{Chain, Error, Result, Status};
use crate::rpc::Ticket;
use crate::types::{scaled, Uint};
use crate::wallet::Wallet;

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
    /// The most to pay per gas, in wei. Default: 3/2 of the base fee plus the tip.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_fee_per_gas: Option<Uint>,
    /// The tip per gas, in wei. Default: the node's suggestion; 0 on L2 if the node has none or `maxFeePerGas` is given.
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
        let three_halves = self.max_fee.saturating_sub(self.tip);
        self.max_fee.saturating_sub(scaled::<1, 3>(three_halves))
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
const ETHER: u64 = 1_000_000_000 * GWEI;
/// What L1 says of a base token's worth raises the default limits so many times at most.
const MOST_PER_ETH: u64 = 1_000_000_000_000;

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
                        let max_fee = base_fee
                            .checked_mul(3.into())
                            .and_then(|f| scaled::<1, 2>(f).checked_add(tip));
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

/// What the gas of one transaction may cost at most.
struct Bounds {
    chain: Chain,
    price: U256,
    gas: U256,
    fee: U256,
}

impl Bounds {
    /// The configured ones, or the defaults: what is absurd on a chain depends on what its base token is worth.
    fn of(chain: Chain, config: &Config, facts: Option<&Facts>) -> Bounds {
        let limits = config.limits.clone().unwrap_or_default();
        let limit = |given: Option<Uint>, default: U256| given.map_or(default, |limit| limit.0);
        match chain {
            Chain::L1 => Bounds {
                chain,
                price: limit(limits.max_l1_gas_price, U256::from(5_000 * GWEI)),
                gas: limit(limits.max_l1_gas, 30_000_000.into()),
                fee: limit(limits.max_l1_fee, U256::from(2 * ETHER)),
            },
            Chain::L2 => {
                let per_eth = facts.filter(|facts| !facts.eth_based()).map(|facts| facts.base_token_per_eth);
                let per_eth = per_eth.unwrap_or(U256::one()).min(MOST_PER_ETH.into());
                Bounds {
                    chain,
                    price: limit(limits.max_l2_gas_price, U256::from(1_000 * GWEI).saturating_mul(per_eth)),
                    gas: limit(limits.max_l2_gas, 1_000_000_000.into()),
                    fee: limit(limits.max_l2_fee, U256::from(ETHER).saturating_mul(per_eth)),
                }
            }
        }
    }

    fn exceeded(&self, what: &str, limit: U256, key: &str) -> Error {
        let chain = self.chain;
        let message = format!(
            "{what} on {chain}, over the limit of {limit}; raise limits.max{}{key} in the configuration if that is right",
            chain.to_string().to_uppercase()
        );
        Error::new(Status::LimitExceeded, message).on(chain)
    }

    fn check_price(&self, price: U256) -> Result<()> {
        if price <= self.price {
            return Ok(());
        }
        Err(self.exceeded(&format!("the price of gas is {price} wei"), self.price, "GasPrice"))
    }

    /// The gas must fit the transaction formats, too.
    fn check_gas(&self, gas: U256) -> Result<()> {
        if gas <= self.gas && gas <= U256::from(u64::MAX) {
            return Ok(());
        }
        Err(self.exceeded(&format!("{gas} gas"), self.gas, "Gas"))
    }

    fn check_fee(&self, price: U256, gas: U256) -> Result<()> {
        let fee = price.saturating_mul(gas);
        if fee <= self.fee {
            return Ok(());
        }
        let what = format!("{gas} gas at {price} wei may cost {fee} wei");
        Err(self.exceeded(&what, self.fee, "Fee"))
    }
}

/// Refuses a tip above the price, and on L1 a price over the limit, whoever set it.
fn check_price(chain: Chain, price: GasPrice, config: &Config) -> Result<()> {
    if price.tip > price.max_fee {
        let message = format!("maxPriorityFeePerGas {} is over maxFeePerGas {}", price.tip, price.max_fee);
        return Err(Error::new(Status::InvalidField, message).at("/overrides/maxPriorityFeePerGas"));
    }
    match chain {
        Chain::L1 => Bounds::of(chain, config, None).check_price(price.max_fee),
        // What is too much depends on the base token: see `check`.
        Chain::L2 => Ok(()),
    }
}

/// Refuses a transaction whose price, gas or fee is over the limits, whoever set them.
///
/// What the base token is worth is asked of L1 only where the limits for ETH do not do.
pub async fn check(wallet: &Wallet, chain: Chain, price: GasPrice, gas: U256) -> Result<()> {
    let within = |facts| {
        let bounds = Bounds::of(chain, wallet.config(), facts);
        bounds.check_price(price.max_fee)?;
        bounds.check_gas(gas)?;
        bounds.check_fee(price.max_fee, gas)
    };
    let known = wallet.known_facts();
    match within(known) {
        Err(exceeded) if chain == Chain::L2 && known.is_none() && wallet.l1().is_ok() => match wallet.discover().await {
            Ok(facts) => within(Some(facts)),
            Err(cause) => Err(exceeded.caused_by(&cause)),
        },
        result => result,
    }
}

/// Refuses a gas limit over the configured one, and one that does not fit the transaction formats.
pub fn check_gas(chain: Chain, gas: U256, config: &Config) -> Result<()> {
    Bounds::of(chain, config, None).check_gas(gas)
}

/// Refuses a price of the L2 part of a request that is over the limits for L2.
///
/// What L1 asks above the real price would be refunded on L2, but it would be taken first.
pub fn check_base_cost(base_cost: U256, l2_gas: U256, facts: &Facts, config: &Config) -> Result<()> {
    let bounds = Bounds::of(Chain::L2, config, Some(facts));
    bounds.check_gas(l2_gas)?;
    let exceeded = |limit: U256, key: &str| {
        let message = format!(
            "L1 asks {base_cost} for the L2 part with its {l2_gas} gas, which is over {limit}; raise limits.{key} in the configuration \
             if that is right"
        );
        Err(Error::new(Status::LimitExceeded, message).on(Chain::L1))
    };
    let by_price = bounds.price.saturating_mul(l2_gas);
    if base_cost > by_price {
        return exceeded(by_price, "maxL2GasPrice");
    }
    if base_cost > bounds.fee {
        return exceeded(bounds.fee, "maxL2Fee");
    }
    Ok(())
}
