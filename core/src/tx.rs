//! Transactions before and after signing: Ethereum's (EIP-1559, and legacy for L1s without it) and type 0x71.

use ethers_core::types::transaction::eip2718::TypedTransaction;
use ethers_core::types::{Address, Eip1559TransactionRequest, Signature as RlpSignature, TransactionRequest, H256, U256};
use ethers_core::utils::keccak256;
use ethers_core::utils::rlp::{DecoderError, Rlp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{json, Map, Value};

use crate::eip712::{Eip712Tx, Paymaster, TxSignature, DEFAULT_GAS_PER_PUBDATA};
use crate::error::{Error, Result, Status};
use crate::signer::{self, Payload, Signature, SigningRequest};
use crate::types;

/// The fields that Ethereum's transactions share. Prices are in wei.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvmTx {
    /// The chain.
    pub chain_id: u64,
    /// Who signs; not part of the serialised form.
    pub from: Address,
    /// The called address; absent to deploy a contract.
    pub to: Option<Address>,
    /// The account's nonce.
    pub nonce: u64,
    /// The most gas.
    pub gas_limit: U256,
    /// The native token sent along.
    pub value: U256,
    /// The calldata, or the code that deploys.
    pub data: Vec<u8>,
}

/// A complete transaction that only lacks its signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "TxJson", into = "TxJson")]
pub enum UnsignedTx {
    /// Ethereum's first form, with a fixed price (EIP-155).
    Legacy {
        /// The shared fields.
        tx: EvmTx,
        /// The price per gas.
        gas_price: U256,
    },
    /// Type 2 (EIP-1559), with an empty access list.
    Eip1559 {
        /// The shared fields.
        tx: EvmTx,
        /// The highest price per gas.
        max_fee_per_gas: U256,
        /// The part of the price beyond the base fee.
        max_priority_fee_per_gas: U256,
    },
    /// Type 0x71, on EraVM chains.
    Eip712(Eip712Tx),
}

/// A signed transaction, ready for `eth_sendRawTransaction`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedTx {
    /// The serialised bytes.
    pub raw: Vec<u8>,
    /// The transaction's hash, as nodes will name it.
    pub hash: H256,
}

impl SignedTx {
    /// Reads signed bytes: the transaction, with the address that its signature recovers to, and its hash.
    ///
    /// Takes legacy transactions with a chain id (EIP-155), type 2 without an access list, and type 0x71. Fails with
    /// [`Status::InvalidField`] for everything else.
    pub fn read(raw: &[u8]) -> Result<(UnsignedTx, H256)> {
        let invalid = |message: String| Error::new(Status::InvalidField, message);
        if raw.first() == Some(&crate::eip712::TX_TYPE) {
            let (tx, signature) = Eip712Tx::parse(raw)?;
            // What no node would take is no transaction; its JSON would not be taken here either.
            tx.validate()
                .map_err(|error| invalid(format!("the bytes are no signed transaction: {}", error.message())))?;
            let hash = tx.hash(&signature)?;
            return Ok((UnsignedTx::Eip712(tx), hash));
        }
        if raw.len() > crate::eip712::MAX_RAW {
            return Err(invalid(format!("{} bytes are more than a transaction can have", raw.len())));
        }
        let (list, eip1559) = match raw {
            [2, list @ ..] => (list, true),
            // A list begins with 0xc0 or more.
            [first, ..] if *first >= 0xc0 => (raw, false),
            _ => return Err(invalid("the bytes are no signed transaction of a supported type".into())),
        };
        let (mut unsigned, signature) = read_signed(&Rlp::new(list), eip1559).map_err(|error| {
            invalid(format!(
                "the bytes are no signed transaction: {}",
                crate::eip712::rlp_fault(&error)
            ))
        })?;
        let signed = unsigned.sign_with(&signature)?;
        // The decoder reads past what it does not know; only bytes that mean the same when written again are one transaction.
        if signed.raw != raw {
            return Err(invalid(
                "the bytes are not the canonical form of a transaction: something follows it or is padded".into(),
            ));
        }
        let signer = signer::recover(unsigned.digest()?, &signature)
            .map_err(|error| invalid(format!("the transaction's signature is not valid: {}", error.message())))?;
        if let UnsignedTx::Legacy { tx, .. } | UnsignedTx::Eip1559 { tx, .. } = &mut unsigned {
            tx.from = signer;
        }
        Ok((unsigned, signed.hash))
    }
}

