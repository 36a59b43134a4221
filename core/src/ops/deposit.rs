//! `deposit`: ETH or a token from L1 to L2, over the route that the chain's base token asks for.
//!
//! The base token goes with one direct request; everything else goes through the asset router as second bridge, or before
//! protocol 26 through the shared bridge. The caller
//! pays the L2 fee up front in the base token (the mint value); what is left of it is refunded on L2.

use ethers_core::abi::AbiEncode;
use ethers_core::types::{Address as EvmAddress, U256};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::approvals::{Approvals, ApproveMode, SentApproval};
use super::base_cost::GAS_PER_PUBDATA;
use super::custom_bridge;
use super::l2_gas::{self, L2Call};
use super::plan::{GasFigures, Mode, Plan, Write};
use super::priority::{Pricing, PriorityPlan, TakenTickets};
use super::quote;
use super::refund::{self, Refund};
use super::send;
use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::bridgehub::{
    L2TransactionRequestDirect, L2TransactionRequestTwoBridgesOuter, RequestL2TransactionDirectCall,
    RequestL2TransactionTwoBridgesCall,
};
use crate::chain::eth::Reads;
use crate::chain::facts::{Facts, Family};
use crate::encoding;
use crate::error::{Chain, Error, Result, Status};
use crate::fees::Overrides;
use crate::tokens::{self, Token};
use crate::types::{Address, Bytes, Hash, Uint, ETH_ADDRESS_IN_CONTRACTS};
use crate::wallet::Wallet;

/// What to deposit.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct DepositRequest {
    /// The token's address on L1. Default, and 0x0…0 and 0x0…1: ETH.
    pub token: Option<Address>,
    /// How much, in base units.
    pub amount: Uint,
    /// Who receives it on L2. Default: the wallet's address. The zero address is refused.
    pub to: Option<Address>,
    /// A bridge of its own on L1 to go through, which is approved for the token. Default: the standard one. Not for the base token.
    pub bridge_address: Option<Address>,
    /// What that bridge is told, byte for byte. Default: token, amount and receiver, as most of them expect.
    pub custom_bridge_data: Option<Bytes>,
    /// More for the operator than the base cost, in base units of the base token. Default 0.
    pub operator_tip: Option<Uint>,
    /// The gas limit on L2. Default: estimated. Too little makes the L2 part fail; a failed token deposit can be claimed back.
    pub l2_gas_limit: Option<Uint>,
    /// Who receives on L2 what is left of the fee, and the value if the L2 part of a direct deposit fails. Default, and 0x0…0: the
    /// wallet's address.
    /// A contract on L1 is refunded at its alias; before protocol 31 an account that has a delegation there (EIP-7702) must name another one.
    pub refund_recipient: Option<Address>,
    /// What may be approved for the deposit: `exact` (default), `unlimited` or `never`.
    pub approve: Option<ApproveMode>,
    /// Nonce, gas and fees of the L1 transaction.
    pub overrides: Option<Overrides>,
    /// The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing is
    /// paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not for a
    /// quote or a preparation.
    pub quote_id: Option<String>,
}

/// How a deposit travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DepositRoute {
    /// ETH to an ETH-based chain: direct.
    EthBase,
    /// A token to an ETH-based chain: second bridge.
    Erc20OnEth,
    /// ETH to a chain with another base token: second bridge.
    EthNonbase,
    /// The base token to its chain: direct.
    Erc20Base,
    /// A token to a chain with another, non-ETH base token: second bridge.
    Erc20Nonbase,
}

/// What a deposit is about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct DepositQuote {
    /// The route.
    pub route: DepositRoute,
    /// The token on L1; 0x…01 is ETH.
    pub token: Address,
    /// How much, in base units.
    pub amount: Uint,
    /// Who receives it on L2.
    pub to: Address,
    /// The bridge of its own that it goes through; null for the standard one. Its name is needed to claim it should it fail.
    pub bridge_address: Option<Address>,
    /// What the L2 part costs at most, in base units of the base token.
    pub base_cost: Uint,
    /// All of the base token that goes to L2: base cost, tip and, on direct routes, the amount.
    pub mint_value: Uint,
    /// The gas limit on L2.
    pub l2_gas_limit: Uint,
    /// Gas per byte of pubdata on L2.
    pub gas_per_pubdata: Uint,
    /// Who receives what is left on L2.
    pub refund_recipient: Address,
}

