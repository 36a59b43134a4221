//! Tokens: their asset ids, their address on the other chain, and the metadata that bridging carries.

use ethers_core::abi::AbiEncode;
use ethers_core::types::{Address, Bytes, H256, U256};

use crate::call::CallContext;
use crate::chain::abi::{asset_router, erc_20, token_vault};
use crate::chain::eth::{is_absent, Reads};
use crate::chain::facts::{Facts, Places, L2_ASSET_ROUTER, L2_BASE_TOKEN, L2_NATIVE_TOKEN_VAULT};
use crate::chain::via::Place;
use crate::encoding;
use crate::error::{Chain, Error, Result, Status};
use crate::types::{self, ETH_ADDRESS, ETH_ADDRESS_IN_CONTRACTS};
use crate::wallet::Wallet;

/// A token as the bridge knows it.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// The address on L1; address 1 for ETH; `None` for a token from elsewhere that was never withdrawn to L1.
    pub l1: Option<Address>,
    /// The address on L2, predicted where nothing was bridged yet; `None` where the chain cannot tell.
    pub l2: Option<Address>,
    /// The asset id; before protocol 26 the one that it gets by then.
    pub asset_id: H256,
    /// The chain that the token comes from.
    pub origin_chain_id: u64,
    /// Whether the token vault on L1 knows it. The bridge of before protocol 26 takes every token without.
    pub registered: bool,
}

/// ETH's addresses in requests are 0 and 1; the contracts use 1.
pub fn in_contracts(token: Address) -> Address {
    if token == ETH_ADDRESS {
        ETH_ADDRESS_IN_CONTRACTS
    } else {
        token
    }
}

/// The chain's facts; where they are not known yet, also a token of L1, which is asked for beside them.
pub async fn beside_facts<'a>(wallet: &'a Wallet, token: Address, ctx: &CallContext) -> Result<(&'a Facts, Option<Token>)> {
    let token = in_contracts(token);
    if let Some(facts) = wallet.known_facts() {
        return Ok((facts, None));
    }
    wallet.l1()?;
    let (identity, l2) = tokio::try_join!(wallet.identity(Chain::L1), wallet.l2_facts())?;
    let places = Places::named(l2, wallet.config().contracts.as_ref());
    // The guess is asked for in vain of a chain of before protocol 26, and of a node that looks up no names on the way.
    let (facts, guessed) = tokio::join!(
        wallet.facts(ctx),
        Guessed::ask(wallet, &places.l1_token_vault, identity.chain_id, token)
    );
    let facts = facts?;
    let resolved = match guessed {
        Ok(guessed) if facts.has_asset_router() => Some(guessed.resolve(wallet, facts, token).await?),
        _ => None,
    };
    Ok((facts, resolved))
}

/// What is known of a token, by its address on one of the chains, without asking.
pub fn remembered(wallet: &Wallet, facts: &Facts, chain: Chain, token: Address) -> Option<Token> {
    let is_eth = in_contracts(token) == ETH_ADDRESS_IN_CONTRACTS;
    match chain {
        Chain::L2 if token == L2_BASE_TOKEN || (is_eth && facts.eth_based()) => Some(base_token(facts)),
        Chain::L2 if !is_eth => wallet.cached_token(Chain::L2, token),
        _ => wallet.cached_token(Chain::L1, in_contracts(token)),
    }
}

/// Resolves a token from its L1 address.
pub async fn from_l1(wallet: &Wallet, facts: &Facts, token: Address) -> Result<Token> {
    let token = in_contracts(token);
    if let Some(known) = remembered(wallet, facts, Chain::L1, token) {
        return Ok(known);
    }
    if !facts.has_asset_router() {
        return from_l1_by_address(wallet, facts, token).await;
    }
    let vault = Place::At(facts.l1_token_vault()?);
    let guessed = Guessed::ask(wallet, &vault, facts.l1.chain_id, token).await?;
    guessed.resolve(wallet, facts, token).await
}

