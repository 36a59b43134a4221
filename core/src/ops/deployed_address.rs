//! `deployed_address`: what a mined transaction deployed, on EraVM from the deployer's events, on the EVM from the receipt.

use ethers_contract::EthEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Operation;
use crate::call::CallContext;
use crate::chain::abi::contract_deployer::ContractDeployedFilter;
use crate::chain::eth::{Log, Reads};
use crate::error::{Chain, Error, Result, Status};
use crate::types::{system_address, Address, Hash};
use crate::wallet::Wallet;

/// Which transaction.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct DeployedAddressRequest {
    /// The transaction.
    pub tx_hash: Hash,
    /// The chain. Default `l2`.
    pub chain: Option<Chain>,
}

/// What was deployed.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct DeployedAddressResponse {
    /// The contract that the sender deployed, itself or through the factory; null if the transaction deployed none.
    pub contract_address: Option<Address>,
    /// Everything that was deployed on EraVM on the way, in order.
    pub all: Vec<Deployed>,
}

/// One deployed contract.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Deployed {
    /// The contract.
    pub contract_address: Address,
    /// Who called the deployer.
    pub deployer: Address,
    /// The bytecode's hash.
    pub bytecode_hash: Hash,
}

fn event(log: &Log) -> Option<Deployed> {
    let indexed = log.is(system_address(0x8006), ContractDeployedFilter::signature());
    match (indexed, log.topics.as_slice()) {
        (true, [_, deployer, hash, contract]) => Some(Deployed {
            contract_address: Address((*contract).into()),
            deployer: Address((*deployer).into()),
            bytecode_hash: (*hash).into(),
        }),
        _ => None,
    }
}

impl Operation for DeployedAddressRequest {
    type Response = DeployedAddressResponse;

    async fn run(self, wallet: &Wallet, ctx: &CallContext) -> Result<DeployedAddressResponse> {
        let chain = self.chain.unwrap_or(Chain::L2);
        ctx.stage("prepare", Some(chain), "reading the receipt");
        let mut reads = Reads::new(wallet.chain(chain)?);
        let receipt = reads.receipt(self.tx_hash.0);
        let Some(receipt) = reads.send().await?.get_receipt(receipt)? else {
            let message = format!("{} is not mined on {chain}, or not known there", self.tx_hash);
            return Err(Error::new(Status::TxNotFound, message).on(chain));
        };
        if !receipt.succeeded() {
            let message = format!("{} was mined and failed: it deployed nothing", self.tx_hash);
            return Err(Error::new(Status::TxFailed, message).on(chain));
        }
        let all: Vec<Deployed> = receipt.logs.iter().filter_map(event).collect();
        // What the constructor deploys comes before it or after it, under other names than these two.
        let own = |one: &&Deployed| one.deployer.0 == receipt.from || one.deployer.0 == system_address(0x1_0000);
        let contract_address = all.iter().rev().find(own).map(|one| one.contract_address);
        Ok(DeployedAddressResponse {
            contract_address: contract_address.or(receipt.contract_address.map(Address)),
            all,
        })
    }
}