/// Reads the list of a signed legacy or type 2 transaction, all but the sender. ethers-core has this too, but verifies with a
/// second implementation of the curve and takes signatures that nodes refuse (EIP-2).
fn read_signed(rlp: &Rlp<'_>, eip1559: bool) -> std::result::Result<(UnsignedTx, Signature), DecoderError> {
    let (items, [gas_limit, to, value, data], [v, r, s]) = if eip1559 {
        (12, [4, 5, 6, 7], [9, 10, 11])
    } else {
        (9, [2, 3, 4, 5], [6, 7, 8])
    };
    if rlp.item_count()? != items {
        return Err(DecoderError::RlpIncorrectListLen);
    }
    let (v, r, s): (u64, U256, U256) = (rlp.val_at(v)?, rlp.val_at(r)?, rlp.val_at(s)?);
    let (chain_id, y_parity) = match (eip1559, v) {
        (true, 0 | 1) => (rlp.val_at(0)?, v == 1),
        (false, 35..) => (v.saturating_sub(35) / 2, v % 2 == 0),
        (false, 27 | 28) => return Err(DecoderError::Custom("it names no chain (EIP-155)")),
        _ => return Err(DecoderError::Custom("v is neither a parity nor EIP-155's")),
    };
    let to = rlp.at(to)?;
    let tx = EvmTx {
        chain_id,
        from: Address::zero(),
        to: if to.data()?.is_empty() { None } else { Some(to.as_val()?) },
        nonce: rlp.val_at(usize::from(eip1559))?,
        gas_limit: rlp.val_at(gas_limit)?,
        value: rlp.val_at(value)?,
        data: rlp.val_at(data)?,
    };
    let unsigned = if eip1559 {
        if rlp.at(8)?.item_count()? != 0 {
            return Err(DecoderError::Custom("an access list is not supported"));
        }
        let (max_priority_fee_per_gas, max_fee_per_gas): (U256, U256) = (rlp.val_at(2)?, rlp.val_at(3)?);
        if max_priority_fee_per_gas > max_fee_per_gas {
            return Err(DecoderError::Custom("maxPriorityFeePerGas is over maxFeePerGas"));
        }
        UnsignedTx::Eip1559 {
            tx,
            max_fee_per_gas,
            max_priority_fee_per_gas,
        }
    } else {
        let gas_price = rlp.val_at(1)?;
        UnsignedTx::Legacy { tx, gas_price }
    };
    let mut signature = Signature {
        r: [0; 32],
        s: [0; 32],
        y_parity: y_parity.into(),
    };
    r.to_big_endian(&mut signature.r);
    s.to_big_endian(&mut signature.s);
    Ok((unsigned, signature))
}

impl UnsignedTx {
    /// The 32 bytes to sign. Fails only for a type 0x71 transaction that no node would accept, see [`Eip712Tx::validate`].
    pub fn digest(&self) -> Result<H256> {
        match self {
            UnsignedTx::Eip712(tx) => {
                tx.validate()?;
                tx.digest()
            }
            _ => Ok(self.evm()?.sighash()),
        }
    }

    /// The signed transaction. The signature is not checked against `from`: the signers of this crate did that.
    ///
    /// In type 0x71 the signature goes into the field customSignature, where accounts with and without code take it.
    pub fn sign_with(&self, signature: &Signature) -> Result<SignedTx> {
        let rlp = |v: u64| RlpSignature {
            r: U256::from_big_endian(&signature.r),
            s: U256::from_big_endian(&signature.s),
            v,
        };
        let raw = match self {
            UnsignedTx::Eip712(_) => return self.sign_with_custom(signature.to_bytes().to_vec()),
            UnsignedTx::Eip1559 { .. } => self.evm()?.rlp_signed(&rlp(signature.y_parity.into())),
            // EIP-155: the chain id is part of v.
            UnsignedTx::Legacy { tx, .. } => {
                let v = tx
                    .chain_id
                    .checked_mul(2)
                    .and_then(|v| v.checked_add(35 + u64::from(signature.y_parity)));
                let v = v.ok_or_else(|| Error::new(Status::InvalidField, "the chain id does not fit in a legacy transaction"))?;
                self.evm()?.rlp_signed(&rlp(v))
            }
        };
        Ok(SignedTx {
            hash: H256(keccak256(&raw)),
            raw: raw.to_vec(),
        })
    }

