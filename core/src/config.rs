//! What a caller configures: endpoints, timeouts, limits and, where discovery is not wanted, contract addresses.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::error::{Error, Result, Status};
use crate::types::{parse_json, Address, Uint};

/// The configuration of a wallet. Either chain may be left out; an operation that needs the missing one says so.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Config {
    /// Ethereum, or whatever chain the ZKsync chain settles on.
    pub l1: Option<ChainConfig>,
    /// The ZKsync chain.
    pub l2: Option<ChainConfig>,
    /// The account to watch, for a wallet without a signer. With a signer it must be the signer's address.
    pub address: Option<Address>,
    /// Addresses to use in place of discovered ones.
    pub contracts: Option<ContractsConfig>,
    /// Bounds on what is ever signed.
    pub limits: Option<LimitsConfig>,
}

/// How to reach one chain. URLs and headers can hold credentials, so `Debug` leaves them out.
#[derive(Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ChainConfig {
    /// JSON-RPC endpoints, http:// or https://, the preferred one first. The others are used while it fails.
    pub urls: Vec<String>,
    /// HTTP headers for every request, for example `Authorization`.
    #[serde(default)]
    pub headers: std::collections::BTreeMap<String, String>,
    /// The time for one HTTP request, in milliseconds. Default 30000.
    pub timeout_ms: Option<u64>,
    /// How often a failed read is tried again. Default 3. Sends are never repeated blindly, whatever this says.
    pub retries: Option<u32>,
    /// `none` (default) or the URL of an HTTP proxy. Proxies in environment variables are never used.
    pub proxy: Option<String>,
    /// More TLS roots, as PEM certificates; the bundled Mozilla roots stay.
    pub extra_roots_pem: Option<String>,
    /// Accept http:// to a host that is not this machine. Default false: an observer could read and change everything.
    #[serde(default)]
    pub allow_plain_http: bool,
    /// The most requests in one JSON-RPC batch; 1 turns batches off. Default 50.
    pub max_batch: Option<u32>,
    /// The largest accepted answer, in bytes. Default 33554432.
    pub max_response_bytes: Option<u64>,
    /// How often a waiting call looks again, in milliseconds. Default: follows the chain, 250 to 4000.
    pub poll_ms: Option<u64>,
}

/// Contract addresses in place of discovery.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ContractsConfig {
    /// The bridgehub on L1.
    pub bridgehub: Option<Address>,
    /// The chain's own contract (diamond) on L1.
    pub diamond: Option<Address>,
    /// The asset router (v26 and later) or shared bridge on L1.
    pub asset_router: Option<Address>,
    /// The nullifier on L1.
    pub nullifier: Option<Address>,
    /// The native token vault on L1.
    pub l1_native_token_vault: Option<Address>,
}

/// Bounds on what is ever signed: a node that lies about prices cannot make the wallet pay more.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct LimitsConfig {
    /// The highest price per gas on L1, in wei. Default 5000 gwei.
    pub max_l1_gas_price: Option<Uint>,
    /// The highest price per gas on L2, in wei. Default 1000 gwei.
    pub max_l2_gas_price: Option<Uint>,
    /// The most gas of one L1 transaction. Default 30000000.
    pub max_l1_gas: Option<Uint>,
    /// The most gas of one L2 transaction. Default 1000000000.
    pub max_l2_gas: Option<Uint>,
}

/// Keys that can only hold a secret. They are refused with a pointer to the signer functions, so that a key never
/// lingers in a configuration string.
const SECRET_KEYS: &[&str] = &[
    "privatekey",
    "mnemonic",
    "seed",
    "seedphrase",
    "secret",
    "secretkey",
    "password",
    "keystore",
];

impl Config {
    /// Reads and checks a configuration.
    pub fn from_json(text: &str) -> Result<Config> {
        let config: Config = parse_json(text, "configuration").map_err(refuse_secrets)?;
        for (name, chain) in [("l1", &config.l1), ("l2", &config.l2)] {
            if let Some(chain) = chain {
                chain.check(name)?;
            }
        }
        if config.l1.is_none() && config.l2.is_none() {
            let message = "the configuration has neither l1 nor l2; give at least one, like {\"l2\":{\"urls\":[\"https://…\"]}}";
            return Err(Error::new(Status::InvalidConfig, message).at(""));
        }
        Ok(config)
    }
}

impl std::fmt::Debug for ChainConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChainConfig")
            .field("urls", &self.urls.len())
            .field("headers", &self.headers.len())
            .finish_non_exhaustive()
    }
}

fn refuse_secrets(error: Error) -> Error {
    let path = error.info().path.clone().unwrap_or_default();
    let key: String = path
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_lowercase();
    if error.status() == Status::UnknownKey && SECRET_KEYS.contains(&key.as_str()) {
        let message =
            format!("configuration at {path}: secrets are not taken in JSON; make a signer from bytes (zks_signer_…) instead");
        return Error::new(Status::SecretInJson, message).at(path);
    }
    error
}

impl ChainConfig {
    fn check(&self, name: &str) -> Result<()> {
        let invalid = |path: &str, message: String| {
            let path = format!("/{name}/{path}");
            Err(Error::new(Status::InvalidConfig, format!("configuration at {path}: {message}")).at(path))
        };
        if self.urls.is_empty() {
            return invalid("urls", "no URL given".into());
        }
        if self.timeout_ms == Some(0) {
            return invalid(
                "timeoutMs",
                "0 would fail every request; leave it out for the default of 30000".into(),
            );
        }
        if self.max_batch == Some(0) {
            return invalid("maxBatch", "0 allows no request; 1 turns batches off".into());
        }
        if self.poll_ms == Some(0) {
            return invalid("pollMs", "0 would ask without a pause".into());
        }
        if self.retries.is_some_and(|retries| retries > 100) {
            return invalid("retries", "at most 100".into());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_configuration_names_the_place_of_its_mistake() {
        let table = [
            ("{}", Status::InvalidConfig, ""),
            (r#"{"l1":{"urls":[]}}"#, Status::InvalidConfig, "/l1/urls"),
            (
                r#"{"l1":{"urls":["http://127.0.0.1"],"pollMs":0}}"#,
                Status::InvalidConfig,
                "/l1/pollMs",
            ),
            (
                r#"{"l1":{"urls":["http://127.0.0.1"],"retry":1}}"#,
                Status::UnknownKey,
                "/l1/retry",
            ),
            (
                r#"{"l2":{"urls":["http://127.0.0.1"]},"privateKey":"0x1"}"#,
                Status::SecretInJson,
                "/privateKey",
            ),
            (
                r#"{"l2":{"urls":["http://127.0.0.1"]},"private_key":"0x1"}"#,
                Status::SecretInJson,
                "/private_key",
            ),
        ];
        for (text, status, path) in table {
            let error = Config::from_json(text).expect_err(text);
            assert_eq!(
                (error.status(), error.info().path.as_deref().unwrap_or("")),
                (status, path),
                "{text}: {error}"
            );
            assert!(!error.message().contains("0x1"), "{error}");
        }
    }
}
