//! `bridge_info`, and what deposits and withdrawals ask of bridges of their own: a pair of contracts beside the asset routers, such as that of a chain with its own USDC.
//!
//! On L1 such a bridge is the second bridge of a deposit, which it is approved for; on L2 it takes withdrawals; and on L1 again
//! it finalises and pays back by itself. Nothing on a chain lists them, so the caller names the bridge, and what the caller
//! names is checked here before anything is sent.

use ethers_core::abi::AbiEncode;
use ethers_core::types::{Address as EvmAddress, Bytes, U256};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::l2_gas::L2Call;
use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::custom_bridge::{
    BridgehubDepositCall, BridgehubDepositReturn, L1BridgeCall, L1SharedBridgeCall, L1UsdcTokenCall, L1UsdcbridgeCall,
    L2BridgeCall, L2UsdcTokenCall,
};
use crate::chain::abi::{asset_router, nullifier};
use crate::chain::eth::{decode, CallTicket, Reads, Results};
use crate::chain::facts::{Facts, Family};
use crate::encoding;
use crate::error::{Chain, Error, Result, Status};
use crate::rpc::Ticket;
use crate::tokens;
use crate::types::{Address, Bytes as JsonBytes, ETH_ADDRESS_IN_CONTRACTS};
use crate::wallet::Wallet;

/// What a bridge that takes one token only says to another one.
fn another_token(chain: Chain, bridge: EvmAddress, takes: EvmAddress, token: EvmAddress) -> Error {
    let (bridge, takes, token) = (Address(bridge), Address(takes), Address(token));
    let message = format!("request at /token: the bridge {bridge} on {chain} takes the token {takes} only, not {token}");
    Error::new(Status::InvalidField, message).on(chain).at("/token")
}

fn wrong_bridge(chain: Chain, message: String) -> Error {
    let text = format!("request at /bridgeAddress: {message}");
    Error::new(Status::InvalidField, text).on(chain).at("/bridgeAddress")
}

/// The error of a bridge that is named for the chain's own coin.
pub fn not_for_the_base_token(chain: Chain) -> Error {
    wrong_bridge(chain, "the base token goes through no bridge of its own; leave it out".into())
}

/// A deposit through a bridge of its own.
pub struct Deposit<'a> {
    facts: &'a Facts,
    /// The bridge on L1.
    pub bridge: EvmAddress,
    /// What it is told.
    pub calldata: Vec<u8>,
    data: Option<Vec<u8>>,
    token: EvmAddress,
    amount: U256,
    from: EvmAddress,
    to: EvmAddress,
}

