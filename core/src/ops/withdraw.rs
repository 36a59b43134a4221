//! `withdraw`: the base token or a token from L2 towards L1. `finalize_withdrawal` completes it on L1 later.

use ethers_core::types::{Address as EvmAddress, H256, U256};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::approvals::{self, ApproveMode, SentApproval};
use super::send::{self, Draft};
use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::erc_20::{AllowanceCall, BalanceOfCall};
use crate::chain::abi::token_vault::OriginChainIdCall;
use crate::chain::eth::Reads;
use crate::chain::facts::{L2_ASSET_ROUTER, L2_BASE_TOKEN, L2_NATIVE_TOKEN_VAULT};
use crate::encoding;
use crate::error::{Chain, Error, Result, Status};
use crate::fees::Overrides;
use crate::tokens;
use crate::types::{Address, Hash, Uint};
use crate::wallet::Wallet;

/// What to withdraw.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct WithdrawRequest {
    /// The token's address on L2. Default, and 0x…800a: the base token. 0x0…0 and 0x0…1: ETH.
    pub token: Option<Address>,
    /// How much, in base units.
    pub amount: Uint,
    /// Who receives it on L1. Default: the wallet's address.
    pub to: Option<Address>,
    /// What may be approved for a token that comes from L2 itself: `exact` (default), `unlimited` or `never`. Bridged tokens need none.
    pub approve: Option<ApproveMode>,
    /// Nonce, gas and fees of the L2 transaction.
    pub overrides: Option<Overrides>,
}

/// A withdrawal that was sent.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct WithdrawResponse {
    /// The L2 transaction: keep it, `withdrawal_status` and `finalize_withdrawal` work from it alone.
    pub l2_tx_hash: Hash,
    /// Its nonce.
    pub nonce: u64,
    /// The token on L2; 0x…800a is the base token.
    pub token: Address,
    /// How much, in base units.
    pub amount: Uint,
    /// Who receives it on L1.
    pub to: Address,
    /// The asset id, null for the base token.
    pub asset_id: Option<Hash>,
    /// The gas limit.
    pub gas_limit: Uint,
    /// The most paid per gas, in wei.
    pub max_fee_per_gas: Uint,
    /// The approvals that were sent and mined before it.
    pub approvals: Vec<SentApproval>,
}

impl Operation for WithdrawRequest {
    type Response = WithdrawResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<WithdrawResponse> {
        if self.amount.0.is_zero() {
            let message = "request at /amount: a withdrawal of 0 is refused by the bridge";
            return Err(Error::new(Status::InvalidAmount, message).at("/amount"));
        }
        let client = wallet.l2()?;
        let from = wallet.signer()?.address();
        let to = self.to.map_or(from, |a| a.0);
        let overrides = self.overrides.clone().unwrap_or_default();
        ctx.stage("prepare", Some(Chain::L2), "reading fees, nonce, balance and the gas estimate");
        match tokens::contract(wallet, Chain::L2, self.token, ctx).await? {
            None => {
                let draft = Draft {
                    chain: Chain::L2,
                    to: L2_BASE_TOKEN,
                    value: self.amount.0,
                    data: encoding::base_token_withdraw_calldata(to),
                    what: "the withdrawal",
                };
                let mut reads = Reads::new(client);
                let account = send::ask(&mut reads, Chain::L2, from, &overrides);
                let estimate = overrides.gas_limit.is_none().then(|| reads.estimate_gas(&draft.call_from(from)));
                let mut results = reads.send().await?;
                let account = account.take(&mut results, &overrides, wallet)?;
                send::require_balance(Chain::L2, None, draft.value, account.balance)?;
                let estimate = estimate.map_or(Ok(U256::zero()), |ticket| results.get(ticket))?;
                self.finish(wallet, draft, &account, estimate, L2_BASE_TOKEN, None, Vec::new(), ctx).await
            }
            Some(token) => self.run_token(wallet, token, from, to, ctx).await,
        }
    }
}

