//! Quotes that a wallet keeps, and sends on their terms.
//!
//! A quote is kept by the wallet that made it, under an id that the caller hands over with the same request. Nothing that a caller
//! could have changed comes back with it: what was found out for the quote is used as it was, and what can have changed on the
//! chain since is read and checked in the one round trip before the send. Nothing is paid above the quoted fee and value.

use std::any::Any;
use std::collections::VecDeque;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use ethers_core::abi::AbiEncode;
use ethers_core::types::{Address as EvmAddress, Bytes, H256, U256};
use serde_json::json;

use super::plan::{Gas, Need, Plan, Write};
use super::send;
use crate::call::CallContext;
use crate::chain::abi::diamond::L2LogsRootHashCall;
use crate::chain::abi::erc_20::BalanceOfCall;
use crate::chain::eth::{decode, Reads};
use crate::error::{Chain, Error, Result, Status};
use crate::wallet::Wallet;

/// How long a quote can be sent.
const LIFETIME: Duration = Duration::from_secs(60);
/// How many quotes a wallet keeps; the oldest go first.
const MAX_KEPT: usize = 32;

/// What must still hold of the chain when a quote is sent: a contract's answer of one word, and what judges it.
pub struct Condition {
    /// The contract, on the chain of the transaction.
    pub to: EvmAddress,
    /// The call.
    pub call: Vec<u8>,
    /// The function, for messages.
    pub name: &'static str,
    /// Gives the error of an answer that will not do.
    pub judge: Box<dyn Fn(U256) -> Result<()> + Send + Sync>,
}

/// The quotes of a wallet.
#[derive(Default)]
pub struct Quotes(Mutex<VecDeque<Kept>>);

struct Kept {
    id: String,
    at: Instant,
    /// The request and the plan, as [`Terms`] of the operation.
    terms: Box<dyn Any + Send>,
}

struct Terms<W: Write> {
    request: W,
    plan: Plan<W::Quote>,
}

impl Kept {
    fn is_fresh(&self, now: Instant) -> bool {
        now.saturating_duration_since(self.at) < LIFETIME
    }
}

impl Quotes {
    /// Keeps a quote and names it. The name is not guessed by chance: a quote of another wallet is none of this one's.
    pub fn keep<W: Write>(&self, request: W, plan: Plan<W::Quote>) -> String {
        self.put(Box::new(Terms { request, plan }), Instant::now())
    }

    fn put(&self, terms: Box<dyn Any + Send>, now: Instant) -> String {
        let word = || RandomState::new().hash_one(Instant::now());
        let id = format!("{:016x}{:016x}", word(), word());
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|quote| quote.is_fresh(now));
        while kept.len() >= MAX_KEPT {
            kept.pop_front();
        }
        kept.push_back(Kept {
            id: id.clone(),
            at: now,
            terms,
        });
        id
    }

    /// Takes a quote: it serves one send.
    fn take(&self, id: &str, now: Instant) -> Option<Box<dyn Any + Send>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|quote| quote.is_fresh(now));
        let place = kept.iter().position(|quote| quote.id == id)?;
        kept.remove(place).map(|quote| quote.terms)
    }
}

/// The error of a quote that cannot be sent any more.
pub fn outdated(message: impl std::fmt::Display) -> Error {
    Error::new(
        Status::QuoteOutdated,
        format!("request at /quoteId: {message}; ask for a new quote"),
    )
    .at("/quoteId")
}

/// Refuses the id of a quote where none is sent.
pub fn refuse(id: &Option<String>) -> Result<()> {
    match id {
        None => Ok(()),
        Some(_) => {
            let message = "request at /quoteId: a quote is handed over when it is sent, and here nothing is";
            Err(Error::new(Status::InvalidField, message).at("/quoteId"))
        }
    }
}

/// The plan of the quote that the request names, after checking that it still holds; none if the request names none.
pub async fn resume<W: Write>(request: &mut W, wallet: &Wallet, ctx: &CallContext) -> Result<Option<Plan<W::Quote>>> {
    let Some(id) = request.quote_id().take() else {
        return Ok(None);
    };
    let terms = take(wallet, &id)?.downcast::<Terms<W>>().map_err(|_| differs("method"))?;
    if terms.request != *request {
        return Err(differs("request"));
    }
    let (plan, about) = terms.plan.split();
    Ok(Some(check(plan, wallet, ctx).await?.about(about)))
}

fn take(wallet: &Wallet, id: &str) -> Result<Box<dyn Any + Send>> {
    wallet.quotes().take(id, Instant::now()).ok_or_else(|| {
        let seconds = LIFETIME.as_secs();
        outdated(format!(
            "this wallet has no such quote: it is older than {seconds} seconds, was used before, has {MAX_KEPT} newer ones, or is not of \
             this wallet"
        ))
    })
}

fn differs(what: &str) -> Error {
    let message = format!("request at /quoteId: the quote is for another {what}");
    Error::new(Status::InvalidField, message).at("/quoteId")
}

