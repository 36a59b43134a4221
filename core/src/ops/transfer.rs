//! `transfer`: the chain's own coin or a token to another account, on L2 or L1.

use ethers_core::abi::AbiEncode;
use ethers_core::types::U256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct TransferRequest {
    /// The receiver.
    pub to: Address,
    /// How much, in base units.
    pub amount: Uint,
    /// The token, on `chain`. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token.
    pub token: Option<Address>,
    /// The chain. Default `l2`.
    pub chain: Option<Chain>,
    /// Nonce, gas and fees.
    pub overrides: Option<Overrides>,
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
    /// The receiver.
    pub to: Address,
    /// How much, in base units.
    pub amount: Uint,
    /// The token, null for the chain's own coin.
    pub token: Option<Address>,
    /// The gas limit.
    pub gas_limit: Uint,
    /// The most paid per gas, in wei.
    pub max_fee_per_gas: Uint,
}

impl Operation for TransferRequest {
    type Response = TransferResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<TransferResponse> {
        let chain = self.chain.unwrap_or(Chain::L2);
        let client = wallet.chain(chain)?;
        let from = wallet.signer()?.address();
        let overrides = self.overrides.unwrap_or_default();
        let token = tokens::contract(wallet, chain, self.token, ctx).await?;
        let what = "the transfer";
        let draft = match token {
            None => Draft { chain, to: self.to.0, value: self.amount.0, data: Vec::new(), what },
            Some(token) => {
                let data = TransferCall { to: self.to.0, amount: self.amount.0 }.encode();
                Draft { chain, to: token, value: U256::zero(), data, what }
            }
        };
        ctx.stage("prepare", Some(chain), "reading fees, nonce, balance and the gas estimate");
        let mut reads = Reads::new(client);
        let account = send::ask(&mut reads, chain, from, &overrides);
        let token_balance = token.map(|token| reads.call::<_, U256>(token, BalanceOfCall { account: from }));
        let estimate = overrides.gas_limit.is_none().then(|| reads.estimate_gas(&draft.call_from(from)));
        let mut results = reads.send().await?;
        let account = account.take(&mut results, &overrides, wallet)?;
        // Balances first: an estimate that fails for want of money says it less clearly.
        if let (Some(token), Some(ticket)) = (token, token_balance) {
            send::require_balance(chain, Some(token), self.amount.0, results.get_call(ticket)?)?;
        }
        send::require_balance(chain, None, draft.value, account.balance)?;
        let estimate = estimate.map_or(Ok(U256::zero()), |ticket| results.get(ticket))?;
        let gas = draft.gas_limit(estimate, &overrides);
        let sent = draft.send(wallet, &account, gas, &overrides, ctx).await?;
        Ok(TransferResponse {
            tx_hash: sent.hash.into(),
            nonce: sent.nonce,
            chain,
            to: self.to,
            amount: self.amount,
            token: token.map(Address),
            gas_limit: gas.into(),
            max_fee_per_gas: account.price.max_fee.into(),
        })
    }
}