/// What both chains say about a token on the guess that it comes from L1, as most do, which tells its asset id.
struct Guessed {
    id: H256,
    /// The id that L1 has for the token.
    known: Option<H256>,
    /// The chain that the guessed id comes from.
    origin: Option<u64>,
    /// What goes along with a deposit of a token of L1.
    metadata: Option<Vec<u8>>,
    /// Where a token of L1 with this address is on L2 or will be.
    predicted: Option<Address>,
    /// The token on L2 with the guessed id.
    deployed: Option<Address>,
}

impl Guessed {
    async fn ask(wallet: &Wallet, vault: &Place, l1_chain_id: u64, token: Address) -> Result<Guessed> {
        let guess = encoding::ntv_asset_id(l1_chain_id.into(), token);
        let mut l1 = Reads::new(wallet.l1()?);
        let known = l1.call_at::<_, H256>(vault, token_vault::AssetIdCall { token });
        let origin = l1.call_at::<_, U256>(vault, token_vault::OriginChainIdCall { asset_id: guess.0 });
        let getters = token_vault::GetERC20GettersCall {
            token,
            origin_chain_id: l1_chain_id.into(),
        };
        let metadata = l1.call_at::<_, Bytes>(vault, getters);
        let mut l2 = Reads::new(wallet.l2()?);
        let predicted = l2.call::<_, Address>(L2_ASSET_ROUTER, asset_router::L2TokenAddressCall { l_1_token: token });
        let deployed = l2.call::<_, Address>(L2_NATIVE_TOKEN_VAULT, token_vault::TokenAddressCall { asset_id: guess.0 });
        let (mut l1, mut l2) = tokio::try_join!(l1.send(), l2.send())?;
        Ok(Guessed {
            id: guess,
            known: l1.get_call_optional(known)?.filter(|id| !id.is_zero()),
            origin: l1.get_call_optional(origin)?.and_then(|id| u64::try_from(id).ok()),
            // Asked again where it is needed, and then with its error.
            metadata: l1.get_call(metadata).ok().map(|data| data.to_vec()),
            predicted: l2.get_call_optional(predicted)?.filter(|a| !a.is_zero()),
            deployed: l2.get_call_optional(deployed)?.filter(|a| !a.is_zero()),
        })
    }

    /// The token; what was guessed wrong is asked again.
    async fn resolve(self, wallet: &Wallet, facts: &Facts, token: Address) -> Result<Token> {
        let is_base = token == facts.base_token;
        let guessed = (self.origin, self.deployed);
        let (origin, deployed) = match self.known {
            Some(id) if id != self.id => tokio::try_join!(origin_chain(wallet, facts, id), l2_address_of(wallet, id))?,
            _ => guessed,
        };
        let origin_chain_id = match (self.known, origin) {
            (Some(_), Some(origin)) if origin != 0 => origin,
            _ => facts.l1.chain_id,
        };
        let l2 = match self.known {
            _ if is_base => Some(L2_BASE_TOKEN),
            // The router on L2 predicts the address of a token of L1; it does not know that this one comes from elsewhere.
            Some(_) => deployed.or(self.predicted.filter(|_| origin_chain_id == facts.l1.chain_id)),
            None => self.predicted,
        };
        if let Some(metadata) = self.metadata.filter(|_| origin_chain_id == facts.l1.chain_id) {
            wallet.remember_metadata(token, metadata);
        }
        let resolved = Token {
            l1: Some(token),
            l2,
            asset_id: self.known.unwrap_or(self.id),
            origin_chain_id,
            registered: self.known.is_some() || is_base,
        };
        // L1 can take a registration back as long as L2 has not followed it.
        if is_base || deployed.is_some() {
            wallet.remember_token(Chain::L1, token, resolved);
        }
        Ok(resolved)
    }
}

/// The same before protocol 26, when tokens had no ids and all came from L1.
async fn from_l1_by_address(wallet: &Wallet, facts: &Facts, token: Address) -> Result<Token> {
    if token == facts.base_token {
        return Ok(base_token(facts));
    }
    let mut reads = Reads::new(wallet.l2()?);
    let ticket = reads.call::<_, Address>(facts.l2_bridge()?, asset_router::L2TokenAddressCall { l_1_token: token });
    let l2 = reads.send().await?.get_call(ticket)?;
    let resolved = bridged_by_address(facts, token, l2);
    wallet.remember_token(Chain::L1, token, resolved);
    Ok(resolved)
}

