//! The L2 side: system contracts as code at their fixed addresses, and a few toys. It is the same for our own L1 contracts and
//! for real ones, because it only has to know where the router on L1 is and what the base token is called.

use ethers_core::abi::Token as Abi;
use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::{keccak256, parse_ether};
use serde::Serialize;
use serde_json::json;

use crate::accounts::ACCOUNTS;
use crate::batch::{all, Batch, TokenInfo};
use crate::contracts::artifact;
use crate::error::DevnetError;
use crate::family::Family;
use crate::rpc::Rpc;

/// What paymasters and accounts start with: 100 of the base token.
const MONEY: &str = "0x56bc75e2d63100000";
const BOOTLOADER: u64 = 0x8001;
const L1_MESSENGER: u64 = 0x8008;
const L2_BASE_TOKEN: u64 = 0x800a;
const L2_ASSET_ROUTER: u64 = 0x10003;
/// Where the vault of tokens is on L2. Asset ids name it too.
pub const L2_NATIVE_TOKEN_VAULT: u64 = 0x10004;

/// The contracts that are there from the start, as code at fixed addresses.
pub const SYSTEM_CONTRACTS: [(u64, &str); 2] = [(L1_MESSENGER, "L1Messenger"), (L2_BASE_TOKEN, "L2BaseToken")];

/// Those that bridge tokens since protocol 26.
pub const BRIDGE_CONTRACTS: [(u64, &str); 2] = [
    (L2_ASSET_ROUTER, "L2AssetRouter"),
    (L2_NATIVE_TOKEN_VAULT, "L2NativeTokenVault"),
];

/// Where the bridge of tokens is on L2 before protocol 26. Each real chain has it at an address of its own.
pub fn l2_shared_bridge() -> Address {
    Address::from_slice(keccak256("zksync-devnet L2 shared bridge").get(12..).unwrap_or(&[0; 20]))
}

/// What only chains of the Era family have.
const ERA_CONTRACTS: [(u64, &str); 4] = [
    (0x8003, "NonceHolder"),
    (0x8004, "KnownCodesStorage"),
    (0x8006, "ContractDeployer"),
    (0x10000, "Create2Factory"),
];

/// What L2 has to know of L1.
#[derive(Debug, Clone)]
pub struct L1Facts {
    /// L1's chain id.
    pub chain_id: u64,
    /// What kind of chain L2 is.
    pub family: Family,
    /// The asset router on L1, or before protocol 26 the shared bridge.
    pub bridge: Address,
    /// Whether it is the latter.
    pub before_26: bool,
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
    /// The asset router; zero, and not printed, before protocol 26.
    #[serde(skip_serializing_if = "Address::is_zero")]
    pub l2_asset_router: Address,
    /// The native token vault; zero, and not printed, before protocol 26.
    #[serde(skip_serializing_if = "Address::is_zero")]
    pub l2_native_token_vault: Address,
    /// The bridge of tokens before protocol 26.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub l2_shared_bridge: Option<Address>,
    /// The base token.
    pub l2_base_token: Address,
    /// The messenger.
    pub l2_messenger: Address,
    /// Counts calls, remembers the caller, fails on demand.
    pub counter: Address,
    /// Wrapped base token.
    pub l2_weth: Address,
    /// Makes several withdrawals and sends a message in one transaction.
    pub many_withdrawals: Address,
    /// What only a chain of the Era family has.
    #[serde(flatten)]
    pub era: Option<EraSide>,
}

/// What only a chain of the Era family has.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EraSide {
    /// Pays everybody's fees.
    pub general_paymaster: Address,
    /// Pays the fees of those who give it tokens.
    pub approval_paymaster: Address,
    /// An account that the first two dev accounts own together.
    pub multisig_account: Address,
    /// An account that the first dev account owns.
    pub smart_account: Address,
    /// Another one, which reverts on a wrong signature.
    pub strict_account: Address,
    /// Nonces.
    pub nonce_holder: Address,
    /// Deploys, as far as an EVM can.
    pub contract_deployer: Address,
    /// The same under its own name.
    pub create2_factory: Address,
}

