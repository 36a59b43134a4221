//! Approvals of ERC-20 tokens: only where needed, with a reset to zero for tokens that insist on it.
//!
//! An approval sets the allowance and what it is for takes it, so calls of one account that approve take turns: each from the look
//! at the allowance until what uses it was sent. The next one waits until that is mined, because nodes tell what is mined.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use ethers_core::abi::AbiEncode;
use ethers_core::types::{Address, H256, U256};
use once_cell::sync::Lazy;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};

use super::plan::{MissingApproval, Mode};
use super::quote::Condition;
use super::send::{Account, Draft};
use super::transaction_wait;
use crate::call::CallContext;
use crate::chain::abi::erc_20::{AllowanceCall, ApproveCall};
use crate::chain::eth::Reads;
use crate::chain::facts::Identity;
use crate::error::{Chain, Error, Result, Status};
use crate::fees::Overrides;
use crate::rpc::Ticket;
use crate::types::{self, Hash, Uint};
use crate::wallet::Wallet;

/// What an operation may approve by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ApproveMode {
    /// Just the amount that is needed (default); of the base token with some head-room for the fee, whose price can rise meanwhile.
    #[default]
    Exact,
    /// Without a limit, so that later deposits of the token need no approval.
    Unlimited,
    /// Nothing: too small an allowance is an error.
    Never,
}

/// An approval that was sent.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SentApproval {
    /// The transaction.
    pub tx_hash: Hash,
    /// The token.
    pub token: types::Address,
    /// Who may take it.
    pub spender: types::Address,
    /// How much, in base units. 0 for the reset that some tokens need first.
    pub amount: Uint,
}

/// An allowance that an operation needs.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    /// The chain.
    pub chain: Chain,
    /// The token.
    pub token: Address,
    /// Who takes it.
    pub spender: Address,
    /// How much is needed: less than this is topped up.
    pub needed: U256,
    /// How much is approved then, where just what is needed may be.
    pub exact: U256,
    /// How much is allowed now.
    pub now: U256,
    /// What may be approved.
    pub mode: ApproveMode,
}

impl Allowance {
    /// How much would be approved.
    pub fn amount(&self) -> U256 {
        match self.mode {
            ApproveMode::Unlimited => U256::MAX,
            ApproveMode::Exact | ApproveMode::Never => self.exact,
        }
    }

    /// Whether something must be approved.
    pub fn is_missing(&self) -> bool {
        self.now < self.needed
    }

    /// Asks for the gas of the approval, if one is missing and may be sent.
    pub fn ask_gas(&self, reads: &mut Reads<'_>, owner: Address) -> Option<Ticket<U256>> {
        let sent = self.is_missing() && self.mode != ApproveMode::Never;
        let draft = || draft(self.chain, self.token, self.spender, self.amount());
        sent.then(|| reads.estimate_gas(&draft().call_from(owner)))
    }

    /// That the allowance is enough when a quote is sent. Nothing is approved on the way then.
    pub fn condition(self, owner: Address) -> Condition {
        let spender = self.spender;
        let judge = move |now| match (Allowance { now, ..self }) {
            want if want.is_missing() => Err(want.too_little("a quote is sent without approving")),
            _ => Ok(()),
        };
        Condition {
            to: self.token,
            call: AllowanceCall { owner, spender }.encode(),
            name: "token.allowance",
            judge: Box::new(judge),
        }
    }

    /// The error of an allowance that is missing and may not be topped up.
    fn too_little(&self, why_never: &str) -> Error {
        let (token, spender) = (types::Address(self.token), types::Address(self.spender));
        let (needed, allowance) = (self.needed, self.now);
        let missing = needed.saturating_sub(allowance);
        let message = format!(
            "{spender} may take {allowance} base units of the token {token} on {} and needs {needed}: {missing} are missing, and {why_never}",
            self.chain
        );
        let details = json!({
            "token": token,
            "spender": spender,
            "required": needed.to_string(),
            "available": allowance.to_string(),
            "missing": missing.to_string(),
        });
        Error::new(Status::InsufficientAllowance, message)
            .on(self.chain)
            .with_details(details)
    }

    /// What is missing, as figures; nothing if the allowance is enough.
    fn missing(&self) -> Option<MissingApproval> {
        self.is_missing().then(|| MissingApproval {
            chain: self.chain,
            token: self.token.into(),
            spender: self.spender.into(),
            amount: self.amount().into(),
            allowance: self.now.into(),
        })
    }
}

/// A transaction that takes an allowance.
#[derive(Clone, Copy, Debug)]
struct Use {
    hash: H256,
    token: Address,
    spender: Address,
    /// How much is allowed until it is mined.
    allowance: U256,
}

impl Use {
    /// Whether the allowance may be what was there before this use.
    fn is_ahead_of(&self, want: &Allowance) -> bool {
        (self.token, self.spender, self.allowance) == (want.token, want.spender, want.now)
    }
}

/// A turn, and what was sent in those before.
type Turn = Arc<AsyncMutex<Vec<Use>>>;

/// What names a turn: chain id, genesis and owner.
type Key = (u64, Option<H256>, Address);

