//! `balance`: of any account, on either chain, in the chain's own coin or a token.

use ethers_core::types::U256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::erc_20;
use crate::chain::eth::Reads;
use crate::error::{Chain, Result};
use crate::tokens;
use crate::types::{Address, Uint};
use crate::wallet::Wallet;

/// Whose balance of what.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BalanceRequest {
    /// `l1` or `l2`.
    pub chain: Chain,
    /// The token's address on that chain. Default: the chain's own coin. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token.
    pub token: Option<Address>,
    /// The account. Default: the wallet's.
    pub address: Option<Address>,
}

/// A balance.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Balance {
    /// The chain.
    pub chain: Chain,
    /// The account.
    pub address: Address,
    /// The token, null for the chain's own coin.
    pub token: Option<Address>,
    /// In base units.
    pub balance: Uint,
    /// The token's decimals; 18 for the chain's own coin; null where the token does not tell.
    pub decimals: Option<u8>,
    /// The token's symbol, null for the chain's own coin and where the token does not tell.
    pub symbol: Option<String>,
}

impl Operation for BalanceRequest {
    type Response = Balance;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<Balance> {
        let client = wallet.chain(self.chain)?;
        let address = match self.address {
            Some(address) => address.0,
            None => wallet.address()?,
        };
        let token = tokens::contract(wallet, self.chain, self.token, ctx).await?;
        let mut reads = Reads::new(client);
        let Some(token) = token else {
            let ticket = reads.balance(address);
            let balance = reads.send().await?.get(ticket)?;
            let chain = self.chain;
            return Ok(Balance {
                chain,
                address: address.into(),
                token: None,
                balance: balance.into(),
                decimals: Some(18),
                symbol: None,
            });
        };
        let balance = reads.call::<_, U256>(token, erc_20::BalanceOfCall { account: address });
        let decimals = reads.call::<_, U256>(token, erc_20::DecimalsCall);
        let symbol = reads.call::<_, String>(token, erc_20::SymbolCall);
        let mut results = reads.send().await?;
        Ok(Balance {
            chain: self.chain,
            address: address.into(),
            token: Some(token.into()),
            balance: results.get_call(balance)?.into(),
            decimals: results.get_call_optional(decimals)?.and_then(|d| u8::try_from(d).ok()),
            symbol: results.get_text(symbol)?,
        })
    }
}
