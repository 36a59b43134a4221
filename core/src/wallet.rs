//! The wallet: endpoints, signer and caches, shared by all calls on it.

use std::sync::Arc;

use ethers_core::types::Address;

use crate::call::CallContext;
use crate::config::Config;
use crate::error::{Chain, Error, Result, Status};
use crate::ops;
use crate::rpc::RpcClient;
use crate::signer::Signer;

/// A wallet. Cheap to clone; all clones share the connections, the caches and the nonces.
#[derive(Clone)]
pub struct Wallet(Arc<Inner>);

struct Inner {
    l1: Option<RpcClient>,
    l2: Option<RpcClient>,
    signer: Option<Arc<dyn Signer>>,
    config: Config,
}

impl Wallet {
    /// A wallet for these endpoints. No I/O: chain facts are discovered by the first operation that needs them.
    pub fn new(config: Config, signer: Option<Arc<dyn Signer>>) -> Result<Wallet> {
        if let (Some(address), Some(signer)) = (config.address, &signer) {
            if address.0 != signer.address() {
                let message = format!(
                    "configuration at /address: {address} is not the signer's address {}",
                    crate::types::Address(signer.address())
                );
                return Err(Error::new(Status::InvalidConfig, message).at("/address"));
            }
        }
        let client = |chain, config: &Option<_>| config.as_ref().map(|c| RpcClient::new(chain, c)).transpose();
        let (l1, l2) = (client(Chain::L1, &config.l1)?, client(Chain::L2, &config.l2)?);
        Ok(Wallet(Arc::new(Inner { l1, l2, signer, config })))
    }

    /// Runs a method of [`ops::METHODS`] by name: JSON request in, JSON response out.
    pub async fn call(&self, method: &str, request: &str, ctx: &CallContext) -> Result<String> {
        let method = ops::find(method)?;
        ctx.run(method.name, (method.run)(self, request, ctx)).await
    }

    /// The L1 client, or the error that the configuration has none.
    pub fn l1(&self) -> Result<&RpcClient> {
        self.0.l1.as_ref().ok_or_else(|| Error::new(Status::NoL1, "this operation needs L1: add `l1` to the configuration"))
    }

    /// The L2 client, or the error that the configuration has none.
    pub fn l2(&self) -> Result<&RpcClient> {
        self.0.l2.as_ref().ok_or_else(|| Error::new(Status::NoL2, "this operation needs L2: add `l2` to the configuration"))
    }

    /// The client of one chain.
    pub fn chain(&self, chain: Chain) -> Result<&RpcClient> {
        match chain {
            Chain::L1 => self.l1(),
            Chain::L2 => self.l2(),
        }
    }

    /// The signer, or the error that the wallet only watches.
    pub fn signer(&self) -> Result<&Arc<dyn Signer>> {
        self.0.signer.as_ref().ok_or_else(|| Error::new(Status::NoSigner, "this wallet has no signer, so it can only watch"))
    }

    /// The wallet's address: the signer's, or the configured one.
    pub fn address(&self) -> Result<Address> {
        let configured = || self.0.config.address.map(|a| a.0);
        self.0.signer.as_ref().map(|s| s.address()).or_else(configured).ok_or_else(|| {
            Error::new(Status::NoSigner, "this wallet has no signer and its configuration no address: name one in the request")
        })
    }

    /// The configuration.
    pub fn config(&self) -> &Config {
        &self.0.config
    }
}
