//! Discovery: from the two endpoints to the chain's addresses, family and protocol version. Done once per wallet.
//!
//! The only method of the `zks_` family that is required is `zks_getBridgehubContract`; everything else comes from the
//! contracts on L1 (protocol versions 23 and later). What a chain does not have is a capability that is false, not an error.
//!
//! Protocol 26 split the shared bridge into asset router, nullifier and native token vault. A chain of before has the shared
//! bridge in the first two roles, no vault, and a bridge of its own on L2.

use ethers_core::abi::AbiEncode;
use ethers_core::types::{Address, Bytes, H256, U256};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

use super::abi::{asset_router, bridgehub, chain_type_manager, diamond, nullifier, token_vault};
use super::eth::{Block, CallTicket, Quantity, Reads, Results};
use super::via::Place;
use crate::config::ContractsConfig;
use crate::encoding;
use crate::error::{Chain, Error, Result, Status};
use crate::rpc::RpcClient;
use crate::types::{self, system_address, ETH_ADDRESS_IN_CONTRACTS};

/// The base token's contract on L2.
pub const L2_BASE_TOKEN: Address = system_address(0x800a);
/// The contract that counts transactions and deployments on EraVM.
pub const NONCE_HOLDER: Address = system_address(0x8003);
/// The contract that sends messages from L2 to L1.
pub const L1_MESSENGER: Address = system_address(0x8008);
/// The sender of the logs that tell whether a priority transaction succeeded.
pub const BOOTLOADER: Address = system_address(0x8001);
/// The asset router on L2.
pub const L2_ASSET_ROUTER: Address = system_address(0x1_0003);
/// The native token vault on L2.
pub const L2_NATIVE_TOKEN_VAULT: Address = system_address(0x1_0004);

/// The two kinds of ZKsync chains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Family {
    /// EraVM chains: type 0x71 transactions, paymasters, `zks_estimateGasL1ToL2`.
    Era,
    /// ZKsync OS chains: EVM transactions, gas of L1→L2 transactions from the protocol's floor.
    ZksyncOs,
}

/// A protocol version, for example 0.29.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct ProtocolVersion {
    /// 0 for all versions so far.
    pub major: u32,
    /// The number that people mean: 26, 29, 31.
    pub minor: u32,
    /// The patch.
    pub patch: u32,
}

impl ProtocolVersion {
    /// From the number that the diamond keeps: patch in bits 0 to 31, minor in 32 to 63, major above. Up to protocol 23 it was
    /// the minor version alone.
    fn unpacked(number: U256) -> Self {
        let U256([low, high, ..]) = number;
        let word = |limb: u64| u32::try_from(limb & u64::from(u32::MAX)).unwrap_or_default();
        match (word(high), word(low >> 32), word(low)) {
            (0, 0, minor) => ProtocolVersion {
                major: 0,
                minor,
                patch: 0,
            },
            (major, minor, patch) => ProtocolVersion { major, minor, patch },
        }
    }
}

/// What one endpoint says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity {
    /// `eth_chainId`.
    pub chain_id: u64,
    /// The hash of block 0 where the node has it: it tells two local networks with the same chain id apart.
    pub genesis: Option<H256>,
}

/// What the L2 node says about its chain.
#[derive(Clone, Copy, Debug)]
pub struct L2Facts {
    /// The L2 chain.
    pub identity: Identity,
    /// The bridgehub on L1.
    pub bridgehub: Address,
    /// Whether the node answers a method that only EraVM nodes have.
    pub era_methods: bool,
    /// Whether there is a token vault on L2: not before protocol 26.
    pub has_token_vault: bool,
    /// The L1 chain id that the token vault on L2 was deployed for, where it says.
    l1_chain_id: Option<u64>,
}