impl<'a> Deposit<'a> {
    /// Reads what the request says about the bridge; nothing if it is the standard one.
    #[allow(clippy::too_many_arguments, reason = "each is another part of the request")]
    pub fn read(
        facts: &'a Facts,
        bridge: Option<Address>,
        data: Option<JsonBytes>,
        is_direct: bool,
        token: EvmAddress,
        amount: U256,
        from: EvmAddress,
        to: EvmAddress,
    ) -> Result<Option<Deposit<'a>>> {
        let only_with_a_bridge = |why: &str| {
            let message = format!("request at /customBridgeData: {why}");
            Err(Error::new(Status::InvalidField, message).at("/customBridgeData"))
        };
        let Some(bridge) = bridge.map(|a| a.0) else {
            return match data {
                Some(_) => only_with_a_bridge("it is for the bridge that is named in `bridgeAddress`, and none is named"),
                None => Ok(None),
            };
        };
        if is_direct {
            return Err(not_for_the_base_token(Chain::L1));
        }
        if bridge == facts.asset_router {
            return match data {
                Some(_) => only_with_a_bridge("`bridgeAddress` is the standard bridge, whose data is made here"),
                None => Ok(None),
            };
        }
        let data = data.map(|bytes| bytes.0);
        // ETH travels as the value, and bridges refuse an amount beside it.
        let said = match token == ETH_ADDRESS_IN_CONTRACTS {
            true => U256::zero(),
            false => amount,
        };
        let calldata = data
            .clone()
            .unwrap_or_else(|| encoding::second_bridge_legacy(token, said, to));
        Ok(Some(Deposit {
            facts,
            bridge,
            calldata,
            data,
            token,
            amount,
            from,
            to,
        }))
    }

    /// Asks the bridge whether it can be right, and what its L2 part will be.
    pub async fn check(&self, wallet: &Wallet) -> Result<L2Call> {
        let (facts, bridge) = (self.facts, self.bridge);
        let chain_id = U256::from(facts.l2.chain_id);
        let mut reads = Reads::new(wallet.l1()?);
        let code = reads.add::<Bytes>("eth_getCode", json!([bridge, "latest"]));
        let usdc = reads.call::<_, EvmAddress>(bridge, L1UsdcTokenCall);
        let counterpart = reads.call::<_, EvmAddress>(bridge, nullifier::L2BridgeAddressCall { chain_id });
        let only_counterpart = reads.call::<_, EvmAddress>(bridge, L2BridgeCall);
        let simulated = self.simulate(&mut reads);
        let mut results = reads.send().await?;
        if results.get(code)?.is_empty() {
            let message = format!("there is no contract at {} on L1", Address(bridge));
            return Err(wrong_bridge(Chain::L1, message));
        }
        if let Some(takes) = results.get_call_optional(usdc)?.filter(|takes| *takes != self.token) {
            return Err(another_token(Chain::L1, bridge, takes, self.token));
        }
        let counterpart = match results.get_call_optional(counterpart)? {
            Some(address) if address.is_zero() => {
                let (bridge, id) = (Address(bridge), facts.l2.chain_id);
                return Err(wrong_bridge(
                    Chain::L1,
                    format!("the bridge {bridge} has no counterpart on chain {id}"),
                ));
            }
            Some(address) => Some(address),
            None => results.get_call_optional(only_counterpart)?.filter(|a| !a.is_zero()),
        };
        // What the bridge itself would request is exact. Before its approval is there it can only refuse; then the call is made
        // up in the form that such bridges have.
        let exact = results
            .get(simulated)
            .and_then(|answer| decode::<BridgehubDepositReturn>("bridge.bridgehubDeposit", &answer));
        let (to, data, factory_deps) = match (exact, counterpart) {
            (Ok(answer), _) => {
                let (_, to, data, deps, _) = answer.request;
                (to, data.to_vec(), deps.iter().map(|code| code.to_vec()).collect())
            }
            (Err(_), Some(to)) => {
                let metadata = match &self.data {
                    Some(data) => data.clone(),
                    None => tokens::bridge_metadata(wallet, facts, self.token, facts.l1.chain_id)
                        .await
                        .unwrap_or_default(),
                };
                let data = encoding::finalize_deposit_calldata(self.from, self.to, self.token, self.amount, &metadata);
                (to, data, Vec::new())
            }
            (Err(error), None) => {
                // What nothing speaks for is not approved for anything.
                let message = format!(
                    "the contract {} on L1 names no counterpart on L2 and refuses the deposit: it seems to be no bridge; if it is one, approve it first",
                    Address(bridge)
                );
                return Err(wrong_bridge(Chain::L1, message).caused_by(&error));
            }
        };
        Ok(L2Call {
            from: encoding::apply_l1_to_l2_alias(bridge),
            to,
            value: U256::zero(),
            data,
            factory_deps,
            first_bridging: facts.family == Family::ZksyncOs && !self.is_deployed(wallet, to).await?,
        })
    }

    /// The call that the bridgehub makes to the bridge.
    fn simulate(&self, reads: &mut Reads<'_>) -> Ticket<Bytes> {
        let call = BridgehubDepositCall {
            chain_id: self.facts.l2.chain_id.into(),
            original_caller: self.from,
            l_2_value: U256::zero(),
            data: self.calldata.clone().into(),
        };
        let value = match self.token == ETH_ADDRESS_IN_CONTRACTS {
            true => self.amount,
            false => U256::zero(),
        };
        let request = json!({
            "from": self.facts.bridgehub,
            "to": self.bridge,
            "value": value,
            "data": Bytes::from(call.encode()),
        });
        reads.add("eth_call", json!([request, "latest"]))
    }

    /// Whether the token has its contract on L2; no, where the bridge there does not say.
    async fn is_deployed(&self, wallet: &Wallet, l2_bridge: EvmAddress) -> Result<bool> {
        let mut reads = Reads::new(wallet.l2()?);
        let call = asset_router::L2TokenAddressCall { l_1_token: self.token };
        let ticket = reads.call::<_, EvmAddress>(l2_bridge, call);
        let Some(token) = reads.send().await?.get_call_optional(ticket)? else {
            return Ok(false);
        };
        let mut reads = Reads::new(wallet.l2()?);
        let code = reads.add::<Bytes>("eth_getCode", json!([token, "latest"]));
        Ok(!reads.send().await?.get(code)?.is_empty())
    }
}

/// The questions to the L2 side of a bridge.
pub struct L2Tickets {
    bridge: EvmAddress,
    code: Ticket<Bytes>,
    usdc: CallTicket<EvmAddress>,
    names: NameTickets,
}

/// What the L2 side of a bridge says.
pub struct L2Side {
    /// It is for one token, which it has to be allowed to take.
    pub takes_allowance: bool,
    /// Its counterpart on L1, where it says.
    pub l1_bridge: Option<EvmAddress>,
}

impl L2Tickets {
    /// Asks.
    pub fn ask(reads: &mut Reads<'_>, bridge: EvmAddress) -> Self {
        L2Tickets {
            bridge,
            code: reads.add("eth_getCode", json!([bridge, "latest"])),
            usdc: reads.call(bridge, L2UsdcTokenCall),
            names: NameTickets::ask(reads, bridge),
        }
    }

    /// Takes the answers.
    pub fn take(self, results: &mut Results, token: EvmAddress) -> Result<L2Side> {
        if results.get(self.code)?.is_empty() {
            let message = format!("there is no contract at {} on L2", Address(self.bridge));
            return Err(wrong_bridge(Chain::L2, message));
        }
        let usdc = results.get_call_optional(self.usdc)?;
        if let Some(takes) = usdc.filter(|takes| *takes != token) {
            return Err(another_token(Chain::L2, self.bridge, takes, token));
        }
        Ok(L2Side {
            takes_allowance: usdc.is_some(),
            l1_bridge: self.names.take(results)?,
        })
    }
}

