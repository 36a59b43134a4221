//! L1→L2 requests: their price, and their sending on L1 with the mint value that the price asks for.

use ethers_core::types::{Address, H256, U256};

use super::approvals::{Allowance, Approvals, ApproveMode};
use super::base_cost::{self, GAS_PER_PUBDATA};
use super::deposit_status;
use super::plan::{self, Gas, Mode, Need};
use super::quote::Condition;
use super::send::{self, Account, Draft};
use super::transaction_wait;
use crate::call::CallContext;
use crate::chain::abi::erc_20::{AllowanceCall, BalanceOfCall};
use crate::chain::eth::{CallTicket, L2ToL1Log, LogProof, Reads, Receipt, Results, Transaction};
use crate::chain::facts::{Facts, BOOTLOADER};
use crate::encoding;
use crate::error::{Chain, Error, Result, Status};
use crate::fees::{self, Overrides};
use crate::types::{scaled, Hash};
use crate::wallet::Wallet;

/// What decides the price of the L2 part.
pub struct Pricing<'a> {
    /// The chain.
    pub facts: &'a Facts,
    /// The gas limit on L2.
    pub l2_gas_limit: U256,
    /// What the operator gets on top.
    pub tip: U256,
    /// The value of the L2 transaction, which is minted along with the fee.
    pub l2_value: U256,
    /// The mint value that the caller insists on; what is too much is refunded on L2.
    pub mint_value: Option<U256>,
}

/// The price of the L2 part, in base units of the base token.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// The fee at most.
    pub base_cost: U256,
    /// Fee, tip and value: what is minted on L2.
    pub mint_value: U256,
}

impl Pricing<'_> {
    fn cost(&self, base_cost: U256) -> Result<Cost> {
        let needed = base_cost.checked_add(self.tip).and_then(|v| v.checked_add(self.l2_value));
        let needed = needed.ok_or_else(|| Error::new(Status::LimitExceeded, "base cost, tip and value are over 2^256"))?;
        match self.mint_value {
            // Contracts since v31 check the fee alone, and the call would fail on L2: it is refused here on every version.
            Some(given) if given < needed => {
                let message = format!(
                    "request at /mintValue: {given} does not cover base cost {base_cost}, tip {} and value {}, together {needed}",
                    self.tip, self.l2_value
                );
                Err(Error::new(Status::MintValueTooLow, message).at("/mintValue"))
            }
            given => Ok(Cost {
                base_cost,
                mint_value: given.unwrap_or(needed),
            }),
        }
    }

    /// What to approve of the base token for this price: a fifth more for the fee, because L1's price can rise while the
    /// approval is mined. Only what the price then asks is taken.
    pub fn to_approve(&self, cost: &Cost) -> U256 {
        match self.mint_value {
            Some(fixed) => fixed,
            None => cost.mint_value.saturating_add(scaled::<1, 5>(cost.base_cost)),
        }
    }

    /// A price that is probably enough, for a gas estimate that does not wait for the exact one: twice what the contracts'
    /// default parameters give, or what was approved for the price `before`. Nothing is sent with it.
    fn guess(&self, gas_price: U256, before: Option<Cost>) -> Option<Cost> {
        let with = |mint_value| Cost {
            base_cost: U256::zero(),
            mint_value,
        };
        if let Some(mint_value) = self.mint_value.or(before.map(|cost| self.to_approve(&cost))) {
            return Some(with(mint_value));
        }
        let base_cost = encoding::base_cost(gas_price, self.l2_gas_limit, GAS_PER_PUBDATA.into())?.checked_mul(2.into())?;
        self.cost(base_cost).ok()
    }
}

/// A token that a request takes from its sender on L1.
#[derive(Clone, Copy, Debug)]
pub struct Taken {
    /// The token.
    pub token: Address,
    /// Who takes it.
    pub spender: Address,
    /// How much; `None` for the base token, of which the mint value is taken.
    pub amount: Option<U256>,
    /// How much is there.
    pub balance: U256,
    /// How much may be taken; `None` where nobody needs to be allowed to.
    pub allowance: Option<U256>,
}