/// Everything that is discovered, immutable for the life of the wallet.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// L1.
    pub l1: Identity,
    /// L2.
    pub l2: Identity,
    /// The chain's kind.
    pub family: Family,
    /// The chain's protocol version, where the diamond tells it.
    pub protocol: Option<ProtocolVersion>,
    /// The base token as the bridgehub names it: address 1 for ETH.
    pub base_token: Address,
    /// The base token's asset id; before protocol 26 the one that it gets by then.
    pub base_token_asset_id: H256,
    /// The chain id that batches settle on: L1's, or a gateway's.
    pub settlement_layer: u64,
    /// The bridgehub.
    pub bridgehub: Address,
    /// The chain's own contract.
    pub diamond: Address,
    /// The contract on L1 that takes tokens, which are approved for it: the asset router, or the shared bridge before it.
    pub asset_router: Address,
    /// The contract on L1 that finalises withdrawals and failed deposits: the nullifier, or the shared bridge before it.
    pub nullifier: Address,
    /// How tokens are bridged.
    pub bridging: Bridging,
    /// How many units of the base token L1 takes for one of ETH in prices of gas, rounded up; at least 1. The chain's operator
    /// changes it at any time, so it serves only to judge what is absurd.
    pub base_token_per_eth: U256,
}

/// How tokens are bridged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bridging {
    /// Since protocol 26: by asset id, through the asset routers and vaults of both chains.
    AssetRouter {
        /// The native token vault on L1.
        l1_token_vault: Address,
    },
    /// Before: tokens of L1 only, by their address, through the shared bridges of both chains.
    SharedBridge {
        /// The bridge on L2; `None` where the shared bridge on L1 knows none, so that only the base token can be bridged.
        l2_bridge: Option<Address>,
    },
}

impl Facts {
    /// Whether the base token is ETH.
    pub fn eth_based(&self) -> bool {
        self.base_token == ETH_ADDRESS_IN_CONTRACTS
    }

    /// Whether the chain has asset routers, token vaults and asset ids: since protocol 26.
    pub fn has_asset_router(&self) -> bool {
        matches!(self.bridging, Bridging::AssetRouter { .. })
    }

    /// The native token vault on L1, or the error that this protocol version has none.
    pub fn l1_token_vault(&self) -> Result<Address> {
        match self.bridging {
            Bridging::AssetRouter { l1_token_vault } => Ok(l1_token_vault),
            Bridging::SharedBridge { .. } => {
                let message = "this chain is of before protocol version 26: there is no native token vault";
                Err(Error::new(Status::Unsupported, message).on(Chain::L1))
            }
        }
    }

    /// The bridge of tokens on L2: the asset router, or the shared bridge before it.
    pub fn l2_bridge(&self) -> Result<Address> {
        match self.bridging {
            Bridging::AssetRouter { .. } => Ok(L2_ASSET_ROUTER),
            Bridging::SharedBridge { l2_bridge } => l2_bridge.ok_or_else(|| {
                let message = "the shared bridge on L1 knows no bridge on this chain: only the base token can be bridged";
                Error::new(Status::Unsupported, message).on(Chain::L1)
            }),
        }
    }

    /// Whether batches settle on a gateway, so that log proofs have two hops.
    pub fn settles_on_gateway(&self) -> bool {
        self.settlement_layer != self.l1.chain_id
    }
}

/// That the endpoint is of the chain that the configuration names.
fn expect_chain(chain: Chain, found: u64, configured: Option<u64>) -> Result<()> {
    match configured {
        Some(expected) if expected != found => {
            let path = format!("/{chain}/chainId");
            let message =
                format!("the {chain} endpoint is of the chain with id {found}; the configuration at {path} says {expected}");
            Err(Error::new(Status::ChainMismatch, message).at(path).on(chain))
        }
        _ => Ok(()),
    }
}

