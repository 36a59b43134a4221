//! `sign_typed_data`: signs EIP-712 typed data, as `eth_signTypedData_v4` does. Needs no network.

use ethers_core::types::H256;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

use super::sign_message::{sign, SignatureResponse};
use super::Operation;
use crate::call::CallContext;
use crate::eip712;
use crate::error::Result;
use crate::signer::{Payload, SigningRequest};
use crate::wallet::Wallet;

/// What to sign.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SignTypedDataRequest {
    /// An object with `types`, `primaryType`, `domain` and `message`.
    pub typed_data: Value,
}

/// The digest of typed data in the request's field `typedData`.
pub fn digest(typed_data: &Value) -> Result<H256> {
    eip712::typed_data_hash(typed_data).map_err(|error| {
        let path = format!("/typedData{}", error.info().path.as_deref().unwrap_or_default());
        error.at(path)
    })
}

impl Operation for SignTypedDataRequest {
    type Response = SignatureResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<SignatureResponse> {
        wallet.signer()?;
        let digest = digest(&self.typed_data)?;
        ctx.stage("sign", None, "signing the typed data");
        let request = SigningRequest {
            kind: "typedData",
            digest,
            chain_id: None,
            payload: Payload::TypedData(self.typed_data),
        };
        sign(wallet, request).await
    }
}
