//! `deploy`: a contract, on EraVM through its deployer, or on the EVM (L1, ZKsync OS, and Era's interpreter).

use ethers_core::abi::AbiEncode;
use ethers_core::types::{Address as EvmAddress, H256, U256};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::eip712::{self, Eip712Options, Eip712Parts};
use super::plan::{self, GasFigures, Mode, Plan, Write};
use super::quote::{self, Condition};
use super::send::Draft;
use super::send_transaction;
use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::contract_deployer::{Create2AccountCall, Create2Call, CreateAccountCall, CreateCall};
use crate::chain::abi::nonce_holder::GetDeploymentNonceCall;
use crate::chain::eth::Reads;
use crate::chain::facts::NONCE_HOLDER;
use crate::eip712::hash_bytecode;
use crate::encoding;
use crate::error::{Chain, Error, Result, Status};
use crate::fees::Overrides;
use crate::types::{system_address, Address, Bytes, Hash, Uint};
use crate::wallet::Wallet;

/// EraVM's deployer: the address of what it deploys depends on the caller.
const DEPLOYER: EvmAddress = system_address(0x8006);
/// The factory that calls the deployer for everybody: the address does not depend on the caller.
const FACTORY: EvmAddress = system_address(0x1_0000);
/// The version of the account interface that `createAccount` and `create2Account` name.
const ACCOUNT_VERSION: u8 = 1;

/// How a contract comes into being.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum DeployKind {
    /// EraVM, at an address from the sender and its deployment nonce.
    Create,
    /// EraVM, at an address from sender, salt, bytecode and constructor input.
    Create2,
    /// Like `create`, for a smart account.
    CreateAccount,
    /// Like `create2`, for a smart account.
    Create2Account,
    /// EVM code, at an address from the sender and the transaction's nonce.
    Evm,
}

/// Whom the transaction calls, for EraVM.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum DeployTarget {
    /// The deployer 0x8006: the address depends on the sender.
    Deployer,
    /// The factory 0x10000, for the kinds with a salt: the same address for every sender.
    Factory,
}

/// What to deploy.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct DeployRequest {
    /// How: `create`, `create2`, `createAccount` and `create2Account` for EraVM bytecode, `evm` for EVM code.
    pub kind: DeployKind,
    /// The bytecode; for `evm` the code that deploys (init code).
    pub bytecode: Bytes,
    /// The constructor's ABI-encoded arguments. Default none.
    #[serde(default)]
    pub constructor_input: Bytes,
    /// The salt, for the kinds with `2`, where it is required.
    pub salt: Option<Hash>,
    /// Whom to call. Default `deployer`; `factory` is for the kinds with `2`.
    pub target: Option<DeployTarget>,
    /// The chain's own coin for the constructor, in wei. Default 0.
    #[serde(default)]
    pub value: Uint,
    /// The chain. Default `l2`; L1 knows `evm` only.
    pub chain: Option<Chain>,
    /// Paymaster, smart account and more bytecodes that the contract itself deploys. EraVM kinds are of type 0x71 anyway.
    pub eip712: Option<Eip712Options>,
    /// Nonce, gas and fees.
    pub overrides: Option<Overrides>,
    /// The `quoteId` of a quote for this very request, to send on its terms: what it found out is not asked again, and nothing is
    /// paid above it. It must be of this wallet and at most a minute old, and serves one send. Nothing is approved then. Not for a
    /// quote or a preparation.
    pub quote_id: Option<String>,
}

/// What a deployment is about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct DeployQuote {
    /// How.
    pub kind: DeployKind,
    /// The address that the contract gets, unless the sender sends or deploys something else first. With a salt it is certain.
    pub contract_address: Address,
    /// The bytecode's hash on EraVM, null for `evm`.
    pub bytecode_hash: Option<Hash>,
}

/// A deployment that was sent.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct DeployResponse {
    /// The transaction. It is on its way: `transaction_wait` waits for it.
    pub tx_hash: Hash,
    /// Its nonce.
    pub nonce: u64,
    /// The chain.
    pub chain: Chain,
    /// What it is about.
    #[serde(flatten)]
    pub quote: DeployQuote,
    /// The gas of the transaction.
    #[serde(flatten)]
    pub gas: GasFigures,
}

impl Operation for DeployRequest {
    type Response = DeployResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<DeployResponse> {
        wallet.signer()?;
        let plan = plan::for_send(self, wallet, ctx).await?;
        let sent = plan.send(wallet, ctx).await?;
        let (chain, gas) = (plan.draft.chain, plan.gas_figures());
        let mut quote = plan.quote;
        if quote.kind == DeployKind::Evm {
            // The nonce is certain only now.
            quote.contract_address = encoding::evm_create_address(plan.draft.sender(wallet)?, sent.nonce).into();
        }
        Ok(DeployResponse {
            tx_hash: sent.hash.into(),
            nonce: sent.nonce,
            chain,
            quote,
            gas,
        })
    }
}

fn invalid(path: &str, message: impl std::fmt::Display) -> Error {
    Error::new(Status::InvalidField, format!("request at {path}: {message}")).at(path)
}

impl Write for DeployRequest {
    type Quote = DeployQuote;

    fn quote_id(&mut self) -> &mut Option<String> {
        &mut self.quote_id
    }

