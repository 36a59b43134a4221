//! `sign_transaction`: signs a prepared transaction. Needs no network.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Operation;
use crate::call::CallContext;
use crate::error::{Error, Result, Status};
use crate::tx::UnsignedTx;
use crate::types::{Address, Bytes, Hash};
use crate::wallet::Wallet;

/// What to sign.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SignTransactionRequest {
    /// The transaction, as a `…_prepare` method gave it. Its `from` must be the wallet's address.
    pub transaction: UnsignedTx,
    /// Allows a `from` that is not the wallet's address: a smart account whose signatures the wallet's key makes or takes part in. Default false.
    pub smart_account: Option<bool>,
}

/// A signed transaction.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SignTransactionResponse {
    /// The bytes for `broadcast_transaction`.
    pub raw_transaction: Bytes,
    /// The hash that the transaction will have.
    pub tx_hash: Hash,
    /// The account of the transaction.
    pub from: Address,
    /// The key's signature in 65 bytes. For accounts of several owners: `assemble_transaction` takes those of all.
    pub signature: Bytes,
}

impl Operation for SignTransactionRequest {
    type Response = SignTransactionResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<SignTransactionResponse> {
        let signer = wallet.signer()?;
        let from = self.transaction.from();
        let is_account = self.smart_account.unwrap_or(false) && matches!(self.transaction, UnsignedTx::Eip712(_));
        if from != signer.address() && !is_account {
            let (from, own) = (Address(from), Address(signer.address()));
            let message = format!("request at /transaction/from: the transaction is of {from}, the wallet signs for {own}");
            return Err(Error::new(Status::InvalidField, message).at("/transaction/from"));
        }
        ctx.stage("sign", None, "signing the transaction");
        let signature = signer.sign(&self.transaction.signing_request()?).await?;
        let signed = self.transaction.sign_with(&signature)?;
        Ok(SignTransactionResponse {
            raw_transaction: signed.raw.into(),
            tx_hash: signed.hash.into(),
            from: from.into(),
            signature: signature.to_bytes().to_vec().into(),
        })
    }
}