/// The questions about one.
pub struct TakenTickets {
    token: Address,
    spender: Address,
    amount: Option<U256>,
    balance: CallTicket<U256>,
    allowance: CallTicket<U256>,
}

impl TakenTickets {
    /// Asks.
    pub fn ask(reads: &mut Reads<'_>, token: Address, owner: Address, spender: Address, amount: Option<U256>) -> Self {
        TakenTickets {
            token,
            spender,
            amount,
            balance: reads.call(token, BalanceOfCall { account: owner }),
            allowance: reads.call(token, AllowanceCall { owner, spender }),
        }
    }

    /// Takes the answers.
    pub fn take(self, results: &mut Results) -> Result<Taken> {
        Ok(Taken {
            token: self.token,
            spender: self.spender,
            amount: self.amount,
            balance: results.get_call(self.balance)?,
            allowance: Some(results.get_call(self.allowance)?),
        })
    }
}

impl Taken {
    /// How much is taken at this price.
    fn needed(&self, cost: &Cost) -> U256 {
        self.amount.unwrap_or(cost.mint_value)
    }

    fn allows(&self, cost: &Cost) -> bool {
        let needed = self.needed(cost);
        needed <= self.balance && self.allowance.is_none_or(|allowance| needed <= allowance)
    }

    fn want(&self, needed: U256, exact: U256, mode: ApproveMode) -> Option<Allowance> {
        Some(Allowance {
            chain: Chain::L1,
            token: self.token,
            spender: self.spender,
            needed,
            exact,
            now: self.allowance?,
            mode,
        })
    }
}

/// Plans an L1→L2 request.
pub struct PriorityPlan<'a> {
    /// The wallet.
    pub wallet: &'a Wallet,
    /// The sender.
    pub from: Address,
    /// What the caller fixed.
    pub overrides: &'a Overrides,
    /// How far it goes.
    pub mode: Mode,
    /// What may be approved on the way.
    pub approve: ApproveMode,
    /// The price.
    pub pricing: Pricing<'a>,
    /// The gas limit to name when it cannot be simulated.
    pub gas_bound: u64,
    /// What it is, for messages.
    pub what: &'static str,
}

/// A request that is priced and simulated, and whose approvals are there.
pub struct Planned {
    /// The call.
    pub draft: Draft,
    /// The sender as it is now.
    pub account: Account,
    /// The price of the L2 part.
    pub cost: Cost,
    /// The gas on L1.
    pub gas: Gas,
    /// What must be held of tokens.
    pub needs: Vec<Need>,
    /// What must still hold when it is sent later.
    pub conditions: Vec<Condition>,
}

/// How often something is approved for one request: again only where its price has risen by more than the head-room meanwhile.
const MOST_ROUNDS: u32 = 3;

/// What one batch says about the price.
struct Priced {
    cost: Cost,
    gas: Option<Gas>,
    /// The gas of the approvals that are missing for certain, in the order of what is taken.
    approvals: Vec<Option<Result<U256>>>,
}

