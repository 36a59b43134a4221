//! Puts the contracts on two fresh nodes: the ecosystem and tokens on L1, the system contracts and a few toys on L2.
//!
//! Every L1 address follows from the deployer's nonce, so the constructors can name each other and nothing has to be wired
//! up afterwards. That keeps the whole thing down to a few HTTP requests.

use ethers_core::abi::Token as Abi;
use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::{keccak256, parse_ether};
use serde::Serialize;
use serde_json::json;

use crate::batch::{info, Batch, TokenInfo};
use crate::before26;
use crate::contracts::artifact;
use crate::error::DevnetError;
use crate::family::Family;
use crate::install::{deployer, install, system, L1Facts, L2Side, L2_NATIVE_TOKEN_VAULT};
use crate::rpc::Rpc;

/// Which coin the chain pays its fees in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BaseToken {
    /// Ether.
    Eth,
    /// An ERC-20, deployed along with the rest.
    Erc20 {
        /// Its name.
        name: String,
        /// Its symbol.
        symbol: String,
    },
}

/// What kind of chain is modelled.
#[derive(Debug, Clone)]
pub struct DeployOptions {
    /// L1's chain id.
    pub l1_chain_id: u64,
    /// L2's chain id.
    pub l2_chain_id: u64,
    /// The only account that may commit and execute batches on L1. It is given ether for that.
    pub operator: Address,
    /// The fee coin.
    pub base_token: BaseToken,
    /// How many units of the base token one unit of ether is worth, as nominator and denominator.
    pub multiplier: (u128, u128),
    /// The protocol version's minor and patch number.
    pub protocol_version: (u32, u32),
    /// The id of a chain that L2 settles on instead of L1.
    pub gateway: Option<u64>,
    /// A chain of the ZKsync OS family rather than of Era's.
    pub zksync_os: bool,
    /// Whether deposits emit `NewPriorityRequestId` too: early builds of protocol 29 did not, later ones do.
    pub emits_priority_request_id: bool,
    /// How many base tokens L1 backs although nobody deposited them, so that coins given out on L2 can be withdrawn.
    pub prefund: U256,
}

impl DeployOptions {
    /// The default chain: Era's family, protocol 29, ether.
    pub fn new(l1_chain_id: u64, l2_chain_id: u64, operator: Address) -> Self {
        Self {
            l1_chain_id,
            l2_chain_id,
            operator,
            base_token: BaseToken::Eth,
            multiplier: (1, 1),
            protocol_version: (29, 0),
            gateway: None,
            zksync_os: false,
            emits_priority_request_id: true,
            prefund: parse_ether(1_000_000).unwrap_or(U256::MAX),
        }
    }
}

impl DeployOptions {
    /// Whether the contracts are those of before the asset router.
    pub fn is_before_26(&self) -> bool {
        self.protocol_version.0 < 26
    }

    /// The protocol version as the diamond keeps it: up to 23 the number alone, since then packed with the patch.
    pub fn packed_version(&self) -> U256 {
        let (minor, patch) = self.protocol_version;
        match minor {
            0..=23 => minor.into(),
            _ => (U256::from(minor) << 32) | U256::from(patch),
        }
    }
}

/// The tokens on L1. Each dev account has a million of each, wrapped ether excepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct L1Tokens {
    /// An ordinary token with 18 decimals.
    pub alpha: TokenInfo,
    /// An ordinary token with 6 decimals.
    pub beta: TokenInfo,
    /// Answers nothing, and wants its allowance set to zero first, like USDT.
    pub tether: TokenInfo,
    /// Keeps a part of each transfer. Bridges refuse it.
    pub fee: TokenInfo,
    /// Its name and symbol are `bytes32`, like MKR's.
    pub maker: TokenInfo,
    /// Wrapped ether. Bridges refuse it.
    pub weth: TokenInfo,
}

impl L1Tokens {
    /// Plans their creation, wrapped ether's excepted.
    pub(crate) fn plan(batch: &mut Batch<'_>, weth: Address) -> Result<Self, DevnetError> {
        Ok(Self {
            alpha: batch.token("TestToken", "Alpha", "ALPHA", 18)?,
            beta: batch.token("TestToken", "Beta", "BETA", 6)?,
            tether: batch.token("TetherToken", "Tether-like", "TETH", 6)?,
            fee: batch.token("FeeToken", "Fee", "FEE", 18)?,
            maker: batch.token("Bytes32Token", "Maker-like", "MKL", 18)?,
            weth: info(weth, "Wrapped Ether", "WETH", 18),
        })
    }
}

