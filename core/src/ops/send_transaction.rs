//! `send_transaction`: any call, on L2 or L1: what the other operations have no words for.

use ethers_core::types::U256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::eip712::{self, Eip712Options};
use super::plan::{self, Gas, GasFigures, Mode, Plan, Write};
use super::send::{self, Draft};
use super::Operation;
use crate::call::CallContext;
use crate::chain::eth::Reads;
use crate::error::{Chain, Result};
use crate::fees::Overrides;
use crate::types::{Address, Bytes, Hash, Uint};
use crate::wallet::Wallet;

/// What to send.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SendTransactionRequest {
    /// The called contract or the receiver.
    pub to: Address,
    /// The chain's own coin sent along, in wei. Default 0.
    #[serde(default)]
    pub value: Uint,
    /// The calldata. Default none.
    #[serde(default)]
    pub data: Bytes,
    /// The chain. Default `l2`.
    pub chain: Option<Chain>,
    /// Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type 2.
    pub eip712: Option<Eip712Options>,
    /// Nonce, gas and fees.
    pub overrides: Option<Overrides>,
    /// The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing is
    /// paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not for a
    /// quote or a preparation.
    pub quote_id: Option<String>,
}

/// What a transaction is about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SendTransactionQuote {
    /// The sender: the wallet's address or the smart account.
    pub from: Address,
    /// The called contract or the receiver.
    pub to: Address,
}

/// A transaction that was sent.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SendTransactionResponse {
    /// The transaction. It is on its way: `transaction_wait` waits for it.
    pub tx_hash: Hash,
    /// Its nonce.
    pub nonce: u64,
    /// The chain.
    pub chain: Chain,
    /// The value, in wei.
    pub value: Uint,
    /// What it is about.
    #[serde(flatten)]
    pub quote: SendTransactionQuote,
    /// The gas of the transaction.
    #[serde(flatten)]
    pub gas: GasFigures,
}

/// For quotes of calls that cannot be simulated: more than most calls take. L2 gas includes pubdata.
fn gas_bound(chain: Chain) -> u64 {
    match chain {
        Chain::L1 => 1_000_000,
        Chain::L2 => 10_000_000,
    }
}

/// Reads price, nonce, balance and gas of a draft in one round trip, and checks that its value is there.
pub async fn finish<Q>(
    wallet: &Wallet,
    draft: Draft,
    overrides: Overrides,
    quote: Q,
    mode: Mode,
    ctx: &CallContext,
) -> Result<Plan<Q>> {
    let chain = draft.chain;
    let from = draft.sender(wallet)?;
    ctx.stage("prepare", Some(chain), "reading fees, nonce, balance and the gas estimate");
    let mut reads = Reads::new(wallet.chain(chain)?);
    let account = send::ask(&mut reads, chain, from, &overrides);
    let together = overrides.gas_limit.is_none() && mode != Mode::Quote;
    let estimate = together.then(|| reads.estimate_gas(&draft.call_from(from)));
    let mut results = send::read(wallet, chain, reads).await?;
    let account = account.take(&mut results, &overrides, wallet)?;
    if mode != Mode::Quote {
        // Balances first: an estimate that fails for want of money says it less clearly.
        send::require_balance(chain, None, draft.value, account.balance)?;
    }
    let gas = match estimate {
        Some(ticket) => Gas::estimated(draft.gas_limit(draft.gas_of(wallet, results.get(ticket)).await?, &overrides)),
        None => plan::gas(wallet, &draft, from, &overrides, mode, false, gas_bound(chain)).await?,
    };
    Ok(Plan {
        draft,
        account,
        gas,
        overrides,
        quote,
        needs: Vec::new(),
        missing_approvals: Vec::new(),
        conditions: Vec::new(),
    })
}

impl Operation for SendTransactionRequest {
    type Response = SendTransactionResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<SendTransactionResponse> {
        wallet.signer()?;
        let plan = plan::for_send(self, wallet, ctx).await?;
        let sent = plan.send(wallet, ctx).await?;
        let (chain, gas) = (plan.draft.chain, plan.gas_figures());
        Ok(SendTransactionResponse {
            tx_hash: sent.hash.into(),
            nonce: sent.nonce,
            chain,
            value: plan.draft.value.into(),
            quote: plan.quote,
            gas,
        })
    }
}

impl Write for SendTransactionRequest {
    type Quote = SendTransactionQuote;

    fn quote_id(&mut self) -> &mut Option<String> {
        &mut self.quote_id
    }

    async fn plan(self, wallet: &Wallet, mode: Mode, ctx: &CallContext) -> Result<Plan<SendTransactionQuote>> {
        let chain = self.chain.unwrap_or(Chain::L2);
        let eip712 = eip712::read(self.eip712, wallet, chain, ctx).await?;
        let value: U256 = self.value.0;
        let draft = Draft::call(chain, self.to.0, value, self.data.0, "the transaction").with_eip712(eip712);
        let quote = SendTransactionQuote {
            from: draft.sender(wallet)?.into(),
            to: self.to,
        };
        finish(wallet, draft, self.overrides.unwrap_or_default(), quote, mode, ctx).await
    }
}