impl PriorityPlan<'_> {
    /// Prices, checks, approves and estimates. `call` gives value and call data for a mint value.
    pub async fn run(
        &self,
        mut account: Account,
        mut taken: Vec<Taken>,
        approvals: &mut Approvals,
        call: impl Fn(U256) -> (U256, Vec<u8>),
        ctx: &CallContext,
    ) -> Result<Planned> {
        let (wallet, mode) = (self.wallet, self.mode);
        let announce = || ctx.stage("prepare", Some(Chain::L1), format!("pricing and simulating {}", self.what));
        let must_approve = |taken: &Taken| {
            let missing = |amount| taken.allowance.is_some_and(|allowance| allowance < amount);
            taken.amount.is_some_and(missing)
        };
        if mode != Mode::Send || !taken.iter().any(must_approve) {
            announce();
        }
        let draft = |cost: &Cost| {
            let (value, data) = call(cost.mint_value);
            Draft::call(Chain::L1, self.pricing.facts.bridgehub, value, data, self.what)
        };
        let Priced {
            mut cost,
            mut gas,
            approvals: mut estimates,
        } = self.price(&account, &taken, None, draft).await?;
        let need = |taken: &Taken| Need::new(Chain::L1, Some(taken.token), taken.needed(&cost), taken.balance);
        let needs: Vec<Need> = taken.iter().map(need).collect();
        // Each round approves what is missing for the price as it is then; that takes time, in which it can rise over what is there.
        for round in 1.. {
            if mode != Mode::Quote {
                // Everything must be affordable before the first approval is paid for.
                for taken in &taken {
                    send::require_balance(Chain::L1, Some(taken.token), taken.needed(&cost), taken.balance)?;
                }
                send::require_balance(Chain::L1, None, draft(&cost).value, account.balance)?;
            }
            let mut waited = false;
            let approve = match round {
                ..=MOST_ROUNDS => self.approve,
                _ => {
                    approvals.why_never = Some("its price rises faster than it can be approved");
                    ApproveMode::Never
                }
            };
            for (taken, estimate) in taken.iter_mut().zip(estimates) {
                let exact = taken.amount.unwrap_or_else(|| self.pricing.to_approve(&cost));
                let Some(want) = taken.want(taken.needed(&cost), exact, approve) else {
                    continue;
                };
                let ensured = approvals.ensure(wallet, want, estimate, mode, &mut account, ctx).await?;
                taken.allowance = Some(ensured.allowance);
                waited |= ensured.waited;
            }
            if !waited {
                break;
            }
            // Fees, nonce and price are taken again.
            let mut reads = Reads::new(wallet.l1()?);
            let again = send::ask(&mut reads, Chain::L1, self.from, self.overrides);
            account = again.take(&mut reads.send().await?, self.overrides, wallet)?;
            announce();
            Priced {
                cost,
                gas,
                approvals: estimates,
            } = self.price(&account, &taken, Some(cost), draft).await?;
        }
        let draft = draft(&cost);
        if mode != Mode::Quote {
            send::require_balance(Chain::L1, None, draft.value, account.balance)?;
        }
        let gas = match gas {
            Some(gas) => gas,
            None => {
                let blocked = !approvals.missing.is_empty() || needs.iter().any(|need| !need.missing.0.is_zero());
                plan::gas(wallet, &draft, self.from, self.overrides, mode, blocked, self.gas_bound).await?
            }
        };
        let (facts, price) = (self.pricing.facts, account.price.max_fee);
        let call = base_cost::call(facts, price, self.pricing.l2_gas_limit, GAS_PER_PUBDATA.into());
        let paid_for = cost
            .mint_value
            .saturating_sub(self.pricing.tip)
            .saturating_sub(self.pricing.l2_value);
        let mut conditions = vec![Condition::at_most(
            facts.bridgehub,
            call,
            "bridgehub.l2TransactionBaseCost",
            paid_for,
            "the price of the L2 part",
        )];
        for taken in &taken {
            let needed = taken.needed(&cost);
            let want = taken.want(needed, needed, ApproveMode::Never);
            conditions.extend(want.map(|want| want.condition(self.from)));
        }
        Ok(Planned {
            draft,
            conditions,
            account,
            cost,
            gas,
            needs,
        })
    }

    /// Asks for the exact price and the gas estimate in one batch: the estimate runs with a guessed mint value, and is repeated
    /// with the exact one only if the guess was not enough. With them goes the estimate of approvals that are missing in any case.
    async fn price(
        &self,
        account: &Account,
        taken: &[Taken],
        before: Option<Cost>,
        draft: impl Fn(&Cost) -> Draft,
    ) -> Result<Priced> {
        let pricing = &self.pricing;
        let price = account.price.max_fee;
        let simulated = self.overrides.gas_limit.is_none() && self.mode != Mode::Quote;
        let guess = pricing.guess(price, before).filter(|_| simulated);
        let guess = guess.filter(|cost| taken.iter().all(|taken| taken.allows(cost)));
        let guess = guess.map(|cost| draft(&cost)).filter(|draft| draft.value <= account.balance);
        let mut reads = Reads::new(self.wallet.l1()?);
        let call = base_cost::call(pricing.facts, price, pricing.l2_gas_limit, GAS_PER_PUBDATA.into());
        let exact = reads.call::<_, U256>(pricing.facts.bridgehub, call);
        let estimate = guess.as_ref().map(|draft| reads.estimate_gas(&draft.call_from(self.from)));
        let mut approvals = Vec::new();
        for taken in taken {
            let want = taken.amount.and_then(|amount| taken.want(amount, amount, self.approve));
            let want = want.filter(|_| self.mode == Mode::Send && before.is_none());
            approvals.push(want.and_then(|want| want.ask_gas(&mut reads, self.from)));
        }
        let mut results = reads.send().await?;
        let base_cost = results.get_call(exact)?;
        fees::check_base_cost(base_cost, pricing.l2_gas_limit, pricing.facts, self.wallet.config())?;
        let cost = pricing.cost(base_cost)?;
        // The guess can be what failed, so the exact transaction has the last word.
        let gas = estimate.and_then(|ticket| results.get(ticket).ok());
        let gas = gas
            .zip(guess)
            .map(|(gas, draft)| Gas::estimated(draft.gas_limit(gas, self.overrides)));
        let approvals = approvals.into_iter().map(|ticket| ticket.map(|ticket| results.get(ticket)));
        Ok(Priced {
            cost,
            gas,
            approvals: approvals.collect(),
        })
    }
}