fn bridged_by_address(facts: &Facts, l1: Address, l2: Address) -> Token {
    Token {
        l1: Some(l1),
        l2: Some(l2),
        asset_id: encoding::ntv_asset_id(facts.l1.chain_id.into(), l1),
        origin_chain_id: facts.l1.chain_id,
        registered: true,
    }
}

/// The chain that an asset id comes from, as the vault on L1 says.
async fn origin_chain(wallet: &Wallet, facts: &Facts, asset_id: H256) -> Result<Option<u64>> {
    let mut reads = Reads::new(wallet.l1()?);
    let ticket = reads.call::<_, U256>(
        facts.l1_token_vault()?,
        token_vault::OriginChainIdCall { asset_id: asset_id.0 },
    );
    let origin = reads.send().await?.get_call_optional(ticket)?;
    Ok(origin.and_then(|id| u64::try_from(id).ok()))
}

/// The L2 address of a token that the vault on L2 has met.
async fn l2_address_of(wallet: &Wallet, asset_id: H256) -> Result<Option<Address>> {
    let mut reads = Reads::new(wallet.l2()?);
    let ticket = reads.call::<_, Address>(L2_NATIVE_TOKEN_VAULT, token_vault::TokenAddressCall { asset_id: asset_id.0 });
    Ok(reads.send().await?.get_call_optional(ticket)?.filter(|a| !a.is_zero()))
}

/// Resolves a token from its L2 address.
pub async fn from_l2(wallet: &Wallet, facts: &Facts, token: Address) -> Result<Token> {
    if let Some(known) = remembered(wallet, facts, Chain::L2, token) {
        return Ok(known);
    }
    if in_contracts(token) == ETH_ADDRESS_IN_CONTRACTS {
        return from_l1(wallet, facts, ETH_ADDRESS_IN_CONTRACTS).await;
    }
    if !facts.has_asset_router() {
        let mut reads = Reads::new(wallet.l2()?);
        let ticket = reads.call::<_, Address>(facts.l2_bridge()?, asset_router::L1TokenAddressCall { l_2_token: token });
        let l1 = reads.send().await?.get_call_optional(ticket)?.filter(|a| !a.is_zero());
        let resolved = bridged_by_address(facts, l1.ok_or_else(|| not_of_l1(token))?, token);
        wallet.remember_token(Chain::L2, token, resolved);
        return Ok(resolved);
    }
    let asset_id = l2_asset_id(wallet, token).await?;
    let mut l1 = Reads::new(wallet.l1()?);
    let l1_token = l1.call::<_, Address>(
        facts.l1_token_vault()?,
        token_vault::TokenAddressCall { asset_id: asset_id.0 },
    );
    let mut l2 = Reads::new(wallet.l2()?);
    let origin = l2.call::<_, U256>(L2_NATIVE_TOKEN_VAULT, token_vault::OriginChainIdCall { asset_id: asset_id.0 });
    let (mut l1, mut l2) = tokio::try_join!(l1.send(), l2.send())?;
    let origin = l2
        .get_call_optional(origin)?
        .and_then(|id| u64::try_from(id).ok())
        .filter(|id| *id != 0);
    let l1_token = l1.get_call_optional(l1_token)?.filter(|a| !a.is_zero());
    let of_l1 = l1_token.is_some_and(|l1_token| encoding::ntv_asset_id(facts.l1.chain_id.into(), l1_token) == asset_id);
    // A token of the bridge before has no origin in the vault until it is first withdrawn.
    let origin = origin.or(of_l1.then_some(facts.l1.chain_id));
    let resolved = Token {
        l1: l1_token,
        l2: Some(token),
        asset_id,
        origin_chain_id: origin.unwrap_or(facts.l2.chain_id),
        registered: l1_token.is_some(),
    };
    wallet.remember_token(Chain::L2, token, resolved);
    Ok(resolved)
}

/// The error for an L2 token that a bridge of before protocol 26 did not bring from L1.
pub fn not_of_l1(token: Address) -> Error {
    let message = format!(
        "the bridge on L2 has not brought the token {} from L1, and before protocol version 26 no other token goes there",
        types::Address(token)
    );
    Error::new(Status::UnknownToken, message).on(Chain::L2)
}

