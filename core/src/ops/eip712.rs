//! What requests may say about EraVM's own kind of transaction (type 0x71): a paymaster, bytecodes, a smart account as sender.

use ethers_core::types::{Address as EvmAddress, U256};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::call::CallContext;
use crate::chain::facts::Family;
use crate::eip712::{self, Eip712Tx, Paymaster, DEFAULT_GAS_PER_PUBDATA};
use crate::error::{Chain, Error, Result, Status};
use crate::types::{Address, Bytes, Uint};
use crate::wallet::Wallet;

/// Makes a transaction one of type 0x71, which only EraVM chains have. An empty object is enough.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Eip712Options {
    /// The most gas for one byte of pubdata. Default 50000.
    pub gas_per_pubdata: Option<Uint>,
    /// A contract that pays the fee in place of the sender.
    pub paymaster: Option<PaymasterOptions>,
    /// Bytecodes that the transaction needs known on the chain; each is sent once.
    pub factory_deps: Option<Vec<Bytes>>,
    /// The sender, if it is a smart account whose signatures the wallet's key makes or takes part in. Default: the wallet's address.
    pub from: Option<Address>,
    /// How long the smart account's signature is, in bytes, for the gas estimate. Default 65; n owners mostly sign n times 65.
    /// An account that reverts on a wrong signature is estimated as the wallet's own account, with 300000 gas more for its validation.
    pub signature_length: Option<u32>,
}

/// A paymaster and what it is told: `input`, `general` or `approvalBased`. Default: the general flow with nothing in it.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PaymasterOptions {
    /// The paymaster's address.
    pub address: Address,
    /// The whole input, flow selector included.
    pub input: Option<Bytes>,
    /// The flow for paymasters that need nothing from the sender.
    pub general: Option<GeneralFlow>,
    /// The flow for paymasters that are paid in a token. The allowance is given as part of the transaction.
    pub approval_based: Option<ApprovalFlow>,
}

/// The general flow.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct GeneralFlow {
    /// What the paymaster itself reads. Default none.
    #[serde(default)]
    pub inner: Bytes,
}

/// The flow that pays in a token.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ApprovalFlow {
    /// The token, on L2.
    pub token: Address,
    /// The least that the paymaster must be allowed to take, in base units.
    pub minimal_allowance: Uint,
    /// What the paymaster itself reads. Default none.
    #[serde(default)]
    pub inner: Bytes,
}

/// The checked form of [`Eip712Options`].
#[derive(Clone, Debug)]
pub struct Eip712Parts {
    /// The most gas for one byte of pubdata.
    pub gas_per_pubdata: U256,
    /// Who pays.
    pub paymaster: Option<Paymaster>,
    /// Bytecodes, each once.
    pub factory_deps: Vec<Vec<u8>>,
    /// The smart account that sends.
    pub account: Option<EvmAddress>,
    /// The length of its signature.
    pub signature_length: usize,
}

/// The longest signature that is estimated with: more does not fit in a transaction anyway.
const MAX_SIGNATURE: u32 = 65 * 256;

impl Eip712Parts {
    /// The parts that an empty object stands for.
    pub fn plain() -> Self {
        Eip712Parts {
            gas_per_pubdata: DEFAULT_GAS_PER_PUBDATA.into(),
            paymaster: None,
            factory_deps: Vec::new(),
            account: None,
            signature_length: 65,
        }
    }

    /// Adds a bytecode unless it is there.
    pub fn add_dependency(&mut self, code: Vec<u8>) {
        if !self.factory_deps.contains(&code) {
            self.factory_deps.push(code);
        }
    }

    /// The transaction, as far as a simulation needs it.
    pub fn simulated(&self, from: EvmAddress, to: Option<EvmAddress>, value: U256, data: Vec<u8>) -> Eip712Tx {
        Eip712Tx {
            from,
            to,
            value,
            data,
            gas_per_pubdata: self.gas_per_pubdata,
            factory_deps: self.factory_deps.clone(),
            paymaster: self.paymaster.clone(),
            ..Eip712Tx::default()
        }
    }

