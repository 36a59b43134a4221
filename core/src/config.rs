//! What a caller configures: endpoints, timeouts, limits and, where discovery is not wanted, contract addresses.

use schemars::JsonSchema;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::error::{Chain, Error, Status};
use crate::types::{parse_json, pointer_step, Address, Uint};

/// The configuration of a wallet. Either chain may be left out; an operation that needs the missing one says so.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Config {
    /// Ethereum, or the test network in its place: where the bridge is, also of a chain that settles on another layer.
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
    /// The chain id that the endpoints must have; another one is an error before anything is signed. Give it whenever you know it:
    /// without it the wallet believes the first answer, and a node that lies gets a transaction that is valid on the chain it names.
    pub chain_id: Option<u64>,
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
    /// How often a waiting call looks again, in milliseconds. Default: after 100 at first, then less and less often, at last every 4000.
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
    /// The highest price per gas on L2, in base units of the base token. Default 1000 gwei; where the base token is not ETH, as
    /// many times more as L1 says that there are units of it in one of ETH.
    pub max_l2_gas_price: Option<Uint>,
    /// The most gas of one L1 transaction. Default 30000000.
    pub max_l1_gas: Option<Uint>,
    /// The most gas of one L2 transaction. Default 1000000000.
    pub max_l2_gas: Option<Uint>,
    /// The most that the gas of one L1 transaction may cost (gas limit × price), in wei. Default 2 ETH.
    pub max_l1_fee: Option<Uint>,
    /// The most that the gas of one L2 transaction, or of the L2 part of a request on L1, may cost, in base units of the base token.
    /// Default 1 ETH, or what L1 says is as much in another base token.
    pub max_l2_fee: Option<Uint>,
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
    "passphrase",
    "recoveryphrase",
    "privkey",
    "keystore",
];

impl Config {
    /// How to reach a chain, if the configuration says.
    pub fn chain(&self, chain: Chain) -> Option<&ChainConfig> {
        match chain {
            Chain::L1 => self.l1.as_ref(),
            Chain::L2 => self.l2.as_ref(),
        }
    }

    /// Reads and checks a configuration.
    pub fn from_json(text: &str) -> Result<Config, Error> {
        let config: Config = parse_json(text, "configuration").map_err(|error| refuse_secrets(error, text))?;
        for (name, chain) in [("l1", &config.l1), ("l2", &config.l2)] {
            if let Some(chain) = chain {
                chain.check(name)?;
            }
        }
        config.contracts.iter().try_for_each(ContractsConfig::check)?;
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

/// A configuration that cannot be read and has a secret anywhere: the secret is what its author must hear of.
fn refuse_secrets(error: Error, text: &str) -> Error {
    if error.status() == Status::InvalidJson {
        return error;
    }
    let mut keys = SecretKeys::default();
    // Ends with an error as soon as it has found one.
    let _ = keys.deserialize(&mut serde_json::Deserializer::from_str(text));
    let Some(path) = keys.found else { return error };
    let message =
        format!("configuration at {path}: secrets are not taken in JSON; make a signer from bytes (zks_signer_…) instead");
    Error::new(Status::SecretInJson, message).at(path)
}

/// Looks through JSON of any form for a key that can only hold a secret. Values are passed over, not copied.
#[derive(Default)]
struct SecretKeys {
    /// Where the search is.
    path: String,
    found: Option<String>,
}

impl SecretKeys {
    /// Searches one value that stands under `name`.
    fn inside<E>(&mut self, name: &str, search: impl FnOnce(&mut Self) -> Result<(), E>) -> Result<(), E> {
        let length = self.path.len();
        self.path.push('/');
        self.path.push_str(&pointer_step(name));
        search(self)?;
        self.path.truncate(length);
        Ok(())
    }

    /// Whether these are a chain's HTTP headers, whose names are the host's own.
    fn are_headers(&self, key: &str) -> bool {
        key == "headers" && matches!(self.path.as_str(), "/l1" | "/l2")
    }
}

fn is_secret(key: &str) -> bool {
    let plain: String = key.chars().filter(char::is_ascii_alphanumeric).collect();
    SECRET_KEYS.contains(&plain.to_lowercase().as_str())
}

impl<'de> DeserializeSeed<'de> for &mut SecretKeys {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for &mut SecretKeys {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if self.are_headers(&key) {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            self.inside(&key, |keys| {
                if is_secret(&key) {
                    keys.found = Some(keys.path.clone());
                    return Err(serde::de::Error::custom("found"));
                }
                map.next_value_seed(keys)
            })?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut more = true;
        for index in 0usize.. {
            self.inside(&index.to_string(), |keys| {
                more = seq.next_element_seed(keys)?.is_some();
                Ok(())
            })?;
            if !more {
                break;
            }
        }
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }
    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }
    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }
    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }
    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }
    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

impl ContractsConfig {
    fn check(&self) -> Result<(), Error> {
        let named = [
            ("bridgehub", self.bridgehub),
            ("diamond", self.diamond),
            ("assetRouter", self.asset_router),
            ("nullifier", self.nullifier),
            ("l1NativeTokenVault", self.l1_native_token_vault),
        ];
        match named
            .iter()
            .find(|(_, address)| address.is_some_and(|address| address.0.is_zero()))
        {
            None => Ok(()),
            Some((name, _)) => {
                let path = format!("/contracts/{name}");
                let message =
                    format!("configuration at {path}: no contract has the zero address; leave it out to have it looked up");
                Err(Error::new(Status::InvalidConfig, message).at(path))
            }
        }
    }
}

impl ChainConfig {
    fn check(&self, name: &str) -> Result<(), Error> {
        let invalid = |path: &str, message: String| {
            let path = format!("/{name}/{path}");
            Err(Error::new(Status::InvalidConfig, format!("configuration at {path}: {message}")).at(path))
        };
        if self.urls.is_empty() {
            return invalid("urls", "no URL given".into());
        }
        if self.chain_id == Some(0) {
            return invalid("chainId", "0 is no chain; leave it out to accept any".into());
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
        if self.max_response_bytes == Some(0) {
            return invalid(
                "maxResponseBytes",
                "0 would refuse every answer; leave it out for the default of 33554432".into(),
            );
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
                r#"{"l2":{"urls":["http://127.0.0.1"],"chainId":0}}"#,
                Status::InvalidConfig,
                "/l2/chainId",
            ),
            (
                r#"{"l1":{"urls":["http://127.0.0.1"],"maxResponseBytes":0}}"#,
                Status::InvalidConfig,
                "/l1/maxResponseBytes",
            ),
            (
                r#"{"l1":{"urls":["http://127.0.0.1"]},"contracts":{"nullifier":"0x0000000000000000000000000000000000000000"}}"#,
                Status::InvalidConfig,
                "/contracts/nullifier",
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
            (
                r#"{"l2":{"urls":["http://127.0.0.1"]},"signer":{"keys":[1,{"Private-Key":"0x1"}]}}"#,
                Status::SecretInJson,
                "/signer/keys/1/Private-Key",
            ),
            (r#"{"l2":{"urls":"0x1"},"mnemonic":"0x1"}"#, Status::SecretInJson, "/mnemonic"),
            (
                r#"{"l2":{"urls":"0x1","headers":{"secret":"0x1"}}}"#,
                Status::InvalidField,
                "/l2/urls",
            ),
            (r#"{"l2":"0x1"}"#, Status::InvalidField, "/l2"),
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
