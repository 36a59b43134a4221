//! Puts the contracts on two fresh nodes: the ecosystem and tokens on L1, the system contracts and a few toys on L2.
//!
//! Every L1 address follows from the deployer's nonce, so the constructors can name each other and nothing has to be wired
//! up afterwards. That keeps the whole thing down to a few HTTP requests.

use std::time::Duration;

use ethers_core::abi::Token as Abi;
use ethers_core::types::{Address, Bytes, H256, U256};
use ethers_core::utils::{get_contract_address, keccak256, parse_ether};
use serde::Serialize;
use serde_json::{json, Value};

use crate::accounts::ACCOUNTS;
use crate::contracts::artifact;
use crate::error::DevnetError;
use crate::rpc::Rpc;

/// The L2 contracts that are there from the start, as code at fixed addresses.
pub const SYSTEM_CONTRACTS: [u64; 4] = [L1_MESSENGER, L2_BASE_TOKEN, L2_ASSET_ROUTER, L2_NATIVE_TOKEN_VAULT];

const L1_MESSENGER: u64 = 0x8008;
const L2_BASE_TOKEN: u64 = 0x800a;
const BOOTLOADER: u64 = 0x8001;
const L2_ASSET_ROUTER: u64 = 0x10003;
const L2_NATIVE_TOKEN_VAULT: u64 = 0x10004;

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
            zksync_os: false,
            emits_priority_request_id: true,
            prefund: parse_ether(1_000_000).unwrap_or(U256::MAX),
        }
    }
}

/// A token and what it calls itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TokenInfo {
    /// Where it is.
    pub address: Address,
    /// Its name.
    pub name: String,
    /// Its symbol.
    pub symbol: String,
    /// Its decimals.
    pub decimals: u8,
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

/// The tokens that were born on L2. Each dev account has a million of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct L2Tokens {
    /// An ordinary token.
    pub native: TokenInfo,
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
    /// L1: what the ecosystem says about its chains.
    pub chain_type_manager: Address,
    /// L1: the asset router.
    pub asset_router: Address,
    /// L1: the nullifier.
    pub nullifier: Address,
    /// L1: the native token vault.
    pub l1_native_token_vault: Address,
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
    /// L2's own tokens.
    pub l2_tokens: L2Tokens,
    /// L2: the asset router.
    pub l2_asset_router: Address,
    /// L2: the native token vault.
    pub l2_native_token_vault: Address,
    /// L2: the base token.
    pub l2_base_token: Address,
    /// L2: the messenger.
    pub l2_messenger: Address,
    /// L2: counts calls, remembers the caller, fails on demand.
    pub counter: Address,
    /// L2: wrapped base token.
    pub l2_weth: Address,
}

/// Deploys everything. Both nodes have to be fresh `anvil`s.
pub async fn deploy(l1: &Rpc, l2: &Rpc, options: &DeployOptions) -> Result<Deployment, DevnetError> {
    let (deployer, bootloader) = (deployer(), system(BOOTLOADER));
    let (mut on_l1, mut on_l2) = tokio::try_join!(Batch::begin(l1, deployer), Batch::begin(l2, deployer))?;

    let deployment = plan_l1(&mut on_l1, options)?;
    let deployment = plan_l2(&mut on_l2, deployment)?;
    // The node takes a batch in any order, so it must not choose the nonces itself; on a fresh chain the first one is 0.
    let mut setup = Batch::new(l2, bootloader, Some(0));
    plan_setup(&mut setup, options, &deployment)?;

    let rich = json!(format!("{:#x}", parse_ether(10_000).unwrap_or_default()));
    let l1_side = async {
        l1.call("anvil_setBalance", json!([options.operator, rich])).await?;
        on_l1.run().await
    };
    let l2_side = async {
        on_l2.run().await?;
        let mut installs = vec![
            ("anvil_setBalance", json!([bootloader, rich])),
            ("anvil_impersonateAccount", json!([bootloader])),
        ];
        for (at, name) in [
            (L1_MESSENGER, "L1Messenger"),
            (L2_BASE_TOKEN, "L2BaseToken"),
            (L2_ASSET_ROUTER, "L2AssetRouter"),
            (L2_NATIVE_TOKEN_VAULT, "L2NativeTokenVault"),
        ] {
            installs.push(("anvil_setCode", json!([system(at), artifact(name)?.deployed_bytecode])));
        }
        all(l2.batch(&installs).await?)?;
        setup.run().await?;
        let end = [
            ("anvil_stopImpersonatingAccount", json!([bootloader])),
            ("anvil_setBalance", json!([bootloader, "0x0"])),
        ];
        all(l2.batch(&end).await?)
    };
    tokio::try_join!(l1_side, l2_side)?;
    Ok(deployment)
}