/// Asks the L1 endpoint who it is, which must be the configured chain.
pub async fn identify(client: &RpcClient, expected: Option<u64>) -> Result<Identity> {
    let mut reads = Reads::new(client);
    let chain_id = reads.chain_id();
    let genesis = reads.add::<Option<Block>>("eth_getBlockByNumber", json!(["0x0", false]));
    let mut results = reads.send().await?;
    let chain_id = results.get(chain_id)?.0;
    expect_chain(Chain::L1, chain_id, expected)?;
    Ok(Identity {
        chain_id,
        genesis: genesis_hash(results.get(genesis)),
    })
}

fn genesis_hash(answer: Result<Option<Block>>) -> Option<H256> {
    answer.ok().flatten().and_then(|block| block.hash)
}

/// Asks the L2 endpoint for its chain, which must be the configured one: one batch.
pub async fn discover_l2(client: &RpcClient, expected: Option<u64>, configured: Option<&ContractsConfig>) -> Result<L2Facts> {
    let mut reads = Reads::new(client);
    let chain_id = reads.chain_id();
    let genesis = reads.add::<Option<Block>>("eth_getBlockByNumber", json!(["0x0", false]));
    let bridgehub = reads.add::<Option<Address>>("zks_getBridgehubContract", json!([]));
    let era_probe = reads.add::<Quantity>("zks_L1ChainId", json!([]));
    let main_contract = reads.add::<Option<Address>>("zks_getMainContract", json!([]));
    let l1_chain_id = reads.call::<_, U256>(L2_NATIVE_TOKEN_VAULT, token_vault::L1ChainIdCall);
    let vault_code = reads.add::<Bytes>("eth_getCode", json!([L2_NATIVE_TOKEN_VAULT, "latest"]));
    let mut results = reads.send().await?;

    let identity = Identity {
        chain_id: results.get(chain_id)?.0,
        genesis: genesis_hash(results.get(genesis)),
    };
    expect_chain(Chain::L2, identity.chain_id, expected)?;
    let named = configured.and_then(|c| c.bridgehub).map(|a| a.0);
    let bridgehub = match (named, results.get(bridgehub)) {
        (Some(address), _) | (None, Ok(Some(address))) if !address.is_zero() => address,
        (_, Err(error)) if !super::eth::is_absent(&error) => return Err(error),
        (_, answer) => {
            let mut error = Error::new(
                Status::NotZksync,
                format!(
                    "the L2 endpoint (chain id {}) is not a node of a ZKsync chain: it names no bridgehub",
                    identity.chain_id
                ),
            );
            if let Err(cause) = answer {
                error = error.caused_by(&cause);
            }
            return Err(error.on(Chain::L2));
        }
    };
    let era_methods = results.get(era_probe).is_ok() || results.get(main_contract).is_ok_and(|a| a.is_some());
    let l1_chain_id = results
        .get_call(l1_chain_id)
        .ok()
        .and_then(|id| u64::try_from(id).ok())
        .filter(|id| *id != 0);
    // A node that refuses to show code has nothing from before protocol 26 to tell.
    let has_token_vault = l1_chain_id.is_some() || results.get(vault_code).map_or(true, |code| !code.is_empty());
    Ok(L2Facts {
        identity,
        bridgehub,
        era_methods,
        has_token_vault,
        l1_chain_id,
    })
}

/// Where the contracts are that the bridgehub names: known before anything is asked of L1.
pub struct Places {
    /// The contract that takes tokens. Before protocol 26 there is none by this name, nor any of those that it names.
    pub asset_router: Place,
    /// The contract that finalises.
    pub nullifier: Place,
    /// The native token vault on L1.
    pub l1_token_vault: Place,
}

impl Places {
    /// By the names in the contracts, or in the configuration, which comes first.
    pub fn named(l2: &L2Facts, configured: Option<&ContractsConfig>) -> Places {
        let router = match configured.and_then(|c| c.asset_router) {
            Some(address) => Place::At(address.0),
            None => Place::At(l2.bridgehub).named_by(bridgehub::AssetRouterCall.encode()),
        };
        let by_router = |named: Option<types::Address>, call| match named {
            Some(address) => Place::At(address.0),
            None => router.clone().named_by(call),
        };
        Places {
            nullifier: by_router(configured.and_then(|c| c.nullifier), asset_router::L1NullifierCall.encode()),
            l1_token_vault: by_router(
                configured.and_then(|c| c.l1_native_token_vault),
                asset_router::NativeTokenVaultCall.encode(),
            ),
            asset_router: router,
        }
    }
}

