//! The wallet: endpoints, signer and caches, shared by all calls on it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ethers_core::types::{Address, H256};
use tokio::sync::OnceCell;

use crate::call::CallContext;
use crate::chain::facts::{self, Facts, Identity, L2Facts};
use crate::config::Config;
use crate::error::{Chain, Error, Result, Status};
use crate::ops::{self, Method};
use crate::rpc::RpcClient;
use crate::signer::Signer;
use crate::tokens::Token;

/// A wallet. Cheap to clone; all clones share the connections, the caches and the nonces.
#[derive(Clone)]
pub struct Wallet(Arc<Inner>);

struct Inner {
    l1: Option<RpcClient>,
    l2: Option<RpcClient>,
    signer: Option<Arc<dyn Signer>>,
    config: Config,
    // Each cell is filled by one flight: calls that need it at the same time wait for the first one's answer, and a
    // failure is not remembered.
    l1_identity: OnceCell<Identity>,
    l2_facts: OnceCell<L2Facts>,
    facts: OnceCell<Facts>,
    tokens: Mutex<TokenCache>,
    quotes: ops::Quotes,
    settled: ops::Settled,
}

/// What is known of tokens and never changes.
#[derive(Default)]
struct TokenCache {
    tokens: HashMap<(Chain, Address), Token>,
    asset_ids: HashMap<Address, H256>,
    metadata: HashMap<Address, Vec<u8>>,
    deployed: HashMap<Address, ()>,
}

/// Each map of the token cache is emptied when it has this many entries, so that a caller that walks through all
/// tokens of a chain does not fill the memory.
const MAX_CACHED_TOKENS: usize = 4096;

