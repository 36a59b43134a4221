//! `request_execute`: a call on L2 that is requested, and paid for, on L1.

use ethers_core::abi::AbiEncode;
use ethers_core::types::U256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::approvals::{Approvals, ApproveMode, SentApproval};
use super::base_cost::GAS_PER_PUBDATA;
use super::l2_gas::{self, L2Call};
use super::plan::{GasFigures, Mode, Plan, Write};
use super::priority::{Pricing, PriorityPlan, TakenTickets};
use super::quote;
use super::refund::{self, Refund};
use super::send;
use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::bridgehub::{L2TransactionRequestDirect, RequestL2TransactionDirectCall};
use crate::chain::eth::Reads;
use crate::error::{Chain, Error, Result, Status};
use crate::fees::Overrides;
use crate::types::{Address, Bytes, Hash, Uint};
use crate::wallet::Wallet;

/// What to execute.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct RequestExecuteRequest {
    /// The called contract, or the receiver, on L2.
    pub contract_address: Address,
    /// The call data. Default: none.
    pub calldata: Option<Bytes>,
    /// The value on L2, in base units of the base token. Default 0.
    pub l2_value: Option<Uint>,
    /// The gas limit on L2. Default: estimated.
    pub l2_gas_limit: Option<Uint>,
    /// All of the base token that goes to L2, if more than needed shall go. Default: base cost, tip and value.
    pub mint_value: Option<Uint>,
    /// Bytecodes to publish along with the call (EraVM chains).
    #[serde(default)]
    pub factory_deps: Vec<Bytes>,
    /// More for the operator than the base cost, in base units of the base token. Default 0.
    pub operator_tip: Option<Uint>,
    /// Who receives on L2 what is left of the fee, and the value if the call fails. Default, and 0x0…0: the wallet's address.
    /// A contract on L1 is refunded at its alias; before protocol 31 an account that has a delegation there (EIP-7702) must name another one.
    pub refund_recipient: Option<Address>,
    /// What may be approved of the base token, on a chain whose base token is not ETH: `exact` (default), `unlimited` or `never`.
    pub approve: Option<ApproveMode>,
    /// Nonce, gas and fees of the L1 transaction.
    pub overrides: Option<Overrides>,
    /// The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing is
    /// paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not for a
    /// quote or a preparation.
    pub quote_id: Option<String>,
}

/// What a request is about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct RequestExecuteQuote {
    /// The called contract, or the receiver, on L2.
    pub contract_address: Address,
    /// The value on L2, in base units of the base token.
    pub l2_value: Uint,
    /// What the call costs at most, in base units of the base token.
    pub base_cost: Uint,
    /// All of the base token that goes to L2.
    pub mint_value: Uint,
    /// The gas limit on L2.
    pub l2_gas_limit: Uint,
    /// Gas per byte of pubdata on L2.
    pub gas_per_pubdata: Uint,
    /// Who receives what is left on L2.
    pub refund_recipient: Address,
}

/// A request that was sent.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct RequestExecuteResponse {
    /// The L1 transaction. `deposit_wait` waits for both of its parts.
    pub l1_tx_hash: Hash,
    /// Its nonce.
    pub nonce: u64,
    /// The value of the L1 transaction, in wei.
    pub value: Uint,
    /// What it is about.
    #[serde(flatten)]
    pub quote: RequestExecuteQuote,
    /// The gas of the L1 transaction.
    #[serde(flatten)]
    pub gas: GasFigures,
    /// The approvals that were sent and mined before it.
    pub approvals: Vec<SentApproval>,
}

/// The contracts' limit on bytecodes in one request.
const MAX_FACTORY_DEPS: usize = 64;

/// The most L1 gas that a request was seen to use, with a fifth more; and what its data can add (16 gas a byte as calldata,
/// and as much again to hash and store it).
fn gas_bound(data_bytes: usize) -> u64 {
    550_000u64.saturating_add(u64::try_from(data_bytes).unwrap_or(u64::MAX).saturating_mul(32))
}

impl Operation for RequestExecuteRequest {
    type Response = RequestExecuteResponse;