/// `NewPriorityRequestId(uint256 indexed, bytes32 indexed)`.
const NEW_PRIORITY_REQUEST_ID: H256 = H256(hex_topic(
    *b"779f441679936c5441b671969f37400b8c3ed0071cb47444431bf985754560df",
));
/// `NewPriorityRequest(uint256, bytes32, …)`, whose second word is the L2 hash.
const NEW_PRIORITY_REQUEST: H256 = H256(hex_topic(
    *b"4531cd5795773d7101c17bdeb9f5ab7f47d7056017506f937083be5d6e77a382",
));

#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "runs in the compiler, which refuses a bad index or digit"
)]
const fn hex_topic(text: [u8; 64]) -> [u8; 32] {
    const fn digit(c: u8) -> u8 {
        if c <= b'9' {
            c - b'0'
        } else {
            c - b'a' + 10
        }
    }
    let mut out = [0u8; 32];
    let mut i = 0;
    while i < 32 {
        out[i] = digit(text[2 * i]) * 16 + digit(text[2 * i + 1]);
        i += 1;
    }
    out
}

/// The L2 hashes of the chain's priority requests in an L1 receipt, in order. Only the chain's own contract counts: one that
/// settles on a gateway has the gateway's event in the same receipt.
pub fn l2_hashes(facts: &Facts, receipt: &Receipt) -> Vec<H256> {
    let by_id: Vec<H256> = receipt
        .logs
        .iter()
        .filter(|log| log.is(facts.diamond, NEW_PRIORITY_REQUEST_ID))
        .filter_map(|log| log.topics.get(2).copied())
        .collect();
    if !by_id.is_empty() {
        return by_id;
    }
    let second_word = |data: &[u8]| data.get(32..64).map(H256::from_slice);
    receipt
        .logs
        .iter()
        .filter(|log| log.is(facts.diamond, NEW_PRIORITY_REQUEST))
        .filter_map(|log| second_word(&log.data))
        .collect()
}

/// The L2 transaction that a request names, by its own hash or by that of the L1 transaction. `nothing` is the error for an L1
/// transaction that is not mined or has failed.
pub async fn l2_hash(
    wallet: &Wallet,
    l2_hash: Option<Hash>,
    l1_hash: Option<Hash>,
    index: Option<u32>,
    nothing: impl FnOnce(Hash) -> Error,
    ctx: &CallContext,
) -> Result<H256> {
    match (l2_hash, l1_hash) {
        (Some(hash), None) => Ok(hash.0),
        (None, Some(hash)) => {
            let found = deposit_status::l2_hash_of(wallet, hash.0, index.unwrap_or(0), ctx).await?;
            found.ok_or_else(|| nothing(hash))
        }
        (Some(_), Some(_)) => {
            Err(Error::new(Status::InvalidField, "request: give l2TxHash or l1TxHash, not both").at("/l1TxHash"))
        }
        (None, None) => Err(Error::new(Status::MissingField, "request: give l2TxHash or l1TxHash").at("/l2TxHash")),
    }
}