impl L2Side {
    /// The paymaster for tests, where there is one.
    pub fn paymaster(&self) -> Option<Address> {
        self.era.as_ref().map(|era| era.approval_paymaster)
    }
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
    let since_26 = |low| if facts.before_26 { Address::zero() } else { system(low) };
    let side = L2Side {
        counter: batch.create("Counter", &[])?.0,
        l2_weth: batch.create("WrappedEther", &[])?.0,
        l2_tokens: L2Tokens {
            native: batch.token("TestToken", "Nativa", "NTV", 18)?,
        },
        l2_asset_router: since_26(L2_ASSET_ROUTER),
        l2_native_token_vault: since_26(L2_NATIVE_TOKEN_VAULT),
        l2_shared_bridge: facts.before_26.then(l2_shared_bridge),
        l2_base_token: system(L2_BASE_TOKEN),
        l2_messenger: system(L1_MESSENGER),
        many_withdrawals: batch.create("ManyWithdrawals", &[])?.0,
        era: match facts.family {
            Family::Era => Some(plan_era(&mut batch)?),
            Family::ZksyncOs => None,
        },
    };
    batch.run().await?;
    let bootloader = bootloader();
    let rich = json!(format!("{:#x}", parse_ether(10_000).unwrap_or_default()));
    let mut calls = vec![
        ("anvil_setBalance", json!([bootloader, rich])),
        ("anvil_impersonateAccount", json!([bootloader])),
    ];
    let mut code_at = |at: Address, name: &str| -> Result<(), DevnetError> {
        calls.push(("anvil_setCode", json!([at, artifact(name)?.deployed_bytecode])));
        Ok(())
    };
    for (at, name) in SYSTEM_CONTRACTS.iter().chain(side.era.iter().flat_map(|_| &ERA_CONTRACTS)) {
        code_at(system(*at), name)?;
    }
    match side.l2_shared_bridge {
        Some(bridge) => code_at(bridge, "L2SharedBridge")?,
        None => BRIDGE_CONTRACTS
            .iter()
            .try_for_each(|(at, name)| code_at(system(*at), name))?,
    }
    if let Some(era) = &side.era {
        for account in [
            era.general_paymaster,
            era.approval_paymaster,
            era.multisig_account,
            era.smart_account,
            era.strict_account,
        ] {
            calls.push(("anvil_setBalance", json!([account, MONEY])));
        }
        // On Era an account starts with nonce 0, also one that is a contract.
        for account in [era.multisig_account, era.smart_account, era.strict_account] {
            calls.push(("anvil_setNonce", json!([account, "0x0"])));
        }
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

/// Paymasters and accounts.
fn plan_era(batch: &mut Batch<'_>) -> Result<EraSide, DevnetError> {
    let owners = |count: usize| -> Result<Vec<Abi>, DevnetError> {
        let owners = ACCOUNTS.iter().take(count).map(|(address, _)| {
            address
                .parse()
                .map(Abi::Address)
                .map_err(|_| DevnetError::deploy(format!("`{address}` is no address")))
        });
        owners.collect::<Result<Vec<_>, _>>()
    };
    Ok(EraSide {
        general_paymaster: batch.create("GeneralPaymaster", &[])?.0,
        approval_paymaster: batch.create("ApprovalPaymaster", &[])?.0,
        multisig_account: batch.create("MultisigAccount", &[Abi::Array(owners(2)?)])?.0,
        smart_account: batch.create("MultisigAccount", &[Abi::Array(owners(1)?)])?.0,
        strict_account: batch.create("StrictAccount", &owners(1)?)?.0,
        nonce_holder: system(0x8003),
        contract_deployer: system(0x8006),
        create2_factory: system(0x10000),
    })
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
    if let Some(bridge) = side.l2_shared_bridge {
        return initialize(bridge, "L2SharedBridge", &[Abi::Address(facts.bridge)]);
    }
    let router = [l1_chain.clone(), Abi::Address(facts.bridge), base.clone()];
    initialize(side.l2_asset_router, "L2AssetRouter", &router)?;
    let vault = [l1_chain, base, Abi::Address(side.l2_weth), name, symbol, decimals];
    initialize(side.l2_native_token_vault, "L2NativeTokenVault", &vault)
}
