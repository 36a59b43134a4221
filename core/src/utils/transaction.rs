//! Functions on transactions without a wallet: what is signed, putting signatures in, and reading signed bytes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Function;
use crate::eip712::{Eip712Tx, TX_TYPE};
use crate::error::{Error, Result, Status};
use crate::signer::{self, Signature};
use crate::tx::{SignedTx, UnsignedTx};
use crate::types::{Address, Bytes, Hash};

/// An unsigned transaction.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "TransactionDigestRequest")]
pub(super) struct Digest {
    /// The transaction, as a `..._prepare` method gave it.
    transaction: UnsignedTx,
}

/// What is signed.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "TransactionDigestResponse")]
pub(super) struct DigestResponse {
    /// The 32 bytes to sign, without any further prefix.
    digest: Hash,
    /// The same as EIP-712 typed data, for signers that take no digest; null for Ethereum's own kinds.
    typed_data: Option<serde_json::Value>,
}

impl Function for Digest {
    type Response = DigestResponse;

    fn run(self) -> Result<DigestResponse> {
        let digest = self.transaction.digest()?.into();
        let typed_data = match &self.transaction {
            UnsignedTx::Eip712(tx) => Some(tx.typed_data()?),
            _ => None,
        };
        Ok(DigestResponse { digest, typed_data })
    }
}

/// An unsigned transaction and its signatures.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "AssembleTransactionRequest")]
pub(super) struct Assemble {
    /// The transaction that was signed.
    transaction: UnsignedTx,
    /// The signatures, one after the other in the order that the account wants, mostly that of its owners. Ethereum's own
    /// kinds take just one.
    signatures: Vec<Bytes>,
}

/// A signed transaction.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "AssembleTransactionResponse")]
pub(super) struct AssembleResponse {
    /// The bytes for `broadcast_transaction`.
    raw_transaction: Bytes,
    /// The hash that the transaction will have.
    tx_hash: Hash,
}

impl Function for Assemble {
    type Response = AssembleResponse;

    fn run(self) -> Result<AssembleResponse> {
        let invalid =
            |message: String| Error::new(Status::InvalidField, format!("request at /signatures: {message}")).at("/signatures");
        let signed = match (&self.transaction, self.signatures.as_slice()) {
            (_, []) => return Err(invalid("there is none".into())),
            // What is in them is the account's business.
            (UnsignedTx::Eip712(_), signatures) => {
                let all: Vec<u8> = signatures.iter().flat_map(|one| one.0.iter().copied()).collect();
                if all.is_empty() {
                    return Err(invalid("they are empty".into()));
                }
                self.transaction.sign_with_custom(all)?
            }
            (transaction, [one]) => {
                let signature = Signature::from_bytes(&one.0).map_err(|error| invalid(error.message().to_owned()))?;
                let by =
                    signer::recover(transaction.digest()?, &signature).map_err(|error| invalid(error.message().to_owned()))?;
                if by != transaction.from() {
                    let (by, from) = (Address(by), Address(transaction.from()));
                    return Err(invalid(format!(
                        "the signature was made by {by}, the transaction is of {from}"
                    )));
                }
                transaction.sign_with(&signature)?
            }
            (_, many) => return Err(invalid(format!("this kind of transaction takes one, not {}", many.len()))),
        };
        Ok(AssembleResponse {
            raw_transaction: signed.raw.into(),
            tx_hash: signed.hash.into(),
        })
    }
}

/// A signed transaction.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "ParseTransactionRequest")]
pub(super) struct Parse {
    /// The signed bytes: legacy with a chain id, type 2 without an access list, or type 0x71.
    raw_transaction: Bytes,
}

/// What is in a signed transaction.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "ParseTransactionResponse")]
pub(super) struct ParseResponse {
    /// The transaction.
    transaction: UnsignedTx,
    /// Its hash.
    tx_hash: Hash,
    /// The address whose key signed; null if a smart account's signature is not one key's. For type 0x71 it may differ from `from`.
    signer: Option<Address>,
    /// The signature of a type 0x71 transaction, whatever its account takes; null for the other kinds.
    custom_signature: Option<Bytes>,
}

impl Function for Parse {
    type Response = ParseResponse;

    fn run(self) -> Result<ParseResponse> {
        let at = |error: Error| {
            let message = format!("request at /rawTransaction: {}", error.message());
            Error::new(Status::InvalidField, message).at("/rawTransaction")
        };
        let raw = self.raw_transaction.0;
        let (transaction, hash) = SignedTx::read(&raw).map_err(at)?;
        let (signer, custom_signature) = if raw.first() == Some(&TX_TYPE) {
            let (tx, signature) = Eip712Tx::parse(&raw).map_err(at)?;
            let bytes = signature.hashed_bytes();
            let digest = tx.digest().map_err(at)?;
            let signer = Signature::from_bytes(&bytes)
                .and_then(|signature| signer::recover(digest, &signature))
                .ok();
            (signer, Some(bytes.into()))
        } else {
            (Some(transaction.from()), None)
        };
        Ok(ParseResponse {
            transaction,
            tx_hash: hash.into(),
            signer: signer.map(Address),
            custom_signature,
        })
    }
}