    async fn plan(self, wallet: &Wallet, mode: Mode, ctx: &CallContext) -> Result<Plan<DeployQuote>> {
        match self.kind {
            DeployKind::Evm => self.plan_evm(wallet, mode, ctx).await,
            _ => self.plan_era(wallet, mode, ctx).await,
        }
    }
}

impl DeployRequest {
    async fn plan_evm(self, wallet: &Wallet, mode: Mode, ctx: &CallContext) -> Result<Plan<DeployQuote>> {
        for (present, path) in [
            (self.salt.is_some(), "/salt"),
            (self.target.is_some(), "/target"),
            (self.eip712.is_some(), "/eip712"),
        ] {
            if present {
                return Err(invalid(path, "a deployment of EVM code takes none"));
            }
        }
        if self.bytecode.0.is_empty() {
            return Err(invalid("/bytecode", "it is empty"));
        }
        let draft = Draft {
            chain: self.chain.unwrap_or(Chain::L2),
            to: None,
            value: self.value.0,
            data: [self.bytecode.0, self.constructor_input.0].concat(),
            what: "the deployment",
            eip712: None,
        };
        let from = draft.sender(wallet)?;
        let overrides = self.overrides.unwrap_or_default();
        let Plan {
            draft,
            account,
            gas,
            overrides,
            needs,
            missing_approvals,
            conditions,
            quote: (),
        } = send_transaction::finish(wallet, draft, overrides, (), mode, ctx).await?;
        let quote = DeployQuote {
            kind: DeployKind::Evm,
            contract_address: encoding::evm_create_address(from, account.nonce).into(),
            bytecode_hash: None,
        };
        Ok(Plan {
            draft,
            account,
            gas,
            overrides,
            quote,
            needs,
            missing_approvals,
            conditions,
        })
    }

    async fn plan_era(self, wallet: &Wallet, mode: Mode, ctx: &CallContext) -> Result<Plan<DeployQuote>> {
        if self.chain == Some(Chain::L1) {
            return Err(invalid("/kind", "on L1 there is only `evm`"));
        }
        let salted = matches!(self.kind, DeployKind::Create2 | DeployKind::Create2Account);
        let salt = match (self.salt, salted) {
            (Some(salt), true) => salt.0,
            (None, false) => H256::zero(),
            (None, true) => {
                let message = "request: a deployment with create2 needs a salt of 32 bytes";
                return Err(Error::new(Status::MissingField, message).at("/salt"));
            }
            (Some(_), false) => return Err(invalid("/salt", "only create2 and create2Account have one")),
        };
        let target = match (self.target.unwrap_or(DeployTarget::Deployer), salted) {
            (DeployTarget::Factory, false) => {
                return Err(invalid("/target", "the factory takes create2 and create2Account only"));
            }
            (DeployTarget::Factory, true) => FACTORY,
            (DeployTarget::Deployer, _) => DEPLOYER,
        };
        let hash = hash_bytecode(&self.bytecode.0).map_err(|error| invalid("/bytecode", error.message()))?;
        let mut parts = match eip712::read(self.eip712, wallet, Chain::L2, ctx).await? {
            Some(parts) => parts,
            None => {
                eip712::require_era(wallet, ctx, "deployer for EraVM bytecode").await?;
                Eip712Parts::plain()
            }
        };
        let from = eip712::sender(wallet, Some(&parts))?;
        parts.add_dependency(self.bytecode.0);
        let input = self.constructor_input.0;
        let mut conditions = Vec::new();
        let contract = if salted {
            // The factory does not pass the caller on: the deployer sees the factory.
            let creator = if target == FACTORY { FACTORY } else { from };
            encoding::create2_address(creator, hash, salt, &input)
        } else {
            let mut reads = Reads::new(wallet.l2()?);
            let call = GetDeploymentNonceCall { account: from };
            let nonce = reads.call::<_, U256>(NONCE_HOLDER, call.clone());
            let nonce = reads.send().await?.get_call(nonce)?;
            let error = quote::outdated("the account has deployed meanwhile, so the address would be another").on(Chain::L2);
            let name = "nonceHolder.getDeploymentNonce";
            conditions.push(Condition::unchanged(NONCE_HOLDER, call, name, nonce, error));
            encoding::create_address(from, nonce)
        };
        let (salt, bytecode_hash, input, aa_version) = (salt.0, hash.0, input.into(), ACCOUNT_VERSION);
        let data = match self.kind {
            DeployKind::Create2 => Create2Call {
                salt,
                bytecode_hash,
                input,
            }
            .encode(),
            DeployKind::CreateAccount => CreateAccountCall {
                salt,
                bytecode_hash,
                input,
                aa_version,
            }
            .encode(),
            DeployKind::Create2Account => Create2AccountCall {
                salt,
                bytecode_hash,
                input,
                aa_version,
            }
            .encode(),
            DeployKind::Create | DeployKind::Evm => CreateCall {
                salt,
                bytecode_hash,
                input,
            }
            .encode(),
        };
        let draft = Draft::call(Chain::L2, target, self.value.0, data, "the deployment").with_eip712(Some(parts));
        let quote = DeployQuote {
            kind: self.kind,
            contract_address: contract.into(),
            bytecode_hash: Some(hash.into()),
        };
        let plan = send_transaction::finish(wallet, draft, self.overrides.unwrap_or_default(), quote, mode, ctx).await?;
        Ok(Plan { conditions, ..plan })
    }
}