    /// The signed transaction of a contract account, whose code reads the signature: type 0x71 only, not empty.
    pub fn sign_with_custom(&self, signature: Vec<u8>) -> Result<SignedTx> {
        let UnsignedTx::Eip712(tx) = self else {
            return Err(Error::new(
                Status::Unsupported,
                "only transactions of type 0x71 carry custom signatures",
            ));
        };
        if signature.is_empty() {
            return Err(Error::new(Status::InvalidField, "the custom signature is empty"));
        }
        tx.validate()?;
        let signature = TxSignature {
            ecdsa: None,
            custom: signature,
        };
        Ok(SignedTx {
            raw: tx.serialize(&signature),
            hash: tx.hash(&signature)?,
        })
    }

    /// What a signer is asked to sign.
    pub fn signing_request(&self) -> Result<SigningRequest> {
        Ok(SigningRequest {
            kind: match self {
                UnsignedTx::Eip712(_) => "eip712Transaction",
                _ => "transaction",
            },
            digest: self.digest()?,
            chain_id: Some(self.chain_id()),
            payload: Payload::Transaction(Box::new(self.clone())),
        })
    }

    /// All fields in JSON: chain id and nonce as numbers, gas, prices and amounts as decimal strings. Deserialising gives the same transaction.
    pub fn to_json(&self) -> Value {
        // Strings, lists and objects with string keys always serialise.
        serde_json::to_value(self).unwrap_or_default()
    }

    /// The call object for `eth_call` and `eth_estimateGas`: sender, receiver, value, data and what is special to type 0x71;
    /// without gas and prices, which would make the node check the balance for fees, and without the nonce.
    pub fn call_request(&self) -> Value {
        let mut call = Map::from_iter([
            ("from".to_owned(), json!(types::Address(self.from()))),
            ("value".to_owned(), json!(format!("{:#x}", self.value()))),
            ("data".to_owned(), json!(types::Bytes(self.data().to_vec()))),
        ]);
        if let Some(to) = self.to() {
            call.insert("to".to_owned(), json!(types::Address(to)));
        }
        if let UnsignedTx::Eip712(tx) = self {
            call.insert("type".to_owned(), json!("0x71"));
            call.insert("eip712Meta".to_owned(), tx.meta_json(&[]));
        }
        Value::Object(call)
    }

    /// The chain it is for.
    pub fn chain_id(&self) -> u64 {
        match self {
            UnsignedTx::Legacy { tx, .. } | UnsignedTx::Eip1559 { tx, .. } => tx.chain_id,
            UnsignedTx::Eip712(tx) => tx.chain_id,
        }
    }

    /// Who signs, or for a contract account who acts.
    pub fn from(&self) -> Address {
        match self {
            UnsignedTx::Legacy { tx, .. } | UnsignedTx::Eip1559 { tx, .. } => tx.from,
            UnsignedTx::Eip712(tx) => tx.from,
        }
    }

    /// The called address.
    pub fn to(&self) -> Option<Address> {
        match self {
            UnsignedTx::Legacy { tx, .. } | UnsignedTx::Eip1559 { tx, .. } => tx.to,
            UnsignedTx::Eip712(tx) => tx.to,
        }
    }

    /// The nonce.
    pub fn nonce(&self) -> u64 {
        match self {
            UnsignedTx::Legacy { tx, .. } | UnsignedTx::Eip1559 { tx, .. } => tx.nonce,
            UnsignedTx::Eip712(tx) => tx.nonce,
        }
    }