/// Where everything is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Deployment {
    /// L1's chain id.
    pub l1_chain_id: u64,
    /// L2's chain id.
    pub l2_chain_id: u64,
    /// The account that owns the L1 contracts (may pause, freeze, set the multiplier). Nobody has its key; impersonate it.
    pub deployer: Address,
    /// The account that may execute batches.
    pub operator: Address,
    /// L1: the bridgehub.
    pub bridgehub: Address,
    /// L1: the chain's contract.
    pub diamond: Address,
    /// The id of the chain that L2 settles on; L1's when there is no gateway.
    pub settlement_layer: u64,
    /// L1: the gateway's contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gateway_diamond: Option<Address>,
    /// L1: what the ecosystem says about its chains. This and the next three are zero, and not printed, before protocol 26.
    #[serde(skip_serializing_if = "Address::is_zero")]
    pub chain_type_manager: Address,
    /// L1: the asset router.
    #[serde(skip_serializing_if = "Address::is_zero")]
    pub asset_router: Address,
    /// L1: the nullifier.
    #[serde(skip_serializing_if = "Address::is_zero")]
    pub nullifier: Address,
    /// L1: the native token vault.
    #[serde(skip_serializing_if = "Address::is_zero")]
    pub l1_native_token_vault: Address,
    /// L1: what was in their place before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shared_bridge: Option<Address>,
    /// The base token on L1; 1 stands for ether.
    pub base_token: Address,
    /// The base token's asset id.
    pub base_token_asset_id: H256,
    /// The protocol version, e.g. `0.29.0`.
    pub protocol_version: String,
    /// A chain of the ZKsync OS family.
    pub zksync_os: bool,
    /// L1's tokens.
    pub tokens: L1Tokens,
    /// What is on L2.
    #[serde(flatten)]
    pub l2: L2Side,
}

/// Deploys everything. Both nodes have to be fresh `anvil`s.
pub async fn deploy(l1: &Rpc, l2: &Rpc, options: &DeployOptions) -> Result<Deployment, DevnetError> {
    let mut on_l1 = Batch::begin(l1, deployer()).await?;
    let plan = match options.is_before_26() {
        true => before26::plan_l1(&mut on_l1, options)?,
        false => plan_l1(&mut on_l1, options)?,
    };
    let rich = json!(format!("{:#x}", parse_ether(10_000).unwrap_or_default()));
    let l1_side = async {
        l1.call("anvil_setBalance", json!([options.operator, rich])).await?;
        on_l1.run().await
    };
    let (name, symbol) = match &options.base_token {
        BaseToken::Eth => ("Ether", "ETH"),
        BaseToken::Erc20 { name, symbol } => (name.as_str(), symbol.as_str()),
    };
    let facts = L1Facts {
        chain_id: options.l1_chain_id,
        family: Family::of_flag(options.zksync_os),
        bridge: plan.shared_bridge.unwrap_or(plan.asset_router),
        before_26: plan.shared_bridge.is_some(),
        base_asset_id: plan.base_token_asset_id,
        coin: info(plan.base_token, name, symbol, 18),
        supply: options.prefund,
    };
    let ((), l2) = tokio::try_join!(l1_side, install(l2, &facts))?;
    Ok(Deployment { l2, ..plan })
}

/// The constructor's argument of a diamond.
pub(crate) fn chain_options(
    options: &DeployOptions,
    owner: Address,
    hub: Address,
    id: u64,
    multiplier: (u128, u128),
    layer: Option<Address>,
) -> Abi {
    Abi::Tuple(vec![
        Abi::Uint(id.into()),
        Abi::Address(hub),
        Abi::Address(owner),
        Abi::Address(options.operator),
        Abi::Uint(multiplier.0.into()),
        Abi::Uint(multiplier.1.into()),
        Abi::Uint(options.packed_version()),
        Abi::Bool(options.zksync_os),
        Abi::Bool(options.emits_priority_request_id),
        Abi::Address(layer.unwrap_or_default()),
    ])
}

/// The id of a token that a native token vault keeps.
pub(crate) fn asset_id(origin_chain: u64, token: Address) -> H256 {
    let vault = Abi::Address(system(L2_NATIVE_TOKEN_VAULT));
    H256(keccak256(ethers_core::abi::encode(&[
        Abi::Uint(origin_chain.into()),
        vault,
        Abi::Address(token),
    ])))
}

