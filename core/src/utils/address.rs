//! Functions on addresses.

use ethers_core::types::U256;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Function;
use crate::encoding;
use crate::error::{Error, Result, Status};
use crate::types::{Address, Bytes, Hash};

/// An address.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "AddressResponse")]
pub(super) struct Response {
    /// The address, with its EIP-55 checksum.
    address: Address,
}

fn answer(address: ethers_core::types::Address) -> Result<Response> {
    Ok(Response { address: address.into() })
}

/// An address to write with its checksum.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "AddressChecksumRequest")]
pub(super) struct Checksum {
    /// The address; mixed case is checked.
    address: Address,
}

impl Function for Checksum {
    type Response = Response;

    fn run(self) -> Result<Response> {
        answer(self.address.0)
    }
}

/// An L1 contract.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "ApplyAliasRequest")]
pub(super) struct ApplyAlias {
    /// The contract on L1.
    address: Address,
}

impl Function for ApplyAlias {
    type Response = Response;

    fn run(self) -> Result<Response> {
        answer(encoding::apply_l1_to_l2_alias(self.address.0))
    }
}

/// An aliased sender.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "UndoAliasRequest")]
pub(super) struct UndoAlias {
    /// The sender on L2.
    address: Address,
}

impl Function for UndoAlias {
    type Response = Response;

    fn run(self) -> Result<Response> {
        answer(encoding::undo_l1_to_l2_alias(self.address.0))
    }
}

/// The machine that runs the contract; the rules for addresses differ.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "Vm")]
enum Vm {
    /// EraVM bytecode on an EraVM chain.
    #[default]
    Eravm,
    /// EVM bytecode: on L1, on ZKsync OS chains, and on EraVM chains that interpret it.
    Evm,
}

/// A deployment with a nonce.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "CreateAddressRequest")]
pub(super) struct Create {
    /// Who deploys.
    sender: Address,
    /// On EraVM the account's deployment nonce, on the EVM its nonce.
    nonce: u64,
    /// The machine. Default `eravm`.
    #[serde(default)]
    vm: Vm,
}

impl Function for Create {
    type Response = Response;

    fn run(self) -> Result<Response> {
        answer(match self.vm {
            Vm::Eravm => encoding::create_address(self.sender.0, U256::from(self.nonce)),
            Vm::Evm => encoding::evm_create_address(self.sender.0, self.nonce),
        })
    }
}

/// A deployment with a salt.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[schemars(rename = "Create2AddressRequest")]
pub(super) struct Create2 {
    /// Who calls the deployer: on EraVM through the usual factory 0x0000000000000000000000000000000000010000.
    sender: Address,
    /// The salt.
    salt: Hash,
    /// On EraVM the hash from `hash_bytecode`, on the EVM the keccak256 hash of the init code with its arguments.
    bytecode_hash: Hash,
    /// The constructor's encoded arguments, on EraVM only.
    #[serde(default)]
    constructor_input: Bytes,
    /// The machine. Default `eravm`.
    #[serde(default)]
    vm: Vm,
}

impl Function for Create2 {
    type Response = Response;

    fn run(self) -> Result<Response> {
        let Create2 {
            sender,
            salt,
            bytecode_hash,
            constructor_input,
            vm,
        } = self;
        if vm == Vm::Eravm {
            return answer(encoding::create2_address(
                sender.0,
                bytecode_hash.0,
                salt.0,
                &constructor_input.0,
            ));
        }
        if !constructor_input.0.is_empty() {
            let message =
                "request at /constructorInput: on the EVM the arguments are part of the init code that bytecodeHash is of";
            return Err(Error::new(Status::InvalidField, message).at("/constructorInput"));
        }
        answer(encoding::evm_create2_address(sender.0, salt.0, bytecode_hash.0))
    }
}
