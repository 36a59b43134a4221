//! `withdraw`: the base token or a token from L2 towards L1. `finalize_withdrawal` completes it on L1 later.

use ethers_core::types::{Address as EvmAddress, H256, U256};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::approvals::{Allowance, Approvals, ApproveMode, SentApproval};
use super::custom_bridge;
use super::eip712::{self, Eip712Options};
use super::plan::{self, Gas, GasFigures, Mode, Need, Plan, Write};
use super::quote;
use super::send::{self, Draft};
use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::asset_router::L1TokenAddressCall;
use crate::chain::abi::erc_20::{AllowanceCall, BalanceOfCall};
use crate::chain::abi::token_vault::OriginChainIdCall;
use crate::chain::eth::{CallTicket, Reads};
use crate::chain::facts::{L2_ASSET_ROUTER, L2_BASE_TOKEN, L2_NATIVE_TOKEN_VAULT};
use crate::encoding;
use crate::error::{Chain, Error, Result, Status};
use crate::fees::Overrides;
use crate::tokens;
use crate::types::{Address, Hash, Uint};
use crate::wallet::Wallet;

/// What to withdraw.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct WithdrawRequest {
    /// The token's address on L2. Default, and 0x…800a: the base token. 0x0…0 and 0x0…1: ETH.
    pub token: Option<Address>,
    /// How much, in base units.
    pub amount: Uint,
    /// Who receives it on L1. Default: the wallet's address. Required when a smart account withdraws. The zero address is refused.
    pub to: Option<Address>,
    /// The bridge on L2 to leave through, by its withdraw(address,address,uint256). Default: the standard one. Not for the base token.
    pub bridge_address: Option<Address>,
    /// What may be approved for a token that comes from L2 itself, or to a bridge that has to be allowed to take it: `exact` (default), `unlimited` or `never`. Bridged tokens need none.
    pub approve: Option<ApproveMode>,
    /// Makes it a transaction of type 0x71, for a paymaster or a smart account. EraVM chains only; nothing is approved then. Default: type 2.
    pub eip712: Option<Eip712Options>,
    /// Nonce, gas and fees of the L2 transaction.
    pub overrides: Option<Overrides>,
    /// The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing is
    /// paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not for a
    /// quote or a preparation.
    pub quote_id: Option<String>,
}

/// What a withdrawal is about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct WithdrawQuote {
    /// The token on L2; 0x…800a is the base token.
    pub token: Address,
    /// How much, in base units.
    pub amount: Uint,
    /// Who receives it on L1.
    pub to: Address,
    /// The asset id, null for the base token and before protocol 26.
    pub asset_id: Option<Hash>,
    /// The bridge on L2 that was named; null for the standard one.
    pub bridge_address: Option<Address>,
    /// What that bridge says its counterpart on L1 is, to be named where the withdrawal is finalised; null where it does not say.
    pub l1_bridge_address: Option<Address>,
}

/// A withdrawal that was sent.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct WithdrawResponse {
    /// The L2 transaction: keep it, `withdrawal_status` and `finalize_withdrawal` work from it alone.
    pub l2_tx_hash: Hash,
    /// Its nonce.
    pub nonce: u64,
    /// What it is about.
    #[serde(flatten)]
    pub quote: WithdrawQuote,
    /// The gas of the L2 transaction.
    #[serde(flatten)]
    pub gas: GasFigures,
    /// The approvals that were sent and mined before it.
    pub approvals: Vec<SentApproval>,
}

/// Enough gas for a withdrawal, for quotes that cannot be simulated. L2 gas includes pubdata.
const GAS_BOUND: u64 = 5_000_000;

impl Operation for WithdrawRequest {
    type Response = WithdrawResponse;

    async fn run(mut self, wallet: &Wallet, ctx: &CallContext) -> Result<WithdrawResponse> {
        wallet.signer()?;
        let mut approvals = Approvals::default();
        let plan = match quote::resume(&mut self, wallet, ctx).await? {
            Some(plan) => plan,
            None => self.plan_with(wallet, Mode::Send, &mut approvals, ctx).await?,
        };
        let sent = plan.send(wallet, ctx).await?;
        approvals.used_by(sent.hash);
        let gas = plan.gas_figures();
        Ok(WithdrawResponse {
            l2_tx_hash: sent.hash.into(),
            nonce: sent.nonce,
            quote: plan.quote,
            gas,
            approvals: approvals.sent,
        })
    }
}

impl Write for WithdrawRequest {
    type Quote = WithdrawQuote;

    fn quote_id(&mut self) -> &mut Option<String> {
        &mut self.quote_id
    }

    async fn plan(self, wallet: &Wallet, mode: Mode, ctx: &CallContext) -> Result<Plan<WithdrawQuote>> {
        self.plan_with(wallet, mode, &mut Approvals::default(), ctx).await
    }
}