    /// Gives the transaction another nonce, to send it again after the node refused this one.
    pub fn set_nonce(&mut self, nonce: u64) {
        match self {
            UnsignedTx::Legacy { tx, .. } | UnsignedTx::Eip1559 { tx, .. } => tx.nonce = nonce,
            UnsignedTx::Eip712(tx) => tx.nonce = nonce,
        }
    }

    /// The most gas.
    pub fn gas_limit(&self) -> U256 {
        match self {
            UnsignedTx::Legacy { tx, .. } | UnsignedTx::Eip1559 { tx, .. } => tx.gas_limit,
            UnsignedTx::Eip712(tx) => tx.gas_limit,
        }
    }

    /// The native token sent along.
    pub fn value(&self) -> U256 {
        match self {
            UnsignedTx::Legacy { tx, .. } | UnsignedTx::Eip1559 { tx, .. } => tx.value,
            UnsignedTx::Eip712(tx) => tx.value,
        }
    }

    /// The calldata.
    pub fn data(&self) -> &[u8] {
        match self {
            UnsignedTx::Legacy { tx, .. } | UnsignedTx::Eip1559 { tx, .. } => &tx.data,
            UnsignedTx::Eip712(tx) => &tx.data,
        }
    }

    /// The highest price per gas that the sender can pay.
    pub fn max_gas_price(&self) -> U256 {
        match self {
            UnsignedTx::Legacy { gas_price, .. } => *gas_price,
            UnsignedTx::Eip1559 { max_fee_per_gas, .. } => *max_fee_per_gas,
            UnsignedTx::Eip712(tx) => tx.max_fee_per_gas,
        }
    }

    /// The most that the sender can lose in fees and value; absent if that is over 2^256 - 1. With a paymaster only the value.
    pub fn max_cost(&self) -> Option<U256> {
        match self {
            UnsignedTx::Eip712(Eip712Tx {
                paymaster: Some(_),
                value,
                ..
            }) => Some(*value),
            _ => self.gas_limit().checked_mul(self.max_gas_price())?.checked_add(self.value()),
        }
    }

    /// The form that ethers-core serialises.
    fn evm(&self) -> Result<TypedTransaction> {
        Ok(match self {
            UnsignedTx::Legacy { tx, gas_price } => {
                let mut request = TransactionRequest::new()
                    .from(tx.from)
                    .nonce(tx.nonce)
                    .gas_price(*gas_price)
                    .gas(tx.gas_limit)
                    .value(tx.value)
                    .data(tx.data.clone())
                    .chain_id(tx.chain_id);
                request.to = tx.to.map(Into::into);
                request.into()
            }
            UnsignedTx::Eip1559 {
                tx,
                max_fee_per_gas,
                max_priority_fee_per_gas,
            } => {
                let mut request = Eip1559TransactionRequest::new()
                    .from(tx.from)
                    .nonce(tx.nonce)
                    .max_fee_per_gas(*max_fee_per_gas)
                    .max_priority_fee_per_gas(*max_priority_fee_per_gas)
                    .gas(tx.gas_limit)
                    .value(tx.value)
                    .data(tx.data.clone())
                    .chain_id(tx.chain_id);
                request.to = tx.to.map(Into::into);
                request.into()
            }
            UnsignedTx::Eip712(_) => return Err(Error::internal("type 0x71 has its own serialisation")),
        })
    }
}

