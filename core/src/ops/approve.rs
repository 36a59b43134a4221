//! `approve`: lets a contract take a token, with the reset to zero that some tokens need.

use ethers_core::types::U256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::allowance::{bridge_spender, require_erc20};
use super::approvals::{self, SentApproval};
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
#[derive(Debug, Deserialize, JsonSchema)]
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
    /// Nonce, gas and fees of the approval.
    pub overrides: Option<Overrides>,
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
    /// The token.
    pub token: Address,
    /// Who may take.
    pub spender: Address,
    /// The new allowance, in base units.
    pub amount: Uint,
    /// The reset to zero that went first, if the token needed it.
    pub reset: Option<SentApproval>,
}

impl Operation for ApproveRequest {
    type Response = ApproveResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<ApproveResponse> {
        let chain = self.chain.unwrap_or(Chain::L1);
        require_erc20(chain, self.token)?;
        let owner = wallet.signer()?.address();
        let token = self.token.0;
        let overrides = self.overrides.unwrap_or_default();
        let spender = match self.spender {
            Some(spender) => spender.0,
            None => bridge_spender(wallet, chain, ctx).await?,
        };
        ctx.stage("prepare", Some(chain), "reading fees, nonce and allowance");
        let draft = approvals::draft(chain, token, spender, self.amount.0);
        let mut reads = Reads::new(wallet.chain(chain)?);
        let account = send::ask(&mut reads, chain, owner, &overrides);
        let allowance = reads.call::<_, U256>(token, AllowanceCall { owner, spender });
        let estimate = reads.estimate_gas(&draft.call_from(owner));
        let mut results = reads.send().await?;
        let mut account = account.take(&mut results, &overrides, wallet)?;
        let allowance = results.get_call(allowance)?;
        let mut reset = None;
        let estimate = match results.get(estimate) {
            Ok(gas) => gas,
            Err(error) if error.status() == Status::Reverted && !allowance.is_zero() && !self.amount.0.is_zero() => {
                reset = Some(approvals::reset(wallet, chain, token, spender, &mut account, ctx).await?);
                draft.estimate(wallet).await?
            }
            Err(error) => return Err(error),
        };
        let gas = draft.gas_limit(estimate, &overrides);
        let sent = draft.send(wallet, &account, gas, &overrides, ctx).await?;
        Ok(ApproveResponse {
            tx_hash: sent.hash.into(),
            nonce: sent.nonce,
            chain,
            token: self.token,
            spender: spender.into(),
            amount: self.amount,
            reset,
        })
    }
}
