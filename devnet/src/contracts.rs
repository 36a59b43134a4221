//! The compiled contracts, as the committed `artifacts/contracts.json` has them. `npm run build` makes that file.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use ethers_core::abi::{Abi, Token};
use ethers_core::types::Bytes;
use serde::Deserialize;

use crate::error::DevnetError;

static JSON: &str = include_str!("../artifacts/contracts.json");

/// One compiled contract.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Artifact {
    /// Its functions, events and errors.
    pub abi: Abi,
    /// The code that creates it; constructor arguments go behind it.
    pub bytecode: Bytes,
    /// The code it has when it is there. Complete only for contracts without immutables, which the L2 ones are.
    pub deployed_bytecode: Bytes,
}

impl Artifact {
    /// The data of a transaction that creates the contract.
    pub fn creation(&self, arguments: &[Token]) -> Result<Bytes, DevnetError> {
        let code = self.bytecode.to_vec();
        match self.abi.constructor() {
            Some(constructor) => constructor
                .encode_input(code, arguments)
                .map(Bytes::from)
                .map_err(|e| DevnetError::deploy(format!("constructor arguments: {e}"))),
            None => Ok(self.bytecode.clone()),
        }
    }

    /// The data of a call. For overloaded functions the first one that takes the arguments is meant.
    pub fn call(&self, function: &str, arguments: &[Token]) -> Result<Bytes, DevnetError> {
        let overloads = self
            .abi
            .functions_by_name(function)
            .map_err(|e| DevnetError::deploy(format!("{function}: {e}")))?;
        overloads
            .iter()
            .find_map(|f| f.encode_input(arguments).ok())
            .map(Bytes::from)
            .ok_or_else(|| DevnetError::deploy(format!("{function}: no such function takes these arguments")))
    }
}

/// The contract of that name, e.g. `Bridgehub`.
pub fn artifact(name: &str) -> Result<&'static Artifact, DevnetError> {
    static PARSED: OnceLock<Result<BTreeMap<String, Artifact>, String>> = OnceLock::new();
    let parsed = PARSED.get_or_init(|| serde_json::from_str(JSON).map_err(|e| e.to_string()));
    match parsed {
        Ok(contracts) => contracts
            .get(name)
            .ok_or_else(|| DevnetError::deploy(format!("there is no contract `{name}`"))),
        Err(reason) => Err(DevnetError::deploy(format!("artifacts/contracts.json: {reason}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_contract_that_is_deployed_is_there() {
        for name in [
            "Bridgehub",
            "ZkChain",
            "L1AssetRouter",
            "L1Nullifier",
            "L1NativeTokenVault",
            "L2AssetRouter",
            "Counter",
        ] {
            let artifact = artifact(name).expect(name);
            assert!(artifact.deployed_bytecode.len() > 100, "{name}");
        }
        assert!(artifact("Nonsense").is_err());
    }

    #[test]
    fn overloads_are_told_apart_by_their_arguments() {
        let router = artifact("L2AssetRouter").expect("router");
        let by_id = router
            .call("withdraw", &[Token::FixedBytes(vec![0; 32]), Token::Bytes(vec![])])
            .expect("by id");
        assert_eq!(by_id.get(..4), Some(&[0x4a, 0x2e, 0x35, 0xba][..]));
        let address = Token::Address(Default::default());
        let by_address = router
            .call("withdraw", &[address.clone(), address, Token::Uint(1.into())])
            .expect("by address");
        assert_eq!(by_address.get(..4), Some(&[0xd9, 0xca, 0xed, 0x12][..]));
    }
}
