//! `balances`: of one account in many tokens and the chain's own coin, in one round trip. A token that fails fails alone.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::balance::Holding;
use super::Operation;
use crate::call::CallContext;
use crate::chain::eth::Reads;
use crate::error::{Chain, Error, Result, Status};
use crate::tokens;
use crate::types::{Address, Uint};
use crate::wallet::Wallet;

/// So many tokens are asked for at once; each takes three requests.
const MAX_TOKENS: usize = 1000;

/// Whose balances of what.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BalancesRequest {
    /// `l1` or `l2`.
    pub chain: Chain,
    /// The tokens' addresses on that chain, at most 1000. ETH and the base token are named as in `balance`.
    #[serde(default)]
    pub tokens: Vec<Address>,
    /// The account. Default: the wallet's.
    pub address: Option<Address>,
}

/// Balances.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Balances {
    /// The chain.
    pub chain: Chain,
    /// The account.
    pub address: Address,
    /// The balance of the chain's own coin, in wei.
    pub balance: Uint,
    /// One item for each token of the request, in the same order.
    pub tokens: Vec<TokenBalance>,
}

/// The balance of one token, or why it cannot be told.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct TokenBalance {
    /// The token as the request names it.
    pub token: Address,
    /// In base units; null where it cannot be told.
    pub balance: Option<Uint>,
    /// The decimals; null where the token does not tell.
    pub decimals: Option<u8>,
    /// The symbol; null for the chain's own coin and where the token does not tell.
    pub symbol: Option<String>,
    /// Why there is no balance.
    pub error: Option<ItemError>,
}

/// Why one item of a list failed.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ItemError {
    /// The status.
    pub status: i32,
    /// Its name.
    pub name: String,
    /// The message.
    pub message: String,
}

impl From<Error> for ItemError {
    fn from(error: Error) -> Self {
        ItemError {
            status: error.status() as i32,
            name: error.status().name().to_owned(),
            message: error.message().to_owned(),
        }
    }
}

impl Operation for BalancesRequest {
    type Response = Balances;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<Balances> {
        if self.tokens.len() > MAX_TOKENS {
            let message = format!(
                "request at /tokens: {} tokens, over the {MAX_TOKENS} of one call",
                self.tokens.len()
            );
            return Err(Error::new(Status::TooLarge, message).at("/tokens"));
        }
        let client = wallet.chain(self.chain)?;
        let address = match self.address {
            Some(address) => address.0,
            None => wallet.address()?,
        };
        let mut reads = Reads::new(client);
        let coin = reads.balance(address);
        let mut asked = Vec::with_capacity(self.tokens.len());
        for token in &self.tokens {
            // Without I/O, but for ETH on L2: there the chain's facts tell which contract it is.
            let contract = tokens::contract(wallet, self.chain, Some(*token), ctx).await;
            asked.push(contract.map(|contract| contract.map(|contract| Holding::ask(&mut reads, contract, address))));
        }
        let mut results = reads.send().await?;
        let balance: Uint = results.get(coin)?.into();
        let items = self.tokens.iter().zip(asked).map(|(token, asked)| {
            let held = match asked {
                Ok(Some(holding)) => holding.take(&mut results),
                Ok(None) => Ok((balance, Some(18), None)),
                Err(error) => Err(error),
            };
            let (balance, decimals, symbol, error) = match held {
                Ok((balance, decimals, symbol)) => (Some(balance), decimals, symbol, None),
                Err(error) => (None, None, None, Some(error.into())),
            };
            TokenBalance {
                token: *token,
                balance,
                decimals,
                symbol,
                error,
            }
        });
        let tokens = items.collect();
        Ok(Balances {
            chain: self.chain,
            address: address.into(),
            balance,
            tokens,
        })
    }
}