static TURNS: Lazy<Mutex<HashMap<Key, Turn>>> = Lazy::new(Mutex::default);
/// From so many on, those that nobody holds are forgotten.
const MANY_TURNS: usize = 1024;
/// How many uses a turn remembers.
const MANY_USES: usize = 16;

fn turn_of(network: Identity, owner: Address) -> Turn {
    let mut turns = TURNS.lock().unwrap_or_else(PoisonError::into_inner);
    if turns.len() >= MANY_TURNS {
        // Nobody can come to hold one meanwhile: that takes this map.
        turns.retain(|_, turn| Arc::strong_count(turn) > 1);
    }
    turns.entry((network.chain_id, network.genesis, owner)).or_default().clone()
}

/// What became of the approvals that an operation needs.
#[derive(Default)]
pub struct Approvals {
    /// Those that were sent and mined.
    pub sent: Vec<SentApproval>,
    /// Those that are missing, when nothing is sent.
    pub missing: Vec<MissingApproval>,
    /// Why nothing may be approved on the way, where that is not the caller's wish.
    pub why_never: Option<&'static str>,
    turn: Option<OwnedMutexGuard<Vec<Use>>>,
    /// The turn was not free: what was read before it may be outdated.
    queued: bool,
    /// What was brought about in this turn.
    ready: Vec<Allowance>,
}

/// An allowance after it was brought about.
pub struct Ensured {
    /// How much is allowed.
    pub allowance: U256,
    /// Time has passed: prices may be others now.
    pub waited: bool,
}

impl Approvals {
    /// Brings one allowance about: by sending, or by noting what is missing. `gas` is the estimate of the approval, where it was
    /// asked for before.
    pub async fn ensure(
        &mut self,
        wallet: &Wallet,
        mut want: Allowance,
        mut gas: Option<Result<U256>>,
        step: Mode,
        account: &mut Account,
        ctx: &CallContext,
    ) -> Result<Ensured> {
        let mut waited = false;
        if step == Mode::Quote || (step == Mode::Prepare && want.mode != ApproveMode::Never) {
            self.missing.extend(want.missing());
        } else {
            if want.mode != ApproveMode::Never && self.take_turn(wallet, &mut want, ctx).await? {
                (waited, gas) = (true, None);
            }
            let why_never = self.why_never.unwrap_or("the request forbids approving");
            let sent = ensure(wallet, want, gas, why_never, account, ctx).await?;
            if let (Some(uses), false) = (self.turn.as_deref_mut(), sent.is_empty()) {
                // What was sent before the approval is mined before it.
                uses.retain(|one| (one.token, one.spender) != (want.token, want.spender));
            }
            waited |= !sent.is_empty();
            self.sent.extend(sent);
        }
        if want.is_missing() {
            want.now = want.amount();
        }
        self.ready.retain(|other| other.token != want.token);
        self.ready.push(want);
        let allowance = want.now;
        Ok(Ensured { allowance, waited })
    }

    /// Takes the account's turn where it is needed: something has to be approved, or another call is about to use what is there.
    /// True if what was read before may be outdated; the allowance is read again.
    async fn take_turn(&mut self, wallet: &Wallet, want: &mut Allowance, ctx: &CallContext) -> Result<bool> {
        let before = want.now;
        // Nobody uses up so much.
        if before > u128::MAX.into() {
            return Ok(false);
        }
        let mut queued = false;
        if self.turn.is_none() {
            let turn = turn_of(wallet.identity(want.chain).await?, wallet.address()?);
            let uses = match turn.clone().try_lock_owned() {
                Ok(uses) if !want.is_missing() && !uses.iter().any(|one| one.is_ahead_of(want)) => return Ok(false),
                Ok(uses) => uses,
                Err(_) => {
                    let message = "waiting for another call of the account that approves";
                    ctx.stage("approve", Some(want.chain), message);
                    queued = true;
                    turn.lock_owned().await
                }
            };
            self.turn = Some(uses);
            self.queued = queued;
        }
        if self.queued {
            want.now = read(wallet, want).await?;
        }
        let uses = self.turn.as_deref_mut();
        let ahead = uses.and_then(|uses| Some(uses.remove(uses.iter().position(|one| one.is_ahead_of(want))?)));
        if let Some(ahead) = ahead {
            // Whatever becomes of it: it is in nobody's way then.
            let _ = transaction_wait::mined(wallet, want.chain, ahead.hash, ctx).await;
            want.now = read(wallet, want).await?;
        }
        Ok(queued || want.now != before)
    }

    /// Ends the account's turn with the transaction that uses what was approved.
    pub fn used_by(&mut self, hash: H256) {
        let Some(mut uses) = self.turn.take() else { return };
        for Allowance { token, spender, now, .. } in self.ready.drain(..) {
            uses.retain(|one| (one.token, one.spender) != (token, spender));
            uses.push(Use {
                hash,
                token,
                spender,
                allowance: now,
            });
        }
        let spare = uses.len().saturating_sub(MANY_USES);
        uses.drain(..spare);
    }
}

