//! `balance`: of any account, on either chain, in the chain's own coin or a token.

use ethers_core::types::U256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::erc_20;
use crate::chain::eth::{CallTicket, Reads, Results};
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
        let holding = Holding::ask(&mut reads, token, address);
        let (balance, decimals, symbol) = holding.take(&mut reads.send().await?)?;
        Ok(Balance {
            chain: self.chain,
            address: address.into(),
            token: Some(token.into()),
            balance,
            decimals,
            symbol,
        })
    }
}

/// What is asked of a token's contract about an account.
pub(super) struct Holding {
    balance: CallTicket<U256>,
    decimals: CallTicket<U256>,
    symbol: CallTicket<String>,
}

impl Holding {
    /// Adds the questions to a batch.
    pub(super) fn ask(reads: &mut Reads<'_>, token: ethers_core::types::Address, account: ethers_core::types::Address) -> Self {
        Holding {
            balance: reads.call(token, erc_20::BalanceOfCall { account }),
            decimals: reads.call(token, erc_20::DecimalsCall),
            symbol: reads.call(token, erc_20::SymbolCall),
        }
    }

    /// The balance, and the decimals and the symbol where the token tells them.
    pub(super) fn take(self, results: &mut Results) -> Result<(Uint, Option<u8>, Option<String>)> {
        Ok((
            results.get_call(self.balance)?.into(),
            results.get_call_optional(self.decimals)?.and_then(|d| u8::try_from(d).ok()),
            results.get_text(self.symbol)?,
        ))
    }
}