/// A deposit that was sent.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct DepositResponse {
    /// The L1 transaction. `deposit_wait` waits for both of its parts.
    pub l1_tx_hash: Hash,
    /// Its nonce.
    pub nonce: u64,
    /// The value of the L1 transaction, in wei.
    pub value: Uint,
    /// What it is about.
    #[serde(flatten)]
    pub quote: DepositQuote,
    /// The gas of the L1 transaction.
    #[serde(flatten)]
    pub gas: GasFigures,
    /// The approvals that were sent and mined before it.
    pub approvals: Vec<SentApproval>,
}

/// The route for a token on a chain.
fn route(facts: &Facts, token: EvmAddress) -> DepositRoute {
    let (is_eth, is_base) = (token == ETH_ADDRESS_IN_CONTRACTS, token == facts.base_token);
    match (facts.eth_based(), is_eth, is_base) {
        (true, true, _) => DepositRoute::EthBase,
        (true, false, _) => DepositRoute::Erc20OnEth,
        (false, true, _) => DepositRoute::EthNonbase,
        (false, false, true) => DepositRoute::Erc20Base,
        (false, false, false) => DepositRoute::Erc20Nonbase,
    }
}

impl DepositRoute {
    fn is_direct(self) -> bool {
        matches!(self, DepositRoute::EthBase | DepositRoute::Erc20Base)
    }
}

/// What one deposit is about, once everything but the price is known.
struct Route<'a> {
    facts: &'a Facts,
    route: DepositRoute,
    /// The token, where it goes through the standard bridge.
    token: Option<Token>,
    custom: Option<&'a custom_bridge::Deposit<'a>>,
    l1_token: EvmAddress,
    amount: U256,
    to: EvmAddress,
    refund_recipient: EvmAddress,
    l2_gas_limit: U256,
}

impl Route<'_> {
    /// The L1 call for a mint value.
    fn call(&self, mint_value: U256) -> (U256, Vec<u8>) {
        let chain_id = self.facts.l2.chain_id.into();
        if self.route.is_direct() {
            let request = L2TransactionRequestDirect {
                chain_id,
                mint_value,
                l_2_contract: self.to,
                l_2_value: self.amount,
                l_2_calldata: Default::default(),
                l_2_gas_limit: self.l2_gas_limit,
                l_2_gas_per_pubdata_byte_limit: GAS_PER_PUBDATA.into(),
                factory_deps: Vec::new(),
                refund_recipient: self.refund_recipient,
            };
            let value = if self.route == DepositRoute::EthBase {
                mint_value
            } else {
                U256::zero()
            };
            return (value, RequestL2TransactionDirectCall { request }.encode());
        }
        let second_bridge_value = if self.route == DepositRoute::EthNonbase {
            self.amount
        } else {
            U256::zero()
        };
        let request = L2TransactionRequestTwoBridgesOuter {
            chain_id,
            mint_value,
            l_2_value: U256::zero(),
            l_2_gas_limit: self.l2_gas_limit,
            l_2_gas_per_pubdata_byte_limit: GAS_PER_PUBDATA.into(),
            refund_recipient: self.refund_recipient,
            second_bridge_address: self.custom.map_or(self.facts.asset_router, |custom| custom.bridge),
            second_bridge_value,
            second_bridge_calldata: self.second_bridge_calldata(second_bridge_value).into(),
        };
        let value = if self.route == DepositRoute::Erc20OnEth {
            mint_value
        } else {
            second_bridge_value
        };
        (value, RequestL2TransactionTwoBridgesCall { request }.encode())
    }
}

impl Route<'_> {
    /// What the second bridge is told. `value` is the ETH that it gets along.
    fn second_bridge_calldata(&self, value: U256) -> Vec<u8> {
        if let Some(custom) = self.custom {
            return custom.calldata.clone();
        }
        if let Some(token) = self.token.filter(|_| self.facts.has_asset_router()) {
            return encoding::second_bridge_v1(token.asset_id, self.amount, self.to, self.l1_token);
        }
        // The shared bridge takes the amount of ETH from the value alone, and refuses it when it is said twice.
        encoding::second_bridge_legacy(self.l1_token, self.amount.saturating_sub(value), self.to)
    }
}