/// The bridge of tokens on L2, if the chain is of before protocol 26. Without L1 the L2 node is asked for it.
pub async fn l2_shared_bridge(wallet: &Wallet, ctx: &CallContext) -> Result<Option<Address>> {
    if wallet.l2_facts().await?.has_token_vault {
        return Ok(None);
    }
    if wallet.l1().is_ok() {
        let facts = wallet.facts(ctx).await?;
        return match facts.has_asset_router() {
            true => Ok(None),
            false => facts.l2_bridge().map(Some),
        };
    }
    let mut reads = Reads::new(wallet.l2()?);
    let ticket = reads.add::<BridgeContracts>("zks_getBridgeContracts", serde_json::json!([]));
    let bridge = reads.send().await?.get(ticket)?.l2_shared_default_bridge;
    bridge.filter(|a| !a.is_zero()).map(Some).ok_or_else(|| {
        let message = "the L2 node does not name this chain's bridge: add `l1` to the configuration, which knows it";
        Error::new(Status::Unsupported, message).on(Chain::L2)
    })
}

/// What matters here of the answer to `zks_getBridgeContracts`.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct BridgeContracts {
    l2_shared_default_bridge: Option<Address>,
}

/// The asset id of an L2 token, from the vault on L2.
pub async fn l2_asset_id(wallet: &Wallet, token: Address) -> Result<H256> {
    registered_l2_asset_id(wallet, token).await?.ok_or_else(|| {
        let message = format!(
            "the bridge on L2 does not know the token {}: it was neither bridged nor registered",
            types::Address(token)
        );
        Error::new(Status::UnknownToken, message).on(Chain::L2)
    })
}

/// The asset id of an L2 token, `None` where neither the vault on L2 nor the bridge before it knows the token.
pub async fn registered_l2_asset_id(wallet: &Wallet, token: Address) -> Result<Option<H256>> {
    if let Some(known) = wallet.cached_asset_id(token) {
        return Ok(Some(known));
    }
    let mut reads = Reads::new(wallet.l2()?);
    let ticket = reads.call::<_, H256>(L2_NATIVE_TOKEN_VAULT, token_vault::AssetIdCall { token });
    let bridge = reads.call::<_, Address>(L2_NATIVE_TOKEN_VAULT, token_vault::L2LegacySharedBridgeCall);
    let mut results = reads.send().await?;
    let id = results.get_call_optional(ticket)?.filter(|id| !id.is_zero());
    let bridge = results.get_call_optional(bridge)?.filter(|a| !a.is_zero());
    let id = match (id, bridge) {
        (None, Some(bridge)) => legacy_asset_id(wallet, bridge, token).await?,
        (id, _) => id,
    };
    if let Some(id) = id {
        wallet.remember_asset_id(token, id);
    }
    Ok(id)
}

/// The asset id that a token gets which the bridge of before protocol 26 brought to L2: the vault learns it when the token is
/// first withdrawn. By its own rule alone it would be a token of L2.
async fn legacy_asset_id(wallet: &Wallet, bridge: Address, token: Address) -> Result<Option<H256>> {
    let mut reads = Reads::new(wallet.l2()?);
    let l1_token = reads.call::<_, Address>(bridge, asset_router::L1TokenAddressCall { l_2_token: token });
    let l1_chain_id = reads.call::<_, U256>(L2_NATIVE_TOKEN_VAULT, token_vault::L1ChainIdCall);
    let mut results = reads.send().await?;
    let Some(l1_token) = results.get_call_optional(l1_token)?.filter(|a| !a.is_zero()) else {
        return Ok(None);
    };
    Ok(Some(encoding::ntv_asset_id(results.get_call(l1_chain_id)?, l1_token)))
}

/// The base token.
pub fn base_token(facts: &Facts) -> Token {
    Token {
        l1: Some(facts.base_token),
        l2: Some(L2_BASE_TOKEN),
        asset_id: facts.base_token_asset_id,
        origin_chain_id: facts.l1.chain_id,
        registered: true,
    }
}

