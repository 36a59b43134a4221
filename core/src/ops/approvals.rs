//! Approvals of ERC-20 tokens: only where needed, with a reset to zero for tokens that insist on it.

use ethers_core::abi::AbiEncode;
use ethers_core::types::{Address, U256};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::send::{Account, Draft};
use super::transaction_wait;
use crate::call::CallContext;
use crate::chain::abi::erc_20::ApproveCall;
use crate::error::{Chain, Error, Result, Status};
use crate::fees::Overrides;
use crate::types::{self, Hash, Uint};
use crate::wallet::Wallet;

/// What an operation may approve by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ApproveMode {
    /// Just the amount that is needed (default).
    #[default]
    Exact,
    /// Without a limit, so that later deposits of the token need no approval.
    Unlimited,
    /// Nothing: too small an allowance is an error.
    Never,
}

/// An approval that was sent.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SentApproval {
    /// The transaction.
    pub tx_hash: Hash,
    /// The token.
    pub token: types::Address,
    /// Who may take it.
    pub spender: types::Address,
    /// How much, in base units. 0 for the reset that some tokens need first.
    pub amount: Uint,
}

/// Makes sure that `spender` may take `needed`, sends what is missing and waits until it is mined.
///
/// Sends nothing when the allowance is enough. Tokens like USDT refuse to change an allowance that is not zero: when the
/// simulated approval reverts, a reset to zero goes first.
#[allow(clippy::too_many_arguments)]
pub async fn ensure(
    wallet: &Wallet,
    chain: Chain,
    token: Address,
    spender: Address,
    needed: U256,
    allowance: U256,
    mode: ApproveMode,
    account: &mut Account,
    ctx: &CallContext,
) -> Result<Vec<SentApproval>> {
    if allowance >= needed {
        return Ok(Vec::new());
    }
    let amount = match mode {
        ApproveMode::Exact => needed,
        ApproveMode::Unlimited => U256::MAX,
        ApproveMode::Never => {
            let missing = needed - allowance;
            let message = format!(
                "{} may take {allowance} base units of the token {} on {chain} and needs {needed}: {missing} are missing, and the request forbids approving",
                types::Address(spender),
                types::Address(token)
            );
            let details = json!({
                "token": types::Address(token),
                "spender": types::Address(spender),
                "required": needed.to_string(),
                "available": allowance.to_string(),
                "missing": missing.to_string(),
            });
            return Err(Error::new(Status::InsufficientAllowance, message).on(chain).with_details(details));
        }
    };
    let mut sent = Vec::new();
    ctx.stage("approve", Some(chain), format!("approving {amount} base units of {}", types::Address(token)));
    let gas = match draft(chain, token, spender, amount).estimate(wallet).await {
        Ok(gas) => gas,
        Err(error) if error.status() == Status::Reverted && !allowance.is_zero() => {
            sent.push(reset(wallet, chain, token, spender, account, ctx).await?);
            draft(chain, token, spender, amount).estimate(wallet).await?
        }
        Err(error) => return Err(error.on(chain).in_stage("approve")),
    };
    sent.push(send(wallet, draft(chain, token, spender, amount), spender, amount, gas, account, ctx).await?);
    Ok(sent)
}

/// Sets an allowance to zero and waits until that is mined.
pub async fn reset(
    wallet: &Wallet,
    chain: Chain,
    token: Address,
    spender: Address,
    account: &mut Account,
    ctx: &CallContext,
) -> Result<SentApproval> {
    let reset = draft(chain, token, spender, U256::zero());
    let gas = reset.estimate(wallet).await?;
    send(wallet, reset, spender, U256::zero(), gas, account, ctx).await
}

/// The call of `approve`.
pub fn draft(chain: Chain, token: Address, spender: Address, amount: U256) -> Draft {
    Draft { chain, to: token, value: U256::zero(), data: ApproveCall { spender, amount }.encode(), what: "the approval" }
}

/// Sends one approval and waits until it is mined, because what comes next is simulated on top of it.
async fn send(
    wallet: &Wallet,
    draft: Draft,
    spender: Address,
    amount: U256,
    gas: U256,
    account: &mut Account,
    ctx: &CallContext,
) -> Result<SentApproval> {
    let (chain, token) = (draft.chain, draft.to);
    if account.nonce_is_fixed {
        let message = format!(
            "request at /overrides/nonce: an approval of {} has to be sent first and would take the nonce; approve on its own, then fix the nonce",
            types::Address(token)
        );
        return Err(Error::new(Status::InvalidField, message).on(chain).in_stage("approve").at("/overrides/nonce"));
    }
    let defaults = Overrides::default();
    let gas = crate::encoding::scale_gas_limit(draft.gas_limit(gas, &defaults));
    let sent = draft.send(wallet, account, gas, &defaults, ctx).await?;
    account.nonce = account.nonce.max(sent.nonce.saturating_add(1));
    let receipt = transaction_wait::mined(wallet, chain, sent.hash, ctx).await?;
    if !receipt.succeeded() {
        let message = format!("the approval {} was mined and failed", Hash(sent.hash));
        return Err(Error::new(Status::TxFailed, message).on(chain).in_stage("approve"));
    }
    account.balance = account.balance.saturating_sub(receipt.fee().unwrap_or_default());
    Ok(SentApproval { tx_hash: sent.hash.into(), token: token.into(), spender: spender.into(), amount: amount.into() })
}