    async fn run(mut self, wallet: &Wallet, ctx: &CallContext) -> Result<RequestExecuteResponse> {
        wallet.signer()?;
        let mut approvals = Approvals::default();
        let plan = match quote::resume(&mut self, wallet, ctx).await? {
            Some(plan) => plan,
            None => self.plan_with(wallet, Mode::Send, &mut approvals, ctx).await?,
        };
        let sent = plan.send(wallet, ctx).await?;
        approvals.used_by(sent.hash);
        Ok(RequestExecuteResponse {
            l1_tx_hash: sent.hash.into(),
            nonce: sent.nonce,
            value: plan.draft.value.into(),
            gas: plan.gas_figures(),
            quote: plan.quote,
            approvals: approvals.sent,
        })
    }
}

impl Write for RequestExecuteRequest {
    type Quote = RequestExecuteQuote;

    fn quote_id(&mut self) -> &mut Option<String> {
        &mut self.quote_id
    }

    async fn plan(self, wallet: &Wallet, mode: Mode, ctx: &CallContext) -> Result<Plan<RequestExecuteQuote>> {
        self.plan_with(wallet, mode, &mut Approvals::default(), ctx).await
    }
}

impl RequestExecuteRequest {
    async fn plan_with(
        self,
        wallet: &Wallet,
        mode: Mode,
        approvals: &mut Approvals,
        ctx: &CallContext,
    ) -> Result<Plan<RequestExecuteQuote>> {
        if self.factory_deps.len() > MAX_FACTORY_DEPS {
            let message = format!(
                "request at /factoryDeps: {} bytecodes, at most {MAX_FACTORY_DEPS} are allowed",
                self.factory_deps.len()
            );
            return Err(Error::new(Status::InvalidField, message).at("/factoryDeps"));
        }
        let from = wallet.address()?;
        let facts = wallet.facts(ctx).await?;
        let overrides = self.overrides.clone().unwrap_or_default();
        let refund_named = refund::named(self.refund_recipient);
        let refund_recipient = refund_named.map_or(from, |address| address.0);
        let l2_value = self.l2_value.unwrap_or_default().0;
        let calldata = self.calldata.unwrap_or_default().0;
        let factory_deps: Vec<Vec<u8>> = self.factory_deps.into_iter().map(|b| b.0).collect();
        ctx.stage("quote", None, "reading fees, balances and the L2 gas estimate");

        let l1 = wallet.l1()?;
        let mut reads = Reads::new(l1);
        let account = send::ask(&mut reads, Chain::L1, from, &overrides);
        let refund = Refund::ask(&mut reads, refund_named, from);
        let base = (!facts.eth_based()).then(|| TakenTickets::ask(&mut reads, facts.base_token, from, facts.asset_router, None));
        let l2_side = async {
            match self.l2_gas_limit {
                Some(limit) => Ok(limit.0),
                None => {
                    let to = self.contract_address.0;
                    let (data, factory_deps) = (calldata.clone(), factory_deps.clone());
                    let call = L2Call {
                        from,
                        to,
                        value: l2_value,
                        data,
                        factory_deps,
                        first_bridging: false,
                    };
                    l2_gas::estimate(wallet, facts, &call).await
                }
            }
        };
        let (mut results, l2_gas_limit) = tokio::try_join!(reads.send(), l2_side)?;
        let account = account.take(&mut results, &overrides, wallet)?;
        let refunded = refund.take(&mut results, facts)?;
        let base = base.map(|base| base.take(&mut results)).transpose()?;
        let call = |mint_value: U256| {
            let request = L2TransactionRequestDirect {
                chain_id: facts.l2.chain_id.into(),
                mint_value,
                l_2_contract: self.contract_address.0,
                l_2_value: l2_value,
                l_2_calldata: calldata.clone().into(),
                l_2_gas_limit: l2_gas_limit,
                l_2_gas_per_pubdata_byte_limit: GAS_PER_PUBDATA.into(),
                factory_deps: factory_deps.iter().map(|d| d.clone().into()).collect(),
                refund_recipient,
            };
            let value = if facts.eth_based() { mint_value } else { U256::zero() };
            (value, RequestL2TransactionDirectCall { request }.encode())
        };
        let gas_bound = gas_bound(factory_deps.iter().map(Vec::len).fold(calldata.len(), usize::saturating_add));
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
                mint_value: self.mint_value.map(|m| m.0),
            },
            gas_bound,
            what: "the request",
        };
        let taken = base.into_iter().collect();
        let planned = planner.run(account, taken, approvals, call, ctx).await?;
        Ok(Plan {
            quote: RequestExecuteQuote {
                contract_address: self.contract_address,
                l2_value: l2_value.into(),
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
