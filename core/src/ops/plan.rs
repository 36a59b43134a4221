//! Quote, prepare and send: one plan, taken a step further each time.
//!
//! A quote needs neither balance nor allowance nor a signer. A prepared transaction is complete but for its signature, so
//! that it can be signed elsewhere. Sending signs and broadcasts.

use std::future::Future;

use ethers_core::types::{Address as EvmAddress, U256};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde::Serialize;
use serde_json::json;

use super::approvals;
use super::quote::{self, Condition};
use super::send::{Account, Draft};
use super::Operation;
use crate::broadcast::Sent;
use crate::call::CallContext;
use crate::chain::eth::Reads;
use crate::error::{Chain, Result};
use crate::fees::{self, Overrides};
use crate::tx::UnsignedTx;
use crate::types::{Address, Uint};
use crate::wallet::Wallet;

/// How far a writing operation goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Only figures. Too small a balance or allowance is part of the answer.
    Quote,
    /// An unsigned transaction. Balances must be enough; missing approvals come as unsigned transactions too.
    Prepare,
    /// Signed and sent. Missing approvals are sent first.
    Send,
}

/// A writing operation: a request that can be planned.
pub trait Write: DeserializeOwned + JsonSchema + Clone + PartialEq + Send + Sync + Sized + 'static {
    /// What the plan is about, without the gas of its transaction.
    type Quote: Serialize + JsonSchema + Clone + Send + 'static;

    /// The quote that it sends, where the request names one.
    fn quote_id(&mut self) -> &mut Option<String>;

    /// Plans it.
    fn plan(self, wallet: &Wallet, mode: Mode, ctx: &CallContext) -> impl Future<Output = Result<Plan<Self::Quote>>> + Send;
}

/// Everything that a transaction needs but its nonce and signature.
pub struct Plan<Q> {
    /// The call.
    pub draft: Draft,
    /// The sender as it is now.
    pub account: Account,
    /// The gas limit.
    pub gas: Gas,
    /// What the caller fixed.
    pub overrides: Overrides,
    /// What it is about.
    pub quote: Q,
    /// Tokens that the sender must hold, beside the chain's own coin.
    pub needs: Vec<Need>,
    /// Approvals that are missing. Empty when sending: they were sent.
    pub missing_approvals: Vec<MissingApproval>,
    /// What must still hold when the plan is sent later.
    pub conditions: Vec<Condition>,
}

/// The plan of a send: that of the quote that the request names, or a new one.
pub async fn for_send<W: Write>(mut request: W, wallet: &Wallet, ctx: &CallContext) -> Result<Plan<W::Quote>> {
    match quote::resume(&mut request, wallet, ctx).await? {
        Some(plan) => Ok(plan),
        None => request.plan(wallet, Mode::Send, ctx).await,
    }
}

/// A gas limit and whether it was estimated.
#[derive(Clone, Copy, Debug)]
pub struct Gas {
    /// The limit.
    pub limit: U256,
    /// It is a documented upper bound, because the transaction cannot be simulated before approvals or funds are there.
    pub is_bound: bool,
}

impl Gas {
    /// An estimated limit.
    pub fn estimated(limit: U256) -> Self {
        Gas { limit, is_bound: false }
    }
}

/// What the sender must hold of a token.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Need {
    /// The chain.
    pub chain: Chain,
    /// The token, null for the chain's own coin.
    pub token: Option<Address>,
    /// How much the operation takes at most, in base units. For the coin this includes the fee.
    pub required: Uint,
    /// How much is there.
    pub available: Uint,
    /// How much is missing; 0 if there is enough.
    pub missing: Uint,
}

impl Need {
    /// A need.
    pub fn new(chain: Chain, token: Option<EvmAddress>, required: U256, available: U256) -> Self {
        let missing = required.saturating_sub(available).into();
        Need {
            chain,
            token: token.map(Address),
            required: required.into(),
            available: available.into(),
            missing,
        }
    }
}

/// An approval that the operation needs and that is not there.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct MissingApproval {
    /// The chain.
    pub chain: Chain,
    /// The token.
    pub token: Address,
    /// Who must be allowed to take it.
    pub spender: Address,
    /// How much, in base units.
    pub amount: Uint,
    /// How much is allowed now. A token that refuses to change it needs a reset to 0 first.
    pub allowance: Uint,
}

