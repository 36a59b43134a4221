//! `nonce` and `deployment_nonce`: how many transactions an account has sent, and how many contracts it has deployed on EraVM.

use ethers_core::types::U256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::nonce_holder;
use crate::chain::eth::{is_absent, Quantity, Reads};
use crate::chain::facts::NONCE_HOLDER;
use crate::error::{Chain, Error, Result, Status};
use crate::types::{Address, Uint};
use crate::wallet::Wallet;

/// Up to where transactions are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum NonceAt {
    /// With those that wait in the node's pool.
    #[default]
    Pending,
    /// Only those in blocks.
    Latest,
}

/// Whose nonce.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct NonceRequest {
    /// `l1` or `l2`.
    pub chain: Chain,
    /// The account. Default: the wallet's.
    pub address: Option<Address>,
    /// `pending`, the default: with transactions that wait in the node's pool; or `latest`: only those in blocks.
    #[serde(default)]
    pub at: NonceAt,
}

/// A nonce.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Nonce {
    /// The chain.
    pub chain: Chain,
    /// The account.
    pub address: Address,
    /// `pending` or `latest`.
    pub at: NonceAt,
    /// The nonce that the account's next transaction has, as this node knows it.
    pub nonce: u64,
}

impl Operation for NonceRequest {
    type Response = Nonce;

    async fn run(self, wallet: &Wallet, _: &CallContext) -> Result<Nonce> {
        let client = wallet.chain(self.chain)?;
        let address = match self.address {
            Some(address) => address,
            None => wallet.address()?.into(),
        };
        let nonce: Quantity = client.call("eth_getTransactionCount", json!([address.0, self.at])).await?;
        Ok(Nonce {
            chain: self.chain,
            address,
            at: self.at,
            nonce: nonce.0,
        })
    }
}

/// Whose deployment nonce.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct DeploymentNonceRequest {
    /// The account. Default: the wallet's.
    pub address: Option<Address>,
}

/// A deployment nonce.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct DeploymentNonce {
    /// The account.
    pub address: Address,
    /// How many contracts the account has deployed: the nonce of `create_address` for its next one.
    pub deployment_nonce: Uint,
}

impl Operation for DeploymentNonceRequest {
    type Response = DeploymentNonce;

    async fn run(self, wallet: &Wallet, _: &CallContext) -> Result<DeploymentNonce> {
        let address = match self.address {
            Some(address) => address,
            None => wallet.address()?.into(),
        };
        let mut reads = Reads::new(wallet.l2()?);
        let nonce = reads.call::<_, U256>(NONCE_HOLDER, nonce_holder::GetDeploymentNonceCall { account: address.0 });
        // The answer tells whether the chain has deployment nonces, so that no discovery and no L1 are needed.
        let nonce = reads.send().await?.get_call(nonce).map_err(|error| {
            if !is_absent(&error) {
                return error;
            }
            let message = "this chain has no deployment nonces: only EraVM chains have the contract 0x8003 that counts them; \
                           on a ZKsync OS chain contracts are deployed with the account's nonce";
            Error::new(Status::Unsupported, message).on(Chain::L2).caused_by(&error)
        })?;
        Ok(DeploymentNonce {
            address,
            deployment_nonce: nonce.into(),
        })
    }
}