/// The error for an L2 transaction that an account signed.
pub fn not_requested(hash: H256) -> Error {
    let message = format!("the L2 transaction {} was not requested on L1: it is no deposit", Hash(hash));
    Error::new(Status::NotADeposit, message).on(Chain::L2)
}

/// An executed priority transaction as L2 has it.
pub struct OnL2 {
    /// The receipt.
    pub receipt: Receipt,
    /// The transaction.
    pub transaction: Result<Option<Transaction>>,
    /// The place of the log that tells L1 the outcome, once there is one.
    pub place: Option<usize>,
    /// The proof of that log, `None` while there is none.
    pub proof: Result<Option<LogProof>>,
}

/// Asks L2 for a priority transaction and, on the guess that its log is the first, for the proof in the same batch.
/// `not_executed` is the error for one that the node has and has not executed, or, where it is `certain` that L1 has the request,
/// has not heard of yet: nodes of ZKsync OS do not show what waits.
pub async fn on_l2(wallet: &Wallet, hash: H256, certain: bool, not_executed: impl FnOnce() -> Error) -> Result<OnL2> {
    let client = wallet.l2()?;
    let mut reads = Reads::new(client);
    let receipt = reads.receipt(hash);
    let transaction = reads.transaction(hash);
    let first_proof = reads.log_proof(hash, 0);
    let mut results = reads.send().await?;
    let (receipt, transaction) = (results.get_receipt(receipt)?, results.get(transaction));
    let Some(receipt) = receipt else {
        return Err(match transaction {
            Ok(None) if !certain => transaction_wait::unknown(Chain::L2, hash),
            // EraVM nodes can answer an error here for a priority transaction that they have not executed.
            _ => not_executed(),
        });
    };
    if matches!(&transaction, Ok(Some(transaction)) if !transaction.may_be_priority()) {
        return Err(not_requested(hash));
    }
    let is_status = |log: &L2ToL1Log| log.sender == BOOTLOADER && log.key == hash;
    let place = receipt.l2_to_l1_logs.iter().position(is_status);
    let proof = match place {
        None => Ok(None),
        Some(0) => results.get(first_proof),
        Some(place) => {
            let mut reads = Reads::new(client);
            let ticket = reads.log_proof(hash, place);
            reads.send().await?.get(ticket)
        }
    };
    Ok(OnL2 {
        receipt,
        transaction,
        place,
        proof,
    })
}

#[cfg(test)]
mod tests {
    use ethers_core::types::Bytes;
    use serde_json::{json, Value};

    use super::*;

    fn receipt(logs: &[Value]) -> Receipt {
        let zero = H256::zero();
        let from = Address::zero();
        serde_json::from_value(json!({"transactionHash": zero, "from": from, "status": "0x1", "logs": logs})).unwrap()
    }

    /// Both events of a request, as contracts since protocol 26 emit them.
    fn request(by: Address, id: u64, hash: H256) -> [Value; 2] {
        let words = [H256::from_low_u64_be(id), hash, H256::zero()].map(|word| word.0);
        [
            json!({"address": by, "topics": [NEW_PRIORITY_REQUEST], "data": Bytes::from(words.concat())}),
            json!({"address": by, "topics": [NEW_PRIORITY_REQUEST_ID, H256::from_low_u64_be(id), hash], "data": "0x"}),
        ]
    }

    #[test]
    fn the_requests_of_a_receipt_are_those_of_the_chains_own_contract_each_once_and_in_order() {
        let facts = Facts::example();
        let (gateway, first, second) = (Address::repeat_byte(0xd2), H256::repeat_byte(1), H256::repeat_byte(2));
        let events = [
            request(gateway, 7, H256::repeat_byte(3)),
            request(facts.diamond, 8, first),
            request(facts.diamond, 9, second),
        ];
        assert_eq!(l2_hashes(&facts, &receipt(&events.concat())), [first, second]);
        // Before protocol 26 there is only the longer one.
        let longer: Vec<Value> = events.iter().map(|[longer, _]| longer.clone()).collect();
        assert_eq!(l2_hashes(&facts, &receipt(&longer)), [first, second]);
        assert!(l2_hashes(&facts, &receipt(&events[0])).is_empty());
    }
}