/// A transaction in JSON. Which keys it may have depends on its type.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "UnsignedTransaction")]
pub struct TxJson {
    /// `legacy`, `eip1559`, or `eip712` for type 0x71.
    #[serde(rename = "type")]
    kind: TxKind,
    /// The chain id.
    chain_id: u64,
    /// Who signs.
    from: types::Address,
    /// The called address; absent to deploy EVM code.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<types::Address>,
    /// The account's nonce.
    nonce: u64,
    /// The most gas.
    gas_limit: types::Uint,
    /// The price per gas in wei, for `legacy`.
    #[serde(skip_serializing_if = "Option::is_none")]
    gas_price: Option<types::Uint>,
    /// The highest price per gas in wei, for the other types.
    #[serde(skip_serializing_if = "Option::is_none")]
    max_fee_per_gas: Option<types::Uint>,
    /// The tip per gas in wei; if absent the same as `maxFeePerGas`.
    #[serde(skip_serializing_if = "Option::is_none")]
    max_priority_fee_per_gas: Option<types::Uint>,
    /// The native token sent along, in wei. Default 0.
    #[serde(default)]
    value: types::Uint,
    /// The calldata. Default none.
    #[serde(default)]
    data: types::Bytes,
    /// The most gas for a byte of pubdata, for `eip712`. Default 50000.
    #[serde(skip_serializing_if = "Option::is_none")]
    gas_per_pubdata: Option<types::Uint>,
    /// Bytecodes that must be known, for `eip712`.
    #[serde(skip_serializing_if = "Option::is_none")]
    factory_deps: Option<Vec<types::Bytes>>,
    /// Who pays in place of the sender, for `eip712`.
    #[serde(skip_serializing_if = "Option::is_none")]
    paymaster_params: Option<PaymasterParams>,
}

/// The form of a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum TxKind {
    /// Ethereum's first form.
    Legacy,
    /// Type 2.
    Eip1559,
    /// Type 0x71.
    Eip712,
}

impl std::fmt::Display for TxKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            TxKind::Legacy => "legacy",
            TxKind::Eip1559 => "eip1559",
            TxKind::Eip712 => "eip712",
        })
    }
}

/// A paymaster and its input, in JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PaymasterParams {
    /// The paymaster's address.
    pub paymaster: types::Address,
    /// Its input, for example from the function `paymaster_general`.
    #[serde(default)]
    pub paymaster_input: types::Bytes,
}

impl From<PaymasterParams> for Paymaster {
    fn from(params: PaymasterParams) -> Self {
        Paymaster {
            address: params.paymaster.0,
            input: params.paymaster_input.0,
        }
    }
}

impl From<Paymaster> for PaymasterParams {
    fn from(paymaster: Paymaster) -> Self {
        PaymasterParams {
            paymaster: paymaster.address.into(),
            paymaster_input: paymaster.input.into(),
        }
    }
}

impl From<UnsignedTx> for TxJson {
    fn from(unsigned: UnsignedTx) -> TxJson {
        let evm = |kind: TxKind, tx: EvmTx| TxJson {
            kind,
            chain_id: tx.chain_id,
            from: tx.from.into(),
            to: tx.to.map(Into::into),
            nonce: tx.nonce,
            gas_limit: tx.gas_limit.into(),
            gas_price: None,
            max_fee_per_gas: None,
            max_priority_fee_per_gas: None,
            value: tx.value.into(),
            data: tx.data.into(),
            gas_per_pubdata: None,
            factory_deps: None,
            paymaster_params: None,
        };
        match unsigned {
            UnsignedTx::Legacy { tx, gas_price } => TxJson {
                gas_price: Some(gas_price.into()),
                ..evm(TxKind::Legacy, tx)
            },
            UnsignedTx::Eip1559 {
                tx,
                max_fee_per_gas,
                max_priority_fee_per_gas,
            } => TxJson {
                max_fee_per_gas: Some(max_fee_per_gas.into()),
                max_priority_fee_per_gas: Some(max_priority_fee_per_gas.into()),
                ..evm(TxKind::Eip1559, tx)
            },
            UnsignedTx::Eip712(tx) => {
                let Eip712Tx {
                    chain_id,
                    from,
                    to,
                    nonce,
                    gas_limit,
                    value,
                    data,
                    ..
                } = tx;
                TxJson {
                    max_fee_per_gas: Some(tx.max_fee_per_gas.into()),
                    max_priority_fee_per_gas: Some(tx.max_priority_fee_per_gas.into()),
                    gas_per_pubdata: Some(tx.gas_per_pubdata.into()),
                    factory_deps: Some(tx.factory_deps.into_iter().map(Into::into).collect()),
                    paymaster_params: tx.paymaster.map(Into::into),
                    ..evm(
                        TxKind::Eip712,
                        EvmTx {
                            chain_id,
                            from,
                            to,
                            nonce,
                            gas_limit,
                            value,
                            data,
                        },
                    )
                }
            }
        }
    }
}