fn remember<K: std::hash::Hash + Eq, V>(map: &mut HashMap<K, V>, key: K, value: V) {
    if map.len() >= MAX_CACHED_TOKENS {
        map.clear();
    }
    map.insert(key, value);
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
        Ok(Wallet(Arc::new(Inner {
            l1,
            l2,
            signer,
            config,
            l1_identity: OnceCell::new(),
            l2_facts: OnceCell::new(),
            facts: OnceCell::new(),
            tokens: Mutex::default(),
            quotes: ops::Quotes::default(),
            settled: ops::Settled::default(),
        })))
    }

    /// Runs a method of [`ops::METHODS`] by name: JSON request in, JSON response out.
    pub async fn call(&self, method: &str, request: &str, ctx: &CallContext) -> Result<String> {
        self.run(ops::find(method)?, request, ctx).await
    }

    /// The same with the method at hand.
    pub async fn run(&self, method: &Method, request: &str, ctx: &CallContext) -> Result<String> {
        ctx.run(method.name, (method.run)(self, request, ctx)).await
    }

    /// The L1 client, or the error that the configuration has none.
    pub fn l1(&self) -> Result<&RpcClient> {
        self.0
            .l1
            .as_ref()
            .ok_or_else(|| Error::new(Status::NoL1, "this operation needs L1: add `l1` to the configuration"))
    }

    /// The L2 client, or the error that the configuration has none.
    pub fn l2(&self) -> Result<&RpcClient> {
        self.0
            .l2
            .as_ref()
            .ok_or_else(|| Error::new(Status::NoL2, "this operation needs L2: add `l2` to the configuration"))
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
        self.0
            .signer
            .as_ref()
            .ok_or_else(|| Error::new(Status::NoSigner, "this wallet has no signer, so it can only watch"))
    }

    /// The wallet's address: the signer's, or the configured one.
    pub fn address(&self) -> Result<Address> {
        let configured = || self.0.config.address.map(|a| a.0);
        self.0
            .signer
            .as_ref()
            .map(|s| s.address())
            .or_else(configured)
            .ok_or_else(|| {
                Error::new(
                    Status::NoSigner,
                    "this wallet has no signer and its configuration no address: name one in the request",
                )
            })
    }

    /// The configuration.
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// Who an endpoint is, if it was asked before.
    pub fn known_identity(&self, chain: Chain) -> Option<Identity> {
        match chain {
            Chain::L1 => self.0.l1_identity.get().copied(),
            Chain::L2 => self.0.l2_facts.get().map(|facts| facts.identity),
        }
    }

    /// The chain's id without asking: as the endpoint said, or as the configuration says.
    pub fn chain_id(&self, chain: Chain) -> Option<u64> {
        let known = self.known_identity(chain).map(|identity| identity.chain_id);
        known.or_else(|| self.configured_id(chain))
    }

    fn configured_id(&self, chain: Chain) -> Option<u64> {
        self.0.config.chain(chain)?.chain_id
    }

    /// Who an endpoint is: its chain id and genesis, asked once.
    pub async fn identity(&self, chain: Chain) -> Result<Identity> {
        match chain {
            Chain::L1 => {
                let client = self.l1()?;
                self.0
                    .l1_identity
                    .get_or_try_init(|| facts::identify(client, self.configured_id(Chain::L1)))
                    .await
                    .copied()
            }
            // The L2 side of discovery costs the same one round trip and is needed next anyway.
            Chain::L2 => Ok(self.l2_facts().await?.identity),
        }
    }

    /// What the L2 node says about its chain, asked once.
    pub async fn l2_facts(&self) -> Result<&L2Facts> {
        let client = self.l2()?;
        let contracts = self.0.config.contracts.as_ref();
        self.0
            .l2_facts
            .get_or_try_init(|| facts::discover_l2(client, self.configured_id(Chain::L2), contracts))
            .await
    }

    /// What is known about the chain without asking.
    pub fn known_facts(&self) -> Option<&Facts> {
        self.0.facts.get()
    }

    /// Everything about the chain, discovered once. Needs both endpoints.
    pub async fn facts(&self, ctx: &CallContext) -> Result<&Facts> {
        if let Some(known) = self.0.facts.get() {
            return Ok(known);
        }
        self.chain(Chain::L1)?;
        self.chain(Chain::L2)?;
        ctx.stage("discover", None, "finding the chain's contracts");
        self.discover().await
    }

    /// The same without a report of progress.
    pub(crate) async fn discover(&self) -> Result<&Facts> {
        let client = self.l1()?;
        self.l2()?;
        let contracts = self.0.config.contracts.as_ref();
        self.0
            .facts
            .get_or_try_init(|| async {
                let (l1, l2) = tokio::try_join!(self.identity(Chain::L1), self.l2_facts())?;
                facts::discover_l1(client, l1, *l2, contracts).await
            })
            .await
    }

    pub(crate) fn quotes(&self) -> &ops::Quotes {
        &self.0.quotes
    }

    pub(crate) fn settled(&self) -> &ops::Settled {
        &self.0.settled
    }

    fn cache(&self) -> MutexGuard<'_, TokenCache> {
        self.0.tokens.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn cached_token(&self, chain: Chain, token: Address) -> Option<Token> {
        self.cache().tokens.get(&(chain, token)).copied()
    }

    /// Keeps a resolved token, if it is registered on L1: until then its addresses and id can still change.
    pub(crate) fn remember_token(&self, chain: Chain, token: Address, resolved: Token) {
        if resolved.registered && resolved.l2.is_some() {
            remember(&mut self.cache().tokens, (chain, token), resolved);
        }
    }

    pub(crate) fn cached_asset_id(&self, l2_token: Address) -> Option<H256> {
        self.cache().asset_ids.get(&l2_token).copied()
    }

    pub(crate) fn remember_asset_id(&self, l2_token: Address, id: H256) {
        remember(&mut self.cache().asset_ids, l2_token, id);
    }

    pub(crate) fn is_known_deployed(&self, l2_token: Address) -> bool {
        self.cache().deployed.contains_key(&l2_token)
    }

    pub(crate) fn remember_deployed(&self, l2_token: Address) {
        remember(&mut self.cache().deployed, l2_token, ());
    }

    pub(crate) fn cached_metadata(&self, l1_token: Address) -> Option<Vec<u8>> {
        self.cache().metadata.get(&l1_token).cloned()
    }

    pub(crate) fn remember_metadata(&self, l1_token: Address, metadata: Vec<u8>) {
        remember(&mut self.cache().metadata, l1_token, metadata);
    }
}
