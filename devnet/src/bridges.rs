//! Bridges of their own, beside the asset router: one that takes every token, and one for a single token like the USDC bridges
//! of real chains. They stand on our own L1 contracts and on recorded real ones alike.
//!
//! An account of their own creates them, fresh on both chains, so every address is known before anything is there.

use ethers_core::abi::Token as Abi;
use ethers_core::types::Address;
use ethers_core::utils::{get_contract_address, keccak256};
use serde::Serialize;

use crate::batch::Batch;
use crate::error::DevnetError;
use crate::rpc::Rpc;

/// Where they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Bridges {
    /// L1: takes every token.
    pub l1_custom_bridge: Address,
    /// L2: makes a token for each token of L1.
    pub l2_custom_bridge: Address,
    /// L1: takes `l1_usdc` only.
    pub l1_usdc_bridge: Address,
    /// L2: mints `l2_usdc`.
    pub l2_usdc_bridge: Address,
    /// L1: a token with 6 decimals that anybody may mint.
    pub l1_usdc: Address,
    /// L2: the token that it becomes.
    pub l2_usdc: Address,
}

/// Who creates them: nobody's account.
fn creator() -> Address {
    Address::from_slice(keccak256("zksync-devnet bridges").get(12..).unwrap_or(&[0; 20]))
}

/// Puts them on both chains.
pub async fn install(l1: &Rpc, l2: &Rpc, hub: Address, l2_chain_id: u64) -> Result<Bridges, DevnetError> {
    let nth = |n: u64| get_contract_address(creator(), n);
    // The order of the creations below.
    let bridges = Bridges {
        l1_custom_bridge: nth(0),
        l1_usdc: nth(1),
        l1_usdc_bridge: nth(2),
        l2_custom_bridge: nth(0),
        l2_usdc: nth(1),
        l2_usdc_bridge: nth(2),
    };
    let common = |counterpart| vec![Abi::Address(hub), Abi::Uint(l2_chain_id.into()), Abi::Address(counterpart)];
    let (mut on_l1, mut on_l2) = tokio::try_join!(Batch::begin(l1, creator()), Batch::begin(l2, creator()))?;
    on_l1
        .create("L1CustomBridge", &common(bridges.l2_custom_bridge))?
        .check(bridges.l1_custom_bridge)?;
    on_l1.token("TestToken", "USD of L1", "USDL1", 6)?;
    let mut of_usdc = common(bridges.l2_usdc_bridge);
    of_usdc.push(Abi::Address(bridges.l1_usdc));
    on_l1.create("L1UsdcBridge", &of_usdc)?.check(bridges.l1_usdc_bridge)?;

    on_l2
        .create("L2CustomBridge", &[Abi::Address(bridges.l1_custom_bridge)])?
        .check(bridges.l2_custom_bridge)?;
    on_l2
        .create("L2UsdcToken", &[Abi::Address(bridges.l2_usdc_bridge)])?
        .check(bridges.l2_usdc)?;
    let of_usdc = [bridges.l1_usdc_bridge, bridges.l1_usdc, bridges.l2_usdc].map(Abi::Address);
    on_l2.create("L2UsdcBridge", &of_usdc)?.check(bridges.l2_usdc_bridge)?;
    tokio::try_join!(on_l1.run(), on_l2.run())?;
    Ok(bridges)
}
