//! The L1 side of protocols 23 to 25: a bridgehub, a diamond and one shared bridge that does what later became the work of
//! asset router, nullifier and vault.

use ethers_core::abi::Token as Abi;
use ethers_core::types::{Address, U256};

use crate::batch::Batch;
use crate::contracts::artifact;
use crate::deploy::{asset_id, chain_options, BaseToken, DeployOptions, Deployment, L1Tokens};
use crate::error::DevnetError;
use crate::install::{l2_shared_bridge, system, L2Side};

/// Plans the contracts and tokens of L1.
pub fn plan_l1(batch: &mut Batch<'_>, options: &DeployOptions) -> Result<Deployment, DevnetError> {
    let owner = Abi::Address(batch.from);
    let ahead = |n: u64| batch.contract_at(n);
    // The order of the creations below.
    let (weth, hub, diamond, bridge) = (ahead(0), ahead(1), ahead(2), ahead(3));
    let (minor, patch) = options.protocol_version;
    let weth = batch.create("WrappedEther", &[])?.check(weth)?;
    let facts = [owner.clone(), Abi::Address(bridge), Abi::Uint(minor.into())];
    batch.create("BridgehubBefore26", &facts)?.check(hub)?;
    let chain = chain_options(options, batch.from, hub, options.l2_chain_id, options.multiplier, None);
    batch.create("ZkChain", &[chain])?.check(diamond)?;
    let facts = [owner, Abi::Address(hub), Abi::Address(weth)];
    batch.create("L1SharedBridge", &facts)?.check(bridge)?;
    let tokens = L1Tokens::plan(batch, weth)?;

    let base_token = match &options.base_token {
        BaseToken::Eth => system(1),
        BaseToken::Erc20 { name, symbol } => batch.token("TestToken", name, symbol, 18)?.address,
    };
    let chain_id = Abi::Uint(options.l2_chain_id.into());
    let (base, prefund) = (Abi::Address(base_token), Abi::Uint(options.prefund));
    let mut call = |at: Address, contract: &str, function: &str, arguments: &[Abi], value: U256| {
        batch.call(at, artifact(contract)?.call(function, arguments)?, value)
    };
    let l2_bridge = [chain_id.clone(), Abi::Address(l2_shared_bridge())];
    call(
        bridge,
        "L1SharedBridge",
        "initializeChainGovernance",
        &l2_bridge,
        U256::zero(),
    )?;
    let chain = [chain_id.clone(), Abi::Address(diamond), base.clone()];
    call(hub, "BridgehubBefore26", "addChain", &chain, U256::zero())?;
    let value = match options.base_token {
        BaseToken::Eth => options.prefund,
        BaseToken::Erc20 { .. } => {
            let mint = [Abi::Address(bridge), prefund.clone()];
            call(base_token, "TestToken", "mint", &mint, U256::zero())?;
            U256::zero()
        }
    };
    call(bridge, "L1SharedBridge", "devnetFund", &[chain_id, base, prefund], value)?;

    Ok(Deployment {
        l1_chain_id: options.l1_chain_id,
        l2_chain_id: options.l2_chain_id,
        deployer: batch.from,
        operator: options.operator,
        bridgehub: hub,
        diamond,
        settlement_layer: options.l1_chain_id,
        gateway_diamond: None,
        chain_type_manager: Address::zero(),
        asset_router: Address::zero(),
        nullifier: Address::zero(),
        l1_native_token_vault: Address::zero(),
        shared_bridge: Some(bridge),
        base_token,
        base_token_asset_id: asset_id(options.l1_chain_id, base_token),
        protocol_version: format!("0.{minor}.{patch}"),
        zksync_os: false,
        tokens,
        l2: L2Side::default(),
    })
}