impl TryFrom<TxJson> for UnsignedTx {
    type Error = String;

    fn try_from(json: TxJson) -> std::result::Result<UnsignedTx, String> {
        let kind = json.kind;
        let need = |name: &str, n: Option<types::Uint>| n.map(|n| n.0).ok_or_else(|| format!("the type {kind} needs {name}"));
        let refused = |name: &str, present: bool| match present {
            true => Err(format!("the type {kind} has no {name}")),
            false => Ok(()),
        };
        if kind != TxKind::Eip712 {
            refused("gasPerPubdata", json.gas_per_pubdata.is_some())?;
            refused("factoryDeps", json.factory_deps.is_some())?;
            refused("paymasterParams", json.paymaster_params.is_some())?;
        }
        let tx = EvmTx {
            chain_id: json.chain_id,
            from: json.from.0,
            to: json.to.map(|to| to.0),
            nonce: json.nonce,
            gas_limit: json.gas_limit.0,
            value: json.value.0,
            data: json.data.0,
        };
        if kind == TxKind::Legacy {
            refused("maxFeePerGas", json.max_fee_per_gas.is_some())?;
            refused("maxPriorityFeePerGas", json.max_priority_fee_per_gas.is_some())?;
            return Ok(UnsignedTx::Legacy {
                tx,
                gas_price: need("gasPrice", json.gas_price)?,
            });
        }
        refused("gasPrice", json.gas_price.is_some())?;
        let max_fee_per_gas = need("maxFeePerGas", json.max_fee_per_gas)?;
        let max_priority_fee_per_gas = json.max_priority_fee_per_gas.map_or(max_fee_per_gas, |tip| tip.0);
        if max_priority_fee_per_gas > max_fee_per_gas {
            return Err("maxPriorityFeePerGas is over maxFeePerGas".into());
        }
        if kind == TxKind::Eip1559 {
            return Ok(UnsignedTx::Eip1559 {
                tx,
                max_fee_per_gas,
                max_priority_fee_per_gas,
            });
        }
        let EvmTx {
            chain_id,
            from,
            to,
            nonce,
            gas_limit,
            value,
            data,
        } = tx;
        Ok(UnsignedTx::Eip712(Eip712Tx {
            chain_id,
            from,
            to,
            nonce,
            gas_limit,
            max_fee_per_gas,
            max_priority_fee_per_gas,
            gas_per_pubdata: json.gas_per_pubdata.map_or(DEFAULT_GAS_PER_PUBDATA.into(), |n| n.0),
            value,
            data,
            factory_deps: json.factory_deps.unwrap_or_default().into_iter().map(|dep| dep.0).collect(),
            paymaster: json.paymaster_params.map(Into::into),
        }))
    }
}

#[cfg(test)]
mod tests {
    use ethers_core::types::transaction::eip2718::TypedTransaction;
    use ethers_core::utils::rlp::Rlp;

    use super::*;
    use crate::signer::{recover, PrivateKeySigner, Signer};

    fn evm() -> EvmTx {
        let key = PrivateKeySigner::from_bytes(&[1; 32]).unwrap();
        EvmTx {
            chain_id: 31337,
            from: key.address(),
            to: Some(Address::repeat_byte(7)),
            nonce: 5,
            gas_limit: 21000.into(),
            value: 3.into(),
            data: vec![1, 2],
        }
    }

    fn all() -> Vec<UnsignedTx> {
        let EvmTx {
            chain_id,
            from,
            to,
            nonce,
            gas_limit,
            value,
            data,
        } = evm();
        let (max_fee_per_gas, max_priority_fee_per_gas) = (9.into(), 0.into());
        vec![
            UnsignedTx::Legacy {
                tx: evm(),
                gas_price: 7.into(),
            },
            UnsignedTx::Eip1559 {
                tx: evm(),
                max_fee_per_gas,
                max_priority_fee_per_gas,
            },
            UnsignedTx::Eip1559 {
                tx: EvmTx { to: None, ..evm() },
                max_fee_per_gas,
                max_priority_fee_per_gas,
            },
            UnsignedTx::Eip712(Eip712Tx {
                chain_id,
                from,
                to,
                nonce,
                gas_limit,
                value,
                data,
                max_fee_per_gas,
                factory_deps: vec![vec![0; 32]],
                paymaster: Some(Paymaster {
                    address: Address::repeat_byte(8),
                    input: vec![],
                }),
                ..Default::default()
            }),
        ]
    }

