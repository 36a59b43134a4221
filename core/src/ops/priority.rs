//! L1→L2 requests: their price, and their sending on L1 with the mint value that the price asks for.

use ethers_core::types::{Address, H256, U256};

use super::base_cost::{self, GAS_PER_PUBDATA};
use super::deposit_status;
use super::plan::{self, Gas, Mode};
use super::send::{self, Account, Draft};
use super::transaction_wait;
use crate::call::CallContext;
use crate::chain::eth::{L2ToL1Log, LogProof, Reads, Receipt, Transaction};
use crate::chain::facts::{Facts, BOOTLOADER};
use crate::encoding;
use crate::error::{Chain, Error, Result, Status};
use crate::fees::Overrides;
use crate::types::Hash;
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

    /// The price that the contract asks at this L1 gas price.
    pub async fn exact(&self, wallet: &Wallet, gas_price: U256) -> Result<Cost> {
        let mut reads = Reads::new(wallet.l1()?);
        let call = base_cost::call(self.facts, gas_price, self.l2_gas_limit, GAS_PER_PUBDATA.into());
        let ticket = reads.call::<_, U256>(self.facts.bridgehub, call);
        self.cost(reads.send().await?.get_call(ticket)?)
    }

    /// What to approve of the base token for this price: a fifth more for the fee, because L1's price can rise while the
    /// approval is mined. Only what the price then asks is taken.
    pub fn to_approve(&self, cost: &Cost) -> U256 {
        match self.mint_value {
            Some(fixed) => fixed,
            None => cost.mint_value.saturating_add(cost.base_cost / 5),
        }
    }

    /// A price that is probably enough, for a gas estimate that does not wait for the exact one: twice what the contracts'
    /// default parameters give. Nothing is sent with it.
    fn guess(&self, gas_price: U256) -> Option<Cost> {
        if let Some(mint_value) = self.mint_value {
            return Some(Cost {
                base_cost: U256::zero(),
                mint_value,
            });
        }
        let base_cost = encoding::base_cost(gas_price, self.l2_gas_limit, GAS_PER_PUBDATA.into())?.checked_mul(2.into())?;
        self.cost(base_cost).ok()
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
    /// Approvals are missing, so that it cannot be simulated.
    pub blocked: bool,
    /// The gas limit to name when it cannot be simulated.
    pub gas_bound: u64,
    /// What it is, for messages.
    pub what: &'static str,
}

/// A request that is priced and simulated.
pub struct Planned {
    /// The call.
    pub draft: Draft,
    /// The price of the L2 part.
    pub cost: Cost,
    /// The gas on L1.
    pub gas: Gas,
}

impl PriorityPlan<'_> {
    /// Prices and estimates. `call` gives value and call data for a mint value.
    ///
    /// The exact price and the gas estimate share one round trip: the estimate runs with a guessed mint value, and is
    /// repeated with the exact one only if the guess was not enough.
    pub async fn run(
        &self,
        pricing: &Pricing<'_>,
        account: &Account,
        known: Option<Cost>,
        call: impl Fn(U256) -> (U256, Vec<u8>),
        ctx: &CallContext,
    ) -> Result<Planned> {
        ctx.stage("prepare", Some(Chain::L1), format!("pricing and simulating {}", self.what));
        let draft = |mint_value: U256| {
            let (value, data) = call(mint_value);
            Draft::call(Chain::L1, pricing.facts.bridgehub, value, data, self.what)
        };
        let simulated = self.overrides.gas_limit.is_none() && !self.blocked && self.mode != Mode::Quote;
        let guess = known
            .or_else(|| pricing.guess(account.price.max_fee))
            .map(|cost| (cost, draft(cost.mint_value)));
        let guess = guess.filter(|(_, draft)| simulated && draft.value <= account.balance);
        let mut reads = Reads::new(self.wallet.l1()?);
        let wanted = base_cost::call(
            pricing.facts,
            account.price.max_fee,
            pricing.l2_gas_limit,
            GAS_PER_PUBDATA.into(),
        );
        let exact = reads.call::<_, U256>(pricing.facts.bridgehub, wanted);
        let estimate = guess
            .as_ref()
            .map(|(_, draft)| reads.estimate_gas(&draft.call_from(self.from)));
        let mut results = reads.send().await?;
        let cost = pricing.cost(results.get_call(exact)?)?;
        let draft = draft(cost.mint_value);
        if self.mode != Mode::Quote {
            send::require_balance(Chain::L1, None, draft.value, account.balance)?;
        }
        let estimated = match estimate.map(|ticket| results.get(ticket)) {
            Some(Ok(gas)) => Some(Gas::estimated(draft.gas_limit(gas, self.overrides))),
            // The guess can be what failed, so the exact transaction has the last word.
            Some(Err(_)) | None => None,
        };
        let gas = match estimated {
            Some(gas) => gas,
            None => {
                plan::gas(
                    self.wallet,
                    &draft,
                    self.from,
                    self.overrides,
                    self.mode,
                    self.blocked,
                    self.gas_bound,
                )
                .await?
            }
        };
        Ok(Planned { draft, cost, gas })
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
/// `not_executed` is the error for one that the node has and has not executed.
pub async fn on_l2(wallet: &Wallet, hash: H256, not_executed: impl FnOnce() -> Error) -> Result<OnL2> {
    let client = wallet.l2()?;
    let mut reads = Reads::new(client);
    let receipt = reads.receipt(hash);
    let transaction = reads.transaction(hash);
    let first_proof = reads.log_proof(hash, 0);
    let mut results = reads.send().await?;
    let (receipt, transaction) = (results.get(receipt)?, results.get(transaction));
    let Some(receipt) = receipt else {
        return Err(match transaction {
            Ok(None) => transaction_wait::unknown(Chain::L2, hash),
            // EraVM nodes can answer an error here for a priority transaction that they have not executed.
            _ => not_executed(),
        });
    };
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