/// The address that deploys: nobody's, so that no dev account has an unexpected nonce.
fn deployer() -> Address {
    Address::from_slice(keccak256("zksync-devnet deployer").get(12..).unwrap_or(&[0; 20]))
}

fn system(low: u64) -> Address {
    Address::from_low_u64_be(low)
}

/// The id of a token that a native token vault keeps.
fn asset_id(origin_chain: u64, token: Address) -> H256 {
    let vault = Abi::Address(system(L2_NATIVE_TOKEN_VAULT));
    H256(keccak256(ethers_core::abi::encode(&[
        Abi::Uint(origin_chain.into()),
        vault,
        Abi::Address(token),
    ])))
}

/// The dev accounts and what each gets of a token, as the last two constructor arguments of the test tokens.
fn holders(decimals: u8) -> Result<(Abi, Abi), DevnetError> {
    let accounts = ACCOUNTS
        .iter()
        .map(|(a, _)| {
            a.parse()
                .map(Abi::Address)
                .map_err(|_| DevnetError::deploy(format!("`{a}` is no address")))
        })
        .collect::<Result<Vec<_>, _>>()?;
    let each = U256::exp10(usize::from(decimals)).checked_mul(1_000_000.into());
    let each = each.ok_or_else(|| DevnetError::deploy("too many decimals"))?;
    Ok((Abi::Array(accounts), Abi::Uint(each)))
}

fn plan_l1(batch: &mut Batch<'_>, options: &DeployOptions) -> Result<Deployment, DevnetError> {
    let owner = Abi::Address(batch.from);
    let ahead = |n: u64| batch.contract_at(n);
    // The order of the creations below.
    let (weth, hub, manager, diamond) = (ahead(0), ahead(1), ahead(2), ahead(3));
    let (nullifier, router, vault) = (ahead(4), ahead(5), ahead(6));

    let (minor, patch) = options.protocol_version;
    let version = Abi::Uint((U256::from(minor) << 32) | U256::from(patch));
    let chain_id = Abi::Uint(options.l2_chain_id.into());
    let (nominator, denominator) = options.multiplier;
    let weth = batch.create("WrappedEther", &[])?.check(weth)?;
    batch
        .create("Bridgehub", &[owner.clone(), Abi::Address(router)])?
        .check(hub)?;
    let facts = [
        version.clone(),
        Abi::Bool(options.zksync_os),
        chain_id.clone(),
        Abi::Address(diamond),
    ];
    batch.create("ChainTypeManager", &facts)?.check(manager)?;
    let chain = Abi::Tuple(vec![
        chain_id.clone(),
        Abi::Address(hub),
        owner.clone(),
        Abi::Address(options.operator),
        Abi::Uint(nominator.into()),
        Abi::Uint(denominator.into()),
        version,
        Abi::Bool(options.zksync_os),
        Abi::Bool(options.emits_priority_request_id),
    ]);
    batch.create("ZkChain", &[chain])?.check(diamond)?;
    let parts = [owner.clone(), Abi::Address(hub), Abi::Address(router), Abi::Address(vault)];
    batch.create("L1Nullifier", &parts)?.check(nullifier)?;
    let parts = [
        owner.clone(),
        Abi::Address(hub),
        Abi::Address(nullifier),
        Abi::Address(vault),
        Abi::Address(weth),
    ];
    batch.create("L1AssetRouter", &parts)?.check(router)?;
    let parts = [owner, Abi::Address(router), Abi::Address(nullifier), Abi::Address(weth)];
    batch.create("L1NativeTokenVault", &parts)?.check(vault)?;

    let tokens = L1Tokens {
        alpha: batch.token("TestToken", "Alpha", "ALPHA", 18)?,
        beta: batch.token("TestToken", "Beta", "BETA", 6)?,
        tether: batch.token("TetherToken", "Tether-like", "TETH", 6)?,
        fee: batch.token("FeeToken", "Fee", "FEE", 18)?,
        maker: batch.token("Bytes32Token", "Maker-like", "MKL", 18)?,
        weth: info(weth, "Wrapped Ether", "WETH", 18),
    };

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
    let chain = [chain_id, Abi::Address(diamond), Abi::Address(manager), base];
    batch.call(hub, artifact("Bridgehub")?.call("addChain", &chain)?, U256::zero())?;

    Ok(Deployment {
        l1_chain_id: options.l1_chain_id,
        l2_chain_id: options.l2_chain_id,
        deployer: batch.from,
        operator: options.operator,
        bridgehub: hub,
        diamond,
        chain_type_manager: manager,
        asset_router: router,
        nullifier,
        l1_native_token_vault: vault,
        base_token,
        base_token_asset_id: base_id,
        protocol_version: format!("0.{minor}.{patch}"),
        zksync_os: options.zksync_os,
        tokens,
        l2_tokens: L2Tokens {
            native: info(Address::zero(), "", "", 18),
        },
        l2_asset_router: system(L2_ASSET_ROUTER),
        l2_native_token_vault: system(L2_NATIVE_TOKEN_VAULT),
        l2_base_token: system(L2_BASE_TOKEN),
        l2_messenger: system(L1_MESSENGER),
        counter: Address::zero(),
        l2_weth: Address::zero(),
    })
}