/// The most L1 gas that a deposit was seen to use (v31, through a gateway), with a fifth more, by route and by whether the
/// vault must register the token. Named in quotes of deposits that cannot be simulated yet.
fn gas_bound(route: DepositRoute, token: Option<&Token>) -> u64 {
    match (route.is_direct(), token.is_some_and(|token| token.registered)) {
        (true, _) => 550_000,
        (false, true) => 820_000,
        (false, false) => 1_100_000,
    }
}

impl Operation for DepositRequest {
    type Response = DepositResponse;

    async fn run(mut self, wallet: &Wallet, ctx: &CallContext) -> Result<DepositResponse> {
        wallet.signer()?;
        let mut approvals = Approvals::default();
        let plan = match quote::resume(&mut self, wallet, ctx).await? {
            Some(plan) => plan,
            None => self.plan_with(wallet, Mode::Send, &mut approvals, ctx).await?,
        };
        let sent = plan.send(wallet, ctx).await?;
        approvals.used_by(sent.hash);
        Ok(DepositResponse {
            l1_tx_hash: sent.hash.into(),
            nonce: sent.nonce,
            value: plan.draft.value.into(),
            gas: plan.gas_figures(),
            quote: plan.quote,
            approvals: approvals.sent,
        })
    }
}

impl Write for DepositRequest {
    type Quote = DepositQuote;

    fn quote_id(&mut self) -> &mut Option<String> {
        &mut self.quote_id
    }

    async fn plan(self, wallet: &Wallet, mode: Mode, ctx: &CallContext) -> Result<Plan<DepositQuote>> {
        self.plan_with(wallet, mode, &mut Approvals::default(), ctx).await
    }
}

impl DepositRequest {
    async fn plan_with(
        self,
        wallet: &Wallet,
        mode: Mode,
        approvals: &mut Approvals,
        ctx: &CallContext,
    ) -> Result<Plan<DepositQuote>> {
        if self.amount.0.is_zero() {
            return Err(Error::new(
                Status::InvalidAmount,
                "request at /amount: a deposit of 0 is refused by the bridge",
            )
            .at("/amount"));
        }
        let from = wallet.address()?;
        let to = self.to.map_or(Ok(from), send::receiver)?;
        let overrides = self.overrides.clone().unwrap_or_default();
        let l1_token = tokens::in_contracts(self.token.map_or(ETH_ADDRESS_IN_CONTRACTS, |t| t.0));
        let standard = self.bridge_address.is_none() && l1_token != ETH_ADDRESS_IN_CONTRACTS;
        let (facts, resolved) = match standard {
            true => tokens::beside_facts(wallet, l1_token, ctx).await?,
            false => (wallet.facts(ctx).await?, None),
        };
        let route = route(facts, l1_token);
        let refund_named = refund::named(self.refund_recipient);
        let refund_recipient = refund_named.map_or(from, |address| address.0);
        let custom = custom_bridge::Deposit::read(
            facts,
            self.bridge_address,
            self.custom_bridge_data.clone(),
            route.is_direct(),
            l1_token,
            self.amount.0,
            from,
            to,
        )?;
        ctx.stage("quote", None, "reading fees, balances and the L2 gas estimate");

        let l1 = wallet.l1()?;
        let mut reads = Reads::new(l1);
        let account = send::ask(&mut reads, Chain::L1, from, &overrides);
        let refund = Refund::ask(&mut reads, refund_named, from);
        // The base token pays for the L2 part, and that goes through the standard bridge always.
        let token_spender = custom.as_ref().map_or(facts.asset_router, |custom| custom.bridge);
        let is_base = l1_token == facts.base_token;
        let mut taken = Vec::new();
        if l1_token != ETH_ADDRESS_IN_CONTRACTS && !is_base {
            let amount = Some(self.amount.0);
            taken.push(TakenTickets::ask(&mut reads, l1_token, from, token_spender, amount));
        }
        if !facts.eth_based() {
            let base = TakenTickets::ask(&mut reads, facts.base_token, from, facts.asset_router, None);
            taken.push(base);
        }
        let l2_side = async {
            if let Some(custom) = &custom {
                let call = custom.check(wallet).await?;
                let limit = match self.l2_gas_limit {
                    Some(limit) => limit.0,
                    None => l2_gas::estimate(wallet, facts, &call).await?,
                };
                return Ok((None, limit));
            }
            let token = match resolved {
                _ if is_base => tokens::base_token(facts),
                Some(token) => token,
                None => tokens::from_l1(wallet, facts, l1_token).await?,
            };
            let limit = match self.l2_gas_limit {
                Some(limit) => limit.0,
                None => {
                    let call = l2_call(wallet, facts, route, &token, l1_token, from, to, self.amount.0).await?;
                    l2_gas::estimate(wallet, facts, &call).await?
                }
            };
            Ok((Some(token), limit))
        };
        let (mut results, (token, l2_gas_limit)) = tokio::try_join!(reads.send(), l2_side)?;
        let account = account.take(&mut results, &overrides, wallet)?;
        let refunded = refund.take(&mut results, facts)?;
        let mut taken = taken
            .into_iter()
            .map(|tickets| tickets.take(&mut results))
            .collect::<Result<Vec<_>>>()?;
        if token.is_some_and(|token| facts.has_asset_router() && token.origin_chain_id != facts.l1.chain_id) {
            // The vault on L1 made this token itself, and burns it without asking.
            taken
                .iter_mut()
                .filter(|taken| taken.token == l1_token && !is_base)
                .for_each(|taken| taken.allowance = None);
        }

        let plan = Route {
            facts,
            route,
            token,
            custom: custom.as_ref(),
            l1_token,
            amount: self.amount.0,
            to,
            refund_recipient,
            l2_gas_limit,
        };
        let l2_value = if route.is_direct() { self.amount.0 } else { U256::zero() };
        let planner = PriorityPlan {
            wallet,
            from,
            overrides: &overrides,
            mode,
            approve: self.approve.unwrap_or_default(),
            pricing: Pricing {
                facts,
                l2_gas_limit,
                tip: self.operator_tip.unwrap_or_default().0,
                l2_value,
                mint_value: None,
            },
            gas_bound: gas_bound(route, plan.token.as_ref()),
            what: "the deposit",
        };
        let planned = planner
            .run(account, taken, approvals, |mint_value| plan.call(mint_value), ctx)
            .await?;
        Ok(Plan {
            quote: DepositQuote {
                route,
                token: l1_token.into(),
                amount: self.amount,
                to: to.into(),
                bridge_address: custom.as_ref().map(|custom| custom.bridge.into()),
                base_cost: planned.cost.base_cost.into(),
                mint_value: planned.cost.mint_value.into(),
                l2_gas_limit: l2_gas_limit.into(),
                gas_per_pubdata: GAS_PER_PUBDATA.into(),
                refund_recipient: refunded.into(),
            },
            draft: planned.draft,
            account: planned.account,
            gas: planned.gas,
            overrides,
            needs: planned.needs,
            missing_approvals: std::mem::take(&mut approvals.missing),
            conditions: planned.conditions,
        })
    }
}