/// The questions about a token, to go with those about the account.
struct TokenTickets {
    token: EvmAddress,
    balance: CallTicket<U256>,
    bridge: BridgeTickets,
}

/// The questions about a token that depend on the bridge.
enum BridgeTickets {
    /// Since protocol 26.
    ByAsset {
        allowance: CallTicket<U256>,
        origin: CallTicket<U256>,
    },
    /// Before.
    ByAddress { l1_token: CallTicket<EvmAddress> },
    /// A bridge of its own.
    Own {
        allowance: CallTicket<U256>,
        side: Box<custom_bridge::L2Tickets>,
    },
}

/// Whether a bridge's refusal is about the token's allowance. Tokens have no common error for that, only the word.
fn asks_for_allowance(error: &Error) -> bool {
    error.status() == Status::Reverted && error.message().to_lowercase().contains("allowance")
}

/// Tells a wrong address apart from a node that answers badly: the bridge does not know it, and it is no token either.
fn no_token(error: Error, token: EvmAddress, registered: Option<H256>) -> Error {
    if registered.is_some() || error.status() != Status::BadAnswer {
        return error;
    }
    let message = format!(
        "there is no token at {} on L2, and the bridge knows none by this address",
        Address(token)
    );
    Error::new(Status::UnknownToken, message)
        .on(Chain::L2)
        .at("/token")
        .caused_by(&error)
}