/// The questions to the contracts that the bridgehub names.
struct Details {
    nullifier: CallTicket<Address>,
    vault: CallTicket<Address>,
    l2_bridge: Option<CallTicket<Address>>,
    semver: CallTicket<(u32, u32, u32)>,
    packed: CallTicket<U256>,
    os_diamond: CallTicket<bool>,
    os_manager: CallTicket<bool>,
    nominator: CallTicket<U256>,
    denominator: CallTicket<U256>,
}

/// Their answers; `None` where a contract does not have the function.
struct Detailed {
    nullifier: Result<Address>,
    vault: Result<Address>,
    l2_bridge: Option<Address>,
    protocol: Option<ProtocolVersion>,
    os_diamond: Option<bool>,
    os_manager: Option<bool>,
    base_token_per_eth: U256,
}

impl Details {
    /// Asks. `shared_bridge` is the bridge where there is no asset router.
    fn ask(
        reads: &mut Reads<'_>,
        router: &Place,
        diamond: &Place,
        manager: &Place,
        shared_bridge: Option<(Address, U256)>,
    ) -> Details {
        let l2_bridge = |(bridge, chain_id)| reads.call(bridge, nullifier::L2BridgeAddressCall { chain_id });
        Details {
            l2_bridge: shared_bridge.map(l2_bridge),
            nullifier: reads.call_at(router, asset_router::L1NullifierCall),
            vault: reads.call_at(router, asset_router::NativeTokenVaultCall),
            semver: reads.call_at(diamond, diamond::GetSemverProtocolVersionCall),
            packed: reads.call_at(diamond, diamond::GetProtocolVersionCall),
            os_diamond: reads.call_at(diamond, diamond::GetZKsyncOSCall),
            os_manager: reads.call_at(manager, chain_type_manager::IsZKsyncOSCall),
            nominator: reads.call_at(diamond, diamond::BaseTokenGasPriceMultiplierNominatorCall),
            denominator: reads.call_at(diamond, diamond::BaseTokenGasPriceMultiplierDenominatorCall),
        }
    }

    fn take(self, results: &mut Results) -> Result<Detailed> {
        let semver = results.get_call_optional(self.semver)?;
        let packed = results.get_call_optional(self.packed)?;
        let nominator = results.get_call_optional(self.nominator)?;
        let denominator = results.get_call_optional(self.denominator)?;
        let semver = semver.map(|(major, minor, patch)| ProtocolVersion { major, minor, patch });
        Ok(Detailed {
            nullifier: results.get_call(self.nullifier),
            vault: results.get_call(self.vault),
            l2_bridge: match self.l2_bridge {
                Some(ticket) => results.get_call_optional(ticket)?.filter(|a| !a.is_zero()),
                None => None,
            },
            protocol: semver.or(packed.map(ProtocolVersion::unpacked)),
            os_diamond: results.get_call_optional(self.os_diamond)?,
            os_manager: results.get_call_optional(self.os_manager)?,
            base_token_per_eth: rounded_up(nominator.unwrap_or_default(), denominator.unwrap_or_default()),
        })
    }
}

/// A fraction, rounded up, and at least 1: also where there is none.
fn rounded_up(nominator: U256, denominator: U256) -> U256 {
    let (Some(whole), Some(rest)) = (nominator.checked_div(denominator), nominator.checked_rem(denominator)) else {
        return U256::one();
    };
    let rest = U256::from(u8::from(!rest.is_zero()));
    whole.saturating_add(rest).max(U256::one())
}

