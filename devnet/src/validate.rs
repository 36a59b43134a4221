//! What an Era node checks before it accepts a transaction, with the messages it uses.

use ethers_core::types::transaction::eip2718::TypedTransaction;
use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::rlp::Rlp;
use serde_json::{json, Value};

use crate::error::DevnetError;
use crate::failure::Failure;
use crate::gas;
use crate::hex;
use crate::rpc::Rpc;
use crate::tx712::Tx712;

/// How far ahead of the account a nonce may be.
const MAX_NONCE_AHEAD: u64 = 20;

/// What an EIP-1271 account answers when it accepts a signature.
const EIP1271_MAGIC: [u8; 4] = [0x16, 0x26, 0xba, 0x7e];

/// What the checks need to know of a transaction of any type.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The sender.
    pub from: Address,
    /// The nonce.
    pub nonce: U256,
    gas: U256,
    max_fee: U256,
    tip: U256,
    value: U256,
    chain_id: Option<U256>,
    intrinsic: u64,
    /// Whether somebody else pays the fee.
    sponsored: bool,
}

impl Checked {
    /// Of a transaction that Ethereum knows too. None when it cannot be read here; then the EVM node has the last word.
    pub fn ethereum(raw: &[u8]) -> Option<Self> {
        let (tx, _) = TypedTransaction::decode_signed(&Rlp::new(raw)).ok()?;
        let (max_fee, tip) = match &tx {
            TypedTransaction::Eip1559(inner) => (
                inner.max_fee_per_gas.unwrap_or_default(),
                inner.max_priority_fee_per_gas.unwrap_or_default(),
            ),
            other => (other.gas_price().unwrap_or_default(), U256::zero()),
        };
        let data = tx.data().map(|d| d.to_vec()).unwrap_or_default();
        // A transaction that creates a contract costs more to start, but its floor is the EVM node's business.
        Some(Self {
            from: *tx.from()?,
            nonce: tx.nonce().copied().unwrap_or_default(),
            gas: tx.gas().copied().unwrap_or_default(),
            max_fee,
            tip,
            value: tx.value().copied().unwrap_or_default(),
            chain_id: tx.chain_id().map(|id| id.as_u64().into()),
            intrinsic: gas::intrinsic(&data),
            sponsored: false,
        })
    }

    /// Of a type 0x71 transaction.
    pub fn typed(tx: &Tx712) -> Self {
        Self {
            from: tx.from,
            nonce: tx.nonce,
            gas: tx.gas_limit,
            max_fee: tx.max_fee_per_gas,
            tip: tx.max_priority_fee_per_gas,
            value: tx.value,
            chain_id: Some(tx.chain_id),
            intrinsic: gas::intrinsic(&tx.data),
            sponsored: tx.paymaster.is_some(),
        }
    }

    /// Checks it against the chain and gives the account's nonce.
    pub async fn check(&self, l2: &Rpc, chain_id: u64) -> Result<u64, Failure> {
        let refuse = |text: String| Err(Failure::refused(text));
        if let Some(id) = self.chain_id.filter(|id| *id != chain_id.into()) {
            return refuse(format!("wrong chain id {id}"));
        }
        let largest = U256::from(u64::MAX);
        if self.max_fee > largest {
            return refuse("max fee per gas higher than 2^64-1".into());
        }
        if self.tip > self.max_fee {
            return refuse("max priority fee per gas higher than max fee per gas".into());
        }
        if self.max_fee < gas::L2_BASE_FEE.into() {
            return refuse("max fee per gas less than block base fee".into());
        }
        if self.gas > gas::L2_BLOCK_GAS_LIMIT.into() {
            return refuse("exceeds block gas limit".into());
        }
        if self.gas < self.intrinsic.into() {
            return refuse("intrinsic gas too low".into());
        }
        let nonce = account_nonce(l2, self.from).await?;
        let last = nonce.saturating_add(MAX_NONCE_AHEAD);
        for (bad, word) in [(self.nonce < nonce.into(), "low"), (self.nonce > last.into(), "high")] {
            if bad {
                return refuse(format!(
                    "nonce too {word}. allowed nonce range: {nonce} - {last}, actual: {}",
                    self.nonce
                ));
            }
        }
        let balance = balance(l2, self.from).await?;
        let fee = if self.sponsored {
            U256::zero()
        } else {
            self.gas * self.max_fee
        };
        if fee.checked_add(self.value).is_none_or(|cost| cost > balance) {
            return refuse(format!(
                "insufficient funds for gas + value. balance: {balance}, fee: {fee}, value: {}",
                self.value
            ));
        }
        Ok(nonce)
    }
}