impl WithdrawRequest {
    async fn plan_with(
        self,
        wallet: &Wallet,
        mode: Mode,
        approvals: &mut Approvals,
        ctx: &CallContext,
    ) -> Result<Plan<WithdrawQuote>> {
        if self.amount.0.is_zero() {
            let message = "request at /amount: a withdrawal of 0 is refused by the bridge";
            return Err(Error::new(Status::InvalidAmount, message).at("/amount"));
        }
        let client = wallet.l2()?;
        let eip712 = eip712::read(self.eip712.clone(), wallet, Chain::L2, ctx).await?;
        let from = eip712::sender(wallet, eip712.as_ref())?;
        let to = match (self.to, eip712.as_ref().and_then(|parts| parts.account)) {
            (Some(to), _) => send::receiver(to)?,
            (None, None) => from,
            (None, Some(account)) => {
                // On L1 its address may be nobody's.
                let message = format!(
                    "request: name the receiver on L1 in `to`: the smart account {} does not exist there by itself",
                    Address(account)
                );
                return Err(Error::new(Status::MissingField, message).at("/to"));
            }
        };
        let overrides = self.overrides.clone().unwrap_or_default();
        ctx.stage(
            "prepare",
            Some(Chain::L2),
            "reading fees, nonce, balance and the gas estimate",
        );
        let token = tokens::contract(wallet, Chain::L2, self.token, ctx).await?;
        let what = "the withdrawal";
        let named = self.bridge_address.map(|a| a.0);
        let (shared_bridge, registered) = match token {
            Some(token) if named.is_none() => tokio::try_join!(
                tokens::l2_shared_bridge(wallet, ctx),
                tokens::registered_l2_asset_id(wallet, token)
            )?,
            _ => (None, None),
        };
        let (draft, asset_id) = match (token, named.or(shared_bridge)) {
            (None, Some(_)) => return Err(custom_bridge::not_for_the_base_token(Chain::L2)),
            (None, None) => {
                let data = encoding::base_token_withdraw_calldata(to);
                (Draft::call(Chain::L2, L2_BASE_TOKEN, self.amount.0, data, what), None)
            }
            (Some(token), Some(bridge)) => {
                let data = encoding::legacy_withdraw_calldata(to, token, self.amount.0);
                (Draft::call(Chain::L2, bridge, U256::zero(), data, what), None)
            }
            (Some(token), None) => {
                // The asset-id form works for tokens of every origin and always gives the message that the nullifier takes.
                // What the vault does not know yet can only be a token of this chain; its first withdrawal registers it.
                let l2 = wallet.l2_facts().await?.identity;
                let asset_id = registered.unwrap_or_else(|| encoding::ntv_asset_id(l2.chain_id.into(), token));
                let data = encoding::l2_asset_router_withdraw_calldata(asset_id, self.amount.0, to, token);
                (
                    Draft::call(Chain::L2, L2_ASSET_ROUTER, U256::zero(), data, what),
                    Some(asset_id),
                )
            }
        };
        let draft = draft.with_eip712(eip712);
        let mut reads = Reads::new(client);
        let account = send::ask(&mut reads, Chain::L2, from, &overrides);
        let spender = named.unwrap_or(L2_NATIVE_TOKEN_VAULT);
        let token_tickets = token.map(|token| TokenTickets {
            token,
            balance: reads.call(token, BalanceOfCall { account: from }),
            bridge: match (named, asset_id, shared_bridge) {
                (Some(bridge), ..) => BridgeTickets::Own {
                    allowance: reads.call(token, AllowanceCall { owner: from, spender }),
                    side: Box::new(custom_bridge::L2Tickets::ask(&mut reads, bridge)),
                },
                (None, None, Some(bridge)) => BridgeTickets::ByAddress {
                    l1_token: reads.call(bridge, L1TokenAddressCall { l_2_token: token }),
                },
                (None, asset_id, _) => BridgeTickets::ByAsset {
                    allowance: reads.call(token, AllowanceCall { owner: from, spender }),
                    origin: reads.call(
                        L2_NATIVE_TOKEN_VAULT,
                        OriginChainIdCall {
                            asset_id: asset_id.unwrap_or_default().0,
                        },
                    ),
                },
            },
        });
        // Whether a bridge of its own needs an allowance shows in the simulation.
        let together = (overrides.gas_limit.is_none() && mode != Mode::Quote) || named.is_some();
        let estimate = together.then(|| reads.estimate_gas(&draft.call_from(from)));
        let mut results = send::read(wallet, Chain::L2, reads).await?;
        let mut account = account.take(&mut results, &overrides, wallet)?;

        let estimated = match estimate {
            Some(ticket) => Some(draft.gas_of(wallet, results.get(ticket)).await),
            None => None,
        };
        let mut l1_bridge = None;
        let mut needs = Vec::new();
        let mut want = None;
        if let Some(tickets) = token_tickets {
            let needed = self.amount.0;
            let balance = results
                .get_call(tickets.balance)
                .map_err(|error| no_token(error, tickets.token, registered))?;
            needs.push(Need::new(Chain::L2, token, needed, balance));
            // A bridged token is burned; one that comes from this chain is taken into the vault, which needs an allowance.
            let allowance = match tickets.bridge {
                BridgeTickets::ByAsset { allowance, origin } => {
                    let own_chain = U256::from(wallet.l2_facts().await?.identity.chain_id);
                    let own = registered.is_none() || results.get_call_optional(origin)? == Some(own_chain);
                    own.then_some(allowance)
                }
                BridgeTickets::Own { allowance, side } => {
                    let side = side.take(&mut results, tickets.token)?;
                    l1_bridge = match side.l1_bridge {
                        // The chain's own bridges, of whatever age, need no name: the standard finalisation takes their messages.
                        Some(l1) if wallet.l1().is_ok() && wallet.facts(ctx).await?.asset_router == l1 => None,
                        other => other,
                    };
                    let refused = matches!(&estimated, Some(Err(error)) if asks_for_allowance(error));
                    (side.takes_allowance || refused).then_some(allowance)
                }
                BridgeTickets::ByAddress { l1_token } => {
                    if results.get_call_optional(l1_token)?.is_none_or(|token| token.is_zero()) {
                        return Err(tokens::not_of_l1(tickets.token).at("/token"));
                    }
                    None
                }
            };
            if let Some(allowance) = allowance {
                let now = results.get_call_optional(allowance)?.unwrap_or_default();
                // An approval on the way would be paid for by the wallet's own account.
                let mode = match draft.eip712 {
                    Some(_) => ApproveMode::Never,
                    None => self.approve.unwrap_or_default(),
                };
                let token = tickets.token;
                want = Some(Allowance {
                    chain: Chain::L2,
                    token,
                    spender,
                    needed,
                    exact: needed,
                    now,
                    mode,
                });
            }
        }
        if mode != Mode::Quote {
            for need in &needs {
                send::require_balance(Chain::L2, token, need.required.0, need.available.0)?;
            }
            send::require_balance(Chain::L2, None, draft.value, account.balance)?;
        }
        let missing = want.as_ref().is_some_and(Allowance::is_missing);
        if draft.eip712.is_some() {
            approvals.why_never =
                Some("a transaction with `eip712` is not preceded by an approval: send that first, with `approve`");
        }
        let conditions = want.iter().map(|want| want.condition(from)).collect();
        if let Some(want) = want {
            approvals.ensure(wallet, want, None, mode, &mut account, ctx).await?;
        }
        let gas = match estimated {
            Some(Ok(gas)) if !missing => Gas::estimated(draft.gas_limit(gas, &overrides)),
            Some(Err(error)) if !missing && mode != Mode::Quote && overrides.gas_limit.is_none() => return Err(error),
            _ => {
                let blocked = !approvals.missing.is_empty() || needs.iter().any(|need| !need.missing.0.is_zero());
                plan::gas(wallet, &draft, from, &overrides, mode, blocked, GAS_BOUND).await?
            }
        };
        let quote = WithdrawQuote {
            token: token.unwrap_or(L2_BASE_TOKEN).into(),
            amount: self.amount,
            to: to.into(),
            asset_id: asset_id.map(Hash),
            bridge_address: self.bridge_address,
            l1_bridge_address: l1_bridge.map(Address),
        };
        let missing_approvals = std::mem::take(&mut approvals.missing);
        Ok(Plan {
            draft,
            account,
            gas,
            overrides,
            quote,
            needs,
            missing_approvals,
            conditions,
        })
    }
}