    #[test]
    fn signed_transactions_decode_to_what_was_signed() {
        let key = PrivateKeySigner::from_bytes(&[1; 32]).unwrap();
        for unsigned in all() {
            let digest = unsigned.digest().unwrap();
            let signature = key.sign_digest(digest).unwrap();
            assert_eq!(recover(digest, &signature).unwrap(), unsigned.from());
            let signed = unsigned.sign_with(&signature).unwrap();
            if let UnsignedTx::Eip712(tx) = &unsigned {
                let (parsed, carried) = Eip712Tx::parse(&signed.raw).unwrap();
                assert_eq!((&parsed, carried.custom.as_slice()), (tx, &signature.to_bytes()[..]));
                assert_eq!(tx.hash(&carried).unwrap(), signed.hash);
                continue;
            }
            // ethers recovers the sender on its own (with k256) while it decodes.
            let (decoded, theirs) = TypedTransaction::decode_signed(&Rlp::new(&signed.raw)).unwrap();
            assert_eq!(decoded.from(), Some(&unsigned.from()));
            assert_eq!(decoded.to_addr().copied(), unsigned.to());
            assert_eq!(decoded.hash(&theirs), signed.hash);
            assert_eq!(decoded.chain_id().map(|id| id.as_u64()), Some(31337));
            assert_eq!(SignedTx::read(&signed.raw).unwrap(), (unsigned, signed.hash));
        }
    }

    #[test]
    fn both_parities_of_a_signature_are_written_so_that_the_signer_is_recovered() {
        let key = PrivateKeySigner::from_bytes(&[1; 32]).unwrap();
        let mut parities = std::collections::BTreeSet::new();
        for nonce in 0..20 {
            for mut unsigned in all().into_iter().take(2) {
                unsigned.set_nonce(nonce);
                let signature = key.sign_digest(unsigned.digest().unwrap()).unwrap();
                parities.insert((unsigned.to_json()["type"].to_string(), signature.y_parity));
                let signed = unsigned.sign_with(&signature).unwrap();
                assert_eq!(SignedTx::read(&signed.raw).unwrap().0, unsigned);
            }
        }
        assert_eq!(parities.len(), 4, "each type with each parity");
    }

    #[test]
    fn what_json_leaves_out_has_its_default() {
        let mut json = all()[3].to_json();
        for key in ["maxPriorityFeePerGas", "gasPerPubdata", "factoryDeps", "paymasterParams"] {
            json.as_object_mut().unwrap().remove(key);
        }
        let UnsignedTx::Eip712(tx) = types::parse_json(&json.to_string(), "transaction").unwrap() else {
            panic!("it is of type 0x71");
        };
        let defaults = (tx.max_priority_fee_per_gas, tx.gas_per_pubdata, tx.factory_deps, tx.paymaster);
        assert_eq!(defaults, (9.into(), 50_000.into(), vec![], None));
    }

    #[test]
    fn a_simulated_transaction_of_type_0x71_has_its_paymaster_and_bytecodes() {
        let UnsignedTx::Eip712(tx) = &all()[3] else {
            panic!("it is of type 0x71");
        };
        let call = all()[3].call_request();
        assert_eq!((&call["type"], &call["eip712Meta"]), (&json!("0x71"), &tx.meta_json(&[])));
        assert!(call["eip712Meta"]["paymasterParams"].is_object());
        assert!(all()[1].call_request().get("eip712Meta").is_none());
    }