fn plan_l2(batch: &mut Batch<'_>, deployment: Deployment) -> Result<Deployment, DevnetError> {
    Ok(Deployment {
        counter: batch.create("Counter", &[])?.0,
        l2_weth: batch.create("WrappedEther", &[])?.0,
        l2_tokens: L2Tokens {
            native: batch.token("TestToken", "Nativa", "NTV", 18)?,
        },
        ..deployment
    })
}

/// Tells the system contracts what they could not learn from a constructor.
fn plan_setup(batch: &mut Batch<'_>, options: &DeployOptions, deployment: &Deployment) -> Result<(), DevnetError> {
    let (name, symbol) = match &options.base_token {
        BaseToken::Eth => ("Ether", "ETH"),
        BaseToken::Erc20 { name, symbol } => (name.as_str(), symbol.as_str()),
    };
    let (name, symbol) = (Abi::String(name.to_owned()), Abi::String(symbol.to_owned()));
    let decimals = Abi::Uint(18.into());
    let l1_chain = Abi::Uint(options.l1_chain_id.into());
    let base = Abi::FixedBytes(deployment.base_token_asset_id.as_bytes().to_vec());
    let coin = [name.clone(), symbol.clone(), decimals.clone(), Abi::Uint(options.prefund)];
    batch.call(
        system(L2_BASE_TOKEN),
        artifact("L2BaseToken")?.call("initialize", &coin)?,
        U256::zero(),
    )?;
    let router = [l1_chain.clone(), Abi::Address(deployment.asset_router), base.clone()];
    batch.call(
        system(L2_ASSET_ROUTER),
        artifact("L2AssetRouter")?.call("initialize", &router)?,
        U256::zero(),
    )?;
    let vault = [l1_chain, base, Abi::Address(deployment.l2_weth), name, symbol, decimals];
    batch.call(
        system(L2_NATIVE_TOKEN_VAULT),
        artifact("L2NativeTokenVault")?.call("initialize", &vault)?,
        U256::zero(),
    )
}

fn info(address: Address, name: &str, symbol: &str, decimals: u8) -> TokenInfo {
    TokenInfo {
        address,
        name: name.to_owned(),
        symbol: symbol.to_owned(),
        decimals,
    }
}

/// The first error of a JSON-RPC batch, or all results.
fn all(answers: Vec<Result<Value, DevnetError>>) -> Result<Vec<Value>, DevnetError> {
    answers.into_iter().collect()
}

/// Where a planned creation will end up.
struct Created(Address);

impl Created {
    /// Others were already told this address.
    fn check(self, told: Address) -> Result<Address, DevnetError> {
        match self.0 == told {
            true => Ok(told),
            false => Err(DevnetError::deploy("the contracts are not created in the planned order")),
        }
    }
}

/// Transactions of one account, sent together with nonces of our own choosing.
struct Batch<'a> {
    rpc: &'a Rpc,
    from: Address,
    /// The nonce of the first one; the node chooses when absent.
    first: Option<u64>,
    transactions: Vec<Value>,
    /// What each of them does, for errors.
    labels: Vec<String>,
}

impl<'a> Batch<'a> {
    fn new(rpc: &'a Rpc, from: Address, first: Option<u64>) -> Self {
        Self {
            rpc,
            from,
            first,
            transactions: Vec::new(),
            labels: Vec::new(),
        }
    }

