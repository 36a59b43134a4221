//! The L2 side: system contracts as code at their fixed addresses, and a few toys. It is the same for our own L1 contracts and
//! for real ones, because it only has to know where the router on L1 is and what the base token is called.

use ethers_core::abi::Token as Abi;
use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::{keccak256, parse_ether};
use serde::Serialize;
use serde_json::json;

use crate::batch::{all, Batch, TokenInfo};
use crate::contracts::artifact;
use crate::error::DevnetError;
use crate::rpc::Rpc;

const BOOTLOADER: u64 = 0x8001;
const L1_MESSENGER: u64 = 0x8008;
const L2_BASE_TOKEN: u64 = 0x800a;
const L2_ASSET_ROUTER: u64 = 0x10003;
/// Where the vault of tokens is on L2. Asset ids name it too.
pub const L2_NATIVE_TOKEN_VAULT: u64 = 0x10004;

/// The contracts that are there from the start, as code at fixed addresses.
pub const SYSTEM_CONTRACTS: [(u64, &str); 4] = [
    (L1_MESSENGER, "L1Messenger"),
    (L2_BASE_TOKEN, "L2BaseToken"),
    (L2_ASSET_ROUTER, "L2AssetRouter"),
    (L2_NATIVE_TOKEN_VAULT, "L2NativeTokenVault"),
];

/// What L2 has to know of L1.
#[derive(Debug, Clone)]
pub struct L1Facts {
    /// L1's chain id.
    pub chain_id: u64,
    /// The asset router on L1.
    pub asset_router: Address,
    /// The base token's asset id.
    pub base_asset_id: H256,
    /// The base token's name, symbol and decimals; its address does not matter here.
    pub coin: TokenInfo,
    /// How many base tokens L2 starts with.
    pub supply: U256,
}

/// The tokens that were born on L2. Each dev account has a million of them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct L2Tokens {
    /// An ordinary token.
    pub native: TokenInfo,
}

/// Where everything is on L2.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct L2Side {
    /// L2's own tokens.
    pub l2_tokens: L2Tokens,
    /// The asset router.
    pub l2_asset_router: Address,
    /// The native token vault.
    pub l2_native_token_vault: Address,
    /// The base token.
    pub l2_base_token: Address,
    /// The messenger.
    pub l2_messenger: Address,
    /// Counts calls, remembers the caller, fails on demand.
    pub counter: Address,
    /// Wrapped base token.
    pub l2_weth: Address,
}

/// The address that deploys: nobody's, so that no dev account has an unexpected nonce.
pub fn deployer() -> Address {
    Address::from_slice(keccak256("zksync-devnet deployer").get(12..).unwrap_or(&[0; 20]))
}

/// An address of the system's.
pub fn system(low: u64) -> Address {
    Address::from_low_u64_be(low)
}

/// The account that system contracts take orders from while they are set up.
pub fn bootloader() -> Address {
    system(BOOTLOADER)
}

/// Puts everything on a fresh node.
pub async fn install(l2: &Rpc, facts: &L1Facts) -> Result<L2Side, DevnetError> {
    let mut batch = Batch::begin(l2, deployer()).await?;
    let side = L2Side {
        counter: batch.create("Counter", &[])?.0,
        l2_weth: batch.create("WrappedEther", &[])?.0,
        l2_tokens: L2Tokens {
            native: batch.token("TestToken", "Nativa", "NTV", 18)?,
        },
        l2_asset_router: system(L2_ASSET_ROUTER),
        l2_native_token_vault: system(L2_NATIVE_TOKEN_VAULT),
        l2_base_token: system(L2_BASE_TOKEN),
        l2_messenger: system(L1_MESSENGER),
    };
    batch.run().await?;
    let bootloader = bootloader();
    let rich = json!(format!("{:#x}", parse_ether(10_000).unwrap_or_default()));
    let mut calls = vec![
        ("anvil_setBalance", json!([bootloader, rich])),
        ("anvil_impersonateAccount", json!([bootloader])),
    ];
    for (at, name) in SYSTEM_CONTRACTS {
        calls.push(("anvil_setCode", json!([system(at), artifact(name)?.deployed_bytecode])));
    }
    all(l2.batch(&calls).await?)?;
    // The node takes a batch in any order, so it must not choose the nonces itself; on a fresh chain the first one is 0.
    let mut setup = Batch::new(l2, bootloader, Some(0));
    plan_setup(&mut setup, facts, &side)?;
    setup.run().await?;
    let end = [
        ("anvil_stopImpersonatingAccount", json!([bootloader])),
        ("anvil_setBalance", json!([bootloader, "0x0"])),
    ];
    all(l2.batch(&end).await?)?;
    Ok(side)
}

/// Tells the system contracts what they could not learn from a constructor.
fn plan_setup(batch: &mut Batch<'_>, facts: &L1Facts, side: &L2Side) -> Result<(), DevnetError> {
    let (name, symbol) = (Abi::String(facts.coin.name.clone()), Abi::String(facts.coin.symbol.clone()));
    let decimals = Abi::Uint(facts.coin.decimals.into());
    let l1_chain = Abi::Uint(facts.chain_id.into());
    let base = Abi::FixedBytes(facts.base_asset_id.as_bytes().to_vec());
    let mut initialize = |at: Address, contract: &str, arguments: &[Abi]| {
        let data = artifact(contract)?.call("initialize", arguments)?;
        batch.call(at, data, U256::zero())
    };
    let coin = [name.clone(), symbol.clone(), decimals.clone(), Abi::Uint(facts.supply)];
    initialize(side.l2_base_token, "L2BaseToken", &coin)?;
    let router = [l1_chain.clone(), Abi::Address(facts.asset_router), base.clone()];
    initialize(side.l2_asset_router, "L2AssetRouter", &router)?;
    let vault = [l1_chain, base, Abi::Address(side.l2_weth), name, symbol, decimals];
    initialize(side.l2_native_token_vault, "L2NativeTokenVault", &vault)
}