    /// What stands in for the signature in a simulation. Nodes put 65 bytes of their own where there is none, so only
    /// smart accounts need it.
    pub fn dummy_signature(&self) -> Vec<u8> {
        match self.account {
            // r and s of 1 and v of 27, over and over: accounts that recover keys find some address and not an error.
            Some(_) => {
                let mut one = [0u8; 65];
                (one[31], one[63], one[64]) = (1, 1, 27);
                one.iter().copied().cycle().take(self.signature_length).collect()
            }
            None => Vec::new(),
        }
    }
}

impl PaymasterOptions {
    fn read(self) -> Result<Paymaster> {
        let input = match (self.input, self.general, self.approval_based) {
            (None, None, None) => eip712::general_input(&[]),
            (Some(input), None, None) => input.0,
            (None, Some(flow), None) => eip712::general_input(&flow.inner.0),
            (None, None, Some(flow)) => eip712::approval_based_input(flow.token.0, flow.minimal_allowance.0, &flow.inner.0),
            _ => {
                let message = "request at /eip712/paymaster: give one of input, general and approvalBased";
                return Err(Error::new(Status::InvalidField, message).at("/eip712/paymaster"));
            }
        };
        Ok(Paymaster {
            address: self.address.0,
            input,
        })
    }
}

/// Checks the options, and that the chain has such transactions, before anything is sent.
pub async fn read(
    options: Option<Eip712Options>,
    wallet: &Wallet,
    chain: Chain,
    ctx: &CallContext,
) -> Result<Option<Eip712Parts>> {
    let Some(options) = options else { return Ok(None) };
    let invalid =
        |path: &str, message: String| Err(Error::new(Status::InvalidField, format!("request at {path}: {message}")).at(path));
    if chain == Chain::L1 {
        return invalid("/eip712", "L1 has no transactions of type 0x71".into());
    }
    let gas_per_pubdata = options.gas_per_pubdata.map_or(DEFAULT_GAS_PER_PUBDATA.into(), |n| n.0);
    if gas_per_pubdata.is_zero() || gas_per_pubdata > U256::from(u64::MAX) {
        return invalid(
            "/eip712/gasPerPubdata",
            format!("{gas_per_pubdata} is not between 1 and 2^64 - 1"),
        );
    }
    let signature_length = options.signature_length.unwrap_or(65);
    if signature_length == 0 || signature_length > MAX_SIGNATURE {
        return invalid(
            "/eip712/signatureLength",
            format!("{signature_length} is not between 1 and {MAX_SIGNATURE}"),
        );
    }
    let mut parts = Eip712Parts {
        gas_per_pubdata,
        paymaster: options.paymaster.map(PaymasterOptions::read).transpose()?,
        account: options.from.map(|a| a.0),
        signature_length: usize::try_from(signature_length).unwrap_or(65),
        ..Eip712Parts::plain()
    };
    for (i, code) in options.factory_deps.unwrap_or_default().into_iter().enumerate() {
        let path = format!("/eip712/factoryDeps/{i}");
        if let Err(error) = eip712::hash_bytecode(&code.0) {
            return invalid(&path, error.message().to_owned());
        }
        parts.add_dependency(code.0);
    }
    require_era(wallet, ctx, "transactions of type 0x71 (request field eip712)").await?;
    Ok(Some(parts))
}

/// Refuses on chains that are not EraVM's.
pub async fn require_era(wallet: &Wallet, ctx: &CallContext, what: &str) -> Result<()> {
    // A wallet without L1 has only the L2 node's word.
    let era = match wallet.l1() {
        Ok(_) => wallet.facts(ctx).await?.family == Family::Era,
        Err(_) => wallet.l2_facts().await?.era_methods,
    };
    if era {
        return Ok(());
    }
    let message = format!("this is a ZKsync OS chain, which runs an EVM and has no {what}; only EraVM chains have");
    Err(Error::new(Status::Unsupported, message).on(Chain::L2))
}

/// The sender: the smart account, or the wallet's own address.
pub fn sender(wallet: &Wallet, parts: Option<&Eip712Parts>) -> Result<EvmAddress> {
    match parts.and_then(|parts| parts.account) {
        Some(account) => Ok(account),
        None => wallet.address(),
    }
}
