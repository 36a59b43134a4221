//! `chain_info`: the two chains, their contracts, the chain's family and what it can do.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Operation;
use crate::call::CallContext;
use crate::chain::facts::{Family, ProtocolVersion, L2_ASSET_ROUTER, L2_NATIVE_TOKEN_VAULT};
use crate::error::Result;
use crate::types::{Address, Hash};
use crate::wallet::Wallet;

/// No arguments.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ChainInfoRequest {}

/// What discovery found. Needs both endpoints; asked once per wallet.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct ChainInfo {
    /// L1's chain id.
    pub l1_chain_id: u64,
    /// L2's chain id.
    pub l2_chain_id: u64,
    /// `era` or `zksyncOs`.
    pub family: Family,
    /// The chain's protocol version, null where its contract does not tell.
    pub protocol_version: Option<ProtocolVersion>,
    /// The base token's address on L1; 0x…01 is ETH.
    pub base_token: Address,
    /// The base token's asset id.
    pub base_token_asset_id: Hash,
    /// Whether the base token is ETH.
    pub eth_based: bool,
    /// The chain id that batches settle on.
    pub settlement_layer: u64,
    /// Contract addresses.
    pub contracts: Contracts,
    /// What the chain can do.
    pub capabilities: Capabilities,
}

/// Contract addresses.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Contracts {
    /// On L1.
    pub bridgehub: Address,
    /// On L1: the chain's own contract.
    pub diamond: Address,
    /// On L1: approve tokens to this one.
    pub asset_router: Address,
    /// On L1: finalises withdrawals and failed deposits.
    pub nullifier: Address,
    /// On L1: holds the tokens.
    pub l1_native_token_vault: Address,
    /// On L2.
    pub l2_asset_router: Address,
    /// On L2.
    pub l2_native_token_vault: Address,
}

/// What the chain can do, found by asking it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Capabilities {
    /// Type 0x71 transactions and paymasters.
    pub eip712_transactions: bool,
    /// The node estimates the gas of L1→L2 transactions itself.
    pub estimates_l1_to_l2: bool,
    /// Batches settle on a gateway: log proofs have two hops.
    pub settles_on_gateway: bool,
}

impl Operation for ChainInfoRequest {
    type Response = ChainInfo;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<ChainInfo> {
        let facts = wallet.facts(ctx).await?;
        let era = facts.family == Family::Era;
        Ok(ChainInfo {
            l1_chain_id: facts.l1.chain_id,
            l2_chain_id: facts.l2.chain_id,
            family: facts.family,
            protocol_version: facts.protocol,
            base_token: facts.base_token.into(),
            base_token_asset_id: facts.base_token_asset_id.into(),
            eth_based: facts.eth_based(),
            settlement_layer: facts.settlement_layer,
            contracts: Contracts {
                bridgehub: facts.bridgehub.into(),
                diamond: facts.diamond.into(),
                asset_router: facts.asset_router.into(),
                nullifier: facts.nullifier.into(),
                l1_native_token_vault: facts.l1_token_vault.into(),
                l2_asset_router: L2_ASSET_ROUTER.into(),
                l2_native_token_vault: L2_NATIVE_TOKEN_VAULT.into(),
            },
            capabilities: Capabilities {
                eip712_transactions: era,
                estimates_l1_to_l2: era,
                settles_on_gateway: facts.settles_on_gateway(),
            },
        })
    }
}
