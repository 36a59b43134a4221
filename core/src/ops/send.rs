//! What all sending operations share: reading price, nonce and balance together, estimating, checking, sending.

use ethers_core::types::{Address, Bytes, U256};
use serde_json::json;

use super::eip712::{self, Eip712Parts};
use crate::broadcast::{self, NonceChoice, Sent};
use crate::call::CallContext;
use crate::chain::eth::{self, CallRequest, Eip712Call, Quantity, Reads, Results};
use crate::eip712::Eip712Tx;
use crate::error::{Chain, Error, Result, Status};
use crate::fees::{self, FeeTickets, GasPrice, Overrides};
use crate::rpc::Ticket;
use crate::tx::{EvmTx, UnsignedTx};
use crate::types;
use crate::wallet::Wallet;

/// The most gas that EraVM nodes let the validation of a transaction take, as they are configured by default.
const MAX_VALIDATION_GAS: u64 = 300_000;

/// The questions that every send asks, to go with the operation's own in one batch.
pub struct AccountTickets {
    fees: FeeTickets,
    nonce: Option<Ticket<Quantity>>,
    balance: Ticket<U256>,
}

/// The account as it is now.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    /// The price of gas.
    pub price: GasPrice,
    /// The node's pending count, or the caller's nonce.
    pub nonce: u64,
    /// Whether the caller chose the nonce, so that no other transaction may take it.
    pub nonce_is_fixed: bool,
    /// What the account holds of the chain's own coin, in wei.
    pub balance: U256,
}

/// Asks for price, nonce and balance.
pub fn ask(reads: &mut Reads<'_>, chain: Chain, address: Address, overrides: &Overrides) -> AccountTickets {
    let fees = fees::ask(reads, chain, overrides);
    let nonce = overrides.nonce.is_none().then(|| reads.pending_nonce(address));
    AccountTickets {
        fees,
        nonce,
        balance: reads.balance(address),
    }
}

/// Sends the reads. Which chain it is, as the transaction must name it, is asked beside them where it is not known yet.
pub async fn read(wallet: &Wallet, chain: Chain, reads: Reads<'_>) -> Result<Results> {
    let (_, results) = tokio::try_join!(wallet.identity(chain), reads.send())?;
    Ok(results)
}

impl AccountTickets {
    /// Takes the answers.
    pub fn take(self, results: &mut Results, overrides: &Overrides, wallet: &Wallet) -> Result<Account> {
        let price = self.fees.price(results, overrides, wallet.config())?;
        let nonce = match self.nonce {
            Some(ticket) => results.get(ticket)?.0,
            None => overrides.nonce.unwrap_or_default(),
        };
        Ok(Account {
            price,
            nonce,
            nonce_is_fixed: overrides.nonce.is_some(),
            balance: results.get(self.balance)?,
        })
    }
}

/// A call that is ready to be sent once its gas limit is known.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The chain.
    pub chain: Chain,
    /// The called contract or the receiver; none to deploy EVM code.
    pub to: Option<Address>,
    /// The value, in wei.
    pub value: U256,
    /// The call data.
    pub data: Vec<u8>,
    /// What it is, for progress messages: "the deposit".
    pub what: &'static str,
    /// What makes it a transaction of type 0x71, on EraVM chains.
    pub eip712: Option<Eip712Parts>,
}

impl Draft {
    /// A call in one of Ethereum's own kinds of transaction.
    pub fn call(chain: Chain, to: Address, value: U256, data: Vec<u8>, what: &'static str) -> Self {
        Draft {
            chain,
            to: Some(to),
            value,
            data,
            what,
            eip712: None,
        }
    }

    /// The same call in a transaction of type 0x71, if there are parts for it.
    pub fn with_eip712(self, eip712: Option<Eip712Parts>) -> Self {
        Draft { eip712, ..self }
    }

    /// Who sends it.
    pub fn sender(&self, wallet: &Wallet) -> Result<Address> {
        eip712::sender(wallet, self.eip712.as_ref())
    }

    /// Whether somebody else pays the fee.
    pub fn fee_is_paid(&self) -> bool {
        self.eip712.as_ref().is_some_and(|parts| parts.paymaster.is_some())
    }

    /// The request for a gas estimate.
    pub fn call_from(&self, from: Address) -> CallRequest {
        CallRequest {
            from,
            to: self.to,
            value: self.value,
            data: Bytes::from(self.data.clone()),
            eip712: self.eip712.as_ref().map(|parts| {
                let tx = parts.simulated(from, self.to, self.value, self.data.clone());
                Eip712Call::new(&tx, &parts.dummy_signature())
            }),
        }
    }

    /// Estimates alone, for when no other read can share the request.
    pub async fn estimate(&self, wallet: &Wallet) -> Result<U256> {
        self.estimate_from(wallet, self.sender(wallet)?).await
    }

    /// The same for a named sender.
    pub async fn estimate_from(&self, wallet: &Wallet, from: Address) -> Result<U256> {
        let mut reads = Reads::new(wallet.chain(self.chain)?);
        let ticket = reads.estimate_gas(&self.call_from(from));
        let answer = reads.send().await?.get(ticket);
        self.gas_of(wallet, answer).await
    }

