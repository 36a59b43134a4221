//! `broadcast_transaction`: sends a signed transaction. Sending the same bytes again is harmless and gives the same answer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Operation;
use crate::broadcast;
use crate::call::CallContext;
use crate::error::{Chain, Error, Result, Status};
use crate::tx::SignedTx;
use crate::types::{Address, Bytes, Hash};
use crate::wallet::Wallet;

/// What to send.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct BroadcastTransactionRequest {
    /// The chain.
    pub chain: Chain,
    /// The signed bytes.
    pub raw_transaction: Bytes,
}

/// A transaction that the node took, now or before.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct BroadcastTransactionResponse {
    /// The transaction. It is on its way: `transaction_wait` waits for it.
    pub tx_hash: Hash,
    /// Its nonce.
    pub nonce: u64,
    /// Who signed it.
    pub from: Address,
    /// The chain.
    pub chain: Chain,
}

impl Operation for BroadcastTransactionRequest {
    type Response = BroadcastTransactionResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<BroadcastTransactionResponse> {
        let (unsigned, hash) = SignedTx::read(&self.raw_transaction.0).map_err(|error| {
            let message = format!("request at /rawTransaction: {}", error.message());
            Error::new(Status::InvalidField, message).at("/rawTransaction")
        })?;
        let signed = SignedTx {
            raw: self.raw_transaction.0,
            hash,
        };
        let sent = broadcast::send_signed(wallet, self.chain, &unsigned, signed, "the transaction", ctx).await?;
        Ok(BroadcastTransactionResponse {
            tx_hash: sent.hash.into(),
            nonce: sent.nonce,
            from: unsigned.from().into(),
            chain: self.chain,
        })
    }
}