/// The allowance as it is now.
async fn read(wallet: &Wallet, want: &Allowance) -> Result<U256> {
    let (owner, spender) = (wallet.address()?, want.spender);
    let mut reads = Reads::new(wallet.chain(want.chain)?);
    let allowance = reads.call(want.token, AllowanceCall { owner, spender });
    reads.send().await?.get_call(allowance)
}

/// Makes sure that the spender may take what is needed, sends what is missing and waits until it is mined.
///
/// Sends nothing when the allowance is enough. Tokens like USDT refuse to change an allowance that is not zero: when the
/// simulated approval reverts, a reset to zero goes first.
async fn ensure(
    wallet: &Wallet,
    want: Allowance,
    gas: Option<Result<U256>>,
    why_never: &str,
    account: &mut Account,
    ctx: &CallContext,
) -> Result<Vec<SentApproval>> {
    let Allowance {
        chain,
        token,
        spender,
        needed,
        exact,
        now: allowance,
        mode,
    } = want;
    if allowance >= needed {
        return Ok(Vec::new());
    }
    let amount = match mode {
        ApproveMode::Exact => exact,
        ApproveMode::Unlimited => U256::MAX,
        ApproveMode::Never => return Err(want.too_little(why_never)),
    };
    let mut sent = Vec::new();
    ctx.stage(
        "approve",
        Some(chain),
        format!("approving {amount} base units of {}", types::Address(token)),
    );
    let gas = match gas {
        Some(gas) => gas,
        None => draft(chain, token, spender, amount).estimate(wallet).await,
    };
    let gas = match gas {
        Ok(gas) => gas,
        Err(error) if error.status() == Status::Reverted && !allowance.is_zero() => {
            sent.push(reset(wallet, chain, token, spender, account, ctx).await?);
            draft(chain, token, spender, amount).estimate(wallet).await?
        }
        Err(error) => return Err(error.on(chain).in_stage("approve")),
    };
    sent.push(
        send(
            wallet,
            draft(chain, token, spender, amount),
            spender,
            amount,
            gas,
            account,
            ctx,
        )
        .await?,
    );
    Ok(sent)
}

/// Sets an allowance to zero and waits until that is mined.
pub async fn reset(
    wallet: &Wallet,
    chain: Chain,
    token: Address,
    spender: Address,
    account: &mut Account,
    ctx: &CallContext,
) -> Result<SentApproval> {
    let reset = draft(chain, token, spender, U256::zero());
    let gas = reset.estimate(wallet).await?;
    send(wallet, reset, spender, U256::zero(), gas, account, ctx).await
}

/// Enough gas for an approval of any common token, for transactions that cannot be simulated yet.
pub const GAS_BOUND: u64 = 100_000;

/// The calls that bring a missing approval about: a reset goes first where the simulated approval reverts.
pub async fn drafts(wallet: &Wallet, missing: &MissingApproval) -> Result<Vec<Draft>> {
    let (token, spender) = (missing.token.0, missing.spender.0);
    let approve = draft(missing.chain, token, spender, missing.amount.0);
    if missing.allowance.0.is_zero() {
        return Ok(vec![approve]);
    }
    match approve.estimate(wallet).await {
        Err(error) if error.status() == Status::Reverted => Ok(vec![draft(missing.chain, token, spender, U256::zero()), approve]),
        Err(error) => Err(error),
        Ok(_) => Ok(vec![approve]),
    }
}

/// The call of `approve`.
pub fn draft(chain: Chain, token: Address, spender: Address, amount: U256) -> Draft {
    Draft::call(
        chain,
        token,
        U256::zero(),
        ApproveCall { spender, amount }.encode(),
        "the approval",
    )
}

/// Sends one approval and waits until it is mined, because what comes next is simulated on top of it.
async fn send(
    wallet: &Wallet,
    draft: Draft,
    spender: Address,
    amount: U256,
    gas: U256,
    account: &mut Account,
    ctx: &CallContext,
) -> Result<SentApproval> {
    let (chain, token) = (draft.chain, draft.to.unwrap_or_default());
    if account.nonce_is_fixed {
        let message = format!(
            "request at /overrides/nonce: an approval of {} has to be sent first and would take the nonce; approve on its own, then fix the nonce",
            types::Address(token)
        );
        return Err(Error::new(Status::InvalidField, message)
            .on(chain)
            .in_stage("approve")
            .at("/overrides/nonce"));
    }
    let defaults = Overrides::default();
    let gas = crate::encoding::scale_gas_limit(draft.gas_limit(gas, &defaults));
    let sent = draft.send(wallet, account, gas, &defaults, ctx).await?;
    account.nonce = account.nonce.max(sent.nonce.saturating_add(1));
    let receipt = transaction_wait::mined(wallet, chain, sent.hash, ctx).await?;
    if !receipt.succeeded() {
        let message = format!("the approval {} was mined and failed", Hash(sent.hash));
        return Err(Error::new(Status::TxFailed, message).on(chain).in_stage("approve"));
    }
    account.balance = account.balance.saturating_sub(receipt.fee().unwrap_or_default());
    Ok(SentApproval {
        tx_hash: sent.hash.into(),
        token: token.into(),
        spender: spender.into(),
        amount: amount.into(),
    })
}
