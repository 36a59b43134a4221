//! `chain_info`: the two chains, their contracts, the chain's family and what it can do.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Operation, Remembered};
use crate::call::CallContext;
use crate::chain::facts::{Bridging, Facts, Family, ProtocolVersion, L2_ASSET_ROUTER, L2_NATIVE_TOKEN_VAULT};
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
    /// The base token's asset id. Before protocol 26, which has none, the one that it gets by then.
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

/// Contract addresses. Asset router, nullifier and vaults came with protocol 26, in place of the shared bridges.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Contracts {
    /// On L1.
    pub bridgehub: Address,
    /// On L1: the chain's own contract.
    pub diamond: Address,
    /// On L1: approve tokens to this one. Null before protocol 26.
    pub asset_router: Option<Address>,
    /// On L1: finalises withdrawals and failed deposits. Null before protocol 26.
    pub nullifier: Option<Address>,
    /// On L1: holds the tokens. Null before protocol 26.
    pub l1_native_token_vault: Option<Address>,
    /// On L2. Null before protocol 26.
    pub l2_asset_router: Option<Address>,
    /// On L2. Null before protocol 26.
    pub l2_native_token_vault: Option<Address>,
    /// On L1, before protocol 26: approve tokens to this one; it finalises withdrawals and failed deposits too. Null since.
    pub shared_bridge: Option<Address>,
    /// On L2, before protocol 26: withdraws tokens. Null since.
    pub l2_shared_bridge: Option<Address>,
}

/// What the chain can do, found by asking it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Capabilities {
    /// Type 0x71 transactions and paymasters.
    pub eip712_transactions: bool,
    /// The node estimates the gas of L1→L2 transactions itself.
    pub estimates_l1_to_l2: bool,
    /// Tokens are bridged by asset id, whatever chain they come from: since protocol 26. Before, only tokens of L1 are.
    pub asset_ids: bool,
    /// Batches settle on a gateway: log proofs have two hops.
    pub settles_on_gateway: bool,
}

impl Operation for ChainInfoRequest {
    type Response = ChainInfo;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<ChainInfo> {
        Ok(ChainInfo::of(wallet.facts(ctx).await?))
    }
}

impl Remembered for ChainInfoRequest {
    fn remembered(&self, _: &Wallet, facts: &Facts) -> Option<ChainInfo> {
        Some(ChainInfo::of(facts))
    }
}

impl ChainInfo {
    fn of(facts: &Facts) -> ChainInfo {
        let era = facts.family == Family::Era;
        let asset_ids = facts.has_asset_router();
        let since_26 = |address| asset_ids.then_some(Address(address));
        let (l1_native_token_vault, l2_shared_bridge) = match facts.bridging {
            Bridging::AssetRouter { l1_token_vault } => (Some(Address(l1_token_vault)), None),
            Bridging::SharedBridge { l2_bridge } => (None, l2_bridge.map(Address)),
        };
        ChainInfo {
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
                asset_router: since_26(facts.asset_router),
                nullifier: since_26(facts.nullifier),
                l1_native_token_vault,
                l2_asset_router: since_26(L2_ASSET_ROUTER),
                l2_native_token_vault: since_26(L2_NATIVE_TOKEN_VAULT),
                shared_bridge: (!asset_ids).then_some(Address(facts.asset_router)),
                l2_shared_bridge,
            },
            capabilities: Capabilities {
                eip712_transactions: era,
                estimates_l1_to_l2: era,
                asset_ids,
                settles_on_gateway: facts.settles_on_gateway(),
            },
        }
    }
}