fn plan_l1(batch: &mut Batch<'_>, options: &DeployOptions) -> Result<Deployment, DevnetError> {
    let batch_owner = batch.from;
    let owner = Abi::Address(batch_owner);
    let ahead = |n: u64| batch.contract_at(n);
    // The order of the creations below.
    let (weth, hub, manager, diamond) = (ahead(0), ahead(1), ahead(2), ahead(3));
    let (nullifier, router, vault) = (ahead(4), ahead(5), ahead(6));
    let gateway = options.gateway.map(|id| (id, ahead(7)));

    let (minor, patch) = options.protocol_version;
    let version = Abi::Uint(options.packed_version());
    let minor_word = Abi::Uint(minor.into());
    let chain_id = Abi::Uint(options.l2_chain_id.into());
    let weth = batch.create("WrappedEther", &[])?.check(weth)?;
    batch
        .create("Bridgehub", &[owner.clone(), Abi::Address(router), minor_word.clone()])?
        .check(hub)?;
    let facts = [
        version.clone(),
        Abi::Bool(options.zksync_os),
        chain_id.clone(),
        Abi::Address(diamond),
    ];
    batch.create("ChainTypeManager", &facts)?.check(manager)?;
    let chain = |id: u64, multiplier: (u128, u128), layer: Option<Address>| {
        chain_options(options, batch_owner, hub, id, multiplier, layer)
    };
    let layer = gateway.map(|(_, at)| at);
    batch
        .create("ZkChain", &[chain(options.l2_chain_id, options.multiplier, layer)])?
        .check(diamond)?;
    let parts = [
        owner.clone(),
        Abi::Address(hub),
        Abi::Address(router),
        Abi::Address(vault),
        minor_word,
    ];
    batch.create("L1Nullifier", &parts)?.check(nullifier)?;
    let parts = [
        owner.clone(),
        Abi::Address(hub),
        Abi::Address(nullifier),
        Abi::Address(vault),
        Abi::Address(weth),
    ];
    batch.create("L1AssetRouter", &parts)?.check(router)?;
    let parts = [
        owner.clone(),
        Abi::Address(router),
        Abi::Address(nullifier),
        Abi::Address(weth),
    ];
    batch.create("L1NativeTokenVault", &parts)?.check(vault)?;
    if let Some((id, at)) = gateway {
        batch.create("ZkChain", &[chain(id, (1, 1), None)])?.check(at)?;
    }

    let tokens = L1Tokens::plan(batch, weth)?;
    let vault_abi = artifact("L1NativeTokenVault")?;
    let base_token = match &options.base_token {
        BaseToken::Eth => system(1),
        BaseToken::Erc20 { name, symbol } => batch.token("TestToken", name, symbol, 18)?.address,
    };
    let base_id = asset_id(options.l1_chain_id, base_token);
    let base = Abi::FixedBytes(base_id.as_bytes().to_vec());
    if options.base_token == BaseToken::Eth {
        batch.call(
            vault,
            vault_abi.call("devnetFund", &[chain_id.clone(), base.clone()])?,
            options.prefund,
        )?;
    } else {
        let amount = Abi::Uint(options.prefund);
        batch.call(
            vault,
            vault_abi.call("registerToken", &[Abi::Address(base_token)])?,
            U256::zero(),
        )?;
        let mint = artifact("TestToken")?.call("mint", &[Abi::Address(vault), amount.clone()])?;
        batch.call(base_token, mint, U256::zero())?;
        let fund = vault_abi.call("devnetFundToken", &[chain_id.clone(), base.clone(), amount])?;
        batch.call(vault, fund, U256::zero())?;
    }
    let mut add_chain = |id: u64, at: Address, base: H256, layer: u64| {
        let chain = [
            Abi::Uint(id.into()),
            Abi::Address(at),
            Abi::Address(manager),
            Abi::FixedBytes(base.as_bytes().to_vec()),
            Abi::Uint(layer.into()),
        ];
        batch.call(hub, artifact("Bridgehub")?.call("addChain", &chain)?, U256::zero())
    };
    if let Some((id, at)) = gateway {
        let ether = asset_id(options.l1_chain_id, system(1));
        add_chain(id, at, ether, options.l1_chain_id)?;
    }
    let settlement_layer = options.gateway.unwrap_or(options.l1_chain_id);
    add_chain(options.l2_chain_id, diamond, base_id, settlement_layer)?;

    Ok(Deployment {
        l1_chain_id: options.l1_chain_id,
        l2_chain_id: options.l2_chain_id,
        deployer: batch.from,
        operator: options.operator,
        bridgehub: hub,
        diamond,
        settlement_layer,
        gateway_diamond: layer,
        chain_type_manager: manager,
        asset_router: router,
        nullifier,
        l1_native_token_vault: vault,
        shared_bridge: None,
        base_token,
        base_token_asset_id: base_id,
        protocol_version: format!("0.{minor}.{patch}"),
        zksync_os: options.zksync_os,
        tokens,
        l2: L2Side::default(),
    })
}