/// The gas of a transaction.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct GasFigures {
    /// The gas limit.
    pub gas_limit: Uint,
    /// The most paid per gas, in wei.
    pub max_fee_per_gas: Uint,
    /// The tip per gas, in wei.
    pub max_priority_fee_per_gas: Uint,
}

/// A quote.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "{Q}Response")]
pub struct QuoteResponse<Q> {
    /// Hands this quote over to the send of the same request: `quoteId` there. A wallet keeps its last 32.
    pub quote_id: String,
    /// What it is about.
    #[serde(flatten)]
    pub quote: Q,
    /// What it costs and needs.
    #[serde(flatten)]
    pub figures: QuoteFigures,
}

/// What a quote says of every operation.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct QuoteFigures {
    /// The gas of the transaction.
    #[serde(flatten)]
    pub gas: GasFigures,
    /// Whether the gas limit is a documented upper bound: the transaction cannot be simulated before approvals or funds are there.
    pub gas_limit_is_bound: bool,
    /// The chain of the transaction.
    pub chain: Chain,
    /// The fee of the transaction at most, in wei of that chain's coin.
    pub max_fee: Uint,
    /// The value of the transaction, in wei.
    pub value: Uint,
    /// What the sender must hold, the chain's own coin first.
    pub needs: Vec<Need>,
    /// Approvals that are missing.
    pub approvals: Vec<MissingApproval>,
}

/// A transaction that lacks only its signature.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "Prepared{Q}")]
pub struct PreparedResponse<Q> {
    /// What it is about.
    #[serde(flatten)]
    pub quote: Q,
    /// What there is to sign.
    #[serde(flatten)]
    pub unsigned: Unsigned,
}

/// What is to be signed and sent.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Unsigned {
    /// The transaction, for `sign_transaction` or a signer of your own, then `broadcast`.
    pub transaction: UnsignedTx,
    /// The chain of the transaction.
    pub chain: Chain,
    /// Whether the gas limit is a documented upper bound: the transaction cannot be simulated before the approvals are mined.
    pub gas_limit_is_bound: bool,
    /// Approvals that must be mined first, in this order. Their nonces come before the transaction's.
    pub approvals: Vec<UnsignedTx>,
}

impl<Q> Plan<Q> {
    /// The gas of the transaction, for responses.
    pub fn gas_figures(&self) -> GasFigures {
        GasFigures {
            gas_limit: self.gas.limit.into(),
            max_fee_per_gas: self.account.price.max_fee.into(),
            max_priority_fee_per_gas: self.account.price.tip.into(),
        }
    }

    /// The same plan about something else.
    pub fn about<R>(self, quote: R) -> Plan<R> {
        self.replace(quote).0
    }

    /// The plan by itself, for code that is the same for every operation, and what it is about.
    pub fn split(self) -> (Plan<()>, Q) {
        self.replace(())
    }

    fn replace<R>(self, quote: R) -> (Plan<R>, Q) {
        let plan = Plan {
            draft: self.draft,
            account: self.account,
            gas: self.gas,
            overrides: self.overrides,
            quote,
            needs: self.needs,
            missing_approvals: self.missing_approvals,
            conditions: self.conditions,
        };
        (plan, self.quote)
    }

    /// Signs and sends.
    pub async fn send(&self, wallet: &Wallet, ctx: &CallContext) -> Result<Sent> {
        self.draft
            .clone()
            .send(wallet, &self.account, self.gas.limit, &self.overrides, ctx)
            .await
    }
}

impl Plan<()> {
    /// What it costs and needs, after checking it against the limits.
    async fn figures(&self, wallet: &Wallet) -> Result<QuoteFigures> {
        fees::check(wallet, self.draft.chain, self.account.price, self.gas.limit).await?;
        let chain = self.draft.chain;
        let max_fee = self.gas.limit.saturating_mul(self.account.price.max_fee);
        let own_fee = if self.draft.fee_is_paid() { U256::zero() } else { max_fee };
        let coin = Need::new(chain, None, self.draft.value.saturating_add(own_fee), self.account.balance);
        Ok(QuoteFigures {
            gas: self.gas_figures(),
            gas_limit_is_bound: self.gas.is_bound,
            chain,
            max_fee: max_fee.into(),
            value: self.draft.value.into(),
            needs: std::iter::once(coin).chain(self.needs.iter().cloned()).collect(),
            approvals: self.missing_approvals.clone(),
        })
    }

