//! An L1 with real contracts, from a folder: `l1-state.json` for the node and `chain.json` that says what is where.

use std::path::{Path, PathBuf};

use ethers_core::abi::{decode, ParamType};
use ethers_core::types::{Address, H256, U256};
use serde::Deserialize;
use serde_json::{json, Map, Value};

use crate::accounts;
use crate::batch::{info, TokenInfo};
use crate::error::DevnetError;
use crate::family::Family;
use crate::gateway::Gateway;
use crate::hex;
use crate::install::{install, L1Facts};
use crate::network::Contracts;
use crate::real_l1::RealChain;
use crate::rpc::Rpc;
use crate::sequencer::block_number;

/// ether, where an L1 token is named
const ETHER: Address = crate::l2log::system_address(1);

/// The selectors of what a token says about itself.
const NAME: &str = "0x06fdde03";
const SYMBOL: &str = "0x95d89b41";
const DECIMALS: &str = "0x313ce567";

/// One chain of the file.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Chain {
    l2_chain_id: u64,
    #[serde(default)]
    zksync_os: bool,
    #[serde(default)]
    chain_type_manager: Option<Address>,
    bridgehub: Address,
    diamond: Address,
    asset_router: Address,
    nullifier: Address,
    l1_native_token_vault: Address,
    base_token: Address,
    base_token_asset_id: H256,
    #[serde(default)]
    settlement_layer: Value,
    /// On a gateway: its contract on L1.
    #[serde(default)]
    gateway_diamond: Option<Address>,
    /// On a gateway: the last batch of the chain itself.
    #[serde(default)]
    executed_batch: u64,
}

/// A recorded L1 and the chain that is to be run on it.
#[derive(Debug)]
pub struct Recorded {
    state: PathBuf,
    file: Value,
    chain: Chain,
    gateway_id: Option<u64>,
    /// L1's chain id.
    pub l1_chain_id: u64,
}

/// What the rest of the network has to know about it.
#[derive(Debug)]
pub struct Placed {
    /// The addresses that answers need.
    pub contracts: Contracts,
    /// Where batches are settled.
    pub target: RealChain,
    /// The second number of the protocol version.
    pub protocol_minor: u64,
    /// The chain that this one settles on, when that is not L1.
    pub gateway: Option<Gateway>,
    /// The last batch of the chain that is settled.
    pub last_batch: u64,
    /// The first block of L1 that is new.
    pub first_l1_block: u64,
    /// What is printed: `accounts`, `tokens`, `contracts`.
    pub facts: Map<String, Value>,
}

impl Recorded {
    /// Reads the folder. Without a number the first chain is meant.
    pub fn read(folder: &Path, chain: Option<u64>) -> Result<Self, DevnetError> {
        let path = folder.join("chain.json");
        let unreadable = |reason: String| DevnetError::Usage(format!("{}: {reason}", path.display()));
        let text = std::fs::read_to_string(&path).map_err(|e| unreadable(e.to_string()))?;
        let file: Value = serde_json::from_str(&text).map_err(|e| unreadable(e.to_string()))?;
        let state = folder.join("l1-state.json");
        if !state.is_file() {
            return Err(DevnetError::Usage(format!("there is no file {}", state.display())));
        }
        // A folder with one chain says everything at the top.
        let chains = match file.get("chains").and_then(Value::as_array) {
            Some(chains) => chains.clone(),
            None => vec![file.clone()],
        };
        let id = |c: &Value| c.get("l2ChainId").and_then(Value::as_u64);
        let found = match chain {
            None => chains.first(),
            Some(wanted) => chains.iter().find(|c| id(c) == Some(wanted)),
        };
        let found = found.ok_or_else(|| {
            let known: Vec<_> = chains.iter().filter_map(id).map(|n| n.to_string()).collect();
            unreadable(format!("no such chain; there are {}", known.join(", ")))
        })?;
        let chain: Chain = serde_json::from_value(found.clone()).map_err(|e| unreadable(e.to_string()))?;
        let l1_chain_id = file
            .get("l1ChainId")
            .and_then(Value::as_u64)
            .ok_or_else(|| unreadable("no l1ChainId".into()))?;
        // Some files have a number here and some a text.
        let layer = match &chain.settlement_layer {
            Value::String(text) => text.parse().ok(),
            other => other.as_u64(),
        };
        let gateway_id = layer.filter(|id| *id != l1_chain_id);
        if gateway_id.is_some() && chain.gateway_diamond.is_none() {
            return Err(unreadable(format!("chain {} has no gatewayDiamond", chain.l2_chain_id)));
        }
        Ok(Self {
            gateway_id,
            state,
            file,
            chain,
            l1_chain_id,
        })
    }

    /// What the node loads.
    pub fn state_file(&self) -> &Path {
        &self.state
    }

    /// The id of the chain on L2.
    pub fn l2_chain_id(&self) -> u64 {
        self.chain.l2_chain_id
    }

    /// The chain's family.
    pub fn family(&self) -> Family {
        Family::of_flag(self.chain.zksync_os)
    }