/// Asks L1 for the chain's contracts, given what L2 said: one batch, and one more where the node looks up no names on the way or
/// the chain is of before protocol 26.
pub async fn discover_l1(client: &RpcClient, l1: Identity, l2: L2Facts, configured: Option<&ContractsConfig>) -> Result<Facts> {
    let hub = l2.bridgehub;
    let id = U256::from(l2.identity.chain_id);
    let mismatch = |message: String| Err(Error::new(Status::ChainMismatch, message).on(Chain::L1));
    if let Some(expected) = l2.l1_chain_id.filter(|expected| *expected != l1.chain_id) {
        return mismatch(format!(
            "L1 and L2 do not belong together: L2 (chain id {}) was deployed for an L1 with chain id {expected}, this L1 has {}",
            l2.identity.chain_id, l1.chain_id
        ));
    }

    let mut reads = Reads::new(client);
    let hub_code = reads.add::<Bytes>("eth_getCode", json!([hub, "latest"]));
    let base_token = reads.call::<_, Address>(hub, bridgehub::BaseTokenCall { chain_id: id });
    let asset_id = reads.call::<_, H256>(hub, bridgehub::BaseTokenAssetIdCall { chain_id: id });
    let zk_chain = reads.call::<_, Address>(hub, bridgehub::GetZKChainCall { chain_id: id });
    let hyperchain = reads.call::<_, Address>(hub, bridgehub::GetHyperchainCall { chain_id: id });
    let settlement_layer = reads.call::<_, U256>(hub, bridgehub::SettlementLayerCall { chain_id: id });
    let manager = reads.call::<_, Address>(hub, bridgehub::ChainTypeManagerCall { chain_id: id });
    let router = reads.call::<_, Address>(hub, bridgehub::AssetRouterCall);
    let shared_bridge = reads.call::<_, Address>(hub, bridgehub::SharedBridgeCall);
    let named_diamond = configured.and_then(|c| c.diamond).map(|a| a.0);
    let by_hub = |call| Place::At(hub).named_by(call);
    let details = Details::ask(
        &mut reads,
        &Places::named(&l2, configured).asset_router,
        &named_diamond.map_or_else(|| by_hub(bridgehub::GetZKChainCall { chain_id: id }.encode()), Place::At),
        &by_hub(bridgehub::ChainTypeManagerCall { chain_id: id }.encode()),
        None,
    );
    let mut results = reads.send().await?;

    if results.get(hub_code)?.is_empty() {
        return mismatch(format!(
            "L1 and L2 do not belong together: L2 names the bridgehub {}, and L1 (chain id {}) has no contract there",
            types::Address(hub),
            l1.chain_id
        ));
    }
    // A chain is of before protocol 26 only if the bridgehub itself has no such function: whatever else stands in the way of
    // the answer must not decide it.
    let router = match results.get_call(router) {
        Ok(router) => Some(router).filter(|a| !a.is_zero()),
        Err(error) if matches!(error.status(), Status::Reverted | Status::BadAnswer) => None,
        Err(error) => return Err(error),
    };
    let mut address = |ticket| Ok::<_, Error>(results.get_call_optional(ticket)?.filter(|a: &Address| !a.is_zero()));
    // Before protocol 26 chains were called hyperchains.
    let (zk_chain, hyperchain) = (address(zk_chain)?, address(hyperchain)?);
    let (shared_bridge, manager) = (address(shared_bridge)?, address(manager)?);
    let Some(diamond) = named_diamond.or(zk_chain).or(hyperchain) else {
        return mismatch(format!(
            "L1 and L2 do not belong together: the bridgehub {} on L1 (chain id {}) knows no chain with id {}",
            types::Address(hub),
            l1.chain_id,
            l2.identity.chain_id
        ));
    };
    let named_router = configured.and_then(|c| c.asset_router).map(|a| a.0);
    let is_router = router.is_some();
    let Some(asset_router) = named_router.or(router).or(shared_bridge) else {
        let message = "the bridgehub has neither asset router nor shared bridge: protocol versions before 23 are not supported";
        return Err(Error::new(Status::Unsupported, message).on(Chain::L1));
    };
    let base_token = results.get_call(base_token)?;
    let base_token_asset_id = match results.get_call_optional(asset_id)? {
        Some(id) if !id.is_zero() => id,
        _ => encoding::ntv_asset_id(l1.chain_id.into(), base_token),
    };
    let settlement_layer = match results.get_call_optional(settlement_layer)? {
        Some(id) if !id.is_zero() => u64::try_from(id)
            .map_err(|_| Error::new(Status::BadAnswer, "settlementLayer() of the bridgehub on L1 is over 2^64").on(Chain::L1))?,
        _ => l1.chain_id,
    };

    let named_as_usual = is_router && (named_diamond.is_some() || zk_chain.is_some());
    let details = match details.take(&mut results) {
        Ok(details) if named_as_usual && details.nullifier.is_ok() && details.vault.is_ok() => details,
        _ => {
            let mut reads = Reads::new(client);
            let details = Details::ask(
                &mut reads,
                &Place::At(asset_router),
                &Place::At(diamond),
                &Place::At(manager.unwrap_or_default()),
                (!is_router).then_some((asset_router, id)),
            );
            details.take(&mut reads.send().await?)?
        }
    };
    let nullifier = match configured.and_then(|c| c.nullifier) {
        Some(address) => address.0,
        None if is_router => details.nullifier?,
        None => asset_router,
    };
    let bridging = match configured.and_then(|c| c.l1_native_token_vault) {
        _ if !is_router => Bridging::SharedBridge {
            l2_bridge: details.l2_bridge,
        },
        Some(address) => Bridging::AssetRouter {
            l1_token_vault: address.0,
        },
        None => Bridging::AssetRouter {
            l1_token_vault: details.vault?,
        },
    };
    // The diamond knows best; the manager can serve chains of both kinds since v31; the node's methods are the last resort.
    let zksync_os = match (details.os_diamond, details.os_manager) {
        (Some(flag), _) | (None, Some(flag)) => flag,
        // The first ZKsync OS chains are of protocol 30.
        (None, None) => is_router && !l2.era_methods,
    };
    Ok(Facts {
        l1,
        l2: l2.identity,
        family: if zksync_os { Family::ZksyncOs } else { Family::Era },
        protocol: details.protocol,
        base_token,
        base_token_asset_id,
        settlement_layer,
        bridgehub: hub,
        diamond,
        asset_router,
        nullifier,
        bridging,
        base_token_per_eth: details.base_token_per_eth,
    })
}