/// The names that bridges on L2 have for their counterpart on L1.
struct NameTickets([CallTicket<EvmAddress>; 3]);

impl NameTickets {
    fn ask(reads: &mut Reads<'_>, bridge: EvmAddress) -> Self {
        NameTickets([
            reads.call(bridge, L1BridgeCall),
            reads.call(bridge, L1SharedBridgeCall),
            reads.call(bridge, L1UsdcbridgeCall),
        ])
    }

    fn take(self, results: &mut Results) -> Result<Option<EvmAddress>> {
        let mut found = None;
        for ticket in self.0 {
            found = found.or(results.get_call_optional(ticket)?.filter(|a| !a.is_zero()));
        }
        Ok(found)
    }
}

/// What the sender of a message says that its counterpart on L1 is; nothing where it does not answer.
pub async fn counterpart_of(wallet: &Wallet, sender: EvmAddress) -> Option<EvmAddress> {
    let mut reads = Reads::new(wallet.l2().ok()?);
    let names = NameTickets::ask(&mut reads, sender);
    let mut results = reads.send().await.ok()?;
    names.take(&mut results).ok()?
}

/// Which bridge.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BridgeInfoRequest {
    /// The bridge on L1.
    pub bridge_address: Address,
    /// A token on L1, to learn what it becomes on L2. Default: the one token of a bridge that has only one.
    pub token: Option<Address>,
}

/// A pair of bridges.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct BridgeInfo {
    /// On L1: for `bridgeAddress` of a deposit and `l1BridgeAddress` of a finalisation or claim.
    pub l1_bridge: Address,
    /// On L2: for `bridgeAddress` of a withdrawal; null where the bridge on L1 does not say.
    pub l2_bridge: Option<Address>,
    /// Whether both sides name each other; null where the one on L2 does not say.
    pub paired: Option<bool>,
    /// Whether it is for one token only, as the bridges of chains with their own USDC are.
    pub only_one_token: bool,
    /// The token on L1; null where none was named and the bridge takes several.
    pub l1_token: Option<Address>,
    /// What it becomes on L2; null where the bridge does not say.
    pub l2_token: Option<Address>,
}

impl Operation for BridgeInfoRequest {
    type Response = BridgeInfo;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<BridgeInfo> {
        let facts = wallet.facts(ctx).await?;
        let bridge = self.bridge_address.0;
        let chain_id = U256::from(facts.l2.chain_id);
        let mut reads = Reads::new(wallet.l1()?);
        let code = reads.add::<Bytes>("eth_getCode", json!([bridge, "latest"]));
        let usdc = reads.call::<_, EvmAddress>(bridge, L1UsdcTokenCall);
        let counterpart = reads.call::<_, EvmAddress>(bridge, nullifier::L2BridgeAddressCall { chain_id });
        let only_counterpart = reads.call::<_, EvmAddress>(bridge, L2BridgeCall);
        let mut results = reads.send().await?;
        if results.get(code)?.is_empty() {
            let message = format!("there is no contract at {} on L1", Address(bridge));
            return Err(wrong_bridge(Chain::L1, message));
        }
        let only = results.get_call_optional(usdc)?;
        let named = self.token.map(|token| tokens::in_contracts(token.0));
        if let (Some(takes), Some(token)) = (only, named) {
            if takes != token {
                return Err(another_token(Chain::L1, bridge, takes, token));
            }
        }
        let l1_token = named.or(only);
        let found = |address: Option<EvmAddress>| address.filter(|a| !a.is_zero());
        let l2_bridge = match found(results.get_call_optional(counterpart)?) {
            Some(l2_bridge) => Some(l2_bridge),
            None => found(results.get_call_optional(only_counterpart)?),
        };
        let (mut paired, mut l2_token) = (None, None);
        if let Some(l2_bridge) = l2_bridge {
            let mut reads = Reads::new(wallet.l2()?);
            let names = NameTickets::ask(&mut reads, l2_bridge);
            let usdc = reads.call::<_, EvmAddress>(l2_bridge, L2UsdcTokenCall);
            let other = l1_token
                .map(|token| reads.call::<_, EvmAddress>(l2_bridge, asset_router::L2TokenAddressCall { l_1_token: token }));
            let mut results = reads.send().await?;
            paired = names.take(&mut results)?.map(|l1| l1 == bridge);
            l2_token = found(results.get_call_optional(usdc)?);
            if let Some(other) = other.filter(|_| l2_token.is_none()) {
                l2_token = found(results.get_call_optional(other)?);
            }
        }
        Ok(BridgeInfo {
            l1_bridge: self.bridge_address,
            l2_bridge: l2_bridge.map(Address),
            paired,
            only_one_token: only.is_some(),
            l1_token: l1_token.map(Address),
            l2_token: l2_token.map(Address),
        })
    }
}