    /// Installs L2 to fit, and finds out the rest from the loaded L1.
    pub async fn place(&self, l1: &Rpc, l2: &Rpc) -> Result<Placed, DevnetError> {
        let chain = &self.chain;
        let address = |key: &str| self.file.get(key).and_then(hex::to_address);
        let minor = self.file.get("protocolVersion").and_then(Value::as_str).and_then(minor);
        let target = RealChain {
            chain_id: self.gateway_id.unwrap_or(chain.l2_chain_id),
            diamond: chain
                .gateway_diamond
                .filter(|_| self.gateway_id.is_some())
                .unwrap_or(chain.diamond),
            message_root: address("messageRoot").filter(|_| minor >= Some(31)),
        };
        let (coin, tokens) = tokio::try_join!(token(l1, chain.base_token), self.tokens(l1))?;
        let facts = L1Facts {
            chain_id: self.l1_chain_id,
            family: self.family(),
            bridge: chain.asset_router,
            before_26: false,
            base_asset_id: chain.base_token_asset_id,
            coin,
            supply: U256::zero(),
        };
        let (side, on_l1, last_block) = tokio::try_join!(install(l2, &facts), target.last_batch(l1), block_number(l1))?;
        let gateway = self.gateway_id.map(|gateway_id| Gateway {
            gateway_id,
            chain_id: chain.l2_chain_id,
            first_batch: on_l1,
        });
        let last_batch = gateway.map_or(on_l1, |_| chain.executed_batch);
        let contracts = Contracts {
            bridgehub: chain.bridgehub,
            diamond: chain.diamond,
            l1_bridge: chain.asset_router,
            l2_bridge: side.l2_asset_router,
            paymaster: side.paymaster(),
            base_token: chain.base_token,
        };
        let mut shown = serde_json::to_value(&side).map_err(|e| DevnetError::deploy(e.to_string()))?;
        if let Some(shown) = shown.as_object_mut() {
            let mut put = |key: &str, value: Value| drop(shown.insert(key.into(), value));
            put("bridgehub", json!(chain.bridgehub));
            put("diamond", json!(chain.diamond));
            put("chainTypeManager", json!(chain.chain_type_manager));
            put("assetRouter", json!(chain.asset_router));
            put("nullifier", json!(chain.nullifier));
            put("l1NativeTokenVault", json!(chain.l1_native_token_vault));
            put("messageRoot", json!(address("messageRoot")));
            put("baseToken", json!(chain.base_token));
            put("baseTokenAssetId", json!(chain.base_token_asset_id));
            put(
                "protocolVersion",
                self.file.get("protocolVersion").cloned().unwrap_or_default(),
            );
            put("settlementLayer", json!(self.gateway_id.unwrap_or(self.l1_chain_id)));
            if self.gateway_id.is_some() {
                put("gatewayDiamond", json!(chain.gateway_diamond));
            }
            put("zksyncOs", json!(chain.zksync_os));
        }
        let facts = [("accounts", self.accounts()), ("tokens", tokens), ("contracts", shown)];
        Ok(Placed {
            contracts,
            target,
            protocol_minor: minor.unwrap_or_default(),
            gateway,
            last_batch,
            first_l1_block: last_block.saturating_add(1),
            facts: facts.into_iter().map(|(key, value)| (key.to_owned(), value)).collect(),
        })
    }

    /// The file's own accounts, which have tokens, then the other development accounts, which have ether only.
    fn accounts(&self) -> Value {
        let own = ["account", "helperAccount"]
            .iter()
            .filter_map(|key| self.file.get(*key).cloned());
        let mut all: Vec<Value> = own.collect();
        for other in accounts::to_json().as_array().cloned().unwrap_or_default() {
            let who = other.get("address").and_then(hex::to_address);
            if !all.iter().any(|a| a.get("address").and_then(hex::to_address) == who) {
                all.push(other);
            }
        }
        Value::Array(all)
    }

    async fn tokens(&self, l1: &Rpc) -> Result<Value, DevnetError> {
        let mut shown = Map::new();
        for (key, value) in self.file.get("tokens").and_then(Value::as_object).into_iter().flatten() {
            if let Some(address) = value.get("l1").and_then(hex::to_address) {
                let facts = token(l1, address).await?;
                let facts = serde_json::to_value(facts).map_err(|e| DevnetError::deploy(e.to_string()))?;
                shown.insert(key.clone(), facts);
            }
        }
        Ok(Value::Object(shown))
    }
}

/// The second number of a version such as `0.31.0`.
fn minor(version: &str) -> Option<u64> {
    version.split('.').nth(1)?.parse().ok()
}

/// What a token on L1 says about itself; empty where it says nothing that can be read.
async fn token(l1: &Rpc, at: Address) -> Result<TokenInfo, DevnetError> {
    if at == ETHER {
        return Ok(info(at, "Ether", "ETH", 18));
    }
    let ask = |data: &str| ("eth_call", json!([{ "to": at, "data": data }, "latest"]));
    let answers = l1.batch(&[ask(NAME), ask(SYMBOL), ask(DECIMALS)]).await?;
    let bytes: Vec<_> = answers
        .into_iter()
        .map(|a| a.ok().as_ref().and_then(hex::to_bytes).unwrap_or_default())
        .collect();
    let text = |n: usize| {
        let decoded = bytes.get(n).and_then(|b| decode(&[ParamType::String], b).ok());
        decoded.and_then(|t| t.into_iter().next()?.into_string()).unwrap_or_default()
    };
    let decimals = bytes.get(2).and_then(|b| b.last()).copied().unwrap_or_default();
    Ok(info(at, &text(0), &text(1), decimals))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_is_wrong_with_a_folder() {
        let error = Recorded::read(Path::new("no/such/folder"), None).expect_err("nothing there");
        assert!(error.to_string().contains("chain.json"), "{error}");
        assert_eq!((minor("0.31.0"), minor("x")), (Some(31), None));
    }
}