/// Reads what can have changed since the quote, in one batch, and holds it against the terms.
async fn check(mut plan: Plan<()>, wallet: &Wallet, ctx: &CallContext) -> Result<Plan<()>> {
    let (chain, overrides) = (plan.draft.chain, &plan.overrides);
    let from = plan.draft.sender(wallet)?;
    ctx.stage("prepare", Some(chain), "checking that the quote still holds");
    let mut reads = Reads::new(wallet.chain(chain)?);
    let account = send::ask(&mut reads, chain, from, overrides);
    let mut balances = Vec::new();
    for need in plan.needs.iter().filter(|need| need.chain == chain) {
        let balance = |token: crate::types::Address| reads.call::<_, U256>(token.0, BalanceOfCall { account: from });
        balances.extend(need.token.map(balance).map(|ticket| (need, ticket)));
    }
    let mut answers = Vec::new();
    for condition in &plan.conditions {
        let request = json!({"to": condition.to, "data": Bytes::from(condition.call.clone())});
        answers.push((condition, reads.add::<Bytes>("eth_call", json!([request, "latest"]))));
    }
    let simulated = overrides.gas_limit.is_none();
    let estimate = simulated.then(|| reads.estimate_gas(&plan.draft.call_from(from)));
    let mut results = reads.send().await?;
    let now = account.take(&mut results, overrides, wallet)?;
    for (Need { token, required, .. }, ticket) in balances {
        send::require_balance(chain, token.map(|t| t.0), required.0, results.get_call(ticket)?)?;
    }
    send::require_balance(chain, None, plan.draft.value, now.balance)?;
    for (condition, ticket) in answers {
        (condition.judge)(decode(condition.name, &results.get(ticket)?)?)?;
    }
    let estimate = match estimate {
        Some(ticket) => Some(plan.draft.gas_of(wallet, results.get(ticket)).await?),
        None => None,
    };
    let quoted_fee = plan.gas.limit.saturating_mul(plan.account.price.max_fee);
    let limit = match estimate {
        // A bound was quoted because nothing could be simulated then. It is the most that will be used.
        Some(gas) if plan.gas.is_bound || gas > plan.gas.limit => plan.draft.gas_limit(gas, overrides),
        _ => plan.gas.limit,
    };
    let mut price = plan.account.price;
    if let Some(affordable) = quoted_fee.checked_div(limit) {
        price.max_fee = price.max_fee.min(affordable);
    }
    price.tip = price.tip.min(price.max_fee);
    // A price below this would be mined only if the chain's own falls again.
    let least = now.price.least();
    if price.max_fee < least {
        let quoted = plan.account.price.max_fee;
        return Err(outdated(format!(
            "gas on {chain} costs {least} wei now and the transaction needs up to {limit} of it: that is over the quoted fee of {quoted_fee} wei ({quoted} per gas)"
        ))
        .on(chain));
    }
    plan.gas = Gas::estimated(limit);
    plan.account = send::Account { price, ..now };
    Ok(plan)
}

impl Condition {
    /// That a call to a contract still has the answer that it had.
    pub fn unchanged<C: AbiEncode>(to: EvmAddress, call: C, name: &'static str, before: U256, error: Error) -> Condition {
        let judge = move |word| if word == before { Ok(()) } else { Err(error.clone()) };
        Condition {
            to,
            call: call.encode(),
            name,
            judge: Box::new(judge),
        }
    }

    /// That L1 still holds the root that a proof leads to.
    pub fn root(holder: EvmAddress, call: L2LogsRootHashCall, root: H256) -> Condition {
        let message = "L1 holds another root for the batch than when the quote was made";
        let error = Error::new(Status::InvalidProof, message).on(Chain::L1);
        let root = U256::from_big_endian(root.as_bytes());
        Condition::unchanged(holder, call, "diamond.l2LogsRootHash", root, error)
    }

    /// That a price has not risen over the quoted one.
    pub fn at_most<C: AbiEncode>(to: EvmAddress, call: C, name: &'static str, quoted: U256, what: &'static str) -> Condition {
        let judge = move |word: U256| {
            if word <= quoted {
                return Ok(());
            }
            Err(outdated(format!("{what} was {quoted} and is {word} now")).on(Chain::L1))
        };
        Condition {
            to,
            call: call.encode(),
            name,
            judge: Box::new(judge),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_serves_once_and_not_after_its_lifetime() {
        let (quotes, now) = (Quotes::default(), Instant::now());
        let id = quotes.put(Box::new(1), now);
        assert!(quotes.take(&id[1..], now).is_none());
        assert_eq!(
            quotes.take(&id, now).and_then(|terms| terms.downcast().ok()),
            Some(Box::new(1))
        );
        assert!(quotes.take(&id, now).is_none());
        let id = quotes.put(Box::new(2), now);
        assert!(quotes.take(&id, now + LIFETIME).is_none());
    }

    #[test]
    fn a_wallet_keeps_a_bounded_number_of_quotes() {
        let (quotes, now) = (Quotes::default(), Instant::now());
        let ids: Vec<String> = (0..=MAX_KEPT).map(|_| quotes.put(Box::new(()), now)).collect();
        let found = ids.iter().map(|id| quotes.take(id, now).is_some());
        assert_eq!(found.collect::<Vec<_>>(), [vec![false], vec![true; MAX_KEPT]].concat());
    }
}