#[cfg(test)]
impl Facts {
    /// Those of some chain of protocol 29 on Ethereum, for tests.
    pub(crate) fn example() -> Facts {
        let identity = |chain_id| Identity { chain_id, genesis: None };
        let address = Address::repeat_byte;
        Facts {
            l1: identity(1),
            l2: identity(324),
            family: Family::Era,
            protocol: None,
            base_token: ETH_ADDRESS_IN_CONTRACTS,
            base_token_asset_id: H256::repeat_byte(9),
            settlement_layer: 1,
            bridgehub: address(0xb1),
            diamond: address(0xd1),
            asset_router: address(0xa1),
            nullifier: address(0xf1),
            bridging: Bridging::AssetRouter {
                l1_token_vault: address(0xe1),
            },
            base_token_per_eth: U256::one(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_packed_or_up_to_23_a_plain_number() {
        let version = |major, minor, patch| ProtocolVersion { major, minor, patch };
        for (number, expected) in [
            (U256::from(23), version(0, 23, 0)),
            (U256::from(24u64 << 32), version(0, 24, 0)),
            ((U256::from(29) << 32) + 4, version(0, 29, 4)),
            ((U256::one() << 64) + (U256::from(2) << 32) + 3, version(1, 2, 3)),
        ] {
            assert_eq!(ProtocolVersion::unpacked(number), expected);
        }
    }
}