/// Tells a wrong address apart from a node that answers badly: the bridge does not know it, and it is no token either.
fn no_token(error: Error, token: EvmAddress, registered: Option<H256>) -> Error {
    if registered.is_some() || error.status() != Status::BadAnswer {
        return error;
    }
    let message = format!("there is no token at {} on L2, and the bridge knows none by this address", Address(token));
    Error::new(Status::UnknownToken, message).on(Chain::L2).at("/token").caused_by(&error)
}

impl WithdrawRequest {
    async fn run_token(
        self,
        wallet: &Wallet,
        token: EvmAddress,
        from: EvmAddress,
        to: EvmAddress,
        ctx: &CallContext,
    ) -> Result<WithdrawResponse> {
        let client = wallet.l2()?;
        let overrides = self.overrides.clone().unwrap_or_default();
        let (l2, registered) = tokio::try_join!(wallet.l2_facts(), tokens::registered_l2_asset_id(wallet, token))?;
        let l2_chain_id = l2.identity.chain_id;
        // What the vault does not know yet can only be a token of this chain; its first withdrawal registers it.
        let asset_id = registered.unwrap_or_else(|| encoding::ntv_asset_id(l2_chain_id.into(), token));
        // The asset-id form works for tokens of every origin and always gives the message that the nullifier takes.
        let data = encoding::l2_asset_router_withdraw_calldata(asset_id, self.amount.0, to, token);
        let draft = Draft { chain: Chain::L2, to: L2_ASSET_ROUTER, value: U256::zero(), data, what: "the withdrawal" };
        let mut reads = Reads::new(client);
        let account = send::ask(&mut reads, Chain::L2, from, &overrides);
        let balance = reads.call::<_, U256>(token, BalanceOfCall { account: from });
        let allowance = reads.call::<_, U256>(token, AllowanceCall { owner: from, spender: L2_NATIVE_TOKEN_VAULT });
        let origin = reads.call::<_, U256>(L2_NATIVE_TOKEN_VAULT, OriginChainIdCall { asset_id: asset_id.0 });
        let estimate = overrides.gas_limit.is_none().then(|| reads.estimate_gas(&draft.call_from(from)));
        let mut results = reads.send().await?;
        let mut account = account.take(&mut results, &overrides, wallet)?;
        let balance = results.get_call(balance).map_err(|error| no_token(error, token, registered))?;
        send::require_balance(Chain::L2, Some(token), self.amount.0, balance)?;
        let is_native = registered.is_none() || results.get_call_optional(origin)? == Some(l2_chain_id.into());
        let allowance = results.get_call_optional(allowance)?.unwrap_or_default();
        let mut approvals = Vec::new();
        // A bridged token is burned; one that comes from this chain is taken into the vault, which needs an allowance.
        let estimate = if is_native && allowance < self.amount.0 {
            let mode = self.approve.unwrap_or_default();
            let needed = self.amount.0;
            approvals =
                approvals::ensure(wallet, Chain::L2, token, L2_NATIVE_TOKEN_VAULT, needed, allowance, mode, &mut account, ctx).await?;
            match overrides.gas_limit {
                Some(_) => U256::zero(),
                None => draft.estimate(wallet).await?,
            }
        } else {
            estimate.map_or(Ok(U256::zero()), |ticket| results.get(ticket))?
        };
        self.finish(wallet, draft, &account, estimate, token, Some(asset_id), approvals, ctx).await
    }

    #[allow(clippy::too_many_arguments)]
    async fn finish(
        self,
        wallet: &Wallet,
        draft: Draft,
        account: &send::Account,
        estimate: U256,
        token: EvmAddress,
        asset_id: Option<H256>,
        approvals: Vec<SentApproval>,
        ctx: &CallContext,
    ) -> Result<WithdrawResponse> {
        let overrides = self.overrides.unwrap_or_default();
        let gas = draft.gas_limit(estimate, &overrides);
        let from = wallet.signer()?.address();
        let sent = draft.send(wallet, account, gas, &overrides, ctx).await?;
        Ok(WithdrawResponse {
            l2_tx_hash: sent.hash.into(),
            nonce: sent.nonce,
            token: token.into(),
            amount: self.amount,
            to: self.to.unwrap_or(from.into()),
            asset_id: asset_id.map(Hash),
            gas_limit: gas.into(),
            max_fee_per_gas: account.price.max_fee.into(),
            approvals,
        })
    }
}
