//! `verify_message` and `verify_typed_data`: whether an account signed. A key is recovered, a contract is asked (EIP-1271).

use ethers_core::types::{Bytes as EvmBytes, H256};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{json, Value};

use super::sign_message::message_bytes;
use super::sign_typed_data;
use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::signature_validator::IsValidSignatureCall;
use crate::chain::eth::{is_delegation, Reads};
use crate::error::{Chain, Result, Status};
use crate::signer::{self, Signature};
use crate::types::{Address, Bytes, Hash};
use crate::wallet::Wallet;

/// Who signed which message.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct VerifyMessageRequest {
    /// The message's bytes. Either this or `text` is required.
    pub message: Option<Bytes>,
    /// The message as text, in place of `message`.
    pub text: Option<String>,
    /// The signature: 65 or 64 bytes of a key, or whatever a contract takes.
    pub signature: Bytes,
    /// The account that is said to have signed. Default: the wallet's address.
    pub address: Option<Address>,
    /// Where the account lives, which matters if it is a contract. Default `l2`.
    pub chain: Option<Chain>,
}

/// Who signed which typed data.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct VerifyTypedDataRequest {
    /// An object with `types`, `primaryType`, `domain` and `message`.
    pub typed_data: Value,
    /// The signature: 65 or 64 bytes of a key, or whatever a contract takes.
    pub signature: Bytes,
    /// The account that is said to have signed. Default: the wallet's address.
    pub address: Option<Address>,
    /// Where the account lives, which matters if it is a contract. Default `l2`.
    pub chain: Option<Chain>,
}

/// How a signature was found valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum SignedBy {
    /// By the account's own key.
    Key,
    /// The contract at the address accepted it (EIP-1271).
    Contract,
}

/// Whether the account signed.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct VerifySignatureResponse {
    /// Whether the account signed this.
    pub valid: bool,
    /// How it is known; null if the signature is not valid.
    pub signed_by: Option<SignedBy>,
    /// The account.
    pub address: Address,
    /// Whether there is a contract at the address.
    pub is_contract: bool,
    /// The 32 bytes that the signature is of.
    pub digest: Hash,
    /// The address whose key made the signature; null if it is not a key's signature.
    pub recovered: Option<Address>,
}

/// What a contract answers if it accepts a signature: the selector of `isValidSignature(bytes32,bytes)`.
const ACCEPTED: [u8; 4] = [0x16, 0x26, 0xba, 0x7e];

async fn verify(
    wallet: &Wallet,
    chain: Option<Chain>,
    address: Option<Address>,
    digest: H256,
    signature: Bytes,
    ctx: &CallContext,
) -> Result<VerifySignatureResponse> {
    let chain = chain.unwrap_or(Chain::L2);
    let account = match address {
        Some(address) => address.0,
        None => wallet.address()?,
    };
    ctx.stage(
        "prepare",
        Some(chain),
        "asking for the account's code and its contract's answer",
    );
    let mut reads = Reads::new(wallet.chain(chain)?);
    let code = reads.add::<EvmBytes>("eth_getCode", json!([account, "latest"]));
    let question = IsValidSignatureCall {
        hash: digest.0,
        signature: signature.0.clone().into(),
    };
    let answer = reads.call::<_, [u8; 4]>(account, question);
    let mut results = reads.send().await?;
    let code = results.get(code)?;
    let recovered = Signature::from_bytes(&signature.0)
        .and_then(|signature| signer::recover(digest, &signature))
        .ok();
    let has_key = code.is_empty() || is_delegation(&code);
    let signed_by = if has_key && recovered == Some(account) {
        Some(SignedBy::Key)
    } else if code.is_empty() {
        None
    } else {
        let accepted = match results.get_call(answer) {
            Ok(answer) => answer == ACCEPTED,
            // A contract says no by reverting, too, and one without the function cannot sign.
            Err(error) if matches!(error.status(), Status::Reverted | Status::BadAnswer) => false,
            Err(error) => return Err(error),
        };
        accepted.then_some(SignedBy::Contract)
    };
    Ok(VerifySignatureResponse {
        valid: signed_by.is_some(),
        signed_by,
        address: account.into(),
        is_contract: !code.is_empty(),
        digest: digest.into(),
        recovered: recovered.map(Address),
    })
}

impl Operation for VerifyMessageRequest {
    type Response = VerifySignatureResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<VerifySignatureResponse> {
        let digest = signer::message_hash(&message_bytes(self.message, self.text)?);
        verify(wallet, self.chain, self.address, digest, self.signature, ctx).await
    }
}

impl Operation for VerifyTypedDataRequest {
    type Response = VerifySignatureResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<VerifySignatureResponse> {
        let digest = sign_typed_data::digest(&self.typed_data)?;
        verify(wallet, self.chain, self.address, digest, self.signature, ctx).await
    }
}
