//! `sign_message`: signs a text or bytes the way wallets do for logins (EIP-191, `personal_sign`). Needs no network.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Operation;
use crate::call::CallContext;
use crate::error::{Error, Result, Status};
use crate::signer::{self, Payload, SigningRequest};
use crate::types::{Address, Bytes, Hash};
use crate::wallet::Wallet;

/// What to sign: bytes or a text.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SignMessageRequest {
    /// The message's bytes. Either this or `text` is required.
    pub message: Option<Bytes>,
    /// The message as text, in place of `message`. Its UTF-8 bytes are signed, also when it begins with 0x.
    pub text: Option<String>,
}

/// A signature.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SignatureResponse {
    /// The signature in 65 bytes: r, s and v, which is 27 or 28.
    pub signature: Bytes,
    /// The 32 bytes that were signed.
    pub digest: Hash,
    /// Who signed.
    pub address: Address,
}

/// The bytes of a message that is given in one of two ways.
pub fn message_bytes(message: Option<Bytes>, text: Option<String>) -> Result<Vec<u8>> {
    match (message, text) {
        (Some(message), None) => Ok(message.0),
        (None, Some(text)) => Ok(text.into_bytes()),
        (None, None) => Err(Error::new(Status::MissingField, "request: give message (0x bytes) or text").at("/message")),
        _ => Err(Error::new(Status::InvalidField, "request: give message or text, not both").at("/text")),
    }
}

/// Has the wallet's signer sign.
pub async fn sign(wallet: &Wallet, request: SigningRequest) -> Result<SignatureResponse> {
    let signer = wallet.signer()?;
    let signature = signer.sign(&request).await?;
    Ok(SignatureResponse {
        signature: signature.to_bytes().to_vec().into(),
        digest: request.digest.into(),
        address: signer.address().into(),
    })
}

impl Operation for SignMessageRequest {
    type Response = SignatureResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<SignatureResponse> {
        wallet.signer()?;
        let message = message_bytes(self.message, self.text)?;
        ctx.stage("sign", None, "signing the message");
        let request = SigningRequest {
            kind: "message",
            digest: signer::message_hash(&message),
            chain_id: None,
            payload: Payload::Message(Bytes(message)),
        };
        sign(wallet, request).await
    }
}