    /// The gas that this call needs, given the node's answer to the estimate of [`Draft::call_from`].
    ///
    /// A smart account should not revert because of a signature that is not its owner's, or nobody can estimate with a
    /// stand-in for it; some do. The call is then estimated from the owner's own account, and the most that a validation can take
    /// is added: what is left of it is not paid. Calls that only the account itself may make fail there too.
    pub async fn gas_of(&self, wallet: &Wallet, answer: Result<U256>) -> Result<U256> {
        let (mut refusal, parts) = match (answer, &self.eip712) {
            (Err(error), Some(parts)) if parts.account.is_some() && eth::is_account_refusal(&error) => (error, parts),
            (answer, _) => return answer,
        };
        let advice = "the smart account refuses to be estimated with a stand-in for its signature";
        let Ok(owner) = wallet.address() else {
            refusal.info_mut().message = format!("{advice}: give overrides.gasLimit, or an owner's address in the configuration");
            return Err(refusal);
        };
        let of_owner = Draft {
            eip712: Some(Eip712Parts {
                account: None,
                ..parts.clone()
            }),
            ..self.clone()
        };
        // The value is the account's, so that the owner need not hold it; nodes that know no state overrides answer an error.
        let call = of_owner.call_from(owner);
        let rich = json!({format!("{owner:?}"): {"balance": U256::from(u128::MAX)}});
        let mut reads = Reads::new(wallet.chain(self.chain)?);
        let with = reads.add::<U256>("eth_estimateGas", json!([call, "latest", rich]));
        let without = reads.estimate_gas(&call);
        let mut results = reads.send().await?;
        match results.get(with).or_else(|_| results.get(without)) {
            Ok(gas) => Ok(gas.saturating_add(MAX_VALIDATION_GAS.into())),
            Err(error) => {
                let why = error.message();
                refusal.info_mut().message =
                    format!("{advice}, and from its owner's account the call fails ({why}): give overrides.gasLimit");
                Err(refusal)
            }
        }
    }

    /// The gas limit: the caller's, or the estimate with head-room on L1, where other transactions can come in between.
    pub fn gas_limit(&self, estimate: U256, overrides: &Overrides) -> U256 {
        match (overrides.gas_limit, self.chain) {
            (Some(limit), _) => limit.0,
            (None, Chain::L1) => crate::encoding::scale_gas_limit(estimate),
            (None, Chain::L2) => estimate,
        }
    }

    /// Checks the limits and the balance.
    pub async fn check(&self, account: &Account, gas: U256, wallet: &Wallet) -> Result<()> {
        fees::check(wallet, self.chain, account.price, gas).await?;
        let fee = if self.fee_is_paid() {
            Some(U256::zero())
        } else {
            gas.checked_mul(account.price.max_fee)
        };
        let needed = fee.and_then(|fee| fee.checked_add(self.value));
        let needed =
            needed.ok_or_else(|| Error::new(Status::LimitExceeded, "value and fee together are over 2^256").on(self.chain))?;
        require_balance(self.chain, None, needed, account.balance)
    }

    /// The transaction without its signature.
    pub async fn unsigned(self, wallet: &Wallet, account: &Account, gas: U256) -> Result<UnsignedTx> {
        let GasPrice { max_fee, tip, legacy } = account.price;
        let chain_id = wallet.identity(self.chain).await?.chain_id;
        let from = self.sender(wallet)?;
        if let Some(parts) = self.eip712 {
            let tx = Eip712Tx {
                chain_id,
                nonce: account.nonce,
                gas_limit: gas,
                max_fee_per_gas: max_fee,
                max_priority_fee_per_gas: tip,
                ..parts.simulated(from, self.to, self.value, self.data)
            };
            tx.validate()?;
            return Ok(UnsignedTx::Eip712(tx));
        }
        let tx = EvmTx {
            chain_id,
            from,
            to: self.to,
            nonce: account.nonce,
            gas_limit: gas,
            value: self.value,
            data: self.data,
        };
        Ok(if legacy {
            UnsignedTx::Legacy { tx, gas_price: max_fee }
        } else {
            UnsignedTx::Eip1559 {
                tx,
                max_fee_per_gas: max_fee,
                max_priority_fee_per_gas: tip,
            }
        })
    }

    /// Checks the limits and the balance, then signs and sends.
    pub async fn send(
        self,
        wallet: &Wallet,
        account: &Account,
        gas: U256,
        overrides: &Overrides,
        ctx: &CallContext,
    ) -> Result<Sent> {
        self.check(account, gas, wallet).await?;
        let (chain, what) = (self.chain, self.what);
        let choice = NonceChoice {
            explicit: overrides.nonce,
            node: account.nonce,
        };
        let unsigned = self.unsigned(wallet, account, gas).await?;
        broadcast::send(wallet, chain, choice, what, unsigned, ctx).await
    }
}

/// The request's `to`, who is paid. The zero address is what a forgotten address looks like in many languages, and what it is paid
/// is lost; who means that says so with `send_transaction`.
pub fn receiver(to: types::Address) -> Result<Address> {
    if to.0.is_zero() {
        let message = "request at /to: what the zero address is paid is lost; name the receiver";
        return Err(Error::new(Status::InvalidField, message).at("/to"));
    }
    Ok(to.0)
}

/// Refuses with the missing amount when less is there than needed. `token` is `None` for the chain's own coin.
pub fn require_balance(chain: Chain, token: Option<Address>, required: U256, available: U256) -> Result<()> {
    if available >= required {
        return Ok(());
    }
    let missing = required.saturating_sub(available);
    let what = match token {
        Some(token) => format!("base units of the token {}", types::Address(token)),
        None => "wei".to_owned(),
    };
    let message = format!("the account holds {available} {what} on {chain} and needs {required}: {missing} are missing");
    let details = json!({
        "token": token.map(types::Address),
        "required": required.to_string(),
        "available": available.to_string(),
        "missing": missing.to_string(),
    });
    Err(Error::new(Status::InsufficientBalance, message)
        .on(chain)
        .with_details(details))
}