/// The metadata that a deposit of this token carries to L2, as the vault will send it.
pub async fn bridge_metadata(wallet: &Wallet, facts: &Facts, token: Address, origin_chain_id: u64) -> Result<Vec<u8>> {
    if let Some(known) = wallet.cached_metadata(token) {
        return Ok(known);
    }
    if !facts.has_asset_router() {
        let data = metadata_by_address(wallet, token).await?;
        wallet.remember_metadata(token, data.clone());
        return Ok(data);
    }
    let mut reads = Reads::new(wallet.l1()?);
    let call = token_vault::GetERC20GettersCall {
        token,
        origin_chain_id: origin_chain_id.into(),
    };
    let ticket = reads.call::<_, Bytes>(facts.l1_token_vault()?, call);
    let data = reads.send().await?.get_call(ticket)?.to_vec();
    wallet.remember_metadata(token, data.clone());
    Ok(data)
}

/// The same before protocol 26: the bridge sends on what the token answers, whatever that is.
async fn metadata_by_address(wallet: &Wallet, token: Address) -> Result<Vec<u8>> {
    if token == ETH_ADDRESS_IN_CONTRACTS {
        return Ok(encoding::bridge_data("Ether", "ETH", 18));
    }
    let mut reads = Reads::new(wallet.l1()?);
    let mut ask = |data: Vec<u8>| {
        let call = serde_json::json!({"to": token, "data": Bytes::from(data)});
        reads.add::<Bytes>("eth_call", serde_json::json!([call, "latest"]))
    };
    let tickets = [
        ask(erc_20::NameCall.encode()),
        ask(erc_20::SymbolCall.encode()),
        ask(erc_20::DecimalsCall.encode()),
    ];
    let mut results = reads.send().await?;
    let mut answers = Vec::new();
    for ticket in tickets {
        answers.push(match results.get(ticket) {
            Ok(answer) => answer.to_vec(),
            // What the token reverts with is not known here; it is a few bytes of an estimate.
            Err(error) if is_absent(&error) => Vec::new(),
            Err(error) => return Err(error),
        });
    }
    Ok(encoding::bridge_data_of_answers(answers))
}

/// A token's address on the chain that it comes from, which the vault on the other side checks against its asset id.
/// `l1_token` is its contract on L1, which knows it.
pub async fn origin_address(wallet: &Wallet, token: &Token, l1_token: Address) -> Result<Address> {
    let mut reads = Reads::new(wallet.l1()?);
    let ticket = reads.call::<_, Address>(l1_token, erc_20::OriginTokenCall);
    let origin = reads.send().await?.get_call_optional(ticket)?;
    let is_right = |origin: &Address| encoding::ntv_asset_id(token.origin_chain_id.into(), *origin) == token.asset_id;
    Ok(origin.filter(is_right).unwrap_or(l1_token))
}

/// Whether a token has its contract on L2: the first deposit deploys it, which takes much more gas.
pub async fn is_deployed(wallet: &Wallet, token: &Token) -> Result<bool> {
    let Some(address) = token.l2 else {
        return Ok(false);
    };
    if wallet.is_known_deployed(address) {
        return Ok(true);
    }
    let mut reads = Reads::new(wallet.l2()?);
    let code = reads.add::<Bytes>("eth_getCode", serde_json::json!([address, "latest"]));
    let deployed = !reads.send().await?.get(code)?.is_empty();
    if deployed {
        wallet.remember_deployed(address);
    }
    Ok(deployed)
}

/// A token's contract on a chain; `None` for the chain's own coin, however the request names it.
pub async fn contract(
    wallet: &Wallet,
    chain: Chain,
    token: Option<types::Address>,
    ctx: &CallContext,
) -> Result<Option<Address>> {
    let Some(token) = token.map(|t| in_contracts(t.0)) else {
        return Ok(None);
    };
    let is_eth = token == ETH_ADDRESS_IN_CONTRACTS;
    match chain {
        Chain::L1 if is_eth => Ok(None),
        Chain::L2 if token == L2_BASE_TOKEN => Ok(None),
        // On L2, ETH is the base token or a bridged token: only the chain's facts tell.
        Chain::L2 if is_eth => {
            let facts = wallet.facts(ctx).await?;
            Ok(from_l1(wallet, facts, token).await?.l2.filter(|a| *a != L2_BASE_TOKEN))
        }
        _ => Ok(Some(token)),
    }
}
