//! What a chain on a gateway has for messages of other chains there: the roots it imported, and their verification.

use ethers_core::types::{Address, H256, U256};
use ethers_core::utils::keccak256;
use serde_json::{json, Value};

use crate::batch::all;
use crate::contracts::artifact;
use crate::error::DevnetError;
use crate::l2log::system_address;
use crate::rpc::Rpc;

/// Keeps the imported roots.
pub const ROOT_STORAGE: Address = system_address(0x10008);
/// Verifies proofs that lead to them.
const VERIFICATION: Address = system_address(0x10009);

/// Puts the two contracts on L2.
pub async fn install(l2: &Rpc) -> Result<(), DevnetError> {
    let code = |name: &str| artifact(name).map(|found| found.deployed_bytecode.clone());
    let calls = [
        ("anvil_setCode", json!([ROOT_STORAGE, code("L2InteropRootStorage")?])),
        ("anvil_setCode", json!([VERIFICATION, code("L2MessageVerification")?])),
    ];
    all(l2.batch(&calls).await?).map(drop)
}

/// The parameters of `anvil_setStorageAt` that import a root: `interopRoots[chain][block]`, the contract's first variable.
pub fn import(chain_id: u64, block: u64, root: H256) -> Value {
    let slot = |key: u64, map: H256| {
        let mut word = [0; 32];
        U256::from(key).to_big_endian(&mut word);
        H256(keccak256([word, map.0].concat()))
    };
    json!([ROOT_STORAGE, slot(block, slot(chain_id, H256::zero())), root])
}
