//! `approve`: lets a contract take a token, with the reset to zero that some tokens need.

use ethers_core::types::U256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::allowance::{bridge_spender, require_erc20};
use super::approvals::{self, SentApproval};
use super::eip712::{self, Eip712Options};
use super::plan::{Gas, GasFigures, MissingApproval, Mode, Plan, Write};
use super::quote;
use super::send;
use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::erc_20::AllowanceCall;
use crate::chain::eth::Reads;
use crate::error::{Chain, Result, Status};
use crate::fees::Overrides;
use crate::types::{Address, Hash, Uint};
use crate::wallet::Wallet;

/// What to approve.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ApproveRequest {
    /// The token, on `chain`.
    pub token: Address,
    /// The new allowance, in base units. 0 takes it back; 2^256 - 1 is without a limit.
    pub amount: Uint,
    /// The chain. Default `l1`.
    pub chain: Option<Chain>,
    /// Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on L2.
    pub spender: Option<Address>,
    /// Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only. Default: type 2.
    pub eip712: Option<Eip712Options>,
    /// Nonce, gas and fees of the approval.
    pub overrides: Option<Overrides>,
    /// The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing is
    /// paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not for a
    /// quote or a preparation.
    pub quote_id: Option<String>,
}

/// What an approval is about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ApproveQuote {
    /// The token.
    pub token: Address,
    /// Who may take.
    pub spender: Address,
    /// The new allowance, in base units.
    pub amount: Uint,
}

/// The approval that was sent.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ApproveResponse {
    /// The transaction. It is on its way: `transaction_wait` waits for it.
    pub tx_hash: Hash,
    /// Its nonce.
    pub nonce: u64,
    /// The chain.
    pub chain: Chain,
    /// What it is about.
    #[serde(flatten)]
    pub quote: ApproveQuote,
    /// The gas of the transaction.
    #[serde(flatten)]
    pub gas: GasFigures,
    /// The reset to zero that went first, if the token needed it.
    pub reset: Option<SentApproval>,
}

impl Operation for ApproveRequest {
    type Response = ApproveResponse;

    async fn run(mut self, wallet: &Wallet, ctx: &CallContext) -> Result<ApproveResponse> {
        wallet.signer()?;
        let mut reset = None;
        let plan = match quote::resume(&mut self, wallet, ctx).await? {
            Some(plan) => plan,
            None => self.plan_with(wallet, Mode::Send, &mut reset, ctx).await?,
        };
        let sent = plan.send(wallet, ctx).await?;
        let (chain, gas) = (plan.draft.chain, plan.gas_figures());
        Ok(ApproveResponse {
            tx_hash: sent.hash.into(),
            nonce: sent.nonce,
            chain,
            quote: plan.quote,
            gas,
            reset,
        })
    }
}

impl Write for ApproveRequest {
    type Quote = ApproveQuote;

    fn quote_id(&mut self) -> &mut Option<String> {
        &mut self.quote_id
    }

    async fn plan(self, wallet: &Wallet, mode: Mode, ctx: &CallContext) -> Result<Plan<ApproveQuote>> {
        self.plan_with(wallet, mode, &mut None, ctx).await
    }
}

impl ApproveRequest {
    async fn plan_with(
        self,
        wallet: &Wallet,
        mode: Mode,
        reset: &mut Option<SentApproval>,
        ctx: &CallContext,
    ) -> Result<Plan<ApproveQuote>> {
        let chain = self.chain.unwrap_or(Chain::L1);
        require_erc20(chain, self.token)?;
        let eip712 = eip712::read(self.eip712, wallet, chain, ctx).await?;
        let owner = eip712::sender(wallet, eip712.as_ref())?;
        let own_transaction = eip712.is_none();
        let token = self.token.0;
        let overrides = self.overrides.unwrap_or_default();
        let spender = match self.spender {
            Some(spender) => spender.0,
            None => bridge_spender(wallet, chain, ctx).await?,
        };
        ctx.stage("prepare", Some(chain), "reading fees, nonce and allowance");
        let draft = approvals::draft(chain, token, spender, self.amount.0).with_eip712(eip712);
        let mut reads = Reads::new(wallet.chain(chain)?);
        let account = send::ask(&mut reads, chain, owner, &overrides);
        let allowance = reads.call::<_, U256>(token, AllowanceCall { owner, spender });
        let estimate = reads.estimate_gas(&draft.call_from(owner));
        let mut results = send::read(wallet, chain, reads).await?;
        let mut account = account.take(&mut results, &overrides, wallet)?;
        let allowance = results.get_call(allowance)?;
        let quote = ApproveQuote {
            token: self.token,
            spender: spender.into(),
            amount: self.amount,
        };
        let mut missing_approvals = Vec::new();
        let gas = match draft.gas_of(wallet, results.get(estimate)).await {
            Ok(gas) => Gas::estimated(draft.gas_limit(gas, &overrides)),
            // The reset would be a transaction of the wallet's own account.
            Err(error)
                if own_transaction && error.status() == Status::Reverted && !allowance.is_zero() && !self.amount.0.is_zero() =>
            {
                if mode == Mode::Send {
                    *reset = Some(approvals::reset(wallet, chain, token, spender, &mut account, ctx).await?);
                    Gas::estimated(draft.gas_limit(draft.estimate(wallet).await?, &overrides))
                } else {
                    missing_approvals.push(MissingApproval {
                        chain,
                        token: self.token,
                        spender: spender.into(),
                        amount: U256::zero().into(),
                        allowance: allowance.into(),
                    });
                    Gas {
                        limit: overrides.gas_limit.map_or(approvals::GAS_BOUND.into(), |g| g.0),
                        is_bound: true,
                    }
                }
            }
            Err(error) => return Err(error),
        };
        Ok(Plan {
            draft,
            account,
            gas,
            overrides,
            quote,
            needs: Vec::new(),
            missing_approvals,
            conditions: Vec::new(),
        })
    }
}