    /// The unsigned transaction.
    async fn into_unsigned(self, wallet: &Wallet) -> Result<Unsigned> {
        let chain = self.draft.chain;
        let mut nonce = self.account.nonce;
        let mut approvals = Vec::new();
        for missing in &self.missing_approvals {
            for draft in approvals::drafts(wallet, missing).await? {
                let gas = U256::from(approvals::GAS_BOUND);
                approvals.push(draft.unsigned(wallet, &Account { nonce, ..self.account }, gas).await?);
                nonce = nonce.saturating_add(1);
            }
        }
        let account = Account { nonce, ..self.account };
        self.draft.check(&account, self.gas.limit, wallet).await?;
        let transaction = self.draft.unsigned(wallet, &account, self.gas.limit).await?;
        Ok(Unsigned {
            transaction,
            chain,
            gas_limit_is_bound: self.gas.is_bound,
            approvals,
        })
    }
}

/// The gas of a draft: the caller's limit; when sending the estimate, whose failure is the answer; otherwise the estimate
/// or, where the transaction cannot be simulated yet, the bound.
pub async fn gas(
    wallet: &Wallet,
    draft: &Draft,
    from: EvmAddress,
    overrides: &Overrides,
    mode: Mode,
    blocked: bool,
    bound: u64,
) -> Result<Gas> {
    if let Some(limit) = overrides.gas_limit {
        return Ok(Gas::estimated(limit.0));
    }
    let bounded = Gas {
        limit: bound.into(),
        is_bound: true,
    };
    match mode {
        Mode::Send => Ok(Gas::estimated(
            draft.gas_limit(draft.estimate_from(wallet, from).await?, overrides),
        )),
        _ if blocked => Ok(bounded),
        Mode::Prepare => Ok(Gas::estimated(
            draft.gas_limit(draft.estimate_from(wallet, from).await?, overrides),
        )),
        Mode::Quote => {
            // The sender is given a balance for the simulation; nodes that know no state overrides answer an error.
            let mut reads = Reads::new(wallet.chain(draft.chain)?);
            let rich = json!({format!("{from:?}"): {"balance": U256::from(u128::MAX)}});
            let call = draft.call_from(from);
            let with = reads.add::<U256>("eth_estimateGas", json!([call, "latest", rich]));
            let without = reads.add::<U256>("eth_estimateGas", json!([call]));
            let mut results = reads.send().await?;
            let estimate = draft
                .gas_of(wallet, results.get(with).or_else(|_| results.get(without)))
                .await;
            Ok(estimate.map_or(bounded, |gas| Gas::estimated(draft.gas_limit(gas, overrides))))
        }
    }
}

/// The request of a quote: the operation's own.
pub struct Quoted<W>(W);

/// The request of a prepared transaction: the operation's own.
pub struct Prepared<W>(W);

macro_rules! same_request {
    ($($wrapper:ident),+) => {
        $(impl<'de, W: Write> Deserialize<'de> for $wrapper<W> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
                W::deserialize(deserializer).map($wrapper)
            }
        }

        impl<W: Write> JsonSchema for $wrapper<W> {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                W::schema_name()
            }

            fn schema_id() -> std::borrow::Cow<'static, str> {
                W::schema_id()
            }

            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                W::json_schema(generator)
            }
        })+
    };
}

same_request!(Quoted, Prepared);

impl<W: Write> Operation for Quoted<W> {
    type Response = QuoteResponse<W::Quote>;

    async fn run(mut self, wallet: &Wallet, ctx: &CallContext) -> Result<Self::Response> {
        quote::refuse(self.0.quote_id())?;
        let request = self.0.clone();
        let (plan, quote) = self.0.plan(wallet, Mode::Quote, ctx).await?.split();
        let figures = plan.figures(wallet).await?;
        Ok(QuoteResponse {
            quote_id: wallet.quotes().keep(request, plan.about(quote.clone())),
            quote,
            figures,
        })
    }
}

impl<W: Write> Operation for Prepared<W> {
    type Response = PreparedResponse<W::Quote>;

    async fn run(mut self, wallet: &Wallet, ctx: &CallContext) -> Result<Self::Response> {
        quote::refuse(self.0.quote_id())?;
        let (plan, quote) = self.0.plan(wallet, Mode::Prepare, ctx).await?.split();
        let unsigned = plan.into_unsigned(wallet).await?;
        Ok(PreparedResponse { quote, unsigned })
    }
}
