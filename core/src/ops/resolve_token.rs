//! `resolve_token`: a token's address on the other chain, its asset id and where it comes from.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Operation, Remembered};
use crate::call::CallContext;
use crate::chain::facts::{Facts, L2_BASE_TOKEN};
use crate::error::{Chain, Result};
use crate::tokens::{self, Token};
use crate::types::{Address, Hash, ETH_ADDRESS_IN_CONTRACTS};
use crate::wallet::Wallet;

/// Which token.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ResolveTokenRequest {
    /// Its address on `chain`. 0x0…0 and 0x0…1 are ETH; 0x…800a is L2's base token.
    pub token: Address,
    /// The chain that `token` is an address of. Default `l1`.
    pub chain: Option<Chain>,
}

/// What a token is.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum TokenKind {
    /// The base token of the L2 chain.
    Base,
    /// ETH, on a chain whose base token is another one.
    Eth,
    /// Any other token.
    Erc20,
}

/// A token on both chains.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ResolvedToken {
    /// On L1; 0x…01 is ETH; null for an L2 token that L1 does not know yet.
    pub l1_token: Option<Address>,
    /// On L2, also where nothing was bridged yet; null where the chain cannot tell.
    pub l2_token: Option<Address>,
    /// The asset id.
    pub asset_id: Hash,
    /// The chain that the token comes from.
    pub origin_chain_id: u64,
    /// What it is.
    pub kind: TokenKind,
    /// Whether the vault on L1 knows it. A deposit registers it.
    pub registered: bool,
}

impl Operation for ResolveTokenRequest {
    type Response = ResolvedToken;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<ResolvedToken> {
        let token = match self.chain.unwrap_or(Chain::L1) {
            Chain::L1 => match tokens::beside_facts(wallet, self.token.0, ctx).await? {
                (_, Some(token)) => token,
                (facts, None) => tokens::from_l1(wallet, facts, self.token.0).await?,
            },
            Chain::L2 => {
                // The token's id is remembered; what is wrong with it is found again below.
                let (facts, _) = tokio::join!(wallet.facts(ctx), tokens::registered_l2_asset_id(wallet, self.token.0));
                tokens::from_l2(wallet, facts?, self.token.0).await?
            }
        };
        Ok(ResolvedToken::of(token))
    }
}

impl Remembered for ResolveTokenRequest {
    fn remembered(&self, wallet: &Wallet, facts: &Facts) -> Option<ResolvedToken> {
        tokens::remembered(wallet, facts, self.chain.unwrap_or(Chain::L1), self.token.0).map(ResolvedToken::of)
    }
}

impl ResolvedToken {
    fn of(token: Token) -> ResolvedToken {
        let kind = if token.l2 == Some(L2_BASE_TOKEN) {
            TokenKind::Base
        } else if token.l1 == Some(ETH_ADDRESS_IN_CONTRACTS) {
            TokenKind::Eth
        } else {
            TokenKind::Erc20
        };
        ResolvedToken {
            l1_token: token.l1.map(Address),
            l2_token: token.l2.map(Address),
            asset_id: token.asset_id.into(),
            origin_chain_id: token.origin_chain_id,
            kind,
            registered: token.registered,
        }
    }
}
