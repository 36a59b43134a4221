//! `allowance`: how much of a token a contract may take from an account.

use ethers_core::types::U256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::erc_20::AllowanceCall;
use crate::chain::eth::Reads;
use crate::chain::facts::{L2_BASE_TOKEN, L2_NATIVE_TOKEN_VAULT};
use crate::error::{Chain, Error, Result, Status};
use crate::tokens;
use crate::types::{Address, Uint, ETH_ADDRESS_IN_CONTRACTS};
use crate::wallet::Wallet;

/// Whose allowance, to whom.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct AllowanceRequest {
    /// The token, on `chain`.
    pub token: Address,
    /// The chain. Default `l1`.
    pub chain: Option<Chain>,
    /// The account. Default: the wallet's.
    pub owner: Option<Address>,
    /// Who may take. Default: the contract that the bridge needs, the asset router on L1 and the token vault on L2. Before protocol 26: the shared bridge on L1, and on L2 none.
    pub spender: Option<Address>,
}

/// An allowance.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Allowance {
    /// The chain.
    pub chain: Chain,
    /// The token.
    pub token: Address,
    /// The account.
    pub owner: Address,
    /// Who may take.
    pub spender: Address,
    /// In base units.
    pub allowance: Uint,
}

/// The bridge's contract that takes tokens on a chain.
pub(super) async fn bridge_spender(wallet: &Wallet, chain: Chain, ctx: &CallContext) -> Result<ethers_core::types::Address> {
    match chain {
        // One allowance to the asset router is enough on every route: it passes the tokens on to the vault.
        Chain::L1 => Ok(wallet.facts(ctx).await?.asset_router),
        Chain::L2 => match tokens::l2_shared_bridge(wallet, ctx).await? {
            None => Ok(L2_NATIVE_TOKEN_VAULT),
            Some(_) => {
                let message = "request: name the `spender`: before protocol version 26 the bridge on L2 needs no approval";
                Err(Error::new(Status::MissingField, message).on(Chain::L2).at("/spender"))
            }
        },
    }
}

/// Refuses ETH and the base token, which are not ERC-20 tokens.
pub(super) fn require_erc20(chain: Chain, token: Address) -> Result<()> {
    let coin = tokens::in_contracts(token.0) == ETH_ADDRESS_IN_CONTRACTS || (chain == Chain::L2 && token.0 == L2_BASE_TOKEN);
    if coin {
        let message = format!("{token} is the chain's own coin on {chain}: it needs no approval and has no allowance");
        return Err(Error::new(Status::InvalidField, message).at("/token"));
    }
    Ok(())
}

impl Operation for AllowanceRequest {
    type Response = Allowance;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<Allowance> {
        let chain = self.chain.unwrap_or(Chain::L1);
        require_erc20(chain, self.token)?;
        let client = wallet.chain(chain)?;
        let owner = match self.owner {
            Some(owner) => owner.0,
            None => wallet.address()?,
        };
        let spender = match self.spender {
            Some(spender) => spender.0,
            None => bridge_spender(wallet, chain, ctx).await?,
        };
        let mut reads = Reads::new(client);
        let ticket = reads.call::<_, U256>(self.token.0, AllowanceCall { owner, spender });
        let allowance = reads.send().await?.get_call(ticket)?;
        Ok(Allowance {
            chain,
            token: self.token,
            owner: owner.into(),
            spender: spender.into(),
            allowance: allowance.into(),
        })
    }
}
