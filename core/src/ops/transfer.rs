//! `transfer`: the chain's own coin or a token to another account, on L2 or L1.

use ethers_core::abi::AbiEncode;
use ethers_core::types::U256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::eip712::{self, Eip712Options};
use super::plan::{self, Gas, GasFigures, Mode, Need, Plan, Write};
use super::send::{self, Draft};
use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::erc_20::{BalanceOfCall, TransferCall};
use crate::chain::eth::Reads;
use crate::error::{Chain, Result};
use crate::fees::Overrides;
use crate::tokens;
use crate::types::{Address, Hash, Uint};
use crate::wallet::Wallet;

/// What to transfer.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct TransferRequest {
    /// The receiver. The zero address is refused.
    pub to: Address,
    /// How much, in base units.
    pub amount: Uint,
    /// The token, on `chain`. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token.
    pub token: Option<Address>,
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

/// What a transfer is about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct TransferQuote {
    /// The receiver.
    pub to: Address,
    /// How much, in base units.
    pub amount: Uint,
    /// The token, null for the chain's own coin.
    pub token: Option<Address>,
}

/// A transfer that was sent.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct TransferResponse {
    /// The transaction. It is on its way: `transaction_wait` waits for it.
    pub tx_hash: Hash,
    /// Its nonce.
    pub nonce: u64,
    /// The chain.
    pub chain: Chain,
    /// What it is about.
    #[serde(flatten)]
    pub quote: TransferQuote,
    /// The gas of the transaction.
    #[serde(flatten)]
    pub gas: GasFigures,
}

/// Enough gas for a transfer of any common token, for quotes that cannot be simulated. L2 gas includes pubdata.
fn gas_bound(chain: Chain) -> u64 {
    match chain {
        Chain::L1 => 150_000,
        Chain::L2 => 2_000_000,
    }
}

impl Operation for TransferRequest {
    type Response = TransferResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<TransferResponse> {
        wallet.signer()?;
        let plan = plan::for_send(self, wallet, ctx).await?;
        let sent = plan.send(wallet, ctx).await?;
        let (chain, gas) = (plan.draft.chain, plan.gas_figures());
        Ok(TransferResponse {
            tx_hash: sent.hash.into(),
            nonce: sent.nonce,
            chain,
            quote: plan.quote,
            gas,
        })
    }
}

impl Write for TransferRequest {
    type Quote = TransferQuote;

    fn quote_id(&mut self) -> &mut Option<String> {
        &mut self.quote_id
    }

    async fn plan(self, wallet: &Wallet, mode: Mode, ctx: &CallContext) -> Result<Plan<TransferQuote>> {
        let to = send::receiver(self.to)?;
        let chain = self.chain.unwrap_or(Chain::L2);
        let client = wallet.chain(chain)?;
        let eip712 = eip712::read(self.eip712, wallet, chain, ctx).await?;
        let from = eip712::sender(wallet, eip712.as_ref())?;
        let overrides = self.overrides.unwrap_or_default();
        let token = tokens::contract(wallet, chain, self.token, ctx).await?;
        let what = "the transfer";
        let draft = match token {
            None => Draft::call(chain, to, self.amount.0, Vec::new(), what),
            Some(token) => {
                let data = TransferCall {
                    to,
                    amount: self.amount.0,
                }
                .encode();
                Draft::call(chain, token, U256::zero(), data, what)
            }
        };
        let draft = draft.with_eip712(eip712);
        ctx.stage("prepare", Some(chain), "reading fees, nonce, balance and the gas estimate");
        let mut reads = Reads::new(client);
        let account = send::ask(&mut reads, chain, from, &overrides);
        let token_balance = token.map(|token| reads.call::<_, U256>(token, BalanceOfCall { account: from }));
        let together = overrides.gas_limit.is_none() && mode != Mode::Quote;
        let estimate = together.then(|| reads.estimate_gas(&draft.call_from(from)));
        let mut results = send::read(wallet, chain, reads).await?;
        let account = account.take(&mut results, &overrides, wallet)?;
        let mut needs = Vec::new();
        if let (Some(token), Some(ticket)) = (token, token_balance) {
            needs.push(Need::new(chain, Some(token), self.amount.0, results.get_call(ticket)?));
        }
        if mode != Mode::Quote {
            // Balances first: an estimate that fails for want of money says it less clearly.
            for need in &needs {
                send::require_balance(chain, token, need.required.0, need.available.0)?;
            }
            send::require_balance(chain, None, draft.value, account.balance)?;
        }
        let gas = match estimate {
            Some(ticket) => Gas::estimated(draft.gas_limit(draft.gas_of(wallet, results.get(ticket)).await?, &overrides)),
            None => plan::gas(wallet, &draft, from, &overrides, mode, false, gas_bound(chain)).await?,
        };
        let quote = TransferQuote {
            to: self.to,
            amount: self.amount,
            token: token.map(Address),
        };
        Ok(Plan {
            draft,
            account,
            gas,
            overrides,
            quote,
            needs,
            missing_approvals: Vec::new(),
            conditions: Vec::new(),
        })
    }
}