/// Checks what only type 0x71 transactions have: the pubdata price, the bytecodes, the signature.
pub async fn check_typed(l2: &Rpc, tx: &Tx712) -> Result<(), Failure> {
    if tx.gas_per_pubdata.is_zero() {
        return Err(Failure::refused("gas per pub data limit is zero"));
    }
    let digest = tx.digest().map_err(Failure::refused)?;
    let code = l2.call("eth_getCode", json!([tx.from, "latest"])).await?;
    let accepted = if code.as_str().unwrap_or("0x") == "0x" {
        tx.signer().map_err(Failure::refused)? == tx.from
    } else {
        accepts_signature(l2, tx.from, digest, &tx.signature).await?
    };
    if accepted {
        Ok(())
    } else {
        Err(Failure::refused(
            "failed to validate the transaction. reason: Validation revert: Account validation error: the signature is not valid for the sender",
        ))
    }
}

/// What an estimate goes through before the call: the account's validation, with whatever stands in for its signature. Only a
/// revert counts; an account that merely disagrees is taken to agree.
pub async fn simulate(l2: &Rpc, call: &Value) -> Result<(), Failure> {
    let Some(from) = call.get("from").and_then(hex::to_address) else {
        return Ok(());
    };
    let code = l2.call("eth_getCode", json!([from, "latest"])).await?;
    if code.as_str().unwrap_or("0x") == "0x" {
        return Ok(());
    }
    let given = call.pointer("/eip712Meta/customSignature");
    let signature: Vec<u8> = match given {
        Some(Value::Array(bytes)) => bytes
            .iter()
            .filter_map(|b| b.as_u64().and_then(|b| u8::try_from(b).ok()))
            .collect(),
        Some(other) => hex::to_bytes(other).unwrap_or_default(),
        None => Vec::new(),
    };
    let signature = if signature.is_empty() { vec![1; 65] } else { signature };
    match ask_account(l2, from, H256::zero(), &signature).await {
        Err(DevnetError::Rpc { message, .. }) => Err(Failure::refused(format!(
            "failed to validate the transaction. reason: Validation revert: Account validation error: {message}"
        ))),
        Err(other) => Err(other.into()),
        Ok(_) => Ok(()),
    }
}

/// Asks a contract account (EIP-1271).
async fn accepts_signature(l2: &Rpc, account: Address, digest: H256, signature: &[u8]) -> Result<bool, Failure> {
    match ask_account(l2, account, digest, signature).await {
        Ok(answer) => Ok(hex::to_bytes(&answer).is_some_and(|bytes| bytes.starts_with(&EIP1271_MAGIC))),
        Err(DevnetError::Rpc { .. }) => Ok(false),
        Err(other) => Err(other.into()),
    }
}

async fn ask_account(l2: &Rpc, account: Address, digest: H256, signature: &[u8]) -> Result<Value, DevnetError> {
    use ethers_core::abi::{encode, Token};
    let mut data = EIP1271_MAGIC.to_vec();
    data.extend(encode(&[
        Token::FixedBytes(digest.as_bytes().to_vec()),
        Token::Bytes(signature.to_vec()),
    ]));
    l2.call("eth_call", json!([{ "to": account, "data": hex::bytes(&data) }, "latest"]))
        .await
}

/// The nonce of an account, in the last block.
pub async fn account_nonce(l2: &Rpc, account: Address) -> Result<u64, DevnetError> {
    let answer = l2.call("eth_getTransactionCount", json!([account, "latest"])).await?;
    hex::to_u64(&answer).ok_or_else(|| DevnetError::sequencer("the node's nonce is unreadable"))
}

/// The balance of an account, in the last block.
pub async fn balance(l2: &Rpc, account: Address) -> Result<U256, DevnetError> {
    let answer = l2.call("eth_getBalance", json!([account, "latest"])).await?;
    hex::to_u256(&answer).ok_or_else(|| DevnetError::sequencer("the node's balance is unreadable"))
}
