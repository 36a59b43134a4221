//! Functions to hashes, and from a hash and a signature to the signer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Function;
use crate::eip712;
use crate::encoding;
use crate::error::Result;
use crate::signer::{self, Signature};
use crate::types::{self, Address, Bytes, Hash};

/// A hash.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "HashResponse")]
pub(super) struct Response {
    /// The hash.
    hash: Hash,
}

/// EraVM bytecode.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "HashBytecodeRequest")]
pub(super) struct Bytecode {
    /// The bytecode: an odd number of 32-byte words.
    bytecode: Bytes,
}

impl Function for Bytecode {
    type Response = Response;

    fn run(self) -> Result<Response> {
        let hash = eip712::hash_bytecode(&self.bytecode.0).map_err(|error| error.at("/bytecode"))?;
        Ok(Response { hash: hash.into() })
    }
}

/// A token.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "AssetIdRequest")]
pub(super) struct AssetId {
    /// The chain that the token comes from.
    origin_chain_id: u64,
    /// The token there; the address 0 or 1 for the chain's own coin.
    token: Address,
}

/// An asset.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct AssetIdResponse {
    /// The asset's id.
    asset_id: Hash,
}

impl Function for AssetId {
    type Response = AssetIdResponse;

    fn run(self) -> Result<AssetIdResponse> {
        let token = if self.token.0 == types::ETH_ADDRESS {
            types::ETH_ADDRESS_IN_CONTRACTS
        } else {
            self.token.0
        };
        Ok(AssetIdResponse {
            asset_id: encoding::ntv_asset_id(self.origin_chain_id.into(), token).into(),
        })
    }
}

/// A message, as bytes or as text.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "MessageHashRequest")]
pub(super) struct Message {
    /// The message's bytes. Either this or `text` is required.
    message: Option<Bytes>,
    /// The message as text, in place of `message`.
    text: Option<String>,
}

impl Function for Message {
    type Response = Response;

    fn run(self) -> Result<Response> {
        let bytes = crate::ops::message_bytes(self.message, self.text)?;
        Ok(Response {
            hash: signer::message_hash(&bytes).into(),
        })
    }
}

/// Typed data.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "TypedDataHashRequest")]
pub(super) struct TypedData {
    /// An object with `types`, `primaryType`, `domain` and `message`, as `eth_signTypedData_v4` takes it.
    typed_data: Value,
}

impl Function for TypedData {
    type Response = Response;

    fn run(self) -> Result<Response> {
        let hash = eip712::typed_data_hash(&self.typed_data).map_err(|error| {
            let path = format!("/typedData{}", error.info().path.as_deref().unwrap_or_default());
            error.at(path)
        })?;
        Ok(Response { hash: hash.into() })
    }
}

/// A hash and a signature of it.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "RecoverSignerRequest")]
pub(super) struct RecoverSigner {
    /// The 32 bytes that were signed, for example from `message_hash`.
    digest: Hash,
    /// r, s and v in 65 bytes, or 64 bytes in EIP-2098 form.
    signature: Bytes,
}

/// A signer.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "RecoverSignerResponse")]
pub(super) struct SignerResponse {
    /// The address of the key.
    address: Address,
}

impl Function for RecoverSigner {
    type Response = SignerResponse;

    fn run(self) -> Result<SignerResponse> {
        let signature = Signature::from_bytes(&self.signature.0).map_err(|error| error.at("/signature"))?;
        let address = signer::recover(self.digest.0, &signature).map_err(|error| error.at("/signature"))?;
        Ok(SignerResponse { address: address.into() })
    }
}