/// The L2 part, for the gas estimate.
#[allow(clippy::too_many_arguments, reason = "they are what the estimate depends on")]
async fn l2_call(
    wallet: &Wallet,
    facts: &Facts,
    route: DepositRoute,
    token: &Token,
    l1_token: EvmAddress,
    from: EvmAddress,
    to: EvmAddress,
    amount: U256,
) -> Result<L2Call> {
    if route.is_direct() {
        return Ok(L2Call {
            from,
            to,
            value: amount,
            data: Vec::new(),
            factory_deps: Vec::new(),
            first_bridging: false,
        });
    }
    let metadata = tokens::bridge_metadata(wallet, facts, l1_token, token.origin_chain_id).await?;
    let data = if token.origin_chain_id == facts.l1.chain_id {
        encoding::finalize_deposit_calldata(from, to, l1_token, amount, &metadata)
    } else {
        // A token that comes back to its own chain is known there by its id alone.
        let origin_token = match token.origin_chain_id == facts.l2.chain_id {
            true => l1_token,
            false => tokens::origin_address(wallet, token, l1_token).await?,
        };
        encoding::finalize_deposit_calldata_by_asset(
            facts.l1.chain_id.into(),
            token.asset_id,
            from,
            to,
            origin_token,
            amount,
            &metadata,
        )
    };
    Ok(L2Call {
        from: encoding::apply_l1_to_l2_alias(facts.asset_router),
        to: facts.l2_bridge()?,
        value: U256::zero(),
        data,
        factory_deps: Vec::new(),
        first_bridging: facts.family == Family::ZksyncOs && !tokens::is_deployed(wallet, token).await?,
    })
}