    /// Gives `from` money and takes over its account.
    async fn begin(rpc: &'a Rpc, from: Address) -> Result<Self, DevnetError> {
        // Far more than the prefund, and far less than would overflow a sum.
        let money = U256::one() << 200;
        let calls = [
            ("anvil_setBalance", json!([from, format!("{money:#x}")])),
            ("anvil_impersonateAccount", json!([from])),
            ("eth_getTransactionCount", json!([from, "latest"])),
        ];
        let answers = all(rpc.batch(&calls).await?)?;
        let nonce = answers
            .last()
            .and_then(Value::as_str)
            .and_then(|text| text.strip_prefix("0x"));
        let nonce = nonce.and_then(|digits| u64::from_str_radix(digits, 16).ok());
        let nonce = nonce.ok_or_else(|| DevnetError::deploy("the deployer's nonce is unreadable"))?;
        Ok(Self::new(rpc, from, Some(nonce)))
    }

    /// Where the `n`th transaction of this batch would create a contract.
    fn contract_at(&self, n: u64) -> Address {
        get_contract_address(self.from, self.first.unwrap_or_default().wrapping_add(n))
    }

    fn push(&mut self, label: &str, mut transaction: Value) {
        if let (Some(first), Some(object)) = (self.first, transaction.as_object_mut()) {
            let nonce = first.wrapping_add(self.transactions.len() as u64);
            object.insert("nonce".into(), json!(format!("{nonce:#x}")));
        }
        self.transactions.push(transaction);
        self.labels.push(label.to_owned());
    }

    fn create(&mut self, name: &str, arguments: &[Abi]) -> Result<Created, DevnetError> {
        let address = self.contract_at(self.transactions.len() as u64);
        let data = artifact(name)?.creation(arguments)?;
        // Asking the node for an estimate would take longer than the rest.
        self.push(name, json!({ "from": self.from, "data": data, "gas": "0x5b8d80" }));
        Ok(Created(address))
    }

    fn token(&mut self, contract: &str, name: &str, symbol: &str, decimals: u8) -> Result<TokenInfo, DevnetError> {
        let (accounts, each) = holders(decimals)?;
        let arguments = if contract == "Bytes32Token" {
            vec![word(name), word(symbol), accounts, each]
        } else {
            let decimals = Abi::Uint(decimals.into());
            vec![
                Abi::String(name.to_owned()),
                Abi::String(symbol.to_owned()),
                decimals,
                accounts,
                each,
            ]
        };
        Ok(info(self.create(contract, &arguments)?.0, name, symbol, decimals))
    }

    fn call(&mut self, to: Address, data: Bytes, value: U256) -> Result<(), DevnetError> {
        let label = format!("call of {to:#x}");
        let transaction = json!({
            "from": self.from, "to": to, "data": data, "gas": "0x1e8480", "value": format!("{value:#x}"),
        });
        self.push(&label, transaction);
        Ok(())
    }

    /// Sends them all and waits until they are mined, every one successfully.
    async fn run(self) -> Result<(), DevnetError> {
        let calls: Vec<_> = self
            .transactions
            .into_iter()
            .map(|t| ("eth_sendTransaction", json!([t])))
            .collect();
        let hashes = all(self.rpc.batch(&calls).await?)?;
        let calls: Vec<_> = hashes
            .into_iter()
            .map(|hash| ("eth_getTransactionReceipt", json!([hash])))
            .collect();
        for _ in 0..500 {
            let receipts = all(self.rpc.batch(&calls).await?)?;
            if receipts.iter().any(Value::is_null) {
                // Either the node does not mine by itself, or not fast enough.
                self.rpc.call("evm_mine", json!([])).await?;
                tokio::time::sleep(Duration::from_millis(10)).await;
                continue;
            }
            let failed = receipts
                .iter()
                .zip(&self.labels)
                .find(|(r, _)| r.get("status") != Some(&json!("0x1")));
            return match failed {
                Some((_, label)) => Err(DevnetError::deploy(format!("{label} failed"))),
                None => Ok(()),
            };
        }
        Err(DevnetError::deploy("the transactions are not mined"))
    }
}

/// A short text as a `bytes32`.
fn word(text: &str) -> Abi {
    let mut bytes = text.as_bytes().to_vec();
    bytes.resize(32, 0);
    Abi::FixedBytes(bytes)
}