    #[test]
    fn only_canonical_signed_transactions_of_known_types_are_read() {
        let key = PrivateKeySigner::from_bytes(&[1; 32]).unwrap();
        for unsigned in &all()[..3] {
            let mut signature = key.sign_digest(unsigned.digest().unwrap()).unwrap();
            let raw = unsigned.sign_with(&signature).unwrap().raw;
            let refused = |raw: &[u8], why: &str| {
                let error = SignedTx::read(raw).expect_err(why);
                assert_eq!(error.status(), Status::InvalidField);
                assert!(error.message().contains(why), "{error} has no {why}");
            };
            (0..raw.len()).for_each(|end| refused(&raw[..end], "signed transaction"));
            refused(&[raw.as_slice(), &[0]].concat(), "the bytes are no");
            refused(&[&[3][..], &raw].concat(), "type");
            // The order of the group less s, with the other parity, is the same signature to the curve, not to a node.
            let order = U256::from_str_radix("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16).unwrap();
            (order - U256::from_big_endian(&signature.s)).to_big_endian(&mut signature.s);
            signature.y_parity ^= 1;
            refused(&unsigned.sign_with(&signature).unwrap().raw, "upper half");
            signature.r = [0; 32];
            refused(&unsigned.sign_with(&signature).unwrap().raw, "signature");
        }
        let unsigned = &all()[0];
        let signature = key.sign_digest(unsigned.digest().unwrap()).unwrap();
        let (typed, rlp) = (unsigned.evm().unwrap(), |v| RlpSignature {
            r: U256::from_big_endian(&signature.r),
            s: U256::from_big_endian(&signature.s),
            v,
        });
        let error = SignedTx::read(&typed.rlp_signed(&rlp(27))).unwrap_err();
        assert!(error.message().contains("names no chain"), "{error}");
        let error = SignedTx::read(&typed.rlp_signed(&rlp(5))).unwrap_err();
        assert!(error.message().contains("parity"), "{error}");
        let error = SignedTx::read(&all()[1].evm().unwrap().rlp()).unwrap_err();
        assert!(error.message().ends_with("is it signed?"), "{error}");
        let mut listed = all()[1].evm().unwrap();
        let item = ethers_core::types::transaction::eip2930::AccessListItem::default();
        listed.set_access_list(vec![item].into());
        let error = SignedTx::read(&listed.rlp_signed(&rlp(0))).unwrap_err();
        assert!(error.message().contains("access list"), "{error}");
    }

    #[test]
    fn json_is_complete_both_ways() {
        for unsigned in all() {
            let text = unsigned.to_json().to_string();
            assert_eq!(
                types::parse_json::<UnsignedTx>(&text, "transaction").unwrap(),
                unsigned,
                "{text}"
            );
        }
        assert_eq!(all()[1].to_json()["gasLimit"], json!("21000"));
    }

    #[test]
    fn json_mistakes_are_named() {
        let with = |index: usize, key: &str, value: Value| {
            let mut json = all()[index].to_json();
            json[key] = value;
            types::parse_json::<UnsignedTx>(&json.to_string(), "transaction").unwrap_err()
        };
        let table = [
            (with(1, "gasLimit", json!(1)), Status::AmountIsNumber, "/gasLimit"),
            (with(1, "accessList", json!([])), Status::UnknownKey, "/accessList"),
            (with(1, "nonce", json!("1")), Status::InvalidField, "/nonce"),
            (with(1, "gasPrice", json!("1")), Status::InvalidField, ""),
            (with(1, "maxPriorityFeePerGas", json!("10")), Status::InvalidField, ""),
            (with(1, "factoryDeps", json!([])), Status::InvalidField, ""),
            (with(0, "maxFeePerGas", json!("1")), Status::InvalidField, ""),
            (with(0, "gasPrice", Value::Null), Status::InvalidField, ""),
            (with(3, "type", json!("blob")), Status::InvalidField, "/type"),
        ];
        for (error, status, path) in table {
            assert_eq!(
                (error.status(), error.info().path.as_deref().unwrap_or_default()),
                (status, path),
                "{error}"
            );
        }
    }

    #[test]
    fn the_greatest_cost_does_not_overflow() {
        let tx = EvmTx {
            gas_limit: U256::MAX,
            ..evm()
        };
        assert_eq!(UnsignedTx::Legacy { tx, gas_price: 2.into() }.max_cost(), None);
        assert_eq!(all()[0].max_cost(), Some(U256::from(21000 * 7 + 3)));
    }
}
